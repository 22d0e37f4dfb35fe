"""Small pictures of photos, kept on the disk under the user's cache folder within a quota; made anew at any time."""

from __future__ import annotations

import contextlib
import hashlib
import io
import logging
import os
from pathlib import Path

import numpy as np
from PIL import Image

from instructir_desktop import paths
from instructir_desktop.errors import InputError, OutputError
from instructir_desktop.imaging.files import read_at_most, write_atomically
from instructir_desktop.imaging.isolated import preview_isolated

log = logging.getLogger(__name__)

SIDE = 256
"""Pixels of the long side at most."""
QUOTA = 128 * 2**20
"""Bytes of all files; those not used for longest go, when a session begins."""
SUFFIX = ".preview"
"""A JPEG file with its SHA-256 in front."""
DIGEST = 32
LARGEST = 2**20
"""Bytes of a picture; a larger file is none."""


class PreviewCache:
    """One thread uses it."""

    def __init__(self, folder: Path | None = None, *, quota: int = QUOTA) -> None:
        self.folder = folder or paths.cache_folder() / "previews"
        self._quota = quota

    def get(self, photo: Path) -> bytes:
        """The picture as a JPEG file's bytes. Raises InputError when the photo cannot be read."""
        place = self._place(photo)
        with contextlib.suppress(OSError, InputError):
            data = read_at_most(place, LARGEST, "A small picture") or b""
            picture = data[DIGEST:]
            if data[:DIGEST] == hashlib.sha256(picture).digest():  # else it is damaged, and made anew
                os.utime(place)
                return picture
        found = preview_isolated(photo, SIDE)
        out = io.BytesIO()
        Image.fromarray(np.asarray(found.pixels)).save(out, "JPEG", quality=85)
        with contextlib.suppress(OSError, OutputError):
            self.folder.mkdir(parents=True, exist_ok=True)
            write_atomically(place, [hashlib.sha256(out.getvalue()).digest(), out.getvalue()])
        return out.getvalue()

    def tidy(self) -> None:
        """Bring the folder under its quota."""
        try:
            entries = [(entry.stat(), entry.path) for entry in os.scandir(self.folder)]
        except OSError:
            return
        total = sum(status.st_size for status, _path in entries)
        for status, path in sorted(entries, key=lambda one: one[0].st_mtime):
            if total <= self._quota:
                return
            with contextlib.suppress(OSError):
                os.unlink(path)
                total -= status.st_size

    def _place(self, photo: Path) -> Path:
        """A name of what the photo is now: another one as soon as its file changes."""
        try:
            status = photo.stat()
            mark = f"{photo.resolve()}\0{status.st_mtime_ns}\0{status.st_size}"
        except OSError:
            mark = str(photo)
        return self.folder / (hashlib.sha256(os.fsencode(mark)).hexdigest()[:32] + SUFFIX)
