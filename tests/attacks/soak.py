"""A day's work of a random user in a process of its own: `python -m tests.attacks.soak FOLDER SEED EVENTS LOOKS`.

Prints what the process holds, a line of JSON at each look; test_soak.py judges it. In a process of its own, because what
other tests have left in memory would hide what this one adds.
"""

from __future__ import annotations

import contextlib
import ctypes
import gc
import json
import os
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
from PIL import Image
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from instructir_desktop.engine.fake import FakeEngine
from instructir_desktop.imaging import isolated
from instructir_desktop.settings import Settings
from instructir_desktop.ui.app import make_window
from instructir_desktop.ui.main_window import MainWindow
from instructir_desktop.ui.theme import apply_theme
from tests.attacks.random_user import User

PHOTOS = 6
TIMERS = 700
"""Milliseconds in which the window's timers that have still to fire do so."""


@dataclass(frozen=True)
class Look:
    """What the process holds with a photo open, no step on it and nothing under way, after so many events.

    `memory`: bytes resident, the decoder's too. `given`: bytes that the C library has given out and not got back, and
    `blocks`: small objects of Python; both do not count what lies unused between them. `objects` of the window, `windows`
    of the application.
    """

    event: int
    memory: int
    given: int
    blocks: int
    handles: int
    threads: int
    timers: int
    objects: int
    windows: int


class _Mallinfo(ctypes.Structure):
    """struct mallinfo2 of <malloc.h>."""

    _fields_ = [
        (name, ctypes.c_size_t)
        for name in (
            "arena",
            "ordblks",
            "smblks",
            "hblks",
            "hblkhd",
            "usmblks",
            "fsmblks",
            "uordblks",
            "fordblks",
            "keep",
        )
    ]


def given() -> int:
    """Bytes that malloc has given out; 0 where the C library does not tell."""
    library = ctypes.CDLL(None)
    if not hasattr(library, "mallinfo2"):
        return 0
    library.mallinfo2.restype = _Mallinfo
    told = library.mallinfo2()
    return int(told.uordblks + told.hblkhd)


def resident() -> int:
    """Bytes of memory that this process and the one that decodes hold."""
    total = 0
    decoder = isolated._decoder
    for process in (os.getpid(), *([] if decoder is None else [decoder._process.pid])):
        total += int(Path(f"/proc/{process}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    return total


def wait_until(condition: Callable[[], object], window: MainWindow, what: str, seconds: float = 120.0) -> None:
    """Raises TimeoutError, which says how things stand."""
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            editor = window.editor
            open_now = None if editor.session is None else editor.session.path.name
            stand = f"open: {open_now}, running: {editor.is_running}, “{editor.saved_state}”"
            raise TimeoutError(f"waited for {what} in vain; {stand}")
        QTest.qWait(5)


def show(window: MainWindow, photo: Path) -> None:
    """Open a photo and wait until it is there; of several that are asked for the last wins, so ask again for a while."""
    editor = window.editor

    def shown() -> bool:
        return editor.session is not None and editor.session.path == photo and not editor.is_running

    for patience in (10.0, 20.0, 120.0):
        window.open(photo)
        with contextlib.suppress(TimeoutError):
            wait_until(shown, window, photo.name, patience)
            return
    wait_until(shown, window, photo.name, 1.0)


def quiet(window: MainWindow, photo: Path) -> None:
    """A photo open, no step on it, nothing under way: the same state whenever it is asked for."""
    window.commands["cancel"].trigger()
    window.commands["pan"].trigger()
    QTest.qWait(TIMERS)
    wait_until(lambda: not window.editor.is_running, window, "the engine")
    show(window, photo)
    window.canvas.fit()
    wait_until(lambda: window.editor.saved_state == "All edits saved", window, "the sidecar")
    QTest.qWait(TIMERS)
    tidy()


def tidy() -> None:
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    ctypes.CDLL(None).malloc_trim(0)  # as the engine does when it has been idle for two seconds (Engine.rest)


def look(window: MainWindow, event: int) -> Look:
    timers = [timer for timer in window.findChildren(QTimer) if timer.isActive() and not timer.isSingleShot()]
    return Look(
        event,
        resident(),
        given(),
        sys.getallocatedblocks(),
        len(os.listdir("/proc/self/fd")),
        threading.active_count(),
        len(timers),
        len(window.findChildren(QObject)),
        len(QApplication.topLevelWidgets()),
    )


def picture(path: Path, seed: int) -> Path:
    """96 × 64 pixels of noise: a day's worth of tiles of it fits on any disk."""
    Image.fromarray(np.random.default_rng(seed).integers(0, 256, (64, 96, 3), dtype=np.uint8)).save(path)
    return path


def day(folder: Path, seed: int, events: int, looks: int) -> None:
    """The work; the photos lie in folder/photos, what it leaves in its temporary folder in folder/temporary."""
    own, photos_folder = folder / "temporary", folder / "photos"
    own.mkdir()
    photos_folder.mkdir()
    tempfile.tempdir = os.environ["TMPDIR"] = str(own)
    calm = picture(folder / "calm.png", 99)
    photos = [picture(photos_folder / f"IMG_{number}.png", number) for number in range(PHOTOS)]
    fake = FakeEngine()
    window = make_window(Settings(), lambda: fake)
    window.resize(1100, 760)
    window.show()
    errors: Counter[str] = Counter()
    window.editor.message.connect(lambda words, kind: errors.update([words]) if kind == "error" else None)
    window.editor._rendering._tiles._budget = 4 * 2**20  # full after some events, as a day's work fills the real one
    user = User(window, photos, folder / "out.png", seed)
    show(window, photos[0])
    for number in range(1, events + 1):
        user.act()
        if not number % 25:
            gc.collect()  # as the application does between events (ui/collector.py)
            fake.requests.clear()  # its record for other tests: every request with its photo, 20 MiB in a day
        if not number % (events // looks):
            quiet(window, calm)
            print(json.dumps(asdict(look(window, number))), flush=True)
            show(window, photos[0])  # before anything is done to the calm one
    quiet(window, calm)
    print(json.dumps({"done": user.done, "errors": errors.most_common(5)}))
    window.close()
    window.deleteLater()


def main(folder: Path, seed: int, events: int, looks: int) -> None:
    gc.disable()  # see ui/collector.py
    app = QApplication([])
    apply_theme(app, "dark")
    day(folder, seed, events, looks)
    isolated.close()
    isolated.close_previewer()
    app.clipboard().clear()  # the offscreen platform's would delete what was copied after Python has ended, and crash
    app.processEvents()
    tidy()


if __name__ == "__main__":
    main(Path(sys.argv[1]), *(int(argument) for argument in sys.argv[2:]))
