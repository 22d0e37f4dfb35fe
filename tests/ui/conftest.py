"""The real window with a fake engine, and a photo to open in it."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from instructir_desktop.engine.fake import FakeEngine
from instructir_desktop.settings import Settings
from instructir_desktop.ui.app import make_window
from instructir_desktop.ui.main_window import MainWindow
from instructir_desktop.ui.theme import apply_theme

WIDTH, HEIGHT = 360, 240


def write_photo(path: Path, seed: int = 1) -> Path:
    """A photo of random colours, 360 × 240."""
    pixels = np.random.default_rng(seed).integers(0, 256, (HEIGHT, WIDTH, 3), dtype=np.uint8)
    Image.fromarray(pixels).save(path)
    return path


@pytest.fixture(autouse=True)
def _collect_here() -> Iterator[None]:
    """As in the application, garbage is collected in the window's thread only (see ui.collector)."""
    gc.disable()
    yield
    gc.collect()
    gc.enable()


@pytest.fixture
def photo_path(tmp_path: Path) -> Path:
    return write_photo(tmp_path / "photo.png")


@pytest.fixture
def fake() -> FakeEngine:
    """The engine of the window; its attributes may be changed while it works."""
    return FakeEngine()


@pytest.fixture
def make(qtbot: QtBot, qapp: QApplication, fake: FakeEngine) -> Iterator[Callable[[], MainWindow]]:
    """make(): another window, as after a restart. All are closed at the end."""
    apply_theme(qapp, "dark")
    windows: list[MainWindow] = []

    def make() -> MainWindow:
        window = make_window(Settings(), lambda: fake)
        windows.append(window)
        window.resize(1100, 760)
        window.show()
        qtbot.waitExposed(window)
        return window

    yield make
    for window in windows:
        window.close()
        window.deleteLater()


@pytest.fixture
def window(make: Callable[[], MainWindow]) -> MainWindow:
    return make()


@pytest.fixture
def opened(window: MainWindow, photo_path: Path, qtbot: QtBot) -> MainWindow:
    """The window with the photo open and nothing left to do."""
    with qtbot.waitSignal(window.editor.photoChanged):
        window.open(photo_path)
    qtbot.waitUntil(lambda: not window.editor.is_running)
    return window
