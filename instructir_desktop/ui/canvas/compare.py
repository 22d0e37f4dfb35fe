"""Before and after: what is shown where, and the handle of the split."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from instructir_desktop.core.geometry import Box, Size
from instructir_desktop.ui.canvas.frames import Side

GRIP = 8.0
"""Device-independent pixels on both sides of the split line in which it can be taken hold of."""

GAP = 2
"""Device pixels between two photos side by side."""

INSET = 12.0
"""Device-independent pixels from a photo's corner to the word in it."""

Layout = Literal["single", "split", "beside"]


@dataclass(frozen=True)
class Pane:
    """A part of the widget with a photo in it: `area` in device pixels, painted inside `clip` (device-independent)."""

    side: Side
    area: Box
    clip: QRectF


@dataclass
class Comparison:
    """`holding`: the original is shown while a key is held. `layout`: one photo, one divided by a line, or two.

    `upright`: the line, or the gap between two photos, is vertical. Before is left or above, unless `swapped`.
    `position` is the line's place as a fraction 0..1 of the visible part of the photo. `lens`: the other side is shown
    around the pointer.
    """

    holding: bool = False
    layout: Layout = "single"
    upright: bool = True
    swapped: bool = False
    position: float = 0.5
    lens: bool = False

    @property
    def split(self) -> bool:
        return self.layout == "split"

    @property
    def sides(self) -> tuple[Side, Side]:
        """What is left or above, and what is right or below, where two are shown."""
        return ("after", "before") if self.swapped else ("before", "after")

    def areas(self, whole: Size) -> tuple[Box, ...]:
        """The panes of a widget of that size, all of one size, in device pixels."""
        if self.layout != "beside":
            return (whole.box(),)
        if self.upright:
            width = max((whole.width - GAP) // 2, 1)
            return Box(0, 0, width, whole.height), Box(whole.width - width, 0, width, whole.height)
        height = max((whole.height - GAP) // 2, 1)
        return Box(0, 0, whole.width, height), Box(0, whole.height - height, whole.width, height)

    def panes(self, areas: tuple[Box, ...], shown: tuple[QRectF, ...]) -> tuple[Pane, ...]:
        """What is painted where; `shown` is the visible part of the photo in every area, device-independent."""
        sides: tuple[Side, Side] = ("before", "before") if self.holding else self.sides
        first, second = sides
        if self.layout == "beside":
            return Pane(first, areas[0], shown[0]), Pane(second, areas[1], shown[1])
        (area,), (whole,) = areas, shown
        if self.holding or not self.split:
            return (Pane("before" if self.holding else "after", area, whole),)
        line = self.line(whole)
        middle = QPointF(line, whole.bottom()) if self.upright else QPointF(whole.right(), line)
        start = QPointF(line, whole.top()) if self.upright else QPointF(whole.left(), line)
        return (
            Pane(first, area, QRectF(whole.topLeft(), middle)),
            Pane(second, area, QRectF(start, whole.bottomRight())),
        )

    def line(self, shown: QRectF) -> float:
        """The x (the y where it is level) of the split line for the visible part of the photo."""
        start, length = (shown.left(), shown.width()) if self.upright else (shown.top(), shown.height())
        return start + length * self.position

    def grips(self, point: QPointF, shown: QRectF) -> bool:
        """Whether a press at `point` takes hold of the line."""
        place = point.x() if self.upright else point.y()
        return self.split and not self.holding and abs(place - self.line(shown)) <= GRIP

    def drag(self, point: QPointF, shown: QRectF) -> None:
        """Move the line to a point."""
        start, length = (shown.left(), shown.width()) if self.upright else (shown.top(), shown.height())
        if length > 0:
            self.position = min(max(((point.x() if self.upright else point.y()) - start) / length, 0.0), 1.0)


def words(side: Side) -> str:
    """What a side is called in the photo."""
    if side == "before":
        return QCoreApplication.translate("Comparison", "Before")
    return QCoreApplication.translate("Comparison", "After")


def paint_labels(painter: QPainter, comparison: Comparison, panes: tuple[Pane, ...]) -> None:
    """The words in the photos' corners, where there is room for them."""
    if len(panes) == 1 and not comparison.holding:
        return
    for number, pane in enumerate(panes):
        opposite = number == 1 and comparison.split
        room = 90 if comparison.upright or not comparison.split else 40
        length = pane.clip.width() if room == 90 else pane.clip.height()
        if length <= room:
            continue
        corner = pane.clip.topLeft() + QPointF(INSET, INSET)
        if opposite and comparison.upright:
            corner = pane.clip.topRight() + QPointF(-INSET, INSET)
        elif opposite:
            corner = pane.clip.bottomLeft() + QPointF(INSET, -INSET - badge_height(painter))
        paint_badge(painter, words(pane.side), corner, right=opposite and comparison.upright)


def paint_split(painter: QPainter, comparison: Comparison, shown: QRectF) -> None:
    """The line with its handle."""
    place = comparison.line(shown)
    painter.save()
    if comparison.upright:
        painter.translate(place, shown.center().y())
        start, end = shown.top() - shown.center().y(), shown.bottom() - shown.center().y()
    else:
        painter.translate(shown.center().x(), place)
        painter.rotate(90)
        start, end = shown.left() - shown.center().x(), shown.right() - shown.center().x()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(0, 0, 0, 110), 3))
    painter.drawLine(QPointF(0, start), QPointF(0, end))
    painter.setPen(QPen(QColor(255, 255, 255, 230), 1.5))
    painter.drawLine(QPointF(0, start), QPointF(0, end))
    painter.setPen(QPen(QColor(0, 0, 0, 90), 1))
    painter.setBrush(QColor(255, 255, 255, 240))
    painter.drawEllipse(QPointF(0, 0), 13, 13)
    painter.setPen(QPen(QColor(40, 40, 40), 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    for side in (-1, 1):
        tip = QPointF(side * 8, 0)
        painter.drawLine(tip, QPointF(tip.x() - side * 3.5, -3.5))
        painter.drawLine(tip, QPointF(tip.x() - side * 3.5, 3.5))
    painter.restore()


def badge_height(painter: QPainter) -> float:
    """The height of the pill of paint_badge()."""
    return painter.fontMetrics().height() + 8.0


def paint_badge(painter: QPainter, text: str, corner: QPointF, *, right: bool = False) -> QRectF:
    """A word on a dark pill, readable over any photo; `corner` is its top left (or top right) corner. Returns the pill."""
    painter.save()
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
    painter.restore()
    return pill
