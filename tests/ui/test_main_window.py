"""The whole window, driven as a user does, on a fake engine."""

from __future__ import annotations

import json
import shutil
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QSlider, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from instructir_desktop import paths
from instructir_desktop import settings as settings_module
from instructir_desktop.core.masks import Brush, Ellipse, Rectangle
from instructir_desktop.document.sidecar import path_for
from instructir_desktop.engine.api import RestoreRequest, RestoreResult
from instructir_desktop.engine.fake import FakeEngine
from instructir_desktop.errors import ModelError
from instructir_desktop.imaging.export import ExportOptions
from instructir_desktop.settings import Settings
from instructir_desktop.ui.dialogs.error import ErrorDialog
from instructir_desktop.ui.dialogs.export_dialog import ExportDialog
from instructir_desktop.ui.main_window import MainWindow
from instructir_desktop.ui.panels.hint_line import HintLine
from instructir_desktop.ui.panels.labels import tooltip
from instructir_desktop.ui.panels.step_popup import StepPopup
from instructir_desktop.ui.panels.understood import StepChip
from tests.ui.conftest import HEIGHT, WIDTH, write_photo

LEFT = Qt.MouseButton.LeftButton
Widget = TypeVar("Widget", bound=QWidget)


def find(parent: QWidget, kind: type[Widget], name: str) -> Widget:
    """The one visible widget of this kind and accessible name."""
    found = [one for one in parent.findChildren(kind) if one.accessibleName() == name and one.isVisible()]
    assert len(found) == 1, f"{len(found)} widgets named {name!r}"
    return found[0]


def write(window: MainWindow, sentence: str) -> None:
    """Type a sentence and press Return."""
    box = find(window, QLineEdit, "Instruction")
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, sentence)
    QTest.keyClick(box, Qt.Key.Key_Return)


def restore(window: MainWindow, qtbot: QtBot, sentence: str = "remove the rain") -> str:
    """Carry a sentence out and wait for the result; the id of its step."""
    assert window.editor.document is not None
    count = len(window.editor.document.steps)
    write(window, sentence)
    qtbot.waitUntil(lambda: len(steps(window)) == count + 1 and not window.editor.is_running)
    return steps(window)[-1].id


def steps(window: MainWindow) -> tuple[object, ...] | tuple:  # type: ignore[type-arg]
    assert window.editor.document is not None
    return window.editor.document.steps


def drag(window: MainWindow, *points: tuple[float, float]) -> None:
    """Drag on the canvas between photo coordinates."""
    canvas = window.canvas
    places = [QPoint(*(round(value) for value in canvas.transform.to_view(x, y))) for x, y in points]
    QTest.mousePress(canvas, LEFT, pos=places[0])
    for place in places[1:]:
        QTest.mouseMove(canvas, place)
    QTest.mouseRelease(canvas, LEFT, pos=places[-1])


def picture(window: MainWindow) -> np.ndarray:  # type: ignore[type-arg]
    """The photo as the canvas shows it at 100 %, (H, W, 3)."""
    canvas = window.canvas
    assert canvas.transform.scale == 1.0
    image = canvas.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), dtype=np.uint8).reshape(image.height(), image.bytesPerLine())
    pixels = rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3)
    left, top = int(canvas.transform.left), int(canvas.transform.top)
    return pixels[top : top + HEIGHT, left : left + WIDTH].copy()


def expected(path: Path, fake: FakeEngine, sentence: str) -> np.ndarray:  # type: ignore[type-arg]
    """What one step of the fake engine makes of the photo."""
    source = np.asarray(Image.open(path), dtype=np.float32) / np.float32(255)
    colour = np.array(fake.understand(sentence).embedding[:3], dtype=np.float32)
    return np.floor((source * np.float32(0.6) + colour * np.float32(0.4)) * 255 + 0.5)


# Opening


def test_the_welcome_page_gives_way_to_the_photo(window: MainWindow, photo_path: Path, qtbot: QtBot) -> None:
    assert window.welcome.isVisible()
    assert not window.commands["export"].isEnabled()
    with qtbot.waitSignal(window.editor.photoChanged):
        window.open(photo_path)
    assert window.canvas.isVisible()
    assert not window.welcome.isVisible()
    assert window.commands["export"].isEnabled()
    assert window.windowTitle().startswith("photo.png")
    assert window.status.text("size") == "360 × 240"
    assert window.status.text("zoom") == "100\u00a0%"
    np.testing.assert_array_equal(picture(window), np.asarray(Image.open(photo_path)))


def test_a_dropped_file_is_opened(window: MainWindow, photo_path: Path, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(photo_path))])
    event = QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier)
    assert window.acceptDrops()
    with qtbot.waitSignal(window.editor.photoChanged):
        window.dropEvent(event)
    assert event.isAccepted()


@pytest.mark.parametrize("what", ["damaged", "missing", "folder"])
def test_what_cannot_be_opened_leaves_the_present_photo(
    opened: MainWindow, what: str, tmp_path: Path, qtbot: QtBot
) -> None:
    bad = tmp_path / "bad.png"
    if what == "damaged":
        bad.write_bytes((tmp_path / "photo.png").read_bytes()[:2000])
    elif what == "folder":
        bad.mkdir()
    with qtbot.waitSignal(opened.editor.openFailed):
        opened.open(bad)
    dialog = opened.findChild(ErrorDialog)
    assert dialog is not None
    assert dialog.isVisible()
    dialog.close()
    assert opened.editor.session is not None
    assert opened.editor.session.path.name == "photo.png"
    restore(opened, qtbot)


def test_the_newest_of_two_photos_wins(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    first, second = write_photo(tmp_path / "a.png"), write_photo(tmp_path / "b.png", 2)
    with qtbot.waitSignal(window.editor.photoChanged):
        window.open(first)
        window.open(second)
    assert window.editor.session is not None
    assert window.editor.session.path == second


def test_recent_photos_are_remembered(make: Callable[[], MainWindow], photo_path: Path, qtbot: QtBot) -> None:
    first = make()
    with qtbot.waitSignal(first.editor.photoChanged):
        first.open(photo_path)
    first.close()
    second = make()
    with qtbot.waitSignal(second.editor.photoChanged):
        find(second.welcome, QPushButton, "Open photo.png").click()


# Sentences and steps


def test_a_sentence_becomes_a_step(opened: MainWindow, photo_path: Path, fake: FakeEngine, qtbot: QtBot) -> None:
    restore(opened, qtbot)
    assert [step.text for step in steps(opened)] == ["remove the rain"]  # type: ignore[attr-defined]
    assert find(opened, QLineEdit, "Instruction").text() == ""
    assert len(fake.requests) == 1
    difference = np.abs(picture(opened).astype(int) - expected(photo_path, fake, "remove the rain"))
    assert difference.max() <= 1
    assert opened.commands["undo"].toolTip() == tooltip("Undo: “remove the rain”")  # never markup
    assert Settings().list("sentences") == ()  # written when the window closes
    assert opened.settings.list("sentences") == ("remove the rain",)


def test_what_is_understood_is_shown_while_typing(opened: MainWindow, qtbot: QtBot) -> None:
    box = find(opened, QLineEdit, "Instruction")
    with qtbot.waitSignal(
        opened.editor.understandingChanged, check_params_cb=lambda found: found is not None
    ) as signal:
        QTest.keyClicks(box, "there is some fog")
    assert signal.args is not None
    assert signal.args[0].intents[0].name == "haze"
    with qtbot.waitSignal(opened.editor.understandingChanged, check_params_cb=lambda found: found is None):
        QTest.keyClick(box, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(box, Qt.Key.Key_Delete)


@pytest.mark.parametrize("sentence", ["what time is it", "add a dragon"])
def test_other_sentences_add_no_step_and_say_why(
    opened: MainWindow, fake: FakeEngine, sentence: str, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(opened.editor.message) as signal:
        write(opened, sentence)
    assert signal.args == [fake.parse(sentence).message, "info"]
    assert steps(opened) == ()
    assert not fake.requests
    assert not opened.editor.is_running
    assert find(opened, QLineEdit, "Instruction").text() == sentence


def test_all_steps_of_a_sentence_are_one_edit(opened: MainWindow, qtbot: QtBot) -> None:
    write(opened, "take out the fog and then brighten it a little in the left half, but keep my colours")
    qtbot.waitUntil(lambda: len(steps(opened)) == 2 and not opened.editor.is_running)
    fog, bright = steps(opened)
    assert (fog.intent, fog.strength, fog.region, fog.locks) == ("haze", 1.0, None, ("colour",))
    assert (bright.intent, bright.strength, bright.locks) == ("dark", 0.35, ("colour",))
    assert opened.editor.document is not None
    assert [region.name for region in opened.editor.document.regions] == ["left half"]
    assert opened.editor.document.region_of(bright).name == "left half"
    assert opened.settings.list("sentences")[0].startswith("take out the fog and then")
    opened.commands["undo"].trigger()
    assert (opened.editor.document.steps, opened.editor.document.regions) == ((), ())
    opened.commands["redo"].trigger()
    assert [step.id for step in steps(opened)] == [fog.id, bright.id]


def test_what_the_chips_say_is_carried_out(opened: MainWindow, fake: FakeEngine, qtbot: QtBot) -> None:
    box = find(opened, QLineEdit, "Instruction")
    with qtbot.waitSignal(opened.editor.understandingChanged):
        QTest.keyClicks(box, "remove the noise and then clear the fog")
    qtbot.waitUntil(lambda: len(shown_chips(opened)) == 2)
    QTest.keyClick(shown_chips(opened)[0], Qt.Key.Key_Delete)
    shown_chips(opened)[0].click()
    popup = next(one for one in opened.findChildren(StepPopup) if one.isVisible())
    intent = popup.findChildren(QComboBox)[0]
    intent.setCurrentIndex(intent.findText("Rain"))
    popup.close()
    QTest.keyClick(box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(steps(opened)) == 1 and not opened.editor.is_running)
    assert (steps(opened)[0].intent, steps(opened)[0].text) == ("rain", "remove the rain")
    assert steps(opened)[0].embedding == pytest.approx(fake.understand("remove the rain").embedding)


def shown_chips(window: MainWindow) -> list[StepChip]:
    return [chip for chip in window.findChildren(StepChip) if chip.isVisible()]


def test_an_unclear_sentence_is_carried_out_once_it_is_answered(opened: MainWindow, qtbot: QtBot) -> None:
    write(opened, "hm")
    qtbot.waitUntil(lambda: any(b.text() == "Blur" and b.isVisible() for b in opened.findChildren(QPushButton)))
    assert steps(opened) == ()
    next(b for b in opened.findChildren(QPushButton) if b.text() == "Blur" and b.isVisible()).click()
    qtbot.waitUntil(lambda: len(steps(opened)) == 1 and not opened.editor.is_running)
    assert (steps(opened)[0].intent, steps(opened)[0].text) == ("blur", "hm")


def test_a_question_answered_before_it_was_submitted_waits_for_return(opened: MainWindow, qtbot: QtBot) -> None:
    box = find(opened, QLineEdit, "Instruction")
    QTest.keyClicks(box, "hm")
    qtbot.waitUntil(lambda: any(b.text() == "Blur" and b.isVisible() for b in opened.findChildren(QPushButton)))
    next(b for b in opened.findChildren(QPushButton) if b.text() == "Blur" and b.isVisible()).click()
    qtbot.waitUntil(lambda: len(shown_chips(opened)) == 1)
    assert steps(opened) == ()
    QTest.keyClick(box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(steps(opened)) == 1 and not opened.editor.is_running)


def test_a_place_that_only_the_user_knows_is_to_be_drawn(opened: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(opened.editor.message) as signal:
        write(opened, "remove the noise in the selection")
    assert signal.args is not None
    assert "nothing is selected" in signal.args[0]
    assert steps(opened) == ()
    assert opened.canvas.tool.name == "brush"
    drag(opened, (60, 60), (120, 100))
    write(opened, "remove the noise in the selection")
    qtbot.waitUntil(lambda: len(steps(opened)) == 1 and not opened.editor.is_running)
    assert steps(opened)[0].region == opened.editor.active_region


def test_switching_a_step_off_shows_the_photo_bit_for_bit(
    opened: MainWindow, photo_path: Path, fake: FakeEngine, qtbot: QtBot
) -> None:
    restore(opened, qtbot)
    find(opened, QToolButton, "Turn step 1 off").click()
    np.testing.assert_array_equal(picture(opened), np.asarray(Image.open(photo_path)))
    find(opened, QToolButton, "Turn step 1 on").click()
    assert not (picture(opened) == np.asarray(Image.open(photo_path))).all()
    qtbot.waitUntil(lambda: not opened.editor.is_running)
    assert len(fake.requests) == 1


def test_dragging_strength_blends_without_the_network(
    opened: MainWindow, photo_path: Path, fake: FakeEngine, qtbot: QtBot
) -> None:
    restore(opened, qtbot)
    slider = find(opened, QSlider, "Strength of step 1")
    source, full = np.asarray(Image.open(photo_path)).astype(int), expected(photo_path, fake, "remove the rain")
    right, middle = QPoint(slider.width() - 6, slider.height() // 2), QPoint(slider.width() // 2, slider.height() // 2)
    QTest.mousePress(slider, LEFT, pos=right)
    for x in range(right.x(), middle.x(), -5):
        QTest.mouseMove(slider, QPoint(x, middle.y()))
    QTest.mouseMove(slider, middle)
    strength = steps(opened)[0].strength  # type: ignore[attr-defined]
    assert 0.4 < strength < 0.6
    blended = source + strength * (full - source)
    assert np.abs(picture(opened) - blended).max() <= 1.5
    QTest.mouseRelease(slider, LEFT, pos=middle)
    qtbot.wait(50)
    assert not opened.editor.is_running
    assert len(fake.requests) == 1
    opened.commands["undo"].trigger()  # the whole drag is one undo step
    assert steps(opened)[0].strength == 1.0  # type: ignore[attr-defined]


def test_a_change_below_makes_the_steps_above_stale_and_redoes_them(
    opened: MainWindow, fake: FakeEngine, qtbot: QtBot
) -> None:
    rain = restore(opened, qtbot, "remove the rain")
    noise = restore(opened, qtbot, "remove the noise")
    seen: list[set[str]] = []
    opened.editor.staleChanged.connect(seen.append)
    opened.editor.set_strength(rain, 0.7, final=False)
    opened.editor.set_strength(rain, 0.5, final=False)
    qtbot.wait(30)
    assert len(fake.requests) == 2  # nothing while the slider is held
    assert not any(seen)
    opened.editor.set_strength(rain, 0.5, final=True)
    assert seen[-1] == {noise}
    qtbot.waitUntil(lambda: len(fake.requests) == 3 and not opened.editor.is_running)
    assert seen[-1] == set()
    assert fake.requests[2].embedding == fake.requests[1].embedding
    opened.commands["undo"].trigger()  # what was there before is still known
    qtbot.wait(30)
    assert len(fake.requests) == 3


def test_steps_are_moved_renamed_and_deleted(opened: MainWindow, qtbot: QtBot) -> None:
    rain, noise = restore(opened, qtbot, "remove the rain"), restore(opened, qtbot, "remove the noise")
    opened.stack_panel.moved.emit(noise, 0)
    opened.stack_panel.renamed.emit(rain, "Drops")
    qtbot.waitUntil(lambda: not opened.editor.is_running)
    assert [step.title for step in steps(opened)] == ["remove the noise", "Drops"]  # type: ignore[attr-defined]
    find(opened, QToolButton, "Delete step 1").click()
    assert [step.id for step in steps(opened)] == [rain]  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: not opened.editor.is_running)
    for _ in range(3):
        opened.commands["undo"].trigger()
    assert [step.title for step in steps(opened)] == ["remove the rain", "remove the noise"]  # type: ignore[attr-defined]


def test_undo_and_redo_of_a_step(opened: MainWindow, photo_path: Path, fake: FakeEngine, qtbot: QtBot) -> None:
    restore(opened, qtbot)
    restored = picture(opened)
    opened.canvas.setFocus()
    QTest.keyClick(opened.canvas, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert steps(opened) == ()
    np.testing.assert_array_equal(picture(opened), np.asarray(Image.open(photo_path)))
    QTest.keyClick(opened.canvas, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: len(steps(opened)) == 1 and not opened.editor.is_running)
    np.testing.assert_array_equal(picture(opened), restored)
    assert len(fake.requests) == 1


# Running, cancelling, failing


def test_cancelling_takes_the_new_step_back(
    opened: MainWindow, photo_path: Path, fake: FakeEngine, qtbot: QtBot
) -> None:
    fake.delay, fake.tiles = 0.02, 500
    write(opened, "remove the rain")
    qtbot.waitUntil(lambda: len(fake.requests) == 1)
    with qtbot.waitSignal(opened.editor.message) as signal:
        find(opened.bar, QPushButton, "").click()
    assert signal.args == ["Cancelled. The photo is as it was.", "info"]
    assert not opened.editor.is_running
    assert steps(opened) == ()
    np.testing.assert_array_equal(picture(opened), np.asarray(Image.open(photo_path)))
    fake.delay, fake.tiles = 0.0, 4
    restore(opened, qtbot, "remove the noise")


def test_escape_cancels(opened: MainWindow, fake: FakeEngine, qtbot: QtBot) -> None:
    fake.delay, fake.tiles = 0.02, 500
    write(opened, "remove the rain")
    qtbot.waitUntil(lambda: len(fake.requests) == 1)
    opened.canvas.setFocus()
    QTest.keyClick(opened.canvas, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not opened.editor.is_running)
    assert steps(opened) == ()


def test_cancelling_a_redo_of_older_steps_leaves_them_marked(
    opened: MainWindow, fake: FakeEngine, qtbot: QtBot
) -> None:
    rain, noise = restore(opened, qtbot, "remove the rain"), restore(opened, qtbot, "remove the noise")
    fake.delay, fake.tiles = 0.02, 500
    opened.editor.set_strength(rain, 0.5)
    qtbot.waitUntil(lambda: len(fake.requests) == 3)
    with qtbot.waitSignals([opened.editor.message, opened.editor.runningChanged]):
        opened.editor.cancel()
    assert len(steps(opened)) == 2
    fake.delay, fake.tiles = 0.0, 4
    with qtbot.waitSignal(opened.editor.staleChanged, check_params_cb=lambda stale: stale == set()):
        opened.commands["refresh"].trigger()
    assert noise in opened.editor.layers()


def test_a_failing_device_is_told_and_the_step_taken_back(opened: MainWindow, fake: FakeEngine, qtbot: QtBot) -> None:
    fake.failure = ModelError("The device is gone. Restart the computer.")
    with qtbot.waitSignal(opened.editor.message) as signal:
        write(opened, "remove the rain")
    assert signal.args == ["The device is gone. Restart the computer.", "error"]
    assert steps(opened) == ()
    assert not opened.editor.is_running


def test_progress_is_shown_with_remaining_time(opened: MainWindow, fake: FakeEngine, qtbot: QtBot) -> None:
    fake.delay, fake.tiles = 0.03, 10
    told: list[tuple[float, float | None, str]] = []
    opened.editor.progress.connect(lambda *args: told.append(args))  # type: ignore[arg-type]
    restore(opened, qtbot)
    fractions = [fraction for fraction, _, label in told if label == "Restoring…"]
    assert fractions == sorted(fractions)
    assert fractions[-1] == 1.0
    remaining = [seconds for _, seconds, label in told if label == "Restoring…" and seconds is not None]
    assert len(remaining) >= 8
    assert 0.1 < remaining[0] < 2


def test_drawing_a_region_does_not_disturb_the_work(opened: MainWindow, fake: FakeEngine, qtbot: QtBot) -> None:
    fake.delay, fake.tiles = 0.03, 20
    write(opened, "remove the rain")
    qtbot.waitUntil(lambda: len(fake.requests) == 1)
    told: list[float] = []
    opened.editor.progress.connect(lambda fraction, *_: told.append(fraction))
    opened.commands["ellipse"].trigger()
    drag(opened, (60, 50), (180, 150))
    qtbot.waitUntil(lambda: not opened.editor.is_running)
    assert len(fake.requests) == 1
    assert len(told) >= 5
    assert told == sorted(told)
    assert opened.editor.layers()


def test_closing_while_the_engine_works(opened: MainWindow, fake: FakeEngine, qtbot: QtBot) -> None:
    fake.delay, fake.tiles = 0.02, 500
    write(opened, "remove the rain")
    qtbot.waitUntil(lambda: len(fake.requests) == 1)
    opened.close()  # the conftest asserts that no thread is left
    assert not opened.isVisible()


# Regions


def test_a_sentence_acts_on_the_region_that_was_drawn(
    opened: MainWindow, photo_path: Path, fake: FakeEngine, qtbot: QtBot
) -> None:
    opened.commands["rectangle"].trigger()
    drag(opened, (60, 50), (100, 90), (180, 150))
    assert opened.editor.document is not None
    region = opened.editor.document.regions[0]
    assert region.parts[0].shape == Rectangle(60, 50, 120, 100)
    assert opened.editor.active_region == region.id
    step_id = restore(opened, qtbot)
    assert opened.editor.document.step(step_id).region == region.id
    shown, source = picture(opened), np.asarray(Image.open(photo_path))
    reach = int(np.ceil(region.feather * np.hypot(WIDTH, HEIGHT) / 2)) + 1
    changed = (np.abs(shown.astype(int) - source) > 1).any(axis=-1)
    assert changed[50 + reach : 150 - reach, 60 + reach : 180 - reach].mean() > 0.95
    opened.editor.activate(None)  # its edge is drawn over the photo
    outside = np.ones((HEIGHT, WIDTH), bool)
    outside[50 - reach : 150 + reach, 60 - reach : 180 + reach] = False
    np.testing.assert_array_equal(picture(opened)[outside], source[outside])


def test_regions_grow_shrink_and_are_undone(opened: MainWindow, qtbot: QtBot) -> None:
    opened.commands["ellipse"].trigger()
    drag(opened, (60, 50), (180, 150))
    opened.commands["brush"].trigger()
    drag(opened, (100, 100), (150, 120), (200, 130))
    assert opened.editor.document is not None
    (region,) = opened.editor.document.regions
    assert [type(part.shape) for part in region.parts] == [Ellipse, Brush]
    opened.commands["undo"].trigger()
    assert [type(part.shape) for part in opened.editor.document.regions[0].parts] == [Ellipse]
    opened.commands["undo"].trigger()
    assert opened.editor.document.regions == ()
    assert opened.editor.active_region is None
    opened.commands["redo"].trigger()
    assert len(opened.editor.document.regions) == 1


def test_taking_away_needs_a_region(opened: MainWindow, qtbot: QtBot) -> None:
    opened.commands["brush"].trigger()
    canvas = opened.canvas
    with qtbot.waitSignal(opened.editor.message) as signal:
        QTest.mousePress(canvas, LEFT, Qt.KeyboardModifier.AltModifier, QPoint(300, 300))
        QTest.mouseRelease(canvas, LEFT, Qt.KeyboardModifier.AltModifier, QPoint(320, 300))
    assert signal.args is not None
    assert "no active region" in signal.args[0]


def test_feather_and_inversion_blend_without_the_network(opened: MainWindow, fake: FakeEngine, qtbot: QtBot) -> None:
    opened.commands["rectangle"].trigger()
    drag(opened, (60, 50), (180, 150))
    restore(opened, qtbot)
    region = opened.editor.active_region
    assert region is not None
    before = picture(opened)
    opened.region_panel.featherChanged.emit(region, 0.1, False)
    opened.region_panel.featherChanged.emit(region, 0.1, True)
    assert not (picture(opened) == before).all()
    find(opened, QToolButton, "Invert Region 1").click()
    qtbot.wait(30)
    assert len(fake.requests) == 1


def test_a_region_in_use_cannot_be_deleted(opened: MainWindow, qtbot: QtBot) -> None:
    opened.commands["rectangle"].trigger()
    drag(opened, (60, 50), (180, 150))
    restore(opened, qtbot)
    assert opened.editor.document is not None
    with qtbot.waitSignal(opened.editor.message) as signal:
        opened.editor.remove_region(opened.editor.document.regions[0].id)
    assert signal.args is not None
    assert "is used by the step" in signal.args[0]
    assert len(opened.editor.document.regions) == 1


# View


@pytest.mark.parametrize("key", [Qt.Key.Key_B, Qt.Key.Key_Backslash])
def test_holding_a_key_shows_the_original(opened: MainWindow, key: Qt.Key, qtbot: QtBot) -> None:
    opened.activateWindow()
    qtbot.waitUntil(opened.isActiveWindow)
    opened.canvas.setFocus()
    QTest.keyPress(opened.canvas, key)
    assert opened.canvas.comparison.holding
    QTest.keyRelease(opened.canvas, key)
    assert not opened.canvas.comparison.holding
    box = find(opened, QLineEdit, "Instruction")
    box.setFocus()
    QTest.keyClicks(box, "b\\")
    assert box.text() == "b\\"


def test_the_held_key_is_let_go_wherever_the_focus_went(opened: MainWindow, qtbot: QtBot) -> None:
    opened.activateWindow()
    qtbot.waitUntil(opened.isActiveWindow)
    opened.canvas.setFocus()
    QTest.keyPress(opened.canvas, Qt.Key.Key_B)
    strip = opened.workbench.browsing.strip.list
    strip.setFocus()
    assert opened.canvas.comparison.holding
    QTest.keyRelease(strip, Qt.Key.Key_B)
    assert not opened.canvas.comparison.holding


def test_letters_are_shortcuts_only_outside_the_text_box(opened: MainWindow, qtbot: QtBot) -> None:
    box = find(opened, QLineEdit, "Instruction")
    box.setFocus()
    QTest.keyClicks(box, "rhefs01")
    assert box.text() == "rhefs01"
    assert opened.canvas.tool.name == "pan"
    opened.canvas.setFocus()
    for key, tool in ((Qt.Key.Key_R, "rectangle"), (Qt.Key.Key_E, "ellipse"), (Qt.Key.Key_P, "brush")):
        QTest.keyClick(opened.canvas, key)
        assert opened.canvas.tool.name == tool
        assert opened.status.text("hint") == opened.canvas.tool.hint
    QTest.keyClick(opened.canvas, Qt.Key.Key_S)
    assert opened.canvas.comparison.split
    QTest.keyClick(opened.canvas, Qt.Key.Key_2)
    qtbot.waitUntil(lambda: opened.canvas.transform.scale == pytest.approx(2.0))
    QTest.keyClick(opened.canvas, Qt.Key.Key_F)
    assert opened.canvas.transform.scale == 1.0


def test_the_theme_is_remembered(make: Callable[[], MainWindow]) -> None:
    first = make()
    first.commands["theme_light"].trigger()
    dark_ground = first.canvas.palette().window().color().lightness()
    first.close()
    assert dark_ground > 128
    assert make().commands["theme_light"].isChecked()


# Saving and exporting


def test_the_stack_is_saved_and_reopened_exactly(
    make: Callable[[], MainWindow], photo_path: Path, fake: FakeEngine, qtbot: QtBot
) -> None:
    first = make()
    with qtbot.waitSignal(first.editor.photoChanged):
        first.open(photo_path)
    first.commands["rectangle"].trigger()
    drag(first, (60, 50), (180, 150))
    restore(first, qtbot, "remove the rain")
    first.editor.activate(None)
    step_id = restore(first, qtbot, "remove the noise")
    first.editor.set_strength(step_id, 0.5)
    shown, document = picture(first), first.editor.document
    first.close()
    assert path_for(photo_path).is_file()

    second = make()
    count = len(fake.requests)
    with qtbot.waitSignal(second.editor.photoChanged):
        second.open(photo_path)
    assert second.editor.document == document
    qtbot.waitUntil(lambda: len(second.editor.layers()) == 2 and not second.editor.is_running)
    np.testing.assert_array_equal(picture(second), shown)
    assert len(fake.requests) == count  # its tiles were on disk
    second.close()
    shutil.rmtree(paths.cache_folder())
    third = make()
    with qtbot.waitSignal(third.editor.photoChanged):
        third.open(photo_path)
    qtbot.waitUntil(lambda: len(fake.requests) == count + 2 and not third.editor.is_running)
    np.testing.assert_array_equal(picture(third), shown)


def test_edits_are_saved_while_working(opened: MainWindow, photo_path: Path, qtbot: QtBot) -> None:
    restore(opened, qtbot)
    qtbot.waitUntil(lambda: path_for(photo_path).exists(), timeout=3000)
    qtbot.waitUntil(lambda: opened.status.text("saved") == "All edits saved")
    assert json.loads(path_for(photo_path).read_text("utf-8"))["steps"][0]["text"] == "remove the rain"
    original = photo_path.read_bytes()
    assert original == write_photo(photo_path.with_name("same.png")).read_bytes()  # the photo is not touched


def test_a_damaged_sidecar_is_kept_aside(window: MainWindow, photo_path: Path, qtbot: QtBot) -> None:
    path_for(photo_path).write_text("{ not json", "utf-8")
    with qtbot.waitSignal(window.editor.message) as signal:
        window.open(photo_path)
    assert signal.args is not None
    assert signal.args[1] == "warning"
    restore(window, qtbot)
    qtbot.waitUntil(lambda: window.status.text("saved") == "All edits saved", timeout=3000)
    kept = [path for path in photo_path.parent.iterdir() if path.read_bytes() == b"{ not json"]
    assert len(kept) == 1
    assert json.loads(path_for(photo_path).read_text("utf-8"))["steps"]


def test_steps_of_other_weights_are_redone_when_the_user_says_so(
    make: Callable[[], MainWindow], photo_path: Path, fake: FakeEngine, qtbot: QtBot
) -> None:
    first = make()
    with qtbot.waitSignal(first.editor.photoChanged):
        first.open(photo_path)
    restore(first, qtbot)
    first.close()
    sidecar = path_for(photo_path)
    sidecar.write_text(sidecar.read_text("utf-8").replace("0" * 64, "1" * 64), "utf-8")
    second = make()
    with qtbot.waitSignal(second.editor.message) as signal:
        second.open(photo_path)
    assert signal.args is not None
    assert signal.args[1] == "error"
    assert "weights" in signal.args[0]
    assert second.editor.layers() == {}
    second.commands["update_models"].trigger()
    qtbot.waitUntil(lambda: len(second.editor.layers()) == 1 and not second.editor.is_running)
    assert steps(second)[0].model_sha256 == "0" * 64  # type: ignore[attr-defined]


def test_a_sidecar_of_a_newer_version_is_not_written(window: MainWindow, photo_path: Path, qtbot: QtBot) -> None:
    newer = json.dumps({"schema": {"major": 99, "minor": 0}})
    path_for(photo_path).write_text(newer, "utf-8")
    with qtbot.waitSignal(window.editor.photoChanged):
        window.open(photo_path)
    restore(window, qtbot)
    qtbot.wait(600)
    assert path_for(photo_path).read_text("utf-8") == newer
    assert "not saved" in window.status.text("saved")


def test_exporting_writes_what_is_shown(opened: MainWindow, tmp_path: Path, fake: FakeEngine, qtbot: QtBot) -> None:
    opened.commands["rectangle"].trigger()
    drag(opened, (60, 50), (180, 150))
    restore(opened, qtbot)
    opened.editor.activate(None)
    shown = picture(opened)
    opened.commands["export"].trigger()
    dialog = opened.findChild(ExportDialog)
    assert dialog is not None
    target = tmp_path / "photo-restored.png"
    assert dialog.target() == target
    with qtbot.waitSignal(opened.editor.exported):
        dialog.accept()
    written = np.asarray(Image.open(target))
    assert np.abs(written.astype(int) - shown).max() <= 1
    source = np.asarray(Image.open(tmp_path / "photo.png"))
    assert f"{(written == source).all(axis=-1).sum():,} of 86,400 pixels are untouched" in message(opened)
    assert len(fake.requests) == 1


def message(window: MainWindow) -> str:
    """The sentence in the bar."""
    return window.bar._message[0]


def test_an_export_that_fails_is_told(opened: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(opened.editor.exportFailed):
        opened.editor.export(tmp_path / "photo.png", ExportOptions(), overwrite=True)
    dialog = opened.findChild(ErrorDialog)
    assert dialog is not None
    dialog.close()
    assert not opened.editor.is_running


def test_an_export_can_be_cancelled(opened: MainWindow, tmp_path: Path, fake: FakeEngine, qtbot: QtBot) -> None:
    restore(opened, qtbot)
    fake.delay, fake.tiles = 0.02, 500
    opened.editor.rename(steps(opened)[0].id, "x")  # type: ignore[attr-defined]
    assert opened.editor.document is not None
    write(opened, "remove the noise")
    qtbot.waitUntil(lambda: len(fake.requests) == 2)
    opened.editor.export(tmp_path / "out.png", ExportOptions())
    opened.editor.cancel()
    qtbot.waitUntil(lambda: not opened.editor.is_running)
    assert not (tmp_path / "out.png").exists()


def test_the_sample_is_copied_to_the_users_data(
    window: MainWindow, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    shipped = write_photo(tmp_path / "coffee.png")
    monkeypatch.setattr("instructir_desktop.ui.opening.sample", lambda: shipped)
    with qtbot.waitSignal(window.editor.photoChanged):
        window.welcome.sampleRequested.emit()
    assert window.editor.session is not None
    assert window.editor.session.path.is_relative_to(home)
    assert window.editor.session.path.read_bytes() == shipped.read_bytes()


def test_the_bar_says_what_is_done_from_the_first_moment_on(
    opened: MainWindow, fake: FakeEngine, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first report comes with the first tile; until then the sentence that has been read was still being read."""
    through, waiting, restore = threading.Event(), threading.Event(), fake.restore

    def held(request: RestoreRequest, **options: Any) -> RestoreResult:
        waiting.set()
        assert through.wait(20)
        return restore(request, **options)

    monkeypatch.setattr(fake, "restore", held)
    opened.bar.submitted.emit("remove the noise")
    qtbot.waitUntil(waiting.is_set)
    try:
        qtbot.waitUntil(lambda: opened.editor.document is not None and len(opened.editor.document.steps) == 1)
        assert opened.bar.findChild(HintLine).words == "Restoring…"
    finally:
        through.set()
    qtbot.waitUntil(lambda: not opened.editor.is_running)


def test_settings_are_written_outside_the_windows_thread(
    make: Callable[[], MainWindow], photo_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    writers, write = set(), settings_module.write_atomically

    def noting(path: Path, content: bytes) -> None:
        writers.add(threading.current_thread())
        write(path, content)

    monkeypatch.setattr(settings_module, "write_atomically", noting)
    window = make()
    with qtbot.waitSignal(window.editor.photoChanged):
        window.open(photo_path)
    window.close()
    assert str(photo_path) in Settings().list("recent")
    assert writers
    assert threading.main_thread() not in writers
    assert not any(thread.is_alive() for thread in writers)
