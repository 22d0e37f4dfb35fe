"""The View menu in the real window: comparing, warnings, navigator, histogram, ground, readout."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolBar, QToolButton
from pytestqt.qtbot import QtBot

from instructir_desktop.imaging.buffer import ImageBuffer
from instructir_desktop.imaging.pixels import BufferPixels
from instructir_desktop.ui import hold_toggle
from instructir_desktop.ui.actions import COMPARE
from instructir_desktop.ui.canvas.compositor import VisibleLayer
from instructir_desktop.ui.canvas.pyramid import PhotoPyramid, Pyramid
from instructir_desktop.ui.icons import icon
from instructir_desktop.ui.main_window import MainWindow
from instructir_desktop.ui.panels.step_row import StepRow
from instructir_desktop.ui.pixel_readout import values, words


def press(window: MainWindow, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    window.canvas.setFocus()
    QTest.keyClick(window.canvas, key, held)


def restore(window: MainWindow, qtbot: QtBot) -> None:
    window.editor.submit("remove the rain")
    qtbot.waitUntil(lambda: bool(window.editor.layers()) and not window.editor.is_running)


def test_the_layouts_exclude_one_another(opened: MainWindow) -> None:
    comparison = opened.canvas.comparison
    press(opened, Qt.Key.Key_S)
    assert comparison.layout == "split"
    press(opened, Qt.Key.Key_Y)
    assert comparison.layout == "beside"
    assert not opened.commands["split"].isChecked()
    press(opened, Qt.Key.Key_S, Qt.KeyboardModifier.ShiftModifier)
    assert (comparison.layout, comparison.upright) == ("beside", False)
    press(opened, Qt.Key.Key_S)
    assert (comparison.layout, comparison.upright) == ("split", False)
    assert not opened.commands["beside"].isChecked()
    press(opened, Qt.Key.Key_X)
    assert comparison.sides == ("after", "before")
    press(opened, Qt.Key.Key_S)
    assert comparison.layout == "single"


def test_a_level_line_divides_what_was_not_divided(opened: MainWindow) -> None:
    press(opened, Qt.Key.Key_S, Qt.KeyboardModifier.ShiftModifier)
    assert (opened.canvas.comparison.layout, opened.canvas.comparison.upright) == ("split", False)
    assert opened.commands["split"].isChecked()
    press(opened, Qt.Key.Key_S, Qt.KeyboardModifier.ShiftModifier)
    assert (opened.canvas.comparison.layout, opened.canvas.comparison.upright) == ("split", True)


def test_the_lens_is_tapped_or_held(opened: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    now = [100.0]
    monkeypatch.setattr(hold_toggle.time, "monotonic", lambda: now[0])
    comparison = opened.canvas.comparison
    opened.canvas.setFocus()

    def key(seconds: float) -> list[bool]:
        QTest.keyPress(opened.canvas, Qt.Key.Key_Q)
        seen = [comparison.lens]
        now[0] += seconds
        QTest.keyRelease(opened.canvas, Qt.Key.Key_Q)
        return [*seen, comparison.lens]

    assert key(0.1) == [True, True]
    assert key(0.1) == [False, False]
    assert key(0.8) == [True, False]
    assert not opened.commands["lens"].isChecked()


def test_the_keys_zoom_to_the_pointer(opened: MainWindow, qtbot: QtBot) -> None:
    canvas = opened.canvas
    canvas.zoom_to(8.0)
    place = QPoint(canvas.width() // 2 + 60, canvas.height() // 2 + 40)
    QTest.mouseMove(canvas, place)
    before = canvas.to_photo(place.toPointF())
    press(opened, Qt.Key.Key_Plus)
    qtbot.waitUntil(lambda: canvas.transform.scale == pytest.approx(12.0))
    assert canvas.to_photo(place.toPointF()) == pytest.approx(before, abs=0.2)
    press(opened, Qt.Key.Key_2)
    qtbot.waitUntil(lambda: canvas.transform.scale == pytest.approx(2.0))
    press(opened, Qt.Key.Key_F, Qt.KeyboardModifier.ShiftModifier)
    assert canvas.kept == "fill"
    assert canvas.transform.scale == pytest.approx(canvas.transform.fill_scale)


def test_clipping_is_switched_by_key_and_by_the_histogram(opened: MainWindow, qtbot: QtBot) -> None:
    press(opened, Qt.Key.Key_J)
    assert opened.canvas._marked
    opened.view.histogram.warningsWanted.emit()
    assert not opened.canvas._marked


def test_the_histogram_follows_what_is_shown(opened: MainWindow, qtbot: QtBot) -> None:
    panel = opened.view.histogram
    qtbot.waitUntil(lambda: panel._overview is not None)
    assert panel._overview is not None
    of_original = panel._overview.counts
    restore(opened, qtbot)
    qtbot.waitUntil(lambda: (panel._overview.counts != of_original).any())  # type: ignore[union-attr]
    opened.canvas.set_holding(True)
    qtbot.waitUntil(lambda: (panel._overview.counts == of_original).all())  # type: ignore[union-attr]


def test_the_navigator_is_shown_and_hidden(opened: MainWindow, qtbot: QtBot) -> None:
    navigator = opened.view.navigator
    opened.canvas.zoom_to(8.0)
    qtbot.waitUntil(navigator.isVisible)
    navigator.closed.emit()
    assert not navigator.isVisible()
    assert not opened.commands["navigator"].isChecked()
    press(opened, Qt.Key.Key_N)
    assert navigator.isVisible()


def test_what_is_shown_is_remembered(make: Callable[[], MainWindow]) -> None:
    first = make()
    first.commands["surround_mid"].trigger()
    for name in ("histogram", "navigator", "pixel_grid"):
        assert first.commands[name].isChecked()
        first.commands[name].trigger()
    assert not first.view.histogram.isVisible()
    first.close()
    second = make()
    assert second.commands["surround_mid"].isChecked()
    assert second.canvas._surround == "#777777"
    assert not second.view.histogram.isVisible()
    assert not any(second.commands[name].isChecked() for name in ("histogram", "navigator", "pixel_grid"))


def test_the_pixel_under_the_pointer_is_read(opened: MainWindow, photo_path: Path, qtbot: QtBot) -> None:
    canvas, status = opened.canvas, opened.status
    left, top = canvas.transform.to_view(100.5, 50.5)
    QTest.mouseMove(canvas, QPoint(int(left), int(top)))
    red, green, blue = np.asarray(Image.open(photo_path))[50, 100].tolist()
    plain = f"x 100  y 50    {red}  {green}  {blue}"
    qtbot.waitUntil(lambda: status.text("pixel") == plain)
    restore(opened, qtbot)
    qtbot.waitUntil(lambda: status.text("pixel").startswith(f"{plain} → "))
    after = [int(value) for value in status.text("pixel").split(" → ")[1].split()]
    shown = canvas.grab().toImage().pixelColor(int(left), int(top)).getRgb()[:3]
    assert np.abs(np.array(after) - shown).max() <= 1
    QTest.mouseMove(canvas, QPoint(2, 2))
    assert status.text("pixel") == ""


@pytest.mark.parametrize("kind", [np.uint8, np.uint16, np.float32])
def test_values_are_of_the_photos_own_depth(kind: type) -> None:
    white = 1.0 if kind is np.float32 else np.iinfo(kind).max
    pixels = (np.full((4, 4, 3), (0.25, 0.5, 0.75)) * white).astype(kind)
    buffer = ImageBuffer(pixels)
    base = PhotoPyramid(BufferPixels(buffer))
    before, same = values(buffer, base, [], 1, 2)
    np.testing.assert_array_equal(before, pixels[2, 1])
    np.testing.assert_array_equal(same, before)
    layer = VisibleLayer(Pyramid(np.full((4, 4, 3), 0.1, np.float32)), 0.5)
    _, after = values(buffer, base, [layer], 1, 2)
    assert after.dtype == pixels.dtype
    np.testing.assert_allclose(after.astype(float) / white, (0.3, 0.55, 0.8), atol=1 / white)


def test_values_in_words() -> None:
    deep = np.array([1, 40000, 65535], np.uint16)
    assert words(3, 4, deep, deep) == "x 3  y 4    1  40000  65535"
    assert words(3, 4, deep, deep[::-1]) == "x 3  y 4    1  40000  65535 → 65535  40000  1"
    assert words(3, 4, *([np.array([0.5, 1.25, 0], np.float32)] * 2)).endswith("0.5000  1.2500  0.0000")


def test_the_brush_leaves_the_compare_buttons_in_view(opened: MainWindow, qtbot: QtBot) -> None:
    opened.choose_tool("brush")
    bar = next(one for one in opened.findChildren(QToolBar) if opened.commands["split"] in one.actions())
    for width in (1100, 1024):
        opened.resize(width, 760)
        qtbot.waitUntil(lambda: all(bar.widgetForAction(opened.commands[name]).isVisible() for name in COMPARE if name))


def test_a_low_window_shows_two_rows_of_the_stack(opened: MainWindow, qtbot: QtBot) -> None:
    opened.bar.submitted.emit("remove the noise")
    qtbot.waitUntil(lambda: len(opened.editor.document.steps) == 1 and not opened.editor.is_running)
    opened.resize(1024, 640)
    row = opened.stack_panel.findChild(StepRow)
    qtbot.waitUntil(lambda: row.visibleRegion().boundingRect().height() == row.height())


def test_what_has_no_room_waits_behind_a_button_that_can_be_seen(opened: MainWindow, qtbot: QtBot) -> None:
    opened.choose_tool("brush")
    opened.resize(opened.minimumSizeHint())
    bar = next(one for one in opened.findChildren(QToolBar) if opened.commands["split"] in one.actions())
    more = bar.findChild(QToolButton, "qt_toolbar_ext_button")
    qtbot.waitUntil(more.isVisible)
    assert more.icon().cacheKey() == icon("more").cacheKey()
