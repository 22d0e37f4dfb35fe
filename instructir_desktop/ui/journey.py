"""A journey through the window without hands: open, say a sentence, see it saved, export, close. For checking a build.

It goes the way of a user: the sentence is written into the bar and submitted there, and every stage waits for what the
window shows. Whatever the window calls an error ends it.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, QTimer

from instructir_desktop.document.export import ExportReport
from instructir_desktop.errors import InstructIRError
from instructir_desktop.imaging.export import ExportOptions
from instructir_desktop.ui.editor import Editor, sentence_of
from instructir_desktop.ui.main_window import MainWindow

LOOK_EVERY = 50
"""Milliseconds between two looks at the window."""

SETTLED = 6
"""Looks in a row that must find everything done, so that a timer that is still to fire is not missed."""

Stage = Literal["open", "sentence", "export", "done"]


@dataclass(frozen=True)
class Route:
    """What to do once the photo is open: say `sentence`, write `export` (never over a file), draw the window to `picture`."""

    sentence: str = ""
    export: Path | None = None
    picture: Path | None = None
    seconds: float = 120.0
    """After which the journey is given up."""


class Journey(QObject):
    """Drives `window`, whose photo is being opened, and closes it; `problem` then says what went wrong, or is ""."""

    def __init__(self, window: MainWindow, route: Route) -> None:
        super().__init__(window)
        self.problem = ""
        self._window = window
        self._route = route
        self._stage: Stage = "open"
        self._unfinished: set[str] = set()
        self._settled = 0
        self._exported = False
        editor: Editor = window.editor
        editor.message.connect(self._hear)
        editor.openFailed.connect(self._fail)
        editor.exportFailed.connect(self._fail)
        editor.exported.connect(self._note_export)
        editor.staleChanged.connect(self._note_unfinished)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY)
        self._timer.timeout.connect(self._look)
        self._timer.start()
        self._limit = QTimer(self)
        self._limit.setSingleShot(True)
        self._limit.timeout.connect(self._give_up)
        self._limit.start(round(route.seconds * 1000))

    def _look(self) -> None:
        """Go on to the next stage once this one's work has been done for a while."""
        editor = self._window.editor
        quiet = editor.photo is not None and not editor.is_running and not self._unfinished
        saved = editor.session is not None and not editor.session.modified
        self._settled = self._settled + 1 if quiet and saved else 0
        if self._settled < SETTLED:
            return
        self._settled = 0
        if self._stage == "open":
            self._stage = "sentence"
            if self._route.sentence:
                self._window.bar.submitted.emit(self._route.sentence)
        elif self._stage == "sentence":
            if self._route.sentence and not self._steps():
                self._end(f"The sentence “{self._route.sentence}” became no step.")
            else:
                self._stage = "export"
                if self._route.export is not None:
                    editor.export(self._route.export, ExportOptions())
        elif self._stage == "export" and (self._exported or self._route.export is None):
            self._end(self._draw())

    def _steps(self) -> int:
        document = self._window.editor.document
        return len(document.steps) if document is not None else 0

    def _draw(self) -> str:
        """Write the picture of the window if one is wanted; the problem with that, else ""."""
        path = self._route.picture
        if path is None or self._window.grab().save(str(path)):
            return ""
        return f"The window's picture cannot be written to “{path}”."

    def _note_export(self, _report: ExportReport, _target: Path) -> None:
        self._exported = True

    def _note_unfinished(self, steps: set[str]) -> None:
        self._unfinished = set(steps)

    def _hear(self, sentence: str, kind: str) -> None:
        if kind == "error":
            self._end(sentence)

    def _fail(self, error: InstructIRError) -> None:
        self._end(sentence_of(error))

    def _give_up(self) -> None:
        self._end(f"The window did not finish within {self._route.seconds:.0f} seconds (stage: {self._stage}).")

    def _end(self, problem: str) -> None:
        if self._stage == "done":
            return
        self._stage = "done"
        self.problem = problem
        self._timer.stop()
        self._limit.stop()
        QTimer.singleShot(0, self._window.close)
