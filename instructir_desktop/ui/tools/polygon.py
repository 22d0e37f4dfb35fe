"""The polygon (corner by corner) and the lasso (drawn by hand): both become a Polygon."""

from __future__ import annotations

import math
from typing import ClassVar

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt

from instructir_desktop.core.masks import Part, Point
from instructir_desktop.core.moving import quantum_for, simplified, snapped
from instructir_desktop.core.shapes import Polygon
from instructir_desktop.ui.tools.base import SMALLEST_DRAG, Gesture, Pointer, Tool

CLOSE = 10.0
"""Device pixels: a click so near to the first corner closes the polygon; one so near to the last is a double click."""


class PolygonTool(Tool):
    """Every click is a corner; a click on the first one, a double click or Return closes it, Backspace takes one back."""

    name: ClassVar[str] = "polygon"
    cursor = Qt.CursorShape.CrossCursor
    draws: ClassVar[bool] = True
    hint: ClassVar[str] = str(
        QT_TRANSLATE_NOOP(
            "Tool", "Click corner by corner; close with a double click or Return. Backspace takes the last corner back."
        )
    )

    def __init__(self) -> None:
        self._points: list[Point] = []
        self._first: Pointer | None = None
        self._here: Point | None = None
        self._closing = False

    def press(self, pointer: Pointer) -> None:
        place = (pointer.x, pointer.y)
        if self._first is None:
            self._first = pointer
        near = CLOSE / pointer.scale
        if len(self._points) >= 3 and min(math.dist(place, self._points[0]), math.dist(place, self._points[-1])) < near:
            self._closing = True
        elif not self._points or math.dist(place, self._points[-1]) * pointer.scale >= SMALLEST_DRAG:
            self._points.append(place)
        self._here = None

    def move(self, pointer: Pointer) -> None:
        if self._points and not self._closing:
            self._points[-1] = (pointer.x, pointer.y)

    def release(self, pointer: Pointer) -> Gesture | None:
        return self.finish() if self._closing else None

    def hover(self, pointer: Pointer) -> bool:
        self._here = (pointer.x, pointer.y) if self._points else None
        return bool(self._points)

    def finish(self) -> Gesture | None:
        if self._first is None or len(self._points) < 3:
            return None
        mode, to_active = self.meaning(self._first)
        part = Part(Polygon(tuple(self._points)), mode)
        self.cancel()
        return Gesture(part, to_active)

    def take_back(self) -> bool:
        if not self._points:
            return False
        self._points.pop()
        if not self._points:
            self.cancel()
        return True

    def cancel(self) -> None:
        self._points, self._first, self._here, self._closing = [], None, None, False

    def keyboard_part(self, x: float, y: float, size: float) -> Part | None:
        turns = [math.tau * (corner / 5 - 0.25) for corner in range(5)]
        corners = tuple((x + size / 2 * math.cos(turn), y + size / 2 * math.sin(turn)) for turn in turns)
        return Part(Polygon(corners))

    @property
    def draft(self) -> Part | None:
        points = [*self._points, self._here] if self._here is not None else self._points
        if self._first is None or not points:
            return None
        shown = (points * 3)[:3] if len(points) < 3 else points  # a line until there are three corners
        return Part(Polygon(tuple(shown)), self.meaning(self._first)[0])


class LassoTool(Tool):
    """Drag around something; the line closes by itself."""

    name: ClassVar[str] = "lasso"
    cursor = Qt.CursorShape.CrossCursor
    draws: ClassVar[bool] = True
    hint: ClassVar[str] = str(
        QT_TRANSLATE_NOOP(
            "Tool", "Drag around something; the line closes by itself. Shift adds to the active region, Alt takes away."
        )
    )

    def __init__(self) -> None:
        self._points: list[Point] = []
        self._first: Pointer | None = None

    def press(self, pointer: Pointer) -> None:
        self._points, self._first = [(pointer.x, pointer.y)], pointer

    def move(self, pointer: Pointer) -> None:
        if self._points and math.dist(self._points[-1], (pointer.x, pointer.y)) * pointer.scale >= 2:
            self._points.append((pointer.x, pointer.y))

    def release(self, pointer: Pointer) -> Gesture | None:
        self.move(pointer)
        points, first = tuple(self._points), self._first
        self.cancel()
        if first is None or len(points) < 3:
            return None
        kept = simplified(points, 0.75 / pointer.scale)
        corners = snapped(tuple(points[index] for index in kept), quantum_for(0.5 / pointer.scale))
        wide, high = (max(along) - min(along) for along in zip(*corners, strict=True))
        if len(corners) < 3 or max(wide, high) * pointer.scale < SMALLEST_DRAG:
            return None
        mode, to_active = self.meaning(first)
        return Gesture(Part(Polygon(corners), mode), to_active)

    def cancel(self) -> None:
        self._points, self._first = [], None

    def keyboard_part(self, x: float, y: float, size: float) -> Part | None:
        return PolygonTool().keyboard_part(x, y, size)

    @property
    def draft(self) -> Part | None:
        if self._first is None or len(self._points) < 3:
            return None
        return Part(Polygon(tuple(self._points)), self.meaning(self._first)[0])
