"""Four readings of a sentence, each restored on the part of the photo in view: the work behind the contact sheet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QImage

from instructir_desktop.core.geometry import Box, Size
from instructir_desktop.core.language.parse import Parse, ParsedStep
from instructir_desktop.core.source import PixelSource
from instructir_desktop.document.document import Document
from instructir_desktop.document.render import Renderer
from instructir_desktop.engine.api import CancelToken, Engine, FloatImage, RestoreRequest
from instructir_desktop.ui.engine_thread import EngineThread, Progress
from instructir_desktop.ui.words import intent_word

READINGS = 4

LARGEST = Size(840, 630)
"""Photo pixels rendered of a larger view: its middle, at full resolution, so that the pixels are those of the export."""


@dataclass(frozen=True)
class Candidate:
    """One way to read a sentence; `parse` is what picking it carries out."""

    title: str
    parse: Parse


def candidates(engine: Engine, text: str, model: str) -> list[Candidate]:
    """The sentence as written, as one step, and the ready-made sentences of the intents nearest to it."""
    read = engine.parse(text, model)
    nearest = [intent.name for intent in read.intents if intent.name != "nothing"]
    strength = read.steps[0].strength if read.steps else 1.0
    own = ParsedStep(nearest[0], strength, text=text.strip(), embedding=engine.understand(text, model).embedding)
    as_written = replace(read, action="restore", steps=(own,), question=None, left_out=())
    others = nearest[1:] if read.action == "restore" else nearest
    answered = [
        Candidate(intent_word(name), engine.parse(text, model, reading=name)) for name in others[: READINGS - 1]
    ]
    return [Candidate(QCoreApplication.translate("ContactSheet", "As written"), as_written), *answered]


def middle(view: Box, photo: Size) -> Box:
    """What is rendered of a view: the part of it inside the photo, or the middle of that."""
    inside = view.intersect(photo.box())
    width, height = min(inside.width, LARGEST.width), min(inside.height, LARGEST.height)
    return Box(inside.x + (inside.width - width) // 2, inside.y + (inside.height - height) // 2, width, height)


class ContactSheet(QObject):
    """Renders the readings one after the other in the engine's thread; what is wanted no more is cancelled."""

    ready = Signal(int, Candidate, QImage)
    """Number from 0, the reading, and its picture."""
    progress = Signal(float)
    finished = Signal()
    failed = Signal(Exception)

    def __init__(self, engine: EngineThread, model: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._model = model
        self._job = 0
        engine.progress.connect(self._report)
        engine.finished.connect(self._finish)
        engine.failed.connect(self._fail)

    def begin(self, text: str, document: Document, photo: PixelSource, box: Box) -> None:
        """Render the readings of `text` on `box` of the photo as the document's steps have left it."""

        def work(engine: Engine, renderer: Renderer, cancel: CancelToken, report: Callable[[int, int], None]) -> int:
            source = renderer.result(renderer.pin(document, photo, cancel=cancel), photo, cancel=cancel)
            found = candidates(engine, text, self._model)
            for number, candidate in enumerate(found):
                step = candidate.parse.steps[0]
                request = RestoreRequest(source, step.embedding, self._model, box=box, intent=step.intent)

                def told(done: int, total: int, number: int = number) -> None:
                    report(number * total + done, len(found) * total)

                restored = engine.restore(request, progress=told, cancel=cancel).pixels
                before = source[box.slices()]
                self.ready.emit(number, candidate, _image(before + step.strength * (restored - before)))
                cancel.check()
            return len(found)

        self._job = self._engine.ask(work)

    def cancel(self) -> None:
        if self._job:
            self._job = 0
            self._engine.cancel("call")

    def _report(self, job: int, progress: Progress) -> None:
        if job == self._job:
            self.progress.emit(progress.fraction)

    def _finish(self, job: int, result: object) -> None:
        if job == self._job:
            self._job = 0
            self.finished.emit()

    def _fail(self, job: int, error: Exception) -> None:
        if job == self._job:
            self._job = 0
            self.failed.emit(error)


def _image(pixels: FloatImage) -> QImage:
    """(h, w, 3) sRGB-encoded float32 as a picture of its own memory."""
    bytes_ = np.ascontiguousarray(np.floor(np.clip(pixels, 0, 1) * 255 + 0.5).astype(np.uint8))
    height, width = bytes_.shape[:2]
    return QImage(bytes_.data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()
