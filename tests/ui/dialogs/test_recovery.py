"""After a crash the window offers what was not saved; a damaged sidecar's good versions; nothing shown is markup."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from instructir_desktop.core.geometry import Size
from instructir_desktop.core.masks import Part, Rectangle, Region
from instructir_desktop.core.shapes import Luminosity
from instructir_desktop.document import journal, sidecar
from instructir_desktop.document.document import Document, Source
from instructir_desktop.document.session import Session
from instructir_desktop.document.step import Step
from instructir_desktop.engine.api import CancelToken
from instructir_desktop.engine.fake import FakeEngine
from instructir_desktop.errors import ModelError
from instructir_desktop.ui.dialogs.recovery import BackupDialog, RecoveryDialog, moment, preview
from instructir_desktop.ui.main_window import MainWindow
from instructir_desktop.ui.recovered_pictures import pixels, with_steps
from tests.ui.conftest import HEIGHT, WIDTH


def crashed(photo: Path, *sentences: str) -> None:
    """Leave a session as a crash does: edited, not saved, its process gone."""
    session, engine = Session.open(photo, keep_journal=True), FakeEngine()
    for sentence in sentences or ("remove the rain",):
        step = session.new_step(engine.understand(sentence), engine.model_info())
        session.history.do(f"“{sentence}”", session.document.add_step(step))
    assert session.journal is not None
    session.journal.close(keep=True)


def test_no_dialog_when_nothing_was_lost(window: MainWindow) -> None:
    assert window.dialogs.offer_recovery() is None


def test_bringing_back_opens_the_photo_with_its_edits(window: MainWindow, photo_path: Path, qtbot: QtBot) -> None:
    crashed(photo_path, "remove the rain", "less <b>noise</b> %s")
    dialog = window.dialogs.offer_recovery()
    assert dialog is not None
    item = dialog.list.item(0)
    assert item is not None
    assert photo_path.name in item.text()
    assert "2 edits: “remove the rain”, “less <b>noise</b> %s”" in item.text()
    with qtbot.waitSignal(window.editor.photoChanged):
        dialog.primary.click()
    document = window.editor.document
    assert document is not None
    assert [step.text for step in document.steps] == ["remove the rain", "less <b>noise</b> %s"]
    assert window.editor.history is not None
    assert window.editor.history.can_undo
    qtbot.waitUntil(lambda: sidecar.path_for(photo_path).exists())
    qtbot.waitUntil(lambda: journal.orphans() == [] and not list(journal.folder().glob("*.journal")))


def test_the_picture_is_first_the_photo_and_then_the_photo_with_its_steps(
    window: MainWindow, photo_path: Path, qtbot: QtBot
) -> None:
    crashed(photo_path)
    dialog = window.dialogs.offer_recovery()
    assert dialog is not None
    shown: list[QImage] = []
    put = dialog.preview.put

    def noted(photo: Path, image: QImage) -> None:
        shown.append(image)
        put(photo, image)

    dialog.preview.put = noted  # type: ignore[method-assign]
    qtbot.waitUntil(lambda: len(shown) == 2, timeout=20_000)
    file, edited = (pixels(image) for image in shown)
    step = journal.orphans()[0].document.steps[0]
    expected = file * 0.6 + np.array(step.embedding[:3], np.float32) * 0.4  # what the fake engine makes of it
    np.testing.assert_allclose(edited, expected.clip(0, 1), atol=0.01)
    dialog.other.click()
    assert journal.orphans()


def test_steps_of_a_region_change_the_small_picture_there_only() -> None:
    engine, small = FakeEngine(), np.full((30, 40, 3), 0.5, np.float32)
    region = Region("r", "Left", (Part(Rectangle(0, 0, 200, 300)),))
    bright = Region("b", "Bright", (Part(Luminosity(0.9, 1.0, 0.02)),))
    read = engine.understand("remove the rain")
    step = Step(read.text, read.embedding, "rain", region="r")
    nowhere = Step(read.text, read.embedding, "rain", region="b", id="0" * 12)
    document = Document(Source("a.png", Size(400, 300), "a" * 64), (step, nowhere), (region, bright))
    made = with_steps(document, small, engine, CancelToken())
    assert (made[:, :19] != 0.5).all()
    assert (made[:, 21:] == 0.5).all()
    assert (small == 0.5).all()


def test_what_cannot_be_rendered_leaves_the_photo_as_it_is(
    window: MainWindow, photo_path: Path, fake: FakeEngine, qtbot: QtBot
) -> None:
    fake.failure = ModelError("The model is not installed.")
    crashed(photo_path)
    dialog = window.dialogs.offer_recovery()
    assert dialog is not None
    with qtbot.waitSignal(window.editor.engine.failed, timeout=20_000):
        pass
    assert dialog.preview.has(photo_path)
    dialog.primary.click()
    qtbot.waitUntil(lambda: window.editor.document is not None, timeout=20_000)


def test_not_now_leaves_it_for_the_next_start(window: MainWindow, photo_path: Path) -> None:
    crashed(photo_path)
    dialog = window.dialogs.offer_recovery()
    assert dialog is not None
    dialog.other.click()
    assert len(journal.orphans()) == 1


def test_a_photo_that_is_being_opened_is_not_offered(window: MainWindow, photo_path: Path) -> None:
    crashed(photo_path)
    assert window.dialogs.offer_recovery(photo_path) is None


def test_discarding_takes_two_clicks(window: MainWindow, photo_path: Path) -> None:
    crashed(photo_path)
    dialog = window.dialogs.offer_recovery()
    assert dialog is not None
    dialog.discard.click()
    assert len(journal.orphans()) == 1
    dialog.discard.click()
    assert journal.orphans() == []
    assert not dialog.isVisible()


def test_discarding_the_first_of_two_shows_the_other(
    window: MainWindow, tmp_path: Path, photo_path: Path, qtbot: QtBot
) -> None:
    second = tmp_path / "second.png"
    second.write_bytes(photo_path.read_bytes())
    crashed(photo_path, "remove the rain")
    crashed(second, "less noise")
    dialog = window.dialogs.offer_recovery()
    assert dialog is not None
    dialog.discard.click()
    dialog.discard.click()
    (left,) = journal.orphans()
    assert dialog.list.count() == 1
    assert left.document.steps[0].title in dialog.preview.lines[0].text()
    with qtbot.waitSignal(dialog.bringBack, check_params_cb=lambda photo: photo == left.photo):
        dialog.primary.click()
    qtbot.waitUntil(lambda: window.editor.document is not None and len(window.editor.document.steps) == 1)


def test_the_preview_shows_the_photo_and_its_steps(window: MainWindow, photo_path: Path, qtbot: QtBot) -> None:
    crashed(photo_path, *(f"remove the rain {number} <b>\u202e" for number in range(1, 8)))
    dialog = window.dialogs.offer_recovery()
    assert dialog is not None
    size = dialog.preview.sizeHint()
    shown = [line.text() for line in dialog.preview.lines]
    assert shown[0] == "…"
    assert [text.split()[0] for text in shown[1:]] == ["4", "5", "6", "7"]
    assert "remove the rain 7 <b>" in shown[-1]
    assert "\u202e" not in "".join(shown)
    qtbot.waitUntil(lambda: not dialog.preview.picture.pixmap().isNull())
    picture = dialog.preview.picture.pixmap().deviceIndependentSize()
    assert picture.width() / picture.height() == pytest.approx(WIDTH / HEIGHT, rel=0.02)
    assert dialog.preview.sizeHint() == size
    dialog.reject()


def test_a_photo_that_cannot_be_shown_leaves_its_place_empty(
    window: MainWindow, photo_path: Path, qtbot: QtBot
) -> None:
    crashed(photo_path)
    photo_path.write_bytes(b"no photo")
    dialog = window.dialogs.offer_recovery()
    assert dialog is not None
    previews = window.dialogs._previews
    assert previews is not None
    with qtbot.waitSignal(previews.loaded):
        previews.want([photo_path])
    assert dialog.preview.picture.pixmap().isNull()
    assert "remove the rain" in dialog.preview.lines[0].text()
    dialog.reject()


def test_a_photo_that_is_gone_cannot_be_brought_back_yet(window: MainWindow, photo_path: Path) -> None:
    crashed(photo_path)
    photo_path.unlink()
    dialog = window.dialogs.offer_recovery()
    assert dialog is not None
    assert not dialog.primary.isEnabled()
    assert "any more" in preview(journal.orphans()[0])
    dialog.reject()


def test_good_versions_of_a_damaged_sidecar(
    make: Callable[[], MainWindow], photo_path: Path, qtbot: QtBot, fake: FakeEngine
) -> None:
    session = Session.open(photo_path)
    step = session.new_step(fake.understand("remove the rain"), fake.model_info())
    session.history.do("rain", session.document.add_step(step))
    session.save()
    path = sidecar.path_for(photo_path)
    path.write_text("{")
    window = make()
    with qtbot.waitSignal(window.editor.photoChanged):
        window.open(photo_path)
    (dialog,) = window.findChildren(BackupDialog)
    item = dialog.list.item(0)
    assert item is not None
    assert "1 step: “remove the rain”" in item.text()
    dialog.primary.click()
    assert window.editor.document is not None
    assert [one.id for one in window.editor.document.steps] == [step.id]
    qtbot.waitUntil(lambda: path.exists() and "remove the rain" in path.read_text())
    assert len(list(path.parent.glob("*.damaged-*"))) == 1


def test_two_windows_on_one_photo_keep_both_edits(
    make: Callable[[], MainWindow], photo_path: Path, qtbot: QtBot, fake: FakeEngine
) -> None:
    window = make()
    with qtbot.waitSignal(window.editor.photoChanged):
        window.open(photo_path)
    other = Session.open(photo_path)
    other.history.do(
        "elsewhere", other.document.add_step(other.new_step(fake.understand("less noise"), fake.model_info()))
    )
    other.save()
    window.editor.submit("remove the rain")
    qtbot.waitUntil(lambda: window.editor.document is not None and len(window.editor.document.steps) == 2)
    qtbot.waitUntil(lambda: window.editor.saved_state == "All edits saved")
    held = {step.text for step in sidecar.load(sidecar.path_for(photo_path)).document.steps}
    assert held == {"remove the rain", "less noise"}


def test_times_that_no_clock_shows() -> None:
    for seconds in (0.0, 1e12, 1e300, float("inf"), -1e18):
        assert moment(seconds)


def test_the_dialog_lists_several_photos(window: MainWindow, tmp_path: Path, photo_path: Path) -> None:
    second = tmp_path / "second ‮gnp.png"
    second.write_bytes(photo_path.read_bytes())
    crashed(photo_path)
    crashed(second, "hello")
    dialog = window.dialogs.offer_recovery()
    assert isinstance(dialog, RecoveryDialog)
    texts = [item.text() for row in range(2) if (item := dialog.list.item(row)) is not None]
    assert "second" in texts[0]
    assert "‮" not in texts[0]
    assert photo_path.name in texts[1]
    dialog.reject()
