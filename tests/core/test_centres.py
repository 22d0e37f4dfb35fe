"""The middles of the intents: what a sentence's embedding is drawn to."""

from __future__ import annotations

import torch
from hypothesis import given
from hypothesis import strategies as st
from torch.nn import functional as F

from instructir_desktop.core.language.understanding import decide
from instructir_desktop.core.text.centres import CLOSENESS, centres_of, drawn
from instructir_desktop.core.text.head import Head
from instructir_desktop.engine.torch_models import TextSide


def units(count: int, seed: int, size: int = 16) -> torch.Tensor:
    return F.normalize(torch.randn(count, size, generator=torch.Generator().manual_seed(seed)), dim=-1)


@given(st.integers(0, 1000), st.floats(-0.9, 0.999))
def test_nothing_stays_farther_away_than_allowed(seed: int, closeness: float) -> None:
    embeddings, centres = units(8, seed), units(8, seed + 5000)
    near = F.normalize(centres + 1e-3 * embeddings, dim=-1)
    for given_, to in ((embeddings, centres), (near, centres)):
        moved = drawn(given_, to, closeness)
        before, after = (given_ * to).sum(dim=-1), (moved * to).sum(dim=-1)
        assert torch.allclose(moved.norm(dim=-1), torch.ones(8), atol=1e-5)
        assert torch.allclose(after, before.clamp(min=closeness), atol=1e-5)
        kept = before >= closeness
        assert torch.equal(moved[kept], given_[kept])


def test_a_sentence_is_turned_in_the_plane_of_itself_and_the_middle() -> None:
    own, centre = torch.tensor([[0.0, 1.0, 0.0]]), torch.tensor([[1.0, 0.0, 0.0]])
    assert torch.allclose(drawn(own, centre, 0.8), torch.tensor([[0.8, 0.6, 0.0]]))
    assert torch.equal(drawn(centre, centre), centre)
    opposite = drawn(-centre, centre, 0.8)
    assert torch.isfinite(opposite).all()


def test_middles_are_the_directions_of_the_means() -> None:
    embeddings = torch.tensor([[1.0, 0.0], [0.0, 1.0], [-1.0, 0.0]])
    found = centres_of(embeddings, torch.tensor([0, 0, 2]), 4)
    half = 0.5**0.5
    assert torch.allclose(found, torch.tensor([[half, half], [0, 0], [-1, 0], [0, 0]]))


def test_only_a_sentence_that_is_understood_is_drawn() -> None:
    class Never:
        words: frozenset[str] = frozenset()

        def encode(self, texts: list[str]) -> torch.Tensor:
            raise AssertionError("not asked for here")

    classes = ("noise", "blur", "nothing")
    own, centres = units(1, 3)[0], units(3, 4)
    side = TextSide(Never(), Head(4, 16, 3), classes, centres=centres)  # type: ignore[arg-type]
    sure = side.steering(own, decide("x", classes, [0.1, 0.8, 0.1]))
    assert float(sure @ centres[1]) > CLOSENESS - 1e-5
    for shares in ([0.45, 0.5, 0.05], [0.1, 0.1, 0.8]):
        assert torch.equal(side.steering(own, decide("x", classes, shares)), own)
    without = TextSide(Never(), Head(4, 16, 3), classes)  # type: ignore[arg-type]
    assert torch.equal(without.steering(own, decide("x", classes, [0.1, 0.8, 0.1])), own)
