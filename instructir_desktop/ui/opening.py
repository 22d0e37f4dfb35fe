"""How a photo comes into the window: file dialog, the sample, the photos opened last."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from instructir_desktop.errors import OutputError
from instructir_desktop.settings import RECENT_PHOTOS, Settings
from instructir_desktop.ui.dialog_opener import DialogOpener
from instructir_desktop.ui.editor import Editor
from instructir_desktop.ui.offered_files import own_copy, photo_filter, sample
from instructir_desktop.ui.panels.labels import add_named, tooltip
from instructir_desktop.ui.panels.welcome import Welcome
from instructir_desktop.ui.sentence_actions import SentenceActions


class Opening(QObject):
    """Belongs to one window; `recent` is its menu of the photos opened last."""

    def __init__(
        self,
        window: QWidget,
        editor: Editor,
        settings: Settings,
        dialogs: DialogOpener,
        sentences: SentenceActions,
        welcome: Welcome,
    ) -> None:
        super().__init__(window)
        self._window, self._editor, self._settings = window, editor, settings
        self._dialogs, self._sentences, self._welcome = dialogs, sentences, welcome
        self.recent = QMenu(self.tr("Open &recent"), window)
        welcome.openRequested.connect(self.choose)
        welcome.sampleRequested.connect(self._open_sample)
        welcome.recentChosen.connect(self.open)
        welcome.sampleSentenceChosen.connect(self._try_sample)
        welcome.set_sample_available(sample() is not None)
        self.show_recent()

    def open(self, path: Path | str) -> None:
        """Open a photo in the background."""
        self._editor.open(Path(path).absolute())

    def choose(self) -> None:
        """Ask for a photo, beginning where the last one was."""
        session, recent = self._editor.session, self._settings.list("recent")
        folder = session.path.parent if session else Path(recent[0]).parent if recent else Path.home()
        chosen, _filter = QFileDialog.getOpenFileName(
            self._window, self.tr("Open a photo"), str(folder), photo_filter()
        )
        if chosen:
            self.open(chosen)

    def remember(self, path: Path) -> None:
        """A photo has been opened: it is the latest."""
        self._settings.put_first("recent", str(path), most=RECENT_PHOTOS)
        self._settings.save()
        self.show_recent()

    def show_recent(self) -> None:
        """Offer the photos opened last that are still there."""
        present = [Path(name) for name in self._settings.list("recent") if Path(name).is_file()]
        self._welcome.set_recent(present)
        self.recent.clear()
        self.recent.setEnabled(bool(present))
        for path in present:
            action = add_named(self.recent, path.name)
            action.setToolTip(tooltip(str(path)))
            action.triggered.connect(partial(self.open, path))

    def _open_sample(self) -> None:
        shipped = sample()
        if shipped is None:
            return
        try:
            self.open(own_copy(shipped))
        except OutputError as error:
            self._dialogs.show_error(error)

    def _try_sample(self, sentence: str) -> None:
        """Open the sample and carry a sentence out on it, as soon as it is there."""
        self._editor.photoChanged.connect(
            partial(self._sentences.say, sentence), Qt.ConnectionType.SingleShotConnection
        )
        self._open_sample()
