"""Sentence vectors of the whole corpus, computed once per corpus and kept beside the run."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from instructir_desktop import paths
from instructir_desktop.core.text.encoder import BertEncoder
from instructir_desktop.training.instructions import CLASSES, NEUTRAL, build_corpus, hand_written, split
from instructir_desktop.training.paraphrases import PARAPHRASES


@dataclass(frozen=True, eq=False)
class SentenceVectors:
    """Unit vectors (M, 384) and class indices (M,) of the two sides of the split, and of the fixed sentences."""

    train: tuple[Tensor, Tensor]
    held_out: tuple[Tensor, Tensor]
    neutral: dict[str, Tensor]
    paraphrases: dict[str, Tensor]
    vague: Tensor
    """Requests that name no damage (K, 384)."""

    def by_intent(self) -> dict[str, Tensor]:
        """The training vectors of each class."""
        return {name: self.train[0][self.train[1] == index] for index, name in enumerate(CLASSES)}


def sentence_vectors(folder: Path, device: torch.device) -> SentenceVectors:
    """Encode the corpus with the bundled encoder, or read it back when nothing changed."""
    sides = split(build_corpus())
    vague = hand_written("vague")
    texts = [item.text for side in sides for item in side] + list(vague)
    digest = hashlib.sha256("\n".join(texts).encode()).hexdigest()[:16]
    path = folder / f"sentences-{digest}.pt"
    if path.exists():
        return SentenceVectors(*torch.load(path, weights_only=True, map_location=device))
    encoder = BertEncoder(paths.resource("models/all-minilm-l6-v2"))

    def encode(texts: list[str]) -> Tensor:
        # Sentences of like length share a batch, so that little is padding.
        order = sorted(range(len(texts)), key=lambda index: len(texts[index]))
        parts = [
            encoder.encode([texts[index] for index in order[start : start + 128]])
            for start in range(0, len(order), 128)
        ]
        vectors = torch.cat(parts)
        return vectors[torch.argsort(torch.tensor(order))].clone().to(device)

    def side(index: int) -> tuple[Tensor, Tensor]:
        classes = torch.tensor([CLASSES.index(item.intent) for item in sides[index]], device=device)
        return encode([item.text for item in sides[index]]), classes

    neutral = {task: encode([sentence]) for task, sentence in NEUTRAL.items()}
    paraphrases = {task: encode(list(sentences)) for task, sentences in PARAPHRASES.items()}
    vectors = SentenceVectors(side(0), side(1), neutral, paraphrases, encode(list(vague)))
    folder.mkdir(parents=True, exist_ok=True)
    torch.save((vectors.train, vectors.held_out, neutral, paraphrases, vectors.vague), path)
    return vectors
