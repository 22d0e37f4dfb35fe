"""Copyright files of the system libraries that a Linux bundle takes along, found through Debian's package database."""

from __future__ import annotations

import shutil
import subprocess
import sysconfig
from collections.abc import Iterable
from pathlib import Path


def collect(sources: Iterable[str], target: Path) -> list[str]:
    """Write one text per package that owns one of these files, and Python's own licence; the packages' names.

    Elsewhere than on Debian and Ubuntu only Python's is written.
    """
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    python = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    if python.is_file():
        shutil.copyfile(python, target / "Python.txt")
    found = []
    for package in sorted(owners(sources)):
        notice = Path("/usr/share/doc") / package / "copyright"
        if notice.is_file():
            shutil.copyfile(notice, target / f"{package}.txt")
            found.append(package)
    return found


def owners(sources: Iterable[str]) -> set[str]:
    """Names of the Debian packages that own these files (links followed; /usr merged or not)."""
    if shutil.which("dpkg-query") is None:
        return set()
    wanted: set[str] = set()
    for source in sources:
        for path in {str(Path(source)), str(Path(source).resolve())}:
            wanted |= {path, path.removeprefix("/usr")}
    if not wanted:
        return set()
    done = subprocess.run(["dpkg-query", "--search", *sorted(wanted)], capture_output=True, text=True, check=False)
    names: set[str] = set()
    for line in done.stdout.splitlines():  # "libc6:amd64, libc6:i386: /lib/x86_64-linux-gnu/libc.so.6"
        packages, separator, _path = line.rpartition(": ")
        if separator and not line.startswith("diversion "):
            names |= {package.strip().partition(":")[0] for package in packages.split(",")}
    return names
