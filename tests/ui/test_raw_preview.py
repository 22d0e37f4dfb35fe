"""A camera RAW is seen at once, at half its size, while it is developed; nothing can be edited until it is there."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from instructir_desktop.core.geometry import Size
from instructir_desktop.errors import InputError
from instructir_desktop.imaging.isolated import open_isolated
from instructir_desktop.imaging.open import open_photo
from instructir_desktop.ui import photo_files
from instructir_desktop.ui.main_window import MainWindow
from instructir_desktop.ui.photo_files import OpenPhoto
from instructir_desktop.ui.raw_preview import RawPicture, developed
from tests.imaging.photos import dng


def write_photo(path: Path, seed: int = 1) -> Path:
    pixels = np.random.default_rng(seed).integers(0, 256, (240, 360, 3), dtype=np.uint8)
    Image.fromarray(pixels).save(path)
    return path


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    """A DNG of smooth shades, 480 × 320."""
    y, x = np.mgrid[0:320, 0:480]
    shades = np.stack([x * 120 + 2000, y * 170 + 3000, (x + y) * 70 + 1500], axis=-1).astype(np.uint16)
    path = tmp_path / "IMG_1.dng"
    path.write_bytes(dng(shades))
    return path


def test_half_the_size_and_the_same_colours(raw: Path) -> None:
    whole, half = open_photo(raw), open_isolated(raw, half_size=True)
    assert (whole.size, half.size) == ((480, 320), (240, 160))
    picture = developed(raw)
    assert picture.photo == whole.size
    wanted = whole.model_pixels().reshape(160, 2, 240, 2, 3).mean(axis=(1, 3))
    assert np.abs(picture.pixels / 255 - wanted)[4:-4, 4:-4].max() < 0.03
    assert picture.pixels.dtype == np.uint8


def test_only_camera_raw_can_be_read_at_half_its_size(tmp_path: Path) -> None:
    for name in ("a.png", "a.tif"):
        with pytest.raises(InputError, match=name):
            open_photo(write_photo(tmp_path / name), half_size=True)


def test_the_preview_lies_where_the_photo_will_be(window: MainWindow, raw: Path, qtbot: QtBot) -> None:
    pages, page = window._pages, window.raw_preview.page
    with qtbot.waitSignal(window.editor.previewed, timeout=20_000):
        window.open(raw)
    assert pages.currentWidget() is page
    place = page.place()
    middle = page.grab().toImage().pixelColor(place.center().toPoint())
    assert not window.commands["export"].isEnabled()
    with qtbot.waitSignal(window.editor.photoChanged, timeout=20_000):
        pass
    assert pages.currentWidget() is window.canvas
    assert window.commands["export"].isEnabled()
    transform = window.canvas.transform
    ratio = window.canvas.devicePixelRatioF()
    assert place.x() == pytest.approx(transform.left / ratio, abs=1)
    assert place.width() == pytest.approx(480 * transform.scale / ratio, abs=2)
    after = window.canvas.grab().toImage().pixelColor(place.center().toPoint())
    assert abs(middle.red() - after.red()) < 6
    assert abs(middle.green() - after.green()) < 6


def test_the_photo_before_comes_back_when_the_raw_cannot_be_opened(
    opened: MainWindow, raw: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(path: Path) -> OpenPhoto:
        raise InputError(f"“{path}” is damaged.")

    monkeypatch.setattr(photo_files.OpenPhoto, "load", fails)
    opened.editor.openFailed.disconnect(opened.dialogs.show_error)
    with qtbot.waitSignal(opened.editor.openFailed, timeout=20_000):
        opened.open(raw)
    assert opened._pages.currentWidget() is opened.canvas
    assert opened.commands["export"].isEnabled()


def test_a_preview_of_an_earlier_wish_is_not_shown(opened: MainWindow, tmp_path: Path, raw: Path, qtbot: QtBot) -> None:
    shown: list[RawPicture] = []
    opened.editor.previewed.connect(shown.append)
    opened.open(raw)
    with qtbot.waitSignal(opened.editor.photoChanged, timeout=20_000):
        opened.open(write_photo(tmp_path / "other.png", seed=2))
    assert shown == []
    assert opened.editor.session is not None
    assert opened.editor.session.buffer.size == Size(360, 240)


def test_a_broken_raw_is_told_once(opened: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    broken = tmp_path / "IMG_2.cr2"
    broken.write_bytes(b"II*\0 and nothing more")
    opened.editor.openFailed.disconnect(opened.dialogs.show_error)
    told: list[Exception] = []
    opened.editor.openFailed.connect(told.append)
    opened.open(broken)
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert [type(error) for error in told] == [InputError]
    assert opened._pages.currentWidget() is opened.canvas
