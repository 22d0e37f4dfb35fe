"""Embedding a sentence as a whole, for mixing a step with another one."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from instructir_desktop.ui.engine_thread import EngineThread


class Embedding(QObject):
    """ask() and wait for `ready`; the newest sentence is answered."""

    ready = Signal(str, tuple)
    """The sentence and its embedding."""
    failed = Signal(Exception)

    def __init__(self, engine: EngineThread, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._job = 0
        engine.finished.connect(self._finished)
        engine.failed.connect(self._failed)

    def ask(self, text: str, model: str) -> None:
        self._job = self._engine.ask(
            lambda engine, renderer, cancel, progress: (text, engine.understand(text, model).embedding)
        )

    def _finished(self, job: int, result: object) -> None:
        if job == self._job and isinstance(result, tuple):
            self._job = 0
            self.ready.emit(*result)

    def _failed(self, job: int, error: Exception) -> None:
        if job == self._job:
            self._job = 0
            self.failed.emit(error)
