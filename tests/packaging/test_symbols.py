"""Symbol tables are cut off libraries, and nothing that the loader reads changes."""

from __future__ import annotations

import struct
from pathlib import Path

from scripts import load

symbols = load("symbols")
LOADED = 5000
TABLES = 150_000


def library(path: Path, *, tables: int = TABLES, sections: int = LOADED + 1000) -> bytes:
    """The shape of a 64-bit library: a header, two loaded parts, and what debuggers read behind them."""
    header = b"\x7fELF\x02\x01\x01" + bytes(9) + struct.pack("<HHIQQQ", 3, 62, 1, 0, 64, sections)
    header += struct.pack("<IHHHHHH", 0, 64, 56, 2, 64, 9, 8)
    parts = struct.pack("<IIQQQQQQ", 1, 5, 0, 0, 0, 3000, 3000, 4096)
    parts += struct.pack("<IIQQQQQQ", 1, 6, 3000, 8192, 8192, LOADED - 3000, 9000, 4096)
    content = (header + parts).ljust(LOADED, b"x") + b"y" * tables
    path.write_bytes(content)
    return content


def test_what_is_loaded_stays_byte_for_byte(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "libtorch.so.1"
    path.parent.mkdir()
    content = library(path)
    assert symbols.cut_symbols(tmp_path) == TABLES
    cut = path.read_bytes()
    assert len(cut) == LOADED
    assert cut[:40] == content[:40]
    assert cut[64:] == content[64:LOADED]
    # The list of sections is gone from the header, too: no number points behind the end.
    assert cut[40:48] == bytes(8)
    assert struct.unpack("<HH", cut[60:64]) == (0, 0)
    assert symbols.cut_symbols(tmp_path) == 0


def test_what_is_left_alone(tmp_path: Path) -> None:
    contents = {
        tmp_path / "small.so": library(tmp_path / "small.so", tables=symbols.LEAST - 1),
        # patchelf has moved the list of sections into what is loaded: then it is not known what lies behind.
        tmp_path / "moved.so": library(tmp_path / "moved.so", sections=4000),
        tmp_path / "instructir": library(tmp_path / "instructir"),  # PyInstaller appends its archive to programs
        tmp_path / "script.so": b"/* GNU ld script */" * 9000,
    }
    (tmp_path / "script.so").write_bytes(contents[tmp_path / "script.so"])
    (tmp_path / "link.so").symlink_to("instructir")
    assert symbols.cut_symbols(tmp_path) == 0
    assert all(path.read_bytes() == content for path, content in contents.items())
