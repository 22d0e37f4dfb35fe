"""Frames while panning, clipping marks, the pixel grid and the ground around the photo."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from instructir_desktop.core.geometry import Box, Size
from instructir_desktop.core.masks import Ellipse, Part, Region
from instructir_desktop.document.grid import Cell
from instructir_desktop.document.tiles import TileStore
from instructir_desktop.ui.canvas import clipping
from instructir_desktop.ui.canvas.compositor import VisibleLayer
from instructir_desktop.ui.canvas.frames import Frames, argb, around
from instructir_desktop.ui.canvas.painting import SURROUNDS
from instructir_desktop.ui.canvas.pyramid import Pyramid
from instructir_desktop.ui.canvas.residual_pyramid import ResidualPyramid
from instructir_desktop.ui.canvas.transform import ViewTransform
from instructir_desktop.ui.canvas.view import CanvasView
from tests.ui.canvas.test_view import PIXELS, pyramid, shown

RANDOM = np.random.default_rng(8)
PHOTO = Pyramid(RANDOM.random((700, 900, 3), dtype=np.float32))
ALPHA = Pyramid(RANDOM.random((700, 900), dtype=np.float32))
REGION = Region("r", "R", (Part(Ellipse(200, 100, 500, 400)),), feather=0.05)
LAYERS = (
    VisibleLayer(Pyramid(RANDOM.random((700, 900, 3), dtype=np.float32) - 0.5), 0.7),
    VisibleLayer(Pyramid(RANDOM.random((700, 900, 3), dtype=np.float32) - 0.5), 0.4, REGION),
)


def pixels(frames: Frames, view: ViewTransform) -> NDArray[np.uint32]:
    """What the view shows of the result, cut out of the frame."""
    frame = frames.frame("after", view)
    seen = view.visible(frame.level)
    return argb(frame.image)[seen.move(-frame.box.x, -frame.box.y).slices()].copy()


@pytest.mark.parametrize("alpha", [None, ALPHA])
@pytest.mark.parametrize("marked", [False, True])
def test_a_panned_frame_is_the_one_made_at_once(alpha: Pyramid | None, marked: bool) -> None:
    def made() -> Frames:
        frames = Frames(PHOTO, alpha)
        frames.set_layers(LAYERS)
        frames.set_marked(marked)
        return frames

    panned = made()
    view = ViewTransform(Size(900, 700), Size(220, 160), 1.0, -300, -250)
    for dx, dy in ((0, 0), (-40, 13), (-70, 0), (0, 66), (90, 90), (200, 200), (-33, -20), (3, 0), (-500, -500)):
        view = view.moved(dx, dy)
        np.testing.assert_array_equal(pixels(panned, view), pixels(made(), view))


def test_a_step_changed_while_panning_is_seen_everywhere() -> None:
    frames = Frames(PHOTO)
    view = ViewTransform(Size(900, 700), Size(220, 160), 1.0, -300, -250)
    before = pixels(frames, view)
    frames.set_layers(LAYERS)
    after = pixels(frames, view.moved(-30, -30))
    fresh = Frames(PHOTO)
    fresh.set_layers(LAYERS)
    np.testing.assert_array_equal(after, pixels(fresh, view.moved(-30, -30)))
    assert (before != after).any()


@pytest.mark.parametrize("scale", [1.0, 0.5])
def test_tiles_that_come_are_patched_in(scale: float) -> None:
    photo = Pyramid(RANDOM.random((1300, 1500, 3), dtype=np.float32))
    tiles = TileStore()
    residual = ResidualPyramid("a", Size(1500, 1300), tiles)

    other = Pyramid(np.full((1300, 1500, 3), 0.1, np.float32))

    def layers() -> list[VisibleLayer]:
        return [VisibleLayer(residual, 0.5), VisibleLayer(other)]

    def come(*numbers: tuple[int, int]) -> None:
        for x, y in numbers:
            cell = Cell(x, y)
            box = cell.box(residual.size)
            tile = RANDOM.random((box.height, box.width, 3), dtype=np.float32) - np.float32(0.5)
            tiles.put("a", cell, tile)
            residual.fill(cell, tile)

    frames = Frames(photo)
    frames.set_layers(layers())
    view = ViewTransform(Size(1500, 1300), Size(round(1200 * scale), round(1000 * scale)), scale)
    pixels(frames, view)
    calls: list[Box] = []
    whole = frames._compositor.compose
    frames._compositor.compose = lambda *args, **more: calls.append(more["box"]) or whole(*args, **more)  # type: ignore[method-assign,func-returns-value]
    for step in (((1, 1),), ((2, 0), (0, 1)), ((1, 1),)):  # the last one has left memory and comes back
        come(*step)
        frames.set_layers(layers())
        fresh = Frames(photo)
        fresh.set_layers(layers())
        np.testing.assert_array_equal(pixels(frames, view), pixels(fresh, view))
    assert not calls  # never the whole view again
    come((0, 0))
    moved = view.moved(-60, -40)  # new tiles and panning at once
    fresh = Frames(photo)
    fresh.set_layers(layers())
    np.testing.assert_array_equal(pixels(frames, moved), pixels(fresh, moved))


def test_while_the_photo_moves_tiles_are_shown_one_after_the_other() -> None:
    photo = Pyramid(np.full((1300, 1500, 3), 0.5, np.float32))
    tiles = TileStore()
    residual = ResidualPyramid("a", Size(1500, 1300), tiles)
    frames = Frames(photo)
    frames.set_layers([VisibleLayer(residual)])
    view = ViewTransform(Size(1500, 1300), Size(1400, 1200), 1.0)
    before = pixels(frames, view)
    for x, y in ((0, 0), (1, 0), (2, 0), (0, 1), (1, 1)):
        box = Cell(x, y).box(residual.size)
        tile = np.full((box.height, box.width, 3), 0.25, np.float32)
        tiles.put("a", Cell(x, y), tile)
        residual.fill(Cell(x, y), tile)
    fresh = Frames(photo)
    fresh.set_layers([VisibleLayer(residual)])
    whole = pixels(fresh, view)
    wrong = [int((before != whole).sum())]
    for _ in range(4):
        frames.frame("after", view, moving=True)
        seen = argb(frames.frame("before", view).image)  # the other side is not touched
        assert (seen == seen[0, 0]).all()
        held = frames._held["after"]
        shown_now = argb(held.image)[view.visible(0).move(-held.box.x, -held.box.y).slices()]
        wrong.append(int((shown_now != whole).sum()))
        assert 0 < wrong[-2] - wrong[-1] <= 512 * 512
    assert wrong[-1] > 0
    np.testing.assert_array_equal(pixels(frames, view), whole)  # at rest all of them are


def test_a_preview_is_shown_everywhere() -> None:
    photo = Pyramid(np.full((1300, 1500, 3), 0.25, np.float32))
    residual = ResidualPyramid("a", Size(1500, 1300), TileStore())
    frames = Frames(photo)
    view = ViewTransform(Size(1500, 1300), Size(600, 500), 0.5)
    frames.set_layers([VisibleLayer(residual)])
    before = pixels(frames, view)
    residual.set_preview(1, np.full((650, 750, 3), 0.5, np.float32))
    frames.set_layers([VisibleLayer(residual)])
    assert (pixels(frames, view) != before).all()


def test_a_drag_shows_a_coarser_level_until_it_is_over() -> None:
    frames = Frames(PHOTO)
    view = ViewTransform(Size(900, 700), Size(495, 385), 0.55)
    frames.set_layers(LAYERS)
    exact = frames.frame("after", view)
    assert exact.level == 0
    frames.set_layers(LAYERS[:1], hurried=True)
    assert frames.frame("after", view).level == 1
    assert frames.frame("before", view).level == 0
    frames.set_layers(LAYERS, hurried=True)
    frames.frame("after", view)
    frames.settle()
    last = frames.frame("after", view)
    assert last.level == 0
    np.testing.assert_array_equal(argb(last.image), argb(exact.image)[: last.box.height, : last.box.width])
    assert frames.frame("after", view, passing=True).level == 1
    assert frames.frame("after", ViewTransform(Size(900, 700), Size(495, 385), 0.75), passing=True).level == 0


def test_after_a_drag_every_pixel_is_the_exports() -> None:
    """While a strength is dragged the sum is taken in another order, which may fall on the other side of a rounding."""
    frames, view = Frames(PHOTO), ViewTransform(Size(900, 700), Size(600, 400))
    differed = 0
    for strength in (0.31, 0.37, 0.43, 0.59):
        layers = [LAYERS[0], replace(LAYERS[1], strength=strength)]
        frames.set_layers(layers, hurried=True)
        dragged = pixels(frames, view)
        frames.frame("before", view)
        frames.settle()
        fresh = Frames(PHOTO)
        fresh.set_layers(layers)
        settled = pixels(frames, view)
        np.testing.assert_array_equal(settled, pixels(fresh, view))
        differed += int((dragged != settled).sum())
    assert differed, "else this test proves nothing"


@given(
    outer=st.builds(Box, st.integers(-50, 50), st.integers(-50, 50), st.integers(1, 60), st.integers(1, 60)),
    inner=st.builds(Box, st.integers(-60, 60), st.integers(-60, 60), st.integers(1, 90), st.integers(1, 90)),
)
@settings(max_examples=60, deadline=None)
def test_what_is_around_a_box_covers_the_rest_once(outer: Box, inner: Box) -> None:
    inner = inner.intersect(outer)
    if inner.empty:
        return
    count = np.zeros((outer.height, outer.width), int)
    for part in (inner, *around(inner, outer)):
        count[part.move(-outer.x, -outer.y).slices()] += 1
    assert (count == 1).all()


def test_clipped_pixels_are_marked() -> None:
    colours = [(0, 0, 0), (255, 3, 4), (3, 255, 4), (3, 4, 255), (255, 255, 255), (0, 0, 1), (254, 254, 254)]
    row = np.array([[0xFF000000 | r << 16 | g << 8 | b for r, g, b in colours] + [0x80FFFFFF, 0]], np.uint32)
    marked = row.copy()
    clipping.mark(marked)
    high, low = clipping.HIGHLIGHTS, clipping.SHADOWS
    assert marked[0].tolist() == [low, high, high, high, high, *row[0, 5:].tolist()]
    assert clipping.clipped(np.array([colours], np.uint8)) == pytest.approx((1 / 7, 4 / 7))


def test_the_warnings_are_shown_on_request(qtbot: QtBot) -> None:
    canvas = CanvasView()
    qtbot.addWidget(canvas)
    canvas.resize(400, 300)
    canvas.set_clipping(True)
    flat = np.full((300, 400, 3), 100, np.uint8)
    flat[:, :200] = 255
    flat[:, 300:] = 0
    canvas.set_photo(pyramid(flat))
    picture = shown(canvas)
    assert (picture[:, :200] == (0xFF, 0x2D, 0x2D)).all()
    assert (picture[:, 200:300] == 100).all()
    assert (picture[:, 300:] == (0x2D, 0x6B, 0xFF)).all()
    canvas.set_clipping(False)
    np.testing.assert_array_equal(shown(canvas), flat)


def test_the_pixel_grid_begins_at_800_percent(qtbot: QtBot) -> None:
    canvas = CanvasView()
    qtbot.addWidget(canvas)
    canvas.resize(400, 304)
    canvas.set_photo(pyramid(PIXELS))
    canvas.zoom_to(7.0)
    with_grid = shown(canvas)
    canvas.set_grid(False)
    np.testing.assert_array_equal(shown(canvas), with_grid)
    canvas.zoom_to(8.0)
    left, top = int(canvas.transform.left), int(canvas.transform.top)
    plain = shown(canvas)
    canvas.set_grid(True)
    lines = (shown(canvas) != plain).any(axis=-1)
    rows, columns = np.nonzero(lines)
    assert set(np.unique(columns[(rows - top) % 8 != 0] - left) % 8) == {0}
    assert lines[:, (left % 8) :: 8].mean() > 0.95
    assert lines[(top % 8) :: 8].mean() > 0.95


@pytest.mark.parametrize("name", SURROUNDS)
def test_the_ground_around_the_photo(qtbot: QtBot, name: str) -> None:
    canvas = CanvasView()
    qtbot.addWidget(canvas)
    canvas.resize(500, 400)
    canvas.set_photo(pyramid(PIXELS))
    themed = shown(canvas)[0, 0]
    canvas.set_surround(name)
    picture = shown(canvas)
    assert tuple(picture[0, 0]) == QColor(SURROUNDS[name]).getRgb()[:3]
    np.testing.assert_array_equal(picture[50:350, 50:450], PIXELS)
    canvas.set_surround("theme")
    np.testing.assert_array_equal(shown(canvas)[0, 0], themed)


def test_fill_covers_the_view_and_follows_its_size(qtbot: QtBot) -> None:
    canvas = CanvasView()
    qtbot.addWidget(canvas)
    canvas.resize(500, 400)
    canvas.show()
    canvas.set_photo(pyramid(PIXELS))
    canvas.fill()
    assert canvas.transform.scale == pytest.approx(4 / 3)
    canvas.resize(600, 400)
    assert canvas.transform.scale == pytest.approx(1.5)
    canvas.zoom_to(1.0)
    canvas.resize(500, 400)
    assert canvas.transform.scale == 1.0
