"""Threads that share the strips of a tile (core.nn.strips), each with single-threaded torch operations."""

from __future__ import annotations

import itertools
import os
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import torch

NICE = 5
"""How much lower than the window's the priority of background threads is, in the units of nice(1)."""


def default_threads(cores: int | None = None) -> int:
    """All cores but one, which is the window's; both where there are only two (their priority is lowered instead)."""
    cores = torch.get_num_threads() if cores is None else cores
    return cores - 1 if cores > 2 else cores


@contextmanager
def one_thread() -> Iterator[None]:
    """Torch's operations in this thread without torch's own threads, which wait for each other after every operation.

    A sentence takes 4 ms this way; where another program has one of two cores, it took half a second with them.
    """
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(before)


class StripThreads:
    """A Runner (core.nn.strips): every thread takes the next strip as soon as it is free.

    Torch's own threads meet after every operation, so one core that is busy elsewhere stalls them all, hundreds of times per
    tile; these meet only at the end of a stage. `background` threads give way to the window (Linux; elsewhere no effect).
    """

    def __init__(self, count: int, *, background: bool = False) -> None:
        self.count = count
        self._background = background
        self._pool: ThreadPoolExecutor | None = None

    def __call__(self, count: int, task: Callable[[int], None]) -> None:
        numbers = itertools.count()  # its next() is one step of the interpreter, so no number is given out twice
        stop = threading.Event()

        def work() -> None:
            try:
                with torch.inference_mode():
                    while not stop.is_set() and (number := next(numbers)) < count:
                        task(number)
            except BaseException:
                stop.set()
                raise

        if self._pool is None:
            self._pool = ThreadPoolExecutor(self.count, "strips", initializer=self._prepare)
        # Every worker ends before an error is passed on: nobody writes into the features of an abandoned tile.
        futures = [self._pool.submit(work) for _ in range(min(self.count, count))]
        errors = [error for future in futures if (error := future.exception()) is not None]
        try:
            if errors:
                self._renew(errors)
                raise errors[0]
        finally:
            # The error's traceback leads here, and to what the tile took: in a circle it would stay until garbage is
            # collected, when a smaller tile is to have that memory.
            del errors, futures

    def _renew(self, errors: list[BaseException]) -> None:
        """Take other threads from now on: a thread in which oneDNN could not make a convolution's code for want of memory
        cannot make any later, since its assembler remembers the error for as long as the thread lives."""
        if self._pool is not None and any(isinstance(error, RuntimeError) for error in errors):
            self._pool.shutdown()
            self._pool = None

    def _prepare(self) -> None:
        torch.set_num_threads(1)
        if self._background and sys.platform == "linux":
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), NICE)
