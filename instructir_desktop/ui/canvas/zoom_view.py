"""ZoomView: the widget below the canvas that zooms, pans, fits and fills; what is painted is the canvas's business."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QHideEvent, QInputDevice, QNativeGestureEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from instructir_desktop.core.geometry import Box, Size
from instructir_desktop.ui.canvas.transform import ViewTransform
from instructir_desktop.ui.canvas.zoom import SmoothZoom

NOTCH = 120
"""Wheel units of one notch."""

ZOOM_PER_NOTCH = 1.25

Kept = Literal["", "fit", "fill"]


class ZoomView(QWidget):
    """Shows something through `transform`, in device pixels of the pane that a point lies in (see pane_at()).

    A photo that was fitted or filled stays so when the widget's size or its screen's scale changes.
    """

    zoomChanged = Signal(float)
    viewChanged = Signal(object)
    """The part of the photo that is seen now, a Box."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.transform = ViewTransform(Size(0, 0), Size(1, 1))
        self._kept: Kept = "fit"
        self._pointer: QPointF | None = None
        """Where the pointer is, None while it is elsewhere."""
        self._zoom = SmoothZoom(self)
        self._zoom.valueChanged.connect(lambda value: self.show_transform(self._zoom.at(self.transform, value)))
        self._zoom.stateChanged.connect(
            lambda _new, _old: self.update()
        )  # at its end, what was drawn quickly is drawn well

    # What the canvas says

    @property
    def has_photo(self) -> bool:
        """Whether there is something to zoom."""
        return False

    def pane_at(self, point: QPointF) -> Box:
        """The pane at a point of the widget, in device pixels; all panes are of one size."""
        return self.device_size().box()

    def screen_changed(self) -> None:
        """The widget is on another screen, or its screen has another scale."""

    # Zoom and pan

    @property
    def kept(self) -> Kept:
        """Whether the photo stays fitted or filled."""
        return self._kept

    def fit(self) -> None:
        """The whole photo; it stays fitted when the window's size changes."""
        self._zoom.stop()
        self._kept = "fit"
        self.show_transform(self.transform.fitted())

    def fill(self) -> None:
        """The photo covers the view; it goes on doing so when the window's size changes."""
        self._zoom.stop()
        self._kept = "fill"
        self.show_transform(self.transform.filled())

    def zoom_to(self, scale: float, at: QPointF | None = None) -> None:
        """Zoom at once, keeping the photo point under `at` in place (device-independent; default the middle)."""
        self._zoom.stop()
        self._kept = ""
        self.show_transform(self.transform.zoomed(scale, *self._in_pane(at)))

    def zoom_smoothly(self, scale: float, at: QPointF | None = None) -> None:
        """The same, in a short animation."""
        if self.has_photo:
            self._kept = ""
            self._zoom.begin(self.transform, scale, self._in_pane(at))

    def zoom_at_pointer(self, scale: float) -> None:
        """Zoom in a short animation to where the pointer is, to the middle while it is elsewhere."""
        self.zoom_smoothly(scale, self._pointer)

    def zoom_step(self, direction: int) -> None:
        """To the next larger (1) or smaller (-1) of the usual scales, where the pointer is."""
        self.zoom_at_pointer(self.transform.stop(direction))

    def pan(self, moved: QPointF) -> None:
        """Move the photo by device-independent pixels."""
        ratio = self.devicePixelRatioF()
        self._kept = ""
        self.show_transform(self.transform.moved(moved.x() * ratio, moved.y() * ratio))

    def centre(self, x: float, y: float) -> None:
        """Bring a point of the photo into the middle."""
        self._zoom.stop()
        self._kept = ""
        self.show_transform(self.transform.centred(x, y))

    def show_transform(self, transform: ViewTransform) -> None:
        """Show the photo there, and tell of it."""
        self.transform = transform
        if self.has_photo:
            self.zoomChanged.emit(transform.scale)
            self.viewChanged.emit(transform.visible())
        self.update()

    def refit(self) -> None:
        """Suit the transform to the present size of the panes."""
        resized = self.transform.resized(self.pane_at(QPointF()).size)
        if self._kept == "fit":
            resized = resized.fitted()
        elif self._kept == "fill":
            resized = resized.filled()
        self.show_transform(resized)

    def to_photo(self, point: QPointF, pane: Box | None = None) -> tuple[float, float]:
        """The photo point under a point of the widget, as a point of `pane` (None: the one it lies in)."""
        pane, ratio = pane or self.pane_at(point), self.devicePixelRatioF()
        return self.transform.to_photo(point.x() * ratio - pane.x, point.y() * ratio - pane.y)

    def device_size(self) -> Size:
        """The widget's size in device pixels."""
        ratio = self.devicePixelRatioF()
        return Size(max(round(self.width() * ratio), 1), max(round(self.height() * ratio), 1))

    def _in_pane(self, at: QPointF | None) -> tuple[float, float]:
        """A point of the widget, or None for the middle, in device pixels of its pane."""
        if at is None:
            return self.transform.view.width / 2, self.transform.view.height / 2
        pane, ratio = self.pane_at(at), self.devicePixelRatioF()
        return at.x() * ratio - pane.x, at.y() * ratio - pane.y

    # Events

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not self.has_photo:
            return
        touchpad = event.device() is not None and event.device().type() == QInputDevice.DeviceType.TouchPad
        zooms = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if touchpad and not zooms and not event.pixelDelta().isNull():
            self.pan(QPointF(event.pixelDelta()))
        elif event.angleDelta().y():
            scale = self._zoom.target(self.transform) * ZOOM_PER_NOTCH ** (event.angleDelta().y() / NOTCH)
            self.zoom_smoothly(scale, event.position())
        event.accept()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent) and self.has_photo:
            if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                self.zoom_to(self.transform.scale * (1 + event.value()), event.position())
                return True
            if event.gestureType() == Qt.NativeGestureType.SmartZoomNativeGesture:
                self.fit() if self._kept != "fit" else self.zoom_smoothly(1.0, event.position())
                return True
        if event.type() in (QEvent.Type.DevicePixelRatioChange, QEvent.Type.ScreenChangeInternal):
            self.refit()
            self.screen_changed()
        return super().event(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._zoom.stop()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.refit()
        super().resizeEvent(event)
