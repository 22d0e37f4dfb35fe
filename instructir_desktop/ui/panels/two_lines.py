"""Rows of two lines in a list: a title, and in the quieter colour what it is."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from instructir_desktop.ui.mirroring import beginning, ending, mirrored
from instructir_desktop.ui.theme import tokens
from instructir_desktop.ui.tokens import SPACE_M

MARK = Qt.ItemDataRole.UserRole + 10
"""Of an item: a word at the end of its first line."""

Index = QModelIndex | QPersistentModelIndex


class TwoLines(QStyledItemDelegate):
    """An item's text is its two lines; both end in "…" where there is no room."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.text = ""  # painted below

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        title, _, detail = str(index.data(Qt.ItemDataRole.DisplayRole) or "").partition("\n")
        palette: QPalette = option.palette
        metrics = option.fontMetrics
        inside: QRect = option.rect.adjusted(SPACE_M, 0, -SPACE_M, 0)
        first = QRect(inside.x(), inside.center().y() - metrics.height(), inside.width(), metrics.height())
        muted, text = QColor(tokens().muted), palette.color(QPalette.ColorRole.Text)
        painter.save()
        painter.setFont(option.font)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # each text runs as its script does
        near, middle, elide = beginning(), Qt.AlignmentFlag.AlignVCenter, Qt.TextElideMode.ElideRight
        mark = str(index.data(MARK) or "")
        taken = metrics.horizontalAdvance(mark) + SPACE_M if mark else 0
        painter.setPen(muted)
        painter.drawText(first, int(ending() | middle), mark)
        second = first.translated(0, first.height() + 1)
        painter.drawText(second, int(near | middle), metrics.elidedText(detail, elide, second.width()))
        painter.setPen(text)
        room = first.adjusted(taken if mirrored() else 0, 0, 0 if mirrored() else -taken, 0)
        painter.drawText(room, int(near | middle), metrics.elidedText(title, elide, room.width()))
        painter.restore()
