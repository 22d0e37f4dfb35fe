"""What the canvas does not hear of itself: the keys, the hovering and the pen of the region tools."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QTabletEvent
from PySide6.QtWidgets import QWidget

from instructir_desktop.ui.canvas.view import CanvasView
from instructir_desktop.ui.tools.base import Gesture, Pointer
from instructir_desktop.ui.tools.edit import EditTool

ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
FAR = 10
"""Photo pixels of an arrow key with Shift."""

Modifier = Qt.KeyboardModifier


class Keys(Protocol):
    """What the keys ask of the window."""

    def make_part(self) -> bool:
        """Make a shape of the tool in the middle of the view."""

    def remove_part(self) -> bool:
        """Delete the chosen part of the active region."""

    def edit_tool(self) -> EditTool | None:
        """The selection tool, when a part can be chosen with it."""


class RegionInput(QObject):
    """An event filter of the canvas: it gives events to the tool in use, and takes those that the tool has used."""

    def __init__(self, canvas: CanvasView, keys: Keys) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._keys = keys
        self._pen = False  # whether what is pressed is a tablet's pen
        self._layer = _ToolLayer(canvas)
        canvas.installEventFilter(self)

    def refresh(self) -> None:
        """Paint the tool's handles again."""
        self._layer.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if not self._canvas.has_photo:
            return False
        if kind == QEvent.Type.Resize:
            self._layer.setGeometry(self._canvas.rect())
        elif kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if self._wanted(event):
                event.accept()
                return True
        elif kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        elif kind == QEvent.Type.TabletPress or kind == QEvent.Type.TabletMove or kind == QEvent.Type.TabletRelease:
            assert isinstance(event, QTabletEvent)
            self._pen = kind != QEvent.Type.TabletRelease
            if self._pen:  # a pen that is lifted presses no more, but the stroke ends as wide as it was last
                self._canvas.pressure = max(event.pressure(), 0.0)
            return False  # Qt then sends the mouse event, which the canvas handles
        elif kind == QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            self._moved(event)
        elif kind == QEvent.Type.MouseButtonDblClick and isinstance(event, QMouseEvent):
            tool = self._canvas.tool
            if isinstance(tool, EditTool) and tool.add_corner(self._canvas.pointer_at(event)):
                self._repaint()
                return True
        elif kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
            if kind == QEvent.Type.MouseButtonPress and not self._pen:
                self._canvas.pressure = 1.0
            self._layer.update()
        return False

    def _moved(self, event: QMouseEvent) -> None:
        if event.buttons() == Qt.MouseButton.NoButton and self._canvas.tool.hover(self._canvas.pointer_at(event)):
            self._canvas.update()
        self._layer.update()

    def _wanted(self, event: QKeyEvent) -> bool:
        """Whether a key that may be a shortcut belongs to the canvas while it has the focus."""
        if event.key() in ARROWS or event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return self._canvas.tool.draws
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            return self._canvas.tool.draws
        return event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and isinstance(self._canvas.tool, EditTool)

    def _key(self, event: QKeyEvent) -> bool:
        tool = self._canvas.tool
        if not tool.draws:
            return False
        key = event.key()
        used = False
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            gesture: Gesture | None = tool.finish()
            if gesture is not None:
                self._canvas.gestureFinished.emit(gesture)
                used = True
            else:
                used = tool.draft is None and self._keys.make_part()
        elif key == Qt.Key.Key_Backspace and tool.take_back():
            used = True
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            used = isinstance(tool, EditTool) and (tool.remove_corner() or self._keys.remove_part())
        elif key in ARROWS:
            used = self._arrow(event)
        elif isinstance(tool, EditTool) and key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            tool.step_part(1 if key == Qt.Key.Key_PageDown else -1)
            used = True
        elif isinstance(tool, EditTool) and key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            tool.step_corner(1 if key == Qt.Key.Key_End else -1)
            used = True
        if used:
            self._repaint()
        return used

    def _arrow(self, event: QKeyEvent) -> bool:
        """Arrows move the chosen part, with Ctrl they stretch it, with Alt they turn it; Shift makes large steps."""
        tool = self._keys.edit_tool()
        if tool is None:
            return False
        x, y = ARROWS[Qt.Key(event.key())]
        held = event.modifiers()
        far = FAR if held & Modifier.ShiftModifier else 1
        if held & Modifier.ControlModifier:
            return tool.stretch(x * far, -y * far)
        if held & Modifier.AltModifier:
            return tool.turn((x - y) * (15 if far > 1 else 1))
        return tool.nudge(x * far, y * far)

    def _repaint(self) -> None:
        self._canvas.update()
        self._layer.update()


class _ToolLayer(QWidget):
    """What the tool draws over the photo."""

    def __init__(self, canvas: CanvasView) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setGeometry(canvas.rect())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._canvas.has_photo and not self._canvas.comparison.holding:
            painter = QPainter(self)
            self._canvas.tool.paint(painter, self._canvas.to_view())
            painter.end()


def middle_of(canvas: CanvasView) -> tuple[Pointer, float]:
    """The middle of what is seen of the photo, and a third of its shorter side: where a shape is made by key."""
    seen = canvas.transform.visible()
    pointer = Pointer(seen.x + seen.width / 2, seen.y + seen.height / 2, canvas.transform.scale)
    return pointer, max(min(seen.width, seen.height) / 3, 2.0)
