"""Waiting until a window has its place on the screen: dialogs that are opened before lie anywhere, partly out of sight."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


class FirstSight(QObject):
    """Calls `act` once, as soon as the window, which has been shown, is seen. Belongs to the window."""

    def __init__(self, window: QWidget, act: Callable[[], object]) -> None:
        super().__init__(window)
        self._act: Callable[[], object] | None = act
        self._handle = window.windowHandle()
        if self._handle.isExposed():
            self._seen()
        else:
            self._handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Expose and self._handle.isExposed():
            self._handle.removeEventFilter(self)
            self._seen()
        return super().eventFilter(watched, event)

    def _seen(self) -> None:
        act, self._act = self._act, None
        if act is not None:
            QTimer.singleShot(0, self, act)
