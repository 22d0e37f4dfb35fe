"""What a user waits for, with the real network: `python -m tests.benchmarks.viewport [first|latency|drag] [--json]`.

first: from Enter to the first restored pixels on the screen, and to the whole view, 24 megapixels at 100 %, model warm.
latency: how late the window's event loop was while a 24-megapixel photo was restored and a strength dragged, 60 s.
drag: a frame of a 1920 × 1080 view at 100 % with five steps while a strength or a feather is dragged.
Whole photos from file to file: `instructir bench --sizes`.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PIL import Image

Numbers = dict[str, object]

SENTENCE = "remove the noise"
SENTENCES = (SENTENCE, "clear the haze", "remove the rain", "sharpen the blurry photo")
"""Haze and rain have local averages, which are measured on more crops."""


def photo(folder: Path, megapixels: float) -> Path:
    """A 3:2 JPEG of shapes, texture and noise; the same for the same size."""
    path = folder / f"{megapixels:g}.jpg"
    if path.is_file():
        return path
    height = round((megapixels * 1e6 / 1.5) ** 0.5)
    width = round(height * 1.5)
    random = np.random.default_rng(1)
    pixels = np.empty((height, width, 3), dtype=np.uint8)
    x = np.linspace(0, 40, width, dtype=np.float32)
    for top in range(0, height, 256):
        rows = np.linspace(0, 27, height, dtype=np.float32)[top : top + 256, None]
        waves = 128 + 60 * np.sin(x + rows) + 40 * np.sign(np.sin(3 * x) * np.sin(3 * rows))
        noise = random.normal(0, 15, (rows.shape[0], width, 3))
        pixels[top : top + 256] = np.clip(waves[..., None] + noise, 0, 255)
    Image.fromarray(pixels).save(path, quality=92)
    return path


def drag() -> Numbers:
    """Milliseconds of a frame while dragging, painting into an image included."""
    from PySide6.QtGui import QImage, QPainter

    from instructir_desktop.core.geometry import Size
    from instructir_desktop.core.masks import Ellipse, Part, Region
    from instructir_desktop.ui.canvas.compositor import VisibleLayer
    from instructir_desktop.ui.canvas.frames import Frames
    from instructir_desktop.ui.canvas.pyramid import PhotoPyramid, Pyramid
    from instructir_desktop.ui.canvas.transform import ViewTransform

    random = np.random.default_rng(0)
    base = PhotoPyramid(random.random((1500, 2400, 3), dtype=np.float32))
    region = Region("r", "", (Part(Ellipse(300, 200, 1500, 900)),), feather=0.05)
    layers = [
        VisibleLayer(
            Pyramid(random.random((1500, 2400, 3), dtype=np.float32) * 0.1 - 0.05), 0.8, region if i == 2 else None
        )
        for i in range(5)
    ]
    frames = Frames(base)
    view = ViewTransform(Size(2400, 1500), Size(1920, 1080), 1.0, -100, -100)
    screen = QImage(1920, 1080, QImage.Format.Format_RGB32)

    def run(change: Callable[[int], list[VisibleLayer]]) -> Numbers:
        times, busy = [], []
        for number in range(43):
            shown = change(number)
            began, spent = time.perf_counter(), time.thread_time()
            frames.set_layers(shown)
            frame = frames.frame("after", view)
            painter = QPainter(screen)
            painter.drawImage(0, 0, frame.image)
            painter.end()
            times.append((time.perf_counter() - began) * 1000)
            busy.append((time.thread_time() - spent) * 1000)
        steady, cpu = sorted(times[3:]), sorted(busy[3:])
        return {
            "median_ms": round(steady[20], 1),
            "p95_ms": round(steady[38], 1),
            "cpu_median_ms": round(cpu[20], 1),
            "first_ms": round(max(times[:3]), 1),
        }

    from dataclasses import replace

    def strength(number: int) -> list[VisibleLayer]:
        return [replace(layer, strength=0.3 + number / 100) if i == 1 else layer for i, layer in enumerate(layers)]

    def feather(number: int) -> list[VisibleLayer]:
        moved = replace(region, feather=0.02 + number / 500)
        return [replace(layer, region=moved) if i == 2 else layer for i, layer in enumerate(layers)]

    return {"strength": run(strength), "mask": run(feather)}


class Opened:
    """The real window on a photo."""

    def __init__(self, path: Path) -> None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        from PySide6.QtWidgets import QApplication

        from instructir_desktop.settings import Settings
        from instructir_desktop.ui.app import HAND_OVER, make_window

        sys.setswitchinterval(HAND_OVER)
        self.app = QApplication.instance() or QApplication([])
        self.window = make_window(Settings(path.parent / "settings.json"))
        self.window.resize(1280, 800)
        self.window.show()
        opened: list[bool] = []
        self.window.editor.photoChanged.connect(lambda: opened.append(True))
        self.window.open(path)
        self.until(lambda: bool(opened))
        self.until(lambda: self.window.status.text("device") != "")

    def until(self, done: Callable[[], bool], seconds: float = 600) -> None:
        from PySide6.QtCore import QEventLoop

        end = time.perf_counter() + seconds
        while not done():
            if time.perf_counter() > end:
                raise SystemExit("It took too long.")
            self.app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
            time.sleep(0.002)  # else this loop would take a core of its own from the network


def first(path: Path) -> Numbers:
    """Seconds from Enter to the first and to all restored pixels of the view, by sentence; the view is painted by then."""
    run = Opened(path)
    run.window.canvas.zoom_to(1.0)
    _first(run, "brighten this dark photo", whole=False)  # warms the network up
    found: Numbers = {text: _first(run, text) for text in SENTENCES}
    run.window.close()
    return found


def _first(run: Opened, text: str, *, whole: bool = True) -> Numbers:
    """first() for one sentence, which is taken back afterwards."""
    from instructir_desktop.document.grid import cells

    window, editor = run.window, run.window.editor
    view = window.canvas.transform.visible()
    began, spent = time.perf_counter(), time.process_time()
    numbers: Numbers = {}

    def note(what: str) -> None:
        window.canvas.grab()
        numbers[f"{what}_s"] = round(time.perf_counter() - began, 2)
        numbers[f"{what}_cpu_s"] = round(time.process_time() - spent, 2)

    def filled() -> set[object]:
        return {cell for layer in editor.layers().values() for cell in layer.residual.filled}  # type: ignore[attr-defined]

    editor.submit(text)
    run.until(lambda: bool(filled()))
    note("first_exact")
    if whole:
        run.until(lambda: filled() >= set(cells(view)))
        note("view_exact")
    editor.cancel()
    run.until(lambda: not editor.is_running)
    if editor.document is not None and editor.document.steps:
        editor.undo()
    run.until(lambda: not editor.is_running and not editor.layers())
    return numbers | {"view": f"{view.width} × {view.height}"}


def latency(path: Path, seconds: float = 60) -> Numbers:
    """Milliseconds by which a 5 ms timer of the window came late."""
    from PySide6.QtCore import Qt, QTimer

    run = Opened(path)
    window = run.window
    editor = window.editor
    window.canvas.zoom_to(1.0)
    late: list[float] = []
    last = time.perf_counter()

    def tick() -> None:
        nonlocal last
        now = time.perf_counter()
        late.append((now - last) * 1000 - 5)
        last = now

    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(tick)
    editor.submit(SENTENCE)
    last = time.perf_counter()
    timer.start(5)
    end = last + seconds
    number = 0
    while time.perf_counter() < end:
        run.app.processEvents()
        time.sleep(0.001)
        document = editor.document
        if document is not None and document.steps and len(late) // 40 > number:
            number = len(late) // 40
            editor.set_strength(document.steps[0].id, 0.5 + number % 40 / 100, final=False)
        if document is not None and not editor.is_running and number:
            editor.submit("clear the haze" if len(document.steps) % 2 else "remove the rain")
            number = len(late) // 40 + 20
    timer.stop()
    window.close()
    late.sort()
    return {
        "ticks": len(late),
        "median_ms": round(late[len(late) // 2], 1),
        "p99_ms": round(late[len(late) * 99 // 100], 1),
        "max_ms": round(late[-1], 1),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", nargs="*", choices=["first", "latency", "drag", []], default=[])
    parser.add_argument("--seconds", type=float, default=60, help="how long `latency` measures")
    options = parser.parse_args()
    wanted = options.what or ["drag", "first", "latency"]
    with tempfile.TemporaryDirectory(prefix="instructir-bench-") as name:
        folder = Path(name)
        os.environ["XDG_CACHE_HOME"] = str(folder / "cache")
        results: dict[str, object] = {}
        if "drag" in wanted:
            results["drag"] = drag()
        if "first" in wanted:
            results["first"] = first(photo(folder, 24))
        if "latency" in wanted:
            results["latency"] = latency(photo(folder, 24), options.seconds)
    print(json.dumps(results, indent=2, ensure_ascii=False))


if __name__ == "__main__":
    main()
