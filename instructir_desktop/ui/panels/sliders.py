"""The slider of the panels: a click jumps, a double click restores the default, the wheel scrolls the panel instead."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QSlider, QStyle, QStyleOptionSlider

KEYS = frozenset((Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End))
"""A tenth less or more, nothing, everything; the arrows change by one."""


class PanelSlider(QSlider):
    """A horizontal slider of whole numbers from 0 to `most`."""

    moved = Signal(int, bool)
    """The user's value, and whether it is final: False during a drag, then once True. show_value() emits nothing."""

    def __init__(self, most: int, default: int) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._default = default
        self._held = False
        self._unsettled = False
        self.setRange(0, most)
        if 0 < default < most and 2 * default == most:
            self.setProperty("centred", True)  # no filled part: nothing is done in the middle
        self.setPageStep(max(most // 10, 1))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMinimumWidth(48)
        self.setLayoutDirection(
            Qt.LayoutDirection.LeftToRight
        )  # more is to the right, as in a number line, in every script
        self.valueChanged.connect(self._changed)

    @property
    def held(self) -> bool:
        """Whether the user holds the handle now."""
        return self._held

    def show_value(self, value: int) -> None:
        """Take a value from outside, unless the user is just dragging."""
        if self._held:
            return
        blocked = self.blockSignals(True)
        self.setValue(value)
        self.blockSignals(blocked)

    def _changed(self, value: int) -> None:
        self._unsettled = self._held
        self.moved.emit(value, not self._held)

    def _settle(self) -> None:
        self._held = False
        if self._unsettled:
            self._unsettled = False
            self.moved.emit(self.value(), True)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._held = True
            handle = self.style().subControlRect(
                QStyle.ComplexControl.CC_Slider, self._option(), QStyle.SubControl.SC_SliderHandle, self
            )
            if not handle.contains(event.position().toPoint()):
                room = self.width() - handle.width()
                place = round(event.position().x() - handle.width() / 2)
                self.setValue(QStyle.sliderValueFromPosition(self.minimum(), self.maximum(), place, room))
        super().mousePressEvent(event)  # the handle is under the pointer now, so a drag goes on from here

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._settle()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._held = False
        self.setValue(self._default)
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def event(self, event: QEvent) -> bool:
        # While the slider has the focus, its keys are no shortcuts of the window (Page Down: the next photo).
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in KEYS:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Up and Down go from row to row, with Alt they move the row: both are for the panel.
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _option(self) -> QStyleOptionSlider:
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        return option
