"""What waits for the engine's thread and what runs there: which job comes next, and which one has to give way. No Qt."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from instructir_desktop.engine.api import CancelToken

Kind = Literal["load", "understand", "call", "render", "batch"]

ORDER: tuple[Kind, ...] = ("load", "understand", "call", "render", "batch")
"""Of the waiting jobs the first of these kinds runs next. One of the last kind is stopped for any other."""

REST_AFTER = 2.0
"""Seconds without work after which the engine gives back memory that only speeds further tiles up."""


@dataclass(eq=False)
class Job:
    """`run` does the work, in the engine's thread. `running_key`, of a render: the key (document.render.step_keys) of the
    step whose network runs now. A `superseded` one ends at the next tile."""

    id: int
    kind: Kind
    run: Callable[[Job], object]
    cancel: CancelToken = field(default_factory=CancelToken)
    superseded: bool = False
    running_key: str = ""


class EngineJobs:
    """Used by two threads: the window's puts, cancels and closes; the engine's takes one job after the other."""

    def __init__(self) -> None:
        self._condition = threading.Condition()
        self._waiting: list[Job] = []
        self._current: Job | None = None
        self._last_id = 0
        self._closing = False

    # In the window's thread

    def put(self, kind: Kind, run: Callable[[Job], object], *, wanted: set[str] | None = None) -> tuple[Job, list[Job]]:
        """A new job, and those that it takes the place of: of each kind the newest wins, but for "call" and "batch".

        `wanted`, of a render: the keys of its steps. A render that runs is stopped unless the step it is at is one of them.
        """
        with self._condition:
            if self._closing:
                raise RuntimeError("the engine's thread has been shut down")
            self._last_id += 1
            job = Job(self._last_id, kind, run)
            dropped = [other for other in self._waiting if other.kind == kind and kind not in ("call", "batch")]
            self._waiting = [other for other in self._waiting if other not in dropped]
            self._waiting.append(job)
            current = self._current
            if current is not None and current.kind == kind == "render":
                current.superseded = True
                if current.running_key not in (wanted or set()):
                    current.cancel.cancel()
            if current is not None and current.kind == "batch" != kind:
                current.cancel.cancel()
            self._condition.notify_all()
        return job, dropped

    def cancel(self, *kinds: Kind) -> list[Job]:
        """Stop the running job and drop the waiting ones, if they are of these kinds; returns the latter."""
        with self._condition:
            dropped = [job for job in self._waiting if job.kind in kinds]
            self._waiting = [job for job in self._waiting if job not in dropped]
            if self._current is not None and self._current.kind in kinds:
                self._current.cancel.cancel()
        return dropped

    @property
    def is_idle(self) -> bool:
        with self._condition:
            return self._current is None and not self._waiting

    def close(self) -> None:
        """Cancel everything; take() gives None from now on."""
        with self._condition:
            self._closing = True
            self._waiting.clear()
            if self._current is not None:
                self._current.cancel.cancel()
            self._condition.notify_all()

    # In the engine's thread

    def take(self, rest: Callable[[], None]) -> Job | None:
        """Wait for the next job and make it the current one; None when the thread is to end. `rest` is called when nothing
        has come for a while."""
        with self._condition:
            self._current = None
            if not self._waiting and not self._closing:
                self._condition.wait(REST_AFTER)
            idle = not self._waiting and not self._closing
        if idle:
            rest()
        with self._condition:
            while not self._waiting and not self._closing:
                self._condition.wait()
            if self._closing:
                return None
            job = min(self._waiting, key=lambda waiting: (ORDER.index(waiting.kind), waiting.id))
            self._waiting.remove(job)
            self._current = job
            return job

    def take_sentence(self) -> Job | None:
        """A sentence that waits for being read, to be answered within the current job."""
        with self._condition:
            job = next((waiting for waiting in self._waiting if waiting.kind == "understand"), None)
            if job is not None:
                self._waiting.remove(job)
            return job

    def begin_step(self, job: Job, key: str) -> None:
        """Note which step's network a render runs next; a superseded one ends here, between two tiles."""
        with self._condition:
            job.running_key = key
            if job.superseded:
                job.cancel.cancel()

    def end_tile(self, job: Job) -> None:
        """A tile of a render is there: until the next one begins nothing is lost by stopping."""
        with self._condition:
            job.running_key = ""
