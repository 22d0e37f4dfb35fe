"""Reading 8-bit pictures with Pillow: pixels upright, alpha, colours and metadata into an ImageBuffer."""

from __future__ import annotations

import contextlib
import logging
import warnings
from pathlib import Path
from typing import BinaryIO

import numpy as np
from PIL import Image, ImageFile

from instructir_desktop.imaging import colour, exif, guard, iptc, xmp
from instructir_desktop.imaging.assembly import fitting, turned, upright_metadata
from instructir_desktop.imaging.buffer import ImageBuffer, Samples
from instructir_desktop.imaging.guard import sentences, silent, too_large
from instructir_desktop.imaging.jpeg_segments import Segments
from instructir_desktop.sentence import Sentence

BAND = 256
"""Rows copied at a time."""

# Pillow's own guard against decompression bombs strikes at 179 million pixels otherwise; read() below looks first.
Image.MAX_IMAGE_PIXELS = guard.PIXEL_LIMIT
# Pillow logs about odd files; without a handler Python would print that on stderr.
logging.getLogger("PIL").addHandler(logging.NullHandler())


def read(
    path: Path, file: BinaryIO, name: str, *, more: Segments | None = None, tiff_exif: bytes | None = None
) -> ImageBuffer:
    """Decode the first frame of a file as Pillow's format `name`. Raises InputError.

    `more`: what the segments of a JPEG say. `tiff_exif`:
    what a TIFF's own tags say (Pillow turns TIFF upright itself and offers no EXIF block for it).
    """
    try:
        with sentences(path), warnings.catch_warnings(), silent() if name == "TIFF" else contextlib.nullcontext():
            warnings.simplefilter("ignore")  # about metadata; what matters is raised
            with Image.open(file, formats=[name.upper()]) as image:
                if image.width * image.height > guard.PIXEL_LIMIT:
                    raise too_large(path)
                white, before = _white(image), dict(image.info)
                image.load()
                # Loading adds what stands behind the pixels; of TIFF it edits the XMP packet, which is done here instead.
                image.info = image.info | before
                return _buffer(path, image, name, more, tiff_exif, white)
    except Image.DecompressionBombError as error:
        raise too_large(path) from error


def _white(image: ImageFile.ImageFile) -> int:
    """White in the file's own numbers, of grey with 2, 4 or 8 bits; known until the image is loaded."""
    raw = str(image.tile[0].args) if image.tile else ""
    return {"L;2": 3, "L;4": 15}.get(raw, 255)


def _buffer(
    path: Path, image: Image.Image, name: str, more: Segments | None, tiff_exif: bytes | None, white: int
) -> ImageBuffer:
    info = dict(image.info)
    packet, said = (more.xmp or _packet(info), more.iptc) if more else (_packet(info), _iptc(image))
    turn = 1
    notes: list[Sentence] = []
    block = tiff_exif
    if name == "TIFF":  # turned by Pillow
        packet = xmp.upright(packet) if packet else None
    else:
        block, packet, turn = upright_metadata(_block(info), packet, notes)
    pixels, alpha, grey, icc = _planes(path, image, notes, white)
    if (frames := getattr(image, "n_frames", 1)) > 1:
        what = "pictures (such as a preview or a depth map)" if image.format == "MPO" else "frames"
        notes.append(Sentence("This file has {frames} {what}; the first one was opened.", frames=frames, what=what))
    return ImageBuffer(
        pixels=turned(pixels, turn),
        alpha=None if alpha is None else turned(alpha, turn),
        grey=grey,
        icc=icc,
        exif=block,
        xmp=packet,
        iptc=said,
        format=name,
        notes=tuple(notes),
    )


def _block(info: dict[str | tuple[int, int], object]) -> bytes | None:
    block = info.get("exif")
    return exif.without_prefix(block) or None if isinstance(block, bytes) else None


def _iptc(image: Image.Image) -> bytes | None:
    """IPTC-IIM records of a TIFF."""
    value = getattr(image, "tag_v2", {}).get(33723)
    if isinstance(value, tuple):
        value = b"".join(int(one).to_bytes(4, "little") for one in value)  # often typed LONG
    return iptc.unpadded(value) if isinstance(value, bytes) else None


def _packet(info: dict[str | tuple[int, int], object]) -> bytes | None:
    packet = info.get("xmp") or info.get("XML:com.adobe.xmp")
    if isinstance(packet, str):
        packet = packet.encode()
    return packet.rstrip(b"\0") or None if isinstance(packet, bytes) else None


def _planes(
    path: Path, image: Image.Image, notes: list[Sentence], white: int
) -> tuple[Samples, Samples | None, bool, bytes | None]:
    """(pixels, alpha, grey, ICC profile) of a decoded image; adds to the notes.

    Pillow widens grey of fewer than 8 bits, but not the number of the transparent one: `white` does that.
    """
    icc = image.info.get("icc_profile") or None
    clear = image.info.get("transparency")
    mode = image.mode
    if mode.startswith("I") or mode == "F":
        raise ValueError(f"a picture of {mode}")
    if mode in ("CMYK", "LAB"):
        return np.asarray(_in_srgb(image, icc, notes)), None, False, None
    alpha: Samples | None = None
    if mode in ("1", "L", "LA", "La"):
        plane = np.asarray(image.convert("LA" if "A" in mode.upper() else "L"))
        if plane.ndim == 3:
            plane, alpha = plane[..., 0], plane[..., 1].copy()
        elif isinstance(clear, int):
            level = 255 * bool(clear) if mode == "1" else clear * 255 // white
            alpha = np.where(plane == level, 0, 255).astype(np.uint8)
        return np.repeat(plane[..., None], 3, axis=2), alpha, True, fitting(icc, ("GRAY", "RGB"), notes)
    if mode in ("RGBA", "RGBa", "PA") or (mode == "P" and clear is not None):
        whole = np.asarray(image.convert("RGBA"))
        pixels, alpha = whole[..., :3].copy(), whole[..., 3].copy()
    else:
        pixels = _rgb(image)
        if isinstance(clear, tuple):
            alpha = np.where((pixels == np.array(clear)).all(axis=2), 0, 255).astype(np.uint8)
    return pixels, alpha, False, fitting(icc, ("RGB",), notes)


def _rgb(image: Image.Image) -> Samples:
    """The pixels (H, W, 3), copied out in bands: Pillow would copy the whole picture twice more on the way."""
    pixels = np.empty((image.height, image.width, 3), dtype=np.uint8)
    for top in range(0, image.height, BAND):
        box = (0, top, image.width, min(top + BAND, image.height))
        pixels[top : top + BAND] = np.asarray(image.crop(box).convert("RGB"))
    return pixels


def _in_srgb(image: Image.Image, icc: bytes | None, notes: list[Sentence]) -> Image.Image:
    if image.mode == "LAB":
        notes.append(Sentence("This photo is in Lab colours; it was converted to sRGB."))
        return colour.lab_to_srgb(image)
    if (converted := colour.cmyk_to_srgb(image, icc)) is not None:
        notes.append(colour.CMYK_BY_PROFILE)
        return converted
    notes.append(colour.CMYK_APPROXIMATELY)
    return image.convert("RGB")
