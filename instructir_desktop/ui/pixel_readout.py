"""The values of the pixel under the pointer, before and after the steps, in the photo's own depth and colours."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication

from instructir_desktop.core.geometry import Box
from instructir_desktop.core.masks import rasterise
from instructir_desktop.document.compose import compose
from instructir_desktop.imaging.buffer import ImageBuffer
from instructir_desktop.ui.canvas.compositor import VisibleLayer, source_of
from instructir_desktop.ui.canvas.pyramid import Levels


def values(
    buffer: ImageBuffer, base: Levels, layers: Sequence[VisibleLayer], x: int, y: int
) -> tuple[NDArray[np.generic], NDArray[np.generic]]:
    """The three samples of a pixel before and after the layers, of the buffer's dtype and in its profile.

    As far as a step's result is not there yet, it is what the canvas shows in its place.
    """
    box = Box(x, y, 1, 1)
    blended = compose(
        base.read(0, box),
        [
            (
                layer.residual.read(0, box),
                layer.strength,
                None if layer.region is None else rasterise(layer.region, base.size, box, 1.0, source=source_of(base)),
            )
            for layer in layers
        ],
    )
    return buffer.pixels[y, x], buffer.edited(blended, box)[0, 0]


def words(x: int, y: int, before: NDArray[np.generic], after: NDArray[np.generic]) -> str:
    """For the status bar; the values after an arrow only where the steps change them."""
    place = QCoreApplication.translate("PixelReadout", "x {x}  y {y}").format(x=x, y=y)
    first, second = _samples(before), _samples(after)
    return f"{place}    {first}" if first == second else f"{place}    {first} → {second}"


def _samples(three: NDArray[np.generic]) -> str:
    return "  ".join(f"{value:.4f}" if three.dtype.kind == "f" else str(value) for value in three.tolist())
