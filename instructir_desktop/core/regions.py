"""What users draw: shapes in photo coordinates, and regions made of them."""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Mapping
from dataclasses import dataclass, field
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


Shape = Rectangle | Ellipse | Brush


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

    @cached_property
    def fingerprint(self) -> str:
        """The SHA-256 (hex) of all that changes the mask: not the id and the name. Sidecars hold hashes made of it."""
        digest = hashlib.sha256(struct.pack("<d?", self.feather + 0.0, self.inverted))
        for part in self.parts:
            shape = part.shape
            if isinstance(shape, Brush):
                numbers = [shape.radius, shape.hardness, *chain.from_iterable(shape.points)]
            else:
                numbers = [shape.x, shape.y, shape.width, shape.height]
            digest.update(f"{type(shape).__name__} {part.mode} {len(numbers)} ".encode())
            digest.update((np.array(numbers, dtype="<f8") + 0.0).tobytes())  # + 0.0: minus zero is zero
        return digest.hexdigest()

    def __hash__(self) -> int:
        return hash((self.id, self.fingerprint))  # computed once, where the strokes' points would be hashed every time
