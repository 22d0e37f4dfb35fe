"""Garbage is collected in the window's thread, and not while libraries are being loaded."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import weakref
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from instructir_desktop.ui.collector import Collector
from instructir_desktop.ui.quiet_import import importing, quiet_import


class Knot:
    """An object in a cycle with itself."""

    def __init__(self) -> None:
        self.me = self


@pytest.fixture
def collector(qtbot: QtBot) -> Iterator[Collector]:
    gc.enable()
    thresholds = gc.get_threshold()
    made = Collector()
    yield made
    made.close()
    assert gc.isenabled()
    gc.set_threshold(*thresholds)


def test_it_collects_what_the_thresholds_ask_for(collector: Collector) -> None:
    assert not gc.isenabled()
    knot = weakref.ref(Knot())
    gc.set_threshold(1_000_000, 1_000_000, 1_000_000)
    collector.collect()
    assert knot() is not None
    gc.set_threshold(10, 1_000_000, 1_000_000)
    keep = [[] for _ in range(1000)]  # type: ignore[var-annotated]
    collector.collect()
    assert knot() is None
    assert len(keep) == 1000


def test_it_rests_while_libraries_are_loaded(collector: Collector, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "torch", sys)  # nothing to open
    monkeypatch.setattr(gc, "freeze", lambda: None)
    gc.set_threshold(10, 1_000_000, 1_000_000)
    knot = weakref.ref(Knot())
    with quiet_import():
        assert importing()
        keep = [[] for _ in range(1000)]  # type: ignore[var-annotated]
        collector.collect()
        assert knot() is not None
    assert not importing()
    collector.collect()
    assert knot() is None
    assert len(keep) == 1000


IMPORT = """
import gc, sys
from instructir_desktop.ui.quiet_import import quiet_import
with quiet_import():
    assert not gc.isenabled()
    assert "torch" not in sys.modules
    maps = open("/proc/self/maps").read()
    assert "libtorch_cpu" in maps
    import torch
assert gc.isenabled() and gc.get_freeze_count() > 0
assert torch.ones(2).sum() == 2
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
def test_torch_works_after_its_libraries_were_opened_ahead() -> None:
    done = subprocess.run([sys.executable, "-c", IMPORT], capture_output=True, text=True, timeout=100, env=os.environ)
    assert done.returncode == 0, done.stderr
