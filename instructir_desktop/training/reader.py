"""Making the reader (core/language/reader.py): one linear classifier on sentence vectors and words, and the speller's words.

It knows nothing of the network's head, so it is made anew only when the corpus changes:

    python -m instructir_desktop.training reader
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F

from instructir_desktop.core.language.reader import BUCKETS, piece_vector
from instructir_desktop.core.language.spelling import one_slip, speller
from instructir_desktop.core.text.encoder import BertEncoder
from instructir_desktop.training.instructions import (
    CLASSES,
    Instruction,
    build_corpus,
    core,
    grammar_words,
    hand_written,
    is_held_out,
    plain,
    split,
)

WORDS_COUNT = 2.0
"""What the pieces of words weigh beside the sentence vector, which is of length 1 as well."""

DECAY = 5e-6
"""Weight of the L2 penalty: chosen by accuracy and calibration on the training side's own grammar and the held-out split."""

REPEATED = 2
"""How often a further sentence counts: the grammar's sentences come in many wordings, these in one."""

OFTEN = 5
"""Uses of a word from which on it counts as meant."""


@dataclass(frozen=True, eq=False)
class Examples:
    """Texts with their class indices."""

    texts: tuple[str, ...]
    classes: tuple[int, ...]

    @classmethod
    def of(cls, rows: Sequence[Instruction]) -> Examples:
        return cls(tuple(row.text for row in rows), tuple(CLASSES.index(row.intent) for row in rows))


def further() -> tuple[Instruction, ...]:
    """The sentences that only the reader learns from, without those of the corpus."""
    lines = (Path(__file__).parent / "sentences" / "further.txt").read_text(encoding="utf-8").splitlines()
    pairs = [line.split("\t") for line in lines if line.strip() and not line.startswith("#")]
    known = {plain(row.text) for row in build_corpus()}
    return tuple(
        Instruction(text, intent, f"{intent}:{core(text)}") for intent, text in pairs if plain(text) not in known
    )


def corpus_digest() -> str:
    """The SHA-256 (hex) of all that the reader is made from."""
    rows = (*build_corpus(), *further())
    lines = [f"{row.intent} {row.text}" for row in rows] + list(hand_written("vague"))
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def vocabulary(english: Collection[str]) -> tuple[str, ...]:
    """The words of the training side, most frequent first: what slips are corrected to.

    The sentences hold slips themselves: a rare word that is not `english` and one slip from a frequent one is none.
    """
    counts: Counter[str] = Counter()
    for text in (*grammar_words(), *(row.text for row in further() if not is_held_out(row.seed))):
        counts.update(re.findall(r"[a-z]+", text.lower()))
    frequent = {word for word, count in counts.items() if count >= OFTEN}
    slips = {
        word
        for word, count in counts.items()
        if count < OFTEN and word not in english and any(one_slip(word, other) for other in frequent)
    }
    return tuple(word for word, _ in counts.most_common() if word not in slips)


def make_reader(encoder: BertEncoder) -> tuple[dict[str, Tensor], tuple[str, ...]]:
    """The reader's tensors (meaning, words, bias) in float16, and the speller's words."""
    words = vocabulary(encoder.words)
    spell = speller(words, encoder.words)
    more = tuple(row for row in further() if not is_held_out(row.seed))
    train = Examples.of((*split(build_corpus())[0], *more * REPEATED))
    inputs = features([spell(text) for text in train.texts], encoder)
    vague = features([spell(text) for text in hand_written("vague")], encoder)
    weight, bias = _fit(inputs, torch.tensor(train.classes), vague)
    size = inputs.shape[1] - BUCKETS
    tensors = {"meaning": weight[:, :size], "words": weight[:, size:] * WORDS_COUNT, "bias": bias}
    return {name: value.half().contiguous() for name, value in tensors.items()}, words


def features(texts: Sequence[str], encoder: BertEncoder) -> Tensor:
    """(texts, D + BUCKETS): the sentence vectors and WORDS_COUNT times the piece vectors."""
    order = sorted(range(len(texts)), key=lambda index: len(texts[index]))  # of like length: little padding
    parts = [
        encoder.encode([texts[index] for index in order[start : start + 64]]) for start in range(0, len(order), 64)
    ]
    vectors = torch.cat(parts)[torch.argsort(torch.tensor(order))].clone()
    pieces = torch.from_numpy(np.stack([piece_vector(text) for text in texts]))
    return torch.cat([vectors, pieces * WORDS_COUNT], dim=1)


def write_reader(encoder: BertEncoder, path: Path, *, encoder_id: str) -> str:
    """Make the reader and write it; returns its SHA-256."""
    from safetensors.torch import save_file

    tensors, words = make_reader(encoder)
    path.parent.mkdir(parents=True, exist_ok=True)
    metadata = {
        "classes": json.dumps(CLASSES),
        "corpus": corpus_digest(),
        "encoder": encoder_id,
        "licence": "MIT",
        "vocabulary": " ".join(words),
    }
    save_file(tensors, path, metadata=metadata)
    path.chmod(0o644)
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _fit(inputs: Tensor, classes: Tensor, vague: Tensor, iterations: int = 150) -> tuple[Tensor, Tensor]:
    """As classifier.refit(), in place of which it stands for the application's decision: convex, hence deterministic."""
    weight = torch.zeros(len(CLASSES), inputs.shape[1], requires_grad=True)
    bias = torch.zeros(len(CLASSES), requires_grad=True)
    even = torch.full((len(vague), len(CLASSES)), 1 / len(CLASSES))
    optimiser = torch.optim.LBFGS([weight, bias], max_iter=iterations, history_size=10, line_search_fn="strong_wolfe")

    def loss() -> Tensor:
        optimiser.zero_grad()
        value = F.cross_entropy(inputs @ weight.T + bias, classes) + DECAY * (weight**2).sum()
        value = value + 0.1 * F.cross_entropy(vague @ weight.T + bias, even)
        value.backward()  # type: ignore[no-untyped-call]
        return value

    optimiser.step(loss)  # type: ignore[no-untyped-call]
    return weight.detach(), bias.detach()
