"""Mip levels and the composition of what is visible."""

from __future__ import annotations

import gc

import numpy as np
import pytest

from instructir_desktop.core.geometry import Box, Size
from instructir_desktop.core.masks import Ellipse, Part, Rectangle, Region, rasterise
from instructir_desktop.document.compose import compose
from instructir_desktop.document.document import Document, Source
from instructir_desktop.document.render import Layer
from instructir_desktop.document.step import Step
from instructir_desktop.ui.canvas import pyramid as module
from instructir_desktop.ui.canvas.layer_store import LayerStore
from instructir_desktop.ui.canvas.pyramid import Compositor, FloatArray, Pyramid, VisibleLayer, halve

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
    expected = np.floor(np.clip(blended, 0, 1) * 255 + 0.5)[box.slices()]
    found = Compositor().compose(base, layers, level=level, box=box)
    assert found.dtype == np.uint8
    assert np.abs(found.astype(int) - expected).max() <= 1  # rounding of a product may fall on either side
    assert (found == expected).mean() > 0.999


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
    return Document(Source("photo.png", Size(600, 400), "0" * 64), steps)


def test_the_store_shows_the_last_residual_until_a_new_one_is_there() -> None:
    store, step = LayerStore(), Step("remove the rain", (0.0,))
    first = noise(400, 600, 3)
    store.take([Layer(step.id, first, 1.0, None)])
    assert store.visible(document_of(step)) == {}  # its mip levels are not there yet
    store.build(first)
    store.take([Layer(step.id, first, 1.0, None)])
    assert store.visible(document_of(step))[step.id].residual.levels[0] is first
    store.take([])  # the renderer has nothing for the document as it is now
    assert store.visible(document_of(step))[step.id].residual.levels[0] is first
    second = noise(400, 600, 3)
    store.build(second)
    store.take([Layer(step.id, second, 1.0, None)])
    assert store.visible(document_of(step))[step.id].residual.levels[0] is second


def test_the_store_lets_go_of_what_the_renderer_dropped() -> None:
    store = LayerStore()
    residual = noise(400, 600, 3)
    store.build(residual)
    assert len(store._built) == 1
    del residual
    gc.collect()
    assert not store._built


def test_disabled_and_deleted_steps_are_not_shown() -> None:
    store, residual = LayerStore(), noise(400, 600, 3)
    on, off = Step("a", (0.0,)), Step("b", (0.0,), enabled=False)
    store.build(residual)
    store.take([Layer(step.id, residual, 1.0, None) for step in (on, off)])
    assert list(store.visible(document_of(on, off))) == [on.id]
    store.keep(document_of(off))
    assert store.visible(document_of(on, off)) == {}
