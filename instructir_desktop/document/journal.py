"""The journal of an open photo: every action, on disk before it is shown, so that a crash loses at most one.

It exists only while there is something that the sidecar does not hold. One file in the user's data folder, locked as
long as its process lives; one line for each record, its CRC-32 in front:

    3a60a8b1 {"journal": 1, "photo": "/…/IMG_1234.JPG", "time": 1700000000.0, "document": {…what the sidecar holds…}}
    0c1f9e77 {"do": "do", "name": "“remove the rain”", "time": …, "change": {…see delta…}}

A line that is cut off or garbled ends the journal: what stands before it counts.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import logging
import os
import threading
import time
import uuid
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, get_args

from instructir_desktop import bounded_json
from instructir_desktop.document import delta
from instructir_desktop.document.document import Document
from instructir_desktop.document.history import Action, History
from instructir_desktop.document.known import Known
from instructir_desktop.document.locked_file import FolderInUse, folder_locked, try_lock
from instructir_desktop.document.merge import merge
from instructir_desktop.document.schema import SidecarError, to_value
from instructir_desktop.imaging.files import head, reason
from instructir_desktop.paths import data_folder
from instructir_desktop.sentence import Sentence

log = logging.getLogger(__name__)

VERSION = 1
SUFFIX = ".journal"
LARGEST = 16 * 2**20
"""Bytes after which a journal is written anew with one record in place of all."""
MOST_RECORDS = 5_000
"""Records after which the same is done: a second's worth of reading."""
LARGEST_READ = 128 * 2**20
"""Bytes; larger files are not journals."""
MOST_READ = 2 * MOST_RECORDS
"""Records; what stands after them was not written by this application."""

UNUSABLE = (SidecarError, LookupError, TypeError, ValueError, AttributeError, ArithmeticError, RecursionError)
"""What JSON of another shape, or with numbers beyond all, leads to when it is read as documents and changes of them."""


def folder() -> Path:
    return data_folder() / "journal"


@dataclass(frozen=True)
class Entry:
    """One action: its kind and name, when (seconds since 1970) and the document after it."""

    action: Action
    name: str
    time: float
    document: Document


@dataclass(frozen=True)
class Recovered:
    """What a journal holds: the photo, the document that its sidecar held, and what was done since.

    `whole`: the journal's end was as it was written; a crash may have cut the last record off.
    """

    path: Path
    photo: Path
    time: float
    base: Document
    entries: tuple[Entry, ...]
    whole: bool

    @property
    def document(self) -> Document:
        """The document after the last action."""
        return self.entries[-1].document if self.entries else self.base


class Journal:
    """What one session appends to. Failures never stop an edit: `problem` is then a sentence for the user.

    record() is called in the window's thread, saved() in that of the files.
    """

    def __init__(self, photo: Path) -> None:
        self.problem = ""
        self._photo = photo
        self._lock = threading.Lock()
        self._descriptor: int | None = None
        self._path = Path()
        self._size = self._records = 0
        self._behind = False
        self._base: Document | None = None
        self._last: Document | None = None

    @property
    def path(self) -> Path | None:
        """The file; None while there is nothing that the sidecar does not hold."""
        return self._path if self._descriptor is not None else None

    def record(self, action: Action, name: str, before: Document, after: Document) -> None:
        """Append an action; on disk when this returns, unless `problem` says why not."""
        with self._lock:
            self._last = after
            self._base = self._base or before
            if after == self._base:  # back to what the sidecar holds
                self._remove()
                self.problem = ""
                return
            try:
                if self._descriptor is None and before == self._base:
                    self._begin()
                    self._append(_entry(action, name, before, after))
                elif self._descriptor is None or self._behind or self._is_long:
                    self._write_anew()
                else:
                    self._append(_entry(action, name, before, after))
            except OSError as error:
                self._fail(error)
            else:
                self._behind, self.problem = False, ""

    def saved(self, document: Document) -> None:
        """The sidecar holds `document` now: nothing before it is needed any more."""
        with self._lock:
            self._base = document
            if self._descriptor is None:
                return
            if self._last == document:
                self._remove()
                return
            try:
                self._write_anew()
            except OSError as error:
                self._fail(error)

    def close(self, *, keep: bool) -> None:
        """End it: the file stays (`keep`, for the next start) or goes."""
        with self._lock:
            if self._descriptor is None:
                return
            if keep:
                os.close(self._descriptor)
                self._descriptor = None
            else:
                self._remove()

    @property
    def _is_long(self) -> bool:
        return self._size > LARGEST or self._records > MOST_RECORDS

    def _begin(self) -> None:
        assert self._base is not None
        place = folder()
        place.mkdir(parents=True, exist_ok=True)
        digest = hashlib.sha256(os.fsencode(self._photo)).hexdigest()[:12]
        path = place / f"{digest}-{uuid.uuid4().hex[:12]}{SUFFIX}"
        flags = os.O_RDWR | os.O_APPEND | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        header = {"journal": VERSION, "photo": str(self._photo), "time": time.time(), "document": to_value(self._base)}
        with _alone():
            self._descriptor = os.open(path, flags, 0o600)
            self._path, self._size, self._records = path, 0, 0
            try_lock(self._descriptor)
            self._append(header)

    def _append(self, value: dict[str, Any]) -> None:
        """Write a record and wait until the disk has it; what was written of a failed one is taken back."""
        assert self._descriptor is not None
        body = json.dumps(value, separators=(",", ":"), allow_nan=False).encode()
        data = b"%08x %s\n" % (zlib.crc32(body), body)
        view = memoryview(data)
        try:
            while view:
                view = view[os.write(self._descriptor, view) :]
            os.fsync(self._descriptor)
        except OSError:
            with contextlib.suppress(OSError):
                os.ftruncate(self._descriptor, self._size)
            raise
        self._size += len(data)
        self._records += 1

    def _write_anew(self) -> None:
        """From what the sidecar holds to the last action in one record; the old file goes when the new one is there."""
        assert self._base is not None
        assert self._last is not None
        old, was = self._descriptor, (self._path, self._size, self._records)
        self._descriptor = None
        try:
            self._begin()
            self._append(_entry("do", "Earlier edits", self._base, self._last))
        except OSError:
            self._remove()
            self._descriptor, (self._path, self._size, self._records) = old, was
            raise
        if old is not None:
            os.close(old)
            _unlink(was[0])

    def _remove(self) -> None:
        self._behind = False
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None
            _unlink(self._path)

    def _fail(self, error: OSError) -> None:
        """The file keeps what it held before; the next record makes up for this one."""
        log.warning("The journal failed: %s", reason(error))
        self.problem = Sentence(
            "The edit could not be noted in “{folder}”: {reason}. It would be lost if the program crashed before it is "
            "saved.",
            folder=folder(),
            reason=reason(error),
        )
        if self._size == 0:  # not even the first line
            self._remove()
        self._behind = self._descriptor is not None


_CLAIMING = threading.Lock()


@contextlib.contextmanager
def _alone() -> Iterator[None]:
    """While a journal begins nobody looks for orphans: without its lock and its first line it would look like one.

    Neither another thread nor, where folders can be locked, another process.
    """
    with _CLAIMING, contextlib.ExitStack() as stack:
        with contextlib.suppress(FolderInUse):  # by a process that hangs
            stack.enter_context(folder_locked(folder()))
        yield


def _entry(action: Action, name: str, before: Document, after: Document) -> dict[str, Any]:
    change = delta.between(to_value(before), to_value(after))
    return {"do": action, "name": name, "time": time.time(), "change": change}


def _unlink(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)


def orphans(photo: Path | None = None) -> list[Recovered]:
    """The journals (of one photo, or of all) whose process ended without saving, the newest first.

    Files that are no journals are set aside; journals without an action are removed.
    """
    place = folder()
    found: list[Recovered] = []
    try:
        names = sorted(name for name in os.listdir(place) if name.endswith(SUFFIX))
    except OSError:
        return []
    for name in names:
        data = _unclaimed(place / name)
        if data is None:
            continue
        recovered = parse(place / name, data)
        if recovered is None:
            log.warning("A journal is damaged; it was set aside.")
            with contextlib.suppress(OSError):
                (place / name).replace(place / f"{name}.damaged")
        elif recovered.document == recovered.base or all(entry.action == "amend" for entry in recovered.entries):
            _unlink(place / name)  # nothing of the user's is in it
        elif photo is None or recovered.photo == photo:
            found.append(recovered)
    return sorted(found, key=lambda one: one.time, reverse=True)


def remove(recovered: Recovered) -> None:
    """Delete an orphan: its edits are in another journal or the sidecar, or the user does not want them."""
    _unlink(recovered.path)


def _unclaimed(path: Path) -> bytes | None:
    """The bytes of a journal that no living process has; None when one has."""
    try:
        with _alone(), path.open("r+b") as file:
            return head(file, LARGEST_READ) if try_lock(file.fileno()) else None
    except OSError:
        return None


def parse(path: Path, data: bytes) -> Recovered | None:
    """What a journal's bytes hold up to the first line that is not whole; None when that is the first one."""
    lines = data.split(b"\n")
    header = _record(lines[0])
    if header is None or header.get("journal") != VERSION or len(lines) < 2:
        return None
    try:
        value = header["document"]
        known = Known()
        base = known.document(value)
        photo, when = Path(header["photo"]), float(header["time"])
    except UNUSABLE:
        return None
    entries: list[Entry] = []
    whole = not lines[-1] and len(lines) - 2 <= MOST_READ
    for line in lines[1:-1][:MOST_READ]:
        record = _record(line)
        try:
            if record is None or record["do"] not in get_args(Action):
                raise ValueError("no record")
            value = delta.applied(value, record["change"])
            document = known.document(value)
            when = float(record["time"])
            entries.append(Entry(record["do"], str(record["name"]), when, document))
        except UNUSABLE:
            whole = False
            break
    return Recovered(path, photo, when, base, tuple(entries), whole)


def _record(line: bytes) -> dict[str, Any] | None:
    """A line's value; None when it is not as it was written."""
    try:
        if line[:9] != b"%08x " % zlib.crc32(line[9:]):
            return None
        value = bounded_json.loads(line[9:])
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None


def replay(history: History, recovered: Recovered) -> None:
    """Do again what the journal holds, as edits that can be undone; `history` begins with the journal's base.

    The source is the one of the history's document: the photo may have been renamed since.
    """
    source = history.document.source
    for entry in recovered.entries:
        after = replace(entry.document, source=source)
        if entry.action == "undo":
            history.undo()
        elif entry.action == "redo":
            history.redo()
        elif entry.action == "amend":
            history.amend(after)
        if history.document != after:
            history.amend(after)
        if history.document != after:
            history.do(entry.name, after)


def resume(history: History, recovered: Recovered) -> None:
    """Bring a journal's actions into a history that begins with what the sidecar holds now.

    From where the sidecar stands in the journal; where it stands nowhere there, it was changed since, and both are merged.
    """
    now = history.document
    stages = (recovered.base, *(entry.document for entry in recovered.entries))
    standing = [index for index, stage in enumerate(stages) if _same_stack(stage, now)]
    if standing:
        replay(history, replace(recovered, entries=recovered.entries[standing[-1] :]))
    else:
        merged = merge(recovered.base, now, recovered.document)
        history.do("Recovered edits", merged.document)


def recovery_notes(recovered: Recovered) -> list[Sentence]:
    """Sentences for the user about edits that came back."""
    notes = [Sentence("{edits} that had not been saved came back; undo takes them away again.", edits=count(recovered))]
    if not recovered.whole:
        notes.append(Sentence("The last one was cut off and may be missing."))
    return notes


def count(recovered: Recovered) -> Sentence:
    """How many edits there are, in words."""
    edits = sum(entry.action != "amend" for entry in recovered.entries)
    return Sentence("1 edit") if edits == 1 else Sentence("{count} edits", count=edits)


def _same_stack(one: Document, other: Document) -> bool:
    return replace(one, source=other.source) == other
