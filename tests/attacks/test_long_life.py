"""Promise 12: many photos opened, edited, undone and exported in one process leave nothing behind."""

from __future__ import annotations

import gc
import os
import tempfile
import threading
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from instructir_desktop.document import journal
from instructir_desktop.imaging import isolated
from instructir_desktop.imaging.export import ExportOptions
from instructir_desktop.ui.main_window import MainWindow
from tests.attacks.scoreboard import BOARD, FULL, rounds
from tests.ui.conftest import fake, make, window  # noqa: F401  # the window's fixtures

SIDE = 700


def resident() -> int:
    """Bytes of memory that this process and its children hold."""
    total = 0
    for process in [os.getpid(), *_children()]:
        try:
            pages = int(Path(f"/proc/{process}/statm").read_text().split()[1])
        except OSError:
            continue
        total += pages * os.sysconf("SC_PAGE_SIZE")
    return total


def _children() -> list[int]:
    decoder = isolated._decoder
    return [decoder._process.pid] if decoder is not None else []


def handles() -> int:
    return len(os.listdir("/proc/self/fd"))


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="needs Linux's /proc")
@pytest.mark.timeout(1500)
def test_many_photos_in_one_process(
    window: MainWindow,  # noqa: F811
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    own = tmp_path / "temporary"  # where no other program leaves anything
    own.mkdir()
    monkeypatch.setenv("TMPDIR", str(own))
    monkeypatch.setattr(tempfile, "tempdir", str(own))
    count = rounds(15, 500)
    warm = count // 3
    photos = []
    for number in range(4):
        pixels = np.random.default_rng(number).integers(0, 256, (SIDE, SIDE, 3), dtype=np.uint8)
        photos.append(tmp_path / f"{number}.png")
        Image.fromarray(pixels).save(photos[-1])
    out = tmp_path / "out.jpg"
    before: tuple[int, int, int, int] | None = None
    for number in range(count):
        live(window, photos[number % len(photos)], out, qtbot)
        if number in (warm, count - 1):
            qtbot.wait(50)
            gc.collect()
            now = (resident(), handles(), threading.active_count(), len(window.findChildren(QTimer)))
            if before is None:
                before = now
                continue
            print(
                f"memory {before[0] / 2**20:.0f} → {now[0] / 2**20:.0f} MiB, handles, threads, timers {before[1:]} → {now[1:]}"
            )
            growth = now[0] / before[0]
            assert growth < (1.10 if FULL else 1.25)
            assert now[1:] == before[1:]
    assert not list(own.iterdir())
    assert not list(tmp_path.glob(".*"))
    assert not list(journal.folder().glob("*")) if journal.folder().exists() else True
    BOARD.count("12. Photos in one process without anything left", count)


def live(window: MainWindow, photo: Path, out: Path, qtbot: QtBot) -> None:  # noqa: F811
    """Open, edit, undo, redo, export."""
    editor = window.editor
    with qtbot.waitSignal(editor.photoChanged, timeout=20_000):
        window.open(photo)
    editor.submit("remove the rain")
    qtbot.waitUntil(lambda: not editor.is_running and bool(editor.document and editor.document.steps), timeout=20_000)
    assert editor.document is not None
    step = editor.document.steps[-1]
    for value in (0.2, 0.5, 0.7):
        editor.set_strength(step.id, value, final=value == 0.7)
    editor.undo()
    editor.undo()
    editor.redo()
    qtbot.waitUntil(lambda: not editor.is_running, timeout=20_000)
    with qtbot.waitSignal(editor.exported, timeout=20_000):
        editor.export(out, ExportOptions(), overwrite=True)
    for one in list(editor.document.steps):
        editor.remove(one.id)
    editor.save()
    qtbot.waitUntil(lambda: editor.saved_state == "All edits saved", timeout=20_000)


DIALOGS = (
    "palette", "preferences", "shortcuts", "models", "guide", "licences", "diagnostics", "about", "export", "readings",
    "batch",
)  # fmt: skip


@pytest.mark.timeout(300)
def test_dialogs_opened_again_and_again(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:  # noqa: F811
    """Found by reading: each look at the installed models left an object that listened to the engine, and a thread."""
    photo = tmp_path / "photo.png"
    Image.fromarray(np.random.default_rng(1).integers(0, 256, (60, 90, 3), dtype=np.uint8)).save(photo)
    with qtbot.waitSignal(window.editor.photoChanged, timeout=20_000):
        window.open(photo)
    window.editor.submit("remove the rain")
    qtbot.waitUntil(lambda: not window.editor.is_running and bool(window.editor.document), timeout=20_000)

    def around() -> tuple[int, int, int, int]:
        for name in DIALOGS:
            window.commands[name].trigger()
            QApplication.processEvents()
            for _ in range(5):
                for one in (QApplication.activePopupWidget(), *QApplication.topLevelWidgets()):
                    if one is not None and one.isVisible() and one is not window:
                        one.close()
            QApplication.processEvents()
        qtbot.waitUntil(lambda: not window.editor.is_running, timeout=20_000)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
        return (
            len(window.findChildren(QObject)),
            len(QApplication.topLevelWidgets()),
            threading.active_count(),
            handles(),
        )

    seen = [around() for _ in range(rounds(5, 30))]
    print(seen[1], seen[-1])
    assert seen[-1] == seen[1]
    BOARD.count("12. Dialogs opened again and again", len(seen) * len(DIALOGS))
