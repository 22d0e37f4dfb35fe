"""The gradient tools: linear from a line to a line, radial from a middle outwards."""

from __future__ import annotations

import math
from typing import ClassVar

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt

from instructir_desktop.core.masks import Part
from instructir_desktop.core.shapes import LinearGradient, RadialGradient
from instructir_desktop.ui.tools.base import SMALLEST_DRAG, Gesture, Pointer, Tool

INNER = 0.35
"""The share of a new radial gradient that is full."""


class _DraggedTool(Tool):
    """A drag from one point to another."""

    cursor = Qt.CursorShape.CrossCursor
    draws: ClassVar[bool] = True

    def __init__(self) -> None:
        self._start: Pointer | None = None
        self._draft: Part | None = None

    def press(self, pointer: Pointer) -> None:
        self._start, self._draft = pointer, None

    def move(self, pointer: Pointer) -> None:
        if self._start is not None and _far(self._start, pointer):
            self._draft = Part(self._shape(self._start, pointer), self.meaning(self._start)[0])

    def release(self, pointer: Pointer) -> Gesture | None:
        self.move(pointer)
        start, draft = self._start, self._draft
        self.cancel()
        if start is None or draft is None or not _far(start, pointer):
            return None
        return Gesture(draft, to_active=self.meaning(start)[1])

    def cancel(self) -> None:
        self._start = self._draft = None

    def _shape(self, start: Pointer, end: Pointer) -> LinearGradient | RadialGradient:
        raise NotImplementedError

    @property
    def draft(self) -> Part | None:
        return self._draft


class LinearTool(_DraggedTool):
    """From full to nothing; Ctrl keeps to steps of 15 degrees."""

    name: ClassVar[str] = "linear"
    hint: ClassVar[str] = str(
        QT_TRANSLATE_NOOP("Tool", "Drag from where the region is full to where it ends; Ctrl keeps to steps of 15°.")
    )

    def _shape(self, start: Pointer, end: Pointer) -> LinearGradient:
        x, y = end.x - start.x, end.y - start.y
        if end.control:
            turn = math.radians(round(math.degrees(math.atan2(y, x)) / 15) * 15)
            x, y = math.hypot(x, y) * math.cos(turn), math.hypot(x, y) * math.sin(turn)
        return LinearGradient(start.x, start.y, start.x + x, start.y + y)

    def keyboard_part(self, x: float, y: float, size: float) -> Part | None:
        return Part(LinearGradient(x, y - size / 2, x, y + size / 2))


class RadialTool(_DraggedTool):
    """From the middle outwards; Ctrl makes a circle."""

    name: ClassVar[str] = "radial"
    hint: ClassVar[str] = str(
        QT_TRANSLATE_NOOP("Tool", "Drag from the middle to the corner where the region ends; Ctrl makes a circle.")
    )

    def _shape(self, start: Pointer, end: Pointer) -> RadialGradient:
        x, y = max(abs(end.x - start.x), 1.0), max(abs(end.y - start.y), 1.0)
        if end.control:
            x = y = math.hypot(x, y)
        return RadialGradient(start.x, start.y, x, y, inner=INNER)

    def keyboard_part(self, x: float, y: float, size: float) -> Part | None:
        return Part(RadialGradient(x, y, size / 2, size / 2, inner=INNER))


def _far(start: Pointer, end: Pointer) -> bool:
    return math.hypot(end.x - start.x, end.y - start.y) * end.scale >= SMALLEST_DRAG
