"""The histogram of what is shown: red, green, blue and luminance, with a lamp at each end for lost detail."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QToolTip, QWidget

from instructir_desktop.ui.canvas.overview import Overview
from instructir_desktop.ui.numbers import filled
from instructir_desktop.ui.theme import tokens
from instructir_desktop.ui.tokens import RADIUS, SPACE_M, SPACE_S

HEIGHT = 112
LAMP = 12.0
"""Side of a lamp's triangle."""

GAMMA = 0.7
"""Lifts low parts of the curves, which would else lie on the floor."""

NOTED = 1e-4
"""Share of clipped pixels from which a lamp lights."""

ON_DARK = (QColor(170, 54, 48), QColor(54, 146, 62), QColor(48, 84, 172))
ON_LIGHT = (QColor(250, 180, 175), QColor(178, 224, 182), QColor(178, 200, 248))
"""Red, green and blue; where all three overlap they add up (on light: filter) to a neutral grey."""

SHADOW_LAMP, HIGHLIGHT_LAMP = QColor(72, 132, 255), QColor(255, 72, 72)


def curve(counts: NDArray[np.int64]) -> NDArray[np.float64]:
    """Heights 0..1 of histogram lines (n, 256) on one scale.

    The scale is that of the values between the ends, without their largest spikes: a white sky or a black border must not
    flatten everything else.
    """
    smooth = np.apply_along_axis(lambda line: np.convolve(line, (0.25, 0.5, 0.25), "same"), 1, counts[:, 1:-1])
    top = float(np.percentile(smooth, 99.2)) * 1.1 if smooth.size else 0.0
    top = max(top, float(counts.sum()) / counts.shape[0] / 2048, 1.0)
    heights = np.column_stack([counts[:, 0], smooth, counts[:, -1]]) / top
    clipped: NDArray[np.float64] = np.clip(heights, 0.0, 1.0)
    return clipped


class HistogramPanel(QWidget):
    """A view of an Overview; a click on a lamp asks for the warnings in the photo."""

    warningsWanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._overview: Overview | None = None
        self._heights: NDArray[np.float64] | None = None
        self._warned = False
        self.setFixedHeight(HEIGHT)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Histogram"))

    def sizeHint(self) -> QSize:
        return QSize(264, HEIGHT)

    def set_overview(self, found: Overview | None) -> None:
        """What is shown now; None: nothing."""
        self._overview = found
        self._heights = curve(found.counts) if found is not None else None
        self.setAccessibleDescription(self.words() if found is not None else "")
        self.update()

    def set_warned(self, warned: bool) -> None:
        """Whether the photo shows its clipped pixels."""
        self._warned = warned
        self.update()

    def words(self) -> str:
        """How much has no detail left, in words."""
        if self._overview is None:
            return ""
        return filled(
            self.tr("Without detail: {shadows:.2f} % in the shadows, {highlights:.2f} % in the highlights."),
            shadows=100 * self._overview.shadows,
            highlights=100 * self._overview.highlights,
        )

    # Painting

    def _well(self) -> QRectF:
        return QRectF(self.rect()).adjusted(SPACE_M, SPACE_M, -SPACE_M, -SPACE_S / 2)

    def _lamps(self) -> tuple[QRectF, QRectF]:
        well = self._well().adjusted(5, 5, -5, -5)
        return (
            QRectF(well.left(), well.top(), LAMP, LAMP),
            QRectF(well.right() - LAMP, well.top(), LAMP, LAMP),
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        look = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        well = self._well()
        painter.setPen(QPen(QColor(look.border), 1))
        painter.setBrush(QColor("#101112" if look.dark else look.raised))
        painter.drawRoundedRect(well.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        inner = well.adjusted(2, 6, -2, -2)
        grid = QColor(look.border)
        grid.setAlpha(110)
        painter.setPen(QPen(grid, 1))
        for quarter in (0.25, 0.5, 0.75):
            x = inner.left() + inner.width() * quarter
            painter.drawLine(QPointF(x, inner.top()), QPointF(x, inner.bottom()))
        if self._heights is not None:
            self._paint_curves(painter, inner, self._heights, dark=look.dark)
        self._paint_lamps(painter, QColor(look.disabled), QColor(look.text))

    def _paint_curves(self, painter: QPainter, inner: QRectF, heights: NDArray[np.float64], *, dark: bool) -> None:
        modes = QPainter.CompositionMode
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setCompositionMode(modes.CompositionMode_Screen if dark else modes.CompositionMode_Multiply)
        for channel, colour in enumerate(ON_DARK if dark else ON_LIGHT):
            painter.setBrush(colour)
            outline = _line(heights[channel], inner)
            outline.append(inner.bottomRight())
            outline.append(inner.bottomLeft())
            painter.drawPolygon(outline)
        painter.setCompositionMode(modes.CompositionMode_SourceOver)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(255, 255, 255, 190) if dark else QColor(0, 0, 0, 150), 1.2))
        painter.drawPolyline(_line(heights[3], inner))
        painter.restore()

    def _paint_lamps(self, painter: QPainter, off: QColor, edge: QColor) -> None:
        shares = (self._overview.shadows, self._overview.highlights) if self._overview is not None else (0.0, 0.0)
        for place, share, colour in zip(self._lamps(), shares, (SHADOW_LAMP, HIGHLIGHT_LAMP), strict=True):
            lit = share >= NOTED
            shape = QPolygonF(
                [
                    QPointF(place.center().x(), place.top() + 1),
                    QPointF(place.right(), place.bottom() - 1),
                    QPointF(place.left(), place.bottom() - 1),
                ]
            )
            dim = QColor(off)
            dim.setAlpha(120)
            painter.setPen(QPen(edge, 1.2) if self._warned else Qt.PenStyle.NoPen)
            painter.setBrush(colour if lit else dim)
            painter.drawPolygon(shape)

    # The pointer

    def _lamp_at(self, place: QPointF) -> bool:
        return any(lamp.adjusted(-4, -4, 4, 4).contains(place) for lamp in self._lamps())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._lamp_at(event.position())
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._lamp_at(event.position()):
            self.warningsWanted.emit()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            hint = self.tr("Click a triangle to see where.")
            QToolTip.showText(event.globalPos(), f"{self.words()} {hint}" if self._overview is not None else "", self)
            return True
        return super().event(event)


def _line(heights: NDArray[np.float64], inner: QRectF) -> QPolygonF:
    step = inner.width() / 255
    return QPolygonF(
        [
            QPointF(inner.left() + value * step, inner.bottom() - height**GAMMA * inner.height())
            for value, height in enumerate(heights)
        ]
    )
