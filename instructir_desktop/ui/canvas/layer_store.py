"""What the canvas blends for each step: its residual as far as it is there, else what the step showed before."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Iterable

from instructir_desktop.core.geometry import Size
from instructir_desktop.document.composed import Stage
from instructir_desktop.document.document import Document
from instructir_desktop.document.grid import Cell
from instructir_desktop.document.tiles import TileStore
from instructir_desktop.engine.api import FloatImage
from instructir_desktop.ui.canvas.compositor import VisibleLayer
from instructir_desktop.ui.canvas.pyramid import FloatArray
from instructir_desktop.ui.canvas.residual_pyramid import ResidualPyramid
from instructir_desktop.ui.canvas.transform import level_size

KEPT = 12
"""Residuals whose mip levels are kept though they are not shown: undo brings them back at once."""


class LayerStore:
    """Mip levels of residuals by their address. lacks(), add() and preview() are called in the engine's thread, the rest
    in the window's."""

    def __init__(self, tiles: TileStore) -> None:
        self._tiles = tiles
        self._lock = threading.Lock()
        self._pyramids: OrderedDict[str, ResidualPyramid] = OrderedDict()  # by address, least recently used first
        self._shown: dict[str, ResidualPyramid] = {}  # by step id

    def lacks(self, address: str, cell: Cell) -> bool:
        """Whether a tile's mip levels are not here."""
        with self._lock:
            pyramid = self._pyramids.get(address)
        return pyramid is None or cell not in pyramid.filled

    def add(self, stage: Stage, cell: Cell, tile: FloatImage, *, photo: Size) -> None:
        """Take over a tile of a step."""
        self._pyramid(stage, photo).fill(cell, tile)

    def has_any(self, stage: Stage) -> bool:
        """Whether there is anything that can stand in for the step's missing tiles."""
        with self._lock:
            return stage.step.id in self._shown or _name(stage) in self._pyramids

    def residual(self, stage: Stage, level: int) -> FloatArray | None:
        """What there is of a step's residual, the whole of a level (h, w, 3); None when there is nothing."""
        with self._lock:
            pyramid = self._pyramids.get(_name(stage)) or self._shown.get(stage.step.id)
        return None if pyramid is None else pyramid.read(level, level_size(pyramid.size, level).box())

    def preview(self, stage: Stage, level: int, residual: FloatArray, *, photo: Size) -> None:
        """Let the residual (h, w, 3) of a coarse level stand in for tiles that are not there."""
        self._pyramid(stage, photo).set_preview(level, residual)

    def take(self, stages: Iterable[Stage]) -> None:
        """Show these steps as they are now, as far as there is anything of them."""
        with self._lock:
            for stage in stages:
                pyramid = self._pyramids.get(_name(stage))
                if pyramid is not None:
                    self._pyramids.move_to_end(_name(stage))
                    self._shown[stage.step.id] = pyramid

    def visible(self, document: Document) -> dict[str, VisibleLayer]:
        """The layers of the enabled steps of which there is anything, by step id, in the order of the stack."""
        with self._lock:
            return {
                step.id: VisibleLayer(self._shown[step.id], step.strength, document.region_of(step))
                for step in document.steps
                if step.enabled and step.id in self._shown
            }

    def has_shown(self, step_id: str, cells: Iterable[Cell]) -> bool:
        """Whether what is shown of a step on these cells are its own tiles, not a stand-in."""
        with self._lock:
            pyramid = self._shown.get(step_id)
        return pyramid is not None and all(cell in pyramid.filled for cell in cells)

    def keep(self, document: Document) -> None:
        """Forget what was shown for steps that the document no longer has."""
        ids = {step.id for step in document.steps}
        with self._lock:
            self._shown = {step_id: pyramid for step_id, pyramid in self._shown.items() if step_id in ids}

    def _pyramid(self, stage: Stage, photo: Size) -> ResidualPyramid:
        with self._lock:
            name = _name(stage)
            pyramid = self._pyramids.get(name)
            if pyramid is None:
                before = self._shown.get(stage.step.id) or self._pyramids.get(_preview_of(stage))
                pyramid = ResidualPyramid(name, photo, self._tiles, before)
                self._pyramids[name] = pyramid
                shown = {other.address for other in self._shown.values()} | {name}
                spare = [address for address in self._pyramids if address not in shown]
                for address in spare[: max(len(spare) - KEPT, 0)]:
                    del self._pyramids[address]
        return pyramid


def _name(stage: Stage) -> str:
    """The address of a step's residual, or what stands for it while that is not known."""
    return stage.address or _preview_of(stage)


def _preview_of(stage: Stage) -> str:
    return f"preview of {stage.key}"
