"""A lock on an open file that ends with the process, however it ends: who has a journal open, who saves a sidecar."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path


def try_lock(descriptor: int) -> bool:
    """Lock an open file for this process; False when another has it. True where the file system knows no locks."""
    if sys.platform == "win32":
        import msvcrt

        at = os.lseek(descriptor, 0, os.SEEK_CUR)
        try:
            os.lseek(
                descriptor, 1 << 40, os.SEEK_SET
            )  # beyond all content: Windows forbids others to read what is locked
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            os.lseek(descriptor, at, os.SEEK_SET)
        return True
    import fcntl

    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return True
    return True


@contextlib.contextmanager
def folder_locked(folder: Path) -> Iterator[None]:
    """Only one process at a time of those that ask for it works in the folder; no waiting where that is not possible."""
    if sys.platform == "win32":  # folders cannot be locked there
        yield
        return
    import fcntl

    with contextlib.ExitStack() as stack:
        with contextlib.suppress(OSError):
            descriptor = os.open(folder, os.O_RDONLY)
            stack.callback(os.close, descriptor)  # which unlocks
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
