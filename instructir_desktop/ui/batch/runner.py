"""Works through a queue in a thread of its own, beside the editor: reading and writing files there, networks by lending."""

from __future__ import annotations

import logging
import threading

from PySide6.QtCore import QObject, Signal

from instructir_desktop.document.batch.entry import Entry
from instructir_desktop.document.batch.queue import Queue
from instructir_desktop.document.batch.run import Progress, Run
from instructir_desktop.engine.api import CancelToken
from instructir_desktop.errors import Cancelled, InstructIRError
from instructir_desktop.ui.batch.lent_engine import LentEngine
from instructir_desktop.ui.engine_thread import EngineThread

log = logging.getLogger(__name__)


class BatchRunner(QObject):
    """One queue at a time. All methods return at once, but for close(); the signals come in the window's thread."""

    changed = Signal(object)
    """The Entry of a photo whose state is another one now."""
    progressed = Signal(object)
    """A Progress."""
    ended = Signal(object)
    """The work has ended: by itself (None), stopped (Cancelled), or by an error."""

    def __init__(self, engine: EngineThread, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self.queue: Queue | None = None
        self._thread: threading.Thread | None = None
        self._working = False
        self._turn = threading.Lock()
        """Held where it is decided whether there is more to do, so that a retry in that moment is not lost."""
        self._stopped = CancelToken()
        self._go = threading.Event()
        self._go.set()

    @property
    def is_running(self) -> bool:
        """Whether it works or is paused."""
        return self._working

    @property
    def is_paused(self) -> bool:
        return not self._go.is_set()

    def start(self, queue: Queue, *, paused: bool = False) -> None:
        """Work through a queue, which is the runner's from now on; nothing else may be running. `paused`: not before
        resume()."""
        self.keep(queue)
        self._stopped = CancelToken()
        if paused:
            self._go.clear()
        else:
            self._go.set()
        if self._thread is not None:
            self._thread.join()  # it has told its end, which comes at once
        self._working = True
        self._thread = threading.Thread(target=self._work, args=(queue, self._stopped), name="batch", daemon=True)
        self._thread.start()

    def keep(self, queue: Queue) -> None:
        """Have a queue, for retry(), without working on it; nothing may be running."""
        assert not self.is_running
        if self.queue is not None and self.queue is not queue:
            self.queue.close()
        self.queue = queue
        queue.changed = self.changed.emit

    def pause(self) -> None:
        """Hold on before the next tile."""
        self._go.clear()

    def resume(self) -> None:
        self._go.set()

    def stop(self) -> None:
        """Stop; photos that are not done wait. `ended` follows."""
        self._stopped.cancel()
        self._go.set()

    def retry(self) -> None:
        """Let the photos that failed have another try, after those that wait."""
        if self.queue is None:
            return
        with self._turn:
            self.queue.retry()
        if not self.is_running and self.queue.next() is not None:
            self.start(self.queue)

    def close(self) -> None:
        """Stop, wait for the thread, and let go of the queue's file. Within a tile, or what a photo takes to be written."""
        self.stop()
        if self._thread is not None:
            self._thread.join()
        if self.queue is not None:
            self.queue.close()
            self.queue = None

    def _work(self, queue: Queue, stopped: CancelToken) -> None:
        def hold() -> None:
            self._go.wait()

        error: Exception | None = None
        while self._working:
            try:
                engine = LentEngine(self._engine, stopped, hold)
                Run(queue, engine, cancel=stopped, tell=self._tell, wait=hold).all()
            except (Cancelled, InstructIRError) as reason:
                error = reason
            except Exception as reason:
                # The thread must outlive any mistake: the window shows a sentence, the log has the rest.
                log.exception("A batch ended unexpectedly")
                error = reason
            with self._turn:
                self._working = error is None and queue.next() is not None
        self.ended.emit(error)

    def _tell(self, progress: Progress) -> None:
        self.progressed.emit(progress)

    def entries(self) -> tuple[Entry, ...]:
        """The photos of the queue."""
        return self.queue.entries if self.queue is not None else ()
