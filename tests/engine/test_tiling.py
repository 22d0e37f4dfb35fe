"""Tiles cover what is wanted exactly once, inside windows the network can take."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from instructir_desktop.core.geometry import Box, Size
from instructir_desktop.engine.tiling import even, evidence, lattice, tiles


@given(
    st.integers(1, 300),
    st.integers(1, 300),
    st.data(),
    st.sampled_from([8, 16]),
    st.integers(8, 128),
    st.integers(0, 64),
)
def test_tiles_cover_the_box_once(
    width: int, height: int, data: st.DataObject, multiple: int, side: int, halo: int
) -> None:
    x, y = data.draw(st.integers(0, width - 1)), data.draw(st.integers(0, height - 1))
    wanted = Box(x, y, data.draw(st.integers(1, width - x)), data.draw(st.integers(1, height - y)))
    padded = Size(-(-width // multiple) * multiple, -(-height // multiple) * multiple)
    count = np.zeros((height, width), dtype=int)
    for tile in tiles(wanted, padded, side=side, halo=halo, multiple=multiple):
        count[tile.core.slices()] += 1
        assert padded.box().contains(tile.window)
        assert tile.window.contains(tile.core)
        assert all(
            edge % multiple == 0 for edge in (tile.window.x, tile.window.y, tile.window.right, tile.window.bottom)
        )
        reach = tile.core.grow(halo).intersect(padded.box())
        assert tile.window.contains(reach)
    inside = np.zeros_like(count)
    inside[wanted.slices()] = 1
    assert np.array_equal(count, inside)


def test_evidence_is_spread_evenly_and_fixed() -> None:
    photo = Size(4000, 3000)
    boxes = evidence(photo)
    assert len(set(boxes)) == 36
    assert boxes == evidence(photo)
    assert all(box.size == Size(104, 104) for box in boxes)
    for across, length in (("x", 4000), ("y", 3000)):
        starts = sorted({getattr(box, across) for box in boxes})
        assert len(starts) == 6
        assert all(abs(start + 52 - (number + 0.5) * length / 6) <= 1 for number, start in enumerate(starts))


def test_evidence_of_a_narrow_panorama() -> None:
    photo = Size(20000, 100)
    assert all(photo.box().contains(box) for box in evidence(photo))


@given(st.integers(1, 5000), st.integers(1, 5000))
def test_local_averages_are_measured_amid_their_part_of_the_photo(width: int, height: int) -> None:
    photo = Size(width, height)
    (rows, columns), boxes = lattice(photo)
    assert 1 <= rows <= 4
    assert 1 <= columns <= 4
    each = len(boxes) // (rows * columns)
    assert len(boxes) == rows * columns * each
    assert len({box.size for box in boxes}) == 1, "they go through the network together"
    assert all(photo.box().contains(box) for box in boxes)
    for node in range(rows * columns):
        own = boxes[node * each : (node + 1) * each]
        y = sum(box.y + box.height / 2 for box in own) / each
        x = sum(box.x + box.width / 2 for box in own) / each
        middle = (2 * (node // columns) + 1) * height / (2 * rows), (2 * (node % columns) + 1) * width / (2 * columns)
        assert abs(y - middle[0]) <= max(1, own[0].height - height / rows), (
            "a crop wider than its part is moved inwards"
        )
        assert abs(x - middle[1]) <= max(1, own[0].width - width / columns)


def test_a_small_photo_has_one_place_and_a_large_one_sixteen() -> None:
    assert lattice(Size(200, 150)) == ((1, 1), (Box(0, 0, 200, 150),))
    assert lattice(Size(620, 460))[0] == (2, 3)
    nodes, boxes = lattice(Size(6000, 4000))
    assert nodes == (4, 4)
    assert len(set(boxes)) == 64
    assert all(box.size == Size(72, 72) for box in boxes)
    quarter = Box(0, 0, 1500, 1000)
    assert all(quarter.contains(box) for box in boxes[:4]), "the first node's crops lie in its part"


@given(st.integers(1, 1500), st.integers(1, 1500), st.integers(64, 1024), st.sampled_from([0, 56, 224]))
def test_even_parts_cover_the_box_once_and_are_not_too_large(width: int, height: int, side: int, halo: int) -> None:
    wanted, padded = Box(7, 300, width, height), Size(1600, 1808)
    count = np.zeros((height, width), dtype=int)
    for tile in even(wanted, padded, side=side, halo=halo, multiple=8):
        count[tile.core.move(-7, -300).slices()] += 1
        assert not tile.core.empty
        assert tile.window.size.area <= (side + 2 * halo) ** 2
        assert tile.window.contains(tile.core.grow(halo).intersect(padded.box()))
    assert count.min() == count.max() == 1


def test_boxes_of_an_export_are_cut_into_few_parts() -> None:
    padded, box = Size(6000, 4000), Box(1024, 1024, 1024, 1024)
    assert len(even(box, padded, side=1024, halo=56, multiple=8)) == 1
    assert [tile.core.size for tile in even(box, padded, side=768, halo=224, multiple=16)] == [Size(1024, 512)] * 2
    assert even(Box(3, 3, 1, 1), padded, side=1, halo=56, multiple=8)[0].core == Box(3, 3, 1, 1)
