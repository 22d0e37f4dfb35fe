"""Reading what Pillow would narrow to 8 bits: PNG of 16 bits, JPEG of 12, AVIF of 10 and 12, JPEG 2000; by imagecodecs."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import numpy as np
from PIL import Image

from instructir_desktop.imaging import exif
from instructir_desktop.imaging.assembly import assembled, widened
from instructir_desktop.imaging.buffer import ImageBuffer, Samples
from instructir_desktop.imaging.guard import check_size, sentences, silent
from instructir_desktop.imaging.jpeg_segments import Segments
from instructir_desktop.sentence import Sentence

_XMP_KEYWORD = b"XML:com.adobe.xmp\0"
_XMP_UUID = bytes.fromhex("be7acfcb97a942e89c71999491e3afac")
_EXIF_UUID = b"JpgTiffExif->JP2"


def channels(samples: object) -> Samples:
    """Decoded samples as (H, W, C)."""
    array: Samples = np.asarray(samples)
    return array[..., None] if array.ndim == 2 else array


def read_png16(path: Path, file: BinaryIO) -> ImageBuffer:
    """A PNG of 16 bits per channel. Raises InputError."""
    import imagecodecs

    with sentences(path):
        file.seek(0)
        data = file.read()
        width, height = struct.unpack_from(">II", data, 16)
        check_size(path, width, height)
        found = {name: body for name, body in _chunks(data) if name in (b"iCCP", b"eXIf", b"acTL")}
        texts = [body for name, body in _chunks(data) if name == b"iTXt" and body.startswith(_XMP_KEYWORD)]
        with silent():  # libpng prints about interlaced files
            samples = channels(imagecodecs.png_decode(data))
        notes = []
        if b"acTL" in found and (frames := int.from_bytes(found[b"acTL"][:4], "big")) > 1:
            notes.append(Sentence("This file has {frames} frames; the first one was opened.", frames=frames))
        icc = _inflated(found.get(b"iCCP", b"").partition(b"\0")[2][1:])
        packet = _international(texts[0]) if texts else None
        block = exif.without_prefix(found[b"eXIf"]) if b"eXIf" in found else None
        return assembled(samples, "PNG", notes=notes, icc=icc, block=block, packet=packet)


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 8
    while at + 12 <= len(data):
        (length,) = struct.unpack_from(">I", data, at)
        name = data[at + 4 : at + 8]
        yield name, b"" if name == b"IDAT" else data[at + 8 : at + 8 + length]
        at += 12 + length


def _inflated(data: bytes) -> bytes | None:
    """What is compressed in a chunk, up to 16 MB; damaged profiles come as far as they go, and are told later."""
    if not data:
        return None
    try:
        return zlib.decompressobj().decompress(data, 1 << 24)
    except zlib.error:
        return data


def _international(body: bytes) -> bytes | None:
    packed = body[len(_XMP_KEYWORD) : len(_XMP_KEYWORD) + 1] == b"\1"
    text = body[len(_XMP_KEYWORD) + 2 :].split(b"\0", 2)[-1]
    return (_inflated(text) if packed else text) or None


def read_jpeg12(path: Path, data: bytes, found: Segments) -> ImageBuffer:
    """A JPEG of 9 to 12 bits per channel. Raises InputError."""
    import imagecodecs

    with sentences(path):
        check_size(path, found.width, found.height)
        samples = channels(imagecodecs.jpeg8_decode(data))
        if samples.shape[2] not in (1, 3):
            raise ValueError("CMYK of 12 bits")
        samples = widened(samples, found.bits)
        return assembled(samples, "JPEG", icc=found.icc, block=found.exif, packet=found.xmp, iptc=found.iptc)


def read_avif_deep(path: Path, file: BinaryIO, bits: int) -> ImageBuffer:
    """An AVIF of 10 or 12 bits per channel; Pillow tells its metadata. Raises InputError."""
    import imagecodecs

    with sentences(path):
        file.seek(0)
        with Image.open(file, formats=["AVIF"]) as image:
            check_size(path, image.width, image.height)
            info = dict(image.info)
            frames = getattr(image, "n_frames", 1)
        file.seek(0)
        samples = channels(imagecodecs.avif_decode(file.read(), index=0 if frames > 1 else None))
        notes = (
            [Sentence("This file has {frames} frames; the first one was opened.", frames=frames)] if frames > 1 else []
        )
        block = exif.without_prefix(info["exif"]) if info.get("exif") else None
        return assembled(
            widened(samples, bits),
            "AVIF",
            notes=notes,
            icc=info.get("icc_profile"),
            block=block,
            packet=info.get("xmp"),
        )


def read_jpeg2000(path: Path, file: BinaryIO) -> ImageBuffer:
    """A JPEG 2000 picture, as a file (JP2) or a bare codestream. Raises InputError."""
    import imagecodecs

    with sentences(path):
        file.seek(0)
        data = file.read()
        at = data.find(b"\xff\x4f\xff\x51")
        width, height, left, top = struct.unpack_from(">4I", data, at + 8)
        (count,) = struct.unpack_from(">H", data, at + 40)
        bits = max(data[at + 42 + 3 * channel] & 0x7F for channel in range(count)) + 1
        check_size(path, width - left, height - top)
        icc = block = packet = None
        if at:
            for name, body in _boxes(data[:at]) if at else ():
                if name == b"colr" and body[:1] in (b"\2", b"\3"):
                    icc = body[3:]
                elif name == b"uuid" and body.startswith(_XMP_UUID):
                    packet = body[16:]
                elif name == b"uuid" and body.startswith(_EXIF_UUID):
                    block = exif.without_prefix(body[16:])
        with silent():
            samples = channels(imagecodecs.jpeg2k_decode(data))
        if samples.dtype not in (np.uint8, np.uint16) or samples.shape[2] > 4:
            raise ValueError("samples of a rare kind")
        return assembled(widened(samples, bits), "JPEG 2000", icc=icc, block=block, packet=packet)


def _boxes(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The boxes of a JP2 file, those of its header among them."""
    at = 0
    while at + 8 <= len(data):
        size, name = struct.unpack_from(">I4s", data, at)
        if size < 8:
            return
        if name == b"jp2h":
            yield from _boxes(data[at + 8 : at + size])
        yield name, data[at + 8 : at + size]
        at += size
