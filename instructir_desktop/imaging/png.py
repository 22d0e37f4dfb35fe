"""Writing PNG of 8 or 16 bits per channel band by band, with its colour profile, EXIF and XMP.

Written here because the libraries want all samples at once: rows are predicted from their neighbours as the PNG
specification has it (clause 9), and compressed by zlib.
"""

from __future__ import annotations

import struct
import zlib
from typing import Any

import numpy as np
from numpy.typing import NDArray

from instructir_desktop.core.geometry import Size
from instructir_desktop.imaging.buffer import Samples
from instructir_desktop.imaging.spool import Piece, Spool, joined

LEVEL = 6
"""Of zlib, as Pillow and libpng have it."""

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_COLOURS = {1: 0, 2: 4, 3: 2, 4: 6}
"""The type of colour by channels."""

_PART = 1 << 18
"""Bytes of compressed rows in a chunk, so that the file does not depend on the bands that it came in."""

_AT_ONCE = 1 << 18
"""Bytes of rows that are predicted at a time: what is made on the way stays in the processor's cache."""

_Bytes = NDArray[np.uint8]


class Bands:
    """A PNG file whose samples (H, W, C) uint8 or uint16 arrive from top to bottom; C = 1 grey, 3 RGB, one more for alpha.

    The compressed rows go into `spool`.
    """

    def __init__(self, size: Size, channels: int, dtype: np.dtype[Any], spool: Spool) -> None:
        self._size, self._channels, self._type, self._data = size, channels, dtype, spool
        self._pixel = channels * dtype.itemsize
        self._above = np.zeros(size.width * self._pixel, np.uint8)
        self._zlib = zlib.compressobj(LEVEL, zlib.DEFLATED, zlib.MAX_WBITS, zlib.DEF_MEM_LEVEL + 1, zlib.Z_FILTERED)
        self._waiting = bytearray()
        self._rows = 0

    def add(self, samples: Samples) -> None:
        """The next rows (h, W, C)."""
        height, width = samples.shape[:2]
        if samples.shape[1:] != (self._size.width, self._channels) or samples.dtype != self._type:
            raise ValueError(f"rows of {samples.shape} {samples.dtype} are not of this file")
        most = max(1, _AT_ONCE // len(self._above))
        for top in range(0, height, most):
            part = np.ascontiguousarray(samples[top : top + most], dtype=self._type.newbyteorder(">"))
            rows = part.view(np.uint8).reshape(len(part), width * self._pixel)
            self._keep(self._zlib.compress(_predicted(rows, self._above, self._pixel)))
            self._above = rows[-1].copy()
        self._rows += height

    def pieces(self, *, exif: bytes | None, icc: bytes | None, xmp: bytes | None) -> list[Piece]:
        """The file. All rows must be there."""
        if self._rows != self._size.height:
            raise ValueError(f"{self._rows} of {self._size.height} rows are there")
        self._keep(self._zlib.flush())
        self._data.add(_chunk(b"IDAT", self._waiting))
        bits, colours = self._type.itemsize * 8, _COLOURS[self._channels]
        head = _SIGNATURE + _chunk(b"IHDR", struct.pack(">IIBBBBB", *self._size, bits, colours, 0, 0, 0))
        if icc:
            head += _chunk(b"iCCP", b"ICC Profile\0\0" + zlib.compress(icc, 9))
        if exif:
            head += _chunk(b"eXIf", exif)
        if xmp:
            head += _chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + xmp)
        return [head, self._data, _chunk(b"IEND", b"")]

    def _keep(self, data: bytes) -> None:
        self._waiting += data
        while len(self._waiting) > _PART:
            self._data.add(_chunk(b"IDAT", self._waiting[:_PART]))
            del self._waiting[:_PART]


def encode(samples: Samples, *, exif: bytes | None, icc: bytes | None, xmp: bytes | None) -> bytes:
    """The file of samples (H, W, C) that are there as a whole. Raises what Bands does."""
    bands = Bands(Size(samples.shape[1], samples.shape[0]), samples.shape[2], samples.dtype, Spool())
    bands.add(samples)
    return joined(bands.pieces(exif=exif, icc=icc, xmp=xmp))


def _predicted(rows: _Bytes, above: _Bytes, pixel: int) -> bytes:
    """Rows (h, n) less what their neighbours predict, each with the number of its filter in front.

    Of the five filters a row gets the one whose differences are smallest in sum: the specification's own advice.
    """
    up = np.concatenate([above[None], rows[:-1]])
    left, corner = np.zeros_like(rows), np.zeros_like(rows)
    left[:, pixel:], corner[:, pixel:] = rows[:, :-pixel], up[:, :-pixel]
    predictions = (np.zeros_like(rows), left, up, (left & up) + ((left ^ up) >> 1), _paeth(left, up, corner))
    found = [rows - prediction for prediction in predictions]
    sums = np.stack([np.minimum(one, -one).sum(axis=1, dtype=np.uint32) for one in found])
    best = sums.argmin(axis=0)
    lines = np.empty((len(rows), rows.shape[1] + 1), np.uint8)
    lines[:, 0] = best
    for number, one in enumerate(found):
        chosen = best == number
        lines[chosen, 1:] = one[chosen]
    return lines.tobytes()


def _paeth(left: _Bytes, up: _Bytes, corner: _Bytes) -> _Bytes:
    """Of the three neighbours the one nearest to left + up − corner; in doubt the first of them in this order."""
    across, down = up.astype(np.int16) - corner, left.astype(np.int16) - corner
    both = np.abs(across + down)
    np.abs(across, out=across)
    np.abs(down, out=down)
    return np.where((across <= down) & (across <= both), left, np.where(down <= both, up, corner))


def _chunk(name: bytes, body: bytes | bytearray) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
