"""From typing to a decision: sentences are read in the background, and a submitted one is accepted or refused."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from instructir_desktop.core.language.parse import Parse
from instructir_desktop.ui.engine_thread import EngineThread, Reading

READ_AFTER = 0
"""Milliseconds after a key within which a further key replaces the reading: one turn of the event loop."""


class Sentences(QObject):
    """Reads what is typed and, when it is submitted, says whether there is something to carry out."""

    understood = Signal(object)
    """The Parse of the present text, or None when it is empty."""
    accepted = Signal(Reading)
    """The submitted sentence asks for a restoration."""
    refused = Signal(Parse)
    """The submitted sentence asks for nothing that can be done, or leaves a question; its `message` says which."""
    failed = Signal(Exception)
    """The submitted sentence could not be read."""
    waitingChanged = Signal(bool)
    """Whether a submitted sentence waits for being read."""

    def __init__(self, engine: EngineThread, model: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._model = model
        self._text = ""
        self._reading: Reading | None = None
        self._job = 0
        self._waiting = False
        self._asked = False  # the text was submitted and answered by a question
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(READ_AFTER)
        self._timer.timeout.connect(self._read)
        engine.finished.connect(self._finished)
        engine.failed.connect(self._failed)

    @property
    def is_waiting(self) -> bool:
        return self._waiting

    def set_model(self, model: str) -> None:
        """Read with another model from now on; what it makes of the present text is asked anew."""
        self._model = model
        self._reading = None
        if self._text:
            self._timer.start()

    def edit(self, text: str) -> None:
        """The user has typed."""
        self._asked = False
        self._text = text.strip()
        if self._text:
            self._timer.start()
        else:
            self._timer.stop()
            self._reading = None
            self.understood.emit(None)

    def answer(self, reading: str) -> None:
        """The user has answered the question about the present text; a submitted sentence is carried out then."""
        self._timer.stop()
        self._set_waiting(self._asked)
        self._job = self._engine.understand(self._text, self._model, reading=reading)

    def submit(self, text: str, planned: Parse | None = None) -> None:
        """Decide about a sentence: at once when it has been read already, else as soon as it is.

        `planned`: its parse as the user has changed it, taken instead of reading the sentence (again).
        """
        self._text = text.strip()
        self._timer.stop()
        self._set_waiting(True)
        known = self._reading
        if planned is not None and planned.text.strip() == self._text:
            if known is not None and all(step.embedding for step in planned.steps):
                self._decide(Reading(planned, known.model))
            else:
                self._job = self._engine.complete(planned, self._model)
        elif known is not None and known.parse.text.strip() == self._text:
            self._decide(known)
        else:
            self._job = self._engine.understand(self._text, self._model)

    def drop(self) -> None:
        """Forget the sentence, also a submitted one."""
        self.stop()
        self._reading, self._text = None, ""

    def stop(self) -> None:
        """Read nothing more until the next edit or sentence."""
        self._timer.stop()
        self._asked = False
        self._set_waiting(False)

    def _read(self) -> None:
        if self._reading is None or self._reading.parse.text.strip() != self._text:
            self._job = self._engine.understand(self._text, self._model)

    def _finished(self, job: int, result: object) -> None:
        if job != self._job or not isinstance(result, Reading) or result.parse.text.strip() != self._text:
            return
        self._reading = result
        self.understood.emit(result.parse)
        if self._waiting:
            self._decide(result)

    def _failed(self, job: int, error: Exception) -> None:
        # While typing nobody waits for the result; a submitted sentence is read again, and its failure is told.
        if job == self._job and self._waiting:
            self._set_waiting(False)
            self.failed.emit(error)

    def _decide(self, reading: Reading) -> None:
        if reading.parse.action == "restore":
            self._reading, self._text, self._asked = None, "", False
            self.accepted.emit(reading)  # before waiting ends, so that the work seems one
            self._set_waiting(False)
        else:
            self._asked = reading.parse.action == "unsure"
            self._set_waiting(False)
            self.refused.emit(reading.parse)

    def _set_waiting(self, waiting: bool) -> None:
        if waiting != self._waiting:
            self._waiting = waiting
            self.waitingChanged.emit(waiting)
