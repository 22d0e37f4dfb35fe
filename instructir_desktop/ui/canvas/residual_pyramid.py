"""The mip levels of one step's residual, filled tile by tile: what the canvas blends while the rest is still computed."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from instructir_desktop.core.geometry import Box, Size
from instructir_desktop.document.grid import Cell, cells
from instructir_desktop.document.tiles import TileStore
from instructir_desktop.engine.api import FloatImage
from instructir_desktop.ui.canvas.pyramid import FloatArray, empty_levels, halve


class ResidualPyramid:
    """Levels from 1 on lie here, in half precision for the screen; level 0 is read from the store's memory.

    Where a tile has not been computed yet it shows what stands in for it: `before`, what the step showed until now, or a
    preview (see set_preview), else nothing. fill() and set_preview() are called in the engine's thread, read() in the
    window's: a frame may show half of a new tile, and the next one shows all of it.
    """

    def __init__(self, address: str, size: Size, tiles: TileStore, before: ResidualPyramid | None = None) -> None:
        self.address, self.size = address, size
        self.filled: set[Cell] = set()
        self._changes: list[Cell | None] = []  # the cells filled, in order; None: everything
        self._tiles = tiles
        self._halved = empty_levels(size)
        self._earlier: tuple[str, ...] = ()  # addresses whose tiles stand in for missing ones, newest first
        if before is not None and before.size == size:
            for mine, theirs in zip(self._halved, before._halved, strict=True):
                mine[...] = theirs
            self._earlier = (before.address, *before._earlier)[:4]

    @property
    def count(self) -> int:
        return len(self._halved) + 1

    @property
    def version(self) -> int:
        """Counts the changes."""
        return len(self._changes)

    def changed_since(self, version: int) -> set[Cell] | None:
        """The cells that changed after that version, None for all of them."""
        changes = self._changes[version:]
        return None if None in changes else {cell for cell in changes if cell is not None}

    def fill(self, cell: Cell, tile: FloatImage) -> None:
        """Take over a tile that is in the store now."""
        part = tile
        for number, level in enumerate(self._halved, start=1):
            part = halve(part)
            box = cell.box(self.size)
            top, left = box.y >> number, box.x >> number
            level[top : top + part.shape[0], left : left + part.shape[1]] = part
        self.filled.add(cell)
        self._changes.append(cell)

    def set_preview(self, level: int, residual: FloatArray) -> None:
        """Show this residual (h, w, 3) of a coarse level (from 1 on) where no tile is; call it before the first fill()."""
        for number in range(level, self.count):
            self._halved[number - 1][...] = residual
            residual = halve(residual)
        for number in range(level - 1, 0, -1):
            fine, coarse = self._halved[number - 1], self._halved[number]
            fine[...] = np.repeat(np.repeat(coarse, 2, axis=0), 2, axis=1)[: fine.shape[0], : fine.shape[1]]
        self._changes.append(None)

    def read(self, level: int, box: Box) -> FloatArray:
        """The residual on a box of a level, (h, w, 3)."""
        if level > 0:
            return self._halved[level - 1][box.slices()].astype(np.float32)
        out = np.empty((box.height, box.width, 3), dtype=np.float32)
        for cell in cells(box):
            whole = cell.box(self.size)
            piece = whole.intersect(box)
            target = out[piece.move(-box.x, -box.y).slices()]
            addresses = (self.address,) if cell in self.filled else (self.address, *self._earlier)
            tile = self._found(addresses, cell)
            if tile is not None:
                target[...] = tile[piece.move(-whole.x, -whole.y).slices()]
            else:
                target[...] = self._enlarged(piece)
        return out

    def _found(self, addresses: Sequence[str], cell: Cell) -> FloatImage | None:
        for address in addresses:
            if (tile := self._tiles.peek(address, cell)) is not None:
                return tile
        return None

    def _enlarged(self, box: Box) -> FloatArray:
        """Level 1, or 0 where there is none, under a box of level 0."""
        if not self._halved:
            return np.zeros((box.height, box.width, 3), dtype=np.float32)
        half = Box.from_edges(box.x >> 1, box.y >> 1, -(-box.right >> 1), -(-box.bottom >> 1))
        # that part first: choosing rows of the whole level would copy all of their width
        twice = self._halved[0][half.slices()].astype(np.float32).repeat(2, axis=0).repeat(2, axis=1)
        return twice[box.move(-2 * half.x, -2 * half.y).slices()]
