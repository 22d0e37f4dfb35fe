"""How often each promise was attacked and held; and how hard the attacks are tried."""

from __future__ import annotations

import os
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
        self.tried[promise] = self.tried.get(promise, 0) + tried
        self.lost[promise] = self.lost.get(promise, 0) + lost
        assert not lost, f"{promise}: {lost} of {tried} attacks were lost"

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
