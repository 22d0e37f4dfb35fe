"""The shown picture as a whole, small: its image for the navigator and its histogram, made outside the window's thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QColorSpace, QImage

from instructir_desktop.ui.canvas.clipping import clipped
from instructir_desktop.ui.canvas.compositor import Compositor, VisibleLayer
from instructir_desktop.ui.canvas.pyramid import Levels
from instructir_desktop.ui.canvas.transform import level_size
from instructir_desktop.ui.display_profile import shown
from instructir_desktop.ui.file_thread import FileThread

LONGEST = 768
"""Pixels of the longer side that an overview has at most: the first mip level that is small enough."""

PAUSE = 90
"""Milliseconds between a change and its overview; changes meanwhile are shown by the same one."""

LUMA = (54, 183, 19)
"""Red, green and blue in a grey of 256 parts, after Rec. 709."""


@dataclass(frozen=True, eq=False)
class Overview:
    """`counts` (4, 256): how many pixels have each value of red, green, blue and luminance; `shadows` and `highlights`:
    the shares (0..1) of pixels without detail there (see canvas.clipping)."""

    image: QImage
    counts: NDArray[np.int64]
    shadows: float
    highlights: float


def overview(base: Levels, layers: Sequence[VisibleLayer], display: QColorSpace | None = None) -> Overview:
    """The overview of a photo with layers, in the colours of a screen (None: sRGB); the histogram is that of sRGB."""
    level = next(number for number in range(base.count) if max(level_size(base.size, number)) <= LONGEST)
    size = level_size(base.size, level)
    pixels = Compositor().compose(base, layers, level=level, box=size.box())
    image = QImage(pixels.data, size.width, size.height, 3 * size.width, QImage.Format.Format_RGB888)
    image = shown(image.convertToFormat(QImage.Format.Format_RGB32), display)
    return Overview(image, histogram(pixels), *clipped(pixels))


def histogram(pixels: NDArray[np.uint8]) -> NDArray[np.int64]:
    """How many of the pixels (h, w, 3) have each value, (4, 256): red, green, blue and luminance (of the encoded values)."""
    wide = pixels.astype(np.uint16)
    luma = (wide[..., 0] * LUMA[0] + wide[..., 1] * LUMA[1] + wide[..., 2] * LUMA[2]) >> 8
    channels = (*(pixels[..., channel] for channel in range(3)), luma)
    return np.stack([np.bincount(channel.ravel(), minlength=256) for channel in channels])


class OverviewMaker(QObject):
    """Makes overviews of what it was told last, one at a time, while somebody wants them."""

    made = Signal(object)
    """An Overview, or None when no photo is shown any more."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: FileThread | None = None
        self._base: Levels | None = None
        self._display: QColorSpace | None = None
        self._layers: tuple[VisibleLayer, ...] = ()
        self._original = False
        self._wanted = False
        self._stale = False
        self._busy = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self._begin)

    def set_wanted(self, wanted: bool) -> None:
        """Whether anything shows overviews now."""
        self._wanted = wanted
        self._look()

    def set_photo(self, base: Levels | None, display: QColorSpace | None = None) -> None:
        """Another photo, without layers."""
        self._base, self._display, self._layers = base, display, ()
        if base is None:
            self.made.emit(None)
        self._change()

    def set_layers(self, layers: Sequence[VisibleLayer]) -> None:
        self._layers = tuple(layers)
        self._change()

    def set_original(self, original: bool) -> None:
        """Whether the photo is shown without its layers."""
        if original != self._original:
            self._original = original
            self._change()

    def shutdown(self) -> None:
        """End the thread."""
        self._wanted = False
        self._timer.stop()
        if self._thread is not None:
            self._thread.shutdown()
            self._thread = None

    def _change(self) -> None:
        self._stale = True
        self._look()

    def _look(self) -> None:
        if self._wanted and self._stale and not self._busy and not self._timer.isActive():
            self._timer.start()

    def _begin(self) -> None:
        if self._base is None or not self._wanted:
            return
        self._busy, self._stale = True, False
        if self._thread is None:
            self._thread = FileThread(self)
        layers = () if self._original else self._layers
        work = partial(overview, self._base, layers, self._display)
        self._thread.submit(work, partial(self._done, self._base))

    def _done(self, base: Levels, found: Overview | None, error: Exception | None) -> None:
        self._busy = False
        if found is not None and base is self._base:
            self.made.emit(found)
        self._look()
