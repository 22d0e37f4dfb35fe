"""Opening a photo in a process of its own, so that no file can crash, block or take over the application.

One process serves all photos, one after the other; it is started ahead and, when a file was too much for it, anew.
"""

from __future__ import annotations

import atexit
import contextlib
import json
import logging
import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import BinaryIO

from instructir_desktop.errors import InputError
from instructir_desktop.imaging import decoding, guard, wire
from instructir_desktop.imaging.buffer import ImageBuffer
from instructir_desktop.imaging.open import READERS
from instructir_desktop.sentence import from_parts

log = logging.getLogger(__name__)

SECONDS = 3.0
SECONDS_PER_MEGABYTE = 1.5
"""Time to compute that a file gets, by its size: a large RAW needs a tenth of it."""
PATIENCE = 8
"""How many times longer a file may take by the clock, on a computer with other work."""

_BOOT = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[1]); "
    "from instructir_desktop.imaging.decoding import main; sys.exit(main())"
)


class _Decoder:
    """One decoding process."""

    def __init__(self) -> None:
        environment = {**os.environ, "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
        flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # on Windows
        self._process = subprocess.Popen(
            _command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
            creationflags=flags,
        )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._in: BinaryIO = self._process.stdin  # type: ignore[assignment]
        self._out: BinaryIO = self._process.stdout  # type: ignore[assignment]
        _widen(self._out)

    @property
    def is_alive(self) -> bool:
        return self._process.poll() is None

    def open(self, path: Path, seconds: float, *, half_size: bool = False, side: int | None = None) -> ImageBuffer:
        """The photo, or with `side` a small picture of it.

        Raises InputError for a file that cannot be opened, WireError when the process is not usable any more.
        """
        timer = threading.Timer(seconds * PATIENCE, self._process.kill)
        timer.daemon = True
        timer.start()
        try:
            request = {
                "path": str(path),
                "folder": _folder(),
                "seconds": seconds,
                "half_size": half_size,
                "preview": side,
            }
            wire.send_json(self._in, request)
            header = wire.receive_json(self._out)
            if "error" in header:
                try:
                    sentence = from_parts(header["error"], wire.LONGEST_TEXT)
                except ValueError as error:
                    raise wire.WireError("an error that is no sentence") from error
                raise InputError(sentence)
            return wire.receive_photo(self._out, header, READERS.__contains__)
        except OSError as error:
            raise wire.WireError(str(error)) from error
        finally:
            timer.cancel()

    def end(self) -> int:
        """End the process and return its exit code; negative: the signal that ended it."""
        with contextlib.suppress(OSError):
            self._in.close()
        try:
            return self._process.wait(0.5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            return self._process.wait()
        finally:
            with contextlib.suppress(OSError):
                self._out.close()


_lock = threading.Lock()
_decoder: _Decoder | None = None


def open_isolated(path: Path, *, half_size: bool = False) -> ImageBuffer:
    """Read a photo as open.open_photo() does, in the decoding process. Raises InputError, a sentence naming the file."""
    global _decoder
    try:
        seconds = SECONDS + SECONDS_PER_MEGABYTE * path.stat().st_size / 2**20
    except (OSError, ValueError):  # the decoding process has the sentence for it
        seconds = SECONDS
    with _lock:
        _decoder = _ready(path)
        try:
            return _decoder.open(path, seconds, half_size=half_size)
        except wire.WireError as error:
            code = _decoder.end()
            _decoder = None
            log.warning("The decoding process ended (%s): %s", code, error)
            with contextlib.suppress(InputError):  # ahead of the next photo
                _decoder = _started(path)
            raise _sentence(path, code) from error
        except MemoryError:
            _decoder.end()  # what it has left to say would be taken for the next answer
            _decoder = None
            raise


_preview_lock = threading.Lock()
_previewer: _Decoder | None = None
"""A process of its own, so that no photo waits for small pictures of others."""


def preview_isolated(path: Path, side: int) -> ImageBuffer:
    """A small picture of a photo, as preview.preview() makes it, in a decoding process. Raises InputError."""
    global _previewer
    with _preview_lock:
        if _previewer is None or not _previewer.is_alive:
            if _previewer is not None:
                _previewer.end()
            _previewer = _started(path)
        try:
            return _previewer.open(path, SECONDS + SECONDS_PER_MEGABYTE * _megabytes(path), side=side)
        except wire.WireError as error:
            code, _previewer = _previewer.end(), None
            raise _sentence(path, code) from error


def _megabytes(path: Path) -> float:
    try:
        return path.stat().st_size / 2**20
    except (OSError, ValueError):
        return 0.0


def close_previewer() -> None:
    """End the process of the small pictures. It is started again when it is needed."""
    global _previewer
    with _preview_lock:
        if _previewer is not None:
            _previewer.end()
            _previewer = None


def warm() -> None:
    """Start the decoding process, so that the first photo does not wait for it. Returns at once."""
    global _decoder
    with _lock, contextlib.suppress(InputError):
        _decoder = _ready(Path())


def close() -> None:
    """End the decoding process. It is started again when it is needed."""
    global _decoder
    with _lock:
        if _decoder is not None:
            _decoder.end()
            _decoder = None


def _ready(path: Path) -> _Decoder:
    """The decoding process, started anew when there is none or it has died meanwhile."""
    if _decoder is not None:
        if _decoder.is_alive:
            return _decoder
        _decoder.end()
    return _started(path)


def _started(path: Path) -> _Decoder:
    try:
        return _Decoder()
    except OSError as error:
        raise InputError(
            "“{path}” cannot be opened: the process that reads photos does not start ({strerror}). "
            "Close other programs and try again.",
            path=path,
            strerror=error.strerror,
        ) from error


def _sentence(path: Path, code: int) -> InputError:
    """What a decoding process's end says about the file."""
    if sys.platform != "win32":
        import signal

        if -code in (signal.SIGXCPU, signal.SIGKILL):
            return InputError(
                "“{path}” was not opened: reading it takes far longer than a photo of its size should. It is probably "
                "damaged. Copy it again from the camera or a backup.",
                path=path,
            )
    return guard.damaged(path)


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, decoding.SWITCH]
    package = str(Path(__file__).resolve().parents[2])
    return [sys.executable, "-c", _BOOT, json.dumps([package, *(one for one in sys.path if one)])]


def _widen(pipe: BinaryIO) -> None:
    """Let a pipe hold more than 64 KB, where the system can: large photos arrive with far fewer turns."""
    if sys.platform == "linux":
        import fcntl

        with contextlib.suppress(OSError):
            fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, 1 << 20)


def _folder() -> str:
    try:
        return os.getcwd()
    except OSError:
        return os.sep


atexit.register(close)
atexit.register(close_previewer)
