"""Locks: what they hold, and that every tile agrees with the whole."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from instructir_desktop.core.geometry import Box, Size
from instructir_desktop.core.locks import CELL, LOCK_HALO, LOCKS, LUMA, Lock, lock_window, locked

LARGE = Size(150, 101)


def noise(size: Size, seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).normal(0, 0.2, (size.height, size.width, 3)).astype(np.float32)


def luma(pixels: np.ndarray) -> np.ndarray:
    return np.asarray((pixels.astype(np.float64) * np.array(LUMA, dtype=np.float64)).sum(axis=-1))


def whole(residual: np.ndarray, *locks: Lock) -> np.ndarray:
    size = Size(residual.shape[1], residual.shape[0])
    return locked(residual, locks, size, window=size.box(), box=size.box())


def test_without_locks_nothing_changes() -> None:
    residual = noise(LARGE)
    assert (whole(residual) == residual).all()


def test_the_colour_lock_keeps_every_difference_between_channels() -> None:
    residual = noise(LARGE)
    held = whole(residual, "colour")
    assert (held[..., 0] == held[..., 1]).all()
    assert (held[..., 0] == held[..., 2]).all()
    assert luma(held) == pytest.approx(luma(residual), abs=1e-6)


def test_the_exposure_lock_takes_out_a_change_of_brightness() -> None:
    brighter = np.full((LARGE.height, LARGE.width, 3), 0.3, dtype=np.float32)
    assert np.abs(whole(brighter, "exposure")).max() < 1e-6
    ramp = np.linspace(0, 0.5, LARGE.width, dtype=np.float32)[None, :, None] * np.ones((LARGE.height, 1, 3), np.float32)
    assert np.abs(whole(ramp, "exposure"))[:, CELL:-CELL].max() < 0.01  # a gradient is light, not detail


def test_the_exposure_lock_leaves_fine_detail() -> None:
    fine = np.indices((LARGE.height, LARGE.width)).sum(axis=0) % 2 * 0.2 - 0.1
    residual = np.repeat(fine[..., None], 3, axis=-1).astype(np.float32)
    assert whole(residual, "exposure") == pytest.approx(residual, abs=2e-3)


def test_the_exposure_lock_leaves_colour() -> None:
    residual = noise(LARGE) + np.array([0.2, 0.0, -0.1], dtype=np.float32)
    held = whole(residual, "exposure")
    for one, other in ((0, 1), (1, 2)):
        assert held[..., one] - held[..., other] == pytest.approx(residual[..., one] - residual[..., other], abs=1e-6)


def test_both_locks_together_hold_both() -> None:
    held = whole(noise(LARGE) + np.float32(0.3), *LOCKS)
    assert np.ptp(held, axis=-1).max() < 1e-6
    assert abs(held.mean()) < 0.01


@settings(max_examples=80, deadline=None)
@given(
    st.integers(1, 140),
    st.integers(1, 140),
    st.sets(st.sampled_from(LOCKS)),
    st.data(),
)
def test_a_tile_has_the_pixels_of_the_whole(width: int, height: int, locks: set[Lock], data: st.DataObject) -> None:
    size = Size(width, height)
    residual = noise(size, seed=width * 1000 + height)
    x, y = data.draw(st.integers(0, width - 1)), data.draw(st.integers(0, height - 1))
    box = Box(x, y, data.draw(st.integers(1, width - x)), data.draw(st.integers(1, height - y)))
    window = lock_window(box, size, locks)
    assert window.contains(box)
    assert size.box().contains(window)
    assert max(box.x - window.x, box.y - window.y, window.right - box.right, window.bottom - box.bottom) <= LOCK_HALO
    part = locked(residual[window.slices()], locks, size, window=window, box=box)
    assert (part == whole(residual, *locks)[box.slices()]).all()


def test_too_small_a_window_is_refused() -> None:
    box = Box(10, 10, 5, 5)
    with pytest.raises(ValueError, match="not enough"):
        locked(noise(Size(5, 5)), ["exposure"], LARGE, window=box, box=box)
    with pytest.raises(ValueError, match="not enough"):
        locked(noise(Size(4, 5)), ["colour"], LARGE, window=box, box=box)
