"""Changing the bits per channel of samples: exact upwards, rounded downwards, dithered into 8 bits."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from instructir_desktop.imaging.buffer import Samples

WHITE = {8: 255, 16: 65535}
"""White of the integer depths."""

_TYPES: dict[int, type] = {8: np.uint8, 16: np.uint16, 32: np.float32}
_ROWS = 256


def bits(samples: Samples) -> int:
    """8, 16 or 32 bits per channel."""
    return samples.dtype.itemsize * 8


def converted(samples: Samples, depth: int, *, dither: bool = False) -> Samples:
    """Samples (H, W, …) with 8, 16 or 32 (float) bits per channel; `dither` works on the way to 8 bits from more.

    A sample that the new depth holds exactly stays exact, with dither too. Float is clipped to 0..1 on the way to integers.
    """
    if bits(samples) == depth:
        return samples
    result: Samples = np.empty(samples.shape, _TYPES[depth])
    for rows in _bands(samples.shape[0]):
        part = samples[rows].astype(np.float32)
        if samples.dtype != np.float32:
            part /= np.float32(WHITE[bits(samples)])
        if depth == 32:
            result[rows] = part
            continue
        np.clip(part, 0, 1, out=part)
        part *= np.float32(WHITE[depth])
        if dither and depth == 8:
            part += _noise(part, rows.start)
        np.rint(part, out=part)
        result[rows] = np.clip(part, 0, WHITE[depth], out=part)
    return result


def _bands(height: int) -> Iterator[slice]:
    return (slice(top, min(top + _ROWS, height)) for top in range(0, height, _ROWS))


def _noise(part: NDArray[np.float32], top: int) -> NDArray[np.float32]:
    """Within ±0.498 of a level: interleaved gradient noise (Jimenez, “Next generation post processing in Call of Duty:
    Advanced Warfare”, SIGGRAPH 2014), another one in each channel. It depends on the place only."""
    height, width = part.shape[:2]
    y = np.arange(top, top + height, dtype=np.float64)[:, None]
    x = np.arange(width, dtype=np.float64)[None]
    planes = []
    for channel in range(part.shape[2] if part.ndim == 3 else 1):
        inner = np.modf(0.06711056 * (x + 47.0 * channel) + 0.00583715 * (y + 17.0 * channel))[0]
        planes.append(np.modf(52.9829189 * inner)[0].astype(np.float32) - np.float32(0.5))
    noise = np.stack(planes, axis=2) * np.float32(0.996)
    return noise if part.ndim == 3 else noise[..., 0]
