"""Working through a queue: one photo after the other, whatever becomes of each."""

from __future__ import annotations

import logging
import shutil
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from instructir_desktop.document.batch.entry import Entry
from instructir_desktop.document.batch.queue import Queue
from instructir_desktop.document.batch.remaining import Remaining
from instructir_desktop.document.batch.work import THERE, Sources, Work
from instructir_desktop.engine.api import CancelToken, Engine
from instructir_desktop.errors import Cancelled, InstructIRError, OutputError
from instructir_desktop.imaging.files import remove_leftovers
from instructir_desktop.sentence import Sentence

log = logging.getLogger(__name__)

LITTLE = 32 * 2**20
"""Bytes free on a disk below which an output that cannot be written is the disk's fault, not the photo's."""

MEMORY = Sentence("There is not enough memory for this photo. Close other programs and try it again.")


@dataclass(frozen=True)
class Progress:
    """`entry` is at work, `fraction` 0..1 of it done; `finished` of `total` photos are over; `remaining` seconds or None."""

    entry: Entry
    fraction: float
    finished: int
    total: int
    remaining: float | None

    @property
    def whole(self) -> float:
        """How far the batch is, 0..1."""
        return (self.finished + self.fraction) / max(self.total, 1)


@dataclass(frozen=True)
class Summary:
    """How many photos of a queue are in which state, and of those done how many were finished before."""

    done: int
    there: int
    skipped: int
    failed: int
    open: int
    total: int

    @property
    def sentence(self) -> str:
        """In words."""
        parts = [f"{self.done:,} of {self.total:,} photos are done"]
        if self.there:
            parts[0] += f" ({self.there:,} were there already)"
        parts += [f"{count:,} {word}" for count, word in ((self.skipped, "skipped"), (self.failed, "failed")) if count]
        if self.open:
            parts.append(f"{self.open:,} still to do")
        return ", ".join(parts) + "."


def summary(queue: Queue) -> Summary:
    """How a queue stands."""
    entries = queue.entries
    states = Counter(entry.state for entry in entries)
    there = sum(entry.state == "done" and entry.sentence == THERE for entry in entries)
    still = states["waiting"] + states["running"]
    return Summary(states["done"], there, states["skipped"], states["failed"], still, len(entries))


class Run:
    """Works through a queue with an engine. `tell` gets progress often, in the thread that works.

    `wait` is called before each photo and may block: that is how a run is paused.
    """

    def __init__(
        self,
        queue: Queue,
        engine: Engine,
        *,
        cancel: CancelToken | None = None,
        tell: Callable[[Progress], None] = lambda progress: None,
        wait: Callable[[], None] = lambda: None,
        watched: Path | None = None,
    ) -> None:
        """`watched`: the folder that photos still come into (see Sources).

        Raises UsageError or ModelError when the stack cannot be carried out on any photo.
        """
        self._queue = queue
        self._cancel = cancel or CancelToken()
        self._tell = tell
        self._wait = wait
        self._remaining = Remaining()
        self._sources = Sources((entry.photo for entry in queue.entries), watched)
        self._work = Work(queue.plan, queue.plan.stack.ready(engine), engine, self._sources)

    def all(self) -> Summary:
        """Do every photo that waits. Raises Cancelled, and OutputError when nothing more can be written; go on later."""
        remove_leftovers(self._queue.plan.folder)
        while (entry := self._queue.next()) is not None:
            self._wait()
            self._cancel.check()
            self._one(entry)
        return summary(self._queue)

    def knows(self, entry: Entry) -> None:
        """A photo has come into the queue since the run was made."""
        self._sources.add(entry.photo)

    def _one(self, entry: Entry) -> None:
        queue = self._queue
        running = replace(entry, state="running", attempts=entry.attempts + 1, sentence="")
        queue.put(running)
        over, total, waiting = queue.over, len(queue), queue.left
        self._remaining.begin(entry)

        def progress(step: int, steps: int, done: int, tiles: int) -> None:
            fraction = done / max(tiles, 1)
            self._remaining.at(fraction)
            self._tell(Progress(running, fraction, over, total, self._remaining.seconds(waiting)))

        progress(0, 1, 0, 1)
        try:
            made = self._work.make(running, cancel=self._cancel, progress=progress)
        except Cancelled:
            queue.put(replace(entry, state="waiting"))
            raise
        except InstructIRError as error:
            if isinstance(error, OutputError) and not self._writable():
                queue.put(replace(entry, state="waiting"))
                raise
            made = _failed(running, error.sentence, error.exit_code)
        except MemoryError:
            made = _failed(running, MEMORY, 5)
        except Exception as error:
            # One photo never stops the rest, whatever is wrong with it or with this program.
            log.exception("A photo of a batch failed: %s", entry.photo)
            why = f"{type(error).__name__}: {error}"
            said = Sentence(
                "Something unexpected went wrong with this photo ({why}). It was left out; the others go on.", why=why
            )
            made = _failed(running, said, 1)
        self._remaining.end(counts=made.state == "done" and made.sentence != THERE)
        queue.put(made)

    def _writable(self) -> bool:
        """Whether there is a disk with room to write to."""
        try:
            return shutil.disk_usage(self._queue.plan.folder).free > LITTLE
        except OSError:
            return False


def _failed(entry: Entry, sentence: str, code: int) -> Entry:
    return replace(entry, state="failed", sentence=sentence, code=code)
