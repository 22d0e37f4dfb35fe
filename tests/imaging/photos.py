"""Photos, profiles and EXIF blocks made for the tests of the imaging layer."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageCms

from instructir_desktop.imaging import exif
from instructir_desktop.imaging.tags import LONG, UNDEFINED, Stream, Value, append_directory

XMP = b"""<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description xmlns:tiff="http://ns.adobe.com/tiff/1.0/" xmlns:exif="http://ns.adobe.com/exif/1.0/"
 xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 tiff:Orientation="1" xmp:Rating="4" exif:GPSLatitude="43,28.2814N" photoshop:City="Arezzo">
<exif:GPSLongitude>11,53.6455E</exif:GPSLongitude></rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""

LATITUDE = b"\x2b\0\0\0\x01\0\0\0\x1c\0\0\0\x01\0\0\0\xde\xad\xbe\xef\x01\0\0\0"
THUMBNAIL = b"\xff\xd8 a thumbnail \xff\xd9"
MAKER_NOTE = b"MAKER\0 points elsewhere by absolute offsets"


def pattern(width: int = 48, height: int = 32) -> NDArray[np.uint8]:
    """A smooth picture (H, W, 3) that no turn or mirroring maps onto itself."""
    y, x = np.mgrid[0:height, 0:width]
    planes = [x * 255 // max(width - 1, 1), y * 255 // max(height - 1, 1), (x + 2 * y) * 255 // (width + 2 * height)]
    return np.stack(planes, axis=2).astype(np.uint8)


def noise(width: int = 48, height: int = 32, channels: int = 3) -> NDArray[np.uint8]:
    shape = (height, width, channels) if channels > 1 else (height, width)
    return np.random.default_rng(7).integers(0, 256, shape, dtype=np.uint8)


def exif_block(order: str = "<", *, orientation: int | None = 6, description: str = "", comment: str = "") -> bytes:
    """A block as a camera writes it: maker, orientation, maker note, GPS, dimensions and a thumbnail at the end."""
    data = bytearray((b"II*\0" if order == "<" else b"MM\0*") + bytes(4))
    stream = Stream(bytes(data))
    detail: dict[int, Value | None] = {
        0x829A: Value(5, 1, struct.pack(order + "II", 1, 250)),
        0x927C: Value(UNDEFINED, len(MAKER_NOTE), MAKER_NOTE),
        exif.PIXEL_WIDTH: stream.whole(LONG, 4000),
        exif.PIXEL_HEIGHT: stream.whole(LONG, 3000),
    }
    if comment:
        detail[exif.COMMENT] = Value(UNDEFINED, 8 + len(comment), b"ASCII\0\0\0" + comment.encode())
    gps: dict[int, Value | None] = {1: stream.text("N"), 2: Value(5, 3, LATITUDE)}
    root: dict[int, Value | None] = {
        0x010F: stream.text("Camera Works"),
        0x0131: stream.text("Firmware 1.0"),
        exif.DETAIL_POINTER: stream.whole(LONG, append_directory(data, order, {}, detail)),
        exif.GPS_POINTER: stream.whole(LONG, append_directory(data, order, {}, gps)),
    }
    if orientation is not None:
        root[exif.ORIENTATION] = stream.whole(3, orientation)
    if description:
        root[exif.DESCRIPTION] = stream.text(description)
    first = append_directory(data, order, {}, root)
    struct.pack_into(order + "I", data, 4, first)
    thumbnail: dict[int, Value | None] = {
        exif.THUMBNAIL_OFFSET: stream.whole(LONG, len(data) + 30),  # 2 entries and their frame are 30 bytes
        exif.THUMBNAIL_LENGTH: stream.whole(LONG, len(THUMBNAIL)),
    }
    second = append_directory(data, order, {}, thumbnail)
    struct.pack_into(order + "I", data, first + 2 + 12 * len(root), second)
    data.extend(THUMBNAIL)
    return bytes(data)


def tag(block: bytes, number: int, *, inside: int | None = None) -> bytes | None:
    """The raw value of a tag of the first directory, or of the directory that the tag `inside` points to."""
    stream = Stream(block)
    directory = stream.directory(stream.first)
    if inside is not None:
        directory = next(stream.children(directory, inside))
    entry = directory.get(number)
    return None if entry is None else stream.value(entry)


def srgb_profile() -> bytes:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def _profile(kind: bytes, space: bytes, connection: bytes, tags: dict[bytes, bytes]) -> bytes:
    at = 128 + 4 + 12 * len(tags)
    table, body = struct.pack(">I", len(tags)), b""
    for name, data in tags.items():
        table += name + struct.pack(">II", at + len(body), len(data))
        body += data + bytes(-len(data) % 4)
    head = struct.pack(">I4sI4s4s4s", at + len(body), b"none", 0x02400000, kind, space, connection)
    head += struct.pack(">6H", 2025, 1, 1, 0, 0, 0) + b"acsp" + bytes(28)
    head += struct.pack(">3i", 63190, 65536, 54061)  # D50
    return head.ljust(128, b"\0") + table + body


def _description(text: bytes) -> bytes:
    return b"desc\0\0\0\0" + struct.pack(">I", len(text) + 1) + text + b"\0" + bytes(4 + 4 + 2 + 1 + 67)


_COMMON = {
    b"desc": _description(b"test"),
    b"cprt": b"text\0\0\0\0none\0",
    b"wtpt": b"XYZ \0\0\0\0" + struct.pack(">3i", 63190, 65536, 54061),
}


def grey_profile(gamma: float = 1.0) -> bytes:
    """A profile of one channel with a power curve."""
    curve = b"curv\0\0\0\0" + struct.pack(">IH", 1, round(gamma * 256))
    return _profile(b"mntr", b"GRAY", b"XYZ ", _COMMON | {b"kTRC": curve})


def cmyk_profile() -> bytes:
    """A profile in which ink only darkens: lightness 100 on bare paper, 0 where any ink is full, never a colour."""
    head = b"mft1\0\0\0\0" + bytes([4, 3, 2, 0]) + struct.pack(">9i", 65536, 0, 0, 0, 65536, 0, 0, 0, 65536)
    ramp = bytes(range(256))
    grid = b"".join(bytes([0 if corner else 255, 128, 128]) for corner in range(16))
    return _profile(b"prtr", b"CMYK", b"Lab ", _COMMON | {b"A2B0": head + ramp * 4 + grid + ramp * 3})


def save(path: Path, image: Image.Image, **options: object) -> Path:
    """Write with Pillow, in the format of the suffix."""
    image.save(path, **options)  # type: ignore[arg-type]
    return path


def encoded(image: Image.Image, name: str, **options: object) -> bytes:
    out = BytesIO()
    image.save(out, name, **options)
    return out.getvalue()


def png(bits: int, colour_type: int, rows: bytes, extra: bytes = b"", side: int = 2) -> bytes:
    """A PNG of side × side pixels made by hand: Pillow writes neither grey of 4 bits nor RGB of 16."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    head = struct.pack(">IIBBBBB", side, side, bits, colour_type, 0, 0, 0)
    transparent = chunk(b"tRNS", extra) if extra else b""
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + transparent
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )
