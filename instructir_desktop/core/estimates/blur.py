"""Blur: how wide the sharpest edges are, in every direction."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from instructir_desktop.core.estimates.samples import Floats, Samples, gaussian, smoothed

REBLUR = 1.0
"""Standard deviation of the blur that edges are compared with, in pixels."""

DIRECTIONS = 4
EDGES = 30
"""Edge pixels of one direction that a crop must have to be judged."""

SHARPEST = 20
"""The percentile of the edges' widths that stands for a crop."""

FEW = 25
"""The percentile of the crops that stands for the photo: of a good one the greater part may be blurred on purpose."""

FAINT = 0.02
"""Gradients per pixel below this are no edges."""

WIDEST = 8.0


def blur_width(samples: Samples, noise: float = 0.0) -> float:
    """The standard deviation, in pixels, of the Gaussian that the sharpest edges seem blurred with; 0 without edges.

    Of four directions the worst counts, since shake blurs one of them. Widths come from the ratio of an edge's
    gradient to that after a further blur (Zhuo and Sim: Defocus map estimation from a single image, Pattern
    Recognition 2011, section 3). `noise`: the noise's standard deviation, below which no gradient is an edge.
    """
    found = [_sharpest(*_edges(luma, noise)) for luma in samples.lumas]
    worst = 0.0
    for direction in range(DIRECTIONS):
        widths = [crop[direction] for crop in found if direction in crop]
        if widths:
            worst = max(worst, float(np.percentile(widths, FEW)))
    return worst


def _sharpest(width: Floats, direction: NDArray[np.intp]) -> dict[int, float]:
    """By direction, the width of a crop's sharpest edges, where it has enough of them."""
    chosen = {each: width[direction == each] for each in range(DIRECTIONS)}
    return {each: float(np.percentile(edges, SHARPEST)) for each, edges in chosen.items() if len(edges) >= EDGES}


def _edges(luma: Floats, noise: float) -> tuple[Floats, NDArray[np.intp]]:
    """The width and the direction (0..3) of every edge pixel of a plane."""
    nothing = np.zeros(0, dtype=np.float32), np.zeros(0, dtype=np.intp)
    if min(luma.shape) < 16:
        return nothing
    slope, along = _gradient(luma)
    weaker, _ = _gradient(smoothed(luma, gaussian(REBLUR)))
    direction = np.floor(np.mod(along / np.pi + 0.5 / DIRECTIONS, 1.0) * DIRECTIONS).astype(np.intp)
    crest = np.zeros(slope.shape, dtype=bool)
    inner = (slice(1, -1), slice(1, -1))
    for each, (dx, dy) in enumerate(((1, 0), (1, 1), (0, 1), (-1, 1))):
        one = slope[1 + dy : slope.shape[0] - 1 + dy, 1 + dx : slope.shape[1] - 1 + dx]
        other = slope[1 - dy : slope.shape[0] - 1 - dy, 1 - dx : slope.shape[1] - 1 - dx]
        crest[inner] |= (direction[inner] == each) & (slope[inner] >= one) & (slope[inner] > other)
    crest &= slope > max(FAINT, 3 * noise)
    ratio = slope[crest] / np.maximum(weaker[crest], 1e-6)
    squared = np.maximum(ratio**2 - 1, (REBLUR / WIDEST) ** 2)
    return (REBLUR / np.sqrt(squared)).astype(np.float32), direction[crest]


def _gradient(luma: Floats) -> tuple[Floats, Floats]:
    """Length and direction (0..π) of the gradient between four neighbouring pixels, (h - 1, w - 1)."""
    rising, falling = luma[1:, 1:] - luma[:-1, :-1], luma[1:, :-1] - luma[:-1, 1:]
    across, down = (rising - falling) / 2, (rising + falling) / 2
    return np.hypot(across, down), np.mod(np.arctan2(down, across), np.pi)
