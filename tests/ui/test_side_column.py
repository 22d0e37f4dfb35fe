"""The column beside the photo: how its height is shared."""

from __future__ import annotations

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from instructir_desktop.core.geometry import Size
from instructir_desktop.core.regions import Ellipse, Part, Region
from instructir_desktop.document.document import Document, Source
from instructir_desktop.ui.panels.region_panel import RegionPanel
from instructir_desktop.ui.side_column import SideColumn

PHOTO = Document(Source("a.jpg", Size(300, 200), "0" * 64))


def column(qtbot: QtBot, height: int) -> tuple[SideColumn, RegionPanel]:
    regions = RegionPanel()
    made = SideColumn(QWidget(), QWidget(), regions)
    qtbot.addWidget(made)
    made.resize(312, height)
    made.show()
    qtbot.waitExposed(made)
    return made, regions


def with_regions(count: int) -> Document:
    ellipse = Part(Ellipse(10, 10, 60, 40))
    regions = tuple(Region(f"r{number}", f"Region {number}", (ellipse,)) for number in range(count))
    return Document(PHOTO.source, regions=regions)


def test_regions_take_what_they_need_and_never_more_than_half(qtbot: QtBot) -> None:
    made, regions = column(qtbot, 900)

    def taken(document: Document, active: str | None = None) -> int:
        """The regions' height once everything has its place."""
        regions.set_document(document)
        regions.set_active(active)
        QTest.qWait(30)
        return made.sizes()[2]

    few = taken(PHOTO)
    assert few < 140
    one = taken(with_regions(1), "r0")
    assert few < one == regions.needed_height
    assert taken(with_regions(1)) == one  # it does not go to and fro
    many = taken(with_regions(20))
    assert abs(made.sizes()[1] - many) <= 1
    assert taken(PHOTO) == few


def test_a_handle_that_was_moved_stays(qtbot: QtBot) -> None:
    made, regions = column(qtbot, 900)
    regions.set_document(PHOTO)
    QTest.qWait(1)
    made.moveSplitter(500, 2)
    before = made.sizes()
    regions.set_document(with_regions(5))
    QTest.qWait(1)
    assert made.sizes() == before
