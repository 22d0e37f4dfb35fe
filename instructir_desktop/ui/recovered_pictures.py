"""Small pictures of photos with the steps that a crashed session left, made in the engine's thread while the dialog is open."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from instructir_desktop.core.geometry import Size
from instructir_desktop.core.masks import rasterise
from instructir_desktop.core.source import FloatArray, box_of, size_of
from instructir_desktop.document.compose import blend
from instructir_desktop.document.document import Document
from instructir_desktop.document.journal import Recovered
from instructir_desktop.document.render import Renderer
from instructir_desktop.engine.api import CancelToken, Engine, FloatImage, RestoreRequest
from instructir_desktop.ui.engine_thread import EngineThread
from instructir_desktop.ui.variant_pictures import picture

MOST_STEPS = 20
"""Of more, no picture is made: a user who only wants to know which photo it is would wait for it."""


class RecoveredPictures(QObject):
    """want() one after the other; what cannot be rendered (a model that is not there) is left as it was, without a word."""

    ready = Signal(Path, QImage)

    def __init__(self, engine: EngineThread, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._wanted: list[tuple[Recovered, QImage]] = []
        self._job = 0
        engine.finished.connect(self._done)
        engine.failed.connect(self._done)
        engine.cancelled.connect(self._done)

    def want(self, found: Recovered, image: QImage) -> None:
        """Make the picture of a photo from a small one of its file."""
        steps = [step for step in found.document.steps if step.enabled and step.strength > 0]
        if not image.isNull() and 0 < len(steps) <= MOST_STEPS:
            self._wanted.append((found, image))
            self._next()

    def stop(self) -> None:
        """Nobody waits for them any more."""
        self._wanted.clear()
        if self._job:
            self._engine.cancel("call")

    def _next(self) -> None:
        if self._job or not self._wanted:
            return
        found, image = self._wanted.pop(0)

        def work(engine: Engine, _renderer: Renderer, cancel: CancelToken, _report: Callable[[int, int], None]) -> None:
            self.ready.emit(found.photo, picture(with_steps(found.document, pixels(image), engine, cancel)))

        self._job = self._engine.ask(work)

    def _done(self, job: int, _result: object = None) -> None:
        if job == self._job:
            self._job = 0
            self._next()


def pixels(image: QImage) -> FloatImage:
    """A picture as (h, w, 3) float32 in 0..1."""
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), plain.bytesPerLine())
    return (rows[:, : 3 * plain.width()].reshape(plain.height(), plain.width(), 3) / np.float32(255)).astype(np.float32)


def with_steps(document: Document, small: FloatImage, engine: Engine, cancel: CancelToken) -> FloatImage:
    """The small photo (h, w, 3) as the steps would leave it, about: noise and blur look different on a small photo.

    Raises what the engine raises.
    """
    photo, source = document.source.size, _Enlarged(small, document.source.size)
    scale, image = small.shape[1] / photo.width, small.copy()
    for step in document.steps:
        if not step.enabled or step.strength == 0:
            continue
        cancel.check()
        request = RestoreRequest(image.copy(), step.embedding, step.model, intent=step.intent)
        residual = engine.restore(request, cancel=cancel).pixels - image
        region = document.region_of(step)
        mask = None
        if region is not None:
            mask = rasterise(region, photo, size_of(small).box(), scale, source=source)
        blend(image, residual, strength=step.strength, mask=mask)
    return image


class _Enlarged:
    """A small photo as a PixelSource of the photo's size, which masks of colours and light are made from."""

    def __init__(self, small: FloatImage, photo: Size) -> None:
        self.shape = (photo.height, photo.width, 3)
        self._small = small
        self._rows = np.arange(photo.height) * small.shape[0] // photo.height
        self._columns = np.arange(photo.width) * small.shape[1] // photo.width

    def __getitem__(self, part: tuple[slice, slice], /) -> FloatArray:
        box = box_of(part, size_of(self))
        rows, columns = self._rows[box.y : box.bottom], self._columns[box.x : box.right]
        found: FloatArray = self._small[rows][:, columns]
        return found
