"""Places: what words name them, and the regions they become."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from instructir_desktop.core.geometry import Size
from instructir_desktop.core.language.amount import find_amount
from instructir_desktop.core.language.place import Place, find_place
from instructir_desktop.core.masks import rasterise
from instructir_desktop.core.regions import Rectangle

SIZE = Size(600, 400)


@pytest.mark.parametrize(
    ("text", "place", "rest"),
    [
        ("remove the noise in the shadows", Place("shadows"), "remove the noise"),
        ("sharpen the left half", Place("side", "left"), "sharpen the photo"),
        ("denoise the lower third of the photo", Place("side", "bottom", 1 / 3), "denoise the photo"),
        ("denoise the top right corner", Place("corner", "top-right"), "denoise the photo"),
        ("denoise everywhere except in the sky", Place("sky", inverted=True, guess=True), "denoise"),
        ("brighten outside the selection", Place("selection", inverted=True), "brighten"),
        ("the drops falling from the sky", None, "the drops falling from the sky"),
        ("sharpen the edges", None, "sharpen the edges"),
        ("the sky is grey", None, "the sky is grey"),
        ("noise around the edges of the building", None, "noise around the edges of the building"),
        ("reduce it to half", None, "reduce it to half"),
    ],
)
def test_words(text: str, place: Place | None, rest: str) -> None:
    assert find_place(text) == (place, rest)


@pytest.mark.parametrize(
    ("place", "rectangle"),
    [
        (Place("side", "left"), Rectangle(-22, -22, 322, 444)),
        (Place("side", "right", 1 / 4), Rectangle(450, -22, 172, 444)),
        (Place("side", "bottom", 1 / 4), Rectangle(-22, 300, 644, 122)),
        (Place("corner", "top-right"), Rectangle(300, -22, 322, 222)),
    ],
)
def test_a_side_is_a_rectangle_that_reaches_past_the_photo(place: Place, rectangle: Rectangle) -> None:
    region = place.region(SIZE, "r1")
    assert region is not None
    assert [part.shape for part in region.parts] == [rectangle]
    assert (region.id, region.name, region.inverted) == ("r1", place.name, False)


INSIDE = (
    (Place("centre"), (300, 200), (5, 5)),
    (Place("edges"), (0, 200), (300, 200)),
    (Place("corners"), (599, 399), (300, 200)),
    (Place("side", "top", 1 / 3), (0, 0), (300, 399)),
    (Place("corner", "bottom-left"), (0, 399), (599, 0)),
)


@pytest.mark.parametrize(("place", "inside", "outside"), INSIDE)
@pytest.mark.parametrize("inverted", [False, True])
def test_the_mask_covers_what_was_named(
    place: Place, inside: tuple[int, int], outside: tuple[int, int], inverted: bool
) -> None:
    region = replace(place, inverted=inverted).region(SIZE, "r")
    assert region is not None
    mask = rasterise(region, SIZE)
    values = [float(mask[y, x]) for x, y in (inside, outside)]
    assert values == pytest.approx([0, 1] if inverted else [1, 0], abs=1e-3)


@pytest.mark.parametrize("kind", ["sky", "background", "subject", "selection"])
def test_what_no_shape_can_express_has_no_region(kind: str) -> None:
    assert Place(kind).region(SIZE, "r") is None  # type: ignore[arg-type]


@pytest.mark.parametrize("inverted", [False, True])
def test_tones_are_ranges_of_luma(inverted: bool) -> None:
    grey = np.linspace(0, 1, 101, dtype=np.float32)[None, :, None].repeat(9, axis=0).repeat(3, axis=2)
    masks = {}
    for kind in ("shadows", "midtones", "highlights"):
        region = Place(kind, inverted=inverted).region(Size(101, 9), "r")  # type: ignore[arg-type]
        assert region is not None
        mask = rasterise(region, Size(101, 9), source=grey)[4]
        masks[kind] = 1 - mask if inverted else mask
    assert masks["shadows"][[5, 15, 50, 95]] == pytest.approx([1, 1, 0, 0])
    assert masks["midtones"][[5, 45, 55, 95]] == pytest.approx([0, 1, 1, 0])
    assert masks["highlights"][[5, 40, 75, 95]] == pytest.approx([0, 0, 1, 1])
    assert min(sum(masks.values())[5:-5]) > 0.8  # no tone belongs to none of them


@pytest.mark.parametrize(
    ("text", "strength", "rest"),
    [
        ("brighten it a tiny bit", 0.2, "brighten it"),
        ("a touch of sharpening", 0.35, "sharpening"),
        ("denoise by 12,5 %", 0.125, "denoise"),
        ("denoise by 300%", 1.0, "denoise"),
        ("denoise by fifty percent", 0.5, "denoise"),
        ("sharpen the left half", None, "sharpen the left half"),
        ("remove the noise", None, "remove the noise"),
    ],
)
def test_amounts(text: str, strength: float | None, rest: str) -> None:
    assert find_amount(text) == (strength, rest)
