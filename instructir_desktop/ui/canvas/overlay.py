"""What is drawn over the photo: the active region (veil and edge), the shape being drawn, the brush's circle."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen, QPolygonF, QTransform

from instructir_desktop.core.geometry import Box
from instructir_desktop.core.masks import Brush, Ellipse, Part, Rectangle, Region, Shape, rasterise
from instructir_desktop.core.shapes import LinearGradient, Polygon, RadialGradient
from instructir_desktop.core.source import PixelSource
from instructir_desktop.ui.canvas.transform import ViewTransform

VEIL = 105
"""Opacity (0..255) of the veil where a region acts fully."""

_STEPS, _HALO, _LINE = 200, 201, 202  # indices of the overlay's colour table


@dataclass
class Veil:
    """How the active region is shown: its colour, or `plain`, the mask in black and white."""

    colour: QColor = field(default_factory=lambda: QColor("#5aaaf2"))
    plain: bool = False


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
        plain: bool = False,
        source: PixelSource | None = None,
    ) -> tuple[QImage, QPointF]:
        """An image in device pixels, and where its top left corner goes in the view; `source` as in rasterise()."""
        key = (region, transform, colour.rgb(), veiled, thickness, plain)
        if key != self._key:
            box = _visible(transform)
            mask = rasterise(region, transform.photo, box, transform.scale, source=source)
            made = plain_image(mask) if plain else overlay_image(mask, colour, veiled=veiled, thickness=thickness)
            self._key, self._image = key, made
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


def plain_image(mask: NDArray[np.float32]) -> QImage:
    """A region's mask (h, w) as grey, black where it is 0 and white where it is 1."""
    levels = (mask * np.float32(255) + np.float32(0.5)).astype(np.uint8)
    height, width = levels.shape
    image = QImage(levels.data, width, height, width, QImage.Format.Format_Grayscale8)
    return image.convertToFormat(QImage.Format.Format_RGB32)


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
        if part.shape.pressures:  # one blob per point: as wide as the pen pressed
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(fill)
            for point, force in zip(points, part.shape.pressures, strict=True):
                radius = part.shape.radius * force / 255 * to_view.m11()
                painter.drawEllipse(point, radius, radius)
            return
        stroke = QPainterPath(points[0])
        for point in points[1:] or [points[0] + QPointF(0.01, 0)]:
            stroke.lineTo(point)
        pen = QPen(fill, 2 * part.shape.radius * to_view.m11())
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.strokePath(stroke, pen)
        return
    path = outline(part.shape)
    if path is None:
        return  # a range has no outline
    shown = to_view.map(path)
    if not isinstance(part.shape, LinearGradient):
        painter.fillPath(shown, fill)
    painter.strokePath(shown, QPen(QColor(0, 0, 0, 120), 3))
    painter.strokePath(shown, QPen(QColor(255, 255, 255, 235), 1.5))


def outline(shape: Shape) -> QPainterPath | None:
    """A shape's outline in photo coordinates, before feathering; None for strokes and ranges."""
    path = QPainterPath()
    if isinstance(shape, Polygon):
        path.addPolygon(QPolygonF([QPointF(*point) for point in shape.points]))
        path.closeSubpath()
        return path
    if isinstance(shape, LinearGradient):
        along = shape.end_x - shape.start_x, shape.end_y - shape.start_y
        path.moveTo(shape.start_x, shape.start_y)
        path.lineTo(shape.end_x, shape.end_y)
        for x, y in ((shape.start_x, shape.start_y), (shape.end_x, shape.end_y)):
            path.moveTo(x - along[1] / 3, y + along[0] / 3)
            path.lineTo(x + along[1] / 3, y - along[0] / 3)
        return path
    if isinstance(shape, RadialGradient):
        for share in (1.0, shape.inner):
            path.addEllipse(QPointF(0, 0), shape.radius_x * share, shape.radius_y * share)
        return QTransform().translate(shape.x, shape.y).rotate(shape.angle).map(path)
    if not isinstance(shape, Rectangle | Ellipse):
        return None
    box = QRectF(-shape.width / 2, -shape.height / 2, shape.width, shape.height)
    if isinstance(shape, Ellipse):
        path.addEllipse(box)
    else:
        path.addRect(box)
    centre = shape.x + shape.width / 2, shape.y + shape.height / 2
    return QTransform().translate(*centre).rotate(shape.angle).map(path)


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
