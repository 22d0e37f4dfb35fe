"""Mip levels and the composition of what is visible."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from instructir_desktop.core.geometry import Box, Size
from instructir_desktop.core.masks import Ellipse, Part, Rectangle, Region, rasterise
from instructir_desktop.document.compose import compose
from instructir_desktop.document.composed import Stage
from instructir_desktop.document.document import Document, Source
from instructir_desktop.document.grid import Cell, cells
from instructir_desktop.document.step import Step
from instructir_desktop.document.tiles import TileStore
from instructir_desktop.engine.api import Context
from instructir_desktop.imaging.buffer import ImageBuffer
from instructir_desktop.ui.canvas import compositor as module
from instructir_desktop.ui.canvas.compositor import QUICK, Compositor, VisibleLayer
from instructir_desktop.ui.canvas.layer_store import LayerStore
from instructir_desktop.ui.canvas.pyramid import FloatArray, PhotoPyramid, Pyramid, halve
from instructir_desktop.ui.canvas.residual_pyramid import ResidualPyramid
from instructir_desktop.ui.canvas.transform import level_size

RANDOM = np.random.default_rng(7)


def noise(height: int, width: int, *more: int) -> FloatArray:
    return RANDOM.random((height, width, *more), dtype=np.float32)


@pytest.mark.parametrize("shape", [(8, 6, 3), (7, 6, 3), (8, 5, 3), (301, 203, 3), (1, 1, 3), (9, 9)])
def test_halving_averages_two_by_two(shape: tuple[int, ...]) -> None:
    array = noise(*shape)
    half = halve(array)
    padded = np.pad(array, [(0, shape[0] % 2), (0, shape[1] % 2), *[(0, 0)] * (len(shape) - 2)], mode="edge")
    expected = (padded[0::2, 0::2] + padded[1::2, 0::2] + padded[0::2, 1::2] + padded[1::2, 1::2]) / 4
    assert half.shape == expected.shape
    np.testing.assert_allclose(half, expected, atol=1e-6)


def test_levels_end_when_they_are_small() -> None:
    levels = Pyramid(noise(700, 1100, 3)).levels
    assert [level.shape[:2] for level in levels] == [(700, 1100), (350, 550), (175, 275), (88, 138)]


def test_an_even_area_keeps_its_mean() -> None:
    levels = Pyramid(noise(512, 1024, 3)).levels
    assert levels[-1].mean() == pytest.approx(levels[0].mean(), abs=1e-6)


@pytest.fixture
def layers() -> list[VisibleLayer]:
    region = Region("a", "A", (Part(Rectangle(100, 50, 300, 200)), Part(Ellipse(350, 200, 200, 150))), feather=0.02)
    return [
        VisibleLayer(Pyramid(noise(400, 600, 3) - 0.5), 0.7),
        VisibleLayer(Pyramid(noise(400, 600, 3) - 0.5), 1.0, region),
        VisibleLayer(Pyramid(noise(400, 600, 3) - 0.5), 0.0),
    ]


@pytest.mark.parametrize("level", [0, 1, 2])
def test_composition_is_the_documents(level: int, layers: list[VisibleLayer], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "STRIP", 4000)  # several strips
    base = Pyramid(noise(400, 600, 3))
    whole = Box(0, 0, 600 >> level, 400 >> level)
    box = Box(whole.width // 4, whole.height // 8, whole.width // 2, whole.height // 2)
    mask = rasterise(layers[1].region, Size(600, 400), whole, 1 / 2**level)  # type: ignore[arg-type]
    blended = compose(
        base.levels[level],
        [(layers[0].residual.levels[level], 0.7, None), (layers[1].residual.levels[level], 1.0, mask)],
    )
    expected = ImageBuffer(np.zeros(blended.shape, np.uint8)).edited(blended)[box.slices()]
    found = Compositor().compose(base, layers, level=level, box=box)
    assert found.dtype == np.uint8
    np.testing.assert_array_equal(found, expected)


def test_without_layers_the_photo_is_shown_exactly() -> None:
    pixels = RANDOM.integers(0, 256, (60, 80, 3), dtype=np.uint8)
    base = Pyramid(pixels.astype(np.float32) / np.float32(255))
    np.testing.assert_array_equal(Compositor().compose(base, [], level=0, box=Box(0, 0, 80, 60)), pixels)


def test_a_mask_is_made_once_while_strength_is_dragged(layers: list[VisibleLayer]) -> None:
    compositor, region = Compositor(), layers[1].region
    assert region is not None
    photo, box = Size(600, 400), Box(10, 20, 300, 200)
    first = compositor.mask(region, photo=photo, level=0, box=box)
    again = compositor.mask(region, photo=photo, level=0, box=Box(50, 60, 20, 30))
    assert np.shares_memory(first, again)
    np.testing.assert_array_equal(again, rasterise(region, photo, Box(50, 60, 20, 30)))
    wider = compositor.mask(region, photo=photo, level=0, box=Box(0, 0, 600, 400))
    assert not np.shares_memory(first, wider)


def document_of(*steps: Step) -> Document:
    return Document(Source("photo.png", PHOTO, "0" * 64), steps)


# ---- photos that are read by parts, and residuals that come in tiles

PHOTO = Size(1300, 900)


def stage_of(step: Step, address: str) -> Stage:
    return Stage(step, "key", "", Context(b"\0\0\0\0"), address, None)


def tiles_of(residual: FloatArray) -> dict[Cell, FloatArray]:
    return {cell: residual[cell.box(PHOTO).slices()].copy() for cell in cells(PHOTO.box())}


@pytest.mark.parametrize("shape", [(1300, 777, 3), (40, 30, 3), (513, 1025, 3)])
def test_a_photo_pyramid_holds_the_levels_of_the_whole(shape: tuple[int, ...]) -> None:
    array = noise(*shape)
    whole, parts = Pyramid(array), PhotoPyramid(array)
    assert parts.size == whole.size
    assert parts.count == whole.count
    np.testing.assert_array_equal(parts.read(0, Box(3, 5, 20, 10)), array[5:15, 3:23])
    for level in range(1, whole.count):
        found = parts.read(level, level_size(parts.size, level).box())
        np.testing.assert_allclose(found, whole.levels[level], atol=2**-12)


def test_a_residual_pyramid_of_all_tiles_is_that_of_the_whole() -> None:
    residual, store = noise(900, 1300, 3) - 0.5, TileStore()
    pyramid = ResidualPyramid("a", PHOTO, store)
    for cell, tile in tiles_of(residual).items():
        store.put("a", cell, tile)
        pyramid.fill(cell, tile)
    whole = Pyramid(residual)
    np.testing.assert_array_equal(pyramid.read(0, Box(400, 300, 500, 400)), residual[300:700, 400:900])
    for level in range(1, whole.count):
        found = pyramid.read(level, level_size(PHOTO, level).box())
        np.testing.assert_allclose(found, whole.levels[level], atol=2**-12)


def test_what_stood_there_stays_until_a_tile_comes() -> None:
    store, step = TileStore(), Step("remove the rain", (0.0,))
    layers = LayerStore(store)
    old, new = stage_of(step, "old"), stage_of(step, "new")
    first, second = noise(900, 1300, 3), noise(900, 1300, 3)
    assert layers.visible(document_of(step)) == {}
    for cell, tile in tiles_of(first).items():
        assert layers.lacks("old", cell)
        store.put("old", cell, tile)
        layers.add(old, cell, tile, photo=PHOTO)
        assert not layers.lacks("old", cell)
    layers.take([old])
    shown = layers.visible(document_of(step))[step.id].residual
    np.testing.assert_array_equal(shown.read(0, PHOTO.box()), first)
    cell = Cell(1, 0)
    tile = second[cell.box(PHOTO).slices()].copy()
    store.put("new", cell, tile)
    layers.add(new, cell, tile, photo=PHOTO)
    layers.take([new])
    shown = layers.visible(document_of(step))[step.id].residual
    expected = first.copy()
    expected[cell.box(PHOTO).slices()] = tile
    np.testing.assert_array_equal(shown.read(0, PHOTO.box()), expected)
    assert layers.has_shown(step.id, [cell])
    assert not layers.has_shown(step.id, [cell, Cell(0, 0)])
    layers.take([old])  # undone
    np.testing.assert_array_equal(layers.visible(document_of(step))[step.id].residual.read(0, PHOTO.box()), first)


def test_a_tile_that_left_memory_is_shown_coarsely() -> None:
    store = TileStore(memory=1)
    pyramid = ResidualPyramid("a", PHOTO, store)
    flat = np.full((512, 512, 3), 0.25, np.float32)
    store.put("a", Cell(0, 0), flat)
    pyramid.fill(Cell(0, 0), flat)
    assert store.peek("a", Cell(0, 0)) is None
    np.testing.assert_array_equal(pyramid.read(0, Box(10, 10, 51, 31)), 0.25)
    np.testing.assert_array_equal(pyramid.read(0, Box(600, 10, 51, 31)), 0)


def test_a_preview_stands_in_for_tiles() -> None:
    pyramid = ResidualPyramid("a", PHOTO, TileStore())
    pyramid.set_preview(2, np.full((225, 325, 3), 0.5, np.float32))
    for level in range(pyramid.count):
        np.testing.assert_array_equal(pyramid.read(level, level_size(PHOTO, level).box()), 0.5)


def test_disabled_and_deleted_steps_are_not_shown() -> None:
    store = TileStore()
    layers = LayerStore(store)
    on, off = Step("a", (0.0,)), Step("b", (0.0,), enabled=False)
    for step in (on, off):
        layers.add(stage_of(step, "same"), Cell(0, 0), np.zeros((512, 512, 3), np.float32), photo=PHOTO)
    layers.take([stage_of(on, "same"), stage_of(off, "same")])
    assert list(layers.visible(document_of(on, off))) == [on.id]
    layers.keep(document_of(off))
    assert layers.visible(document_of(on, off)) == {}


# ---- dragging


@pytest.mark.parametrize("which", [0, 1])
def test_dragged_frames_are_the_exact_ones(which: int, layers: list[VisibleLayer]) -> None:
    base = Pyramid(noise(400, 600, 3))
    box = Box(30, 20, 500, 300)
    compositor = Compositor()
    for strength in (0.9, 0.6, 0.3, 0.0, 1.0):
        layers[which] = replace(layers[which], strength=strength)
        found = compositor.compose(base, layers, level=0, box=box)
        exact = Compositor().compose(base, layers, level=0, box=box)
        assert np.abs(found.astype(int) - exact).max() <= 1
        assert (found == exact).mean() > 0.999
    again = compositor.compose(base, layers, level=0, box=box)  # the frame after the drag
    np.testing.assert_array_equal(again, Compositor().compose(base, layers, level=0, box=box))


def test_a_dragged_region_is_coarse_until_it_is_let_go(layers: list[VisibleLayer]) -> None:
    base, box, compositor = Pyramid(noise(400, 600, 3)), Box(3, 5, 590, 380), Compositor()
    for feather in (0.05, 0.1, 0.15, 0.2):
        region = replace(layers[1].region, feather=feather)  # type: ignore[type-var]
        layers[1] = replace(layers[1], region=region)
        found = compositor.compose(base, layers, level=0, box=box)
        exact = Compositor().compose(base, layers, level=0, box=box)
        assert np.abs(found.astype(int) - exact).max() <= 20
        assert np.abs(found.astype(int) - exact).mean() < 1
    again = compositor.compose(base, layers, level=0, box=box)
    np.testing.assert_array_equal(again, exact)


@pytest.mark.parametrize(("left", "top", "height"), [(0, 0, 380), (3, 5, 377), (2, 7, 1), (1, 6, 2)])
def test_a_coarse_value_stands_for_its_own_pixels(left: int, top: int, height: int, layers: list[VisibleLayer]) -> None:
    base, box, compositor = Pyramid(noise(400, 600, 3)), Box(left, top, 590, height), Compositor()
    for feather in (0.05, 0.2):
        region = replace(layers[1].region, feather=feather)  # type: ignore[type-var]
        layers[1] = replace(layers[1], region=region)
        found = compositor.compose(base, layers, level=0, box=box)
    small = rasterise(region, base.size, Box(0, 0, 160, 110), 1 / QUICK)
    rows, columns = np.arange(box.y, box.bottom) // QUICK, np.arange(box.x, box.right) // QUICK
    factor = small[rows][:, columns, None] * np.float32(layers[1].strength)
    without = compose(base.read(0, box), [(layers[0].residual.read(0, box), layers[0].strength, None)])
    wanted = without + factor * layers[1].residual.read(0, box)
    assert np.abs(np.clip(wanted * 255 + 0.5, 0, 255).astype(np.uint8).astype(int) - found).max() <= 1


def test_a_new_tile_ends_what_was_kept_for_a_drag() -> None:
    store = TileStore()
    pyramid = ResidualPyramid("a", PHOTO, store)
    base, box, compositor = Pyramid(np.full((900, 1300, 3), 0.5, np.float32)), Box(0, 0, 100, 100), Compositor()
    for strength in (1.0, 0.5, 0.25):
        compositor.compose(base, [VisibleLayer(pyramid, strength)], level=0, box=box)
    tile = np.full((512, 512, 3), 0.2, np.float32)
    store.put("a", Cell(0, 0), tile)
    pyramid.fill(Cell(0, 0), tile)
    found = compositor.compose(base, [VisibleLayer(pyramid, 0.5)], level=0, box=box)
    np.testing.assert_array_equal(found, 153)  # 255 · (0.5 + 0.5 · 0.2)
