"""Run as a program: the command line with a slow FakeEngine, to be killed in the middle.

python batch_with_fake.py SECONDS_PER_TILE ARGUMENTS…
"""

from __future__ import annotations

import sys

from instructir_desktop.cli import engine
from instructir_desktop.cli.main import main
from instructir_desktop.engine.api import Device, Engine
from instructir_desktop.engine.fake import FakeEngine

if __name__ == "__main__":

    def slow(device: Device = "auto") -> Engine:
        return FakeEngine(delay=float(sys.argv[1]))

    engine.create_engine = slow
    sys.exit(main(sys.argv[2:]))
