"""The navigator: the whole photo small in the canvas's corner, with a frame around what is seen that can be dragged."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QHideEvent, QImage, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from instructir_desktop.core.geometry import Box, Size
from instructir_desktop.ui.canvas.overview import Overview
from instructir_desktop.ui.canvas.transform import ViewTransform

LONGER, SHORTER = 190, 150
"""The room for the small photo, in device-independent pixels; the shorter is for its height."""

EDGE = 6
"""Between the card's edge and the photo."""

INSET = 14
"""Between the card and the canvas's corner."""

CLOSE = 18
"""Side of the button that hides the navigator."""


class Navigator(QWidget):
    """A child of the canvas, at its lower right corner; seen only while a part of the photo is outside the view."""

    moved = Signal(float, float)
    """The photo point that is to be in the middle of the view."""
    closed = Signal()
    """The user wants it gone."""

    def __init__(self, canvas: QWidget) -> None:
        super().__init__(canvas)
        self._image = QImage()
        self._made: tuple[float, QPixmap] | None = None
        self._photo = Size(0, 0)
        self._seen = Box(0, 0, 0, 0)
        self._wanted = True
        self._grasp: QPointF | None = None
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Navigator"))
        self.setToolTip(self.tr("Drag the frame to move through the photo"))
        canvas.installEventFilter(self)
        self.hide()

    def set_overview(self, found: Overview | None) -> None:
        """The whole photo as it is shown now."""
        self._image, self._made = (found.image if found is not None else QImage()), None
        self._place()

    def set_view(self, view: ViewTransform) -> None:
        """What is seen of the photo."""
        if self._photo != view.photo:
            self._photo, self._image, self._made = view.photo, QImage(), None
        self._seen = view.visible()
        self._place()

    def set_wanted(self, wanted: bool) -> None:
        """Whether the user wants to see it at all."""
        self._wanted = wanted
        self._place()

    @property
    def frame(self) -> QRectF:
        """Where the frame is drawn, in the widget."""
        scale, seen = self._scale, self._seen
        return QRectF(EDGE + seen.x * scale, EDGE + seen.y * scale, seen.width * scale, seen.height * scale)

    @property
    def _scale(self) -> float:
        return min(LONGER / max(self._photo.width, 1), SHORTER / max(self._photo.height, 1))

    @property
    def _inside(self) -> QRectF:
        size = QSizeF(self._photo.width, self._photo.height) * self._scale
        return QRectF(QPointF(EDGE, EDGE), size)

    @property
    def _close_button(self) -> QRectF:
        return QRectF(self.width() - EDGE - CLOSE - 2, EDGE + 2, CLOSE, CLOSE)

    def _place(self) -> None:
        canvas = self.parentWidget()
        partly = self._seen != self._photo.box() and not self._seen.empty
        if canvas is None or not self._wanted or self._image.isNull() or not partly:
            self.hide()
            return
        inside = self._inside
        width, height = round(inside.width()) + 2 * EDGE, round(inside.height()) + 2 * EDGE
        self.setGeometry(canvas.width() - width - INSET, canvas.height() - height - INSET, width, height)
        self.setVisible(width + 2 * INSET < canvas.width() / 2 and height + 2 * INSET < canvas.height() / 2)
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self.parentWidget():
            self._place()
        return super().eventFilter(watched, event)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._card())
        inside = self._inside
        frame = self.frame.intersected(inside)
        for part in (
            QRectF(inside.topLeft(), QPointF(inside.right(), frame.top())),
            QRectF(QPointF(inside.left(), frame.bottom()), inside.bottomRight()),
            QRectF(QPointF(inside.left(), frame.top()), frame.bottomLeft()),
            QRectF(frame.topRight(), QPointF(inside.right(), frame.bottom())),
        ):
            painter.fillRect(part, QColor(0, 0, 0, 85))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        least = frame.adjusted(-max(0.0, 4 - frame.width()), -max(0.0, 4 - frame.height()), 0, 0)
        painter.setPen(QPen(QColor(0, 0, 0, 150), 3))
        painter.drawRect(least)
        painter.setPen(QPen(QColor(255, 255, 255, 240), 1.5))
        painter.drawRect(least)
        if self.underMouse():
            button = self._close_button
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(20, 20, 20, 200))
            painter.drawEllipse(button)
            painter.setPen(QPen(QColor(255, 255, 255, 230), 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            cross = button.adjusted(6, 6, -6, -6)
            painter.drawLine(cross.topLeft(), cross.bottomRight())
            painter.drawLine(cross.topRight(), cross.bottomLeft())

    def _card(self) -> QPixmap:
        """The photo on its card, made once for every picture and scale of the screen: painting it anew takes milliseconds."""
        ratio = self.devicePixelRatioF()
        if self._made is None or self._made[0] != ratio:
            card = QPixmap(round(self.width() * ratio), round(self.height() * ratio))
            card.setDevicePixelRatio(ratio)
            card.fill(Qt.GlobalColor.transparent)
            painter = QPainter(card)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(255, 255, 255, 40), 1))
            painter.setBrush(QColor(20, 20, 20, 225))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
            size = (self._inside.size() * ratio).toSize()
            smooth = Qt.TransformationMode.SmoothTransformation
            painter.drawImage(self._inside, self._image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, smooth))
            painter.end()
            self._made = ratio, card
        return self._made[1]

    # The pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        place = event.position()
        if self._close_button.contains(place):
            self.closed.emit()
            return
        frame = self.frame
        self._grasp = place - frame.center() if frame.contains(place) else QPointF()
        self._move_to(place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grasp is not None:
            self._move_to(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grasp = None

    def enterEvent(self, event: QEvent) -> None:
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self.update()

    def hideEvent(self, event: QHideEvent) -> None:
        self._grasp = None
        super().hideEvent(event)

    def _move_to(self, place: QPointF) -> None:
        middle = place - (self._grasp or QPointF()) - QPointF(EDGE, EDGE)
        self.moved.emit(middle.x() / self._scale, middle.y() / self._scale)
