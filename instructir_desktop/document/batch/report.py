"""The report of a batch as JSON: how it stands, and what became of every photo."""

from __future__ import annotations

import json
from pathlib import Path

from instructir_desktop.document import sidecar
from instructir_desktop.document.batch.entry import path_text
from instructir_desktop.document.batch.queue import Queue
from instructir_desktop.document.batch.run import summary
from instructir_desktop.document.schema import APP
from instructir_desktop.errors import OutputError, UsageError
from instructir_desktop.imaging.files import check_target, write_atomically

KIND = "InstructIR batch report"
HEAD = 256
"""Bytes in which a report says that it is one."""


def value(queue: Queue) -> dict[str, object]:
    """The report as JSON's types."""
    found = summary(queue)
    return {
        "report": KIND,
        "app": APP,
        "stack": queue.plan.stack.title,
        "folder": path_text(queue.plan.folder),
        "done": found.done,
        "there": found.there,
        "skipped": found.skipped,
        "failed": found.failed,
        "open": found.open,
        "photos": [
            {
                "photo": path_text(entry.photo),
                "state": entry.state,
                "output": entry.output if entry.state == "done" else "",
                "sentence": entry.sentence,
                "code": entry.code,
                "seconds": round(entry.seconds, 3),
            }
            for entry in queue.entries
        ],
    }


def check(path: Path) -> None:
    """Find out whether a report may be written there. Raises UsageError, OutputError.

    Never over a file that is not a report: one slip in a command line must not cost a photo or its edits.
    """
    if path.suffix.lower() != ".json" or path.name.endswith(sidecar.SUFFIX):
        raise UsageError("The report “{path}” must have a name of its own that ends in .json.", path=path)
    real = check_target(path)
    if real.exists():
        with real.open("rb") as file:
            if KIND.encode() not in file.read(HEAD):
                raise OutputError("“{path}” exists and is not a report of a batch. Choose another name.", path=path)


def write(queue: Queue, path: Path) -> None:
    """Write the report. Raises OutputError."""
    write_atomically(path, (json.dumps(value(queue), indent=1) + "\n").encode())
