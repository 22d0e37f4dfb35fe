"""What users draw or name: shapes in photo coordinates, ranges of the photo's own values, and regions made of them."""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from functools import cached_property
from itertools import chain
from typing import Literal, get_args

import numpy as np

Point = tuple[float, float]
"""Photo pixels (x, y)."""

Mode = Literal["add", "subtract", "intersect"]

FAR = 1e7
"""Coordinates and lengths beyond this many photo pixels are refused: they can only be mistakes."""


def _check(value: float, low: float, high: float, what: str) -> None:
    if not low <= value <= high:  # also refuses NaN
        raise ValueError(f"{what} must be from {low:g} to {high:g}, not {value}")


@dataclass(frozen=True)
class Rectangle:
    """An axis-parallel rectangle in photo pixels; `width` and `height` ≥ 0."""

    x: float
    y: float
    width: float
    height: float

    def __post_init__(self) -> None:
        _check(self.x, -FAR, FAR, "x")
        _check(self.y, -FAR, FAR, "y")
        _check(self.width, 0, FAR, "width")
        _check(self.height, 0, FAR, "height")


@dataclass(frozen=True)
class Ellipse:
    """An axis-parallel ellipse, given by its bounding box in photo pixels."""

    x: float
    y: float
    width: float
    height: float

    def __post_init__(self) -> None:
        Rectangle(self.x, self.y, self.width, self.height)


@dataclass(frozen=True)
class Brush:
    """One brush stroke: a polyline (or a dot), `radius` in photo pixels.

    `hardness` 0..1 is the share of the radius that is at full strength; from there the stroke fades to 0 at `radius`.
    """

    points: tuple[Point, ...]
    radius: float
    hardness: float

    def __post_init__(self) -> None:
        if not self.points:
            raise ValueError("a brush stroke needs at least one point")
        for x, y in self.points:
            if not (-FAR <= x <= FAR and -FAR <= y <= FAR):
                raise ValueError(f"points must lie within ±{FAR:g}, not at ({x}, {y})")
        _check(self.radius, 1e-3, FAR, "radius")
        _check(self.hardness, 0, 1, "hardness")


@dataclass(frozen=True)
class Luminosity:
    """Where the source photo's luma (0..1, encoded) lies from `low` to `high`; it fades over `softness` beyond.

    A `low` of 0 and a `high` of 1 are open: darker and brighter values belong too.
    """

    low: float
    high: float
    softness: float

    def __post_init__(self) -> None:
        _check(self.low, 0, 1, "low")
        _check(self.high, self.low, 1, "high")
        _check(self.softness, 0, 1, "softness")


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
            _check(getattr(self, name), 0, 1, name)
        _check(self.tolerance, 0, 4, "tolerance")


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
        _check(self.columns, 1, 256, "columns")
        _check(self.rows, 1, 256, "rows")
        if len(self.weights) != self.columns * self.rows:
            raise ValueError(f"{self.columns} × {self.rows} weights are needed, not {len(self.weights)}")
        if not self.colours:
            raise ValueError("a guess needs at least one colour")
        for colour in self.colours:
            for value in colour:
                _check(value, 0, 1, "a colour")
        _check(self.tolerance, 0, 4, "tolerance")


Drawn = Rectangle | Ellipse | Brush
"""Shapes with an outline."""

Ranged = Luminosity | ColourRange | Guess
"""Shapes that depend on the source photo's pixels."""

Shape = Drawn | Ranged


@dataclass(frozen=True)
class Part:
    """A shape and how it changes what the parts before it gave. `extra`: fields of a newer sidecar, kept unchanged."""

    shape: Shape
    mode: Mode = "add"
    extra: Mapping[str, object] = field(default_factory=dict, repr=False, hash=False)

    def __post_init__(self) -> None:
        if self.mode not in get_args(Mode):
            raise ValueError(f"mode must be add, subtract or intersect, not {self.mode!r}")


@dataclass(frozen=True)
class Region:
    """What the user draws. The parts act in order on an empty mask; `inverted` turns the result over at the end.

    `feather` (0..1) is the width of the transition as a fraction of the photo's diagonal, centred on the edge. `extra`:
    fields of a newer sidecar, kept unchanged.
    """

    id: str
    name: str
    parts: tuple[Part, ...]
    feather: float = 0.0
    inverted: bool = False
    extra: Mapping[str, object] = field(default_factory=dict, repr=False, hash=False)

    def __post_init__(self) -> None:
        _check(self.feather, 0, 1, "feather")

    @property
    def ranged(self) -> bool:
        """Whether its mask depends on the source photo's pixels."""
        return any(isinstance(part.shape, Ranged) for part in self.parts)

    @property
    def guessed(self) -> bool:
        """Whether it holds a guess that the user should look at."""
        return any(isinstance(part.shape, Guess) for part in self.parts)

    @cached_property
    def fingerprint(self) -> str:
        """The SHA-256 (hex) of all that changes the mask: not the id and the name. Sidecars hold hashes made of it."""
        digest = hashlib.sha256(struct.pack("<d?", self.feather + 0.0, self.inverted))
        for part in self.parts:
            shape = part.shape
            if isinstance(shape, Brush):
                numbers = [shape.radius, shape.hardness, *chain.from_iterable(shape.points)]
            elif isinstance(shape, Guess):
                numbers = [
                    shape.columns,
                    shape.rows,
                    *shape.weights,
                    shape.tolerance,
                    *chain.from_iterable(shape.colours),
                ]
            else:
                numbers = [getattr(shape, item.name) for item in fields(shape)]
            kind = shape.kind if isinstance(shape, Guess) else type(shape).__name__
            digest.update(f"{kind} {part.mode} {len(numbers)} ".encode())
            digest.update((np.array(numbers, dtype="<f8") + 0.0).tobytes())  # + 0.0: minus zero is zero
        return digest.hexdigest()

    def __hash__(self) -> int:
        return hash((self.id, self.fingerprint))  # computed once, where the strokes' points would be hashed every time
