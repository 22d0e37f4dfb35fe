"""The window's size and the division of its parts, as a text for the settings."""

from __future__ import annotations

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QMainWindow, QSplitter

SIZE = (1280, 800)
ACROSS = [968, 312]
"""Widths of the photo and of the panels beside it."""


def geometry(window: QMainWindow, across: QSplitter) -> str:
    """The present state of the window and of the splitter across it."""
    states = (window.saveGeometry(), across.saveState())
    return " ".join(bytes(state.toBase64().data()).decode("ascii") for state in states)


def restore_geometry(window: QMainWindow, across: QSplitter, text: str) -> None:
    """Bring back what geometry() gave; the usual sizes for a text that it did not."""
    state, _space, widths = text.partition(" ")
    restored = window.restoreGeometry(QByteArray.fromBase64(state.encode())) if state else False
    if not restored:
        window.resize(*SIZE)
    if not (widths and across.restoreState(QByteArray.fromBase64(widths.encode()))):
        across.setSizes(ACROSS)
