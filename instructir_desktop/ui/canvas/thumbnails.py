"""Small pictures of the photo after each step, for the stack."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PySide6.QtGui import QImage

from instructir_desktop.core.geometry import Box
from instructir_desktop.ui.canvas.compositor import Compositor, VisibleLayer
from instructir_desktop.ui.canvas.pyramid import Levels
from instructir_desktop.ui.canvas.transform import level_size


def thumbnails(base: Levels, layers: Mapping[str, VisibleLayer]) -> Iterator[tuple[str, QImage]]:
    """The photo itself under the id "", then the picture after each layer in turn; at most 256 pixels wide and high."""
    compositor = Compositor()
    level = base.count - 1
    width, height = level_size(base.size, level)
    names = ["", *layers]
    for count, name in enumerate(names):
        shown = list(layers.values())[:count]
        pixels = compositor.compose(base, shown, level=level, box=Box(0, 0, width, height))
        yield name, QImage(pixels.data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()
