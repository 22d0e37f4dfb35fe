"""Finding an entry by a few typed letters, for the command palette. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Entry:
    """Something to find: what is shown, where it is from, its shortcut, and words that find it too without being shown."""

    title: str
    detail: str = ""
    keys: str = ""
    also: str = ""
    checked: bool = False


def score(wanted: str, entry: Entry) -> float | None:
    """How well the typed letters fit, the smaller the better; None when they do not.

    Best is a title that begins with them, then words of it that begin with theirs, letters in a row, letters with gaps.
    """
    title, wanted = entry.title.casefold(), " ".join(wanted.casefold().split())
    if not wanted:
        return 0.0
    if title.startswith(wanted):
        return 0.1
    words = wanted.split()
    everything = f"{title} {entry.also.casefold()} {entry.detail.casefold()}"
    for cost, text in ((1.0, title), (2.0, everything)):
        theirs = text.replace("(", " ").replace("/", " ").split()
        if all(any(their.startswith(word) for their in theirs) for word in words):
            return cost
        if wanted in text:
            return cost + 0.5
    place, gaps = -1, 0
    for letter in wanted.replace(" ", ""):
        found = title.find(letter, place + 1)
        if found < 0:
            return None
        gaps += found - place - 1
        place = found
    return 4.0 + gaps / 100


def ranked(wanted: str, entries: Sequence[Entry]) -> list[int]:
    """The indices of the entries that fit, the best first; those that fit equally well stay in their order."""
    found = [(cost, index) for index, entry in enumerate(entries) if (cost := score(wanted, entry)) is not None]
    return [index for _, index in sorted(found)]
