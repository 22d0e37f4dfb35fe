"""A lock on an open file that ends with the process, however it ends: who has a journal open, who saves a sidecar."""

from __future__ import annotations

import contextlib
import os
import sys
import time
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


PATIENCE = 3.0
"""Seconds that one process waits for another that has a folder: a save takes some milliseconds."""
LOOK_EVERY = 0.01


class FolderInUse(Exception):
    """Another process has had the folder for longer than any save takes; it hangs, or was stopped."""


@contextlib.contextmanager
def folder_locked(folder: Path) -> Iterator[None]:
    """Only one process at a time of those that ask for it works in the folder; no waiting where that is not possible.

    Raises FolderInUse after PATIENCE.
    """
    if sys.platform == "win32":  # folders cannot be locked there
        yield
        return
    with contextlib.ExitStack() as stack:
        descriptor = None
        with contextlib.suppress(OSError):
            descriptor = os.open(folder, os.O_RDONLY)
            stack.callback(os.close, descriptor)  # which unlocks
        latest = time.monotonic() + PATIENCE
        while descriptor is not None and not try_lock(descriptor):
            if time.monotonic() > latest:
                raise FolderInUse
            time.sleep(LOOK_EVERY)
        yield
