"""Promise 11, for once not pretended: the system refuses memory to an export with the real network."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from instructir_desktop.document.sidecar import path_for
from tests.attacks.scoreboard import BOARD, FULL

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "resources" / "sample" / "noisy-coffee.jpg"
PROMISE = "11. Memory that the system refuses"
SIZE = (1500, 1000)
"""More than is measured whole, so that a tile needs more than the context does."""
BOUNDS = (300, 200, 150, 120, 100, 70, 50, 30, 10, 3) if FULL else (220, 5)
"""Megabytes that the process may take beyond what it has, the network loaded; the tile of this photo wants some 250."""
APART = {"MALLOC_MMAP_THRESHOLD_": "131072", "MALLOC_ARENA_MAX": "1"}
"""What glibc keeps for later would else be there in spite of the bound, and what it only reserves would count."""


@pytest.mark.model
@pytest.mark.timeout(600)
@pytest.mark.skipif(sys.platform != "linux", reason="needs a bound of the address space, as Linux has it")
def test_an_export_goes_on_with_smaller_tiles_or_stops_with_a_sentence(tmp_path: Path) -> None:
    photo, out = tmp_path / "photo.png", tmp_path / "out"
    out.mkdir()
    with Image.open(SAMPLE) as image:
        image.convert("RGB").resize(SIZE).save(photo)
    before = photo.read_bytes()
    command = [sys.executable, "-m", "tests.attacks.starved", str(photo), str(out), *map(str, BOUNDS)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT, env=os.environ | APART)
    assert done.returncode == 0, (done.returncode, done.stderr[-2000:])
    attempts = [json.loads(line) for line in done.stdout.splitlines()]
    files = [out / f"{number}.png" for number in range(len(attempts))]
    assert [attempt["megabytes"] for attempt in attempts] == [None, *BOUNDS]
    wanted = samples(files[0])
    lost = 0
    for attempt, file in zip(attempts, files, strict=True):
        print(attempt)
        if attempt["code"] == 0:
            fine = bool(np.abs(samples(file) - wanted).max() <= 1)  # smaller tiles may round the other way
        else:
            fine = attempt["code"] == 5 and "emory" in attempt["said"] and attempt["said"].count("\n") == 1
        lost += not fine
    finished = [attempt for attempt in attempts if attempt["code"] == 0]
    assert any(attempt["sides"] for attempt in finished), "none went on with smaller tiles"
    assert len(finished) < len(attempts), "none was refused"
    assert sorted(out.iterdir()) == sorted(
        file for attempt, file in zip(attempts, files, strict=True) if attempt["code"] == 0
    )
    assert photo.read_bytes() == before
    assert not path_for(photo).exists()
    BOARD.count(PROMISE, len(BOUNDS), lost)


def samples(path: Path) -> NDArray[np.int64]:
    with Image.open(path) as image:
        return np.asarray(image).astype(np.int64)
