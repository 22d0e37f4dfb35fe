"""Time and memory that opening photos takes: each file of a folder in the decoding process, as the application opens it.

    python -m tests.benchmarks.opening [FOLDER]     (default: the collected files beside the repository)

Prints the files that took longest and most, and whether any passed 5 s or 1 GB. The test of the collected files uses
measured(), on Linux, where a process's peak can be set back.
"""

from __future__ import annotations

import os
import re
import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from instructir_desktop.errors import InputError
from instructir_desktop.imaging import isolated

FORMATS = Path(__file__).parents[3] / "shared" / "data" / "formats"
SECONDS, MEGABYTES = 5, 1000
"""The most that a file may take."""


@dataclass(frozen=True)
class Opened:
    """What opening a file took: seconds by the clock and of computing, the process's peak in MB; `sentence` when refused."""

    path: Path
    seconds: float
    computing: float
    megabytes: float
    sentence: str | None


def measured(paths: Iterable[Path]) -> Iterator[Opened]:
    """Open files one after the other in the decoding process. A file that ends the process counts as all it was allowed."""
    isolated.close()
    for path in paths:
        isolated.warm()
        decoder = isolated._decoder
        assert decoder is not None
        process = Path(f"/proc/{decoder._process.pid}")
        (process / "clear_refs").write_text("5")  # sets the peak back
        before, begun = _computing(process), time.perf_counter()
        sentence = None
        try:
            isolated.open_isolated(path)
        except InputError as error:
            sentence = str(error)
        seconds = time.perf_counter() - begun
        if decoder.is_alive:
            peak = re.search(r"VmHWM:\s+(\d+) kB", (process / "status").read_text())
            assert peak is not None
            yield Opened(path, seconds, _computing(process) - before, int(peak[1]) * 1.024e-3, sentence)
        else:
            yield Opened(path, seconds, float("inf"), float("inf"), sentence)


def _computing(process: Path) -> float:
    """Seconds of computing so far, of the process and the system for it."""
    fields = (process / "stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def main(folder: Path) -> int:
    found = list(measured(sorted(path for path in folder.rglob("*") if path.is_file())))
    isolated.close()
    for title, key in (("longest", lambda one: one.seconds), ("most memory", lambda one: one.megabytes)):
        print(title)
        for one in sorted(found, key=key, reverse=True)[:5]:
            print(f"{one.seconds:7.2f} s {one.computing:7.2f} s of computing {one.megabytes:6.0f} MB  {one.path.name}")
    refused = [one for one in found if one.sentence is not None]
    beyond = [one for one in found if one.seconds > SECONDS or one.megabytes > MEGABYTES]
    print(f"{len(found)} files: {len(found) - len(refused)} opened, {len(refused)} refused with a sentence")
    print(f"beyond {SECONDS} s or {MEGABYTES} MB: {', '.join(str(one.path) for one in beyond) or 'none'}")
    return 1 if beyond else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else FORMATS))
