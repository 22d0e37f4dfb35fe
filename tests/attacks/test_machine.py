"""Promise 11: memory that runs out, devices that fail or are gone, a cache that is full, damaged or deleted meanwhile."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
import torch

from instructir_desktop.core.geometry import Size
from instructir_desktop.core.nn.configuration import Configuration
from instructir_desktop.core.nn.folded import FoldedInstructIR
from instructir_desktop.document.disk_tiles import DiskTiles
from instructir_desktop.document.document import Document, Source
from instructir_desktop.document.render import Renderer, Watch
from instructir_desktop.document.schema import dumps
from instructir_desktop.document.step import Step
from instructir_desktop.document.tiles import TileStore
from instructir_desktop.engine import torch_device, torch_networks
from instructir_desktop.engine.api import FloatImage
from instructir_desktop.engine.torch_device import choose_device
from instructir_desktop.engine.torch_engine import TorchEngine
from instructir_desktop.engine.weights import ModelStore
from instructir_desktop.errors import ModelError
from tests.attacks.scoreboard import BOARD, rounds
from tests.attacks.test_disk import file_limit
from tests.engine.conftest import write_tiny

MEMORY = "11. Memory that runs out"
DEVICE = "11. Device lost, driver error, GPU removed"
CACHE = "11. Cache full, damaged or deleted while running"

SIZE = Size(700, 260)
"""Two cells."""
EQUAL = 1e-5
MODEL = "tiny-u2"
NO_MEMORY = "DefaultCPUAllocator: can't allocate memory: you tried to allocate 1 bytes."
FAILURES = (
    "CUDA error: an illegal memory access was encountered",
    "CUDA error: device-side assert triggered\nmore lines",
    "CUDA driver error: unknown error",
    "MPS backend failed: command buffer exited with error status",
    "device removed",
    "",
)


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> ModelStore:
    root = tmp_path_factory.mktemp("models")
    write_tiny(root, MODEL, Configuration(8, (1, 1), 1, (1, 1), 256, stem=2))
    return ModelStore((root,))


@pytest.fixture(scope="module")
def photo() -> FloatImage:
    return np.random.default_rng(3).random((SIZE.height, SIZE.width, 3), dtype=np.float32)


def document_of(models: ModelStore) -> Document:
    """Two steps, so that the second reads what the first gives."""
    dice = np.random.default_rng(4)
    steps = tuple(
        Step(
            text,
            tuple(dice.normal(size=256).tolist()),
            model=MODEL,
            model_sha256=models.info(MODEL).sha256,
            id=text,
            strength=0.7,
        )
        for text in ("noise", "rain")
    )
    return Document(Source("photo.png", SIZE, "a" * 64), steps)


@pytest.fixture(scope="module")
def whole(models: ModelStore, photo: FloatImage) -> FloatImage:
    """What comes out when nothing fails."""
    return rendered(TorchEngine("cpu", store=models, threads=1), document_of(models), photo)


def rendered(
    engine: TorchEngine,
    document: Document,
    photo: FloatImage,
    *,
    tiles: TileStore | None = None,
    watch: Watch | None = None,
) -> FloatImage:
    renderer = Renderer(engine, tiles=tiles)
    document = renderer.prepare(document, photo, watch=watch)
    result = renderer.result(document, photo)
    return result[slice(0, SIZE.height), slice(0, SIZE.width)]


@dataclass
class Failing:
    """Lets the network's calls fail, as `when(call, pixels)` says."""

    when: Callable[[int, int], Exception | None]
    calls: int = 0

    def install(self, monkeypatch: pytest.MonkeyPatch) -> None:
        for name in ("residual", "averages"):
            monkeypatch.setattr(FoldedInstructIR, name, self._failing(getattr(FoldedInstructIR, name)))

    def _failing(self, original: Callable[..., torch.Tensor]) -> Callable[..., torch.Tensor]:
        def call(network: FoldedInstructIR, frames: torch.Tensor, *others: object, **more: object) -> torch.Tensor:
            self.calls += 1
            error = self.when(self.calls, frames.shape[0] * frames.shape[2] * frames.shape[3])
            if error is not None:
                raise error
            return original(network, frames, *others, **more)

        return call


def test_memory_runs_out_for_a_moment_or_for_good(
    models: ModelStore, photo: FloatImage, whole: FloatImage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Smaller tiles where that helps; else a sentence, and the document and what was finished stay."""
    dice, count = random.Random(1), rounds(4, 60)
    finished = refused = 0
    for _ in range(count):
        limit, first = dice.choice([20_000, 60_000, 150_000]), dice.randrange(1, 12)
        lasting = dice.random() < 0.7
        kind = dice.choice([RuntimeError(NO_MEMORY), MemoryError(), torch.OutOfMemoryError("CUDA out of memory.")])

        def when(call: int, pixels: int) -> Exception | None:
            struck = pixels > limit and (call >= first if lasting else call == first)  # noqa: B023
            return kind if struck else None  # noqa: B023

        engine, document = TorchEngine("cpu", store=models, threads=1), document_of(models)
        before = dumps(document)
        with monkeypatch.context() as patch:
            Failing(when).install(patch)
            sentence = ""
            try:
                found = rendered(engine, document, photo)
            except ModelError as error:
                sentence = str(error)
        assert dumps(document) == before
        if sentence:
            assert "ran out of memory" in sentence
            refused += 1
            found = rendered(engine, document, photo)  # once memory is there again, the same engine goes on
        else:
            finished += 1
        assert float(np.abs(found - whole).max()) <= EQUAL
    assert finished
    assert refused
    BOARD.count(MEMORY, count)


def test_no_memory_to_read_the_photo(models: ModelStore, photo: FloatImage, whole: FloatImage) -> None:
    """A smaller tile, a sentence, or the error that window and command line have their sentence for; then all goes on."""

    class Scarce:
        shape = photo.shape

        def __init__(self, fails: int) -> None:
            self.left = fails

        def __getitem__(self, part: tuple[slice, slice]) -> FloatImage:
            self.left -= 1
            if self.left == 0:
                raise MemoryError
            return photo[part]

    engine = TorchEngine("cpu", store=models, threads=1)
    for fails in range(1, rounds(5, 14)):
        document = document_of(models)
        renderer = Renderer(engine)
        try:
            document = renderer.prepare(document, Scarce(fails))
        except (ModelError, MemoryError):
            document = renderer.prepare(document, photo)
        found = renderer.pixels(document, photo)
        assert float(np.abs(found - whole).max()) <= EQUAL
        BOARD.count(MEMORY, 1)


@pytest.fixture
def pretended(monkeypatch: pytest.MonkeyPatch) -> None:
    """A device that computes on the CPU, since there is no other."""

    def folded(network: object, *, device: object, dtype: torch.dtype, run: object) -> FoldedInstructIR:
        return FoldedInstructIR(network, device=torch.device("cpu"), dtype=dtype, run=run)  # type: ignore[arg-type]

    monkeypatch.setattr(torch_networks, "FoldedInstructIR", folded)
    monkeypatch.setattr("instructir_desktop.engine.torch_engine.free_bytes", lambda device: None)


def engine_on(device: str, models: ModelStore, *, manual: bool) -> TorchEngine:
    engine = TorchEngine("cpu", store=models, threads=1)
    engine.networks = torch_networks.Networks(models, torch.device(device), manual=manual, threads=None)
    return engine


@pytest.mark.usefixtures("pretended")
def test_a_device_fails_at_any_call(
    models: ModelStore, photo: FloatImage, whole: FloatImage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Chosen automatically: the CPU goes on from there, and the user is told. By hand: a sentence, nothing is replaced."""
    dice, count = random.Random(2), rounds(6, 60)
    for number in range(count):
        manual, message, first = number % 3 == 2, dice.choice(FAILURES), dice.randrange(1, 7)
        name = dice.choice(["cuda", "mps"])
        engine, document = engine_on(name, models, manual=manual), document_of(models)

        def when(call: int, pixels: int) -> Exception | None:
            here = engine.device.type  # noqa: B023
            return RuntimeError(message) if here != "cpu" and call >= first else None  # noqa: B023

        renderer = Renderer(engine)
        with monkeypatch.context() as patch:
            Failing(when).install(patch)
            if manual:
                with pytest.raises(ModelError, match=f"The {name} device failed"):
                    renderer.prepare(document, photo)
                assert engine.device.type == name
                continue
            done = renderer.prepare(document, photo)
        assert engine.device.type == "cpu"
        assert f"The {name} device failed" in renderer.note
        result = Renderer(engine).result(done, photo)
        found = result[slice(0, SIZE.height), slice(0, SIZE.width)]
        assert float(np.abs(found - whole).max()) <= EQUAL
    BOARD.count(DEVICE, count)


@pytest.mark.parametrize("manual", [False, True])
def test_a_device_is_gone_before_the_network_is_on_it(
    models: ModelStore, photo: FloatImage, whole: FloatImage, manual: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    original = torch_networks.FoldedInstructIR

    def folded(network: object, *, device: torch.device, dtype: torch.dtype, run: object) -> FoldedInstructIR:
        if device.type != "cpu":
            raise RuntimeError("CUDA error: no CUDA-capable device is detected")
        return original(network, device=device, dtype=dtype, run=run)  # type: ignore[arg-type]

    monkeypatch.setattr(torch_networks, "FoldedInstructIR", folded)
    engine = engine_on("cuda", models, manual=manual)
    if manual:
        with pytest.raises(ModelError, match="no CUDA-capable device"):
            rendered(engine, document_of(models), photo)
    else:
        assert float(np.abs(rendered(engine, document_of(models), photo) - whole).max()) <= EQUAL
        assert "so the CPU is used from now on" in engine.networks.note
    BOARD.count(DEVICE, 1)


def test_the_remembered_device_was_taken_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    memory = tmp_path / "device.json"
    monkeypatch.setattr(torch_device, "fingerprint", lambda names: "the same")
    monkeypatch.setattr(torch_device, "available", lambda: ["cuda", "mps", "cpu"])
    assert (
        choose_device("auto", measure=lambda device: {"cuda": 0.1}.get(device.type, 1.0), memory=memory).type == "cuda"
    )
    monkeypatch.setattr(torch_device, "available", lambda: ["mps", "cpu"])
    assert choose_device("auto", measure=lambda device: {"mps": 0.1}.get(device.type, 1.0), memory=memory).type == "mps"
    for text in ("{", "[]", '{"machine": "the same", "device": 7}', "\0" * 100, "[" * 100_000):
        memory.write_text(text)
        assert choose_device("auto", measure=lambda device: 1.0, memory=memory).type in ("mps", "cpu")
    BOARD.count(DEVICE, 6)


def test_the_disk_of_the_cache_is_full(
    models: ModelStore, photo: FloatImage, whole: FloatImage, tmp_path: Path
) -> None:
    """By the system's word at any byte, or because too little would be left; tiles then stay in memory."""
    dice, count = random.Random(3), rounds(3, 20)
    for number in range(count):
        folder = tmp_path / str(number)
        spare = 0 if number % 3 else 2**60
        tiles = TileStore(memory=2**20, disk=DiskTiles(folder, spare=spare))
        with file_limit(dice.randrange(1, 4_000_000)):
            found = rendered(TorchEngine("cpu", store=models, threads=1), document_of(models), photo, tiles=tiles)
        assert float(np.abs(found - whole).max()) <= EQUAL
        assert not list(folder.rglob("*.tmp"))
    BOARD.count(CACHE, count)


def damage(folder: Path, dice: random.Random) -> None:
    """Something that happens to a cache while it is used."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    if not files or dice.random() < 0.2:
        shutil.rmtree(folder, ignore_errors=True)
        if dice.random() < 0.5:
            folder.parent.mkdir(parents=True, exist_ok=True)
            folder.write_bytes(b"a file where the folder was")
        return
    path = dice.choice(files)
    data = bytearray(path.read_bytes())
    match dice.randrange(6):
        case 0:
            path.unlink()
        case 1:
            path.write_bytes(data[: dice.randrange(len(data))])
        case 2:
            data[dice.randrange(len(data))] ^= 1 << dice.randrange(8)
            path.write_bytes(data)
        case 3:
            path.write_bytes(dice.randbytes(dice.randrange(100)))
        case 4:
            path.unlink()
            path.mkdir()
        case _:
            path.write_bytes(data + b"more")


def test_the_cache_is_damaged_or_deleted_while_it_is_used(
    models: ModelStore, photo: FloatImage, whole: FloatImage, tmp_path: Path
) -> None:
    dice, count = random.Random(4), rounds(4, 40)
    engine, struck = TorchEngine("cpu", store=models, threads=1), 0
    for number in range(count):
        folder = tmp_path / str(number) / "tiles"
        tiles = TileStore(memory=2**20, disk=DiskTiles(folder, spare=0))

        def on_tile(*_arguments: object) -> None:
            nonlocal struck
            for _ in range(dice.randrange(3)):
                damage(folder, dice)  # noqa: B023
                struck += 1

        found = rendered(engine, document_of(models), photo, tiles=tiles, watch=Watch(on_tile=on_tile))
        assert float(np.abs(found - whole).max()) <= EQUAL
    assert struck >= count
    BOARD.count(CACHE, struck)
