"""Camera RAW: a DNG with known colours, developed by LibRaw, from opening to a 16-bit file."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from instructir_desktop.imaging import icc, raw
from instructir_desktop.imaging.export import export_photo
from instructir_desktop.imaging.kinds import ANY_RAW
from instructir_desktop.imaging.open import open_photo
from tests.imaging.photos import dng, tag

PATCHES = np.array(
    [[0.18, 0.18, 0.18], [0.6, 0.6, 0.6], [0.35, 0.12, 0.08], [0.05, 0.2, 0.12], [0.08, 0.1, 0.4], [0.5, 0.4, 0.1]]
)
"""Linear sRGB."""


def chart() -> NDArray[np.uint16]:
    """Six flat patches of 64 × 64, two rows of three."""
    rows = [
        np.concatenate([np.full((64, 64, 3), colour) for colour in PATCHES[start : start + 3]], 1) for start in (0, 3)
    ]
    return np.rint(np.concatenate(rows) * 65535).astype(np.uint16)


def encoded(linear: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.where(linear <= 0.0031308, linear * 12.92, 1.055 * np.maximum(linear, 0) ** (1 / 2.4) - 0.055)


def patches(model: NDArray[np.float32], scale: int = 1) -> NDArray[np.float64]:
    """The mean of each patch's middle."""
    size = 64 // scale
    corners = [(row * size, column * size) for row in range(2) for column in range(3)]
    cut = slice(size // 4, size - size // 4)
    return np.array([model[y : y + size, x : x + size][cut, cut].mean(axis=(0, 1)) for y, x in corners])


@pytest.fixture
def photo_path(tmp_path: Path) -> Path:
    path = tmp_path / "IMG_1.dng"
    path.write_bytes(dng(chart()))
    return path


def test_known_colours_are_developed_with_the_cameras_white_balance(photo_path: Path) -> None:
    photo = open_photo(photo_path)
    assert (photo.format, photo.size, photo.pixels.dtype) == ("RAW", (192, 128), np.uint16)
    assert photo.icc == icc.display_p3()
    assert photo.exif is not None
    assert tag(photo.exif, 0x0110) == b"Model One\0"
    difference = np.abs(patches(photo.model_pixels()) - encoded(PATCHES))
    assert difference.max() < 0.012  # no automatic brightening, neutral greys
    grey = patches(photo.model_pixels())[:2]
    assert np.ptp(grey, axis=1).max() < 0.004


def test_more_than_eight_bits_of_tones_come_out(tmp_path: Path) -> None:
    ramp = np.linspace(0.2, 0.3, 512)[None, :, None].repeat(32, axis=0).repeat(3, axis=2)
    (tmp_path / "a.dng").write_bytes(dng(np.rint(ramp * 65535).astype(np.uint16)))
    levels = np.unique(open_photo(tmp_path / "a.dng").pixels[16, 8:-8, 1])
    assert len(levels) > 300


def test_the_quick_preview_has_half_the_side_and_the_same_colours(photo_path: Path) -> None:
    with photo_path.open("rb") as file:
        preview = raw.read(photo_path, file, ANY_RAW, block=None, half_size=True)
    assert preview.size == (96, 64)
    whole = patches(open_photo(photo_path).model_pixels())
    assert np.abs(patches(preview.model_pixels(), 2) - whole).max() < 0.01


def test_content_decides_and_not_the_suffix(photo_path: Path) -> None:
    other = photo_path.rename(photo_path.with_suffix(".tif"))
    assert open_photo(other).format == "RAW"


def test_a_developed_photo_becomes_a_16_bit_file_with_its_metadata(photo_path: Path, tmp_path: Path) -> None:
    photo = open_photo(photo_path)
    for suffix in ("tif", "png"):
        assert export_photo(photo, tmp_path / f"out.{suffix}", sources=[photo_path], overwrite=False) == ()
        back = open_photo(tmp_path / f"out.{suffix}")
        assert np.array_equal(back.pixels, photo.pixels)
        assert back.icc == icc.display_p3()
        assert back.exif is not None
        assert tag(back.exif, 0x010F) == b"Camera Works\0"
