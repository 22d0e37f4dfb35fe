"""What colours a profile describes, and conversions for what cannot stay as it is (CMYK, Lab)."""

from __future__ import annotations

from io import BytesIO

import numpy as np
from PIL import Image, ImageCms

from instructir_desktop.imaging import icc as icc_profiles
from instructir_desktop.imaging.buffer import Samples
from instructir_desktop.imaging.curves import SRGB
from instructir_desktop.imaging.model_domain import transformed
from instructir_desktop.sentence import Sentence

CMYK_BY_PROFILE = Sentence("This photo is in CMYK colours; it was converted to sRGB by its own profile.")
CMYK_APPROXIMATELY = Sentence(
    "This photo is in CMYK colours without a usable profile; its colours are an approximation."
)

_CONVERSION_ERRORS = (ImageCms.PyCMSError, OSError, ValueError)


def colour_space(icc: bytes) -> str | None:
    """The colours a profile describes, such as "RGB", "GRAY" or "CMYK"; None when the bytes are no profile."""
    if len(icc) < 132 or icc[36:40] != b"acsp":
        return None
    return icc[16:20].decode("latin-1").strip()


def profile_name(icc: bytes | None) -> str:
    """What a photo's colours are called, such as "sRGB" or "Adobe RGB (1998)"; None is sRGB."""
    if icc is None:
        return "sRGB"
    try:
        name = ImageCms.getProfileDescription(ImageCms.ImageCmsProfile(BytesIO(icc)))
    except _CONVERSION_ERRORS:
        name = ""
    return " ".join(name.split())[:40] or "its own profile"


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


def cmyk_samples_to_srgb(ink: Samples, icc: bytes | None, notes: list[Sentence]) -> Samples:
    """Ink (H, W, 4), 0 is bare paper, in sRGB of the same depth; by its own profile where that can be used. Notes which."""
    if icc is not None and colour_space(icc) == "CMYK" and ink.dtype != np.float32:
        try:
            converted: Samples = transformed(ink, icc, icc_profiles.srgb(), "cmyk", "rgb")
        except ValueError:
            pass
        else:
            notes.append(CMYK_BY_PROFILE)
            return converted
    notes.append(CMYK_APPROXIMATELY)
    white = 1.0 if ink.dtype == np.float32 else float(np.iinfo(ink.dtype).max)
    paper = 1 - ink.astype(np.float32) / np.float32(white)
    light = paper[..., :3] * paper[..., 3:] * np.float32(white)
    plain: Samples = light if ink.dtype == np.float32 else np.rint(light).astype(ink.dtype)
    return plain


def lab_samples_to_srgb(samples: Samples, *, signed: bool) -> Samples:
    """CIE Lab (D50) of 8 or 16 bits as TIFF stores it, in sRGB of 16 bits (float: L 0..100). `signed`: a and b are."""
    if samples.dtype == np.float32:
        lab = samples.astype(np.float64)
    else:
        bits = samples.dtype.itemsize * 8
        planes = samples[..., 1:].view(f"i{samples.dtype.itemsize}") if signed else samples[..., 1:].astype(np.int32)
        unit = 1 << (bits - 8)
        white = (1 << bits) - 1 if signed or bits == 8 else 0xFF00
        chroma = planes.astype(np.float64) / unit - (0 if signed else 128)
        lab = np.concatenate([samples[..., :1].astype(np.float64) * 100 / white, chroma], axis=2)
    fy = (lab[..., 0] + 16) / 116
    f = np.stack([fy + lab[..., 1] / 500, fy, fy - lab[..., 2] / 200], axis=-1)
    xyz = np.where(f > 6 / 29, f**3, (f - 4 / 29) * 3 * (6 / 29) ** 2) * np.array([0.9642, 1.0, 0.8249])
    linear = xyz @ np.linalg.inv(icc_profiles.SRGB_MATRIX).T
    encoded = SRGB.encoded(np.ascontiguousarray(linear, dtype=np.float32))
    whole: Samples = np.rint(np.clip(encoded, 0, 1) * np.float32(65535)).astype(np.uint16)
    return whole
