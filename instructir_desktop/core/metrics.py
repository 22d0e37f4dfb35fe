"""Distances between two photos as the literature reports them: PSNR, SSIM, and the luma both may be taken on."""

from __future__ import annotations

import math

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

Floats = NDArray[np.floating]

WINDOW, SIGMA = 11, 1.5
"""SSIM's Gaussian window: side and standard deviation in pixels (Wang et al. 2004)."""
C1, C2 = 0.01**2, 0.03**2
"""SSIM's constants for a range of 1."""


def psnr(a: Floats, b: Floats) -> float:
    """Peak signal-to-noise ratio in dB of two images of equal shape, 0..1; infinite when they are equal."""
    _check(a, b)
    error = float(np.mean(np.square(np.subtract(a, b, dtype=np.float64))))
    return -10 * math.log10(error) if error > 0 else math.inf


def ssim(a: Floats, b: Floats) -> float:
    """Structural similarity (at most 1) of two images (H, W, channels) or (H, W), 0..1: the mean over channels.

    Only windows that lie inside the image count. Raises ValueError when a side is below 11 pixels or the shapes differ.
    """
    _check(a, b)
    if a.ndim not in (2, 3) or min(a.shape[:2]) < WINDOW:
        raise ValueError(f"SSIM needs images of at least {WINDOW}×{WINDOW} pixels, not {a.shape}")
    if a.ndim == 2:
        return _ssim(a.astype(np.float64), b.astype(np.float64))
    channels = range(a.shape[2])
    return float(np.mean([_ssim(a[..., c].astype(np.float64), b[..., c].astype(np.float64)) for c in channels]))


def luma(image: Floats) -> NDArray[np.float64]:
    """Y of BT.601 (H, W) from R'G'B' (H, W, 3) in 0..1, as MATLAB's rgb2ycbcr gives it: 16/255..235/255."""
    weights = np.array([65.481, 128.553, 24.966])
    return np.asarray((np.asarray(image, dtype=np.float64) @ weights + 16.0) / 255.0)


def _check(a: Floats, b: Floats) -> None:
    if a.shape != b.shape or not a.size:
        raise ValueError(f"the images must have the same size, not {a.shape} and {b.shape}")


def _ssim(a: NDArray[np.float64], b: NDArray[np.float64]) -> float:
    mean_a, mean_b = _weighted(a), _weighted(b)
    variance_a, variance_b = _weighted(a * a) - mean_a**2, _weighted(b * b) - mean_b**2
    covariance = _weighted(a * b) - mean_a * mean_b
    similarity = (2 * mean_a * mean_b + C1) * (2 * covariance + C2)
    similarity /= (mean_a**2 + mean_b**2 + C1) * (variance_a + variance_b + C2)
    return float(similarity.mean())


def _weighted(image: NDArray[np.float64]) -> NDArray[np.float64]:
    """Gaussian averages of all windows inside the image (H - 10, W - 10): along the rows, then along the columns."""
    offsets = np.arange(WINDOW) - WINDOW // 2
    weights = np.exp(-(offsets**2) / (2 * SIGMA**2))
    weights /= weights.sum()
    across: NDArray[np.float64] = sliding_window_view(image, WINDOW, axis=1) @ weights
    return np.asarray(sliding_window_view(across, WINDOW, axis=0) @ weights)
