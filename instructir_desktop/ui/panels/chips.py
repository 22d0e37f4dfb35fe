"""Chips: small rounded labels and buttons, and a row that shows as many of them as fit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

from instructir_desktop.ui.panels.labels import button_text, set_look, tooltip
from instructir_desktop.ui.tokens import SPACE_S

Tone = Literal["neutral", "accent", "warning"]

HEIGHT = 24
"""Of a row of chips, in device-independent pixels."""

WIDEST = 220
"""Longer texts are elided, in device-independent pixels."""


def _short(widget: QWidget, text: str) -> str:
    return widget.fontMetrics().elidedText(" ".join(text.split()), Qt.TextElideMode.ElideRight, WIDEST)


class Chip(QLabel):
    """A chip that only tells something."""

    def __init__(self, text: str = "", tone: Tone = "neutral") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("chip", True)
        self.setProperty("tone", tone)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        shown = _short(self, text)
        self.setText(shown)
        self.setToolTip(tooltip(text) if shown != text else "")

    def set_tone(self, tone: Tone) -> None:
        set_look(self, tone=tone)


class ChipButton(QPushButton):
    """A chip to click. It does not take the focus by a click, so typing goes on where it was."""

    def __init__(self, text: str, tone: Tone = "neutral") -> None:
        super().__init__()
        self.setProperty("chip", True)
        self.setProperty("tone", tone)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        self.setText(button_text(_short(self, text)))
        self.setAccessibleName(text)


class ChipRow(QWidget):
    """Widgets side by side; those that do not fit whole are hidden, so the row never needs more than its width."""

    def __init__(self) -> None:
        super().__init__()
        self._chips: tuple[QWidget, ...] = ()
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_chips(self, chips: Sequence[QWidget]) -> None:
        """Show these instead of the former ones, which are deleted."""
        for former in self._chips:
            former.hide()
            former.deleteLater()
        self._chips = tuple(chips)
        for chip in self._chips:
            chip.setParent(self)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        left, full = 0, False
        for chip in self._chips:
            chip.ensurePolished()
            size = chip.sizeHint()
            full = full or left + size.width() > self.width()
            chip.setVisible(not full)
            chip.setGeometry(left, (self.height() - size.height()) // 2, size.width(), size.height())
            left += size.width() + SPACE_S
