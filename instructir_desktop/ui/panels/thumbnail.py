"""A small picture with rounded corners that fills its place, sharp on every screen."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter, QPainterPath, QPaintEvent, QPalette, QPixmap
from PySide6.QtWidgets import QWidget

from instructir_desktop.ui.icons import pixmap
from instructir_desktop.ui.tokens import RADIUS_S

SIZE = QSize(64, 48)
DIMMED = 0.35


class Thumbnail(QWidget):
    """Shows the middle of an image; the outline of a photo until there is one."""

    def __init__(self) -> None:
        super().__init__()
        self._image = QImage()
        self._shown = QPixmap()
        self._dimmed = False
        self.setFixedSize(SIZE)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_image(self, image: QImage) -> None:
        self._image = image
        self._shown = QPixmap()
        self.update()

    def set_dimmed(self, dimmed: bool) -> None:
        if dimmed != self._dimmed:
            self._dimmed = dimmed
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(self.rect()), RADIUS_S, RADIUS_S)
        painter.setClipPath(outline)
        painter.fillRect(self.rect(), self.palette().color(QPalette.ColorRole.Light))
        painter.setOpacity(DIMMED if self._dimmed else 1.0)
        if self._image.isNull():
            colour = QGuiApplication.palette().color(QPalette.ColorRole.PlaceholderText).name()
            mark = pixmap("photo", 20, self.devicePixelRatioF(), colour)
            painter.drawPixmap(self.rect().center() - QPoint(9, 9), mark)
        else:
            painter.drawPixmap(self.rect(), self._filled())
        painter.end()

    def _filled(self) -> QPixmap:
        """The image's middle in physical pixels; scaled once per image and screen."""
        wanted = SIZE * self.devicePixelRatioF()
        if self._shown.size() != wanted:
            fit = Qt.AspectRatioMode.KeepAspectRatioByExpanding
            scaled = self._image.scaled(wanted, fit, Qt.TransformationMode.SmoothTransformation)
            middle = QRect(QPoint(), wanted)
            middle.moveCenter(scaled.rect().center())
            self._shown = QPixmap.fromImage(scaled.copy(middle))
        return self._shown
