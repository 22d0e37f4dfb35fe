"""Gestures become parts of regions, in photo pixels."""

from __future__ import annotations

import json
import math

import pytest

from instructir_desktop.core.geometry import Size
from instructir_desktop.core.masks import Brush, Ellipse, Part, Rectangle
from instructir_desktop.core.shapes import Polygon
from instructir_desktop.document.checked_json import Fields
from instructir_desktop.document.region_schema import region_of, region_value
from instructir_desktop.ui.tools.base import Gesture, Pointer, Tool
from instructir_desktop.ui.tools.brush import FACTOR, BrushTool
from instructir_desktop.ui.tools.ellipse import EllipseTool
from instructir_desktop.ui.tools.gradients import LinearTool, RadialTool
from instructir_desktop.ui.tools.pan import PanTool
from instructir_desktop.ui.tools.polygon import LassoTool
from instructir_desktop.ui.tools.rectangle import BoxTool, RectangleTool
from tests.benchmarks.masks import hand_drawn, sidecar_bytes


def drag(tool: Tool, *points: tuple[float, float], **keys: bool) -> Gesture | None:
    """Press at the first point, move through the others, release at the last."""
    pointers = [Pointer(x, y, **keys) for x, y in points]  # type: ignore[arg-type]  # keys are the modifiers
    tool.press(pointers[0])
    for pointer in pointers[1:]:
        tool.move(pointer)
    return tool.release(pointers[-1])


@pytest.mark.parametrize(("tool", "shape"), [(RectangleTool(), Rectangle), (EllipseTool(), Ellipse)])
@pytest.mark.parametrize("points", [[(10, 20), (110, 70)], [(110, 70), (10, 20)], [(110, 20), (60, 60), (10, 70)]])
def test_boxes_are_drawn_from_any_corner(
    tool: BoxTool, shape: type[Rectangle | Ellipse], points: list[tuple[float, float]]
) -> None:
    assert drag(tool, *points) == Gesture(Part(shape(10, 20, 100, 50)), to_active=False)
    assert tool.draft is None


def test_control_makes_a_square_towards_the_pointer() -> None:
    gesture = drag(RectangleTool(), (100, 100), (60, 170), control=True)
    assert gesture is not None
    assert gesture.part.shape == Rectangle(30, 100, 70, 70)


def test_shift_adds_and_alt_takes_away() -> None:
    added = drag(EllipseTool(), (0, 0), (50, 50), shift=True)
    taken = drag(EllipseTool(), (0, 0), (50, 50), alt=True)
    assert added == Gesture(Part(Ellipse(0, 0, 50, 50), "add"), to_active=True)
    assert taken == Gesture(Part(Ellipse(0, 0, 50, 50), "subtract"), to_active=True)


def test_a_click_draws_no_box() -> None:
    tool = RectangleTool()
    assert drag(tool, (10, 10), (11, 60)) is None
    tool.press(Pointer(10, 10, scale=8))
    assert tool.release(Pointer(11, 11, scale=8)) is not None  # zoomed in, one photo pixel is a real drag


def test_the_draft_is_what_is_being_drawn() -> None:
    tool = RectangleTool()
    tool.press(Pointer(0, 0))
    assert tool.draft is None
    tool.move(Pointer(30, 40))
    assert tool.draft == Part(Rectangle(0, 0, 30, 40))
    tool.cancel()
    assert tool.draft is None
    assert tool.release(Pointer(30, 40)) is None


def test_the_brush_paints_strokes_and_dots() -> None:
    brush = BrushTool(radius=10, hardness=0.5)
    assert drag(brush, (5, 5)) == Gesture(Part(Brush(((5, 5),), 10, 0.5)), to_active=True)
    gesture = drag(brush, (0, 0), (1, 0), (20, 0), (40, 0), alt=True)
    assert gesture == Gesture(Part(Brush(((0, 0), (40, 0)), 10, 0.5), "subtract"), to_active=True)


def test_the_brush_keeps_points_that_matter() -> None:
    brush = BrushTool(radius=60)
    gesture = drag(brush, *[(x / 10, 100 * math.sin(x / 300)) for x in range(2001)])
    assert gesture is not None
    assert isinstance(gesture.part.shape, Brush)
    points = gesture.part.shape.points
    assert 8 <= len(points) <= 25
    assert points[0] == (0, 0)
    assert points[-1][0] >= 190
    for x, y in points:
        assert abs(100 * math.sin(x / 30) - y) < 5
        assert (x % 2, y % 2) == (0, 0), "on a grid that suits the radius"


def test_the_brush_suits_the_photo_and_is_resized() -> None:
    brush = BrushTool()
    brush.suit(Size(6000, 4000))
    assert brush.radius == 160
    brush.resize(1)
    assert brush.radius == 160 * FACTOR
    for _ in range(100):
        brush.resize(1)
    assert brush.radius == 2000
    for _ in range(100):
        brush.resize(-1)
    assert brush.radius == 8
    brush.suit(Size(1, 1))
    assert brush.radius == 0.5


def test_the_hand_draws_nothing() -> None:
    assert drag(PanTool(), (0, 0), (100, 100)) is None
    assert not PanTool.draws
    assert all(tool.draws for tool in (RectangleTool, EllipseTool, BrushTool))


@pytest.mark.parametrize("pen", [False, True])
def test_two_hundred_strokes_take_little_room_in_the_sidecar(pen: bool) -> None:
    drawn = hand_drawn(pen=pen)
    assert len(drawn.parts) == 200
    assert sidecar_bytes(drawn) <= 50_000
    fields = json.loads(json.dumps([region_value(drawn)]))[0]
    assert region_of(Fields(fields, "")) == drawn


def test_a_pen_that_presses_makes_the_stroke_wide() -> None:
    brush = BrushTool(radius=24)
    brush.press(Pointer(0, 0, pressure=0.25))
    brush.move(Pointer(50, 3, pressure=0.5))
    gesture = brush.release(Pointer(100, 0, pressure=1.0))
    assert gesture is not None
    assert isinstance(gesture.part.shape, Brush)
    assert list(gesture.part.shape.pressures) == [64, 128, 252]
    mouse = drag(BrushTool(radius=24), (0, 0), (100, 40))
    assert mouse is not None
    assert isinstance(mouse.part.shape, Brush)
    assert mouse.part.shape.pressures == b""


def test_shift_and_alt_keep_what_is_in_both() -> None:
    gesture = drag(RectangleTool(), (0, 0), (50, 50), shift=True, alt=True)
    assert gesture == Gesture(Part(Rectangle(0, 0, 50, 50), "intersect"), to_active=True)


def test_a_click_of_the_lasso_or_a_gradient_draws_nothing() -> None:
    for tool in (LassoTool(), LinearTool(), RadialTool()):
        assert drag(tool, (10, 10), (10.5, 10), (11, 10)) is None
        assert tool.draft is None


def test_a_lasso_keeps_few_points_near_the_line() -> None:
    circle = [(100 + 80 * math.cos(turn / 50), 100 + 80 * math.sin(turn / 50)) for turn in range(314)]
    gesture = drag(LassoTool(), *circle)
    assert gesture is not None
    assert isinstance(gesture.part.shape, Polygon)
    assert 12 < len(gesture.part.shape.points) < 60
    assert all(abs(math.dist(point, (100, 100)) - 80) < 1.5 for point in gesture.part.shape.points)
