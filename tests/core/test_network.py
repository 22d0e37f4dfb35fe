"""The network against the published implementation's outputs, its parameter names, and its configurations."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file
from torch import Tensor
from torch.nn import functional

from instructir_desktop.core.geometry import Box, Size
from instructir_desktop.core.nn.blocks import InstructionConditionBlock, NAFBlock
from instructir_desktop.core.nn.configuration import OFFICIAL_7D, Configuration, ConfigurationError, detect
from instructir_desktop.core.nn.instructir import InstructIR
from instructir_desktop.core.nn.padding import padded_size, window
from instructir_desktop.core.nn.pooling import GroupedAverages, OwnAverages, PinnedAverages, RecordedAverages
from instructir_desktop.core.text.head import Head

DATA = Path(__file__).parents[1] / "data"
PARITY = 1e-5


def weights(tensors: dict[str, Tensor], prefix: str) -> dict[str, Tensor]:
    return {name.removeprefix(prefix): value for name, value in tensors.items() if name.startswith(prefix)}


def shapes(tensors: dict[str, Tensor]) -> dict[str, tuple[int, ...]]:
    return {name: tuple(value.shape) for name, value in tensors.items()}


def zero_padded(photo: Tensor, multiple: int) -> Tensor:
    """What the published code does; the application pads by mirroring, which leaves edges and averages alone."""
    height, width = photo.shape[-2:]
    return functional.pad(photo, (0, -width % multiple, 0, -height % multiple))


@pytest.mark.parametrize("case", ["aligned", "padded"])
def test_published_outputs_are_reproduced(case: str) -> None:
    reference = load_file(DATA / "instructir-tiny.safetensors")
    published = weights(reference, "weights.")
    configuration = detect(shapes(published))
    network = InstructIR(configuration)
    network.load_state_dict(published, strict=True)
    photo = reference[f"input.{case}"]
    height, width = photo.shape[-2:]
    with torch.inference_mode():
        output = network(zero_padded(photo, configuration.multiple), reference["embedding"][: len(photo)])
    error = float((output[..., :height, :width] - reference[f"output.{case}"]).abs().max())
    assert error <= PARITY, f"worst error {error:.1e}"


@pytest.mark.parametrize("kind", ["nafblock", "icb"])
def test_published_blocks_are_reproduced(kind: str) -> None:
    reference = load_file(DATA / "blocks.safetensors")
    block = NAFBlock(8) if kind == "nafblock" else InstructionConditionBlock(8, 16)
    block.load_state_dict(weights(reference, f"{kind}.weights."), strict=True)
    arguments = [reference["input"]] + ([reference["embedding"]] if kind == "icb" else [])
    with torch.inference_mode():
        error = float((block(*arguments, OwnAverages()) - reference[f"{kind}.output"]).abs().max())
    assert error <= PARITY, f"worst error {error:.1e}"


def test_published_head_is_reproduced() -> None:
    head = Head()
    head.load_state_dict(load_file(DATA / "lm_instructir-7d.safetensors"), strict=True)
    reference = load_file(DATA / "head-7d.safetensors")
    with torch.inference_mode():
        embedding, logits = head(reference["input"])
    assert float((embedding - reference["embedding"]).abs().max()) <= PARITY
    assert float((logits - reference["logits"]).abs().max()) <= PARITY


def test_official_names_shapes_and_size() -> None:
    published = json.loads((DATA / "instructir-7d.json").read_text())
    with torch.device("meta"):
        network = InstructIR(OFFICIAL_7D)
    own = {name: list(value.shape) for name, value in network.state_dict().items()}
    assert own == published["shapes"]
    assert sum(value.numel() for value in network.parameters()) == published["parameters"] == 15_843_363
    assert detect({name: tuple(shape) for name, shape in published["shapes"].items()}) == OFFICIAL_7D
    assert OFFICIAL_7D.average_count == 6720
    assert OFFICIAL_7D.halo == 224


@pytest.mark.parametrize(
    "configuration",
    [
        Configuration(8, (1,), 1, (1,), 16, stem=2),
        Configuration(12, (2, 2), 2, (2, 2), 256, stem=2),
        Configuration(8, (1, 2, 3), 1, (3, 2, 1), 8, stem=1),
    ],
)
def test_configuration_is_read_from_shapes(configuration: Configuration) -> None:
    with torch.device("meta"):
        network = InstructIR(configuration)
    assert detect(shapes(network.state_dict())) == configuration


@pytest.mark.parametrize(
    "amiss", [{}, {"intro.weight": (8, 5, 3, 3), "enc_cond.0.fc.weight": (8, 16)}, {"fc1.weight": (1, 2)}]
)
def test_other_tensors_are_refused(amiss: dict[str, tuple[int, ...]]) -> None:
    with pytest.raises(ConfigurationError):
        detect(amiss)


def lively(configuration: Configuration, seed: int = 0) -> InstructIR:
    """A network whose blocks are not the identity they start as."""
    torch.manual_seed(seed)
    network = InstructIR(configuration)
    for name, value in network.named_parameters():
        if name.endswith(("beta", "gamma")):
            torch.nn.init.normal_(value, 0.5, 0.2)
    return network.eval()


def test_pinned_averages_repeat_the_recorded_pass() -> None:
    configuration = Configuration(8, (1, 1), 1, (1, 1), 16, stem=2)
    network = lively(configuration)
    photo, embedding = torch.rand(1, 3, 64, 48), torch.rand(1, 16)
    recorded = RecordedAverages()
    with torch.inference_mode():
        own = network(photo, embedding)
        first = network(photo, embedding, recorded)
        values = torch.cat(recorded.records)
        again = network(photo, embedding, PinnedAverages(values))
    assert values.numel() == configuration.average_count
    assert torch.allclose(own, first, atol=1e-6)
    assert torch.equal(first, again)
    with pytest.raises(ValueError, match="shorter"), torch.inference_mode():
        network(photo, embedding, PinnedAverages(values[:-1]))


def test_averages_leave_the_padding_out() -> None:
    features = torch.rand(2, 4, 8, 8, dtype=torch.float64)
    features[:, :, 6:] = 1000
    features[:, :, :, 5:] = 1000
    expected = features[:, :, :6, :5].mean(dim=(2, 3), keepdim=True)
    assert torch.allclose(OwnAverages((6 / 8, 5 / 8))(features), expected)
    half_a_column = OwnAverages((6 / 8, 5.5 / 8))(features)
    expected = (features[:, :, :6, :5].sum(dim=(2, 3)) + 0.5 * features[:, :, :6, 5].sum(dim=2)) / (6 * 5.5)
    assert torch.allclose(half_a_column[:, :, 0, 0], expected)


def test_grouped_averages_are_those_of_the_joined_crops() -> None:
    features = torch.rand(6, 4, 8, 8)
    pooled = GroupedAverages(3)(features)
    joined = features[:3].mean(dim=(0, 2, 3))
    assert torch.allclose(pooled[1, :, 0, 0], joined)
    assert torch.equal(pooled[0], pooled[2])


def test_mirrored_edge() -> None:
    photo = torch.arange(5.0).reshape(1, 1, 1, 5)
    assert padded_size(Size(5, 1), 8) == Size(8, 8)
    assert window(photo, Box(0, 0, 8, 2))[0, 0].tolist() == [[0, 1, 2, 3, 4, 3, 2, 1]] * 2
    one = torch.ones(1, 3, 1, 1)
    assert torch.equal(window(one, Box(0, 0, 4, 4)), torch.ones(1, 3, 4, 4))


def test_half_precision_never_rounds_the_photo() -> None:
    """The residual alone is computed in bfloat16: where it is zero, the photo passes untouched."""
    configuration = Configuration(8, (1,), 1, (1,), 16, stem=2)
    network = InstructIR(configuration)
    torch.nn.init.zeros_(network.ending.weight)
    torch.nn.init.zeros_(network.ending.bias)
    photo = torch.rand(1, 3, 16, 16)
    with torch.inference_mode():
        residual = network.bfloat16().residual(photo.bfloat16(), torch.rand(1, 16).bfloat16(), OwnAverages())
    assert torch.equal(photo + residual.float(), photo)
