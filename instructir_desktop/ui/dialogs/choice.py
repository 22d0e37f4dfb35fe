"""A dialog with one list to choose from, a few words above it and buttons below; user texts are never markup."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from instructir_desktop.ui.panels.labels import breakable, label, tooltip
from instructir_desktop.ui.panels.two_lines import TwoLines
from instructir_desktop.ui.shown_text import shown
from instructir_desktop.ui.tokens import SPACE_L, SPACE_M, SPACE_S, SPACE_XL

WIDTH = 480
ROW = 48
"""Height of a row of two lines, in device-independent pixels."""
MOST_ROWS = 5


class ChoiceDialog(QDialog):
    """`rows`: for each choice its title and a line about it. The primary button (or a double click) accepts."""

    def __init__(
        self,
        parent: QWidget | None,
        *,
        title: str,
        words: str,
        rows: Sequence[tuple[str, str]],
        primary: str,
        other: str,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("InstructIR Desktop")
        self.list = QListWidget()
        self.list.setProperty("kind", "choice")
        self.list.setFixedWidth(WIDTH)
        self.list.setAccessibleName(title)
        self.list.setItemDelegate(TwoLines(self.list))
        self.list.setUniformItemSizes(True)
        for name, detail in rows:
            item = QListWidgetItem(f"{shown(name)}\n{shown(detail)}", self.list)
            item.setToolTip(tooltip(f"{shown(name)}: {shown(detail)}"))
            item.setSizeHint(QSize(WIDTH - SPACE_L, ROW))
        self.list.setFixedHeight(min(len(rows), MOST_ROWS) * ROW + SPACE_S + 2)
        self.list.setCurrentRow(0)
        self.list.itemActivated.connect(self._activate)
        explanation = label(breakable(shown(words)))
        explanation.setWordWrap(True)
        explanation.setFixedWidth(WIDTH)
        self.primary, self.other = QPushButton(primary), QPushButton(other)
        self.primary.setProperty("kind", "primary")
        self.primary.setDefault(True)
        self.primary.clicked.connect(self.accept)
        self.other.clicked.connect(self.reject)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(SPACE_S)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.other)
        self.buttons.addWidget(self.primary)
        self.whole = whole = QVBoxLayout(self)
        whole.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_L)
        whole.setSpacing(SPACE_M)
        whole.addWidget(label(title, "title"))
        whole.addWidget(explanation)
        whole.addWidget(self.list)
        whole.addSpacing(SPACE_S)
        whole.addLayout(self.buttons)
        whole.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)

    def chosen(self) -> int:
        """The index of the row that is chosen; -1 when there is none."""
        return self.list.currentRow()

    def _activate(self) -> None:
        if self.primary.isEnabled():
            self.accept()
