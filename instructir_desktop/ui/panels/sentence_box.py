"""The text box for the sentence: Return, Escape, earlier sentences by Up and Down, completions while typing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from instructir_desktop.ui.clipboard import is_for_photo
from instructir_desktop.ui.completion import complete
from instructir_desktop.ui.marked import marked
from instructir_desktop.ui.panels.completion_list import CompletionList

PLACEHOLDER = marked("SentenceBox", "Write what is wrong with the photo, e.g. “remove the rain, keep the rest”")


class SentenceBox(QLineEdit):
    """One line of text without a frame of its own.

    Up goes to earlier sentences (the first of set_past() is the latest), Down back to what was being written. While
    completions are offered, Up and Down go through these; Tab or Return takes the one reached. As long as none is, Return
    carries the sentence out and Tab goes on, as if there were no list.
    """

    edited = Signal()
    """The text is another one, by typing or by use_sentence()."""
    escaped = Signal()
    focused = Signal(bool)
    forgotten = Signal(str)
    """An earlier sentence is not to be offered again."""

    def __init__(self) -> None:
        super().__init__()
        self._past: tuple[str, ...] = ()
        self._place = -1
        self._draft = ""
        self.takes_escape = False
        self.setProperty("kind", "bare")
        self.setFrame(False)
        self.setPlaceholderText(self.tr(PLACEHOLDER))
        self.setAccessibleName(self.tr("Instruction"))
        self.setAccessibleDescription(
            self.tr("One sentence that says what to restore. Up and Down bring back earlier sentences.")
        )
        self.anchor: QWidget = self
        """What the completions are shown above."""
        self.completions = CompletionList()
        self.completions.chosen.connect(self._take)
        self.completions.forgotten.connect(self._forget)
        self.destroyed.connect(self.completions.deleteLater)
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

    def hide_completions(self) -> None:
        """Until the next key that changes the text."""
        self.completions.offer((), self.anchor)

    def _typed(self, _text: str) -> None:
        self._place = -1
        at_end = self.cursorPosition() == len(self.text())
        self.completions.offer(complete(self.text(), self._past) if at_end else (), self.anchor)
        self.edited.emit()

    def _take(self, text: str) -> None:
        self.use_sentence(text)
        self.hide_completions()

    def _forget(self, text: str) -> None:
        self.forgotten.emit(text)
        self.completions.offer(complete(self.text(), self._past), self.anchor)

    def _completes(self, event: QKeyEvent) -> bool:
        """Whether the key was for the list of completions."""
        if not self.completions.isVisible():
            return False
        current = self.completions.current
        if event.key() == Qt.Key.Key_Up:
            self.completions.move_current(1)
        elif event.key() == Qt.Key.Key_Down:
            self.completions.move_current(-1)
        elif event.key() == Qt.Key.Key_Escape:
            self.hide_completions()
        elif current is None:
            return False
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
            self._take(current.text)
        elif event.key() == Qt.Key.Key_Delete and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            if current.own:
                self._forget(current.text)
        else:
            return False
        return True

    def _recall(self, step: int) -> None:
        place = min(max(self._place + step, -1), len(self._past) - 1)
        if place == self._place:
            return
        if self._place == -1:
            self._draft = self.text()
        self._place = place
        self.use_sentence(self._draft if place == -1 else self._past[place])
        self.hide_completions()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Tab:
            if self._completes(event):  # before Qt takes Tab for going on
                return True
            self.hide_completions()
        # While something runs or completions are offered, Escape is ours even if the window has a shortcut on it.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and (self.takes_escape or self.completions.isVisible())
        ):
            event.accept()
            return True
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._leaves(event):
            event.ignore()
            return False
        return super().event(event)

    def _leaves(self, event: QKeyEvent) -> bool:
        """Whether a key that text boxes keep to themselves has nothing to do here: the photo is undone, pasted on, left."""
        key = QKeySequence.StandardKey
        return (
            (event.matches(key.Undo) and not self.isUndoAvailable())
            or (event.matches(key.Redo) and not self.isRedoAvailable())
            or (event.matches(key.Copy) and not self.hasSelectedText())
            or (event.matches(key.Paste) and is_for_photo())
            or (not self.text() and _walks(event))
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._completes(event):
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.hide_completions()
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
        if not self.completions.underMouse():
            self.hide_completions()
        self.focused.emit(False)


def _walks(event: QKeyEvent) -> bool:
    """Whether a key goes from word to word, which is from photo to photo where there are no words."""
    arrow = event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right)
    return arrow and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
