"""Small pictures and states of a folder's photos, got in a thread of its own: what is seen first, the rest after it."""

from __future__ import annotations

import logging
import threading
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from instructir_desktop.document.folder import Exports, state_of
from instructir_desktop.errors import InputError
from instructir_desktop.imaging.preview_cache import PreviewCache

log = logging.getLogger(__name__)


class PreviewLoader(QObject):
    """want() says what is needed, most urgent first; a later call replaces what has not begun."""

    loaded = Signal(Path, QImage, object)
    """A photo, its picture (null when it cannot be read) and its PhotoState."""

    def __init__(self, exports: Exports, cache: PreviewCache | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._exports = exports
        self._cache = cache or PreviewCache()
        self._condition = threading.Condition()
        self._wanted: list[Path] = []
        self._closed = False
        self._thread: threading.Thread | None = None

    def want(self, photos: Sequence[Path]) -> None:
        """Get these, in this order."""
        with self._condition:
            self._wanted = list(reversed(photos))
            self._condition.notify()
        if self._thread is None and photos and not self._closed:
            self._thread = threading.Thread(target=self._work, name="previews", daemon=True)
            self._thread.start()

    def shutdown(self) -> None:
        """End the thread and wait for it."""
        with self._condition:
            self._closed = True
            self._wanted = []
            self._condition.notify()
        if self._thread is not None:
            self._thread.join()

    def _work(self) -> None:
        self._cache.tidy()
        while True:
            with self._condition:
                while not self._wanted and not self._closed:
                    self._condition.wait()
                if self._closed:
                    return
                photo = self._wanted.pop()
            image = QImage()
            try:
                image = QImage.fromData(self._cache.get(photo))
            except InputError as error:
                log.info("No small picture: %s", error)
            except Exception:
                # The thread must outlive any mistake; the photo is shown without a picture.
                log.exception("A small picture failed")
            state = state_of(photo, self._exports)
            self.loaded.emit(photo, image, state)
