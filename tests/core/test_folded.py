"""The inference form of the network against the canonical one: every shortcut has its bound."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from instructir_desktop.core.geometry import Box, Size
from instructir_desktop.core.nn import strips as cutting
from instructir_desktop.core.nn.configuration import OFFICIAL_7D, Configuration
from instructir_desktop.core.nn.course import course
from instructir_desktop.core.nn.folded import FoldedInstructIR
from instructir_desktop.core.nn.folded_block import normalised
from instructir_desktop.core.nn.instructir import InstructIR
from instructir_desktop.core.nn.pooling import PinnedAverages, RecordedAverages
from instructir_desktop.core.nn.strips import strips

CPU = torch.device("cpu")
CONFIGURATIONS = [
    Configuration(8, (1, 2), 1, (1, 1), 16, stem=2),
    Configuration(12, (2, 1, 1), 2, (1, 1, 1), 24),
    Configuration(8, (1, 1), 1, (1, 1), 16, stem=2, deconvolution=True),
]


def lively(configuration: Configuration, seed: int) -> InstructIR:
    """A network none of whose parameters is where folding it wrongly would go unnoticed (norms 1 and 0, beta 0)."""
    torch.manual_seed(seed)
    network = InstructIR(configuration)
    for name, value in network.named_parameters():
        if "norm" in name or name.endswith(("beta", "gamma")):
            torch.nn.init.normal_(value, 0.5, 0.3)
    if network.deconvolution is not None:
        torch.nn.init.normal_(network.deconvolution.asked.bias, 1.5, 0.3)  # partly asked for, whatever the embedding
        torch.nn.init.normal_(network.deconvolution.gains.get_submodule("4").weight, 0.0, 0.3)
    return network.eval().requires_grad_(requires_grad=False)


@pytest.mark.parametrize("strip", [1, 20_000, cutting.STRIP_BYTES])
@pytest.mark.parametrize("configuration", CONFIGURATIONS)
@pytest.mark.parametrize("valid", [(1.0, 1.0), (0.9, 0.7)])
def test_it_is_the_canonical_network(
    configuration: Configuration, strip: int, valid: tuple[float, float], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cutting, "STRIP_BYTES", strip)
    network = lively(configuration, seed=3)
    photos, embedding = torch.rand(2, 3, 80, 64), torch.randn(configuration.text_size)
    with torch.inference_mode():
        recorded = RecordedAverages(valid)
        reference = network.residual(photos, embedding.expand(2, -1), recorded)
        averages = torch.cat(recorded.records)
        ours = FoldedInstructIR(network, device=CPU, dtype=torch.float32)
        measured = ours.averages(photos, embedding, valid)
        residual = ours.residual(photos, ours.pin(embedding, averages))
    assert float(reference.abs().max()) > 0.05, "the network must do something for this to mean anything"
    assert float((measured - averages).abs().max()) <= 1e-5 * float(averages.abs().max())
    assert float((residual - reference).abs().max()) <= 1e-5 * max(1.0, float(reference.abs().max()))


@pytest.mark.parametrize("configuration", CONFIGURATIONS)
def test_half_precision_is_60_db_from_the_reference(configuration: Configuration) -> None:
    """Of a residual as large as the photo; the published and the bundled network are in docs/performance.md."""
    network = lively(configuration, seed=4)
    photo, embedding = torch.rand(1, 3, 64, 96), torch.randn(configuration.text_size)
    with torch.inference_mode():
        recorded = RecordedAverages()
        reference = network.residual(photo, embedding[None], recorded)
        ours = FoldedInstructIR(network, device=CPU, dtype=torch.bfloat16)
        pinned = ours.pin(embedding, torch.cat(recorded.records))
        difference = ours.residual(photo, pinned) - reference
    decibels = float(10 * torch.log10(reference.square().mean() / difference.square().mean()))
    peak = float(-10 * torch.log10(difference.square().mean() / max(1.0, float(reference.abs().max())) ** 2))
    assert decibels > 35, "relative to the residual"
    assert peak > 50


@pytest.mark.parametrize("configuration", CONFIGURATIONS)
@settings(max_examples=20, deadline=None)
@given(st.integers(2, 14), st.integers(2, 14), st.data())
def test_a_part_of_a_frame_is_computed_as_in_the_whole(
    configuration: Configuration, rows: int, columns: int, data: st.DataObject
) -> None:
    """Also where levels are cut off: nothing that a part's edge has spoilt reaches what is wanted."""
    height, width = rows * configuration.multiple, columns * configuration.multiple
    x, y = data.draw(st.integers(0, width - 1)), data.draw(st.integers(0, height - 1))
    wanted = Box(x, y, data.draw(st.integers(1, width - x)), data.draw(st.integers(1, height - y)))
    network = FoldedInstructIR(lively(configuration, seed=8), device=CPU, dtype=torch.float32)
    photo, embedding = torch.rand(1, 3, height, width), torch.randn(configuration.text_size)
    with torch.inference_mode():
        pinned = network.pin(embedding, torch.rand(configuration.average_count))
        whole = network.residual(photo, pinned)
        part = network.residual(photo, pinned, wanted=wanted)
    assert part.shape[2:] == (wanted.height, wanted.width)
    assert float((part - whole[..., *wanted.slices()]).abs().max()) <= 1e-5 * max(1.0, float(whole.abs().max()))


@pytest.mark.parametrize("configuration", [*CONFIGURATIONS, OFFICIAL_7D])
def test_a_course_shrinks_towards_what_is_wanted(configuration: Configuration) -> None:
    """From about the halo (aligning may add a cell of the coarsest level) to the tile with what the last convolution reads."""
    halo, multiple, stem = configuration.halo, configuration.multiple, configuration.stem
    wanted = Box(16 * multiple, 12 * multiple, 8 * multiple, 8 * multiple)
    frame = Size(40 * multiple, 32 * multiple)
    way = course(configuration, frame, wanted)
    read = Box(*(stem * value for value in way.encoders[0]))
    assert wanted.grow(halo + multiple).intersect(frame.box()).contains(read)
    assert Box(*(stem * value for value in way.end)) == wanted.grow(stem)
    assert way.end.width < way.decoders[0].width < way.encoders[0].width
    whole = course(configuration, frame, frame.box())
    assert whole.encoders[0] == whole.decoders[0] == whole.end


def test_folding_leaves_the_canonical_network_as_it_was() -> None:
    network = lively(CONFIGURATIONS[0], seed=5)
    before = {name: value.clone() for name, value in network.state_dict().items()}
    ours = FoldedInstructIR(network, device=CPU, dtype=torch.float32)
    with torch.inference_mode():
        photo, embedding = torch.rand(1, 3, 32, 32), torch.randn(16)
        ours.residual(photo, ours.pin(embedding, ours.averages(photo, embedding)))
    assert all(torch.equal(before[name], value) for name, value in network.state_dict().items())


def test_its_norm_is_the_layer_norm_even_far_from_zero() -> None:
    x = torch.randn(1, 9, 7, 48) * torch.tensor([0.01, 1.0, 30.0] * 16) + 100
    expected = torch.nn.functional.layer_norm(x.double(), (48,), eps=1e-6)
    assert float((normalised(x, None, torch.float32) - expected).abs().max()) < 1e-4
    assert torch.equal(normalised(torch.zeros(1, 2, 2, 8), None, torch.float32), torch.zeros(1, 2, 2, 8))
    even = torch.full((48,), 1 / 48)
    shifted = normalised(x, even, torch.float32)
    assert float((shifted - even - expected).abs().max()) < 1e-4
    assert float((shifted.sum(dim=-1) - 1).abs().max()) < 1e-4  # what the folded bias relies on


@settings(deadline=None)
@given(st.integers(1, 4), st.integers(1, 300), st.integers(1, 3000), st.sampled_from([8, 48, 512]))
def test_strips_cover_every_row_once(images: int, height: int, width: int, channels: int) -> None:
    features = torch.empty(images, height, width, channels, device="meta")
    count = np.zeros((images, height), dtype=int)
    for strip in strips(features, 4):
        count[strip.images, strip.top : strip.bottom] += 1
        assert strip.count == 1 or (strip.top, strip.bottom) == (0, height)
        assert strip.first == max(strip.top - 1, 0)
        assert strip.last == min(strip.bottom + 1, height)
        assert strip.top < strip.bottom
    assert np.all(count == 1)


def test_a_checkpoint_is_called_before_every_strip(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cutting, "STRIP_BYTES", 2048)
    configuration = CONFIGURATIONS[0]
    network = FoldedInstructIR(lively(configuration, seed=6), device=CPU, dtype=torch.float32)
    photo, embedding = torch.rand(1, 3, 128, 64), torch.randn(16)
    calls = 0

    def stop() -> None:
        nonlocal calls
        calls += 1
        if calls == 40:
            raise KeyboardInterrupt

    with torch.inference_mode():
        pinned = network.pin(embedding, torch.ones(configuration.average_count))
        with pytest.raises(KeyboardInterrupt):
            network.residual(photo, pinned, stop)
        assert calls == 40, "nothing runs after the stop"
        calls = 100
        network.residual(photo, pinned, stop)
    assert calls > 200


def test_pinned_averages_of_another_network_are_refused() -> None:
    network = FoldedInstructIR(lively(CONFIGURATIONS[0], seed=7), device=CPU, dtype=torch.float32)
    with pytest.raises(RuntimeError, match="split"):
        network.pin(torch.zeros(16), torch.ones(5))


def test_the_canonical_network_still_learns() -> None:
    """The inference form is beside it, not in it: gradients reach every parameter."""
    configuration = Configuration(4, (1,), 1, (1,), 8, stem=2)
    torch.manual_seed(0)
    network = InstructIR(configuration)
    for name, value in network.named_parameters():
        if name.endswith(("beta", "gamma")):
            torch.nn.init.ones_(value)
    averages = PinnedAverages(torch.rand(configuration.average_count))
    network(torch.rand(1, 3, 16, 16), torch.rand(1, 8), averages).sum().backward()
    assert all(value.grad is not None and bool(value.grad.abs().sum() > 0) for value in network.parameters())
