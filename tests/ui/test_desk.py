"""Another language in the open window: the photo, its history, a batch and another program's photo go on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from instructir_desktop.settings import Settings
from instructir_desktop.ui.app import make_window
from instructir_desktop.ui.batch import unfinished
from instructir_desktop.ui.desk import Desk
from instructir_desktop.ui.language import use_language
from instructir_desktop.ui.main_window import MainWindow
from instructir_desktop.ui.theme import apply_theme
from tests.ui.gate import Gate

LONG = 30_000


@pytest.fixture
def fake() -> Gate:
    return Gate()


@pytest.fixture
def desk(qapp: QApplication, fake: Gate, qtbot: QtBot) -> Iterator[Desk]:
    before = QLocale()
    apply_theme(qapp, "dark")
    window = make_window(Settings(), lambda: fake)
    window.show()
    qtbot.waitExposed(window)
    desk = Desk(qapp, window.settings, window)
    yield desk
    desk.window.close()
    desk.window.deleteLater()
    desk.deleteLater()
    use_language(qapp, "en")
    QLocale.setDefault(before)


def speak(desk: Desk, language: str) -> MainWindow:
    desk.window.settings.put("language", language)
    desk.speak()
    return desk.window


def begin_batch(desk: Desk, fake: Gate, folder: Path, qtbot: QtBot) -> None:
    folder.mkdir()
    for number in range(2):
        pixels = np.random.default_rng(number).integers(0, 256, (240, 360, 3), dtype=np.uint8)
        Image.fromarray(pixels).save(folder / f"IMG_{number}.png")
    dialog = desk.window.batches.choose([folder])
    assert dialog is not None
    dialog.set_sentence("remove the noise")
    dialog.accept()
    qtbot.waitUntil(fake.waiting.is_set, timeout=LONG)


def made(folder: Path) -> int:
    return len(list((folder / "Restored").glob("IMG_*")))


def button(desk: Desk, words: str) -> QPushButton:
    return next(one for one in desk.window.batches.view.findChildren(QPushButton) if one.text() == words)


def test_the_photo_and_its_history_stay(desk: Desk, fake: Gate, photo_path: Path, qtbot: QtBot) -> None:
    fake.through.set()
    editor = desk.window.editor
    with qtbot.waitSignal(editor.photoChanged):
        desk.window.open(photo_path)
    desk.window.bar.submitted.emit("remove the noise")
    qtbot.waitUntil(lambda: editor.document is not None and len(editor.document.steps) == 1)
    qtbot.waitUntil(lambda: not editor.is_running, timeout=LONG)
    window = speak(desk, "de")
    assert window.editor is editor
    assert window.menuBar().actions()[0].text() == "&Datei"
    assert len(window.stack_panel._rows) == 1
    assert window.commands["undo"].isEnabled()
    window.commands["undo"].trigger()
    assert editor.document is not None
    assert editor.document.steps == ()


def test_a_running_batch_goes_on(desk: Desk, fake: Gate, tmp_path: Path, qtbot: QtBot) -> None:
    folder = tmp_path / "many"
    begin_batch(desk, fake, folder, qtbot)
    desk.window.batches.view.close()
    window = speak(desk, "fr")
    assert window.batches.runner.is_running
    assert not window.batches.view.isVisible(), "it was not seen before"
    with qtbot.waitSignal(window.batches.runner.ended, timeout=LONG):
        fake.through.set()
    assert made(folder) == 2


def test_a_paused_batch_stays_paused(desk: Desk, fake: Gate, tmp_path: Path, qtbot: QtBot) -> None:
    folder = tmp_path / "many"
    begin_batch(desk, fake, folder, qtbot)
    button(desk, "Pause").click()
    window = speak(desk, "de")
    fake.through.set()
    assert window.batches.runner.is_paused
    assert window.batches.view.isVisible()
    assert window.batches.view._state.text().startswith("Angehalten"), window.batches.view._state.text()
    assert made(folder) == 0
    with qtbot.waitSignal(window.batches.runner.ended, timeout=LONG):
        button(desk, "Fortsetzen").click()
    assert made(folder) == 2


def test_a_batch_that_ends_just_then_is_seen_at_its_end(
    desk: Desk, fake: Gate, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It was running when it was left, and there is nothing more to do when it is taken."""
    folder = tmp_path / "many"
    begin_batch(desk, fake, folder, qtbot)
    close = desk.window.batches.runner.close

    def late() -> None:
        if not fake.through.is_set():
            with qtbot.waitSignal(desk.window.batches.runner.ended, timeout=LONG):
                fake.through.set()
        close()

    monkeypatch.setattr(desk.window.batches.runner, "close", late)
    shown: list[object] = []
    monkeypatch.setattr("instructir_desktop.ui.batch.actions.show_error", lambda *words: shown.append(words))
    window = speak(desk, "de")
    qtbot.waitUntil(lambda: not window.batches.runner.is_running, timeout=LONG)
    qtbot.waitUntil(lambda: window.batches.view._state.text() == "2 von 2 Fotos sind fertig.", timeout=LONG)
    assert shown == []
    assert made(folder) == 2


def test_the_list_of_a_finished_batch_stays(desk: Desk, fake: Gate, tmp_path: Path, qtbot: QtBot) -> None:
    folder = tmp_path / "many"
    begin_batch(desk, fake, folder, qtbot)
    (folder / "IMG_1.png").write_bytes(b"no photo any more")
    with qtbot.waitSignal(desk.window.batches.runner.ended, timeout=LONG):
        fake.through.set()
    window = speak(desk, "de")
    view = window.batches.view
    assert view.isVisible()
    assert not window.batches.runner.is_running
    assert view._state.text() == "1 von 2 Fotos sind fertig, 1 fehlgeschlagen."
    assert view._table.columnWidth(1) > view._table.fontMetrics().horizontalAdvance("Fehlgeschlagen"), "not cut"
    Image.new("RGB", (360, 240)).save(folder / "IMG_1.png")
    with qtbot.waitSignal(window.batches.runner.ended, timeout=LONG):
        button(desk, "Fehlgeschlagene wiederholen").click()
    assert made(folder) == 2
    assert view._state.text() == "2 von 2 Fotos sind fertig."
    window.close()
    assert list(unfinished.folder().glob("*.jsonl")) == [], "a batch that is over leaves nothing behind"


def test_the_list_of_a_finished_batch_that_was_closed_does_not_come_back(
    desk: Desk, fake: Gate, tmp_path: Path, qtbot: QtBot
) -> None:
    begin_batch(desk, fake, tmp_path / "many", qtbot)
    with qtbot.waitSignal(desk.window.batches.runner.ended, timeout=LONG):
        fake.through.set()
    desk.window.batches.view.close()
    window = speak(desk, "de")
    assert not window.batches.view.isVisible()
    assert window.batches.runner.queue is None
    assert list(unfinished.folder().glob("*.jsonl")) == []


def test_a_batch_that_is_being_cancelled_does_not_go_on(desk: Desk, fake: Gate, tmp_path: Path, qtbot: QtBot) -> None:
    folder = tmp_path / "many"
    begin_batch(desk, fake, folder, qtbot)
    button(desk, "Cancel batch").click()
    window = speak(desk, "de")
    fake.through.set()
    assert not window.batches.runner.is_running
    assert window.batches.runner.queue is None
    assert list(unfinished.folder().glob("*.jsonl")) == []


def test_what_another_program_handed_over_is_still_saved_back(
    desk: Desk, fake: Gate, photo_path: Path, qtbot: QtBot
) -> None:
    fake.through.set()
    with qtbot.waitSignal(desk.window.editor.photoChanged):
        desk.window.open(photo_path)
    desk.window.edit_in.begin(photo_path)
    window = speak(desk, "es")
    assert window.edit_in.photo == photo_path
    assert window.edit_in.strip is not None
    window.bar.submitted.emit("remove the noise")
    qtbot.waitUntil(lambda: window.editor.document is not None and len(window.editor.document.steps) == 1)
    with qtbot.waitSignal(window.editor.exported, timeout=LONG):
        window.edit_in.save_back()
    assert photo_path.with_name("photo-InstructIR.tif").is_file()


def test_save_back_and_close_closes_the_new_window(desk: Desk, fake: Gate, photo_path: Path, qtbot: QtBot) -> None:
    editor = desk.window.editor
    with qtbot.waitSignal(editor.photoChanged):
        desk.window.open(photo_path)
    desk.window.edit_in.begin(photo_path)
    desk.window.bar.submitted.emit("remove the noise")
    qtbot.waitUntil(lambda: editor.document is not None and len(editor.document.steps) == 1)
    desk.window.edit_in.save_back(close=True)
    window = speak(desk, "de")
    assert window.isVisible()
    fake.through.set()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=LONG)
    assert photo_path.with_name("photo-InstructIR.tif").is_file()
