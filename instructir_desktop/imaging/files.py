"""Writing a file so that it is whole or not there at all, and the sentences for what the system refuses."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import stat
import time
import uuid
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

from instructir_desktop.errors import InputError, OutputError
from instructir_desktop.imaging.spool import Piece, chunks
from instructir_desktop.sentence import Sentence

LONGEST_NAME = 255
"""Bytes of a file name on the usual file systems."""

TEMPORARY = ".iir-tmp"
"""What the names of temporary files end in."""

_REASONS = {
    errno.ENOENT: Sentence("it does not exist"),
    errno.ENOTDIR: Sentence("a part of its path is not a folder"),
    errno.EISDIR: Sentence("it is a folder"),
    errno.EACCES: Sentence("permission is denied; look at the permissions of the file and its folder"),
    errno.EPERM: Sentence("permission is denied; look at the permissions of the file and its folder"),
    errno.EROFS: Sentence("the disk can only be read; choose a folder on another disk"),
    errno.ENOSPC: Sentence("the disk is full; free some space or choose another disk"),
    errno.EDQUOT: Sentence("your share of the disk is used up; free some space or choose another disk"),
    errno.EFBIG: Sentence("the file would be larger than the disk or the system allows; choose another disk"),
    errno.ENAMETOOLONG: Sentence("its name is too long; choose a shorter one"),
    errno.ELOOP: Sentence("its links lead in a circle"),
    errno.EIO: Sentence("the disk reports an error; check the disk and its cable"),
    errno.EMFILE: Sentence("too many files are open; close some programs and try again"),
}


def reason(error: OSError) -> str:
    """Why the system refused, as the second half of a sentence without its full stop."""
    known = _REASONS.get(error.errno) if error.errno is not None else None
    return known or (error.strerror or str(error) or type(error).__name__).rstrip(".")


def check_target(path: Path) -> Path:
    """Where a file written to `path` really lies (links followed). Raises OutputError when it cannot be written."""
    try:
        real = Path(os.path.realpath(path))
        if not real.parent.is_dir():
            raise OutputError(
                "“{path}” cannot be written: there is no folder “{parent}”. Create it or choose another.",
                path=path,
                parent=path.parent,
            )
        kind = real.stat().st_mode if real.exists() else None
    except ValueError as error:  # a zero byte in the path
        raise OutputError("“{path!r}” is not a possible file name. Choose another name.", path=path) from error
    except OSError as error:
        raise OutputError("“{path}” cannot be written: {reason}.", path=path, reason=reason(error)) from error
    if kind is None:
        if not os.access(real.parent, os.W_OK):
            raise OutputError(
                "“{path}” cannot be written: the folder is write-protected. Choose another folder.", path=path
            )
        return real
    if stat.S_ISDIR(kind):
        raise OutputError("“{path}” is a folder, not a file. Add a file name to it.", path=path)
    if not stat.S_ISREG(kind):
        raise OutputError("“{path}” is a device, not a file. Choose another name.", path=path)
    if not os.access(real, os.W_OK):
        raise OutputError("“{path}” is write-protected. Choose another name or change its permissions.", path=path)
    return real


def write_atomically(path: Path, data: bytes | Sequence[Piece], *, new: bool = False) -> None:
    """Put `data`, whole or in pieces, at `path` so that a reader or a crash only ever meets the old file or the whole new one.

    Temporary file in the same folder, flush and fsync, read back and compare, replace, fsync the folder. A link is
    followed: the file it points to is replaced. An existing file keeps its permissions. With `new` there must be no file:
    one that another program has put there meanwhile is not replaced. Raises OutputError; then the old file is untouched and
    no temporary file is left.
    """
    pieces: Sequence[Piece] = [data] if isinstance(data, bytes) else data
    real = check_target(path)
    # A short name of its own: the target's may already be as long as the file system allows.
    temporary = real.with_name(f".{uuid.uuid4().hex[:16]}{TEMPORARY}")
    try:
        with temporary.open("xb") as file:
            for piece in pieces:
                for chunk in chunks(piece):
                    file.write(chunk)
            file.flush()
            os.fsync(file.fileno())
        if not _holds(temporary, pieces):
            raise OutputError(
                "“{path}” cannot be written: the disk gave back other bytes than were written. Check the disk.",
                path=path,
            )
        with contextlib.suppress(FileNotFoundError, PermissionError):  # new file; a file system without permissions
            temporary.chmod(stat.S_IMODE(real.stat().st_mode))
        if new:
            _put(temporary, real)
        else:
            temporary.replace(real)
    except FileExistsError as error:
        raise already_there(path) from error
    except OSError as error:
        raise OutputError("“{path}” cannot be written: {reason}.", path=path, reason=reason(error)) from error
    finally:
        with contextlib.suppress(OSError):  # the failure that led here is the one to tell
            temporary.unlink(missing_ok=True)
    _sync_folder(real.parent)


def already_there(target: Path) -> OutputError:
    """Why a file was not written."""
    return OutputError("“{target}” already exists. Choose another name, or allow it to be replaced.", target=target)


def _put(temporary: Path, real: Path) -> None:
    """Give a file its name if nothing has that yet. Raises FileExistsError."""
    if os.name == "nt":
        temporary.rename(real)
        return
    try:
        os.link(temporary, real)
    except FileExistsError:
        raise
    except OSError:  # a file system without links: an empty file takes the place first
        with real.open("xb"):
            pass
        temporary.replace(real)


def remove_leftovers(folder: Path, *, older_than: float = 3600.0) -> int:
    """Delete the temporary files that killed processes left in a folder, some time (seconds) after; how many there were."""
    count = 0
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            name = entry.name
            if name.startswith(".") and name.endswith(TEMPORARY) and time.time() - entry.stat().st_mtime > older_than:
                os.unlink(entry)
                count += 1
    return count


def _holds(path: Path, pieces: Sequence[Piece]) -> bool:
    """Whether the file's bytes are exactly these."""
    with path.open("rb") as file:
        same = all(file.read(len(chunk)) == chunk for piece in pieces for chunk in chunks(piece))
        return same and not file.read(1)


def _sync_folder(folder: Path) -> None:
    """Make a rename durable. Best effort: the file itself is whole by now, and not every file system can do it."""
    if os.name == "nt":
        return
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def kept_aside(path: Path) -> Path:
    """Move a damaged file out of the way; its new name, the same one for the same bytes. Raises OSError."""
    with path.open("rb") as file:
        mark = hashlib.file_digest(file, "sha256").hexdigest()[:8]
    target = path.with_name(f"{path.name}.damaged-{mark}")
    if len(os.fsencode(target.name)) > LONGEST_NAME:
        target = path.with_name(f"{path.name[:40]}.damaged-{mark}")
    return path.replace(target)


def head(file: BinaryIO, most: int) -> bytes:
    """The first `most` bytes of an ordinary file; memory is asked for as many as it has, not for `most`."""
    size = os.fstat(file.fileno()).st_size
    if size >= most:
        return file.read(most)
    data = file.read(size + 1)
    return data + file.read(most - len(data)) if len(data) > size else data  # it grew meanwhile


def read_at_most(path: Path, most: int, called: str) -> bytes | None:
    """A file's bytes; None when there are more than `most`. Raises InputError, whose sentence begins with `called`."""
    try:
        kind = path.stat().st_mode
        if not stat.S_ISREG(kind) and not stat.S_ISDIR(kind):  # a pipe would let the program wait for ever
            raise InputError("{called} cannot be read: it is a device, not a file.", called=called)
        with path.open("rb") as file:
            data = head(file, most + 1)
    except OSError as error:
        raise InputError("{called} cannot be read: {reason}.", called=called, reason=reason(error)) from error
    return data if len(data) <= most else None
