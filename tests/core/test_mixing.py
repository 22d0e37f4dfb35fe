"""Embeddings between two sentences."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from instructir_desktop.core.mixing import interpolate


def unit(seed: int) -> tuple[float, ...]:
    values = np.random.default_rng(seed).normal(size=256)
    return tuple((values / np.linalg.norm(values)).astype(np.float32).tolist())


@given(st.integers(0, 99), st.integers(100, 199), st.floats(0, 1))
def test_mixtures_stay_on_the_sphere_between_both(first: int, second: int, amount: float) -> None:
    one, other = np.array(unit(first)), np.array(unit(second))
    mixed = np.array(interpolate(unit(first), unit(second), amount))
    assert np.linalg.norm(mixed) == pytest.approx(1, abs=1e-5)
    angle = np.arccos(one @ other)
    assert np.arccos(np.clip(mixed @ one, -1, 1)) == pytest.approx(amount * angle, abs=2e-3)
    assert np.arccos(np.clip(mixed @ other, -1, 1)) == pytest.approx((1 - amount) * angle, abs=2e-3)


def test_the_ends_come_back_exactly() -> None:
    assert interpolate(unit(1), unit(2), 0) == unit(1)
    assert interpolate(unit(1), unit(2), 1) == unit(2)


def test_equal_and_opposite_embeddings() -> None:
    assert interpolate(unit(1), unit(1), 0.3) == pytest.approx(unit(1), abs=1e-6)
    assert np.isfinite(interpolate(unit(1), tuple(-value for value in unit(1)), 0.5)).all()


@pytest.mark.parametrize("amount", [-0.1, 1.1, float("nan")])
def test_amounts_outside_are_refused(amount: float) -> None:
    with pytest.raises(ValueError, match="amount"):
        interpolate(unit(1), unit(2), amount)


def test_lengths_must_agree() -> None:
    with pytest.raises(ValueError, match="cannot be mixed"):
        interpolate((1.0,), (1.0, 0.0), 0.5)
