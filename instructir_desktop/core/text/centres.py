"""The middle of each intent among the embeddings, and drawing a sentence's embedding towards it.

The projection spreads sentences that ask for the same thing widely (cosines to their mean from 0.4 to 0.95), and the network
restores worst far from the middle of what it was trained on. So once it is known what a sentence asks for, only a little of
how it is worded reaches the network.
"""

from __future__ import annotations

import math

from torch import Tensor
from torch.nn import functional as F

CENTRES = "head.centres"
"""The name of the middles in a model's file: (classes, D), in the order of the head's outputs. Published models have none."""

CLOSENESS = 0.995
"""The least cosine between what the network is given and the middle of the intent (6 degrees); measured in docs/quality.md."""


def centres_of(embeddings: Tensor, classes: Tensor, count: int) -> Tensor:
    """Unit vectors (count, D): the directions of the mean of the unit `embeddings` (M, D) of each of the `classes` (M,)."""
    sums = embeddings.new_zeros(count, embeddings.shape[1]).index_add(0, classes, embeddings)
    return F.normalize(sums, dim=-1)


def drawn(embeddings: Tensor, centres: Tensor, closeness: float = CLOSENESS) -> Tensor:
    """Unit `embeddings` (N, D), turned towards their unit `centres` (N, D) where the cosine is below `closeness` (-1..1)."""
    cosine = (embeddings * centres).sum(dim=-1, keepdim=True)
    aside = F.normalize(embeddings - cosine * centres, dim=-1)
    turned = closeness * centres + math.sqrt(1 - closeness**2) * aside
    return embeddings.where(cosine >= closeness, turned)
