"""TorchEngine: the engine's contract on PyTorch, with pinned contexts and tiles. All calls from one thread."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

import numpy as np
import torch
from torch import Tensor

from instructir_desktop.core.geometry import Box
from instructir_desktop.core.language.parse import Parse, parse
from instructir_desktop.core.language.understanding import Understanding, decide
from instructir_desktop.core.nn.blocks import Pooling
from instructir_desktop.core.nn.configuration import Configuration
from instructir_desktop.core.nn.instructir import InstructIR
from instructir_desktop.core.nn.lattice import LatticeAverages, Place
from instructir_desktop.core.nn.padding import padded_size, window
from instructir_desktop.core.nn.pooling import OwnAverages
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
from instructir_desktop.engine.tiling import Tile, even, evidence, lattice, tiles, window_of
from instructir_desktop.engine.torch_device import choose_device
from instructir_desktop.engine.torch_memory import SIDES, free_bytes, give_back, out_of_memory, tile_side
from instructir_desktop.engine.torch_models import TextSide, load_network, load_text
from instructir_desktop.engine.torch_networks import Networks, check
from instructir_desktop.engine.torch_threads import StripThreads, default_threads, one_thread
from instructir_desktop.engine.weights import Manifest, ModelStore
from instructir_desktop.errors import ModelError

log = logging.getLogger(__name__)

WHOLE_FRAME = 1_100_000
"""Photos up to this many pixels are measured whole, which makes the result equal to the plain network's."""

NO_MEMORY = "The {device} device ran out of memory. Close other programs or choose another device."

REMEMBERED = 4096
"""Texts whose reading is kept: while someone types, only the clause at the cursor is new."""


class TorchEngine:
    """Loads models when they are first needed and keeps them until they are installed anew.

    `threads`: how many share a tile on the CPU (None: see default_threads); with `background` they give way to the window.
    `device` "auto" is the fastest one here; when that fails, the CPU takes over and results carry a note that says so.
    """

    def __init__(
        self,
        device: Device = "auto",
        *,
        store: ModelStore | None = None,
        threads: int | None = None,
        background: bool = False,
    ) -> None:
        self.store = store or ModelStore()
        if threads is not None:
            torch.set_num_threads(threads)
        count = threads or default_threads()
        pool = StripThreads(count, background=background) if count > 1 or background else None
        self.networks = Networks(self.store, choose_device(device), manual=device != "auto", threads=pool)
        self._worked = False  # since rest()
        self._canonical: dict[str, InstructIR] = {}
        self._sides: dict[tuple[str, str], int] = {}  # by model and device: sides that memory has limited
        self._texts: dict[str, TextSide] = {}
        self._files: dict[str, tuple[tuple[str, str], ...]] = {}  # by model: names and SHA-256 of what was loaded
        self._read: dict[tuple[str, str], Understanding] = {}  # by model and text, least recently used first

    @property
    def device(self) -> torch.device:
        """Where networks run now."""
        return self.networks.device

    def model_info(self, model: str = BUNDLED) -> ModelInfo:
        return self.store.info(model)

    def parse(self, text: str, model: str = BUNDLED, *, reading: str | None = None) -> Parse:
        side = self._text(model)
        spell = side.speller or str
        return parse(text, lambda texts: self.understand_all(texts, model), reading=reading, spell=spell)

    def understand(self, text: str, model: str = BUNDLED) -> Understanding:
        return self.understand_all([text], model)[0]

    @torch.inference_mode()
    @one_thread()
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
                    understood = decide(text, classes, probabilities.tolist())
                    found[text] = replace(understood, embedding=tuple(side.steering(embedding, understood).tolist()))
        for text, reading in found.items():
            self._read[model, text] = reading
        while len(self._read) > REMEMBERED:
            del self._read[next(iter(self._read))]
        return [found[text] for text in texts]

    @torch.inference_mode()
    @one_thread()
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
        size = size_of(photo)
        manifest = self._forget_replaced(model)
        multiple = self._configuration(model, precision).multiple
        nodes = (1, 1)
        boxes: tuple[Box, ...] = (size.box(),)
        if intent in manifest.local:
            nodes, boxes = lattice(size)
        elif size.area > WHOLE_FRAME:
            boxes = evidence(size)
        local = nodes != (1, 1)
        inner = boxes[0].size
        padded = padded_size(inner, multiple)
        with self._all_at_once():
            frames = torch.cat([_tensor(read_mirrored(photo[box.slices()], padded.box())) for box in boxes])
        valid = (inner.height / padded.height, inner.width / padded.width)
        vector = torch.tensor(embedding, dtype=torch.float32)

        def work() -> Tensor:
            network = self.networks.folded(model, self.networks.precision(precision)[1])
            return network.averages(frames, vector, valid, _checkpoint(cancel), each=local)

        with self._all_at_once():
            averages = self.networks.attempt(work)
        if local:
            averages = averages.reshape(*nodes, -1, averages.shape[-1]).mean(dim=2)
        return Context.from_array(averages.numpy())

    @torch.inference_mode()
    @one_thread()
    def restore(
        self, request: RestoreRequest, *, progress: Progress = no_progress, cancel: CancelToken | None = None
    ) -> RestoreResult:
        started = time.perf_counter()
        self._worked = True
        self._forget_replaced(request.model)
        self.networks.precision(request.precision)  # one that is not possible here is refused before the work
        configuration = self._configuration(request.model, request.precision)
        context = request.context or self.measure(
            request.photo, request.embedding, request.model,
            intent=request.intent, precision=request.precision, cancel=cancel,
        )  # fmt: skip
        check(configuration, request.model, request.embedding, torch.from_numpy(context.array()))
        size = size_of(request.photo)
        wanted = (request.box or size.box()).intersect(size.box())
        padded = padded_size(size, configuration.multiple)
        result = np.empty((wanted.height, wanted.width, 3), dtype=np.float32)

        def compute(tile: Tile) -> None:
            """One tile into the result. Raises whatever the device raises."""
            if cancel is not None:
                cancel.check()
            frame = _tensor(read_mirrored(request.photo, tile.window))
            inside = tile.core.move(-tile.window.x, -tile.window.y)
            place = Place(size, tile.window.x, tile.window.y)

            def work() -> Tensor:
                dtype = self.networks.precision(request.precision)[1]
                network = self.networks.folded(request.model, dtype)
                pinned = self.networks.pinned(request.model, dtype, request.embedding, context)
                return network.residual(frame, pinned, _checkpoint(cancel), inside, place).cpu()

            residual = self.networks.attempt(work)
            target = tile.core.move(-wanted.x, -wanted.y)
            restored = frame[0, :, *inside.slices()] + residual[0]
            result[target.slices()] = restored.permute(1, 2, 0).numpy()

        def cut(core: Box, side: int) -> list[Tile]:
            halo, multiple = configuration.halo, configuration.multiple
            if request.tile is None and (request.model, self.device.type) not in self._sides:
                return even(core, padded, side=side, halo=halo, multiple=multiple)
            if request.tile is None and core.size.area <= side**2 and max(core.size) < 2 * side:
                return [Tile(core, window_of(core, padded, halo=halo, multiple=multiple))]
            return list(tiles(core, padded, side=side, halo=halo, multiple=multiple))

        side = request.tile or self._side(request.model, configuration)
        plan = cut(wanted, side)
        progress(0, len(plan))
        for done, tile in enumerate(plan, start=1):
            waiting = [tile]
            while waiting:
                part = waiting.pop()
                try:
                    compute(part)
                except (RuntimeError, MemoryError) as error:
                    if not out_of_memory(error):
                        raise
                    # The tiles that are done stay; this one and those that follow are cut smaller.
                    side = self._smaller(request, part.core, error)
                    waiting += cut(part.core, side)
                    continue
            if side < max(tile.core.size):
                plan[done:] = [smaller for later in plan[done:] for smaller in cut(later.core, side)]
            progress(done, len(plan))
        name, _ = self.networks.precision(request.precision)
        seconds = time.perf_counter() - started
        digest = self.model_info(request.model).sha256
        return RestoreResult(
            result, context, request.model, digest, self.device.type, name, seconds, self.networks.note
        )

    def rest(self) -> None:
        if self._worked:
            self._worked = False
            self.networks.rest()
            give_back()

    @torch.inference_mode()
    def restore_whole(
        self, photo: FloatImage, embedding: tuple[float, ...], model: str = BUNDLED, *, context: Context | None = None
    ) -> FloatImage:
        """The canonical network on the whole frame, float32, CPU: what tiles are tested against.

        With its own averages, or with those of a context that has local ones.
        """
        manifest = self._forget_replaced(model)
        if model not in self._canonical:
            self._canonical[model] = load_network(manifest)
        network = self._canonical[model]
        size = size_of(photo)
        padded = padded_size(size, network.configuration.multiple)
        frame = window(_tensor(photo), padded.box())
        pooling: Pooling = OwnAverages((size.height / padded.height, size.width / padded.width))
        if context is not None:
            pooling = LatticeAverages(torch.from_numpy(context.array()), Place(size), padded.height)
        restored = network(frame, torch.tensor([embedding], dtype=torch.float32), pooling)
        pixels: FloatImage = restored[0, :, : size.height, : size.width].permute(1, 2, 0).numpy().copy()
        return pixels

    def _configuration(self, model: str, precision: Precision) -> Configuration:
        """Of a network, which is made ready on the device. Raises ModelError."""
        with self._all_at_once():
            return self.networks.attempt(
                lambda: self.networks.folded(model, self.networks.precision(precision)[1]).configuration
            )

    @contextmanager
    def _all_at_once(self) -> Iterator[None]:
        """Around what cannot be done in smaller parts: memory that runs out becomes a ModelError."""
        try:
            yield
        except (RuntimeError, MemoryError) as error:
            if not out_of_memory(error):
                raise
            raise ModelError(NO_MEMORY.format(device=self.device.type)) from error

    def _side(self, model: str, configuration: Configuration) -> int:
        """The side of a tile: what memory allows, and at most what it turned out to allow before."""
        side = tile_side(configuration, free=free_bytes(self.device))
        return min(side, self._sides.get((model, self.device.type), side))

    def _smaller(self, request: RestoreRequest, core: Box, error: BaseException) -> int:
        """The next smaller side after memory ran out; raises ModelError when there is none or the user chose the side."""
        device = self.device.type
        if request.tile is not None:
            raise ModelError(
                "The {device} device ran out of memory with tiles of {tile} pixels. Choose smaller ones or none.",
                device=device,
                tile=request.tile,
            ) from error
        side = max(core.size) // 2
        if side < SIDES[0] // 2:
            raise ModelError(NO_MEMORY.format(device=device)) from error
        log.warning("The %s device ran out of memory; tiles of %d pixels are used from now on.", device, side)
        self._sides[request.model, device] = side
        self.networks.rest()
        if device == "cuda":
            torch.cuda.empty_cache()
        return side

    @one_thread()
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
            self._canonical.pop(model, None)
            self.networks.forget(model)
            for known in [known for known in self._read if known[0] == model]:
                del self._read[known]
        return manifest


def _checkpoint(cancel: CancelToken | None) -> Callable[[], None] | None:
    return None if cancel is None else cancel.check


def _tensor(photo: FloatImage) -> Tensor:
    """(H, W, 3) numpy -> (1, 3, H, W) view in channels-last order, without a copy."""
    return torch.from_numpy(np.ascontiguousarray(photo)).permute(2, 0, 1)[None]
