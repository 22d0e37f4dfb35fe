"""The selection tool: choose a part of the active region, move it, pull its handles, turn it. By pointer or by keys."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import ClassVar, Protocol

from PySide6.QtCore import QT_TRANSLATE_NOOP, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF, QTransform

from instructir_desktop.core.masks import Point, Region
from instructir_desktop.core.moving import frame, handles, middle, moved, pulled, rotated, scaled
from instructir_desktop.core.reach import edges, turned
from instructir_desktop.core.regions import Drawn, LinearGradient, Polygon, Shape
from instructir_desktop.ui.tools.base import Gesture, Pointer, Tool

GRIP = 9.0
"""Device pixels from a handle within which it is taken."""

STALK = 26.0
"""Device pixels from the upper side of a box to its turning handle."""


class Editing(Protocol):
    """What the tool asks of the window."""

    def active(self) -> Region | None:
        """The region whose parts can be chosen."""

    def part_at(self, x: float, y: float) -> int | None:
        """The uppermost part of the active region that covers a point of the photo."""

    def change(self, index: int, shape: Shape, *, final: bool) -> None:
        """Put another shape in the place of a part's; `final` is False during a drag."""

    def chosen(self, index: int | None) -> None:
        """Another part was chosen."""


class EditTool(Tool):
    """`selected` is the number of the chosen part, `corner` that of its chosen point, both None for none."""

    name: ClassVar[str] = "select"
    cursor = Qt.CursorShape.ArrowCursor
    draws: ClassVar[bool] = True
    hint: ClassVar[str] = str(
        QT_TRANSLATE_NOOP(
            "Tool",
            "Click a part of the region to move, scale or turn it. Arrows move (Shift: 10), Ctrl+arrows scale, Alt+arrows turn.",
        )
    )

    def __init__(self, editing: Editing) -> None:
        self._editing = editing
        self.selected: int | None = None
        self.corner: int | None = None
        self._start: Pointer | None = None
        self._before: Drawn | None = None
        self._grip: int | str = ""
        self._changed = False

    # What is chosen

    @property
    def shape(self) -> Drawn | None:
        """The chosen part's shape, when it has a place."""
        region = self._editing.active()
        if region is None or self.selected is None or self.selected >= len(region.parts):
            return None
        shape = region.parts[self.selected].shape
        return shape if isinstance(shape, Drawn) else None

    def select(self, index: int | None) -> None:
        if index != self.selected:
            self.selected, self.corner = index, None
            self._editing.chosen(index)

    def step_part(self, by: int) -> None:
        """Choose the next or the previous part."""
        region = self._editing.active()
        if region is not None and region.parts:
            count = len(region.parts)
            start = (-1 if by > 0 else 0) if self.selected is None else self.selected
            self.select((start + by) % count)

    def step_corner(self, by: int) -> None:
        """Choose the next or the previous point of a polygon or gradient; after the last one, the whole."""
        shape = self.shape
        if isinstance(shape, Polygon | LinearGradient):
            count = len(handles(shape))
            place = (count if self.corner is None else self.corner) + by
            self.corner = place % (count + 1) if place % (count + 1) < count else None

    # The pointer

    def press(self, pointer: Pointer) -> None:
        grip = self._grip_at(pointer)
        if grip == "":
            self.select(self._editing.part_at(pointer.x, pointer.y))
            grip = "move" if self.shape is not None else ""
        self.corner = grip if isinstance(grip, int) and isinstance(self.shape, Polygon | LinearGradient) else None
        self._grip, self._start, self._before, self._changed = grip, pointer, self.shape, False

    def move(self, pointer: Pointer) -> None:
        if self._start is None or self._before is None or self.selected is None:
            return
        dx, dy = pointer.x - self._start.x, pointer.y - self._start.y
        if not self._changed and math.hypot(dx, dy) * pointer.scale < 2:
            return
        self._changed = True
        self._editing.change(self.selected, self._dragged(self._before, pointer, dx, dy), final=False)

    def release(self, pointer: Pointer) -> Gesture | None:
        self.move(pointer)
        if self._changed and self.selected is not None and self.shape is not None:
            self._editing.change(self.selected, self.shape, final=True)
        self._start = self._before = None
        self._changed = False
        return None

    def cancel(self) -> None:
        if self._changed and self._before is not None and self.selected is not None:
            self._editing.change(self.selected, self._before, final=True)
        self._start = self._before = None
        self._changed = False

    def hover(self, pointer: Pointer) -> bool:
        grip = self._grip_at(pointer)
        self.cursor = (
            Qt.CursorShape.SizeAllCursor if isinstance(grip, int) or grip == "move"
            else Qt.CursorShape.CrossCursor if grip == "turn"
            else Qt.CursorShape.ArrowCursor
        )  # fmt: skip
        return False

    def _dragged(self, before: Drawn, pointer: Pointer, dx: float, dy: float) -> Drawn:
        if self._grip == "move":
            if pointer.shift:  # along one axis
                dx, dy = (dx, 0.0) if abs(dx) > abs(dy) else (0.0, dy)
            return moved(before, dx, dy)
        if self._grip == "turn":
            x, y = middle(before)
            turn = math.degrees(math.atan2(pointer.x - x, y - pointer.y)) - frame(before)[1]
            return rotated(before, round(turn / 15) * 15 if pointer.shift else turn)
        assert isinstance(self._grip, int)
        return pulled(before, self._grip, (pointer.x, pointer.y), square=pointer.shift)

    def _grip_at(self, pointer: Pointer) -> int | str:
        """A handle's number, "turn", "move" (the middle of a gradient), or "" for none."""
        shape = self.shape
        if shape is None:
            return ""
        near = GRIP / pointer.scale
        here = pointer.x, pointer.y
        stalk = self._stalk(shape, pointer.scale)
        if stalk is not None and math.dist(here, stalk) <= near:
            return "turn"
        away = [math.dist(here, handle) for handle in handles(shape)]
        if min(away) <= near:
            return away.index(min(away))
        left, top, right, bottom = edges(shape)
        inside = left <= here[0] <= right and top <= here[1] <= bottom
        return "move" if inside or math.dist(here, middle(shape)) <= near else ""

    @staticmethod
    def _stalk(shape: Drawn, scale: float) -> Point | None:
        """Where the turning handle is; points and lines have none."""
        if isinstance(shape, Polygon | LinearGradient):
            return None
        about, angle, (_, half) = frame(shape)
        return turned(about, angle, (0.0, -half - STALK / scale))

    # Keys

    def nudge(self, dx: float, dy: float, *, final: bool = True) -> bool:
        """Move the chosen point or part by photo pixels; False when nothing is chosen that can move."""
        shape = self.shape
        if shape is None or self.selected is None:
            return False
        if self.corner is not None:
            x, y = handles(shape)[self.corner]
            changed = pulled(shape, self.corner, (x + dx, y + dy))
        else:
            changed = moved(shape, dx, dy)
        self._editing.change(self.selected, changed, final=final)
        return True

    def stretch(self, wider: float, higher: float) -> bool:
        """Make the chosen part wider and higher by photo pixels, its middle staying."""
        shape = self.shape
        if shape is None or self.selected is None:
            return False
        _, _, half = frame(shape) if not isinstance(shape, LinearGradient) else ((0, 0), 0, _half(shape))
        across, down = (
            (side + by / 2) / side if side > 0.5 else 1.0 for side, by in zip(half, (wider, higher), strict=True)
        )
        self._editing.change(self.selected, scaled(shape, max(across, 0.05), max(down, 0.05)), final=True)
        return True

    def turn(self, degrees: float) -> bool:
        """Turn the chosen part about its middle."""
        shape = self.shape
        if shape is None or self.selected is None:
            return False
        self._editing.change(self.selected, rotated(shape, degrees), final=True)
        return True

    def remove_corner(self) -> bool:
        """Take the chosen corner out of a polygon that has more than three."""
        shape = self.shape
        if not isinstance(shape, Polygon) or self.corner is None or self.selected is None or len(shape.points) <= 3:
            return False
        points = shape.points[: self.corner] + shape.points[self.corner + 1 :]
        self.corner = None
        self._editing.change(self.selected, replace(shape, points=points), final=True)
        return True

    def add_corner(self, pointer: Pointer) -> bool:
        """A double click on a polygon's side makes a corner there."""
        shape = self.shape
        if not isinstance(shape, Polygon) or self.selected is None:
            return False
        here, points = (pointer.x, pointer.y), shape.points
        sides = [_aside(here, one, points[(place + 1) % len(points)]) for place, one in enumerate(points)]
        place = sides.index(min(sides))
        if sides[place] > GRIP / pointer.scale or self._grip_at(pointer) not in ("move", ""):
            return False
        changed = replace(shape, points=(*points[: place + 1], here, *points[place + 1 :]))
        self._editing.change(self.selected, changed, final=True)
        self.corner = place + 1
        return True

    # Painting

    def paint(self, painter: QPainter, to_view: QTransform) -> None:
        shape = self.shape
        if shape is None:
            return
        points = [to_view.map(QPointF(*point)) for point in handles(shape)]
        stalk = self._stalk(shape, max(to_view.m11(), 1e-9))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        outline = QPolygonF(points)
        for colour, width in ((QColor(0, 0, 0, 150), 3.0), (QColor(255, 255, 255, 235), 1.2)):
            painter.setPen(QPen(colour, width))
            if isinstance(shape, LinearGradient):
                painter.drawPolyline(outline)
                _paint_lines(painter, *points)
            else:
                painter.drawPolygon(outline)
            if stalk is not None:
                painter.drawLine(points[1], to_view.map(QPointF(*stalk)))
        for number, point in enumerate(points):
            chosen = number == self.corner
            painter.setPen(QPen(QColor(20, 20, 20, 220), 1.4))
            painter.setBrush(QColor(90, 170, 242) if chosen else QColor(255, 255, 255))
            side = 5.0 if chosen else 4.0
            painter.drawRect(int(point.x() - side), int(point.y() - side), int(2 * side), int(2 * side))
        if stalk is not None:
            painter.setBrush(QColor(255, 255, 255))
            painter.drawEllipse(to_view.map(QPointF(*stalk)), 5.0, 5.0)


def _half(shape: LinearGradient) -> Point:
    left, top, right, bottom = edges(shape)
    return (right - left) / 2, (bottom - top) / 2


def _aside(point: Point, one: Point, other: Point) -> float:
    """The distance of a point from a segment."""
    dx, dy = other[0] - one[0], other[1] - one[1]
    length = dx * dx + dy * dy
    share = min(max(((point[0] - one[0]) * dx + (point[1] - one[1]) * dy) / length, 0.0), 1.0) if length else 0.0
    return math.dist(point, (one[0] + share * dx, one[1] + share * dy))


def _paint_lines(painter: QPainter, start: QPointF, end: QPointF) -> None:
    """The lines across a gradient where it begins and where it ends."""
    along = end - start
    length = max(math.hypot(along.x(), along.y()), 1e-6)
    across = QPointF(-along.y(), along.x()) * (60 / length)
    for point in (start, end):
        painter.drawLine(point - across, point + across)
