"""Regions without a photo: in thousandths of the photo's sides, so that they fit a photo of any size and shape."""

from __future__ import annotations

from dataclasses import replace

from instructir_desktop.core.geometry import Size
from instructir_desktop.core.guesses import guess_background, guess_sky
from instructir_desktop.core.moving import fitted
from instructir_desktop.core.regions import Guess, Region, Shape
from instructir_desktop.core.source import PixelSource
from instructir_desktop.errors import UsageError

UNIT = Size(1000, 1000)
"""The photo that relative regions lie on: x in thousandths of its width, y of its height, radii of its area's root."""


def to_relative(region: Region, size: Size) -> Region:
    """A region of a photo of `size` (pixels) in thousandths."""
    return carried(region, size, UNIT)


def from_relative(region: Region, size: Size, *, photo: PixelSource | None = None) -> Region:
    """A relative region on a photo of `size` (pixels).

    With `photo` (H, W, 3), encoded, sky and background are found anew; where there is none, what was stored stays.
    """
    return carried(region, UNIT, size, photo=photo)


def carried(region: Region, old: Size, new: Size, *, photo: PixelSource | None = None) -> Region:
    """A region of a photo of the size `old` as it lies on one of the size `new`; ranges and the feather need no change.

    Raises UsageError for one that would lie farther away than any photo reaches.
    """
    try:
        parts = tuple(replace(part, shape=_shape(part.shape, old, new, photo)) for part in region.parts)
    except ValueError as error:
        raise UsageError(
            "The region “{name}” does not fit this photo: {error}.", name=region.name, error=error
        ) from error
    return replace(region, parts=parts)


def _shape(shape: Shape, old: Size, new: Size, photo: PixelSource | None) -> Shape:
    if isinstance(shape, Guess):
        if photo is None:
            return shape
        found = guess_sky(photo) if shape.kind == "sky" else guess_background(photo)
        return found or shape
    return fitted(shape, new.width / old.width, new.height / old.height)
