"""Starting: nothing heavy is imported, and what is missing is told in a sentence."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from instructir_desktop import __main__ as entry

OPEN_AND_PRINT = """
import sys
import time
from PySide6.QtWidgets import QApplication
from instructir_desktop.settings import Settings
from instructir_desktop.ui.app import make_window
from instructir_desktop.ui.theme import apply_theme
app = QApplication([])
apply_theme(app, "dark")
window = make_window(Settings())
window.show()
app.processEvents()
assert window.isVisible()
print(*sorted(name for name in sys.modules if "." not in name))
window.close()
"""


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run Python with these arguments, without a screen unless one is given."""
    kept = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    kept.pop("QT_QPA_PLATFORM", None)
    return subprocess.run(
        [sys.executable, *arguments], capture_output=True, text=True, timeout=60, env={**kept, **environment}
    )


def test_the_window_is_up_without_torch() -> None:
    done = run("-c", OPEN_AND_PRINT, QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 0, done.stderr
    loaded = set(done.stdout.split())
    assert "PySide6" in loaded
    assert not loaded & {"torch", "transformers", "tokenizers", "safetensors", "scipy", "matplotlib"}


def test_the_window_closes_by_itself_for_timing() -> None:
    done = run("-m", "instructir_desktop", "--quit-after", "0.2", QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 0, done.stderr


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="about Linux's display servers")
def test_without_a_screen_a_sentence_is_printed() -> None:
    done = run("-m", "instructir_desktop")
    assert done.returncode == entry.NO_WINDOW
    assert done.stderr.startswith("There is no screen")
    assert done.stderr.count("\n") == 1


def test_missing_x11_libraries_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(entry, "_loads", lambda library: library != "libxcb-cursor.so.0")
    problem = entry.display_problem({"DISPLAY": ":0"})
    assert problem is not None
    assert "libxcb-cursor.so.0" in problem
    assert "apt install" in problem
    assert "libxcb-cursor0" in problem
    assert entry.display_problem({"QT_QPA_PLATFORM": "offscreen"}) is None
    assert entry.display_problem({"WAYLAND_DISPLAY": "wayland-0"}) is None


MISSING_LIBRARY = """
import sys
import time
class Finder:
    def find_spec(self, name, path=None, target=None):
        if name == "PySide6.QtGui":
            raise ImportError("libEGL.so.1: cannot open shared object file: No such file or directory", name=name)
sys.meta_path.insert(0, Finder())
from instructir_desktop.__main__ import main
sys.exit(main([]))
"""


def test_a_missing_library_of_qt_is_told_without_traceback() -> None:
    done = run("-c", MISSING_LIBRARY, QT_QPA_PLATFORM="offscreen")
    assert done.returncode == entry.NO_WINDOW
    assert "libEGL.so.1" in done.stderr
    assert "libegl1" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_photo_is_taken_from_the_command_line() -> None:
    options = entry._parser().parse_args(["photo.jpg"])
    assert options.photo == Path("photo.jpg")
    assert options.quit_after is None


def test_standard_streams_may_be_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    entry._open_missing_streams()
    print("into the void")
    opened = (sys.stdout, sys.stderr)
    monkeypatch.undo()
    for stream in opened:
        assert stream is not None
        stream.close()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals")
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupt_closes_the_window(how: signal.Signals, home: Path) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    process = subprocess.Popen([sys.executable, "-m", "instructir_desktop", "--quit-after", "40"], env=environment)
    until = time.monotonic() + 30
    while not list(home.rglob("instructir-desktop.log")) and time.monotonic() < until:
        time.sleep(0.05)
    time.sleep(0.5)
    process.send_signal(how)
    assert process.wait(10) == 0
    assert list(home.rglob("settings.json"))  # closed in good order
