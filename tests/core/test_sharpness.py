"""How sharp a photo is, as the network is told: what the spectrum's averages are, and what steers by them."""

from __future__ import annotations

import math

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from instructir_desktop.core.nn.configuration import SPECTRUM_BANDS, Configuration, detect
from instructir_desktop.core.nn.folded import FoldedInstructIR
from instructir_desktop.core.nn.instructir import InstructIR
from instructir_desktop.core.nn.sharpness import RINGS, SCALE, SECTORS, WINDOW, Sharpness, powers
from tests.core.test_folded import CPU, lively

SHARP = Configuration(8, (1, 1), 1, (1, 1), 16, stem=2, sharpness=True)


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


def test_an_untrained_one_leaves_the_embedding_alone() -> None:
    sharpness, embedding = Sharpness(16), torch.randn(3, 16)
    assert not sharpness.taught
    assert torch.equal(sharpness(embedding, torch.rand(3, SPECTRUM_BANDS)), embedding)


def test_the_photo_steers_the_network() -> None:
    """Two photos that differ in their spectrum alone are treated differently, though channel attention is pinned."""
    network = lively(SHARP, seed=2)
    photo, embedding = torch.rand(1, 3, 96, 96), torch.randn(SHARP.text_size)
    with torch.inference_mode():
        folded = FoldedInstructIR(network, device=CPU, dtype=torch.float32)
        context = folded.averages(photo, embedding)
        other = context.clone()
        other[:SPECTRUM_BANDS] *= 0.01
        first, second = (folded.residual(photo, folded.pin(embedding, part)) for part in (context, other))
    assert float((first - second).abs().max()) > 1e-3


def test_the_configuration_is_read_from_the_tensors() -> None:
    for configuration in (SHARP, Configuration(8, (1, 1), 1, (1, 1), 16, stem=2)):
        network = InstructIR(configuration)
        assert detect({name: tuple(value.shape) for name, value in network.state_dict().items()}) == configuration


def test_local_measuring_takes_the_mean_spectrum_to_steer_by() -> None:
    """Places of one photo share the embedding, so that what the gates do cannot differ from tile to tile."""
    network = lively(SHARP, seed=5)
    frames, embedding = torch.rand(4, 3, 64, 64), torch.randn(SHARP.text_size)
    frames[2:] *= 0.1
    with torch.inference_mode():
        folded = FoldedInstructIR(network, device=CPU, dtype=torch.float32)
        each = folded.averages(frames, embedding, each=True)
        assert each.shape == (4, SHARP.average_count)
        lattice = each.reshape(2, 2, -1)
        pinned = folded.pin(embedding, lattice)
        steered = network.sharpness(embedding[None], each[:, :SPECTRUM_BANDS].mean(dim=0, keepdim=True))[0]
        plain = FoldedInstructIR(_without(network), device=CPU, dtype=torch.float32)
        expected = plain.pin(steered, lattice[..., SPECTRUM_BANDS:])
    gates = [
        (ours.scale, theirs.scale) for ours, theirs in zip(pinned, expected, strict=True) if ours.scale is not None
    ]
    assert len(gates) == 4, "the conditions of two levels, down and up"
    for ours, theirs in gates:
        assert theirs is not None
        assert torch.allclose(ours, theirs, atol=1e-6)


def _without(network: InstructIR) -> InstructIR:
    """The same network without what reads the spectrum."""
    plain = InstructIR(Configuration(8, (1, 1), 1, (1, 1), 16, stem=2))
    plain.load_state_dict({name: value for name, value in network.state_dict().items() if "sharpness" not in name})
    return plain.eval().requires_grad_(requires_grad=False)


def test_half_precision_holds_the_weakest_and_the_strongest_power() -> None:
    """Contexts of several places are kept in it."""
    stripes = (torch.arange(128) // 16 % 2).float().expand(1, 3, 128, -1)
    flat = torch.full((1, 3, 128, 128), 0.5)
    flat[:, :, ::2, ::3] += 1 / 255
    strongest, weakest = (powers(photo).mean(dim=(0, 2, 3)) for photo in (stripes, flat))
    assert float(strongest.max()) < float(torch.finfo(torch.float16).max)
    for power in (strongest, weakest):
        exact, kept = (torch.log(value + Sharpness.FLOOR) for value in (power, power.half().float()))
        assert float((exact - kept).abs().max()) < 0.01
