"""Where shapes lie: the box of a shape's outline, and the part of the photo that its mask can reach."""

from __future__ import annotations

import math

from instructir_desktop.core.falloff import Edges, bounds
from instructir_desktop.core.geometry import Box, Size
from instructir_desktop.core.shapes import (
    Brush,
    Drawn,
    Ellipse,
    Flood,
    LinearGradient,
    Point,
    Polygon,
    RadialGradient,
    Rectangle,
    Shape,
)


def edges(shape: Drawn) -> Edges:
    """Left, top, right, bottom of a shape's outline (of a stroke's line, of a gradient's two points), photo pixels."""
    xs, ys = zip(*corners(shape), strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def corners(shape: Drawn) -> list[Point]:
    """Points that the outline lies between: those it goes through, or the corners of the (turned) box around it."""
    if isinstance(shape, Brush | Polygon):
        return list(shape.points)
    if isinstance(shape, LinearGradient):
        return [(shape.start_x, shape.start_y), (shape.end_x, shape.end_y)]
    if isinstance(shape, RadialGradient):
        middle, half = (shape.x, shape.y), (shape.radius_x, shape.radius_y)
    else:
        half = shape.width / 2, shape.height / 2
        middle = shape.x + half[0], shape.y + half[1]
        if not shape.angle:
            return [(shape.x, shape.y), (shape.x + shape.width, shape.y + shape.height)]
    return [turned(middle, shape.angle, (x * half[0], y * half[1])) for x, y in ((-1, -1), (1, -1), (1, 1), (-1, 1))]


def turned(middle: Point, angle: float, offset: Point) -> Point:
    """The point at `offset` from the middle in a frame turned by `angle` degrees (clockwise)."""
    cos, sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    return middle[0] + offset[0] * cos - offset[1] * sin, middle[1] + offset[0] * sin + offset[1] * cos


def shape_reach(shape: Shape, photo: Size, *, feather: float, grow: float) -> Box:
    """The box of photo pixels that a shape can change; `feather` and `grow` in photo pixels."""
    if isinstance(shape, LinearGradient):
        return _half(shape, photo, max(grow, 0.0))
    if isinstance(shape, Flood):
        return _flooded(shape, photo, max(grow, 0.0))
    if not isinstance(shape, Rectangle | Ellipse | Polygon | Brush | RadialGradient):
        return photo.box()
    outer = max(feather, 1.0) / 2
    if isinstance(shape, Brush):
        outer = shape.radius * (1 + shape.hardness) / 2 + max(shape.radius * (1 - shape.hardness) + feather, 1.0) / 2
    outer += max(grow, 0.0) * (1.5 if isinstance(shape, Rectangle) else 1)  # a rectangle's corners stay corners
    return bounds(edges(shape), outer).intersect(photo.box())


def _half(shape: LinearGradient, photo: Size, grow: float) -> Box:
    """The box of the photo's corners and edges on the near side of the line through the gradient's end."""
    dx, dy = shape.end_x - shape.start_x, shape.end_y - shape.start_y
    length = math.hypot(dx, dy)

    def beyond(point: Point) -> float:
        return ((point[0] - shape.end_x) * dx + (point[1] - shape.end_y) * dy) / length - grow - 1

    around = [(0.0, 0.0), (float(photo.width), 0.0), (float(photo.width), float(photo.height)), (0.0, photo.height)]
    kept: list[Point] = []
    for one, other in zip(around, [*around[1:], around[0]], strict=True):
        first, second = beyond(one), beyond(other)
        if first <= 0:
            kept.append(one)
        if (first < 0 < second) or (second < 0 < first):
            share = first / (first - second)
            kept.append((one[0] + share * (other[0] - one[0]), one[1] + share * (other[1] - one[1])))
    if not kept:
        return Box(0, 0, 0, 0)
    xs, ys = zip(*kept, strict=True)
    return bounds((min(xs), min(ys), max(xs), max(ys)), 1.0).intersect(photo.box())


def _flooded(shape: Flood, photo: Size, grow: float) -> Box:
    """The cells that were reached, with their neighbours, between whose middles the mask fades."""
    rows = [row for row in range(shape.rows) if any(shape.cells[row * shape.columns : (row + 1) * shape.columns])]
    columns = [column for column in range(shape.columns) if any(shape.cells[column :: shape.columns])]
    if not rows:
        return Box(0, 0, 0, 0)
    wide, high = photo.width / shape.columns, photo.height / shape.rows
    reached = (columns[0] - 1) * wide, (rows[0] - 1) * high, (columns[-1] + 2) * wide, (rows[-1] + 2) * high
    return bounds(reached, grow + 1).intersect(photo.box())


def union(one: Box, other: Box) -> Box:
    """The smallest box around both."""
    return Box.from_edges(
        min(one.x, other.x), min(one.y, other.y), max(one.right, other.right), max(one.bottom, other.bottom)
    )
