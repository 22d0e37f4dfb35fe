"""Going through a folder in the real window: the filmstrip, ratings, badges, filters, pasted pictures."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from instructir_desktop.document import sidecar
from instructir_desktop.imaging.options import ExportOptions
from instructir_desktop.settings import Settings
from instructir_desktop.ui.browsing import last_photo
from instructir_desktop.ui.main_window import MainWindow
from instructir_desktop.ui.panels.photo_list import IMAGE
from instructir_desktop.ui.panels.sentence_box import SentenceBox
from tests.ui.conftest import write_photo


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three photos, a text and a sidecar-like name."""
    place = tmp_path / "trip"
    place.mkdir()
    for number in (1, 2, 10):
        write_photo(place / f"IMG_{number}.png", seed=number)
    (place / "notes.txt").write_text("no photo")
    return place


def go(window: MainWindow, path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.editor.photoChanged):
        window.open(path)
    qtbot.waitUntil(lambda: not window.editor.is_running)


@pytest.fixture
def trip(window: MainWindow, folder: Path, qtbot: QtBot) -> MainWindow:
    go(window, folder / "IMG_1.png", qtbot)
    return window


def names(window: MainWindow) -> list[str]:
    return [path.name for path in window.workbench.browsing.strip.photos]


def photos_of(window: MainWindow) -> list[Path]:
    return window.workbench.browsing.strip.photos


def seen(window: MainWindow) -> list[str]:
    strip = window.workbench.browsing.strip
    return [path.name for path, item in strip._items.items() if not item.isHidden()]


def test_a_single_photo_has_no_filmstrip(opened: MainWindow) -> None:
    assert not opened.workbench.browsing.strip.isVisible()
    opened.commands["next_photo"].trigger()
    assert opened.editor.session is not None
    assert opened.editor.session.path.name == "photo.png"


def test_the_strip_shows_the_folder_in_natural_order_with_pictures(trip: MainWindow, qtbot: QtBot) -> None:
    strip = trip.workbench.browsing.strip
    assert strip.isVisible()
    assert names(trip) == ["IMG_1.png", "IMG_2.png", "IMG_10.png"]
    qtbot.waitUntil(lambda: all(not item.data(IMAGE).isNull() for item in strip._items.values()), timeout=20000)
    trip.commands["filmstrip"].setChecked(False)
    assert not strip.isVisible()


def test_walking_by_keyboard_opens_only_where_it_ends(trip: MainWindow, qtbot: QtBot) -> None:
    opened: list[str] = []
    trip.editor.photoChanged.connect(lambda: opened.append(trip.editor.session.path.name))  # type: ignore[union-attr]
    with qtbot.waitSignal(trip.editor.photoChanged):
        trip.commands["next_photo"].trigger()
        trip.commands["next_photo"].trigger()
    assert opened == ["IMG_10.png"]
    with qtbot.waitSignal(trip.editor.photoChanged):
        trip.commands["previous_photo"].trigger()
    assert opened == ["IMG_10.png", "IMG_2.png"]


def test_ratings_are_kept_in_sidecars_and_filter(trip: MainWindow, folder: Path, qtbot: QtBot) -> None:
    trip.commands["rate_3"].trigger()
    qtbot.waitUntil(lambda: sidecar.path_for(folder / "IMG_1.png").exists())
    assert json.loads(sidecar.path_for(folder / "IMG_1.png").read_bytes())["rating"] == 3
    strip = trip.workbench.browsing.strip
    strip.choose_filter("3")
    assert seen(trip) == ["IMG_1.png"]
    strip.choose_filter("4")
    assert seen(trip) == []
    trip.commands["undo"].trigger()
    strip.choose_filter("1")
    assert seen(trip) == []


def test_a_folder_is_gone_through_and_rated_in_the_strip_by_keyboard(trip: MainWindow, qtbot: QtBot) -> None:
    photos = trip.workbench.browsing.strip.list
    photos.setFocus()
    for stars, name in ((Qt.Key.Key_4, "IMG_2.png"), (Qt.Key.Key_2, "IMG_10.png")):
        with qtbot.waitSignal(trip.editor.photoChanged):
            QTest.keyClick(photos, Qt.Key.Key_Right)
        assert trip.editor.session is not None
        assert trip.editor.session.path.name == name
        assert photos.hasFocus()
        QTest.keyClick(photos, stars)
    shown = [one.rating for one in (trip.workbench.browsing.strip.state(path) for path in photos_of(trip))]
    assert shown == [0, 4, 2]


def test_the_strip_says_when_a_filter_leaves_nothing(trip: MainWindow) -> None:
    strip = trip.workbench.browsing.strip
    full = strip.list.grab().toImage()
    strip.choose_filter("5")
    words = strip.list.grab().toImage()
    middle = range(words.width() // 4, words.width() * 3 // 4)
    assert len({words.pixel(x, words.height() // 2) for x in middle}) > 3
    strip.choose_filter("all")
    assert strip.list.grab().toImage() == full


def test_from_an_empty_sentence_one_goes_to_the_next_photo(trip: MainWindow, qtbot: QtBot) -> None:
    box = trip.findChild(SentenceBox)
    assert box is not None
    box.setFocus()
    with qtbot.waitSignal(trip.editor.photoChanged):
        QTest.keyClick(box, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert trip.editor.session is not None
    assert trip.editor.session.path.name == "IMG_2.png"
    QTest.keyClicks(box, "two words")
    QTest.keyClick(box, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert box.cursorPosition() == len("two ")


def test_recent_photos_survive_a_crash(trip: MainWindow, folder: Path, qtbot: QtBot) -> None:
    """Nothing is closed: another process reads what is on the disk, where it comes by itself."""
    qtbot.waitUntil(lambda: Settings().list("recent") == (str(folder / "IMG_1.png"),))


def test_a_photo_named_from_the_working_folder_is_remembered_by_its_whole_path(
    window: MainWindow, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder.parent)
    go(window, Path("trip") / "IMG_2.png", qtbot)
    assert window.settings.list("recent") == (str(folder / "IMG_2.png"),)


def test_a_photo_is_rated_while_it_is_still_being_opened(trip: MainWindow, folder: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(trip.editor.photoChanged):
        trip.commands["next_photo"].trigger()
        trip.commands["rate_5"].trigger()
    assert trip.editor.document is not None
    assert (trip.editor.document.source.name, trip.editor.document.rating) == ("IMG_2.png", 5)
    qtbot.waitUntil(lambda: sidecar.path_for(folder / "IMG_2.png").exists())
    assert not sidecar.path_for(folder / "IMG_1.png").exists()


def test_badges_follow_edits_and_exports(trip: MainWindow, folder: Path, qtbot: QtBot, tmp_path: Path) -> None:
    strip, path = trip.workbench.browsing.strip, folder / "IMG_1.png"
    with qtbot.waitSignal(trip.editor.stepAdded):
        trip.editor.submit("remove the noise")
    qtbot.waitUntil(lambda: not trip.editor.is_running)
    assert (strip.state(path).edited, strip.state(path).exported) == (True, "none")
    with qtbot.waitSignal(trip.editor.exported):
        trip.editor.export(tmp_path / "out.png", ExportOptions())
    assert strip.state(path).exported == "current"
    assert trip.editor.document is not None
    trip.editor.rename(trip.editor.document.steps[0].id, "Quiet")
    assert strip.state(path).exported == "current"  # a name changes no pixel
    trip.editor.set_strength(trip.editor.document.steps[0].id, 0.5)
    assert strip.state(path).exported == "stale"
    strip.choose_filter("stale")
    assert seen(trip) == ["IMG_1.png"]
    qtbot.waitUntil(lambda: not trip.editor.is_running)


def test_badges_are_there_after_a_restart(
    trip: MainWindow, make: Callable[[], MainWindow], folder: Path, qtbot: QtBot
) -> None:
    trip.commands["rate_2"].trigger()
    with qtbot.waitSignal(trip.editor.stepAdded):
        trip.editor.submit("remove the noise")
    qtbot.waitUntil(lambda: not trip.editor.is_running)
    trip.close()
    again = make()
    go(again, folder / "IMG_10.png", qtbot)
    strip = again.workbench.browsing.strip
    qtbot.waitUntil(lambda: strip.state(folder / "IMG_1.png").edited, timeout=20000)
    assert strip.state(folder / "IMG_1.png").rating == 2
    assert not strip.state(folder / "IMG_2.png").edited


def test_a_pasted_picture_is_a_photo_of_its_own(window: MainWindow, qtbot: QtBot) -> None:
    image = QImage(40, 30, QImage.Format.Format_RGB888)
    image.fill(Qt.GlobalColor.red)
    QApplication.clipboard().setImage(image)
    with qtbot.waitSignal(window.editor.photoChanged):
        window.commands["paste"].trigger()
    assert window.editor.session is not None
    path = window.editor.session.path
    assert path.suffix == ".png"
    assert QImage(str(path)).size() == image.size()
    QApplication.clipboard().clear()


def test_a_folder_is_opened_at_its_first_photo(window: MainWindow, folder: Path, tmp_path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.editor.photoChanged):
        window.workbench.browsing.open_folder(folder)
    assert window.editor.session is not None
    assert window.editor.session.path.name == "IMG_1.png"
    (tmp_path / "empty").mkdir()
    with qtbot.waitSignal(window.editor.message):
        window.workbench.browsing.open_folder(tmp_path / "empty")


def test_the_last_photo_is_opened_again_only_when_wanted(folder: Path) -> None:
    settings = Settings()
    settings.put_first("recent", str(folder / "IMG_2.png"), most=5)
    assert last_photo(settings) is None
    settings.put("reopen", "on")
    assert last_photo(settings) == folder / "IMG_2.png"
    (folder / "IMG_2.png").unlink()
    assert last_photo(settings) is None
