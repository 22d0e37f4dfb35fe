"""From a parse to the document: steps in order, their strengths, places and locks."""

from __future__ import annotations

import numpy as np
import pytest

from instructir_desktop.core.geometry import Size
from instructir_desktop.core.masks import Part, Rectangle, Region, rasterise
from instructir_desktop.document.adding import add_parse
from instructir_desktop.document.document import Document
from instructir_desktop.engine.api import FloatImage
from instructir_desktop.engine.fake import FakeEngine
from instructir_desktop.errors import UsageError


def added(
    engine: FakeEngine, document: Document, text: str, *, region_id: str | None = None, strength: float = 1.0
) -> Document:
    found = engine.parse(text)
    assert found.action == "restore"
    photo = landscape(document.source.size)
    return add_parse(document, found, engine.model_info(), photo=photo, region_id=region_id, strength=strength)


def landscape(size: Size) -> FloatImage:
    """A blue sky over dark, uneven ground."""
    photo = np.random.default_rng(3).uniform(0, 0.3, (size.height, size.width, 3)).astype(np.float32)
    photo[: size.height // 2] = (0.45, 0.65, 0.9)
    return photo


def test_several_steps_in_order(engine: FakeEngine, document: Document) -> None:
    sentence = "take out the fog and then brighten it a little, keep my colours"
    fog, bright = added(engine, document, sentence, strength=0.5).steps
    assert (fog.text, fog.intent, fog.strength, fog.locks) == ("take out the fog", "haze", 0.5, ("colour",))
    assert (bright.intent, bright.strength, bright.sentence) == ("dark", pytest.approx(0.175), sentence)
    assert fog.embedding == pytest.approx(engine.understand("fog").embedding)
    assert fog.model_sha256 == engine.model_info().sha256
    assert (fog.region, bright.region) == (None, None)


def test_a_sentence_that_is_one_step_is_stored_once(engine: FakeEngine, document: Document) -> None:
    step = added(engine, document, "remove the noise").steps[0]
    assert (step.text, step.sentence) == ("remove the noise", "")


def test_steps_with_the_same_place_share_a_region(engine: FakeEngine, document: Document) -> None:
    found = added(engine, document, "remove the noise and the fog in the left half, then sharpen the top third")
    assert [region.name for region in found.regions] == ["Sky", "left half", "top third"]
    assert [found.region_of(step) for step in found.steps] == [found.regions[1], found.regions[1], found.regions[2]]


def test_the_selection_is_the_region_given(engine: FakeEngine, document: Document, region: Region) -> None:
    inside = added(engine, document, "remove the noise inside the selection", region_id=region.id)
    assert (inside.steps[0].region, inside.regions) == (region.id, document.regions)
    outside = added(engine, document, "remove the noise outside the selection", region_id=region.id)
    size = document.source.size
    opposite = outside.region_of(outside.steps[0])
    assert opposite is not None
    assert (rasterise(opposite, size) == 1 - rasterise(region, size)).all()
    with pytest.raises(UsageError, match="nothing is selected"):
        added(engine, document, "remove the noise inside the selection")


@pytest.mark.parametrize("place", ["in the left half", "everywhere except in the left half", "in the corners"])
@pytest.mark.parametrize("inverted", [False, True])
def test_a_place_narrows_the_region(engine: FakeEngine, document: Document, place: str, inverted: bool) -> None:
    size = document.source.size
    drawn = Region("r", "Box", (Part(Rectangle(10, 4, size.width - 20, 12)),), inverted=inverted)
    both = added(engine, document.add_region(drawn), f"remove the noise {place}", region_id="r")
    alone = added(engine, document, f"remove the noise {place}")
    narrowed, placed = both.region_of(both.steps[0]), alone.region_of(alone.steps[0])
    assert narrowed is not None
    assert placed is not None
    mask = rasterise(narrowed, size)
    expected = rasterise(drawn, size) * (rasterise(placed, size) >= 0.5)
    assert (((mask >= 0.5) == (expected >= 0.5)).mean()) > 0.97  # their edges differ by the feather
    assert (mask[expected == 1] >= 0.49).all()


def test_what_only_the_user_can_see_has_to_be_drawn(engine: FakeEngine, document: Document, region: Region) -> None:
    with pytest.raises(UsageError, match="Draw it on the photo"):
        added(engine, document, "remove the noise in the foreground")
    found = added(engine, document, "remove the noise in the foreground", region_id=region.id)
    assert found.steps[0].region == region.id


def test_a_guess_is_marked_and_follows_the_photo(engine: FakeEngine, document: Document) -> None:
    found = added(engine, document, "remove the noise in the sky, then remove the blur in the background")
    sky, background = found.regions[1:]
    assert (sky.name, sky.guessed, background.guessed, found.regions[0].guessed) == ("sky", True, True, False)
    size = document.source.size
    mask = rasterise(sky, size, source=landscape(size))
    assert mask[: size.height // 2 - 5].min() > 0.9
    assert mask[size.height // 2 + 5 :].max() < 0.1
