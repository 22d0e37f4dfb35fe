"""CanvasView: the widget that shows the photo with its steps, and lets the pointer zoom, pan, compare and draw."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QEnterEvent,
    QHideEvent,
    QInputDevice,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPixmap,
    QResizeEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from instructir_desktop.core.geometry import Size
from instructir_desktop.core.masks import Region
from instructir_desktop.ui.canvas.change_map import ChangeMap
from instructir_desktop.ui.canvas.compare import Comparison, paint_badge, paint_split
from instructir_desktop.ui.canvas.compositor import VisibleLayer
from instructir_desktop.ui.canvas.frames import Frames, Side
from instructir_desktop.ui.canvas.overlay import RegionOverlay, paint_brush_circle, paint_draft
from instructir_desktop.ui.canvas.pyramid import Levels
from instructir_desktop.ui.canvas.transform import ViewTransform
from instructir_desktop.ui.canvas.zoom import SmoothZoom
from instructir_desktop.ui.display_profile import display_space
from instructir_desktop.ui.tools.base import Gesture, Pointer, Tool
from instructir_desktop.ui.tools.brush import BrushTool
from instructir_desktop.ui.tools.pan import PanTool

NEAREST_FROM = 2.0
"""From this scale on, photo pixels are shown as squares."""

NOTCH = 120
"""Wheel units of one notch."""

ZOOM_PER_NOTCH = 1.25


class CanvasView(QWidget):
    """The photo on a neutral ground.

    `set_photo` and `set_layers` say what is shown; the widget knows nothing of documents. Scales are device pixels per
    photo pixel, so 100 % is exact on every screen.
    """

    zoomChanged = Signal(float)
    viewChanged = Signal(object)
    """The part of the photo that is seen now, a Box."""
    gestureFinished = Signal(Gesture)
    radiusChanged = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("canvas")
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 180)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(self.tr("Photo"))
        self.comparison = Comparison()
        self.transform = ViewTransform(Size(0, 0), Size(1, 1))
        self.tool: Tool = PanTool()
        self._frames: Frames | None = None
        self._fitted = True
        self._region: Region | None = None
        self._veiled = True
        self._overlay = RegionOverlay()
        self._drag: str = ""
        self._last = QPointF()
        self._space = False
        self._pointer: QPointF | None = None
        self._zoom = SmoothZoom(self)
        self._zoom.valueChanged.connect(lambda value: self._show(self._zoom.at(self.transform, value)))
        self._checks = _checkerboard()
        self.changes = ChangeMap(self)
        self.changes.updated.connect(self.update)

    # What is shown

    @property
    def has_photo(self) -> bool:
        return self._frames is not None

    def set_photo(self, base: Levels | None, alpha: Levels | None = None) -> None:
        """Show another photo, fitted, without layers; `alpha` (H, W) 0..1 lets a checkerboard through."""
        self._zoom.stop()
        self._frames = Frames(base, alpha, display_space(self.screen())) if base is not None else None
        self._region = None
        self.changes.clear()
        self.comparison.position = 0.5
        size = base.size if base is not None else Size(0, 0)
        self.transform = ViewTransform(size, self._device_size())
        self.fit()

    def set_layers(self, layers: Sequence[VisibleLayer]) -> None:
        """The steps' residuals to blend over the photo, in any order (their sum is shown)."""
        if self._frames is not None:
            self._frames.set_layers(layers)
            self.update()

    def set_region(self, region: Region | None) -> None:
        """The active region, drawn over the photo."""
        if region != self._region:
            self._region = region
            self.update()

    def set_veiled(self, veiled: bool) -> None:
        """Whether the active region gets a veil besides its edge."""
        self._veiled = veiled
        self.update()

    def set_tool(self, tool: Tool) -> None:
        self.tool.cancel()
        self.tool = tool
        self._drag = ""
        self._update_cursor()
        self.update()

    def set_holding(self, holding: bool) -> None:
        """Show the original while a key is held."""
        if holding != self.comparison.holding:
            self.comparison.holding = holding
            self.update()

    def set_split(self, split: bool) -> None:
        """Show the original left of a line that can be dragged."""
        self.comparison.split = split
        self.update()

    # Zoom and pan

    def fit(self) -> None:
        """The whole photo; it stays fitted when the window's size changes."""
        self._zoom.stop()
        self._fitted = True
        self._show(self.transform.fitted())

    def zoom_to(self, scale: float, at: QPointF | None = None) -> None:
        """Zoom at once, keeping the photo point under `at` (device-independent; default the middle) in place."""
        self._zoom.stop()
        self._fitted = False
        point = at if at is not None else QPointF(self.width() / 2, self.height() / 2)
        ratio = self.devicePixelRatioF()
        self._show(self.transform.zoomed(scale, point.x() * ratio, point.y() * ratio))

    def zoom_smoothly(self, scale: float, at: QPointF | None = None) -> None:
        """The same, in a short animation."""
        if self.has_photo:
            self._fitted = False
            point = (at if at is not None else QPointF(self.width() / 2, self.height() / 2)) * self.devicePixelRatioF()
            self._zoom.begin(self.transform, scale, (point.x(), point.y()))

    def zoom_step(self, direction: int) -> None:
        """To the next larger (1) or smaller (-1) of the usual scales."""
        self.zoom_smoothly(self.transform.stop(direction))

    def _show(self, transform: ViewTransform) -> None:
        self.transform = transform
        if self.has_photo:
            self.zoomChanged.emit(transform.scale)
            self.viewChanged.emit(transform.visible())
        self.update()

    def _device_size(self) -> Size:
        ratio = self.devicePixelRatioF()
        return Size(max(round(self.width() * ratio), 1), max(round(self.height() * ratio), 1))

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().color(QPalette.ColorRole.Shadow))
        if self._frames is None:
            return
        shown = self._shown()
        if self.comparison.split and not self.comparison.holding:
            line = self.comparison.line(shown)
            self._paint_photo(painter, self._frames, "before", QRectF(shown.topLeft(), QPointF(line, shown.bottom())))
            self._paint_photo(painter, self._frames, "after", QRectF(QPointF(line, shown.top()), shown.bottomRight()))
        else:
            self._paint_photo(painter, self._frames, "before" if self.comparison.holding else "after", shown)
        if self.changes.active and not self.comparison.holding:
            self._paint_changes(painter, self._frames, shown)
        if self.comparison.holding:
            paint_badge(painter, self.tr("Before"), shown.topLeft() + QPointF(12, 12))
        elif self.comparison.split:
            paint_split(painter, self.comparison, shown)
        self._paint_overlay(painter)

    def _shown(self) -> QRectF:
        """The visible part of the photo, in device-independent pixels."""
        view, ratio = self.transform, self.devicePixelRatioF()
        left, top = view.to_view(0, 0)
        right, bottom = view.to_view(view.photo.width, view.photo.height)
        photo = QRectF(left / ratio, top / ratio, (right - left) / ratio, (bottom - top) / ratio)
        return photo.intersected(QRectF(self.rect()))

    def _paint_photo(self, painter: QPainter, frames: Frames, side: Side, clip: QRectF) -> None:
        if clip.isEmpty():
            return
        frame = frames.frame(side, self.transform)
        ratio = self.devicePixelRatioF()
        painter.save()
        painter.setClipRect(clip)
        if frame.image.hasAlphaChannel():
            painter.fillRect(clip, self._checks)
        painter.scale(1 / ratio, 1 / ratio)
        pixel = self.transform.scale * 2**frame.level
        left, top = self.transform.left + frame.box.x * pixel, self.transform.top + frame.box.y * pixel
        smooth = self.transform.scale < NEAREST_FROM and pixel != 1.0
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
        painter.drawImage(QRectF(left, top, frame.box.width * pixel, frame.box.height * pixel), frame.image)
        painter.restore()

    def _paint_changes(self, painter: QPainter, frames: Frames, shown: QRectF) -> None:
        """The change map, on the side "after" where the view is split, and its legend."""
        ratio = self.devicePixelRatioF()
        left = self.comparison.line(shown) if self.comparison.split else shown.left()
        clip = QRectF(QPointF(left, shown.top()) * ratio, shown.bottomRight() * ratio)
        painter.save()
        painter.scale(1 / ratio, 1 / ratio)
        self.changes.paint(painter, frames.compose, self.transform, frames.levels, clip)
        painter.restore()
        self.changes.paint_legend(painter, QPointF(12, self.height() - 12))

    def _paint_overlay(self, painter: QPainter) -> None:
        accent = self.palette().color(QPalette.ColorRole.Highlight)
        ratio = self.devicePixelRatioF()
        if self._region is not None and not self.comparison.holding:
            image, corner = self._overlay.image(
                self._region,
                self.transform,
                colour=accent,
                veiled=self._veiled and self.tool.draws,
                thickness=max(round(ratio), 1),
                source=None if self._frames is None else self._frames.source,
            )
            painter.save()
            painter.scale(1 / ratio, 1 / ratio)
            painter.drawImage(corner, image)
            painter.restore()
        if self.tool.draft is not None:
            painter.save()
            painter.setClipRect(self._shown())
            paint_draft(painter, self.tool.draft, self._to_view(), colour=accent)
            painter.restore()
        if isinstance(self.tool, BrushTool) and self._pointer is not None and self._drag != "pan":
            radius = self.tool.radius * self.transform.scale / ratio
            paint_brush_circle(painter, self._pointer, radius=radius, hardness=self.tool.hardness)

    def _to_view(self) -> QTransform:
        view, ratio = self.transform, self.devicePixelRatioF()
        return QTransform(view.scale / ratio, 0, 0, view.scale / ratio, view.left / ratio, view.top / ratio)

    # The pointer

    def _pointer_at(self, event: QMouseEvent) -> Pointer:
        ratio = self.devicePixelRatioF()
        x, y = self.transform.to_photo(event.position().x() * ratio, event.position().y() * ratio)
        held = event.modifiers()
        return Pointer(
            x,
            y,
            self.transform.scale,
            shift=bool(held & Qt.KeyboardModifier.ShiftModifier),
            alt=bool(held & Qt.KeyboardModifier.AltModifier),
            control=bool(held & Qt.KeyboardModifier.ControlModifier),
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.has_photo or self._drag:
            return
        self._last = event.position()
        left = event.button() == Qt.MouseButton.LeftButton
        if left and not self._space and self.comparison.grips(event.position(), self._shown()):
            self._drag = "split"
        elif event.button() == Qt.MouseButton.MiddleButton or (left and (self._space or not self.tool.draws)):
            self._drag = "pan"
            self._zoom.stop()
        elif left:
            self._drag = "draw"
            self.tool.press(self._pointer_at(event))
            self.update()
        self._update_cursor()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._pointer = event.position()
        if self._drag == "split":
            self.comparison.drag(event.position().x(), self._shown())
        elif self._drag == "pan":
            moved = (event.position() - self._last) * self.devicePixelRatioF()
            self._last = event.position()
            self._fitted = False
            self._show(self.transform.moved(moved.x(), moved.y()))
        elif self._drag == "draw":
            self.tool.move(self._pointer_at(event))
        if self._drag or isinstance(self.tool, BrushTool):
            self.update()
        if not self._drag:
            self._update_cursor()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        drag, self._drag = self._drag, ""
        if drag == "draw":
            gesture = self.tool.release(self._pointer_at(event))
            if gesture is not None:
                self.gestureFinished.emit(gesture)
            self.update()
        self._update_cursor()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """With the hand: between the whole photo and 100 % at the pointer."""
        if self.tool.draws or event.button() != Qt.MouseButton.LeftButton:
            self.mousePressEvent(event)
        elif self._fitted:
            self.zoom_smoothly(1.0, event.position())
        else:
            self.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not self.has_photo:
            return
        touchpad = event.device() is not None and event.device().type() == QInputDevice.DeviceType.TouchPad
        zooms = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if touchpad and not zooms and not event.pixelDelta().isNull():
            moved = QPointF(event.pixelDelta()) * self.devicePixelRatioF()
            self._fitted = False
            self._show(self.transform.moved(moved.x(), moved.y()))
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
                self.fit() if not self._fitted else self.zoom_smoothly(1.0, event.position())
                return True
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._resized()
        return super().event(event)

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
        if self._drag != "draw":
            return False
        self.tool.cancel()
        self._drag = ""
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
        elif self._drag == "split" or (
            self._pointer is not None and self.comparison.grips(self._pointer, self._shown())
        ):
            cursor = Qt.CursorShape.SplitHCursor
        self.setCursor(cursor if self.has_photo else Qt.CursorShape.ArrowCursor)

    # The widget

    def leaveEvent(self, event: QEvent) -> None:
        self._pointer = None
        self.update()
        super().leaveEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._pointer = event.position()
        super().enterEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._zoom.stop()
        self._space = False
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._resized()
        super().resizeEvent(event)

    def _resized(self) -> None:
        resized = self.transform.resized(self._device_size())
        self._show(resized.fitted() if self._fitted else resized)

    def sizeHint(self) -> QSize:
        return QSize(900, 640)


def _checkerboard() -> QBrush:
    """The pattern behind transparent pixels."""
    tile = QPixmap(16, 16)
    tile.fill(QColor(200, 200, 200))
    painter = QPainter(tile)
    painter.fillRect(0, 0, 8, 8, QColor(150, 150, 150))
    painter.fillRect(8, 8, 8, 8, QColor(150, 150, 150))
    painter.end()
    return QBrush(tile)
