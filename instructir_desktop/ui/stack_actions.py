"""What the window does with steps beside editing one: copying, pasting, repeating, isolating, grouping, looking before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QInputDialog, QWidget

from instructir_desktop.document import groups, preset
from instructir_desktop.document.document import Document
from instructir_desktop.document.step import new_id
from instructir_desktop.errors import InputError, UsageError
from instructir_desktop.ui.canvas.view import CanvasView
from instructir_desktop.ui.clipboard import copy_steps, holds_regions
from instructir_desktop.ui.editor import Editor
from instructir_desktop.ui.hold_keys import HoldKeys
from instructir_desktop.ui.panels.history_panel import HistoryPanel
from instructir_desktop.ui.words import said

BEFORE_KEYS = (Qt.Key.Key_D,)
"""Show the photo before the selected step while they are held."""


class StackActions(QObject):
    """Belongs to one window. Steps are copied as the text of a preset, so that they can be pasted into a mail too."""

    imagePasted = Signal()
    """The clipboard holds a picture, not steps…"""
    regionsPasted = Signal()
    """…or regions."""

    def __init__(self, window: QWidget, editor: Editor, canvas: CanvasView, stack: HistoryPanel) -> None:
        super().__init__(window)
        self._window, self._editor, self._canvas, self._stack = window, editor, canvas, stack
        self._before_solo: dict[str, bool] = {}
        self._solo = ""
        self._hold = HoldKeys(window, BEFORE_KEYS)
        self._hold.changed.connect(self._hold_changed)
        stack.wanted.connect(self.do)
        stack.held.connect(self.show_before)
        stack.groupWanted.connect(self._change_group)
        editor.photoChanged.connect(self._before_solo.clear)

    def close(self) -> None:
        """Stop watching the keyboard."""
        self._hold.close()

    def do(self, name: str, step_ids: Sequence[str] | None = None) -> None:
        """Carry out a command of a step's menu, for some steps (None: the marked ones, or the selected one)."""
        ids = tuple(step_ids if step_ids is not None else self._stack.chosen_ids)
        if self._editor.document is None:
            return
        if not ids:
            self._editor.message.emit(self.tr("Select a step first."), "info")
        elif name == "duplicate":
            self.duplicate(ids)
        elif name == "solo":
            self.solo(ids[0])
        elif name == "copy":
            self.copy(ids)
        elif name == "group":
            self.group(ids)

    # The clipboard

    def copy(self, step_ids: Sequence[str] | None = None) -> None:
        """Copy the marked or selected steps, or the whole stack where none is."""
        document = self._editor.document
        if document is None or not document.steps:
            return
        ids = tuple(step_ids if step_ids is not None else self._stack.chosen_ids)
        copied = preset.of(self.tr("Copied steps"), document, ids or None)
        copy_steps(preset.dumps(copied))
        count = len(copied.steps)
        words = self.tr("1 step copied.") if count == 1 else self.tr("{count} steps copied.").format(count=count)
        self._editor.message.emit(words + " " + self.tr("Open another photo and paste."), "info")

    def paste(self) -> None:
        """Put copied steps on top of the stack; regions and a picture in the clipboard are somebody else's to take."""
        data = QGuiApplication.clipboard().mimeData()
        if data is not None and data.hasImage():
            self.imagePasted.emit()
            return
        document, session = self._editor.document, self._editor.session
        if document is None or session is None:
            return
        if holds_regions():
            self.regionsPasted.emit()
            return
        try:
            found = preset.loads(QGuiApplication.clipboard().text(), self.tr("What was copied"))
        except InputError:
            self._editor.message.emit(self.tr("The clipboard holds neither steps nor regions nor a picture."), "info")
            return
        self.apply(found, self.tr("Paste {titles}").format(titles=found.contents))

    def apply(self, found: preset.Preset, name: str) -> None:
        """Put a preset's steps on top of the stack, as one edit."""
        document, session = self._editor.document, self._editor.session
        if document is None or session is None:
            return
        try:
            applied = preset.apply(found, document, photo=session.photo)
        except UsageError as error:
            self._editor.message.emit(said(error.sentence), "error")
            return
        self._editor.put(name, applied)
        self._stack.select(self._editor.document.steps[-1].id if self._editor.document is not None else None)

    # Steps

    def duplicate(self, step_ids: Sequence[str]) -> None:
        """Put a copy of each step right behind it."""
        document = self._editor.document
        if document is None:
            return
        last = ""
        for step_id in step_ids:
            step = document.step(step_id)
            copied = replace(step, id=new_id(), pinned=None)
            document, last = document.add_step(copied, document.steps.index(step) + 1), copied.id
        title = document.step(step_ids[0]).title
        self._editor.put(self.tr("Duplicate “{title}”").format(title=title), document)
        self._stack.select(last)

    def solo(self, step_id: str) -> None:
        """Switch all other steps off; done again, those are on that were on before."""
        document = self._editor.document
        if document is None:
            return
        title = document.step(step_id).title
        alone = all(step.enabled == (step.id == step_id) for step in document.steps)
        if alone and self._solo == step_id and self._before_solo:
            self._editor.put(self.tr("All steps again"), _switched(document, self._before_solo))
            self._before_solo.clear()
            return
        self._solo, self._before_solo = step_id, {step.id: step.enabled for step in document.steps}
        only = {step.id: step.id == step_id for step in document.steps}
        self._editor.put(self.tr("Only “{title}”").format(title=title), _switched(document, only))

    # Groups

    def group(self, step_ids: Sequence[str]) -> None:
        """Ask for a name, and make the steps a group; for steps that are one already, take it apart."""
        document = self._editor.document
        if document is None:
            return
        present = groups.group_of(document, step_ids[0])
        if present is not None and {step.id for step in present.steps} >= set(step_ids):
            self._editor.put(self.tr("Ungroup “{name}”").format(name=present.name), groups.ungrouped(document, present))
            return
        name, agreed = QInputDialog.getText(self._window, self.tr("Group"), self.tr("Name of the group"), text="Group")
        if agreed and name.strip():
            self.make_group(step_ids, name.strip())

    def make_group(self, step_ids: Sequence[str], name: str) -> None:
        """Make the steps a group of that name."""
        document = self._editor.document
        if document is not None:
            self._editor.put(self.tr("Group “{name}”").format(name=name), groups.grouped(document, set(step_ids), name))

    def _change_group(self, key: str, what: str, value: object) -> None:
        document = self._editor.document
        group = groups.group_of(document, key) if document is not None else None
        if document is None or group is None:
            return
        if what == "switch":
            words = self.tr("Switch on “{title}”") if value else self.tr("Switch off “{title}”")
            self._editor.put(words.format(title=group.name), groups.switched(document, group, bool(value)))
        else:
            words = self.tr("Rename “{title}”").format(title=group.name)
            self._editor.put(words, groups.renamed(document, group, str(value)))

    # Before a step

    def show_before(self, step_id: str, shown: bool) -> None:
        """Show the photo as it was before a step, or everything again."""
        layers, document = self._editor.layers(), self._editor.document
        if document is None:
            return
        if shown:
            ids = [step.id for step in document.steps]
            before = ids[: ids.index(step_id)] if step_id in ids else []
            self._canvas.set_layers([layer for one, layer in layers.items() if one in before])
        else:
            self._canvas.set_layers(list(layers.values()))

    def _hold_changed(self, held: bool) -> None:
        selected = self._stack.chosen_ids
        if selected:
            self.show_before(selected[0], held)


def _switched(document: Document, on: dict[str, bool]) -> Document:
    for step in document.steps:
        if on.get(step.id, step.enabled) != step.enabled:
            document = document.replace_step(replace(step, enabled=on[step.id]))
    return document
