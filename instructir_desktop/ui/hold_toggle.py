"""HoldToggle: a switch whose key can be tapped, which leaves it on, or held, which shows it only so long."""

from __future__ import annotations

import time

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

HELD = 0.35
"""Seconds from which a key counts as held."""


class HoldToggle(QObject):
    """Watches for the release of a checkable action's keys in one window until close(); the action's own shortcut does
    the switching."""

    def __init__(self, action: QAction, window: QWidget) -> None:
        super().__init__(window)
        self._action = action
        self._window = window
        self._since: float | None = None
        action.setAutoRepeat(False)
        action.toggled.connect(self._toggled)

    def close(self) -> None:
        """Stop watching."""
        self._watch(None)

    def _toggled(self, on: bool) -> None:
        self._watch(time.monotonic() if on else None)

    def _watch(self, since: float | None) -> None:
        """Wait for the release of a key that was pressed then; only so long every event of the application goes this way."""
        self._since = since
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
            if since is not None:
                app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._since is None:
            return False
        if event.type() == QEvent.Type.KeyRelease and isinstance(event, QKeyEvent) and not event.isAutoRepeat():
            keys = QKeySequence(event.keyCombination())
            if keys in self._action.shortcuts():
                held = time.monotonic() - self._since >= HELD
                self._watch(None)
                if held:
                    self._action.setChecked(False)
        elif event.type() == QEvent.Type.WindowDeactivate and watched is self._window:
            self._watch(None)  # the release goes elsewhere: it counts as a tap
        return False
