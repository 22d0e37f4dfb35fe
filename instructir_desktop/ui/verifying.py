"""Checking exported files against their receipts, in the engine's thread."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from instructir_desktop.document.render import Renderer
from instructir_desktop.document.verify import Verification, verify
from instructir_desktop.engine.api import CancelToken
from instructir_desktop.errors import Cancelled
from instructir_desktop.ui.either_token import EitherToken
from instructir_desktop.ui.engine_thread import EngineThread, Progress


class Verifying(QObject):
    """One file at a time: the newest question is answered."""

    verified = Signal(Verification)
    progress = Signal(float)
    failed = Signal(Exception)

    def __init__(self, engine: EngineThread, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._job = 0
        self._stopped = CancelToken()
        engine.progress.connect(self._report)
        engine.finished.connect(self._finished)
        engine.failed.connect(self._fail)
        engine.cancelled.connect(self._cancelled)

    def verify(self, path: Path, source: Path | None = None) -> None:
        """Check an exported file; `source` is its photo (None: the one beside it)."""
        stopped = self._stopped = CancelToken()

        def work(renderer: Renderer, cancel: CancelToken, report: Callable[[int, int, int, int], None]) -> Verification:
            either = EitherToken(stopped, cancel)  # its own as well: an export is work of the same kind, and goes on
            either.check()
            return verify(path, renderer.engine, source=source, progress=report, cancel=either)

        self._job = self._engine.call(work)

    def stop(self) -> None:
        """Nobody waits for the answer any more."""
        self._stopped.cancel()

    def _report(self, job: int, progress: Progress) -> None:
        if job == self._job:
            self.progress.emit(progress.fraction)

    def _finished(self, job: int, result: object) -> None:
        if job == self._job and isinstance(result, Verification):
            self._job = 0
            self.verified.emit(result)

    def _fail(self, job: int, error: Exception) -> None:
        if job == self._job:
            self._job = 0
            self.failed.emit(error)

    def _cancelled(self, job: int) -> None:
        self._fail(job, Cancelled(self.tr("Cancelled before it was done.")))
