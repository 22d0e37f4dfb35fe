"""The journey that checks a build: it succeeds where the window does, and fails with the window's own sentence."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image
from pytestqt.qtbot import QtBot

from instructir_desktop.document.sidecar import path_for
from instructir_desktop.engine.fake import FakeEngine
from instructir_desktop.errors import ModelError
from instructir_desktop.ui.app import Wish
from instructir_desktop.ui.journey import Journey, Route
from instructir_desktop.ui.main_window import MainWindow


def travel(window: MainWindow, photo: Path, route: Route, qtbot: QtBot) -> Journey:
    journey = Journey(window, route)
    window.open(photo)
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=20_000)
    return journey


def test_a_sentence_is_carried_out_saved_exported_and_drawn(
    window: MainWindow, photo_path: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    result, picture = tmp_path / "after.png", tmp_path / "window.png"
    journey = travel(window, photo_path, Route("remove the noise", result, picture), qtbot)
    assert journey.problem == ""
    assert path_for(photo_path).is_file()
    before, after = (np.asarray(Image.open(path)) for path in (photo_path, result))
    assert before.shape == after.shape
    assert (before != after).any()
    with Image.open(picture) as drawn:
        assert drawn.width >= 1000


def test_a_sentence_that_asks_for_nothing_fails(window: MainWindow, photo_path: Path, qtbot: QtBot) -> None:
    journey = travel(window, photo_path, Route("hello there"), qtbot)
    assert "became no step" in journey.problem


def test_the_windows_error_is_the_journeys(
    window: MainWindow, fake: FakeEngine, photo_path: Path, qtbot: QtBot
) -> None:
    fake.failure = ModelError("The weights are damaged.")
    assert travel(window, photo_path, Route("remove the noise"), qtbot).problem == "The weights are damaged."


def test_it_is_given_up_in_the_end(window: MainWindow, qtbot: QtBot) -> None:
    journey = Journey(window, Route("remove the noise", seconds=0.2))
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=20_000)
    assert "did not finish" in journey.problem


def test_only_a_photo_with_something_to_do_is_a_journey(tmp_path: Path) -> None:
    assert not Wish(tmp_path).is_journey
    assert not Wish(None, "remove the noise").is_journey
    assert Wish(tmp_path, "remove the noise").is_journey
