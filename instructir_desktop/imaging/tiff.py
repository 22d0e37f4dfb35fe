"""Writing TIFF: strips of zlib-compressed rows behind the photo's own EXIF block, so that no tag of it has to move."""

from __future__ import annotations

import struct
import zlib

import numpy as np

from instructir_desktop.imaging.buffer import Samples
from instructir_desktop.imaging.exif import DESCRIPTIVE, DETAIL_POINTER, GPS_POINTER
from instructir_desktop.imaging.tags import BYTE, LONG, SHORT, UNDEFINED, Stream, Value, append_directory

STRIP = 1 << 18
"""Bytes of pixels in a strip before compression."""

_DEFLATE, _DIFFERENCES, _UNASSOCIATED, _FLOAT = 8, 2, 2, 3
_GREY, _RGB = 1, 2


def encode(
    samples: Samples, *, exif: bytes, icc: bytes | None = None, xmp: bytes | None = None, iptc: bytes | None = None
) -> bytes:
    """A TIFF file of (H, W, C) uint8, uint16 or float32: C = 1 grey, 3 RGB, and one more for alpha; lossless.

    `exif` is the block the file begins with; of its first directory only what describes the photo is kept. Raises
    ValueError when the file would pass the 4 GB of a classic TIFF, or the block is damaged.
    """
    height, width, channels = samples.shape
    data = bytearray(exif)
    stream = Stream(exif)
    root = stream.directory(stream.first)
    rows = max(1, STRIP // (width * channels * samples.itemsize))
    whole = samples.dtype != np.float32
    order = samples.dtype.newbyteorder("<" if stream.order == "<" else ">")
    offsets, lengths = [], []
    for top in range(0, height, rows):
        strip = samples[top : top + rows].copy()
        if whole:
            strip[:, 1:] = np.diff(strip, axis=1)
        packed = zlib.compress(strip.astype(order, copy=False).tobytes(), 6)
        offsets.append(len(data))
        lengths.append(len(packed))
        data.extend(packed)
    alpha = channels in (2, 4)
    changes: dict[int, Value | None] = {
        256: stream.whole(LONG, width),
        257: stream.whole(LONG, height),
        258: stream.whole(SHORT, *[samples.itemsize * 8] * channels),
        259: stream.whole(SHORT, _DEFLATE),
        262: stream.whole(SHORT, _GREY if channels < 3 else _RGB),
        273: stream.whole(LONG, *offsets),
        274: stream.whole(SHORT, 1),
        277: stream.whole(SHORT, channels),
        278: stream.whole(LONG, rows),
        279: stream.whole(LONG, *lengths),
        284: stream.whole(SHORT, 1),
        317: stream.whole(SHORT, _DIFFERENCES) if whole else None,
        338: stream.whole(SHORT, _UNASSOCIATED) if alpha else None,
        339: stream.whole(SHORT, *[1 if whole else _FLOAT] * channels),
        700: Value(BYTE, len(xmp), xmp) if xmp else None,
        33723: Value(UNDEFINED, len(iptc), iptc) if iptc else None,
        34675: Value(UNDEFINED, len(icc), icc) if icc else None,
    }
    keep = DESCRIPTIVE | {DETAIL_POINTER, GPS_POINTER}
    kept = {tag: record for tag, record in stream.records(root).items() if tag in keep}
    offset = append_directory(data, stream.order, kept, changes)
    if len(data) > 0xFFFFFFFF:
        raise ValueError("a TIFF file ends at 4 GB")
    struct.pack_into(stream.order + "I", data, 4, offset)
    return bytes(data)
