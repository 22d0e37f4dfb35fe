"""Distances to many line segments at once, for brush strokes and outlines: only where a segment is near, and exactly.

The box is looked at in blocks of 8 × 8 pixels. By the distances from a block's middle it is found out which segments can be
the nearest of any of its pixels (with a margin for rounding); only these are measured. What is left out never changes a value,
so any boxes give the same bits.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from instructir_desktop.core.geometry import Box

BLOCK = 8
"""Pixels along a block's side."""

ACROSS = 5.1
"""From a block's middle to the centre of its farthest pixel (3.5·√2), and a margin for rounding."""

CHUNK = 1264
"""Blocks measured at a time: few enough for the processor's second cache, where rows of a power of two would fall on each
other, and enough that numpy's loops over them are long."""

BAND = 32 * BLOCK
"""Rows measured at a time, so that memory does not grow with the box."""

LINE = np.dtype((np.void, 4 * BLOCK))
"""A row of a block, moved as one."""

Floats = NDArray[np.float32]
Numbers = NDArray[np.float64]
Indices = NDArray[np.signedinteger[Any]]


class Blocks(NamedTuple):
    """Blocks near segments, by their numbers in the box's grid, row by row; in no particular order.

    `block` and `group` (n,): what was measured, and `values` (n, 64) of it. `full_block` and `full_group`: blocks that lie
    in their group's core, which were not measured.
    """

    block: Indices
    group: Indices
    values: Floats
    full_block: Indices
    full_group: Indices


class _Pairs(NamedTuple):
    """Segments that can reach a pixel of a block: `key` is the block (and its group), `ahead` and `aside` the way from the
    segment's nearest point to the block's middle, along and across the segment; `middle` is its length."""

    segment: Indices
    key: Indices
    ahead: Floats
    aside: Floats
    middle: Floats

    def at(self, places: Indices) -> _Pairs:
        """These of them, by their numbers (a mask would take six times as long)."""
        return _Pairs(
            self.segment.take(places),
            self.key.take(places),
            self.ahead.take(places),
            self.aside.take(places),
            self.middle.take(places),
        )


@dataclass(frozen=True, eq=False)
class Segments:
    """Segments from `starts` to `ends` ((n, 2), output pixels), each of which reaches `reach` (n,) far.

    `groups` (n,) parts them: a distance is to the nearest segment of its group. `falling`: with (middle, width) at the
    start and at the end, each (n, 4): the distance less the middle and in units of the width is measured instead; without,
    all have the same reach. `core`: distances up to this one need not be told apart (with `falling`, values up to -0.5).
    """

    starts: Numbers
    ends: Numbers
    reach: Numbers
    groups: Indices
    falling: Numbers | None = None
    core: float = 0.0

    def blocks(self, box: Box, finish: Callable[[Floats], Floats]) -> Blocks:
        """For each block of the box's grid and each group near it what `finish` makes, in place or anew, of the 8 × 8 squared
        distances, or of what `falling` says."""
        wide, high = -(-box.width // BLOCK), -(-box.height // BLOCK)
        groups = int(self.groups.max()) + 1
        pairs = self._near(box, wide, high, groups)
        best = np.full(wide * high * groups, np.inf, dtype=np.float32)
        if self.falling is None:
            np.minimum.at(best, pairs.key, pairs.middle)
            full = best <= self.core - ACROSS
            limit = np.minimum(best + np.float32(2 * ACROSS), np.float32(self.reach[0] + ACROSS))
            limit[full] = -1
            pairs = pairs.at(np.flatnonzero(pairs.middle <= limit[pairs.key]))
        else:
            least, most = self._falls(pairs.segment, pairs.middle)
            np.minimum.at(best, pairs.key, most)
            full = best <= -0.5
            limit = np.minimum(best, np.float32(0.5))
            limit[full] = -np.inf
            pairs = pairs.at(np.flatnonzero(least <= limit[pairs.key]))
        # of each block and group the segment that is nearest to its middle first
        longest = float(pairs.middle.max(initial=0)) + 1
        pairs = pairs.at(np.argsort(pairs.key + pairs.middle.astype(np.float64) / longest))
        starts = np.flatnonzero(np.append(True, pairs.key[1:] != pairs.key[:-1]))[: len(pairs.key)]
        counts = np.diff(np.append(starts, len(pairs.key)))
        if self.falling is None:
            kept = self._rivals(pairs, np.repeat(starts, counts))
            number = np.append(0, np.cumsum(kept))
            counts = number[starts + counts] - number[starts]
            pairs, starts = pairs.at(np.flatnonzero(kept)), number[starts]
        often = np.argsort(-counts)
        starts, counts = starts[often], counts[often]
        key = pairs.key[starts]
        number = key // groups
        left, top = box.x + number % wide * BLOCK, box.y + number // wide * BLOCK
        values = np.empty((len(starts), BLOCK * BLOCK), dtype=np.float32)
        room = _Room()
        for first in range(0, len(starts), CHUNK):
            here = slice(first, first + CHUNK)
            values[here] = finish(self._chunk(room, pairs.segment, starts[here], counts[here], left[here], top[here])).T
        inside = np.flatnonzero(full)
        return Blocks(number, key % groups, values, inside // groups, inside % groups)

    def _near(self, box: Box, wide: int, high: int, groups: int) -> _Pairs:
        """Every segment and block in which the segment can reach a pixel."""
        lengths, across, down = self._small
        index, first, last = self._pieces
        here = np.flatnonzero((last[:, 1] > box.y) & (first[:, 1] < box.bottom))
        index, corner, limit = index[here], np.array((box.x, box.y)), np.array((wide, high))
        low = np.floor((first[here] - corner) / BLOCK).clip(0, limit).astype(np.intp)
        end = np.ceil((last[here] - corner) / BLOCK).clip(0, limit).astype(np.intp)
        size = np.maximum(end - low, 0)
        # Everything is measured along rows of blocks: per row where it begins, per block one more step.
        piece, line = _spread(size[:, 1])
        segment, row, column, long = index[piece], low[:, 1][piece] + line, low[:, 0][piece], size[:, 0][piece]
        right = (column * BLOCK + (box.x + BLOCK / 2) - self._columns[0][segment]).astype(np.float32)
        below = (row * BLOCK + (box.y + BLOCK / 2) - self._columns[1][segment]).astype(np.float32)
        dx, dy, length = across[segment], down[segment], lengths[segment]
        step = _steps(long)
        ahead = step * np.repeat(dx * np.float32(BLOCK), long)
        ahead += np.repeat(right * dx + below * dy, long)
        aside = step * np.repeat(dy * np.float32(-BLOCK), long)
        aside += np.repeat(below * dx - right * dy, long)
        nearest = np.maximum(ahead, np.float32(0))
        np.minimum(nearest, np.repeat(length, long), out=nearest)
        ahead -= nearest
        block = np.repeat(row * wide + column, long)
        block += step.astype(np.intp)
        segment = np.repeat(segment, long)
        key = block if groups == 1 else block * groups + self.groups[segment]
        return _Pairs(segment, key, ahead, aside, np.sqrt(ahead * ahead + aside * aside))

    @cached_property
    def _pieces(self) -> tuple[Indices, Numbers, Numbers]:
        """Whose they are, and the corners of what they can reach; a long segment comes in several, so that one across the
        photo does not bring all of its blocks."""
        counts = np.clip(np.ceil(self._lengths / (4 * self.reach + BLOCK)), 1, 64).astype(np.intp)
        index, number = _spread(counts)
        along = (self.ends - self.starts)[index]
        one = self.starts[index] + along * (number / counts[index])[:, None]
        other = self.starts[index] + along * ((number + 1) / counts[index])[:, None]
        reach = self.reach[index][:, None] + 1
        return index, np.minimum(one, other) - reach, np.maximum(one, other) + reach

    def _rivals(self, pairs: _Pairs, first: Indices) -> NDArray[np.bool_]:
        """Which of these can be nearer than the `first` of their block (an index) to any of its pixels.

        The square of a distance is convex: from the block's middle it grows by at least twice the way from the nearest point
        times the step, and by no more than that and the step's square. The last line leaves room for rounding.
        """
        _, dx, dy = (values[pairs.segment] for values in self._small)
        ahead, aside, distance = pairs.ahead, pairs.aside, pairs.middle
        right, down = ahead * dx - aside * dy, ahead * dy + aside * dx
        limit = np.abs(right - right[first]) + np.abs(down - down[first])
        limit *= np.float32(BLOCK - 1)
        other = distance[first]
        limit += other * other + np.float32((BLOCK - 1) ** 2 / 2)
        limit += (distance + other) * np.float32(0.1) + np.float32(1)
        limit[first] = np.inf
        return np.asarray(distance * distance <= limit)

    def _falls(self, segment: Indices, middle: Floats) -> tuple[Floats, Floats]:
        """The least and the most that `falling` can say anywhere in a block, by the distance of its middle."""
        assert self.falling is not None
        fall = self.falling.astype(np.float32)
        low, high = np.minimum(fall[:, :2], fall[:, 2:]), np.maximum(fall[:, :2], fall[:, 2:])
        least = (middle - np.float32(ACROSS)) - high[:, 0][segment]
        least /= np.where(least > 0, high[:, 1][segment], low[:, 1][segment])
        most = (middle + np.float32(ACROSS)) - low[:, 0][segment]
        most /= np.where(most > 0, low[:, 1][segment], high[:, 1][segment])
        return least, most

    @cached_property
    def _lengths(self) -> Numbers:
        along = self.ends - self.starts
        return np.asarray(np.sqrt((along * along).sum(axis=1)))

    @cached_property
    def _columns(self) -> Numbers:
        """(2, n): the starts' coordinates to the right, and down."""
        return np.ascontiguousarray(self.starts.T)

    @cached_property
    def _small(self) -> tuple[Floats, Floats, Floats]:
        """Lengths, and the unit vectors to the right and down, in float32; a dot's points to the right."""
        directions = np.tile((1.0, 0.0), (len(self.starts), 1))
        lengths = self._lengths[:, None]
        np.divide(self.ends - self.starts, lengths, out=directions, where=lengths > 0)
        right, down = np.ascontiguousarray(directions.T.astype(np.float32))
        return self._lengths.astype(np.float32), right, down

    def _chunk(
        self, room: _Room, segments: Indices, starts: Indices, counts: Indices, left: Indices, top: Indices
    ) -> Floats:
        """(64, n): the values of blocks, each with `counts` segments from `starts` on; those with the most come first.

        The blocks come last: numpy's loops are then long, where those over a block's rows would be of 8 pixels each.
        """
        offsets = np.arange(BLOCK, dtype=np.float64)[:, None]
        x, y = left + offsets, top + offsets
        best = self._measured(room, room.best, segments[starts], x, y)
        for rank in range(1, int(counts[0])):
            many = int(np.searchsorted(-counts, -rank))
            found = self._measured(room, room.found, segments[starts[:many] + rank], x[:, :many], y[:, :many])
            np.minimum(best[:, :many], found, out=best[:, :many])
        return best

    def _measured(self, room: _Room, into: Floats, segment: Indices, x: Numbers, y: Numbers) -> Floats:
        """(64, n): the squared distance of each pixel's centre, from its coordinates along and across the segment."""
        lengths, directions_x, directions_y = self._small
        length, dx, dy = lengths[segment], directions_x[segment], directions_y[segment]
        right = np.add(x, 0.5 - self._columns[0][segment], dtype=np.float64).astype(np.float32)
        below = np.add(y, 0.5 - self._columns[1][segment], dtype=np.float64).astype(np.float32)
        along, across, place, zero = (_blocks(part, len(segment)) for part in (room.along, into, room.place, room.zero))
        along[...] = (below * dy)[:, None]  # copied and then added to in long loops: a sum of both has short ones
        along += right * dx
        across[...] = (below * -dx)[:, None]
        across += right * dy
        np.maximum(along, zero, out=place)
        np.minimum(place, length, out=place)
        along -= place
        along *= along
        across *= across
        across += along
        if self.falling is not None:
            middle, width, more, wider = (self.falling[segment, column].astype(np.float32) for column in range(4))
            place /= np.maximum(length, np.float32(1e-6))
            np.sqrt(across, out=across)
            across -= middle + (more - middle) * place
            across /= width + (wider - width) * place
        return np.asarray(across.reshape(BLOCK * BLOCK, -1))


class _Room:
    """Where the blocks of one chunk are measured, again and again: new memory for each costs more than the arithmetic.

    `zero` stands for the number: numpy compares two arrays twice as fast as an array and a number.
    """

    def __init__(self) -> None:
        self.best, self.found, self.along, self.place, self.zero = np.empty((5, BLOCK * BLOCK * CHUNK), np.float32)
        self.zero[:] = 0


class Canvas:
    """A raster that is filled band by band with blocks; what no block was given for keeps the value `outside`."""

    def __init__(self, box: Box, *, outside: float) -> None:
        self._wide = -(-box.width // BLOCK)
        shape = -(-box.height // BLOCK) * BLOCK, self._wide * BLOCK
        whole = np.zeros(shape, np.float32) if outside == 0 else np.full(shape, outside, np.float32)
        self._lines = whole.reshape(-1).view(LINE)
        self._top = box.y
        self.raster = whole[: box.height, : box.width]

    def put(self, band: Box, blocks: Indices, values: Floats | float) -> None:
        """Give the blocks (n,) of a band their values (n, 64), or all the same."""
        first = (band.y - self._top) // BLOCK
        corner = (first + blocks // self._wide) * (self._wide * BLOCK) + blocks % self._wide
        places = corner[:, None] + np.arange(BLOCK) * self._wide
        if isinstance(values, np.ndarray):
            self._lines[places] = np.ascontiguousarray(values).view(LINE)
        else:
            self._lines[places] = np.full(BLOCK, values, np.float32).view(LINE)


def bands(box: Box) -> list[Box]:
    """The box in bands of BAND rows."""
    return [
        Box(box.x, box.y + top, box.width, min(BAND, box.height - top)) for top in range(0, max(box.height, 0), BAND)
    ]


def _blocks(room: Floats, count: int) -> Floats:
    """(8, 8, count) at the beginning of a part of a _Room."""
    return room[: BLOCK * BLOCK * count].reshape(BLOCK, BLOCK, count)


def _spread(counts: Indices) -> tuple[Indices, Indices]:
    """For each of the counted things: whose it is, and its number there."""
    index = np.repeat(np.arange(len(counts)), counts)
    return index, np.arange(len(index)) - np.repeat(np.cumsum(counts) - counts, counts)


def _steps(counts: Indices) -> Floats:
    """0, 1, 2 … for each of the counts."""
    first = (np.cumsum(counts) - counts).astype(np.float32)
    steps = np.arange(int(counts.sum()), dtype=np.float32)
    steps -= np.repeat(first, counts)
    return steps
