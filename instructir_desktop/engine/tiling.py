"""Cutting a box into tiles, and the windows with halo that are computed for them. Pure arithmetic."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from instructir_desktop.core.geometry import Box, Size


@dataclass(frozen=True)
class Tile:
    """`core` is what is kept, `window` what the network sees: the core and its halo, aligned to the network's multiple."""

    core: Box
    window: Box


def tiles(wanted: Box, padded: Size, *, side: int, halo: int, multiple: int) -> Iterator[Tile]:
    """Cover `wanted` row by row with cores of at most side × side pixels.

    Cores lie on a grid that starts at the photo's corner, whatever `wanted` is. Windows start at multiples of `multiple`
    (so that every down-sampling sees the same pixel pairs as in the whole frame) and stay inside the padded frame.
    """
    side = max(side // multiple, 1) * multiple
    for top in range(wanted.y // side * side, wanted.bottom, side):
        for left in range(wanted.x // side * side, wanted.right, side):
            core = Box(left, top, side, side).intersect(wanted)
            yield Tile(core, window_of(core, padded, halo=halo, multiple=multiple))


def window_of(core: Box, padded: Size, *, halo: int, multiple: int) -> Box:
    """The core grown by the halo, aligned outwards, inside the padded frame."""
    grown = core.grow(halo)
    left, top = max(grown.x, 0) // multiple * multiple, max(grown.y, 0) // multiple * multiple
    right = min(-(-grown.right // multiple) * multiple, padded.width)
    bottom = min(-(-grown.bottom // multiple) * multiple, padded.height)
    return Box.from_edges(left, top, right, bottom)


def lattice(photo: Size, *, nodes: int = 4) -> tuple[tuple[int, int], tuple[Box, ...]]:
    """Where local averages are measured: rows and columns of a lattice, and a square amid every node's part of the photo.

    Small photos have a node for every 192 pixels, which are the crops that training takes averages of; large ones 4 × 4.
    docs/quality.md says what it brings.
    """
    rows, columns = (min(max(round(length / 192), 1), nodes) for length in (photo.height, photo.width))
    side = 192 if max(rows, columns) < nodes else 128
    width, height = min(side, photo.width), min(side, photo.height)
    if (rows, columns) == (1, 1):
        width, height = photo
    across = [(2 * column + 1) * photo.width // (2 * columns) - width // 2 for column in range(columns)]
    down = [(2 * row + 1) * photo.height // (2 * rows) - height // 2 for row in range(rows)]
    boxes = (
        Box(min(max(x, 0), photo.width - width), min(max(y, 0), photo.height - height), width, height)
        for y in down
        for x in across
    )
    return (rows, columns), tuple(boxes)


def evidence(photo: Size, *, crops: int = 6, side: int = 104) -> tuple[Box, ...]:
    """Where the context of a large photo is measured: crops × crops full-resolution squares, each amid its share of the photo.

    Averages of many small places are nearer to the whole photo's than those of a few large ones, above all in low light;
    `python -m instructir_desktop.training evidence` measures it, docs/performance.md has the numbers.
    """
    width, height = min(side, photo.width), min(side, photo.height)

    def starts(length: int, part: int) -> list[int]:
        middles = ((2 * index + 1) * length // (2 * crops) for index in range(crops))
        return [max(0, min(middle - part // 2, length - part)) for middle in middles]

    return tuple(Box(x, y, width, height) for y in starts(photo.height, height) for x in starts(photo.width, width))
