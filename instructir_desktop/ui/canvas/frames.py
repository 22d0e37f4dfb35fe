"""The composed pixels that the canvas paints: an image "before" and one "after", made anew only when needed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColorSpace, QImage

from instructir_desktop.core.geometry import Box
from instructir_desktop.core.source import PixelSource
from instructir_desktop.ui.canvas.compositor import Compositor, VisibleLayer, source_of
from instructir_desktop.ui.canvas.pyramid import Levels
from instructir_desktop.ui.canvas.transform import ViewTransform, level_size
from instructir_desktop.ui.display_profile import shown

Side = Literal["before", "after"]

MARGIN = 160
"""Level pixels composed around the visible box while panning, so that not every move composes anew."""


@dataclass(frozen=True, eq=False)
class Frame:
    """`image` shows `box` of pyramid level `level`."""

    image: QImage
    level: int
    box: Box


class Frames:
    """The frames of one photo. `alpha` (H, W), 0..1, makes them transparent; `display`: the screen's colours, None sRGB."""

    def __init__(self, base: Levels, alpha: Levels | None = None, display: QColorSpace | None = None) -> None:
        self._base = base
        self._display = display
        self._alpha = alpha
        self._layers: tuple[VisibleLayer, ...] = ()
        self._compositor = Compositor()
        self._held: dict[Side, Frame] = {}
        self._layers_changed = False

    @property
    def source(self) -> PixelSource | None:
        """The photo without any layer (H, W, 3)."""
        return source_of(self._base)

    def set_layers(self, layers: Sequence[VisibleLayer]) -> None:
        """What is blended into the frame "after"."""
        self._layers = tuple(layers)
        self._held.pop("after", None)
        self._layers_changed = True

    @property
    def levels(self) -> int:
        """How many mip levels the photo has."""
        return self._base.count

    def compose(self, layers: Sequence[VisibleLayer], level: int, box: Box) -> NDArray[np.uint8]:
        """The photo with these layers, (h, w, 3), on a box of a level."""
        return self._compositor.compose(self._base, layers, level=level, box=box)

    def frame(self, side: Side, transform: ViewTransform) -> Frame:
        """A frame that covers what the view shows, at the level that suits its scale."""
        level = transform.level(self._base.count)
        visible = transform.visible(level)
        held = self._held.get(side)
        if held is not None and held.level == level and held.box.contains(visible):
            return held
        box = visible.grow(MARGIN).intersect(level_size(self._base.size, level).box())
        if side == "after" and self._layers_changed:  # a strength is being dragged: no pixel more than is seen
            self._layers_changed = False
            box = visible
        layers = self._layers if side == "after" else ()
        pixels = self._compositor.compose(self._base, layers, level=level, box=box)
        self._held[side] = frame = Frame(self._image(pixels, level, box), level, box)
        return frame

    def _image(self, pixels: NDArray[np.uint8], level: int, box: Box) -> QImage:
        """The pixels in a format that QPainter draws quickly; converting also takes a copy of them."""
        if self._alpha is None:
            image = QImage(pixels.data, box.width, box.height, 3 * box.width, QImage.Format.Format_RGB888)
            return shown(image.convertToFormat(QImage.Format.Format_RGB32), self._display)
        four = np.empty((box.height, box.width, 4), dtype=np.uint8)
        four[..., :3] = pixels
        four[..., 3] = np.clip(self._alpha.read(level, box) * 255 + 0.5, 0, 255)
        image = QImage(four.data, box.width, box.height, 4 * box.width, QImage.Format.Format_RGBA8888)
        return shown(image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied), self._display)
