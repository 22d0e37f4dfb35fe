"""The command line's engine: made by one function, which tests replace, and watched for what it did."""

from __future__ import annotations

from dataclasses import dataclass, field

from instructir_desktop.core.language.parse import Parse
from instructir_desktop.core.language.understanding import Understanding
from instructir_desktop.core.source import PixelSource
from instructir_desktop.engine.api import (
    BUNDLED,
    CancelToken,
    Context,
    Device,
    Engine,
    ModelInfo,
    Precision,
    Progress,
    RestoreRequest,
    RestoreResult,
    no_progress,
)


def create_engine(device: Device = "auto") -> Engine:
    """The engine for a device. Imports torch. Raises ModelError when this computer has no such device."""
    from instructir_desktop.engine.torch_engine import TorchEngine

    return TorchEngine(device)


@dataclass
class WatchedEngine:
    """An engine that remembers where and how its last restoration ran and how long all of them took."""

    inner: Engine
    device: str | None = field(default=None, init=False)
    precision: str | None = field(default=None, init=False)
    note: str = field(default="", init=False)
    seconds: float = field(default=0.0, init=False)

    def parse(self, text: str, model: str = BUNDLED, *, reading: str | None = None) -> Parse:
        return self.inner.parse(text, model, reading=reading)

    def understand(self, text: str, model: str = BUNDLED) -> Understanding:
        return self.inner.understand(text, model)

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
        return self.inner.measure(photo, embedding, model, intent=intent, precision=precision, cancel=cancel)

    def restore(
        self, request: RestoreRequest, *, progress: Progress = no_progress, cancel: CancelToken | None = None
    ) -> RestoreResult:
        result = self.inner.restore(request, progress=progress, cancel=cancel)
        self.device, self.precision, self.note = result.device, result.precision, result.note or self.note
        self.seconds += result.seconds
        return result

    def rest(self) -> None:
        self.inner.rest()

    def model_info(self, model: str = BUNDLED) -> ModelInfo:
        return self.inner.model_info(model)
