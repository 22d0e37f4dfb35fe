"""The masks of rectangles, ellipses, polygons and gradients: `bounds`, outside of which they are 0, and values(box).

Lengths are output pixels: the scale is applied when they are made. `grow` moves the edge outwards.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from instructir_desktop.core.falloff import Floats, bounds, centres, ramp, smoothed
from instructir_desktop.core.geometry import Box
from instructir_desktop.core.segments import Canvas, Segments, bands
from instructir_desktop.core.shapes import Boxed, Ellipse, LinearGradient, Polygon, RadialGradient, Rectangle

NOWHERE = Box(0, 0, 0, 0)

EVERYWHERE = Box(-(1 << 40), -(1 << 40), 1 << 41, 1 << 41)


class RectangleRaster:
    """Product of two profiles: exact pixel coverage without feather, a blurred rectangle with it."""

    def __init__(self, shape: Rectangle, feather: float, scale: float, grow: float = 0.0) -> None:
        self.width = max(feather, 1.0)
        left, top = shape.x * scale - grow, shape.y * scale - grow
        right, bottom = (shape.x + shape.width) * scale + grow, (shape.y + shape.height) * scale + grow
        self.edges = left, top, right, bottom
        self.frame = _Frame((left + right) / 2, (top + bottom) / 2, shape.angle)
        gone = right < left or bottom < top
        self.bounds = NOWHERE if gone else self.frame.bounds((right - left) / 2, (bottom - top) / 2, self.width / 2)
        if not gone and not shape.angle:
            self.bounds = bounds(self.edges, self.width / 2)

    def values(self, box: Box) -> Floats:
        left, top, right, bottom = self.edges
        if not self.frame.turned:
            across = self._profile(centres(box.x, box.width, right), centres(box.x, box.width, left))
            down = self._profile(centres(box.y, box.height, bottom), centres(box.y, box.height, top))
            return np.multiply(down[:, None], across[None, :])
        x, y = self.frame.coordinates(box)
        half_x, half_y = np.float32((right - left) / 2), np.float32((bottom - top) / 2)
        return np.multiply(self._profile(x - half_x, x + half_x), self._profile(y - half_y, y + half_y))

    def _profile(self, past_high: Floats, past_low: Floats) -> Floats:
        profile = ramp(past_high, self.width) - ramp(past_low, self.width)
        return np.asarray(np.maximum(profile, np.float32(0)))  # the smooth ramp may be one rounding off


class EllipseRaster:
    """The transition runs through the ellipses with radii a + s, b + s; `s` takes the place of a distance."""

    def __init__(self, shape: Ellipse, feather: float, scale: float, grow: float = 0.0) -> None:
        self.radii = shape.width / 2 * scale + grow, shape.height / 2 * scale + grow
        self.frame = _Frame((shape.x + shape.width / 2) * scale, (shape.y + shape.height / 2) * scale, shape.angle)
        self.width = max(feather, 1.0)
        empty = shape.width == 0 or shape.height == 0 or min(self.radii) <= 0
        self.bounds = NOWHERE if empty else self.frame.bounds(*self.radii, self.width / 2)

    def values(self, box: Box) -> Floats:
        (a, b), half = self.radii, self.width / 2
        if self.frame.turned:
            x, y = (np.abs(found) for found in self.frame.coordinates(box))
        else:
            x = np.abs(centres(box.x, box.width, self.frame.x))[None, :]
            y = np.abs(centres(box.y, box.height, self.frame.y))[:, None]
        band = self._level(x, y, half) < 1
        mask = np.zeros((box.height, box.width), dtype=np.float32)
        if half < min(a, b):
            core = self._level(x, y, -half) <= 1
            mask[core] = 1
            band &= ~core
        rows, columns = np.nonzero(band)
        if self.frame.turned:
            mask[rows, columns] = ramp(self._offset(x[rows, columns], y[rows, columns]), self.width)
        else:
            mask[rows, columns] = ramp(self._offset(x[0, columns], y[rows, 0]), self.width)
        return mask

    def _level(self, x: Floats, y: Floats, s: float) -> Floats:
        """(h, w): below 1 inside the ellipse with radii a + s, b + s."""
        across, down = x / np.float32(self.radii[0] + s), y / np.float32(self.radii[1] + s)
        return np.asarray(down * down + across * across)

    def _offset(self, x: Floats, y: Floats) -> Floats:
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


class PolygonRaster:
    """The distance to the outline, negative inside."""

    def __init__(self, shape: Polygon, feather: float, scale: float, grow: float = 0.0) -> None:
        self.grow, self.width = grow, max(feather, 1.0)
        starts = np.array(shape.points, dtype=np.float64) * scale
        self.reach = self.width / 2 + abs(grow)
        self.segments = Segments(
            starts,
            np.roll(starts, -1, axis=0),
            np.full(len(starts), self.reach),
            np.zeros(len(starts), dtype=np.intp),
        )
        (left, top), (right, bottom) = starts.min(axis=0).tolist(), starts.max(axis=0).tolist()
        self.bounds = bounds((left, top, right, bottom), self.reach)

    def values(self, box: Box) -> Floats:
        out = np.empty((box.height, box.width), dtype=np.float32)
        for band in bands(box):
            distances = self.segments.blocks(band, np.sqrt)
            canvas = Canvas(band, outside=math.inf)
            canvas.put(band, distances.block, distances.values)
            near, inside = canvas.raster, self._inside(band)
            far = near >= np.float32(self.reach)
            near = np.where(inside, -near, near)
            near[far] = 0
            near -= np.float32(self.grow)
            found = ramp(near, self.width)
            out[band.y - box.y : band.bottom - box.y] = np.where(far, inside, found)
        return out

    def _inside(self, box: Box) -> NDArray[np.bool_]:
        """Which pixel centres have an odd number of the outline's edges to their left."""
        starts, ends = self.segments.starts, self.segments.ends
        low, high = np.minimum(starts[:, 1], ends[:, 1]), np.maximum(starts[:, 1], ends[:, 1])
        first = np.ceil(low - 0.5).clip(box.y, box.bottom).astype(np.intp)  # rows whose centre c has low <= c < high
        last = np.ceil(high - 0.5).clip(box.y, box.bottom).astype(np.intp)
        counts = np.maximum(last - first, 0)
        edge = np.repeat(np.arange(len(counts)), counts)
        row = first[edge] + np.arange(len(edge)) - np.repeat(np.cumsum(counts) - counts, counts)
        fall = ends[edge, 1] - starts[edge, 1]
        share = (row + 0.5 - starts[edge, 1]) / fall
        crossing = starts[edge, 0] + share * (ends[edge, 0] - starts[edge, 0])
        column = np.ceil(crossing - 0.5).clip(box.x, box.right).astype(np.intp)  # the first centre not left of it
        turns = np.bincount(
            (row - box.y) * (box.width + 1) + (column - box.x), minlength=box.height * (box.width + 1)
        ).reshape(box.height, box.width + 1)[:, :-1]
        return np.asarray(np.bitwise_xor.accumulate(turns.astype(np.uint8) & 1, axis=1).astype(bool))


class LinearRaster:
    """Smooth from 1 at the start to 0 at the end, along the line between them."""

    def __init__(self, shape: LinearGradient, scale: float, grow: float = 0.0) -> None:
        dx, dy = (shape.end_x - shape.start_x) * scale, (shape.end_y - shape.start_y) * scale
        self.length = math.sqrt(dx * dx + dy * dy)
        self.direction = dx / self.length, dy / self.length
        self.start = shape.start_x * scale, shape.start_y * scale
        self.grow = grow
        self.bounds = EVERYWHERE

    def values(self, box: Box) -> Floats:
        x = centres(box.x, box.width, self.start[0]) * np.float32(self.direction[0])
        y = centres(box.y, box.height, self.start[1]) * np.float32(self.direction[1])
        along = np.add.outer(y, x)
        width = max(self.length, 1.0)
        along -= np.float32(self.length / 2 + self.grow)
        return ramp(along, width)


class RadialRaster:
    """Smooth from 1 within the share `inner` of the radii to 0 at them."""

    def __init__(self, shape: RadialGradient, scale: float, grow: float = 0.0) -> None:
        self.frame = _Frame(shape.x * scale, shape.y * scale, shape.angle)
        self.radii = shape.radius_x * scale + grow, shape.radius_y * scale + grow
        smallest = min(self.radii)
        self.bounds = NOWHERE if smallest <= 0 else self.frame.bounds(*self.radii, 1.0)
        self.fall = max(1 - shape.inner, min(1 / max(smallest, 1e-6), 1.0))

    def values(self, box: Box) -> Floats:
        x, y = self.frame.coordinates(box)
        x /= np.float32(self.radii[0])
        y /= np.float32(self.radii[1])
        x *= x
        y *= y
        x += y
        np.sqrt(x, out=x)
        np.subtract(np.float32(1), x, out=x)
        x /= np.float32(self.fall)
        np.maximum(x, np.float32(0), out=x)
        np.minimum(x, np.float32(1), out=x)
        return smoothed(x)


class _Frame:
    """Coordinates about a middle, turned by `angle` degrees clockwise (as seen; y points down)."""

    def __init__(self, x: float, y: float, angle: float) -> None:
        self.x, self.y = x, y
        self.turned = angle != 0
        self.cos, self.sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))

    def coordinates(self, box: Box) -> tuple[Floats, Floats]:
        """Of every pixel centre, along the shape's own axes: two arrays (h, w)."""
        x, y = centres(box.x, box.width, self.x), centres(box.y, box.height, self.y)
        cos, sin = np.float32(self.cos), np.float32(self.sin)
        return np.add.outer(y * sin, x * cos), np.add.outer(y * cos, x * -sin)

    def bounds(self, half_x: float, half_y: float, outer: float) -> Box:
        """The pixels within `outer` of a box of these half sides."""
        wide = abs(self.cos) * half_x + abs(self.sin) * half_y if self.turned else half_x
        high = abs(self.sin) * half_x + abs(self.cos) * half_y if self.turned else half_y
        more = outer * 1.5 if self.turned else outer  # the corner of a turned square of `outer` reaches √2 as far
        return bounds((self.x - wide, self.y - high, self.x + wide, self.y + high), more)


def boxed(shape: Boxed, feather: float, scale: float, grow: float) -> RectangleRaster | EllipseRaster:
    """The raster of a rectangle or an ellipse."""
    if isinstance(shape, Ellipse):
        return EllipseRaster(shape, feather, scale, grow)
    return RectangleRaster(shape, feather, scale, grow)
