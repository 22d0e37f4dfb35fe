"""Which steps of a document have their result, getting what is missing, and exporting: the engine's work on one photo."""

from __future__ import annotations

import copy
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from instructir_desktop import paths
from instructir_desktop.core.geometry import Box
from instructir_desktop.core.source import PixelSource
from instructir_desktop.document.disk_tiles import DiskTiles
from instructir_desktop.document.document import Document
from instructir_desktop.document.export import ExportReport, export
from instructir_desktop.document.grid import cells
from instructir_desktop.document.history import History
from instructir_desktop.document.render import Renderer, step_keys
from instructir_desktop.document.session import Session
from instructir_desktop.document.tiles import TileStore
from instructir_desktop.engine.api import CancelToken, FloatImage
from instructir_desktop.imaging.export import ExportOptions
from instructir_desktop.ui.canvas.compositor import VisibleLayer
from instructir_desktop.ui.canvas.layer_store import LayerStore
from instructir_desktop.ui.canvas.pyramid import Levels
from instructir_desktop.ui.engine_thread import EngineFactory, EngineThread, Progress
from instructir_desktop.ui.words import said

SHOW_AFTER = 30
"""Milliseconds for which tiles are collected before the picture is composed anew."""


class Rendering(QObject):
    """Keeps the canvas's layers in step with a document. All methods return at once."""

    layersChanged = Signal()
    stepRunning = Signal(object)
    """The id of the step whose network runs, None when none does."""
    runningChanged = Signal(bool)
    """Whether a render or an export is under way."""
    progress = Signal(float, object, str)
    """Fraction 0..1 (negative: unknown), seconds remaining or None, what is being done."""
    rendered = Signal(Document)
    """The document with its contexts pinned."""
    renderFailed = Signal(Exception)
    renderCancelled = Signal()
    exported = Signal(ExportReport, Path)
    exportFailed = Signal(Exception)
    exportCancelled = Signal()
    loadFailed = Signal(Exception)
    """The engine cannot be loaded."""
    deviceChanged = Signal(str)
    noted = Signal(str, str)
    """A sentence of the engine's for the user, and the kind of the message."""

    def __init__(self, factory: EngineFactory, parent: QObject | None = None, *, disk: DiskTiles | None = None) -> None:
        super().__init__(parent)
        self.device = ""
        """What the engine computes on; "" until it is loaded."""
        self._disk = disk or DiskTiles(paths.cache_folder() / "tiles")
        self._tiles = TileStore(disk=self._disk)
        self._store = LayerStore(self._tiles)
        self._view: Box | None = None
        self._base: Levels | None = None
        self._renderer: Renderer | None = None
        self._load = self._render = self._export = 0  # ids of the engine's jobs; 0: none
        self._renders: set[int] = set()  # the present render job and those it follows, one of which may still run
        self._wanted: dict[str, str] = {}
        self._target = Path()
        self._running = False
        self.engine = EngineThread(
            factory,
            tiles=self._tiles,
            layers=self._store,
            visible=lambda: self._view,
            base=lambda: self._base,
            parent=self,
        )
        self.engine.loaded.connect(self._loaded)
        self.engine.noted.connect(self._noted)
        self.engine.progress.connect(self._report)
        self.engine.finished.connect(self._finished)
        self.engine.failed.connect(self._failed)
        self.engine.cancelled.connect(self._cancelled)
        self.engine.stepStarted.connect(self._step_started)
        self.engine.stepReady.connect(self._step_ready)
        self.engine.tileReady.connect(self._tile_ready)
        self._shower = QTimer(self)
        self._shower.setSingleShot(True)
        self._shower.setInterval(SHOW_AFTER)
        self._shower.timeout.connect(self.layersChanged)

    @property
    def is_running(self) -> bool:
        return self._running

    @property
    def is_loaded(self) -> bool:
        """Whether the engine is there."""
        return self._renderer is not None

    def warm_up(self) -> None:
        """Load the engine while the user looks at the photo."""
        self._load = self.engine.warm_up()

    def layers(self, document: Document) -> dict[str, VisibleLayer]:
        """What to blend over the photo, by step id, in the order of the stack."""
        return self._store.visible(document)

    def stale(self, document: Document) -> set[str]:
        """The enabled steps whose result is missing or from before a change."""
        if self._renderer is None:
            return {step.id for step in document.steps if step.enabled}
        return self._renderer.stale(document)

    def take(self, document: Document) -> None:
        """Show what the renderer has for this document."""
        if self._renderer is not None:
            self._store.take(self._renderer.stages(document))
        self._store.keep(document)

    def render(self, document: Document, photo: PixelSource, *, update_models: bool = False) -> None:
        """Get what is missing; work for earlier requests that is no longer wanted is stopped.

        With `update_models`, steps made with other weights than those installed are made anew.
        """
        wanted, before = step_keys(document), self._render
        if update_models or self.stale(document) or self._unseen(document):
            if self._render and wanted == self._wanted and not update_models:
                return  # an edit that changes no network's input, such as a new region
            self._render = self.engine.render(document, photo, update_models=update_models)
            self._renders.add(self._render)
            self._wanted = wanted
        elif self._render:
            self._render = 0
            self.engine.cancel("render")
        self._update()
        if (
            self._render and not before
        ):  # the first report comes with the first tile; a sentence that was read is no more
            self.progress.emit(-1.0, None, self.tr("Restoring…"))

    def pixels(self, document: Document, photo: PixelSource, box: Box) -> FloatImage:
        """The edited pixels of a box; those of the photo itself while steps are missing. Any thread may ask."""
        try:
            if self._renderer is not None:
                return self._renderer.pixels(document, photo, box)
        except ValueError:
            pass  # not rendered yet
        return photo[box.slices()].copy()

    def export(self, session: Session, target: Path, options: ExportOptions, *, overwrite: bool) -> None:
        """Write the session's photo with its present steps to `target`, rendering first what is missing."""
        snapshot = copy.copy(session)
        snapshot.history = History(session.document)  # edits made meanwhile are not part of this export

        def work(renderer: Renderer, cancel: CancelToken, report: Callable[[int, int, int, int], None]) -> ExportReport:
            document = renderer.pin(snapshot.document, snapshot.photo, cancel=cancel)
            snapshot.history.amend(document)
            pixels = renderer.result(document, snapshot.photo, progress=report, cancel=cancel)
            return export(snapshot, pixels, target, options, overwrite, cancel=cancel)

        self._target = target
        self._export = self.engine.call(work)
        self._update()
        self.progress.emit(-1.0, None, self.tr("Exporting…"))

    def show(self, base: Levels) -> None:
        """The levels of the photo that is open now."""
        self._base = base

    def cost(self, document: Document) -> dict[str, float]:
        """Seconds that each stale step will take, as far as this computer's speed is known."""
        return self._renderer.cost(document) if self._renderer is not None else {}

    def is_preview(self, document: Document) -> bool:
        """Whether something on the screen is a stand-in for a result that is still computed."""
        seen = set(cells(self._view)) if self._view is not None else set()
        if self._renderer is None or not self._render:
            return False
        shown = self._store.visible(document)
        return any(
            stage.step.id in shown
            and not self._store.has_shown(stage.step.id, seen & stage.needed(document.source.size))
            for stage in self._renderer.stages(document)
        )

    def look(self, view: Box | None) -> None:
        """Tell which part of the photo is on the screen: its tiles come first."""
        self._view = view

    def revisit(self, document: Document, photo: PixelSource) -> None:
        """Bring back what the screen shows now and memory does not hold any more; never starts a network."""
        if not self._render and not self.stale(document) and self._unseen(document):
            self.render(document, photo)

    def _unseen(self, document: Document) -> bool:
        """Whether a tile of the visible part is known but not in memory, or its mip levels are missing."""
        if self._renderer is None:
            return False
        size = document.source.size
        for stage in self._renderer.stages(document):
            needed = stage.needed(size)
            if stage.address and any(self._store.lacks(stage.address, cell) for cell in needed):
                return True
            if self._view is not None and any(
                self._tiles.peek(stage.address, cell) is None for cell in cells(self._view) if cell in needed
            ):
                return True
        return False

    def cancel(self) -> None:
        """Stop rendering and exporting."""
        self.engine.cancel("render", "call")

    def drop(self) -> None:
        """Stop everything for the present photo without a word, since another one is opened."""
        self._render = self._export = 0
        self.cancel()
        self._update()

    def shutdown(self) -> None:
        """Stop the engine's thread and wait for it."""
        self._render = self._export = 0
        self.engine.shutdown()

    def _update(self) -> None:
        running = bool(self._render or self._export)
        if running != self._running:
            self._running = running
            self.runningChanged.emit(running)
        if not self._render:
            self._renders.clear()
            self.stepRunning.emit(None)

    def use_cache(self, folder: Path, quota: int) -> None:
        """Keep computed tiles below another folder, of so many bytes."""
        self._disk.use(folder, quota)

    def _loaded(self, renderer: Renderer, device: str) -> None:
        self._renderer = renderer
        self._tell_device(device)

    def _tell_device(self, device: str) -> None:
        self.device = device
        self.deviceChanged.emit(device)

    def _noted(self, note: str, device: str) -> None:
        self._tell_device(device)
        self.noted.emit(said(note), "warning")

    def _step_started(self, step_id: str) -> None:
        if self._render:
            self.stepRunning.emit(step_id)

    def _step_ready(self, step_id: str) -> None:
        self._shower.stop()
        self.layersChanged.emit()

    def _tile_ready(self, step_id: str) -> None:
        if not self._shower.isActive():
            self._shower.start()

    def _report(self, job: int, progress: Progress) -> None:
        if job in self._renders:
            self.progress.emit(progress.fraction, progress.remaining, self.tr("Restoring…"))
        elif job == self._export:
            self.progress.emit(progress.fraction, progress.remaining, self.tr("Exporting…"))

    def _finished(self, job: int, result: object) -> None:
        if job == self._render and isinstance(result, Document):
            self._render = 0
            self._update()
            self.rendered.emit(result)
        elif job == self._export and isinstance(result, ExportReport):
            self._export = 0
            self._update()
            self.layersChanged.emit()
            self.exported.emit(result, self._target)

    def _failed(self, job: int, error: Exception) -> None:
        if job == self._load:
            self.loadFailed.emit(error)
        elif job == self._render:
            self._render = 0
            self._update()
            self.renderFailed.emit(error)
        elif job == self._export:
            self._export = 0
            self._update()
            self.exportFailed.emit(error)

    def _cancelled(self, job: int) -> None:
        if job == self._render:
            self._render = 0
            self._update()
            self.renderCancelled.emit()
        elif job == self._export:
            self._export = 0
            self._update()
            self.exportCancelled.emit()
