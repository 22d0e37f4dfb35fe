"""Watching a folder for new photos by looking at it again and again; a photo counts once nobody writes to it any more."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from instructir_desktop.document.batch.photos import Found, in_folder
from instructir_desktop.errors import InputError
from instructir_desktop.imaging.files import reason

SETTLED = 2.0
"""Seconds without a change of size or time after which a photo counts as complete."""


@dataclass
class _Seen:
    mark: tuple[int, int]
    since: float
    told: bool = False


class Watched:
    """A folder that is watched. Works on every file system, also on network folders that report no changes."""

    def __init__(
        self,
        folder: Path,
        *,
        recursive: bool = False,
        settled: float = SETTLED,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.folder = folder
        self._recursive = recursive
        self._settled = settled
        self._clock = clock
        self._seen: dict[Path, _Seen] = {}

    def look(self) -> tuple[Found, ...]:
        """The photos that have become complete since the last look; one that changes later is told again.

        Raises InputError when the folder is gone or cannot be read.
        """
        now = self._clock()
        try:
            present = list(in_folder(self.folder, recursive=self._recursive))
        except OSError as error:
            raise InputError(
                "The folder “{folder}” cannot be watched: {reason}.", folder=self.folder, reason=reason(error)
            ) from error
        self._seen = {one.photo: self._seen[one.photo] for one in present if one.photo in self._seen}
        return tuple(one for one in present if self._is_new(one.photo, now))

    @property
    def growing(self) -> int:
        """How many photos are there that are still being written."""
        return sum(not seen.told for seen in self._seen.values())

    def _is_new(self, photo: Path, now: float) -> bool:
        try:
            status = photo.stat()
        except OSError:  # moved away in this moment
            return False
        mark = (status.st_size, status.st_mtime_ns)
        seen = self._seen.get(photo)
        if seen is None or seen.mark != mark:
            self._seen[photo] = _Seen(mark, now)
            return False
        if seen.told or not status.st_size or now - seen.since < self._settled or not _readable(photo):
            return False
        seen.told = True
        return True


def _readable(photo: Path) -> bool:
    """Whether nobody holds the file for himself, as programs do that write one on Windows."""
    try:
        with photo.open("rb") as file:
            return bool(file.read(1))
    except OSError:
        return False
