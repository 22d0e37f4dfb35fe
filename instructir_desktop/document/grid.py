"""The fixed grid in which residuals are computed and kept, and the order in which its cells are wanted. Pure arithmetic."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from instructir_desktop.core.geometry import Box, Size

SIDE = 512
"""Photo pixels along a cell: a power of two, so that every mip level of a cell lies on whole pixels."""


WIDE = 8192
"""Photos with more columns of pixels are exported by one row of cells at a time: 13 MB of samples of 8 bits in 8,192 of them."""


class Cell(NamedTuple):
    """Place of a cell in the grid, counted from the photo's top left corner."""

    column: int
    row: int

    def box(self, photo: Size) -> Box:
        """The photo pixels of this cell; smaller at the right and bottom edge."""
        return Box(self.column * SIDE, self.row * SIDE, SIDE, SIDE).intersect(photo.box())


def cells(box: Box) -> Iterator[Cell]:
    """The cells that a box touches, row by row."""
    if box.empty:
        return
    for row in range(box.y // SIDE, -(-box.bottom // SIDE)):
        for column in range(box.x // SIDE, -(-box.right // SIDE)):
            yield Cell(column, row)


def centre_outwards(box: Box, centre: Box | None = None) -> list[Cell]:
    """The cells that a box touches, those nearest to the middle of `centre` (None: of the box) first."""
    middle = centre or box
    x, y = middle.x + middle.width / 2, middle.y + middle.height / 2

    def distance(cell: Cell) -> float:
        return ((cell.column + 0.5) * SIDE - x) ** 2 + ((cell.row + 0.5) * SIDE - y) ** 2

    return sorted(cells(box), key=distance)


def together(photo: Size) -> tuple[int, int]:
    """Columns and rows of cells that an export makes at once: as much memory for the network, fewer rows of a wide photo."""
    return (2, 2) if photo.width <= WIDE else (4, 1)


def reading_bytes(photo: Size, steps: int) -> int:
    """Memory for the tiles that are used again while an export of so many steps is read from top to bottom.

    The last step's tiles are used as they are made; those below are also read a halo around, and above and below their row.
    """
    columns, rows = together(photo)
    row = photo.width * SIDE * 3 * 4
    return row * (rows + 2) * max(steps - 1, 0) + columns * rows * 2 * SIDE * SIDE * 3 * 4
