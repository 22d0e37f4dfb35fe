"""The masks of regions: the same raster whatever the box it is asked for.

Photo coordinates are continuous: pixel (column i, row j) covers i..i+1 by j..j+1 and has its centre half a pixel in.
Every mask value is a function of its own pixel centre (and of the photo around it) alone, computed with +, -, *, / and
square root only (these round the same in every vector width) or with whole numbers, so a mask put together from any boxes
equals the mask computed at once, bit for bit.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from instructir_desktop.core.geometry import Box, Size
from instructir_desktop.core.guided import follow_window, followed
from instructir_desktop.core.outlines import LinearRaster, PolygonRaster, RadialRaster, boxed
from instructir_desktop.core.ranges import RangeRaster
from instructir_desktop.core.reach import shape_reach, union
from instructir_desktop.core.regions import (
    Brush,
    Ellipse,
    LinearGradient,
    Mode,
    Part,
    Point,
    Polygon,
    RadialGradient,
    Ranged,
    Rectangle,
    Region,
    Shape,
)
from instructir_desktop.core.source import PixelSource
from instructir_desktop.core.strokes import Strokes, alike

__all__ = ["Brush", "Ellipse", "Mask", "Mode", "Part", "Point", "Rectangle", "Region", "Shape", "rasterise", "touched"]

Mask = NDArray[np.float32]
"""(h, w), 0..1."""


def rasterise(
    region: Region, photo: Size, box: Box | None = None, scale: float = 1.0, *, source: PixelSource | None = None
) -> Mask:
    """The region's mask (h, w), float32 in 0..1, on `box` of the photo scaled by `scale` (None: all of it).

    Edges are antialiased over one output pixel; beyond the transition the values are exactly 0 and 1. The box may reach
    beyond the photo. `source`: the whole source photo (H, W, 3), encoded, which ranges (luminosity, colour, guesses) and
    the following of edges are taken from at any scale. Raises ValueError when the scale is not positive, or when the
    photo is needed and not given.
    """
    if not 0 < scale < math.inf:
        raise ValueError(f"scale must be positive, not {scale}")
    if box is None:
        box = Box(0, 0, max(round(photo.width * scale), 1), max(round(photo.height * scale), 1))
    if source is None and region.ranged:
        raise ValueError(f"The region “{region.name}” depends on the photo, which was not given.")
    radius = region.refinement.edges * photo.diagonal * scale
    if radius > 0 and source is not None and box.width > 0 and box.height > 0:
        window = follow_window(box, radius)
        mask = _continued(region, photo, window, scale=scale, source=source)
        mask = followed(mask, window, box, radius=radius, photo=photo, scale=scale, source=source)
    else:
        mask = _combined(region, photo, box, scale=scale, source=source)
    if region.refinement.contrast:
        mask -= np.float32(0.5)
        mask *= np.float32(1 / max(1 - region.refinement.contrast, 0.01))
        mask += np.float32(0.5)
        np.clip(mask, np.float32(0), np.float32(1), out=mask)
    return np.subtract(np.float32(1), mask, out=mask) if region.inverted else mask


def _continued(region: Region, photo: Size, box: Box, *, scale: float, source: PixelSource) -> Mask:
    """The parts' mask, whose values at the photo's rim go on beyond it: there is no edge that it could follow."""
    rows = np.arange(box.y, box.bottom).clip(0, max(round(photo.height * scale), 1) - 1)
    columns = np.arange(box.x, box.right).clip(0, max(round(photo.width * scale), 1) - 1)
    inside = Box.from_edges(int(columns[0]), int(rows[0]), int(columns[-1]) + 1, int(rows[-1]) + 1)
    mask = _combined(region, photo, inside, scale=scale, source=source)
    return mask if inside == box else mask[rows - inside.y][:, columns - inside.x]


def _combined(region: Region, photo: Size, box: Box, *, scale: float, source: PixelSource | None) -> Mask:
    """The parts in their order, feathered and grown."""
    mask = np.zeros((max(box.height, 0), max(box.width, 0)), dtype=np.float32)
    feather = region.feather * photo.diagonal * scale
    for mode, shapes in _groups(region.parts):
        # What is taken away shrinks where the region grows.
        grow = region.refinement.grow * photo.diagonal * scale * (-1 if mode == "subtract" else 1)
        raster = _raster(shapes, feather, scale, grow, photo=photo, source=source)
        part = raster.bounds.intersect(box)
        inside = mask[part.move(-box.x, -box.y).slices()] if not part.empty else mask[:0, :0]
        values = raster.values(part) if not part.empty else inside
        _join(inside, values, mode, built_up=isinstance(raster, Strokes) and raster.built_up)
        if mode == "intersect":
            kept = inside.copy()
            mask[...] = 0
            inside[...] = kept
    return mask


def _join(inside: Mask, values: Mask, mode: Mode, *, built_up: bool) -> None:
    """What one part makes of the mask so far, in place. Strokes with a flow add to, or take from, what is there."""
    if mode == "intersect":
        np.minimum(inside, values, out=inside)
    elif mode == "add" and built_up:
        left = np.float32(1) - inside
        left *= np.float32(1) - values
        np.subtract(np.float32(1), left, out=inside)
    elif mode == "add":
        np.maximum(inside, values, out=inside)
    elif built_up:
        inside *= np.float32(1) - values
    else:
        np.minimum(inside, np.float32(1) - values, out=inside)


class _Raster(Protocol):
    bounds: Box

    def values(self, box: Box) -> Mask: ...


def _raster(
    shapes: list[Shape], feather: float, scale: float, grow: float, *, photo: Size, source: PixelSource | None
) -> _Raster:
    first = shapes[0]
    if isinstance(first, Brush):
        return Strokes([shape for shape in shapes if isinstance(shape, Brush)], feather, scale, grow)
    if isinstance(first, Polygon):
        return PolygonRaster(first, feather, scale, grow)
    if isinstance(first, LinearGradient):
        return LinearRaster(first, scale, grow)
    if isinstance(first, RadialGradient):
        return RadialRaster(first, scale, grow)
    if isinstance(first, Ranged):
        assert source is not None
        return RangeRaster(first, photo, scale=scale, source=source, grow=grow)
    return boxed(first, feather, scale, grow)


def touched(region: Region, photo: Size) -> Box:
    """A box of photo pixels outside which the mask is exactly 0 (the whole photo for an inverted region)."""
    if region.inverted:
        return photo.box()
    refinement = region.refinement
    feather, grow = region.feather * photo.diagonal, refinement.grow * photo.diagonal
    reach = Box(0, 0, 0, 0)
    for part in region.parts:
        if part.mode == "subtract":
            continue
        found = shape_reach(part.shape, photo, feather=feather, grow=grow)
        if part.mode == "intersect":
            reach = reach.intersect(found)
        elif not found.empty:
            reach = found if reach.empty else union(reach, found)
    if reach.empty:
        return Box(0, 0, 0, 0)
    if refinement.edges:
        reach = follow_window(reach, refinement.edges * photo.diagonal).intersect(photo.box())
    return reach


def _groups(parts: Iterable[Part]) -> Iterator[tuple[Mode, list[Shape]]]:
    """Runs of like brush strokes become one group (one distance field for all of them); other shapes stay alone."""

    def kind(numbered: tuple[int, Part]) -> tuple[object, ...]:
        index, part = numbered
        if isinstance(part.shape, Brush) and part.mode != "intersect":
            return part.mode, *alike(part.shape)
        return (index,)

    for _, run in groupby(enumerate(parts), key=kind):
        found = [part for _, part in run]
        yield found[0].mode, [part.shape for part in found]
