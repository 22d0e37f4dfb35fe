"""Opening a photo: what the file is by its content, and the reader for it. New kinds are added to READERS."""

from __future__ import annotations

import mmap
import stat
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import BinaryIO

from instructir_desktop.errors import InputError
from instructir_desktop.imaging import exif, raster
from instructir_desktop.imaging.buffer import ImageBuffer
from instructir_desktop.imaging.files import reason
from instructir_desktop.imaging.kinds import ANY_RAW, HEAD, identify, refused, tiff_raw, too_deep
from instructir_desktop.imaging.tags import Stream

Reader = Callable[[Path, BinaryIO], ImageBuffer]
"""Decodes an open file, positioned anywhere; the path is for sentences. Raises InputError."""

OPENABLE = "JPEG, PNG, WebP, TIFF, AVIF, BMP and GIF"

_BITS, _PHOTOMETRIC, _SUB_DIRECTORIES, _SAMPLE_FORMAT, _DNG_VERSION = 258, 262, 330, 339, 50706
_SENSOR = (32803, 34892)  # photometric interpretations: colour filter array, linear RAW


def open_photo(path: Path) -> ImageBuffer:
    """Read a photo: upright, 8 bits per channel, with its metadata. Raises InputError, a sentence naming the file."""
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise InputError(f"“{path}” is a folder. Choose a photo inside it.")
        if not stat.S_ISREG(status.st_mode):
            raise InputError(f"“{path}” is a device, not a file. Choose a photo.")
        if not status.st_size:
            raise InputError(f"“{path}” is empty (0 bytes). Copy it again from the camera or a backup.")
        with path.open("rb") as file:
            head = file.read(HEAD)
            kind = identify(head)
            if kind is None:
                raise InputError(f"“{path}” is not a photo of a known kind. {OPENABLE} can be opened.")
            reader = READERS.get(kind.name)
            if reader is None:
                raise refused(path, kind)
            file.seek(0)
            return reader(path, file)
    except ValueError as error:  # a zero byte in the path
        raise InputError(f"{str(path)!r} is not a possible file name. Choose another.") from error
    except OSError as error:
        raise InputError(f"“{path}” cannot be opened: {reason(error)}.") from error


def _plain(name: str) -> Reader:
    """The reader of a kind that has 8 bits per channel whatever it holds."""
    return lambda path, file: raster.read(path, file, name)


def _read_png(path: Path, file: BinaryIO) -> ImageBuffer:
    head = file.read(26)
    if head[12:16] != b"IHDR" or len(head) < 26:
        raise raster.damaged(path)
    if head[24] == 16:
        raise too_deep(path, 16)
    file.seek(0)
    return raster.read(path, file, "PNG")


def _read_tiff(path: Path, file: BinaryIO) -> ImageBuffer:
    with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        try:
            stream = Stream(data)
            root = stream.directory(stream.first)
        except ValueError as error:
            raise raster.damaged(path) from error
        raw = tiff_raw(path.suffix)
        pictures = [root, *stream.children(root, _SUB_DIRECTORIES)]
        sensor = any(set(stream.numbers(one.get(_PHOTOMETRIC))) & set(_SENSOR) for one in pictures)
        if raw is not None or sensor or root.get(_DNG_VERSION) is not None:
            raise refused(path, raw or ANY_RAW)
        bits = max(stream.numbers(root.get(_BITS)), default=1)
        if bits > 8 or 3 in stream.numbers(root.get(_SAMPLE_FORMAT)):
            raise too_deep(path, bits)
        block = exif.from_tiff(stream)
    return raster.read(path, file, "TIFF", tiff_exif=block)


def _read_avif(path: Path, file: BinaryIO) -> ImageBuffer:
    head = file.read(1 << 16)
    for body in _boxes(head, (b"meta", b"iprp", b"ipco", b"av1C")):
        if len(body) >= 3 and body[2] & 0x40:  # high_bitdepth, then twelve_bit
            raise too_deep(path, 12 if body[2] & 0x20 else 10)
    file.seek(0)
    return raster.read(path, file, "AVIF")


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
        "JPEG": _plain("JPEG"),
        "PNG": _read_png,
        "WebP": _plain("WebP"),
        "TIFF": _read_tiff,
        "AVIF": _read_avif,
        "BMP": _plain("BMP"),
        "GIF": _plain("GIF"),
    }
)
"""By the name of a kind. RAW, HEIC and 16-bit readers will join here."""
