"""The row of photos in the filmstrip: how one is painted, and what the keyboard does there."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QImage,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPalette,
    QPixmap,
    QPixmapCache,
    QPolygonF,
)
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from instructir_desktop.document.folder import PhotoState
from instructir_desktop.ui.shown_text import shown
from instructir_desktop.ui.theme import tokens
from instructir_desktop.ui.tokens import RADIUS_S

CELL = QSize(118, 108)
PICTURE = 66
"""Height of the pictures; below them is a line with the name and one with stars and badges."""
LINE = 14
PATH, IMAGE, STATE = (Qt.ItemDataRole.UserRole + number for number in range(3))
STARS = {getattr(Qt.Key, f"Key_{stars}"): stars for stars in range(6)}


class PhotoList(QListWidget):
    """Arrow keys go from photo to photo; 0 to 5 rate, whatever these keys do elsewhere in the window."""

    walked = Signal(Path)
    rated = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._empty = ""
        self.setProperty("kind", "filmstrip")
        self.setFlow(QListWidget.Flow.LeftToRight)
        self.setWrapping(False)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_Cell(self))
        self.setFixedHeight(CELL.height() + 14)

    def set_empty(self, words: str) -> None:
        """What stands in place of the photos; "" where there are some."""
        if words != self._empty:
            self._empty = words
            self.viewport().update()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _stars(event) is not None:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        stars, before = _stars(event), self.currentItem()
        if stars is not None:
            self.rated.emit(stars)
            return
        super().keyPressEvent(event)
        now = self.currentItem()
        if now is not None and now is not before:
            self.walked.emit(now.data(PATH))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._empty:
            painter = QPainter(self.viewport())
            painter.setPen(QColor(tokens().muted))
            painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, self._empty)
            painter.end()


def _stars(event: QKeyEvent) -> int | None:
    """The rating that a key stands for."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return None if held else STARS.get(Qt.Key(event.key()))


def is_missing(image: object) -> bool:
    """Whether a picture is still to be had; one that cannot be made is no QImage."""
    return isinstance(image, QImage) and image.isNull()


def _small(font: QFont) -> QFont:
    """The font of the lines below the pictures, whose height is fixed."""
    font.setPixelSize(11)
    return font


class _Cell(QStyledItemDelegate):
    """Paints one photo: its picture, its name, a line with stars and badges, a frame around the one that is open."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return CELL

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect: QRect = option.rect
        palette: QPalette = option.palette
        flags: QStyle.StateFlag = option.state
        colours = tokens()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cell = QRectF(rect).adjusted(2, 2, -2, -2)
        outline = QPainterPath()
        outline.addRoundedRect(cell, RADIUS_S, RADIUS_S)
        selected = bool(flags & QStyle.StateFlag.State_Selected)
        if selected or flags & QStyle.StateFlag.State_MouseOver:
            painter.fillPath(outline, QColor(colours.accent_soft if selected else colours.hover))
        if selected:
            painter.setPen(QColor(colours.accent))
            painter.drawPath(outline)
        image = index.data(IMAGE)
        place = QRectF(cell.x() + 5, cell.y() + 5, cell.width() - 10, PICTURE)
        line = QRectF(place.x(), place.bottom() + 3, place.width(), LINE)
        if isinstance(image, QImage) and not image.isNull():
            small = self._scaled(image, place.size(), painter.device().devicePixelRatioF())
            width, height = small.deviceIndependentSize().toTuple()
            corner = QPointF(place.center().x() - width / 2, place.center().y() - height / 2)
            painter.drawPixmap(corner, small)
            self._name(painter, line, index.data(PATH).name)
        else:  # the name stands in the picture's place
            painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
            name = QFontMetrics(painter.font()).elidedText(
                index.data(PATH).name, Qt.TextElideMode.ElideMiddle, int(place.width())
            )
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, name)
        self._badges(painter, line.translated(0, LINE), index.data(STATE))
        painter.restore()

    @staticmethod
    def _scaled(image: QImage, place: QSizeF, ratio: float) -> QPixmap:
        """The picture as large as its place is, made once."""
        key = f"filmstrip {image.cacheKey()} {place.width():g} {place.height():g} {ratio:g}"
        small = QPixmap()
        if not QPixmapCache.find(key, small):
            keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            small = QPixmap.fromImage(image.scaled((place * ratio).toSize(), keep, smooth))
            small.setDevicePixelRatio(ratio)
            QPixmapCache.insert(key, small)
        return small

    @staticmethod
    def _name(painter: QPainter, line: QRectF, name: str) -> None:
        painter.setFont(_small(painter.font()))
        painter.setPen(QColor(tokens().muted))
        fits = painter.fontMetrics().elidedText(shown(name), Qt.TextElideMode.ElideMiddle, int(line.width()))
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, fits)

    @staticmethod
    def _badges(painter: QPainter, line: QRectF, state: PhotoState) -> None:
        colours = tokens()
        painter.setFont(_small(painter.font()))
        painter.setPen(QColor(colours.warning))
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, "★" * state.rating)
        right, middle = line.right() - 1, line.center().y()
        if state.exported != "none":  # a tick; in the colour of a warning once the photo was edited since
            painter.setPen(QColor(colours.success if state.exported == "current" else colours.warning))
            tick = [QPointF(right - 9, middle), QPointF(right - 6, middle + 3.5), QPointF(right, middle - 4)]
            painter.drawPolyline(QPolygonF(tick))
            right -= 15
        if state.edited:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent))
            painter.drawEllipse(QPointF(right - 3.5, middle), 3.5, 3.5)
