"""The text box for the sentence: Return, Escape, and earlier sentences by Up and Down."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

PLACEHOLDER = "Write what is wrong with the photo, e.g. “remove the rain, keep the rest”"


class SentenceBox(QLineEdit):
    """One line of text without a frame of its own.

    Up goes to earlier sentences (the first of set_past() is the latest), Down back to what was being written.
    """

    edited = Signal()
    """The text is another one, by typing or by use_sentence()."""
    escaped = Signal()
    focused = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._past: tuple[str, ...] = ()
        self._place = -1
        self._draft = ""
        self.takes_escape = False
        self.setProperty("kind", "bare")
        self.setFrame(False)
        self.setPlaceholderText(PLACEHOLDER)
        self.setAccessibleName("Instruction")
        self.setAccessibleDescription(
            "One sentence that says what to restore. Up and Down bring back earlier sentences."
        )
        self.textEdited.connect(self._typed)

    def set_past(self, past: Sequence[str]) -> None:
        self._past = tuple(past)
        self._place = -1

    def use_sentence(self, text: str) -> None:
        """Replace the text as if the user had typed it, so that undo brings the former text back."""
        if text != self.text():
            place = self._place
            self.selectAll()
            self.insert(text)  # counts as typing: _typed() is called
            self._place = place

    def _typed(self, _text: str) -> None:
        self._place = -1
        self.edited.emit()

    def _recall(self, step: int) -> None:
        place = min(max(self._place + step, -1), len(self._past) - 1)
        if place == self._place:
            return
        if self._place == -1:
            self._draft = self.text()
        self._place = place
        self.use_sentence(self._draft if place == -1 else self._past[place])

    def event(self, event: QEvent) -> bool:
        # While something runs, Escape is ours even if the window has a shortcut on it.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self.takes_escape
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Up:
            self._recall(1)
        elif event.key() == Qt.Key.Key_Down:
            self._recall(-1)
        elif event.key() == Qt.Key.Key_Escape and self.takes_escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focused.emit(False)
