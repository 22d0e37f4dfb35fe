"""The list of sentences above the text box while something is written that they complete."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from instructir_desktop.ui.completion import Completion
from instructir_desktop.ui.icons import icon
from instructir_desktop.ui.mirroring import margins
from instructir_desktop.ui.panels.buttons import row_button
from instructir_desktop.ui.panels.labels import ElidedLabel, set_look
from instructir_desktop.ui.tokens import SPACE_M, SPACE_S, SPACE_XS

WIDTH = 460


class CompletionRow(QFrame):
    """One sentence; the user's own ones have a button to forget them."""

    chosen = Signal()
    forgotten = Signal()

    def __init__(self, completion: Completion) -> None:
        super().__init__()
        self.completion = completion
        self.setProperty("card", "completion")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(margins(SPACE_M, SPACE_XS, SPACE_S, SPACE_XS))
        layout.addWidget(ElidedLabel(completion.text), 1)
        if completion.own:
            forget = row_button("cancel")
            forget.setIcon(icon("cancel"))
            forget.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            forget.setToolTip(self.tr("Forget this sentence (Shift+Del)"))
            forget.setAccessibleName(self.tr("Forget “{text}”").format(text=completion.text))
            forget.clicked.connect(self.forgotten)
            layout.addWidget(forget)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.chosen.emit()


class CompletionList(QFrame):
    """Lies over the window without taking the focus. The best sentence is the lowest: nearest to the box."""

    chosen = Signal(str)
    forgotten = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", "popup")
        self.setAccessibleName(self.tr("Completions"))
        self._rows: list[CompletionRow] = []  # the best first
        self._current = -1
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(1, SPACE_XS, 1, SPACE_XS)
        self._layout.setSpacing(0)
        self.hide()

    @property
    def current(self) -> Completion | None:
        """The sentence that the arrow keys have reached."""
        return self._rows[self._current].completion if 0 <= self._current < len(self._rows) else None

    def offer(self, completions: Sequence[Completion], anchor: QWidget) -> None:
        """Show these above `anchor`; an empty sequence hides the list."""
        if self.isVisible() and list(completions) == [row.completion for row in self._rows]:
            self.move_current(-len(self._rows))
            return
        for row in self._rows:
            self._layout.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._row(completion) for completion in completions]
        for row in reversed(self._rows):
            self._layout.addWidget(row)
            row.show()
        self._current = -1
        if not completions:
            self.hide()
            return
        window = anchor.window()
        if self.parent() is not window:
            self.setParent(window)
        self.setFixedWidth(min(WIDTH, anchor.width()))
        self.setFixedHeight(self._layout.sizeHint().height())
        self.move(anchor.mapTo(window, QPoint(0, 0)) - QPoint(0, self.height() + SPACE_M))
        self.show()
        self.raise_()

    def move_current(self, by: int) -> None:
        """Up (1: away from the box) or down (-1); below the lowest nothing is current."""
        self._current = min(max(self._current + by, -1), len(self._rows) - 1)
        for index, row in enumerate(self._rows):
            set_look(row, current=index == self._current)

    def _row(self, completion: Completion) -> CompletionRow:
        row = CompletionRow(completion)
        row.chosen.connect(lambda: self.chosen.emit(completion.text))
        row.forgotten.connect(lambda: self.forgotten.emit(completion.text))
        return row
