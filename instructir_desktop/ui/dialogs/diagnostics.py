"""The diagnostics, shown before anything is done with them: to be read, copied or saved."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from instructir_desktop.errors import OutputError
from instructir_desktop.imaging.files import write_atomically
from instructir_desktop.ui.marked import marked
from instructir_desktop.ui.panels.labels import label
from instructir_desktop.ui.tokens import SPACE_L, SPACE_M, SPACE_S, SPACE_XL

WORDS = marked(
    "DiagnosticsDialog",
    "This is all of it. It holds no photo, no path, no place and none of your sentences, and it is sent nowhere: copy or "
    "save it to add it to a report.",
)
NAME = "instructir-desktop-diagnostics.txt"


class DiagnosticsDialog(QDialog):
    """`text` is what diagnostics.report() gave."""

    failed = Signal(Exception)

    def __init__(self, parent: QWidget | None, text: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Diagnostics"))
        self.text = QPlainTextEdit(text)
        self.text.setReadOnly(True)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setAccessibleName(self.tr("Diagnostics"))
        words = label(self.tr(WORDS))
        words.setWordWrap(True)
        self.copy, self.save, close = (
            QPushButton(self.tr("Copy")),
            QPushButton(self.tr("Save…")),
            QPushButton(self.tr("Close")),
        )
        close.setProperty("kind", "primary")
        close.setDefault(True)
        self.copy.clicked.connect(self._copy)
        self.save.clicked.connect(self._choose)
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_S)
        for button in (self.copy, self.save):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(close)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_L)
        whole.setSpacing(SPACE_M)
        whole.addWidget(label(self.tr("Diagnostics"), "title"))
        whole.addWidget(words)
        whole.addWidget(self.text, 1)
        whole.addLayout(buttons)
        self.resize(640, 520)

    def save_to(self, path: Path) -> None:
        """Write the text to a file; `failed` says when that is not possible."""
        try:
            write_atomically(path, self.text.toPlainText().encode("utf-8"))
        except OutputError as error:
            self.failed.emit(error)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())

    def _choose(self) -> None:
        chosen, _filter = QFileDialog.getSaveFileName(
            self, self.tr("Save the diagnostics"), str(Path.home() / NAME), self.tr("Text (*.txt)")
        )
        if chosen:
            self.save_to(Path(chosen))
