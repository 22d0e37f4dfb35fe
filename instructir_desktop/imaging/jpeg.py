"""JPEG in bands: a large photo is encoded without a second copy of it in memory.

Every band is encoded by itself with a restart marker after each row of blocks (ITU-T T.81, B.2.4.4 and E.1.4): decoding
starts afresh there, so the bands' entropy-coded data can be joined by the markers that belong between them. The quantised
coefficients, and with them the pixels, are those of the photo encoded at once.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from io import BytesIO

import numpy as np
from PIL import Image

from instructir_desktop.core.geometry import Size
from instructir_desktop.imaging.buffer import Samples
from instructir_desktop.imaging.spool import Spool, joined

BAND = 128
"""Rows encoded at a time: a multiple of eight rows of blocks (of 8 or 16 pixels), since restart markers are counted to 8."""

_BETWEEN = b"\xff\xd7"
"""The restart marker after the last of eight rows of blocks."""

_END = b"\xff\xd9"


class Bands:
    """A JPEG whose pixels arrive from top to bottom and whose metadata comes last. `look`: Pillow's arguments for coding.

    The picture's bytes go into `spool`.
    """

    def __init__(self, size: Size, channels: int, look: Mapping[str, object], spool: Spool) -> None:
        self._size, self._channels, self._look, self._scan = size, channels, look, spool
        self._rows = 0

    def add(self, samples: Samples) -> None:
        """The next BAND rows, or those that are left, uint8 (h, w, 1 or 3)."""
        expected = min(BAND, self._size.height - self._rows)
        if samples.shape != (expected, self._size.width, self._channels):
            raise ValueError(f"a band of {samples.shape} does not follow after {self._rows} rows")
        data = self._encoded(samples, {})
        if self._rows:
            self._scan.add(_BETWEEN)
        self._scan.add(memoryview(data)[_scan(data) : data.rindex(_END)])
        self._rows += expected

    def pieces(self, header: Mapping[str, object]) -> tuple[bytes, Spool, bytes]:
        """The file: its head with the metadata (Pillow's arguments) first, then the rest. All rows must be there."""
        if self._rows != self._size.height:
            raise ValueError(f"{self._rows} of {self._size.height} rows are there")
        data = self._encoded(np.zeros((1, self._size.width, self._channels), np.uint8), header)
        return _with_height(data[: _scan(data)], self._size.height), self._scan, _END

    def _encoded(self, samples: Samples, header: Mapping[str, object]) -> bytes:
        out = BytesIO()
        image = Image.fromarray(np.ascontiguousarray(samples[..., 0] if samples.shape[2] == 1 else samples))
        image.save(out, "JPEG", restart_marker_rows=1, **self._look, **header)
        return out.getvalue()


def encode(samples: Samples, header: Mapping[str, object], look: Mapping[str, object]) -> bytes:
    """uint8 samples (H, W, 1 or 3) as JPEG; `header` and `look` are Pillow's arguments for metadata and for coding."""
    bands = Bands(Size(samples.shape[1], samples.shape[0]), samples.shape[2], look, Spool())
    for top in range(0, samples.shape[0], BAND):
        bands.add(samples[top : top + BAND])
    return joined(bands.pieces(header))


def _segments(data: bytes) -> list[tuple[int, int]]:
    """(marker, where it begins) of every segment up to the start of the scan."""
    found, place = [], 2
    while True:
        marker, length = struct.unpack_from(">HH", data, place)
        found.append((marker, place))
        if marker == 0xFFDA:
            return found
        place += 2 + length


def _scan(data: bytes) -> int:
    """Where the entropy-coded data begins."""
    place = _segments(data)[-1][1]
    return place + 2 + int(struct.unpack_from(">H", data, place + 2)[0])


def _with_height(head: bytes, height: int) -> bytes:
    place = next(place for marker, place in _segments(head) if marker in (0xFFC0, 0xFFC1))
    changed = bytearray(head)
    struct.pack_into(">H", changed, place + 5, height)
    return bytes(changed)
