"""The small icon buttons of the panels' rows."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from instructir_desktop.ui.icons import icon, set_side


def row_button(name: str) -> QToolButton:
    """A button with an icon only. A click leaves the focus where it is, so that the row's keys go on working."""
    button = QToolButton()
    button.setIcon(icon(name))
    set_side(button, 16)
    button.setProperty("kind", "tight")
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
