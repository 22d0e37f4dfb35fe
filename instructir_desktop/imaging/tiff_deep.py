"""Reading TIFF of more than 8 bits or float, in strips or tiles, planar or not, by tifffile."""

from __future__ import annotations

import logging
import math
from pathlib import Path
from typing import BinaryIO

import numpy as np

from instructir_desktop.errors import InputError
from instructir_desktop.imaging import colour, iptc
from instructir_desktop.imaging.assembly import assembled, widened
from instructir_desktop.imaging.buffer import ImageBuffer, Samples
from instructir_desktop.imaging.guard import check_size, sentences, silent
from instructir_desktop.sentence import Sentence

_WHITE_IS_ZERO, _BLACK_IS_ZERO, _RGB, _CMYK, _LAB, _ICC_LAB = 0, 1, 2, 5, 8, 9
_PREMULTIPLIED, _STRAIGHT = 1, 2

logging.getLogger("tifffile").addHandler(logging.NullHandler())
logging.getLogger("tifffile").propagate = False


def read(path: Path, file: BinaryIO, *, block: bytes | None, orientation: int) -> ImageBuffer:
    """The first page of a TIFF. `block` is its EXIF data, `orientation` what its first directory says. InputError."""
    import tifffile

    notes: list[Sentence] = []
    with sentences(path), silent():
        file.seek(0)
        with tifffile.TiffFile(file) as tiff:
            page = tiff.pages.first
            check_size(path, page.imagewidth, page.imagelength)
            if math.prod(page.shape) > page.imagewidth * page.imagelength * 8 or page.imagedepth != 1:
                raise ValueError("not a photo")
            samples = np.asarray(page.asarray(maxworkers=1))
            if page.axes.startswith("S"):
                samples = np.moveaxis(samples, 0, -1)
            samples = samples[..., None] if samples.ndim == 2 else samples
            photometric, bits = int(page.photometric), int(np.max(page.bitspersample))
            extra = tuple(int(one) for one in page.extrasamples)
            icc = _bytes(page.tags.get(34675))
            packet = (_bytes(page.tags.get(700)) or b"").rstrip(b"\0") or None
            said = iptc.unpadded(_bytes(page.tags.get(33723)) or b"")
            pages = len(tiff.pages)
        if pages > 1:
            notes.append(Sentence("This file has {pages} frames; the first one was opened.", pages=pages))
        samples = _whole(samples, bits, notes)
        plain = {_CMYK: 4, _RGB: 3, _LAB: 3, _ICC_LAB: 3, _BLACK_IS_ZERO: 1, _WHITE_IS_ZERO: 1}.get(photometric)
        if plain is None or samples.shape[2] < plain:
            raise InputError(
                "“{path}” keeps its colours in a way (photometric {photometric} with {bits} bits) that cannot be opened. "
                "Save it as RGB TIFF in the program it came from.",
                path=path,
                photometric=photometric,
                bits=bits,
            )
        if photometric == _WHITE_IS_ZERO:
            samples = (1 if samples.dtype == np.float32 else np.iinfo(samples.dtype).max) - samples
        alpha = samples[..., plain : plain + 1] if extra[:1] in ((_PREMULTIPLIED,), (_STRAIGHT,)) else None
        if samples.shape[2] > plain + (alpha is not None):
            notes.append(Sentence("This file has further channels; they were left out."))
        samples = samples[..., :plain]
        if photometric in (_CMYK, _LAB, _ICC_LAB):
            samples, icc = _in_srgb(samples, photometric, icc, notes), None
        if alpha is not None:
            samples = np.concatenate([samples, alpha], axis=2)
        return assembled(
            np.ascontiguousarray(samples),
            "TIFF",
            notes=notes,
            icc=icc,
            block=block,
            packet=packet,
            iptc=said,
            orientation=orientation,
            premultiplied=extra[:1] == (_PREMULTIPLIED,),
        )


def _bytes(tag: object) -> bytes | None:
    value = getattr(tag, "value", None)
    if isinstance(value, tuple):
        value = b"".join(int(one).to_bytes(4, "little") for one in value)  # IPTC is often typed LONG
    return bytes(value) or None if isinstance(value, bytes) else None


def _whole(samples: Samples, bits: int, notes: list[Sentence]) -> Samples:
    """Samples of any type as uint8, uint16 or float32."""
    if samples.dtype.kind == "f":
        floats = samples.astype(np.float32)
        if not np.isfinite(floats).all():
            np.nan_to_num(floats, copy=False, nan=0.0, posinf=0.0, neginf=0.0)
            notes.append(Sentence("Some of its numbers are not finite; they were taken as black."))
        if floats.max() > 16:
            notes.append(
                Sentence(
                    "Its numbers go up to {max:.4g}, where 1 is white; what lies above shows as white.",
                    max=floats.max(),
                )
            )
        return floats
    if samples.dtype == np.bool_:
        return samples.astype(np.uint8) * np.uint8(255)
    if samples.dtype.kind == "i":
        size = samples.dtype.itemsize * 8
        notes.append(Sentence("Its numbers have a sign; zero was taken as the middle of the range."))
        samples = (samples.astype(np.int64) + (1 << (size - 1))).astype(f"u{samples.dtype.itemsize}")
    if samples.dtype.itemsize > 2:
        notes.append(Sentence("It has {bits} bits per channel as whole numbers; the upper 16 were opened.", bits=bits))
        return (samples >> np.uint64(samples.dtype.itemsize * 8 - 16)).astype(np.uint16)
    return widened(samples, bits)


def _in_srgb(samples: Samples, photometric: int, icc: bytes | None, notes: list[Sentence]) -> Samples:
    if photometric == _CMYK:
        return colour.cmyk_samples_to_srgb(samples, icc, notes)
    notes.append(Sentence("This photo is in Lab colours; it was converted to sRGB."))
    return colour.lab_samples_to_srgb(samples, signed=photometric == _LAB)
