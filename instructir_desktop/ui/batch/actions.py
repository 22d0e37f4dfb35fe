"""What the window's batch commands do: choose, run, show, go on after a quit or a crash. One batch runs at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow

from instructir_desktop.document.batch import photos
from instructir_desktop.document.batch.entry import Entry
from instructir_desktop.document.batch.queue import Queue
from instructir_desktop.document.batch.run import Progress
from instructir_desktop.errors import Cancelled, InstructIRError, OutputError, UsageError
from instructir_desktop.imaging.files import reason
from instructir_desktop.settings import Settings
from instructir_desktop.ui.batch import unfinished
from instructir_desktop.ui.batch.queue_window import QueueWindow
from instructir_desktop.ui.batch.runner import BatchRunner
from instructir_desktop.ui.batch.setup_dialog import BatchDialog
from instructir_desktop.ui.batch.unfinished import UnfinishedDialog
from instructir_desktop.ui.dialog_opener import DialogOpener
from instructir_desktop.ui.dialogs.error import show_error
from instructir_desktop.ui.editor import Editor, sentence_of
from instructir_desktop.ui.help import offer_help
from instructir_desktop.ui.last_recipe import last_recipe
from instructir_desktop.ui.panels.labels import label, percent


@dataclass(frozen=True)
class Standing:
    """A batch as another window of the same editor has to go on with it, or, when it has ended, to show it."""

    path: Path
    running: bool
    paused: bool
    shown: bool


class BatchActions(QObject):
    """The batches of one window."""

    def __init__(self, window: QMainWindow, editor: Editor, settings: Settings, dialogs: DialogOpener) -> None:
        super().__init__(window)
        self._window = window
        self._editor = editor
        self._settings = settings
        self._dialogs = dialogs
        self._discarding = False
        self.runner = BatchRunner(editor.engine, self)
        self.runner.changed.connect(self._changed)
        self.runner.progressed.connect(self._progressed)
        self.runner.ended.connect(self._ended)
        self.view = QueueWindow(window)
        offer_help(self.view, dialogs.show_guide)
        self.view.pauseWanted.connect(self._pause)
        self.view.cancelWanted.connect(self._cancel)
        self.view.retryWanted.connect(self._retry)
        self.view.newWanted.connect(self.choose)
        self.view.photoChosen.connect(editor.open)
        self._status = label("", "small")
        self._status.setContentsMargins(8, 0, 8, 0)
        window.statusBar().addPermanentWidget(self._status)

    def open(self) -> None:
        """Show the batch that runs, or choose a new one."""
        if self.runner.is_running:
            self._show()
        else:
            self.choose()

    def choose(self, chosen: Sequence[Path] = ()) -> BatchDialog | None:
        """Ask what is to be done, beginning with these photos and folders; None while a batch runs, which is shown."""
        if self.runner.is_running:
            self._show()
            return None
        session = self._editor.session
        dialog = BatchDialog(
            self._window,
            chosen=chosen,
            document=self._editor.document,
            recipe=last_recipe(self._settings),
            model=self._editor.model,
            near=session.path.parent if session is not None else None,
        )
        dialog.accepted.connect(lambda: self._begin(dialog))
        return self._dialogs.open_dialog(dialog)

    def drop(self, files: Sequence[Path]) -> bool:
        """Several photos, or a folder, were dropped on the window: offer a batch; False for one photo."""
        if len(files) == 1 and not files[0].is_dir():
            return False
        self.choose(files)
        return True

    def offer_unfinished(self) -> UnfinishedDialog | None:
        """At the start: what a quit or a crash has left; the dialog is already open when this returns."""
        left = unfinished.found()
        if not left:
            return None
        dialog = UnfinishedDialog(self._window, left)
        dialog.goOn.connect(self.go_on)
        return self._dialogs.open_dialog(dialog)

    def go_on(self, path: Path, *, paused: bool = False, shown: bool = True) -> None:
        """Work through a queue that was left; `shown`: with its window open."""
        try:
            queue = Queue.open(path)
        except InstructIRError as error:
            show_error(self._window, error)
        else:
            self._start(queue, paused=paused, shown=shown)

    def leave(self) -> Standing | None:
        """Stop, for another window to take() over; None when there is no batch to go on with or to be seen."""
        queue, running, paused = self.runner.queue, self.runner.is_running, self.runner.is_paused
        shown = self.view.isVisible()
        if queue is None or not (running or shown):
            return None
        self.runner.close()
        if self._discarding:
            unfinished.discard(queue.path)
            return None
        return Standing(queue.path, running, paused, shown) if queue.path.is_file() else None

    def take(self, standing: Standing) -> None:
        """Go on with a batch that another window had."""
        if standing.running:
            self.go_on(standing.path, paused=standing.paused, shown=standing.shown)
            return
        try:
            queue = Queue.open(standing.path)
        except InstructIRError as error:
            show_error(self._window, error)
            return
        self.view.show_queue(queue.entries, queue.plan.stack.title, queue.plan.folder)
        self.runner.keep(queue)
        self.view.set_running(False)
        self._show()

    def shutdown(self) -> None:
        """Stop, keeping what is left for the next start; a queue that is over is removed."""
        queue = self.runner.queue
        self.runner.close()
        if queue is not None and not any(entry.open for entry in queue.entries):
            unfinished.discard(queue.path)
        self.view.close()

    def _begin(self, dialog: BatchDialog) -> None:
        try:
            plan = dialog.plan()
            queue = Queue.create(unfinished.new_path(), plan, photos.entries(dialog.found()))
        except OSError as error:
            show_error(
                self._window, OutputError(self.tr("The batch cannot be kept: {reason}.").format(reason=reason(error)))
            )
        except InstructIRError as error:
            show_error(self._window, error)
        else:
            self._start(queue)

    def _start(self, queue: Queue, *, paused: bool = False, shown: bool = True) -> None:
        before = self.runner.queue
        if before is not None:
            unfinished.discard(before.path)
        self._discarding = False
        self.view.show_queue(queue.entries, queue.plan.stack.title, queue.plan.folder)
        self.runner.start(queue, paused=paused)
        self.view.set_paused(paused)
        if shown:
            self._show()

    def _show(self) -> None:
        self.view.show()
        self.view.raise_()
        self.view.activateWindow()

    def _pause(self, paused: bool) -> None:
        if paused:
            self.runner.pause()
        else:
            self.runner.resume()
        self.view.set_paused(paused)

    def _cancel(self) -> None:
        self._discarding = True
        self.runner.stop()

    def _retry(self) -> None:
        if not self.runner.is_running:
            self.view.set_running(True)
        self.runner.retry()

    def _changed(self, entry: Entry) -> None:
        self.view.put(entry)

    def _progressed(self, progress: Progress) -> None:
        self.view.set_progress(progress)
        self._status.setText(self.tr("Batch {percent}").format(percent=percent(progress.whole)))

    def _ended(self, error: Exception | None) -> None:
        self._status.setText("")
        said = ""
        if isinstance(error, Cancelled):
            said = self.tr("Cancelled. {counted}").format(counted=self.view.counted())
        elif error is not None:
            said = sentence_of(error)
        over = self._discarding or isinstance(error, UsageError)
        self.view.set_running(False, said=said, over=over)
        queue = self.runner.queue
        if queue is not None and over:
            unfinished.discard(queue.path)
