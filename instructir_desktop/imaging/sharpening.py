"""Sharpening an exported photo after it was resized: an unsharp mask on its lightness, at its own depth."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from instructir_desktop.imaging.buffer import Samples

Sharpening = Literal["none", "low", "standard", "high"]

AMOUNTS: Mapping[Sharpening, float] = MappingProxyType({"none": 0.0, "low": 0.35, "standard": 0.7, "high": 1.2})
"""How much of what a blur takes away is added."""

SIGMA = 0.8
"""Of the blur, in pixels of the written file: the softness that resampling leaves, not that of the photo."""

_LIGHTNESS = (0.2126, 0.7152, 0.0722)
_REACH = 3
_ROWS = 256


def sharpened(samples: Samples, how: Sharpening) -> Samples:
    """Samples (H, W, 1 or 3) of any depth, sharpened; integers are rounded and clipped, float is not.

    All channels of a pixel change by the same amount, so that no edge gets a coloured seam and grey stays grey.
    """
    amount = np.float32(AMOUNTS[how])
    if not amount:
        return samples
    result: Samples = np.empty_like(samples)
    height = samples.shape[0]
    for top in range(0, height, _ROWS):
        bottom = min(top + _ROWS, height)
        wanted = np.clip(np.arange(top - _REACH, bottom + _REACH), 0, height - 1)  # the edge rows go on outside
        light = _lightness(samples[wanted])
        detail = light[_REACH:-_REACH] - _blurred(light)
        part = samples[top:bottom].astype(np.float32) + amount * detail[..., None]
        if samples.dtype != np.float32:
            np.rint(part, out=part)
            np.clip(part, 0, np.iinfo(samples.dtype).max, out=part)
        result[top:bottom] = part
    return result


def _lightness(samples: Samples) -> NDArray[np.float32]:
    if samples.shape[2] == 1:
        return samples[..., 0].astype(np.float32)
    light = np.zeros(samples.shape[:2], np.float32)
    for channel, weight in enumerate(_LIGHTNESS):
        light += np.float32(weight) * samples[..., channel]
    return light


def _blurred(light: NDArray[np.float32]) -> NDArray[np.float32]:
    """A Gaussian of (h + 2 · reach, w), of which the outer rows are only looked at: (h, w)."""
    steps = np.arange(-_REACH, _REACH + 1)
    weights = np.exp(-0.5 * (steps / SIGMA) ** 2)
    weights /= weights.sum()
    height, width = light.shape[0] - 2 * _REACH, light.shape[1]
    down = np.zeros((height, width), np.float32)
    for step, weight in enumerate(weights):
        down += np.float32(weight) * light[step : step + height]
    wide = np.pad(down, ((0, 0), (_REACH, _REACH)), mode="edge")
    across = np.zeros_like(down)
    for step, weight in enumerate(weights):
        across += np.float32(weight) * wide[:, step : step + width]
    return across
