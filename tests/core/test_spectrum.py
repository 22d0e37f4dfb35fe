"""A photo's power spectrum in bands."""

from __future__ import annotations

import math

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from instructir_desktop.core.nn.configuration import SPECTRUM_BANDS
from instructir_desktop.core.nn.spectrum import FLOOR, RINGS, SCALE, SECTORS, WINDOW, bands, powers


def test_white_noise_has_the_same_power_in_every_band() -> None:
    generator = torch.Generator().manual_seed(1)
    photo = 0.5 + 0.1 * torch.randn(1, 1, 1024, 1024, generator=generator).expand(1, 3, -1, -1)
    power = powers(photo).mean(dim=(0, 2, 3))
    filled = power > 0
    assert int(filled.sum()) >= 0.9 * SPECTRUM_BANDS, "few frequencies of a window lie in the innermost ring"
    expected = SCALE * 0.1**2 * 0.375**2  # the variance, and the mean square of the taper along each side
    assert torch.allclose(power[filled], torch.tensor(expected), rtol=0.1)


@pytest.mark.parametrize("sector", range(SECTORS))
def test_a_wave_is_found_in_its_band(sector: int) -> None:
    angle, cycles = math.pi * sector / SECTORS, 0.23
    y, x = torch.meshgrid(torch.arange(128.0), torch.arange(128.0), indexing="ij")
    wave = 0.5 + 0.3 * torch.sin(2 * math.pi * cycles * (x * math.cos(angle) + y * math.sin(angle)))
    power = powers(wave.expand(1, 3, -1, -1)).mean(dim=(0, 2, 3)).reshape(RINGS, SECTORS)
    assert int(power.sum(dim=0).argmax()) == sector
    assert int(power.sum(dim=1).argmax()) == RINGS // 2 - 1


@given(st.integers(8, 200), st.integers(8, 200))
@settings(max_examples=25, deadline=None)
def test_photos_of_any_size_have_a_spectrum(height: int, width: int) -> None:
    power = powers(torch.rand(2, 3, height, width))
    assert power.shape[:2] == (2, SPECTRUM_BANDS)
    assert power.shape[2:] == tuple(max(length - WINDOW, 0) // 32 + 1 for length in (height, width))
    assert bool(torch.isfinite(power).all())


def test_brightness_alone_changes_nothing() -> None:
    photo = torch.rand(1, 3, 96, 96) * 0.5
    assert torch.allclose(powers(photo), powers(photo + 0.4), rtol=1e-3, atol=1e-3)


def test_half_precision_holds_the_weakest_and_the_strongest_power() -> None:
    """Contexts of several places are kept in it."""
    stripes = (torch.arange(128) // 16 % 2).float().expand(1, 3, 128, -1)
    flat = torch.full((1, 3, 128, 128), 0.5)
    flat[:, :, ::2, ::3] += 1 / 255
    strongest, weakest = (powers(photo).mean(dim=(0, 2, 3)) for photo in (stripes, flat))
    assert float(strongest.max()) < float(torch.finfo(torch.float16).max)
    for power in (strongest, weakest):
        exact, kept = (torch.log(value + FLOOR) for value in (power, power.half().float()))
        assert float((exact - kept).abs().max()) < 0.01


def test_bands_are_the_same_in_every_direction_turned() -> None:
    band = bands(WINDOW, torch.device("cpu"))
    assert band.shape == (WINDOW, WINDOW // 2 + 1)
    assert int(band.min()) == 0
    assert int(band.max()) < SPECTRUM_BANDS
    ring = band // SECTORS
    assert torch.equal(ring[: WINDOW // 2 + 1], ring[: WINDOW // 2 + 1].T)
