"""The masks of brush strokes: the distance to the nearest line, then a fall-off."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from instructir_desktop.core.falloff import ramp
from instructir_desktop.core.geometry import Box
from instructir_desktop.core.segments import Blocks, Canvas, Floats, Indices, Segments, bands
from instructir_desktop.core.shapes import Brush

Mask = NDArray[np.float32]


def alike(stroke: Brush) -> tuple[object, ...]:
    """Strokes with the same answer may be made into one Strokes."""
    if stroke.flow < 1:
        return "flow", stroke.radius, stroke.hardness
    return "pressure" if stroke.pressures else "plain", stroke.radius, stroke.hardness


class Strokes:
    """Strokes that are alike(). `built_up`: their flow is below 1, so that values() joins what is there already."""

    def __init__(self, strokes: Sequence[Brush], feather: float, scale: float, grow: float = 0.0) -> None:
        self.built_up = strokes[0].flow < 1
        self._flows = np.array([stroke.flow for stroke in strokes], dtype=np.float32)
        self.profile = middle, width = _profile(strokes[0], strokes[0].radius * scale, feather, grow)
        even = not any(stroke.pressures for stroke in strokes)
        starts: list[NDArray[np.float64]] = []
        ends: list[NDArray[np.float64]] = []
        falls: list[NDArray[np.float64]] = []
        for stroke in strokes:
            points = np.array(stroke.points, dtype=np.float64) * scale
            starts.append(points[:-1] if len(points) > 1 else points)
            ends.append(points[1:] if len(points) > 1 else points)
            if not even:
                share = np.frombuffer(stroke.pressures, np.uint8) / 255 if stroke.pressures else np.ones(len(points))
                both = np.array([_profile(stroke, radius, feather, grow) for radius in stroke.radius * scale * share])
                falls.append(np.hstack([both[:-1], both[1:]]) if len(points) > 1 else np.hstack([both, both]))
        fall = None if even else np.concatenate(falls)
        if fall is None:
            self.reach = np.full(sum(map(len, starts)), max(middle + width / 2, 0.0))
        else:
            self.reach = np.maximum(fall[:, 0] + fall[:, 1] / 2, fall[:, 2] + fall[:, 3] / 2).clip(0)
        if self.built_up or fall is not None:
            # Beyond reach nothing is measured; rounding must not tell what lies there from what is measured.
            self.reach = self.reach * (1 + 1e-4) + 0.01
        groups = np.repeat(np.arange(len(strokes)), [len(part) for part in starts])
        self._segments = Segments(
            np.concatenate(starts),
            np.concatenate(ends),
            self.reach,
            groups if self.built_up else np.zeros_like(groups),
            fall,
            core=max(middle - width / 2, 0.0),
        )
        self.bounds = _bounds(self._segments)

    def values(self, box: Box) -> Mask:
        """(h, w): how much the strokes cover."""
        canvas = Canvas(box, outside=0.0)
        for band in bands(box):
            near = self._segments.blocks(band, self._covered)
            if self.built_up:
                canvas.put(band, *self._joined(near))
            else:
                canvas.put(band, near.block, near.values)
                canvas.put(band, near.full_block, 1.0)
        return canvas.raster

    def _joined(self, near: Blocks) -> tuple[Indices, Mask]:
        """Blocks and what all strokes together cover of them, in the order in which they were drawn."""
        block, group = np.append(near.block, near.full_block), np.append(near.group, near.full_group)
        order = np.lexsort((group, block))
        left = np.ones((len(block), near.values.shape[1]), dtype=np.float32)
        left[: len(near.values)] = near.values
        left *= self._flows[group][:, None]
        np.subtract(np.float32(1), left, out=left)
        if not len(block):
            return block, left
        block, left = block[order], left[order]
        starts = np.flatnonzero(np.append(True, block[1:] != block[:-1]))
        return block[starts], np.float32(1) - np.multiply.reduceat(left, starts, axis=0)

    def _covered(self, found: Floats) -> Floats:
        """1 on the line to 0 at its reach; works in place."""
        middle, width = self.profile
        if self._segments.falling is not None:
            return ramp(found, 1.0, smooth=width > 1)
        if self.built_up:
            np.sqrt(found, out=found)
            found -= np.float32(middle)
            found /= np.float32(width)
            return ramp(found, 1.0, smooth=width > 1)
        edge = np.float32(self.reach[0] * self.reach[0])
        # Where rounding leaves something at the reach, it is taken away: what lies beyond is not measured everywhere.
        outside = found >= edge if ramp(np.sqrt(np.array([edge])) - np.float32(middle), width)[0] > 0 else None
        np.sqrt(found, out=found)
        found -= np.float32(middle)
        covered = ramp(found, width)
        if outside is not None:
            covered[outside] = 0
        return covered


def _profile(brush: Brush, radius: float, feather: float, grow: float) -> tuple[float, float]:
    """The middle and the width of a stroke's fall-off, output pixels from its line."""
    return radius * (1 + brush.hardness) / 2 + grow, max(radius * (1 - brush.hardness) + feather, 1.0)


def _bounds(segments: Segments) -> Box:
    """The pixels whose centre can lie within reach; one more on each side against rounding."""
    reach = segments.reach[:, None]
    low = (np.minimum(segments.starts, segments.ends) - reach).min(axis=0)
    high = (np.maximum(segments.starts, segments.ends) + reach).max(axis=0)
    left, top = (np.floor(low) - 1).astype(int).tolist()
    right, bottom = (np.ceil(high) + 1).astype(int).tolist()
    return Box.from_edges(left, top, right, bottom)
