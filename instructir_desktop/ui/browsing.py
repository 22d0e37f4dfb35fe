"""Going through a folder: the filmstrip, the next and the previous photo, ratings, pasted pictures, the last photo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from instructir_desktop import paths
from instructir_desktop.document.export import ExportReport
from instructir_desktop.document.folder import Exports, PhotoState, photos_beside, state
from instructir_desktop.imaging.files import reason
from instructir_desktop.imaging.kinds import PHOTO_SUFFIXES
from instructir_desktop.settings import Settings
from instructir_desktop.ui.editor import Editor
from instructir_desktop.ui.panels.filmstrip import Filmstrip
from instructir_desktop.ui.preview_loader import PreviewLoader

OPEN_AFTER = 220
"""Milliseconds on a photo after which it is opened, so that walking with a held key opens only the last one."""

LEAST = 2
"""Photos in a folder from which on the filmstrip shows itself."""


class Browsing(QObject):
    """Belongs to one window."""

    def __init__(self, window: QWidget, editor: Editor, settings: Settings) -> None:
        super().__init__(window)
        self._window, self._editor, self._settings = window, editor, settings
        self.strip = Filmstrip(window)
        self.strip.hide()
        self.strip.chosen.connect(self._open)
        self.strip.walked.connect(self._go)
        self.strip.rated.connect(self.rate)
        self._exports = Exports()
        self._loader = PreviewLoader(self._exports, parent=self)
        self._loader.loaded.connect(self._loaded)
        self.strip.seen.connect(self._loader.want)
        self._next: Path | None = None
        self._rating: tuple[Path, int] | None = None
        self._pasted: Path | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(OPEN_AFTER)
        self._timer.timeout.connect(self._open_next)
        editor.photoChanged.connect(self._photo_changed)
        editor.documentChanged.connect(self._document_changed)
        editor.exported.connect(self._exported)
        editor.openFailed.connect(self._failed)

    def close(self) -> None:
        """End the thread."""
        self._timer.stop()
        self._loader.shutdown()

    def handlers(self) -> dict[str, Callable[..., object]]:
        """What the actions do."""
        return {
            "filmstrip": self.show_strip,
            "next_photo": partial(self.walk, 1),
            "previous_photo": partial(self.walk, -1),
            "open_folder": self.choose_folder,
            "show_folder": self.show_folder,
            **{f"rate_{stars}": partial(self.rate, stars) for stars in range(6)},
        }

    # The strip

    def show_strip(self, shown: bool) -> None:
        """Switch the filmstrip on or off, also for the next time."""
        self._settings.put("filmstrip", "on" if shown else "off")
        self._show()

    def _show(self) -> None:
        wanted = self._settings.text("filmstrip") == "on"
        self.strip.setVisible(wanted and len(self.strip.photos) >= LEAST)

    def walk(self, by: int) -> None:
        """Go to the next (1) or previous (-1) photo of the folder."""
        path = self.strip.neighbour(by)
        if path is None:
            words = self.tr("This is the last photo of the folder.") if by > 0 else self.tr("This is the first one.")
            self._editor.message.emit(words, "info")
            return
        self.strip.set_current(path)
        self._go(path)

    def _go(self, path: Path) -> None:
        """Open a photo unless the user has gone on by then."""
        self._next = path
        self._timer.start()

    def _open_next(self) -> None:
        if self._next is not None:
            self._editor.open(self._next)

    def _open(self, path: Path) -> None:
        session = self._editor.session
        if session is None or path != session.path:
            self._next = path
            self.strip.set_current(path)
            self._editor.open(path)

    def _photo_changed(self) -> None:
        session = self._editor.session
        if session is None:
            return
        if self._next in (None, session.path):
            self._next = None
            self.strip.set_photos(photos_beside(session.path, PHOTO_SUFFIXES))
            self.strip.set_current(session.path)
            self._show()
        if self._pasted is not None:
            QTimer.singleShot(0, self.say_pasted)  # after the window has cleared its message
        rating, self._rating = self._rating, None
        if rating is not None and rating[0] == session.path:
            self.rate(rating[1])

    def _loaded(self, path: Path, image: QImage, found: PhotoState) -> None:
        session = self._editor.session
        is_open = session is not None and path == session.path  # what is open is ahead of its sidecar
        self.strip.set_picture(path, image, self.strip.state(path) if is_open else found)

    def _failed(self, error: Exception) -> None:
        self._next = self._rating = None
        if self._editor.session is not None:
            self.strip.set_current(self._editor.session.path)

    def _document_changed(self) -> None:
        document, session = self._editor.document, self._editor.session
        if document is not None and session is not None:
            self.strip.set_state(session.path, state(document, self._exports.of(session.path)))

    def _exported(self, report: ExportReport, target: Path) -> None:
        document, session = self._editor.document, self._editor.session
        if document is None or session is None:
            return
        self._exports.note(session.path, document)
        self._document_changed()
        if target.parent == session.path.parent and target not in self.strip.photos:
            self.strip.set_photos(photos_beside(session.path, PHOTO_SUFFIXES))
            self.strip.set_current(session.path)
            self._show()

    # Ratings

    def rate(self, stars: int) -> None:
        """Rate the photo that is open, or the one that is being gone to, with 0 (none) to 5 stars."""
        session, document = self._editor.session, self._editor.document
        if self._next is not None and (session is None or session.path != self._next):
            self._rating = self._next, stars  # it is not open yet
            self.strip.set_state(self._next, replace(self.strip.state(self._next), rating=stars))
        elif document is not None:
            words = self.tr("Rate with {stars}").format(stars="★" * stars) if stars else self.tr("Take the rating away")
            self._editor.put(words, replace(document, rating=stars))

    # Opening

    def choose_folder(self) -> None:
        """Ask for a folder, and open its first photo."""
        session = self._editor.session
        start = session.path.parent if session is not None else Path.home()
        chosen = QFileDialog.getExistingDirectory(self._window, self.tr("Open a folder"), str(start))
        if chosen:
            self.open_folder(Path(chosen))

    def open_folder(self, folder: Path) -> None:
        """Open the first photo of a folder, and show its filmstrip."""
        found = [path for path in photos_beside(folder / "x", PHOTO_SUFFIXES) if path.name != "x"]
        if not found:
            self._editor.message.emit(self.tr("There is no photo in “{folder}”.").format(folder=folder.name), "info")
            return
        self._editor.open(found[0])

    def show_folder(self) -> None:
        """Show the photo's folder in the system's file manager."""
        session = self._editor.session
        if session is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(session.path.parent)))

    def paste_image(self, image: QImage | None = None) -> None:
        """Save the clipboard's picture as a PNG of its own, open it, and say where it is."""
        picture = image if image is not None else QGuiApplication.clipboard().image()
        folder = pictures_folder()
        path = folder / f"Pasted {datetime.now():%Y-%m-%d %H.%M.%S}.png"
        number = 2
        while path.exists():
            path, number = folder / f"Pasted {datetime.now():%Y-%m-%d %H.%M.%S} {number}.png", number + 1
        try:
            folder.mkdir(parents=True, exist_ok=True)
            saved = picture.save(str(path), "PNG")  # type: ignore[call-overload]  # the stubs want bytes
            problem = "" if saved else self.tr("the picture cannot be written")
        except OSError as error:
            problem = reason(error)
        if problem:
            words = self.tr("The picture could not be saved in “{folder}”: {problem}.")
            self._editor.message.emit(words.format(folder=folder, problem=problem), "error")
            return
        self._pasted = path
        self._editor.open(path)

    def say_pasted(self) -> None:
        """Once the pasted picture is open: where it lies."""
        session, path = self._editor.session, self._pasted
        self._pasted = None
        if session is not None and path == session.path:
            self._editor.message.emit(self.tr("The picture is saved as “{path}”.").format(path=path), "info")


def pictures_folder() -> Path:
    """Where pasted pictures are kept."""
    return paths.data_folder() / "pasted"


def last_photo(settings: Settings) -> Path | None:
    """The photo to begin with: the last one, when the user wants that and it is still there."""
    recent = settings.list("recent")
    if settings.text("reopen") != "on" or not recent:
        return None
    path = Path(recent[0])
    return path if path.is_file() else None
