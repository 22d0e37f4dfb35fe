"""Everything about regions in the window: the tools with their options and keys, the panel, the clipboard."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QMainWindow

from instructir_desktop.core.floods import flood
from instructir_desktop.core.geometry import Box
from instructir_desktop.core.masks import Region, rasterise
from instructir_desktop.core.regions import Flood, Refinement, Shape
from instructir_desktop.document.document import Document
from instructir_desktop.document.region_clipboard import from_text, to_text
from instructir_desktop.errors import UsageError
from instructir_desktop.settings import Settings
from instructir_desktop.ui.canvas.compositor import source_of
from instructir_desktop.ui.canvas.region_input import RegionInput, middle_of
from instructir_desktop.ui.canvas.view import CanvasView
from instructir_desktop.ui.clipboard import copy_regions
from instructir_desktop.ui.editor import Editor
from instructir_desktop.ui.panels.region_panel import RegionPanel
from instructir_desktop.ui.panels.tool_options import SWATCHES, ToolOptions
from instructir_desktop.ui.region_edits import duplicated, pasted, without_part
from instructir_desktop.ui.tools.base import Gesture, Tool
from instructir_desktop.ui.tools.brush import BrushTool
from instructir_desktop.ui.tools.choice import make_tools
from instructir_desktop.ui.tools.edit import EditTool
from instructir_desktop.ui.tools.picking import PickTool
from instructir_desktop.ui.words import said

SOLID = 0.3
"""From this mask value on a part is hit by a click."""


class RegionActions(QObject):
    """Made by the window before its actions; connect() after its layout. `tools` are all tools by name."""

    def __init__(
        self, window: QMainWindow, editor: Editor, canvas: CanvasView, panel: RegionPanel, settings: Settings
    ) -> None:
        super().__init__(window)
        self._editor, self._canvas, self._panel, self._settings = editor, canvas, panel, settings
        self.tools: dict[str, Tool] = make_tools(self)
        self.options = ToolOptions(window)
        self._input = RegionInput(canvas, self)
        self._choose: Callable[[str], None] = lambda name: None
        self._set_veil(settings.text("veil"))

    def connect_window(self, choose_tool: Callable[[str], None]) -> None:
        """Connect the parts; `choose_tool` makes a tool by name the one in use."""
        self._choose = choose_tool
        editor, panel = self._editor, self._panel
        panel.duplicated.connect(self.duplicate)
        panel.copied.connect(self.copy)
        panel.refined.connect(self.refine)
        panel.usedIn.connect(self.use)
        panel.partChosen.connect(self._part_chosen)
        panel.partRemoved.connect(lambda index: self._remove(index))
        panel.partChanged.connect(self._part_changed)
        editor.photoChanged.connect(self._photo_changed)
        editor.documentChanged.connect(self._document_changed)
        editor.regionActivated.connect(self._region_activated)
        self._canvas.gestureFinished.connect(self._drawn)
        self._canvas.zoomChanged.connect(lambda scale: self._input.refresh())
        self._canvas.viewChanged.connect(lambda view: self._input.refresh())
        self._canvas.radiusChanged.connect(lambda radius: self.options.show_tool(self._canvas.tool))
        self.options.changed.connect(self._canvas.update)
        self.options.veilChosen.connect(self._set_veil)
        self.options.show_veil(self._settings.text("veil"))

    def tool_chosen(self, tool: Tool) -> None:
        """Another tool is in use."""
        self.options.show_tool(tool)
        self._input.refresh()

    def handlers(self) -> dict[str, Callable[..., object]]:
        return {
            "copy_region": lambda: self.copy(self._editor.active_region),
            "paste_regions": self.paste,
            "duplicate_region": lambda: self.duplicate(self._editor.active_region),
            "mask_view": self._show_mask,
        }

    # What the tools ask: see tools.edit.Editing and canvas.region_input.Keys

    def active(self) -> Region | None:
        document, active = self._editor.document, self._editor.active_region
        return document.region(active) if document is not None and active is not None else None

    def part_at(self, x: float, y: float) -> int | None:
        region, photo = self.active(), self._editor.photo
        if region is None or photo is None:
            return None
        size = photo.session.buffer.size
        box = Box(int(x // 1), int(y // 1), 1, 1)
        for index in reversed(range(len(region.parts))):
            alone = Region("", "", (replace(region.parts[index], mode="add"),), region.feather)
            if float(rasterise(alone, size, box, source=source_of(photo.base))[0, 0]) >= SOLID:
                return index
        return None

    def change(self, index: int, shape: Shape, *, final: bool) -> None:
        region, document = self.active(), self._editor.document
        if region is None or document is None or index >= len(region.parts):
            return
        part = replace(region.parts[index], shape=shape)
        parts = (*region.parts[:index], part, *region.parts[index + 1 :])
        changed = document.replace_region(replace(region, parts=parts))
        merge = f"part {region.id} {index}"
        self._editor.change(self.tr("Change {name}").format(name=region.name), changed, merge=merge, final=final)

    def chosen(self, index: int | None) -> None:
        self._panel.set_part(index)

    def make_part(self) -> bool:
        tool = self._canvas.tool
        pointer, size = middle_of(self._canvas)
        part = tool.keyboard_part(pointer.x, pointer.y, size)
        if part is None:
            return False
        mode, to_active = tool.meaning(pointer)
        self._canvas.gestureFinished.emit(Gesture(replace(part, mode=mode), to_active))
        region = self.active()
        if region is not None and not isinstance(tool, PickTool):
            self._choose("select")
            self._edit().select(len(region.parts) - 1)
        return True

    def remove_part(self) -> bool:
        index = self._edit().selected
        return index is not None and self._remove(index)

    def edit_tool(self) -> EditTool | None:
        tool = self._canvas.tool
        return tool if isinstance(tool, EditTool) else None

    def _edit(self) -> EditTool:
        tool = self.tools["select"]
        assert isinstance(tool, EditTool)
        return tool

    def _remove(self, index: int) -> bool:
        region, document = self.active(), self._editor.document
        if region is None or document is None or index >= len(region.parts):
            return False
        self._edit().select(None)
        self._editor.change(
            self.tr("Delete a part of {name}").format(name=region.name), without_part(document, region.id, index)
        )
        return True

    # The document

    def _photo_changed(self) -> None:
        photo = self._editor.photo
        if photo is None:
            return
        for tool in self.tools.values():
            tool.suit(photo.session.buffer.size)
            if isinstance(tool, PickTool):
                tool.source = source_of(photo.base)
        self._edit().select(None)
        self.options.show_tool(self._canvas.tool)

    def _document_changed(self) -> None:
        region, edit = self.active(), self._edit()
        if edit.selected is not None and (region is None or edit.selected >= len(region.parts)):
            edit.select(None)
        self._input.refresh()

    def _region_activated(self, region_id: object) -> None:
        self._edit().select(None)
        self._input.refresh()

    def _drawn(self, gesture: Gesture) -> None:
        """Strokes go on; of another shape the newest part is the one to be chosen when the user wants to change it."""
        region = self.active()
        if region is not None and not isinstance(self._canvas.tool, BrushTool):
            self._edit().select(len(region.parts) - 1)

    def _part_chosen(self, index: int) -> None:
        if not isinstance(self._canvas.tool, EditTool):
            self._choose("select")
        self._edit().select(index)
        self._input.refresh()

    def _part_changed(self, index: int, shape: Shape, final: bool) -> None:
        """A range's sliders. Another tolerance of the wand is another flood from the same point."""
        photo = self._editor.photo
        if isinstance(shape, Flood) and photo is not None:
            source = source_of(photo.base)
            shape = flood(source, shape.x, shape.y, shape.tolerance) if source is not None else shape
        self.change(index, shape, final=final)

    # The panel and the menu

    def refine(self, region_id: str, refinement: Refinement, final: bool) -> None:
        document = self._editor.document
        if document is not None:
            region = document.region(region_id)
            changed = document.replace_region(replace(region, refinement=refinement))
            self._editor.change(
                self.tr("Edge of {name}").format(name=region.name), changed, merge=f"edge {region_id}", final=final
            )

    def use(self, region_id: str, step_id: str, used: bool) -> None:
        """Let a step act in a region, or on the whole photo again."""
        document = self._editor.document
        if document is not None:
            step = replace(document.step(step_id), region=region_id if used else None)
            self._editor.change(self.tr("Where “{title}” acts").format(title=step.title), document.replace_step(step))

    def duplicate(self, region_id: str | None) -> None:
        document = self._document_with(region_id)
        if document is not None and region_id is not None:
            name = document.region(region_id).name
            document, copy = duplicated(document, region_id)
            self._editor.change(self.tr("Duplicate {name}").format(name=name), document)
            self._editor.activate(copy)

    def copy(self, region_id: str | None) -> None:
        document = self._document_with(region_id)
        if document is not None and region_id is not None:
            copy_regions(to_text([document.region(region_id)], document.source.size))
            said = QCoreApplication.translate("RegionActions", "“{name}” was copied; paste it in another photo.")
            self._editor.message.emit(said.format(name=document.region(region_id).name), "info")

    def paste(self) -> None:
        document = self._editor.document
        if document is None:
            return
        try:
            regions = from_text(QGuiApplication.clipboard().text(), document.source.size)
        except UsageError as error:
            self._editor.message.emit(said(error.sentence), "warning")
            return
        document, last = pasted(document, regions)
        self._editor.change(
            self.tr("Paste {names}").format(names=", ".join(region.name for region in regions)), document
        )
        self._editor.activate(last)

    def _document_with(self, region_id: str | None) -> Document | None:
        if region_id is None:
            said = QCoreApplication.translate("RegionActions", "Choose a region in the list first.")
            self._editor.message.emit(said, "warning")
            return None
        return self._editor.document

    # The overlay

    def _set_veil(self, name: str) -> None:
        self._settings.put("veil", name)
        self._canvas.veil.colour = QColor(SWATCHES[name])
        self._canvas.update()

    def _show_mask(self, shown: bool) -> None:
        """The mask in black and white instead of the photo under a veil."""
        self._canvas.veil.plain = shown
        self._canvas.update()
