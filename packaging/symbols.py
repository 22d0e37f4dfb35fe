"""Cuts the symbol tables off Linux libraries: they lie behind all that is ever loaded, and only debuggers read them.

torch's largest library carries 89 MB of them. binutils' strip is not used, because it moves what patchelf has put into a
library (and broke numpy's that way); a cut behind the last byte that a program header names cannot move anything.
"""

from __future__ import annotations

import struct
from pathlib import Path

LEAST = 100_000
"""Bytes: where less could be gained, the file stays as its makers published it (Qt's plugins among them)."""


def cut_symbols(folder: Path) -> int:
    """Cut every 64-bit library below a folder; returns the bytes gained. Programs are left alone: data is appended to them."""
    libraries = (path for path in sorted(folder.rglob("*.so*")) if path.is_file() and not path.is_symlink())
    return sum(_cut(path) for path in libraries)


def _cut(path: Path) -> int:
    with path.open("r+b") as file:
        header = file.read(64)
        if header[:6] != b"\x7fELF\x02\x01":  # 64 bits, little-endian
            return 0
        table, sections = struct.unpack_from("<QQ", header, 32)
        entry_size, entries = struct.unpack_from("<HH", header, 54)
        file.seek(table)
        programs = file.read(entry_size * entries)
        loaded = table + len(programs)
        for start in range(0, len(programs), entry_size):
            offset, _address, _physical, length = struct.unpack_from("<QQQQ", programs, start + 8)
            loaded = max(loaded, offset + length)
        gained = path.stat().st_size - loaded
        if gained < LEAST or sections < loaded:
            return 0
        file.truncate(loaded)
        file.seek(40)
        file.write(bytes(8))  # where the list of sections was,
        file.seek(60)
        file.write(bytes(4))  # how many there were, and which of them named the others
    return gained
