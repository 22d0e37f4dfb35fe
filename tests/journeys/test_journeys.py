"""The twelve journeys of docs/journeys.md."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog
from shiboken6 import isValid

from instructir_desktop import paths
from instructir_desktop.core.shapes import Rectangle
from instructir_desktop.document.sidecar import path_for
from instructir_desktop.engine.fake import FakeEngine
from instructir_desktop.ui import app
from instructir_desktop.ui.batch.setup_dialog import BatchDialog
from instructir_desktop.ui.dialogs.compare_dialog import CompareDialog
from instructir_desktop.ui.dialogs.recovery import RecoveryDialog
from tests.journeys.conftest import SAMPLE, pixels, prefer, roughness
from tests.journeys.photographer import Photographer

PRESETS = SAMPLE.parents[1] / "presets"
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> FakeEngine:
    """For journeys where the network's result does not matter."""
    engine = FakeEngine()
    monkeypatch.setattr(app, "torch_engine", lambda *_arguments, **_options: engine)
    return engine


@pytest.mark.model
def test_open_fix_export(photographer: Photographer, sample: Path) -> None:
    person = photographer

    def journey() -> None:
        person.wait_for_photo("coffee.jpg")
        person.press(Key.Key_1, CTRL)
        person.say("remove the noise")
        assert [step.text for step in person.steps] == ["remove the noise"]
        person.seen("open-fix-export")
        person.export()

    before = sample.read_bytes()
    person.work(sample, doing=journey)
    assert sample.read_bytes() == before
    result = pixels(sample.parent / "coffee-restored.jpg")
    assert result.shape == pixels(sample).shape
    assert roughness(result) < 0.5 * roughness(pixels(sample))
    assert len(json.loads(path_for(sample).read_bytes())["steps"]) == 1


@pytest.mark.model
def test_region_by_brush(photographer: Photographer, dark: Path) -> None:
    person = photographer
    result = dark.parent / "evening-restored.png"

    def journey() -> None:
        person.wait_for_photo("evening.png")
        person.take("brush")
        person.drag((180, 120), (240, 180), (330, 170), (400, 240))
        person.drag((200, 240), (300, 300), (400, 280), held=SHIFT)  # one more stroke of the same region
        assert [len(region.parts) for region in person.regions] == [2]
        person.say("make it brighter")
        assert person.steps[0].region == person.regions[0].id
        person.seen("region-by-brush")
        person.export()

    person.work(dark, doing=journey)
    before, after = pixels(dark).astype(int), pixels(result).astype(int)
    inside = after[165:185, 270:310] - before[165:185, 270:310]
    assert inside.mean() > 20
    np.testing.assert_array_equal(after[:60], before[:60])  # outside of the strokes every pixel is as it was


@pytest.mark.model
def test_two_sentences_on_two_regions(photographer: Photographer, dark: Path) -> None:
    person = photographer
    result = dark.parent / "evening-restored.png"

    def journey() -> None:
        person.wait_for_photo("evening.png")
        person.take("rectangle")
        person.drag((20, 40), (260, 360))
        person.say("make it brighter")
        person.take("ellipse")
        person.drag((340, 40), (580, 360))
        person.say("remove the noise")
        assert len(person.regions) == 2
        assert [step.region for step in person.steps] == [region.id for region in person.regions]
        person.seen("two-regions")
        person.export()

    person.work(dark, doing=journey)
    before, after = pixels(dark), pixels(result)
    assert after[100:300, 60:220].mean() > before[100:300, 60:220].mean() + 20
    right = np.s_[120:280, 400:520]
    assert abs(after[right].mean() - before[right].mean()) < 4
    assert roughness(after[right]) < roughness(before[right])
    np.testing.assert_array_equal(after[:, 280:320], before[:, 280:320])


@pytest.mark.model
def test_compare_variants(photographer: Photographer, dark: Path) -> None:
    person = photographer

    def journey() -> None:
        person.wait_for_photo("evening.png")
        person.say("make it brighter")
        person.choose("variants", "Duplicate this stack as a new variant")
        person.reach("Strength of step 1")
        person.press(Key.Key_PageDown, times=6)
        person.wait_until(lambda: not person.window.editor.is_running)
        weak = person.steps[0].strength
        assert 0.1 < weak < 0.9
        person.choose("variants", "Compare variants…")
        grid = person.dialog
        assert isinstance(grid, CompareDialog)
        assert len(grid.panes) == 2
        person.wait_until(lambda: all(pane.has_picture for pane in grid.panes.values()))
        person.seen("variants")
        person.press(Key.Key_1)  # the first one is better
        person.press(Key.Key_Return)
        person.wait_until(lambda: not person.window.editor.is_running)
        assert person.steps[0].strength == 1.0

    person.work(dark, doing=journey)
    saved = json.loads(path_for(dark).read_bytes())
    assert len(saved["variants"]) == 2


@pytest.mark.model
def test_preset_to_ten_photos(photographer: Photographer, ten: Path) -> None:
    person = photographer

    def journey() -> None:
        setup = person.open_dialog(Key.Key_B, CTRL | SHIFT)
        assert isinstance(setup, BatchDialog)
        person.drop(setup, ten)
        setup.set_preset(PRESETS / "01 High ISO.iir-preset")
        person.click(setup, "Start")
        person.wait_until(lambda: person.window.batches.view.counted() == "10 of 10 photos are done.")
        person.wait_until(lambda: not person.window.batches.runner.is_running)
        person.seen("ten-photos")

    person.work(doing=journey)
    for path in ten.glob("*.png"):
        before, after = pixels(path), pixels(ten / "Restored" / f"{path.stem}-restored.png")
        assert roughness(after) < 0.85 * roughness(before), path.name


def test_undo_to_the_start_and_redo(photographer: Photographer, sample: Path, fake: FakeEngine) -> None:
    person = photographer
    shown: dict[str, np.ndarray] = {}

    def journey() -> None:
        person.wait_for_photo("coffee.jpg")
        person.press(Key.Key_1, CTRL)
        shown["photo"] = person.photo()
        person.take("rectangle")
        person.drag((100, 80), (400, 320))
        person.say("remove the rain")
        person.say("make it brighter")
        person.say("remove the noise")
        person.press(Key.Key_Escape)  # the region's edge is no longer drawn
        last = person.window.editor.document
        shown["edited"] = person.photo()
        undo = person.window.commands["undo"]
        person.wait_until_saved()
        while undo.isEnabled():
            person.press(Key.Key_Z, CTRL)
        person.wait_until(lambda: not person.window.editor.is_running)
        assert not person.steps
        assert not person.regions
        np.testing.assert_array_equal(person.photo(), shown["photo"])
        person.window.workbench.show_history()
        person.seen("undone")
        person.press(Key.Key_Escape)
        person.wait_until(lambda: QApplication.activePopupWidget() is None)
        while person.window.commands["redo"].isEnabled():
            person.press(Key.Key_Z, CTRL | SHIFT)
        person.wait_until(lambda: not person.window.editor.is_running)
        assert person.window.editor.document == last
        np.testing.assert_array_equal(person.photo(), shown["edited"])

    person.work(sample, doing=journey)
    assert not np.array_equal(shown["edited"], shown["photo"])


CRASH = """
import os, signal
from pathlib import Path
from PySide6.QtCore import QTimer
from instructir_desktop.engine.fake import FakeEngine
from instructir_desktop.ui import app, saving
saving.SAVE_AFTER = 60_000
app.torch_engine = lambda *_arguments, **_options: FakeEngine()
from PySide6.QtWidgets import QApplication, QDialog
from shiboken6 import isValid
from instructir_desktop.ui.main_window import MainWindow
def look():
    windows = [one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow)] if QApplication.instance() else []
    one = windows[0].editor if windows else None
    if one is not None and one.photo is not None and not one.document.steps:
        windows[0].bar.submitted.emit("remove the rain")
    elif one is not None and one.photo is not None and not one.is_running:
        os.kill(os.getpid(), signal.SIGKILL)
timer = QTimer()
timer.setInterval(100)
timer.timeout.connect(look)
made = app.make_window
app.make_window = lambda settings: (timer.start(), made(settings))[1]
from instructir_desktop.__main__ import main
main([os.environ["PHOTO"]])
"""
"""The application with a fake engine; it is killed as soon as a step is shown, before it is in the sidecar."""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
def test_crash_and_reopen(photographer: Photographer, sample: Path, fake: FakeEngine) -> None:
    person = photographer
    environment = {**os.environ, "PHOTO": str(sample), "QT_QPA_PLATFORM": "offscreen"}
    crashed = subprocess.run([sys.executable, "-c", CRASH], env=environment, capture_output=True, text=True, timeout=60)
    assert crashed.returncode == -9, crashed.stderr
    assert not path_for(sample).exists()

    def journey() -> None:
        person.wait_until(lambda: QApplication.activeModalWidget() is not None)
        dialog = person.dialog
        assert isinstance(dialog, RecoveryDialog)
        person.wait_until(lambda: not dialog.preview.picture.pixmap().isNull())
        person.seen("recovery")
        person.click(person.dialog, "Bring back")
        person.wait_for_photo("coffee.jpg")
        person.wait_until(lambda: bool(person.steps) and not person.window.editor.is_running)
        assert [step.text for step in person.steps] == ["remove the rain"]

    person.work(doing=journey)
    assert len(json.loads(path_for(sample).read_bytes())["steps"]) == 1


@pytest.mark.model
def test_keyboard_only(photographer: Photographer, dark: Path) -> None:
    person = photographer
    result = dark.parent / "evening-restored.png"

    def journey() -> None:
        person.wait_for_photo("evening.png")
        person.press(Key.Key_Escape)
        person.reach("Photo")
        person.press(Key.Key_R)
        person.press(Key.Key_Return)  # a rectangle in the middle of the view
        person.press(Key.Key_Left, SHIFT, times=8)
        person.press(Key.Key_Right, CTRL | SHIFT, times=4)
        (region,) = person.regions
        box = region.parts[0].shape
        assert isinstance(box, Rectangle)
        assert box.x < (600 - box.width) / 2 - 20
        person.say("make it brighter")
        person.reach("Strength of step 1")
        person.press(Key.Key_PageDown, times=2)
        assert 0.4 < person.steps[0].strength < 0.95
        person.wait_until(lambda: not person.window.editor.is_running)
        person.seen("keyboard")
        person.open_dialog(Key.Key_E, CTRL | SHIFT)
        person.press(Key.Key_Return)
        person.wait_until(result.is_file)

    person.work(dark, doing=journey)
    changed = (pixels(result) != pixels(dark)).any(axis=2)
    assert pixels(result)[changed].mean() > pixels(dark)[changed].mean() + 15


@pytest.fixture
def huge(tmp_path: Path) -> Path:
    """A photo of 100 megapixels: the sample over and over, and a red place that is in the picture only once."""
    path = tmp_path / "wall.jpg"
    tile = pixels(SAMPLE)
    whole = np.tile(tile, (21, 20, 1))[:8334, :12000]
    whole[5000:5400, 7000:7600] = 200, 20, 20
    Image.fromarray(whole).save(path, quality=85)
    return path


def test_pan_over_100_megapixels(photographer: Photographer, huge: Path, fake: FakeEngine) -> None:
    person = photographer

    def journey() -> None:
        person.wait_for_photo("wall.jpg")
        canvas = person.window.canvas
        assert canvas.transform.scale < 0.1
        person.press(Key.Key_1, CTRL)
        person.wait_until(lambda: canvas.transform.scale == 1.0)
        aim = 7300.0, 5200.0  # the middle of the red place; so far the middle of the photo is in view
        seen = canvas.transform.visible()
        for _ in range(40):
            seen = canvas.transform.visible()
            x, y = aim[0] - seen.x - seen.width / 2, aim[1] - seen.y - seen.height / 2
            if abs(x) < 2 and abs(y) < 2:
                break
            middle = seen.x + seen.width / 2, seen.y + seen.height / 2
            by = np.clip(x, -250, 250), np.clip(y, -150, 150)
            person.drag(middle, (middle[0] - by[0], middle[1] - by[1]))
            person.wait_until(lambda before=seen: canvas.transform.visible() != before)
        shown = person.photo()
        rows, columns = shown.shape[:2]
        assert tuple(shown[rows // 2, columns // 2] // 20) == (10, 1, 1)
        person.seen("hundred-megapixels")

    person.work(huge, doing=journey)


@pytest.mark.model
def test_batch_with_a_broken_file(photographer: Photographer, ten: Path) -> None:
    person = photographer
    for path in sorted(ten.glob("*.png"))[4:]:
        path.unlink()
    broken = ten / "IMG_0002.png"
    broken.write_bytes(broken.read_bytes()[:900])

    def journey() -> None:
        setup = person.open_dialog(Key.Key_B, CTRL | SHIFT)
        assert isinstance(setup, BatchDialog)
        person.drop(setup, ten)
        setup.set_sentence("remove the noise")
        person.click(setup, "Start")
        view = person.window.batches.view
        person.wait_until(lambda: view.counted() == "3 of 4 photos are done, 1 failed.")
        person.wait_until(lambda: not person.window.batches.runner.is_running)
        person.seen("broken-file")

    person.work(doing=journey)
    made = sorted(path.name for path in (ten / "Restored").glob("*.png"))
    assert made == [f"IMG_{number:04}-restored.png" for number in (0, 1, 3)]


def test_german_interface(photographer: Photographer, sample: Path, fake: FakeEngine) -> None:
    person = photographer
    prefer(theme="dark", language="de")

    def journey() -> None:
        person.wait_for_photo("coffee.jpg")
        titles = [action.text().replace("&", "") for action in person.window.menuBar().actions()]
        assert titles == ["Datei", "Bearbeiten", "Stapel", "Bereich", "Ansicht", "Hilfe"]
        person.take("rectangle")
        person.drag((100, 80), (400, 320))
        person.say("remove the noise")
        person.open_dialog(Key.Key_Comma, CTRL)
        person.seen("german")

    person.work(sample, doing=journey)


def test_preferences_hold_at_once(
    photographer: Photographer, sample: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """No journey of its own: language and device are changed while a photo is edited, and go on where it was."""
    person = photographer
    made: list[tuple[object, object]] = []

    def engine(device: str, *, threads: int | None) -> FakeEngine:
        made.append((device, threads))
        return FakeEngine()

    monkeypatch.setattr(app, "torch_engine", engine)

    def choose(dialog: QDialog, key: str, value: str) -> None:
        field = dialog.fields[key]  # type: ignore[attr-defined]
        field.setCurrentIndex(field.findData(value))

    def journey() -> None:
        person.wait_for_photo("coffee.jpg")
        person.press(Key.Key_2, CTRL)
        person.wait_until(lambda: person.window.canvas.transform.scale == 2)
        person.say("remove the rain")
        before, seen = person.window, person.window.canvas.transform.visible()
        document, shown = before.editor.document, person.photo()
        dialog = person.open_dialog(Key.Key_Comma, CTRL)
        choose(dialog, "threads", "2")
        person.wait_until(lambda: len(made) == 2)
        choose(dialog, "cache_quota", "1")
        choose(dialog, "language", "fr")
        person.find_window(other_than=before)
        window = person.window
        assert not isValid(before)
        assert window.editor.document is document
        assert [one.text().replace("&", "") for one in window.menuBar().actions()][:2] == ["Fichier", "Édition"]
        assert type(person.dialog).__name__ == "PreferencesDialog"
        person.dialog.accept()
        person.wait_until(lambda: not window.editor.is_running)
        assert window.canvas.transform.visible() == seen
        np.testing.assert_array_equal(person.photo()[:250, :400], shown[:250, :400])
        assert len(made) == 2, "the engine is kept"
        person.take("undo")
        assert not person.steps
        window.bar.submitted.emit("make it brighter")  # no keys: without a screen no window becomes active again
        person.wait_until(lambda: [step.text for step in person.steps] == ["make it brighter"])
        person.wait_until(lambda: not window.editor.is_running)

    person.work(sample, doing=journey)
    assert made == [("auto", None), ("auto", 2)]


def test_light_theme(photographer: Photographer, sample: Path, fake: FakeEngine) -> None:
    person = photographer

    def journey() -> None:
        person.wait_for_photo("coffee.jpg")
        person.say("remove the noise")
        person.window.commands["theme_light"].trigger()
        person.take("split")
        person.seen("light")

    person.work(sample, doing=journey)
    again = json.loads((paths.config_folder() / "settings.json").read_text(encoding="utf-8"))
    assert again["theme"] == "light"
