"""Opening photos and saving sidecars in the background."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Signal

from instructir_desktop.core.estimates.suggestions import Suggestion, measure, suggest
from instructir_desktop.document.session import Session
from instructir_desktop.imaging.kinds import RAW_SUFFIXES
from instructir_desktop.sentence import joined
from instructir_desktop.ui.canvas.pyramid import Levels, PhotoPyramid, Pyramid
from instructir_desktop.ui.file_thread import FileThread
from instructir_desktop.ui.raw_preview import RawPicture, developed


@dataclass(frozen=True, eq=False)
class OpenPhoto:
    """A session and what the canvas needs of its photo."""

    session: Session
    base: Levels
    alpha: Levels | None
    suggestions: tuple[Suggestion, ...] = ()
    """Sentences for what the photo seems to suffer from."""

    @classmethod
    def load(cls, path: Path) -> OpenPhoto:
        """Decode a photo and its sidecar and make the mip levels: seconds for a large photo. Raises InputError."""
        session = Session.open(path, keep_journal=True)
        alpha = session.buffer.alpha
        found = tuple(
            suggest(measure(session.photo))
        )  # looks at crops only: a small part of the time that opening takes
        if alpha is None:
            return cls(session, PhotoPyramid(session.photo), None, found)
        white = 1.0 if alpha.dtype == np.float32 else float(np.iinfo(alpha.dtype).max)
        return cls(session, PhotoPyramid(session.photo), Pyramid(alpha.astype(np.float32) / np.float32(white)), found)


class PhotoFiles(QObject):
    """All methods return at once; a photo is never opened before an earlier save is done."""

    opened = Signal(OpenPhoto)
    previewed = Signal(object)
    """A RawPicture of the photo that is being opened."""
    openFailed = Signal(Exception)
    openingChanged = Signal(bool)
    saved = Signal(Session, object)
    """The session, and what the user should know of it."""
    saveFailed = Signal(Session, Exception)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = FileThread(self)
        self._newest = 0
        self._closed = False

    def open(self, path: Path) -> None:
        """Read a photo; of several the newest wins."""
        self._newest += 1
        self.openingChanged.emit(True)
        if path.suffix.lower() in RAW_SUFFIXES:  # developing it takes seconds
            self._thread.submit(partial(developed, path), partial(self._previewed, self._newest))
        self._thread.submit(partial(OpenPhoto.load, path), partial(self._opened, self._newest))

    def save(self, session: Session) -> None:
        """Write a session's sidecar if something has changed."""
        if session.modified and not session.read_only:
            self._thread.submit(partial(_save, session), partial(self._saved, session))

    def finish(self, session: Session) -> None:
        """Save what a session still holds and end it; its journal stays when that fails."""
        self._thread.submit(partial(_finish, session), partial(self._saved, session))

    def shutdown(self) -> None:
        """Wait until all is written."""
        self._closed = True
        self._thread.shutdown()

    def _previewed(self, number: int, picture: RawPicture | None, error: Exception | None) -> None:
        if picture is not None and number == self._newest and not self._closed:
            self.previewed.emit(picture)  # an error is told by the opening itself

    def _opened(self, number: int, photo: OpenPhoto | None, error: Exception | None) -> None:
        if number != self._newest or self._closed:
            if photo is not None:
                photo.session.close()
            return
        self.openingChanged.emit(False)
        if photo is not None:
            self.opened.emit(photo)
        else:
            self.openFailed.emit(error)

    def _saved(self, session: Session, note: str | None, error: Exception | None) -> None:
        if error is None:
            self.saved.emit(session, note or "")
        else:
            self.saveFailed.emit(session, error)


def _save(session: Session) -> str:
    """Write the sidecar, moving a damaged one aside first; returns what the user should know."""
    known = len(session.notes)
    if session.damaged is not None and session.modified:
        session.set_aside()
    session.save(merging=False)
    return joined(session.notes[known:]) if session.notes[known:] else ""


def _finish(session: Session) -> str:
    try:
        if session.modified and not session.read_only:
            if session.damaged is not None:
                session.set_aside()
            session.save()
    finally:
        session.close()
    return ""
