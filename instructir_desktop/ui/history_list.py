"""The list of the photo's edits, to jump to any state: opened from the stack, closed by choosing or Escape."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from instructir_desktop.ui.panels.labels import label, tooltip
from instructir_desktop.ui.shown_text import shown
from instructir_desktop.ui.tokens import SPACE_M, SPACE_S

WIDTH = 320
MOST_ROWS = 14
ROW = 26


class HistoryList(QFrame):
    """A popup. Row 0 is the photo as it was first opened; edits that were undone are grey."""

    chosen = Signal(int)
    """How many edits are to be done."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("card", "popup")
        self.list = QListWidget()
        self.list.setProperty("kind", "choice")
        self.list.setAccessibleName(self.tr("History"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(lambda _item: self._choose())
        self.list.itemActivated.connect(lambda _item: self._choose())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(SPACE_M, SPACE_M, SPACE_M, SPACE_M)
        whole.setSpacing(SPACE_S)
        whole.addWidget(label(self.tr("History"), "heading"))
        whole.addWidget(self.list)

    def show_edits(self, names: Sequence[str], position: int) -> None:
        """List the edits; `position` of them are done."""
        self.list.clear()
        for number, name in enumerate((self.tr("As it was opened first"), *names)):
            item = QListWidgetItem(shown(name), self.list)
            item.setSizeHint(QSize(WIDTH - 40, ROW))
            item.setToolTip(tooltip(name))
            if number > position:
                item.setForeground(self.palette().placeholderText())
        self.list.setFixedHeight(min(self.list.count(), MOST_ROWS) * ROW + 12)
        self.setFixedWidth(WIDTH)
        self.adjustSize()
        self.list.setCurrentRow(position)
        self.list.scrollToItem(self.list.currentItem(), QListWidget.ScrollHint.PositionAtCenter)

    def open_at(self, corner: QPoint) -> None:
        """Show it with its top right corner at a place of the screen."""
        self.move(corner.x() - self.width(), corner.y())
        self.show()
        self.list.setFocus(Qt.FocusReason.PopupFocusReason)

    def _choose(self) -> None:
        self.chosen.emit(self.list.currentRow())
        self.close()
