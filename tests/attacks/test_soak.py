"""Promise 12: what a user does in eight hours, in some minutes, on the real window: nothing grows and nothing stops."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import pytest

from instructir_desktop.document import journal, sidecar
from tests.attacks.scoreboard import BOARD, FULL, rounds
from tests.attacks.soak import PHOTOS, picture

PROMISE = "12. Eight hours of events in minutes"
EIGHT_HOURS = 9_600
"""One event every three seconds; a drag, a drawn stroke or a typed sentence is one."""
LOOKS = 24
"""At least eight in each third of the day."""


@dataclass(frozen=True)
class Bound:
    """How much more the last third of a day may hold than the one before, by medians, which one look cannot move.

    `memory` has the promise's own bound besides: within 10 % of the first look after a third of the day, at the end. The
    first third is left out: undo histories, caches and remembered addresses fill up to their own bounds meanwhile.
    """

    memory: float = 0.05
    given: float = 0.05
    blocks: float = 0.02
    number: int = 0
    """Of handles, threads, timers, windows; of objects twenty more: rows of menus and lists, which follow the photo."""


RETURNS = 0.10


def grown(looks: Sequence[dict[str, int]], bound: Bound = Bound()) -> list[str]:
    """What has grown more than it may, in words; empty: nothing has."""
    third = len(looks) // 3
    found = []
    for name in ("memory", "given", "blocks"):
        before, after = (median(look[name] for look in part) for part in (looks[third : 2 * third], looks[2 * third :]))
        if after > before * (1 + getattr(bound, name)):
            found.append(f"{name}: {before:,.0f} in the second third, {after:,.0f} in the last")
    if looks[-1]["memory"] > looks[third]["memory"] * (1 + RETURNS):
        found.append(f"memory: {looks[third]['memory']:,} after a third, {looks[-1]['memory']:,} at the end")
    for name, more in (("handles", 0), ("threads", 0), ("timers", 0), ("windows", 0), ("objects", 20)):
        # The least of a third: a file that is just being written is no leak.
        before, after = (min(look[name] for look in part) for part in (looks[third : 2 * third], looks[2 * third :]))
        if after > before + more + bound.number:
            found.append(f"{name}: {before} in the second third, {after} in the last")
    return found


def curve(**leaks: float) -> list[dict[str, int]]:
    """Looks of a day that fills up to its bounds, and leaks so much of something with every event."""
    looks = []
    for number in range(1, LOOKS + 1):
        event = number * EIGHT_HOURS // LOOKS
        full = 1 - 2.0 ** (-event / 800)
        held = {"memory": 200e6 + 60e6 * full, "given": 48e6 + 6e6 * full, "blocks": 390e3 + 15e3 * full}
        held |= {"handles": 14.0, "threads": 5.0, "timers": 0.0, "objects": 570.0 + number % 3, "windows": 20.0}
        looks.append({name: round(value + leaks.get(name, 0) * event) for name, value in held.items()})
    return looks


def test_a_day_that_fills_up_is_not_said_to_grow() -> None:
    assert grown(curve()) == []


@pytest.mark.parametrize(
    ("name", "each"), [("memory", 5_000), ("given", 1_000), ("blocks", 3), ("handles", 0.001), ("objects", 0.01)]
)
def test_a_leak_is_said_to_grow(name: str, each: float) -> None:
    """Of 5 KB an event, 1 KB of what the C library gives, three objects; one file in a thousand events."""
    assert [one.split(":")[0] for one in grown(curve(**{name: each}))][:1] == [name]


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="needs Linux's /proc")
@pytest.mark.timeout(1300)
def test_a_days_work(tmp_path: Path) -> None:
    count, seed = rounds(180, EIGHT_HOURS), int(time.time()) if FULL else 3
    print(f"seed {seed}")
    command = [sys.executable, "-m", "tests.attacks.soak", str(tmp_path), str(seed), str(count), str(rounds(3, LOOKS))]
    done = subprocess.run(
        command,
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
        env=os.environ | {"OMP_NUM_THREADS": "1"},
    )
    print(done.stdout)
    assert done.returncode == 0, (done.returncode, done.stderr[-3000:])
    *looks, _last = [json.loads(line) for line in done.stdout.splitlines()]
    assert "Traceback" not in done.stderr, done.stderr[-3000:]
    # Caches fill up for hours: a short form only finds what grows by the megabyte; the thread of small pictures begins late.
    assert grown(looks, Bound() if FULL else Bound(0.25, 0.25, 0.25, 1)) == []
    photos = [tmp_path / "photos" / f"IMG_{number}.png" for number in range(PHOTOS)]
    for number, photo in enumerate(photos):
        assert photo.read_bytes() == picture(tmp_path / "again.png", number).read_bytes()
    assert not list((tmp_path / "photos").glob(".*"))
    assert not [path for path in (tmp_path / "temporary").iterdir() if path.is_file()]
    for photo in photos:
        if sidecar.path_for(photo).exists():
            sidecar.load(sidecar.path_for(photo))
    assert len(list(journal.folder().glob("*"))) == 0
    BOARD.count(PROMISE, count)
