"""No action of the window gets slower with every change; found in a day's work of the soak."""

from __future__ import annotations

from PySide6.QtCore import SIGNAL
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolBar, QToolButton

from instructir_desktop.ui.main_window import MainWindow

CHANGED = SIGNAL("changed()")


def test_changes_of_actions_leave_no_connections(window: MainWindow) -> None:
    actions = {action.text() + action.iconText(): action for action in window.findChildren(QAction)}
    before = {name: action.receivers(CHANGED) for name, action in actions.items()}
    for action in actions.values():
        text = action.statusTip()
        for number in range(12):
            action.setStatusTip(f"{number}")
        action.setStatusTip(text)
    grown = {name for name, action in actions.items() if action.receivers(CHANGED) > before[name] + 1}
    assert not grown


def test_a_button_still_follows_its_action(window: MainWindow) -> None:
    undo = window.commands["undo"]
    bars = [bar for bar in window.findChildren(QToolBar) if undo in bar.actions()]
    (button,) = [bar.widgetForAction(undo) for bar in bars]
    assert isinstance(button, QToolButton)
    pressed: list[int] = []
    undo.triggered.connect(lambda: pressed.append(1))
    for possible in (True, False, True):
        undo.setEnabled(possible)
        undo.setToolTip(f"Undo {possible}")
        assert button.isEnabled() is possible
        assert button.toolTip() == f"Undo {possible}"
    button.click()
    assert len(pressed) == 1
