"""The window's change map: shown for all steps or for the selected one, and kept up to date with stack and selection."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from instructir_desktop.ui.actions import Actions
from instructir_desktop.ui.canvas.change_map import hint
from instructir_desktop.ui.canvas.view import CanvasView
from instructir_desktop.ui.editor import Editor
from instructir_desktop.ui.panels.history_panel import HistoryPanel
from instructir_desktop.ui.status import StatusBar


class ChangeActions:
    """What the commands "changes" and "step_changes" do; at most one of them is switched on."""

    def __init__(self, editor: Editor, canvas: CanvasView, stack: HistoryPanel) -> None:
        self._editor = editor
        self._canvas = canvas
        self._stack = stack

    def connect(self, commands: Actions, status: StatusBar) -> None:
        """Give it what is made after it; before that nothing may be shown."""
        self._commands = commands
        self._status = status

    def choose(self, name: str, shown: bool) -> None:
        """Show the changes of all steps ("changes") or of the selected one ("step_changes"), or none."""
        other = self._commands["step_changes" if name == "changes" else "changes"]
        if shown and other.isChecked():
            other.setChecked(False)
        self.show()
        canvas = self._canvas
        self._status.set_hint(hint() if canvas.changes.active else canvas.tool.hint if canvas.has_photo else "")

    def show(self) -> None:
        """Bring the map up to date with the stack and the selection."""
        of_step, document = self._commands["step_changes"].isChecked(), self._editor.document
        shown = self._canvas.changes
        if document is None or not (of_step or self._commands["changes"].isChecked()):
            if shown.active:
                shown.clear()
            return
        layers = self._editor.layers()
        ids = list(layers)
        selected = self._stack.selection
        if of_step and selected in ids:
            place = ids.index(selected)
            before, after = ids[:place], ids[: place + 1]
            title = QCoreApplication.translate("ChangeActions", "Changes by “{title}”").format(
                title=document.step(selected).title
            )
        else:
            before, after, title = (
                [],
                ids,
                QCoreApplication.translate("ChangeActions", "Changes by all steps")
                if not of_step
                else QCoreApplication.translate("ChangeActions", "All steps (none is selected)"),
            )
        shown.set([layers[one] for one in before], [layers[one] for one in after], title)
