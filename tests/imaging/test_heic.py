"""HEIC with a stand-in for the optional pi-heif, which gives its pictures' memory back as soon as it may."""

from __future__ import annotations

import sys
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from numpy.typing import NDArray

from instructir_desktop.imaging import exif
from instructir_desktop.imaging.open import open_photo
from tests.imaging.photos import XMP, exif_block, noise

FTYP = b"\0\0\0\x14ftypheic\0\0\0\0mif1"


class Picture:
    """As pi_heif.HeifImage: rows padded to a stride, memory that is not there any more after the picture."""

    premultiplied_alpha = False

    def __init__(self, samples: NDArray[np.generic], **info: object) -> None:
        self.size = (samples.shape[1], samples.shape[0])
        self.info = info
        self._memory = np.ascontiguousarray(np.pad(samples, ((0, 0), (0, 5), (0, 0)), constant_values=99))

    @property
    def __array_interface__(self) -> dict[str, object]:
        return dict(self._memory.__array_interface__)

    def __del__(self) -> None:
        self._memory[:] = 1


class Pictures(list[Picture]):
    primary_index = 1


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "a.heic"
    made.write_bytes(FTYP)
    return made


def put(monkeypatch: pytest.MonkeyPatch, samples: NDArray[np.generic], **info: object) -> None:
    def open_heif(_file: object, *, convert_hdr_to_8bit: bool) -> Pictures:
        assert not convert_hdr_to_8bit
        return Pictures([Picture(np.zeros((4, 4, 3), np.uint8)), Picture(samples, **info)])

    monkeypatch.setitem(sys.modules, "pi_heif", SimpleNamespace(open_heif=open_heif))


def test_the_main_picture_is_kept_after_the_file_is_closed(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(monkeypatch, noise(channels=3), bit_depth=8, exif=b"Exif\0\0" + exif_block(), xmp=XMP)
    photo = open_photo(path)
    assert np.array_equal(photo.pixels, noise(channels=3))
    assert photo.format == "HEIC"
    assert photo.xmp == XMP
    assert photo.exif is not None
    assert exif.orientation(photo.exif) in (1, None)
    assert photo.notes == ("This file has 2 pictures; the main one was opened.",)


def test_ten_bits_become_sixteen_and_white_stays_white(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ten = np.random.default_rng(1).integers(0, 1024, (6, 9, 3), dtype=np.uint16)
    ten[0, 0] = 1023
    put(monkeypatch, ten << 6, bit_depth=10)
    pixels = open_photo(path).pixels
    assert pixels.dtype == np.uint16
    assert np.array_equal(pixels >> 6, ten)
    assert (pixels[0, 0] == 65535).all()
