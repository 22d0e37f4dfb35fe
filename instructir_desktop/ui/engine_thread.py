"""The one thread that owns the engine: understanding, rendering and exporting are jobs in it, reported by signals.

The window's thread only puts requests here and never waits. Of each kind of request the newest wins.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, QObject, QThread, Signal

from instructir_desktop.core.geometry import Box
from instructir_desktop.core.language.parse import Parse
from instructir_desktop.core.source import PixelSource
from instructir_desktop.document.composed import Residual, Stage
from instructir_desktop.document.document import Document
from instructir_desktop.document.grid import Cell, cells
from instructir_desktop.document.render import Renderer, Watch, step_keys
from instructir_desktop.document.tiles import TileStore
from instructir_desktop.engine.api import BUNDLED, CancelToken, Device, Engine, FloatImage, ModelInfo
from instructir_desktop.errors import Cancelled, InstructIRError, ModelError
from instructir_desktop.ui.canvas.layer_store import LayerStore
from instructir_desktop.ui.canvas.pyramid import Levels
from instructir_desktop.ui.engine_jobs import EngineJobs, Job, Kind
from instructir_desktop.ui.marked import marked
from instructir_desktop.ui.preview import preview, wants_preview
from instructir_desktop.ui.quiet_import import quiet_import

log = logging.getLogger(__name__)

EngineFactory = Callable[[], Engine]

MEMORY = marked("EngineThread", "There is not enough memory for this photo. Close other programs and try again.")


def torch_engine(device: Device = "auto", *, threads: int | None = None) -> Engine:
    """The engine of the shipped application. Imports torch, so call it in the engine's thread only."""
    with quiet_import():
        from instructir_desktop.engine.torch_engine import TorchEngine

        engine = TorchEngine(device, threads=threads, background=True)
        with suppress(ModelError):  # without a text side a saved stack can still be rendered; a sentence will say so
            engine.parse("remove the noise")  # loads the sentence encoder while nobody waits for it
        return engine


@dataclass(frozen=True)
class Progress:
    """How far a job is: `fraction` 0..1 and the estimated seconds `remaining` (None: not known yet)."""

    fraction: float
    remaining: float | None


@dataclass(frozen=True)
class Reading:
    """What was understood from a sentence, and the model that would carry it out."""

    parse: Parse
    model: ModelInfo


class Remaining:
    """Estimates the remaining time from the speed since the first report, which leaves out the slower first tile."""

    def __init__(self) -> None:
        self._first: tuple[float, float] | None = None

    def estimate(self, fraction: float, now: float) -> float | None:
        """Seconds until the fraction is 1, None until two different fractions are known."""
        if self._first is None:
            self._first = (fraction, now)
            return None
        done, elapsed = fraction - self._first[0], now - self._first[1]
        return (1 - fraction) * elapsed / done if done > 0 and elapsed > 0 else None


class _Loop(QThread):
    """A QThread whose whole life is one Python function."""

    def __init__(self, function: Callable[[], None]) -> None:
        super().__init__()
        self.setObjectName("engine")
        self._function = function

    def run(self) -> None:
        self._function()


class EngineThread(QObject):
    """Owns the engine and the renderer. Signals carry the id that the request returned.

    `factory` makes the engine, inside the thread, when the first job needs it. Connect the signals to
    methods of QObjects only: these are called in their own thread.
    """

    started = Signal(int)
    progress = Signal(int, Progress)
    finished = Signal(int, object)
    failed = Signal(int, Exception)
    cancelled = Signal(int)
    noted = Signal(object, str)
    """A sentence of the engine's for the user, such as that a device failed, and the name of the device used now."""
    loaded = Signal(Renderer, str)
    """The renderer (of which the window may ask what is there), and the name of the engine's device."""
    stepStarted = Signal(str)
    """The id of the step whose network runs from now on."""
    stepReady = Signal(str)
    """The id of a step whose residual is there."""
    tileReady = Signal(str)
    """The id of a step of which a part can be shown that could not before."""

    def __init__(
        self,
        factory: EngineFactory = torch_engine,
        *,
        tiles: TileStore | None = None,
        layers: LayerStore | None = None,
        visible: Callable[[], Box | None] = lambda: None,
        base: Callable[[], Levels | None] = lambda: None,
        parent: QObject | None = None,
    ) -> None:
        """`tiles`: where residuals are kept; `layers` gets every tile that it lacks, in the thread; `visible`: the part of
        the photo that is on the screen, whose tiles come first; `base`: the photo's levels,
        for previews."""
        super().__init__(parent)
        self._factory = factory
        self._renews = False
        self._tiles = tiles or TileStore()
        self._layers = layers or LayerStore(self._tiles)
        self._visible = visible
        self._base = base
        self._engine: Engine | None = None
        self._renderer: Renderer | None = None
        self._making = threading.Lock()  # guards _factory and _renews
        self._jobs = EngineJobs()
        self._told = ""
        self._thread = _Loop(self._run)

    # Requests, from the window's thread

    def warm_up(self) -> int:
        """Load the engine if it is not there yet."""
        return self._put("load", lambda job: None)

    def set_factory(self, factory: EngineFactory) -> None:
        """Make another engine before the next job; the one that runs ends with its own."""
        with self._making:
            self._factory, self._renews = factory, True

    def understand(self, text: str, model: str = BUNDLED, *, reading: str | None = None) -> int:
        """Read a sentence; finishes with a Reading. Answered between tiles when a render is running.

        `reading`: the intent that the user gave as the answer to the sentence's question.
        """

        def run(job: Job) -> Reading:
            engine = self._loaded_engine()
            return Reading(engine.parse(text, model, reading=reading), engine.model_info(model))

        return self._put("understand", run)

    def complete(self, parse: Parse, model: str = BUNDLED) -> int:
        """Embed the steps that the user has given another intent (theirs are empty); finishes with a Reading."""

        def run(job: Job) -> Reading:
            engine = self._loaded_engine()
            steps = tuple(
                step if step.embedding else replace(step, embedding=engine.understand(step.text, model).embedding)
                for step in parse.steps
            )
            return Reading(replace(parse, steps=steps), engine.model_info(model))

        return self._put("understand", run)

    def render(self, document: Document, photo: PixelSource, *, update_models: bool = False) -> int:
        """Prepare a document; finishes with the document whose contexts are pinned.

        A render that is running is stopped, unless the step it is at is also a step of this document: that one is
        finished first, so that its work is not lost.
        """
        wanted = set(step_keys(document).values())
        return self._put("render", lambda job: self._render(job, document, photo, update_models), wanted=wanted)

    def call(self, work: Callable[[Renderer, CancelToken, Callable[[int, int, int, int], None]], object]) -> int:
        """Run `work(renderer, cancel, progress)`, for instance an export; finishes with what it returns."""

        def run(job: Job) -> object:
            return work(self._loaded_renderer(), job.cancel, self._report(job))

        return self._put("call", run)

    def ask(self, work: Callable[[Engine, Renderer, CancelToken, Callable[[int, int], None]], object]) -> int:
        """Run `work(engine, renderer, cancel, progress(done, total))` beside the document; finishes with what it returns."""

        def run(job: Job) -> object:
            report = self._report(job)
            engine, renderer = self._loaded_engine(), self._loaded_renderer()
            return work(engine, renderer, job.cancel, lambda done, total: report(0, 1, done, total))

        return self._put("call", run)

    def lend(self, work: Callable[[Callable[[], Engine], CancelToken], None]) -> int:
        """Run `work(engine, gives_way)`, which must not raise, when nothing else is to be done.

        `engine()` gives the engine, or raises why it cannot be loaded; `gives_way` is cancelled as soon as somebody else
        wants the engine: then `work` has to end, and may be lent it again.
        """
        return self._put("batch", lambda job: work(self._loaded_engine, job.cancel))

    def cancel(self, *kinds: Kind) -> None:
        """Stop the running job and drop the waiting ones, if they are of these kinds."""
        for job in self._jobs.cancel(*kinds):
            self.cancelled.emit(job.id)

    @property
    def is_idle(self) -> bool:
        return self._jobs.is_idle

    def shutdown(self) -> None:
        """Cancel everything and wait for the thread to end. The thread answers within one tile."""
        self._jobs.close()
        self._thread.wait()

    def _put(self, kind: Kind, run: Callable[[Job], object], *, wanted: set[str] | None = None) -> int:
        job, dropped = self._jobs.put(kind, run, wanted=wanted)
        for other in dropped:
            self.cancelled.emit(other.id)
        if not self._thread.isRunning():
            self._thread.start()
        return job.id

    # In the thread

    def _run(self) -> None:
        while (job := self._jobs.take(self._rest)) is not None:
            with self._making:
                renews, self._renews = self._renews, False
            if renews:
                self._engine = self._renderer = None
            self._do(job)
        self._engine, self._renderer = None, None

    def _rest(self) -> None:
        if self._engine is not None:
            self._engine.rest()

    def _do(self, job: Job) -> None:
        self.started.emit(job.id)
        try:
            if job.kind != "batch":  # whose work tells by itself why there is no engine
                self._loaded_engine()
            result = job.run(job)
        except Cancelled:
            self.cancelled.emit(job.id)
        except InstructIRError as error:
            self.failed.emit(job.id, error)
        except MemoryError:
            self.failed.emit(job.id, ModelError(QCoreApplication.translate("EngineThread", MEMORY)))
        except Exception as error:
            # The thread must outlive any mistake: the window shows a sentence, the log has the rest.
            log.exception("Job %s (%s) failed", job.id, job.kind)
            self.failed.emit(job.id, error)
        else:
            self.finished.emit(job.id, result)
        if self._renderer is not None and self._renderer.note != self._told:
            self._told = self._renderer.note
            self.noted.emit(self._told, str(getattr(self._engine, "device", "")))

    def _loaded_engine(self) -> Engine:
        if self._engine is None:
            began = time.perf_counter()
            with self._making:
                factory = self._factory
            self._engine = factory()
            self._renderer = Renderer(self._engine, tiles=self._tiles)
            log.info("The engine was loaded in %.1f s.", time.perf_counter() - began)
            self.loaded.emit(self._renderer, str(getattr(self._engine, "device", "")))
        return self._engine

    def _loaded_renderer(self) -> Renderer:
        self._loaded_engine()
        assert self._renderer is not None
        return self._renderer

    def _render(self, job: Job, document: Document, photo: PixelSource, update_models: bool) -> Document:
        renderer = self._loaded_renderer()
        keys = step_keys(document)
        started = ""

        def on_start(step_id: str) -> None:
            nonlocal started
            self._jobs.begin_step(job, keys.get(step_id, ""))
            if step_id != started and not job.cancel.cancelled:
                started = step_id
                self.stepStarted.emit(step_id)

        def on_tile(stage: Stage, cell: Cell, tile: FloatImage) -> None:
            self._layers.add(stage, cell, tile, photo=document.source.size)
            self.tileReady.emit(stage.step.id)
            self._jobs.end_tile(job)

        def on_step(step_id: str, residual: Residual) -> None:
            self.stepReady.emit(step_id)

        self._preview(renderer, job, document)
        watch = Watch(self._visible, self._layers.lacks, on_start, on_tile, on_step)
        return renderer.prepare(
            document,
            photo,
            progress=self._report(job),
            cancel=job.cancel,
            watch=watch,
            update_models=update_models,
        )

    def _preview(self, renderer: Renderer, job: Job, document: Document) -> None:
        """Show at once what a large photo that is seen small will about look like."""
        base, visible = self._base(), self._visible()
        if base is None or visible is None or base.count < 2 or base.size != document.source.size:
            return
        stages = renderer.stages(document)
        if wants_preview(stages, base.size, self._layers, set(cells(visible))):
            preview(stages, base, self._loaded_engine(), self._layers, cancel=job.cancel, made=self.tileReady.emit)

    def _report(self, job: Job) -> Callable[[int, int, int, int], None]:
        """A RenderProgress that reports as a signal, and answers sentences meanwhile."""
        remaining = Remaining()

        def report(step: int, steps: int, done: int, tiles: int) -> None:
            fraction = done / max(tiles, 1)
            self.progress.emit(job.id, Progress(fraction, remaining.estimate(fraction, time.monotonic())))
            self._answer_sentence()

        return report

    def _answer_sentence(self) -> None:
        """Between two tiles: read the sentence that waits, so that typing is understood while a photo is restored."""
        job = self._jobs.take_sentence()
        if job is not None:
            self._do(job)
