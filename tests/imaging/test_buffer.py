"""ImageBuffer: exact conversions, clipping, and that no one can edit a photo in place."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from numpy.typing import NDArray

from instructir_desktop.core.geometry import Size
from instructir_desktop.imaging import buffer as module
from instructir_desktop.imaging import icc
from instructir_desktop.imaging.buffer import ImageBuffer
from instructir_desktop.imaging.pixels import BufferPixels
from tests.imaging.photos import noise

PHOTOS = st.sampled_from([np.uint8, np.uint16, np.float32]).flatmap(
    lambda dtype: hnp.arrays(
        dtype,
        st.tuples(st.integers(1, 9), st.integers(1, 9), st.just(3)),
        elements=st.floats(-4, 4, width=32) if dtype is np.float32 else None,
    )
)


@given(PHOTOS)
def test_model_pixels_and_back_is_the_same_photo_bit_for_bit(pixels: NDArray[Any]) -> None:
    photo = ImageBuffer(pixels)
    floats = photo.model_pixels()
    assert floats.dtype == np.float32
    back = photo.edited(floats)
    assert back.dtype == pixels.dtype
    assert back.tobytes() == pixels.tobytes()


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_every_value_of_a_depth_survives(dtype: type) -> None:
    values: NDArray[Any] = np.arange(np.iinfo(dtype).max + 1, dtype=dtype)
    photo = ImageBuffer(values.reshape(-1, 1, 1).repeat(3, axis=2))
    floats = photo.model_pixels()
    assert floats.min() == 0.0
    assert floats.max() == 1.0
    assert np.array_equal(photo.edited(floats), photo.pixels)


@given(PHOTOS, st.data())
def test_samples_that_were_not_edited_stay_bit_for_bit(pixels: NDArray[Any], data: st.DataObject) -> None:
    photo = ImageBuffer(pixels)
    floats = photo.model_pixels()
    edited = data.draw(hnp.arrays(np.bool_, pixels.shape))
    floats[edited] = data.draw(st.floats(-0.5, 1.5, width=32))
    result = photo.edited(floats)
    assert result[~edited].tobytes() == pixels[~edited].tobytes()


def test_bands_make_no_difference(monkeypatch: pytest.MonkeyPatch) -> None:
    photo = ImageBuffer(noise(40, 30))
    floats = photo.model_pixels() * np.float32(0.7) + np.float32(0.21)
    whole = photo.edited(floats)
    monkeypatch.setattr(module, "_BAND", 7 * 40 * 3)
    assert np.array_equal(photo.edited(floats), whole)


def test_values_are_clipped_and_rounded() -> None:
    photo = ImageBuffer(np.zeros((1, 2, 3), np.uint8))
    floats = np.array([[[-1.0, 2.0, 0.5], [np.inf, -np.inf, 100.4 / 255]]], np.float32)
    assert photo.edited(floats).tolist() == [[[0, 255, 128], [255, 0, 100]]]


def test_float_photos_are_not_clipped() -> None:
    photo = ImageBuffer(np.ones((1, 1, 3), np.float32))
    assert photo.edited(np.full((1, 1, 3), 3.5, np.float32)).max() == 3.5


def test_edited_leaves_the_original_as_it_is() -> None:
    photo = ImageBuffer(noise(4, 3))
    before = photo.pixels.copy()
    assert not photo.edited(np.zeros((3, 4, 3), np.float32)).any()
    assert np.array_equal(photo.pixels, before)


def test_a_photo_cannot_be_edited_in_place_and_the_callers_array_can() -> None:
    mine = noise(4, 3)
    photo = ImageBuffer(mine, alpha=noise(4, 3, 1))
    with pytest.raises(ValueError, match="read-only"):
        photo.pixels[0, 0, 0] = 1
    assert photo.alpha is not None
    with pytest.raises(ValueError, match="read-only"):
        photo.alpha[0, 0] = 1
    assert mine.flags.writeable
    assert photo.model_pixels().flags.writeable


def test_size_is_width_by_height() -> None:
    assert ImageBuffer(noise(7, 5)).size == Size(7, 5)


@pytest.mark.parametrize(
    ("pixels", "alpha"),
    [
        (np.zeros((4, 4), np.uint8), None),
        (np.zeros((4, 4, 4), np.uint8), None),
        (np.zeros((0, 4, 3), np.uint8), None),
        (np.zeros((4, 4, 3), np.float64), None),
        (np.zeros((4, 4, 3), np.uint8), np.zeros((4, 5), np.uint8)),
        (np.zeros((4, 4, 3), np.uint8), np.zeros((4, 4), np.uint16)),
    ],
)
def test_arrays_that_do_not_fit_are_refused(pixels: NDArray[Any], alpha: NDArray[Any] | None) -> None:
    with pytest.raises(ValueError, match=r"pixels|alpha"):
        ImageBuffer(pixels, alpha=alpha)


def test_other_shapes_are_refused() -> None:
    with pytest.raises(ValueError, match="the photo is"):
        ImageBuffer(noise(4, 3)).edited(np.zeros((4, 3, 3), np.float32))


@pytest.mark.parametrize("step", [2, 3, 4, 7, 37, 500])
@pytest.mark.parametrize("profile", [None, icc.display_p3()])
def test_what_is_thinned_has_the_values_of_the_whole(step: int, profile: bytes | None) -> None:
    """However it is read, and converting only the rows that are wanted where these are far apart."""
    buffer = ImageBuffer(noise(301, 203), icc=profile)
    whole, converted = BufferPixels(buffer)[0:203, 0:301], []
    read = buffer.model_pixels
    object.__setattr__(buffer, "model_pixels", lambda box=None: converted.append(box) or read(box))
    start = step // 2
    found = BufferPixels(buffer)[slice(start, None, step), slice(start, None, step)]
    assert found.tobytes() == np.ascontiguousarray(whole[start::step, start::step]).tobytes()
    if step >= 4:
        assert sum(box.height for box in converted) == len(range(start, 203, step))
