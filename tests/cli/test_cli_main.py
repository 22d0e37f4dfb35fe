"""The command as a whole: help, version, exit codes, tracebacks, interrupts, pipes, the progress bar."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from command_line import Run

from instructir_desktop import __version__
from instructir_desktop.cli.console import ProgressBar, cancel_on_interrupt
from instructir_desktop.engine.fake import FakeEngine

WITH_FAKE = """
import sys
from instructir_desktop.cli import engine
from instructir_desktop.engine.fake import FakeEngine
class Slow(FakeEngine):
    def restore(self, request, **options):
        print("running", flush=True)
        return super().restore(request, **options)
engine.create_engine = lambda device="auto": Slow(delay=0.05, tiles=400)
from instructir_desktop.cli.main import main
sys.exit(main())
"""


def test_version(run: Run) -> None:
    outcome = run("--version")
    assert outcome.code == 0
    assert outcome.out == f"instructir {__version__}\n"


@pytest.mark.parametrize("command", [[], ["apply"], ["render"], ["understand"], ["models"], ["bench"], ["selftest"]])
def test_help(command: list[str], run: Run) -> None:
    outcome = run(*command, "--help")
    assert outcome.code == 0
    assert outcome.out.startswith(f"usage: {' '.join(['instructir', *command])}")


def test_help_loads_no_heavy_library() -> None:
    code = """
import sys
from instructir_desktop.cli.main import main
assert main(["apply", "--help"]) == 0
heavy = {"torch", "transformers", "tokenizers", "safetensors", "PySide6"} & sys.modules.keys()
assert not heavy, heavy
"""
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, timeout=60)


@pytest.mark.parametrize("arguments", [[], ["nonsense"], ["apply", "--nonsense"], ["models"], ["models", "steal"]])
def test_wrong_usage(arguments: list[str], run: Run) -> None:
    outcome = run(*arguments)
    assert outcome.code == 2
    assert "--help" in outcome.sentence


def test_a_defect_is_a_sentence_and_a_traceback_only_with_debug(
    run: Run, fake: FakeEngine, photo: Path, out: Path
) -> None:
    fake.failure = ZeroDivisionError("by\nzero")
    outcome = run("apply", photo, "noise", "-o", out)
    assert outcome.code == 1
    assert "ZeroDivisionError: by zero" in outcome.sentence
    for arguments in (["--debug", "apply", photo, "noise", "-o", out], ["apply", photo, "noise", "-o", out, "--debug"]):
        outcome = run(*arguments)
        assert outcome.code == 1
        assert "Traceback" in outcome.err
        assert outcome.err.splitlines()[-1].startswith("Something unexpected")


def test_errors_show_tracebacks_with_debug_too(run: Run, out: Path, tmp_path: Path) -> None:
    outcome = run("apply", tmp_path / "absent.png", "noise", "-o", out, "--debug")
    assert outcome.code == 3
    assert "InputError" in outcome.err


@pytest.mark.parametrize(("failure", "code"), [(KeyboardInterrupt(), 130), (MemoryError(), 5)])
def test_interrupts_and_memory(
    failure: BaseException, code: int, run: Run, fake: FakeEngine, photo: Path, out: Path
) -> None:
    fake.failure = failure  # type: ignore[assignment]
    outcome = run("apply", photo, "noise", "-o", out)
    assert outcome.code == code
    assert outcome.sentence
    assert not out.exists()


def test_control_characters_do_not_reach_the_terminal(run: Run, out: Path) -> None:
    outcome = run("apply", "evil\x1b[31m\nname.png", "noise", "-o", out)
    assert outcome.code == 3
    assert "\x1b" not in outcome.sentence


@pytest.mark.skipif(os.name == "nt", reason="sends SIGINT")
def test_ctrl_c_stops_the_work_and_leaves_nothing(photo: Path, tmp_path: Path) -> None:
    before = photo.read_bytes()
    folder = tmp_path / "out"
    folder.mkdir()
    command = [sys.executable, "-c", WITH_FAKE, "apply", str(photo), "noise", "-o", str(folder / "out.png"), "--save"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "running\n"
        started = time.monotonic()
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=30)
    assert process.returncode == 130
    assert time.monotonic() - started < 5  # the work would take 20 s
    assert err == "Cancelled; nothing was changed.\n"
    assert out == ""
    assert list(folder.iterdir()) == []
    assert [path.name for path in photo.parent.iterdir()] == ["photo.png"]
    assert photo.read_bytes() == before


def test_a_second_ctrl_c_does_not_wait() -> None:
    before = signal.getsignal(signal.SIGINT)
    with cancel_on_interrupt() as token:
        assert not token.cancelled
        signal.raise_signal(signal.SIGINT)
        assert token.cancelled
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
    assert signal.getsignal(signal.SIGINT) is before


@pytest.mark.skipif(os.name == "nt", reason="closes a pipe as a POSIX shell does")
def test_a_reader_that_goes_away() -> None:
    command = [sys.executable, "-c", WITH_FAKE, "understand", "noise", "--json"]
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, timeout=60, check=False)
    finally:
        os.close(writing)
    assert b"Traceback" not in done.stderr
    assert b"Exception ignored" not in done.stderr
    assert done.returncode == 4


def test_no_models_folder(photo: Path, out: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    command = [
        sys.executable,
        "-m",
        "instructir_desktop.cli.main",
        "apply",
        str(photo),
        "remove the noise",
        "-o",
        str(out),
    ]
    environment = {**os.environ, "INSTRUCTIR_RESOURCES": str(tmp_path / "empty")}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=110, check=False)
    assert done.returncode == 5
    assert done.stderr.count("\n") == 1
    assert "no models" in done.stderr
    assert not out.exists()


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_the_bar_is_drawn_on_a_terminal_and_taken_away() -> None:
    stream = Terminal()
    with ProgressBar(stream) as bar:
        bar.tiles(0, 4)
        bar.steps(1, 2, 3, 4)
        assert "75%" in stream.getvalue()
        assert "\n" not in stream.getvalue()
    last = stream.getvalue().rsplit("\r", 2)
    assert last[-1] == ""
    assert last[-2].strip() == ""


def test_the_bar_tells_the_time_that_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 100.0
    monkeypatch.setattr("time.monotonic", lambda: now)
    stream = Terminal()
    with ProgressBar(stream) as bar:
        now = 110.0
        bar.tiles(1, 4)
        assert "30 s left" in stream.getvalue()


def test_no_bar_in_a_pipe() -> None:
    stream = io.StringIO()
    with ProgressBar(stream) as bar:
        bar.tiles(1, 2)
    assert stream.getvalue() == ""
