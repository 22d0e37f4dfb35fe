"""Mixing two sentences: embeddings between theirs."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

NEARLY_EQUAL = 1e-6
"""Embeddings that enclose a smaller angle (radians), or nearly a half turn, are interpolated along a line."""


def interpolate(first: Sequence[float], second: Sequence[float], amount: float) -> tuple[float, ...]:
    """The embedding `amount` (0: first, 1: second) of the way along the great circle between two unit vectors.

    Embeddings are L2-normalised, so the way between two of them lies on the sphere (Shoemake: Animating rotation with
    quaternion curves, SIGGRAPH 1985, section 3.3). At 0 and 1 the given numbers come back exactly. Raises ValueError
    when the lengths differ or the amount is outside 0..1.
    """
    if len(first) != len(second):
        raise ValueError(f"embeddings of {len(first)} and {len(second)} numbers cannot be mixed")
    if not 0 <= amount <= 1:  # also refuses NaN
        raise ValueError(f"the amount must be from 0 to 1, not {amount}")
    if amount in (0, 1):
        return tuple(second if amount else first)
    one, other = np.asarray(first, dtype=np.float64), np.asarray(second, dtype=np.float64)
    lengths = float(np.linalg.norm(one)), float(np.linalg.norm(other))
    cosine = float(one @ other) / max(lengths[0] * lengths[1], 1e-12)
    angle = math.acos(min(max(cosine, -1.0), 1.0))
    if math.sin(angle) < NEARLY_EQUAL:
        mixed = (1 - amount) * one + amount * other
    else:
        mixed = (math.sin((1 - amount) * angle) * one + math.sin(amount * angle) * other) / math.sin(angle)
    return tuple(np.asarray(mixed, dtype=np.float32).tolist())
