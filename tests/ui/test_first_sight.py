"""What waits until a window is seen."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from instructir_desktop.ui.first_sight import FirstSight


def test_it_waits_for_the_window_and_happens_once(qtbot: QtBot) -> None:
    seen: list[bool] = []
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    handle = window.windowHandle()
    FirstSight(window, lambda: seen.append(handle.isExposed()))
    assert seen == []
    qtbot.waitUntil(lambda: bool(seen))
    window.hide()
    window.show()
    qtbot.waitExposed(window)
    qtbot.wait(5)
    assert seen == [True]


def test_a_window_that_is_there_already(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    seen: list[bool] = []
    FirstSight(window, lambda: seen.append(True))
    qtbot.waitUntil(lambda: seen == [True])
