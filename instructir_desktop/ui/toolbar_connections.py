"""Keeps a toolbar's buttons from piling up connections.

Qt 6.11 connects a tool button anew with its action's changed() signal whenever the action changes, and never undoes it: 144
bytes each time, and every further change tells all of them (0.5 ms instead of 0.006 after 8,600 changes, which undo and
redo reach in a day). The button learns of a change by an event too, so it needs none of them.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import SIGNAL, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolBar, QToolButton
from shiboken6 import isValid


def keep_few(bar: QToolBar) -> None:
    """To be called when the bar has its actions."""
    for action in bar.actions():
        button = bar.widgetForAction(action)
        if isinstance(button, QToolButton):
            action.changed.connect(partial(_disconnect, action, button))


def _disconnect(action: QAction, button: QToolButton) -> None:
    if isValid(action) and isValid(button):
        QObject.disconnect(action, SIGNAL("changed()"), button, None)  # type: ignore[call-overload]  # None: whatever slot
