"""The brush: a drag paints a stroke."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Qt

from instructir_desktop.core.geometry import Size
from instructir_desktop.core.masks import Brush, Mode, Part, Point
from instructir_desktop.ui.tools.base import Gesture, Pointer, Tool

FACTOR = 1.25
"""By how much one press of [ or ] changes the radius."""

SHARE = 0.04
"""The radius of a new brush as a share of the photo's shorter side."""


class BrushTool(Tool):
    """Paints into the active region, or begins one when none is active. Alt erases.

    `radius` is in photo pixels; `hardness` (0..1) is the share of it that is painted at full strength.
    """

    name: ClassVar[str] = "brush"
    cursor: ClassVar[Qt.CursorShape] = Qt.CursorShape.CrossCursor
    draws: ClassVar[bool] = True
    hint: ClassVar[str] = "Drag to paint a region, with Alt to erase. [ and ] change the size of the brush."

    def __init__(self, radius: float = 40.0, hardness: float = 0.6) -> None:
        self.radius = radius
        self.hardness = hardness
        self._limits = (1.0, 1000.0)
        self._points: list[Point] = []
        self._mode: Mode = "add"

    def suit(self, photo: Size) -> None:
        """Take a radius that suits a photo of this size."""
        shorter = max(min(photo), 1)
        self._limits = (max(shorter * 0.002, 0.5), shorter * 0.5)
        self.radius = max(shorter * SHARE, self._limits[0])

    def resize(self, direction: int) -> None:
        """Larger (1) or smaller (-1) by one notch."""
        low, high = self._limits
        self.radius = min(max(self.radius * FACTOR**direction, low), high)

    def press(self, pointer: Pointer) -> None:
        self._points = [(pointer.x, pointer.y)]
        self._mode = pointer.mode

    def move(self, pointer: Pointer) -> None:
        if not self._points:
            return
        x, y = self._points[-1]
        # Points closer than a sixth of the radius (and than a screen pixel) would not change the outline.
        if (pointer.x - x) ** 2 + (pointer.y - y) ** 2 >= max(self.radius / 6, 1 / pointer.scale) ** 2:
            self._points.append((pointer.x, pointer.y))

    def release(self, pointer: Pointer) -> Gesture | None:
        self.move(pointer)
        draft = self.draft
        self.cancel()
        return None if draft is None else Gesture(draft, to_active=True)

    def cancel(self) -> None:
        self._points = []

    @property
    def draft(self) -> Part | None:
        if not self._points:
            return None
        return Part(Brush(tuple(self._points), self.radius, self.hardness), self._mode)
