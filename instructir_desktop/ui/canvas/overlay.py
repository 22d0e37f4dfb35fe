"""What is drawn over the photo: the active region (veil and edge), the shape being drawn, the brush's circle."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen, QTransform

from instructir_desktop.core.geometry import Box
from instructir_desktop.core.masks import Brush, Ellipse, Part, Rectangle, Region, rasterise
from instructir_desktop.core.source import PixelSource
from instructir_desktop.ui.canvas.transform import ViewTransform

VEIL = 105
"""Opacity (0..255) of the veil where a region acts fully."""

_STEPS, _HALO, _LINE = 200, 201, 202  # indices of the overlay's colour table


class RegionOverlay:
    """The overlay of the active region for what the view shows; made anew only when one of its inputs has changed."""

    def __init__(self) -> None:
        self._key: object = None
        self._image = QImage()
        self._corner = QPointF()

    def image(
        self,
        region: Region,
        transform: ViewTransform,
        *,
        colour: QColor,
        veiled: bool,
        thickness: int,
        source: PixelSource | None = None,
    ) -> tuple[QImage, QPointF]:
        """An image in device pixels, and where its top left corner goes in the view; `source` as in rasterise()."""
        key = (region, transform, colour.rgb(), veiled, thickness)
        if key != self._key:
            box = _visible(transform)
            mask = rasterise(region, transform.photo, box, transform.scale, source=source)
            self._key, self._image = key, overlay_image(mask, colour, veiled=veiled, thickness=thickness)
            self._corner = QPointF(box.x + transform.left, box.y + transform.top)
        return self._image, self._corner


def _visible(transform: ViewTransform) -> Box:
    """The visible part of the photo in pixels of the scaled photo."""
    photo, view, scale = transform.photo, transform.view, transform.scale
    whole = Box(0, 0, math.ceil(photo.width * scale), math.ceil(photo.height * scale))
    left, top = math.floor(-transform.left), math.floor(-transform.top)
    return Box(left, top, view.width + 1, view.height + 1).intersect(whole)


def overlay_image(mask: NDArray[np.float32], colour: QColor, *, veiled: bool, thickness: int = 1) -> QImage:
    """A region's mask (h, w) as an image: a white edge where the mask passes one half and, if `veiled`, a veil.

    The edge comes from the mask, not from outlines of the shapes: uniting the outlines of brush strokes takes
    seconds, and the mask also knows feather, subtraction and inversion. `thickness` is in pixels.
    """
    levels = (mask * np.float32(_STEPS)).astype(np.uint8) if veiled else np.zeros(mask.shape, dtype=np.uint8)
    inside = mask >= np.float32(0.5)
    inner = inside
    for _ in range(thickness):
        inner = _eroded(inner)
    outside = ~inside
    outer = outside
    for _ in range(thickness):
        outer = _eroded(outer)
    levels[outside & ~outer] = _HALO
    levels[inside & ~inner] = _LINE
    height, width = levels.shape
    image = QImage(levels.data, width, height, width, QImage.Format.Format_Indexed8)
    table = [_argb(colour, level * VEIL // _STEPS) for level in range(_STEPS + 1)]
    image.setColorTable([*table, _argb(QColor(0, 0, 0), 130), _argb(QColor(255, 255, 255), 235)])
    return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)


def _eroded(area: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """The area without the pixels that touch its outside; the border of the array counts as more of the same."""
    result = area.copy()
    result[1:] &= area[:-1]
    result[:-1] &= area[1:]
    result[:, 1:] &= area[:, :-1]
    result[:, :-1] &= area[:, 1:]
    return result


def _argb(colour: QColor, alpha: int) -> int:
    return (alpha << 24) | (colour.red() << 16) | (colour.green() << 8) | colour.blue()


def paint_draft(painter: QPainter, part: Part, to_view: QTransform, *, colour: QColor) -> None:
    """The part being drawn, filled: with `colour` when it adds, with red when it takes away."""
    fill = QColor(225, 70, 60) if part.mode == "subtract" else QColor(colour)
    fill.setAlpha(VEIL)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if isinstance(part.shape, Brush):
        points = [to_view.map(QPointF(x, y)) for x, y in part.shape.points]
        path = QPainterPath(points[0])
        for point in points[1:] or [points[0] + QPointF(0.01, 0)]:
            path.lineTo(point)
        pen = QPen(fill, 2 * part.shape.radius * to_view.m11())
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.strokePath(path, pen)
        return
    if not isinstance(part.shape, Rectangle | Ellipse):
        return  # a range has no outline
    box = QRectF(part.shape.x, part.shape.y, part.shape.width, part.shape.height)
    path = QPainterPath()
    if isinstance(part.shape, Ellipse):
        path.addEllipse(box)
    else:
        path.addRect(box)
    shown = to_view.map(path)
    painter.fillPath(shown, fill)
    painter.strokePath(shown, QPen(QColor(0, 0, 0, 120), 3))
    painter.strokePath(shown, QPen(QColor(255, 255, 255, 235), 1.5))


def paint_brush_circle(painter: QPainter, centre: QPointF, *, radius: float, hardness: float) -> None:
    """The brush under the pointer: its reach, and what is painted at full strength. Lengths in view pixels."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for width, colour in ((2.5, QColor(0, 0, 0, 130)), (1.2, QColor(255, 255, 255, 230))):
        painter.setPen(QPen(colour, width))
        painter.drawEllipse(centre, radius, radius)
    if radius * hardness > 3:
        painter.setPen(QPen(QColor(255, 255, 255, 120), 1))
        painter.drawEllipse(centre, radius * hardness, radius * hardness)
