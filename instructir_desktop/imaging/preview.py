"""A small picture of a photo, as fast as the file allows: what the camera put into it, else a scaled-down reading."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
from PIL import Image, ImageOps

from instructir_desktop.errors import InputError
from instructir_desktop.imaging import exif, guard
from instructir_desktop.imaging.buffer import ImageBuffer
from instructir_desktop.imaging.kinds import HEAD, RAW_SUFFIXES, identify
from instructir_desktop.imaging.open import open_photo

LEAST = 160
"""Pixels of the long side that an embedded picture needs: as many as cameras usually give it."""
SAME_SHAPE = 0.03
"""How much the sides' ratio of an embedded picture may differ: cameras put bars around theirs."""


def preview(path: Path, side: int) -> ImageBuffer:
    """The photo upright, `side` pixels at most on its long side, 8-bit sRGB or what the file says. Raises InputError."""
    with guard.sentences(path):
        found = _raw(path, side) if path.suffix.lower() in RAW_SUFFIXES else _jpeg(path, side)
    if found is None:
        found = _whole(path)
    found.thumbnail((side, side))
    return ImageBuffer(pixels=np.asarray(found.convert("RGB")), format="JPEG")


def _jpeg(path: Path, side: int) -> Image.Image | None:
    """From a JPEG: the embedded picture when it is large enough, else the file decoded at a fraction of its size."""
    with path.open("rb") as file:
        kind = identify(file.read(HEAD))
        if kind is None or kind.name != "JPEG":
            return None
        file.seek(0)
        photo = Image.open(file)
        small = _embedded(photo)
        if small is not None:
            return small
        photo.draft("RGB", (side, side))
        return ImageOps.exif_transpose(photo)


def _embedded(photo: Image.Image) -> Image.Image | None:
    try:
        data = exif.thumbnail(photo.info.get("exif", b""))
        if data is None:
            return None
        small = Image.open(io.BytesIO(data), formats=("JPEG",))
        small.load()
    except (OSError, SyntaxError, ValueError):
        return None
    ratio = (small.width * photo.height) / (small.height * photo.width)
    if max(small.size) < LEAST or abs(ratio - 1) > SAME_SHAPE:
        return None
    turn = Image.Exif()
    turn[exif.ORIENTATION] = photo.getexif().get(exif.ORIENTATION, 1)
    small.info["exif"] = turn.tobytes()
    return ImageOps.exif_transpose(small)


def _raw(path: Path, side: int) -> Image.Image | None:
    """From camera RAW: the picture that the camera made for its display."""
    import rawpy

    try:
        with rawpy.imread(str(path)) as raw:
            thumb = raw.extract_thumb()
    except (rawpy.LibRawError, OSError):
        return None
    if thumb.format != rawpy.ThumbFormat.JPEG:
        return None
    picture = Image.open(io.BytesIO(thumb.data), formats=("JPEG",))
    picture.draft("RGB", (side, side))
    return ImageOps.exif_transpose(picture)


def _whole(path: Path) -> Image.Image:
    photo = open_photo(path)
    step = max(max(photo.size) // 1024, 1)
    pixels = photo.pixels[::step, ::step]
    if pixels.dtype == np.uint16:
        pixels = (pixels >> 8).astype(np.uint8)
    elif pixels.dtype != np.uint8:
        pixels = (np.clip(pixels, 0, 1) * 255).astype(np.uint8)
    if pixels.size == 0:
        raise InputError("“{path}” is empty.", path=path)
    return Image.fromarray(np.ascontiguousarray(pixels))
