"""From a document to pixels: which networks have to run, what they gave, and how it is blended.

photo_i = photo_{i-1} + strength · mask · (network(photo_{i-1}, embedding) - photo_{i-1}). The bracket, a step's
residual, is kept under a key without the step's own strength and region, so that changing these only blends.
"""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from functools import partial

import numpy as np
from numpy.typing import NDArray

from instructir_desktop.core.geometry import Box, Size
from instructir_desktop.core.locks import Lock, locked
from instructir_desktop.core.masks import Region, rasterise, touched
from instructir_desktop.document.compose import blend, compose, untouched
from instructir_desktop.document.document import Document, Source
from instructir_desktop.document.step import PinnedContext, Step
from instructir_desktop.engine.api import CancelToken, Context, Engine, FloatImage, Precision, RestoreRequest
from instructir_desktop.errors import ModelError

__all__ = ["Layer", "RenderProgress", "Renderer", "compose", "no_render_progress", "step_keys", "untouched"]

RenderProgress = Callable[[int, int, int, int], None]
"""Called with (number of the step among those to run, steps to run, tiles done, tiles of this step)."""


def no_render_progress(step: int, steps: int, done: int, tiles: int) -> None:
    """The RenderProgress of callers that do not show any."""


@dataclass(frozen=True, eq=False)
class Layer:
    """A step's residual (H, W, 3) and how to blend it; `region` None means the whole photo."""

    step_id: str
    residual: FloatImage
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


@dataclass(frozen=True, eq=False)
class _Entry:
    """A residual, the context it was made with, and the contexts (chained hash) of the steps its input came from."""

    residual: FloatImage
    context: Context
    chain: str


class Renderer:
    """Runs the networks of a document and keeps their residuals, the least recently used going first.

    `memory`: bytes of residuals to keep; what the document last prepared needs is kept even beyond that. prepare()
    belongs to the engine's thread; the other methods may be called from another one meanwhile.
    """

    def __init__(self, engine: Engine, *, memory: int = 2 * 2**30) -> None:
        self._engine = engine
        self._memory = memory
        self._entries: dict[str, _Entry] = {}  # least recently used first
        self._masks: dict[str, tuple[Region, Source, Box, NDArray[np.float32]]] = {}  # the last one of each region
        self._precision: Precision | None = None
        self._lock = threading.Lock()

    def prepare(
        self,
        document: Document,
        photo: FloatImage,
        *,
        precision: Precision = "auto",
        progress: RenderProgress = no_render_progress,
        cancel: CancelToken | None = None,
        on_step: Callable[[str, FloatImage], None] | None = None,
        update_models: bool = False,
    ) -> Document:
        """Run the network for every enabled step whose residual is missing, in order.

        `photo` is the whole source (H, W, 3). Returns the document with contexts pinned and model_sha256 filled.
        `on_step` gets a step's id and residual as soon as that is there. Another `precision` than last time makes all
        anew. Raises ModelError when a step was made with other weights than the engine has (unless `update_models`),
        Cancelled (finished steps stay), ValueError when the photo is not of the source's size.
        """
        if Size(photo.shape[1], photo.shape[0]) != document.source.size:
            raise ValueError(f"The photo is {photo.shape}, its document says {document.source.size}.")
        document = self._with_models(document, update_models=update_models)
        with self._lock:
            if precision != self._precision:
                self._entries.clear()
                self._precision = precision
        keys = step_keys(document)
        to_run = len(self.stale(document))
        pending: list[tuple[Step, FloatImage]] = []
        image, chain, run = photo, "", 0
        for step in _enabled(document):
            key = keys[step.id]
            entry = self._find(step, key, chain)
            if entry is None:
                if cancel is not None:
                    cancel.check()
                image = _blended(document, image, pending, photo)
                pending = []
                entry = self._run(
                    RestoreRequest(image, step.embedding, step.model, _pinned(step, key), precision=precision),
                    step.locks,
                    chain=chain,
                    progress=partial(progress, run, to_run),
                    cancel=cancel,
                )
                self._keep(key, entry, needed=set(keys.values()))
                run += 1
                if on_step is not None:
                    on_step(step.id, entry.residual)
            pinned = PinnedContext(key, entry.context)
            if step.pinned != pinned:
                document = document.replace_step(replace(step, pinned=pinned))
            if step.strength > 0:
                pending.append((step, entry.residual))
                chain = _chained(chain, entry.context)
        return document

    def ready(self, document: Document) -> bool:
        """Whether every enabled step's residual is here."""
        return not self.stale(document)

    def stale(self, document: Document) -> set[str]:
        """The ids of the enabled steps whose residual is missing."""
        found = self._found(document)
        return {step.id for step in _enabled(document) if step.id not in found}

    def layers(self, document: Document) -> list[Layer]:
        """The layers of the enabled steps whose residual is here, in the order of the stack."""
        found = self._found(document)
        return [
            Layer(step.id, found[step.id].residual, step.strength, document.region_of(step))
            for step in _enabled(document)
            if step.id in found
        ]

    def pixels(self, document: Document, photo: FloatImage, box: Box | None = None) -> FloatImage:
        """The edited photo (h, w, 3) on `box` (None: all of it); any box holds the same pixels as the whole.

        Raises ValueError when a residual is missing (see prepare) or the box reaches beyond the photo.
        """
        size = document.source.size
        box = size.box() if box is None else box
        if not size.box().contains(box):
            raise ValueError(f"{box} reaches beyond the photo of {size}.")
        layers = self.layers(document)
        if len(layers) < sum(1 for _ in _enabled(document)):
            raise ValueError("Not every step of the document has been rendered yet.")
        image = photo[box.slices()].copy()
        for layer in layers:
            part = box if layer.region is None else touched(layer.region, size).intersect(box)
            if part.empty or layer.strength == 0:
                continue
            mask = None if layer.region is None else self._mask(layer.region, document.source, part, photo)
            inside = image[part.move(-box.x, -box.y).slices()]
            blend(inside, layer.residual[part.slices()], strength=layer.strength, mask=mask)
        return image

    def _with_models(self, document: Document, *, update_models: bool) -> Document:
        """With the engine's SHA-256 of every enabled step's model."""
        for step in _enabled(document):
            model = self._engine.model_info(step.model)
            if step.model_sha256 == model.sha256:
                continue
            if step.model_sha256 and not update_models:
                raise ModelError(
                    f"The weights of the model “{step.model}” have changed since the step “{step.title}” was made, so "
                    "it would look different now. Update the step to the installed weights, or install those it was "
                    f"made with (SHA-256 {step.model_sha256[:12]}…)."
                )
            document = document.replace_step(replace(step, model_sha256=model.sha256))
        return document

    def _run(
        self,
        request: RestoreRequest,
        locks: Collection[Lock],
        *,
        chain: str,
        progress: Callable[[int, int], None],
        cancel: CancelToken | None,
    ) -> _Entry:
        result = self._engine.restore(request, progress=progress, cancel=cancel)
        residual = result.pixels - request.photo
        if not np.isfinite(residual).all():
            raise ModelError(
                f"The model “{request.model}” gave numbers that are not finite ({result.device}, {result.precision}). "
                "Try the precision fp32 or the device cpu."
            )
        if locks:
            size = Size(residual.shape[1], residual.shape[0])
            residual = locked(residual, locks, size, window=size.box(), box=size.box())
        return _Entry(residual, result.context, chain)

    def _keep(self, key: str, entry: _Entry, *, needed: set[str]) -> None:
        with self._lock:
            self._entries.pop(key, None)
            self._entries[key] = entry
            held = sum(entry.residual.nbytes for entry in self._entries.values())
            for old in [old for old in self._entries if old not in needed]:
                if held <= self._memory:
                    break
                held -= self._entries.pop(old).residual.nbytes

    def _find(self, step: Step, key: str, chain: str) -> _Entry | None:
        """The entry made for this key with these contexts; marks it as used."""
        with self._lock:
            entry = self._entries.get(key)
            if entry is None or entry.chain != chain or _pinned(step, key) not in (None, entry.context):
                return None
            self._entries[key] = self._entries.pop(key)
            return entry

    def _found(self, document: Document) -> dict[str, _Entry]:
        """The entries of a document's enabled steps, by step id."""
        found: dict[str, _Entry] = {}
        keys = step_keys(document)
        chain = ""
        for step in _enabled(document):
            key = keys[step.id]
            entry = self._find(step, key, chain)
            if entry is not None:
                found[step.id] = entry
            if step.strength > 0:
                context = entry.context if entry is not None else _pinned(step, key)
                if context is None:
                    break  # what the steps above will see is not known before this one has run
                chain = _chained(chain, context)
        return found

    def _mask(self, region: Region, source: Source, box: Box, photo: FloatImage) -> NDArray[np.float32]:
        """The region's mask, rasterised only when the region or the box has changed (not for a strength's drag)."""
        with self._lock:
            kept = self._masks.get(region.id)
        if kept is not None and kept[:3] == (region, source, box):
            return kept[3]
        mask = rasterise(region, source.size, box, source=photo)
        with self._lock:
            self._masks[region.id] = (region, source, box, mask)
        return mask


def _enabled(document: Document) -> Iterator[Step]:
    return (step for step in document.steps if step.enabled)


def _pinned(step: Step, key: str) -> Context | None:
    """The step's context, where it was measured on the input it has now."""
    return step.pinned.context if step.pinned is not None and step.pinned.key == key else None


def _chained(chain: str, context: Context) -> str:
    return hashlib.sha256((chain + context.sha256).encode()).hexdigest()


def _blended(
    document: Document, image: FloatImage, pending: list[tuple[Step, FloatImage]], photo: FloatImage
) -> FloatImage:
    """The photo as the step after `pending` sees it; `photo` is the source, which ranges are taken from."""
    size = document.source.size
    layers = []
    for step, residual in pending:
        region = document.region_of(step)
        layers.append((residual, step.strength, None if region is None else rasterise(region, size, source=photo)))
    return compose(image, layers) if layers else image
