"""The undo history of a photo between two sessions: kept in the user's data folder, worth nothing once the sidecar changes.

    {"history": 1, "sidecar": SHA-256 of its bytes, "done": 2, "first": {…as in a sidecar…}, "edits": [{"name": "…",
     "change": {…see delta…}}, …]}

Contexts are not in it: they are measured again, and found again among the tiles on the disk.
"""

from __future__ import annotations

import contextlib
import json
import logging
import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from instructir_desktop import bounded_json
from instructir_desktop.document import delta, sidecar
from instructir_desktop.document.document import Document
from instructir_desktop.document.history import Edit, Past
from instructir_desktop.document.journal import UNUSABLE
from instructir_desktop.document.known import Known
from instructir_desktop.document.schema import to_value
from instructir_desktop.document.variants import unpinned
from instructir_desktop.errors import OutputError
from instructir_desktop.imaging.files import head, write_atomically
from instructir_desktop.paths import data_folder

log = logging.getLogger(__name__)

VERSION = 1
SUFFIX = ".history.json"
MOST_EDITS = 300
LARGEST = 2 * 2**20
"""Characters of all edits of a photo; the oldest are left out."""
LARGEST_READ = 64 * 2**20
MOST = 500
"""Files in the folder; the oldest go."""


def folder() -> Path:
    return data_folder() / "history"


def place(photo: Path) -> Path:
    return folder() / f"{sidecar.key(photo)}{SUFFIX}"


@dataclass(frozen=True)
class _Change:
    """An edit as it is written. The documents are kept, so that nothing else gets their ids."""

    before: Document
    after: Document
    text: str


class Keeper:
    """Finds and keeps the past of one photo: after every save, so that a crash does not take it.

    The text of every edit is made once only, since a photo may have hundreds.
    """

    def __init__(self, photo: Path) -> None:
        self._photo = photo
        self._changes: dict[tuple[int, int], _Change] = {}

    def keep(self, document: Document, past: Past, digest: str) -> None:
        """Keep the edits around `document`; `digest`: of the sidecar's bytes. Failures are only logged."""
        path = place(self._photo)
        try:
            if not past.names:
                path.unlink(missing_ok=True)
                return
            folder().mkdir(parents=True, exist_ok=True)
            write_atomically(path, self._text(document, past, digest).encode())
            _tidy()
        except (OSError, OutputError) as error:
            log.warning("The undo history was not kept: %s", type(error).__name__)

    def found(self, document: Document, digest: str) -> Past:
        """The edits of the last session around `document`; none when the sidecar is not the one it left."""
        try:
            with place(self._photo).open("rb") as file:
                value: Any = bounded_json.loads(head(file, LARGEST_READ))
            if value["history"] != VERSION or value["sidecar"] != digest:
                return Past()
            past = _past(value, document)
        except FileNotFoundError:
            return Past()
        except (OSError, *UNUSABLE) as error:
            log.warning("A kept undo history is not usable: %s", type(error).__name__)
            return Past()
        documents = _documents(document, past)
        for before, after, edit in zip(documents, documents[1:], value["edits"], strict=False):
            self._changes[id(before), id(after)] = _Change(before, after, _dumps(edit["change"]))
        return past

    def _text(self, document: Document, past: Past, digest: str) -> str:
        documents, names, done = _documents(document, past), past.names, len(past.undo)
        kept: dict[tuple[int, int], _Change] = {}
        edits: list[str] = []
        first, room = 0, LARGEST
        later: dict[str, Any] | None = None  # the value of the edit's later document, where it has been made already
        for number in range(len(names) - 1, -1, -1):  # the newest first: what has no room is not even made
            before, after = documents[number], documents[number + 1]
            change = self._changes.get((id(before), id(after)))
            if change is None:
                earlier, later = _value(before), _value(after) if later is None else later
                change, later = _Change(before, after, _dumps(delta.between(earlier, later))), earlier
            else:
                later = None
            kept[id(before), id(after)] = change
            edit = f'{{"name":{json.dumps(names[number])},"change":{change.text}}}'
            room -= len(edit)
            if (room < 0 or len(names) - number > MOST_EDITS) and number < done:
                first = number + 1
                break
            edits.insert(0, edit)
        self._changes = kept
        return (
            f'{{"history":{VERSION},"sidecar":{json.dumps(digest)},"done":{done - first},'
            f'"first":{_dumps(_value(documents[first]))},"edits":[{",".join(edits)}]}}'
        )


def _documents(document: Document, past: Past) -> list[Document]:
    """The first one, and the one after every edit."""
    return [*(edit.document for edit in past.undo), document, *(edit.document for edit in reversed(past.redo))]


def _value(document: Document) -> dict[str, Any]:
    return to_value(unpinned(document))


def _dumps(value: object) -> str:
    return json.dumps(value, separators=(",", ":"), allow_nan=False)


def _past(value: dict[str, Any], document: Document) -> Past:
    known = Known()
    stages = [value["first"]]
    for edit in value["edits"]:
        stages.append(delta.applied(stages[-1], edit["change"]))
    documents = [replace(known.document(stage), source=document.source) for stage in stages]
    names = [str(edit["name"]) for edit in value["edits"]]
    done = int(value["done"])
    if not 0 <= done <= len(names) or documents[done] != replace(unpinned(document), source=document.source):
        raise ValueError("it does not lead to the present stack")
    undo = tuple(Edit(name, before) for name, before in zip(names[:done], documents, strict=False))
    redo = tuple(Edit(name, after) for name, after in zip(names[done:], documents[done + 1 :], strict=True))
    return Past(undo, tuple(reversed(redo)))


def _tidy() -> None:
    """Remove the oldest files of a folder that has grown too large."""
    entries = sorted(os.scandir(folder()), key=lambda entry: entry.stat().st_mtime)
    for entry in entries[:-MOST]:
        with contextlib.suppress(OSError):
            os.unlink(entry)
