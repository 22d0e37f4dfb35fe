"""For every test: no screen is needed, the user's own folders are out of reach, no engine thread is left running."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

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
