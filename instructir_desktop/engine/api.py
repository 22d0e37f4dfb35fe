"""The engine's contract: what every caller (window, command line, tests) may ask for. No torch."""

from __future__ import annotations

import base64
import hashlib
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal, Protocol

import numpy as np
from numpy.typing import NDArray

from instructir_desktop.core.geometry import Box
from instructir_desktop.core.language.parse import Parse
from instructir_desktop.core.language.understanding import Understanding
from instructir_desktop.core.source import PixelSource
from instructir_desktop.errors import Cancelled

FloatImage = NDArray[np.float32]
"""A photo (H, W, 3), float32, sRGB-encoded, nominally 0..1 but not clipped."""

Device = Literal["auto", "cpu", "cuda", "mps"]
Precision = Literal["auto", "fp32", "bf16", "fp16"]

Progress = Callable[[int, int], None]
"""Called with (tiles done, tiles in all)."""

BUNDLED = "instructir-u2"
"""Id of the model shipped with the application."""


def no_progress(done: int, total: int) -> None:
    """The Progress of callers that do not show any."""


class CancelToken:
    """Shared between the one who may cancel and the work; the work asks between tiles and between network stages."""

    def __init__(self) -> None:
        self._event = threading.Event()

    def cancel(self) -> None:
        self._event.set()

    @property
    def cancelled(self) -> bool:
        return self._event.is_set()

    def check(self) -> None:
        """Raise Cancelled when cancel() was called."""
        if self._event.is_set():
            raise Cancelled


@dataclass(frozen=True)
class Context:
    """The pinned averages of channel attention, concatenated, as little-endian float32 bytes (DESIGN: pinned contexts).

    `lattice`: rows and columns of the places that local averages belong to, (1, 1) for those of the whole photo. Local ones
    are many, so they are rounded to half precision when they are measured, and stored in it.
    """

    data: bytes
    lattice: tuple[int, int] = (1, 1)

    @classmethod
    def from_array(cls, values: NDArray[np.float32]) -> Context:
        """Of the whole photo's averages (count,), or local ones (rows, columns, count)."""
        if values.ndim == 1:
            return cls(np.ascontiguousarray(values, dtype="<f4").tobytes())
        limit = np.finfo(np.float16).max
        halves = np.clip(values, -limit, limit).astype("<f2")
        return cls(halves.astype("<f4").tobytes(), (values.shape[0], values.shape[1]))

    @classmethod
    def from_text(cls, text: str) -> Context:
        """A whole photo's context back from base64; ValueError when it is not that."""
        return cls(base64.b64decode(text, validate=True))

    def to_text(self) -> str:
        """Base64 of float32, for local averages of float16, which holds them exactly."""
        values = self.data if self.lattice == (1, 1) else np.frombuffer(self.data, "<f4").astype("<f2").tobytes()
        return base64.b64encode(values).decode("ascii")

    def array(self) -> NDArray[np.float32]:
        """(count,), or (rows, columns, count) of local averages."""
        values = np.frombuffer(self.data, dtype="<f4").astype(np.float32)
        return values if self.lattice == (1, 1) else values.reshape(*self.lattice, -1)

    @property
    def sha256(self) -> str:
        places = b"" if self.lattice == (1, 1) else f"{self.lattice[0]}x{self.lattice[1]}".encode()
        return hashlib.sha256(self.data + places).hexdigest()


@dataclass(frozen=True)
class ModelInfo:
    """A model that can be used: id, SHA-256 of its weights file, what it is and where it lies."""

    id: str
    sha256: str
    title: str
    licence: str
    bundled: bool
    folder: str


@dataclass(frozen=True, eq=False)
class RestoreRequest:
    """Everything that can change a pixel of a restoration.

    `photo` is the whole photo, of which the engine reads only the parts it needs; `box` the part that is wanted (None: all
    of it); `context` the pinned averages (None: the engine measures them first, as fits the `intent`).
    """

    photo: PixelSource
    embedding: tuple[float, ...]
    model: str = BUNDLED
    context: Context | None = None
    box: Box | None = None
    precision: Precision = "auto"
    tile: int | None = field(default=None)
    """Side of a tile in pixels without its halo; None: chosen by the engine."""
    intent: str = ""


@dataclass(frozen=True, eq=False)
class RestoreResult:
    """`pixels` is the network's output for the box, (h, w, 3) float32, not clipped; the rest says how it was made."""

    pixels: FloatImage
    context: Context
    model: str
    model_sha256: str
    device: str
    precision: str
    seconds: float
    note: str = ""
    """A sentence for the user when the work did not go as set up (a device that failed), else empty."""


class Engine(Protocol):
    """Understands sentences and restores photos.

    All calls come from one thread. Reading a photo may call restore() again, for the steps below: nothing may be held
    over a read that such a call would spoil.
    """

    def parse(self, text: str, model: str = BUNDLED, *, reading: str | None = None) -> Parse:
        """All that a sentence asks for: its steps in order, what stays, what has to be asked. Any string is accepted.

        `reading`: the user's answer to an earlier parse's question, one of its readings. Clauses read before are
        remembered, so a keystroke costs one short batch. Raises ModelError when the text side cannot be loaded.
        """
        ...

    def understand(self, text: str, model: str = BUNDLED) -> Understanding:
        """Read a whole text as one sentence, without grammar. Raises ModelError when the text side cannot be loaded."""
        ...

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
        """Measure the pinned averages of a photo for one embedding; deterministic.

        `intent`: what the sentence asks for. Models name intents that get local averages; all others get the whole photo's.
        """
        ...

    def restore(
        self, request: RestoreRequest, *, progress: Progress = no_progress, cancel: CancelToken | None = None
    ) -> RestoreResult:
        """Run the network. Raises Cancelled, ModelError."""
        ...

    def rest(self) -> None:
        """Nothing is to be done for now: give back memory that only speeds further tiles up."""
        ...

    def model_info(self, model: str = BUNDLED) -> ModelInfo:
        """The model's identity, without loading it. Raises ModelError when there is no such model."""
        ...
