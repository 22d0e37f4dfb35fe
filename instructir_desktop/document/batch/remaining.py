"""How long a batch will still take, by the sizes of its photos and the time that others took."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable

from instructir_desktop.document.batch.entry import Entry

SOONEST = 1.0
"""Seconds of work after which something is said."""


class Remaining:
    """Counts only photos that were worked on: those found finished cost nothing and say nothing about the others."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._worked = 0.0
        self._seconds = 0.0
        self._since: float | None = None
        self._weight = 0.0
        self._fraction = 0.0

    def begin(self, entry: Entry) -> None:
        """A photo's work begins."""
        self._since, self._weight, self._fraction = self._clock(), weight(entry), 0.0

    def at(self, fraction: float) -> None:
        """It has come so far, 0..1."""
        self._fraction = fraction

    def end(self, *, counts: bool) -> None:
        """It is over; `counts`: it was restored and written, so its time tells about the others."""
        if counts and self._since is not None:
            self._seconds += self._clock() - self._since
            self._worked += self._weight
        self._since, self._fraction = None, 0.0

    def seconds(self, waiting: float) -> float | None:
        """Seconds until everything is done, when photos of the weight `waiting` follow the present one; None: not known."""
        done, spent, left = self._worked, self._seconds, waiting
        if self._since is not None:
            here = self._clock() - self._since
            done += self._fraction * self._weight
            spent += here if self._fraction else 0.0
            left += (1 - self._fraction) * self._weight
        if spent < SOONEST or not done:
            return None
        return left * spent / done


def weight(entry: Entry) -> float:
    """What a photo counts for: its bytes, and something for every photo."""
    return entry.size + 1e5


def weights(entries: Iterable[Entry]) -> float:
    return sum(map(weight, entries))
