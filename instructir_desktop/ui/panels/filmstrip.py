"""The photos of the folder in a row at the bottom: pictures, badges, ratings, and which of them are shown."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QImage,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPalette,
    QPixmap,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from instructir_desktop.document.folder import PhotoState
from instructir_desktop.ui.panels.labels import ElidedLabel, label, tooltip
from instructir_desktop.ui.shown_text import shown
from instructir_desktop.ui.theme import tokens
from instructir_desktop.ui.tokens import RADIUS_S, SPACE_M, SPACE_S, SPACE_XS

CELL = QSize(118, 96)
PICTURE = 66
"""Height of the pictures."""
LOOK_AFTER = 60
"""Milliseconds without scrolling after which the seen photos are asked for."""
PATH, IMAGE, STATE = (Qt.ItemDataRole.UserRole + number for number in range(3))

FILTERS = ("all", "edited", "not edited", "stale", "exported", "1", "2", "3", "4", "5")


def passes(state: PhotoState, name: str) -> bool:
    """Whether a photo is shown under a filter of FILTERS."""
    if name.isdigit():
        return state.rating >= int(name)
    return {
        "all": True,
        "edited": state.edited,
        "not edited": not state.edited,
        "stale": state.exported == "stale",
        "exported": state.exported == "current",
    }[name]


class Filmstrip(QFrame):
    """A pure view; whoever owns it delivers pictures and states, and opens what is chosen."""

    chosen = Signal(Path)
    """A photo to open."""
    seen = Signal(list)
    """The photos without a picture, those on the screen first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: dict[Path, QListWidgetItem] = {}
        self._look = QTimer(self)
        self._look.setSingleShot(True)
        self._look.setInterval(LOOK_AFTER)
        self._look.timeout.connect(self._tell_seen)
        self._current: Path | None = None
        self._folder, self._count = ElidedLabel("", "small"), label("", "small")
        self._filter = QComboBox()
        self._filter.setAccessibleName(self.tr("Photos shown"))
        words = {
            "all": self.tr("All photos"),
            "edited": self.tr("Edited"),
            "not edited": self.tr("Not edited"),
            "stale": self.tr("Edited since the export"),
            "exported": self.tr("Exported"),
        }
        for name in FILTERS:
            stars = "★" * int(name) + ("" if name == "5" else " +") if name.isdigit() else ""
            self._filter.addItem(stars or words[name], name)
        self._filter.currentIndexChanged.connect(self._refilter)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Photos of the folder"))
        self.list.setProperty("kind", "filmstrip")
        self.list.setFlow(QListWidget.Flow.LeftToRight)
        self.list.setWrapping(False)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setItemDelegate(_Cell(self.list))
        self.list.setFixedHeight(CELL.height() + 14)
        self.list.itemClicked.connect(lambda item: self.chosen.emit(item.data(PATH)))
        self.list.itemActivated.connect(lambda item: self.chosen.emit(item.data(PATH)))
        self.list.horizontalScrollBar().valueChanged.connect(lambda _value: self._look.start())
        header = QHBoxLayout()
        header.setContentsMargins(SPACE_M, 0, SPACE_M, 0)
        header.setSpacing(SPACE_M)
        header.addWidget(self._folder, 1)
        header.addWidget(self._count)
        header.addWidget(self._filter)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, SPACE_S, 0, SPACE_XS)
        whole.setSpacing(SPACE_XS)
        whole.addLayout(header)
        whole.addWidget(self.list)

    def set_photos(self, photos: Sequence[Path]) -> None:
        """Show these photos; pictures of those that were there already stay."""
        if list(self._items) == list(photos):
            return
        old = {path: (item.data(IMAGE), item.data(STATE)) for path, item in self._items.items()}
        self.list.clear()
        self._items = {}
        for path in photos:
            item = QListWidgetItem(self.list)
            item.setSizeHint(CELL)
            item.setData(PATH, path)
            image, state = old.get(path, (QImage(), PhotoState()))
            item.setData(IMAGE, image)
            item.setToolTip(tooltip(path.name))
            self._items[path] = item
            self._set_state(item, state)
        self._folder.setText(shown(str(photos[0].parent)) if photos else "")
        self._refilter()

    def set_current(self, path: Path) -> None:
        """The photo that is open, or being opened."""
        self._current = path
        item = self._items.get(path)
        if item is not None:
            self.list.setCurrentItem(item)
            self.list.scrollToItem(item, QAbstractItemView.ScrollHint.PositionAtCenter)
        self._look.start()

    def set_picture(self, path: Path, image: QImage, state: PhotoState) -> None:
        item = self._items.get(path)
        if item is not None:
            item.setData(IMAGE, image if not image.isNull() else False)
            self._set_state(item, state)

    def set_state(self, path: Path, state: PhotoState) -> None:
        item = self._items.get(path)
        if item is not None:
            self._set_state(item, state)

    def state(self, path: Path) -> PhotoState:
        item = self._items.get(path)
        return item.data(STATE) if item is not None else PhotoState()

    def neighbour(self, by: int) -> Path | None:
        """The next (1) or previous (-1) photo that is shown."""
        shown_ones = [path for path, item in self._items.items() if not item.isHidden() or path == self._current]
        if self._current not in shown_ones:
            return None
        place = shown_ones.index(self._current) + by
        return shown_ones[place] if 0 <= place < len(shown_ones) else None

    @property
    def photos(self) -> list[Path]:
        return list(self._items)

    def choose_filter(self, name: str) -> None:
        """Show only the photos of a filter of FILTERS."""
        self._filter.setCurrentIndex(FILTERS.index(name))

    def _set_state(self, item: QListWidgetItem, state: PhotoState) -> None:
        item.setData(STATE, state)
        name = item.data(PATH).name
        words = [name]
        if state.edited:
            words.append(self.tr("edited"))
        if state.exported != "none":
            words.append(self.tr("exported") if state.exported == "current" else self.tr("edited since the export"))
        if state.rating:
            words.append("★" * state.rating)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(words))
        item.setHidden(not passes(state, self._filter.currentData()))
        self._tell_count()

    def _refilter(self) -> None:
        for item in self._items.values():
            item.setHidden(not passes(item.data(STATE), self._filter.currentData()))
        self._tell_count()
        self._look.start()

    def _tell_count(self) -> None:
        count, total = sum(not item.isHidden() for item in self._items.values()), len(self._items)
        words = self.tr("{count} photos") if count == total else self.tr("{count} of {total} photos")
        self._count.setText(words.format(count=count, total=total))

    def _tell_seen(self) -> None:
        missing = [path for path, item in self._items.items() if _is_empty(item.data(IMAGE))]
        inside = self.list.viewport().rect()
        on_screen = {path for path in missing if self.list.visualItemRect(self._items[path]).intersects(inside)}
        self.seen.emit(sorted(missing, key=lambda path: path not in on_screen))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._look.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()


def _is_empty(image: object) -> bool:
    """Whether a picture is still to be had; one that cannot be made is no QImage."""
    return isinstance(image, QImage) and image.isNull()


class _Cell(QStyledItemDelegate):
    """Paints one photo: its picture, a line below it with stars and badges, a frame around the one that is open."""

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
        if isinstance(image, QImage) and not image.isNull():
            ratio = painter.device().devicePixelRatioF()
            size = QSize(round(place.width() * ratio), round(place.height() * ratio))
            small = image.scaled(size, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
            small.setDevicePixelRatio(ratio)
            width, height = small.width() / ratio, small.height() / ratio
            corner = QPointF(place.center().x() - width / 2, place.center().y() - height / 2)
            painter.drawPixmap(corner, QPixmap.fromImage(small))
        else:
            painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
            name = QFontMetrics(painter.font()).elidedText(
                index.data(PATH).name, Qt.TextElideMode.ElideMiddle, int(place.width())
            )
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, name)
        self._badges(painter, QRectF(place.x(), place.bottom() + 3, place.width(), 14), index.data(STATE))
        painter.restore()

    @staticmethod
    def _badges(painter: QPainter, line: QRectF, state: PhotoState) -> None:
        colours = tokens()
        font = painter.font()
        font.setPixelSize(11)
        painter.setFont(font)
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
