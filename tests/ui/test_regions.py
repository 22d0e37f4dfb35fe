"""Regions in the whole window: drawn, chosen, changed, shared, carried to another photo, with and without a mouse."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QInputDevice, QMouseEvent, QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget, QSlider, QWidget
from pytestqt.qtbot import QtBot

from instructir_desktop.core.masks import Brush, Ellipse, Rectangle, Region
from instructir_desktop.core.regions import ColourRange, Flood, LinearGradient, Luminosity, Polygon, RadialGradient
from instructir_desktop.document.sidecar import load, path_for
from instructir_desktop.ui.main_window import MainWindow
from instructir_desktop.ui.panels.sentence_box import SentenceBox
from instructir_desktop.ui.tools.brush import BrushTool
from tests.ui.conftest import write_photo
from tests.ui.test_main_window import drag, find, restore

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
SHIFT, ALT, CONTROL = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
)


Widget = TypeVar("Widget", bound=QWidget)


def shown(parent: QWidget, kind: type[Widget], name: str) -> Widget:
    """A widget that appears when the layout has been done."""
    QApplication.processEvents()
    return find(parent, kind, name)


def regions(window: MainWindow) -> tuple[Region, ...]:
    assert window.editor.document is not None
    return window.editor.document.regions


def place(window: MainWindow, x: float, y: float) -> QPoint:
    return QPoint(*(round(value) for value in window.canvas.transform.to_view(x, y)))


def click(window: MainWindow, x: float, y: float, keys: Qt.KeyboardModifier = NONE) -> None:
    QTest.mouseClick(window.canvas, LEFT, keys, place(window, x, y))


def key(window: MainWindow, pressed: Qt.Key, keys: Qt.KeyboardModifier = NONE) -> None:
    window.canvas.setFocus()
    QTest.keyClick(window.canvas, pressed, keys)


def test_each_tool_draws_its_shape(opened: MainWindow) -> None:
    for name, kind in (
        ("lasso", Polygon),
        ("linear", LinearGradient),
        ("radial", RadialGradient),
        ("rectangle", Rectangle),
        ("ellipse", Ellipse),
    ):
        opened.choose_tool(name)
        drag(opened, (60, 60), (200, 70), (180, 160), (90, 150))
        assert type(regions(opened)[-1].parts[-1].shape) is kind, name
    for name, kind in (("wand", Flood), ("colour", ColourRange), ("luminosity", Luminosity)):
        opened.choose_tool(name)
        click(opened, 100, 100)
        assert type(regions(opened)[-1].parts[-1].shape) is kind, name
    assert len(regions(opened)) == 8


def test_a_polygon_is_clicked_corner_by_corner(opened: MainWindow) -> None:
    opened.choose_tool("polygon")
    for corner in ((50, 50), (150, 50), (150, 150), (90, 190), (50, 150)):
        click(opened, *corner)
    assert regions(opened) == ()
    key(opened, Qt.Key.Key_Backspace)
    key(opened, Qt.Key.Key_Return)
    shape = regions(opened)[0].parts[0].shape
    assert isinstance(shape, Polygon)
    assert np.allclose(shape.points, ((50, 50), (150, 50), (150, 150), (90, 190)), atol=1)
    click(opened, 200, 50)
    opened.commands["cancel"].trigger()
    assert opened.canvas.tool.draft is None
    assert len(regions(opened)) == 1


def test_keys_combine_and_the_bar_does_too(opened: MainWindow) -> None:
    opened.choose_tool("rectangle")
    drag(opened, (50, 50), (200, 200))
    opened.regions.options._combine_chosen("intersect")
    drag(opened, (100, 100), (250, 220))
    opened.regions.options._combine_chosen("new")
    canvas = opened.canvas
    for keys in (SHIFT, ALT, SHIFT | ALT):
        QTest.mousePress(canvas, LEFT, keys, place(opened, 10, 10))
        QTest.mouseMove(canvas, place(opened, 60, 60))
        QTest.mouseRelease(canvas, LEFT, keys, place(opened, 60, 60))
    assert [part.mode for part in regions(opened)[0].parts] == ["add", "intersect", "add", "subtract", "intersect"]
    assert len(regions(opened)) == 1


def test_the_eraser_takes_away_with_its_flow(opened: MainWindow) -> None:
    opened.choose_tool("rectangle")
    drag(opened, (50, 50), (200, 200))
    opened.choose_tool("eraser")
    shown(opened, QSlider, "Flow").setValue(40)
    drag(opened, (60, 60), (120, 120))
    part = regions(opened)[0].parts[-1]
    assert part.mode == "subtract"
    assert isinstance(part.shape, Brush)
    assert part.shape.flow == 0.4


def test_a_part_is_moved_scaled_and_turned_by_the_mouse(opened: MainWindow) -> None:
    opened.choose_tool("rectangle")
    drag(opened, (100, 80), (200, 140))
    opened.choose_tool("select")
    drag(opened, (150, 110), (170, 120), (180, 130))
    assert regions(opened)[0].parts[0].shape == Rectangle(130, 100, 100, 60)
    drag(opened, (230, 160), (240, 170), (250, 190))  # the lower right corner
    assert regions(opened)[0].parts[0].shape == Rectangle(130, 100, 120, 90)
    drag(opened, (190, 74), (230, 90), (260, 145))  # the turning handle, to the right of the middle
    shape = regions(opened)[0].parts[0].shape
    assert isinstance(shape, Rectangle)
    assert shape.angle == pytest.approx(90, abs=1.5)
    for _ in range(3):
        opened.commands["undo"].trigger()
    assert regions(opened)[0].parts[0].shape == Rectangle(100, 80, 100, 60), "one edit for each drag"


def test_points_of_polygons_and_gradients_are_dragged(opened: MainWindow) -> None:
    opened.choose_tool("polygon")
    for corner in ((50, 50), (150, 50), (150, 150)):
        click(opened, *corner)
    key(opened, Qt.Key.Key_Return)
    opened.choose_tool("select")
    drag(opened, (150, 150), (120, 190), (100, 200))
    QTest.mouseDClick(opened.canvas, LEFT, NONE, place(opened, 100, 50))
    shape = regions(opened)[0].parts[0].shape
    assert isinstance(shape, Polygon)
    assert np.allclose(shape.points, ((50, 50), (100, 50), (150, 50), (100, 200)), atol=1)
    key(opened, Qt.Key.Key_Delete)  # the new corner is the chosen one
    shape = regions(opened)[0].parts[0].shape
    assert isinstance(shape, Polygon)
    assert len(shape.points) == 3
    opened.choose_tool("linear")
    drag(opened, (30, 30), (30, 200))
    opened.choose_tool("select")
    drag(opened, (30, 200), (60, 190), (90, 180))
    shape = regions(opened)[1].parts[0].shape
    assert isinstance(shape, LinearGradient)
    assert (shape.end_x, shape.end_y) == pytest.approx((90, 180), abs=1)


@pytest.mark.parametrize("tool", ["rectangle", "ellipse", "polygon", "lasso", "linear", "radial", "brush", "eraser"])
def test_a_region_is_made_and_changed_without_a_mouse(opened: MainWindow, tool: str) -> None:
    if tool == "eraser":
        opened.choose_tool("rectangle")
        key(opened, Qt.Key.Key_Return)
    opened.choose_tool(tool)
    key(opened, Qt.Key.Key_Return)
    assert opened.canvas.tool.name == "select"
    made = regions(opened)[-1].parts[-1].shape
    box = opened.regions.edit_tool()
    assert box is not None
    key(opened, Qt.Key.Key_Right)
    key(opened, Qt.Key.Key_Down, SHIFT)
    moved = regions(opened)[-1].parts[-1].shape
    assert moved != made
    key(opened, Qt.Key.Key_Right, CONTROL)
    key(opened, Qt.Key.Key_Up, CONTROL | SHIFT)
    stretched = regions(opened)[-1].parts[-1].shape
    assert stretched != moved
    key(opened, Qt.Key.Key_Right, ALT)
    assert regions(opened)[-1].parts[-1].shape != stretched or tool in ("brush", "eraser")  # a dot has no direction
    count = len(regions(opened)[-1].parts)
    key(opened, Qt.Key.Key_Delete)
    assert regions(opened) == () or len(regions(opened)[-1].parts) == count - 1
    opened.commands["undo"].trigger()
    assert len(regions(opened)[-1].parts) == count


def test_arrow_keys_move_by_one_pixel_and_by_ten(opened: MainWindow) -> None:
    opened.choose_tool("rectangle")
    drag(opened, (100, 80), (200, 140))
    opened.choose_tool("select")
    key(opened, Qt.Key.Key_Left)
    key(opened, Qt.Key.Key_Up, SHIFT)
    assert regions(opened)[0].parts[0].shape == Rectangle(99, 70, 100, 60)
    key(opened, Qt.Key.Key_Right, CONTROL | SHIFT)
    shape = regions(opened)[0].parts[0].shape
    assert isinstance(shape, Rectangle)
    assert (shape.x, shape.y, shape.width, shape.height) == pytest.approx((94, 70, 110, 60))


def test_parts_and_points_are_chosen_by_key(opened: MainWindow) -> None:
    opened.choose_tool("rectangle")
    drag(opened, (20, 20), (80, 80))
    opened.regions.options._combine_chosen("add")
    opened.choose_tool("polygon")
    opened.canvas.tool.combine = "add"
    for corner in ((150, 50), (250, 50), (250, 150)):
        click(opened, *corner)
    key(opened, Qt.Key.Key_Return)
    assert len(regions(opened)[0].parts) == 2
    opened.choose_tool("select")
    key(opened, Qt.Key.Key_PageUp)
    key(opened, Qt.Key.Key_PageDown)
    key(opened, Qt.Key.Key_End)
    key(opened, Qt.Key.Key_End)
    key(opened, Qt.Key.Key_Down)
    shape = regions(opened)[0].parts[1].shape
    assert isinstance(shape, Polygon)
    assert np.allclose(shape.points, ((150, 50), (250, 51), (250, 150)), atol=1)


def test_a_part_is_chosen_in_the_list_and_deleted_there(opened: MainWindow) -> None:
    opened.choose_tool("luminosity")
    click(opened, 100, 100)
    opened.choose_tool("brush")
    drag(opened, (50, 50), (100, 50))
    listed = shown(opened, QListWidget, "Parts of the region")
    assert [listed.item(row).text() for row in range(listed.count())] == ["Luminosity range", "Stroke"]
    QTest.mouseClick(listed.viewport(), LEFT, NONE, listed.visualItemRect(listed.item(0)).center())
    assert opened.canvas.tool.name == "select"
    shown(opened, QSlider, "From").setValue(90)
    shape = regions(opened)[0].parts[0].shape
    assert isinstance(shape, Luminosity)
    assert (shape.low, shape.high) == (0.9, max(shape.high, 0.9))
    QTest.keyClick(listed, Qt.Key.Key_Delete)
    assert [type(part.shape) for part in regions(opened)[0].parts] == [Brush]


def test_another_tolerance_of_the_wand_floods_again(opened: MainWindow) -> None:
    opened.choose_tool("wand")
    click(opened, 100, 100)
    before = regions(opened)[0].parts[0].shape
    assert isinstance(before, Flood)
    shown(opened, QListWidget, "Parts of the region").setCurrentRow(0)
    shown(opened.region_panel, QSlider, "Tolerance").setValue(60)
    after = regions(opened)[0].parts[0].shape
    assert isinstance(after, Flood)
    assert (after.x, after.y, after.tolerance) == (before.x, before.y, 0.6)
    assert after.cells.count(1) > before.cells.count(1)


def test_the_edge_is_refined_and_saved(opened: MainWindow, qtbot: QtBot) -> None:
    opened.choose_tool("ellipse")
    drag(opened, (60, 60), (200, 160))
    for name, value in (("Grow", 250), ("Follow edges", 40), ("Contrast", 30)):
        shown(opened, QSlider, name).setValue(value)
    assert regions(opened)[0].refinement.numbers == (0.005, 0.004, 0.3)
    session = opened.editor.session
    assert session is not None
    qtbot.waitUntil(lambda: not session.modified)
    assert load(path_for(session.path)).document.regions == regions(opened)
    opened.commands["undo"].trigger()
    assert regions(opened)[0].refinement.numbers == (0.005, 0.004, 0)


def test_several_steps_share_a_region(opened: MainWindow, qtbot: QtBot) -> None:
    first = restore(opened, qtbot)
    second = restore(opened, qtbot, "make it brighter")
    opened.choose_tool("ellipse")
    drag(opened, (60, 60), (200, 160))
    region = regions(opened)[0].id
    for step in (first, second):
        opened.region_panel.usedIn.emit(region, step, True)
    document = opened.editor.document
    assert document is not None
    assert [step.region for step in document.steps] == [region, region]
    assert opened.region_panel._rows[region]._trash.isEnabled() is False
    titles = [action.text() for action in opened.region_panel._rows[region]._menu.actions() if action.isCheckable()]
    assert titles == [step.title for step in document.steps]
    opened.region_panel.usedIn.emit(region, first, False)
    assert opened.editor.document is not None
    assert opened.editor.document.steps[0].region is None


def test_a_region_goes_to_another_photo(opened: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    opened.choose_tool("rectangle")
    drag(opened, (36, 24), (180, 120))
    opened.commands["duplicate_region"].trigger()
    assert [region.name for region in regions(opened)] == ["Region 1", "Region 1 2"]
    opened.commands["copy_region"].trigger()
    assert "instructir-regions" in QGuiApplication.clipboard().text()
    other = tmp_path / "other.png"
    Image.open(write_photo(tmp_path / "x.png")).resize((720, 240)).save(other)
    with qtbot.waitSignal(opened.editor.photoChanged):
        opened.open(other)
    box = opened.findChild(SentenceBox)
    assert box is not None
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert box.text() == "", "not the text that regions are in a mail"
    assert regions(opened)[0].parts[0].shape == Rectangle(72, 24, 288, 96)
    opened.editor.undo()
    opened.commands["paste_regions"].trigger()
    assert regions(opened)[0].parts[0].shape == Rectangle(72, 24, 288, 96)
    QGuiApplication.clipboard().setText("nothing of ours")
    with qtbot.waitSignal(opened.editor.message) as said:
        opened.commands["paste_regions"].trigger()
    assert "holds no regions" in said.args[0]
    assert len(regions(opened)) == 1


def test_the_mask_is_shown_in_black_and_white(opened: MainWindow) -> None:
    opened.choose_tool("rectangle")
    drag(opened, (100, 80), (200, 140))
    opened.commands["mask_view"].setChecked(True)
    image = opened.canvas.grab().toImage()
    assert image.pixelColor(place(opened, 150, 110)).name() == "#ffffff"
    assert image.pixelColor(place(opened, 30, 30)).name() == "#000000"
    opened.commands["mask_view"].setChecked(False)
    opened.regions.options.veilChosen.emit("red")
    red = opened.canvas.grab().toImage().pixelColor(place(opened, 150, 110))
    opened.regions.options.veilChosen.emit("green")
    green = opened.canvas.grab().toImage().pixelColor(place(opened, 150, 110))
    assert red.red() > green.red()
    assert opened.settings.text("veil") == "green"


def test_the_options_are_those_of_the_tool(opened: MainWindow) -> None:
    opened.choose_tool("brush")
    shown(opened, QSlider, "Size").setValue(200)
    shown(opened, QSlider, "Hardness").setValue(10)
    brush = opened.tools["brush"]
    assert isinstance(brush, BrushTool)
    assert (brush.radius, brush.hardness) == (pytest.approx(120), 0.1)
    opened.choose_tool("wand")
    assert shown(opened, QSlider, "Tolerance").isVisible()
    assert not [
        slider for slider in opened.findChildren(QSlider) if slider.accessibleName() == "Size" and slider.isVisible()
    ]
    opened.choose_tool("pan")
    assert not [slider for slider in opened.regions.options.findChildren(QSlider) if slider.isVisible()]


PEN = QPointingDevice(
    "pen",
    1,
    QInputDevice.DeviceType.Stylus,
    QPointingDevice.PointerType.Pen,
    QInputDevice.Capability.Pressure | QInputDevice.Capability.Position,
    1,
    3,
)


def pen(window: MainWindow, kind: QEvent.Type, x: float, y: float, force: float) -> None:
    """What Qt sends for a pen: its own event and, since nobody takes that, the one of a mouse."""
    canvas, at = window.canvas, place(window, x, y)
    there = QPointF(canvas.mapToGlobal(at))
    down = LEFT if kind != QEvent.Type.TabletRelease else Qt.MouseButton.NoButton
    button = LEFT if kind != QEvent.Type.TabletMove else Qt.MouseButton.NoButton
    event = QTabletEvent(kind, PEN, QPointF(at), there, force, 0, 0, 0, 0, 0, NONE, button, down)
    event.ignore()
    QApplication.sendEvent(canvas, event)
    assert not event.isAccepted()
    mouse = {
        QEvent.Type.TabletPress: QEvent.Type.MouseButtonPress,
        QEvent.Type.TabletMove: QEvent.Type.MouseMove,
        QEvent.Type.TabletRelease: QEvent.Type.MouseButtonRelease,
    }[kind]
    QApplication.sendEvent(canvas, QMouseEvent(mouse, QPointF(at), there, button, down, NONE))


def test_a_pens_stroke_is_as_wide_as_it_presses_to_the_end(opened: MainWindow) -> None:
    opened.choose_tool("brush")
    pen(opened, QEvent.Type.TabletPress, 60, 100, 0.2)
    for step in range(1, 9):
        pen(opened, QEvent.Type.TabletMove, 60 + 20 * step, 100, 0.2 + 0.1 * (step if step < 5 else 9 - step))
    pen(opened, QEvent.Type.TabletRelease, 240, 100, 0.0)
    (stroke,) = (part.shape for part in regions(opened)[0].parts)
    assert isinstance(stroke, Brush)
    levels = list(stroke.pressures)
    assert max(levels) in levels[1:-1], "widest in the middle"
    assert max(levels) <= 0.65 * 255
    assert levels[-1] < 0.35 * 255, "the pen is lifted without a blot"
    drag(opened, (60, 180), (150, 185), (240, 180))
    mouse = regions(opened)[0].parts[-1].shape
    assert isinstance(mouse, Brush)
    assert mouse.pressures == b"", "a mouse presses fully, also after a pen"
