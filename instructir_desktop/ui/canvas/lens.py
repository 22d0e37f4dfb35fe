"""The lens: a circle around the pointer in which the other side of the comparison is shown in place."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from instructir_desktop.ui.canvas.compare import Pane, paint_badge, words
from instructir_desktop.ui.canvas.frames import Side

RADIUS = 120.0
"""Device-independent pixels."""


def lens_pane(panes: tuple[Pane, ...], pointer: QPointF) -> Pane | None:
    """What is to be painted in the circle around the pointer; None where no photo is below it."""
    below = next((pane for pane in panes if pane.clip.contains(pointer)), None)
    if below is None:
        return None
    other: Side = "before" if below.side == "after" else "after"
    around = QRectF(pointer.x() - RADIUS, pointer.y() - RADIUS, 2 * RADIUS, 2 * RADIUS)
    whole = QRectF(below.clip)
    for pane in panes:  # the two halves of a divided photo
        if pane.area == below.area:
            whole = whole.united(pane.clip)
    return Pane(other, below.area, around.intersected(whole))


def circle(pointer: QPointF) -> QPainterPath:
    """The circle itself, to clip by."""
    path = QPainterPath()
    path.addEllipse(pointer, RADIUS, RADIUS)
    return path


def paint_rim(painter: QPainter, pointer: QPointF, side: Side, inside: QRectF) -> None:
    """The circle's edge, and what is seen in it, below it or, at the edge of `inside` (the widget), above it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for width, colour in ((4.0, QColor(0, 0, 0, 120)), (2.0, QColor(255, 255, 255, 235))):
        painter.setPen(QPen(colour, width))
        painter.drawEllipse(pointer, RADIUS, RADIUS)
    text = words(side)
    metrics = painter.fontMetrics()
    height = metrics.height() + 8.0
    low = pointer.y() + RADIUS - height / 2
    top = low if low + height < inside.bottom() else pointer.y() - RADIUS - height / 2
    paint_badge(painter, text, QPointF(pointer.x() - (metrics.horizontalAdvance(text) + 22) / 2, top))
    painter.restore()
