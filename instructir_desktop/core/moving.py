"""Moving, scaling and turning shapes, and the points by which a shape can be changed. Photo pixels, degrees clockwise."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

from instructir_desktop.core.reach import edges, turned
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

LEAST = 1.0
"""Photo pixels: no side or radius is made smaller."""


def middle(shape: Drawn) -> Point:
    """The middle of a shape's box."""
    if isinstance(shape, RadialGradient):
        return shape.x, shape.y
    if isinstance(shape, Rectangle | Ellipse):
        return shape.x + shape.width / 2, shape.y + shape.height / 2
    left, top, right, bottom = edges(shape)
    return (left + right) / 2, (top + bottom) / 2


def moved(shape: Drawn, dx: float, dy: float) -> Drawn:
    """The shape somewhere else."""
    if isinstance(shape, Rectangle | Ellipse | RadialGradient):
        return replace(shape, x=shape.x + dx, y=shape.y + dy)
    return _mapped(shape, lambda point: (point[0] + dx, point[1] + dy))


def scaled(shape: Drawn, across: float, down: float, about: Point | None = None) -> Drawn:
    """The shape with its sides times `across` and `down` (> 0, along its own axes), `about` staying (None: its middle)."""
    x, y = middle(shape) if about is None else about
    if isinstance(shape, Rectangle | Ellipse):
        width, height = max(shape.width * across, LEAST), max(shape.height * down, LEAST)
        cx, cy = middle(shape)
        cx, cy = x + (cx - x) * across, y + (cy - y) * down
        return replace(shape, x=cx - width / 2, y=cy - height / 2, width=width, height=height)
    if isinstance(shape, RadialGradient):
        return replace(
            shape,
            x=x + (shape.x - x) * across,
            y=y + (shape.y - y) * down,
            radius_x=max(shape.radius_x * across, LEAST),
            radius_y=max(shape.radius_y * down, LEAST),
        )
    found = _mapped(shape, lambda point: (x + (point[0] - x) * across, y + (point[1] - y) * down))
    if isinstance(found, Brush):
        return replace(found, radius=max(found.radius * math.sqrt(across * down), 0.01))
    return found


def rotated(shape: Drawn, degrees: float) -> Drawn:
    """The shape turned about its middle."""
    if isinstance(shape, Rectangle | Ellipse | RadialGradient):
        return replace(shape, angle=math.remainder(shape.angle + degrees, 360))
    about = middle(shape)
    return _mapped(shape, lambda point: turned(about, degrees, (point[0] - about[0], point[1] - about[1])))


def fitted(shape: Shape, across: float, down: float) -> Shape:
    """The shape on a photo whose sides are `across` and `down` times as long."""
    if isinstance(shape, Flood):
        return replace(shape, x=shape.x * across, y=shape.y * down)
    if isinstance(shape, Rectangle | Ellipse):  # exactly: what was carried to another photo can be carried back
        width, height = shape.width * across, shape.height * down
        return replace(shape, x=shape.x * across, y=shape.y * down, width=width, height=height)
    if isinstance(shape, Polygon | Brush | LinearGradient | RadialGradient):
        return scaled(shape, across, down, (0.0, 0.0))
    return shape


def _mapped(shape: Brush | Polygon | LinearGradient, change: Callable[[Point], Point]) -> Drawn:
    if isinstance(shape, LinearGradient):
        return LinearGradient(*change((shape.start_x, shape.start_y)), *change((shape.end_x, shape.end_y)))
    return replace(shape, points=tuple(change(point) for point in shape.points))


# ---- points by which a shape is changed


def handles(shape: Drawn) -> list[Point]:
    """The points that can be dragged: a polygon's corners, a gradient's ends, the corners and sides of a box.

    Boxes (also the one around a stroke) give eight, clockwise from the top left corner, at even places the corners.
    """
    if isinstance(shape, Polygon):
        return list(shape.points)
    if isinstance(shape, LinearGradient):
        return [(shape.start_x, shape.start_y), (shape.end_x, shape.end_y)]
    about, angle, (half_x, half_y) = frame(shape)
    return [turned(about, angle, (x * half_x, y * half_y)) for x, y in AROUND]


AROUND = ((-1, -1), (0, -1), (1, -1), (1, 0), (1, 1), (0, 1), (-1, 1), (-1, 0))
"""The handles of a box, in halves of its sides from its middle."""


def frame(shape: Drawn) -> tuple[Point, float, Point]:
    """The box that the handles of a shape lie on: its middle, its angle and half of its sides."""
    if isinstance(shape, RadialGradient):
        return (shape.x, shape.y), shape.angle, (shape.radius_x, shape.radius_y)
    if isinstance(shape, Rectangle | Ellipse):
        return middle(shape), shape.angle, (shape.width / 2, shape.height / 2)
    left, top, right, bottom = edges(shape)
    more = shape.radius if isinstance(shape, Brush) else 0.0
    return middle(shape), 0.0, ((right - left) / 2 + more, (bottom - top) / 2 + more)


def pulled(shape: Drawn, handle: int, to: Point, *, square: bool = False) -> Drawn:
    """The shape after one of its handles was dragged to a point. The opposite handle of a box stays.

    `square`: a box keeps its proportions. A handle that may not go there (the ends of a gradient on one another) stays.
    """
    if isinstance(shape, Polygon):
        return replace(shape, points=(*shape.points[:handle], to, *shape.points[handle + 1 :]))
    if isinstance(shape, LinearGradient):
        ends = [(shape.start_x, shape.start_y), (shape.end_x, shape.end_y)]
        ends[handle] = to
        far = math.dist(*ends) >= LEAST
        return LinearGradient(*ends[0], *ends[1]) if far else shape
    about, angle, half = frame(shape)
    side = AROUND[handle]
    if isinstance(shape, RadialGradient):  # stays where its middle is
        x, y = turned((0, 0), -angle, (to[0] - about[0], to[1] - about[1]))
        radius_x = max(abs(x), LEAST) if side[0] else shape.radius_x
        radius_y = max(abs(y), LEAST) if side[1] else shape.radius_y
        if square:
            share = max(radius_x / shape.radius_x if side[0] else 0, radius_y / shape.radius_y if side[1] else 0)
            radius_x, radius_y = shape.radius_x * share, shape.radius_y * share
        return replace(shape, radius_x=max(radius_x, LEAST), radius_y=max(radius_y, LEAST))
    fixed = turned(about, angle, (-side[0] * half[0], -side[1] * half[1]))
    x, y = turned((0, 0), -angle, (to[0] - fixed[0], to[1] - fixed[1]))
    least = LEAST if isinstance(shape, Rectangle | Ellipse) else max(min(half), LEAST)
    width = max(x * side[0], least) if side[0] else 2 * half[0]
    height = max(y * side[1], least) if side[1] else 2 * half[1]
    if square and half[0] > 0 and half[1] > 0:
        share = max(width / (2 * half[0]) if side[0] else 0, height / (2 * half[1]) if side[1] else 0)
        width, height = 2 * half[0] * share, 2 * half[1] * share
    if isinstance(shape, Rectangle | Ellipse):
        x, y = turned(fixed, angle, (side[0] * width / 2, side[1] * height / 2))
        return replace(shape, x=x - width / 2, y=y - height / 2, width=width, height=height)
    return scaled(shape, width / max(2 * half[0], LEAST), height / max(2 * half[1], LEAST), fixed)


def simplified(points: tuple[Point, ...], tolerance: float) -> tuple[int, ...]:
    """The numbers of the points that a polyline needs to stay within `tolerance` (Douglas and Peucker, 1973)."""
    kept = {0, len(points) - 1}
    spans = [(0, len(points) - 1)]
    while spans:
        first, last = spans.pop()
        (ax, ay), (bx, by) = points[first], points[last]
        dx, dy = bx - ax, by - ay
        length = dx * dx + dy * dy
        worst, place = tolerance * tolerance, 0
        for index in range(first + 1, last):
            x, y = points[index][0] - ax, points[index][1] - ay
            share = min(max((x * dx + y * dy) / length, 0.0), 1.0) if length else 0.0
            away = (x - share * dx) ** 2 + (y - share * dy) ** 2
            if away > worst:
                worst, place = away, index
        if place:
            kept.add(place)
            spans += [(first, place), (place, last)]
    return tuple(sorted(kept))


def snapped(points: tuple[Point, ...], quantum: float) -> tuple[Point, ...]:
    """The points on a grid, so that the sidecar holds them in little text."""
    return tuple((round(x / quantum) * quantum, round(y / quantum) * quantum) for x, y in points)


def quantum_for(length: float) -> float:
    """The grid for points of something of this size: a power of two, from 1/16 of a pixel to 16."""
    return float(2.0 ** min(max(math.floor(math.log2(max(length, 1e-6))), -4), 4))
