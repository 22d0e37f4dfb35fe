"""ImageBuffer: a decoded photo at its own depth, with everything that must survive until export."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from instructir_desktop.core.geometry import Box, Size
from instructir_desktop.imaging.model_domain import Conversion, conversion
from instructir_desktop.sentence import Sentence

FloatImage = NDArray[np.float32]
"""A photo (H, W, 3), float32, sRGB-encoded, nominally 0..1."""

Samples = NDArray[Any]
"""An array of uint8 (0..255), uint16 (0..65535) or float32 (nominally 0..1)."""

_WHITE = {np.dtype(np.uint8): 255, np.dtype(np.uint16): 65535}
_BAND = 1 << 18
"""Samples converted at a time: bounds the temporary arrays, which would otherwise outgrow a large photo."""


@dataclass(frozen=True, eq=False)
class ImageBuffer:
    """A photo as decoded: upright, read-only arrays, colours as encoded in the file.

    `pixels` (H, W, 3) uint8, uint16 or float32; `alpha` (H, W) of the same dtype, carried untouched, None when the
    file has none. `grey`: the file holds one channel, repeated three times here. `icc`: the file's own profile, None
    means sRGB. `exif`: a TIFF stream (without the "Exif" prefix of JPEG) whose orientation is 1. `xmp`: the packet as
    UTF-8. `iptc`: IPTC-IIM records. `format`: what the file was, such as "JPEG". `notes`: sentences to show to the user.
    Raises ValueError when the arrays do not fit together.
    """

    pixels: Samples
    alpha: Samples | None = None
    grey: bool = False
    icc: bytes | None = field(default=None, repr=False)
    exif: bytes | None = field(default=None, repr=False)
    xmp: bytes | None = field(default=None, repr=False)
    iptc: bytes | None = field(default=None, repr=False)
    format: str = ""
    notes: tuple[Sentence, ...] = ()

    def __post_init__(self) -> None:
        if self.pixels.ndim != 3 or self.pixels.shape[2] != 3 or not self.pixels.size:
            raise ValueError(f"pixels must be (H, W, 3), not {self.pixels.shape}")
        if self.pixels.dtype not in (np.uint8, np.uint16, np.float32):
            raise ValueError(f"pixels must be uint8, uint16 or float32, not {self.pixels.dtype}")
        object.__setattr__(self, "pixels", _frozen(self.pixels))
        if self.alpha is not None:
            if self.alpha.shape != self.pixels.shape[:2] or self.alpha.dtype != self.pixels.dtype:
                raise ValueError(f"alpha {self.alpha.shape} {self.alpha.dtype} does not fit pixels {self.pixels.shape}")
            object.__setattr__(self, "alpha", _frozen(self.alpha))

    @property
    def size(self) -> Size:
        return Size(self.pixels.shape[1], self.pixels.shape[0])

    def model_pixels(self, box: Box | None = None) -> FloatImage:
        """That part of the photo (None: all of it) as the network sees it: a new array (h, w, 3), sRGB-encoded, unclipped.

        Pointwise, so any box holds the same samples as the whole.
        """
        part = self.pixels if box is None else self.pixels[box.slices()]
        change = _conversion(self.icc)
        if change is None:
            return _fractions(part)
        result = np.empty(part.shape, np.float32)
        for rows in _bands(part):
            result[rows] = change.to_model(_fractions(part[rows]))
        return result

    def edited(self, pixels: FloatImage, box: Box | None = None) -> Samples:
        """Edited model pixels (h, w, 3), free of NaN, of that part (None: all), as samples of the photo's depth and profile.

        A sample that is bit for bit what model_pixels() gave comes back as the source's bit for bit; under a profile with
        tables, whose ways there and back differ, the others get the difference that the edit makes. A grey photo stays
        grey (the luma of the edit). Integer depths are clipped and rounded, float is not clipped. Raises ValueError when
        the shape is not the part's.
        """
        part = self.pixels if box is None else self.pixels[box.slices()]
        if pixels.shape != part.shape:
            raise ValueError(f"the pixels are {pixels.shape}, that part of the photo is {part.shape}")
        change = _conversion(self.icc)
        result = np.empty_like(part)
        for rows in _bands(part):
            if change is None and not self.grey:
                result[rows] = _samples(pixels[rows], part.dtype)
                continue
            own, model = _fractions(part[rows]), np.ascontiguousarray(pixels[rows])
            before = own if change is None else change.to_model(own)
            touched = (model != before).any(axis=2)
            if touched.all():
                after = _after(own, before, model, change, grey=self.grey)
                result[rows] = _samples(after, part.dtype)
            else:
                result[rows] = part[rows]
                after = _after(own[touched][None], before[touched][None], model[touched][None], change, grey=self.grey)
                result[rows][touched] = _samples(after[0], part.dtype)
        return result


def _conversion(icc: bytes | None) -> Conversion | None:
    """The conversion of a profile; one that is of no use counts as sRGB (opening a photo says so)."""
    try:
        return conversion(icc)
    except ValueError:
        return None


def _after(
    own: FloatImage, before: FloatImage, model: FloatImage, change: Conversion | None, *, grey: bool
) -> FloatImage:
    """Edited pixels (h, w, 3) in the photo's own colours, of which `own` and `before` are the unedited ones."""
    if not model.size:
        return own
    if grey:
        model = _luma(model)
    if change is None:
        return model
    if change.exact:
        return change.to_own(model)
    return own + (change.to_own(model) - change.to_own(before))


def _bands(part: Samples) -> Iterator[slice]:
    rows = max(1, _BAND // (part.shape[1] * 3))
    return (slice(top, top + rows) for top in range(0, part.shape[0], rows))


def _fractions(part: Samples) -> FloatImage:
    """Samples as fractions of white, a new array."""
    white = _WHITE.get(part.dtype)
    if white is None:
        return part.astype(np.float32)
    return np.divide(part, np.float32(white), dtype=np.float32)


def _samples(fractions: FloatImage, dtype: np.dtype[Any]) -> Samples:
    """The inverse of _fractions(), bit for bit; others are rounded and clipped, float stays as it is."""
    white = _WHITE.get(dtype)
    if white is None:
        kept: Samples = fractions
        return kept
    band = np.clip(fractions, 0.0, 1.0)
    band *= np.float32(white)
    whole: Samples = np.rint(band, out=band).astype(dtype)
    return whole


def _luma(pixels: FloatImage) -> FloatImage:
    """Rec. 709 luma of (h, w, 3), three times; three equal channels keep their value."""
    red, green, blue = (np.ascontiguousarray(pixels[..., channel]) for channel in range(3))
    luma = green + np.float32(0.2126) * (red - green) + np.float32(0.0722) * (blue - green)
    same: FloatImage = np.repeat(luma[..., None], 3, axis=2)
    return same


def _frozen(samples: Samples) -> Samples:
    """A read-only view, so that no one edits a photo in place; the caller's own array stays as it is."""
    view = samples.view()
    view.flags.writeable = False
    return view
