"""Sizes and boxes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from instructir_desktop.core.geometry import Box, Size

boxes = st.builds(Box, st.integers(-50, 50), st.integers(-50, 50), st.integers(0, 60), st.integers(0, 60))


@given(boxes, boxes)
def test_intersection_is_common_and_inside_both(first: Box, second: Box) -> None:
    common = first.intersect(second)
    assert common.size == second.intersect(first).size
    if not common.empty:
        assert first.contains(common)
        assert second.contains(common)


@given(boxes, st.integers(0, 20))
def test_growing_adds_on_every_side(box: Box, pixels: int) -> None:
    grown = box.grow(pixels)
    assert grown.size == Size(box.width + 2 * pixels, box.height + 2 * pixels)
    assert grown.contains(box)


def test_edges_and_slices() -> None:
    box = Box(2, 3, 10, 20)
    assert (box.right, box.bottom, box.size.area) == (12, 23, 200)
    assert box.slices() == (slice(3, 23), slice(2, 12))
    assert Box.from_edges(5, 5, 3, 9).empty
    assert Size(3, 4).diagonal == 5
