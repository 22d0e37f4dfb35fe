"""Pictures of a photo's variants on the same box, rendered one after the other in the engine's thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from instructir_desktop.core.geometry import Box
from instructir_desktop.core.source import PixelSource
from instructir_desktop.document import variants
from instructir_desktop.document.document import Document
from instructir_desktop.document.render import Renderer
from instructir_desktop.engine.api import CancelToken, Engine, FloatImage
from instructir_desktop.ui.engine_thread import EngineThread


class VariantPictures(QObject):
    """The newest wish counts; what was rendered once comes from the tiles."""

    ready = Signal(str, object, QImage)
    """A variant's id, the box, and its picture."""
    failed = Signal(Exception)

    def __init__(
        self, engine: EngineThread, document: Document, photo: PixelSource, *, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._engine, self._document, self._photo = engine, document, photo
        self._job = 0
        engine.finished.connect(self._finish)
        engine.failed.connect(self._fail)

    def show(self, ids: Sequence[str], box: Box) -> None:
        """Render a box of these variants at full resolution: the pixels of the export."""
        self.cancel()
        document, photo = self._document, self._photo

        def work(engine: Engine, renderer: Renderer, cancel: CancelToken, report: Callable[[int, int], None]) -> int:
            for one in ids:
                alone = renderer.pin(variants.alone(document, one), photo, cancel=cancel)
                pixels = renderer.result(alone, photo, cancel=cancel)[box.slices()]
                self.ready.emit(one, box, picture(pixels))
                cancel.check()
            return len(ids)

        self._job = self._engine.ask(work)

    def cancel(self) -> None:
        """Nobody waits for them any more."""
        if self._job:
            self._job = 0
            self._engine.cancel("call")

    def _finish(self, job: int, result: object) -> None:
        if job == self._job:
            self._job = 0

    def _fail(self, job: int, error: Exception) -> None:
        if job == self._job:
            self._job = 0
            self.failed.emit(error)


def picture(pixels: FloatImage) -> QImage:
    """(h, w, 3) sRGB-encoded float32 as a picture of its own memory."""
    bytes_ = np.ascontiguousarray(np.floor(np.clip(pixels, 0, 1) * 255 + 0.5).astype(np.uint8))
    height, width = bytes_.shape[:2]
    return QImage(bytes_.data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()
