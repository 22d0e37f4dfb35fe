"""A notification over the canvas: it takes no focus, offers one action, and goes by itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QWidget

from instructir_desktop.ui.announcing import announce
from instructir_desktop.ui.icons import icon, set_side
from instructir_desktop.ui.mirroring import margins
from instructir_desktop.ui.panels.labels import ElidedLabel, button_text
from instructir_desktop.ui.tokens import SPACE_M, SPACE_S, SPACE_XL

STAYS = 8000
"""Milliseconds that a notification is shown; the time begins anew while the pointer is on it or a button has the focus."""

MOST = 560
"""Width at most, in device-independent pixels."""


class Toast(QFrame):
    """Lies over `over`, at its lower edge. One at a time: the newest takes the place of the last."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self._act: Callable[[], object] | None = None
        self.setProperty("card", "toast")
        self.setAccessibleName(self.tr("Notification"))
        self._words = ElidedLabel()
        self._button = QPushButton()
        self._button.setProperty("kind", "link")
        self._button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._button.setAutoDefault(False)
        self._button.clicked.connect(self._do)
        self._close = QToolButton()
        self._close.setIcon(icon("cancel"))
        set_side(self._close, 14)
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._close.setToolTip(self.tr("Dismiss"))
        self._close.setAccessibleName(self.tr("Dismiss"))
        self._close.clicked.connect(self.hide)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(margins(SPACE_M, SPACE_S, SPACE_S, SPACE_S))
        row.setSpacing(SPACE_M)
        row.addWidget(self._words, 1)
        row.addWidget(self._button)
        row.addWidget(self._close)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(STAYS)
        self._timer.timeout.connect(self._leave)
        over.installEventFilter(self)
        self.hide()

    @property
    def words(self) -> str:
        """What is said now; "" when nothing is shown."""
        return "" if self.isHidden() else self._words.text()

    @property
    def button(self) -> QPushButton:
        return self._button

    def say(self, words: str, action: str = "", act: Callable[[], object] | None = None) -> None:
        """Show `words`, with a button `action` that calls `act` and ends the notification."""
        self._act = act
        self._words.setText(words)
        self._button.setText(button_text(action))
        self._button.setVisible(bool(action))
        self.show()
        self._place()
        self.raise_()
        self._timer.start()
        announce(self, words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over and event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._timer.start()

    def _leave(self) -> None:
        if self._button.hasFocus() or self._close.hasFocus():
            self._timer.start()  # someone who works with the keyboard is on it
        else:
            self.hide()

    def _do(self) -> None:
        self.hide()
        if self._act is not None:
            self._act()

    def _place(self) -> None:
        room = self._over.size()
        wanted = self._row.totalSizeHint()
        width = min(MOST, room.width() - 2 * SPACE_XL, wanted.width())
        self.resize(width, wanted.height())
        self.move(QPoint((room.width() - width) // 2, room.height() - self.height() - SPACE_XL))
