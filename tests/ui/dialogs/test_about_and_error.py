"""The about box and the error dialog: what they say, plainly."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from instructir_desktop import __version__
from instructir_desktop.engine.fake import FakeEngine
from instructir_desktop.errors import InputError, InstructIRError, ModelError, OutputError
from instructir_desktop.ui.dialogs.about import PROMISE, AboutDialog
from instructir_desktop.ui.dialogs.error import UNCHANGED, show_error


def texts(widget: QWidget) -> list[str]:
    return [label.text().replace("\u200b", "") for label in widget.findChildren(QLabel) if label.text()]


def test_about_names_version_licence_model_and_promise(qtbot: QtBot) -> None:
    dialog = AboutDialog(model=FakeEngine().model_info())
    qtbot.addWidget(dialog)
    dialog.show()
    assert {__version__, "MIT", "Fake model (MIT)", "0" * 16 + "…", PROMISE} <= set(texts(dialog))
    buttons = {button.text(): button for button in dialog.findChildren(QPushButton)}
    with qtbot.waitSignal(dialog.licencesRequested, timeout=1000):
        qtbot.mouseClick(buttons["All licences"], Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    qtbot.mouseClick(buttons["Close"], Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()


def test_about_without_a_model(qtbot: QtBot) -> None:
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    assert "None installed" in texts(dialog)


@pytest.mark.parametrize(
    ("error", "title"),
    [
        (InputError("“<b>a</b>.jpg” is empty. Copy it again."), "The file could not be read"),
        (OutputError("The disk is full."), "The file was not written"),
        (ModelError("The model is damaged."), "The photo could not be restored"),
        (InstructIRError("Something else."), "Something did not work"),
    ],
)
def test_an_error_is_told_in_its_own_plain_sentence(qtbot: QtBot, error: InstructIRError, title: str) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    dialog = show_error(parent, error)
    assert dialog.isVisible()
    assert texts(dialog) == [title, str(error), UNCHANGED]
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in dialog.findChildren(QLabel) if label.text())
    with qtbot.waitSignal(dialog.destroyed, timeout=1000):
        qtbot.mouseClick(dialog.findChild(QPushButton), Qt.MouseButton.LeftButton)


def test_a_long_path_stays_inside_the_dialog(qtbot: QtBot, qapp: QApplication) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    dialog = show_error(parent, InputError(f"“/{'very_long_folder_name/' * 12}{'x' * 200}.jpg” is empty."))
    qapp.processEvents()
    sentence = next(label for label in dialog.findChildren(QLabel) if "is empty" in label.text())
    needed = sentence.fontMetrics().boundingRect(sentence.rect(), int(Qt.TextFlag.TextWordWrap), sentence.text())
    assert dialog.width() < 560
    assert needed.width() <= sentence.width()
    assert needed.height() <= sentence.height()
