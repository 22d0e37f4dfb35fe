"""Telling the user that something did not work, calmly and in the error's own sentence."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLayout, QPushButton, QVBoxLayout, QWidget

from instructir_desktop.errors import InputError, InstructIRError, ModelError, OutputError, UsageError
from instructir_desktop.ui.icons import pixmap
from instructir_desktop.ui.marked import marked
from instructir_desktop.ui.panels.labels import breakable, label
from instructir_desktop.ui.theme import tokens
from instructir_desktop.ui.tokens import SPACE_L, SPACE_S, SPACE_XL
from instructir_desktop.ui.words import said

TITLES: Mapping[type[InstructIRError], str] = {
    InputError: marked("ErrorDialog", "The file could not be read"),
    OutputError: marked("ErrorDialog", "The file was not written"),
    ModelError: marked("ErrorDialog", "The photo could not be restored"),
    UsageError: marked("ErrorDialog", "That is not possible"),
}
WIDTH = 384
"""Of the sentence, in device-independent pixels."""
UNCHANGED = marked("ErrorDialog", "Your original photo is unchanged.")


class ErrorDialog(QDialog):
    """The error's sentence, never as markup, and one button."""

    def __init__(self, parent: QWidget | None, error: InstructIRError) -> None:
        super().__init__(parent)
        title = next(
            (self.tr(words) for kind, words in TITLES.items() if isinstance(error, kind)),
            self.tr("Something did not work"),
        )
        self.setWindowTitle("InstructIR Desktop")
        self._mark = QLabel()
        self._mark.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._draw_mark()
        sentence = label(breakable(said(error.sentence)))
        sentence.setWordWrap(True)
        sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        texts = QVBoxLayout()
        texts.setSpacing(SPACE_S)
        texts.addWidget(label(title, "title"))
        texts.addWidget(sentence)
        texts.addWidget(label(self.tr(UNCHANGED), "small"))
        texts.addStretch(1)
        top = QHBoxLayout()
        top.setSpacing(SPACE_L)
        top.addWidget(self._mark)
        top.addLayout(texts, 1)
        close = QPushButton(self.tr("OK"))
        close.setProperty("kind", "primary")
        close.setMinimumWidth(88)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(close)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_L)
        whole.setSpacing(SPACE_L)
        whole.addLayout(top)
        whole.addLayout(buttons)
        sentence.setFixedWidth(WIDTH)
        whole.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.DevicePixelRatioChange):
            self._draw_mark()

    def _draw_mark(self) -> None:
        self._mark.setPixmap(pixmap("warning", 32, self.devicePixelRatioF(), tokens().warning))


def show_error(parent: QWidget | None, error: InstructIRError) -> ErrorDialog:
    """Open a dialog with the error's sentence and return at once; the dialog deletes itself when it is closed."""
    dialog = ErrorDialog(parent, error)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog
