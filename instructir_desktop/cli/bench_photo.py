"""`instructir bench --photo`: a photo of a given size from file to file, in a process of its own, with its peak memory."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from instructir_desktop.core.geometry import Size
from instructir_desktop.engine.peak_memory import peak_mb
from instructir_desktop.errors import ModelError

SENTENCE = "remove the noise"

SIZES = (Size(1224, 816), Size(3000, 2000), Size(6000, 4000), Size(8660, 5774), Size(12247, 8165))
"""Of 1, 6, 24, 50 and 100 megapixels."""

WATCH = 0.05
"""Seconds between two looks at a process's peak memory."""


@dataclass(frozen=True)
class EndToEnd:
    """Seconds of the whole command (start, decode, network, encode) and of the network in it; memory in MB of 10^6 bytes.

    `cpu_seconds`: processor time of all its threads and of the process that decodes, which other programs hardly change.
    """

    size: Size
    seconds: float
    network_seconds: float
    peak_mb: float | None
    device: str
    precision: str
    cpu_seconds: float | None = None

    @property
    def megapixels(self) -> float:
        return self.size.area / 1e6


def end_to_end(size: Size, *, device: str, precision: str) -> EndToEnd:
    """Run `instructir apply` on a synthetic JPEG. Raises ModelError when that fails."""
    with tempfile.TemporaryDirectory(prefix="instructir-bench-") as folder:
        source, output = Path(folder) / "photo.jpg", Path(folder) / "restored.jpg"
        _write_photo(source, size)
        arguments = ["apply", str(source), SENTENCE, "-o", str(output), "--json"]
        arguments += ["--device", device, "--precision", precision]
        started, spent = time.perf_counter(), _children_seconds()
        code, out, err, peak = _run([*_command(), *arguments])
        seconds, used = time.perf_counter() - started, _children_seconds()
    if code:
        raise ModelError(f"The photo of {size.width} × {size.height} pixels was not restored: {err.strip()}")
    result = json.loads(out)
    return EndToEnd(
        size,
        seconds,
        float(result["seconds"]),
        peak,
        str(result["device"]),
        str(result["precision"]),
        None if spent is None or used is None else used - spent,
    )


def _children_seconds() -> float | None:
    """Processor time of the processes that have ended; None on Windows, which does not tell."""
    if sys.platform == "win32":
        return None
    import resource

    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _command() -> list[str]:
    """How this program is called: by its own file when frozen, else by the interpreter."""
    return [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "instructir_desktop.cli.main"]


def _run(command: list[str]) -> tuple[int, str, str, float | None]:
    """Exit code, both outputs and peak memory of a process; no memory where the system does not tell it of others."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        process = subprocess.Popen(command, stdout=out, stderr=err)
        peak: float | None = None
        while True:
            peak = peak_mb(process.pid) or peak  # it only grows, and is gone with the process
            with suppress(subprocess.TimeoutExpired):
                process.wait(WATCH)
                break
        out.seek(0)
        err.seek(0)
        return process.returncode, out.read().decode(), err.read().decode(errors="replace"), peak


def _write_photo(path: Path, size: Size) -> None:
    """A JPEG with shades, edges and grain: about as hard to decode as a photo."""
    from PIL import Image

    generator = np.random.default_rng(3)
    rows = np.linspace(30, 200, size.height, dtype=np.float32)[:, None]
    shade = rows + 25 * np.sin(np.arange(size.width, dtype=np.float32) / 90)[None]
    grain = generator.normal(0, 8, (256, 256)).astype(np.float32)
    tiled = np.tile(grain, (-(-size.height // 256), -(-size.width // 256)))[: size.height, : size.width]
    grey = np.clip(shade + tiled, 0, 255).astype(np.uint8)
    Image.merge("RGB", [Image.fromarray(grey)] * 3).save(path, quality=92)
