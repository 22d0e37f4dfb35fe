"""ICC profiles: what colours a profile describes, and conversions for what cannot stay as it is (CMYK, Lab, grey)."""

from __future__ import annotations

from io import BytesIO

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageCms

_CONVERSION_ERRORS = (ImageCms.PyCMSError, OSError, ValueError)


def colour_space(icc: bytes) -> str | None:
    """The colours a profile describes, such as "RGB", "GRAY" or "CMYK"; None when the bytes are no profile."""
    if len(icc) < 132 or icc[36:40] != b"acsp":
        return None
    return icc[16:20].decode("latin-1").strip()


def cmyk_to_srgb(image: Image.Image, icc: bytes | None) -> Image.Image | None:
    """A CMYK image in sRGB by its own profile; None when it has none that can be used."""
    if icc is None or colour_space(icc) != "CMYK":
        return None
    try:
        return _to_srgb(image, ImageCms.ImageCmsProfile(BytesIO(icc)))
    except _CONVERSION_ERRORS:
        return None


def lab_to_srgb(image: Image.Image) -> Image.Image:
    """A CIE Lab (D50) image in sRGB."""
    return _to_srgb(image, ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")))


def _to_srgb(image: Image.Image, profile: ImageCms.ImageCmsProfile) -> Image.Image:
    converted = ImageCms.profileToProfile(
        image,
        profile,
        ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")),
        renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
        outputMode="RGB",
        flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )
    assert converted is not None  # None is for conversions in place only
    return converted


def grey_to_srgb(icc: bytes) -> NDArray[np.uint8] | None:
    """What each of the 256 values under a grey profile is in sRGB, shape (256,); None when the profile is of no use."""
    ramp = Image.fromarray(np.arange(256, dtype=np.uint8)[None])
    try:
        converted = _to_srgb(ramp, ImageCms.ImageCmsProfile(BytesIO(icc)))
    except _CONVERSION_ERRORS:
        return None
    return np.asarray(converted)[0, :, 1].copy()
