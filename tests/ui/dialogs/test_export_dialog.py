"""The export dialog: formats and suffixes, what it refuses, replacing."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QDialog, QFileDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from instructir_desktop.core.geometry import Size
from instructir_desktop.imaging.export import ExportOptions
from instructir_desktop.ui.dialogs.export_dialog import LOSSY, ExportDialog, formats
from instructir_desktop.ui.panels.sliders import PanelSlider
from instructir_desktop.ui.theme import apply_theme

SIZE = Size(4032, 3024)


@pytest.fixture
def dialog(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> ExportDialog:
    apply_theme(qapp, "dark")
    source = tmp_path / "photo.jpg"
    source.write_bytes(b"the original")
    made = ExportDialog(suggested=tmp_path / "photo restored.jpg", size=SIZE, sources=[source])
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def path_box(dialog: ExportDialog) -> QLineEdit:
    return next(box for box in dialog.findChildren(QLineEdit) if box.accessibleName() == "File")


def button(dialog: ExportDialog, *words: str) -> QPushButton:
    return next(found for found in dialog.findChildren(QPushButton) if found.text() in words)


def said(dialog: ExportDialog) -> str:
    kinds = ("warning", "danger")
    return next(label for label in dialog.findChildren(QLabel) if label.property("kind") in kinds).text()


def write(qtbot: QtBot, dialog: ExportDialog, text: str) -> None:
    path_box(dialog).selectAll()
    qtbot.keyClicks(path_box(dialog), text)


def test_defaults(dialog: ExportDialog, tmp_path: Path) -> None:
    assert dialog.target() == tmp_path / "photo restored.jpg"
    assert dialog.options() == ExportOptions(quality=95, strip_location=False)
    assert "4032 × 3024 · sRGB" in [label.text() for label in dialog.findChildren(QLabel)]
    assert said(dialog) == ""
    assert path_box(dialog).selectedText() == "photo restored"


def test_options_are_what_was_set(qtbot: QtBot, dialog: ExportDialog) -> None:
    slider = dialog.findChild(PanelSlider)
    qtbot.keyClick(slider, Qt.Key.Key_Home)
    assert slider.value() == 1
    qtbot.keyClick(slider, Qt.Key.Key_Right)
    strip = dialog.findChild(QCheckBox)
    qtbot.keyClick(strip, Qt.Key.Key_Space)
    assert dialog.options() == ExportOptions(quality=2, strip_location=True)


@pytest.mark.parametrize("name", list(formats()))
def test_the_format_decides_the_suffix_and_the_quality(dialog: ExportDialog, tmp_path: Path, name: str) -> None:
    dialog.findChild(QComboBox).setCurrentText(name)
    assert dialog.target() == tmp_path / f"photo restored{formats()[name]}"
    assert dialog.findChild(PanelSlider).isEnabled() == (name in LOSSY)


@pytest.mark.parametrize(
    ("written", "target", "name"),
    [
        ("a.PNG", "a.PNG", "PNG"),
        ("a.jpeg", "a.jpeg", "JPEG"),
        ("a.final", "a.final.jpg", "JPEG"),
        ("plain", "plain.jpg", "JPEG"),
        ("b.tif", "b.tif", "TIFF"),
    ],
)
def test_a_written_suffix_decides_the_format(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path, written: str, target: str, name: str
) -> None:
    write(qtbot, dialog, written)
    assert dialog.target() == tmp_path / target
    assert dialog.findChild(QComboBox).currentText() == name


def test_an_unknown_ending_stays_in_the_name_when_the_format_changes(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path
) -> None:
    write(qtbot, dialog, "v1.2")
    dialog.findChild(QComboBox).setCurrentText("PNG")
    assert dialog.target() == tmp_path / "v1.2.png"


def test_replacing_is_said_before_and_told_after(qtbot: QtBot, dialog: ExportDialog, tmp_path: Path) -> None:
    height = dialog.height()
    assert button(dialog, "Export").isEnabled()
    (tmp_path / "old.jpg").touch()
    write(qtbot, dialog, "old")
    assert said(dialog) == "“old.jpg” exists already and will be replaced."
    assert dialog.height() == height
    assert not dialog.overwrite()
    qtbot.mouseClick(button(dialog, "Replace"), Qt.MouseButton.LeftButton)
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.overwrite()


def test_a_new_file_is_not_an_overwrite(qtbot: QtBot, dialog: ExportDialog) -> None:
    qtbot.keyClick(path_box(dialog), Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert not dialog.overwrite()


def test_a_file_that_came_meanwhile_is_told_first(qtbot: QtBot, dialog: ExportDialog, tmp_path: Path) -> None:
    (tmp_path / "photo restored.jpg").touch()
    qtbot.mouseClick(button(dialog, "Export"), Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    qtbot.mouseClick(button(dialog, "Replace"), Qt.MouseButton.LeftButton)
    assert dialog.overwrite()


def test_the_original_is_refused_by_name_and_by_link(qtbot: QtBot, dialog: ExportDialog, tmp_path: Path) -> None:
    (tmp_path / "link.jpg").symlink_to(tmp_path / "photo.jpg")
    for written in ("photo.jpg", "PHOTO.JPG", "link.jpg", str(tmp_path / "." / "photo.jpg")):
        write(qtbot, dialog, written)
        assert "never overwritten" in said(dialog), written
        assert not button(dialog, "Export", "Replace").isEnabled()


@pytest.mark.parametrize(
    ("written", "words"), [("", "Write the name"), ("   ", "Write the name"), ("nowhere/a.png", "no folder")]
)
def test_what_cannot_be_written_is_said(qtbot: QtBot, dialog: ExportDialog, written: str, words: str) -> None:
    path_box(dialog).setText(written)
    assert words in said(dialog)
    assert not button(dialog, "Export").isEnabled()
    qtbot.keyClick(path_box(dialog), Qt.Key.Key_Return)
    assert dialog.isVisible()


def test_a_photo_too_large_for_the_format_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    wide = ExportDialog(suggested=tmp_path / "a.webp", size=Size(20000, 100))
    qtbot.addWidget(wide)
    assert "16,383" in said(wide)
    assert not button(wide, "Export").isEnabled()
    wide.findChild(QComboBox).setCurrentText("PNG")
    assert said(wide) == ""


def test_choosing_a_file(qtbot: QtBot, dialog: ExportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = [(str(tmp_path / "chosen.png"), ""), ("", "")]
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_more: answers.pop(0))
    for _ in range(2):
        qtbot.mouseClick(button(dialog, "Choose…"), Qt.MouseButton.LeftButton)
        assert dialog.target() == tmp_path / "chosen.png"
    assert dialog.findChild(QComboBox).currentText() == "PNG"


def test_cancel(qtbot: QtBot, dialog: ExportDialog) -> None:
    qtbot.mouseClick(button(dialog, "Cancel"), Qt.MouseButton.LeftButton)
    assert dialog.result() == QDialog.DialogCode.Rejected
    assert not dialog.overwrite()
