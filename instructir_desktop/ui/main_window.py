"""The window: lays out the parts and connects their signals to the editor. What the parts do is theirs."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import (
    QMainWindow,
    QMenu,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from instructir_desktop.document.export import ExportReport
from instructir_desktop.settings import Settings
from instructir_desktop.ui.actions import COMPARE, MENUS, SIDE, TOP, Actions, add_toolbar, menu_title, show_overflow
from instructir_desktop.ui.batch.actions import BatchActions
from instructir_desktop.ui.canvas.view import CanvasView
from instructir_desktop.ui.change_actions import ChangeActions
from instructir_desktop.ui.dialog_opener import DialogOpener
from instructir_desktop.ui.edit_in import EditIn
from instructir_desktop.ui.editor import Editor
from instructir_desktop.ui.everyday_actions import EverydayActions, tell_export
from instructir_desktop.ui.geometry import geometry, restore_geometry
from instructir_desktop.ui.hold_keys import HoldKeys
from instructir_desktop.ui.mirroring import mirrored
from instructir_desktop.ui.offered_files import dropped
from instructir_desktop.ui.opening import Opening
from instructir_desktop.ui.panels.history_panel import ORIGINAL, HistoryPanel
from instructir_desktop.ui.panels.instruction_bar import InstructionBar
from instructir_desktop.ui.panels.labels import tooltip
from instructir_desktop.ui.panels.region_panel import RegionPanel
from instructir_desktop.ui.panels.welcome import Welcome
from instructir_desktop.ui.raw_preview import RawPreview
from instructir_desktop.ui.region_actions import RegionActions
from instructir_desktop.ui.sentence_actions import SentenceActions
from instructir_desktop.ui.settings_writer import SettingsWriter
from instructir_desktop.ui.shown_text import shown
from instructir_desktop.ui.side_column import SideColumn
from instructir_desktop.ui.stack_pictures import StackPictures
from instructir_desktop.ui.status import StatusBar
from instructir_desktop.ui.toast import Toast
from instructir_desktop.ui.view_actions import ViewActions
from instructir_desktop.ui.words import said
from instructir_desktop.ui.workbench import Workbench

APPLICATION = "InstructIR Desktop"


class MainWindow(QMainWindow):
    """One window, one photo."""

    def __init__(self, editor: Editor, settings: Settings) -> None:
        super().__init__()
        self.editor = editor
        self.settings = settings
        self._writer = SettingsWriter(settings)
        self._leaves_editor = False
        self.canvas = CanvasView()
        self.welcome = Welcome()
        self.bar = InstructionBar()
        self.stack_panel = HistoryPanel()
        self.region_panel = RegionPanel()
        self.status = StatusBar()
        self.regions = RegionActions(self, editor, self.canvas, self.region_panel, settings)
        self.tools = self.regions.tools
        self.dialogs = DialogOpener(self, editor, settings)
        self.sentences = SentenceActions(self, editor, settings, self.bar, self.canvas, self.dialogs)
        self.opening = Opening(self, editor, settings, self.dialogs, self.sentences, self.welcome)
        self.changes = ChangeActions(editor, self.canvas, self.stack_panel)
        self.workbench = Workbench(self, editor, settings, self.dialogs, canvas=self.canvas, stack=self.stack_panel)
        self.view = ViewActions(self, editor, settings, self.canvas)
        self.everyday = EverydayActions(self, settings)
        self.commands = Actions(self, self._handlers())
        self.changes.connect(self.commands, self.status)
        self._hold = HoldKeys(self)
        self._lay_out()
        self.batches = BatchActions(self, editor, settings, self.dialogs)
        self._connect()
        self.raw_preview = RawPreview(self._pages, editor, self.commands, self.bar)
        self.edit_in = EditIn(self, editor, self.bar)  # after the window's own words about an export
        self._pictures = StackPictures(editor, self.stack_panel)
        self.view.attach(self.commands, self.status)
        self.setAcceptDrops(True)
        self.setWindowTitle(APPLICATION)
        self.commands["veil"].setChecked(True)
        self.commands["filmstrip"].setChecked(settings.text("filmstrip") == "on")
        self.everyday.connect_window(
            self.commands,
            open_photo=self.open,
            open_dialog=self.dialogs.open_dialog,
            further=self.workbench.menu_actions,
        )
        self.choose_tool("pan")
        restore_geometry(self, self._across, settings.text("geometry"))
        if settings.note:
            self.bar.set_message(said(settings.note), "warning")

    # Layout

    def _handlers(self) -> dict[str, Callable[..., object]]:
        canvas, editor = self.canvas, self.editor
        tools = {name: partial(self.choose_tool, name) for name in self.tools}
        return {
            "open": self.opening.choose,
            "export": self.dialogs.choose_export,
            "save_back": lambda: self.edit_in.save_back(),
            "batch": lambda: self.batches.open(),
            "quit": self.close,
            "undo": editor.undo,
            "redo": editor.redo,
            "sentence": self.bar.focus,
            "readings": self.sentences.compare,
            "forget": self.sentences.forget_all,
            "refresh": editor.refresh,
            "update_models": partial(editor.refresh, update_models=True),
            "cancel": self._escape,
            "brush_smaller": partial(canvas.resize_brush, -1),
            "brush_larger": partial(canvas.resize_brush, 1),
            "veil": canvas.set_veiled,
            "zoom_in": partial(canvas.zoom_step, 1),
            "zoom_out": partial(canvas.zoom_step, -1),
            "fit": canvas.fit,
            "original": self._show_original,
            "models": self.dialogs.show_models,
            "guide": self.dialogs.show_guide,
            "licences": self.dialogs.show_licences,
            "changes": partial(self.changes.choose, "changes"),
            "step_changes": partial(self.changes.choose, "step_changes"),
            "verify": self.dialogs.choose_verify,
            "about": self.dialogs.show_about,
            "diagnostics": self.dialogs.show_diagnostics,
            **self.regions.handlers(),
            **tools,
            **self.everyday.handlers(),
            **self.workbench.handlers(),
            **self.view.handlers(),
        }

    def _lay_out(self) -> None:
        self._pages = QStackedWidget()
        self._pages.addWidget(self.welcome)
        self._pages.addWidget(self.canvas)
        self.toast = Toast(self._pages)
        self._across = QSplitter(Qt.Orientation.Horizontal)
        self._across.addWidget(column(self._pages, self.workbench.browsing.strip))
        self._across.addWidget(SideColumn(self.view.histogram, self.stack_panel, self.region_panel))
        self._across.setStretchFactor(0, 1)
        self._across.setCollapsible(0, False)
        self.setCentralWidget(column(self._across, self.bar))
        self.setStatusBar(self.status)
        theme = QMenu(self.tr("&Theme"), self)
        self.commands.fill(theme, ("theme_system", "theme_dark", "theme_light", "theme_grey"))
        rating = QMenu(self.tr("&Rating"), self)
        self.commands.fill(rating, tuple(f"rate_{stars}" for stars in range(6)))
        submenus = {
            "recent": self.opening.recent,
            "theme": theme,
            "rating": rating,
            "surround": self.view.menu(),
            **self.workbench.menus,
        }
        for title, names in MENUS.items():
            self.commands.fill(self.menuBar().addMenu(menu_title(title)), names, submenus)
        add_toolbar(self, self.tr("Photo"), Qt.ToolBarArea.TopToolBarArea, self.commands, (*TOP, *COMPARE))
        self.addToolBar(self.regions.options)
        show_overflow(self.regions.options)
        side = Qt.ToolBarArea.RightToolBarArea if mirrored() else Qt.ToolBarArea.LeftToolBarArea
        add_toolbar(self, self.tr("Tools"), side, self.commands, SIDE)

    def _connect(self) -> None:
        editor, bar = self.editor, self.bar
        bar.textEdited.connect(editor.text_edited)
        bar.cancelRequested.connect(editor.cancel)
        self.stack_panel.toggled.connect(editor.toggle)
        self.stack_panel.strengthChanged.connect(editor.set_strength)
        self.stack_panel.lockChanged.connect(editor.set_lock)
        self.stack_panel.mixWanted.connect(self.sentences.mix)
        self.stack_panel.moved.connect(editor.move)
        self.stack_panel.removed.connect(editor.remove)
        self.stack_panel.renamed.connect(editor.rename)
        self.stack_panel.selected.connect(self._select)
        self.region_panel.activated.connect(editor.activate)
        self.region_panel.renamed.connect(editor.rename_region)
        self.region_panel.featherChanged.connect(editor.set_feather)
        self.region_panel.invertedChanged.connect(editor.set_inverted)
        self.region_panel.removed.connect(editor.remove_region)
        self.canvas.gestureFinished.connect(editor.draw)
        self.regions.connect_window(self.choose_tool)
        self.workbench.steps.regionsPasted.connect(self.regions.paste)
        self.canvas.zoomChanged.connect(self.status.set_zoom)
        self.canvas.viewChanged.connect(editor.look)
        self._hold.changed.connect(self._hold_changed)
        editor.photoChanged.connect(self._photo_changed)
        editor.documentChanged.connect(self._document_changed)
        editor.renderChanged.connect(self._render_changed)
        editor.staleChanged.connect(self.stack_panel.set_stale)
        editor.costChanged.connect(self.stack_panel.set_costs)
        editor.previewChanged.connect(self.status.set_preview)
        editor.stepRunning.connect(self.stack_panel.set_running)
        editor.stepAdded.connect(self._step_added)
        editor.suggestionsChanged.connect(bar.set_suggestions)
        editor.drawingWanted.connect(self._draw)
        editor.runningChanged.connect(bar.set_running)
        editor.progress.connect(bar.set_progress)
        editor.message.connect(bar.set_message)
        editor.understandingChanged.connect(bar.set_understanding)
        editor.openingChanged.connect(self._opening_changed)
        editor.openFailed.connect(self.dialogs.show_error)
        editor.exported.connect(self._exported)
        editor.exportFailed.connect(self.dialogs.show_error)
        editor.regionActivated.connect(self._region_activated)
        editor.savedChanged.connect(self._saved_changed)
        editor.deviceChanged.connect(self.status.set_device)
        self.dialogs.modelChanged.connect(self.status.set_model)
        self.status.set_model(self.dialogs.model_title())

    # Opening and exporting

    def open(self, path: Path | str) -> None:
        """Open a photo in the background."""
        self.opening.open(path)

    def _opening_changed(self, opening: bool) -> None:
        self.setCursor(Qt.CursorShape.BusyCursor if opening else Qt.CursorShape.ArrowCursor)
        self.status.set_hint(self.tr("Opening…") if opening else self.canvas.tool.told if self.canvas.has_photo else "")

    def _photo_changed(self) -> None:
        photo = self.editor.photo
        if photo is None:
            return
        session = photo.session
        self.commands["original"].setChecked(False)
        self.stack_panel.set_document(None)  # another photo: no thumbnail or selection of the last one stays
        self.canvas.set_photo(photo.base, photo.alpha)
        first = self._pages.currentWidget() is self.welcome
        self._pages.setCurrentWidget(self.canvas)
        self.commands.set_photo(True)
        self.bar.set_enabled_for_photo(True)
        self.bar.set_message("")
        self.status.set_size(session.buffer.size)
        self.status.set_hint(self.canvas.tool.told)
        self.setWindowTitle(f"{shown(session.path.name)} – {APPLICATION}")
        self.opening.remember(session.path)
        if first:  # later, who goes through photos by keyboard stays where they are
            self.bar.focus()
        self.dialogs.offer_backups()

    def _exported(self, report: ExportReport, target: Path) -> None:
        self.bar.set_message(
            " ".join(
                (
                    self.tr("Exported to “{name}”; {promise}").format(name=target.name, promise=said(report.promise)),
                    *map(said, report.notes),
                )
            ),
            "info",
        )

        tell_export(self.toast, report, target)

    # The document

    def _document_changed(self) -> None:
        document, history = self.editor.document, self.editor.history
        if document is None or history is None:
            return
        self.stack_panel.set_document(document)
        self.region_panel.set_document(document)
        active = self.editor.active_region
        self.region_panel.set_active(active)
        self.canvas.set_region(document.region(active) if active is not None else None)
        self.bar.set_place(document.region(active).name if active is not None else "")
        for name, words, possible, edit in (
            ("undo", self.tr("Undo"), history.can_undo, history.undo_name),
            ("redo", self.tr("Redo"), history.can_redo, history.redo_name),
        ):
            self.commands[name].setEnabled(possible)
            self.commands[name].setToolTip(tooltip(f"{words}: {edit}") if possible else words)

    def _region_activated(self, region_id: str | None) -> None:
        self._document_changed()

    def _render_changed(self) -> None:
        self.canvas.set_layers(list(self.editor.layers().values()))
        self.changes.show()

    def _step_added(self, step_id: str) -> None:
        if self.editor.document is not None:
            step = self.editor.document.step(step_id)
            self.sentences.remember(step.sentence or step.text)
        self.bar.clear()
        self.commands["original"].setChecked(False)
        self.stack_panel.select(step_id)
        self.changes.show()
        self.choose_tool("pan")  # so that the veil does not hide the result

    def _select(self, step_id: str) -> None:
        self.commands["original"].setChecked(step_id == ORIGINAL)
        self.changes.show()
        document = self.editor.document
        if document is not None and step_id != ORIGINAL and document.step(step_id).region is not None:
            self.editor.activate(document.step(step_id).region)

    def _saved_changed(self) -> None:
        self.status.set_saved(self.editor.saved_state)

    # Tools, view and help

    def choose_tool(self, name: str) -> None:
        """Use one of the tools: see ui.tools.choice."""
        self.commands[name].setChecked(True)
        self.canvas.set_tool(self.tools[name])
        self.regions.tool_chosen(self.tools[name])
        self.status.set_hint(self.tools[name].told if self.canvas.has_photo else "")

    def _draw(self) -> None:
        self.choose_tool("brush")

    def _show_original(self, shown: bool) -> None:
        self.canvas.set_holding(shown or self._hold.held)
        if not shown:
            self.stack_panel.select(None)

    def _hold_changed(self, held: bool) -> None:
        self.canvas.set_holding(held or self.commands["original"].isChecked())

    def _escape(self) -> None:
        """One thing at a time: the shape being drawn, the running work, the active region, the tool."""
        if self.canvas.cancel_drag():
            return
        if self.editor.is_running:
            self.editor.cancel()
        elif self.editor.active_region is not None:
            self.editor.activate(None)
        else:
            self.choose_tool("pan")

    # Events

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped(event.mimeData()):
            event.acceptProposedAction()
            self.welcome.set_drop_active(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.welcome.set_drop_active(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self.welcome.set_drop_active(False)
        files = dropped(event.mimeData())
        if files:
            event.acceptProposedAction()
            if not self.batches.drop(files):
                self.open(files[0])

    def remember_geometry(self) -> None:
        """Keep the window's place and size for the next one."""
        self.settings.put("geometry", geometry(self, self._across))

    def close_without_editor(self) -> None:
        """Close, but leave the editor with its photo at work for another window."""
        self._leaves_editor = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Hide at once; the threads end and the last edits are saved behind it."""
        self.remember_geometry()
        self._hold.close()
        self.workbench.close()
        self.hide()
        self._pictures.stop()
        self.dialogs.shutdown()
        self.batches.shutdown()
        self.canvas.shutdown()
        if not self._leaves_editor:
            self.editor.close()
        self.settings.save()
        self._writer.close()
        super().closeEvent(event)


def column(tall: QWidget, low: QWidget) -> QWidget:
    """Two widgets above each other without a gap, the first of which takes the room there is."""
    whole = QWidget()
    layout = QVBoxLayout(whole)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(tall, 1)
    layout.addWidget(low)
    return whole
