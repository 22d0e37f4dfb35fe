"""Promise 8: weights from anywhere are refused with a sentence, run nothing, and the model that works goes on working.

Importing is attacked in tests/engine/test_conversion.py; here are folders that somebody put where the models lie, with a
manifest that agrees with them.
"""

from __future__ import annotations

import hashlib
import json
import pickle
import random
import struct
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import load_file, save, save_file

from instructir_desktop.engine import torch_models
from instructir_desktop.engine.torch_engine import TorchEngine
from instructir_desktop.engine.weights import MANIFEST, WEIGHTS, Manifest, ModelStore
from instructir_desktop.errors import ModelError
from tests.attacks.scoreboard import BOARD, rounds
from tests.engine.conftest import CONFIGURATIONS, write_tiny

PROMISE = "8. Hostile weights at run time"
EMBEDDING = tuple(np.linspace(-1, 1, 256).astype(np.float32).tolist())
PHOTO = np.random.default_rng(1).random((32, 32, 3), dtype=np.float32)

Tensors = dict[str, torch.Tensor]


class Bomb:
    """Leaves a file behind when it is unpickled."""

    def __init__(self, target: Path) -> None:
        self.target = target

    def __reduce__(self) -> tuple[object, tuple[str, str]]:
        return (open, (str(self.target), "w"))


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("models")
    write_tiny(folder, "good", CONFIGURATIONS["tiny-u2"])
    return folder


def put(root: Path, data: bytes) -> None:
    """A model "bad" of these bytes, with a manifest that agrees."""
    folder = root / "bad"
    folder.mkdir(exist_ok=True)
    (folder / WEIGHTS).write_bytes(data)
    manifest = {"id": "bad", "kind": "restoration", "title": "bad", "licence": "MIT", "encoder": "none"}
    digest = hashlib.sha256(data).hexdigest()
    (folder / MANIFEST).write_text(json.dumps({**manifest, "files": {WEIGHTS: digest}}))


def changed(root: Path, change: Callable[[Tensors], object]) -> bytes:
    tensors = load_file(root / "good" / WEIGHTS)
    change(tensors)
    return save(tensors, metadata={"format": "instructir-1"})


def first(tensors: Tensors) -> str:
    return next(name for name in sorted(tensors) if name.startswith("network.") and tensors[name].dim() == 4)


def _nan(tensors: Tensors) -> None:
    tensors[first(tensors)].view(-1)[3] = float("nan")


def _infinite(tensors: Tensors) -> None:
    tensors[first(tensors)].view(-1)[3] = float("inf")


def _shape(tensors: Tensors) -> None:
    tensors[first(tensors)] = torch.zeros(3, 5, 7, 9)


def _missing(tensors: Tensors) -> None:
    del tensors[first(tensors)]


def _further(tensors: Tensors) -> None:
    tensors["network.backdoor.weight"] = torch.zeros(3)


def _integers(tensors: Tensors) -> None:
    tensors[first(tensors)] = torch.zeros(1, dtype=torch.int64)


BAD: dict[str, Callable[[Path], bytes]] = {
    "NaN": lambda root: changed(root, _nan),
    "infinity": lambda root: changed(root, _infinite),
    "wrong shape": lambda root: changed(root, _shape),
    "missing": lambda root: changed(root, _missing),
    "further": lambda root: changed(root, _further),
    "integers": lambda root: changed(root, _integers),
    "nothing": lambda root: save({"x": torch.zeros(1)}),
    "empty": lambda root: b"",
    "half": lambda root: (root / "good" / WEIGHTS).read_bytes()[: 2**14],
    "header of 100 MB": lambda root: struct.pack("<Q", 100 * 2**20) + b" " * 100 * 2**20,
    "header beyond the file": lambda root: struct.pack("<Q", 2**62) + b"{}",
    "brackets": lambda root: struct.pack("<Q", 2**20) + b"[" * 2**20,
    "pickle": lambda root: pickle.dumps(Bomb(root / "went-off")),
    "noise": lambda root: random.Random(1).randbytes(100_000),
}


@pytest.mark.parametrize("name", BAD)
def test_hostile_weights_are_refused_and_the_good_model_works_on(name: str, root: Path) -> None:
    put(root, BAD[name](root))
    engine = TorchEngine("cpu", store=ModelStore((root,)))
    before = engine.restore_whole(PHOTO, EMBEDDING, "good")
    with pytest.raises(ModelError) as refused:
        engine.restore_whole(PHOTO, EMBEDDING, "bad")
    assert "bad" in str(refused.value)
    assert not (root / "went-off").exists()
    assert np.array_equal(engine.restore_whole(PHOTO, EMBEDDING, "good"), before)
    BOARD.count(PROMISE, 1)


def test_flipped_bytes_never_reach_the_network(root: Path) -> None:
    """The pinned SHA-256 tells any change, before the file is parsed."""
    data = (root / "good" / WEIGHTS).read_bytes()
    dice, count = random.Random(4), rounds(30, 300)
    put(root, data)
    store = ModelStore((root,))
    for _ in range(count):
        damaged = bytearray(data)
        damaged[dice.randrange(len(data))] ^= 1 << dice.randrange(8)
        (root / "bad" / WEIGHTS).write_bytes(damaged)
        with pytest.raises(ModelError, match="damaged or was changed"):
            store.verify("bad")
    BOARD.count(PROMISE, count)


@pytest.mark.parametrize(
    "manifest",
    [
        "[" * 100_000,
        "null",
        "{",
        '{"id": "bad"}',
        '{"id": "bad", "title": "", "licence": "", "files": {"../../../etc/passwd": "0"}}',
        '{"id": "bad", "title": "", "licence": "", "files": {"/etc/passwd": "0"}}',
        '{"id": "bad", "title": "", "licence": "", "files": ["model.safetensors"]}',
        " " * (2 << 20) + "{}",
        '{"id": "\ud800"}'.encode("utf-8", "surrogatepass").decode("latin-1"),
    ],
)
def test_a_hostile_manifest_hides_no_other_model(manifest: str, root: Path) -> None:
    put(root, b"x")
    (root / "bad" / MANIFEST).write_text(manifest)
    with pytest.raises(ModelError, match="damaged"):
        Manifest.read(root / "bad")
    assert [model.id for model in ModelStore((root,)).list()] == ["good"]
    BOARD.count(PROMISE, 1)


def test_a_model_exchanged_while_it_is_in_use(root: Path) -> None:
    """What is loaded stays what was verified."""
    good = root / "good" / WEIGHTS
    data = good.read_bytes()
    engine = TorchEngine("cpu", store=ModelStore((root,)))
    before = engine.restore_whole(PHOTO, EMBEDDING, "good")
    try:
        save_file({"x": torch.zeros(1)}, good)
        assert np.array_equal(engine.restore_whole(PHOTO, EMBEDDING, "good"), before)
    finally:
        good.write_bytes(data)
    BOARD.count(PROMISE, 1)


@pytest.mark.parametrize("classes", ["[" * 100_000, "5", "null", "{", "[[[]]]"])
def test_hostile_metadata_of_weights(classes: str, tmp_path: Path) -> None:
    """Names of classes that make no sense end in a sentence later (they are counted), never in an exception here."""
    path = tmp_path / WEIGHTS
    save_file({"x": torch.zeros(1)}, path, metadata={"classes": classes})
    assert all(isinstance(name, str) for name in torch_models._classes(path))
    BOARD.count(PROMISE, 1)
