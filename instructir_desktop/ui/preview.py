"""A quick stand-in for a large photo seen small: the network on a halved photo, in the engine's thread."""

from __future__ import annotations

from collections.abc import Callable

from instructir_desktop.core.geometry import Size
from instructir_desktop.core.masks import rasterise
from instructir_desktop.document.compose import blend
from instructir_desktop.document.composed import Stage
from instructir_desktop.document.grid import Cell
from instructir_desktop.engine.api import CancelToken, Engine, RestoreRequest
from instructir_desktop.ui.canvas.compositor import source_of
from instructir_desktop.ui.canvas.layer_store import LayerStore
from instructir_desktop.ui.canvas.pyramid import Levels
from instructir_desktop.ui.canvas.transform import level_size

PIXELS = 400_000
"""The most that a preview computes of: a fraction of what the context of a large photo is measured on."""

FROM_CELLS = 12
"""A preview is made when more cells than this are seen and not there: a view at 100 % shows fewer."""


def preview(
    stages: list[Stage],
    base: Levels,
    engine: Engine,
    layers: LayerStore,
    *,
    cancel: CancelToken,
    made: Callable[[str], None],
) -> None:
    """Let every step without any result show what its network makes of the halved photo. Raises what the engine raises.

    Noise and blur look different on a halved photo, so this is a first impression and never exported. `made` gets the
    id of each step that has one now.
    """
    level = preview_level(base)
    size = base.size
    small = level_size(size, level).box()
    image = base.read(level, small).copy()
    for stage in stages:
        cancel.check()
        residual = layers.residual(stage, level)
        if residual is None:
            residual = (
                engine.restore(
                    RestoreRequest(image, stage.step.embedding, stage.step.model, intent=stage.step.intent),
                    cancel=cancel,
                ).pixels
                - image
            )
            layers.preview(stage, level, residual, photo=size)
            made(stage.step.id)
        mask = None
        if stage.region is not None:
            mask = rasterise(stage.region, size, small, 1 / 2**level, source=source_of(base))
        blend(image, residual, strength=stage.step.strength, mask=mask)


def preview_level(base: Levels) -> int:
    """The level that previews are computed on; at least 1."""
    fitting = (level for level in range(1, base.count) if level_size(base.size, level).area <= PIXELS)
    return next(fitting, base.count - 1)


def wants_preview(stages: list[Stage], photo: Size, layers: LayerStore, visible: set[Cell]) -> bool:
    """Whether a step without any result has more cells on the screen than come at once."""
    return any(not layers.has_any(stage) and len(visible & stage.needed(photo)) > FROM_CELLS for stage in stages)
