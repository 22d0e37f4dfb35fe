"""Where the photo lies in the view."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from instructir_desktop.core.geometry import Box, Size
from instructir_desktop.ui.canvas.transform import LARGEST_SCALE, OVERSCROLL, ViewTransform, level_size

PHOTO, VIEW = Size(6000, 4000), Size(1280, 800)

transforms = st.builds(
    lambda photo, view, scale, left, top: ViewTransform(photo, view, scale, left, top).settled(),
    st.builds(Size, st.integers(1, 9000), st.integers(1, 9000)),
    st.builds(Size, st.integers(1, 3000), st.integers(1, 3000)),
    st.floats(0.05, 32),
    st.floats(-1e5, 1e5),
    st.floats(-1e5, 1e5),
)


def test_fit_shows_the_whole_photo_in_the_middle() -> None:
    fitted = ViewTransform(PHOTO, VIEW).fitted()
    assert fitted.scale == pytest.approx(0.2)
    assert fitted.to_view(0, 0) == pytest.approx((40, 0))
    assert fitted.to_view(6000, 4000) == pytest.approx((1240, 800))


def test_fit_does_not_enlarge_a_small_photo() -> None:
    fitted = ViewTransform(Size(100, 50), VIEW).fitted()
    assert (fitted.scale, fitted.left, fitted.top) == (1.0, 590.0, 375.0)


def test_zoom_keeps_the_point_under_the_pointer() -> None:
    fitted = ViewTransform(PHOTO, VIEW).fitted()
    under = fitted.to_photo(700, 300)
    zoomed = fitted.zoomed(0.9, 700, 300)
    assert zoomed.to_view(*under) == pytest.approx((700, 300))
    exact = zoomed.zoomed(3.0, 700, 300)  # from 100 % on, the corner snaps to whole pixels
    assert exact.to_view(*under) == pytest.approx((700, 300), abs=0.51)


@pytest.mark.parametrize(("scale", "expected"), [(1000.0, LARGEST_SCALE), (1e-9, 0.05)])
def test_zoom_has_limits(scale: float, expected: float) -> None:
    assert ViewTransform(PHOTO, VIEW).zoomed(scale, 0, 0).scale == expected


def test_the_smallest_zoom_still_shows_all_of_a_huge_photo() -> None:
    huge = ViewTransform(Size(60000, 100), VIEW)
    assert huge.zoomed(1e-9, 0, 0).scale == huge.fit_scale < 0.05


@pytest.mark.parametrize(
    ("scale", "direction", "expected"), [(0.2, 1, 0.25), (0.2, -1, 0.1667), (1.0, 1, 1.5), (32.0, 1, 32.0)]
)
def test_zoom_stops(scale: float, direction: int, expected: float) -> None:
    assert ViewTransform(PHOTO, VIEW, scale).stop(direction) == expected


@given(transforms)
def test_the_photo_never_leaves_the_view(transform: ViewTransform) -> None:
    left, top = transform.to_view(0, 0)
    right, bottom = transform.to_view(*transform.photo)
    for low, high, length in ((left, right, transform.view.width), (top, bottom, transform.view.height)):
        if high - low <= length:
            assert low == pytest.approx(length - high, abs=1.0)  # centred
        else:
            assert low <= OVERSCROLL + 0.5
            assert high >= length - OVERSCROLL - 0.5


@given(transforms, st.floats(0, 1000), st.floats(0, 1000))
def test_both_directions_agree(transform: ViewTransform, x: float, y: float) -> None:
    assert transform.to_view(*transform.to_photo(x, y)) == pytest.approx((x, y), abs=1e-6)


@given(transforms)
def test_visible_box_covers_what_is_seen(transform: ViewTransform) -> None:
    for level in range(4):
        box = transform.visible(level)
        assert level_size(transform.photo, level).box().contains(box)
        side = transform.scale * 2**level
        # Outside the box there is no pixel of the level inside the view.
        assert transform.left + box.x * side <= max(transform.left, 0) + 1e-6
        photo_right = transform.left + level_size(transform.photo, level).width * side
        assert transform.left + box.right * side >= min(photo_right, transform.view.width) - 1e-6


@pytest.mark.parametrize(
    ("scale", "level"), [(2.0, 0), (1.0, 0), (0.6, 0), (0.5, 1), (0.3, 1), (0.25, 2), (0.2, 2), (0.05, 4)]
)
def test_level_has_a_pixel_for_every_device_pixel(scale: float, level: int) -> None:
    assert ViewTransform(PHOTO, VIEW, scale).level(9) == level
    assert ViewTransform(PHOTO, VIEW, scale).level(3) == min(level, 2)


@given(transforms)
def test_the_quick_level_is_nearly_as_sharp(transform: ViewTransform) -> None:
    level = transform.quick_level(30)
    side = transform.scale * 2**level  # device pixels per pixel of the level
    assert level in (transform.level(30), transform.level(30) + 1)
    assert 0.7 < side <= max(2**0.5, transform.scale) * 1.0001
    assert transform.quick_level(1) == 0


@given(transforms)
def test_a_filled_view_is_covered(transform: ViewTransform) -> None:
    filled = transform.filled()
    if filled.scale < LARGEST_SCALE:
        assert filled.photo.width * filled.scale >= filled.view.width - 1e-6 * filled.view.width
        assert filled.photo.height * filled.scale >= filled.view.height - 1e-6 * filled.view.height


def test_resizing_keeps_the_middle() -> None:
    transform = ViewTransform(PHOTO, VIEW, 1.0, -2000, -1500)
    middle = transform.to_photo(640, 400)
    resized = transform.resized(Size(1000, 900))
    assert resized.to_view(*middle) == pytest.approx((500, 450))


def test_level_sizes_round_up() -> None:
    assert level_size(Size(5, 8), 1) == Size(3, 4)
    assert level_size(Size(5, 8), 2) == Size(2, 2)
    assert ViewTransform(Size(5, 8), Size(100, 100)).visible(1) == Box(0, 0, 3, 4)
