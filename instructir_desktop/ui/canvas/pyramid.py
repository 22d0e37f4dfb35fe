"""Mip levels of a photo and of the residuals of its steps, and their composition for one visible box."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from instructir_desktop.core.geometry import Box, Size
from instructir_desktop.core.masks import Region, rasterise
from instructir_desktop.document.render import compose

FloatArray = NDArray[np.float32]

STRIP = 48 * 1024
"""Pixels composed at a time: a strip and its products stay in the processor's cache (measured: 2-4 × faster)."""

SMALLEST_SIDE = 256
"""Levels are made until both sides are at most this long."""


class Pyramid:
    """Level 0 is the given array, (H, W) or (H, W, C) float32; every further level averages 2 × 2 pixels.

    Odd sides are rounded up, the last row or column counting twice. Building a 24-megapixel pyramid takes a few hundred
    milliseconds: do it outside the window's thread.
    """

    def __init__(self, array: FloatArray) -> None:
        self.levels: list[FloatArray] = [array]
        while max(self.levels[-1].shape[:2]) > SMALLEST_SIDE:
            self.levels.append(halve(self.levels[-1]))

    @classmethod
    def of_levels(cls, levels: list[FloatArray]) -> Pyramid:
        """From levels made before."""
        pyramid = cls.__new__(cls)
        pyramid.levels = levels
        return pyramid

    @property
    def size(self) -> Size:
        height, width = self.levels[0].shape[:2]
        return Size(width, height)


def halve(array: FloatArray) -> FloatArray:
    """The average of every 2 × 2 pixels, sides rounded up."""
    height, width = array.shape[:2]
    half = np.empty((-(-height // 2), -(-width // 2), *array.shape[2:]), dtype=np.float32)
    for top in range(0, half.shape[0], 64):  # in strips, so that the sums of two rows stay in the cache
        rows = array[2 * top : 2 * (top + 64)]
        if rows.shape[0] % 2:
            rows = np.concatenate([rows, rows[-1:]])
        pairs = rows[0::2] + rows[1::2]
        target = half[top : top + 64]
        even = pairs[:, 0 : width - width % 2]
        np.add(even[:, 0::2], even[:, 1::2], out=target[:, : width // 2])
        if width % 2:
            np.multiply(pairs[:, -1], np.float32(2), out=target[:, -1])
        target *= np.float32(0.25)
    return half


@dataclass(frozen=True, eq=False)
class VisibleLayer:
    """One step as the canvas shows it: its residual, its strength in 0..1, its region (None: everywhere)."""

    residual: Pyramid
    strength: float = 1.0
    region: Region | None = None


class Compositor:
    """Blends the visible box of a photo and its layers. Keeps the masks it last made: drags ask for them again."""

    def __init__(self) -> None:
        self._masks: dict[tuple[Region, int], tuple[Box, FloatArray]] = {}

    def mask(
        self, region: Region, *, photo: Size, level: int, box: Box, source: FloatArray | None = None
    ) -> FloatArray:
        """The mask of a region for a box of a level, (h, w) float32 in 0..1; `source` as in rasterise()."""
        held = self._masks.get((region, level))
        if held is None or not held[0].contains(box):
            held = (box, rasterise(region, photo, box, 1 / 2**level, source=source))
            self._masks = {key: value for key, value in self._masks.items() if key[1] == level}
            if len(self._masks) >= 16:
                self._masks.pop(next(iter(self._masks)))
            self._masks[region, level] = held
        within, mask = held
        return mask[box.move(-within.x, -within.y).slices()]

    def compose(self, base: Pyramid, layers: Sequence[VisibleLayer], *, level: int, box: Box) -> NDArray[np.uint8]:
        """The pixels of a box of a level, (h, w, 3) uint8, rounded and clipped for the screen."""
        shown = [layer for layer in layers if layer.strength > 0]
        masks = [
            None
            if layer.region is None
            else self.mask(layer.region, photo=base.size, level=level, box=box, source=base.levels[0])
            for layer in shown
        ]
        pixels = np.empty((box.height, box.width, 3), dtype=np.uint8)
        rows = max(STRIP // max(box.width, 1), 1)
        for top in range(0, box.height, rows):
            strip = Box(box.x, box.y + top, box.width, min(rows, box.height - top))
            here = slice(top, top + strip.height)
            blended = compose(
                base.levels[level][strip.slices()],
                [
                    (layer.residual.levels[level][strip.slices()], layer.strength, None if mask is None else mask[here])
                    for layer, mask in zip(shown, masks, strict=True)
                ],
            )
            pixels[here] = _to_screen(blended)
        return pixels


def _to_screen(values: FloatArray) -> FloatArray:
    scaled = values * np.float32(255)
    scaled += np.float32(0.5)
    return np.clip(scaled, 0, 255, out=scaled)
