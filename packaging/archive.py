"""The bundle as one file: .tar.zst where zstd is there, else .tar.gz; .zip on Windows; through ditto on macOS. Reproducible."""

from __future__ import annotations

import gzip
import os
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path
from typing import IO


def write_archive(folder: Path, stem: Path, *, level: int) -> Path:
    """Pack `folder` under its own name; `level` is zstd's. Returns the file that was written."""
    if sys.platform == "win32":
        return Path(shutil.make_archive(str(stem), "zip", folder.parent, folder.name))
    if sys.platform == "darwin":  # keeps links and signatures, which zip does not
        target = stem.with_name(f"{stem.name}.zip")
        subprocess.run(["ditto", "-c", "-k", "--keepParent", str(folder), str(target)], check=True)
        return target
    if shutil.which("zstd"):
        target = stem.with_name(f"{stem.name}.tar.zst")
        command = ["zstd", "--quiet", "--force", f"-{level}", "--long=27", "-T0", "-o", str(target)]
        with subprocess.Popen(command, stdin=subprocess.PIPE) as process:
            assert process.stdin is not None
            write_tar(folder, process.stdin)
            process.stdin.close()
        if process.returncode:
            raise RuntimeError(f"zstd failed on “{target}”.")
        return target
    target = stem.with_name(f"{stem.name}.tar.gz")
    with target.open("wb") as raw, gzip.GzipFile("", "wb", 6, raw, mtime=0) as packed:
        write_tar(folder, packed)
    return target


def write_tar(folder: Path, stream: IO[bytes], *, prefix: str = "") -> None:
    """A tar of `folder` whose bytes depend on its content only: sorted, owned by root, all of one time."""
    stamp = int(os.environ.get("SOURCE_DATE_EPOCH", "0"))

    def plain(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = "root"
        entry.mtime = stamp
        entry.mode = 0o755 if entry.isdir() or entry.mode & 0o100 else 0o644
        return entry

    with tarfile.open(fileobj=stream, mode="w|", format=tarfile.GNU_FORMAT) as archive:
        for path in [folder, *sorted(folder.rglob("*"))]:
            name = prefix + path.relative_to(folder.parent).as_posix()
            archive.add(path, name, recursive=False, filter=plain)
