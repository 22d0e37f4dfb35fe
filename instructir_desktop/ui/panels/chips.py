"""Chips: small rounded labels and buttons, and a row that shows as many of them as fit."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QSizePolicy, QWidget

from instructir_desktop.ui.panels.labels import button_text, set_look, tooltip
from instructir_desktop.ui.tokens import SPACE_S

Tone = Literal["neutral", "accent", "warning", "quiet"]

HEIGHT = 24
"""Of a row of chips at the usual text size, in device-independent pixels."""

WIDEST = 220
"""Longer texts are elided, in device-independent pixels."""


def row_height() -> int:
    """The height of a row of chips at the present text size, in device-independent pixels."""
    return max(HEIGHT, round(QApplication.font().pointSizeF() * 2) + 4)  # the style sheet's chip and its border


def _short(widget: QWidget, text: str, widest: int = WIDEST) -> str:
    return widget.fontMetrics().elidedText(" ".join(text.split()), Qt.TextElideMode.ElideRight, widest)


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

    def __init__(self, text: str, tone: Tone = "neutral", *, widest: int = WIDEST) -> None:
        super().__init__()
        self.setProperty("chip", True)
        self.setProperty("tone", tone)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        self.setText(button_text(_short(self, text, widest)))
        self.setAccessibleName(text)


class ChipRow(QWidget):
    """Widgets side by side; those that do not fit whole are hidden, so the row never needs more than its width."""

    overflowed = Signal(int)
    """The chip that stands for hidden ones was clicked: so many of the `hideable` ones are hidden."""

    def __init__(self) -> None:
        super().__init__()
        self._chips: tuple[QWidget, ...] = ()
        self._hideable = 0
        self._hidden = 0
        self.more = ChipButton("+1")
        self.more.setParent(self)
        self.more.hide()
        self.more.clicked.connect(lambda: self.overflowed.emit(self._hidden))
        self.setFixedHeight(row_height())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_chips(self, chips: Sequence[QWidget], *, hideable: int = 0) -> None:
        """Show these instead of the former ones, which are deleted. The first `hideable` get a "+2" when some do not fit."""
        for former in self._chips:
            former.hide()
            former.deleteLater()
        self._chips = tuple(chips)
        self._hideable = hideable
        for chip in self._chips:
            chip.setParent(self)
        self._arrange()

    def come_between(self, before: QWidget, after: QWidget) -> None:
        """Let Tab go from `before` through the chips to `after`."""
        inside = [chip for chip in (*self._chips, self.more) if chip.focusPolicy() & Qt.FocusPolicy.TabFocus]
        for former, later in pairwise((before, *inside, after)):
            QWidget.setTabOrder(former, later)

    def focus_chip(self, index: int) -> None:
        """Give a chip the focus, as after it was exchanged for one with other words."""
        if index < len(self._chips) and self._chips[index].isVisible():
            self._chips[index].setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.LayoutDirectionChange):
            self.setFixedHeight(row_height())
            self._arrange()

    def _arrange(self) -> None:
        sizes = []
        for chip in self._chips:
            chip.ensurePolished()
            sizes.append(chip.sizeHint())
        fitting = self._fitting([size.width() for size in sizes], self.width())
        if fitting < self._hideable:
            self.more.setText(f"+{self._hideable}")
            fitting = self._fitting(
                [size.width() for size in sizes], self.width() - self.more.sizeHint().width() - SPACE_S
            )
        self._hidden = max(self._hideable - fitting, 0)
        left = 0
        for index, (chip, size) in enumerate(zip(self._chips, sizes, strict=True)):
            chip.setVisible(index < fitting)
            self._put(chip, left, size)
            left += size.width() + SPACE_S if index < fitting else 0
        if self._hidden:
            self.more.setText(f"+{self._hidden}")
            self.more.setAccessibleName(self.tr("{hidden} more steps").format(hidden=self._hidden))
            size = self.more.sizeHint()
            self._put(self.more, left, size)
        self.more.setVisible(bool(self._hidden))

    def _put(self, chip: QWidget, left: int, size: QSize) -> None:
        """Place a chip `left` pixels from the side at which reading begins."""
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        across = self.width() - left - size.width() if mirrored else left
        chip.setGeometry(across, (self.height() - size.height()) // 2, size.width(), size.height())

    @staticmethod
    def _fitting(widths: Sequence[int], room: int) -> int:
        """How many of the first chips fit whole."""
        left = 0
        for count, width in enumerate(widths):
            if left + width > room:
                return count
            left += width + SPACE_S
        return len(widths)
