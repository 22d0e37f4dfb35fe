"""The editor: what the window's parts ask for, turned into edits of the document and into work for the engine."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from instructir_desktop.core.geometry import Box
from instructir_desktop.core.language.parse import Parse
from instructir_desktop.document.backups import Backup
from instructir_desktop.document.disk_tiles import DiskTiles
from instructir_desktop.document.document import Document
from instructir_desktop.document.export import ExportReport
from instructir_desktop.document.history import History
from instructir_desktop.document.session import Session
from instructir_desktop.engine.api import BUNDLED, FloatImage
from instructir_desktop.errors import InstructIRError, UsageError
from instructir_desktop.imaging.export import ExportOptions
from instructir_desktop.ui.canvas.compositor import VisibleLayer
from instructir_desktop.ui.engine_thread import EngineFactory, EngineThread, Reading, torch_engine
from instructir_desktop.ui.marked import marked
from instructir_desktop.ui.photo_files import OpenPhoto, PhotoFiles
from instructir_desktop.ui.rendering import Rendering
from instructir_desktop.ui.saving import Saving
from instructir_desktop.ui.sentences import Sentences
from instructir_desktop.ui.stack_edits import StackEdits
from instructir_desktop.ui.words import said

log = logging.getLogger(__name__)

LOOK_AFTER = 80
"""Milliseconds without panning or zooming after which tiles that left memory are brought back."""

UNEXPECTED = marked(
    "Editor", "Something went wrong inside InstructIR Desktop; the details are in its log. The photo is not changed."
)


def sentence_of(error: Exception) -> str:
    """What the user is told of an error."""
    return (
        said(error.sentence) if isinstance(error, InstructIRError) else QCoreApplication.translate("Editor", UNEXPECTED)
    )


class Editor(StackEdits):
    """One photo at a time. Changes are shown at once; what needs the network or a file happens in threads."""

    documentChanged = Signal()
    photoChanged = Signal()
    renderChanged = Signal()
    """layers() gives something else."""
    staleChanged = Signal(set)
    """Ids of the steps whose result is missing or from before a change."""
    costChanged = Signal(dict)
    """Seconds that each stale step will take, by step id, as far as they are known."""
    previewChanged = Signal(bool)
    """Whether what is on the screen is partly a preview."""
    runningChanged = Signal(bool)
    """Whether a sentence is carried out, steps are rendered or an export is written."""
    stepRunning = Signal(object)
    progress = Signal(float, object, str)
    understandingChanged = Signal(object)
    """The Parse of what is being typed; None when nothing is."""
    openingChanged = Signal(bool)
    previewed = Signal(object)
    """A RawPicture of the photo that is being opened."""
    openFailed = Signal(Exception)
    exported = Signal(ExportReport, Path)
    exportFailed = Signal(Exception)
    stepAdded = Signal(str)
    """The id of the last of the steps that a sentence became."""
    drawingWanted = Signal()
    """A sentence speaks of a place that only the user can show."""
    suggestionsChanged = Signal(list)
    """Suggestions for the photo that is open now, as its steps leave it."""
    savedChanged = Signal()
    deviceChanged = Signal(str)

    def __init__(
        self,
        factory: EngineFactory = torch_engine,
        *,
        model: str = BUNDLED,
        disk: DiskTiles | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.model = model
        self.photo: OpenPhoto | None = None
        self.active_region: str | None = None
        self._files = PhotoFiles(self)
        self._files.opened.connect(self._opened)
        self._files.previewed.connect(self.previewed)
        self._files.openFailed.connect(self.openFailed)
        self._files.openingChanged.connect(self.openingChanged)
        self._saving = Saving(self._files, self)
        self._saving.stateChanged.connect(self.savedChanged)
        self._saving.merged.connect(self._changed)
        self._saving.message.connect(self.message)
        self._saving.failed.connect(self._tell)
        self._added: Document | None = None
        self._running = False
        self._look_timer = QTimer(self)
        self._look_timer.setSingleShot(True)
        self._look_timer.setInterval(LOOK_AFTER)
        self._look_timer.timeout.connect(self._revisit)

        self._rendering = Rendering(factory, self, disk=disk)
        self._rendering.layersChanged.connect(self._show_layers)
        self._rendering.stepRunning.connect(self.stepRunning)
        self._rendering.runningChanged.connect(self._update_running)
        self._rendering.progress.connect(self.progress)
        self._rendering.rendered.connect(self._rendered)
        self._rendering.renderFailed.connect(self._render_failed)
        self._rendering.renderCancelled.connect(self._render_cancelled)
        self._rendering.exported.connect(self.exported)
        self._rendering.exportFailed.connect(self.exportFailed)
        self._rendering.exportCancelled.connect(self._export_cancelled)
        self._rendering.loadFailed.connect(self._tell)
        self._rendering.deviceChanged.connect(self.deviceChanged)
        self._rendering.noted.connect(self.message)
        self._sentences = Sentences(self._rendering.engine, model, self)
        self._sentences.understood.connect(self.understandingChanged)
        self._sentences.accepted.connect(self._carry_out)
        self._sentences.refused.connect(self._refuse)
        self._sentences.failed.connect(self._tell)
        self._sentences.waitingChanged.connect(self._update_running)

    # The photo

    @property
    def engine(self) -> EngineThread:
        """The thread that all work with the network goes through."""
        return self._rendering.engine

    @property
    def session(self) -> Session | None:
        return self.photo.session if self.photo is not None else None

    @property
    def document(self) -> Document | None:
        return self.photo.session.document if self.photo is not None else None

    @property
    def history(self) -> History | None:
        return self.photo.session.history if self.photo is not None else None

    @property
    def saved_state(self) -> str:
        """For the status bar: whether the edits are in the sidecar."""
        return self._saving.state

    @property
    def is_running(self) -> bool:
        return self._running

    def open(self, path: Path) -> None:
        """Read a photo in the background; the present one stays until that has succeeded."""
        self.save()  # the same photo may be opened again
        self._files.open(path)

    def _opened(self, photo: OpenPhoto) -> None:
        self._saving.finish()
        self._rendering.drop()
        self._sentences.drop()
        self._added = None
        self.photo, self.active_region = photo, None
        self._saving.take(photo.session)
        self.photoChanged.emit()
        self.regionActivated.emit(None)
        self._rendering.show(photo.base)
        self._rendering.warm_up()
        self._changed(edited=photo.session.modified)  # edits that came back after a crash
        if photo.session.notes:
            self.message.emit(" ".join(map(said, photo.session.notes)), "warning")

    def tell_all(self) -> None:
        """Say everything once more, to a window that has just been made."""
        self.deviceChanged.emit(self._rendering.device)
        if self.photo is None:
            return
        region = self.active_region
        self.photoChanged.emit()
        self.documentChanged.emit()
        self.regionActivated.emit(region)
        self._rendering.show(self.photo.base)
        self._show_layers()
        self._suggest()
        self._saving.tell()
        self.runningChanged.emit(self._running)

    def set_engine(self, factory: EngineFactory) -> None:
        """Compute with another engine from the next job on, which it is made for now."""
        self._rendering.engine.set_factory(factory)
        self._rendering.warm_up()

    def set_cache(self, folder: Path, quota: int) -> None:
        """Keep computed tiles below another folder, of so many bytes; see DiskTiles.use()."""
        self._rendering.use_cache(folder, quota)

    def close(self) -> None:
        """Save and stop the threads. The window calls this once, at its end."""
        self._sentences.stop()
        self._rendering.shutdown()
        self._saving.finish()
        self._files.shutdown()
        if self.session is not None and self.session.modified:
            log.warning("The last edits of %s were not saved.", self.session.path)

    # Models

    def set_model(self, model: str) -> None:
        """Read the following sentences with another model; the steps that are there keep theirs."""
        self.model = model
        self._sentences.set_model(model)

    # Sentences

    def text_edited(self, text: str) -> None:
        """The user types: what is understood so far is read in the background."""
        self._sentences.edit(text)

    def submit(self, text: str, planned: Parse | None = None) -> None:
        """Carry a sentence out: read it (unless `planned` says what it means), add its steps and render them."""
        if self.photo is not None and text.strip():
            self._sentences.submit(text, planned)
            self._say_waiting()

    def answer(self, reading: str) -> None:
        """The user has answered the question about the sentence with one of its readings."""
        self._sentences.answer(reading)
        self._say_waiting()

    def _say_waiting(self) -> None:
        if self._sentences.is_waiting:
            loaded = self._rendering.is_loaded
            self.progress.emit(
                -1.0, None, self.tr("Reading the sentence…") if loaded else self.tr("Loading the model…")
            )

    def _carry_out(self, reading: Reading) -> None:
        """Add all steps of a sentence, and the regions they act on, as one edit."""
        if self.photo is None:
            return
        session = self.photo.session
        try:
            document = session.with_parse(reading.parse, reading.model, self.active_region)
        except UsageError as error:
            self.message.emit(said(error.sentence), "warning")
            self.drawingWanted.emit()
            return
        self._edit(f"“{' '.join(reading.parse.text.split())}”", document)
        self._added = session.document
        self.stepAdded.emit(document.steps[-1].id)

    def _refuse(self, parse: Parse) -> None:
        if parse.action != "unsure":  # a question is asked where the sentence is, with its answers
            self.message.emit(parse.message, "info")

    # Edits

    def restore(self, backup: Backup) -> None:
        """Make a backup's stack the current one."""
        if self.session is not None:
            self.session.restore(backup)
            self._changed()

    def undo(self) -> None:
        if self.history is not None:
            self.history.undo()
            self._changed()

    def redo(self) -> None:
        if self.history is not None:
            self.history.redo()
            self._changed()

    def go_to(self, position: int) -> None:
        """Undo or redo until so many edits are done."""
        if self.history is not None:
            self.history.go_to(position)
            self._changed()

    def _edit(self, name: str, document: Document, *, merge: str | None = None, final: bool = True) -> None:
        """Make `document` the current one. While a slider is dragged (not `final`) only the blending is done again."""
        if self.history is None:
            return
        self.history.do(name, document, merge=merge)
        if final:
            self.history.settle()
        self._changed(render=final)

    def _changed(self, *, render: bool = True, edited: bool = True) -> None:
        document = self.document
        if document is None:
            return
        if self.active_region is not None and self.active_region not in {region.id for region in document.regions}:
            self.activate(None)
        self.documentChanged.emit()
        self._suggest()
        if edited:
            self._saving.edited()
        if render:
            self._show_layers()
            self.refresh()
        else:
            self.renderChanged.emit()

    def _suggest(self) -> None:
        """Tell what the photo seems to need that no step does yet on the whole of it."""
        if self.photo is not None:
            steps = self.photo.session.document.steps
            done = {step.intent for step in steps if step.enabled and step.region is None}
            self.suggestionsChanged.emit([one for one in self.photo.suggestions if one.intent not in done])

    # Rendering

    def layers(self) -> dict[str, VisibleLayer]:
        """What to blend over the photo, by step id, in the order of the stack."""
        return self._rendering.layers(self.document) if self.document is not None else {}

    def look(self, view: Box) -> None:
        """Tell which part of the photo is seen now."""
        self._rendering.look(view)
        self._look_timer.start()

    def _revisit(self) -> None:
        if self.photo is not None:
            self._rendering.revisit(self.photo.session.document, self.photo.session.photo)
            self.previewChanged.emit(self._rendering.is_preview(self.photo.session.document))

    def refresh(self, *, update_models: bool = False) -> None:
        """Render the stale steps; with `update_models` also make those anew that were made with other weights."""
        if self.photo is not None:
            session = self.photo.session
            self._rendering.render(session.document, session.photo, update_models=update_models)

    def cancel(self) -> None:
        """Stop reading, rendering and exporting. A step that was being made for the first time is taken back."""
        self._sentences.stop()
        self._rendering.cancel()

    def _show_layers(self) -> None:
        """Take what the renderer has for the present document, and say what is missing."""
        if self.document is not None:
            self._rendering.take(self.document)
            self.renderChanged.emit()
            self.staleChanged.emit(self._rendering.stale(self.document))
            self.costChanged.emit(self._rendering.cost(self.document))
            self.previewChanged.emit(self._rendering.is_preview(self.document))

    def _rendered(self, document: Document) -> None:
        self._added = None
        if self.history is not None:
            self.history.amend(document)
            self._saving.soon()
        self._show_layers()

    def _render_failed(self, error: Exception) -> None:
        self._take_back()
        self._tell(error)

    def _render_cancelled(self) -> None:
        if self._take_back() or self.document is None or not self._rendering.stale(self.document):
            self.message.emit(self.tr("Cancelled. The photo is as it was."), "info")
        else:
            self.message.emit(self.tr("Cancelled. The marked steps still show their earlier result."), "info")

    def _export_cancelled(self) -> None:
        self.message.emit(self.tr("The export was cancelled; nothing was written."), "info")

    def _take_back(self) -> bool:
        """Undo the step that was just added and has no result; False when something else was done since."""
        added, self._added = self._added, None
        if added is None or self.history is None or self.history.document != added:
            return False
        self.history.undo()
        self.documentChanged.emit()
        self._saving.soon()
        self._show_layers()
        return True

    def _update_running(self) -> None:
        running = self._rendering.is_running or self._sentences.is_waiting
        if running != self._running:
            self._running = running
            self.runningChanged.emit(running)

    def _tell(self, error: Exception) -> None:
        self.message.emit(sentence_of(error), "error")

    # Files

    def save(self) -> None:
        """Write the sidecar (in the background) if something has changed."""
        self._saving.save()

    def edited_pixels(self) -> Callable[[Box], FloatImage]:
        """A function that gives the present photo's edited model pixels (h, w, 3) of a box, in any thread.

        While steps are not rendered yet, it gives those of the photo itself.
        """
        assert self.photo is not None
        session = self.photo.session
        return partial(self._rendering.pixels, session.document, session.photo)

    def export(self, target: Path, options: ExportOptions, overwrite: bool = False) -> None:
        """Render what is missing and write the photo with its steps to `target`."""
        if self.photo is not None:
            self._rendering.export(self.photo.session, target, options, overwrite=overwrite)
