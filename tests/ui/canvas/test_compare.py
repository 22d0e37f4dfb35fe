"""Before and after: the split both ways, two linked photos, swapped sides, the lens."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from instructir_desktop.core.geometry import Box, Size
from instructir_desktop.core.masks import Part, Rectangle
from instructir_desktop.ui.canvas.compare import Comparison
from instructir_desktop.ui.canvas.compositor import VisibleLayer
from instructir_desktop.ui.canvas.lens import RADIUS, lens_pane
from instructir_desktop.ui.canvas.pyramid import Pyramid
from instructir_desktop.ui.canvas.view import CanvasView
from instructir_desktop.ui.tools.base import Gesture
from instructir_desktop.ui.tools.rectangle import RectangleTool
from tests.ui.canvas.test_view import PIXELS, drag, pyramid, shown

LEFT = Qt.MouseButton.LeftButton
SHOWN = QRectF(50, 50, 400, 300)


@pytest.fixture
def canvas(qtbot: QtBot) -> CanvasView:
    """400 × 300 pixels at 100 % in the middle of 500 × 400; the step darkens everything to black."""
    view = CanvasView()
    qtbot.addWidget(view)
    view.resize(500, 400)
    view.show()
    view.set_photo(pyramid(PIXELS))
    view.set_layers([VisibleLayer(Pyramid(np.full((300, 400, 3), -1, np.float32)))])
    return view


def test_a_level_split_shows_before_above_and_after_below(canvas: CanvasView) -> None:
    canvas.set_layout("split", upright=False)
    picture = shown(canvas)
    np.testing.assert_array_equal(picture[90:180, 250:450], PIXELS[40:130, 200:])  # beside the word and the handle
    assert (picture[220:300, 250:450] == 0).all()
    drag(canvas, QPoint(250, 200), QPoint(250, 275))
    assert canvas.comparison.position == pytest.approx(0.75)
    np.testing.assert_array_equal(shown(canvas)[90:250, 300:450], PIXELS[40:200, 250:])


def test_the_cursor_says_which_way_the_line_goes(canvas: CanvasView) -> None:
    canvas.set_layout("split", upright=True)
    QTest.mouseMove(canvas, QPoint(251, 300))
    assert canvas.cursor().shape() == Qt.CursorShape.SplitHCursor
    canvas.set_layout("split", upright=False)
    QTest.mouseMove(canvas, QPoint(100, 201))
    assert canvas.cursor().shape() == Qt.CursorShape.SplitVCursor


def test_swapped_sides_change_places(canvas: CanvasView) -> None:
    canvas.set_split(True)
    canvas.set_swapped(True)
    picture = shown(canvas)
    assert (picture[250:350, 50:200] == 0).all()
    np.testing.assert_array_equal(picture[250:350, 300:450], PIXELS[200:, 250:])


@pytest.mark.parametrize("upright", [True, False])
def test_two_photos_share_zoom_and_place(canvas: CanvasView, upright: bool) -> None:
    canvas.set_layout("beside", upright=upright)
    canvas.zoom_to(3.0)
    QTest.mousePress(canvas, LEFT, pos=QPoint(400, 350))  # in the second photo
    QTest.mouseMove(canvas, QPoint(340, 320))
    QTest.mouseRelease(canvas, LEFT, pos=QPoint(340, 320))
    first, second = canvas.comparison.areas(Size(500, 400))
    assert first.size == second.size == canvas.transform.view
    left, top = int(-canvas.transform.left), int(-canvas.transform.top)
    enlarged = PIXELS.repeat(3, axis=0).repeat(3, axis=1)
    expected = enlarged[top : top + first.height, left : left + first.width]
    picture = shown(canvas)
    np.testing.assert_array_equal(picture[first.slices()][60:], expected[60:])  # below the word
    assert (picture[second.slices()][60:] == 0).all()


def test_two_photos_are_each_fitted(canvas: CanvasView) -> None:
    canvas.set_layout("beside", upright=True)
    assert canvas.transform.scale == pytest.approx(249 / 400)
    canvas.set_layout("single")
    assert canvas.transform.scale == 1.0


@pytest.mark.parametrize("second", [False, True])
def test_a_region_is_drawn_in_either_photo(canvas: CanvasView, qtbot: QtBot, second: bool) -> None:
    canvas.set_layout("beside", upright=True)
    canvas.zoom_to(1.0)
    canvas.set_tool(RectangleTool())
    pane = canvas.comparison.areas(Size(500, 400))[second]
    corner = QPointF(*canvas.transform.to_view(200, 100)) + QPointF(pane.x, 0)
    with qtbot.waitSignal(canvas.gestureFinished) as signal:
        drag(canvas, corner.toPoint(), (corner + QPointF(40, 50)).toPoint())
    assert signal.args == [Gesture(Part(Rectangle(200, 100, 40, 50)), to_active=False)]


def test_a_shape_may_leave_the_photo_in_which_it_began(canvas: CanvasView, qtbot: QtBot) -> None:
    canvas.set_layout("beside", upright=True)
    canvas.zoom_to(1.0)
    canvas.set_tool(RectangleTool())
    x, y = canvas.transform.to_view(200, 100)
    with qtbot.waitSignal(canvas.gestureFinished) as signal:
        drag(canvas, QPoint(int(x), int(y)), QPoint(int(x) + 150, int(y) + 30))  # ends in the second photo
    assert signal.args == [Gesture(Part(Rectangle(200, 100, 150, 30)), to_active=False)]


def test_holding_shows_the_original_on_both_sides(canvas: CanvasView) -> None:
    canvas.set_layout("beside", upright=True)
    canvas.set_holding(True)
    first, second = canvas.comparison.areas(Size(500, 400))
    picture = shown(canvas)
    np.testing.assert_array_equal(picture[first.slices()], picture[second.slices()])


def test_the_lens_shows_the_original_around_the_pointer(canvas: CanvasView) -> None:
    canvas.set_lens(True)
    QTest.mouseMove(canvas, QPoint(250, 200))
    picture = shown(canvas)
    np.testing.assert_array_equal(picture[130:270, 180:320], PIXELS[80:220, 130:270])
    assert (picture[60:76, 60:440] == 0).all()  # outside the circle
    canvas.set_lens(False)
    assert (shown(canvas)[130:270, 180:320] == 0).all()


def test_the_lens_stays_on_the_photo(canvas: CanvasView) -> None:
    canvas.set_lens(True)
    QTest.mouseMove(canvas, QPoint(60, 200))
    picture = shown(canvas)
    ground = picture[5, 5]
    assert (picture[190:210, 0:40] == ground).all()
    np.testing.assert_array_equal(picture[150:250, 60:150], PIXELS[100:200, 10:100])
    QTest.mouseMove(canvas, QPoint(20, 20))  # beside the photo: no lens
    assert (shown(canvas)[60:340, 60:440] == 0).all()


def test_in_a_divided_photo_the_lens_shows_the_other_side() -> None:
    comparison = Comparison(layout="split")
    panes = comparison.panes((Box(0, 0, 500, 400),), (SHOWN,))
    left, right = lens_pane(panes, QPointF(200, 200)), lens_pane(panes, QPointF(300, 200))
    assert left is not None
    assert right is not None
    assert (left.side, right.side) == ("after", "before")
    assert left.clip.right() == 200 + RADIUS  # across the line
    assert lens_pane(panes, QPointF(10, 10)) is None


@pytest.mark.parametrize("upright", [True, False])
@pytest.mark.parametrize("size", [Size(501, 400), Size(500, 401), Size(1, 1)])
def test_panes_do_not_overlap_and_are_of_one_size(size: Size, upright: bool) -> None:
    first, second = Comparison(layout="beside", upright=upright).areas(size)
    assert first.size == second.size
    assert size.box().contains(first)
    assert size.box().contains(second)
    assert first == second or first.intersect(second).empty


@pytest.mark.parametrize("place", [-1000.0, 0.0, 130.0, 1000.0])
@pytest.mark.parametrize("upright", [True, False])
def test_the_two_halves_make_up_the_photo(place: float, upright: bool) -> None:
    comparison = Comparison(layout="split", upright=upright)
    comparison.drag(QPointF(place, place), SHOWN)
    assert 0 <= comparison.position <= 1
    one, other = (pane.clip for pane in comparison.panes((Box(0, 0, 500, 400),), (SHOWN,)))
    assert one.width() * one.height() + other.width() * other.height() == pytest.approx(400 * 300)
    assert one.intersected(other).isEmpty()
