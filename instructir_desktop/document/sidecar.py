"""The sidecar: where a photo's document is kept, and reading and writing it without ever losing one."""

from __future__ import annotations

import contextlib
import hashlib
import os
from pathlib import Path

from instructir_desktop.document.document import Document
from instructir_desktop.document.locked_file import FolderInUse, folder_locked
from instructir_desktop.document.schema import Loaded, SidecarError, dumps, loads
from instructir_desktop.errors import InputError, OutputError
from instructir_desktop.imaging.files import kept_aside, read_at_most, reason, write_atomically
from instructir_desktop.paths import data_folder
from instructir_desktop.sentence import Sentence

__all__ = [
    "ChangedElsewhere",
    "Loaded",
    "NotOverwritten",
    "SidecarError",
    "digest",
    "dumps",
    "fallback_for",
    "key",
    "load",
    "load_data",
    "loads",
    "make_newest",
    "path_for",
    "place",
    "save",
    "set_aside",
]

SUFFIX = ".iir.json"
LARGEST = 32 * 2**20
"""Bytes; larger files are not sidecars."""
STEP_OF_TIME = 2 * 10**9
"""Nanoseconds: the coarsest times of files that a usual file system keeps."""


class NotOverwritten(OutputError):
    """The sidecar there is damaged or of a newer version, so it was left as it is."""


class ChangedElsewhere(OutputError):
    """The sidecar there is whole but not the one that was expected: another window or a synchronised folder changed it."""


def path_for(photo: Path) -> Path:
    """The sidecar's usual place: beside the photo, with the photo's whole name in front."""
    return photo.with_name(photo.name + SUFFIX)


def fallback_for(photo: Path) -> Path:
    """The sidecar's place in the user's data folder, for photos in folders that cannot be written to."""
    return data_folder() / "sidecars" / f"{key(photo)}{SUFFIX}"


def key(photo: Path) -> str:
    """A name for what is kept about a photo in the user's data folder: its own, and what tells it from namesakes."""
    mark = hashlib.sha256(os.fsencode(photo.resolve())).hexdigest()[:12]
    name = photo.name if len(os.fsencode(photo.name)) < 200 else photo.name[:40]
    return f"{name}-{mark}"


def place(photo: Path) -> Path:
    """Where the photo's sidecar is (the newer one if there are two), or will be."""
    beside, fallback = path_for(photo), fallback_for(photo)
    there = {path: os.stat(path).st_mtime_ns for path in (beside, fallback) if os.path.isfile(path)}
    if there:
        return max(there, key=there.__getitem__)  # the first, beside, when they are equally old
    return beside if os.access(beside.parent, os.W_OK) else fallback


def load(path: Path) -> Loaded:
    """Read a sidecar. Raises SidecarError when it is damaged, InputError when the file cannot be read at all."""
    return load_data(path)[0]


def load_data(path: Path) -> tuple[Loaded, bytes]:
    """The same, and the file's bytes."""
    data = _bytes(path)
    return loads(_text(path, data), _name(path)), data


def digest(data: bytes) -> str:
    """What tells one content of a sidecar from another."""
    return hashlib.sha256(data).hexdigest()


def save(document: Document, path: Path, *, expected: str | None = None) -> bool:
    """Write the document's sidecar if its bytes change; True when it was written.

    `expected`: the digest of the bytes that were last read or written there; empty when there was no file; None: any.
    Raises ChangedElsewhere when a whole sidecar with other bytes is there, OutputError when it cannot be written,
    NotOverwritten when the file there is damaged (see set_aside) or of a newer version.
    """
    data = dumps(document).encode()
    if path.parent == data_folder() / "sidecars":
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise OutputError(
                "The folder “{parent}” cannot be made: {reason}.", parent=path.parent, reason=reason(error)
            ) from error
    try:
        with folder_locked(path.parent):
            return _replaced(path, data, expected)
    except FolderInUse as error:
        raise OutputError(
            "{name} was not written: another program that saves in this folder does not come to an end. Close it "
            "and try again.",
            name=_name(path),
        ) from error


def _replaced(path: Path, data: bytes, expected: str | None) -> bool:
    """save() of these bytes, while nobody else saves in the folder."""
    if os.path.exists(path):
        try:
            present = _bytes(path)
            if present == data:
                return False
            loaded = loads(_text(path, present), _name(path))
        except InputError as error:
            raise NotOverwritten("The edits were not saved, so that nothing is lost: {error}", error=error) from error
        if loaded.read_only:
            raise NotOverwritten("The edits were not saved, so that nothing is lost: {note}", note=loaded.note)
        if expected is not None and digest(present) != expected:
            raise ChangedElsewhere("{name} was changed by another program since it was read.", name=_name(path))
    write_atomically(path, data)
    return True


def make_newest(path: Path, photo: Path) -> None:
    """Let place() find this one of a photo's two sidecars, also when the clock has gone backwards between them."""
    for other in {path_for(photo), fallback_for(photo)} - {path}:
        with contextlib.suppress(OSError):
            theirs, own = os.stat(other).st_mtime_ns, os.stat(path)
            if own.st_mtime_ns <= theirs:
                os.utime(path, ns=(own.st_atime_ns, theirs + STEP_OF_TIME))


def set_aside(path: Path) -> Path:
    """Move a damaged sidecar out of the way and return its new name, the same one for the same bytes.

    Raises OutputError; then it is where it was.
    """
    try:
        return kept_aside(path)
    except OSError as error:
        raise OutputError(
            "The damaged sidecar “{path}” cannot be moved aside: {reason}.", path=path, reason=reason(error)
        ) from error


def _name(path: Path) -> str:
    return Sentence("The sidecar “{path}”", path=path)


def _bytes(path: Path) -> bytes:
    data = read_at_most(path, LARGEST, _name(path))
    if data is None:
        raise SidecarError("{name} is too large to be one. Set it aside to begin anew.", name=_name(path))
    return data


def _text(path: Path, data: bytes) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        raise SidecarError(
            "{name} cannot be read: it is not text. Restore it from a copy, or set it aside to begin anew.",
            name=_name(path),
        ) from error
