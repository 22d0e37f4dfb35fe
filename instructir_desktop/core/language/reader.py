"""The reader: which class a sentence belongs to, from its sentence vector and its own words, by one linear classifier.

The head of the network sees only the sentence vector, in which "dull" and "dim" lie close together; the words and the pieces
of words beside it tell them apart. The decision is this reader's; the embedding that the network sees stays the head's.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

BUCKETS = 8192
"""Words and pieces are counted in this many buckets, by their CRC-32."""

Vector = NDArray[np.float32]

_PLAIN = re.compile(r"[^a-z0-9' ]+")


def pieces(text: str) -> set[str]:
    """The words of a text, its pairs of neighbouring words, and runs of 3 to 5 letters within words."""
    words = _PLAIN.sub(" ", text.lower()).split()
    found = {f"w:{word}" for word in words}
    found |= {f"b:{one} {other}" for one, other in zip(["^", *words], [*words, "$"], strict=True)}
    for word in words:
        edged = f"<{word}>"
        found |= {f"c:{edged[start : start + size]}" for size in (3, 4, 5) for start in range(len(edged) - size + 1)}
    return found


def piece_vector(text: str) -> Vector:
    """How often each bucket is hit by the text's pieces, (BUCKETS,), of length 1 (of length 0 for a text without words)."""
    counts = np.zeros(BUCKETS, dtype=np.float32)
    for piece in pieces(text):
        counts[zlib.crc32(piece.encode()) % BUCKETS] += 1
    length = float(np.sqrt((counts * counts).sum()))
    return counts / np.float32(max(length, 1.0))


@dataclass(frozen=True, eq=False)
class Reader:
    """`meaning` (classes, D) weighs the sentence vector, `words` (classes, BUCKETS) the pieces, `bias` (classes,) neither."""

    classes: tuple[str, ...]
    meaning: Vector
    words: Vector
    bias: Vector

    def __post_init__(self) -> None:
        count = len(self.classes)
        if self.meaning.ndim != 2 or len(self.meaning) != count or self.words.shape != (count, BUCKETS):
            raise ValueError(
                f"The reader's weights {self.meaning.shape}, {self.words.shape} do not fit {count} classes."
            )
        if self.bias.shape != (count,):
            raise ValueError(f"The reader's bias {self.bias.shape} does not fit {count} classes.")

    def probabilities(self, texts: Sequence[str], vectors: Vector) -> Vector:
        """(texts, classes), rows of sum 1; `vectors` (texts, D) are the sentence vectors."""
        counts = np.stack([piece_vector(text) for text in texts])
        scores = vectors @ self.meaning.T + counts @ self.words.T + self.bias
        scores -= scores.max(axis=1, keepdims=True)
        shares = np.exp(scores)
        return np.asarray(shares / shares.sum(axis=1, keepdims=True))
