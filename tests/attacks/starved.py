"""`instructir apply` in a process whose memory is bounded by the system: `python -m tests.attacks.starved PHOTO FOLDER MB…`.

For each number of megabytes that it may take beyond what it has, with the networks loaded, prints a line of JSON: the exit
code, what was said, and the sides that tiles were cut to. The first line is without a bound.
"""

from __future__ import annotations

import contextlib
import io
import json
import logging
import os
import resource
import sys
from collections.abc import Iterator
from pathlib import Path

from instructir_desktop.cli import engine, main
from instructir_desktop.engine.torch_engine import TorchEngine

SENTENCE = "remove the noise"


@contextlib.contextmanager
def bounded(megabytes: int | None) -> Iterator[None]:
    """So much more address space than this process has now; None: as much as there is."""
    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    if megabytes is not None:
        pages = int(Path("/proc/self/statm").read_text().split()[0])
        resource.setrlimit(resource.RLIMIT_AS, (pages * os.sysconf("SC_PAGE_SIZE") + megabytes * 10**6, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (hard, hard))


class _Cuts(logging.Handler):
    """Remembers the sides that the engine warns of."""

    def __init__(self) -> None:
        super().__init__()
        self.sides: list[int] = []

    def emit(self, record: logging.LogRecord) -> None:
        if isinstance(record.args, tuple):
            self.sides += [one for one in record.args if isinstance(one, int)]


def attempt(photo: Path, out: Path, megabytes: int | None, warm: TorchEngine) -> dict[str, object]:
    warm._sides.clear()  # what an earlier attempt has learned
    warm.rest()
    cuts, said = _Cuts(), io.StringIO()
    log = logging.getLogger("instructir_desktop.engine.torch_engine")
    log.addHandler(cuts)
    with contextlib.redirect_stderr(said), contextlib.redirect_stdout(io.StringIO()), bounded(megabytes):
        code = main.main(["apply", str(photo), SENTENCE, "-o", str(out)])
    log.removeHandler(cuts)
    return {"megabytes": megabytes, "code": code, "said": said.getvalue(), "sides": cuts.sides}


def run(photo: Path, folder: Path, bounds: list[int]) -> None:
    warm = TorchEngine("cpu")
    engine.create_engine = lambda device="auto": warm
    for number, megabytes in enumerate((None, *bounds)):
        print(json.dumps(attempt(photo, folder / f"{number}.png", megabytes, warm)), flush=True)


if __name__ == "__main__":
    run(Path(sys.argv[1]), Path(sys.argv[2]), [int(one) for one in sys.argv[3:]])
