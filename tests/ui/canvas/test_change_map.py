"""The change map in the view: its colours, when it is made anew, where it is drawn."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from instructir_desktop.core.colour_scale import TOP, table
from instructir_desktop.core.masks import Part, Rectangle, Region
from instructir_desktop.ui.canvas.change_map import UNTOUCHED, ChangeMap, change_image, paint_legend
from instructir_desktop.ui.canvas.compositor import VisibleLayer
from instructir_desktop.ui.canvas.pyramid import Pyramid
from instructir_desktop.ui.canvas.view import CanvasView


def test_the_picture_veils_what_was_not_changed() -> None:
    image = change_image(np.array([[0, 0.3, TOP, 99]], dtype=np.float32))
    colours = [QColor.fromRgba(image.convertToFormat(QImage.Format.Format_ARGB32).pixel(x, 0)) for x in range(4)]
    assert colours[0].alpha() == UNTOUCHED[3]
    assert max(colours[0].red(), colours[0].green(), colours[0].blue()) < 40
    assert colours[1].blue() > colours[1].red() + 30
    yellow = table()[-1]
    for colour in colours[2:]:
        assert np.abs(np.array([colour.red(), colour.green(), colour.blue()]) - yellow).max() <= 2
    assert colours[1].alpha() < colours[2].alpha()


@pytest.fixture
def view(qtbot: QtBot, qapp: QApplication) -> CanvasView:
    """A grey photo of 200 × 120 pixels at 100 %."""
    made = CanvasView()
    qtbot.addWidget(made)
    made.resize(300, 200)
    made.set_photo(Pyramid(np.full((120, 200, 3), 0.5, dtype=np.float32)))
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def layer() -> VisibleLayer:
    """A step that brightens a rectangle by far."""
    residual = np.full((120, 200, 3), 0.4, dtype=np.float32)
    return VisibleLayer(Pyramid(residual), 1.0, Region("r", "R", (Part(Rectangle(100, 40, 60, 50)),)))


def colour_at(view: CanvasView, x: float, y: float) -> QColor:
    """What is shown at a photo pixel."""
    left, top = view.transform.to_view(x + 0.5, y + 0.5)
    return view.grab().toImage().pixelColor(int(left), int(top))


def wait(qtbot: QtBot, view: CanvasView) -> None:
    view.repaint()
    qtbot.waitUntil(lambda: view.changes.ready)


def test_the_map_is_drawn_where_the_step_acts(qtbot: QtBot, view: CanvasView, layer: VisibleLayer) -> None:
    view.set_layers([layer])
    assert colour_at(view, 10, 10) == QColor(128, 128, 128)
    view.changes.set([], [layer], "Changes by all steps")
    wait(qtbot, view)
    assert colour_at(view, 10, 10).lightness() < 60
    inside = colour_at(view, 130, 65)
    assert inside.red() > 200
    assert inside.blue() < 160
    assert colour_at(view, 95, 65).lightness() < 60

    view.set_holding(True)
    assert colour_at(view, 130, 65) == QColor(128, 128, 128)
    view.set_holding(False)
    view.set_split(True)
    view.comparison.position = 0.75
    assert colour_at(view, 110, 65) == QColor(128, 128, 128)  # before, left of the line
    assert colour_at(view, 155, 65).red() > 200
    view.set_split(False)

    view.changes.clear()
    assert not view.changes.active
    assert colour_at(view, 10, 10) == QColor(128, 128, 128)
    view.changes.shutdown()


def test_the_newest_question_is_answered(qtbot: QtBot, view: CanvasView, layer: VisibleLayer) -> None:
    view.set_layers([layer])
    view.changes.set([], [layer], "First")
    view.repaint()  # begins
    view.changes.set([layer], [layer], "Second")
    wait(qtbot, view)
    assert colour_at(view, 130, 65).lightness() < 100  # nothing differs
    view.zoom_to(2.0)
    view.changes.set([], [layer], "Third")
    wait(qtbot, view)
    assert colour_at(view, 105, 65).red() > 200
    view.changes.shutdown()


def test_another_photo_has_no_map(view: CanvasView, layer: VisibleLayer) -> None:
    view.changes.set([], [layer], "Old")
    view.set_photo(Pyramid(np.zeros((50, 50, 3), dtype=np.float32)))
    assert not view.changes.active


def test_the_legend_fits_long_titles(qapp: QApplication) -> None:
    image = QImage(400, 200, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    paint_legend(painter, QPointF(10, 190), "Changes by “" + "remove the rain " * 20 + "”")
    painter.end()
    assert image.pixelColor(395, 150) == QColor("white")
    assert image.pixelColor(20, 180).lightness() < 120


def test_shutting_down_without_ever_having_shown_anything() -> None:
    ChangeMap().shutdown()
