"""Blending the visible box of a photo and its steps for the screen; fast while one strength or region is dragged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from instructir_desktop.core.geometry import Box, Size
from instructir_desktop.core.masks import Region, rasterise
from instructir_desktop.core.source import PixelSource
from instructir_desktop.document.compose import compose
from instructir_desktop.ui.canvas.pyramid import FloatArray, Levels, PhotoPyramid, Pyramid
from instructir_desktop.ui.canvas.residual_pyramid import ResidualPyramid

STRIP = 48 * 1024
"""Pixels composed at a time: a strip and its products stay in the processor's cache (measured: 2-4 × faster)."""

QUICK = 4
"""Pixels along which a mask is constant in the frames in which its region is dragged."""


@dataclass(frozen=True, eq=False)
class VisibleLayer:
    """One step as the canvas shows it: its residual, its strength in 0..1, its region (None: everywhere)."""

    residual: Levels
    strength: float = 1.0
    region: Region | None = None

    @property
    def made_of(self) -> tuple[int, int]:
        """Changes when the residual does."""
        return id(self.residual), self.residual.version if isinstance(self.residual, ResidualPyramid) else 0


@dataclass(frozen=True, eq=False)
class _Drag:
    """Everything but one layer, already blended and scaled to the screen, and that layer's residual, scaled too."""

    rest: FloatArray
    residual: FloatArray


@dataclass(frozen=True, eq=False)
class _DragMask:
    """A mask each of whose values stands for `each` × `each` pixels, the first ones only for what `skipped` leaves.

    With `each` 1 its values are there three times, once for each channel.
    """

    values: FloatArray
    each: int
    skipped: int = 0

    def factors(self, rows: slice, strength: np.float32, width: int) -> FloatArray:
        """(rows, width) to multiply a residual's rows with, channel by channel."""
        values = self.values[rows] * strength
        if self.each == 1:
            return values
        return values.repeat(3 * self.each, axis=1)[:, 3 * self.skipped : 3 * self.skipped + width]


class Compositor:
    """Blends the visible box of a photo and its layers.

    Keeps the masks it last made. When two frames differ in the strength or region of one layer only, everything else is
    kept as well: a further frame costs one layer. It may then differ from the exact sum by one level of rounding, and the
    edge of a region that is dragged is coarse; the frame after the drag is exact.
    """

    def __init__(self) -> None:
        self.exact = True
        """Whether the pixels that were composed last are those of an export, not of a drag."""
        self._masks: dict[tuple[Region, int], tuple[Box, FloatArray]] = {}
        self._last: tuple[object, ...] = ()
        self._looks: list[tuple[float, Region | None]] = []
        self._drag: tuple[int, _Drag] | None = None
        self._wide: tuple[tuple[Region, int, Box], FloatArray] | None = None

    def mask(
        self, region: Region, *, photo: Size, level: int, box: Box, source: PixelSource | None = None
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

    def _drag_mask(self, region: Region, base: Levels, *, level: int, box: Box) -> _DragMask:
        """A region's mask for the frame of a drag. While the region itself changes it is a coarse one."""
        held = self._masks.get((region, level))
        if held is not None and held[0].contains(box):
            if self._wide is None or self._wide[0] != (
                region,
                level,
                box,
            ):  # a strength is dragged: always the same mask
                mask = self.mask(region, photo=base.size, level=level, box=box, source=source_of(base))
                self._wide = (region, level, box), mask.repeat(3, axis=1)
            return _DragMask(self._wide[1], 1)
        coarse = Box.from_edges(box.x // QUICK, box.y // QUICK, -(-box.right // QUICK), -(-box.bottom // QUICK))
        small = rasterise(region, base.size, coarse, 1 / (QUICK * 2**level), source=source_of(base))
        return _DragMask(small, QUICK, box.x - coarse.x * QUICK)

    def compose(self, base: Levels, layers: Sequence[VisibleLayer], *, level: int, box: Box) -> NDArray[np.uint8]:
        """The pixels of a box of a level, (h, w, 3) uint8, rounded and clipped for the screen."""
        made_of = (id(base), level, box, *(layer.made_of for layer in layers))
        looks = [(layer.strength, layer.region) for layer in layers]
        changed = [number for number, look in enumerate(looks) if made_of == self._last and look != self._looks[number]]
        self._last, self._looks = made_of, looks
        self.exact = len(changed) != 1
        if not self.exact:
            if self._drag is None or self._drag[0] != changed[0]:
                self._drag = changed[0], self._all_but(base, layers, changed[0], level=level, box=box)
            return self._dragged(base, self._drag[1], layers[changed[0]], level=level, box=box)
        self._drag = self._wide = None
        pixels = np.empty((box.height, box.width, 3), dtype=np.uint8)
        for here, blended in self._strips(base, layers, level=level, box=box):
            pixels[here] = _to_screen(blended)
        return pixels

    def _strips(
        self, base: Levels, layers: Sequence[VisibleLayer], *, level: int, box: Box
    ) -> Iterator[tuple[slice, FloatArray]]:
        """The blended strips of a box: their rows, (h, w, 3) float32."""
        shown = [layer for layer in layers if layer.strength > 0]
        masks = [
            None
            if layer.region is None
            else self.mask(layer.region, photo=base.size, level=level, box=box, source=source_of(base))
            for layer in shown
        ]
        rows = max(STRIP // max(box.width, 1), 1)
        for top in range(0, box.height, rows):
            strip = Box(box.x, box.y + top, box.width, min(rows, box.height - top))
            here = slice(top, top + strip.height)
            yield (
                here,
                compose(
                    base.read(level, strip),
                    [
                        (layer.residual.read(level, strip), layer.strength, None if mask is None else mask[here])
                        for layer, mask in zip(shown, masks, strict=True)
                    ],
                ),
            )

    def _all_but(self, base: Levels, layers: Sequence[VisibleLayer], number: int, *, level: int, box: Box) -> _Drag:
        others = [layer for index, layer in enumerate(layers) if index != number]
        rest = np.empty((box.height, box.width, 3), dtype=np.float32)
        for here, blended in self._strips(base, others, level=level, box=box):
            rest[here] = blended
        rest *= np.float32(255)
        rest += np.float32(0.5)
        return _Drag(rest, layers[number].residual.read(level, box) * np.float32(255))

    def _dragged(self, base: Levels, drag: _Drag, layer: VisibleLayer, *, level: int, box: Box) -> NDArray[np.uint8]:
        pixels = np.empty((box.height, box.width, 3), dtype=np.uint8)
        mask = None if layer.region is None else self._drag_mask(layer.region, base, level=level, box=box)
        each = 1 if mask is None else mask.each
        strength = np.float32(layer.strength)
        most = max(STRIP // max(box.width, 1), each)
        scratch = np.empty((most, box.width, 3), dtype=np.float32)
        for here, line, lines in _runs(box, each, most):
            part = scratch[: here.stop - here.start]
            if mask is None:
                np.multiply(drag.residual[here], strength, out=part)
            elif mask.values[line : line + lines].any():
                # A row of the mask is put against all rows that it stands for, not copied for each.
                shape = lines, part.shape[0] // lines, 3 * box.width
                factors = mask.factors(slice(line, line + lines), strength, 3 * box.width)
                np.multiply(drag.residual[here].reshape(shape), factors[:, None], out=part.reshape(shape))
            else:
                np.clip(drag.rest[here], 0, 255, out=pixels[here], casting="unsafe")
                continue
            part += drag.rest[here]
            np.clip(part, 0, 255, out=pixels[here], casting="unsafe")
        return pixels


def _runs(box: Box, each: int, most: int) -> Iterator[tuple[slice, int, int]]:
    """The rows of a box in runs of at most `most`: which they are, and the first and the number of the mask's rows, each of
    which stands for equally many of them (`each`, less only in a run of one at the upper or lower end)."""
    top = 0
    while top < box.height:
        within, left = (box.y + top) % each, box.height - top
        whole = within == 0 and left >= each
        rows = min(most, left) // each * each if whole else min(each - within, left)
        yield slice(top, top + rows), (box.y + top) // each - box.y // each, rows // each if whole else 1
        top += rows


def source_of(base: Levels) -> PixelSource | None:
    """The photo itself, which the masks of ranges are made from."""
    if isinstance(base, PhotoPyramid):
        return base.source
    return base.levels[0] if isinstance(base, Pyramid) else None


def _to_screen(values: FloatArray) -> FloatArray:
    """Rounded as imaging.buffer rounds what is exported, so that both show the same levels."""
    scaled = values * np.float32(255)
    np.rint(scaled, out=scaled)
    return np.clip(scaled, 0, 255, out=scaled)
