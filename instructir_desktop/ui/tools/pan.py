"""The hand: drags move the photo. The canvas does that itself, as for space and the middle button in any tool."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt

from instructir_desktop.ui.tools.base import Tool


class PanTool(Tool):
    """Drag to move the photo."""

    name: ClassVar[str] = "pan"
    cursor = Qt.CursorShape.OpenHandCursor
    hint: ClassVar[str] = str(
        QT_TRANSLATE_NOOP("Tool", "Drag to move the photo, turn the wheel to zoom. Hold B to see the original.")
    )
