"""The histogram, the small picture of the whole photo, and the navigator."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from instructir_desktop.core.geometry import Size
from instructir_desktop.ui.canvas.compositor import VisibleLayer
from instructir_desktop.ui.canvas.navigator import Navigator
from instructir_desktop.ui.canvas.overview import Overview, OverviewMaker, histogram, overview
from instructir_desktop.ui.canvas.pyramid import Pyramid
from instructir_desktop.ui.canvas.view import CanvasView
from instructir_desktop.ui.panels.histogram_panel import HistogramPanel, curve
from tests.ui.canvas.test_view import drag

GREY = Pyramid(np.full((600, 800, 3), 0.5, np.float32))


def test_the_histogram_counts_channels_and_luminance() -> None:
    pixels = np.zeros((10, 20, 3), np.uint8)
    pixels[:5] = (255, 0, 0)
    pixels[5:] = (10, 200, 30)
    counts = histogram(pixels)
    assert counts.shape == (4, 256)
    assert counts.sum(axis=1).tolist() == [200] * 4
    assert (counts[0, 255], counts[0, 10], counts[1, 200], counts[2, 30]) == (100, 100, 100, 100)
    assert counts[3, (255 * 54) >> 8] == 100
    assert counts[3, (10 * 54 + 200 * 183 + 30 * 19) >> 8] == 100
    white = histogram(np.full((4, 4, 3), 255, np.uint8))
    assert white[3, 255] == 16


def test_an_overview_is_small_and_shows_the_steps() -> None:
    base = Pyramid(np.full((1200, 2400, 3), 0.5, np.float32))
    layer = VisibleLayer(Pyramid(np.full((1200, 2400, 3), 0.75, np.float32)))
    found = overview(base, [layer])
    assert (found.image.width(), found.image.height()) == (600, 300)
    assert found.image.pixelColor(5, 5).getRgb()[:3] == (255, 255, 255)
    assert (found.shadows, found.highlights) == (0.0, 1.0)
    assert found.counts[:, 255].tolist() == [600 * 300] * 4


def test_overviews_are_made_only_when_wanted_and_of_the_last_state(qtbot: QtBot) -> None:
    maker = OverviewMaker()
    got: list[Overview] = []
    maker.made.connect(got.append)
    maker.set_photo(GREY)
    qtbot.wait(100)
    assert not got
    maker.set_wanted(True)
    qtbot.waitUntil(lambda: len(got) == 1)
    for strength in (0.2, 0.4, 0.8):
        maker.set_layers([VisibleLayer(Pyramid(np.full((600, 800, 3), 0.5, np.float32)), strength)])
    qtbot.waitUntil(lambda: got[-1].counts[0, 230] > 0)
    assert len(got) <= 3  # changes in quick succession share one
    maker.set_original(True)
    qtbot.waitUntil(lambda: got[-1].counts[0, 128] > 0)
    maker.shutdown()


def test_without_a_photo_there_is_no_overview(qtbot: QtBot) -> None:
    maker = OverviewMaker()
    got: list[Overview | None] = []
    maker.made.connect(got.append)
    maker.set_wanted(True)
    maker.set_photo(None)
    qtbot.wait(100)
    assert got == [None]
    maker.shutdown()


def test_spikes_at_the_ends_do_not_flatten_the_curve() -> None:
    counts = np.zeros((4, 256), np.int64)
    counts[:, 0] = counts[:, 255] = 1_000_000
    counts[:, 40:200] = 500
    heights = curve(counts)
    assert heights.shape == (4, 256)
    assert heights[:, 0].tolist() == [1.0] * 4
    assert 0.15 < heights[0, 100] <= 1.0
    assert curve(np.zeros((4, 256), np.int64)).max() == 0


@pytest.fixture
def panel(qtbot: QtBot) -> HistogramPanel:
    made = HistogramPanel()
    qtbot.addWidget(made)
    made.resize(264, 112)
    made.show()
    return made


def test_the_lamps_tell_of_lost_detail(panel: HistogramPanel, qtbot: QtBot) -> None:
    photo = np.full((100, 100, 3), 0.5, np.float32)
    photo[:2] = 1.0
    panel.set_overview(overview(Pyramid(photo), []))
    assert "0.00 % in the shadows" in panel.words()
    assert "2.00 % in the highlights" in panel.accessibleDescription()
    dark, bright = (lamp.center().toPoint() for lamp in panel._lamps())
    picture = panel.grab().toImage()
    assert picture.pixelColor(bright).red() > 200
    assert picture.pixelColor(dark).saturation() < 60
    with qtbot.waitSignal(panel.warningsWanted):
        QTest.mouseClick(panel, Qt.MouseButton.LeftButton, pos=bright)
    with qtbot.assertNotEmitted(panel.warningsWanted):
        QTest.mouseClick(panel, Qt.MouseButton.LeftButton, pos=panel.rect().center())
    panel.set_overview(None)
    assert panel.words() == ""


@pytest.fixture
def canvas(qtbot: QtBot) -> CanvasView:
    view = CanvasView()
    qtbot.addWidget(view)
    view.resize(700, 600)
    view.show()
    return view


@pytest.fixture
def navigator(canvas: CanvasView) -> Navigator:
    made = Navigator(canvas)
    canvas.viewChanged.connect(lambda _box: made.set_view(canvas.transform))
    made.moved.connect(canvas.centre)
    canvas.set_photo(GREY)
    made.set_overview(overview(GREY, []))
    return made


def test_the_navigator_is_there_while_zoomed_in(canvas: CanvasView, navigator: Navigator) -> None:
    assert not navigator.isVisible()
    canvas.zoom_to(4.0)
    assert navigator.isVisible()
    assert canvas.rect().contains(navigator.geometry())
    canvas.resize(900, 640)
    assert canvas.width() - navigator.geometry().right() < 20  # it stays in its corner
    navigator.set_wanted(False)
    assert not navigator.isVisible()
    navigator.set_wanted(True)
    canvas.fit()
    assert not navigator.isVisible()


def test_its_frame_is_what_is_seen_and_can_be_dragged(canvas: CanvasView, navigator: Navigator) -> None:
    canvas.zoom_to(4.0)
    canvas.centre(400, 300)
    frame = navigator.frame
    assert frame.width() / frame.height() == pytest.approx(700 / 600, rel=0.02)
    start = frame.center() + QPointF(3, 2)  # what was taken hold of stays under the pointer
    drag_on(navigator, start, start + QPointF(40, -20))
    middle = navigator.frame.center() - frame.center()
    assert (middle.x(), middle.y()) == pytest.approx((40, -20), abs=0.6)
    seen = canvas.transform.visible()
    assert seen.x + seen.width / 2 == pytest.approx(400 + 40 / 190 * 800, abs=4)


def drag_on(navigator: Navigator, start: QPointF, end: QPointF) -> None:
    drag(navigator, start.toPoint(), end.toPoint())  # type: ignore[arg-type]


def test_a_press_elsewhere_goes_there(canvas: CanvasView, navigator: Navigator) -> None:
    canvas.zoom_to(4.0)
    QTest.mouseClick(navigator, Qt.MouseButton.LeftButton, pos=QPointF(20, 20).toPoint())
    seen = canvas.transform.visible()
    assert (seen.x, seen.y) == (0, 0)


def test_it_can_be_closed(canvas: CanvasView, navigator: Navigator, qtbot: QtBot) -> None:
    canvas.zoom_to(4.0)
    with qtbot.waitSignal(navigator.closed):
        QTest.mouseClick(navigator, Qt.MouseButton.LeftButton, pos=navigator._close_button.center().toPoint())


def test_another_photo_waits_for_its_own_picture(canvas: CanvasView, navigator: Navigator) -> None:
    canvas.zoom_to(4.0)
    assert navigator.isVisible()
    canvas.set_photo(Pyramid(np.zeros((900, 500, 3), np.float32)))
    canvas.zoom_to(4.0)
    assert not navigator.isVisible()
    assert navigator._photo == Size(500, 900)
