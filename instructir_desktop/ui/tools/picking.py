"""Tools that take a colour from the photo: the wand, the colour range and the luminosity range."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt

from instructir_desktop.core.floods import colour_at, flood
from instructir_desktop.core.masks import Part, Shape
from instructir_desktop.core.ranges import luma_of
from instructir_desktop.core.shapes import ColourRange, Luminosity
from instructir_desktop.core.source import PixelSource
from instructir_desktop.ui.tools.base import Gesture, Pointer, Tool

AROUND = 3
"""Pixels on each side of the pointer whose mean is picked."""


class PickTool(Tool):
    """A click takes the colour there. `source` is the photo, None while none is open; `tolerance` 0..1."""

    cursor = Qt.CursorShape.CrossCursor
    draws: ClassVar[bool] = True
    default: ClassVar[float] = 0.12

    def __init__(self) -> None:
        self.source: PixelSource | None = None
        self.tolerance = self.default
        self._start: Pointer | None = None

    def press(self, pointer: Pointer) -> None:
        self._start = pointer

    def release(self, pointer: Pointer) -> Gesture | None:
        start, self._start = self._start, None
        if start is None or self.source is None:
            return None
        height, width = self.source.shape[:2]
        if not (0 <= pointer.x < width and 0 <= pointer.y < height):
            return None
        mode, to_active = self.meaning(start)
        return Gesture(Part(self.shape(self.source, pointer.x, pointer.y), mode), to_active)

    def cancel(self) -> None:
        self._start = None

    def shape(self, source: PixelSource, x: float, y: float) -> Shape:
        """What a click at this point of the photo selects."""
        raise NotImplementedError

    def keyboard_part(self, x: float, y: float, size: float) -> Part | None:
        return None if self.source is None else Part(self.shape(self.source, x, y))


class WandTool(PickTool):
    """What is coloured alike and joined to the point."""

    name: ClassVar[str] = "wand"
    hint: ClassVar[str] = str(
        QT_TRANSLATE_NOOP(
            "Tool", "Click on an area to select what is coloured like it and joined to it. Shift adds, Alt takes away."
        )
    )

    def shape(self, source: PixelSource, x: float, y: float) -> Shape:
        return flood(source, x, y, self.tolerance)


class ColourTool(PickTool):
    """What is coloured alike, anywhere."""

    name: ClassVar[str] = "colour"
    hint: ClassVar[str] = str(
        QT_TRANSLATE_NOOP(
            "Tool",
            "Click on a colour to select it in the whole photo. Shift+Alt keeps it only within the active region.",
        )
    )

    def shape(self, source: PixelSource, x: float, y: float) -> Shape:
        return ColourRange(*colour_at(source, x, y, AROUND), self.tolerance, max(self.tolerance, 0.05))


class LuminosityTool(PickTool):
    """What is about as light."""

    name: ClassVar[str] = "luminosity"
    default: ClassVar[float] = 0.15
    hint: ClassVar[str] = str(
        QT_TRANSLATE_NOOP(
            "Tool",
            "Click on a tone to select what is about as light. Shift+Alt keeps it only within the active region.",
        )
    )

    def shape(self, source: PixelSource, x: float, y: float) -> Shape:
        light = luma_of(colour_at(source, x, y, AROUND))
        low, high = max(round(light - self.tolerance, 4), 0.0), min(round(light + self.tolerance, 4), 1.0)
        return Luminosity(low, high, max(round(self.tolerance * 0.7, 4), 0.05))
