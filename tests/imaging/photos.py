"""Photos, profiles and EXIF blocks made for the tests of the imaging layer."""

from __future__ import annotations

import struct
import zlib
from functools import cache
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


@cache
def srgb_profile() -> bytes:  # LittleCMS writes the time into it, so two of them may differ
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def profile_of(kind: bytes, space: bytes, connection: bytes, tags: dict[bytes, bytes]) -> bytes:
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


COMMON = {
    b"desc": _description(b"test"),
    b"cprt": b"text\0\0\0\0none\0",
    b"wtpt": b"XYZ \0\0\0\0" + struct.pack(">3i", 63190, 65536, 54061),
}


def grey_profile(gamma: float = 1.0) -> bytes:
    """A profile of one channel with a power curve."""
    curve = b"curv\0\0\0\0" + struct.pack(">IH", 1, round(gamma * 256))
    return profile_of(b"mntr", b"GRAY", b"XYZ ", COMMON | {b"kTRC": curve})


def cmyk_profile() -> bytes:
    """A profile in which ink only darkens: lightness 100 on bare paper, 0 where any ink is full, never a colour."""
    head = b"mft1\0\0\0\0" + bytes([4, 3, 2, 0]) + struct.pack(">9i", 65536, 0, 0, 0, 65536, 0, 0, 0, 65536)
    ramp = bytes(range(256))
    grid = b"".join(bytes([0 if corner else 255, 128, 128]) for corner in range(16))
    return profile_of(b"prtr", b"CMYK", b"Lab ", COMMON | {b"A2B0": head + ramp * 4 + grid + ramp * 3})


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


def iptc_records() -> bytes:
    """IPTC-IIM: a title, two keywords, a city, a caption."""
    sets = ((5, b"Grande Place"), (25, b"square"), (25, b"rain"), (90, b"Arezzo"), (120, "Régate à l’aube".encode()))
    head = b"\x1c\x01\x5a\x00\x03\x1b%G"  # the texts are UTF-8
    return head + b"".join(b"\x1c\x02" + struct.pack(">BH", number, len(value)) + value for number, value in sets)


def dng(
    colours: NDArray[np.uint16], *, black: int = 512, white: int = 16383, neutral: tuple[float, ...] = (0.5, 1, 0.6)
) -> bytes:
    """An uncompressed DNG (RGGB): linear sRGB (H, W, 3) of 0..65535 as a camera with sRGB's primaries would record it.

    `neutral`: what the sensor gives for white, so that the camera's white balance has something to do.
    """
    height, width = colours.shape[:2]
    fractions = colours.astype(np.float64) / 65535 * np.array(neutral)
    mosaic = np.empty((height, width))
    for (row, column), channel in {(0, 0): 0, (0, 1): 1, (1, 0): 1, (1, 1): 2}.items():
        mosaic[row::2, column::2] = fractions[row::2, column::2, channel]
    samples = np.rint(black + mosaic * (white - black)).astype("<u2").tobytes()
    # XYZ (D65) to linear sRGB: IEC 61966-2-1
    to_camera = np.array([[3.2406, -1.5372, -0.4986], [-0.9689, 1.8758, 0.0415], [0.0557, -0.2040, 1.0570]])
    to_camera *= np.array(neutral)[:, None]
    data = bytearray(b"II*\0" + bytes(4)) + samples
    stream = Stream(bytes(data[:8]))
    matrix = struct.pack("<18i", *(number for value in to_camera.ravel() for number in (round(value * 10000), 10000)))
    as_shot = struct.pack("<6I", *(number for value in neutral for number in (round(value * 10000), 10000)))
    values: dict[int, Value | None] = {
        254: stream.whole(LONG, 0),
        256: stream.whole(LONG, width),
        257: stream.whole(LONG, height),
        258: stream.whole(3, 16),
        259: stream.whole(3, 1),
        262: stream.whole(3, 32803),
        271: stream.text("Camera Works"),
        272: stream.text("Model One"),
        273: stream.whole(LONG, 8),
        274: stream.whole(3, 1),
        277: stream.whole(3, 1),
        278: stream.whole(LONG, height),
        279: stream.whole(LONG, len(samples)),
        284: stream.whole(3, 1),
        33421: stream.whole(3, 2, 2),
        33422: Value(1, 4, bytes([0, 1, 1, 2])),
        50706: Value(1, 4, bytes([1, 4, 0, 0])),
        50707: Value(1, 4, bytes([1, 1, 0, 0])),
        50708: stream.text("Camera Works Model One"),
        50714: stream.whole(3, black),
        50717: stream.whole(3, white),
        50721: Value(10, 9, matrix),
        50728: Value(5, 3, as_shot),
        50778: stream.whole(3, 21),  # the matrix holds under D65
    }
    struct.pack_into("<I", data, 4, append_directory(data, "<", {}, values))
    return bytes(data)
