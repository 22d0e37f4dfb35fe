"""Writing PNG of 16 bits per channel, with its colour profile, EXIF and XMP."""

from __future__ import annotations

import struct
import zlib

import numpy as np

from instructir_desktop.imaging.buffer import Samples

_AFTER_HEADER = 8 + 25
"""Signature and IHDR: where the other chunks may begin."""


def encode16(samples: Samples, *, exif: bytes | None, icc: bytes | None, xmp: bytes | None) -> bytes:
    """A PNG file of (H, W, C) uint16; C = 1 grey, 3 RGB, and one more for alpha; lossless."""
    import imagecodecs

    plane = samples[..., 0] if samples.shape[2] == 1 else samples
    data = bytes(imagecodecs.png_encode(np.ascontiguousarray(plane), level=6))
    more = b""
    if icc:
        more += _chunk(b"iCCP", b"ICC Profile\0\0" + zlib.compress(icc, 9))
    if exif:
        more += _chunk(b"eXIf", exif)
    if xmp:
        more += _chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + xmp)
    return data[:_AFTER_HEADER] + more + data[_AFTER_HEADER:]


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
