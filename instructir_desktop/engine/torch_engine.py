"""TorchEngine: the engine's contract on PyTorch, with pinned contexts and tiles. All calls from one thread."""

from __future__ import annotations

import time
from collections.abc import Callable

import numpy as np
import torch
from torch import Tensor

from instructir_desktop.core.language.parse import Parse, parse
from instructir_desktop.core.language.understanding import Understanding, decide
from instructir_desktop.core.nn.blocks import Pooling
from instructir_desktop.core.nn.instructir import InstructIR
from instructir_desktop.core.nn.padding import padded_size, window
from instructir_desktop.core.nn.pooling import OwnAverages, PinnedAverages, RecordedAverages
from instructir_desktop.core.source import PixelSource, read_mirrored, size_of
from instructir_desktop.engine.api import (
    BUNDLED,
    CancelToken,
    Context,
    Device,
    FloatImage,
    ModelInfo,
    Precision,
    Progress,
    RestoreRequest,
    RestoreResult,
    no_progress,
)
from instructir_desktop.engine.tiling import evidence, tiles
from instructir_desktop.engine.torch_device import choose_device, choose_precision
from instructir_desktop.engine.torch_models import TextSide, load_network, load_text
from instructir_desktop.engine.weights import Manifest, ModelStore
from instructir_desktop.errors import ModelError

WHOLE_FRAME = 1_100_000
"""Photos up to this many pixels are measured whole, which makes the result equal to the plain network's."""

TILE = 512

REMEMBERED = 4096
"""Texts whose reading is kept: while someone types, only the clause at the cursor is new."""


class TorchEngine:
    """Loads models when they are first needed and keeps them until they are installed anew.

    `threads` limits the CPU threads of torch.
    """

    def __init__(self, device: Device = "auto", *, store: ModelStore | None = None, threads: int | None = None) -> None:
        self.device = choose_device(device)
        self.store = store or ModelStore()
        if threads is not None:
            torch.set_num_threads(threads)
        self._networks: dict[tuple[str, torch.dtype], InstructIR] = {}
        self._texts: dict[str, TextSide] = {}
        self._files: dict[str, tuple[tuple[str, str], ...]] = {}  # by model: names and SHA-256 of what was loaded
        self._read: dict[tuple[str, str], Understanding] = {}  # by model and text, least recently used first

    def model_info(self, model: str = BUNDLED) -> ModelInfo:
        return self.store.info(model)

    def parse(self, text: str, model: str = BUNDLED, *, reading: str | None = None) -> Parse:
        side = self._text(model)
        spell = side.speller or str
        return parse(text, lambda texts: self.understand_all(texts, model), reading=reading, spell=spell)

    def understand(self, text: str, model: str = BUNDLED) -> Understanding:
        return self.understand_all([text], model)[0]

    @torch.inference_mode()
    def understand_all(self, texts: list[str], model: str = BUNDLED) -> list[Understanding]:
        """Read many sentences at once, in order; those read lately are remembered."""
        self._forget_replaced(model)
        found = {text: self._read.pop((model, text)) for text in set(texts) if (model, text) in self._read}
        new = list(dict.fromkeys(text for text in texts if text not in found))
        if new:
            side = self._text(model)
            for start in range(0, len(new), 64):
                part = new[start : start + 64]
                vectors = side.encoder.encode(part)
                embeddings, logits = side.head(vectors)
                classes, shares = side.classes, logits.softmax(dim=-1).numpy()
                if side.reader is not None:
                    classes, shares = side.reader.classes, side.reader.probabilities(part, vectors.numpy())
                for text, embedding, probabilities in zip(part, embeddings, shares, strict=True):
                    found[text] = decide(text, classes, probabilities.tolist(), embedding.tolist())
        for text, reading in found.items():
            self._read[model, text] = reading
        while len(self._read) > REMEMBERED:
            del self._read[next(iter(self._read))]
        return [found[text] for text in texts]

    @torch.inference_mode()
    def measure(
        self,
        photo: PixelSource,
        embedding: tuple[float, ...],
        model: str = BUNDLED,
        *,
        precision: Precision = "auto",
        cancel: CancelToken | None = None,
    ) -> Context:
        _, dtype = choose_precision(precision, self.device)
        network = self._network(model, dtype)
        size = size_of(photo)
        multiple = network.configuration.multiple
        if size.area <= WHOLE_FRAME:
            padded = padded_size(size, multiple)
            frames = _tensor(read_mirrored(photo, padded.box()))
            pooling = RecordedAverages((size.height / padded.height, size.width / padded.width))
        else:
            boxes = evidence(size)
            inner = boxes[0].size
            padded = padded_size(inner, multiple)
            crops = [_tensor(read_mirrored(photo[box.slices()], padded.box())) for box in boxes]
            frames = torch.cat(crops)
            pooling = RecordedAverages((inner.height / padded.height, inner.width / padded.width))
        self._residual(network, frames, embedding, pooling, cancel)
        return Context.from_array(torch.cat(pooling.records).cpu().numpy())

    @torch.inference_mode()
    def restore(
        self, request: RestoreRequest, *, progress: Progress = no_progress, cancel: CancelToken | None = None
    ) -> RestoreResult:
        started = time.perf_counter()
        name, dtype = choose_precision(request.precision, self.device)
        network = self._network(request.model, dtype)
        context = request.context or self.measure(
            request.photo, request.embedding, request.model, precision=request.precision, cancel=cancel
        )
        averages = torch.from_numpy(context.array()).to(self.device)
        if averages.numel() != network.configuration.average_count:
            raise ModelError(
                f"The stored context has {averages.numel()} averages, but the model “{request.model}” needs "
                f"{network.configuration.average_count}. Apply the step again."
            )
        size = size_of(request.photo)
        wanted = (request.box or size.box()).intersect(size.box())
        configuration = network.configuration
        padded = padded_size(size, configuration.multiple)
        plan = list(
            tiles(
                wanted,
                padded,
                side=request.tile or TILE,
                halo=configuration.halo,
                multiple=configuration.multiple,
            )
        )
        result = np.empty((wanted.height, wanted.width, 3), dtype=np.float32)
        progress(0, len(plan))
        for done, tile in enumerate(plan, start=1):
            if cancel is not None:
                cancel.check()
            frame = _tensor(read_mirrored(request.photo, tile.window))
            residual = self._residual(network, frame, request.embedding, PinnedAverages(averages), cancel)
            inside = tile.core.move(-tile.window.x, -tile.window.y)
            place = tile.core.move(-wanted.x, -wanted.y)
            restored = frame[0, :, *inside.slices()] + residual[0, :, *inside.slices()]
            result[place.slices()] = restored.permute(1, 2, 0).numpy()
            progress(done, len(plan))
        seconds = time.perf_counter() - started
        digest = self.model_info(request.model).sha256
        return RestoreResult(result, context, request.model, digest, self.device.type, name, seconds)

    @torch.inference_mode()
    def restore_whole(self, photo: FloatImage, embedding: tuple[float, ...], model: str = BUNDLED) -> FloatImage:
        """The plain network on the whole frame with its own averages, float32: the reference tiles are tested against."""
        network = self._network(model, torch.float32)
        size = size_of(photo)
        padded = padded_size(size, network.configuration.multiple)
        frame = window(_tensor(photo), padded.box())
        pooling = OwnAverages((size.height / padded.height, size.width / padded.width))
        restored = frame + self._residual(network, frame, embedding, pooling, None)
        pixels: FloatImage = restored[0, :, : size.height, : size.width].permute(1, 2, 0).numpy().copy()
        return pixels

    def _residual(
        self,
        network: InstructIR,
        frames: Tensor,
        embedding: tuple[float, ...],
        pooling: Pooling,
        cancel: CancelToken | None,
    ) -> Tensor:
        """Run the network on the device in its own precision; back on the CPU in float32."""
        dtype = network.intro.weight.dtype
        checkpoint: Callable[[], None] | None = cancel.check if cancel is not None else None
        vector = torch.tensor([embedding], dtype=torch.float32).to(self.device, dtype)
        try:
            on_device = frames.to(self.device, dtype, memory_format=torch.channels_last)
            residual = network.residual(on_device, vector.expand(len(frames), -1), pooling, checkpoint)
            return residual.float().cpu()
        except torch.OutOfMemoryError as error:
            raise ModelError(
                f"The {self.device.type} device ran out of memory. Close other programs or choose --device cpu."
            ) from error

    def _network(self, model: str, dtype: torch.dtype) -> InstructIR:
        key = (model, dtype)
        manifest = self._forget_replaced(model)
        if key not in self._networks:
            self._networks[key] = load_network(manifest).to(self.device, dtype)
        return self._networks[key]

    def _text(self, model: str) -> TextSide:
        manifest = self._forget_replaced(model)
        if model not in self._texts:
            self._texts[model] = load_text(manifest, self.store)
        return self._texts[model]

    def _forget_replaced(self, model: str) -> Manifest:
        """The model's manifest. What was loaded of it is dropped when it or its encoder was installed anew since then."""
        manifest = self.store.manifest(model)
        parts = [manifest, *(one for one in self.store.manifests() if one.id == manifest.encoder)]
        files = tuple(pair for one in parts for pair in sorted(one.files.items()))
        if self._files.setdefault(model, files) != files:
            self._files[model] = files
            self._texts.pop(model, None)
            for key in [key for key in self._networks if key[0] == model]:
                del self._networks[key]
            for known in [known for known in self._read if known[0] == model]:
                del self._read[known]
        return manifest


def _tensor(photo: FloatImage) -> Tensor:
    """(H, W, 3) numpy -> (1, 3, H, W) view in channels-last order, without a copy."""
    return torch.from_numpy(np.ascontiguousarray(photo)).permute(2, 0, 1)[None]
