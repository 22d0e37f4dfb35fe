"""For the command line's tests: a FakeEngine in place of the real one, photos, and a way to run a command."""

from __future__ import annotations

from pathlib import Path

import pytest
from command_line import Outcome, Run, write_photo

from instructir_desktop import paths
from instructir_desktop.cli import engine as cli_engine
from instructir_desktop.cli.main import main
from instructir_desktop.engine.fake import FakeEngine


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> FakeEngine:
    """The engine that commands get."""
    made = FakeEngine()
    monkeypatch.setattr(cli_engine, "create_engine", lambda device="auto": made)
    return made


@pytest.fixture
def run(fake: FakeEngine, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command line in this process."""

    def command(*arguments: str | Path) -> Outcome:
        capsys.readouterr()
        code = main([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return Outcome(code, captured.out, captured.err)

    return command


@pytest.fixture
def resources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty resources folder in place of the shipped one."""
    folder = tmp_path / "resources"
    folder.mkdir()
    monkeypatch.setattr(paths, "resources", lambda: folder)
    return folder


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """A PNG of 60 × 40 pixels, in a folder with nothing else."""
    folder = tmp_path / "photos"
    folder.mkdir()
    return write_photo(folder / "photo.png")


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """A PNG that does not exist yet."""
    return tmp_path / "out.png"
