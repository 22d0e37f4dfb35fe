"""The last good versions of each photo's sidecar, in the user's data folder, for when the one in use is damaged."""

from __future__ import annotations

import contextlib
import logging
import os
from dataclasses import dataclass
from pathlib import Path

from instructir_desktop.document import sidecar
from instructir_desktop.document.document import Document
from instructir_desktop.errors import InputError, OutputError
from instructir_desktop.imaging.files import write_atomically
from instructir_desktop.paths import data_folder

log = logging.getLogger(__name__)

KEPT = 3
"""Versions of each photo's sidecar: the present session's last one, and those of earlier sessions."""
MOST = 900
"""Files in the folder; the oldest go."""


def folder() -> Path:
    return data_folder() / "backups"


@dataclass(frozen=True)
class Backup:
    """A version of a sidecar and when it was saved (seconds since 1970)."""

    path: Path
    time: float
    document: Document


def keep(photo: Path, data: bytes, *, previous: bytes | None = None) -> None:
    """Keep the bytes that were just saved as the photo's newest version, in place of the session's last one.

    `previous` (at the session's first save): the version before it; then what is there moves back one place. Failures are
    only logged: the sidecar itself is safe.
    """
    try:
        folder().mkdir(parents=True, exist_ok=True)
        places = _places(photo)
        if previous is not None:
            newest = places[0].read_bytes() if places[0].exists() else None
            if previous and previous != newest:
                _move_back(places)
                write_atomically(places[0], previous)
            _move_back(places)
            _tidy()
        write_atomically(places[0], data)
    except (OSError, OutputError) as error:
        log.warning("A backup was not kept: %s", type(error).__name__)


def found(photo: Path) -> tuple[Backup, ...]:
    """The versions that can be read, the newest first."""
    result: list[Backup] = []
    for path in _places(photo):
        with contextlib.suppress(OSError, InputError):
            loaded = sidecar.load(path)
            result.append(Backup(path, path.stat().st_mtime, loaded.document))
    return tuple(result)


def _places(photo: Path) -> list[Path]:
    return [folder() / f"{sidecar.key(photo)}.{number}{sidecar.SUFFIX}" for number in range(1, KEPT + 1)]


def _move_back(places: list[Path]) -> None:
    for older, newer in zip(reversed(places), reversed(places[:-1]), strict=False):
        with contextlib.suppress(FileNotFoundError):
            newer.replace(older)


def _tidy() -> None:
    """Remove the oldest files of a folder that has grown too large."""
    entries = sorted(os.scandir(folder()), key=lambda entry: entry.stat().st_mtime)
    for entry in entries[:-MOST]:
        with contextlib.suppress(OSError):
            os.unlink(entry)
