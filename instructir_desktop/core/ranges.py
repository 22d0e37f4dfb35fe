"""The masks of ranges: luminosity, colour, floods and guesses, from the source photo's pixels.

The same raster whatever the box: every value comes from the source pixels within REACH of the one under its own centre, by
the same operations in the same order. The photo is smoothed first, else a mask of a noisy photo would be noise itself.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from instructir_desktop.core.geometry import Box, Size
from instructir_desktop.core.locks import LUMA
from instructir_desktop.core.shapes import Colour, ColourRange, Flood, Guess, Luminosity, Ranged
from instructir_desktop.core.source import PixelSource
from instructir_desktop.core.spreading import spread

REACH = 4
"""Source pixels on each side that a mask's value depends on."""


LIGHT, CHROMA = np.float32(0.7), np.float32(2.0)
"""What a difference in luma and in each chroma counts for in distance()."""

STRIP = 64
"""Rows of a mask for which the source is read at a time."""

NEAREST = 1e-3
"""The least width of a fall-off."""

Values = NDArray[np.float32]


class RangeRaster:
    """A range's mask; it may lie anywhere (`bounds`). `grow` > 0 spreads it by so many output pixels, < 0 thins it."""

    bounds = Box(-(1 << 40), -(1 << 40), 1 << 41, 1 << 41)

    def __init__(self, shape: Ranged, photo: Size, *, scale: float, source: PixelSource, grow: float = 0.0) -> None:
        self.shape, self.photo, self.scale, self.source = shape, photo, scale, source
        self.grow = round(grow)

    def values(self, box: Box) -> Values:
        by = abs(self.grow)
        found = range_mask(self.shape, self.photo, box.grow(by), scale=self.scale, source=self.source)
        return spread(found, by, thin=self.grow < 0) if by else found


def range_mask(shape: Ranged, photo: Size, box: Box, *, scale: float, source: PixelSource) -> Values:
    """The mask (h, w) of a range on `box` of the scaled photo; `source` is the whole photo (H, W, 3), encoded.

    Beyond the photo its rim's values go on. Raises ValueError when the source is not of the photo's size.
    """
    if source.shape[:2] != (photo.height, photo.width):
        raise ValueError(f"The source is {source.shape}, the photo {photo}.")
    rows = _under(box.y, box.height, scale, photo.height)
    columns = _under(box.x, box.width, scale, photo.width)
    smooth = _smoothed(source, rows, columns, REACH)
    if isinstance(shape, Luminosity):
        return _within(luma(smooth), shape)
    if isinstance(shape, ColourRange):
        far = distance(smooth, (shape.red, shape.green, shape.blue))
        return _falling(far, shape.tolerance, shape.softness)
    likely = _grid(shape, photo, box, scale)
    if isinstance(shape, Flood):
        far = distance(smooth, (shape.red, shape.green, shape.blue))
        return np.asarray(_falling(far, shape.tolerance, shape.softness) * _near(likely))
    nearest = distance(smooth, shape.colours[0])
    for colour in shape.colours[1:]:
        nearest = np.minimum(nearest, distance(smooth, colour))
    alike = _falling(nearest, shape.tolerance, shape.tolerance)
    if shape.kind == "sky":  # the grid says about where, the colour where exactly
        return np.asarray(alike * _near(likely))
    return np.asarray(np.float32(1) - _falling(likely + (alike - np.float32(0.5)) * np.float32(0.4), 0.35, 0.3))


def luma(pixels: Values) -> Values:
    """(h, w): Rec. 709's weighted sum of encoded (h, w, 3)."""
    red, green, blue = (pixels[..., channel] * weight for channel, weight in enumerate(LUMA))
    return np.asarray(red + green + blue)


def luma_of(colour: Colour) -> float:
    """The luma of one colour, 0..1."""
    return float(sum(channel * float(weight) for channel, weight in zip(colour, LUMA, strict=True)))


def distance(pixels: Values, colour: Colour) -> Values:
    """How far pixels (h, w, 3) are from a colour: differences in luma (LIGHT) and in red and blue less luma (CHROMA)."""
    light = luma(pixels)
    red, green, blue = (np.float32(value) for value in colour)
    mean = red * LUMA[0] + green * LUMA[1] + blue * LUMA[2]
    parts = (
        (light - mean) * LIGHT,
        ((pixels[..., 0] - light) - (red - mean)) * CHROMA,
        ((pixels[..., 2] - light) - (blue - mean)) * CHROMA,
    )
    return np.asarray(np.sqrt(parts[0] * parts[0] + parts[1] * parts[1] + parts[2] * parts[2]))


def _under(start: int, count: int, scale: float, length: int) -> NDArray[np.intp]:
    """The source pixel under each output pixel's centre."""
    centres = (np.arange(start, start + count, dtype=np.float64) + 0.5) / scale
    return np.floor(centres).astype(np.intp).clip(0, length - 1)


def sampled(source: PixelSource, photo: Size, box: Box, scale: float) -> Values:
    """The photo (h, w, 3) as it looks at this scale: its own pixels at 1 and more, smoothed ones below. Beyond it, its rim."""
    rows, columns = _under(box.y, box.height, scale, photo.height), _under(box.x, box.width, scale, photo.width)
    return _smoothed(source, rows, columns, min(round(0.5 / scale), REACH) if scale < 1 else 0)


def smoothed_at(source: PixelSource, rows: NDArray[np.intp], columns: NDArray[np.intp]) -> Values:
    """The photo at every (row, column), (h, w, 3), smoothed as the masks of ranges see it."""
    return _smoothed(source, rows, columns, REACH)


def _smoothed(source: PixelSource, rows: NDArray[np.intp], columns: NDArray[np.intp], reach: int) -> Values:
    """The source at every (row, column), (h, w, 3), smoothed along each axis by a triangle over `reach` pixels."""
    height, width = source.shape[:2]
    if not len(rows) or not len(columns):
        return np.zeros((len(rows), len(columns), 3), dtype=np.float32)
    weights = [np.float32((reach + 1 - abs(offset)) / (reach + 1) ** 2) for offset in range(-reach, reach + 1)]
    # Only the columns that are needed, so that a tile costs a tile.
    left, right = max(int(columns.min()) - reach, 0), min(int(columns.max()) + reach + 1, width)
    down = np.zeros((len(rows), right - left, 3), dtype=np.float32)
    for start in range(0, len(rows), STRIP):  # so that of a large photo seen small only a strip is read at a time
        here, target = rows[start : start + STRIP], down[start : start + STRIP]
        top, bottom = max(int(here.min()) - reach, 0), min(int(here.max()) + reach + 1, height)
        part = source[slice(top, bottom), slice(left, right)]
        for offset, weight in zip(range(-reach, reach + 1), weights, strict=True):
            target += part[(here + offset).clip(0, height - 1) - top] * weight
    across = np.zeros((len(rows), len(columns), 3), dtype=np.float32)
    for offset, weight in zip(range(-reach, reach + 1), weights, strict=True):
        across += down[:, (columns + offset).clip(0, width - 1) - left] * weight
    return across


def _near(likely: Values) -> Values:
    """1 where a grid says yes, 0 where it says no and its neighbours too; between them the colour decides."""
    return np.asarray(np.float32(1) - _falling(likely, 0.15, 0.45))


def _falling(values: Values, start: float, width: float) -> Values:
    """1 up to `start`, 0 from start + width on, smooth between."""
    slope = np.float32(max(width, NEAREST))
    share = np.minimum(np.maximum((values - np.float32(start)) / slope, np.float32(0)), np.float32(1))
    return np.asarray(np.float32(1) - share * share * (np.float32(3) - np.float32(2) * share))


def _within(light: Values, shape: Luminosity) -> Values:
    mask = np.ones_like(light)
    if shape.high < 1:
        mask = _falling(light, shape.high, shape.softness)
    if shape.low > 0:
        mask = mask * _falling(-light, -shape.low, shape.softness)
    return mask


def _grid(shape: Guess | Flood, photo: Size, box: Box, scale: float) -> Values:
    """The shape's weights, 0..1, interpolated between the centres of its cells."""
    weights, most = (shape.cells, 1) if isinstance(shape, Flood) else (shape.weights, 255)
    cells = np.frombuffer(weights, dtype=np.uint8).reshape(shape.rows, shape.columns).astype(np.float32)
    cells /= np.float32(most)
    above, below, down = _between(box.y, box.height, photo.height * scale / shape.rows, shape.rows)
    left, right, across = _between(box.x, box.width, photo.width * scale / shape.columns, shape.columns)
    upper = cells[above][:, left] * (1 - across) + cells[above][:, right] * across
    lower = cells[below][:, left] * (1 - across) + cells[below][:, right] * across
    return np.asarray(upper * (1 - down[:, None]) + lower * down[:, None])


def _between(start: int, count: int, side: float, cells: int) -> tuple[NDArray[np.intp], NDArray[np.intp], Values]:
    place = (np.arange(start, start + count, dtype=np.float64) + 0.5) / side - 0.5
    first = np.floor(place)
    index = first.astype(np.intp)
    return index.clip(0, cells - 1), (index + 1).clip(0, cells - 1), (place - first).astype(np.float32)
