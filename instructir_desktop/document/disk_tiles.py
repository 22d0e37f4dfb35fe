"""Residual tiles as files: a cache that may be deleted, damaged or full at any time without harm.

One file per tile, <folder>/<first two letters of the address>/<address>/<column>-<row>.tile: MAGIC, the BLAKE2b digest of the
rest, height and width, and the samples as little-endian float32 (half precision would not be what export writes).
"""

from __future__ import annotations

import contextlib
import hashlib
import logging
import os
import re
import shutil
import struct
import threading
import time
import uuid
from pathlib import Path

import numpy as np

from instructir_desktop.document.grid import SIDE, Cell
from instructir_desktop.engine.api import FloatImage

log = logging.getLogger(__name__)

QUOTA = 4 * 2**30
"""Bytes that the cache may take on disk."""

SPARE = 1 * 2**30
"""Bytes that are left free on the disk whatever the quota says."""

PAUSE = 60.0
"""Seconds without writing after the disk has refused."""

MAGIC = b"IIRTILE1"
_DIGEST = 16
_NAME = re.compile(r"(\d{1,6})-(\d{1,6})\.tile")


class DiskTiles:
    """Tiles below a folder, the least recently used going first. May be used from several threads and processes."""

    def __init__(self, folder: Path, *, quota: int = QUOTA, spare: int = SPARE) -> None:
        self._folder = folder
        self._quota = quota
        self._spare = spare
        self._used: int | None = None  # bytes; None: not counted yet
        self._refused_until = 0.0
        self._lock = threading.Lock()

    def use(self, folder: Path, quota: int) -> None:
        """Go on below another folder, or with another quota in bytes; what lies in the former folder stays there."""
        with self._lock:
            self._folder, self._quota, self._used = folder, quota, None

    def cells(self, address: str) -> set[Cell]:
        """The cells that have a file."""
        try:
            names = os.listdir(self._place(address))
        except OSError:
            return set()
        found = (_NAME.fullmatch(name) for name in names)
        return {Cell(int(match[1]), int(match[2])) for match in found if match}

    def read(self, address: str, cell: Cell) -> FloatImage | None:
        """A tile, None when its file is gone or damaged (a damaged one is removed)."""
        path = self._path(address, cell)
        try:
            data = path.read_bytes()
        except OSError:
            return None
        tile = _decoded(data)
        if tile is None:
            log.warning("The cached tile %s is damaged and is made anew.", path)
            with contextlib.suppress(OSError):
                path.unlink()
            return None
        with contextlib.suppress(OSError):
            os.utime(path)
        return tile

    def write(self, address: str, cell: Cell, tile: FloatImage) -> bool:
        """Keep a tile; False when the disk did not take it."""
        if time.monotonic() < self._refused_until:
            return False
        path = self._path(address, cell)
        body = struct.pack("<HH", *tile.shape[:2]) + np.ascontiguousarray(tile, dtype="<f4").tobytes()
        digest = hashlib.blake2b(body, digest_size=_DIGEST).digest()
        temporary = path.with_name(f".{uuid.uuid4().hex[:12]}.tmp")
        size = len(MAGIC) + _DIGEST + len(body)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            if shutil.disk_usage(path.parent).free - size < self._spare:
                raise OSError("too little of the disk is free")
            with temporary.open("xb") as file:
                file.write(MAGIC)
                file.write(digest)
                file.write(body)
            temporary.replace(path)
        except OSError as error:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)
            log.warning("The tile cache in %s is not written for %.0f s: %s", self._folder, PAUSE, error)
            self._refused_until = time.monotonic() + PAUSE
            return False
        self._count(size)
        return True

    def _count(self, more: int) -> None:
        """Note that a file was added; bring the cache below nine tenths of its quota when it is beyond it."""
        with self._lock:
            if self._used is not None and self._used + more <= self._quota:
                self._used += more
                return
            files = sorted(self._files())
            used = sum(size for _, size, _ in files)
            if used > self._quota:
                for _, size, path in files:
                    if used <= self._quota * 9 // 10:
                        break
                    with contextlib.suppress(OSError):
                        os.unlink(path)
                        used -= size
                    with contextlib.suppress(OSError):
                        os.rmdir(os.path.dirname(path))
            self._used = used

    def _files(self) -> list[tuple[float, int, str]]:
        """(time of last use, bytes, path) of every file; leftovers of a crash among them."""
        found = []
        for folder, _, names in os.walk(self._folder):
            for name in names:
                path = os.path.join(folder, name)
                with contextlib.suppress(OSError):
                    status = os.stat(path)
                    found.append((status.st_mtime, status.st_size, path))
        return found

    def _place(self, address: str) -> Path:
        return self._folder / address[:2] / address

    def _path(self, address: str, cell: Cell) -> Path:
        return self._place(address) / f"{cell.column}-{cell.row}.tile"


def _decoded(data: bytes) -> FloatImage | None:
    start = len(MAGIC) + _DIGEST
    if data[: len(MAGIC)] != MAGIC or len(data) < start + 4:
        return None
    if hashlib.blake2b(memoryview(data)[start:], digest_size=_DIGEST).digest() != data[len(MAGIC) : start]:
        return None
    height, width = struct.unpack_from("<HH", data, start)
    if not (0 < height <= SIDE and 0 < width <= SIDE) or len(data) != start + 4 + height * width * 12:
        return None
    return np.frombuffer(data, dtype="<f4", offset=start + 4).reshape(height, width, 3).astype(np.float32, copy=False)
