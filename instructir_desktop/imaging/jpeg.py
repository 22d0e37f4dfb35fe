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

from instructir_desktop.imaging.buffer import Samples

BAND = 256
"""Rows encoded at a time: a multiple of eight rows of blocks (of 8 or 16 pixels), since restart markers are counted to 8."""

_BETWEEN = b"\xff\xd7"
"""The restart marker after the last of eight rows of blocks."""

_END = b"\xff\xd9"


def encode(samples: Samples, header: Mapping[str, object], look: Mapping[str, object]) -> bytes:
    """uint8 samples (H, W, 1 or 3) as JPEG; `header` and `look` are Pillow's arguments for metadata and for coding."""
    height = samples.shape[0]
    out = BytesIO()
    for top in range(0, height, BAND):
        band = BytesIO()
        part = samples[top : top + BAND]
        image = Image.fromarray(np.ascontiguousarray(part[..., 0] if part.shape[2] == 1 else part))
        image.save(band, "JPEG", restart_marker_rows=1, **look, **(header if top == 0 else {}))
        data = band.getvalue()
        start = _scan(data)
        if top == 0:
            out.write(_with_height(data[:start], height))
        else:
            out.write(_BETWEEN)
        out.write(memoryview(data)[start : data.rindex(_END)])
    out.write(_END)
    return out.getvalue()


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
