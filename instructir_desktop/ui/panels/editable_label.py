"""A title that turns into a text box for renaming and back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QStackedLayout, QWidget

from instructir_desktop.ui.panels.labels import ElidedLabel, set_look

LONGEST_NAME = 1000
"""As long as a sentence may be: the name starts from it."""


class _NameBox(QLineEdit):
    cancelled = Signal()

    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
            return
        super().keyPressEvent(event)
        event.accept()  # no key that is typed here may reach the row (F2, Space, Delete act there)


class EditableLabel(QWidget):
    """Return or leaving the box keeps what was written, Escape drops it."""

    renamed = Signal(str)
    """The new name without outer blanks, when it differs; may be empty: the owner then shows what it shows without a name."""

    def __init__(self, accessible_name: str) -> None:
        super().__init__()
        self._label = ElidedLabel()
        self._label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._box = _NameBox()
        self._box.setMaxLength(LONGEST_NAME)
        self._box.setProperty("kind", "name")
        self._box.setAccessibleName(accessible_name)
        self._before = ""
        self._editing = False
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._label)
        self._stack.addWidget(self._box)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._box.editingFinished.connect(self._keep)
        self._box.cancelled.connect(self._close)

    @property
    def editing(self) -> bool:
        return self._editing

    def text(self) -> str:
        return self._label.text()

    def set_text(self, text: str) -> None:
        self._label.setText(text)

    def set_muted(self, muted: bool) -> None:
        set_look(self._label, kind="muted" if muted else "")

    def edit(self, text: str) -> None:
        """Open the box with `text` selected."""
        self._before, self._editing = text, True
        self._box.setText(text)
        self._stack.setCurrentWidget(self._box)
        self._box.selectAll()
        self._box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep(self) -> None:
        if not self._editing:  # leaving the box after Return or Escape
            return
        written = self._box.text().strip()
        self._close()
        if written != self._before.strip():
            self.renamed.emit(written)

    def _close(self) -> None:
        self._editing = False
        focused, owner = self._box.hasFocus(), self.parentWidget()
        self._stack.setCurrentWidget(self._label)
        if focused and owner is not None:
            owner.setFocus(Qt.FocusReason.OtherFocusReason)
