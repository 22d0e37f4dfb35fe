"""Every shape's mask: the same from any boxes and at any scale, within its reach, and the figure that was drawn."""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from instructir_desktop.core.falloff import ramp
from instructir_desktop.core.floods import colour_at, flood
from instructir_desktop.core.geometry import Box, Size
from instructir_desktop.core.masks import Part, Region, rasterise, touched
from instructir_desktop.core.regions import (
    Brush,
    Ellipse,
    Flood,
    LinearGradient,
    Luminosity,
    Mode,
    Polygon,
    RadialGradient,
    Rectangle,
    Refinement,
    Shape,
)
from instructir_desktop.core.spreading import spread
from instructir_desktop.core.strokes import Strokes

PHOTO = Size(90, 70)
Image = NDArray[np.float32]


def source(size: Size = PHOTO) -> Image:
    """Two colours with a slanted edge between them, a dark spot, and a little noise."""
    random = np.random.default_rng(3)
    y, x = np.mgrid[0 : size.height, 0 : size.width]
    image = np.where((x + y / 3 < size.width / 2)[..., None], (0.8, 0.5, 0.2), (0.2, 0.4, 0.7))
    image[(x - 20) ** 2 + (y - 20) ** 2 < 64] = 0.05
    return (image + random.normal(0, 0.01, image.shape)).astype(np.float32)


SOURCE = source()


def region(*shapes: Shape, **more: object) -> Region:
    return Region("r", "Region", tuple(Part(shape) for shape in shapes), **more)  # type: ignore[arg-type]


coordinates = st.floats(-40, 120, allow_nan=False, width=32)
sides = st.floats(0, 120, allow_nan=False, width=32)
radii = st.floats(1, 80, allow_nan=False, width=32)
angles = st.floats(-360, 360, allow_nan=False, width=32)
points = st.tuples(coordinates, coordinates)
shapes = st.one_of(
    st.builds(Rectangle, coordinates, coordinates, sides, sides, angles),
    st.builds(Ellipse, coordinates, coordinates, sides, sides, angles),
    st.lists(points, min_size=3, max_size=8).map(lambda found: Polygon(tuple(found))),
    st.builds(LinearGradient, coordinates, coordinates, st.just(200.0), coordinates),
    st.builds(LinearGradient, coordinates, st.just(-100.0), coordinates, coordinates),
    st.builds(RadialGradient, coordinates, coordinates, radii, radii, angles, st.floats(0, 1)),
    st.tuples(
        st.lists(st.tuples(points, st.integers(1, 255)), min_size=1, max_size=5),
        st.sampled_from([0.3, 2.0, 7.5, 30.0]),
        st.sampled_from([0.0, 0.5, 1.0]),
        st.sampled_from([0.2, 1.0]),
        st.booleans(),
    ).map(
        lambda found: Brush(
            tuple(point for point, _ in found[0]), *found[1:4], bytes(p for _, p in found[0]) if found[4] else b""
        )
    ),
    st.just(Luminosity(0, 0.3, 0.2)),
    st.sampled_from([flood(SOURCE, 10, 60, 0.1), flood(SOURCE, 20, 20, 0.05)]),
)
refinements = st.builds(
    Refinement,
    st.sampled_from([0.0, 0.0, 0.03, -0.03]),
    st.sampled_from([0.0, 0.0, 0.02, 0.05]),
    st.sampled_from([0.0, 0.6]),
)
regions = st.builds(
    lambda found, feather, inverted, refinement: Region("r", "R", found, feather, inverted, refinement=refinement),
    st.lists(st.builds(Part, shapes, st.sampled_from(["add", "add", "subtract", "intersect"])), max_size=4).map(tuple),
    st.sampled_from([0.0, 0.0, 0.02, 0.3]),
    st.booleans(),
    refinements,
)
scales = st.sampled_from([1.0, 0.37, 2.0])


@settings(max_examples=120, deadline=None)
@given(regions, scales, st.integers(7, 60), st.integers(7, 60), st.integers(-20, 20), st.integers(-20, 20))
def test_any_boxes_give_the_same_bits(drawn: Region, scale: float, width: int, height: int, x: int, y: int) -> None:
    whole = Box(x, y, 83, 61)
    expected = rasterise(drawn, PHOTO, whole, scale, source=SOURCE)
    assert expected.dtype == np.float32
    assert expected.min() >= 0
    assert expected.max() <= 1
    found = np.full_like(expected, np.nan)
    for top in range(0, whole.height, height):
        for left in range(0, whole.width, width):
            box = Box(x + left, y + top, width, height).intersect(whole)
            found[box.move(-x, -y).slices()] = rasterise(drawn, PHOTO, box, scale, source=SOURCE)
    assert np.array_equal(found.view(np.uint32), expected.view(np.uint32))


@settings(max_examples=120, deadline=None)
@given(regions)
def test_touched_holds_every_pixel_of_the_mask(drawn: Region) -> None:
    mask = rasterise(drawn, PHOTO, source=SOURCE)
    box = touched(drawn, PHOTO)
    assert PHOTO.box().contains(box)
    mask[box.slices()] = 0
    assert not mask.any()


FIGURES: tuple[Shape, ...] = (
    Rectangle(100, 90, 300, 160, 25),
    Ellipse(120, 90, 300, 160, -40),
    Polygon(((60, 40), (500, 90), (420, 330), (200, 180), (90, 300))),
    LinearGradient(100, 50, 400, 200),
    RadialGradient(280, 200, 220, 120, 30, 0.3),
    Brush(((80, 80), (300, 120), (420, 300)), 40, 0.3, 0.6, bytes((80, 255, 160))),
    Brush(((80, 80), (300, 120), (420, 300)), 40, 0.3),
)


@pytest.mark.parametrize("shape", FIGURES)
@pytest.mark.parametrize("grow", [0.0, 0.02, -0.01])
def test_a_smaller_raster_shows_the_same(shape: Shape, grow: float) -> None:
    photo = Size(600, 400)
    drawn = region(shape, feather=0.02, refinement=Refinement(grow=grow))
    full = rasterise(drawn, photo)
    averaged = full.reshape(100, 4, 150, 4).mean(axis=(1, 3))
    differences = np.abs(rasterise(drawn, photo, scale=0.25) - averaged)
    assert differences.max() < 0.09  # at sharp corners
    assert differences.mean() < 0.002
    assert 0.02 < averaged.mean() < 0.7


def test_edges_are_followed_alike_at_every_scale() -> None:
    photo = Size(600, 400)
    image = source(photo)
    drawn = region(Rectangle(0, 0, 215, 400), refinement=Refinement(edges=0.04))
    full = rasterise(drawn, photo, source=image)
    averaged = full.reshape(100, 4, 150, 4).mean(axis=(1, 3))
    assert np.abs(rasterise(drawn, photo, scale=0.25, source=image) - averaged).mean() < 0.02


def test_a_mask_moves_to_the_edges_of_the_photo() -> None:
    """Drawn about ten pixels off on both sides of the slanted edge, it ends at the edge."""
    photo = Size(600, 400)
    image = source(photo)
    y, x = np.mgrid[0:400, 0:600]
    truth = (x + y / 3 < 300).astype(np.float32)
    off = Polygon(((-9, -9), (312, -9), (158, 409), (-9, 409)))
    rough = rasterise(region(off), photo)
    fine = rasterise(region(off, refinement=Refinement(edges=0.04)), photo, source=image)
    near = np.abs(x + y / 3 - 300) < 12
    assert np.abs(fine - truth)[near].mean() < 0.5 * np.abs(rough - truth)[near].mean()
    far = np.abs(x + y / 3 - 300) > 120
    assert np.abs(fine - truth)[far].max() < 0.02


def test_a_quarter_turn_swaps_the_sides() -> None:
    turned = rasterise(region(Rectangle(20, 30, 40, 10, 90)), PHOTO)
    upright = rasterise(region(Rectangle(35, 15, 10, 40)), PHOTO)
    assert np.abs(turned - upright).max() < 1e-4
    turned = rasterise(region(Ellipse(20, 30, 40, 10, 90), feather=0.05), PHOTO)
    upright = rasterise(region(Ellipse(35, 15, 10, 40), feather=0.05), PHOTO)
    assert np.abs(turned - upright).max() < 1e-3


def test_turning_is_clockwise() -> None:
    """A turn by 45 degrees brings the right end of a flat bar down."""
    mask = rasterise(region(Rectangle(15, 33, 60, 4, 45)), PHOTO)
    assert mask[35 + 15, 45 + 15] == 1
    assert mask[35 - 15, 45 + 15] == 0


@settings(max_examples=80, deadline=None)
@given(st.lists(points, min_size=3, max_size=8))
def test_a_polygon_is_inside_out_by_even_and_odd(corners: list[tuple[float, float]]) -> None:
    """Against crossings counted one by one, away from the outline."""
    mask = rasterise(region(Polygon(tuple(corners))), PHOTO)
    ys, xs = np.mgrid[0:70, 0:90] + 0.5
    odd = np.zeros(xs.shape, bool)
    near = np.full(xs.shape, np.inf)
    for (ax, ay), (bx, by) in zip(corners, [*corners[1:], corners[0]], strict=True):
        if ay != by:
            odd ^= ((ys >= min(ay, by)) & (ys < max(ay, by))) & (xs > ax + (ys - ay) * (bx - ax) / (by - ay))
        squared = (bx - ax) ** 2 + (by - ay) ** 2
        t = np.clip(((xs - ax) * (bx - ax) + (ys - ay) * (by - ay)) / (squared or 1), 0, 1)
        near = np.minimum(near, np.hypot(xs - ax - t * (bx - ax), ys - ay - t * (by - ay)))
    clear = near > 0.51
    assert np.array_equal(mask[clear], odd[clear].astype(np.float32))
    signed = np.where(odd, near, -near)
    assert np.abs(mask - np.clip(signed + 0.5, 0, 1))[near > 1e-3].max(initial=0) < 1e-3


def test_a_polygon_grows_by_its_distance() -> None:
    photo = Size(200, 200)
    square = Polygon(((50, 50), (150, 50), (150, 150), (50, 150)))
    by = 12 / photo.diagonal
    larger = rasterise(region(square, refinement=Refinement(grow=by)), photo)
    assert larger.sum() == pytest.approx(100**2 + 4 * 100 * 12 + math.pi * 144, rel=1e-3)
    smaller = rasterise(region(square, refinement=Refinement(grow=-by)), photo)
    assert smaller.sum() == pytest.approx(76**2, rel=1e-3)


@pytest.mark.parametrize("shape", [*FIGURES, Rectangle(100, 90, 300, 160), Luminosity(0, 0.3, 0.1)])
def test_growing_only_adds_and_shrinking_only_takes(shape: Shape) -> None:
    photo = Size(600, 400)
    image = source(photo)
    smaller, plain, larger = (
        rasterise(region(shape, refinement=Refinement(grow=grow)), photo, source=image) for grow in (-0.01, 0, 0.01)
    )
    assert (smaller <= plain + 1e-6).all()
    assert (plain <= larger + 1e-6).all()
    assert smaller.sum() < plain.sum() < larger.sum()


def test_spreading_takes_the_largest_of_an_octagon() -> None:
    for by in (1, 2, 5, 12):
        dot = np.zeros((6 * by + 1, 6 * by + 1), np.float32)
        dot[3 * by, 3 * by] = 1
        found = spread(dot, by)
        assert found.shape == (4 * by + 1, 4 * by + 1)
        rows, columns = np.nonzero(found)
        assert (rows.min(), rows.max(), columns.min(), columns.max()) == (by, 3 * by, by, 3 * by)
        away = np.hypot(*np.mgrid[-2 * by : 2 * by + 1, -2 * by : 2 * by + 1])
        assert found[away <= 0.9 * by - 1].all()
        assert not found[away > 1.12 * by + 1].any()
        assert np.array_equal(spread(1 - dot, by, thin=True), 1 - found)


def test_a_linear_gradient_runs_from_start_to_end() -> None:
    row = rasterise(region(LinearGradient(20, 0, 70, 0)), PHOTO)[5]
    assert (row[:20] == 1).all()
    assert not row[70:].any()
    assert (np.diff(row[20:70]) < 0).all()
    assert (row[44] + row[45]) / 2 == pytest.approx(0.5, abs=1e-3)
    assert touched(region(LinearGradient(20, 0, 70, 0)), PHOTO).right <= 73


def test_a_radial_gradient_is_full_inside_and_gone_at_its_radius() -> None:
    row = rasterise(region(RadialGradient(45, 35.5, 40, 20, 0, 0.5)), PHOTO)[35]
    assert (row[26:64] == 1).all()
    assert not row[:5].any()
    assert (np.diff(row[5:25]) > 0).all()


def test_flow_builds_up_where_strokes_cross_and_takes_away_in_part() -> None:
    across, down = ((0.0, 35.5), (90.0, 35.5)), ((45.5, 0.0), (45.5, 70.0))
    mask = rasterise(region(Brush(across, 10, 1, 0.5), Brush(down, 10, 1, 0.5)), PHOTO)
    assert mask[35, 20] == 0.5
    assert mask[35, 45] == 0.75
    taken = Region("r", "R", (Part(Rectangle(0, 0, 90, 70)), Part(Brush(across, 10, 1, 0.25), "subtract")))
    assert rasterise(taken, PHOTO)[35, 20] == 0.75


def measured_everywhere(strokes: list[Brush], size: Size) -> Image:
    """The mask of strokes that are alike, by the distance of every pixel from every segment."""
    flowing, pressed = strokes[0].flow < 1, any(stroke.pressures for stroke in strokes)
    x, y = np.arange(size.width)[None] + 0.5, np.arange(size.height)[:, None] + 0.5
    left_over = np.ones((size.height, size.width), np.float32)
    nearest = np.full_like(left_over, np.inf)
    for number, stroke in enumerate(strokes):
        nearest = np.full_like(left_over, np.inf) if flowing else nearest
        shares = [pressure / 255 for pressure in stroke.pressures] or [1.0] * len(stroke.points)
        falls = [
            (radius * (1 + stroke.hardness) / 2, max(radius * (1 - stroke.hardness), 1.0))
            for radius in (stroke.radius * share for share in shares)
        ]
        ends = list(pairwise(zip(stroke.points, falls, strict=True))) or [((stroke.points[0], falls[0]),) * 2]
        for ((left, top), (middle, width)), ((right, bottom), (more, wider)) in ends:
            length = np.sqrt((right - left) * (right - left) + (bottom - top) * (bottom - top))
            dx, dy = ((right - left) / length, (bottom - top) / length) if length else (1.0, 0.0)
            dx, dy, length = np.float32(dx), np.float32(dy), np.float32(length)
            across, down = (x - left).astype(np.float32), (y - top).astype(np.float32)
            along, aside = down * dy + across * dx, down * -dx + across * dy
            place = np.minimum(np.maximum(along, np.float32(0)), length)
            found = aside * aside + (along - place) * (along - place)
            if pressed:
                place /= np.maximum(length, np.float32(1e-6))
                start, end = np.array((middle, width), np.float32), np.array((more, wider), np.float32)
                mean = start[:, None, None] + (end - start)[:, None, None] * place
                found = (np.sqrt(found) - mean[0]) / mean[1]
            nearest = np.minimum(nearest, found)
        if not flowing and number < len(strokes) - 1:
            continue
        middle, width = stroke.radius * (1 + stroke.hardness) / 2, max(stroke.radius * (1 - stroke.hardness), 1.0)
        away = nearest if pressed else np.sqrt(nearest) - np.float32(middle)
        if flowing and not pressed:
            away = away / np.float32(width)
        share = ramp(away.copy(), 1.0 if flowing or pressed else width, smooth=width > 1)
        left_over *= np.float32(1) - share * np.float32(stroke.flow)
    return np.float32(1) - left_over if flowing else share


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.lists(st.tuples(points, st.integers(1, 255)), min_size=1, max_size=8), min_size=1, max_size=6),
    st.sampled_from([0.3, 2.0, 7.5, 30.0, 60.0]),
    st.sampled_from([0.0, 0.5, 0.9, 1.0]),
    st.sampled_from([0.3, 1.0]),
    st.booleans(),
)
def test_what_is_not_measured_changes_no_bit(
    drawn: list[list[tuple[tuple[float, float], int]]], radius: float, hardness: float, flow: float, pen: bool
) -> None:
    strokes = [
        Brush(
            tuple(point for point, _ in line), radius, hardness, flow, bytes(force for _, force in line) if pen else b""
        )
        for line in drawn
    ]
    found, expected = Strokes(strokes, feather=0.0, scale=1.0).values(PHOTO.box()), measured_everywhere(strokes, PHOTO)
    assert np.array_equal(found.view(np.uint32), expected.view(np.uint32))


def test_pressure_narrows_a_stroke() -> None:
    light = Brush(((10.5, 35.5), (80.5, 35.5)), 20, 1, 1.0, bytes((51, 255)))
    mask = rasterise(region(light), PHOTO)
    assert mask[:, 12].sum() < 12
    assert mask[:, 79].sum() == pytest.approx(40, abs=1.5)
    even = rasterise(region(replace(light, pressures=bytes((255, 255)))), PHOTO)
    assert np.abs(even - rasterise(region(replace(light, pressures=b"")), PHOTO)).max() < 1e-5


simple = st.lists(st.builds(Part, shapes), min_size=1, max_size=2).map(tuple)


def combined(first: tuple[Part, ...], mode: Mode, second: tuple[Part, ...]) -> Region:
    return Region("r", "R", (*first, *(replace(part, mode=mode) for part in second)))


def without_flow(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    return tuple(
        replace(part, shape=replace(part.shape, flow=1.0)) if isinstance(part.shape, Brush) else part for part in parts
    )


@settings(max_examples=50, deadline=None)
@given(simple.map(without_flow), simple.map(without_flow))
def test_the_algebra_of_sets(first: tuple[Part, ...], second: tuple[Part, ...]) -> None:
    def mask(drawn: Region) -> Image:
        return rasterise(drawn, PHOTO, source=SOURCE)

    one, other = mask(Region("r", "R", first)), mask(Region("r", "R", second))
    union = mask(combined(first, "add", second))
    assert np.array_equal(union, np.maximum(one, other))
    assert np.array_equal(union, mask(combined(second, "add", first)))
    assert np.array_equal(mask(combined(first, "add", first)), one)
    assert mask(combined(first, "subtract", first)).max(initial=0) <= 0.5 + 1e-6
    alone = second[:1]
    both, taken = mask(combined(first, "intersect", alone)), mask(combined(first, "subtract", alone))
    assert np.array_equal(both, np.minimum(one, mask(Region("r", "R", alone))))
    clear = np.abs(np.stack([one, both, taken]) - 0.5).min(axis=0) > 1e-6
    assert np.array_equal((np.maximum(both, taken) >= 0.5)[clear], (one >= 0.5)[clear])
    inverted = mask(replace(combined(first, "add", second), inverted=True))
    assert np.array_equal(inverted, np.float32(1) - union)


def test_contrast_steepens_around_the_middle() -> None:
    shape = LinearGradient(10, 0, 80, 0)
    soft, hard = (rasterise(region(shape, refinement=Refinement(contrast=c)), PHOTO)[0] for c in (0.0, 0.8))
    assert np.abs(np.diff(hard)).max() > 3 * np.abs(np.diff(soft)).max()
    assert np.array_equal(soft >= 0.5, hard >= 0.5)
    assert (hard[:10] == 1).all()
    assert not hard[80:].any()


def test_the_wand_stays_where_the_colour_is_joined() -> None:
    image = np.full((120, 180, 3), 0.2, dtype=np.float32)
    image[20:60, 20:80] = image[70:110, 100:160] = (0.9, 0.3, 0.3)
    found = flood(image, 40, 40, 0.15)
    assert isinstance(found, Flood)
    mask = rasterise(region(found), Size(180, 120), source=image)
    assert (mask[26:54, 26:74] == 1).all()
    assert not mask[64:].any()
    assert not mask[:, 90:].any()
    half = rasterise(region(found), Size(180, 120), scale=0.5, source=image)
    assert (half[14:26, 14:36] == 1).all()
    assert not half[33:].any()
    assert found == flood(image, 40, 40, 0.15)
    assert touched(region(found), Size(180, 120)).width < 80


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 90), st.integers(1, 90), st.floats(-5, 100), st.floats(-5, 100), st.floats(0, 0.5))
def test_the_wand_takes_any_photo_and_point(width: int, height: int, x: float, y: float, tolerance: float) -> None:
    image = np.random.default_rng(0).normal(0.5, 0.3, (height, width, 3)).astype(np.float32)
    mask = rasterise(region(flood(image, x, y, tolerance)), Size(width, height), source=image)
    assert np.isfinite(mask).all()
    assert all(0 <= value <= 1 for value in colour_at(image, x, y))


def test_fingerprints_tell_shapes_and_refinements_apart() -> None:
    drawn = [region(shape) for shape in FIGURES]
    drawn += [replace(drawn[0], refinement=Refinement(**{name: 0.01})) for name in ("grow", "edges", "contrast")]
    drawn += [region(Rectangle(100, 90, 300, 160)), region(Brush(((80, 80), (300, 120), (420, 300)), 40, 0.3, 0.6))]
    assert len({one.fingerprint for one in drawn}) == len(drawn)
    assert region(Rectangle(1, 2, 3, 4, 0.0)).fingerprint == region(Rectangle(1, 2, 3, 4)).fingerprint


@pytest.mark.parametrize(
    "make",
    [
        lambda: Polygon(((0, 0), (1, 1))),
        lambda: Polygon(((0, 0), (1, 1), (math.nan, 0))),
        lambda: LinearGradient(1, 1, 1, 1),
        lambda: RadialGradient(0, 0, 0, 5),
        lambda: RadialGradient(0, 0, 5, 5, 0, 2),
        lambda: Rectangle(0, 0, 1, 1, math.inf),
        lambda: Brush(((0, 0),), 3, 1, 1.5),
        lambda: Brush(((0, 0),), 3, 1, 1, b"\1\2"),
        lambda: Brush(((0, 0),), 3, 1, 1, b"\0"),
        lambda: Flood(0, 0, 0, 0, 0, 0.1, 0.1, 2, 1, b"\0\2"),
        lambda: Flood(0, 0, 0, 0, 0, 0.1, 0.1, 2, 2, b"\0"),
        lambda: Refinement(grow=1),
        lambda: Refinement(edges=-0.1),
        lambda: Refinement(contrast=math.nan),
    ],
)
def test_nonsense_is_refused(make: object) -> None:
    assert callable(make)
    with pytest.raises(ValueError, match=r"must|need|points"):
        make()
