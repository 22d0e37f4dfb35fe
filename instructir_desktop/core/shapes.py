"""The shapes that regions are made of: outlines and gradients in photo coordinates, ranges of the photo's own values."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal, get_args

Point = tuple[float, float]
"""Photo pixels (x, y)."""

FAR = 1e7
"""Coordinates and lengths beyond this many photo pixels are refused: they can only be mistakes."""


def check(value: float, low: float, high: float, what: str) -> None:
    """Raises ValueError for a value outside of low..high, or one that is no number."""
    if not low <= value <= high:  # also refuses NaN
        raise ValueError(f"{what} must be from {low:g} to {high:g}, not {value}")


def _check_points(points: Iterable[Point]) -> None:
    for x, y in points:
        if not (-FAR <= x <= FAR and -FAR <= y <= FAR):
            raise ValueError(f"points must lie within ±{FAR:g}, not at ({x}, {y})")


@dataclass(frozen=True)
class Rectangle:
    """A rectangle in photo pixels, turned by `angle` degrees (clockwise) about its middle; `width` and `height` ≥ 0."""

    x: float
    y: float
    width: float
    height: float
    angle: float = 0.0

    def __post_init__(self) -> None:
        check(self.x, -FAR, FAR, "x")
        check(self.y, -FAR, FAR, "y")
        check(self.width, 0, FAR, "width")
        check(self.height, 0, FAR, "height")
        check(self.angle, -360, 360, "angle")


@dataclass(frozen=True)
class Ellipse:
    """An ellipse, given by its bounding box in photo pixels before it is turned by `angle` degrees about its middle."""

    x: float
    y: float
    width: float
    height: float
    angle: float = 0.0

    def __post_init__(self) -> None:
        Rectangle(self.x, self.y, self.width, self.height, self.angle)


@dataclass(frozen=True)
class Polygon:
    """A closed outline through `points`. What it goes around twice is outside again (even-odd rule)."""

    points: tuple[Point, ...]

    def __post_init__(self) -> None:
        if len(self.points) < 3:
            raise ValueError("a polygon needs at least three points")
        _check_points(self.points)


@dataclass(frozen=True)
class Brush:
    """One brush stroke: a polyline (or a dot), `radius` in photo pixels.

    `hardness` 0..1 is the share of the radius that is at full strength; from there the stroke fades to 0 at `radius`.
    `flow` is what it reaches there: strokes with a flow below 1 build up where they cross. `pressures`: one byte per
    point (or none at all), the share of the radius in 1/255.
    """

    points: tuple[Point, ...]
    radius: float
    hardness: float
    flow: float = 1.0
    pressures: bytes = b""

    def __post_init__(self) -> None:
        if not self.points:
            raise ValueError("a brush stroke needs at least one point")
        _check_points(self.points)
        check(self.radius, 1e-3, FAR, "radius")
        check(self.hardness, 0, 1, "hardness")
        check(self.flow, 0, 1, "flow")
        if self.pressures and (len(self.pressures) != len(self.points) or not all(self.pressures)):
            raise ValueError("a stroke's pressures must be one per point, from 1 to 255")


@dataclass(frozen=True)
class LinearGradient:
    """1 on the start's side, 0 on the end's; smooth from the line through the start to the one through the end."""

    start_x: float
    start_y: float
    end_x: float
    end_y: float

    def __post_init__(self) -> None:
        _check_points(((self.start_x, self.start_y), (self.end_x, self.end_y)))
        if (self.start_x - self.end_x) ** 2 + (self.start_y - self.end_y) ** 2 < 1e-6:
            raise ValueError("a gradient needs two different points")


@dataclass(frozen=True)
class RadialGradient:
    """1 around (x, y), 0 from the ellipse with these radii on, which is turned by `angle` degrees (clockwise).

    `inner` 0..1: the share of the radii up to which it is 1.
    """

    x: float
    y: float
    radius_x: float
    radius_y: float
    angle: float = 0.0
    inner: float = 0.0

    def __post_init__(self) -> None:
        _check_points(((self.x, self.y),))
        check(self.radius_x, 1e-3, FAR, "radius")
        check(self.radius_y, 1e-3, FAR, "radius")
        check(self.angle, -360, 360, "angle")
        check(self.inner, 0, 1, "inner")


@dataclass(frozen=True)
class Luminosity:
    """Where the source photo's luma (0..1, encoded) lies from `low` to `high`; it fades over `softness` beyond.

    A `low` of 0 and a `high` of 1 are open: darker and brighter values belong too.
    """

    low: float
    high: float
    softness: float

    def __post_init__(self) -> None:
        check(self.low, 0, 1, "low")
        check(self.high, self.low, 1, "high")
        check(self.softness, 0, 1, "softness")


@dataclass(frozen=True)
class ColourRange:
    """Where the source photo is about as coloured as red, green, blue (0..1, encoded).

    Fully within `tolerance` of it (a distance in luma and chroma, see ranges.distance), not at all beyond tolerance +
    softness.
    """

    red: float
    green: float
    blue: float
    tolerance: float
    softness: float

    def __post_init__(self) -> None:
        for name in ("red", "green", "blue", "softness"):
            check(getattr(self, name), 0, 1, name)
        check(self.tolerance, 0, 4, "tolerance")


@dataclass(frozen=True)
class Flood:
    """What is coloured like the seed (x, y) and joined to it: a colour range within the cells that floods.py reached.

    `cells`: one byte (0 or 1) for each cell of a grid over the photo, row by row. The grid and the source photo are all
    that the mask is made from, at any scale; the seed is kept so that another tolerance can be tried.
    """

    x: float
    y: float
    red: float
    green: float
    blue: float
    tolerance: float
    softness: float
    columns: int
    rows: int
    cells: bytes = field(repr=False)

    def __post_init__(self) -> None:
        _check_points(((self.x, self.y),))
        ColourRange(self.red, self.green, self.blue, self.tolerance, self.softness)
        check(self.columns, 1, 256, "columns")
        check(self.rows, 1, 256, "rows")
        if len(self.cells) != self.columns * self.rows or self.cells.strip(b"\0\1"):
            raise ValueError(f"{self.columns} × {self.rows} cells of 0 or 1 are needed")


Colour = tuple[float, float, float]
"""Red, green, blue, 0..1, encoded."""

Guessed = Literal["sky", "background"]
"""What can be guessed."""


@dataclass(frozen=True)
class Guess:
    """Where the sky or the background may be: what guesses.py found in the source photo, for the user to look at.

    `weights`: how likely it is in each cell of a grid over the photo, one byte each, row by row; `colours`: typical ones;
    `tolerance`: how far from them a pixel may be (see ranges.distance).
    """

    kind: Guessed
    columns: int
    rows: int
    weights: bytes = field(repr=False)
    colours: tuple[Colour, ...]
    tolerance: float

    def __post_init__(self) -> None:
        if self.kind not in get_args(Guessed):
            raise ValueError(f"what is guessed must be sky or background, not {self.kind!r}")
        check(self.columns, 1, 256, "columns")
        check(self.rows, 1, 256, "rows")
        if len(self.weights) != self.columns * self.rows:
            raise ValueError(f"{self.columns} × {self.rows} weights are needed, not {len(self.weights)}")
        if not self.colours:
            raise ValueError("a guess needs at least one colour")
        for colour in self.colours:
            for value in colour:
                check(value, 0, 1, "a colour")
        check(self.tolerance, 0, 4, "tolerance")


Boxed = Rectangle | Ellipse
"""Shapes given by a box that may be turned."""

Drawn = Rectangle | Ellipse | Polygon | Brush | LinearGradient | RadialGradient
"""Shapes that lie where they were drawn, whatever the photo holds."""

Ranged = Luminosity | ColourRange | Guess | Flood
"""Shapes that depend on the source photo's pixels."""

Shape = Drawn | Ranged
