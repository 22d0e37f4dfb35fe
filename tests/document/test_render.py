"""Rendering: what has to run, what only blends, and pixels that are the same in every box."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from instructir_desktop.core.geometry import Box, Size
from instructir_desktop.core.masks import Part, Rectangle, Region, rasterise
from instructir_desktop.document.document import Document, Source
from instructir_desktop.document.grid import Cell, reading_bytes
from instructir_desktop.document.render import Renderer, Watch, compose, step_keys, untouched
from instructir_desktop.document.step import PinnedContext, Step
from instructir_desktop.document.tiles import TileStore
from instructir_desktop.engine.api import (
    CancelToken,
    Context,
    FloatImage,
    Progress,
    RestoreRequest,
    RestoreResult,
    no_progress,
)
from instructir_desktop.engine.fake import FakeEngine
from instructir_desktop.errors import Cancelled, ModelError

MakeStep = Callable[..., Step]
unit = st.floats(0, 1, width=32)
images = hnp.arrays(np.float32, (5, 7, 3), elements=st.floats(-2, 2, width=32))


def changed(document: Document, step_id: str, **values: object) -> Document:
    return document.replace_step(replace(document.step(step_id), **values))  # type: ignore[arg-type]


@pytest.fixture
def stack(document: Document, make_step: MakeStep) -> Document:
    """Three steps, the second one on a region, the third one weaker."""
    document = document.add_step(make_step(id="a", strength=0.75))
    document = document.add_step(make_step("remove the rain", id="b", region="sky"))
    return document.add_step(make_step("brighten the dark", id="c", strength=0.5))


# ---- compose


@given(images, images, unit, hnp.arrays(np.float32, (5, 7), elements=st.sampled_from([0.0, 0.0, 0.25, 1.0])))
def test_nothing_changes_where_the_mask_is_zero(
    base: FloatImage, residual: FloatImage, strength: float, mask: np.ndarray
) -> None:
    result = compose(base, [(residual, strength, mask), (residual, 0.0, None)])
    outside = mask * np.float32(strength) == 0
    assert np.array_equal(result[outside], base[outside])
    assert result is not base


@given(images, images, images, unit, unit)
def test_compose_is_the_sum_in_order(base: FloatImage, a: FloatImage, b: FloatImage, s: float, t: float) -> None:
    mask = np.linspace(0, 1, 35, dtype=np.float32).reshape(5, 7)
    found = compose(base, [(a, s, None), (b, t, mask)])
    assert np.allclose(found, base + s * a + t * mask[..., None] * b, atol=1e-5)
    assert np.array_equal(found, compose(compose(base, [(a, s, None)]), [(b, t, mask)]))


def test_compose_refuses_sizes_that_differ() -> None:
    base = np.zeros((4, 5, 3), np.float32)
    with pytest.raises(ValueError, match="fit"):
        compose(base, [(np.zeros((4, 4, 3), np.float32), 1.0, None)])
    with pytest.raises(ValueError, match="fit"):
        compose(base, [(base, 1.0, np.zeros((5, 4), np.float32))])


def test_untouched_counts_pixels_equal_in_every_channel() -> None:
    before = np.zeros((3, 4, 3), np.uint8)
    after = before.copy()
    after[0, 0, 2] = 1
    after[2] = 7
    assert untouched(before, after) == 7
    with pytest.raises(ValueError, match="size"):
        untouched(before, after[:2])


# ---- keys


def test_what_a_key_depends_on(stack: Document) -> None:
    keys = step_keys(stack)
    assert set(keys) == {"a", "b", "c"}
    assert len(set(keys.values())) == 3
    assert all(len(key) == 64 for key in keys.values())
    same_for_own = (
        changed(stack, "b", strength=0.3),
        changed(stack, "b", strength=0.0),
        changed(stack, "b", region=None),
        changed(stack, "b", name="Rain", text="other words", intent="rain"),
        changed(stack, "b", pinned=PinnedContext("x", Context(b"\0\0\0\0"))),
        stack.replace_region(replace(stack.region("sky"), feather=0.3)),
    )
    for other in same_for_own:
        assert step_keys(other)["b"] == keys["b"]
    for other in (*same_for_own[:3], same_for_own[5]):
        assert step_keys(other)["c"] != keys["c"]
    for other in same_for_own[3:5]:
        assert step_keys(other)["c"] == keys["c"]


def test_keys_of_the_same_pixels_are_the_same(stack: Document) -> None:
    keys = step_keys(stack)
    without = step_keys(stack.remove_step("b"))
    assert step_keys(changed(stack, "b", enabled=False)) == without
    assert step_keys(changed(stack, "b", strength=0.0))["c"] == without["c"]
    renamed = replace(stack.region("sky"), name="Clouds", extra={"colour": "red"})
    assert step_keys(stack.replace_region(renamed)) == keys
    assert step_keys(replace(stack, source=replace(stack.source, name="other.png"))) == keys


@pytest.mark.parametrize(
    "change",
    [{"embedding": (0.5,) * 256}, {"embedding": (0.0,)}, {"model": "other"}, {"model_sha256": "f" * 64}],
)
def test_another_network_is_another_key_from_there_on(stack: Document, change: dict[str, object]) -> None:
    keys, other = step_keys(stack), step_keys(changed(stack, "b", **change))
    assert other["a"] == keys["a"]
    assert other["b"] != keys["b"]
    assert other["c"] != keys["c"]


def test_another_photo_is_another_key(stack: Document) -> None:
    for source in (replace(stack.source, sha256="b" * 64), replace(stack.source, size=Size(36, 48))):
        assert not set(step_keys(replace(stack, source=source)).values()) & set(step_keys(stack).values())


def test_every_kind_of_shape_counts(document: Document, make_step: MakeStep) -> None:
    stack = document.add_step(make_step(id="a", region="sky")).add_step(make_step(id="b"))
    region = stack.region("sky")
    seen = {step_keys(stack)["b"]}
    for other in (
        replace(region, inverted=True),
        replace(region, parts=region.parts[:2]),
        replace(region, parts=(replace(region.parts[0], mode="subtract"), *region.parts[1:])),
        replace(region, parts=(Part(Rectangle(5, 6, 20, 12.5)), *region.parts[1:])),
        replace(region, parts=()),
    ):
        seen.add(step_keys(stack.replace_region(other))["b"])
    assert len(seen) == 6


# ---- renderer


def expected(document: Document, photo: FloatImage) -> FloatImage:
    """The formula, written down once more: FakeEngine pulls every pixel towards a colour."""
    for step in document.steps:
        if not step.enabled:
            continue
        colour = np.array(step.embedding[:3], np.float32)
        region = document.region_of(step)
        mask = 1.0 if region is None else rasterise(region, document.source.size)[..., None]
        photo = photo + step.strength * mask * (photo * 0.6 + colour * 0.4 - photo)
    return photo.astype(np.float32)


def test_the_formula(stack: Document, photo: FloatImage, engine: FakeEngine) -> None:
    renderer = Renderer(engine)
    rendered = renderer.prepare(stack, photo)
    pixels = renderer.pixels(rendered, photo)
    assert np.allclose(pixels, expected(stack, photo), atol=1e-6)
    assert pixels.dtype == np.float32
    assert len(engine.requests) == 3
    layers = renderer.layers(rendered)
    assert [layer.step_id for layer in layers] == ["a", "b", "c"]
    assert [layer.region for layer in layers] == [None, stack.region("sky"), None]


def test_the_network_sees_the_whole_photo_before_its_step(
    stack: Document, photo: FloatImage, engine: FakeEngine
) -> None:
    Renderer(engine).prepare(stack, photo)
    for index, request in enumerate(engine.requests):
        before = replace(stack, steps=stack.steps[:index])
        assert request.photo.shape == photo.shape
        assert np.allclose(request.photo[:, :], expected(before, photo), atol=1e-6)


@settings(deadline=None)
@given(st.integers(0, 47), st.integers(0, 35), st.integers(1, 48), st.integers(1, 36))
def test_any_box_holds_the_pixels_of_the_whole(x: int, y: int, width: int, height: int) -> None:
    photo = np.random.default_rng(5).random((36, 48, 3)).astype(np.float32)
    engine = FakeEngine()
    region = Region("r", "", (Part(Rectangle(10.3, 4.2, 20, 20)),), feather=0.05)
    document = Document(Source("p", Size(48, 36), "0" * 64), regions=(region, replace(region, id="i", inverted=True)))
    for target in ("r", "i", None):
        text = f"remove the {'rain' if target else 'noise'}"
        document = document.add_step(
            Step(text, engine.understand(text).embedding, region=target, strength=0.7, id=target or "whole")
        )
    renderer = Renderer(engine)
    document = renderer.prepare(document, photo)
    box = Box(x, y, width, height).intersect(Size(48, 36).box())
    whole = renderer.pixels(document, photo)
    assert np.array_equal(renderer.pixels(document, photo, box), whole[box.slices()])


def test_outside_the_mask_the_photo_stays_bit_for_bit(
    document: Document, make_step: MakeStep, photo: FloatImage
) -> None:
    renderer = Renderer(FakeEngine())
    rendered = renderer.prepare(document.add_step(make_step(region="sky")), photo)
    pixels = renderer.pixels(rendered, photo)
    outside = rasterise(document.region("sky"), document.source.size) == 0
    assert outside.any()
    assert np.array_equal(pixels[outside], photo[outside])
    assert not np.array_equal(pixels, photo)


def test_strength_and_region_of_the_last_step_only_blend(
    stack: Document, photo: FloatImage, engine: FakeEngine
) -> None:
    renderer = Renderer(engine)
    rendered = renderer.prepare(stack, photo)
    engine.requests.clear()
    for other in (
        changed(rendered, "c", strength=0.1),
        changed(rendered, "c", strength=0.0),
        changed(rendered, "c", region="sky"),
        changed(rendered, "c", name="Light"),
    ):
        assert renderer.ready(other)
        assert renderer.prepare(other, photo) == other
        assert np.allclose(renderer.pixels(other, photo), expected(other, photo), atol=1e-6)
    assert engine.requests == []


def test_an_earlier_strength_runs_what_comes_after(stack: Document, photo: FloatImage, engine: FakeEngine) -> None:
    renderer = Renderer(engine)
    rendered = renderer.prepare(stack, photo)
    engine.requests.clear()
    other = changed(rendered, "b", strength=0.5)
    assert renderer.stale(other) == {"c"}
    assert not renderer.ready(other)
    assert [layer.step_id for layer in renderer.layers(other)] == ["a", "b"]
    with pytest.raises(ValueError, match="rendered"):
        renderer.pixels(other, photo)
    other = renderer.prepare(other, photo)
    assert len(engine.requests) == 1
    assert np.allclose(renderer.pixels(other, photo), expected(other, photo), atol=1e-6)


def test_switching_a_step_off_and_on_again_uses_the_cache(
    stack: Document, photo: FloatImage, engine: FakeEngine
) -> None:
    renderer = Renderer(engine)
    on = renderer.prepare(stack, photo)
    off = renderer.prepare(changed(on, "b", enabled=False), photo)
    assert len(engine.requests) == 4  # "c" sees another photo now
    assert np.allclose(renderer.pixels(off, photo), expected(off, photo), atol=1e-6)
    back = renderer.prepare(changed(off, "b", enabled=True), photo)
    assert renderer.prepare(changed(back, "b", enabled=False), photo).step("c").pinned == off.step("c").pinned
    assert len(engine.requests) == 4
    assert back == on


def test_contexts_are_pinned_and_replayed(stack: Document, photo: FloatImage) -> None:
    first = FakeEngine()
    rendered = Renderer(first).prepare(changed(stack, "a", model_sha256=""), photo)
    assert first.measured == 3
    keys = step_keys(rendered)
    for step in rendered.steps:
        assert step.pinned is not None
        assert step.pinned.key == keys[step.id]
        assert step.model_sha256 == first.model_info().sha256
    second = FakeEngine()
    again = Renderer(second)
    assert again.prepare(rendered, photo) == rendered
    assert second.measured == 0
    assert [request.context for request in second.requests] == [
        step.pinned and step.pinned.context for step in rendered.steps
    ]
    moved = again.prepare(rendered.move_step("c", 0), photo)
    assert second.measured == 3
    assert all(step.pinned is not None for step in moved.steps)


def test_another_context_is_another_result(stack: Document, photo: FloatImage, engine: FakeEngine) -> None:
    """A sidecar from elsewhere may hold a context of its own for the same key: it, and what follows it, runs anew."""
    renderer = Renderer(engine)
    rendered = renderer.prepare(stack, photo)
    pinned = rendered.step("b").pinned
    assert pinned is not None
    other = changed(rendered, "b", pinned=replace(pinned, context=Context(b"\0\0\0\0")))
    assert renderer.stale(other) == {"b", "c"}
    engine.requests.clear()
    renderer.prepare(other, photo)
    assert len(engine.requests) == 2
    assert engine.requests[0].context == Context(b"\0\0\0\0")


def test_disabled_steps_are_left_alone(stack: Document, photo: FloatImage, engine: FakeEngine) -> None:
    document = changed(stack, "b", enabled=False, model="not installed")
    renderer = Renderer(engine)
    rendered = renderer.prepare(document, photo)
    assert rendered.step("b") == document.step("b")
    assert renderer.ready(rendered)
    assert len(engine.requests) == 2


def test_changed_weights(stack: Document, photo: FloatImage, engine: FakeEngine) -> None:
    renderer = Renderer(engine)
    document = changed(stack, "b", model_sha256="f" * 64, name="Rain")
    with pytest.raises(ModelError, match=r"“Rain”.*Update the step"):
        renderer.prepare(document, photo)
    assert engine.requests == []
    accepted = renderer.prepare(document, photo, update_models=True)
    assert accepted.step("b").model_sha256 == engine.model_info().sha256
    with pytest.raises(ModelError, match="no model"):
        renderer.prepare(changed(stack, "b", model="not installed"), photo)


def test_progress_and_steps_are_told(stack: Document, photo: FloatImage) -> None:
    told: list[tuple[int, int, int, int]] = []
    shown: list[str] = []
    renderer = Renderer(FakeEngine(tiles=2))
    renderer.prepare(
        stack,
        photo,
        progress=lambda *now: told.append(now),
        watch=Watch(on_step=lambda step_id, residual: shown.append(f"{step_id} {residual.shape}")),
    )
    assert told == [(step, 3, 2 * step + tile, 6) for step in range(3) for tile in (1, 2)]
    assert shown == ["a (36, 48, 3)", "b (36, 48, 3)", "c (36, 48, 3)"]


def test_cancelling_keeps_the_steps_that_are_done(stack: Document, photo: FloatImage, engine: FakeEngine) -> None:
    renderer = Renderer(engine)
    token = CancelToken()

    def cancel_in_the_second(step: int, steps: int, done: int, tiles: int) -> None:
        if (step, done) == (1, 6):
            token.cancel()

    with pytest.raises(Cancelled):
        renderer.prepare(stack, photo, progress=cancel_in_the_second, cancel=token)
    assert renderer.stale(stack) == {"b", "c"}
    engine.requests.clear()
    renderer.prepare(stack, photo)
    assert len(engine.requests) == 2


def test_a_failure_keeps_the_steps_that_are_done(stack: Document, photo: FloatImage, engine: FakeEngine) -> None:
    renderer = Renderer(engine)
    engine.failure = ModelError("The device has gone.")
    with pytest.raises(ModelError, match="gone"):
        renderer.prepare(stack, photo)
    engine.failure = None
    assert renderer.ready(renderer.prepare(stack, photo))


class Overflowing(FakeEngine):
    """A network that overflows in half precision."""

    def restore(self, request: RestoreRequest, **rest: object) -> RestoreResult:
        result = super().restore(request, **rest)  # type: ignore[arg-type]
        result.pixels[3, 4, 1] = np.inf
        return result


def test_numbers_that_are_not_finite_are_an_error(stack: Document, photo: FloatImage) -> None:
    renderer = Renderer(Overflowing())
    with pytest.raises(ModelError, match=r"not finite.*fp32"):
        renderer.prepare(stack, photo)
    assert renderer.layers(stack) == []


def test_another_precision_runs_anew(stack: Document, photo: FloatImage, engine: FakeEngine) -> None:
    renderer = Renderer(engine)
    renderer.prepare(stack, photo, precision="bf16")
    renderer.prepare(stack, photo, precision="bf16")
    assert len(engine.requests) == 3
    renderer.prepare(stack, photo, precision="fp32")
    assert len(engine.requests) == 6
    assert [request.precision for request in engine.requests] == ["bf16"] * 3 + ["fp32"] * 3


def test_memory_is_bounded_but_the_document_fits(stack: Document, photo: FloatImage, engine: FakeEngine) -> None:
    renderer = Renderer(engine, tiles=TileStore(memory=4 * photo.nbytes))
    rendered = renderer.prepare(stack, photo)
    for strength in (0.1, 0.2, 0.3):  # a new "b" and "c" each time
        renderer.prepare(changed(rendered, "a", strength=strength), photo)
    assert renderer.stale(changed(rendered, "a", strength=0.3)) == set()
    assert renderer.stale(changed(rendered, "a", strength=0.1)) == {"b", "c"}
    tight = Renderer(engine, tiles=TileStore(memory=1))
    assert tight.ready(tight.prepare(stack, photo))
    tight.prepare(replace(stack, steps=stack.steps[:1]), photo)
    assert tight.ready(replace(stack, steps=stack.steps[:1]))


def test_the_photo_must_be_the_documents(stack: Document, photo: FloatImage, engine: FakeEngine) -> None:
    renderer = Renderer(engine)
    with pytest.raises(ValueError, match="photo"):
        renderer.prepare(stack, photo[:, :-1])
    rendered = renderer.prepare(stack, photo)
    with pytest.raises(ValueError, match="beyond"):
        renderer.pixels(rendered, photo, Box(40, 30, 20, 20))


def test_an_empty_stack_is_the_photo(document: Document, photo: FloatImage, engine: FakeEngine) -> None:
    renderer = Renderer(engine)
    assert renderer.prepare(document, photo) == document
    assert np.array_equal(renderer.pixels(document, photo), photo)
    assert engine.requests == []


def test_locks_hold_the_residual_and_are_part_of_the_key(
    stack: Document, photo: FloatImage, engine: FakeEngine
) -> None:
    held = stack.replace_step(replace(stack.step("a"), locks=("colour",)))
    keys, locked_keys = step_keys(stack), step_keys(held)
    assert all(keys[step_id] != locked_keys[step_id] for step_id in "abc")
    renderer = Renderer(engine)
    plain = renderer.layers(renderer.prepare(stack, photo))[0].residual[:, :]
    layer = renderer.layers(renderer.prepare(held, photo))[0].residual[:, :]
    assert np.ptp(plain, axis=-1).max() > 0.1
    assert np.ptp(layer, axis=-1).max() == 0
    both = held.replace_step(replace(held.step("a"), locks=("exposure", "colour")))
    assert both.step("a").locks == ("colour", "exposure")  # in one order, so that equal locks have equal keys
    assert abs(renderer.layers(renderer.prepare(both, photo))[0].residual[:, :].mean()) < 0.01


def test_an_export_makes_neighbours_at_once_and_the_same_tiles(document: Document, make_step: MakeStep) -> None:
    size = Size(1700, 600)  # four columns of two rows, the last one narrow
    document = replace(document, source=replace(document.source, size=size)).add_step(make_step(id="a"))
    photo = np.random.default_rng(3).random((size.height, size.width, 3), dtype=np.float32)
    single, engine = Renderer(FakeEngine()), FakeEngine()
    document = single.prepare(document, photo)
    renderer = Renderer(engine)
    steps: list[tuple[int, int]] = []
    result = renderer.result(document, photo, progress=lambda step, of, done, total: steps.append((done, total)))
    assert np.array_equal(result[slice(0, 600), slice(0, 1700)], single.pixels(document, photo))
    assert [request.box for request in engine.requests] == [Box(0, 0, 1024, 600), Box(1024, 0, 676, 600)]
    assert renderer.ready(document)
    assert all(done <= total for done, total in steps)


def test_an_export_leaves_out_the_neighbours_that_are_there(document: Document, make_step: MakeStep) -> None:
    size = Size(1024, 100)
    document = replace(document, source=replace(document.source, size=size)).add_step(make_step(id="a"))
    photo = np.zeros((100, 1024, 3), dtype=np.float32)
    engine = FakeEngine()
    renderer = Renderer(engine)
    document = renderer.pin(document, photo)
    stage = renderer.stages(document)[0]
    renderer.tiles.put(stage.address, Cell(0, 0), np.ones((100, 512, 3), dtype=np.float32))
    result = renderer.result(document, photo)
    assert result[slice(0, 1), slice(0, 1)].max() == 1
    assert result[slice(0, 1), slice(600, 601)].max() < 1
    assert [request.box for request in engine.requests] == [Box(512, 0, 512, 100)]


class Reaching(FakeEngine):
    """Reads a halo around what it restores, as the network does."""

    def restore(
        self, request: RestoreRequest, *, progress: Progress = no_progress, cancel: CancelToken | None = None
    ) -> RestoreResult:
        size = Size(request.photo.shape[1], request.photo.shape[0])
        request.photo[(request.box or size.box()).grow(56).intersect(size.box()).slices()]
        return super().restore(request, progress=progress, cancel=cancel)


def test_what_an_export_reads_again_fits_into_its_memory(document: Document, make_step: MakeStep) -> None:
    """Three steps from top to bottom: no tile is made twice, though only some of them are kept."""
    size = Size(600, 7000)
    document = replace(document, source=replace(document.source, size=size))
    for name, text in (("a", "remove the noise"), ("b", "remove the rain"), ("c", "clear the haze")):
        document = document.add_step(make_step(text, id=name))
    photo = np.full((size.height, size.width, 3), 0.5, dtype=np.float32)
    engine = Reaching()
    memory = reading_bytes(size, 3)
    assert memory < 3 * size.area * 12 * 0.8, "less than all tiles"
    document = Renderer(engine).pin(document, photo)
    engine.requests.clear()
    result = Renderer(engine, tiles=TileStore(memory=memory)).result(document, photo)
    for top in range(0, size.height, 128):
        result[slice(top, min(top + 128, size.height)), slice(0, size.width)]
    made = [(request.embedding, request.box) for request in engine.requests]
    assert len(made) == len(set(made)) == 3 * 7
