"""Cutting a box into tiles, and the windows with halo that are computed for them. Pure arithmetic."""

from __future__ import annotations

import itertools
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


def even(wanted: Box, padded: Size, *, side: int, halo: int, multiple: int) -> list[Tile]:
    """Cut `wanted` row by row into few equal tiles, whose windows have at most the pixels of a square core's of this side."""
    most = (max(side // multiple, 1) * multiple + 2 * halo) ** 2
    columns = rows = 1
    while True:
        down, across = _cuts(wanted.y, wanted.bottom, rows, multiple), _cuts(wanted.x, wanted.right, columns, multiple)
        found = [
            Tile(core, window_of(core, padded, halo=halo, multiple=multiple))
            for top, bottom in itertools.pairwise(down)
            for left, right in itertools.pairwise(across)
            if not (core := Box.from_edges(left, top, right, bottom)).empty
        ]
        width, height = wanted.width / columns, wanted.height / rows
        if all(tile.window.size.area <= most for tile in found) or max(width, height) <= multiple:
            return found
        if width > height:
            columns += 1
        else:
            rows += 1


def _cuts(start: int, stop: int, count: int, multiple: int) -> list[int]:
    """The ends, and between them multiples at about equal distances."""
    inner = [(start + (stop - start) * index // count) // multiple * multiple for index in range(1, count)]
    return [start, *(max(cut, start) for cut in inner), stop]


def window_of(core: Box, padded: Size, *, halo: int, multiple: int) -> Box:
    """The core grown by the halo, aligned outwards, inside the padded frame."""
    grown = core.grow(halo)
    left, top = max(grown.x, 0) // multiple * multiple, max(grown.y, 0) // multiple * multiple
    right = min(-(-grown.right // multiple) * multiple, padded.width)
    bottom = min(-(-grown.bottom // multiple) * multiple, padded.height)
    return Box.from_edges(left, top, right, bottom)


def lattice(photo: Size, *, nodes: int = 4) -> tuple[tuple[int, int], tuple[Box, ...]]:
    """Where local averages are measured: rows and columns of a lattice, and squares amid the nodes' parts of the photo.

    Small photos have a node for every 192 pixels, a crop as in training. Large ones have 4 × 4 nodes with four small crops
    each, node by node: of a large part one crop says too little. docs/quality.md has the numbers.
    """
    rows, columns = (min(max(round(length / 192), 1), nodes) for length in (photo.height, photo.width))
    if (rows, columns) == (1, 1):
        return (1, 1), (photo.box(),)
    times, side = (1, 192) if max(rows, columns) < nodes else (2, 72)
    width, height = min(side, photo.width), min(side, photo.height)

    def starts(length: int, count: int, part: int) -> list[int]:
        middles = ((2 * index + 1) * length // (2 * count) for index in range(count))
        return [max(0, min(middle - part // 2, length - part)) for middle in middles]

    down, across = starts(photo.height, times * rows, height), starts(photo.width, times * columns, width)
    return (rows, columns), tuple(
        Box(x, y, width, height)
        for row in range(rows)
        for column in range(columns)
        for y in down[row * times : (row + 1) * times]
        for x in across[column * times : (column + 1) * times]
    )


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
