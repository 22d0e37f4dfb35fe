"""A decoded photo as bytes between the process that decodes and the one that shows: JSON and plain samples, no pickle.

What arrives is believed as little as a file: a decoder that was taken over can send anything.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, BinaryIO

import numpy as np

from instructir_desktop.imaging import guard
from instructir_desktop.imaging.buffer import ImageBuffer, Samples
from instructir_desktop.sentence import from_parts, to_parts

LARGEST_HEADER = 1 << 20
LARGEST_BLOCK = 256 * 2**20
"""Bytes of an ICC profile, an EXIF, XMP or IPTC block."""
MOST_NOTES = 50
LONGEST_TEXT = 16_000
"""Characters of a sentence, of which a path may be the longest part."""

BLOCKS = ("icc", "exif", "xmp", "iptc")
_DTYPES = {name: np.dtype(name) for name in ("uint8", "uint16", "float32")}


class WireError(Exception):
    """What arrived is no photo, or the other process has ended."""


def send_json(stream: BinaryIO, value: object) -> None:
    body = json.dumps(value).encode("ascii")
    stream.write(len(body).to_bytes(4, "big") + body)
    stream.flush()


def receive_json(stream: BinaryIO) -> dict[str, Any]:
    """Raises WireError."""
    length = int.from_bytes(_exactly(stream, 4), "big")
    if length > LARGEST_HEADER:
        raise WireError("a header of impossible length")
    try:
        value = json.loads(_exactly(stream, length))
    except (ValueError, RecursionError) as error:
        raise WireError("a header that is not JSON") from error
    if not isinstance(value, dict):
        raise WireError("a header that is no object")
    return value


def send_photo(stream: BinaryIO, photo: ImageBuffer) -> None:
    blocks = {name: getattr(photo, name) for name in BLOCKS}
    header = {
        "shape": photo.pixels.shape,
        "dtype": photo.pixels.dtype.name,
        "alpha": photo.alpha is not None,
        "grey": photo.grey,
        "format": photo.format,
        "notes": [to_parts(note) for note in photo.notes[:MOST_NOTES]],
        "blocks": {name: None if block is None else len(block) for name, block in blocks.items()},
    }
    send_json(stream, header)
    for samples in (photo.pixels, photo.alpha):
        if samples is not None:
            stream.write(np.ascontiguousarray(samples).reshape(-1).view(np.uint8).data)
    for block in blocks.values():
        stream.write(block or b"")
    stream.flush()


def receive_photo(stream: BinaryIO, header: dict[str, Any], known: Callable[[str], bool]) -> ImageBuffer:
    """The photo that a header announces. `known`: whether a format may be sent. Raises WireError."""
    try:
        height, width, channels = (int(side) for side in header["shape"])
        dtype = _DTYPES[header["dtype"]]
        lengths = {name: header["blocks"][name] for name in BLOCKS}
        notes = [from_parts(note, LONGEST_TEXT) for note in header["notes"][:MOST_NOTES]]
        name = str(header["format"])
        has_alpha, grey = bool(header["alpha"]), bool(header["grey"])
    except (KeyError, TypeError, ValueError) as error:
        raise WireError("a header without what it needs") from error
    if not (width > 0 and height > 0 and channels == 3 and width * height <= guard.PIXEL_LIMIT and known(name)):
        raise WireError("a photo of impossible size or format")
    for length in lengths.values():
        if length is not None and not (isinstance(length, int) and 0 <= length <= LARGEST_BLOCK):
            raise WireError("a block of impossible length")
    pixels = _samples(stream, (height, width, 3), dtype)
    alpha = _samples(stream, (height, width), dtype) if has_alpha else None
    blocks = {one: None if length is None else _exactly(stream, length) for one, length in lengths.items()}
    return ImageBuffer(pixels=pixels, alpha=alpha, grey=grey, format=name, notes=tuple(notes), **blocks)


def _samples(stream: BinaryIO, shape: tuple[int, ...], dtype: np.dtype[Any]) -> Samples:
    samples = np.empty(shape, dtype)
    view = samples.reshape(-1).view(np.uint8).data
    while view:
        count = stream.readinto(view)  # type: ignore[attr-defined]  # raw and buffered files have it
        if not count:
            raise WireError("the other process has ended")
        view = view[count:]
    return samples


def _exactly(stream: BinaryIO, length: int) -> bytes:
    data = stream.read(length)
    if len(data) < length:
        raise WireError("the other process has ended")
    return data
