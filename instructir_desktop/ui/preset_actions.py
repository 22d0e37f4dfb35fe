"""The window's presets: a menu to apply them from, and a dialog to name, delete, import and export them in."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMenu, QWidget

from instructir_desktop.document import preset
from instructir_desktop.document.preset import LONGEST_NAME, SUFFIX
from instructir_desktop.document.preset_store import KeptPreset, PresetStore, file_name
from instructir_desktop.errors import InstructIRError
from instructir_desktop.ui.dialog_opener import DialogOpener
from instructir_desktop.ui.dialogs.presets_dialog import PresetsDialog
from instructir_desktop.ui.editor import Editor
from instructir_desktop.ui.marked import marked
from instructir_desktop.ui.panels.history_panel import HistoryPanel
from instructir_desktop.ui.panels.labels import add_named, tooltip
from instructir_desktop.ui.stack_actions import StackActions
from instructir_desktop.ui.words import said

STARTER_NAMES = (
    marked("Presets", "High ISO"),
    marked("Presets", "A little less noise"),
    marked("Presets", "Clean shadows"),
    marked("Presets", "Lift the shadows"),
    marked("Presets", "Night shot"),
    marked("Presets", "Shaky hands"),
    marked("Presets", "Through the haze"),
    marked("Presets", "Rainy day"),
    marked("Presets", "Fresh colours"),
    marked("Presets", "Old scan"),
)
"""Those that are shipped, for translation; the user's own are shown as they are."""


def shown_name(kept: KeptPreset) -> str:
    """A preset's name in the window."""
    return kept.name if kept.own else QCoreApplication.translate("Presets", kept.name)


class PresetActions(QObject):
    """Belongs to one window."""

    def __init__(
        self,
        window: QWidget,
        editor: Editor,
        stack: HistoryPanel,
        steps: StackActions,
        dialogs: DialogOpener,
        store: PresetStore | None = None,
    ) -> None:
        super().__init__(window)
        self._window, self._editor, self._stack, self._steps = window, editor, stack, steps
        self._dialogs = dialogs
        self.store = store or PresetStore()
        self.menu = QMenu(self.tr("&Presets"), window)
        self.menu.setToolTipsVisible(True)
        self.menu.aboutToShow.connect(self.fill)
        stack.wanted.connect(lambda name, ids: self.save(ids) if name == "save" else None)

    def fill(self) -> None:
        """List what there is now: people copy presets into the folder."""
        self.menu.clear()
        own = False
        for kept in self.store.all():
            if kept.own and not own:
                self.menu.addSeparator()
            own = kept.own
            action = add_named(self.menu, shown_name(kept))
            action.setToolTip(tooltip(kept.preset.contents))
            action.setEnabled(self._editor.document is not None)
            action.triggered.connect(partial(self.apply, kept))
        self.menu.addSeparator()
        save = self.menu.addAction(self.tr("&Save the stack as a preset…"))
        save.setEnabled(bool(self._editor.document and self._editor.document.steps))
        save.triggered.connect(lambda: self.save(None))
        self.menu.addAction(self.tr("&Manage presets…")).triggered.connect(self.manage)

    def apply(self, kept: KeptPreset) -> None:
        """Put a preset's steps on top of the stack."""
        self._steps.apply(kept.preset, self.tr("Preset “{name}”").format(name=shown_name(kept)))

    def save(self, step_ids: Sequence[str] | None) -> None:
        """Ask for a name, and save some steps (None: all of them) under it."""
        document = self._editor.document
        if document is None or not document.steps:
            return
        chosen = [step for step in document.steps if step_ids is None or step.id in step_ids]
        name, agreed = QInputDialog.getText(
            self._window, self.tr("Save as preset"), self.tr("Name of the preset"), text=chosen[0].title[:LONGEST_NAME]
        )
        if agreed and name.strip():
            self.save_as(name, step_ids)

    def save_as(self, name: str, step_ids: Sequence[str] | None = None) -> None:
        """Save some steps (None: all of them) under a name; a preset of that name is replaced."""
        if self._editor.document is None:
            return
        try:
            made = preset.of(name[:LONGEST_NAME], self._editor.document, step_ids)
            self.store.put(made)
        except InstructIRError as error:
            self._editor.message.emit(said(error.sentence), "error")
        else:
            self._editor.message.emit(self.tr("Saved as the preset “{name}”.").format(name=made.name), "info")

    def manage(self) -> PresetsDialog:
        """Open the dialog."""
        dialog = PresetsDialog(self.store, shown_name, self._window)
        dialog.set_photo(self._editor.document is not None)
        dialog.applied.connect(self.apply)
        dialog.exportWanted.connect(partial(self._export, dialog))
        dialog.importWanted.connect(partial(self._import, dialog))
        return self._dialogs.open_dialog(dialog)

    def _export(self, dialog: PresetsDialog, kept: KeptPreset) -> None:
        place = Path.home() / f"{file_name(kept.name)}{SUFFIX}"
        chosen, _filter = QFileDialog.getSaveFileName(dialog, self.tr("Export the preset"), str(place), f"*{SUFFIX}")
        if chosen:
            path = Path(chosen)
            dialog.attempt(lambda: preset.save(kept.preset, path if path.suffix else path.with_suffix(SUFFIX)))

    def _import(self, dialog: PresetsDialog) -> None:
        chosen, _filter = QFileDialog.getOpenFileNames(
            dialog, self.tr("Import presets"), str(Path.home()), f"*{SUFFIX}"
        )
        for path in chosen:
            dialog.attempt(partial(self.store.bring_in, Path(path)))
