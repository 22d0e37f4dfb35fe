"""The text head: a sentence vector projected to the network's embedding, and a linear intent classifier on top."""

from __future__ import annotations

from torch import Tensor, nn
from torch.nn import functional as F


class Head(nn.Module):
    """Projection and intent classifier (Conde et al., ECCV 2024, section 3.1).

    Sentence vectors (N, sentence_size) -> embeddings (N, embedding_size) of length 1, and logits (N, classes).
    Parameter names are those of the published head.
    """

    def __init__(self, sentence_size: int = 384, embedding_size: int = 256, classes: int = 7) -> None:
        super().__init__()
        self.fc1 = nn.Linear(sentence_size, embedding_size)
        self.fc2 = nn.Linear(embedding_size, classes)

    def forward(self, sentence: Tensor) -> tuple[Tensor, Tensor]:
        embedding = F.normalize(self.fc1(sentence), dim=-1)
        return embedding, self.fc2(embedding)
