"""FakeEngine: the engine's contract without a network, for the tests of the layers above and for work on the window."""

from __future__ import annotations

import hashlib
import time

import numpy as np

from instructir_desktop.core.language.parse import Parse, parse
from instructir_desktop.core.language.understanding import INTENTS, UNSUPPORTED, Understanding, decide
from instructir_desktop.core.source import PixelSource, size_of
from instructir_desktop.engine.api import (
    BUNDLED,
    CancelToken,
    Context,
    ModelInfo,
    Precision,
    Progress,
    RestoreRequest,
    RestoreResult,
    no_progress,
)
from instructir_desktop.engine.tiling import evidence
from instructir_desktop.errors import ModelError

KEYWORDS = {
    "noise": "noise", "grain": "noise", "blur": "blur", "sharp": "blur", "rain": "rain", "fog": "haze", "haze": "haze",
    "dark": "dark", "bright": "dark", "colour": "enhancement", "detail": "super_resolution", "dragon": UNSUPPORTED,
    "crop": UNSUPPORTED, "hm": "unsure",
}  # fmt: skip


WHOLE_FRAME = 1_100_000
"""Photos up to this many pixels are measured whole, as by the real engine."""


class FakeEngine:
    """Understands by keyword; restores by pulling every pixel towards a colour made from the embedding.

    The result of a pixel depends on that pixel, the embedding and the context only, so tiles agree exactly. `requests`
    records every restoration, `measured` counts the contexts, `rests` the calls of rest(); `delay` seconds pass per tile;
    `failure`, when set, is raised by restore(); `note` is in its results.
    """

    def __init__(self, delay: float = 0.0, tiles: int = 4) -> None:
        self.delay = delay
        self.tiles = tiles
        self.failure: Exception | None = None
        self.note = ""
        self.requests: list[RestoreRequest] = []
        self.measured = 0
        self.rests = 0

    def parse(self, text: str, model: str = BUNDLED, *, reading: str | None = None) -> Parse:
        return parse(text, lambda texts: [self.understand(part, model) for part in texts], reading=reading)

    def understand(self, text: str, model: str = BUNDLED) -> Understanding:
        classes = (*INTENTS, UNSUPPORTED)
        found = next((intent for word, intent in KEYWORDS.items() if word in text.lower()), "nothing")
        if found == "unsure":
            values = [0.45 if name == "noise" else 0.35 if name == "blur" else 0.2 / 7 for name in classes]
        else:
            values = [0.92 if name == found else 0.01 for name in classes]
        digest = hashlib.sha256(found.encode()).digest()
        return decide(text, classes, values, [byte / 255 for byte in digest * 8])

    def measure(
        self,
        photo: PixelSource,
        embedding: tuple[float, ...],
        model: str = BUNDLED,
        *,
        intent: str = "",
        precision: Precision = "auto",
        cancel: CancelToken | None = None,
    ) -> Context:
        self.measured += 1
        size = size_of(photo)
        boxes = (size.box(),) if size.area <= WHOLE_FRAME else evidence(size)
        means = [photo[box.slices()].mean(axis=(0, 1), dtype=np.float64) for box in boxes]
        return Context.from_array(np.mean(means, axis=0).astype(np.float32))

    def restore(
        self, request: RestoreRequest, *, progress: Progress = no_progress, cancel: CancelToken | None = None
    ) -> RestoreResult:
        self.requests.append(request)
        if self.failure is not None:
            raise self.failure
        started = time.perf_counter()
        context = request.context or self.measure(request.photo, request.embedding)
        for tile in range(self.tiles):
            if cancel is not None:
                cancel.check()
            if self.delay:
                time.sleep(self.delay)
            progress(tile + 1, self.tiles)
        box = request.box or size_of(request.photo).box()
        colour = np.array(request.embedding[:3], dtype=np.float32)
        pixels = request.photo[box.slices()] * np.float32(0.6) + colour * np.float32(0.4)
        seconds = time.perf_counter() - started
        return RestoreResult(
            pixels, context, request.model, self.model_info().sha256, "cpu", "fp32", seconds, self.note
        )

    def rest(self) -> None:
        self.rests += 1

    def model_info(self, model: str = BUNDLED) -> ModelInfo:
        if model != BUNDLED:
            raise ModelError(
                "There is no model named “{model}”. `instructir models list` shows those installed.", model=model
            )
        return ModelInfo(BUNDLED, "0" * 64, "Fake model", "MIT", bundled=True, folder="")
