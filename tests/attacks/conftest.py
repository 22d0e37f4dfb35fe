"""Prints the table of promises at the end; documents and photos to attack."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from tests.attacks.scoreboard import BOARD


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """A worker of pytest-xdist hands its part of the table over."""
    output = getattr(session.config, "workeroutput", None)
    if output is not None:
        output["promises"] = (BOARD.tried, BOARD.lost)


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """The part of a worker that has ended; one that crashed has none."""
    tried, lost = getattr(node, "workeroutput", {}).get("promises", ({}, {}))
    BOARD.add(tried, lost)


@pytest.hookimpl(trylast=True)
def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if BOARD.tried:
        terminalreporter.section("promises")
        for line in BOARD.lines():
            terminalreporter.write_line(line)


@pytest.fixture
def photo_file(tmp_path: Path) -> Path:
    """A PNG of noise, 48 × 36, in a folder of its own."""
    folder = tmp_path / "photos"
    folder.mkdir()
    pixels = np.random.default_rng(6).integers(0, 256, (36, 48, 3), dtype=np.uint8)
    Image.fromarray(pixels).save(folder / "rain.png")
    return folder / "rain.png"
