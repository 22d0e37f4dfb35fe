"""Run as a program: lets atheris search for input that a parser does not refuse properly (`make fuzz`).

    python -m tests.attacks.run_fuzz sidecar|journal|regions|preset|raster [SECONDS] [libFuzzer's own options]

A finding ends it with a traceback and a file crash-…; keep its bytes in REGRESSIONS (test_fuzzed.py), fix, run again.
"""

from __future__ import annotations

import random
import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(
    include=["instructir_desktop.document", "instructir_desktop.core", "instructir_desktop.imaging"]
):
    from tests.attacks import fuzz


def main() -> None:
    name = sys.argv[1]
    seconds = sys.argv[2] if len(sys.argv) > 2 else "60"
    with tempfile.TemporaryDirectory(prefix="fuzz-") as folder:
        for number, data in enumerate(fuzz.seeds(name)):
            (Path(folder) / f"seed-{number}").write_bytes(data)
        options = [f"-max_total_time={seconds}", "-max_len=20000", "-timeout=20", "-rss_limit_mb=4096"]
        options += [f"-seed={random.randrange(1 << 30)}", "-print_final_stats=1", "-verbosity=0", *sys.argv[3:]]
        atheris.Setup([sys.argv[0], folder, *options], fuzz.TARGETS[name])
        atheris.Fuzz()


if __name__ == "__main__":
    main()
