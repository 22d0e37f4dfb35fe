"""The application as it is started, and everything it changes in this process put back afterwards."""

from __future__ import annotations

import gc
import json
import logging
import shutil
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image
from PySide6.QtCore import QLocale
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from instructir_desktop import paths
from instructir_desktop.ui import app
from instructir_desktop.ui.language import use_language
from tests.journeys.photographer import Photographer

SAMPLE = Path(__file__).parents[2] / "resources" / "sample" / "noisy-coffee.jpg"

TEXT = 12
"""Height of the text in pixels, whatever the system's: what the kept pictures were made with."""


@pytest.fixture(autouse=True)
def _as_before(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """What belongs to the process and not to the window."""
    hook, interval, locale, flash = sys.excepthook, sys.getswitchinterval(), QLocale(), qapp.cursorFlashTime()
    signals = {one: signal.getsignal(one) for one in (signal.SIGINT, signal.SIGTERM)}
    qapp.setCursorFlashTime(0)
    own = qapp.font()
    text = QFont(own)
    text.setPointSizeF(TEXT * 72 / qapp.primaryScreen().logicalDotsPerInch())
    qapp.setFont(text)
    monkeypatch.setattr(app, "scale_text", lambda *_arguments: None)
    yield
    qapp.setFont(own)
    sys.excepthook = hook
    sys.setswitchinterval(interval)
    for one, handler in signals.items():
        signal.signal(one, handler)
    use_language(qapp, "en")
    QLocale.setDefault(locale)
    qapp.setCursorFlashTime(flash)
    gc.enable()
    gc.collect()


@pytest.fixture(autouse=True)
def _nothing_unexpected(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Nothing went wrong inside that the window only told of."""
    yield
    assert not [one.getMessage() for one in caplog.records if one.levelno >= logging.CRITICAL]


@pytest.fixture
def photographer(qtbot: QtBot) -> Photographer:
    prefer(theme="dark", language="en")
    return Photographer(qtbot)


def prefer(**values: str) -> None:
    """Write the user's settings."""
    place = paths.config_folder() / "settings.json"
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(json.dumps(values), encoding="utf-8")


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """A copy of the noisy photo that is shipped."""
    path = tmp_path / "coffee.jpg"
    shutil.copyfile(SAMPLE, path)
    return path


@pytest.fixture
def dark(tmp_path: Path) -> Path:
    """A photo that is much too dark, made from the sample, without loss."""
    path = tmp_path / "evening.png"
    Image.fromarray((pixels(SAMPLE) * 0.25).astype(np.uint8)).save(path)
    return path


@pytest.fixture
def ten(tmp_path: Path) -> Path:
    """A folder with ten noisy photos: other cuts of the sample."""
    folder = tmp_path / "evening walk"
    folder.mkdir()
    whole = pixels(SAMPLE)
    for number in range(10):
        cut = whole[10 * number : 10 * number + 200, 25 * number : 25 * number + 280]
        Image.fromarray(cut).save(folder / f"IMG_{number:04}.png")
    return folder


def pixels(path: Path) -> NDArray[np.uint8]:
    """A picture file, (H, W, 3)."""
    with Image.open(path) as image:
        return np.asarray(image.convert("RGB"))


def roughness(picture: NDArray[np.uint8]) -> float:
    """How noisy a picture is: the median difference of neighbours, in levels of 255."""
    light = picture.astype(np.float32).mean(axis=2)
    return float(np.median(np.abs(np.diff(light, axis=1))))
