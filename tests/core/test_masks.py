"""Masks: exact inside and outside, the same from any boxes, and the shapes that were drawn."""

from __future__ import annotations

import math
import statistics
import time
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from instructir_desktop.core.geometry import Box, Size
from instructir_desktop.core.masks import Brush, Ellipse, Mode, Part, Rectangle, Region, Shape, rasterise, touched

PHOTO = Size(90, 70)


def region(*shapes: Shape, feather: float = 0.0, inverted: bool = False) -> Region:
    return Region("r", "Region", tuple(Part(shape) for shape in shapes), feather, inverted)


def parts(*given: tuple[Shape, Mode]) -> Region:
    return Region("r", "Region", tuple(Part(shape, mode) for shape, mode in given))


coordinates = st.floats(-40, 120, allow_nan=False, width=32)
sides = st.floats(0, 120, allow_nan=False, width=32)
shapes = st.one_of(
    st.builds(Rectangle, coordinates, coordinates, sides, sides),
    st.builds(Ellipse, coordinates, coordinates, sides, sides),
    st.builds(
        Brush,
        st.lists(st.tuples(coordinates, coordinates), min_size=1, max_size=6).map(tuple),
        st.sampled_from([0.3, 2.0, 7.5, 30.0]),
        st.sampled_from([0.0, 0.5, 1.0]),
    ),
)
regions = st.builds(
    Region,
    st.just("r"),
    st.just("Region"),
    st.lists(st.builds(Part, shapes, st.sampled_from(["add", "add", "subtract", "intersect"])), max_size=5).map(tuple),
    st.sampled_from([0.0, 0.0, 0.02, 0.3]),
    st.booleans(),
)
scales = st.sampled_from([1.0, 0.37, 2.0])


@settings(max_examples=150, deadline=None)
@given(regions, scales, st.integers(7, 60), st.integers(7, 60), st.integers(-20, 20), st.integers(-20, 20))
def test_any_boxes_give_the_same_bits(drawn: Region, scale: float, width: int, height: int, x: int, y: int) -> None:
    whole = Box(x, y, 83, 61)
    expected = rasterise(drawn, PHOTO, whole, scale)
    assert expected.dtype == np.float32
    assert expected.min() >= 0
    assert expected.max() <= 1
    found = np.full_like(expected, np.nan)
    for top in range(0, whole.height, height):
        for left in range(0, whole.width, width):
            box = Box(x + left, y + top, width, height).intersect(whole)
            found[box.move(-x, -y).slices()] = rasterise(drawn, PHOTO, box, scale)
    assert np.array_equal(found.view(np.uint32), expected.view(np.uint32))


@settings(max_examples=150, deadline=None)
@given(regions)
def test_touched_holds_every_pixel_of_the_mask(drawn: Region) -> None:
    mask = rasterise(drawn, PHOTO)
    box = touched(drawn, PHOTO)
    assert PHOTO.box().contains(box)
    mask[box.slices()] = 0
    assert not mask.any()


def test_a_rectangle_on_pixel_edges_is_exact() -> None:
    mask = rasterise(region(Rectangle(10, 20, 30, 15)), PHOTO)
    expected = np.zeros((70, 90), np.float32)
    expected[20:35, 10:40] = 1
    assert np.array_equal(mask, expected)


def test_a_rectangle_between_pixels_covers_its_area() -> None:
    mask = rasterise(region(Rectangle(10.25, 20.5, 0.5, 3.25)), PHOTO)
    assert mask.sum() == pytest.approx(0.5 * 3.25, abs=1e-5)
    assert mask[21, 10] == pytest.approx(0.5, abs=1e-6)


def test_an_ellipse_has_its_area_and_its_axes() -> None:
    mask = rasterise(region(Ellipse(10, 5, 60, 40)), PHOTO)
    assert mask.sum() == pytest.approx(math.pi * 30 * 20, rel=2e-3)
    assert mask[25, 40] == 1
    assert mask[25, 10] > 0
    assert (mask[25, 9], mask[4, 40], mask[45, 40]) == (0, 0, 0)


@pytest.mark.parametrize(
    ("a", "b", "half"),
    [
        (30.0, 20.0, 5.0),
        (300.0, 20.0, 12.0),
        (40.0, 3.0, 9.0),
        (5.0, 5.0, 20.0),
        (150.0, 50.0, 40.0),
        (340.0, 1.0, 20.0),
    ],
)
def test_an_ellipse_fades_through_the_ellipses_around_it(a: float, b: float, half: float) -> None:
    """Against the offset s found by bisection: the point lies on the ellipse with radii a + s, b + s."""
    photo = Size(700, 120)
    drawn = region(Ellipse(350 - a, 60 - b, 2 * a, 2 * b), feather=2 * half / photo.diagonal)
    mask = rasterise(drawn, photo)
    ys, xs = np.mgrid[0:120, 0:700] + 0.5
    x, y = np.abs(xs - 350), np.abs(ys - 60)
    low, high = np.maximum(x - a, y - b), np.full(x.shape, 1000.0)
    for _ in range(60):
        middle = (low + high) / 2
        outside = (x / np.maximum(a + middle, 1e-9)) ** 2 + (y / np.maximum(b + middle, 1e-9)) ** 2 > 1
        low, high = np.where(outside, middle, low), np.where(outside, high, middle)
    t = np.clip(0.5 - low / (2 * half), 0, 1)
    assert np.abs(mask - t * t * (3 - 2 * t)).max() < 2e-4


def test_a_stroke_is_full_to_its_hardness_and_gone_at_its_radius() -> None:
    mask = rasterise(region(Brush(((20.5, 30.5), (60.5, 30.5)), 10, 0.5)), PHOTO)
    column = mask[:, 40]
    assert (column[26:35] == 1).all()  # 4 px and less from the line
    assert column[30 + 5] == 1
    assert 0 < column[30 + 9] < column[30 + 6] < 1
    assert not column[30 + 10 :].any()
    assert not column[: 30 - 9].any()
    assert mask[30, 20 - 8] == pytest.approx(mask[30 - 8, 40], abs=1e-6)  # round ends


def test_a_stroke_follows_its_distance() -> None:
    """Against the distance to the polyline computed point by point, one segment being far longer than the radius."""
    photo = Size(400, 120)
    points = ((10.0, 10.0), (380.0, 95.0), (300.0, 20.0), (300.0, 20.0))
    mask = rasterise(region(Brush(points, 8, 0.25)), photo)
    ys, xs = np.mgrid[0:120, 0:400] + 0.5
    nearest = np.full(xs.shape, np.inf)
    for (ax, ay), (bx, by) in pairwise(points):
        squared = (bx - ax) ** 2 + (by - ay) ** 2
        t = np.clip(((xs - ax) * (bx - ax) + (ys - ay) * (by - ay)) / (squared or 1), 0, 1)
        nearest = np.minimum(nearest, np.hypot(xs - ax - t * (bx - ax), ys - ay - t * (by - ay)))
    t = np.clip((8 - nearest) / 6, 0, 1)
    assert np.abs(mask - t * t * (3 - 2 * t)).max() < 1e-4


def test_a_dot_is_a_disc() -> None:
    assert rasterise(region(Brush(((40, 30),), 12, 1)), PHOTO).sum() == pytest.approx(math.pi * 144, rel=5e-3)


@pytest.mark.parametrize("shape", [Rectangle(20, 15, 50, 40), Ellipse(20, 15, 50, 40)])
def test_the_feather_is_centred_on_the_edge(shape: Shape) -> None:
    width = 10
    mask = rasterise(region(shape, feather=width / PHOTO.diagonal), PHOTO)
    row = mask[35]
    assert (row[19] + row[20]) / 2 == pytest.approx(0.5, abs=0.01)
    assert (np.diff(row[10:45]) >= 0).all()
    assert not row[: 20 - width // 2].any()
    assert (row[20 + width // 2 : 40] == 1).all()


def test_the_mode_of_each_part() -> None:
    left, right = Rectangle(0, 0, 40, 70), Rectangle(30, 0, 40, 70)
    row = rasterise(parts((left, "add"), (right, "add")), PHOTO)[0]
    assert (row[:70] == 1).all()
    assert not row[70:].any()
    row = rasterise(parts((left, "add"), (right, "subtract")), PHOTO)[0]
    assert (row[:30] == 1).all()
    assert not row[30:].any()
    row = rasterise(parts((left, "add"), (right, "intersect")), PHOTO)[0]
    assert (row[30:40] == 1).all()
    assert row.sum() == 10
    row = rasterise(parts((left, "add"), (right, "subtract"), (right, "add")), PHOTO)[0]
    assert row.sum() == 70
    assert not rasterise(parts((left, "subtract")), PHOTO).any()
    assert not rasterise(parts((left, "intersect")), PHOTO).any()


def test_erasing_strokes_keep_their_order() -> None:
    across = Brush(((0, 35), (90, 35)), 10, 1)
    down = Brush(((45, 0), (45, 70)), 10, 1)
    mask = rasterise(parts((across, "add"), (down, "subtract"), (across, "add")), PHOTO)
    assert np.array_equal(mask, rasterise(parts((across, "add")), PHOTO))
    assert rasterise(parts((across, "add"), (down, "subtract")), PHOTO)[35, 45] == 0


def test_inverting_turns_the_mask_over() -> None:
    drawn = region(Ellipse(5, 5, 50, 30), Brush(((60, 40),), 20, 0.2), feather=0.05)
    turned = Region("r", "Region", drawn.parts, drawn.feather, inverted=True)
    assert np.array_equal(rasterise(turned, PHOTO), np.float32(1) - rasterise(drawn, PHOTO))
    assert touched(turned, PHOTO) == PHOTO.box()
    assert (rasterise(Region("r", "Nothing", (), inverted=True), PHOTO) == 1).all()
    assert touched(Region("r", "Nothing", ()), PHOTO).empty


def test_scaled_masks_show_the_same_place() -> None:
    drawn = region(Ellipse(10, 5, 60, 40), Brush(((20, 50), (80, 60)), 8, 0.5), feather=0.03)
    full = rasterise(drawn, PHOTO)
    half = rasterise(drawn, PHOTO, scale=0.5)
    assert half.shape == (35, 45)
    averaged = full.reshape(35, 2, 45, 2).mean(axis=(1, 3))
    assert np.abs(half - averaged).mean() < 0.005
    assert half.sum() * 4 == pytest.approx(full.sum(), rel=0.01)
    assert rasterise(drawn, PHOTO, Box(10, 10, 7, 3), 4.0).shape == (3, 7)


@pytest.mark.parametrize(
    "make",
    [
        lambda: Rectangle(math.nan, 0, 1, 1),
        lambda: Rectangle(0, 0, -1, 1),
        lambda: Ellipse(0, 1e12, 1, 1),
        lambda: Brush((), 3, 1),
        lambda: Brush(((0, math.inf),), 3, 1),
        lambda: Brush(((0, 0),), 0, 1),
        lambda: Brush(((0, 0),), 3, 1.5),
        lambda: Part(Rectangle(0, 0, 1, 1), "multiply"),  # type: ignore[arg-type]
        lambda: Region("r", "", (), feather=-0.1),
        lambda: rasterise(Region("r", "", ()), PHOTO, scale=0),
    ],
)
def test_nonsense_is_refused(make: object) -> None:
    assert callable(make)
    with pytest.raises(ValueError, match=r"must|needs"):
        make()


def test_two_hundred_strokes_are_quick() -> None:
    photo = Size(1920, 1080)
    random = np.random.default_rng(0)
    strokes = []
    for _ in range(200):
        steps = random.normal(0, 12, (10, 2)).cumsum(axis=0) + random.uniform((0, 0), photo)
        strokes.append(Brush(tuple((x, y) for x, y in steps.tolist()), 20, 0.5))
    drawn = region(*strokes)
    seconds = []
    for _ in range(3):
        started = time.perf_counter()
        rasterise(drawn, photo, photo.box())
        seconds.append(time.perf_counter() - started)
    print(f"200 strokes on 1920×1080: {statistics.median(seconds) * 1000:.0f} ms")
    assert min(seconds) < 0.6  # about 0.09 s on an idle core; the rest is for busy machines


def test_the_fingerprint_is_of_the_mask_alone() -> None:
    one = region(Rectangle(0, 1, 2, 3), Brush(((1, 2), (3, 4)), 2, 0.5))
    same = region(Rectangle(-0.0, 1.0, 2.0, 3.0), Brush(((1.0, 2.0), (3.0, 4.0)), 2.0, 0.5))
    assert one == same
    assert one.fingerprint == same.fingerprint
    assert hash(one) == hash(same)
    assert replace(one, id="other", name="Other").fingerprint == one.fingerprint
    others = {
        replace(one, feather=0.1).fingerprint,
        replace(one, inverted=True).fingerprint,
        replace(one, parts=one.parts[::-1]).fingerprint,
        replace(one, parts=(replace(one.parts[0], mode="intersect"), one.parts[1])).fingerprint,
        region(Ellipse(0, 1, 2, 3), Brush(((1, 2), (3, 4)), 2, 0.5)).fingerprint,
        region(Rectangle(0, 1, 2, 3), Brush(((1, 2), (3, 4.5)), 2, 0.5)).fingerprint,
    }
    assert len(others | {one.fingerprint}) == 7
