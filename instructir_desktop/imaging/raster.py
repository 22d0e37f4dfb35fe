"""Reading 8-bit pictures with Pillow: pixels upright, alpha, colours and metadata into an ImageBuffer."""

from __future__ import annotations

import contextlib
import logging
import os
import struct
import threading
import warnings
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import numpy as np
from PIL import Image, ImageFile

from instructir_desktop.errors import InputError
from instructir_desktop.imaging import colour, exif, xmp
from instructir_desktop.imaging.buffer import ImageBuffer, Samples
from instructir_desktop.imaging.files import reason
from instructir_desktop.imaging.kinds import too_deep

PIXEL_LIMIT = 300_000_000
"""Photos with more pixels than this are not decoded; told from the header."""

BAND = 256
"""Rows copied at a time."""

# Pillow's own guard against decompression bombs strikes at 179 million pixels otherwise; read() below looks first.
Image.MAX_IMAGE_PIXELS = PIXEL_LIMIT
# Pillow logs about odd files; without a handler Python would print that on stderr.
logging.getLogger("PIL").addHandler(logging.NullHandler())

_stderr_lock = threading.Lock()

_DAMAGE = (
    SyntaxError, ValueError, TypeError, LookupError, ArithmeticError, EOFError, RuntimeError, AttributeError,
    struct.error, zlib.error,
)  # fmt: skip
"""What Pillow's decoders have been seen to raise on damaged files, besides OSError."""


def read(path: Path, file: BinaryIO, name: str, *, tiff_exif: bytes | None = None) -> ImageBuffer:
    """Decode the first frame of a file as Pillow's format `name`. Raises InputError.

    `tiff_exif`: what a TIFF's own tags say (Pillow turns TIFF upright itself and offers no EXIF block for it).
    """
    try:
        with warnings.catch_warnings(), _silent_libtiff() if name == "TIFF" else contextlib.nullcontext():
            warnings.simplefilter("ignore")  # about metadata; what matters is raised
            with Image.open(file, formats=[name.upper()]) as image:
                if image.width * image.height > PIXEL_LIMIT:
                    raise _too_large(path)
                white, before = _white(image), dict(image.info)
                image.load()
                # Loading adds what stands behind the pixels; of TIFF it edits the XMP packet, which is done here instead.
                image.info = image.info | before
                return _buffer(path, image, name, tiff_exif, white)
    except Image.DecompressionBombError as error:
        raise _too_large(path) from error
    except MemoryError as error:
        raise InputError(f"“{path}” needs more memory than is free. Close other programs and try again.") from error
    except OSError as error:
        if error.errno is not None:  # the disk, not the decoder
            raise InputError(f"“{path}” cannot be read: {reason(error)}.") from error
        raise damaged(path) from error
    except _DAMAGE as error:
        raise damaged(path) from error


def damaged(path: Path) -> InputError:
    """The error for a file whose bytes are not what its kind promises."""
    return InputError(
        f"“{path}” is damaged, incomplete or of a rare variant and cannot be opened. "
        "Copy it again from the camera or a backup, or save it again in the program it came from."
    )


def _too_large(path: Path) -> InputError:
    return InputError(
        f"“{path}” has more than {PIXEL_LIMIT // 10**6} million pixels, which is too many to open. "
        "Scale it down in another program first."
    )


@contextlib.contextmanager
def _silent_libtiff() -> Iterator[None]:
    """Keep libtiff, which prints straight to the process's stderr, from adding its own lines to our one sentence."""
    with _stderr_lock:
        try:
            kept = os.dup(2)
        except OSError:  # a window without a terminal on some systems: nowhere to print to
            yield
            return
        try:
            with Path(os.devnull).open("wb") as nowhere:
                os.dup2(nowhere.fileno(), 2)
            yield
        finally:
            os.dup2(kept, 2)
            os.close(kept)


def _white(image: ImageFile.ImageFile) -> int:
    """White in the file's own numbers, of grey with 2, 4 or 8 bits; known until the image is loaded."""
    raw = str(image.tile[0].args) if image.tile else ""
    return {"L;2": 3, "L;4": 15}.get(raw, 255)


def _buffer(path: Path, image: Image.Image, name: str, tiff_exif: bytes | None, white: int) -> ImageBuffer:
    info = dict(image.info)
    packet = _packet(info)
    turn = 1
    notes: list[str] = []
    block = tiff_exif
    if name == "TIFF":
        packet = xmp.upright(packet) if packet else None
    else:
        block = _block(info)
        try:
            found = exif.orientation(block) if block else None
            block = exif.upright(block) if block else None
        except (ValueError, struct.error):
            found, block = None, None
            notes.append("Its EXIF data is damaged and was left out.")
        turn = found or (xmp.orientation(packet) if packet else None) or 1
        packet = xmp.upright(packet) if packet else None
    pixels, alpha, grey, icc = _planes(path, image, notes, white)
    if (frames := getattr(image, "n_frames", 1)) > 1:
        what = "pictures (such as a preview or a depth map)" if image.format == "MPO" else "frames"
        notes.append(f"This file has {frames} {what}; the first one was opened.")
    return ImageBuffer(
        pixels=turned(pixels, turn),
        alpha=None if alpha is None else turned(alpha, turn),
        grey=grey,
        icc=icc,
        exif=block,
        xmp=packet,
        format=name,
        notes=tuple(notes),
    )


def _block(info: dict[str | tuple[int, int], object]) -> bytes | None:
    block = info.get("exif")
    return exif.without_prefix(block) or None if isinstance(block, bytes) else None


def _packet(info: dict[str | tuple[int, int], object]) -> bytes | None:
    packet = info.get("xmp") or info.get("XML:com.adobe.xmp")
    if isinstance(packet, str):
        packet = packet.encode()
    return packet.rstrip(b"\0") or None if isinstance(packet, bytes) else None


def turned(samples: Samples, orientation: int) -> Samples:
    """An array (H, W, …) stored with an EXIF orientation 1..8, upright."""
    if orientation in (5, 6, 7, 8):
        samples = samples.swapaxes(0, 1)
    if orientation in (3, 4, 7, 8):
        samples = samples[::-1]
    if orientation in (2, 3, 6, 7):
        samples = samples[:, ::-1]
    return np.ascontiguousarray(samples)


def _planes(
    path: Path, image: Image.Image, notes: list[str], white: int
) -> tuple[Samples, Samples | None, bool, bytes | None]:
    """(pixels, alpha, grey, ICC profile) of a decoded image; adds to the notes.

    Pillow widens grey of fewer than 8 bits, but not the number of the transparent one: `white` does that.
    """
    icc = image.info.get("icc_profile") or None
    clear = image.info.get("transparency")
    mode = image.mode
    if mode.startswith("I") or mode == "F":
        raise too_deep(path, 16 if mode.startswith("I;16") else 32)
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
        return np.repeat(plane[..., None], 3, axis=2), alpha, True, _fitting(icc, ("GRAY", "RGB"), notes)
    if mode in ("RGBA", "RGBa", "PA") or (mode == "P" and clear is not None):
        whole = np.asarray(image.convert("RGBA"))
        pixels, alpha = whole[..., :3].copy(), whole[..., 3].copy()
    else:
        pixels = _rgb(image)
        if isinstance(clear, tuple):
            alpha = np.where((pixels == np.array(clear)).all(axis=2), 0, 255).astype(np.uint8)
    return pixels, alpha, False, _fitting(icc, ("RGB",), notes)


def _rgb(image: Image.Image) -> Samples:
    """The pixels (H, W, 3), copied out in bands: Pillow would copy the whole picture twice more on the way."""
    pixels = np.empty((image.height, image.width, 3), dtype=np.uint8)
    for top in range(0, image.height, BAND):
        box = (0, top, image.width, min(top + BAND, image.height))
        pixels[top : top + BAND] = np.asarray(image.crop(box).convert("RGB"))
    return pixels


def _in_srgb(image: Image.Image, icc: bytes | None, notes: list[str]) -> Image.Image:
    if image.mode == "LAB":
        notes.append("This photo is in Lab colours; it was converted to sRGB.")
        return colour.lab_to_srgb(image)
    if (converted := colour.cmyk_to_srgb(image, icc)) is not None:
        notes.append("This photo is in CMYK colours; it was converted to sRGB by its own profile.")
        return converted
    notes.append("This photo is in CMYK colours without a usable profile; its colours are an approximation.")
    return image.convert("RGB")


def _fitting(icc: bytes | None, spaces: tuple[str, ...], notes: list[str]) -> bytes | None:
    """The profile if it describes such colours."""
    if icc is None or colour.colour_space(icc) in spaces:
        return icc
    notes.append("Its colour profile does not fit its colours and was left out.")
    return None
