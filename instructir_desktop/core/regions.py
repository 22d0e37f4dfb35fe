"""What users draw or name: regions made of shapes, and what is done to the edge of the whole."""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from functools import cached_property
from itertools import chain
from typing import Literal, get_args

import numpy as np

from instructir_desktop.core.shapes import (
    FAR,
    Boxed,
    Brush,
    Colour,
    ColourRange,
    Drawn,
    Ellipse,
    Flood,
    Guess,
    Guessed,
    LinearGradient,
    Luminosity,
    Point,
    Polygon,
    RadialGradient,
    Ranged,
    Rectangle,
    Shape,
    check,
)

__all__ = [
    "FAR", "Boxed", "Brush", "Colour", "ColourRange", "Drawn", "Ellipse", "Flood", "Guess", "Guessed", "LinearGradient",
    "Luminosity", "Mode", "Part", "Point", "Polygon", "RadialGradient", "Ranged", "Rectangle", "Refinement", "Region",
    "Shape",
]  # fmt: skip

Mode = Literal["add", "subtract", "intersect"]


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
class Refinement:
    """What is done to the edge of a region's mask, in this order; 0 is nothing.

    `grow` (-0.1..0.1): how far the edge moves outwards, as a fraction of the photo's diagonal. `edges` (0..0.05): within
    about this fraction of the diagonal the mask follows the photo's own edges (see guided.py). `contrast` (0..1): how much
    steeper the transition gets. `extra`: fields of a newer sidecar, kept unchanged.
    """

    grow: float = 0.0
    edges: float = 0.0
    contrast: float = 0.0
    extra: Mapping[str, object] = field(default_factory=dict, repr=False, hash=False)

    def __post_init__(self) -> None:
        check(self.grow, -0.1, 0.1, "grow")
        check(self.edges, 0, 0.05, "edges")
        check(self.contrast, 0, 1, "contrast")

    @property
    def numbers(self) -> tuple[float, float, float]:
        return self.grow, self.edges, self.contrast


@dataclass(frozen=True)
class Region:
    """What the user draws. The parts act in order on an empty mask; `inverted` turns the result over at the end.

    `feather` (0..1) is the width of the transition as a fraction of the photo's diagonal, centred on the edge; gradients
    and ranges have transitions of their own. `extra`: fields of a newer sidecar, kept unchanged.
    """

    id: str
    name: str
    parts: tuple[Part, ...]
    feather: float = 0.0
    inverted: bool = False
    extra: Mapping[str, object] = field(default_factory=dict, repr=False, hash=False)
    refinement: Refinement = field(default_factory=Refinement)

    def __post_init__(self) -> None:
        check(self.feather, 0, 1, "feather")

    @property
    def ranged(self) -> bool:
        """Whether its mask depends on the source photo's pixels."""
        return self.refinement.edges > 0 or any(isinstance(part.shape, Ranged) for part in self.parts)

    @property
    def guessed(self) -> bool:
        """Whether it holds a guess that the user should look at."""
        return any(isinstance(part.shape, Guess) for part in self.parts)

    @cached_property
    def fingerprint(self) -> str:
        """The SHA-256 (hex) of all that changes the mask: not the id and the name. Sidecars hold hashes made of it.

        What did not exist in earlier versions leaves no trace while it does nothing: their fingerprints hold.
        """
        digest = hashlib.sha256(struct.pack("<d?", self.feather + 0.0, self.inverted))
        for part in self.parts:
            kind, numbers = _numbers(part.shape)
            digest.update(f"{kind} {part.mode} {len(numbers)} ".encode())
            digest.update((np.array(numbers, dtype="<f8") + 0.0).tobytes())  # + 0.0: minus zero is zero
        if any(self.refinement.numbers):
            digest.update(b"Refinement " + (np.array(self.refinement.numbers, dtype="<f8") + 0.0).tobytes())
        return digest.hexdigest()

    def __hash__(self) -> int:
        return hash((self.id, self.fingerprint))  # computed once, where the strokes' points would be hashed every time


def _numbers(shape: Shape) -> tuple[str, list[float]]:
    """A shape's kind and numbers, for the fingerprint."""
    if isinstance(shape, Brush):
        numbers = [shape.radius, shape.hardness, *chain.from_iterable(shape.points)]
        more = shape.flow != 1 or bool(shape.pressures)
        return ("Stroke", [*numbers, shape.flow, *shape.pressures]) if more else ("Brush", numbers)
    if isinstance(shape, Guess):
        grid = [shape.columns, shape.rows, *shape.weights, shape.tolerance]
        return shape.kind, [*grid, *chain.from_iterable(shape.colours)]
    if isinstance(shape, Rectangle | Ellipse) and shape.angle == 0:
        return type(shape).__name__, [shape.x, shape.y, shape.width, shape.height]
    turned = "Turned" if isinstance(shape, Rectangle | Ellipse) else ""
    return turned + type(shape).__name__, list(_flat(getattr(shape, item.name) for item in fields(shape)))


def _flat(values: Iterator[object]) -> Iterator[float]:
    for value in values:
        if isinstance(value, int | float):
            yield value
        elif isinstance(value, bytes):
            yield from value
        elif isinstance(value, tuple):
            yield from _flat(iter(value))
