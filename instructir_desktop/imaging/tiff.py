"""Writing TIFF: strips of zlib-compressed rows behind the photo's own EXIF block, so that no tag of it has to move."""

from __future__ import annotations

import struct
import zlib
from typing import Any

import numpy as np

from instructir_desktop.core.geometry import Size
from instructir_desktop.imaging.buffer import Samples
from instructir_desktop.imaging.exif import DESCRIPTIVE, DETAIL_POINTER, GPS_POINTER
from instructir_desktop.imaging.spool import Piece, Spool, joined
from instructir_desktop.imaging.tags import BYTE, LONG, SHORT, UNDEFINED, Stream, Value, directory

STRIP = 1 << 18
"""Bytes of pixels in a strip before compression."""

_DEFLATE, _DIFFERENCES, _UNASSOCIATED, _FLOAT = 8, 2, 2, 3
_GREY, _RGB = 1, 2

LONGEST = 0xFFFFFFFF
"""Bytes of a classic TIFF, which counts them in 32 bits."""


class Bands:
    """A TIFF file whose samples (H, W, C) uint8, uint16 or float32 arrive from top to bottom; lossless.

    C = 1 grey, 3 RGB, and one more for alpha. `exif` is the block the file begins with; of its first directory only what
    describes the photo is kept. The strips go into `spool`. Raises ValueError when the block is damaged.
    """

    def __init__(self, size: Size, channels: int, dtype: np.dtype[Any], exif: bytes, spool: Spool) -> None:
        self._size, self._channels, self._type, self._exif, self._strips = size, channels, dtype, exif, spool
        self._stream = Stream(exif)
        self._root = self._stream.directory(self._stream.first)
        self._whole = dtype != np.float32
        self._order = dtype.newbyteorder("<" if self._stream.order == "<" else ">")
        self._rows = max(1, STRIP // (size.width * channels * dtype.itemsize))
        self._waiting: Samples = np.empty((0, size.width, channels), dtype)
        self._lengths: list[int] = []

    def add(self, samples: Samples) -> None:
        """The next rows (h, W, C)."""
        if samples.shape[1:] != self._waiting.shape[1:] or samples.dtype != self._type:
            raise ValueError(f"rows of {samples.shape} {samples.dtype} are not of this file")
        rows = np.concatenate([self._waiting, samples]) if len(self._waiting) else samples
        whole = len(rows) // self._rows * self._rows
        for top in range(0, whole, self._rows):
            self._pack(rows[top : top + self._rows])
        self._waiting = rows[whole:].copy()

    def _pack(self, rows: Samples) -> None:
        strip = rows.copy()
        if self._whole:
            strip[:, 1:] = np.diff(strip, axis=1)
        packed = zlib.compress(strip.astype(self._order, copy=False).tobytes(), 6)
        self._strips.add(packed)
        self._lengths.append(len(packed))
        if len(self._exif) + len(self._strips) > LONGEST:
            raise ValueError("a TIFF file ends at 4 GB")

    def pieces(self, *, icc: bytes | None, xmp: bytes | None, iptc: bytes | None) -> list[Piece]:
        """The file. All rows must be there. Raises ValueError when it would pass the 4 GB of a classic TIFF."""
        if len(self._waiting):
            self._pack(self._waiting)
            self._waiting = self._waiting[:0]
        stream, size, channels = self._stream, self._size, self._channels
        if len(self._lengths) != -(-size.height // self._rows):
            raise ValueError(f"{len(self._lengths)} strips are not {size.height} rows")
        offsets = [len(self._exif), *(len(self._exif) + int(end) for end in np.cumsum(self._lengths)[:-1])]
        changes: dict[int, Value | None] = {
            256: stream.whole(LONG, size.width),
            257: stream.whole(LONG, size.height),
            258: stream.whole(SHORT, *[self._type.itemsize * 8] * channels),
            259: stream.whole(SHORT, _DEFLATE),
            262: stream.whole(SHORT, _GREY if channels < 3 else _RGB),
            273: stream.whole(LONG, *offsets),
            274: stream.whole(SHORT, 1),
            277: stream.whole(SHORT, channels),
            278: stream.whole(LONG, self._rows),
            279: stream.whole(LONG, *self._lengths),
            284: stream.whole(SHORT, 1),
            317: stream.whole(SHORT, _DIFFERENCES) if self._whole else None,
            338: stream.whole(SHORT, _UNASSOCIATED) if channels in (2, 4) else None,
            339: stream.whole(SHORT, *[1 if self._whole else _FLOAT] * channels),
            700: Value(BYTE, len(xmp), xmp) if xmp else None,
            33723: Value(UNDEFINED, len(iptc), iptc) if iptc else None,
            34675: Value(UNDEFINED, len(icc), icc) if icc else None,
        }
        keep = DESCRIPTIVE | {DETAIL_POINTER, GPS_POINTER}
        kept = {tag: record for tag, record in stream.records(self._root).items() if tag in keep}
        end = len(self._exif) + len(self._strips)
        more, offset = directory(end, stream.order, kept, changes)
        if end + len(more) > LONGEST:
            raise ValueError("a TIFF file ends at 4 GB")
        head = bytearray(self._exif)
        struct.pack_into(stream.order + "I", head, 4, offset)
        return [head, self._strips, more]


def encode(
    samples: Samples, *, exif: bytes, icc: bytes | None = None, xmp: bytes | None = None, iptc: bytes | None = None
) -> bytes:
    """The file of samples (H, W, C) that are there as a whole. Raises what Bands does."""
    bands = Bands(Size(samples.shape[1], samples.shape[0]), samples.shape[2], samples.dtype, exif, Spool())
    bands.add(samples)
    return joined(bands.pieces(icc=icc, xmp=xmp, iptc=iptc))
