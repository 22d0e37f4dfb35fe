"""The empty canvas: opening, the sample, recent photos."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from instructir_desktop.ui.panels.welcome import RECENT, RecentRow, Welcome


@pytest.fixture
def welcome(qtbot: QtBot) -> Welcome:
    made = Welcome()
    qtbot.addWidget(made)
    made.resize(960, 600)
    with qtbot.waitExposed(made):
        made.show()
    return made


def rows(welcome: Welcome) -> list[RecentRow]:
    QApplication.processEvents()
    return [row for row in welcome.findChildren(RecentRow) if row.isVisible()]


def texts(welcome: Welcome) -> list[str]:
    return [label.text() for label in welcome.findChildren(QLabel) if label.isVisible() and label.text()]


def test_buttons(qtbot: QtBot, welcome: Welcome) -> None:
    buttons = {button.text(): button for button in welcome.findChildren(QPushButton)}
    with qtbot.waitSignal(welcome.openRequested, timeout=500):
        qtbot.mouseClick(buttons["Open a photo…"], Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(welcome.sampleRequested, timeout=500):
        qtbot.mouseClick(buttons["Try the sample photo"], Qt.MouseButton.LeftButton)
    assert "Drop a photo here" in texts(welcome)


def test_recent_photos_are_listed_and_can_be_chosen(qtbot: QtBot, welcome: Welcome, home: Path) -> None:
    assert "Recent photos" not in texts(welcome)
    photos = [home / "Pictures" / "<i>a & b.jpg", Path("/media/card/DSC_1.png")]
    welcome.set_recent(photos)
    QApplication.processEvents()
    assert "Recent photos" in texts(welcome)
    assert {"<i>a & b.jpg", str(Path("~/Pictures")), "DSC_1.png", str(Path("/media/card"))} <= set(texts(welcome))
    with qtbot.waitSignal(welcome.recentChosen, timeout=500) as chosen:
        qtbot.mouseClick(rows(welcome)[0], Qt.MouseButton.LeftButton)
    assert chosen.args == [str(photos[0])]


def test_the_list_is_short_and_replaced(welcome: Welcome) -> None:
    welcome.set_recent([Path(f"/photos/{number}.jpg") for number in range(20)])
    assert len(rows(welcome)) == RECENT
    welcome.set_recent([Path("/photos/new.jpg")])
    assert [row.accessibleName() for row in rows(welcome)] == ["Open new.jpg"]
    welcome.set_recent([])
    assert rows(welcome) == []
    assert "Recent photos" not in texts(welcome)


def test_a_file_over_the_window_lights_the_zone(welcome: Welcome) -> None:
    zone = next(frame for frame in welcome.findChildren(QFrame) if frame.property("card") == "drop-zone")
    plain = zone.grab().toImage()
    welcome.set_drop_active(True)
    assert zone.grab().toImage() != plain
    welcome.set_drop_active(False)
    assert zone.grab().toImage() == plain


def test_it_fits_a_small_canvas(welcome: Welcome) -> None:
    welcome.set_recent([Path(f"/photos/{number}.jpg") for number in range(RECENT)])
    assert welcome.minimumSizeHint().width() <= 520
    assert welcome.minimumSizeHint().height() <= 520


def test_the_zone_is_in_the_middle_above_wider_sentences(welcome: Welcome) -> None:
    welcome.set_sample_available(True)
    QApplication.processEvents()
    (zone,) = (one for one in welcome.findChildren(QFrame) if one.property("card") == "drop-zone")
    middle = zone.mapTo(welcome, zone.rect().center()).x()
    assert abs(middle - welcome.rect().center().x()) <= 2
