"""The masks of regions: the same raster whatever the box it is asked for.

Photo coordinates are continuous: pixel (column i, row j) covers i..i+1 by j..j+1 and has its centre half a pixel in.
Every mask value is a function of its own pixel centre alone, computed with +, -, *, / and square root only (these round
the same in every vector width), so a mask put together from any boxes equals the mask computed at once, bit for bit.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from instructir_desktop.core.geometry import Box, Size
from instructir_desktop.core.ranges import range_mask
from instructir_desktop.core.regions import (
    Brush,
    Drawn,
    Ellipse,
    Mode,
    Part,
    Point,
    Ranged,
    Rectangle,
    Region,
    Shape,
)
from instructir_desktop.core.source import PixelSource

__all__ = ["Brush", "Ellipse", "Mask", "Mode", "Part", "Point", "Rectangle", "Region", "Shape", "rasterise", "touched"]

Mask = NDArray[np.float32]
"""(h, w), 0..1."""


def rasterise(
    region: Region, photo: Size, box: Box | None = None, scale: float = 1.0, *, source: PixelSource | None = None
) -> Mask:
    """The region's mask (h, w), float32 in 0..1, on `box` of the photo scaled by `scale` (None: all of it).

    Edges are antialiased over one output pixel; beyond the transition the values are exactly 0 and 1. The box may reach
    beyond the photo. `source`: the whole source photo (H, W, 3), encoded, which ranges (luminosity, colour, guesses) are
    taken from at any scale. Raises ValueError when the scale is not positive, or when a range has no source.
    """
    if not 0 < scale < math.inf:
        raise ValueError(f"scale must be positive, not {scale}")
    if box is None:
        box = Box(0, 0, max(round(photo.width * scale), 1), max(round(photo.height * scale), 1))
    mask = np.zeros((max(box.height, 0), max(box.width, 0)), dtype=np.float32)
    feather = region.feather * photo.diagonal * scale
    for mode, shapes in _groups(region.parts):
        raster: _Strokes | _Rectangle | _Ellipse | _Range
        if isinstance(shapes[0], Ranged):
            if source is None:
                raise ValueError(f"The region “{region.name}” depends on the photo, which was not given.")
            raster = _Range(shapes[0], photo, box, scale=scale, source=source)
        elif isinstance(shapes[0], Brush):
            raster = _Strokes([shape for shape in shapes if isinstance(shape, Brush)], feather, scale)
        elif isinstance(shapes[0], Ellipse):
            raster = _Ellipse(shapes[0], feather, scale)
        else:
            raster = _Rectangle(shapes[0], feather, scale)
        part = raster.bounds.intersect(box)
        inside = mask[part.move(-box.x, -box.y).slices()] if not part.empty else mask[:0, :0]
        values = raster.values(part) if not part.empty else inside
        if mode == "add":
            np.maximum(inside, values, out=inside)
        elif mode == "subtract":
            np.minimum(inside, np.float32(1) - values, out=inside)
        else:
            kept = np.minimum(inside, values)
            mask[...] = 0
            inside[...] = kept
    return np.subtract(np.float32(1), mask, out=mask) if region.inverted else mask


def touched(region: Region, photo: Size) -> Box:
    """A box of photo pixels outside which the mask is exactly 0 (the whole photo for an inverted region)."""
    if region.inverted:
        return photo.box()
    feather = region.feather * photo.diagonal
    reach = Box(0, 0, 0, 0)
    for part in region.parts:
        shape = part.shape
        if isinstance(shape, Ranged):
            reach = photo.box() if part.mode == "add" else reach
            continue
        bounds = _bounds(_edges([shape]), _outer([shape], feather, 1.0)).intersect(photo.box())
        if part.mode == "intersect":
            reach = reach.intersect(bounds)
        elif part.mode == "add" and not bounds.empty:
            reach = bounds if reach.empty else _union(reach, bounds)
    return reach if not reach.empty else Box(0, 0, 0, 0)


def _groups(parts: Iterable[Part]) -> Iterator[tuple[Mode, list[Shape]]]:
    """Runs of equal brush strokes become one group (one distance field for all of them); other shapes stay alone."""

    def kind(numbered: tuple[int, Part]) -> tuple[object, ...]:
        index, part = numbered
        if isinstance(part.shape, Brush) and part.mode != "intersect":
            return part.mode, part.shape.radius, part.shape.hardness
        return (index,)

    for _, run in groupby(enumerate(parts), key=kind):
        found = [part for _, part in run]
        yield found[0].mode, [part.shape for part in found]


def _edges(shapes: Iterable[Drawn]) -> tuple[float, float, float, float]:
    """Left, top, right, bottom of the shapes' outlines (a stroke's line), photo pixels."""
    corners: list[Point] = []
    for shape in shapes:
        if isinstance(shape, Brush):
            corners.extend(shape.points)
        else:
            corners += [(shape.x, shape.y), (shape.x + shape.width, shape.y + shape.height)]
    xs, ys = zip(*corners, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def _outer(shapes: Sequence[Drawn], feather: float, scale: float) -> float:
    """How far from its outline a shape can reach, output pixels."""
    first = shapes[0]
    if isinstance(first, Brush):
        middle, width = _profile(first, feather, scale)
        return middle + width / 2
    return max(feather, 1.0) / 2


def _profile(brush: Brush, feather: float, scale: float) -> tuple[float, float]:
    """The middle and the width of a stroke's fall-off, output pixels from its line."""
    radius = brush.radius * scale
    return radius * (1 + brush.hardness) / 2, max(radius * (1 - brush.hardness) + feather, 1.0)


def _bounds(edges: tuple[float, float, float, float], outer: float, scale: float = 1.0) -> Box:
    """The pixels whose centre can lie less than `outer` from the outline; one more on each side against rounding."""
    left, top, right, bottom = (edge * scale for edge in edges)
    return Box.from_edges(
        math.floor(left - outer) - 1,
        math.floor(top - outer) - 1,
        math.ceil(right + outer) + 1,
        math.ceil(bottom + outer) + 1,
    )


def _union(one: Box, other: Box) -> Box:
    return Box.from_edges(
        min(one.x, other.x), min(one.y, other.y), max(one.right, other.right), max(one.bottom, other.bottom)
    )


def _centres(start: int, count: int, origin: float) -> NDArray[np.float32]:
    """Pixel centres relative to `origin`, output pixels. Subtracted in float64, so large photos lose nothing."""
    return (np.arange(start, start + count, dtype=np.float64) + (0.5 - origin)).astype(np.float32)


def _ramp(distance: NDArray[np.float32], width: float) -> NDArray[np.float32]:
    """From 1 (at -width/2 and less) to 0 (at width/2 and more). Straight for an edge, smooth for a feather.

    Works in place on `distance`; use the array returned.
    """
    distance *= np.float32(-1 / width)
    distance += np.float32(0.5)
    np.maximum(distance, np.float32(0), out=distance)
    np.minimum(distance, np.float32(1), out=distance)
    if width > 1:
        smooth = distance * np.float32(-2)
        smooth += np.float32(3)
        smooth *= distance
        smooth *= distance
        return smooth
    return distance


class _Range:
    """What depends on the photo's pixels: it may lie anywhere."""

    def __init__(self, shape: Ranged, photo: Size, box: Box, *, scale: float, source: PixelSource) -> None:
        self.shape, self.photo, self.scale, self.source = shape, photo, scale, source
        self.bounds = box

    def values(self, box: Box) -> Mask:
        return range_mask(self.shape, self.photo, box, scale=self.scale, source=self.source)


class _Rectangle:
    """Product of two profiles: exact pixel coverage without feather, a blurred rectangle with it."""

    def __init__(self, shape: Rectangle, feather: float, scale: float) -> None:
        self.edges = _edges([shape])
        self.scale = scale
        self.width = max(feather, 1.0)
        self.bounds = _bounds(self.edges, self.width / 2, scale)

    def values(self, box: Box) -> Mask:
        left, top, right, bottom = (edge * self.scale for edge in self.edges)
        across = self._profile(box.x, box.width, left, right)
        down = self._profile(box.y, box.height, top, bottom)
        return np.multiply(down[:, None], across[None, :])

    def _profile(self, start: int, count: int, low: float, high: float) -> NDArray[np.float32]:
        profile = _ramp(_centres(start, count, high), self.width) - _ramp(_centres(start, count, low), self.width)
        return np.asarray(np.maximum(profile, np.float32(0)))  # the smooth ramp may be one rounding off


class _Ellipse:
    """The transition runs through the ellipses with radii a + s, b + s; `s` takes the place of a distance."""

    def __init__(self, shape: Ellipse, feather: float, scale: float) -> None:
        self.centre = (shape.x + shape.width / 2) * scale, (shape.y + shape.height / 2) * scale
        self.radii = shape.width / 2 * scale, shape.height / 2 * scale
        self.width = max(feather, 1.0)
        empty = shape.width == 0 or shape.height == 0
        self.bounds = Box(0, 0, 0, 0) if empty else _bounds(_edges([shape]), self.width / 2, scale)

    def values(self, box: Box) -> Mask:
        (a, b), half = self.radii, self.width / 2
        x = np.abs(_centres(box.x, box.width, self.centre[0]))
        y = np.abs(_centres(box.y, box.height, self.centre[1]))
        band = self._level(x, y, half) < 1
        mask = np.zeros((box.height, box.width), dtype=np.float32)
        if half < min(a, b):
            core = self._level(x, y, -half) <= 1
            mask[core] = 1
            band &= ~core
        rows, columns = np.nonzero(band)
        mask[rows, columns] = _ramp(self._offset(x[columns], y[rows]), self.width)
        return mask

    def _level(self, x: NDArray[np.float32], y: NDArray[np.float32], s: float) -> NDArray[np.float32]:
        """(h, w): below 1 inside the ellipse with radii a + s, b + s."""
        across, down = x / np.float32(self.radii[0] + s), y / np.float32(self.radii[1] + s)
        return np.asarray((down * down)[:, None] + (across * across)[None, :])

    def _offset(self, x: NDArray[np.float32], y: NDArray[np.float32]) -> NDArray[np.float32]:
        """The s whose ellipse passes through each point.

        Newton's method on 1/√level - 1, which is concave and nearly straight in s, so that it climbs to the root from
        the left without overshooting: to 2e-4 of the mask, or less, in these rounds (tested).
        """
        a, b = np.float32(self.radii[0]), np.float32(self.radii[1])
        tiny = np.float32(1e-6)
        start = np.maximum(x - a, y - b)
        s = start
        for _ in range(3 if max(a, b) <= 3 * min(a, b) else 8):
            ra, rb = np.maximum(a + s, tiny), np.maximum(b + s, tiny)
            u, v = x / ra, y / rb
            u *= u
            v *= v
            level = u + v
            u /= ra
            v /= rb
            slope = np.maximum(u + v, tiny * tiny)
            s = np.maximum(s + level * (np.sqrt(level) - np.float32(1)) / slope, start)
        return np.asarray(s)


class _Strokes:
    """Brush strokes of one radius and hardness: the distance to the nearest line, then one fall-off for all."""

    def __init__(self, strokes: list[Brush], feather: float, scale: float) -> None:
        self.middle, self.width = _profile(strokes[0], feather, scale)
        self.outer = self.middle + self.width / 2
        self.bounds = _bounds(_edges(strokes), self.outer, scale)
        starts: list[NDArray[np.float64]] = []
        ends: list[NDArray[np.float64]] = []
        for stroke in strokes:
            points = np.array(stroke.points, dtype=np.float64) * scale
            starts.append(points[:-1] if len(points) > 1 else points)
            ends.append(points[1:] if len(points) > 1 else points)
        self.starts, self.ends = np.concatenate(starts), np.concatenate(ends)

    def values(self, box: Box) -> Mask:
        squared = np.full((box.height, box.width), self.outer * self.outer, dtype=np.float32)
        for start, direction, length, part in self._pieces(box):
            self._measure(squared[part.move(-box.x, -box.y).slices()], start, direction, length, part)
        for top in range(0, box.height, 64):  # in bands that stay in the processor's cache
            band = squared[top : top + 64]
            np.sqrt(band, out=band)
            band -= np.float32(self.middle)
            band[...] = _ramp(band, self.width)
        return squared

    def _pieces(self, box: Box) -> Iterator[tuple[Point, Point, float, Box]]:
        """Every segment that reaches the box: start, unit direction, length, and the pixels to look at.

        A long segment comes in several pieces, which differ only in their pixels: a pixel gets the distance to the
        whole segment from whichever piece it lies in.
        """
        along = self.ends - self.starts
        lengths = np.sqrt((along * along).sum(axis=1))
        counts = np.clip(np.ceil(lengths / (4 * self.outer)), 1, 64).astype(np.intp)
        index = np.repeat(np.arange(len(counts)), counts)
        number = np.arange(len(index)) - np.repeat(np.cumsum(counts) - counts, counts)
        one = self.starts[index] + along[index] * (number / counts[index])[:, None]
        other = self.starts[index] + along[index] * ((number + 1) / counts[index])[:, None]
        low = np.floor(np.minimum(one, other) - self.outer).astype(np.int64) - 1
        high = np.ceil(np.maximum(one, other) + self.outer).astype(np.int64) + 1
        low = np.maximum(low, (box.x, box.y))
        high = np.minimum(high, (box.right, box.bottom))
        directions = np.tile((1.0, 0.0), (len(along), 1))
        np.divide(along, lengths[:, None], out=directions, where=lengths[:, None] > 0)
        for piece in np.flatnonzero((low < high).all(axis=1)).tolist():
            segment = int(index[piece])
            start, direction = self.starts[segment].tolist(), directions[segment].tolist()
            (left, top), (right, bottom) = low[piece].tolist(), high[piece].tolist()
            yield start, direction, float(lengths[segment]), Box.from_edges(left, top, right, bottom)

    @staticmethod
    def _measure(nearest: NDArray[np.float32], start: Point, direction: Point, length: float, part: Box) -> None:
        """Lower `nearest` (squared distances) to the segment's, from the coordinates along and across it."""
        x, y = _centres(part.x, part.width, start[0]), _centres(part.y, part.height, start[1])
        dx, dy = np.float32(direction[0]), np.float32(direction[1])
        along = np.add.outer(y * dy, x * dx)
        across = np.add.outer(y * -dx, x * dy)
        beyond = np.minimum(np.maximum(along, np.float32(0)), np.float32(length))
        np.subtract(along, beyond, out=beyond)
        beyond *= beyond
        across *= across
        across += beyond
        np.minimum(nearest, across, out=nearest)
