"""The composed pixels that the canvas paints: an image "before" and one "after", made anew only when needed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColorSpace, QImage

from instructir_desktop.core.geometry import Box
from instructir_desktop.core.masks import Region
from instructir_desktop.core.source import PixelSource
from instructir_desktop.document.grid import Cell
from instructir_desktop.ui.canvas.clipping import mark
from instructir_desktop.ui.canvas.compositor import Compositor, VisibleLayer, source_of
from instructir_desktop.ui.canvas.pyramid import Levels
from instructir_desktop.ui.canvas.residual_pyramid import ResidualPyramid
from instructir_desktop.ui.canvas.transform import ViewTransform, level_size
from instructir_desktop.ui.display_profile import shown

Side = Literal["before", "after"]

MARGIN = 64
"""Level pixels composed around the visible box while panning, so that not every move composes anew."""

AGAIN = 0.5
"""A new frame takes over from the last one what both show, where that is at least this share of it."""


PATCHED = 512 * 512
"""Pixels of new tiles that one frame composes while the photo moves, or one tile; the others wait for the next frames."""


@dataclass(frozen=True, eq=False)
class Frame:
    """`image` shows `box` of pyramid level `level`, 32 bits a pixel."""

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
        self._strips = Compositor()
        self._held: dict[Side, Frame] = {}
        self._layers_changed = False
        self._marked = False
        self._hurried = False
        self._rough = False  # whether the held frame "after" has the pixels of a drag
        self._versions: tuple[int, ...] = ()  # of the layers' residuals, in the held frame "after" and what waits
        self._waiting: list[Box] = []  # boxes of the held frame "after" in which tiles have come

    @property
    def source(self) -> PixelSource | None:
        """The photo without any layer (H, W, 3)."""
        return source_of(self._base)

    def set_layers(self, layers: Sequence[VisibleLayer], *, hurried: bool = False) -> None:
        """What is blended into the frame "after"; `hurried`, while something is dragged, from a coarser level until
        settle()."""
        if self._layers and _looks(layers) == _looks(self._layers):
            self._hurried = False  # tiles have come: frame() looks which
            return
        self._layers, self._hurried = tuple(layers), hurried
        self._held.pop("after", None)
        self._layers_changed = True

    def settle(self) -> None:
        """The drag is over: the next frame is of the level that suits the scale, with the very pixels of an export."""
        self._hurried = False
        if self._rough:
            self._rough = False
            self._held.pop("after", None)

    def set_display(self, display: QColorSpace | None) -> None:
        """The photo is on a screen with other colours."""
        if display != self._display:
            self._display = display
            self._held.clear()

    def set_marked(self, marked: bool) -> None:
        """Whether clipped pixels are marked."""
        if marked != self._marked:
            self._marked = marked
            self._held.clear()

    @property
    def levels(self) -> int:
        """How many mip levels the photo has."""
        return self._base.count

    def compose(self, layers: Sequence[VisibleLayer], level: int, box: Box) -> NDArray[np.uint8]:
        """The photo with these layers, (h, w, 3), on a box of a level."""
        return self._compositor.compose(self._base, layers, level=level, box=box)

    def frame(self, side: Side, transform: ViewTransform, *, passing: bool = False, moving: bool = False) -> Frame:
        """A frame that covers what the view shows, at the level that suits its scale, or the quicker one while a zoom is only
        `passing` this scale. While the photo is `moving` tiles that have come may be shown some frames later."""
        quick = passing or (self._hurried and side == "after")
        level = transform.quick_level(self._base.count) if quick else transform.level(self._base.count)
        visible = transform.visible(level)
        held = self._held.get(side) if side == "before" else self._up_to_date(level, moving=moving)
        if held is not None and held.level == level and held.box.contains(visible):
            return held
        box = visible.grow(MARGIN).intersect(level_size(self._base.size, level).box())
        if side == "after" and self._layers_changed:  # a strength is being dragged: no pixel more than is seen
            self._layers_changed = False
            box = visible
        common = held.box.intersect(box) if held is not None and held.level == level else Box(0, 0, 0, 0)
        if held is not None and not common.empty and common.size.area >= AGAIN * box.size.area:
            image = self._moved(held, side, common, box)
        else:
            image = self._made(self._compositor, side, level, box)
            if side == "after":
                self._rough = not self._compositor.exact
        self._held[side] = frame = Frame(image, level, box)
        return frame

    def _up_to_date(self, level: int, *, moving: bool) -> Frame | None:
        """The held frame "after" with tiles that have come since it was made; None when it is better made anew."""
        held, boxes = self._held.get("after"), self._waiting
        before, self._versions = self._versions, tuple(_version(layer) for layer in self._layers)
        self._waiting = []
        if held is None or held.level != level:
            return held
        if self._versions != before:
            changed = _changed(self._layers, before, level)
            if changed is None:
                return None
            boxes = boxes + changed
        boxes = [box for box in dict.fromkeys(box.intersect(held.box) for box in boxes) if not box.empty]
        if not moving and sum(box.size.area for box in boxes) > AGAIN * held.box.size.area:
            return None
        pixels, left = argb(held.image), PATCHED
        while boxes and (left > 0 or not moving):
            box = boxes.pop(0)
            made = self._made(self._strips, "after", level, box)
            pixels[box.move(-held.box.x, -held.box.y).slices()] = argb(made)
            left -= box.size.area
        self._waiting = boxes
        return held

    def _moved(self, held: Frame, side: Side, common: Box, box: Box) -> QImage:
        """A frame of `box` that takes the `common` part over from another one."""
        image = QImage(box.width, box.height, held.image.format())
        pixels = argb(image)
        pixels[common.move(-box.x, -box.y).slices()] = argb(held.image)[common.move(-held.box.x, -held.box.y).slices()]
        for strip in around(common, box):
            made = self._made(self._strips, side, held.level, strip)
            pixels[strip.move(-box.x, -box.y).slices()] = argb(made)
        return image

    def _made(self, compositor: Compositor, side: Side, level: int, box: Box) -> QImage:
        """The pixels of a box as QPainter draws them quickly; strips have a compositor of their own, so that the other
        one keeps the masks and sums of the whole view."""
        layers = self._layers if side == "after" else ()
        pixels = compositor.compose(self._base, layers, level=level, box=box)
        if self._alpha is None:
            image = QImage(pixels.data, box.width, box.height, 3 * box.width, QImage.Format.Format_RGB888)
            image = image.convertToFormat(QImage.Format.Format_RGB32)
            if self._marked:
                mark(argb(image))
            return shown(image, self._display)
        four = np.empty((box.height, box.width, 4), dtype=np.uint8)
        four[..., :3] = pixels
        four[..., 3] = np.clip(self._alpha.read(level, box) * 255 + 0.5, 0, 255)
        image = QImage(four.data, box.width, box.height, 4 * box.width, QImage.Format.Format_RGBA8888)
        image = image.convertToFormat(QImage.Format.Format_ARGB32)
        if self._marked:
            mark(argb(image))
        return shown(image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied), self._display)


def _looks(layers: Sequence[VisibleLayer]) -> list[tuple[int, float, Region | None]]:
    """All that is shown of layers but their tiles."""
    return [(id(layer.residual), layer.strength, layer.region) for layer in layers]


def _version(layer: VisibleLayer) -> int:
    return layer.residual.version if isinstance(layer.residual, ResidualPyramid) else 0


def _changed(layers: Sequence[VisibleLayer], versions: Sequence[int], level: int) -> list[Box] | None:
    """The boxes of a level in which residuals have changed since they had these versions; None for everywhere."""
    cells: set[Cell] = set()
    for layer, version in zip(layers, versions, strict=True):
        if isinstance(layer.residual, ResidualPyramid):
            changed = layer.residual.changed_since(version)
            if changed is None:
                return None
            cells |= changed
    size = layers[0].residual.size
    boxes = (cell.box(size) for cell in cells)
    return [
        Box.from_edges(box.x >> level, box.y >> level, -(-box.right >> level), -(-box.bottom >> level)) for box in boxes
    ]


def around(inner: Box, outer: Box) -> list[Box]:
    """The parts of `outer` that `inner`, which lies in it, leaves: above, below, left and right."""
    parts = (
        Box.from_edges(outer.x, outer.y, outer.right, inner.y),
        Box.from_edges(outer.x, inner.bottom, outer.right, outer.bottom),
        Box.from_edges(outer.x, inner.y, inner.x, inner.bottom),
        Box.from_edges(inner.right, inner.y, outer.right, inner.bottom),
    )
    return [part for part in parts if not part.empty]


def argb(image: QImage) -> NDArray[np.uint32]:
    """The pixels of a 32-bit image, (h, w) 0xAARRGGBB, not copied: use them only while the image lives."""
    view = np.frombuffer(image.bits(), dtype=np.uint32).reshape(image.height(), image.bytesPerLine() // 4)
    return view[:, : image.width()]
