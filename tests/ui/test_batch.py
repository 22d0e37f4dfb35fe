"""Batches in the window: chosen, run beside the editor, paused, cancelled, retried, and gone on with after a quit."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton
from pytestqt.qtbot import QtBot

from instructir_desktop.document import preset
from instructir_desktop.document.batch import run, work
from instructir_desktop.document.batch.queue import read
from instructir_desktop.engine.fake import FakeEngine
from instructir_desktop.errors import OutputError
from instructir_desktop.ui.batch import unfinished
from instructir_desktop.ui.batch.setup_dialog import BatchDialog
from instructir_desktop.ui.main_window import MainWindow
from tests.ui.gate import Gate

LONG = 30_000


def write_photo(path: Path, seed: int = 1) -> Path:
    """A photo of random colours, 360 × 240."""
    pixels = np.random.default_rng(seed).integers(0, 256, (240, 360, 3), dtype=np.uint8)
    Image.fromarray(pixels).save(path)
    return path


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    """Three photos and a broken one."""
    folder = tmp_path / "holiday"
    folder.mkdir()
    for number in range(4):
        write_photo(folder / f"IMG_{number}.png", seed=number)
    (folder / "IMG_2.png").write_bytes(b"\x89PNG\r\n\x1a\n and no more")
    return folder


@pytest.fixture
def fake(request: pytest.FixtureRequest) -> FakeEngine:
    return Gate() if "gate" in request.keywords else FakeEngine()


def chosen(window: MainWindow, *places: Path, sentence: str = "remove the noise") -> BatchDialog:
    dialog = window.batches.choose(places)
    assert dialog is not None
    dialog.set_sentence(sentence)
    return dialog


def button(dialog: QDialog, words: str) -> QPushButton:
    return next(one for one in dialog.findChildren(QPushButton) if one.text() == words)


def results(photos: Path) -> list[str]:
    folder = photos / "Restored"
    return sorted(path.name for path in folder.iterdir() if not path.name.startswith(".")) if folder.is_dir() else []


def start(window: MainWindow, photos: Path, qtbot: QtBot) -> None:
    button(chosen(window, photos), "Start").click()
    qtbot.waitUntil(lambda: window.batches.runner.is_running or bool(results(photos)))


def test_a_folder_with_a_broken_photo(window: MainWindow, photos: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.batches.runner.ended, timeout=LONG) as ended:
        start(window, photos, qtbot)
    assert ended.args == [None]
    assert results(photos) == [f"IMG_{number}-restored.png" for number in (0, 1, 3)]
    view = window.batches.view
    assert view.isVisible()
    assert view.counted() == "3 of 4 photos are done, 1 failed."
    model = view._model
    assert [model.index(row, 1).data() for row in range(4)] == ["Done", "Done", "Failed", "Done"]
    assert "IMG_2.png" in model.index(2, 2).data()
    table = view._table
    for width in (760, 480):  # the reason is read as a whole, however narrow the window is
        view.resize(width, 460)
        QTest.qWait(20)
        room = table.visualRect(model.index(2, 2)).adjusted(4, 0, -4, 0)
        words = table.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, model.index(2, 2).data())
        assert words.height() <= table.rowHeight(2)
    assert table.rowHeight(1) < table.rowHeight(2)
    write_photo(photos / "IMG_2.png")
    with qtbot.waitSignal(window.batches.runner.ended, timeout=LONG):
        button(view, "Retry failed").click()
    assert view.counted() == "4 of 4 photos are done."
    assert not button(view, "Retry failed").isEnabled()


def test_what_is_missing_is_said(window: MainWindow, photos: Path, tmp_path: Path) -> None:
    dialog = window.batches.choose()
    assert dialog is not None
    begin = button(dialog, "Start")
    assert not begin.isEnabled()
    dialog._take([photos])
    assert "Write what is wrong" in dialog._problem.text()
    dialog.set_sentence("remove the noise")
    assert begin.isEnabled()
    assert dialog.plan().folder == photos / "Restored"
    assert "4 from “holiday”" in dialog._photos.text()
    dialog._take([tmp_path / "missing"])
    assert "does not exist" in dialog._problem.text().replace("\u200b", "")
    assert len(dialog.found()) == 4
    (tmp_path / "no.iir-preset").write_text("{}")
    dialog.set_preset(tmp_path / "no.iir-preset")
    assert not begin.isEnabled()
    dialog.reject()


def test_the_open_photos_steps_and_a_preset(opened: MainWindow, photos: Path, tmp_path: Path, qtbot: QtBot) -> None:
    opened.bar.submitted.emit("remove the noise")
    qtbot.waitUntil(lambda: opened.editor.document is not None and len(opened.editor.document.steps) == 1)
    qtbot.waitUntil(lambda: not opened.editor.is_running, timeout=LONG)
    dialog = opened.batches.choose([photos / "IMG_0.png"])
    assert dialog is not None
    assert dialog._what.currentData() == "photo"
    assert dialog._steps.text() == "remove the noise"
    assert dialog._near() == str(photos)
    dialog.set_folder(tmp_path / "out")
    with qtbot.waitSignal(opened.batches.runner.ended, timeout=LONG):
        button(dialog, "Start").click()
    first = np.asarray(Image.open(tmp_path / "out" / "IMG_0-restored.png"))
    assert opened.editor.document is not None
    preset.save(preset.of("Noise", opened.editor.document), tmp_path / "noise.iir-preset")
    dialog = opened.batches.choose([photos / "IMG_0.png"])
    assert dialog is not None
    dialog.set_preset(tmp_path / "noise.iir-preset")
    dialog.set_folder(tmp_path / "again")
    with qtbot.waitSignal(opened.batches.runner.ended, timeout=LONG):
        button(dialog, "Start").click()
    assert (np.asarray(Image.open(tmp_path / "again" / "IMG_0-restored.png")) == first).all()


def test_steps_that_are_switched_off_are_not_promised(opened: MainWindow, photo_path: Path, qtbot: QtBot) -> None:
    for sentence in ("remove the noise", "clear the haze"):
        with qtbot.waitSignal(opened.editor.stepAdded):
            opened.editor.submit(sentence)
        qtbot.waitUntil(lambda: not opened.editor.is_running, timeout=LONG)
    assert opened.editor.document is not None
    opened.editor.toggle(opened.editor.document.steps[0].id, False)
    dialog = opened.batches.choose()
    assert dialog is not None
    assert dialog._steps.text() == "clear the haze"
    assert dialog._near() == str(photo_path.parent)  # there are no photos yet: where the open one is
    dialog.reject()


@pytest.mark.gate
def test_the_editor_comes_first(
    opened: MainWindow, fake: Gate, photos: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    start(opened, photos, qtbot)
    qtbot.waitUntil(fake.waiting.is_set)
    with qtbot.waitSignal(opened.editor.understandingChanged, timeout=LONG):  # although the batch holds the engine
        opened.editor.text_edited("remove the rain")
    assert opened.batches.runner.is_running
    assert results(photos) == []
    with qtbot.waitSignal(opened.batches.runner.ended, timeout=LONG):
        fake.through.set()
    assert len(results(photos)) == 3
    assert opened.batches.view.counted() == "3 of 4 photos are done, 1 failed."


@pytest.mark.gate
def test_pause_and_resume(window: MainWindow, fake: Gate, photos: Path, qtbot: QtBot) -> None:
    start(window, photos, qtbot)
    qtbot.waitUntil(fake.waiting.is_set)
    view = window.batches.view
    qtbot.waitUntil(button(view, "Pause").isVisible)
    button(view, "Pause").click()
    assert window.batches.runner.is_paused
    fake.through.set()
    qtbot.wait(200)
    assert len(results(photos)) <= 1
    assert window.batches.runner.is_running
    with qtbot.waitSignal(window.batches.runner.ended, timeout=LONG):
        button(view, "Resume").click()
    assert len(results(photos)) == 3


@pytest.mark.gate
def test_cancel_leaves_nothing_to_be_offered(window: MainWindow, fake: Gate, photos: Path, qtbot: QtBot) -> None:
    start(window, photos, qtbot)
    qtbot.waitUntil(fake.waiting.is_set)
    with qtbot.waitSignal(window.batches.runner.ended, timeout=LONG):
        button(window.batches.view, "Cancel batch").click()
    assert results(photos) == []
    assert unfinished.found() == ()
    assert button(window.batches.view, "New batch…").isVisible()
    assert not button(window.batches.view, "Retry failed").isEnabled()


@pytest.mark.gate
def test_quit_in_the_middle_and_go_on_at_the_next_start(
    make: Callable[[], MainWindow], fake: Gate, photos: Path, qtbot: QtBot
) -> None:
    window = make()
    start(window, photos, qtbot)
    qtbot.waitUntil(fake.waiting.is_set)
    window.close()
    left = unfinished.found()
    assert [one.queue.open for one in left] == [4]
    fake.through.set()
    again = make()
    dialog = again.batches.offer_unfinished()
    assert dialog is not None
    assert "4 of 4 photos are left" in dialog.list.item(0).text()
    with qtbot.waitSignal(again.batches.runner.ended, timeout=LONG):
        dialog.primary.click()
    assert len(results(photos)) == 3
    again.close()
    assert unfinished.found() == ()
    assert make().batches.offer_unfinished() is None


def test_after_a_crash_only_the_rest_is_done(
    make: Callable[[], MainWindow], fake: FakeEngine, photos: Path, qtbot: QtBot
) -> None:
    window = make()
    with qtbot.waitSignal(window.batches.runner.ended, timeout=LONG):
        start(window, photos, qtbot)
    queue = window.batches.runner.queue
    assert queue is not None
    lines = queue.path.read_bytes().splitlines(keepends=True)
    running = next(number for number, line in enumerate(lines) if b'"number":3,"state":"running"' in line)
    crashed = b"".join(lines[: running + 1])
    window.close()
    queue.path.write_bytes(crashed + b'{"number":3,"sta')  # cut off in the middle of the last photo
    (photos / "Restored" / "IMG_3-restored.png").unlink()
    fake.requests.clear()
    again = make()
    dialog = again.batches.offer_unfinished()
    assert dialog is not None
    with qtbot.waitSignal(again.batches.runner.ended, timeout=LONG):
        dialog.primary.click()
    assert len(fake.requests) == 1
    assert len(results(photos)) == 3


def test_discarding_what_was_left(make: Callable[[], MainWindow], fake: FakeEngine, photos: Path, qtbot: QtBot) -> None:
    window = make()
    with qtbot.waitSignal(window.batches.runner.ended, timeout=LONG):
        start(window, photos, qtbot)
    queue = window.batches.runner.queue
    assert queue is not None
    queue.put(replace(queue[0], state="waiting"))
    window.close()
    assert read(queue.path).open == 1
    dialog = make().batches.offer_unfinished()
    assert dialog is not None
    dialog.discard.click()
    assert not queue.path.exists()
    assert not dialog.isVisible()


def test_a_sentence_that_restores_nothing_is_said_and_not_kept(window: MainWindow, photos: Path, qtbot: QtBot) -> None:
    dialog = chosen(window, photos, sentence="add a dragon")
    with qtbot.waitSignal(window.batches.runner.ended, timeout=LONG):
        button(dialog, "Start").click()
    assert "changes no photo" in window.batches.view._state.text()
    assert unfinished.found() == ()


def test_a_disk_that_was_full_and_the_rest_afterwards(
    window: MainWindow, photos: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*arguments: object, **options: object) -> None:
        raise OutputError("“IMG_0-restored.png” cannot be written: the disk is full.")

    with monkeypatch.context() as patched:
        patched.setattr(work, "export", full)
        patched.setattr(run, "LITTLE", 1 << 62)
        with qtbot.waitSignal(window.batches.runner.ended, timeout=LONG):
            # The thread has told its end and is still there when the user answers: a loaded machine does that.
            window.batches.runner.ended.connect(lambda _: time.sleep(0.3), Qt.ConnectionType.DirectConnection)
            start(window, photos, qtbot)
    view = window.batches.view
    assert "the disk is full" in view._state.text()
    with qtbot.waitSignal(window.batches.runner.ended, timeout=LONG):
        button(view, "Retry failed").click()
    assert view.counted() == "3 of 4 photos are done, 1 failed."


def drop(window: MainWindow, *files: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in files])
    window.dropEvent(
        QDropEvent(
            QPointF(50, 50), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
    )


def test_several_photos_or_a_folder_dropped_on_the_window(window: MainWindow, photos: Path, qtbot: QtBot) -> None:
    for files in ((photos,), (photos / "IMG_0.png", photos / "IMG_1.png")):
        drop(window, *files)
        dialog = next(one for one in window.findChildren(BatchDialog) if one.isVisible())
        assert len(dialog.found()) == (4 if files == (photos,) else 2)
        dialog.reject()
        QApplication.sendPostedEvents(None, 52)  # the deletion of what was closed
    with qtbot.waitSignal(window.editor.photoChanged):
        drop(window, photos / "IMG_0.png")
