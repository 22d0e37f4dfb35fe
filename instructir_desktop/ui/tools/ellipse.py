"""The ellipse tool."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QT_TRANSLATE_NOOP

from instructir_desktop.core.masks import Ellipse
from instructir_desktop.ui.tools.rectangle import BoxTool


class EllipseTool(BoxTool):
    """Draws ellipses."""

    name: ClassVar[str] = "ellipse"
    shape = Ellipse
    hint: ClassVar[str] = str(
        QT_TRANSLATE_NOOP(
            "Tool",
            "Drag an ellipse, with Ctrl a circle. Shift adds to the active region, Alt takes away, both keep what is in both.",
        )
    )
