"""What the Linux programs and libraries of a bundle ask of the system: libraries, packages that have them, glibc."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable
from pathlib import Path

from system_notices import owners

WAYLAND = {"libwayland-cursor.so.0": "libwayland-cursor0", "libwayland-egl.so.1": "libwayland-egl1"}
"""Libraries of Qt's Wayland plugin, which a machine that builds may lack, and their packages."""

ALWAYS = (
    "libxcb-cursor0", "libegl1", "libgl1", "libopengl0", "libxkbcommon-x11-0", "libdbus-1-3", "libfontconfig1",
    *WAYLAND.values(),
)  # fmt: skip
"""Packages that Qt loads while it runs, or that must be the system's own (graphics drivers belong to the machine)."""

_GLIBC = re.compile(rb"GLIBC_2\.(\d+)\b")
_MISSING = re.compile(r"^\s*(\S+) => not found", re.MULTILINE)
_FOUND = re.compile(r"=> (/\S+) \(0x")


def programs(folder: Path) -> list[Path]:
    """Every ELF file below a folder."""
    return [path for path in sorted(folder.rglob("*")) if path.is_file() and not path.is_symlink() and _is_elf(path)]


def _is_elf(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def least_glibc(files: Iterable[Path]) -> str:
    """The oldest glibc that has every symbol version named in these files, such as "2.34"."""
    newest = max((int(found) for path in files for found in _GLIBC.findall(path.read_bytes())), default=0)
    return f"2.{newest}"


def outside_libraries(files: Iterable[Path], folder: Path) -> set[str]:
    """Libraries that the loader takes from the system for these files, as paths.

    Raises RuntimeError when one is found neither here nor in the folder: its package could not be named.
    """
    found: set[str] = set()
    known = {path.name for path in folder.rglob("*.so*")} | set(
        WAYLAND
    )  # found by whoever loads both, or always asked for
    for path in files:
        done = subprocess.run(["ldd", str(path)], capture_output=True, text=True, check=False)
        if missing := set(_MISSING.findall(done.stdout)) - known:
            raise RuntimeError(f"“{path.name}” needs {', '.join(sorted(missing))}, which this system does not have.")
        found |= {place for place in _FOUND.findall(done.stdout) if not Path(place).is_relative_to(folder)}
    return found


def packages(files: Iterable[Path], folder: Path) -> list[str]:
    """Debian packages the bundle depends on: owners of the outside libraries, and what Qt loads while it runs.

    A library that the bundle also carries is not asked of the system: which copy ldd finds depends on who asks.
    """
    carried = {path.name for path in folder.rglob("*.so*")}
    outside = {place for place in outside_libraries(files, folder) if Path(place).name not in carried}
    return sorted(owners(outside) | set(ALWAYS))
