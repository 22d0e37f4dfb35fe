"""Bytes that are made before what stands in front of them in the file: a photo's samples, whose metadata comes last."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import IO

MEMORY = 8 * 2**20
"""Bytes that stay in memory; with more, all of them go to a file."""

CHUNK = 1 << 20


class Spool:
    """Bytes in the order they were added; close() drops them.

    `folder`: where the file is made, which has no name, so that nothing of it stays however the process ends (on Windows it
    has one and goes with the process). None: all stay in memory. Whatever the system refuses is an OSError.
    """

    def __init__(self, folder: Path | None = None) -> None:
        # In one piece in either case: many would come to lie between the arrays of the bands, whose memory could not be
        # used again.
        self._file: IO[bytes] = BytesIO() if folder is None else SpooledTemporaryFile(MEMORY, dir=str(folder))  # noqa: SIM115
        self._length = 0

    def __len__(self) -> int:
        return self._length

    def add(self, data: bytes | bytearray | memoryview) -> None:
        self._file.write(data)
        self._length += len(data)

    def chunks(self) -> Iterator[bytes]:
        """All bytes from the first on."""
        self._file.seek(0)
        while data := self._file.read(CHUNK):
            yield data

    def close(self) -> None:
        self._file.close()


Piece = bytes | bytearray | Spool
"""A part of a file."""


def chunks(piece: Piece) -> Iterator[bytes | memoryview]:
    """A part of a file, a megabyte at a time."""
    if isinstance(piece, Spool):
        yield from piece.chunks()
        return
    view = memoryview(piece)
    for start in range(0, len(view), CHUNK):
        yield view[start : start + CHUNK]


def joined(pieces: Sequence[Piece]) -> bytes:
    """A whole file in memory."""
    return b"".join(chunk for piece in pieces for chunk in chunks(piece))
