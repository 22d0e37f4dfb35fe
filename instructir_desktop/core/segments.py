"""Distances to many line segments at once, for brush strokes and outlines: only where a segment is near, and exactly.

The box is looked at in blocks of 8 × 8 pixels. For each block the segments are measured in the order of their distance from
its middle, until the next one cannot be the nearest of any of its pixels (with a margin for rounding). What is left out never
changes a value, so any boxes give the same bits.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from instructir_desktop.core.geometry import Box

BLOCK = 8
"""Pixels along a block's side."""

ACROSS = 5.1
"""From a block's middle to the centre of its farthest pixel (3.5·√2), and a margin for rounding."""

CHUNK = 512
"""Blocks measured at a time: they stay in the processor's cache."""

BAND = 32 * BLOCK
"""Rows measured at a time, so that memory does not grow with the box."""

Floats = NDArray[np.float32]
Numbers = NDArray[np.float64]
Indices = NDArray[np.intp]


@dataclass(frozen=True, eq=False)
class Segments:
    """Segments from `starts` to `ends` ((n, 2), output pixels), each of which reaches `reach` (n,) far.

    `groups` (n,) parts them: a distance is to the nearest segment of its group. `falling`: with (middle, width) at the
    start and at the end, each (n, 4): the distance less the middle and in units of the width is measured instead. `core`:
    distances up to this one need not be told apart.
    """

    starts: Numbers
    ends: Numbers
    reach: Numbers
    groups: Indices
    falling: Numbers | None = None
    core: float = 0.0

    def blocks(self, box: Box) -> tuple[Indices, Indices, Floats]:
        """For each block of the box's grid and each group near it: block, group and 8 × 8 values (n, 64).

        The values are squared distances, or what `falling` says. Sorted by block, then group.
        """
        wide = -(-box.width // BLOCK)
        segment, column, row, middle = self._near(box, wide, -(-box.height // BLOCK))
        if not len(segment):
            return _none(), _none(), np.zeros((0, BLOCK * BLOCK), dtype=np.float32)
        groups = int(self.groups.max()) + 1
        key = (row * wide + column) * groups + self.groups[segment]
        order = np.lexsort((middle, key))  # of each block the nearest segment first
        segment, column, row, key, middle = segment[order], column[order], row[order], key[order], middle[order]
        starts = np.flatnonzero(np.append(True, key[1:] != key[:-1]))
        counts = np.diff(np.append(starts, len(key)))
        left, top = box.x + column * BLOCK, box.y + row * BLOCK
        values = np.zeros((len(starts), BLOCK * BLOCK), dtype=np.float32)
        active = np.flatnonzero(middle[starts] > self.core - ACROSS)  # the others are as good as on the line
        values[active] = self._measured(segment, left, top, starts[active])
        for rank in range(1, int(counts.max())):
            active = active[counts[active] > rank]
            here = starts[active] + rank
            if (
                self.falling is None
            ):  # segments whose nearest pixel is farther than the block's worst one change nothing
                worst = values[active].max(axis=1)
                needed = (np.maximum(middle[here] - ACROSS, 0) ** 2 <= worst) & (worst > self.core * self.core)
                active, here = active[needed], here[needed]
            if not len(active):
                break
            values[active] = np.minimum(values[active], self._measured(segment, left, top, here))
        return key[starts] // groups, key[starts] % groups, values

    def _near(self, box: Box, wide: int, high: int) -> tuple[Indices, Indices, Indices, Numbers]:
        """Every (segment, column, row) whose block the segment can reach, and how far it is from the block's middle.

        A long segment comes in several pieces, so that one across the photo does not bring all of its blocks.
        """
        along = self.ends - self.starts
        counts = np.clip(np.ceil(self._lengths / (4 * self.reach + BLOCK)), 1, 64).astype(np.intp)
        index, number = _spread(counts)
        one = self.starts[index] + along[index] * (number / counts[index])[:, None]
        other = self.starts[index] + along[index] * ((number + 1) / counts[index])[:, None]
        reach = self.reach[index][:, None] + 1
        corner, limit = np.array((box.x, box.y)), np.array((wide, high))
        low = np.floor((np.minimum(one, other) - reach - corner) / BLOCK).clip(0, limit).astype(np.intp)
        end = np.ceil((np.maximum(one, other) + reach - corner) / BLOCK).clip(0, limit).astype(np.intp)
        size = np.maximum(end - low, 0)
        piece, place = _spread(size[:, 0] * size[:, 1])
        across = size[piece, 0]
        column, row = low[piece, 0] + place % np.maximum(across, 1), low[piece, 1] + place // np.maximum(across, 1)
        segment = index[piece]
        middle = self._distance(segment, box.x + column * BLOCK + BLOCK / 2, box.y + row * BLOCK + BLOCK / 2)
        kept = middle <= self.reach[segment] + ACROSS
        return segment[kept], column[kept], row[kept], middle[kept]

    @cached_property
    def _lengths(self) -> Numbers:
        along = self.ends - self.starts
        return np.asarray(np.sqrt((along * along).sum(axis=1)))

    @cached_property
    def _directions(self) -> Numbers:
        """Unit vectors (n, 2); a dot's points to the right."""
        directions = np.tile((1.0, 0.0), (len(self.starts), 1))
        lengths = self._lengths[:, None]
        np.divide(self.ends - self.starts, lengths, out=directions, where=lengths > 0)
        return directions

    def _distance(self, segment: Indices, x: Numbers, y: Numbers) -> Numbers:
        """From points to their segments."""
        lengths, directions = self._lengths[segment], self._directions[segment]
        x, y = x - self.starts[segment, 0], y - self.starts[segment, 1]
        along = x * directions[:, 0] + y * directions[:, 1]
        across = y * directions[:, 0] - x * directions[:, 1]
        beyond = along - along.clip(0, lengths)
        return np.asarray(np.sqrt(beyond * beyond + across * across))

    def _measured(self, segments: Indices, lefts: Indices, tops: Indices, pairs: Indices) -> Floats:
        """(n, 64): the value of every pixel of the blocks at (left, top), for these pairs of a segment and a block."""
        found = np.empty((len(pairs), BLOCK * BLOCK), dtype=np.float32)
        for first in range(0, len(pairs), CHUNK):
            here = pairs[first : first + CHUNK]
            found[first : first + CHUNK] = self._chunk(segments[here], lefts[here], tops[here]).reshape(len(here), -1)
        return found

    def _chunk(self, segment: Indices, left: Indices, top: Indices) -> Floats:
        """(n, 8, 8): the squared distance of each pixel's centre, from its coordinates along and across the segment."""
        lengths, directions = self._lengths[segment], self._directions[segment]
        offsets = np.arange(BLOCK)
        x = ((left[:, None] + offsets) + (0.5 - self.starts[segment, 0])[:, None]).astype(np.float32)
        y = ((top[:, None] + offsets) + (0.5 - self.starts[segment, 1])[:, None]).astype(np.float32)
        dx, dy = directions[:, :1].astype(np.float32), directions[:, 1:].astype(np.float32)
        length = lengths.astype(np.float32)[:, None, None]
        along = (y * dy)[:, :, None] + (x * dx)[:, None, :]
        across = (y * -dx)[:, :, None] + (x * dy)[:, None, :]
        place = np.minimum(np.maximum(along, np.float32(0)), length)
        along -= place
        along *= along
        across *= across
        across += along
        if self.falling is None:
            return np.asarray(across)
        middle, width, more, wider = (
            self.falling[segment, column].astype(np.float32)[:, None, None] for column in range(4)
        )
        place /= np.maximum(length, np.float32(1e-6))
        np.sqrt(across, out=across)
        across -= middle + (more - middle) * place
        across /= width + (wider - width) * place
        return np.asarray(across)


def scattered(blocks: Indices, values: Floats, box: Box, *, outside: float) -> Floats:
    """The raster (h, w) of a box from blocks (n,) of its grid and their values (n, 64); `outside` for all others."""
    wide, high = -(-box.width // BLOCK), -(-box.height // BLOCK)
    grid = np.full((wide * high, BLOCK * BLOCK), outside, dtype=np.float32)
    grid[blocks] = values
    whole = grid.reshape(high, wide, BLOCK, BLOCK).swapaxes(1, 2).reshape(high * BLOCK, wide * BLOCK)
    return whole[: box.height, : box.width]


def bands(box: Box) -> list[Box]:
    """The box in bands of BAND rows."""
    return [
        Box(box.x, box.y + top, box.width, min(BAND, box.height - top)) for top in range(0, max(box.height, 0), BAND)
    ]


def _spread(counts: Indices) -> tuple[Indices, Indices]:
    """For each of the counted things: whose it is, and its number there."""
    index = np.repeat(np.arange(len(counts)), counts)
    return index, np.arange(len(index)) - np.repeat(np.cumsum(counts) - counts, counts)


def _none() -> Indices:
    return np.zeros(0, dtype=np.intp)
