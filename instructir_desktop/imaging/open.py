"""Opening a photo: what the file is by its content, and the reader for it. New kinds are added to READERS."""

from __future__ import annotations

import io
import mmap
import stat
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import BinaryIO

from instructir_desktop.errors import InputError
from instructir_desktop.imaging import deep, exif, guard, heic, raster, raw, tiff_deep
from instructir_desktop.imaging.buffer import ImageBuffer
from instructir_desktop.imaging.files import reason
from instructir_desktop.imaging.jpeg_segments import read_segments
from instructir_desktop.imaging.kinds import ANY_RAW, HEAD, RAW, identify, refused, tiff_raw
from instructir_desktop.imaging.tags import Directory, Stream
from instructir_desktop.sentence import Sentence

Reader = Callable[[Path, BinaryIO], ImageBuffer]
"""Decodes an open file, positioned anywhere; the path is for sentences. Raises InputError."""

OPENABLE = Sentence("JPEG, PNG, TIFF, camera RAW, HEIC, AVIF, WebP, JPEG 2000, BMP and GIF")

_BITS, _PHOTOMETRIC, _SUB_DIRECTORIES, _SAMPLE_FORMAT, _DNG_VERSION = 258, 262, 330, 339, 50706
_COMPRESSION, _PLANAR = 259, 284
_PILLOW = (1, 2, 3, 4, 5, 6, 7, 8, 32773, 32946, 34925, 50000)  # compressions whose 8-bit files Pillow reads
_SENSOR = (32803, 34892)  # photometric interpretations: colour filter array, linear RAW


def open_photo(path: Path, *, half_size: bool = False) -> ImageBuffer:
    """Read a photo: upright, at its own depth, with its metadata. Raises InputError, a sentence naming the file.

    `half_size`: half the pixels a side, many times faster; for camera RAW only, other kinds are refused.
    """
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise InputError("“{path}” is a folder. Choose a photo inside it.", path=path)
        if not stat.S_ISREG(status.st_mode):
            raise InputError("“{path}” is a device, not a file. Choose a photo.", path=path)
        if not status.st_size:
            raise InputError("“{path}” is empty (0 bytes). Copy it again from the camera or a backup.", path=path)
        with path.open("rb") as file:
            head = file.read(HEAD)
            kind = identify(head)
            if kind is None:
                raise InputError(
                    "“{path}” is not a photo of a known kind. {OPENABLE} can be opened.", path=path, OPENABLE=OPENABLE
                )
            reader = (HALF_SIZE if half_size else READERS).get(kind.name)
            if reader is None:
                raise refused(path, kind)
            file.seek(0)
            return reader(path, file)
    except ValueError as error:  # a zero byte in the path
        raise InputError("{path!r} is not a possible file name. Choose another.", path=str(path)) from error
    except OSError as error:
        raise InputError("“{path}” cannot be opened: {reason}.", path=path, reason=reason(error)) from error


def _plain(name: str) -> Reader:
    """The reader of a kind that has 8 bits per channel whatever it holds."""
    return lambda path, file: raster.read(path, file, name)


def _read_jpeg(path: Path, file: BinaryIO) -> ImageBuffer:
    data = file.read()
    with guard.sentences(path):
        found = read_segments(data)
    if found.bits > 8:
        return deep.read_jpeg12(path, data, found)
    return raster.read(path, io.BytesIO(data), "JPEG", more=found)


def _read_png(path: Path, file: BinaryIO) -> ImageBuffer:
    head = file.read(26)
    if head[12:16] != b"IHDR" or len(head) < 26:
        raise guard.damaged(path)
    if head[24] == 16:
        return deep.read_png16(path, file)
    file.seek(0)
    return raster.read(path, file, "PNG")


def _read_tiff(path: Path, file: BinaryIO, *, half_size: bool = False) -> ImageBuffer:
    with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        try:
            stream = Stream(data)
            root = stream.directory(stream.first)
        except ValueError as error:
            raise guard.damaged(path) from error
        kind = tiff_raw(path.suffix)
        pictures = [root, *stream.children(root, _SUB_DIRECTORIES)]
        sensor = any(set(stream.numbers(one.get(_PHOTOMETRIC))) & set(_SENSOR) for one in pictures)
        bits = max(stream.numbers(root.get(_BITS)), default=1)
        whole = 3 not in stream.numbers(root.get(_SAMPLE_FORMAT))
        turn = next(iter(stream.numbers(root.get(exif.ORIENTATION), 1)), 1)
        block = exif.from_tiff(stream)
        packed = next(iter(stream.numbers(root.get(_COMPRESSION), 1)), 1)
        unknown_to_pillow = (
            packed not in _PILLOW or (stream.big and stream.order == ">") or (bits == 8 and _has_planes(stream, root))
        )
    if kind is not None or sensor or root.get(_DNG_VERSION) is not None:
        return raw.read(path, file, kind or ANY_RAW, block=block, half_size=half_size)
    if half_size:
        raise refused(path, ANY_RAW)
    if bits > 8 or not whole or unknown_to_pillow:
        return tiff_deep.read(path, file, block=block, orientation=turn if 1 <= turn <= 8 else 1)
    return raster.read(path, file, "TIFF", tiff_exif=block)


def _has_planes(stream: Stream, root: Directory) -> bool:
    return stream.numbers(root.get(_PLANAR), 1) == (2,)


def _read_avif(path: Path, file: BinaryIO) -> ImageBuffer:
    head = file.read(1 << 16)
    for body in _boxes(head, (b"meta", b"iprp", b"ipco", b"av1C")):
        if len(body) >= 3 and body[2] & 0x40:  # high_bitdepth, then twelve_bit
            return deep.read_avif_deep(path, file, 12 if body[2] & 0x20 else 10)
    file.seek(0)
    return raster.read(path, file, "AVIF")


def _read_raw(path: Path, file: BinaryIO, *, half_size: bool = False) -> ImageBuffer:
    kind = identify(file.read(HEAD)) or ANY_RAW
    return raw.read(path, file, kind, block=None, half_size=half_size)


def _boxes(data: bytes, route: tuple[bytes, ...]) -> Iterator[bytes]:
    """The bodies of the boxes of an ISO base media file that lie at the end of a route of names."""
    at = 0
    while at + 8 <= len(data):
        size = int.from_bytes(data[at : at + 4], "big")
        name = data[at + 4 : at + 8]
        if size < 8:
            return
        if name == route[0]:
            body = data[at + 8 + (4 if name == b"meta" else 0) : at + size]  # "meta" has a version before its boxes
            if len(route) == 1:
                yield body
            else:
                yield from _boxes(body, route[1:])
        at += size


READERS: Mapping[str, Reader] = MappingProxyType(
    {
        "JPEG": _read_jpeg,
        "PNG": _read_png,
        "WebP": _plain("WebP"),
        "TIFF": _read_tiff,
        "AVIF": _read_avif,
        "HEIC": heic.read,
        "JPEG 2000": deep.read_jpeg2000,
        RAW: _read_raw,
        "BMP": _plain("BMP"),
        "GIF": _plain("GIF"),
    }
)
"""By the name of a kind."""

HALF_SIZE: Mapping[str, Reader] = MappingProxyType(
    {"TIFF": partial(_read_tiff, half_size=True), RAW: partial(_read_raw, half_size=True)}
)
"""Those of them that can read a quarter of the pixels."""
