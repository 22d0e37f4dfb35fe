"""What Qt does not mirror by itself for scripts that run from right to left: margins, and where a plain text begins."""

from __future__ import annotations

from PySide6.QtCore import QMargins, Qt
from PySide6.QtGui import QGuiApplication


def mirrored() -> bool:
    """Whether the window runs from right to left."""
    return QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft


def margins(start: int, top: int, end: int, bottom: int) -> QMargins:
    """Margins of a layout whose first one is at the side where its line begins."""
    return QMargins(end, top, start, bottom) if mirrored() else QMargins(start, top, end, bottom)


def beginning() -> Qt.AlignmentFlag:
    """The side where a line begins, whatever script its text is in: names and sentences may be of the other direction."""
    return Qt.AlignmentFlag.AlignAbsolute | (Qt.AlignmentFlag.AlignRight if mirrored() else Qt.AlignmentFlag.AlignLeft)


def ending() -> Qt.AlignmentFlag:
    """The other side."""
    return Qt.AlignmentFlag.AlignAbsolute | (Qt.AlignmentFlag.AlignLeft if mirrored() else Qt.AlignmentFlag.AlignRight)
