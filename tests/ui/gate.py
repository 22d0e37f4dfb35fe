"""An engine that can be held up, for tests of what the window does meanwhile."""

from __future__ import annotations

import threading

from instructir_desktop.engine.api import RestoreRequest, RestoreResult
from instructir_desktop.engine.fake import FakeEngine


class Gate(FakeEngine):
    """An engine whose tiles wait until they are let through."""

    def __init__(self) -> None:
        super().__init__()
        self.through = threading.Event()
        self.waiting = threading.Event()

    def restore(self, request: RestoreRequest, **options: object) -> RestoreResult:  # type: ignore[override]
        self.waiting.set()
        cancel = options.get("cancel")
        while not self.through.wait(0.01):
            if cancel is not None:
                cancel.check()  # type: ignore[attr-defined]
        return super().restore(request, **options)  # type: ignore[arg-type]
