"""The filter that undoes blur: what it adds, when, and that both forms of the network and every tile agree on it."""

from __future__ import annotations

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch.nn import functional as F

from instructir_desktop.core.geometry import Box
from instructir_desktop.core.nn.configuration import FILTER_RADIUS, SPECTRUM_BANDS, Configuration, detect
from instructir_desktop.core.nn.deconvolution import Deconvolution, filtered, kernels_of_bands
from instructir_desktop.core.nn.folded import FoldedInstructIR
from instructir_desktop.core.nn.instructir import InstructIR
from instructir_desktop.core.nn.pooling import PinnedAverages
from instructir_desktop.core.nn.spectrum import bands, powers
from tests.core.test_folded import CPU, lively

FILTERING = Configuration(8, (1, 1), 1, (1, 1), 16, stem=2, deconvolution=True)
SIDE = 2 * FILTER_RADIUS + 1


def asked(network: InstructIR, embedding: torch.Tensor, bias: float = 10.0) -> Deconvolution:
    """The network's filter, asked for by `embedding` with a `bias` above 3, not at all with one below −3."""
    found = network.deconvolution
    assert found is not None
    found.asked.weight.zero_()
    found.asked.bias.fill_(bias)
    assert (found(embedding[None], torch.ones(1, SPECTRUM_BANDS)) is None) == (bias < -3)
    return found


@given(st.integers(8, 90), st.integers(8, 90), st.integers(1, 2))
@settings(max_examples=20, deadline=None)
def test_filtering_is_convolution_with_repeated_edges(height: int, width: int, kernels: int) -> None:
    generator = torch.Generator().manual_seed(height * 100 + width)
    photos = torch.rand(2, 3, height, width, generator=generator)
    kernel = torch.randn(kernels, SIDE, SIDE, generator=generator) / SIDE
    found = filtered(photos, kernel)
    padded = F.pad(photos, (FILTER_RADIUS,) * 4, mode="replicate")
    weights = kernel.flip(1, 2).expand(2, -1, -1).repeat_interleave(3, dim=0)[:, None]
    expected = F.conv2d(padded.flatten(0, 1)[None], weights, groups=6).reshape(photos.shape)
    assert torch.allclose(found, expected, atol=2e-5)


def test_every_channel_is_one_task() -> None:
    photos, kernel = torch.rand(1, 3, 40, 40), torch.randn(1, SIDE, SIDE)
    calls: list[int] = []

    def backwards(count: int, task: object) -> None:
        for index in reversed(range(count)):
            calls.append(index)
            task(index)  # type: ignore[operator]

    assert torch.equal(filtered(photos, kernel, backwards), filtered(photos, kernel))
    assert calls == [2, 1, 0]


def test_the_kernels_of_bands_add_what_they_are_for_and_no_brightness() -> None:
    kernels = kernels_of_bands(CPU)
    assert kernels.shape == (SPECTRUM_BANDS, SIDE, SIDE)
    assert float(kernels.sum(dim=(1, 2)).abs().max()) < 1e-5
    assert torch.allclose(kernels, kernels.flip(1, 2), atol=1e-6), "symmetric: nothing is moved"
    everything = torch.fft.rfft2(kernels.sum(dim=0), s=(64, 64)).abs()
    assert float((everything[24:40, 8:] - 1).abs().max()) < 0.02, "all bands together let every high frequency through"
    strongest = torch.fft.rfft2(kernels, s=(64, 64)).abs()
    own = torch.stack([strongest[band][bands(64, CPU) == band].mean() for band in range(40, SPECTRUM_BANDS)])
    others = torch.stack([strongest[band][bands(64, CPU) != band].mean() for band in range(40, SPECTRUM_BANDS)])
    assert bool((own > 10 * others).all())


def test_before_training_no_photo_is_filtered() -> None:
    untrained = Deconvolution(16)
    assert not untrained.taught
    kernels = untrained(torch.randn(3, 16), torch.rand(3, SPECTRUM_BANDS))
    assert kernels is not None
    assert not kernels.any()


def test_the_filter_comes_in_gradually_between_not_asked_for_and_asked_for() -> None:
    network = lively(FILTERING, seed=1)
    embedding, power = torch.randn(16), torch.rand(1, SPECTRUM_BANDS)
    whole = asked(network, embedding)(embedding[None], power)
    half = asked(network, embedding, 0.0)(embedding[None], power)
    assert whole is not None
    assert half is not None
    assert float(whole.abs().max()) > 0
    assert torch.allclose(half, whole / 2, atol=1e-6)
    asked(network, embedding, -10.0)


def test_what_is_not_asked_for_changes_nothing() -> None:
    network = lively(FILTERING, seed=2)
    photo, embedding = torch.rand(1, 3, 64, 64), torch.randn(16)
    asked(network, embedding, -10.0)
    plain = InstructIR(Configuration(8, (1, 1), 1, (1, 1), 16, stem=2))
    plain.load_state_dict({name: value for name, value in network.state_dict().items() if "deconvolution" not in name})
    with torch.inference_mode():
        assert torch.equal(network(photo, embedding[None]), plain.eval()(photo, embedding[None]))


@pytest.mark.parametrize("bias", [-10.0, 0.0, 10.0])
def test_both_forms_filter_alike(bias: float) -> None:
    network = lively(FILTERING, seed=3)
    photo, embedding = torch.rand(1, 3, 96, 80), torch.randn(16)
    asked(network, embedding, bias)
    with torch.inference_mode():
        folded = FoldedInstructIR(network, device=CPU, dtype=torch.float32)
        averages = folded.averages(photo, embedding)
        assert torch.allclose(averages[:SPECTRUM_BANDS], powers(photo).mean(dim=(0, 2, 3)), rtol=1e-4)
        expected = network.residual(photo, embedding[None], PinnedAverages(averages))
        found = folded.residual(photo, folded.pin(embedding, averages))
        box = Box(16, 8, 40, 56)
        part = folded.residual(photo, folded.pin(embedding, averages), wanted=box)
    assert float((found - expected).abs().max()) < 1e-5 * max(1.0, float(expected.abs().max()))
    assert torch.allclose(part, found[:, :, *box.slices()], atol=1e-5)


def test_the_photos_spectrum_decides_what_is_added() -> None:
    """Two photos that differ in their spectrum alone are treated differently, though channel attention is pinned."""
    network = lively(FILTERING, seed=4)
    photo, embedding = torch.rand(1, 3, 96, 96), torch.randn(16)
    asked(network, embedding)
    with torch.inference_mode():
        folded = FoldedInstructIR(network, device=CPU, dtype=torch.float32)
        context = folded.averages(photo, embedding)
        other = context.clone()
        other[:SPECTRUM_BANDS] *= 0.01
        first, second = (folded.residual(photo, folded.pin(embedding, part)) for part in (context, other))
    assert float((first - second).abs().max()) > 1e-3


def test_places_of_one_photo_share_the_filter() -> None:
    """It is found from their mean spectrum, so that it cannot differ from tile to tile."""
    network = lively(FILTERING, seed=5)
    frames, embedding = torch.rand(4, 3, 64, 64), torch.randn(16)
    frames[2:] *= 0.1
    filters = asked(network, embedding)
    with torch.inference_mode():
        folded = FoldedInstructIR(network, device=CPU, dtype=torch.float32)
        each = folded.averages(frames, embedding, each=True)
        assert each.shape == (4, FILTERING.average_count)
        kernel = folded.pin(embedding, each.reshape(2, 2, -1)).kernel
        expected = filters(embedding[None], each[:, :SPECTRUM_BANDS].mean(dim=0, keepdim=True))
    assert kernel is not None
    assert expected is not None
    assert torch.allclose(kernel, expected, atol=1e-6)


def test_the_configuration_is_read_from_the_tensors() -> None:
    for configuration in (FILTERING, Configuration(8, (1, 1), 1, (1, 1), 16, stem=2)):
        network = InstructIR(configuration)
        assert detect({name: tuple(value.shape) for name, value in network.state_dict().items()}) == configuration
    assert FILTERING.halo >= Configuration(8, (1, 1), 1, (1, 1), 16, stem=2).halo + FILTER_RADIUS - FILTERING.multiple
