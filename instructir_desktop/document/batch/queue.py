"""The queue of a batch: a file of JSON lines that only grows, so that a crash loses nothing but the photo under way.

    {"batch": {"major": 1, "minor": 0}, "app": "…", "plan": {…}}     the first line
    {"photo": "/…/IMG_1.jpg", "number": 0, "name": …}                one for every photo
    {"number": 0, "state": "running", …}                             one for every change

A line that was cut off or damaged is left out; since finished outputs are recognised (see work.py), at worst one photo
is looked at again.
"""

from __future__ import annotations

import contextlib
import heapq
import json
import os
import threading
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from instructir_desktop.document.batch import plan as plans
from instructir_desktop.document.batch.entry import Entry, photo_from, photo_value, state_value, with_state
from instructir_desktop.document.batch.plan import Plan
from instructir_desktop.document.batch.remaining import weight, weights
from instructir_desktop.document.checked_json import Fields, Problem, parsed
from instructir_desktop.document.locked_file import try_lock
from instructir_desktop.document.schema import APP
from instructir_desktop.errors import InputError, InstructIRError, OutputError
from instructir_desktop.imaging.files import read_at_most, reason, write_atomically
from instructir_desktop.sentence import Sentence

MAJOR, MINOR = 1, 0
LARGEST = 2**30
"""Bytes; some two million photos."""
CRASHES = 3
"""After so many attempts that ended with the process, a photo is given up, so that the others have their turn."""

GIVEN_UP = Sentence(
    "The program ended unexpectedly {count} times while it worked on this photo, so it was left out. Try it by itself.",
    count=CRASHES,
)


class QueueError(InputError):
    """A file is no queue, is damaged, or is of a newer version."""


class QueueInUse(OutputError):
    """Another process works through the queue."""


@dataclass(frozen=True)
class Read:
    """What a queue's file says."""

    plan: Plan
    entries: tuple[Entry, ...]

    @property
    def open(self) -> int:
        """How many photos are still to be done."""
        return sum(entry.open for entry in self.entries)


def read(path: Path) -> Read:
    """Read a queue without working on it. Raises QueueError when it is none, InputError when it cannot be read at all."""
    data = read_at_most(path, LARGEST, Sentence("The queue “{path}”", path=path))
    if data is None:
        raise QueueError("“{path}” is too large to be a queue.", path=path)
    lines = data.split(b"\n")
    plan = _plan(lines[0], path)
    found: dict[int, Entry] = {}
    for line in lines[1:]:
        try:
            value = parsed(line.decode())
            if isinstance(value, dict) and "photo" in value:
                entry = photo_from(value)
                found.setdefault(entry.number, entry)
            else:
                number = Fields(value, "").whole("number", 0, LARGEST)
                if number in found:
                    found[number] = with_state(found[number], value)
        except (Problem, UnicodeDecodeError):
            continue  # cut off by a crash, or damaged
    return Read(plan, tuple(found.values()))


class Queue:
    """A queue that this process, and no other, works through. May be used from several threads."""

    def __init__(self, path: Path, plan: Plan, entries: Iterable[Entry], file: BinaryIO) -> None:
        """Use create() or open()."""
        self.path = path
        self.plan = plan
        self.changed: Callable[[Entry], None] = lambda entry: None
        self._entries = {entry.number: entry for entry in entries}
        self._waiting = sorted(number for number, entry in self._entries.items() if entry.state == "waiting")
        self._over = sum(not entry.open for entry in self._entries.values())
        self._left = weights(entry for entry in self._entries.values() if entry.state == "waiting")
        self._file = file
        self._lock = threading.Lock()

    @classmethod
    def create(cls, path: Path, plan: Plan, entries: Iterable[Entry]) -> Queue:
        """A new queue in the place of one that is there. What that one knew of finished outputs is taken over.

        Raises QueueInUse while another process works on it, OutputError when it cannot be written.
        """
        entries = tuple(entries)
        if os.path.exists(path):
            with contextlib.closing(_locked(path)), contextlib.suppress(InputError):
                entries = _remembering(entries, {entry.photo: entry for entry in read(path).entries})
        head = {"batch": {"major": MAJOR, "minor": MINOR}, "app": APP, "plan": plans.value(plan)}
        lines = [_line(head), *(_line(photo_value(entry)) for entry in entries)]
        lines += [_line(state_value(entry)) for entry in entries if entry.key]
        write_atomically(path, b"".join(lines))
        return cls(path, plan, entries, _locked(path))

    @classmethod
    def open(cls, path: Path) -> Queue:
        """Go on with a queue: what a crash interrupted waits again. Raises QueueError, InputError, QueueInUse, OutputError."""
        if not path.is_file():
            raise InputError("There is no batch to go on with: “{path}” does not exist.", path=path)
        file = _locked(path)
        try:
            found = read(path)
        except BaseException:
            file.close()
            raise
        queue = cls(path, found.plan, found.entries, file)
        queue._mend()
        for entry in queue.entries:
            if entry.state == "running":
                crashed = replace(entry, state="failed", sentence=GIVEN_UP, code=1)
                queue.put(crashed if entry.attempts >= CRASHES else replace(entry, state="waiting"))
        return queue

    @property
    def entries(self) -> tuple[Entry, ...]:
        with self._lock:
            return tuple(self._entries.values())

    def __getitem__(self, number: int) -> Entry:
        return self._entries[number]

    def __len__(self) -> int:
        return len(self._entries)

    @property
    def over(self) -> int:
        """How many photos are done, skipped or failed."""
        return self._over

    @property
    def left(self) -> float:
        """The weight (see remaining.py) of the photos that wait."""
        return self._left

    def next(self) -> Entry | None:
        """The first photo that waits; None when none does."""
        with self._lock:
            while self._waiting and self._entries[self._waiting[0]].state != "waiting":
                heapq.heappop(self._waiting)
            return self._entries[self._waiting[0]] if self._waiting else None

    def add(self, entries: Iterable[Entry]) -> None:
        """Put further photos at the end. Raises OutputError."""
        for entry in entries:
            self._write(entry, photo_value(entry))

    def put(self, entry: Entry) -> None:
        """Note what has become of a photo; it is on disk when this returns. Raises OutputError."""
        self._write(entry, state_value(entry))

    def retry(self, numbers: Iterable[int] | None = None) -> int:
        """Let photos that failed (None: all) wait again; how many do."""
        wanted = None if numbers is None else set(numbers)
        again = [
            entry for entry in self.entries if entry.state == "failed" and (wanted is None or entry.number in wanted)
        ]
        for entry in again:
            self.put(entry.again())
        return len(again)

    def close(self) -> None:
        """Let other processes have it."""
        self._file.close()

    def _write(self, entry: Entry, value: Mapping[str, object]) -> None:
        with self._lock:
            before = self._entries.get(entry.number)
            self._entries[entry.number] = entry
            self._count(before, -1)
            self._count(entry, +1)
            if entry.state == "waiting":
                heapq.heappush(self._waiting, entry.number)
            try:
                self._file.write(_line(value))
                self._file.flush()
                os.fsync(self._file.fileno())
            except (OSError, ValueError) as error:  # ValueError: closed already
                why = reason(error) if isinstance(error, OSError) else "it is closed"
                raise OutputError("The queue “{path}” cannot be written: {why}.", path=self.path, why=why) from error
        self.changed(entry)

    def _count(self, entry: Entry | None, times: int) -> None:
        if entry is not None:
            self._over += times * (not entry.open)
            self._left += times * weight(entry) if entry.state == "waiting" else 0.0

    def _mend(self) -> None:
        """End a line that a crash cut off, so that the next one begins anew."""
        self._file.seek(0, os.SEEK_END)
        if self._file.tell():
            self._file.seek(-1, os.SEEK_END)
            if self._file.read(1) != b"\n":
                self._file.write(b"\n")


def _locked(path: Path) -> BinaryIO:
    """The file, open for reading and for writing at its end, and for this process only."""
    try:
        file = path.open("a+b")
    except OSError as error:
        raise OutputError("The queue “{path}” cannot be written: {reason}.", path=path, reason=reason(error)) from error
    if not try_lock(file.fileno()):
        file.close()
        raise QueueInUse("Another process works through the batch of “{parent}” already.", parent=path.parent)
    return file


def _line(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=True, allow_nan=False, separators=(",", ":")).encode() + b"\n"


def _plan(line: bytes, path: Path) -> Plan:
    major = MAJOR
    try:
        top = Fields(parsed(line.decode()), "")
        version = Fields(top.take("batch"), "batch")
        major = version.whole("major", 1, 1_000_000)
        return plans.from_value(top.take("plan"))
    except (Problem, UnicodeDecodeError, InstructIRError) as error:
        if major > MAJOR:
            raise QueueError(
                "The queue “{path}” was written by a newer version of InstructIR Desktop. Install it to go on.",
                path=path,
            ) from error
        raise QueueError("“{path}” is no queue that can be used: {error}.", path=path, error=error) from error


def _remembering(entries: tuple[Entry, ...], before: Mapping[Path, Entry]) -> tuple[Entry, ...]:
    """The entries with what an earlier queue knew of their outputs."""
    known = {photo: entry for photo, entry in before.items() if entry.key}
    return tuple(
        replace(
            entry,
            key=known[entry.photo].key,
            output=known[entry.photo].output,
            output_sha256=known[entry.photo].output_sha256,
        )
        if entry.photo in known
        else entry
        for entry in entries
    )
