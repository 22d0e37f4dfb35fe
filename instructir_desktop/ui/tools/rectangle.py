"""The rectangle tool, and the dragging of a box that the ellipse shares with it."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt

from instructir_desktop.core.masks import Ellipse, Part, Rectangle
from instructir_desktop.ui.tools.base import SMALLEST_DRAG, Gesture, Pointer, Tool


class BoxTool(Tool):
    """Drag from corner to corner. Ctrl keeps the sides equal; Shift adds to the active region, Alt takes away, both keep."""

    cursor = Qt.CursorShape.CrossCursor
    draws: ClassVar[bool] = True
    shape: ClassVar[type[Rectangle] | type[Ellipse]]

    def __init__(self) -> None:
        self._start: Pointer | None = None
        self._draft: Part | None = None

    def press(self, pointer: Pointer) -> None:
        self._start, self._draft = pointer, None

    def move(self, pointer: Pointer) -> None:
        if self._start is None:
            return
        width, height = pointer.x - self._start.x, pointer.y - self._start.y
        if pointer.control:
            side = max(abs(width), abs(height))
            width, height = side * _sign(width), side * _sign(height)
        left, top = min(self._start.x, self._start.x + width), min(self._start.y, self._start.y + height)
        mode, _ = self.meaning(self._start)
        self._draft = Part(self.shape(left, top, abs(width), abs(height)), mode)

    def release(self, pointer: Pointer) -> Gesture | None:
        self.move(pointer)
        start, draft = self._start, self._draft
        self.cancel()
        if start is None or draft is None or not isinstance(draft.shape, Rectangle | Ellipse):
            return None
        if min(draft.shape.width, draft.shape.height) * pointer.scale < SMALLEST_DRAG:
            return None
        return Gesture(draft, to_active=self.meaning(start)[1])

    def cancel(self) -> None:
        self._start = self._draft = None

    def keyboard_part(self, x: float, y: float, size: float) -> Part | None:
        return Part(self.shape(x - size / 2, y - size / 3, size, size * 2 / 3))

    @property
    def draft(self) -> Part | None:
        return self._draft


class RectangleTool(BoxTool):
    """Draws rectangles."""

    name: ClassVar[str] = "rectangle"
    shape = Rectangle
    hint: ClassVar[str] = str(
        QT_TRANSLATE_NOOP(
            "Tool",
            "Drag a rectangle, with Ctrl a square. Shift adds to the active region, Alt takes away, both keep what is in both.",
        )
    )


def _sign(value: float) -> int:
    return -1 if value < 0 else 1
