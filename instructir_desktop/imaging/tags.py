"""The directories of tags that TIFF files and EXIF blocks are made of: reading them, and appending changed ones."""

from __future__ import annotations

import mmap
import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

Buffer = bytes | bytearray | mmap.mmap

BYTE, ASCII, SHORT, LONG, UNDEFINED = 1, 2, 3, 4, 7
"""The types of values that are written."""

_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4, 16: 8, 17: 8, 18: 8}
_UNSIGNED = {1: "B", 3: "H", 4: "I", 13: "I", 16: "Q", 18: "Q"}


@dataclass(frozen=True)
class Entry:
    """One tag: its `count` values of a `type` lie at `start`, `length` bytes long; the entry itself lies at `at`."""

    tag: int
    type: int
    count: int
    at: int
    start: int
    length: int


@dataclass(frozen=True)
class Directory:
    """A directory's entries; `end` is where the offset of the next directory is stored, `following` that offset."""

    entries: tuple[Entry, ...]
    end: int
    following: int

    def get(self, tag: int) -> Entry | None:
        """The first entry of a tag: what readers agree on when a tag is there twice."""
        return next((entry for entry in self.entries if entry.tag == tag), None)


@dataclass(frozen=True)
class Value:
    """A value to be written: TIFF type, count, bytes in the stream's byte order."""

    type: int
    count: int
    data: bytes


class Stream:
    """A TIFF stream, classic or BigTIFF. Reading is lenient about entries, else raises ValueError."""

    def __init__(self, data: Buffer) -> None:
        head = bytes(data[:16])
        order = {b"II": "<", b"MM": ">"}.get(head[:2])
        if order is None or len(head) < 8:
            raise ValueError("no TIFF header")
        self.data = data
        self.order = order
        magic = self._unpack("H", 2)
        if magic not in (42, 43):
            raise ValueError(f"unknown TIFF magic {magic}")
        self.big = magic == 43
        self.first = self._unpack("Q", 8) if self.big else self._unpack("I", 4)

    def _unpack(self, code: str, at: int) -> int:
        size = struct.calcsize("=" + code)
        chunk = bytes(self.data[at : at + size])
        if len(chunk) < size:
            raise ValueError("the stream ends early")
        return int(struct.unpack(self.order + code, chunk)[0])

    def directory(self, offset: int) -> Directory:
        """The directory at an offset; entries that lie beyond the end of the data are left out."""
        word, width = ("Q", 20) if self.big else ("I", 12)
        count = self._unpack("Q" if self.big else "H", offset)
        start = offset + (8 if self.big else 2)
        count = min(count, (len(self.data) - start) // width, 0xFFFF)
        entries = tuple(self._entry(start + width * index, word) for index in range(count))
        end = start + width * count
        try:
            following = self._unpack(word, end)
        except ValueError:
            following = 0
        return Directory(entries, end, following)

    def _entry(self, at: int, word: str) -> Entry:
        tag, kind, count = self._unpack("H", at), self._unpack("H", at + 2), self._unpack(word, at + 4)
        field = at + (12 if self.big else 8)
        length = _SIZES.get(kind, 0) * count
        start = field if length <= (8 if self.big else 4) else self._unpack(word, field)
        return Entry(tag, kind, count, at, start, length)

    def value(self, entry: Entry) -> bytes | None:
        """The bytes of an entry's values, None where they do not lie inside the data or are of an unknown type."""
        end = entry.start + entry.length
        return bytes(self.data[entry.start : end]) if entry.length > 0 and end <= len(self.data) else None

    def numbers(self, entry: Entry | None, limit: int = 64) -> tuple[int, ...]:
        """Up to `limit` whole numbers of an entry; none when it is absent, damaged or of another type."""
        if entry is None or entry.type not in _UNSIGNED:
            return ()
        count = min(entry.count, limit)
        size = _SIZES[entry.type]
        chunk = bytes(self.data[entry.start : entry.start + size * count])
        return struct.unpack(f"{self.order}{count}{_UNSIGNED[entry.type]}", chunk) if len(chunk) == size * count else ()

    def records(self, directory: Directory) -> dict[int, bytes]:
        """The entries of a classic directory by tag, 12 bytes each; the first of a tag that is there twice."""
        return {entry.tag: bytes(self.data[entry.at : entry.at + 12]) for entry in reversed(directory.entries)}

    def children(self, directory: Directory, tag: int) -> Iterator[Directory]:
        """The directories that a tag of `directory` points to; damaged ones are left out."""
        for offset in self.numbers(directory.get(tag)):
            try:
                yield self.directory(offset)
            except ValueError:
                continue

    def text(self, value: str) -> Value:
        """A value of type ASCII (UTF-8 where it must be, as everyone reads it), ended by a zero byte."""
        data = value.replace("\0", " ").encode() + b"\0"
        return Value(ASCII, len(data), data)

    def whole(self, kind: int, *numbers: int) -> Value:
        """A value of type BYTE, SHORT or LONG."""
        return Value(kind, len(numbers), struct.pack(f"{self.order}{len(numbers)}{_UNSIGNED[kind]}", *numbers))


def append_directory(
    data: bytearray, order: str, kept: Mapping[int, bytes], changes: Mapping[int, Value | None]
) -> int:
    """Append a classic directory to a stream and return its offset; `kept` and `changes` as for directory()."""
    more, offset = directory(len(data), order, kept, changes)
    data.extend(more)
    return offset


def directory(
    end: int, order: str, kept: Mapping[int, bytes], changes: Mapping[int, Value | None]
) -> tuple[bytes, int]:
    """What is to follow a stream of `end` bytes for it to have another classic directory, and that directory's offset.

    `kept` are 12-byte entries, `changes` go over them; None removes the tag. Nothing in the stream moves, so every offset
    in it stays true (maker notes of cameras hold such offsets and cannot be moved).
    """
    data = bytearray()
    records = {tag: record for tag, record in kept.items() if tag not in changes}
    for tag, value in changes.items():
        if value is None:
            continue
        if len(value.data) <= 4:
            field = value.data.ljust(4, b"\0")
        else:
            data.extend(b"\0" * ((end + len(data)) % 2))
            field = struct.pack(order + "I", end + len(data))
            data.extend(value.data)
        records[tag] = struct.pack(order + "HHI", tag, value.type, value.count) + field
    data.extend(b"\0" * ((end + len(data)) % 2))
    offset = end + len(data)
    data.extend(struct.pack(order + "H", len(records)))
    for tag in sorted(records):
        data.extend(records[tag])
    data.extend(b"\0\0\0\0")
    return bytes(data), offset
