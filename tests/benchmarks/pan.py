"""Frame times of the real window: `python -m tests.benchmarks.pan [--megapixels 100] [--frames 300]`, Markdown on the screen.

The photo is made here and restored by the fake engine, so that only what the window does is measured: from the pointer's (or the
slider's) event until every widget is painted and the event loop is empty again. The canvas is 1920 × 1080, the platform is Qt's
offscreen raster one. The aim: median ≤ 16 ms and p99 ≤ 33 ms for the rows "pan, 100 %" and "strength".
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from tests.benchmarks.viewport import photo

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from instructir_desktop.ui.main_window import MainWindow

VIEW = (1920, 1080)


def opened(path: Path, app: QApplication, steps: int) -> MainWindow:
    """The window on a photo with some finished steps."""
    from instructir_desktop.engine.fake import FakeEngine
    from instructir_desktop.settings import Settings
    from instructir_desktop.ui.app import make_window
    from instructir_desktop.ui.theme import apply_theme

    apply_theme(app, "dark")
    window = make_window(Settings(path.parent / "settings.json"), FakeEngine)
    window.show()
    here: list[bool] = []
    window.editor.photoChanged.connect(lambda: here.append(True))
    window.open(path)
    wait(app, lambda: bool(here))
    window.canvas.setFixedSize(*VIEW)
    window.adjustSize()
    window.canvas.zoom_to(1.0)
    for number in range(steps):
        window.editor.submit(("clear the haze", "remove the noise", "remove the rain")[number % 3])
        wait(app, lambda number=number: len(window.editor.layers()) > number)  # type: ignore[misc]
        wait(app, lambda: not window.editor.is_running)
    wait(app, lambda: (window.canvas.width(), window.canvas.height()) == VIEW)
    window.choose_tool("pan")
    return window


def wait(app: QApplication, done: Callable[[], bool], seconds: float = 300) -> None:
    end = time.perf_counter() + seconds
    while not done():
        if time.perf_counter() > end:
            raise SystemExit("It took too long.")
        app.processEvents()
        time.sleep(0.005)


def measured(app: QApplication, events: Iterator[Callable[[], object]], warm: int = 5) -> np.ndarray:  # type: ignore[type-arg]
    """Milliseconds per event and of its work in the window's thread, (n, 2), the first `warm` left out; the pace is that of
    a screen with 60 frames per second."""
    times = []
    for event in events:
        began, busy = time.perf_counter(), time.thread_time()
        event()
        app.processEvents()
        times.append(((time.perf_counter() - began) * 1000, (time.thread_time() - busy) * 1000))
        until = began + 1 / 60
        while time.perf_counter() < until:
            app.processEvents()
            time.sleep(0.001)
    return np.array(times[warm:])


def pans(window: MainWindow, frames: int) -> Iterator[Callable[[], object]]:
    """The hand drags the photo: to and fro at 1500 pixels a second, on a slant."""
    from PySide6.QtCore import QPointF

    for number in range(frames):
        turn = 1 if (number // 100) % 2 == 0 else -1

        def event(turn: int = turn) -> None:
            window.canvas.pan(QPointF(-24 * turn, -9 * turn))
            window.canvas.repaint()

        yield event


def strengths(window: MainWindow, frames: int) -> Iterator[Callable[[], object]]:
    """The first step's slider is dragged."""
    document = window.editor.document
    assert document is not None
    step = document.steps[0].id
    for number in range(frames):

        def event(strength: float = 0.2 + 0.6 * abs(number % 100 - 50) / 50) -> None:
            window.editor.set_strength(step, strength, final=False)
            window.canvas.repaint()

        yield event


def row(name: str, times: np.ndarray) -> str:  # type: ignore[type-arg]
    (median, busy), (p99, busy99) = np.percentile(times, [50, 99], axis=0)
    return f"| {name} | {len(times)} | {median:.1f} | {p99:.1f} | {times[:, 0].max():.1f} | {busy:.1f} | {busy99:.1f} |"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megapixels", type=float, default=100)
    parser.add_argument("--frames", type=int, default=300)
    parser.add_argument("--steps", type=int, default=2)
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(prefix="instructir-bench-") as name:
        folder = Path(name)
        os.environ["XDG_CACHE_HOME"] = str(folder / "cache")
        os.environ["XDG_DATA_HOME"] = str(folder / "data")
        from PySide6.QtWidgets import QApplication

        from instructir_desktop.ui.app import HAND_OVER
        from instructir_desktop.ui.collector import Collector

        sys.setswitchinterval(HAND_OVER)
        app = QApplication([])
        collector = Collector(app)
        window = opened(photo(folder, options.megapixels), app, options.steps)
        canvas = window.canvas
        print(f"{options.megapixels:g} megapixels, {options.steps} steps, canvas {VIEW[0]} × {VIEW[1]}, milliseconds\n")
        print("| what | frames | median | p99 | longest | processor median | processor p99 |")
        print("| --- | --- | --- | --- | --- | --- | --- |")
        size = canvas.transform.photo
        for label, scale, layout, events in (
            ("pan, 100 %", 1.0, "single", pans),
            ("strength", 1.0, "single", strengths),
            ("strength, whole photo", 0.0, "single", strengths),
            ("pan, 100 %, split", 1.0, "split", pans),
            ("pan, 100 %, side by side", 1.0, "beside", pans),
            ("pan, 67 %", 0.6667, "single", pans),
            ("pan, 400 %", 4.0, "single", pans),
        ):
            canvas.set_layout(layout)  # type: ignore[arg-type]
            canvas.zoom_to(scale or canvas.transform.fit_scale)
            canvas.centre(size.width / 2, size.height / 2)
            canvas.repaint()
            wait(app, lambda: not window.editor.is_running)
            print(row(label, measured(app, events(window, options.frames))), flush=True)
        window.close()
        collector.close()


if __name__ == "__main__":
    main()
