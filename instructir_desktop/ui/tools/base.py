"""What every tool is: it receives the pointer in photo coordinates and turns a gesture into a part of a region."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import Qt

from instructir_desktop.core.masks import Mode, Part

SMALLEST_DRAG = 4.0
"""Device pixels a drag must cover to count as a shape: less is a click."""


@dataclass(frozen=True)
class Pointer:
    """The pointer at one moment: photo coordinates, the view's scale (device pixels per photo pixel), modifier keys."""

    x: float
    y: float
    scale: float = 1.0
    shift: bool = False
    alt: bool = False
    control: bool = False

    @property
    def mode(self) -> Mode:
        """Alt takes away from the active region."""
        return "subtract" if self.alt else "add"


@dataclass(frozen=True)
class Gesture:
    """What a finished drag asks for: a part, and whether it belongs to the active region (else it begins a new one)."""

    part: Part
    to_active: bool


class Tool:
    """A way to use the pointer. The default does nothing, which is how the photo is panned: see PanTool."""

    name: ClassVar[str] = ""
    cursor: ClassVar[Qt.CursorShape] = Qt.CursorShape.ArrowCursor
    draws: ClassVar[bool] = False
    """Whether drags draw a region (then the active one is shown as an overlay)."""

    hint: ClassVar[str] = ""
    """What to do with it, for the status bar."""

    def press(self, pointer: Pointer) -> None:
        """The button went down."""

    def move(self, pointer: Pointer) -> None:
        """The pointer moved with the button down."""

    def release(self, pointer: Pointer) -> Gesture | None:
        """The button went up; None when the drag asks for nothing."""
        return None

    def cancel(self) -> None:
        """Forget the drag under way."""

    @property
    def draft(self) -> Part | None:
        """The part being drawn, to be shown while the drag lasts."""
        return None
