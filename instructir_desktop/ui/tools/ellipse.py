"""The ellipse tool."""

from __future__ import annotations

from typing import ClassVar

from instructir_desktop.core.masks import Ellipse
from instructir_desktop.ui.tools.rectangle import BoxTool


class EllipseTool(BoxTool):
    """Draws ellipses."""

    name: ClassVar[str] = "ellipse"
    shape = Ellipse
    hint: ClassVar[str] = (
        "Drag an ellipse. Shift adds to the active region, Alt takes away from it, Ctrl makes a circle."
    )
