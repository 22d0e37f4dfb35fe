"""How often each promise was attacked and held; and how hard the attacks are tried."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field

FULL = os.environ.get("INSTRUCTIR_ATTACK") == "full"
"""Set by `make attack`; otherwise a short form runs as part of the other tests."""


def rounds(short: int, full: int) -> int:
    """How many attacks of a kind to try."""
    return full if FULL else short


@dataclass
class Scoreboard:
    """Attacks tried and lost, by promise."""

    tried: dict[str, int] = field(default_factory=dict)
    lost: dict[str, int] = field(default_factory=dict)

    def count(self, promise: str, tried: int, lost: int = 0) -> None:
        """Add attacks to a promise's row; the test fails when any was lost."""
        self.add({promise: tried}, {promise: lost})
        assert not lost, f"{promise}: {lost} of {tried} attacks were lost"

    def add(self, tried: Mapping[str, int], lost: Mapping[str, int]) -> None:
        """Add the rows of another board."""
        for mine, theirs in ((self.tried, tried), (self.lost, lost)):
            for promise, number in theirs.items():
                mine[promise] = mine.get(promise, 0) + number

    def lines(self) -> list[str]:
        """The table as text."""
        rows = [("Promise", "Attacks tried", "Survived", "Lost")]
        for promise in sorted(self.tried, key=lambda name: (int(name.split(".")[0]), name)):
            tried, lost = self.tried[promise], self.lost[promise]
            rows.append((promise, f"{tried:,}", f"{tried - lost:,}", f"{lost:,}"))
        widths = [max(len(row[column]) for row in rows) for column in range(4)]
        return [" | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows]


BOARD = Scoreboard()
"""Of this run of the tests."""
