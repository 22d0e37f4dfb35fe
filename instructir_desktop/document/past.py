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
from dataclasses import replace
from pathlib import Path
from typing import Any

from instructir_desktop import bounded_json
from instructir_desktop.document import delta, sidecar
from instructir_desktop.document.document import Document
from instructir_desktop.document.history import Edit, History, Past
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


def keep(photo: Path, history: History, digest: str) -> None:
    """Keep the edits of a session that ends; `digest`: of the sidecar's bytes. Failures are only logged."""
    path = place(photo)
    try:
        if not history.names:
            path.unlink(missing_ok=True)
            return
        folder().mkdir(parents=True, exist_ok=True)
        write_atomically(path, json.dumps(_value(history, digest), separators=(",", ":"), allow_nan=False).encode())
        _tidy()
    except (OSError, OutputError) as error:
        log.warning("The undo history was not kept: %s", type(error).__name__)


def found(photo: Path, document: Document, digest: str) -> Past:
    """The edits of the last session around `document`; none when the sidecar is not the one it left."""
    try:
        with place(photo).open("rb") as file:
            value: Any = bounded_json.loads(head(file, LARGEST_READ))
        if value["history"] != VERSION or value["sidecar"] != digest:
            return Past()
        return _past(value, document)
    except FileNotFoundError:
        return Past()
    except (OSError, *UNUSABLE) as error:
        log.warning("A kept undo history is not usable: %s", type(error).__name__)
        return Past()


def _value(history: History, digest: str) -> dict[str, Any]:
    """From the newest edit to the oldest one that has room: two of the documents are values at a time, however many there are."""
    past = history.past
    documents = [
        *(edit.document for edit in past.undo),
        history.document,
        *(edit.document for edit in reversed(past.redo)),
    ]
    names, edits, room = history.names, list[dict[str, Any]](), LARGEST
    first = len(names)
    earliest = to_value(unpinned(documents[first]))
    while first > 0:
        before = to_value(unpinned(documents[first - 1]))
        edit = {"name": names[first - 1], "change": delta.between(before, earliest)}
        room -= len(json.dumps(edit))
        if (room < 0 or len(edits) == MOST_EDITS) and first <= history.position:
            break
        edits.append(edit)
        first, earliest = first - 1, before
    return {
        "history": VERSION,
        "sidecar": digest,
        "done": history.position - first,
        "first": earliest,
        "edits": edits[::-1],
    }


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
