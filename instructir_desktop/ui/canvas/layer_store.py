"""The mip levels of the steps' residuals, kept as long as the renderer or the canvas needs them."""

from __future__ import annotations

import threading
import weakref
from collections.abc import Iterable

from instructir_desktop.document.document import Document
from instructir_desktop.document.render import Layer
from instructir_desktop.engine.api import FloatImage
from instructir_desktop.ui.canvas.pyramid import FloatArray, Pyramid, VisibleLayer


class LayerStore:
    """What the canvas blends for each step: the step's residual or, until a new one is there, the last it had.

    build() is called in the engine's thread, the rest in the window's. The renderer decides which residuals are kept;
    the store refers to them weakly, except to those that are shown.
    """

    def __init__(self) -> None:
        self._lock = threading.RLock()  # a weak reference may call back while it is held
        self._built: dict[int, tuple[weakref.ref[FloatArray], list[FloatArray]]] = {}
        self._shown: dict[str, Pyramid] = {}

    def build(self, residual: FloatImage) -> Pyramid:
        """Make the mip levels of a residual (H, W, 3) and remember them for as long as the residual lives."""
        pyramid = Pyramid(residual)
        key = id(residual)

        def forget(dead: weakref.ref[FloatArray]) -> None:
            with self._lock:
                if key in self._built and self._built[key][0] is dead:
                    del self._built[key]

        with self._lock:
            self._built[key] = weakref.ref(residual, forget), pyramid.levels[1:]
        return pyramid

    def take(self, layers: Iterable[Layer]) -> None:
        """Show these layers from now on (those whose mip levels are there)."""
        for layer in layers:
            shown = self._shown.get(layer.step_id)
            if shown is not None and shown.levels[0] is layer.residual:
                continue
            with self._lock:
                found = self._built.get(id(layer.residual))
            if found is not None and found[0]() is layer.residual:
                self._shown[layer.step_id] = Pyramid.of_levels([layer.residual, *found[1]])

    def visible(self, document: Document) -> dict[str, VisibleLayer]:
        """The layers of the enabled steps that have ever been rendered, by step id, in the order of the stack."""
        return {
            step.id: VisibleLayer(self._shown[step.id], step.strength, document.region_of(step))
            for step in document.steps
            if step.enabled and step.id in self._shown
        }

    def keep(self, document: Document) -> None:
        """Forget what was shown for steps that the document no longer has."""
        ids = {step.id for step in document.steps}
        self._shown = {step_id: pyramid for step_id, pyramid in self._shown.items() if step_id in ids}
