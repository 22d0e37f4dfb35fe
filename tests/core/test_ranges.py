"""Ranges and guesses: the same raster for any tiles and scales, and what they find in made-up photos."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from instructir_desktop.core.geometry import Box, Size
from instructir_desktop.core.guesses import guess_background, guess_sky
from instructir_desktop.core.masks import Ellipse, Part, Rectangle, Region, rasterise, touched
from instructir_desktop.core.regions import ColourRange, Guess, Luminosity, Ranged

SIZE = Size(97, 61)
SHAPES: tuple[Ranged, ...] = (
    Luminosity(0, 0.3, 0.2),
    Luminosity(0.4, 0.6, 0.1),
    Luminosity(0.5, 1, 0),
    ColourRange(0.8, 0.2, 0.2, 0.3, 0.3),
    Guess("sky", 3, 2, bytes([255, 200, 90, 0, 10, 80]), ((0.3, 0.5, 0.8), (0.8, 0.8, 0.8)), 0.5),
    Guess("background", 3, 2, bytes([255, 200, 90, 0, 10, 80]), ((0.4, 0.5, 0.3),), 0.5),
)


def photo(size: Size = SIZE, seed: int = 0) -> NDArray[np.float32]:
    """Soft colours under a little noise, with a few values outside 0..1."""
    random = np.random.default_rng(seed)
    y, x = np.mgrid[0 : size.height, 0 : size.width] / max(size)
    soft = np.stack([x, y, 1 - x], axis=-1) + random.normal(0, 0.1, (size.height, size.width, 3))
    return soft.astype(np.float32)


def region(*parts: Part, inverted: bool = False) -> Region:
    return Region("r", "Range", parts, inverted=inverted)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(SHAPES), st.sampled_from([1.0, 0.5, 0.25, 0.3, 1.7]), st.data())
def test_any_box_has_the_raster_of_the_whole(shape: Ranged, scale: float, data: st.DataObject) -> None:
    parts = (Part(Rectangle(0, 0, 90, 50)), Part(shape, "intersect"), Part(Ellipse(20, 20, 30, 20), "subtract"))
    given = region(*parts, inverted=data.draw(st.booleans()))
    whole = rasterise(given, SIZE, scale=scale, source=photo())
    height, width = whole.shape
    x, y = data.draw(st.integers(0, width - 1)), data.draw(st.integers(0, height - 1))
    box = Box(x, y, data.draw(st.integers(1, width - x)), data.draw(st.integers(1, height - y)))
    assert (rasterise(given, SIZE, box, scale, source=photo()) == whole[box.slices()]).all()
    assert whole.min() >= 0
    assert whole.max() <= 1


@pytest.mark.parametrize("shape", SHAPES)
def test_scales_agree(shape: Ranged) -> None:
    """A smaller raster is the large one, looked at in the middle of its pixels."""
    large = rasterise(region(Part(shape)), SIZE, source=photo())
    small = rasterise(region(Part(shape)), SIZE, scale=1 / 3, source=photo())
    rows, columns = (
        np.minimum(np.arange(count) * 3 + 1, limit - 1) for count, limit in zip(small.shape, large.shape, strict=True)
    )
    assert small == pytest.approx(large[rows][:, columns], abs=2e-5)


def test_a_range_belongs_to_the_source_and_may_lie_anywhere() -> None:
    given = region(Part(Luminosity(0, 0.3, 0.2)))
    with pytest.raises(ValueError, match="depends on the photo"):
        rasterise(given, SIZE)
    with pytest.raises(ValueError, match="source"):
        rasterise(given, SIZE, source=photo(Size(5, 5)))
    assert touched(given, SIZE) == SIZE.box()
    narrowed = region(Part(Rectangle(10, 10, 20, 20)), Part(Luminosity(0, 0.3, 0.2), "intersect"))
    assert SIZE.box().contains(touched(narrowed, SIZE))
    assert touched(narrowed, SIZE).width < 40
    assert (given.ranged, narrowed.ranged, region(Part(Ellipse(0, 0, 9, 9))).ranged) == (True, True, False)


def test_fingerprints_tell_ranges_apart() -> None:
    prints = {region(Part(shape)).fingerprint for shape in SHAPES}
    assert len(prints) == len(SHAPES)
    assert region(Part(Luminosity(0, 0.3, 0.2))).fingerprint in prints


def test_noise_does_not_make_the_mask_noisy() -> None:
    grey = np.full((60, 60, 3), 0.35, dtype=np.float32)
    noisy = grey + np.random.default_rng(1).normal(0, 0.1, grey.shape).astype(np.float32)
    given = region(Part(Luminosity(0, 0.2, 0.25)))
    size = Size(60, 60)
    assert np.abs(rasterise(given, size, source=noisy) - rasterise(given, size, source=grey)).mean() < 0.05


def test_a_colour_range_finds_its_colour() -> None:
    flags = np.zeros((30, 90, 3), dtype=np.float32)
    flags[:, :30], flags[:, 30:60], flags[:, 60:] = (0.8, 0.1, 0.1), (0.75, 0.15, 0.12), (0.1, 0.7, 0.2)
    mask = rasterise(region(Part(ColourRange(0.8, 0.1, 0.1, 0.3, 0.2))), Size(90, 30), source=flags)
    assert mask[15, [10, 45, 80]] == pytest.approx([1, 1, 0], abs=1e-6)


def sky_photo(width: int = 160, height: int = 120, ground: int = 70) -> NDArray[np.float32]:
    """A sky that brightens downwards, above rough ground, with a tree in front of both."""
    random = np.random.default_rng(7)
    image = random.uniform(0.05, 0.5, (height, width, 3))
    fall = np.linspace(0, 0.25, ground)[:, None]
    image[:ground] = np.stack([0.35 + fall, 0.55 + fall, 0.8 + fall * 0.6], axis=-1)
    image[20:, 60:70] = random.uniform(0.0, 0.15, (height - 20, 10, 3))
    return image.astype(np.float32)


@pytest.mark.parametrize("enlarged", [1, 8])
def test_the_sky_is_found(enlarged: int) -> None:
    image = sky_photo().repeat(enlarged, axis=0).repeat(enlarged, axis=1)
    guess = guess_sky(image)
    assert guess is not None
    assert guess.kind == "sky"
    size = Size(image.shape[1], image.shape[0])
    mask = rasterise(region(Part(guess)), size, source=image)[enlarged // 2 :: enlarged, enlarged // 2 :: enlarged]
    assert mask[:65, :50].mean() > 0.95
    assert mask[80:].mean() < 0.02
    assert mask[30:, 62:68].mean() < 0.05


def test_indoors_there_is_no_sky() -> None:
    dark = np.random.default_rng(2).uniform(0, 0.3, (90, 120, 3)).astype(np.float32)
    assert guess_sky(dark) is None
    assert guess_sky(np.zeros((1, 1, 3), dtype=np.float32)) is None


def test_the_background_is_what_is_like_the_rim() -> None:
    random = np.random.default_rng(4)
    image = np.full((120, 160, 3), (0.3, 0.5, 0.35), dtype=np.float32)
    image[30:110, 55:105] = random.uniform(0.4, 0.9, (80, 50, 3)) * (1.0, 0.6, 0.5)
    mask = rasterise(region(Part(guess_background(image))), Size(160, 120), source=image)
    assert mask[:, :40].mean() > 0.9
    assert mask[:15].mean() > 0.9
    assert mask[45:95, 65:95].mean() < 0.1


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 90), st.integers(1, 90), st.floats(-0.2, 1.3), st.floats(0, 0.4))
def test_guessing_takes_any_photo(width: int, height: int, level: float, noise: float) -> None:
    image = np.random.default_rng(0).normal(level, noise, (height, width, 3)).astype(np.float32)
    for guess in (guess_sky(image), guess_background(image)):
        if guess is not None:
            mask = rasterise(region(Part(guess)), Size(width, height), source=image)
            assert np.isfinite(mask).all()


def test_a_guess_is_the_same_every_time() -> None:
    assert guess_sky(sky_photo()) == guess_sky(sky_photo())
    assert guess_background(sky_photo()) == guess_background(sky_photo())


@pytest.mark.parametrize(
    "make",
    [
        lambda: Luminosity(0.5, 0.4, 0.1),
        lambda: Luminosity(-0.1, 0.4, 0.1),
        lambda: Luminosity(0, 1, float("nan")),
        lambda: ColourRange(2, 0, 0, 0.1, 0.1),
        lambda: Guess("sky", 2, 2, b"123", ((0, 0, 0),), 0.1),
        lambda: Guess("sky", 1, 1, b"1", (), 0.1),
        lambda: Guess("sky", 1, 1, b"1", ((0, 0, 7),), 0.1),
        lambda: Guess("sky", 0, 1, b"", ((0, 0, 0),), 0.1),
        lambda: Guess("sea", 1, 1, b"1", ((0, 0, 0),), 0.1),  # type: ignore[arg-type]
    ],
)
def test_nonsense_is_refused(make: object) -> None:
    with pytest.raises(ValueError):
        make()  # type: ignore[operator]
