"""How long a cancel takes with the real network: `python -m tests.benchmarks.cancelling [--points 6]`, Markdown on the screen.

24 megapixels. Each row cancels at so many points of time, spread over the work it names, and waits until the engine has let go:
in the real window until it says that nothing runs any more, in an export until its call has ended. The aim is 200 ms on the
CPU, also inside a tile.
"""

from __future__ import annotations

import argparse
import os
import statistics
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path

from tests.benchmarks.viewport import Opened, photo

Cancelling = Callable[[float], tuple[float, float]]
"""Starts something and cancels it so many seconds later: seconds by the clock and of computing until it has ended."""


def in_window(run: Opened, text: str, scale: float) -> Cancelling:
    """A sentence in the window, at this scale (0: the whole photo is seen)."""
    editor = run.window.editor

    def cancel(after: float) -> tuple[float, float]:
        run.window.canvas.zoom_to(scale or run.window.canvas.transform.fit_scale)
        editor.submit(text)
        run.until(lambda: editor.is_running)
        until = time.perf_counter() + after
        run.until(lambda: time.perf_counter() >= until)
        if not editor.is_running:
            raise SystemExit(f"“{text}” was done before it was cancelled.")
        began, spent = time.perf_counter(), time.process_time()
        editor.cancel()
        run.until(lambda: not editor.is_running)
        return time.perf_counter() - began, time.process_time() - spent

    return cancel


def in_export(path: Path) -> Cancelling:
    """An export whose step has no tile yet, without a window."""
    from instructir_desktop.document.export import export
    from instructir_desktop.document.render import Renderer
    from instructir_desktop.document.session import Session
    from instructir_desktop.engine.api import CancelToken
    from instructir_desktop.engine.torch_engine import TorchEngine
    from instructir_desktop.errors import Cancelled

    engine = TorchEngine("cpu")
    session = Session.open(path)
    step = session.new_step(engine.understand("remove the noise"), engine.model_info())
    document = Renderer(engine).pin(session.document.add_step(step), session.photo)

    def cancel(after: float) -> tuple[float, float]:
        token, ended = CancelToken(), list[bool]()

        def work() -> None:
            try:
                export(
                    session,
                    Renderer(engine).result(document, session.photo, cancel=token),
                    path.with_name("out.jpg"),
                    overwrite=True,
                    cancel=token,
                )
            except Cancelled:
                ended.append(True)

        thread = threading.Thread(target=work)
        thread.start()
        time.sleep(after)
        began, spent = time.perf_counter(), time.process_time()
        token.cancel()
        thread.join()
        if not ended:
            raise SystemExit("The export was done before it was cancelled.")
        return time.perf_counter() - began, time.process_time() - spent

    return cancel


def row(label: str, cancel: Cancelling, length: float, points: int) -> str:
    """Cancels at so many points within the first `length` seconds."""
    found = [cancel(length * (number + 0.5) / points) for number in range(points)]
    longest, computing = max(found)
    median = statistics.median(seconds for seconds, _ in found)
    return f"| {label} | {points} | {1000 * median:.0f} | {1000 * longest:.0f} | {1000 * computing:.0f} |"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--points", type=int, default=6, help="cancels a row")
    parser.add_argument("--megapixels", type=float, default=24)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="instructir-bench-") as name:
        folder = Path(name)
        os.environ["XDG_CACHE_HOME"] = str(folder / "cache")
        os.environ["XDG_DATA_HOME"] = str(folder / "data")
        path = photo(folder, options.megapixels)
        print("| cancelled in | points | median ms | longest ms | its computing ms |\n| --- | --- | --- | --- | --- |")
        print(row("an export", in_export(path), 6, options.points), flush=True)
        run = Opened(path)
        in_window(run, "remove the rain", 1.0)(3)  # warms the network up
        for text, scale, length in (
            ("remove the noise", 1.0, 3.0),
            ("clear the haze", 1.0, 4.0),
            ("remove the noise", 0.0, 4.0),
        ):
            seen = "100 %" if scale else "the whole photo seen"
            print(row(f"“{text}”, {seen}", in_window(run, text, scale), length, options.points), flush=True)
        run.window.close()


if __name__ == "__main__":
    main()
