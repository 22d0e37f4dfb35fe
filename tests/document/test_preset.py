"""Presets: what was saved comes back, on a photo of any size, and nothing damaged is let in."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, reject, settings
from hypothesis import strategies as st
from test_sidecar import documents

from instructir_desktop.core.geometry import Size
from instructir_desktop.core.masks import Ellipse, Part, Rectangle, Region, rasterise
from instructir_desktop.core.regions import Guess
from instructir_desktop.document import preset
from instructir_desktop.document.document import Document
from instructir_desktop.document.preset import Preset, PresetError
from instructir_desktop.document.relative import carried
from instructir_desktop.errors import InputError, OutputError, UsageError
from tests.document.conftest import SIZE, MakeStep


@pytest.fixture
def edited(document: Document, make_step: MakeStep) -> Document:
    """Three steps, two of them on the drawn region."""
    for step in (
        make_step("remove the noise", region="sky", strength=0.4, locks=("colour",)),
        make_step("make it brighter", name="Lift", enabled=False),
        make_step("remove the haze", region="sky", sentence="remove the haze, keep the rest"),
    ):
        document = document.add_step(step)
    return document


@settings(max_examples=80, deadline=None)
@given(documents(), st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20))
def test_every_preset_comes_back_exactly(document: Document, name: str) -> None:
    if not document.steps or not name.split():
        return
    try:
        made = preset.of(name, document)
    except UsageError:  # a shape far outside of a photo of a few pixels
        reject()
    text = preset.dumps(made)
    assert preset.loads(text) == made
    assert preset.dumps(preset.loads(text)) == text


def test_a_file_comes_back_and_equal_presets_give_equal_bytes(tmp_path: Path, edited: Document) -> None:
    made = preset.of("  Rainy   day ", edited)
    path = tmp_path / "rain.iir-preset"
    preset.save(made, path)
    first = path.read_bytes()
    preset.save(preset.load(path), path)
    assert path.read_bytes() == first
    assert preset.load(path) == made
    assert made.name == "Rainy day"
    assert made.contents == "remove the noise · Lift · remove the haze"


def test_applied_steps_are_the_saved_ones_under_new_ids(edited: Document) -> None:
    made = preset.of("All", edited)
    twice = preset.apply(made, preset.apply(made, Document(edited.source)))
    assert len({step.id for step in twice.steps}) == 6
    assert [region.name for region in twice.regions] == ["Sky", "Sky"]  # one for each time, shared by its steps
    for new, old in zip(twice.steps[:3], edited.steps, strict=True):
        assert replace(new, id=old.id, region=old.region) == old
    first, second = twice.regions
    assert [step.region for step in twice.steps] == [first.id, None, first.id, second.id, None, second.id]


def test_only_what_was_chosen_and_the_regions_it_needs(edited: Document) -> None:
    made = preset.of("One", edited, {edited.steps[1].id})
    assert [step.title for step in made.steps] == ["Lift"]
    assert made.regions == ()
    with pytest.raises(ValueError, match="no step"):
        preset.of("None", edited, set())


def test_what_was_measured_on_the_photo_stays_behind(edited: Document) -> None:
    value = json.loads(preset.dumps(preset.of("All", edited)))
    assert all({"id", "context", "context_key"}.isdisjoint(step) for step in value["steps"])


@pytest.mark.parametrize("other", [Size(96, 72), Size(24, 36), Size(7000, 5000)])
def test_a_region_covers_the_same_part_of_another_photo(edited: Document, other: Size) -> None:
    """The share of the photo that its mask covers stays (a brush stroke's only while the shape of the photo does)."""
    made = preset.of("All", edited)
    drawn = replace(edited.source, size=other)
    region = preset.apply(made, Document(drawn)).regions[0]
    scale = min(1.0, 400 / max(other))
    rectangle = Region("r", "r", region.parts[:1])
    before = Region("r", "r", edited.regions[0].parts[:1])
    share = rasterise(rectangle, other, scale=scale).mean()
    assert share == pytest.approx(rasterise(before, SIZE, scale=8).mean(), abs=0.01)
    assert region.feather == edited.regions[0].feather


@given(documents(), st.integers(1, 9000), st.integers(1, 9000))
@settings(max_examples=60, deadline=None)
def test_carried_there_and_back_a_region_is_where_it_was(document: Document, width: int, height: int) -> None:
    size = document.source.size
    for region in document.regions:
        try:
            back = carried(carried(region, size, Size(width, height)), Size(width, height), size)
        except UsageError:  # a shape far outside of a photo of a few pixels
            reject()
        for one, other in zip(back.parts, region.parts, strict=True):
            if isinstance(other.shape, Rectangle | Ellipse):
                assert one.shape.x == pytest.approx(other.shape.x, rel=1e-9, abs=1e-6)
                assert one.shape.height == pytest.approx(other.shape.height, rel=1e-9, abs=1e-6)
            assert type(one.shape) is type(other.shape)


def test_a_guessed_sky_is_found_anew_in_the_photo(edited: Document, make_step: MakeStep) -> None:
    sky = Region("guess", "sky", (Part(Guess("sky", 1, 1, b"\xff", ((0.1, 0.2, 0.3),), 0.1)),))
    made = preset.of("Sky", edited.add_region(sky).add_step(make_step(region="guess")), None)
    photo = np.full((60, 80, 3), (0.45, 0.65, 0.95), np.float32)
    photo[35:] = (0.2, 0.25, 0.1)
    source = replace(edited.source, size=Size(80, 60))
    found = preset.apply(made, Document(source), photo=photo).regions[-1]
    kept = preset.apply(made, Document(source)).regions[-1]
    assert kept.parts[0].shape == sky.parts[0].shape
    mask = rasterise(found, Size(80, 60), source=photo)
    assert mask[:20].mean() > 0.8
    assert mask[50:].mean() < 0.2


def _broken(edited: Document, **changes: Any) -> str:
    return json.dumps({**json.loads(preset.dumps(preset.of("All", edited))), **changes})


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"name": ""}, "the name must have 1 to 80 characters"),
        ({"name": 5}, "name is not a text"),
        ({"steps": []}, "there is no step in it"),
        ({"steps": "x"}, "steps is not a list"),
        ({"regions": []}, "which is not in it"),
        ({"preset": {"major": "1", "minor": 0}}, "preset.major is not a whole number"),
    ],
)
def test_what_is_damaged_is_refused_with_its_place(edited: Document, changes: dict[str, Any], message: str) -> None:
    with pytest.raises(PresetError, match=message):
        preset.loads(_broken(edited, **changes))


def test_a_damaged_step_is_named(edited: Document) -> None:
    value = json.loads(preset.dumps(preset.of("All", edited)))
    value["steps"][1]["strength"] = 3
    with pytest.raises(PresetError, match=r"steps\[1\]: strength must be from 0 to 1"):
        preset.loads(json.dumps(value))


def test_a_newer_version_and_what_is_no_preset(tmp_path: Path, edited: Document) -> None:
    with pytest.raises(PresetError, match="newer version"):
        preset.loads(_broken(edited, preset={"major": 2, "minor": 0}))
    for text in ("", "hello", "[]", "{}", '{"schema": {}}', "[" * 5000):
        with pytest.raises(PresetError, match=r"^The text is no preset"):
            preset.loads(text)
    path = tmp_path / "x.iir-preset"
    with pytest.raises(InputError, match="cannot be read"):
        preset.load(path)
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(PresetError, match="not text"):
        preset.load(path)
    with pytest.raises(OutputError):
        preset.save(preset.of("All", edited), tmp_path / "nowhere" / "x.iir-preset")


def test_unknown_fields_are_kept(edited: Document) -> None:
    value = json.loads(preset.dumps(preset.of("All", edited)))
    value["colour"] = {"b": 1, "a": 2}
    value["steps"][0]["mood"] = "calm"
    again = json.loads(preset.dumps(preset.loads(json.dumps(value))))
    assert again["colour"] == value["colour"]
    assert again["steps"][0]["mood"] == "calm"


def test_truncation_never_gives_a_preset(edited: Document) -> None:
    text = preset.dumps(preset.of("All", edited))
    for length in range(0, len(text) - 2, 97):
        with pytest.raises(PresetError):
            preset.loads(text[:length])


def test_a_preset_needs_its_regions(make_step: MakeStep) -> None:
    with pytest.raises(ValueError, match="not in it"):
        Preset("x", (make_step(region="r"),))
