"""How far the head's probabilities can be believed: expected calibration error, and what a threshold lets through."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

BINS = 15


@dataclass(frozen=True)
class Threshold:
    """What happens at one threshold: `answered` is the share of sentences at or above it, `accuracy` that of those right."""

    probability: float
    answered: float
    accuracy: float


def expected_calibration_error(probabilities: Sequence[float], correct: Sequence[bool], *, bins: int = BINS) -> float:
    """The mean gap between confidence and accuracy over equal-width bins, weighted by their sizes (Naeini et al., 2015).

    `probabilities`: of the chosen class, 0..1; `correct`: whether that class was right. Raises ValueError when they are
    empty or differ in length.
    """
    if not probabilities or len(probabilities) != len(correct):
        raise ValueError(f"as many outcomes as probabilities are needed, not {len(correct)} for {len(probabilities)}")
    sums = [[0.0, 0.0] for _ in range(bins)]
    for probability, right in zip(probabilities, correct, strict=True):
        cell = sums[min(int(probability * bins), bins - 1)]
        cell[0] += probability
        cell[1] += right
    return sum(abs(confidence - right) for confidence, right in sums) / len(probabilities)


def thresholds(
    probabilities: Sequence[float], correct: Sequence[bool], *, at: Sequence[float] = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9)
) -> tuple[Threshold, ...]:
    """What each threshold of `at` answers, and how much of that is right (1 when nothing is answered)."""
    found = []
    for threshold in at:
        kept = [right for probability, right in zip(probabilities, correct, strict=True) if probability >= threshold]
        found.append(Threshold(threshold, len(kept) / max(len(correct), 1), sum(kept) / len(kept) if kept else 1.0))
    return tuple(found)
