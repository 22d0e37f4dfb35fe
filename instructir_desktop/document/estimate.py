"""How large an export will be: the photo, or full-resolution samples of it where it is large, encoded in memory."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from instructir_desktop.core.geometry import Box, Size
from instructir_desktop.engine.api import FloatImage
from instructir_desktop.imaging.buffer import ImageBuffer
from instructir_desktop.imaging.encoders import ENCODERS
from instructir_desktop.imaging.export import encode_photo
from instructir_desktop.imaging.options import ExportOptions
from instructir_desktop.imaging.resize import Resize

WHOLE = 1_500_000
"""Pixels of the written file up to which all of it is encoded."""
ACROSS = 3
"""Samples are taken in so many rows and columns."""
SIDE = 384
"""Pixels a side of a sample, in the written file."""
THUMBNAIL = 2500
"""Bytes that the thumbnail in EXIF data usually has."""


@dataclass(frozen=True)
class Estimate:
    """The size of the file in bytes; `sampled`: from samples of the photo, not from all of it."""

    size: int
    sampled: bool


def estimate(buffer: ImageBuffer, pixels: Callable[[Box], FloatImage], suffix: str, options: ExportOptions) -> Estimate:
    """Encode what an export would write; `pixels` gives the edited model pixels (h, w, 3) of a box of the photo.

    Raises OutputError and UsageError as an export would.
    """
    photo = buffer.size
    written = photo if options.resize is None else options.resize.size(photo)
    scale = written.width / photo.width
    boxes = sample_boxes(photo, scale) if written.area > WHOLE else [photo.box()]
    sampled = len(boxes) > 1
    taken = _montage(buffer, pixels, boxes)
    resize = Resize("percent", 100 * scale) if sampled and options.resize is not None else options.resize
    bare = replace(options, strip_metadata=True, resize=resize)
    length = len(encode_photo(taken, suffix, options=bare).data)
    fixed = len(buffer.icc or b"")
    area = taken.size if resize is None else resize.size(taken.size)
    coded = (length - fixed) * written.area / area.area if length > fixed else length
    kept = 0 if options.strip_metadata else len(buffer.exif or b"") + len(buffer.xmp or b"") + len(buffer.iptc or b"")
    if not options.strip_metadata and buffer.exif is not None and ENCODERS[suffix.lower()].thumbnail:
        kept += THUMBNAIL
    return Estimate(round(coded) + fixed + kept, sampled)


def sample_boxes(photo: Size, scale: float) -> list[Box]:
    """Boxes of equal size, spread evenly over the photo; the whole photo where they would cover most of it."""
    side = max(1, math.ceil(SIDE / scale))
    width, height = min(side, photo.width // ACROSS), min(side, photo.height // ACROSS)
    if width < side / 4 or height < side / 4 or ACROSS**2 * width * height > 0.6 * photo.area:
        return [photo.box()]
    return [
        Box(
            round((column + 0.5) * photo.width / ACROSS - width / 2),
            round((row + 0.5) * photo.height / ACROSS - height / 2),
            width,
            height,
        )
        for row in range(ACROSS)
        for column in range(ACROSS)
    ]


def _montage(buffer: ImageBuffer, pixels: Callable[[Box], FloatImage], boxes: list[Box]) -> ImageBuffer:
    """The boxes of the edited photo, laid side by side."""
    parts = [buffer.edited(pixels(box), box) for box in boxes]
    alphas = None if buffer.alpha is None else [buffer.alpha[box.slices()] for box in boxes]
    if len(boxes) == 1:
        return replace(buffer, pixels=parts[0], alpha=None if alphas is None else alphas[0])

    def lay(tiles: list[np.ndarray]) -> np.ndarray:
        rows = [np.concatenate(tiles[at : at + ACROSS], axis=1) for at in range(0, len(tiles), ACROSS)]
        return np.concatenate(rows, axis=0)

    return replace(buffer, pixels=lay(parts), alpha=None if alphas is None else lay(alphas))
