"""The brush and the eraser: a drag paints a stroke, which is kept as few points on a grid."""

from __future__ import annotations

import math
from itertools import accumulate, pairwise
from typing import ClassVar

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt

from instructir_desktop.core.geometry import Size
from instructir_desktop.core.masks import Brush, Mode, Part, Point
from instructir_desktop.core.moving import quantum_for, simplified, snapped
from instructir_desktop.ui.tools.base import Gesture, Pointer, Tool

FACTOR = 1.25
"""By how much one press of [ or ] changes the radius."""

SHARE = 0.04
"""The radius of a new brush as a share of the photo's shorter side."""

GRID = 1 / 24
"""The grid of a stroke's points as a share of the radius: too fine to be seen."""

STRAY = 1 / 24
"""How far a stroke may stray from where the pointer was, as a share of the radius."""

LIGHTEST = 0.05
"""The least pressure: a pen that touches paints."""


class BrushTool(Tool):
    """Paints into the active region, or begins one when none is active. Alt erases.

    `radius` is in photo pixels; `hardness` (0..1) is the share of it that is painted at full strength; `flow` (0..1) how
    much one stroke gives there. The pressure of a pen narrows the stroke.
    """

    name: ClassVar[str] = "brush"
    cursor = Qt.CursorShape.CrossCursor
    draws: ClassVar[bool] = True
    hint: ClassVar[str] = str(
        QT_TRANSLATE_NOOP("Tool", "Drag to paint a region, with Alt to erase. [ and ] change the size of the brush.")
    )

    def __init__(self, radius: float = 40.0, hardness: float = 0.6, flow: float = 1.0) -> None:
        self.radius = radius
        self.hardness = hardness
        self.flow = flow
        self.limits = (1.0, 1000.0)
        self._points: list[Point] = []
        self._pressures: list[float] = []
        self._mode: Mode = "add"
        self._to_active = True

    def suit(self, photo: Size) -> None:
        """Take a radius that suits a photo of this size."""
        shorter = max(min(photo), 1)
        self.limits = (max(shorter * 0.002, 0.5), shorter * 0.5)
        self.radius = max(shorter * SHARE, self.limits[0])

    def resize(self, direction: int) -> None:
        """Larger (1) or smaller (-1) by one notch."""
        low, high = self.limits
        self.radius = min(max(self.radius * FACTOR**direction, low), high)

    def meaning(self, pointer: Pointer) -> tuple[Mode, bool]:
        """Strokes belong to the active region unless a new one was asked for by hand."""
        mode, _ = super().meaning(pointer)
        return mode, True

    def press(self, pointer: Pointer) -> None:
        self._points, self._pressures = [(pointer.x, pointer.y)], [pointer.pressure]
        self._mode, self._to_active = self.meaning(pointer)

    def move(self, pointer: Pointer) -> None:
        if not self._points:
            return
        x, y = self._points[-1]
        # Points closer than a sixth of the radius (and than a screen pixel) would not change the outline.
        if (pointer.x - x) ** 2 + (pointer.y - y) ** 2 >= max(self.radius / 6, 1 / pointer.scale) ** 2:
            self._points.append((pointer.x, pointer.y))
            self._pressures.append(pointer.pressure)

    def release(self, pointer: Pointer) -> Gesture | None:
        self.move(pointer)
        part, to_active = self._part(final=True), self._to_active
        self.cancel()
        return None if part is None else Gesture(part, to_active=to_active)

    def cancel(self) -> None:
        self._points, self._pressures = [], []

    def keyboard_part(self, x: float, y: float, size: float) -> Part | None:
        mode, _ = self.meaning(Pointer(x, y))
        return Part(Brush(((x, y),), self.radius, self.hardness, self.flow), mode)

    def _part(self, *, final: bool) -> Part | None:
        if not self._points:
            return None
        points, pressures = tuple(self._points), self._pressures
        if final and len(points) > 1:
            kept = simplified(points, self.radius * STRAY)
            if _any(pressures):  # and where the stroke gets wider or narrower
                along = accumulate((math.dist(*pair) for pair in pairwise(points)), initial=0.0)
                widths = tuple((far, self.radius * force) for far, force in zip(along, pressures, strict=True))
                kept = tuple(sorted({*kept, *simplified(widths, self.radius * STRAY)}))
            points = snapped(tuple(points[index] for index in kept), quantum_for(self.radius * GRID))
            pressures = [pressures[index] for index in kept]
        # A pen's force is kept in 64 levels, and a mouse has none.
        levels = bytes(max(round(max(force, LIGHTEST) * 63) * 4, 4) for force in pressures) if _any(pressures) else b""
        return Part(Brush(points, self.radius, self.hardness, self.flow, levels), self._mode)

    @property
    def draft(self) -> Part | None:
        return self._part(final=False)


class EraserTool(BrushTool):
    """The brush, taking away."""

    name: ClassVar[str] = "eraser"
    hint: ClassVar[str] = str(
        QT_TRANSLATE_NOOP(
            "Tool",
            "Drag to take away from the active region, with Alt to paint. [ and ] change the size of the eraser.",
        )
    )

    def meaning(self, pointer: Pointer) -> tuple[Mode, bool]:
        return ("add" if pointer.alt else "subtract"), True


def _any(pressures: list[float]) -> bool:
    return any(force < 1 for force in pressures)
