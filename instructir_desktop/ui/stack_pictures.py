"""The small pictures of the stack's rows: drawn anew a moment after the last change."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from instructir_desktop.ui.canvas.thumbnails import thumbnails
from instructir_desktop.ui.editor import Editor
from instructir_desktop.ui.panels.history_panel import HistoryPanel

AFTER = 120
"""Milliseconds without a change after which they are drawn."""


class StackPictures(QObject):
    """Follows an editor, for one panel, until stop()."""

    def __init__(self, editor: Editor, stack: HistoryPanel) -> None:
        super().__init__(stack)
        self._editor, self._stack = editor, stack
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(AFTER)
        self._timer.timeout.connect(self._draw)
        editor.renderChanged.connect(self._timer.start)

    def stop(self) -> None:
        """The window closes."""
        self._timer.stop()

    def _draw(self) -> None:
        if self._editor.photo is not None:
            for step_id, image in thumbnails(self._editor.photo.base, self._editor.layers()):
                self._stack.set_thumbnail(step_id, image)
