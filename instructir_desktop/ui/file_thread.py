"""Reading and writing photos and sidecars outside the window's thread, one after the other."""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from instructir_desktop.errors import InputError, InstructIRError

log = logging.getLogger(__name__)


class FileThread(QObject):
    """Runs functions in one thread in the order given; each result is handed over in the thread of this object."""

    _done = Signal(object, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="files")
        self._done.connect(self._hand_over)

    def submit(self, work: Callable[[], Any], done: Callable[[Any, Exception | None], None]) -> None:
        """Call `work` in the thread, then `done(result, None)` or `done(None, error)` here."""
        self._executor.submit(self._run, work, done)

    def shutdown(self) -> None:
        """Finish what was submitted and end the thread."""
        self._executor.shutdown(wait=True)

    def _run(self, work: Callable[[], Any], done: Callable[[Any, Exception | None], None]) -> None:
        try:
            result = work()
        except InstructIRError as error:
            self._done.emit(done, None, error)
        except MemoryError:
            message = self.tr("There is not enough memory to open this photo. Close other programs and try again.")
            self._done.emit(done, None, InputError(message))
        except Exception as error:
            # The thread must outlive any mistake: the window shows a sentence, the log has the rest.
            log.exception("Work on files failed")
            self._done.emit(done, None, error)
        else:
            self._done.emit(done, result, None)

    @Slot(object, object, object)
    def _hand_over(
        self, done: Callable[[Any, Exception | None], None], result: object, error: Exception | None
    ) -> None:
        done(result, error)
