"""What the terminal sees of a batch: one line for each photo, and below them how far the batch is."""

from __future__ import annotations

import shutil
import sys
import time
from pathlib import Path
from types import TracebackType
from typing import Self, TextIO

from instructir_desktop.cli.console import complain
from instructir_desktop.document.batch import report
from instructir_desktop.document.batch.entry import Entry, path_from
from instructir_desktop.document.batch.queue import Queue
from instructir_desktop.document.batch.run import Progress

REPORT_EVERY = 2.0
"""Seconds between two versions of the report while a batch runs."""


class BatchLines:
    """Lines on standard output, failures on standard error; the bar only where that is a terminal.

    `quiet`: no lines (a JSON result follows); `jobs`: the report to keep up to date, or None.
    """

    def __init__(self, queue: Queue, *, quiet: bool, jobs: Path | None, stream: TextIO | None = None) -> None:
        self._queue = queue
        self._quiet = quiet
        self._jobs = jobs
        self._stream = stream or sys.stderr
        self._bar = self._stream.isatty()
        self._drawn = ""
        self._reported = time.monotonic()

    def __enter__(self) -> Self:
        self._queue.changed = self.changed
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._draw("")
        self._queue.changed = lambda entry: None
        if self._jobs is not None:
            report.write(self._queue, self._jobs)

    def changed(self, entry: Entry) -> None:
        """Say what has become of a photo."""
        if not entry.open:
            self._draw("")
            if not self._quiet:
                self._say(entry)
        if self._jobs is not None and time.monotonic() - self._reported > REPORT_EVERY:
            self._reported = time.monotonic()
            report.write(self._queue, self._jobs)

    def tell(self, progress: Progress) -> None:
        """As Run's `tell`."""
        if self._bar:
            rest = "" if progress.remaining is None else f"  {duration(progress.remaining)} left"
            width = max(min(shutil.get_terminal_size().columns - 56, 30), 8)
            full = round(progress.whole * width)
            counted = f"{progress.finished + 1}/{progress.total}"
            name = progress.entry.photo.name
            name = name if len(name) <= 24 else f"{name[:11]}…{name[-12:]}"
            self._draw(f"[{'#' * full}{'.' * (width - full)}] {counted}  {name} {progress.fraction:4.0%}{rest}")

    def _say(self, entry: Entry) -> None:
        place = f"[{self._queue.over}/{len(self._queue)}] “{entry.photo.name}”"
        if entry.state == "failed":
            complain(f"{place} failed: {entry.sentence}")
        elif entry.state == "skipped":
            print(f"{place} skipped: {entry.sentence}", flush=True)
        else:
            spent = f"; {entry.seconds:.1f} s" if entry.seconds else ""
            print(f"{place} → “{path_from(entry.output)}”{spent}. {entry.sentence}", flush=True)

    def _draw(self, line: str) -> None:
        if self._bar and line != self._drawn:
            blank = " " * (len(self._drawn) - len(line))
            print(f"\r{line}{blank}", end="" if line else "\r", file=self._stream, flush=True)
            self._drawn = line


def duration(seconds: float) -> str:
    """For instance "12 s", "4 min", "3 h 20 min"."""
    if seconds < 90:
        return f"{seconds:.0f} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 90 else f"{minutes // 60} h {minutes % 60} min"
