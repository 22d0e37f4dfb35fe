"""Rain-like streaks: thin bright lines, nearly upright, all over the photo."""

from __future__ import annotations

import numpy as np

from instructir_desktop.core.estimates.samples import Floats, Samples

SLANTS = (-0.6, -0.4, -0.2, 0.0, 0.2, 0.4, 0.6)
"""Columns to the right per row down, of the lines that are looked for."""

REACH = 6
"""Rows above and below the middle of a line."""

THICK = 4
"""Columns to either side of a line that must be darker than it."""

EVERYWHERE = 40
"""The percentile of the crops that counts: streaks must be in more than half of them."""

SOFTENING = 0.004
"""Added to what a response is divided by, so that plain areas give no ratio."""

LEAST = 32


def streaks(samples: Samples) -> float:
    """How much stronger thin bright upright lines are than dark ones and than level ones; about 0.6 without rain.

    Rain is brighter than what it falls before, and upright structure (trees, windows) is dark as often as bright, as
    level structure is as often as upright. So only the product of both ratios tells rain.
    """
    found = [_responses(luma) for luma in samples.lumas if min(luma.shape) >= LEAST]
    if not found:
        return 0.0
    upright, dark, level = np.percentile(np.array(found), EVERYWHERE, axis=0)
    strongest = float(upright.max())
    return strongest**2 / float((dark.max() + SOFTENING) * (level.max() + SOFTENING))


def _responses(luma: Floats) -> Floats:
    """(3, slants): strong responses of a crop to bright upright, dark upright and bright level lines."""
    upright = _ridges(luma)
    return np.stack([_strong(upright), _strong(_ridges(-luma)), _strong(_ridges(np.ascontiguousarray(luma.T)))])


def _ridges(plane: Floats) -> Floats:
    """How far every pixel is above the columns to both sides, less how much these differ (an edge is no ridge)."""
    smooth = (plane[:, :-2] + 2 * plane[:, 1:-1] + plane[:, 2:]) / 4
    left, right = smooth[:, : -2 * THICK], smooth[:, 2 * THICK :]
    above = smooth[:, THICK:-THICK] - np.minimum(left, right)
    return np.asarray(np.maximum(above - np.abs(left - right), 0), dtype=np.float32)


def _strong(ridges: Floats) -> Floats:
    """The 95th percentile of the mean along lines of every slant."""
    height, width = ridges.shape
    found = []
    for slant in SLANTS:
        margin = int(np.ceil(abs(slant) * REACH))
        total = np.zeros((height - 2 * REACH, width - 2 * margin), dtype=np.float32)
        for row in range(-REACH, REACH + 1):
            shift = round(slant * row)
            total += ridges[REACH + row : height - REACH + row, margin + shift : width - margin + shift]
        found.append(np.percentile(total, 95) / (2 * REACH + 1))
    return np.array(found, dtype=np.float32)
