"""What the terminal sees and what it sends: lines, JSON, a progress bar, Ctrl-C."""

from __future__ import annotations

import json
import shutil
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType, TracebackType
from typing import Self, TextIO

from instructir_desktop.engine.api import CancelToken

SHOWN_AFTER = 0.5
"""Seconds of work after which the bar estimates the time that remains."""


def print_json(value: object) -> None:
    """One JSON value on standard output; pure ASCII, so that every pipe can carry it."""
    print(json.dumps(value, indent=2))


def complain(sentence: str) -> None:
    """One line on standard error, whatever the sentence holds."""
    line = " ".join(sentence.split())
    print("".join(character if character.isprintable() else "�" for character in line), file=sys.stderr)


@contextmanager
def cancel_on_interrupt(*, terminated: bool = False) -> Iterator[CancelToken]:
    """A token that Ctrl-C cancels. A second Ctrl-C stops at once (KeyboardInterrupt).

    `terminated`: SIGTERM does too, by which schedulers and services end what runs long.
    """
    token = CancelToken()

    def interrupt(signum: int, frame: FrameType | None) -> None:
        if token.cancelled:
            raise KeyboardInterrupt
        token.cancel()

    caught = (signal.SIGINT, signal.SIGTERM) if terminated else (signal.SIGINT,)
    before = [signal.signal(one, interrupt) for one in caught]
    try:
        yield token
    finally:
        for one, handler in zip(caught, before, strict=True):
            signal.signal(one, handler)


class ProgressBar:
    """A bar on standard error with the remaining time; silent where that is not a terminal."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stderr
        self._shown = self._stream.isatty()
        self._started = time.monotonic()
        self._drawn = ""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._draw("")

    def tiles(self, done: int, total: int) -> None:
        """As engine.api.Progress."""
        self.steps(0, 1, done, total)

    def steps(self, step: int, steps: int, done: int, tiles: int) -> None:
        """As document.render.RenderProgress."""
        self._show(done / max(tiles, 1))

    def _show(self, share: float) -> None:
        if not self._shown:
            return
        elapsed = time.monotonic() - self._started
        rest = f"  {elapsed / share - elapsed:.0f} s left" if share > 0 and elapsed > SHOWN_AFTER else ""
        width = max(min(shutil.get_terminal_size().columns - 24, 40), 8)
        full = round(share * width)
        self._draw(f"[{'#' * full}{'.' * (width - full)}] {share:4.0%}{rest}")

    def _draw(self, line: str) -> None:
        if self._shown and line != self._drawn:
            print(
                f"\r{line}{' ' * (len(self._drawn) - len(line))}",
                end="" if line else "\r",
                file=self._stream,
                flush=True,
            )
            self._drawn = line
