"""Which sentences of the training side may be ambiguous: their like and a classifier that has learned them say another class.

The paper filters its generated requests in this way (InstructIR, section 3.1). Here a sentence has its class from the words it
was made of, and those that name no damage lie apart in `sentences/vague.txt`; this lists what to look at (docs/language.md).
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor

from instructir_desktop.training.classifier import refit
from instructir_desktop.training.instructions import CLASSES, Instruction

NEIGHBOURS = 9
"""Sentences of other seeds that are asked, the nearest by cosine."""


def ambiguous(rows: Sequence[Instruction], vectors: Tensor) -> list[tuple[Instruction, str]]:
    """Those of `rows` that both tests doubt, and the class they may be, worst first.

    `vectors` (M, D) are their sentence vectors, of length 1.
    """
    classes = torch.tensor([CLASSES.index(row.intent) for row in rows])
    weight, bias = refit(vectors, classes, len(CLASSES), decay=1e-6, iterations=300)
    shares = (vectors @ weight.T + bias).softmax(dim=1)
    other = shares.argmax(dim=1)
    own = shares.gather(1, classes[:, None])[:, 0]
    doubtful = (other != classes) & ~_neighbours_agree(rows, vectors, classes)
    found = sorted(doubtful.nonzero().flatten().tolist(), key=lambda index: float(own[index]))
    return [(rows[index], CLASSES[int(other[index])]) for index in found]


def _neighbours_agree(rows: Sequence[Instruction], vectors: Tensor, classes: Tensor) -> Tensor:
    """(M,): whether more than half of a sentence's NEIGHBOURS share its class."""
    names = {seed: index for index, seed in enumerate(dict.fromkeys(row.seed for row in rows))}
    seeds = torch.tensor([names[row.seed] for row in rows])
    agree = []
    for start in range(0, len(rows), 512):
        part = slice(start, start + 512)
        likeness = vectors[part] @ vectors.T
        likeness[seeds[part, None] == seeds[None, :]] = -2  # its own variants would only confirm it
        nearest = likeness.topk(NEIGHBOURS, dim=1).indices
        agree.append((classes[nearest] == classes[part, None]).sum(dim=1) * 2 > NEIGHBOURS)
    return torch.cat(agree)
