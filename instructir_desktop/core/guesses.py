"""Guessing where the sky and the background are, from colour, light, position and local contrast. No model, no certainty.

The guess is made once, on a coarse grid, and kept in the region: masks are then made from it and the source photo alone.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from instructir_desktop.core.ranges import CHROMA, LIGHT, luma
from instructir_desktop.core.shapes import Colour, Guess
from instructir_desktop.core.source import PixelSource

CELLS = 64
"""Cells along the photo's longer side."""

SAMPLED = 1_000_000
"""About as many pixels of a larger photo are looked at, evenly spread."""

LEAST_SKY = 0.02
"""Share of the photo below which what was found is no sky."""

STRAY = 0.2
"""How far (see ranges.distance) the sky may stray from what it is at the photo's top."""

Values = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class _Cells:
    """Per cell: mean colour (rows, columns, 3), the same as light and chroma scaled for distances, and local contrast."""

    colour: Values
    scaled: Values
    contrast: Values

    @property
    def shape(self) -> tuple[int, int]:
        rows, columns = self.contrast.shape
        return rows, columns


def guess_sky(photo: PixelSource) -> Guess | None:
    """The smooth, bright or blue area that reaches the photo's top; None where there is none. `photo` (H, W, 3), encoded."""
    cells = _cells(photo)
    rows, columns = cells.shape
    light = luma(cells.colour)
    blue = cells.colour[..., 2] - cells.colour[..., 0]
    green = cells.colour[..., 1] - np.maximum(cells.colour[..., 0], cells.colour[..., 2])
    plausible = ((light > 0.4) | ((blue > 0.03) & (light > 0.12))) & (green < 0.03)
    top = max(rows // 16, 1)
    smooth = cells.contrast < 0.06
    seeds = plausible & smooth
    seeds[top:] = False
    if seeds[:top].mean() < 0.1:
        return None
    limit = max(0.03, 3 * float(np.median(cells.contrast[seeds])))
    near = np.sqrt(((cells.scaled[:, :, None] - cells.scaled[seeds]) ** 2).sum(axis=-1)).min(axis=-1) < STRAY
    found = grown(seeds, plausible & near & (cells.contrast < limit), cells.scaled)
    if found.mean() < LEAST_SKY:
        return None
    colours, tolerance = _typical(cells, found, count=4)
    return Guess("sky", columns, rows, _bytes(spread_cells(found).astype(np.float32)), colours, tolerance)


def guess_background(photo: PixelSource) -> Guess:
    """What looks like the photo's left, right and upper rim, is soft, or lies far from the middle. `photo` as above."""
    cells = _cells(photo)
    rows, columns = cells.shape
    rim = np.zeros((rows, columns), dtype=bool)
    depth = max(min(rows, columns) // 12, 1)
    rim[:depth] = rim[:, :depth] = rim[:, -depth:] = True
    colours, tolerance = _typical(cells, rim, count=6)
    centres = np.array([_scaled(np.array(colour, dtype=np.float32)) for colour in colours])
    away = np.sqrt(((cells.scaled[:, :, None] - centres) ** 2).sum(axis=-1)).min(axis=-1)
    y, x = np.mgrid[0:rows, 0:columns].astype(np.float32)
    middle = np.hypot(((x + 0.5) / columns - 0.5) * 2, ((y + 0.5) / rows - 0.55) * 2)
    score = (
        0.4 * _share(away)
        + 0.35 * _share(_softened(cells.contrast))
        + 0.5 * np.clip(1 - middle, 0, 1)
        - 0.25 * np.clip(middle - 0.7, 0, 1)
    ).astype(np.float32)
    score = _softened(_softened(score))
    split = _otsu(score)
    spread = max(float(score.std()), 1e-3)
    weights = np.clip(0.5 - (score - split) / (2 * spread), 0, 1)
    return Guess("background", columns, rows, _bytes(weights), colours, tolerance)


def _cells(photo: PixelSource) -> _Cells:
    height, width = photo.shape[:2]
    step = max(round((height * width / SAMPLED) ** 0.5), 1)
    sampled = photo[slice(step // 2, None, step), slice(step // 2, None, step)]
    height, width = sampled.shape[:2]
    side = max(max(height, width) / CELLS, 1.0)
    rows, columns = max(round(height / side), 1), max(round(width / side), 1)
    down = np.linspace(0, height, rows + 1).astype(np.intp)[:-1]
    across = np.linspace(0, width, columns + 1).astype(np.intp)[:-1]

    def means(values: NDArray[np.float64]) -> NDArray[np.float64]:
        sums = np.add.reduceat(np.add.reduceat(values, down, axis=0), across, axis=1)
        high, wide = np.diff([*down, height]), np.diff([*across, width])
        counts = np.outer(high, wide).reshape(rows, columns, *(1,) * (values.ndim - 2))
        return np.asarray(sums / counts)

    colour = means(sampled.astype(np.float64)).clip(0, 1).astype(np.float32)
    light = luma(sampled).astype(np.float64)
    variance = means(light * light) - means(light) ** 2
    contrast = np.sqrt(np.maximum(variance, 0)).astype(np.float32)
    return _Cells(colour, _scaled(colour), contrast)


def _scaled(colour: Values) -> Values:
    """Light and chroma, scaled so that plain distances are those of ranges.distance()."""
    light = luma(colour)
    red, blue = (colour[..., 0] - light) * CHROMA, (colour[..., 2] - light) * CHROMA
    return np.stack([light * LIGHT, red, blue], axis=-1)


def grown(
    seeds: NDArray[np.bool_], allowed: NDArray[np.bool_], scaled: Values | None = None, step: float = 0.07
) -> NDArray[np.bool_]:
    """The cells reached from the seeds through allowed neighbours; `scaled`: that also differ by less than `step`."""
    found = seeds & allowed
    down: NDArray[np.bool_] = np.ones((1, 1), dtype=bool)
    across = down
    if scaled is not None:
        down = np.sqrt(((scaled[1:] - scaled[:-1]) ** 2).sum(axis=-1)) < step
        across = np.sqrt(((scaled[:, 1:] - scaled[:, :-1]) ** 2).sum(axis=-1)) < step
    while True:
        more = found.copy()
        more[1:] |= found[:-1] & down
        more[:-1] |= found[1:] & down
        more[:, 1:] |= found[:, :-1] & across
        more[:, :-1] |= found[:, 1:] & across
        more &= allowed
        if (more == found).all():
            return found
        found = more


def _typical(cells: _Cells, found: NDArray[np.bool_], count: int) -> tuple[tuple[Colour, ...], float]:
    """Up to `count` colours of the cells found (k-means, started from equal shares by light), and how far cells are."""
    values, colours = cells.scaled[found], cells.colour[found]
    order = np.argsort(values[:, 0], kind="stable")
    centres = np.array([values[part].mean(axis=0) for part in np.array_split(order, min(count, len(order)))])
    for _ in range(12):
        nearest = ((values[:, None] - centres) ** 2).sum(axis=-1).argmin(axis=1)
        used = [index for index in range(len(centres)) if (nearest == index).any()]
        centres = np.array([values[nearest == index].mean(axis=0) for index in used])
    distances = np.sqrt(((values[:, None] - centres) ** 2).sum(axis=-1))
    nearest = distances.argmin(axis=1)
    means = [colours[nearest == index].mean(axis=0) for index in range(len(centres)) if (nearest == index).any()]
    typical = tuple((round(float(r), 4), round(float(g), 4), round(float(b), 4)) for r, g, b in means)
    return typical, round(max(0.04, 1.1 * float(np.quantile(distances.min(axis=1), 0.95))), 4)


def spread_cells(found: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """With the neighbours of the cells found: there the colour decides."""
    wide = found.copy()
    wide[1:] |= found[:-1]
    wide[:-1] |= found[1:]
    wide[:, 1:] |= found[:, :-1]
    wide[:, :-1] |= found[:, 1:]
    return wide


def _softened(values: Values) -> Values:
    """The mean of 3 × 3 cells."""
    padded = np.pad(values, 1, mode="edge")
    rows, columns = values.shape
    parts = [padded[y : y + rows, x : x + columns] for y in range(3) for x in range(3)]
    return np.asarray(sum(parts[1:], parts[0]) / np.float32(9), dtype=np.float32)


def _share(values: Values) -> Values:
    """As a share of the values' 90th percentile, at most 1."""
    return np.asarray(np.minimum(values / max(float(np.quantile(values, 0.9)), 1e-3), 1), dtype=np.float32)


def _otsu(values: Values) -> float:
    """The threshold that parts the values best (Otsu, 1979)."""
    counts, edges = np.histogram(values, bins=64)
    middles = (edges[:-1] + edges[1:]) / 2
    below = np.cumsum(counts)
    above = below[-1] - below
    sums = np.cumsum(counts * middles)
    with np.errstate(divide="ignore", invalid="ignore"):
        between = below * above * (sums / below - (sums[-1] - sums) / above) ** 2
    return float(middles[int(np.nan_to_num(between).argmax())])


def _bytes(weights: Values) -> bytes:
    return np.rint(weights * 255).astype(np.uint8).tobytes()
