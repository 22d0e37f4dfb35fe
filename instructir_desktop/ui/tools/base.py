"""What every tool is: it receives the pointer in photo coordinates and turns a gesture into a part of a region."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QPainter, QTransform

from instructir_desktop.core.geometry import Size
from instructir_desktop.core.masks import Mode, Part

SMALLEST_DRAG = 4.0
"""Device pixels a drag must cover to count as a shape: less is a click."""

Combine = Literal["new", "add", "subtract", "intersect"]
"""What a shape does: begin a region, or change the active one."""


@dataclass(frozen=True)
class Pointer:
    """The pointer at one moment: photo coordinates, the view's scale (device pixels per photo pixel), modifier keys.

    `pressure` 0..1 is that of a tablet's pen; 1 for a mouse.
    """

    x: float
    y: float
    scale: float = 1.0
    shift: bool = False
    alt: bool = False
    control: bool = False
    pressure: float = 1.0

    @property
    def mode(self) -> Mode:
        """Alt takes away from the active region, Alt and Shift keep what both have."""
        if self.alt:
            return "intersect" if self.shift else "subtract"
        return "add"


@dataclass(frozen=True)
class Gesture:
    """What a finished drag asks for: a part, and whether it belongs to the active region (else it begins a new one)."""

    part: Part
    to_active: bool


class Tool:
    """A way to use the pointer. The default does nothing, which is how the photo is panned: see PanTool."""

    name: ClassVar[str] = ""
    cursor: Qt.CursorShape = Qt.CursorShape.ArrowCursor
    draws: ClassVar[bool] = False
    """Whether drags draw a region (then the active one is shown as an overlay)."""

    hint: ClassVar[str] = ""
    """What to do with it, for the status bar."""

    combine: Combine = "new"
    """What a shape does when no modifier key says otherwise."""

    @property
    def told(self) -> str:
        """The hint in the user's language."""
        return QCoreApplication.translate("Tool", self.hint)

    def meaning(self, pointer: Pointer) -> tuple[Mode, bool]:
        """The mode of the part to be drawn, and whether it belongs to the active region."""
        if pointer.shift or pointer.alt:
            return pointer.mode, True
        return ("add", False) if self.combine == "new" else (self.combine, True)

    def press(self, pointer: Pointer) -> None:
        """The button went down."""

    def move(self, pointer: Pointer) -> None:
        """The pointer moved with the button down."""

    def release(self, pointer: Pointer) -> Gesture | None:
        """The button went up; None when the drag asks for nothing."""
        return None

    def hover(self, pointer: Pointer) -> bool:
        """The pointer moved with the button up. True when something has to be painted again."""
        return False

    def finish(self) -> Gesture | None:
        """Return was pressed: what a shape of several clicks asks for."""
        return None

    def take_back(self) -> bool:
        """Backspace was pressed: the last click of several is not meant. False when there is none."""
        return False

    def cancel(self) -> None:
        """Forget the drag under way."""

    def suit(self, photo: Size) -> None:
        """Take measures that suit a photo of this size."""

    def keyboard_part(self, x: float, y: float, size: float) -> Part | None:
        """The part that Return makes without a pointer, about `size` photo pixels wide around (x, y); None: none."""
        return None

    def paint(self, painter: QPainter, to_view: QTransform) -> None:
        """Draw what belongs to the tool over the photo."""

    @property
    def draft(self) -> Part | None:
        """The part being drawn, to be shown while the drag lasts."""
        return None
