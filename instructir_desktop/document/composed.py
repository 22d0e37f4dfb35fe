"""A photo with steps on it, read in parts: what the next step's network sees, and what is exported."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from instructir_desktop.core.geometry import Box, Size
from instructir_desktop.core.masks import Region, rasterise, touched
from instructir_desktop.core.source import PixelSource, box_of
from instructir_desktop.document.compose import blend
from instructir_desktop.document.grid import Cell, cells
from instructir_desktop.document.step import Step
from instructir_desktop.engine.api import Context, FloatImage


@dataclass(frozen=True, eq=False)
class Stage:
    """An enabled step and what its residual is made from.

    `key` see render.step_keys; `chain` stands for the contexts of the steps before; `context` and `address` (of the
    residual's tiles) are None and "" while they, or those of a step before, are not known.
    """

    step: Step
    key: str
    chain: str
    context: Context | None
    address: str
    region: Region | None

    def reach(self, photo: Size) -> Box:
        """The part of the photo that the step can change; empty when its strength is 0."""
        if self.step.strength == 0:
            return Box(0, 0, 0, 0)
        return photo.box() if self.region is None else touched(self.region, photo)

    def needed(self, photo: Size) -> set[Cell]:
        """The cells of the step's residual that can be shown, also after its strength is changed."""
        return set(cells(photo.box() if self.region is None else touched(self.region, photo)))


Tiles = Callable[[int, Cell], FloatImage]
"""Gives the residual tile of the stage with this number."""


class Composed:
    """`photo` with the stages blended in, a core.source.PixelSource; any part holds the pixels of the whole."""

    def __init__(self, photo: PixelSource, stages: Sequence[Stage], size: Size, tile: Tiles) -> None:
        self._photo, self._stages, self._size, self._tile = photo, stages, size, tile
        self.shape = (size.height, size.width, 3)

    def __getitem__(self, part: tuple[slice, slice], /) -> FloatImage:
        return self.read(box_of(part, self._size))

    def read(self, box: Box) -> FloatImage:
        """A new array (h, w, 3)."""
        image = self._photo[box.slices()].copy()
        for number, stage in enumerate(self._stages):
            reach = stage.reach(self._size).intersect(box)
            for cell in cells(reach):
                whole = cell.box(self._size)
                piece = whole.intersect(reach)
                mask = None
                if stage.region is not None:
                    mask = rasterise(stage.region, self._size, piece, source=self._photo)
                    if not mask.any():
                        continue
                tile = self._tile(number, cell)
                blend(
                    image[piece.move(-box.x, -box.y).slices()],
                    tile[piece.move(-whole.x, -whole.y).slices()],
                    strength=stage.step.strength,
                    mask=mask,
                )
        return image


@dataclass(frozen=True, eq=False)
class Residual:
    """A step's whole residual, by parts."""

    shape: tuple[int, ...]
    address: str
    tile: Callable[[Cell], FloatImage]

    def __getitem__(self, part: tuple[slice, slice], /) -> FloatImage:
        size = Size(self.shape[1], self.shape[0])
        box = box_of(part, size)
        return gather(box, size, self.tile)


def gather(box: Box, size: Size, tile: Callable[[Cell], FloatImage]) -> FloatImage:
    """One array (h, w, 3) from the tiles under a box."""
    out: FloatImage = np.empty((box.height, box.width, 3), dtype=np.float32)
    for cell in cells(box):
        whole = cell.box(size)
        piece = whole.intersect(box)
        out[piece.move(-box.x, -box.y).slices()] = tile(cell)[piece.move(-whole.x, -whole.y).slices()]
    return out
