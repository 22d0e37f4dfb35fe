"""The photos of a folder, and what is known of each without opening it: its rating, whether it is edited and exported."""

from __future__ import annotations

import hashlib
import json
import logging
import os
import re
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from instructir_desktop import bounded_json, paths
from instructir_desktop.document import schema, sidecar
from instructir_desktop.document.document import Document
from instructir_desktop.document.receipt import acting
from instructir_desktop.document.variants import unpinned
from instructir_desktop.errors import InputError, OutputError
from instructir_desktop.imaging.files import head, reason, write_atomically

log = logging.getLogger(__name__)

MOST_PHOTOS = 5000
MOST_EXPORTS = 20_000
LARGEST = 8 * 2**20

Export = Literal["none", "current", "stale"]
"""Whether a photo was exported with its present steps, or with others since."""


@dataclass(frozen=True)
class PhotoState:
    """`edited`: a step changes it. `rating`: 0..5."""

    rating: int = 0
    edited: bool = False
    exported: Export = "none"


def photos_beside(photo: Path, suffixes: tuple[str, ...]) -> list[Path]:
    """The photos in the folder of `photo` by their names, numbers by value; always with `photo` itself."""
    try:
        with os.scandir(photo.parent) as entries:
            names = [entry.name for entry in entries if entry.name.lower().endswith(suffixes) and entry.is_file()]
    except OSError as error:
        log.warning("A folder cannot be listed: %s", reason(error))
        names = []
    found = {photo.parent / name for name in names if not name.startswith(".")} | {photo}
    ordered = sorted(found, key=lambda path: natural(path.name))
    if len(ordered) > MOST_PHOTOS:
        place = max(min(ordered.index(photo) - MOST_PHOTOS // 2, len(ordered) - MOST_PHOTOS), 0)
        ordered = ordered[place : place + MOST_PHOTOS]
    return ordered


def natural(name: str) -> tuple[tuple[int, int | str], ...]:
    """A key that sorts "IMG_9" before "IMG_10"."""
    parts = re.findall(r"[0-9]{1,18}|[^0-9]+|[0-9]", name.casefold())
    return tuple((0, int(part)) if part.isascii() and part.isdigit() else (1, part) for part in parts)


def state_of(photo: Path, exports: Exports) -> PhotoState:
    """What the photo's sidecar says; nothing where it has none that can be read."""
    place = sidecar.place(photo)
    if not place.is_file():
        return PhotoState()
    try:
        document = sidecar.load(place).document
    except InputError:
        return PhotoState()
    return state(document, exports.of(photo))


def state(document: Document, exported: str | None) -> PhotoState:
    """The same of an open document; `exported`: the fingerprint of the stack that was exported last."""
    current: Export = "none" if exported is None else "current" if exported == fingerprint(document) else "stale"
    return PhotoState(document.rating, bool(acting(document).steps), current)


def fingerprint(document: Document) -> str:
    """The SHA-256 (hex) of what changes pixels: the same for stacks that give the same picture."""
    found = schema.to_value(acting(unpinned(document)))
    for step in found["steps"]:  # type: ignore[attr-defined]
        for field in ("name", "group", "sentence", "model_sha256"):
            step.pop(field, None)
    text = json.dumps([found["steps"], found["regions"]], sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


class Exports:
    """Which stack of each photo was exported last: a small file among the user's data. Losing it loses badges only."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path or paths.data_folder() / "exports.json"
        self._known: dict[str, list[object]] = {}
        try:
            with self._path.open("rb") as file:
                found: Any = bounded_json.loads(head(file, LARGEST))
            self._known = {str(key): [str(mark), float(when)] for key, (mark, when) in found["exports"].items()}
        except FileNotFoundError:
            pass
        except (OSError, ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RecursionError) as error:
            log.warning("The list of exports is not usable: %s", type(error).__name__)

    def of(self, photo: Path) -> str | None:
        """The fingerprint of the stack that was exported last; None when none was."""
        found = self._known.get(sidecar.key(photo))
        return None if found is None else str(found[0])

    def note(self, photo: Path, document: Document) -> None:
        """Remember that the photo was exported with these steps."""
        key = sidecar.key(photo)
        self._known.pop(key, None)
        self._known[key] = [fingerprint(document), time.time()]
        for old in list(self._known)[:-MOST_EXPORTS]:
            del self._known[old]
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(self._path, json.dumps({"exports": self._known}).encode())
        except (OSError, OutputError) as error:
            log.warning("An export was not noted: %s", type(error).__name__)
