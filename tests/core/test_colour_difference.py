"""CIE L*a*b* and CIEDE2000 against published values, and what a difference of photos must be."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from instructir_desktop.core.colour_difference import ciede2000, difference, lab

# Sharma, Wu, Dalal 2005, table 1: pairs that exercise the blue rotation, the hue's discontinuities, greys and large steps.
PUBLISHED = [
    ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
    ((50, 3.1571, -77.2803), (50, 0, -82.7485), 2.8615),
    ((50, 2.8361, -74.0200), (50, 0, -82.7485), 3.4412),
    ((50, -1.3802, -84.2814), (50, 0, -82.7485), 1.0),
    ((50, 0, 0), (50, -1, 2), 2.3669),
    ((50, -1, 2), (50, 0, 0), 2.3669),
    ((50, 2.49, -0.001), (50, -2.49, 0.0009), 7.1792),
    ((50, 2.49, -0.001), (50, -2.49, 0.0010), 7.1792),
    ((50, 2.49, -0.001), (50, -2.49, 0.0011), 7.2195),
    ((50, -0.001, 2.49), (50, 0.0009, -2.49), 4.8045),
    ((50, -0.001, 2.49), (50, 0.0010, -2.49), 4.8045),
    ((50, -0.001, 2.49), (50, 0.0011, -2.49), 4.7461),
    ((50, 2.5, 0), (50, 0, -2.5), 4.3065),
    ((50, 2.5, 0), (73, 25, -18), 27.1492),
    ((50, 2.5, 0), (61, -5, 29), 22.8977),
    ((50, 2.5, 0), (56, -27, -3), 31.9030),
    ((50, 2.5, 0), (58, 24, 15), 19.4535),
    ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
]

Colours = st.lists(st.floats(0, 1, width=32), min_size=3, max_size=3)


@pytest.mark.parametrize(("first", "second", "published"), PUBLISHED)
def test_published_pairs(first: tuple[float, ...], second: tuple[float, ...], published: float) -> None:
    found = ciede2000(np.array(first, dtype=np.float64), np.array(second, dtype=np.float64))
    assert float(found) == pytest.approx(published, abs=1e-4)


@pytest.mark.parametrize(
    ("srgb", "expected"),
    [
        ((1, 1, 1), (100, 0, 0)),
        ((0, 0, 0), (0, 0, 0)),
        ((1, 0, 0), (53.24, 80.09, 67.20)),
        ((0, 1, 0), (87.73, -86.18, 83.18)),
        ((0, 0, 1), (32.30, 79.19, -107.86)),
        ((0.5, 0.5, 0.5), (53.39, 0, 0)),
    ],
)
def test_lab_of_known_colours(srgb: tuple[float, ...], expected: tuple[float, ...]) -> None:
    assert lab(np.array(srgb, dtype=np.float64)) == pytest.approx(expected, abs=0.02)


@given(Colours, Colours)
def test_a_difference_is_symmetric_and_zero_only_for_equal_colours(first: list[float], second: list[float]) -> None:
    one, other = np.array([[first]], dtype=np.float64), np.array([[second]], dtype=np.float64)
    there, back = float(difference(one, other)[0, 0]), float(difference(other, one)[0, 0])
    assert there == pytest.approx(back, rel=1e-5, abs=1e-6)
    assert np.isfinite(there)
    assert there >= 0
    assert float(difference(one, one)[0, 0]) == 0
    if np.abs(one - other).max() > 1e-3:
        assert there > 0


def test_photos_are_compared_pixel_by_pixel_and_only_where_they_differ() -> None:
    photo = np.random.default_rng(1).random((300, 70, 3)).astype(np.float32)
    other = photo.copy()
    other[10:20, 5:30] += np.float32(0.1)
    found = difference(photo, other)
    outside = np.ones((300, 70), dtype=bool)
    outside[10:20, 5:30] = False
    assert (found[outside] == 0).all()
    assert (found[~outside] > 0).all()
    alone = difference(photo[10:11, 5:6], other[10:11, 5:6])
    assert found[10, 5] == pytest.approx(float(alone[0, 0]), rel=1e-4)
    exact = difference(photo.astype(np.float64), other.astype(np.float64))
    assert np.abs(found - exact).max() < 0.02


def test_photos_of_other_sizes_are_refused() -> None:
    with pytest.raises(ValueError, match="differ in size"):
        difference(np.zeros((2, 3, 3)), np.zeros((3, 2, 3)))
