"""The process that decodes photos: it reads paths from its input and writes photos or sentences to its output.

Decoders are large C libraries that meet every file on the disk; here they have little memory, little time, no files to
write and nothing of the user's open. Started by isolated.py, again and again the same one; it ends with its input.
"""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path
from typing import Any, BinaryIO

from instructir_desktop.errors import InputError
from instructir_desktop.imaging import guard, wire
from instructir_desktop.imaging.open import open_photo
from instructir_desktop.imaging.preview import preview
from instructir_desktop.sentence import to_parts

SWITCH = "--decode-photos"
"""The only argument of a frozen application that is to be this process."""

LEAST_MEMORY = 2 * 2**30
MOST_MEMORY = 16 * 2**30
"""Bytes of address space, between which three quarters of the computer's memory count."""


def main() -> int:
    """Decode until the input ends."""
    requests = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb", buffering=1 << 20)
    with open(os.devnull, "r+b", buffering=0) as nowhere:  # libraries print; nothing of that may come between answers
        for descriptor in (0, 1, 2):
            os.dup2(nowhere.fileno(), descriptor)
    limit_process()
    while True:
        try:
            request = wire.receive_json(requests)
        except wire.WireError:
            return 0
        try:
            _answer(request, answers)
        except BrokenPipeError:
            return 0


def _answer(request: dict[str, Any], answers: BinaryIO) -> None:
    path = Path(str(request["path"]))
    try:
        with contextlib.suppress(OSError):  # a folder that is gone: an absolute path needs none
            os.chdir(str(request["folder"]))
        limit_time(float(request["seconds"]))
        side = request.get("preview")
        half_size = request.get("half_size") is True
        photo = open_photo(path, half_size=half_size) if side is None else preview(path, int(side))
    except InputError as error:
        wire.send_json(answers, {"error": to_parts(error.sentence)})
    except MemoryError:
        wire.send_json(answers, {"error": to_parts(too_much_memory(path).sentence)})
    except Exception:  # noqa: BLE001
        # Whatever a decoder raises, this process goes on and the user gets a sentence.
        wire.send_json(answers, {"error": to_parts(guard.damaged(path).sentence)})
    else:
        wire.send_photo(answers, photo)


def too_much_memory(path: Path) -> InputError:
    return InputError(
        "“{path}” needs more memory than a photo may take. Scale it down in another program first.", path=path
    )


def limit_process() -> None:
    """Bound memory and forbid writing files and core dumps, where the system can."""
    if sys.platform == "win32":
        return
    import resource

    physical = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    memory = min(max(physical * 3 // 4, LEAST_MEMORY), MOST_MEMORY)
    for limit, value in ((resource.RLIMIT_AS, memory), (resource.RLIMIT_FSIZE, 0), (resource.RLIMIT_CORE, 0)):
        with contextlib.suppress(OSError, ValueError):  # macOS refuses some
            resource.setrlimit(limit, (value, value))


def limit_time(seconds: float) -> None:
    """Let the system end this process after so much more computing."""
    if sys.platform == "win32":
        return
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    until = int(used.ru_utime + used.ru_stime + seconds + 1)
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CPU, (until, resource.getrlimit(resource.RLIMIT_CPU)[1]))
