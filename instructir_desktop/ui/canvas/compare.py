"""Before and after: what is shown where, and the handle of the split."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

GRIP = 8.0
"""Device-independent pixels on both sides of the split line in which it can be taken hold of."""


@dataclass
class Comparison:
    """`holding`: the original is shown while a key is held. `split`: before left of the line, after right of it.

    `position` is the line's place as a fraction 0..1 of the visible part of the photo.
    """

    holding: bool = False
    split: bool = False
    position: float = 0.5

    def line(self, shown: QRectF) -> float:
        """The x of the split line for the visible part of the photo."""
        return shown.left() + shown.width() * self.position

    def grips(self, point: QPointF, shown: QRectF) -> bool:
        """Whether a press at `point` takes hold of the line."""
        return self.split and not self.holding and abs(point.x() - self.line(shown)) <= GRIP

    def drag(self, x: float, shown: QRectF) -> None:
        """Move the line to x."""
        if shown.width() > 0:
            self.position = min(max((x - shown.left()) / shown.width(), 0.0), 1.0)


def paint_split(painter: QPainter, comparison: Comparison, shown: QRectF) -> None:
    """The line with its handle, and the words on both sides."""
    x = comparison.line(shown)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(0, 0, 0, 110), 3))
    painter.drawLine(QPointF(x, shown.top()), QPointF(x, shown.bottom()))
    painter.setPen(QPen(QColor(255, 255, 255, 230), 1.5))
    painter.drawLine(QPointF(x, shown.top()), QPointF(x, shown.bottom()))
    centre = QPointF(x, shown.center().y())
    painter.setPen(QPen(QColor(0, 0, 0, 90), 1))
    painter.setBrush(QColor(255, 255, 255, 240))
    painter.drawEllipse(centre, 13, 13)
    painter.setPen(QPen(QColor(40, 40, 40), 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    for side in (-1, 1):
        tip = QPointF(centre.x() + side * 8, centre.y())
        painter.drawLine(tip, QPointF(tip.x() - side * 3.5, tip.y() - 3.5))
        painter.drawLine(tip, QPointF(tip.x() - side * 3.5, tip.y() + 3.5))
    if x - shown.left() > 90:
        paint_badge(
            painter, QCoreApplication.translate("Compare", "Before"), QPointF(shown.left() + 12, shown.top() + 12)
        )
    if shown.right() - x > 90:
        paint_badge(
            painter,
            QCoreApplication.translate("Compare", "After"),
            QPointF(shown.right() - 12, shown.top() + 12),
            right=True,
        )


def paint_badge(painter: QPainter, text: str, corner: QPointF, *, right: bool = False) -> None:
    """A word on a dark pill, readable over any photo; `corner` is its top left (or top right) corner."""
    font = QFont(painter.font())
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    metrics = painter.fontMetrics()
    width, height = metrics.horizontalAdvance(text) + 20.0, metrics.height() + 8.0
    pill = QRectF(corner.x() - (width if right else 0.0), corner.y(), width, height)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(20, 20, 20, 170))
    painter.drawRoundedRect(pill, height / 2, height / 2)
    painter.setPen(QColor(255, 255, 255, 235))
    painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)
