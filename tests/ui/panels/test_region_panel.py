"""The region panel as a user meets it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from instructir_desktop.document.document import Document
from instructir_desktop.ui.panels.region_panel import HINT, RegionPanel
from instructir_desktop.ui.panels.region_row import RegionRow
from instructir_desktop.ui.panels.sliders import PanelSlider

LEFT = Qt.MouseButton.LeftButton
Named = Callable[[QWidget, type[QWidget], str], QWidget]
Events = list[tuple[object, ...]]


@pytest.fixture
def panel(qtbot: QtBot, document: Document) -> RegionPanel:
    made = RegionPanel()
    qtbot.addWidget(made)
    made.resize(312, 240)
    made.set_document(document)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def told(panel: RegionPanel) -> Events:
    events: Events = []
    for name in ("activated", "renamed", "featherChanged", "invertedChanged", "removed"):
        getattr(panel, name).connect(lambda *values, name=name: events.append((name, *values)))
    return events


def rows(panel: RegionPanel) -> list[RegionRow]:
    QApplication.processEvents()
    return sorted((row for row in panel.findChildren(RegionRow) if row.isVisible()), key=lambda row: row.y())


def texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible() and label.text()]


def test_regions_are_listed_below_the_whole_photo(panel: RegionPanel) -> None:
    assert [texts(row)[0] for row in rows(panel)] == ["Whole photo", "Face", "Sky"]
    assert texts(rows(panel)[1]) == ["Face", "Feather", "2.0 %"]
    assert HINT not in texts(panel)


def test_without_regions_it_says_how_to_make_one(panel: RegionPanel, photo: Document) -> None:
    panel.set_document(photo)
    assert rows(panel) == []
    assert HINT in texts(panel)
    panel.set_document(None)
    assert HINT in texts(panel)


def test_a_click_activates_and_the_whole_photo_is_none(qtbot: QtBot, panel: RegionPanel, told: Events) -> None:
    whole, face, _ = rows(panel)
    assert whole.property("current") is True
    qtbot.mouseClick(face, LEFT, pos=QPoint(20, 10))
    qtbot.mouseClick(face, LEFT, pos=QPoint(20, 10))
    assert face.property("current") is True
    assert whole.property("current") is False
    qtbot.mouseClick(whole, LEFT)
    qtbot.keyClick(face, Qt.Key.Key_Space)
    assert told == [("activated", "face"), ("activated", None), ("activated", "face")]


def test_set_active_highlights_silently(panel: RegionPanel, told: Events, document: Document) -> None:
    panel.set_active("sky")
    assert [row.property("current") for row in rows(panel)] == [False, False, True]
    panel.set_document(document.remove_region("sky"))
    assert [row.property("current") for row in rows(panel)] == [True, False]
    assert told == []


def test_feather_is_a_fraction_of_the_diagonal(
    qtbot: QtBot, panel: RegionPanel, told: Events, named: Named, document: Document
) -> None:
    slider = named(panel, PanelSlider, "Feather of Sky")
    middle = slider.height() // 2
    qtbot.mousePress(slider, LEFT, pos=QPoint(4, middle))
    qtbot.mouseMove(slider, QPoint(slider.width() // 2, middle))
    panel.set_document(document)
    assert slider.value() > 10, "the drag goes on"
    qtbot.mouseRelease(slider, LEFT, pos=QPoint(slider.width() // 2, middle))
    assert told[-1][:2] == ("featherChanged", "sky")
    assert told[-1][2] == pytest.approx(0.05, abs=0.006)
    assert [final for *_, final in told] == [False] * (len(told) - 1) + [True]


def test_a_feather_beyond_the_slider_is_told_and_kept(panel: RegionPanel, told: Events, document: Document) -> None:
    panel.set_document(document.replace_region(replace(document.region("sky"), feather=0.25)))
    assert "25.0 %" in texts(rows(panel)[2])
    assert told == []


def test_inverting(qtbot: QtBot, panel: RegionPanel, told: Events, named: Named) -> None:
    face, sky = (named(panel, QToolButton, f"Invert {name}") for name in ("Face", "Sky"))
    assert not face.isChecked()
    assert sky.isChecked()
    qtbot.mouseClick(face, LEFT)
    qtbot.mouseClick(sky, LEFT)
    assert told == [("invertedChanged", "face", True), ("invertedChanged", "sky", False)]


def test_only_an_unused_region_can_be_deleted(qtbot: QtBot, panel: RegionPanel, told: Events, named: Named) -> None:
    used, unused = (named(panel, QToolButton, f"Delete {name}") for name in ("Face", "Sky"))
    assert not used.isEnabled()
    assert "remove the noise" in used.toolTip()
    qtbot.keyClick(rows(panel)[1], Qt.Key.Key_Delete)
    qtbot.keyClick(rows(panel)[0], Qt.Key.Key_Delete)
    assert told == []
    qtbot.mouseClick(unused, LEFT)
    qtbot.keyClick(rows(panel)[2], Qt.Key.Key_Delete)
    assert told == [("removed", "sky")] * 2


def test_renaming(qtbot: QtBot, panel: RegionPanel, told: Events) -> None:
    row = rows(panel)[1]
    qtbot.keyClick(row, Qt.Key.Key_F2)
    box = next(box for box in row.findChildren(QLineEdit) if box.isVisible())
    qtbot.keyClicks(box, "Anna & <b>Ben</b>")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    qtbot.keyClick(row, Qt.Key.Key_F2)
    box.clear()
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert told == [("renamed", "face", "Anna & <b>Ben</b>")], "an empty name is none"
    qtbot.keyClick(rows(panel)[0], Qt.Key.Key_F2)
    assert not any(box.isVisible() for box in rows(panel)[0].findChildren(QLineEdit))


def test_rows_stay_with_their_regions(panel: RegionPanel, document: Document) -> None:
    before = rows(panel)
    panel.set_document(document.replace_region(replace(document.region("face"), name="Anna")))
    assert rows(panel) == before
    assert texts(before[1])[0] == "Anna"
