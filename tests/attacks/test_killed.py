"""Promises 2 and 3: kill −9 at random moments; files are whole, and a crash loses at most the action under way."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.attacks.scoreboard import BOARD, rounds

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="children are made by fork")

ROOT = Path(__file__).parents[2]


@pytest.mark.timeout(600)
@pytest.mark.parametrize(
    ("name", "promise", "short", "full"),
    [
        ("saves", "2. Sidecar whole after kill −9", 25, 400),
        ("settings", "2. Settings whole after kill −9", 15, 200),
        ("journal", "3. Journal after kill −9 loses at most one action", 12, 200),
        ("queue", "3. Queue of a batch after kill −9", 10, 200),
        ("exports", "2. Exports beside the photo after kill −9", 10, 200),
    ],
)
def test_kill_at_random_moments(name: str, promise: str, short: int, full: int, tmp_path: Path) -> None:
    count = rounds(short, full)
    seed = int(time.time()) if count == full else 1
    done = subprocess.run(
        [sys.executable, "-m", "tests.attacks.killed", name, str(seed), str(count), str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"},
    )
    print(done.stdout)
    assert re.search(rf"^tried {count}$", done.stdout, re.M)
    BOARD.count(promise, count, len(re.findall("^lost:", done.stdout, re.M)))
