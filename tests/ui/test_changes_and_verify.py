"""In the whole window: the change map's actions, and verifying an exported file."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from instructir_desktop.document.recipe import SAME
from instructir_desktop.document.verify import verify
from instructir_desktop.engine.fake import FakeEngine
from instructir_desktop.imaging.export import ExportOptions
from instructir_desktop.ui.dialogs.export_dialog import ExportDialog
from instructir_desktop.ui.dialogs.verify_dialog import VerifyDialog
from instructir_desktop.ui.last_recipe import last_recipe
from instructir_desktop.ui.main_window import MainWindow
from instructir_desktop.ui.panels.history_panel import ORIGINAL
from tests.ui.conftest import write_photo


def restore(window: MainWindow, qtbot: QtBot, sentence: str) -> str:
    """Carry a sentence out; the id of its step."""
    assert window.editor.document is not None
    count = len(window.editor.document.steps)
    window.editor.submit(sentence)
    qtbot.waitUntil(
        lambda: len(window.editor.document.steps) == count + 1 and not window.editor.is_running  # type: ignore[union-attr]
    )
    return window.editor.document.steps[-1].id


def export(window: MainWindow, qtbot: QtBot, target: Path) -> Path:
    with qtbot.waitSignal(window.editor.exported):
        window.editor.export(target, ExportOptions())
    return target


def words(dialog: VerifyDialog) -> str:
    """What the dialog says, without the invisible places to break lines at."""
    shown = [label.text() for label in dialog.findChildren(QLabel) if not label.isHidden()]
    return "\n".join(shown).replace("\u200b", "")


def verified(window: MainWindow, qtbot: QtBot, path: Path) -> VerifyDialog:
    """The dialog once it shows what was found."""
    with qtbot.waitSignal(window.dialogs.verifying.verified):
        window.dialogs.verify(path)
    dialog = window.findChild(VerifyDialog)
    assert dialog is not None
    return dialog


def test_the_change_map_of_all_steps_and_of_one(opened: MainWindow, qtbot: QtBot) -> None:
    changes = opened.canvas.changes
    first, second = restore(opened, qtbot, "remove the rain"), restore(opened, qtbot, "remove the haze")
    assert not changes.active
    opened.commands["changes"].trigger()
    assert changes.active
    assert changes._title == "Changes by all steps"
    assert (len(changes._before), len(changes._after or ())) == (0, 2)
    assert "ΔE" in opened.status.text("hint")
    opened.commands["step_changes"].trigger()
    assert not opened.commands["changes"].isChecked()
    assert changes._title == "Changes by “remove the haze”"
    assert (len(changes._before), len(changes._after or ())) == (1, 2)
    opened.stack_panel.select(first)
    opened.stack_panel.selected.emit(first)
    assert changes._title == "Changes by “remove the rain”"
    opened.editor.toggle(first, False)
    assert "none is selected" in changes._title
    opened.stack_panel.select(ORIGINAL)
    opened.stack_panel.selected.emit(ORIGINAL)
    assert (len(changes._before), len(changes._after or ())) == (0, 1)
    opened.editor.remove(second)
    assert changes.active
    opened.commands["step_changes"].trigger()
    assert not changes.active
    assert "ΔE" not in opened.status.text("hint")


def test_the_map_stays_on_for_the_next_photo(opened: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    opened.commands["changes"].trigger()
    with qtbot.waitSignal(opened.editor.photoChanged):
        opened.open(write_photo(tmp_path / "other.png", 2))
    qtbot.waitUntil(lambda: not opened.editor.is_running)
    assert opened.canvas.changes.active


def test_an_export_of_the_dialog_is_verified(
    opened: MainWindow, qtbot: QtBot, tmp_path: Path, fake: FakeEngine
) -> None:
    restore(opened, qtbot, "remove the rain")
    opened.commands["export"].trigger()
    dialog = opened.findChild(ExportDialog)
    assert dialog is not None
    with qtbot.waitSignal(opened.editor.exported):
        dialog.accept()
    assert verify(tmp_path / "photo-restored.png", fake).result == "verified"
    kept = last_recipe(opened.settings)
    assert kept is not None
    assert (kept.format, kept.overwrite) == (SAME, "number")


def test_verifying_in_the_window(
    opened: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    restore(opened, qtbot, "remove the rain")
    path = export(opened, qtbot, tmp_path / "out.png")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args, **_more: (str(path), ""))
    with qtbot.waitSignal(opened.dialogs.verifying.verified):
        opened.commands["verify"].trigger()
    dialog = opened.findChild(VerifyDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: "photo.png, 360 × 240" in words(dialog))
    text = words(dialog)
    assert "Restored, not generated" in text
    assert "all 86,400 pixels are equal" in text
    assert "“remove the rain”, 100 %" in text


def test_the_photo_can_be_chosen(
    opened: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    restore(opened, qtbot, "remove the rain")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    path = export(opened, qtbot, elsewhere / "out.png")
    dialog = verified(opened, qtbot, path)
    assert "does not lie beside it" in words(dialog)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args, **_more: (str(tmp_path / "photo.png"), ""))
    button = next(one for one in dialog.findChildren(QPushButton) if one.text().startswith("Choose"))
    assert button.isVisible()
    with qtbot.waitSignal(opened.dialogs.verifying.verified):
        button.click()
    assert "Restored, not generated" in words(dialog)
    assert not button.isVisible()


def test_what_has_no_receipt_or_cannot_be_read_is_told(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = verified(window, qtbot, write_photo(tmp_path / "plain.png"))
    assert "No receipt" in words(dialog)
    dialog.close()
    (tmp_path / "text.png").write_text("not a photo")
    with qtbot.waitSignal(window.dialogs.verifying.failed):
        window.dialogs.verify(tmp_path / "text.png")
    dialog = next(one for one in window.findChildren(VerifyDialog) if one.isVisible())
    assert "could not be verified" in words(dialog)
    assert "text.png" in words(dialog)


def test_closing_the_dialog_stops_the_work(opened: MainWindow, qtbot: QtBot, tmp_path: Path, fake: FakeEngine) -> None:
    restore(opened, qtbot, "remove the rain")
    path = export(opened, qtbot, tmp_path / "out.png")
    fake.delay, fake.tiles = 0.02, 500
    count = len(fake.requests)
    opened.dialogs.verify(path)
    qtbot.waitUntil(lambda: len(fake.requests) > count)
    dialog = opened.findChild(VerifyDialog)
    assert dialog is not None
    with qtbot.waitSignal(opened.dialogs.verifying.failed, timeout=5000):
        dialog.close()
