"""The export dialog's size estimate: computed in a thread of its own, a moment after the last change; the newest wins."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from instructir_desktop.core.geometry import Box
from instructir_desktop.document.estimate import Estimate, estimate
from instructir_desktop.engine.api import FloatImage
from instructir_desktop.errors import InstructIRError
from instructir_desktop.imaging.buffer import ImageBuffer
from instructir_desktop.imaging.options import ExportOptions
from instructir_desktop.ui.file_thread import FileThread

ASK_AFTER = 250
"""Milliseconds without a change after which the photo is encoded."""


class SizeEstimator(QObject):
    """All methods return at once, except shutdown()."""

    estimated = Signal(object)
    """The Estimate of the last question; None when it cannot be told."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = FileThread(self)
        self._buffer: ImageBuffer | None = None
        self._pixels: Callable[[Box], FloatImage] | None = None
        self._question: tuple[str, ExportOptions] | None = None
        self._number = 0
        self._busy = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(ASK_AFTER)
        self._timer.timeout.connect(self._begin)

    def set_photo(self, buffer: ImageBuffer, pixels: Callable[[Box], FloatImage]) -> None:
        """The photo to export; `pixels` gives its edited model pixels and is called in the thread."""
        self.drop()
        self._buffer, self._pixels = buffer, pixels

    def ask(self, suffix: str, options: ExportOptions) -> None:
        """How large a file with this suffix would be; estimated() answers, unless something else is asked meanwhile."""
        self._question = (suffix, options)
        self._number += 1
        self._timer.start()

    def drop(self) -> None:
        """Forget the question and the photo."""
        self._timer.stop()
        self._number += 1
        self._question = self._buffer = self._pixels = None

    def shutdown(self) -> None:
        """End the thread, after what it just does."""
        self.drop()
        self._thread.shutdown()

    def _begin(self) -> None:
        if self._busy or self._question is None or self._buffer is None or self._pixels is None:
            return  # when the thread is done, it looks again
        self._busy = True
        suffix, options = self._question
        work = partial(estimate, self._buffer, self._pixels, suffix, options)
        self._thread.submit(work, partial(self._done, self._number))

    def _done(self, number: int, result: Estimate | None, error: Exception | None) -> None:
        self._busy = False
        if number == self._number:
            self.estimated.emit(result if error is None or not isinstance(error, InstructIRError) else None)
        elif not self._timer.isActive():
            self._begin()
