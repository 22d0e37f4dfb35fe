"""The canvas widget: exact pixels, zoom and pan by pointer, before and after, drawing."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from instructir_desktop.core.masks import Brush, Part, Rectangle, Region
from instructir_desktop.ui.canvas import view
from instructir_desktop.ui.canvas.compositor import VisibleLayer
from instructir_desktop.ui.canvas.pyramid import Pyramid
from instructir_desktop.ui.canvas.view import CanvasView
from instructir_desktop.ui.tools.base import Gesture
from instructir_desktop.ui.tools.brush import BrushTool
from instructir_desktop.ui.tools.rectangle import RectangleTool

PIXELS = np.random.default_rng(3).integers(0, 256, (300, 400, 3), dtype=np.uint8)
LEFT = Qt.MouseButton.LeftButton


def pyramid(pixels: NDArray[np.uint8]) -> Pyramid:
    return Pyramid(pixels.astype(np.float32) / np.float32(255))


@pytest.fixture
def canvas(qtbot: QtBot) -> CanvasView:
    made = CanvasView()
    qtbot.addWidget(made)
    made.resize(500, 400)
    made.show()
    made.set_photo(pyramid(PIXELS))
    return made


def shown(canvas: CanvasView) -> NDArray[np.uint8]:
    """What the widget paints, (H, W, 3) in device pixels."""
    image = canvas.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), dtype=np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).copy()


def test_at_100_percent_every_pixel_is_the_photos(canvas: CanvasView) -> None:
    assert canvas.transform.scale == 1.0
    np.testing.assert_array_equal(shown(canvas)[50:350, 50:450], PIXELS)
    ground = shown(canvas)[:50]
    assert (ground == ground[0, 0]).all()


def test_at_300_percent_every_pixel_is_a_square(canvas: CanvasView) -> None:
    canvas.zoom_to(3.0)
    left, top = int(canvas.transform.left), int(canvas.transform.top)
    assert (left, top) == (-350, -250)
    expected = PIXELS.repeat(3, axis=0).repeat(3, axis=1)[250:650, 350:850]
    np.testing.assert_array_equal(shown(canvas), expected)


def test_a_small_zoom_shows_the_average(canvas: CanvasView) -> None:
    stripes = np.zeros((1024, 1024, 3), np.uint8)
    stripes[:, ::2] = 255  # without mip levels these give moiré
    canvas.set_photo(pyramid(stripes))
    canvas.zoom_to(0.2)
    inside = shown(canvas)[150:250, 200:300]
    assert np.abs(inside.astype(int) - 127).max() <= 1


def test_layers_are_blended(canvas: CanvasView) -> None:
    residual = np.full((300, 400, 3), 0.25, np.float32)
    region = Region("r", "R", (Part(Rectangle(0, 0, 200, 300)),))
    canvas.set_layers([VisibleLayer(Pyramid(residual), 0.5, region)])
    expected = PIXELS.astype(np.float32) / 255
    expected[:, :200] += 0.125
    expected = np.floor(np.clip(expected, 0, 1) * 255 + 0.5)
    assert np.abs(shown(canvas)[50:350, 50:450].astype(int) - expected).max() <= 1


def test_holding_shows_the_original(canvas: CanvasView) -> None:
    canvas.set_layers([VisibleLayer(Pyramid(np.full((300, 400, 3), 0.5, np.float32)))])
    assert not (shown(canvas)[200:350, 50:450] == PIXELS[150:]).all()
    canvas.set_holding(True)
    np.testing.assert_array_equal(shown(canvas)[200:350, 50:450], PIXELS[150:])
    canvas.set_holding(False)
    assert not (shown(canvas)[200:350, 50:450] == PIXELS[150:]).all()


def test_the_split_shows_both_and_its_line_is_dragged(canvas: CanvasView) -> None:
    canvas.set_layers([VisibleLayer(Pyramid(np.full((300, 400, 3), 0.5, np.float32)))])
    canvas.set_split(True)
    picture = shown(canvas)
    np.testing.assert_array_equal(picture[250:350, 50:200], PIXELS[200:, :150])
    assert not (picture[250:350, 300:450] == PIXELS[200:, 250:]).all()
    QTest.mousePress(canvas, LEFT, pos=QPoint(250, 300))
    QTest.mouseMove(canvas, QPoint(400, 300))
    QTest.mouseRelease(canvas, LEFT, pos=QPoint(400, 300))
    assert canvas.comparison.position == pytest.approx(0.875)
    np.testing.assert_array_equal(shown(canvas)[250:350, 50:350], PIXELS[200:, :300])
    assert canvas.transform.left == 50  # the photo was not panned


def test_transparent_pixels_show_a_checkerboard(canvas: CanvasView) -> None:
    alpha = np.ones((300, 400), np.float32)
    alpha[:, :200] = 0
    canvas.set_photo(pyramid(PIXELS), Pyramid(alpha))
    picture = shown(canvas)
    np.testing.assert_array_equal(picture[50:350, 250:450], PIXELS[:, 200:])
    assert {tuple(pixel) for pixel in picture[50:350, 50:250].reshape(-1, 3)} == {(200, 200, 200), (150, 150, 150)}


def wheel(canvas: CanvasView, at: QPoint, notches: float) -> None:
    event = QWheelEvent(
        QPointF(at),
        QPointF(canvas.mapToGlobal(at)),
        QPoint(),
        QPoint(0, round(120 * notches)),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    canvas.wheelEvent(event)


def test_the_wheel_zooms_to_the_pointer(canvas: CanvasView, qtbot: QtBot) -> None:
    at = QPoint(300, 150)
    under = canvas.transform.to_photo(at.x(), at.y())
    wheel(canvas, at, 1)
    wheel(canvas, at, 2)  # turns add up although the first is still being shown
    qtbot.waitUntil(lambda: canvas.transform.scale == pytest.approx(1.25**3, rel=1e-6))
    assert canvas.transform.to_view(*under) == pytest.approx((300, 150), abs=1.0)
    wheel(canvas, at, -100)
    qtbot.waitUntil(lambda: canvas.transform.scale == pytest.approx(canvas.transform.smallest_scale))


def test_keys_go_through_the_stops(canvas: CanvasView, qtbot: QtBot) -> None:
    canvas.zoom_step(1)
    qtbot.waitUntil(lambda: canvas.transform.scale == pytest.approx(1.5))
    canvas.zoom_step(-1)
    qtbot.waitUntil(lambda: canvas.transform.scale == pytest.approx(1.0))


def drag(canvas: CanvasView, start: QPoint, end: QPoint, button: Qt.MouseButton = LEFT) -> None:
    QTest.mousePress(canvas, button, pos=start)
    QTest.mouseMove(canvas, (start + end) / 2)
    QTest.mouseMove(canvas, end)
    QTest.mouseRelease(canvas, button, pos=end)


def test_a_zoom_is_drawn_well_at_its_end(canvas: CanvasView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    levels: list[int] = []
    monkeypatch.setattr(view, "paint_photo", lambda _painter, frame, *_more: levels.append(frame.level))
    canvas.resize(240, 180)
    canvas.zoom_smoothly(0.65)  # on the way from 60 %, where the coarser level is nearly as sharp
    qtbot.waitUntil(lambda: canvas.transform.scale == pytest.approx(0.65) and not canvas._zoom.is_running)
    qtbot.waitUntil(lambda: bool(levels) and levels[-1] == 0)


def test_the_hand_moves_the_photo(canvas: CanvasView) -> None:
    canvas.zoom_to(3.0)
    drag(canvas, QPoint(250, 200), QPoint(150, 260))
    assert (canvas.transform.left, canvas.transform.top) == (-450, -190)
    expected = PIXELS.repeat(3, axis=0).repeat(3, axis=1)[190:590, 450:950]
    np.testing.assert_array_equal(shown(canvas), expected)


@pytest.mark.parametrize("way", ["space", "middle"])
def test_space_and_middle_button_pan_in_any_tool(canvas: CanvasView, way: str, qtbot: QtBot) -> None:
    canvas.set_tool(RectangleTool())
    canvas.zoom_to(3.0)
    with qtbot.assertNotEmitted(canvas.gestureFinished):
        if way == "space":
            QTest.keyPress(canvas, Qt.Key.Key_Space)
            drag(canvas, QPoint(250, 200), QPoint(150, 260))
            QTest.keyRelease(canvas, Qt.Key.Key_Space)
        else:
            drag(canvas, QPoint(250, 200), QPoint(150, 260), Qt.MouseButton.MiddleButton)
    assert (canvas.transform.left, canvas.transform.top) == (-450, -190)


def test_drawing_gives_photo_pixels(canvas: CanvasView, qtbot: QtBot) -> None:
    canvas.set_tool(RectangleTool())
    canvas.zoom_to(2.0)
    start, end = (QPoint(*(round(v) for v in canvas.transform.to_view(x, y))) for x, y in ((120, 100), (180, 150)))
    with qtbot.waitSignal(canvas.gestureFinished) as signal:
        drag(canvas, start, end)
    assert signal.args == [Gesture(Part(Rectangle(120, 100, 60, 50)), to_active=False)]


def test_a_draft_and_a_region_are_drawn_over_the_photo(canvas: CanvasView) -> None:
    before = shown(canvas)
    canvas.set_tool(RectangleTool())
    QTest.mousePress(canvas, LEFT, pos=QPoint(100, 100))
    QTest.mouseMove(canvas, QPoint(200, 200))
    drafted = shown(canvas)
    assert (drafted[110:190, 110:190] != before[110:190, 110:190]).any(axis=-1).mean() > 0.95
    np.testing.assert_array_equal(drafted[250:], before[250:])
    assert canvas.cancel_drag()
    assert not canvas.cancel_drag()
    np.testing.assert_array_equal(shown(canvas), before)
    canvas.set_region(Region("r", "R", (Part(Brush(((100, 100),), 40, 1.0)),)))
    veiled = shown(canvas)
    assert (veiled[150, 150] != before[150, 150]).any()
    np.testing.assert_array_equal(veiled[250:], before[250:])
    canvas.set_veiled(False)
    np.testing.assert_array_equal(shown(canvas)[150, 150], before[150, 150])
    assert (shown(canvas) != before).any(axis=-1).sum() > 2 * 3.14 * 38  # the edge is still there


def test_the_brush_shows_its_size(canvas: CanvasView, qtbot: QtBot) -> None:
    brush = BrushTool(radius=30)
    before = shown(canvas)
    canvas.set_tool(brush)
    QTest.mouseMove(canvas, QPoint(200, 200))
    changed = (shown(canvas) != before).any(axis=-1)
    rows, columns = np.nonzero(changed)
    assert (rows.min(), rows.max()) == pytest.approx((170, 230), abs=3)
    assert (columns.min(), columns.max()) == pytest.approx((170, 230), abs=3)
    with qtbot.waitSignal(canvas.radiusChanged):
        canvas.resize_brush(1)
    assert brush.radius > 30


def test_fit_follows_the_windows_size(canvas: CanvasView) -> None:
    canvas.fit()
    canvas.resize(300, 400)
    assert canvas.transform.scale == pytest.approx(0.75)
    canvas.zoom_to(1.0)
    canvas.resize(600, 500)
    assert canvas.transform.scale == 1.0


def test_panning_within_the_margin_composes_nothing(canvas: CanvasView, monkeypatch: pytest.MonkeyPatch) -> None:
    canvas.zoom_to(3.0)
    shown(canvas)
    frames = canvas._frames
    assert frames is not None
    calls: list[object] = []
    compose: Callable[..., NDArray[np.uint8]] = frames._compositor.compose
    monkeypatch.setattr(
        frames._compositor, "compose", lambda *args, **more: calls.append(args) or compose(*args, **more)
    )
    drag(canvas, QPoint(250, 200), QPoint(240, 190))
    shown(canvas)
    assert not calls
    canvas.set_layers([])
    shown(canvas)
    assert len(calls) == 1


def test_without_a_photo_nothing_can_go_wrong(canvas: CanvasView) -> None:
    canvas.set_photo(None)
    canvas.zoom_step(1)
    wheel(canvas, QPoint(10, 10), 1)
    drag(canvas, QPoint(10, 10), QPoint(50, 50))
    picture = shown(canvas)
    assert (picture == picture[0, 0]).all()


EXACT_ON_FINE_SCREENS = """
import numpy as np
from PySide6.QtWidgets import QApplication
from tests.ui.canvas.test_view import PIXELS, pyramid, shown
from instructir_desktop.ui.canvas.view import CanvasView
app = QApplication([])
canvas = CanvasView()
canvas.resize(500, 400)
canvas.show()
canvas.set_photo(pyramid(PIXELS))
assert canvas.devicePixelRatioF() == 1.5
picture = shown(canvas)
assert picture.shape == (600, 750, 3)
assert (picture[150:450, 175:575] == PIXELS).all()
"""


def test_at_100_percent_a_photo_pixel_is_a_device_pixel() -> None:
    environment = {**os.environ, "QT_SCALE_FACTOR": "1.5", "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", EXACT_ON_FINE_SCREENS], capture_output=True, text=True, timeout=60, env=environment
    )
    assert done.returncode == 0, done.stderr
