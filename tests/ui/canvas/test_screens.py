"""Screens of other scales: one device pixel stays one device pixel, also when the window moves from screen to screen."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

COMMON = """
import numpy as np
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from tests.ui.canvas.test_view import PIXELS, pyramid, shown
from instructir_desktop.ui.canvas.compositor import VisibleLayer
from instructir_desktop.ui.canvas.pyramid import Pyramid
from instructir_desktop.ui.canvas.view import CanvasView
app = QApplication([])
def photo_is_exact(canvas, picture):
    left, top = int(canvas.transform.left), int(canvas.transform.top)
    return (picture[top:top + 300, left:left + 400] == PIXELS).all()
"""

TWO_SCREENS = """
def move_to(screen):
    "As the platform does it, which the offscreen one does only while the native window is made anew."
    canvas.windowHandle().destroy()
    canvas.windowHandle().setScreen(screen)
    for _ in range(20):
        app.processEvents()
first, second = QGuiApplication.screens()
assert (first.devicePixelRatio(), second.devicePixelRatio()) == (1.0, 2.0)
canvas = CanvasView()
canvas.resize(500, 400)
canvas.move(100, 100)
canvas.show()
canvas.set_photo(pyramid(PIXELS))
picture = shown(canvas)
assert picture.shape == (400, 500, 3) and photo_is_exact(canvas, picture)
move_to(second)
assert canvas.devicePixelRatioF() == 2.0
assert tuple(canvas.transform.view) == (1000, 800)
assert canvas.kept == "fit" and canvas.transform.scale == 1.0
picture = shown(canvas)
assert picture.shape == (800, 1000, 3) and photo_is_exact(canvas, picture)
canvas.set_layout("split")
QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(250, 250))
QTest.mouseMove(canvas, QPoint(300, 250))
QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(300, 250))
assert abs(canvas.comparison.position - 0.75) < 0.01
canvas.set_layout("single")
canvas.zoom_to(3.0)
middle = canvas.to_photo(canvas.rect().center().toPointF())
move_to(first)
assert canvas.devicePixelRatioF() == 1.0
assert canvas.transform.scale == 3.0
there = canvas.to_photo(canvas.rect().center().toPointF())
assert abs(there[0] - middle[0]) <= 1 and abs(there[1] - middle[1]) <= 1
assert shown(canvas).shape == (400, 500, 3)
"""

ODD_PLACE = """
window = QWidget()
window.resize(800, 700)
canvas = CanvasView(window)
canvas.setGeometry(33, 21, 501, 403)
window.show()
canvas.set_photo(pyramid(PIXELS))
canvas.set_layers([VisibleLayer(Pyramid(np.zeros((300, 400, 3), np.float32)))])
ratio = canvas.devicePixelRatioF()
from PySide6.QtGui import QImage
def grabbed():
    image = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), dtype=np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, :3 * image.width()].reshape(image.height(), image.width(), 3).copy()
def found(picture):
    "The photo lies somewhere in the window, every pixel of it on one of the screen's."
    left, top = round(33 * ratio) + int(canvas.transform.left), round(21 * ratio) + int(canvas.transform.top)
    part = picture[top:top + 300, left:left + 400]
    return part.shape == PIXELS.shape and (part == PIXELS).all()
assert found(grabbed())
canvas.setGeometry(33, 21, 301, 403)
canvas.set_layout("beside")
canvas.zoom_to(1.0)
first, second = canvas.comparison.areas(canvas.device_size())
picture = grabbed()
left, top = int(-canvas.transform.left), int(canvas.transform.top)
assert left > 0 < top  # each half is narrower than the photo and higher
for pane in (first, second):
    x, y = round(33 * ratio) + pane.x, round(21 * ratio) + pane.y + top
    part = picture[y + 100:y + 290, x + 2:x + pane.width - 2]
    assert (part == PIXELS[100:290, left + 2:left + pane.width - 2]).all(), pane
"""

EDGES = """
from PySide6.QtGui import QColor, QImage, QPainter
class Loud(QWidget):
    def paintEvent(self, event):
        QPainter(self).fillRect(self.rect(), QColor("magenta"))
window = Loud()
window.resize(800, 700)
canvas = CanvasView(window)
window.show()
canvas.set_photo(pyramid(PIXELS))
for place in ((34, 22, 501, 401), (33, 22, 500, 403), (50, 30, 537, 400), (33, 21, 501, 403)):
    canvas.setGeometry(*place)
    QTest.qWait(1)
    image = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), dtype=np.uint8).reshape(image.height(), image.bytesPerLine())
    picture = rows[:, :3 * image.width()].reshape(image.height(), image.width(), 3)
    quiet = (picture != (255, 0, 255)).any(axis=2)
    across, down = np.flatnonzero(quiet.any(axis=0)), np.flatnonzero(quiet.any(axis=1))
    inside = slice(down[0], down[-1] + 1), slice(across[0], across[-1] + 1)
    assert quiet[inside].all(), place
    ring = picture[inside]
    edges = np.concatenate([ring[0], ring[-1], ring[:, 0], ring[:, -1]])
    assert (edges == edges[0]).all(), place
"""


def run(code: str, **more: str) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", **more}
    done = subprocess.run(
        [sys.executable, "-c", COMMON + code], capture_output=True, text=True, timeout=90, env=environment
    )
    assert done.returncode == 0, done.stderr


def test_a_window_moves_to_a_screen_of_another_scale_and_back(tmp_path: Path) -> None:
    screens = tmp_path / "screens.json"
    one = {"name": "one", "x": 0, "y": 0, "width": 1280, "height": 1024, "logicalDpi": 96, "dpr": 1}
    other = {**one, "name": "other", "x": 1280, "dpr": 2}
    screens.write_text(json.dumps({"screens": [one, other]}))
    run(TWO_SCREENS, QT_QPA_PLATFORM=f"offscreen:configfile={screens}")


@pytest.mark.parametrize("scale", ["1.25", "1.5", "2"])
def test_pixels_are_exact_wherever_the_canvas_lies_in_its_window(scale: str) -> None:
    run(ODD_PLACE, QT_SCALE_FACTOR=scale)


@pytest.mark.parametrize("scale", ["1.25", "1.5"])
def test_nothing_shines_through_at_the_edges_of_the_canvas(scale: str) -> None:
    run(EDGES, QT_SCALE_FACTOR=scale)
