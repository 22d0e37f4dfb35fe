"""The estimators on a drawn scene with known damage, and their rates on photos where those are there."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from instructir_desktop.core.estimates.blur import blur_width
from instructir_desktop.core.estimates.light import haze_veil, light
from instructir_desktop.core.estimates.noise import noise_level
from instructir_desktop.core.estimates.rain import streaks
from instructir_desktop.core.estimates.samples import CROP, GRID, gaussian, sample, smoothed
from instructir_desktop.core.estimates.suggestions import MOST, Measurements, measure, suggest

Photo = NDArray[np.float32]

PHOTOS = Path(__file__).parents[4] / "shared" / "data" / "bench" / "kodak24" / "clean"


def scene(seed: int = 0, width: int = 900, height: int = 640) -> Photo:
    """Coloured discs of all sizes on a gradient, as sharp as pixels can be."""
    random = np.random.default_rng(seed)
    y, x = np.mgrid[:height, :width].astype(np.float32)
    photo = np.stack([0.2 + 0.5 * x / width, 0.3 + 0.3 * y / height, 0.6 - 0.3 * x / width], axis=-1)
    for _ in range(90):
        radius = random.uniform(6, 60)
        middle = random.uniform(0, width), random.uniform(0, height)
        inside = (np.hypot(x - middle[0], y - middle[1]) < radius)[..., None].astype(np.float32)
        photo = photo * (1 - inside) + inside * random.uniform(0, 1, 3).astype(np.float32) ** 1.5
    return np.asarray(photo, dtype=np.float32)


def noisy(photo: Photo, sigma: float) -> Photo:
    """With Gaussian noise of `sigma` of 255, as an 8-bit file."""
    grain = np.random.default_rng(9).normal(0, sigma / 255, photo.shape)
    return np.asarray(np.round(np.clip(photo + grain, 0, 1) * 255) / 255, dtype=np.float32)


def blurred(photo: Photo, sigma: float) -> Photo:
    return np.stack([smoothed(photo[..., channel], gaussian(sigma)) for channel in range(3)], axis=-1)


def shaken(photo: Photo, reach: int) -> Photo:
    """Moved sideways while the shutter was open."""
    return np.mean([np.roll(photo, shift, axis=1) for shift in range(reach)], axis=0, dtype=np.float32)


def rained(photo: Photo) -> Photo:
    random = np.random.default_rng(3)
    drops = (random.random(photo.shape[:2]) < 0.004).astype(np.float32)
    veil = sum(np.roll(drops, (row, round(0.2 * row)), axis=(0, 1)) for row in range(14))
    return np.asarray(np.clip(photo + 0.35 * np.clip(veil, 0, 1)[..., None], 0, 1), dtype=np.float32)


def hazy(photo: Photo) -> Photo:
    return np.asarray(photo * 0.45 + 0.85 * 0.55, dtype=np.float32)


@pytest.fixture(scope="module")
def clean() -> Photo:
    return scene()


def intents(photo: Photo) -> list[str]:
    return [suggestion.intent for suggestion in suggest(measure(photo))]


def test_a_good_photo_gets_no_suggestion(clean: Photo) -> None:
    assert intents(clean) == []


def test_each_damage_is_the_first_suggestion(clean: Photo) -> None:
    assert intents(noisy(clean, 18))[0] == "noise"
    assert intents(blurred(clean, 2))[0] == "blur"
    assert intents(shaken(clean, 11))[0] == "blur"
    assert intents(rained(clean))[0] == "rain"
    assert intents(hazy(clean))[0] == "haze"
    assert intents(clean * np.float32(0.25))[0] == "dark"
    grey = clean.mean(axis=2, keepdims=True)
    dull = (grey + 0.3 * (clean - grey) - 0.5) * np.float32(0.5) + np.float32(0.45)
    assert "enhancement" in intents(dull)


def test_suggestions_are_few_and_sorted_by_need(clean: Photo) -> None:
    found = suggest(measure(noisy(hazy(clean) * np.float32(0.5), 30)))
    assert 1 < len(found) <= MOST
    assert [one.need for one in found] == sorted((one.need for one in found), reverse=True)
    assert all(one.need >= 1 for one in found)


def test_the_noise_is_told_in_words() -> None:
    flat = np.full((400, 600, 3), 0.5, dtype=np.float32)
    (told,) = [one for one in suggest(measure(noisy(flat, 18))) if one.intent == "noise"]
    assert told.observation == "Looks noisy (σ ≈ 18)"
    assert told.sentence == "Remove the noise"


@pytest.mark.parametrize("sigma", [9, 18, 30])
def test_noise_is_measured(clean: Photo, sigma: float) -> None:
    measured = noise_level(sample(noisy(clean, sigma))) * 255
    assert measured == pytest.approx(sigma, rel=0.15)


def test_texture_is_not_noise() -> None:
    """Stripes finer than the patches have a large variance, but little of it is left without structure."""
    y, x = np.mgrid[:480, :640].astype(np.float32)
    weave = 0.5 + 0.2 * np.sin(x * 1.9 + y * 0.3) * np.cos(y * 1.3)
    assert weave.std() > 0.09
    assert noise_level(sample(np.repeat(weave[..., None], 3, axis=2).astype(np.float32))) < 2 / 255


def test_clipped_areas_do_not_hide_noise(clean: Photo) -> None:
    burnt = clean.copy()
    burnt[:, :450] = 1.4
    assert noise_level(sample(noisy(burnt, 20))) * 255 == pytest.approx(20, rel=0.15)


def test_blur_width_grows_with_the_blur(clean: Photo) -> None:
    widths = [blur_width(sample(clean)), *(blur_width(sample(blurred(clean, sigma))) for sigma in (1, 2, 3))]
    assert widths == sorted(widths)
    assert widths[2] == pytest.approx(2, rel=0.25)
    assert blur_width(sample(np.full((300, 400, 3), 0.5, dtype=np.float32))) == 0


def test_a_photo_that_is_sharp_only_here_and_there_is_not_blurred(clean: Photo) -> None:
    """A blurred background is wanted; the sharpest edges count."""
    portrait = blurred(clean, 4)
    portrait[:, 250:650] = clean[:, 250:650]
    assert "blur" not in intents(portrait)


def test_rain_is_told_from_upright_structure(clean: Photo) -> None:
    assert streaks(sample(rained(clean))) > 3
    fence = clean.copy()
    fence[:, ::11] *= 0.5
    assert streaks(sample(fence)) < 1
    assert streaks(sample(np.ascontiguousarray(rained(clean).swapaxes(0, 1)))) < 1.5


def test_light_is_described(clean: Photo) -> None:
    found = light(sample(clean))
    assert 0 <= found.darkest < found.middle < found.brightest <= 1
    assert found.contrast == pytest.approx(found.brightest - found.darkest)
    assert found.clipped < 0.05
    assert light(sample(clean * 3)).clipped > 0.15
    assert haze_veil(sample(hazy(clean))) > 0.5 > 2 * haze_veil(sample(clean))


def test_only_a_small_part_of_a_large_photo_is_read() -> None:
    large = np.lib.stride_tricks.as_strided(  # 24 megapixels that take no memory
        np.full(3, 0.5, dtype=np.float32), shape=(4000, 6000, 3), strides=(0, 0, 4)
    )
    found = sample(large)
    read = (
        sum(crop.shape[0] * crop.shape[1] for crop in found.crops) + found.overview.shape[0] * found.overview.shape[1]
    )
    assert len(found.crops) == GRID[0] * GRID[1]
    assert all(crop.shape == (CROP, CROP, 3) and crop.base is not None for crop in found.crops)
    assert read < 500_000


@pytest.mark.parametrize("size", [(1, 1), (1, 500), (7, 9), (40, 31), (100, 3000)])
def test_tiny_and_odd_photos_are_measured(size: tuple[int, int]) -> None:
    photo = np.random.default_rng(1).random((*size, 3)).astype(np.float32)
    assert isinstance(measure(photo), Measurements)
    assert all(np.isfinite(one.need) for one in suggest(measure(photo)))


@pytest.mark.parametrize("value", [0.0, 1.0, -0.2, 1.7])
def test_one_colour_is_no_fault_but_darkness(value: float) -> None:
    found = intents(np.full((200, 300, 3), value, dtype=np.float32))
    assert set(found) <= {"dark", "haze", "enhancement"}
    assert ("dark" in found) == (value <= 0)


def test_the_same_photo_gives_the_same_suggestions(clean: Photo) -> None:
    photo = noisy(clean, 12)
    assert suggest(measure(photo)) == suggest(measure(photo.copy()))


@pytest.mark.parametrize("shape", [(0, 4, 3), (4, 4), (4, 4, 4)])
def test_what_is_no_photo_is_refused(shape: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="shape"):
        sample(np.zeros(shape, dtype=np.float32))


@pytest.mark.skipif(not PHOTOS.is_dir(), reason="the test photographs are not here")
def test_rates_on_photographs() -> None:
    photos = [np.asarray(Image.open(path), dtype=np.float32) / 255 for path in sorted(PHOTOS.glob("*.png"))[:6]]
    assert len(photos) == 6
    assert sum(bool(intents(photo)) for photo in photos) <= 2
    assert sum("noise" in intents(noisy(photo, 15)) for photo in photos) == 6
    assert sum("haze" in intents(hazy(photo)) for photo in photos) >= 5
    assert sum("blur" in intents(blurred(photo, 2)) for photo in photos) >= 5
