"""From a document to pixels: which networks have to run, for which tiles first, and what they gave.

photo_i = photo_{i-1} + strength · mask · (network(photo_{i-1}, embedding) - photo_{i-1}). The bracket, a step's
residual, is kept in tiles under an address without the step's own strength and region, so that changing these only blends.
"""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial

import numpy as np

from instructir_desktop.core.geometry import Box, Size
from instructir_desktop.core.masks import Region
from instructir_desktop.core.source import PixelSource, size_of
from instructir_desktop.document.compose import compose, untouched
from instructir_desktop.document.composed import Composed, Residual, Stage
from instructir_desktop.document.document import Document
from instructir_desktop.document.grid import Cell, together
from instructir_desktop.document.rates import Rates
from instructir_desktop.document.step import PinnedContext, Step
from instructir_desktop.document.tiles import TileStore
from instructir_desktop.document.work import Watch, Work, next_task
from instructir_desktop.engine.api import (
    CancelToken,
    Context,
    Engine,
    FloatImage,
    Precision,
)
from instructir_desktop.errors import ModelError

__all__ = [
    "Layer", "RenderProgress", "Renderer", "Watch", "compose", "no_render_progress", "step_keys", "untouched",
]  # fmt: skip

CONTEXTS = 256
"""Contexts remembered: some 27 KB each."""

RenderProgress = Callable[[int, int, int, int], None]
"""Called with (number of the step at work among those to run, steps to run, tiles done, tiles of all these steps)."""


def no_render_progress(step: int, steps: int, done: int, tiles: int) -> None:
    """The RenderProgress of callers that do not show any."""


@dataclass(frozen=True, eq=False)
class Layer:
    """A step's residual (H, W, 3), read by parts, and how to blend it; `region` None means the whole photo."""

    step_id: str
    residual: Residual
    strength: float
    region: Region | None


def step_keys(document: Document) -> dict[str, str]:
    """The SHA-256 (hex) of everything that determines each enabled step's residual, by step id.

    That is the source, every enabled step before it with its strength and region, and the step's own embedding,
    model and locks; not its own strength, region, name, text or id. An earlier step of strength 0 counts as absent.
    """
    keys: dict[str, str] = {}
    source = document.source
    before = hashlib.sha256(json.dumps([source.sha256, *source.size]).encode())
    for step in document.steps:
        if not step.enabled:
            continue
        network = before.copy()
        network.update(json.dumps([step.model, step.model_sha256, len(step.embedding)]).encode())
        network.update(np.array(step.embedding, dtype="<f4").tobytes())
        if step.locks:  # a step without any has the key it always had
            network.update(json.dumps(step.locks).encode())
        keys[step.id] = network.hexdigest()
        if step.strength > 0:
            region = document.region_of(step)
            before = network
            before.update(json.dumps([float(step.strength), None if region is None else region.fingerprint]).encode())
    return keys


class Renderer:
    """Runs the networks of a document, tile by tile, and keeps what they gave.

    prepare(), pin() and what result() returns belong to the engine's thread; the other methods may be called from
    another one meanwhile. `tiles`: where residuals are kept (None: in memory only).
    """

    def __init__(self, engine: Engine, *, tiles: TileStore | None = None) -> None:
        self._engine = engine
        self.tiles = tiles or TileStore()
        self.rates = Rates()
        self.note = ""
        """What the engine last had to tell the user: a device that failed."""
        self._contexts: dict[tuple[str, str, Precision], Context] = {}  # by key and chain, oldest first
        self._precision: Precision = "auto"
        self._lock = threading.Lock()

    @property
    def engine(self) -> Engine:
        """What runs the networks; for the engine's thread only."""
        return self._engine

    def prepare(
        self,
        document: Document,
        photo: PixelSource,
        *,
        precision: Precision = "auto",
        progress: RenderProgress = no_render_progress,
        cancel: CancelToken | None = None,
        watch: Watch | None = None,
        update_models: bool = False,
    ) -> Document:
        """Get every tile of every enabled step that can be shown: what is visible first, then the rest.

        `photo` is the whole source. Returns the document with contexts pinned and model_sha256 filled. Raises ModelError
        when a step was made with other weights than the engine has (unless `update_models`), Cancelled (finished tiles
        stay), ValueError when the photo is not of the source's size.
        """
        document = self._begin(document, photo, precision, update_models=update_models)
        watch = watch or Watch()
        size = document.source.size
        work = self._work(photo, size, cancel)
        stages = self._stages(document)
        self.tiles.protect([stage.address for stage in stages])
        to_run = [stage.step.id for stage in stages if self._missing(stage, size)]
        total = sum(len(self._missing(stage, size)) for stage in stages)
        seen: set[tuple[str, Cell]] = set()
        while (task := next_task(stages, size, self.tiles, watch, seen)) is not None:
            number, cell = task
            stage = stages[number]
            tile = None if cell is None else self.tiles.get(stage.address, cell)
            if tile is None:
                if cancel is not None:
                    cancel.check()
                watch.on_start(stage.step.id)
                if cancel is not None:  # which on_start may have done
                    cancel.check()
                done = total - sum(len(self._missing(other, size)) for other in stages)
                at = to_run.index(stage.step.id) if stage.step.id in to_run else 0
                work.progress = partial(_tell, progress, at, len(to_run), done, total)
            if cell is None:
                stages = self._measured(document, stages, number, work)
                self.tiles.protect([stage.address for stage in stages])
                continue
            if tile is None:
                tile = work.tile(stages, number, cell)
            seen.add((stage.address, cell))
            watch.on_tile(stage, cell, tile)
            for other in stages[: number + 1]:  # a tile may have needed tiles of the steps before
                if other.step.id in to_run and not self._missing(other, size):
                    to_run[to_run.index(other.step.id)] = f"{other.step.id} is complete"
                    watch.on_step(other.step.id, self._residual(other, size))
        return _with_contexts(document, stages)

    def pin(
        self,
        document: Document,
        photo: PixelSource,
        *,
        precision: Precision = "auto",
        cancel: CancelToken | None = None,
        update_models: bool = False,
    ) -> Document:
        """The first part of prepare(): only the contexts, and the tiles that they are measured on. Raises the same."""
        document = self._begin(document, photo, precision, update_models=update_models)
        work = self._work(photo, document.source.size, cancel)
        stages = self._stages(document)
        for number in range(len(stages)):
            if stages[number].context is None:
                stages = self._measured(document, stages, number, work)
        return _with_contexts(document, stages)

    def result(
        self,
        document: Document,
        photo: PixelSource,
        *,
        progress: RenderProgress = no_render_progress,
        cancel: CancelToken | None = None,
    ) -> Composed:
        """The edited photo, to be read by parts in any order; tiles that are not there are made when they are read.

        The document must have its contexts (see pin()); ValueError when it has not.
        """
        size = document.source.size
        stages = self._stages(document)
        if any(not stage.address for stage in stages):
            raise ValueError("Not every step of the document has its context yet.")
        total = sum(len(self._missing(stage, size)) for stage in stages)
        work = self._work(photo, size, cancel)
        work.together = together(size)  # on the screen every cell is shown as soon as it is there
        work.progress = lambda done, parts: _tell(progress, 0, 1, min(work.made, total - 1), total, done, parts)
        return Composed(photo, stages, size, lambda number, cell: work.tile(stages, number, cell))

    def ready(self, document: Document) -> bool:
        """Whether every enabled step's residual is here."""
        return not self.stale(document)

    def stale(self, document: Document) -> set[str]:
        """The ids of the enabled steps whose residual is missing, wholly or in part."""
        size = document.source.size
        return {stage.step.id for stage in self._stages(document) if not self._complete(stage, size)}

    def cost(self, document: Document) -> dict[str, float]:
        """Seconds that each stale step will take, by step id, as far as this computer's speed has been measured."""
        size, costs = document.source.size, dict[str, float]()
        for stage in self._stages(document):
            left = self._missing(stage, size)
            seconds = self.rates.seconds(
                stage.step.model, sum(cell.box(size).size.area for cell in left), measuring=stage.context is None
            )
            if left and seconds is not None:
                costs[stage.step.id] = seconds
        return costs

    def stages(self, document: Document) -> list[Stage]:
        """The enabled steps with what is known of their residuals."""
        return self._stages(document)

    def layers(self, document: Document) -> list[Layer]:
        """The layers of the enabled steps whose residual is here, in the order of the stack."""
        size = document.source.size
        return [
            Layer(stage.step.id, self._residual(stage, size), stage.step.strength, stage.region)
            for stage in self._stages(document)
            if self._complete(stage, size)
        ]

    def pixels(self, document: Document, photo: PixelSource, box: Box | None = None) -> FloatImage:
        """The edited photo (h, w, 3) on `box` (None: all of it); any box holds the same pixels as the whole.

        Raises ValueError when a residual is missing (see prepare) or the box reaches beyond the photo.
        """
        size = document.source.size
        box = size.box() if box is None else box
        if not size.box().contains(box):
            raise ValueError(f"{box} reaches beyond the photo of {size}.")
        stages = self._stages(document)
        if not all(self._complete(stage, size) for stage in stages):
            raise ValueError("Not every step of the document has been rendered yet.")
        return Composed(photo, stages, size, lambda number, cell: self._kept(stages[number], cell)).read(box)

    def _begin(self, document: Document, photo: PixelSource, precision: Precision, *, update_models: bool) -> Document:
        if size_of(photo) != document.source.size:
            raise ValueError(f"The photo is {photo.shape}, its document says {document.source.size}.")
        document = self._with_models(document, update_models=update_models)
        with self._lock:
            self._precision = precision
        return document

    def _with_models(self, document: Document, *, update_models: bool) -> Document:
        """With the engine's SHA-256 of every enabled step's model."""
        for step in _enabled(document):
            model = self._engine.model_info(step.model)
            if step.model_sha256 == model.sha256:
                continue
            if step.model_sha256 and not update_models:
                raise ModelError(
                    "The weights of the model “{model}” have changed since the step “{title}” was made, so "
                    "it would look different now. Update the step to the installed weights, or install those it was "
                    "made with (SHA-256 {model_sha256}…).",
                    model=step.model,
                    title=step.title,
                    model_sha256=step.model_sha256[:12],
                )
            document = document.replace_step(replace(step, model_sha256=model.sha256))
        return document

    def _stages(self, document: Document) -> list[Stage]:
        keys = step_keys(document)
        device = str(getattr(self._engine, "device", ""))
        stages: list[Stage] = []
        chain, known = "", True
        with self._lock:
            for step in _enabled(document):
                key = keys[step.id]
                context = None
                if known:
                    context = _pinned(step, key) or self._contexts.get((key, chain, self._precision))
                address = ""
                if context is not None:
                    parts = json.dumps([key, chain, context.sha256, self._precision, device])
                    address = hashlib.sha256(parts.encode()).hexdigest()
                stages.append(Stage(step, key, chain, context, address, document.region_of(step)))
                if step.strength > 0:
                    known = known and context is not None  # else what the steps above will see is not known
                    chain = _chained(chain, context) if context is not None else ""
        return stages

    def _complete(self, stage: Stage, size: Size) -> bool:
        return bool(stage.address) and not self._missing(stage, size)

    def _missing(self, stage: Stage, size: Size) -> set[Cell]:
        """The cells that have no tile; all of them while it is not known what their tiles would be."""
        return stage.needed(size) - self.tiles.cells(stage.address) if stage.address else stage.needed(size)

    def _work(self, photo: PixelSource, size: Size, cancel: CancelToken | None) -> Work:
        return Work(self._engine, self.tiles, self.rates, self._precision, photo, size, cancel, self._take_note)

    def _take_note(self, note: str) -> None:
        self.note = note

    def _measured(self, document: Document, stages: list[Stage], number: int, work: Work) -> list[Stage]:
        """The stages after the context of one of them was measured."""
        context = work.measure(stages, number)
        with self._lock:
            self._contexts[stages[number].key, stages[number].chain, self._precision] = context
            while len(self._contexts) > CONTEXTS:
                del self._contexts[next(iter(self._contexts))]
        return self._stages(document)

    def _kept(self, stage: Stage, cell: Cell) -> FloatImage:
        tile = self.tiles.get(stage.address, cell)
        if tile is None:
            raise ValueError("Not every step of the document has been rendered yet: a tile has gone from the cache.")
        return tile

    def _residual(self, stage: Stage, size: Size) -> Residual:
        return Residual((size.height, size.width, 3), stage.address, lambda cell: self._kept(stage, cell))


def _enabled(document: Document) -> Iterator[Step]:
    return (step for step in document.steps if step.enabled)


def _pinned(step: Step, key: str) -> Context | None:
    """The step's context, where it was measured on the input it has now."""
    return step.pinned.context if step.pinned is not None and step.pinned.key == key else None


def _chained(chain: str, context: Context) -> str:
    return hashlib.sha256((chain + context.sha256).encode()).hexdigest()


def _tell(progress: RenderProgress, step: int, steps: int, done: int, total: int, part: int, parts: int) -> None:
    """Report `part` of `parts` of the tile after `done` of `total`."""
    parts = max(parts, 1)
    progress(step, max(steps, 1), min(done * parts + part, total * parts), max(total, 1) * parts)


def _with_contexts(document: Document, stages: list[Stage]) -> Document:
    for stage in stages:
        if stage.context is not None and stage.step.pinned != (pinned := PinnedContext(stage.key, stage.context)):
            document = document.replace_step(replace(stage.step, pinned=pinned))
    return document
