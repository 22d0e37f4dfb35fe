"""The command palette: every command and recent photo, found by a few letters and run by Return."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from instructir_desktop.ui.finding import Entry, ranked
from instructir_desktop.ui.mirroring import beginning, ending, mirrored
from instructir_desktop.ui.panels.labels import label
from instructir_desktop.ui.shown_text import shown
from instructir_desktop.ui.theme import tokens
from instructir_desktop.ui.tokens import SPACE_M, SPACE_S, SPACE_XS

WIDTH = 560
ROWS = 10
TOP = 72
"""Below the window's upper edge, in device-independent pixels."""

Command = tuple[Entry, Callable[[], object]]


class _Rows(QStyledItemDelegate):
    """Title and where it is from on the left, the shortcut on the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, option.fontMetrics.height() + 2 * SPACE_S)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)  # the background; the item's own text is empty
        entry: Entry = index.data(Qt.ItemDataRole.UserRole)
        palette, metrics = option.palette, option.fontMetrics
        inside: QRect = option.rect.adjusted(SPACE_M, 0, -SPACE_M, 0)
        right_to_left, near, far = mirrored(), beginning(), ending()
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.save()
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # each text runs as its script does
        painter.setFont(option.font)
        painter.setPen(QColor(tokens().muted))
        painter.drawText(inside, int(far | middle), entry.keys)
        taken = metrics.horizontalAdvance(entry.keys) + SPACE_M if entry.keys else 0
        room = inside.adjusted(taken if right_to_left else 0, 0, 0 if right_to_left else -taken, 0)
        title = shown(f"✓ {entry.title}" if entry.checked else entry.title)
        title = metrics.elidedText(title, Qt.TextElideMode.ElideRight, room.width())
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        painter.drawText(room, int(near | middle), title)
        used = metrics.horizontalAdvance(title) + SPACE_M
        room = room.adjusted(0 if right_to_left else used, 0, -used if right_to_left else 0, 0)
        if entry.detail and room.width() > 40:
            painter.setPen(QColor(tokens().muted))
            detail = metrics.elidedText(shown(entry.detail), Qt.TextElideMode.ElideMiddle, room.width())
            painter.drawText(room, int(near | middle), detail)
        painter.restore()


class PaletteDialog(QDialog):
    """Letters go to the box whatever has the focus; the arrow keys go through the list, Return runs, Escape closes."""

    def __init__(self, parent: QWidget | None, commands: Sequence[Command]) -> None:
        super().__init__(parent, Qt.WindowType.FramelessWindowHint | Qt.WindowType.Dialog)
        self.setWindowTitle(self.tr("Command palette"))
        self.setProperty("card", "palette")
        self._commands = list(commands)
        self.box = QLineEdit()
        self.box.setAccessibleName(self.tr("Command to find"))
        self.box.setPlaceholderText(self.tr("Type a command or the name of a recent photo"))
        self.box.setClearButtonEnabled(False)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Commands"))
        self.list.setItemDelegate(_Rows(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.nothing = label(self.tr("No command is called that."), "muted")
        self.nothing.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(SPACE_S, SPACE_S, SPACE_S, SPACE_S)
        whole.setSpacing(SPACE_XS)
        whole.addWidget(self.box)
        whole.addWidget(self.list)
        whole.addWidget(self.nothing)
        self.box.textChanged.connect(self._find)
        self.box.installEventFilter(self)
        self.list.itemClicked.connect(lambda _item: self._run())
        self._find("")
        if parent is not None:
            width = min(WIDTH, parent.width() - 2 * SPACE_M)
            self.setFixedWidth(width)
            self.move(parent.mapToGlobal(QPoint((parent.width() - width) // 2, TOP)))
        self.box.setFocus(Qt.FocusReason.PopupFocusReason)

    def titles(self) -> list[str]:
        """What is listed now, the best first."""
        return [self.list.item(row).data(Qt.ItemDataRole.UserRole).title for row in range(self.list.count())]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.box and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -ROWS, Qt.Key.Key_PageDown: ROWS}
            if event.key() in by:
                self._move(by[Qt.Key(event.key())])
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._run()
                return True
        return super().eventFilter(watched, event)

    def _find(self, text: str) -> None:
        self.list.clear()
        for index in ranked(text, [entry for entry, _ in self._commands]):
            entry = self._commands[index][0]
            item = QListWidgetItem()
            item.setData(Qt.ItemDataRole.UserRole, entry)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, " ".join(filter(None, (entry.title, entry.keys))))
            item.setData(Qt.ItemDataRole.UserRole + 1, index)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        rows = min(self.list.count(), ROWS)
        self.list.setVisible(rows > 0)
        self.nothing.setVisible(rows == 0)
        if rows:
            self.list.setFixedHeight(rows * self.list.sizeHintForRow(0) + 2 * SPACE_S)
        self.adjustSize()

    def _move(self, by: int) -> None:
        count = self.list.count()
        if count:
            row = self.list.currentRow() + by
            self.list.setCurrentRow(row % count if abs(by) == 1 else min(max(row, 0), count - 1))

    def _run(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.accept()
            self._commands[item.data(Qt.ItemDataRole.UserRole + 1)][1]()
