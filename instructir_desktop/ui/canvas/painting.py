"""Painting one pane of the canvas, pixel for pixel: the photo, the checkerboard behind it, the pixel grid over it."""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPixmap

from instructir_desktop.ui.canvas.compare import Pane
from instructir_desktop.ui.canvas.frames import Frame
from instructir_desktop.ui.canvas.transform import ViewTransform

NEAREST_FROM = 2.0
"""From this scale on, photo pixels are shown as squares."""

GRID_FROM = 8.0
"""From this scale on, the edges of photo pixels are drawn."""

CHECK = 8
"""Device-independent side of a square of the checkerboard."""

SURROUNDS = {"black": "#000000", "dark": "#1e1e1e", "mid": "#777777", "white": "#ffffff"}
"""The neutral grounds to choose from, by name; "mid" is half as light as white to the eye (CIE L* 50)."""


@contextmanager
def device_pixels(painter: QPainter, ratio: float) -> Iterator[None]:
    """Within it one unit is one device pixel, and whole numbers are whole pixels of the screen.

    At a fractional scale a widget's own corner may lie between two pixels of the window; it is rounded there.
    """
    painter.save()
    painter.scale(1 / ratio, 1 / ratio)
    placed = painter.deviceTransform()
    painter.translate(round(placed.dx()) - placed.dx(), round(placed.dy()) - placed.dy())
    yield
    painter.restore()


def in_device(rect: QRectF, ratio: float) -> QRectF:
    """A device-independent rectangle in device pixels, its edges on whole ones."""
    left, top = round(rect.left() * ratio), round(rect.top() * ratio)
    return QRectF(left, top, round(rect.right() * ratio) - left, round(rect.bottom() * ratio) - top)


def paint_photo(painter: QPainter, frame: Frame, pane: Pane, view: ViewTransform) -> None:
    """A frame through the view's transform, in device pixels; the painter clips."""
    pixel = view.scale * 2**frame.level
    left, top = pane.area.x + view.left + frame.box.x * pixel, pane.area.y + view.top + frame.box.y * pixel
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, view.scale < NEAREST_FROM and pixel != 1.0)
    painter.drawImage(QRectF(left, top, frame.box.width * pixel, frame.box.height * pixel), frame.image)


def paint_grid(painter: QPainter, pane: Pane, view: ViewTransform) -> None:
    """The edges of photo pixels, one device pixel wide, set off from any colour."""
    if view.scale < GRID_FROM:
        return
    seen = view.visible()
    left, top = (math.floor(value) for value in view.to_view(seen.x, seen.y))
    right, bottom = (math.ceil(value) for value in view.to_view(seen.right, seen.bottom))
    lines = []
    for x in range(seen.x + 1, seen.right):
        place = pane.area.x + round(view.to_view(x, 0)[0]) + 0.5
        lines.append(QLineF(place, pane.area.y + top, place, pane.area.y + bottom))
    for y in range(seen.y + 1, seen.bottom):
        place = pane.area.y + round(view.to_view(0, y)[1]) + 0.5
        lines.append(QLineF(pane.area.x + left, place, pane.area.x + right, place))
    painter.save()
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    painter.setPen(QPen(QColor(34, 34, 34), 1, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    painter.drawLines(lines)
    painter.restore()


class Checkerboard:
    """The pattern behind transparent pixels, as a brush for device pixels."""

    def __init__(self) -> None:
        self._made: tuple[float, QBrush] | None = None

    def brush(self, ratio: float) -> QBrush:
        if self._made is None or self._made[0] != ratio:
            self._made = ratio, _checkerboard(max(round(CHECK * ratio), 1))
        return self._made[1]


def _checkerboard(side: int) -> QBrush:
    tile = QPixmap(2 * side, 2 * side)
    tile.fill(QColor(200, 200, 200))
    painter = QPainter(tile)
    painter.fillRect(0, 0, side, side, QColor(150, 150, 150))
    painter.fillRect(side, side, side, side, QColor(150, 150, 150))
    painter.end()
    return QBrush(tile)
