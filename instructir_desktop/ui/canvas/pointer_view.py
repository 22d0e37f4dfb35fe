"""PointerView: the canvas's pointer and keys: panning, the split's handle, drawing with a tool, the lens."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QEnterEvent, QHideEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from instructir_desktop.core.geometry import Box
from instructir_desktop.ui.canvas.compare import Comparison
from instructir_desktop.ui.canvas.zoom_view import ZoomView
from instructir_desktop.ui.tools.base import Gesture, Pointer, Tool
from instructir_desktop.ui.tools.brush import BrushTool
from instructir_desktop.ui.tools.pan import PanTool


class PointerView(ZoomView):
    """Where one or two photos lie in the widget, and what the pointer does there."""

    gestureFinished = Signal(Gesture)
    radiusChanged = Signal(float)
    pointed = Signal(object)
    """The photo pixel (x, y) under the pointer, None when there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.comparison = Comparison()
        self.tool: Tool = PanTool()
        self.pressure = 1.0
        """Of a tablet's pen, in 0..1; a mouse presses fully."""
        self._drag: str = ""
        self._pane: Box | None = None
        """The pane in which the shape being drawn began."""
        self._last = QPointF()
        self._space = False
        self._told: tuple[int, int] | None = None

    def set_tool(self, tool: Tool) -> None:
        self.tool.cancel()
        self.tool = tool
        self._drag, self._pane = "", None
        self._update_cursor()
        self.update()

    # Panes

    def pane_at(self, point: QPointF) -> Box:
        ratio = self.devicePixelRatioF()
        areas = self.comparison.areas(self.device_size())
        if len(areas) == 2:
            second = areas[1]
            place = (point.x(), second.x) if self.comparison.upright else (point.y(), second.y)
            if place[0] * ratio >= place[1]:
                return second
        return areas[0]

    def shown_in(self, area: Box) -> QRectF:
        """The visible part of the photo in a pane, in device-independent pixels."""
        view, ratio = self.transform, self.devicePixelRatioF()
        left, top = view.to_view(0, 0)
        right, bottom = view.to_view(view.photo.width, view.photo.height)
        photo = QRectF(left, top, right - left, bottom - top).translated(area.x, area.y)
        seen = photo.intersected(QRectF(*area))
        return QRectF(seen.topLeft() / ratio, seen.bottomRight() / ratio)

    # The pointer

    def pointer_at(self, event: QMouseEvent) -> Pointer:
        """Where on the photo an event is, and what is held with it."""
        x, y = self.to_photo(event.position(), self._pane)
        held = event.modifiers()
        return Pointer(
            x,
            y,
            self.transform.scale,
            shift=bool(held & Qt.KeyboardModifier.ShiftModifier),
            alt=bool(held & Qt.KeyboardModifier.AltModifier),
            control=bool(held & Qt.KeyboardModifier.ControlModifier),
            pressure=self.pressure,
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.has_photo or self._drag:
            return
        self._last = event.position()
        left = event.button() == Qt.MouseButton.LeftButton
        if left and not self._space and self._grips(event.position()):
            self._drag = "split"
        elif event.button() == Qt.MouseButton.MiddleButton or (left and (self._space or not self.tool.draws)):
            self._drag = "pan"
            self._zoom.stop()
        elif left:
            self._drag = "draw"
            self._pane = self.pane_at(event.position())
            self.tool.press(self.pointer_at(event))
            self.update()
        self._update_cursor()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._pointer = event.position()
        if self._drag == "split":
            self.comparison.drag(event.position(), self.shown_in(self.device_size().box()))
        elif self._drag == "pan":
            self.pan(event.position() - self._last)
            self._last = event.position()
        elif self._drag == "draw":
            self.tool.move(self.pointer_at(event))
        if self._drag or self.comparison.lens or isinstance(self.tool, BrushTool):
            self.update()
        if not self._drag:
            self._update_cursor()
        self._tell_pointed()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        drag, self._drag = self._drag, ""
        if drag == "draw":
            gesture = self.tool.release(self.pointer_at(event))
            self._pane = None
            if gesture is not None:
                self.gestureFinished.emit(gesture)
            self.update()
        self._update_cursor()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """With the hand: between the whole photo and 100 % at the pointer."""
        if self.tool.draws or event.button() != Qt.MouseButton.LeftButton:
            self.mousePressEvent(event)
        elif self.kept == "fit":
            self.zoom_smoothly(1.0, event.position())
        else:
            self.fit()

    def _grips(self, point: QPointF) -> bool:
        return self.comparison.grips(point, self.shown_in(self.device_size().box()))

    def _tell_pointed(self) -> None:
        """Say which photo pixel is under the pointer, when it is another one."""
        found: tuple[int, int] | None = None
        if self.has_photo and self._pointer is not None:
            x, y = (math.floor(value) for value in self.to_photo(self._pointer))
            photo = self.transform.photo
            found = (x, y) if 0 <= x < photo.width and 0 <= y < photo.height else None
        if found != self._told:
            self._told = found
            self.pointed.emit(found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = True
            self._update_cursor()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = False
            self._update_cursor()
        else:
            super().keyReleaseEvent(event)

    def cancel_drag(self) -> bool:
        """Forget the shape being drawn; False when none is."""
        if self._drag != "draw" and self.tool.draft is None:
            return False
        self.tool.cancel()
        self._drag, self._pane = "", None
        self._update_cursor()
        self.update()
        return True

    def resize_brush(self, direction: int) -> None:
        """[ and ]: smaller (-1) or larger (1), when the brush is in use."""
        if isinstance(self.tool, BrushTool):
            self.tool.resize(direction)
            self.radiusChanged.emit(self.tool.radius)
            self.update()

    def _update_cursor(self) -> None:
        cursor = self.tool.cursor
        if self._drag == "pan":
            cursor = Qt.CursorShape.ClosedHandCursor
        elif self._space:
            cursor = Qt.CursorShape.OpenHandCursor
        elif self._drag == "split" or (self._pointer is not None and self._grips(self._pointer)):
            cursor = Qt.CursorShape.SplitHCursor if self.comparison.upright else Qt.CursorShape.SplitVCursor
        self.setCursor(cursor if self.has_photo else Qt.CursorShape.ArrowCursor)

    def leaveEvent(self, event: QEvent) -> None:
        self._pointer = None
        self._tell_pointed()
        self.update()
        super().leaveEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._pointer = event.position()
        super().enterEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._space = False
        super().hideEvent(event)
