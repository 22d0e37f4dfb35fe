"""The window's engine, lent to a batch call by call, so that whatever the user does in the editor comes first."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures import TimeoutError as NotYet
from functools import partial
from typing import TypeVar

from instructir_desktop.core.language.parse import Parse
from instructir_desktop.core.language.understanding import Understanding
from instructir_desktop.core.source import PixelSource
from instructir_desktop.engine.api import (
    BUNDLED,
    CancelToken,
    Context,
    Engine,
    ModelInfo,
    Precision,
    Progress,
    RestoreRequest,
    RestoreResult,
    no_progress,
)
from instructir_desktop.errors import Cancelled
from instructir_desktop.ui.either_token import EitherToken
from instructir_desktop.ui.engine_thread import EngineThread

Result = TypeVar("Result")

LOOK_EVERY = 0.1
"""Seconds after which a call that waits for the engine looks whether the batch was stopped."""


class LentEngine:
    """An Engine for one other thread. Each call runs in the engine's thread once nothing else is waiting there; one that
    has to give way is made again. `stopped` ends the waiting; `hold` is called before each call and may block.
    """

    def __init__(self, thread: EngineThread, stopped: CancelToken, hold: Callable[[], None]) -> None:
        self._thread = thread
        self._stopped = stopped
        self._hold = hold
        self._inside: Engine | None = None
        self._ident: int | None = None

    def parse(self, text: str, model: str = BUNDLED, *, reading: str | None = None) -> Parse:
        return self._ask(lambda engine, token: engine.parse(text, model, reading=reading))

    def understand(self, text: str, model: str = BUNDLED) -> Understanding:
        return self._ask(lambda engine, token: engine.understand(text, model))

    def measure(
        self,
        photo: PixelSource,
        embedding: tuple[float, ...],
        model: str = BUNDLED,
        *,
        intent: str = "",
        precision: Precision = "auto",
        cancel: CancelToken | None = None,
    ) -> Context:
        return self._ask(
            lambda engine, token: engine.measure(
                photo, embedding, model, intent=intent, precision=precision, cancel=token
            )
        )

    def restore(
        self, request: RestoreRequest, *, progress: Progress = no_progress, cancel: CancelToken | None = None
    ) -> RestoreResult:
        return self._ask(lambda engine, token: engine.restore(request, progress=progress, cancel=token))

    def rest(self) -> None:
        """The engine's own thread sees to that."""

    def model_info(self, model: str = BUNDLED) -> ModelInfo:
        return self._ask(lambda engine, token: engine.model_info(model))

    def _ask(self, call: Callable[[Engine, CancelToken], Result]) -> Result:
        """Have a call made, and wait for what it gives. Raises what it raises, and Cancelled when stopped."""
        if self._inside is not None and threading.get_ident() == self._ident:
            # Reading the photo made the engine ask for a tile of the steps below: it is in our hands already.
            return call(self._inside, self._token)
        while True:
            self._hold()
            self._stopped.check()
            future: Future[Result] = Future()
            self._thread.lend(partial(self._work, call, future))
            try:
                return self._wait(future)
            except Cancelled:
                self._stopped.check()  # else it gave way, and is made again

    def _wait(self, future: Future[Result]) -> Result:
        while True:
            try:
                return future.result(LOOK_EVERY)
            except NotYet:
                if self._stopped.cancelled and future.cancel():
                    raise Cancelled from None

    def _work(
        self,
        call: Callable[[Engine, CancelToken], Result],
        future: Future[Result],
        engine: Callable[[], Engine],
        gives_way: CancelToken,
    ) -> None:
        """In the engine's thread."""
        if not future.set_running_or_notify_cancel():
            return
        try:
            self._inside = engine()
            self._ident = threading.get_ident()
            self._token = EitherToken(self._stopped, gives_way)
            self._token.check()
            result = call(self._inside, self._token)
        except BaseException as error:  # noqa: BLE001 - it is raised again where the call was made
            future.set_exception(error)
        else:
            future.set_result(result)
        finally:
            self._inside = None
