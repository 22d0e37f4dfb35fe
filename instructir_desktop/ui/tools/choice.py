"""All tools of the window, by name."""

from __future__ import annotations

from instructir_desktop.ui.tools.base import Tool
from instructir_desktop.ui.tools.brush import BrushTool, EraserTool
from instructir_desktop.ui.tools.edit import Editing, EditTool
from instructir_desktop.ui.tools.ellipse import EllipseTool
from instructir_desktop.ui.tools.gradients import LinearTool, RadialTool
from instructir_desktop.ui.tools.pan import PanTool
from instructir_desktop.ui.tools.picking import ColourTool, LuminosityTool, WandTool
from instructir_desktop.ui.tools.polygon import LassoTool, PolygonTool
from instructir_desktop.ui.tools.rectangle import RectangleTool


def make_tools(editing: Editing) -> dict[str, Tool]:
    """One of each."""
    tools: tuple[Tool, ...] = (
        PanTool(),
        EditTool(editing),
        RectangleTool(),
        EllipseTool(),
        PolygonTool(),
        LassoTool(),
        BrushTool(),
        EraserTool(),
        LinearTool(),
        RadialTool(),
        WandTool(),
        ColourTool(),
        LuminosityTool(),
    )
    return {tool.name: tool for tool in tools}
