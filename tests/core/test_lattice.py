"""Local averages: interpolation between places of the photo, the same for any part of it and in both forms of the network."""

from __future__ import annotations

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from instructir_desktop.core.geometry import Box, Size
from instructir_desktop.core.nn.configuration import Configuration
from instructir_desktop.core.nn.folded import FoldedInstructIR
from instructir_desktop.core.nn.lattice import LatticeAverages, Place, shares
from instructir_desktop.core.nn.pooling import RecordedAverages
from tests.core.test_folded import CONFIGURATIONS, CPU, lively


def test_between_places_the_averages_change_evenly() -> None:
    """Two places amid the halves of 8 pixels: at 2 and 6, so the cells in between mix them by their distance."""
    first = shares(2, 8, 0, 8, 1)[:, 0]
    assert torch.allclose(first, torch.tensor([1, 1, 0.875, 0.625, 0.375, 0.125, 0, 0]))


@given(st.integers(1, 6), st.integers(1, 5000), st.integers(0, 4000), st.integers(1, 60), st.sampled_from([1, 2, 4, 8]))
def test_shares_sum_to_one_everywhere(nodes: int, length: int, start: int, cells: int, cell: int) -> None:
    found = shares(nodes, length, start, cells, cell)
    assert found.shape == (cells, nodes)
    assert float(found.min()) >= 0
    assert torch.allclose(found.sum(dim=1), torch.ones(cells), atol=1e-6)
    assert bool((torch.count_nonzero(found, dim=1) <= 2).all()), "only the two places around a cell count"


@pytest.mark.parametrize("configuration", CONFIGURATIONS)
def test_the_folded_network_agrees_with_the_canonical_one(configuration: Configuration) -> None:
    network = lively(configuration, seed=11)
    photo, embedding = torch.rand(1, 3, 64, 96), torch.randn(configuration.text_size)
    values = torch.rand(2, 3, configuration.average_count)
    place = Place(Size(90, 61))
    with torch.inference_mode():
        reference = network.residual(photo, embedding[None], LatticeAverages(values, place, 64))
        ours = FoldedInstructIR(network, device=CPU, dtype=torch.float32)
        found = ours.residual(photo, ours.pin(embedding, values), place=place)
    assert float((found - reference).abs().max()) <= 1e-5 * max(1.0, float(reference.abs().max()))


@pytest.mark.parametrize("configuration", CONFIGURATIONS)
@settings(max_examples=8, deadline=None)
@given(st.integers(1, 6), st.integers(1, 6), st.data())
def test_a_part_of_a_photo_has_the_whole_photos_places(
    configuration: Configuration, rows: int, columns: int, data: st.DataObject
) -> None:
    """What a tile gives is what the whole frame gives there, wherever the tile begins."""
    multiple = configuration.multiple
    size = Size(12 * multiple, 10 * multiple)
    network = FoldedInstructIR(lively(configuration, seed=12), device=CPU, dtype=torch.float32)
    photo, embedding = torch.rand(1, 3, size.height, size.width), torch.randn(configuration.text_size)
    x, y = data.draw(st.integers(0, size.width - 1)), data.draw(st.integers(0, size.height - 1))
    wanted = Box(x, y, data.draw(st.integers(1, size.width - x)), data.draw(st.integers(1, size.height - y)))
    with torch.inference_mode():
        pinned = network.pin(embedding, torch.rand(rows, columns, configuration.average_count))
        whole = network.residual(photo, pinned, place=Place(size))
        part = network.residual(photo, pinned, None, wanted, Place(size))
    assert float((part - whole[..., *wanted.slices()]).abs().max()) <= 1e-5 * max(1.0, float(whole.abs().max()))


def test_every_crop_is_measured_by_itself() -> None:
    """Crops of one batch do not share their averages: each gets those that it has alone."""
    configuration = CONFIGURATIONS[0]
    network = lively(configuration, seed=13)
    crops, embedding = torch.rand(3, 3, 32, 48), torch.randn(configuration.text_size)
    with torch.inference_mode():
        ours = FoldedInstructIR(network, device=CPU, dtype=torch.float32)
        together = ours.averages(crops, embedding, each=True)
        for crop, found in zip(crops, together, strict=True):
            recorded = RecordedAverages()
            network.residual(crop[None], embedding[None], recorded)
            expected = torch.cat(recorded.records)
            assert float((found - expected).abs().max()) <= 1e-5 * max(1.0, float(expected.abs().max()))


def test_a_frame_without_a_place_is_refused() -> None:
    network = FoldedInstructIR(lively(CONFIGURATIONS[0], seed=14), device=CPU, dtype=torch.float32)
    with torch.inference_mode():
        pinned = network.pin(torch.zeros(16), torch.ones(2, 2, CONFIGURATIONS[0].average_count))
        frame = torch.rand(1, 3, 32, 32)
        with pytest.raises(ValueError, match="place"):
            network.residual(frame, pinned)
