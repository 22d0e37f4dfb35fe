"""Refitting the intent classifier alone, after training: the embedding stays, so no restored pixel changes."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional as F


def refit(
    embeddings: Tensor,
    classes: Tensor,
    count: int,
    *,
    vague: Tensor | None = None,
    decay: float = 1e-4,
    iterations: int = 400,
) -> tuple[Tensor, Tensor]:
    """Weights (count, D) and bias (count,) of the linear classifier, fitted by L-BFGS on all sentences at once.

    `embeddings` (M, D) of length 1, `classes` (M,). Convex, hence deterministic; `decay` is the weight of the L2 penalty,
    which also keeps the probabilities from becoming over-confident. `vague` (K, D), if any, are requests that name no
    damage: together they weigh a tenth of the others, and their target is an even guess.
    """
    weight = torch.zeros(count, embeddings.shape[1], requires_grad=True)
    bias = torch.zeros(count, requires_grad=True)
    even = torch.full((count,), 1 / count)
    optimiser = torch.optim.LBFGS([weight, bias], max_iter=iterations, history_size=20, line_search_fn="strong_wolfe")

    def loss() -> Tensor:
        optimiser.zero_grad()
        value = F.cross_entropy(embeddings @ weight.T + bias, classes) + decay * (weight**2).sum()
        if vague is not None:
            value = value + 0.1 * F.cross_entropy(vague @ weight.T + bias, even.expand(len(vague), -1))
        value.backward()  # type: ignore[no-untyped-call]
        return value

    optimiser.step(loss)  # type: ignore[no-untyped-call]
    return weight.detach(), bias.detach()


def accuracy(embeddings: Tensor, classes: Tensor, weight: Tensor, bias: Tensor) -> float:
    """Share of sentences whose most probable class is the right one."""
    return float(((embeddings @ weight.T + bias).argmax(dim=1) == classes).float().mean())
