"""The photos of the folder in a row at the bottom: pictures, badges, ratings, and which of them are shown."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QFrame, QHBoxLayout, QListWidgetItem, QVBoxLayout, QWidget

from instructir_desktop.document.folder import PhotoState
from instructir_desktop.ui.panels.labels import ElidedLabel, label, tooltip
from instructir_desktop.ui.panels.photo_list import CELL, IMAGE, PATH, STATE, PhotoList, is_missing
from instructir_desktop.ui.shown_text import shown
from instructir_desktop.ui.tokens import SPACE_M, SPACE_S, SPACE_XS

LOOK_AFTER = 60
"""Milliseconds without scrolling after which the seen photos are asked for."""

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
    walked = Signal(Path)
    """The keyboard has come to a photo: to be opened when it stays there."""
    rated = Signal(int)
    """A number from 0 to 5 was pressed: the stars of the photo that the keyboard is on."""
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
        self.list = PhotoList()
        self.list.setAccessibleName(self.tr("Photos of the folder"))
        self.list.itemClicked.connect(lambda item: self.chosen.emit(item.data(PATH)))
        self.list.itemActivated.connect(lambda item: self.chosen.emit(item.data(PATH)))
        self.list.walked.connect(self.walked)
        self.list.rated.connect(self.rated)
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
        if item.data(STATE) == state:
            return
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
        self.list.set_empty(
            self.tr("No photo of this folder is shown: choose “All photos”.") if total and not count else ""
        )

    def _tell_seen(self) -> None:
        missing = [path for path, item in self._items.items() if is_missing(item.data(IMAGE))]
        inside = self.list.viewport().rect()
        on_screen = {path for path in missing if self.list.visualItemRect(self._items[path]).intersects(inside)}
        self.seen.emit(sorted(missing, key=lambda path: path not in on_screen))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._look.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()
