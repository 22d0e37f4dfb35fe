"""For every test: no screen is needed, the user's own folders are out of reach, no engine thread is left running,
nothing reaches the network, and the photos of the suite are what they were before."""

from __future__ import annotations

import gc
import hashlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests import offline

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if (
    "PYTEST_XDIST_WORKER" in os.environ
):  # several processes at once: more threads in each would only wait for each other
    os.environ.setdefault("OMP_NUM_THREADS", "1")
offline.install()
# How long an example takes says what else the machine does, nothing about what is tested.
settings.register_profile("suite", settings(), deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("suite")


def pytest_configure(config: pytest.Config) -> None:
    """The network is forbidden to Python programs that tests start, too; not to pytest-xdist's workers, which do it here."""
    starts_workers = getattr(config.option, "numprocesses", None) and not hasattr(config, "workerinput")
    if not starts_workers:
        parts = (str(offline.CHILDREN), os.environ.get("PYTHONPATH", ""))
        os.environ["PYTHONPATH"] = os.pathsep.join(part for part in parts if part)


LOCAL_SERVERS = ("tests/engine/test_download.py",)
"""Tests of the one module that may connect, against a server on this computer; others say so by the mark local_server."""

ROOT = Path(__file__).parents[1]
ORIGINALS = (ROOT / "resources", ROOT.parent / "shared" / "data" / "formats")
"""Where photos lie that tests open but never may change."""

FOLDERS = {
    "HOME": "",
    "USERPROFILE": "",
    "XDG_CONFIG_HOME": ".config",
    "XDG_DATA_HOME": ".local/share",
    "XDG_CACHE_HOME": ".cache",
    "XDG_STATE_HOME": ".local/state",
    "WIN_PD_OVERRIDE_APPDATA": "AppData/Roaming",
    "WIN_PD_OVERRIDE_LOCAL_APPDATA": "AppData/Local",
}
"""The variables that platformdirs, Qt and Path.home() read, and where each points inside the test's home."""


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder of the test's own; everything found through platformdirs lies in it."""
    folder = tmp_path_factory.mktemp("home")
    for variable, place in FOLDERS.items():
        monkeypatch.setenv(variable, str(folder / place))
    return folder


@pytest.fixture(autouse=True)
def _offline(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A test that uses the network fails, also when the program caught the error."""
    place = request.path.relative_to(ROOT).as_posix() if request.path.is_relative_to(ROOT) else ""
    local = place in LOCAL_SERVERS or request.node.get_closest_marker("local_server") is not None
    monkeypatch.setattr(offline.GUARD, "allows_local", local)
    monkeypatch.setattr(offline.GUARD, "tried", [])
    if local:
        monkeypatch.setenv("TESTS_ALLOW_LOCAL_SERVER", "1")
    yield
    assert not offline.GUARD.tried or request.node.get_closest_marker("tries_network"), offline.GUARD.tried


@pytest.fixture(scope="session", autouse=True)
def _originals_unchanged() -> Iterator[None]:
    """The photos that tests open in place have the same bytes after all tests."""
    before = _digests()
    yield
    changed = [str(path) for path, digest in _digests().items() if before.get(path) != digest]
    gone = [str(path) for path in before if not path.exists()]
    assert not changed, f"changed or new: {changed}"
    assert not gone, f"gone: {gone}"


def _digests() -> dict[Path, str]:
    """SHA-256 by path of the pictures in ORIGINALS, up to 4 MB each."""
    found: dict[Path, str] = {}
    for folder in ORIGINALS:
        for path in sorted(folder.rglob("*")):
            if path.suffix.lower() in PICTURES and path.is_file() and path.stat().st_size < 1 << 22:
                found[path] = hashlib.sha256(path.read_bytes()).hexdigest()
    return found


PICTURES = {".jpg", ".jpeg", ".png", ".tif", ".tiff", ".webp", ".gif", ".heic", ".avif", ".dng", ".json"}


@pytest.fixture(autouse=True)
def _no_thread_left(request: pytest.FixtureRequest) -> Iterator[None]:
    """A test that uses Qt fails when a QThread still runs after its widgets are closed."""
    yield
    if "qapp" not in request.fixturenames and "qtbot" not in request.fixturenames:
        return
    running = [thread for thread in _threads() if thread.isRunning()]
    for thread in running:
        thread.quit()
        thread.wait(2000)
    assert not running, f"left running: {running}"


def _threads() -> list[object]:
    """Every QThread object that Python knows and that is still alive."""
    if "PySide6.QtCore" not in sys.modules:
        return []
    from PySide6.QtCore import QThread
    from shiboken6 import isValid

    own = QThread.currentThread()
    # type() instead of isinstance: the latter asks objects for __class__, on which torch has one that warns
    objects = (thing for thing in gc.get_objects() if issubclass(type(thing), QThread))
    return [thread for thread in objects if isValid(thread) and thread is not own]
