"""From files, folders and patterns to the photos of a batch: each once, under a name of its own, split among machines."""

from __future__ import annotations

import glob
import os
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from instructir_desktop.document.batch.entry import Entry
from instructir_desktop.errors import InputError, UsageError
from instructir_desktop.imaging.files import TEMPORARY, reason
from instructir_desktop.imaging.kinds import PHOTO_SUFFIXES

_NUMBERS = re.compile(r"(\d+)")


@dataclass(frozen=True)
class Found:
    """A photo, and the folder below the output folder that its output goes to."""

    photo: Path
    place: str = ""


@dataclass(frozen=True)
class Shard:
    """The part `number` (from 1) of `count` parts of a list."""

    number: int = 1
    count: int = 1

    @classmethod
    def parse(cls, text: str) -> Shard:
        """From "2/8". Raises UsageError."""
        found = re.fullmatch(r"\s*(\d{1,6})\s*/\s*(\d{1,6})\s*", text, re.ASCII)
        if found is None or not 1 <= int(found[1]) <= int(found[2]):
            raise UsageError(
                "The shard “{text}” is not a part of a whole, such as 2/8 for the second of eight.", text=text
            )
        return cls(int(found[1]), int(found[2]))

    @property
    def suffix(self) -> str:
        """For the names of files that every part has for itself; empty for the only part."""
        return f"-{self.number}-of-{self.count}" if self.count > 1 else ""

    def of(self, entries: Sequence[Entry]) -> tuple[Entry, ...]:
        """Every count-th entry: the parts of a list are disjoint, make up the whole, and differ by one entry at most."""
        return tuple(entries[self.number - 1 :: self.count])


def find(places: Iterable[str | Path], *, recursive: bool = False) -> tuple[Found, ...]:
    """The photos that are named: files as they are, the photos of folders, and what patterns such as “*.jpg” match.

    In natural order inside each folder (IMG_9 before IMG_10). With `recursive` also the photos in the folders below, whose
    outputs go to folders of the same names. Raises InputError for what is not there, and for a folder or pattern
    without any photo.
    """
    found: list[Found] = []
    for place in places:
        path = Path(place)
        try:
            if path.is_dir():
                more = list(in_folder(path, recursive=recursive))
                if not more:
                    raise InputError("There is no photo in the folder “{path}”.", path=path)
                found += more
            elif path.exists() or not glob.has_magic(str(place)):
                if not path.exists():
                    raise InputError("“{path}” cannot be opened: it does not exist.", path=path)
                found.append(Found(path.absolute()))
            else:
                more = [Found(match.absolute()) for match in _matches(str(place))]
                if not more:
                    raise InputError("No photo matches “{place}”.", place=place)
                found += more
        except ValueError as error:  # a zero byte in the path
            raise InputError("{place!r} is not a possible file name. Choose another.", place=str(place)) from error
        except OSError as error:
            raise InputError("“{place}” cannot be opened: {reason}.", place=place, reason=reason(error)) from error
    return tuple(found)


def in_folder(folder: Path, *, recursive: bool = False) -> Iterator[Found]:
    """The photos of a folder by their names, hidden and temporary files left out. Raises OSError."""
    deeper: list[Path] = []
    for path in sorted(folder.absolute().iterdir(), key=natural):
        if path.name.startswith(".") or path.name.endswith(TEMPORARY):
            continue
        if path.is_dir():
            deeper.append(path)
        elif path.suffix.lower() in PHOTO_SUFFIXES:
            yield Found(path)
    if recursive:
        for below in deeper:
            if below.is_symlink():  # it may lead in a circle
                continue
            for one in in_folder(below, recursive=True):
                yield Found(one.photo, str(Path(below.name) / one.place))


def _matches(pattern: str) -> Iterator[Path]:
    for match in sorted(map(Path, glob.glob(pattern, recursive=True)), key=natural):
        if match.is_file() and match.suffix.lower() in PHOTO_SUFFIXES:
            yield match


def natural(path: Path) -> tuple[tuple[int, int, str], ...]:
    """A key that sorts numbers in names by their value."""
    parts = _NUMBERS.split(path.name.casefold())
    return (*((0, int(part), part) if part.isdecimal() else (1, 0, part) for part in parts if part), (1, 0, path.name))


def entries(
    found: Iterable[Found], *, first: int = 0, taken: Collection[tuple[str, str]] = (), known: Collection[str] = ()
) -> tuple[Entry, ...]:
    """Entries of a queue: each photo once, by links too, and each under a name that is new in its place.

    Two photos called alike become IMG_1 and IMG_1-2, by their order, so the names do not depend on who works on which.
    `taken`: places and folded names that are given already; `known`: real paths of photos that are in the queue.
    """
    seen = set(known)
    photos: list[Found] = []
    for one in found:
        real = os.path.realpath(one.photo)
        if real not in seen:
            seen.add(real)
            photos.append(one)
    given = set(taken) | {(one.place, _folded(one.photo.stem)) for one in photos}
    used = set(taken)
    made = []
    for number, one in enumerate(photos, first):
        name, next_one = one.photo.stem, 2
        if (one.place, _folded(name)) in used:
            while (one.place, _folded(f"{name}-{next_one}")) in given:
                next_one += 1
            name = f"{name}-{next_one}"
        used.add((one.place, _folded(name)))
        given.add((one.place, _folded(name)))
        made.append(Entry(number, one.photo, os.fsencode(name).decode("utf-8", "replace"), one.place, _size(one.photo)))
    return tuple(made)


def names_of(queued: Iterable[Entry]) -> set[tuple[str, str]]:
    """What entries() calls `taken`, of entries that exist."""
    return {(entry.place, _folded(entry.name)) for entry in queued}


def real_paths(queued: Iterable[Entry]) -> set[str]:
    """What entries() calls `known`, of entries that exist."""
    return {os.path.realpath(entry.photo) for entry in queued}


def _folded(name: str) -> str:
    return name.casefold()


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
