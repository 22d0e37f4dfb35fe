"""Keeping the open photo's edits in its sidecar: a while after the last change, and when its session ends."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, QTimer, Signal

from instructir_desktop.document.session import Session
from instructir_desktop.document.sidecar import ChangedElsewhere
from instructir_desktop.errors import InstructIRError
from instructir_desktop.ui.photo_files import PhotoFiles
from instructir_desktop.ui.words import said

log = logging.getLogger(__name__)

SAVE_AFTER = 400
"""Milliseconds without a change after which the sidecar is written."""


class Saving(QObject):
    """One session at a time. What is written is written by `files`, outside the window's thread."""

    stateChanged = Signal()
    merged = Signal()
    """Another window's or program's edits of the same photo have been brought into the session."""
    message = Signal(str, str)
    failed = Signal(Exception)

    def __init__(self, files: PhotoFiles, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.state = ""
        """For the status bar: whether the edits are in the sidecar."""
        self._files = files
        self._files.saved.connect(self._saved)
        self._files.saveFailed.connect(self._save_failed)
        self._session: Session | None = None
        self._journal_problem = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVE_AFTER)
        self._timer.timeout.connect(self.save)

    def take(self, session: Session) -> None:
        """Keep another session's edits from now on; the former one was finished."""
        self._session = session
        self.tell()

    def soon(self) -> None:
        """Something has changed that is worth writing, if nothing more comes."""
        self._timer.start()

    def edited(self) -> None:
        """The user has changed something, which is in the journal."""
        self.soon()
        self.tell()
        self._tell_journal()

    def save(self) -> None:
        """Write the sidecar (in the background) if something has changed."""
        self._timer.stop()
        if self._session is not None:
            self._files.save(self._session)

    def finish(self) -> None:
        """Save what the session still holds (in the background), and end it."""
        self._timer.stop()
        if self._session is not None:
            self._files.finish(self._session)

    def tell(self) -> None:
        """Say how it stands."""
        session = self._session
        if session is not None:
            unsaved = self.tr("Read-only sidecar: edits are not saved") if session.read_only else self.tr("Saving…")
            self._set_state(unsaved if session.modified else self.tr("All edits saved"))

    def _set_state(self, state: str) -> None:
        self.state = state
        self.stateChanged.emit()

    def _saved(self, session: Session, note: str) -> None:
        if session is self._session:
            self.tell()
            if note:
                self.message.emit(said(note), "warning")

    def _save_failed(self, session: Session, error: Exception) -> None:
        if session is not self._session:
            log.warning("The last edits of a photo were not saved; they wait in its journal.")
            return
        if isinstance(error, ChangedElsewhere) and self._reconcile(session):
            return
        self._set_state(self.tr("Not saved"))
        self.failed.emit(error)

    def _reconcile(self, session: Session) -> bool:
        """Bring in what another window or program made of the sidecar, and save both; False when it cannot be read."""
        known = len(session.notes)
        try:
            session.reconcile()
        except InstructIRError as error:
            self.failed.emit(error)
            return False
        self.merged.emit()
        self.message.emit(" ".join(map(said, session.notes[known:])), "warning")
        return True

    def _tell_journal(self) -> None:
        """Say once that edits are not being noted, until they are again."""
        journal = self._session.journal if self._session is not None else None
        problem = journal.problem if journal is not None else ""
        if problem and not self._journal_problem:
            self.message.emit(said(problem), "warning")
        self._journal_problem = problem
