"""The keys that show the original while they are held: B and backslash, wherever the focus is but in a text field."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QWidget
from shiboken6 import isValid

KEYS = (Qt.Key.Key_B, Qt.Key.Key_Backslash)


class HoldKeys(QObject):
    """Watches the keyboard for one window until close(). A shortcut would not do: it knows no release.

    What it watches is the widget that has the focus: a filter of the whole application would run for every event.
    """

    changed = Signal(bool)
    """Whether a key is held now."""

    def __init__(self, window: QWidget, keys: tuple[Qt.Key, ...] = KEYS) -> None:
        super().__init__(window)
        self._keys = keys
        self._window = window
        self.held = False
        self._focused: QWidget | None = None
        self._closed = False
        window.installEventFilter(self)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow)
        self._follow(None, QApplication.focusWidget())

    def close(self) -> None:
        """Stop watching."""
        self._closed = True
        self._follow(None, None)
        self._window.removeEventFilter(self)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Watch the widget that has the focus now."""
        if self._focused is not None and isValid(self._focused):
            self._focused.removeEventFilter(self)
        inside = now is not None and now is not self._window and not self._closed and self._window.isAncestorOf(now)
        self._focused = now if inside else None
        if self._focused is not None:
            self._focused.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowDeactivate and watched is self._window:
            self._set(False)  # the release will go to another window
        elif isinstance(event, QKeyEvent) and event.key() in self._keys and self._ours(event):
            if event.type() == QEvent.Type.KeyPress:
                self._set(True)
                return True
            if event.type() == QEvent.Type.KeyRelease:
                if not event.isAutoRepeat():
                    self._set(False)
                return True
        return super().eventFilter(watched, event)

    def _ours(self, event: QKeyEvent) -> bool:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        typing = isinstance(QApplication.focusWidget(), QLineEdit | QAbstractSpinBox)
        return plain and not typing and self._window.isActiveWindow()

    def _set(self, held: bool) -> None:
        if held != self.held:
            self.held = held
            self.changed.emit(held)
