"""How fast the networks ran so far on this computer: what work that is still to do will cost."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

NEWEST = 0.25
"""Weight of the newest measurement in the running mean."""


class Rates:
    """Seconds per pixel and per context, by model. Work that runs inside other work is not counted twice."""

    def __init__(self) -> None:
        self._per_pixel: dict[str, float] = {}
        self._per_context: dict[str, float] = {}
        self._inner = [0.0]

    def seconds(self, model: str, pixels: int, *, measuring: bool) -> float | None:
        """What restoring so many pixels, and measuring their context, will take; None while nothing is known."""
        rate = self._per_pixel.get(model)
        if rate is None:
            return None
        return rate * pixels + (self._per_context.get(model, 0.0) if measuring else 0.0)

    @contextmanager
    def restoring(self, model: str, pixels: int) -> Iterator[None]:
        """Measures the restoration of so many pixels."""
        with self._timed(self._per_pixel, model, pixels):
            yield

    @contextmanager
    def measuring(self, model: str) -> Iterator[None]:
        """Measures the measuring of a context."""
        with self._timed(self._per_context, model, 1):
            yield

    @contextmanager
    def _timed(self, means: dict[str, float], model: str, amount: int) -> Iterator[None]:
        began = time.perf_counter()
        self._inner.append(0.0)
        done = False
        try:
            yield
            done = True
        finally:
            spent = time.perf_counter() - began
            own = spent - self._inner.pop()
            self._inner[-1] += spent
        if done:
            rate = own / max(amount, 1)
            means[model] = rate if model not in means else (1 - NEWEST) * means[model] + NEWEST * rate
