"""EXIF blocks: the orientation, the record of steps, the place; edited without moving what maker notes point to."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from datetime import date, datetime

from instructir_desktop.core.geometry import Size
from instructir_desktop.imaging.tags import LONG, SHORT, UNDEFINED, Directory, Stream, Value, append_directory
from instructir_desktop.sentence import Sentence

DESCRIPTION, ORIENTATION, SOFTWARE, COMMENT = 0x010E, 0x0112, 0x0131, 0x9286
DETAIL_POINTER, GPS_POINTER, INTEROPERABILITY_POINTER = 0x8769, 0x8825, 0xA005
PIXEL_WIDTH, PIXEL_HEIGHT = 0xA002, 0xA003
DATE_CHANGED, DATE_TAKEN, DATE_DIGITISED = 0x0132, 0x9003, 0x9004
THUMBNAIL_OFFSET, THUMBNAIL_LENGTH = 0x0201, 0x0202

DESCRIPTIVE = frozenset(
    {0x010E, 0x010F, 0x0110, 0x011A, 0x011B, 0x0128, 0x0131, 0x0132, 0x013B, 0x013C, 0x4746, 0x4749, 0x8298, 0xC4A5}
    | set(range(0x9C9B, 0x9CA0))
    # What belongs into the Exif directory and some programs and cameras put here: exposure, lens, dates, comment
    | {0x829A, 0x829D, 0x8822, 0x8824, 0x8827, 0x882A, 0x882B, 0xA001, 0xA500}
    | {tag for first, end in ((0x8830, 0x8836), (0x9000, 0x9500), (0xA20B, 0xA500)) for tag in range(first, end)}
)
"""Tags of the first directory that describe the photo (maker, model, resolution, date, artist, copyright, rating, print
matching, and how it was taken) and not how its pixels lie in a TIFF file."""

RECORD_PREFIX = "InstructIR Desktop steps: "
"""What the text of a record begins with, so that it is told from a comment of the user's own."""

_EMPTY = b"II*\0\x08\0\0\0\0\0\0\0\0\0"
_MARK = b"\0InstructIR tags\0"
"""Begins what edited() appends, so that editing again replaces it instead of growing the block each time."""


def without_prefix(block: bytes) -> bytes:
    """The TIFF stream of a block that may begin with JPEG's "Exif" prefix."""
    return block[6:] if block.startswith(b"Exif\0") else block


def orientation(block: bytes) -> int | None:
    """The orientation tag, 1..8; None when there is none or it is outside that range. Raises ValueError on damage."""
    stream = Stream(block)
    found = stream.numbers(stream.directory(stream.first).get(ORIENTATION), 1)
    return found[0] if found and 1 <= found[0] <= 8 else None


def upright(block: bytes) -> bytes:
    """The block with orientation 1 and no thumbnail (it is neither upright nor edited). ValueError on damage."""
    data = bytearray(block)
    stream = Stream(data)
    root = stream.directory(stream.first)
    for entry in root.entries:
        if entry.tag == ORIENTATION:
            struct.pack_into(stream.order + "HIHH", data, entry.at + 2, SHORT, 1, 1, 0)
    if root.following:
        _drop_thumbnail(stream, data, root)
    return bytes(data)


def _drop_thumbnail(stream: Stream, data: bytearray, root: Directory) -> None:
    struct.pack_into(stream.order + "I", data, root.end, 0)
    try:
        second = stream.directory(root.following)
    except ValueError:
        return
    start = sum(stream.numbers(second.get(THUMBNAIL_OFFSET), 1))
    end = start + sum(stream.numbers(second.get(THUMBNAIL_LENGTH), 1))
    if not 8 <= start < end <= len(data) or bytes(data[start : start + 2]) != b"\xff\xd8":
        return  # not surely a thumbnail: leave the bytes alone, nothing points to them now
    if end == len(data):
        del data[start:]
    else:
        data[start:end] = bytes(end - start)


def thumbnail(block: bytes) -> bytes | None:
    """The JPEG that the camera put into the block; None when there is none. Raises ValueError on damage."""
    data = without_prefix(block)
    stream = Stream(data)
    following = stream.directory(stream.first).following
    if not following:
        return None
    second = stream.directory(following)
    start = sum(stream.numbers(second.get(THUMBNAIL_OFFSET), 1))
    length = sum(stream.numbers(second.get(THUMBNAIL_LENGTH), 1))
    return data[start : start + length] if start and length and start + length <= len(data) else None


def from_tiff(stream: Stream) -> bytes | None:
    """An EXIF block with what a TIFF file's own tags say about the photo; None when they say nothing or are damaged."""
    try:
        root = stream.directory(stream.first)
    except ValueError:
        return None
    values = {tag: value for tag, value in _values(stream, root).items() if tag in DESCRIPTIVE}
    data = bytearray((b"II*\0" if stream.order == "<" else b"MM\0*") + bytes(4))
    for pointer in (DETAIL_POINTER, GPS_POINTER):
        for child in stream.children(root, pointer):
            inside = _values(stream, child)
            inside.pop(INTEROPERABILITY_POINTER, None)
            for further in stream.children(child, INTEROPERABILITY_POINTER):
                offset = append_directory(data, stream.order, {}, _values(stream, further))
                inside[INTEROPERABILITY_POINTER] = Value(LONG, 1, struct.pack(stream.order + "I", offset))
            if inside:
                offset = append_directory(data, stream.order, {}, inside)
                values[pointer] = Value(LONG, 1, struct.pack(stream.order + "I", offset))
    if not values:
        return None
    struct.pack_into(stream.order + "I", data, 4, append_directory(data, stream.order, {}, values))
    return bytes(data)


def _values(stream: Stream, directory: Directory) -> dict[int, Value]:
    found: dict[int, Value] = {}
    for entry in directory.entries:
        value = stream.value(entry)
        if value is not None and entry.type <= 13:  # the types above exist in BigTIFF only
            found.setdefault(entry.tag, Value(entry.type, entry.count, value))
    return found


def edited(
    block: bytes | None, root: Mapping[int, Value | None], detail: Mapping[int, Value | None] | None = None
) -> bytes:
    """The block (None: an empty one) with tags of its first and its Exif directory set, or removed where None.

    Values must be in the block's byte order. Raises ValueError on a damaged block.
    """
    data = bytearray(block or _EMPTY)
    stream = Stream(bytes(data))
    first = stream.directory(stream.first)
    inner = next(stream.children(first, DETAIL_POINTER), Directory((), 0, 0))
    changes = dict(root)
    in_use = [
        entry.start + entry.length
        for directory, replaced in ((first, root), (inner, detail or {}))
        for entry in directory.entries
        if entry.tag not in replaced and entry.start != entry.at + 8  # not inside its entry, which moves
    ]
    if (mark := data.find(_MARK, max(in_use, default=8))) >= 0:
        del data[mark:]
    data.extend(_MARK)
    if detail is not None or inner.entries:
        offset = append_directory(data, stream.order, stream.records(inner), detail or {})
        changes[DETAIL_POINTER] = stream.whole(LONG, offset)
    struct.pack_into(stream.order + "I", data, 4, append_directory(data, stream.order, stream.records(first), changes))
    return bytes(data)


def without_place(block: bytes) -> bytes:
    """The block with its GPS directory removed and its bytes overwritten. Raises ValueError on damage."""
    data = bytearray(block)
    stream = Stream(bytes(data))
    root = stream.directory(stream.first)
    if root.get(GPS_POINTER) is None:
        return block
    for directory in stream.children(root, GPS_POINTER):
        for entry in directory.entries:
            end = min(entry.start + entry.length, len(data))
            data[entry.start : end] = bytes(max(0, end - entry.start))
            data[entry.at : entry.at + 12] = bytes(12)
    return edited(bytes(data), {GPS_POINTER: None})


def described(
    block: bytes | None, *, software: str, size: Size, record: str | None = None
) -> tuple[bytes, tuple[Sentence, ...]]:
    """The block as an exported photo of `size` carries it, and notes: the Software tag, and the record of steps.

    The record goes into UserComment, or into ImageDescription where the photo has a comment of its own; where both are
    taken the photo's words stay and the record is left out. Raises ValueError on damage.
    """
    stream = Stream(block or _EMPTY)
    first = stream.directory(stream.first)
    inner = next(stream.children(first, DETAIL_POINTER), Directory((), 0, 0))
    root: dict[int, Value | None] = {SOFTWARE: stream.text(software)}
    if first.get(ORIENTATION) is not None:
        root[ORIENTATION] = stream.whole(SHORT, 1)
    detail: dict[int, Value | None] = {}
    for tag, length in ((PIXEL_WIDTH, size.width), (PIXEL_HEIGHT, size.height)):
        if inner.get(tag) is not None:
            detail[tag] = stream.whole(LONG, length)
    # A record of an earlier export tells of other steps than this photo's: it never stays.
    comment, description = _comment(stream, inner), _description(stream, first)
    free_comment = not comment or comment.startswith(RECORD_PREFIX)
    free_description = not description or description.startswith(RECORD_PREFIX)
    if comment.startswith(RECORD_PREFIX):
        detail[COMMENT] = None
    if description.startswith(RECORD_PREFIX):
        root[DESCRIPTION] = None
    notes: tuple[Sentence, ...] = ()
    if record is not None and free_comment:
        detail[COMMENT] = _comment_value(stream, RECORD_PREFIX + record)
    elif record is not None and free_description:
        root[DESCRIPTION] = stream.text(RECORD_PREFIX + record)
    elif record is not None:
        notes = (
            Sentence("The record of steps was left out, because the photo's own comment and description were kept."),
        )
    return edited(block, root, detail), notes


def record_of(block: bytes) -> str | None:
    """The record of steps that described() put into a block, None when there is none. Raises ValueError on damage."""
    stream = Stream(block)
    first = stream.directory(stream.first)
    inner = next(stream.children(first, DETAIL_POINTER), Directory((), 0, 0))
    for text in (_comment(stream, inner), _description(stream, first)):
        if text.startswith(RECORD_PREFIX):
            return text.removeprefix(RECORD_PREFIX)
    return None


def taken_on(block: bytes) -> date | None:
    """The day a photo was taken, in the camera's own time; None when the block does not say or is damaged."""
    try:
        stream = Stream(block)
        first = stream.directory(stream.first)
        inner = next(stream.children(first, DETAIL_POINTER), Directory((), 0, 0))
        entries = (inner.get(DATE_TAKEN), inner.get(DATE_DIGITISED), first.get(DATE_CHANGED))
        texts = [(stream.value(entry) or b"").decode("latin-1") for entry in entries if entry is not None]
    except ValueError:
        return None
    for text in texts:
        try:
            return datetime.strptime(text[:10], "%Y:%m:%d").date()
        except ValueError:
            continue  # blanks or zeros, which cameras without a clock write
    return None


def _comment(stream: Stream, detail: Directory) -> str:
    entry = detail.get(COMMENT)
    raw = (stream.value(entry) if entry else None) or b""
    wide = "utf-16-le" if stream.order == "<" else "utf-16-be"
    text = raw[8:].decode(wide if raw.startswith(b"UNICODE") else "utf-8", "replace")
    return text.strip("\0 ")


def _comment_value(stream: Stream, text: str) -> Value:
    wide = "utf-16-le" if stream.order == "<" else "utf-16-be"
    data = b"ASCII\0\0\0" + text.encode() if text.isascii() else b"UNICODE\0" + text.encode(wide)
    return Value(UNDEFINED, len(data), data)


def _description(stream: Stream, root: Directory) -> str:
    entry = root.get(DESCRIPTION)
    return ((stream.value(entry) if entry else None) or b"").decode("utf-8", "replace").strip("\0 ")


def with_thumbnail(block: bytes, jpeg: bytes) -> bytes:
    """The block with a second directory that holds a thumbnail; edited() takes it away again. ValueError on damage."""
    data = bytearray(block)
    stream = Stream(bytes(data))
    root = stream.directory(stream.first)
    data.extend(bytes(len(data) % 2))
    start = len(data)
    data.extend(jpeg)
    second = append_directory(
        data,
        stream.order,
        {},
        {
            0x0103: stream.whole(SHORT, 6),
            THUMBNAIL_OFFSET: stream.whole(LONG, start),
            THUMBNAIL_LENGTH: stream.whole(LONG, len(jpeg)),
        },
    )
    struct.pack_into(stream.order + "I", data, root.end, second)
    return bytes(data)
