"""Sharpening of exports: none unless asked for, edges steeper, flat parts and grey and alpha left alone, any depth."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import numpy as np
import pytest
from numpy.typing import NDArray

from instructir_desktop.errors import UsageError
from instructir_desktop.imaging import sharpening
from instructir_desktop.imaging.buffer import ImageBuffer
from instructir_desktop.imaging.export import ExportOptions, Resize, export_photo
from instructir_desktop.imaging.open import open_photo
from instructir_desktop.imaging.sharpening import Sharpening, sharpened
from tests.imaging.photos import noise

STRENGTHS = get_args(Sharpening)


def edge(dtype: type = np.uint16) -> NDArray[np.generic]:
    """A soft edge from a third to two thirds of white, (9, 40, 3), in a warm colour."""
    ramp = np.clip((np.arange(40) - 17) / 5, 0, 1) / 3 + 1 / 3
    colour = ramp[None, :, None] * np.array([1.0, 0.8, 0.6]) * np.ones((9, 1, 1))
    white = 1 if dtype is np.float32 else np.iinfo(dtype).max
    return (colour * white).astype(dtype)


def test_none_is_the_default_and_the_very_samples() -> None:
    samples = noise(channels=3)
    assert ExportOptions().sharpening == "none"
    assert sharpened(samples, "none") is samples


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16, np.float32])
def test_more_makes_an_edge_steeper_and_leaves_what_is_flat(dtype: type) -> None:
    rows = [sharpened(edge(dtype), how)[4, :, 1].astype(float) for how in STRENGTHS]
    steepest = [np.diff(row).max() for row in rows]
    assert steepest == sorted(steepest)
    assert steepest[-1] > 1.3 * steepest[0]
    for row in rows:
        assert np.allclose(row[:13], rows[0][0], rtol=1e-6)
        assert np.allclose(row[27:], rows[0][-1], rtol=1e-6)


def test_all_channels_change_by_the_same() -> None:
    before = edge()
    change = sharpened(before, "high").astype(int) - before.astype(int)
    assert np.ptp(change, axis=2).max() <= 1
    assert np.abs(change).max() > 500


def test_bands_make_no_difference(monkeypatch: pytest.MonkeyPatch) -> None:
    samples = noise(channels=3)
    whole = sharpened(samples, "standard")
    monkeypatch.setattr(sharpening, "_ROWS", 5)
    assert np.array_equal(sharpened(samples, "standard"), whole)


def test_white_and_black_are_the_ends_of_integers_and_not_of_float() -> None:
    hard = np.zeros((8, 8, 1), np.uint8)
    hard[:, 4:] = 255
    assert np.array_equal(sharpened(hard, "high"), hard)
    assert sharpened(hard.astype(np.float32) / 255, "high").max() > 1.05


def test_a_photo_of_one_pixel() -> None:
    one = np.full((1, 1, 3), 77, np.uint8)
    assert np.array_equal(sharpened(one, "high"), one)


def test_the_written_size_is_sharpened_and_alpha_is_not(tmp_path: Path) -> None:
    alpha = noise(channels=1)
    photo = ImageBuffer(noise(channels=3), alpha=alpha)
    back = {}
    for how in ("none", "standard"):
        options = ExportOptions(resize=Resize("percent", 150), sharpening=how)
        export_photo(photo, tmp_path / f"{how}.png", options=options, sources=[], overwrite=False)
        back[how] = open_photo(tmp_path / f"{how}.png")
    assert np.array_equal(back["standard"].pixels, sharpened(back["none"].pixels, "standard"))
    assert np.array_equal(back["standard"].alpha, back["none"].alpha)


def test_a_grey_photo_stays_grey(tmp_path: Path) -> None:
    grey = noise(channels=1)
    photo = ImageBuffer(np.repeat(grey[..., None], 3, axis=2), grey=True)
    options = ExportOptions(sharpening="high")
    export_photo(photo, tmp_path / "a.png", options=options, sources=[], overwrite=False)
    assert open_photo(tmp_path / "a.png").grey


def test_another_word_is_refused() -> None:
    with pytest.raises(UsageError, match=r"none, low, standard or high\.$"):
        ExportOptions(sharpening="much")  # type: ignore[arg-type]
