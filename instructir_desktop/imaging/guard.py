"""What can go wrong while a picture is decoded, as sentences; and decoders that print kept quiet."""

from __future__ import annotations

import contextlib
import os
import struct
import threading
import zlib
from collections.abc import Iterator
from pathlib import Path

from instructir_desktop.errors import InputError
from instructir_desktop.imaging.files import reason

PIXEL_LIMIT = 300_000_000
"""Photos with more pixels than this are not decoded; told from the header."""

_stderr_lock = threading.Lock()

_DAMAGE = (
    SyntaxError, ValueError, TypeError, LookupError, ArithmeticError, EOFError, RuntimeError, AttributeError,
    AssertionError, ImportError, struct.error, zlib.error,
)  # fmt: skip
"""What decoders have been seen to raise on damaged files, besides OSError; ImportError where a rare codec is not there."""


@contextlib.contextmanager
def sentences(path: Path) -> Iterator[None]:
    """Whatever a decoder raises, as InputError."""
    try:
        yield
    except MemoryError as error:
        raise InputError(
            "“{path}” needs more memory than is free. Close other programs and try again.", path=path
        ) from error
    except OSError as error:
        if error.errno is not None:  # the disk, not the decoder
            raise InputError("“{path}” cannot be read: {reason}.", path=path, reason=reason(error)) from error
        raise damaged(path) from error
    except _DAMAGE as error:
        raise damaged(path) from error


def damaged(path: Path) -> InputError:
    """The error for a file whose bytes are not what its kind promises."""
    return InputError(
        "“{path}” is damaged, incomplete or of a rare variant and cannot be opened. "
        "Copy it again from the camera or a backup, or save it again in the program it came from.",
        path=path,
    )


def too_large(path: Path) -> InputError:
    """The error for a file with more than PIXEL_LIMIT pixels."""
    return InputError(
        "“{path}” has more than {value} million pixels, which is too many to open. "
        "Scale it down in another program first.",
        path=path,
        value=PIXEL_LIMIT // 10**6,
    )


def check_size(path: Path, width: int, height: int) -> None:
    """Raise InputError for too many pixels, ValueError for none."""
    if width * height > PIXEL_LIMIT:
        raise too_large(path)
    if width < 1 or height < 1:
        raise ValueError("a picture without pixels")


@contextlib.contextmanager
def silent() -> Iterator[None]:
    """Keep C libraries, which print straight to the process's stderr, from adding their own lines to our one sentence."""
    with _stderr_lock:
        try:
            kept = os.dup(2)
        except OSError:  # a window without a terminal on some systems: nowhere to print to
            yield
            return
        try:
            with Path(os.devnull).open("wb") as nowhere:
                os.dup2(nowhere.fileno(), 2)
            yield
        finally:
            os.dup2(kept, 2)
            os.close(kept)
