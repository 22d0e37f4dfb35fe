"""Texts in the panels: always plain, elided instead of wrapped or cut, with their look chosen by property."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QMenu, QSizePolicy, QStyle, QWidget

from instructir_desktop.ui.mirroring import beginning
from instructir_desktop.ui.shown_text import shown
from instructir_desktop.ui.tokens import SPACE_XS


def percent(fraction: float) -> str:
    """0.45 as "45 %"."""
    return f"{round(fraction * 100)} %"


def tooltip(text: str) -> str:
    """`text` as a wrapped tool tip in which nothing counts as markup (Qt guesses otherwise)."""
    return f"<p>{html.escape(shown(text))}</p>" if text else ""


def breakable(text: str) -> str:
    """`text` with invisible places to break in words too long for a line, such as paths."""
    return " ".join(
        re.sub(r"([/\\_.-]|.{40})", "\\1\u200b", word) if len(word) > 40 else word for word in text.split(" ")
    )


def button_text(text: str) -> str:
    """`text` for a button or a menu, where a single "&" would vanish and underline the next letter."""
    return shown(text).replace("&", "&&")


def add_named(menu: QMenu, name: str) -> QAction:
    """A menu's entry for something that the user or a file has named; its tool tip, which Qt takes from it, is plain too."""
    action = menu.addAction(button_text(name))
    action.setToolTip(tooltip(name))
    return action


def set_look(widget: QWidget, **properties: str | bool) -> None:
    """Set the dynamic properties that the style sheet reads, and restyle the widget when one of them changed."""
    if all(widget.property(name) == value for name, value in properties.items()):
        return
    for name, value in properties.items():
        widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


class PlainLabel(QLabel):
    """Text in which nothing is markup and nothing reorders or hides the rest."""

    def __init__(self, text: str = "") -> None:
        super().__init__(shown(text))
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(beginning() | Qt.AlignmentFlag.AlignVCenter)

    def setText(self, text: str) -> None:
        super().setText(shown(text))


class ValueLabel(PlainLabel):
    """A small number at the right end of a row, with room for its `widest` text at any size of the text."""

    def __init__(self, widest: str, text: str = "") -> None:
        super().__init__(text)
        self._widest = widest
        self.setProperty("kind", "small")
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._fit()

    def _fit(self) -> None:
        self.setFixedWidth(self.fontMetrics().horizontalAdvance(self._widest) + SPACE_XS)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()


class NameLabel(PlainLabel):
    """A small name before a slider, with room for the widest of all `names` of its column at any size of the text."""

    def __init__(self, text: str, names: Sequence[str]) -> None:
        super().__init__(text)
        self._names = tuple(names)
        self.setProperty("kind", "small")
        self._fit()

    def _fit(self) -> None:
        self.setMinimumWidth(max(self.fontMetrics().horizontalAdvance(name) for name in self._names) + 1)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()


def label(text: str = "", kind: str = "") -> QLabel:
    """A plain-text label in one of the style sheet's kinds."""
    made = PlainLabel(text)
    if kind:
        made.setProperty("kind", kind)
    return made


class ElidedLabel(QLabel):
    """One line of plain text that ends in "…" where it does not fit; the tool tip then shows all of it."""

    def __init__(self, text: str = "", kind: str = "") -> None:
        super().__init__(shown(text))
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        if kind:
            self.setProperty("kind", kind)

    def setText(self, text: str) -> None:
        super().setText(" ".join(shown(text).split()))
        self._update_tooltip()

    def _fits(self) -> bool:
        return self.fontMetrics().horizontalAdvance(self.text()) <= self.contentsRect().width()

    def _update_tooltip(self) -> None:
        self.setToolTip("" if self._fits() else tooltip(self.text()))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 4, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self.text()) + 1
        return QSize(width, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._update_tooltip()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        inside = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, inside.width())
        painter.setPen(self.palette().color(self.foregroundRole()))
        # The text runs as its script does, whichever side it stands at: a sentence keeps its full stop at its end.
        side = QStyle.visualAlignment(self.layoutDirection(), self.alignment() | Qt.AlignmentFlag.AlignVCenter)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.drawText(inside, int(side | Qt.AlignmentFlag.AlignAbsolute), shown)
        painter.end()
