"""The window's event loop never waits for the engine: a timer measures its longest stop."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QObject, Qt, QTimer
from pytestqt.qtbot import QtBot

from instructir_desktop import paths
from instructir_desktop.engine.api import CancelToken, Progress, RestoreRequest, RestoreResult, no_progress
from instructir_desktop.engine.fake import FakeEngine
from instructir_desktop.settings import Settings
from instructir_desktop.ui.app import HAND_OVER, make_window
from instructir_desktop.ui.main_window import MainWindow

USUAL_STOP = 0.050
"""Seconds within which 99 of 100 turns of the event loop come round (the benchmark's own bound is 30 ms: `latency`)."""

LONGEST_STOP = 0.250
"""No single stop may be longer, however busy the machine is; 24 to 60 ms seen, 408 ms with a plain import of torch."""

ATTEMPTS = 3
"""Other programs can only lengthen a stop, so the best of several measurements is the one that speaks of this one."""


class Gaps(QObject):
    """Notes every stop of the event loop between start() and stop(); `step` says what was going on."""

    def __init__(self) -> None:
        super().__init__()
        self.gaps: list[tuple[float, str]] = []
        self.step = ""
        self._last = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(5)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        self.gaps, self._last = [], time.perf_counter()
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def _tick(self) -> None:
        now = time.perf_counter()
        self.gaps.append((now - self._last, self.step))
        self._last = now

    @property
    def awake(self) -> bool:
        lengths = sorted(gap for gap, _ in self.gaps)
        return lengths[len(lengths) * 99 // 100] < USUAL_STOP and lengths[-1] < LONGEST_STOP

    @property
    def worst(self) -> list[tuple[float, str]]:
        return sorted(self.gaps, reverse=True)[:5]


class BusyEngine(FakeEngine):
    """A FakeEngine that also computes in Python, 20 ms a tile, so that it contends for the interpreter's lock."""

    def restore(
        self, request: RestoreRequest, *, progress: Progress = no_progress, cancel: CancelToken | None = None
    ) -> RestoreResult:
        def compute(done: int, tiles: int) -> None:
            until = time.perf_counter() + 0.02
            while time.perf_counter() < until:
                sum(range(2000))
            progress(done, tiles)

        return super().restore(request, progress=compute, cancel=cancel)


@pytest.fixture
def fake() -> FakeEngine:
    return BusyEngine(delay=0.03, tiles=20)


@pytest.fixture(autouse=True)
def _hand_over() -> Iterator[None]:
    """As in app.run()."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(HAND_OVER)
    yield
    sys.setswitchinterval(before)


def test_the_window_stays_awake_while_the_engine_works(opened: MainWindow, fake: FakeEngine, qtbot: QtBot) -> None:
    measured: list[list[tuple[float, str]]] = []
    for attempt in range(ATTEMPTS):
        gaps = Gaps()
        gaps.start()
        opened.editor.submit("remove the rain")
        qtbot.waitUntil(lambda: len(fake.requests) == attempt + 1)  # noqa: B023 - waits within this round
        qtbot.waitUntil(lambda: not opened.editor.is_running, timeout=20_000)
        gaps.stop()
        assert len(gaps.gaps) > 50
        measured.append(gaps.worst)
        if gaps.awake:
            return
    pytest.fail(f"The event loop stood still too long each time: {measured}")


@pytest.mark.model
@pytest.mark.skipif(
    not paths.resource("models/instructir-u2/model.safetensors").is_file(), reason="the weights are not there"
)
def test_the_window_stays_awake_while_the_network_runs(tmp_path: Path, qtbot: QtBot) -> None:
    """The whole way with the real engine: understanding, measuring, restoring."""
    photo = tmp_path / "photo.png"
    noise = np.random.default_rng(0).normal(128, 40, (700, 900, 3)).clip(0, 255).astype(np.uint8)
    Image.fromarray(noise).save(photo)
    window = make_window(Settings())
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    with qtbot.waitSignal(window.editor.photoChanged):
        window.open(photo)
    loading = Gaps()
    loading.start()
    qtbot.waitUntil(lambda: window.status.text("device") != "", timeout=90_000)
    loading.stop()
    measured: list[list[tuple[float, str]]] = []
    awake = False
    for sentence in ("remove the noise", "get rid of the rain", "clear the haze"):
        gaps = Gaps()
        gaps.start()
        window.editor.submit(sentence)
        qtbot.waitUntil(lambda: window.editor.is_running, timeout=20_000)
        qtbot.waitUntil(lambda: not window.editor.is_running, timeout=90_000)
        gaps.stop()
        measured.append(gaps.worst)
        if awake := gaps.awake:
            break
    document = window.editor.document
    window.close()
    assert document is not None
    assert len(document.steps) == len(measured)
    assert awake, measured
    assert loading.worst[0][0] < LONGEST_STOP, loading.worst
