"""The comparison of pictures: another font passes; a missing panel, a photo that is not restored, a wrong language do not."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from instructir_desktop.engine.fake import FakeEngine
from instructir_desktop.ui import app
from tests.journeys import pictures
from tests.journeys.conftest import prefer
from tests.journeys.photographer import Photographer


@pytest.fixture(autouse=True)
def _fake(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(app, "torch_engine", lambda *_arguments, **_options: FakeEngine())


def window_with_a_step(
    person: Photographer, photo: Path, changes: Mapping[str, Callable[[], object]]
) -> dict[str, pictures.Pixels]:
    """Pictures of the window with one step: as it is, and after each of some changes that follow each other."""
    drawn: dict[str, pictures.Pixels] = {}

    def look() -> None:
        person.wait_for_photo(photo.name)
        person.say("remove the noise")
        person.settle()
        drawn["as it is"] = pictures.draw(person.window)
        for name, change in changes.items():
            change()
            person.settle()
            drawn[name] = pictures.draw(person.window)

    person.work(photo, doing=look)
    return drawn


def test_what_differs_is_found_and_a_font_is_not(photographer: Photographer, sample: Path, qapp: QApplication) -> None:
    person = photographer
    own = qapp.font()

    def use(family: str) -> None:
        font = QFont(own)
        font.setFamily(family)
        qapp.setFont(font)

    drawn = window_with_a_step(
        person,
        sample,
        {
            "another font": lambda: use("DejaVu Sans Condensed"),
            "one more font": lambda: use("DejaVu Serif"),
            "nothing": lambda: use(own.family()),
            "no stack": lambda: person.window.stack_panel.hide(),
            "stack": lambda: person.window.stack_panel.show(),
            "not restored": lambda: person.window.editor.toggle(person.steps[0].id, False),
        },
    )
    prefer(theme="dark", language="de")
    drawn["another language"] = window_with_a_step(person, sample, {})["as it is"]
    small = {name for name, picture in drawn.items() if pictures.compare(picture, drawn["as it is"]).small}
    assert small == {"as it is", "another font", "one more font", "nothing", "stack"}


def test_pictures_of_two_sizes_are_not_compared() -> None:
    with pytest.raises(ValueError, match="pixels"):
        pictures.compare(np.zeros((32, 32, 3), np.uint8), np.zeros((32, 48, 3), np.uint8))


def test_noise_is_seen_where_means_are_equal() -> None:
    plain = np.full((64, 64, 3), 100, np.uint8)
    noisy = plain + np.random.default_rng(1).integers(-30, 31, plain.shape, np.int8).astype(np.uint8)
    assert pictures.compare(noisy, plain).share > 0.9
