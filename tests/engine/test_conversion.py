"""Importing models: what is accepted, what it becomes, and what is refused with a sentence and without a trace."""

from __future__ import annotations

import hashlib
import json
import os
import pickle
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors import safe_open
from safetensors.torch import save_file
from torch import Tensor

from instructir_desktop.core.nn.configuration import OFFICIAL_7D, Configuration
from instructir_desktop.core.nn.instructir import InstructIR
from instructir_desktop.core.text.head import Head
from instructir_desktop.engine import conversion
from instructir_desktop.engine.conversion import PUBLISHED_CLASSES, import_encoder, import_model
from instructir_desktop.engine.torch_models import load_network
from instructir_desktop.engine.weights import ModelStore
from instructir_desktop.errors import InputError, InstructIRError, ModelError, UsageError

SMALL = Configuration(width=4, encoder=(1, 1), middle=1, decoder=(1, 1))

State = dict[str, Tensor]


def network_state(configuration: Configuration = SMALL) -> State:
    torch.manual_seed(0)
    return {name: tensor.normal_(0, 0.05) for name, tensor in InstructIR(configuration).state_dict().items()}


def head_state(classes: int = 7) -> State:
    torch.manual_seed(1)
    return dict(Head(classes=classes).state_dict())


@pytest.fixture
def network(tmp_path: Path) -> Path:
    path = tmp_path / "im_instructir-7d.pt"
    torch.save(network_state(), path)
    return path


@pytest.fixture
def head(tmp_path: Path) -> Path:
    path = tmp_path / "lm_instructir-7d.pt"
    torch.save(head_state(), path)
    return path


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "models"


def content(folder: str | Path) -> tuple[State, dict[str, str]]:
    with safe_open(Path(folder) / "model.safetensors", framework="pt") as file:
        return {name: file.get_tensor(name) for name in file.keys()}, file.metadata()  # noqa: SIM118


def refusal(files: list[Path], root: Path, kind: type[InstructIRError] = ModelError) -> str:
    """The sentence of the refusal; nothing may be left in `root`."""
    with pytest.raises(kind) as caught:
        import_model(files, root)
    assert type(caught.value) is kind
    assert not root.exists() or not list(root.iterdir())
    sentence = str(caught.value)
    assert sentence.endswith(".")
    assert "\n" not in sentence
    return sentence


def test_the_published_files_become_one_float32_safetensors(network: Path, head: Path, root: Path) -> None:
    info = import_model([network, head], root)
    tensors, metadata = content(info.folder)
    expected = {f"network.{name}": value for name, value in network_state().items()}
    expected |= {f"head.{name}": value for name, value in head_state().items()}
    assert tensors.keys() == expected.keys()
    for name, tensor in tensors.items():
        assert tensor.dtype == torch.float32
        assert torch.equal(tensor, expected[name])
    assert metadata["format"] == "instructir-1"
    assert json.loads(metadata["classes"]) == list(PUBLISHED_CLASSES)
    assert metadata["encoder"] == "bge-micro-v2"


def test_manifest_and_info_agree_with_the_file(network: Path, head: Path, root: Path) -> None:
    info = import_model([network, head], root)
    folder = Path(info.folder)
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    digest = hashlib.sha256((folder / "model.safetensors").read_bytes()).hexdigest()
    assert manifest["files"] == {"model.safetensors": digest}
    assert info.sha256 == digest
    assert (manifest["id"], manifest["title"], manifest["licence"]) == (info.id, info.title, info.licence)
    assert manifest["encoder"] == "bge-micro-v2"
    assert folder == root / info.id
    assert not info.bundled
    assert sorted(path.name for path in root.iterdir()) == [info.id]


def test_the_store_finds_it_and_the_loader_takes_it(network: Path, head: Path, encoder: Path, root: Path) -> None:
    info = import_model([network, head], root)
    import_encoder(encoder, root)
    store = ModelStore((root / "none", root))
    assert store.list() == [info]
    store.verify(info.id)
    store.verify("bge-micro-v2")
    assert store.manifest("bge-micro-v2").kind == "encoder"
    loaded = load_network(store.manifest(info.id)).state_dict()
    assert all(torch.equal(loaded[name], tensor) for name, tensor in network_state().items())


def test_the_order_of_the_files_does_not_matter(network: Path, head: Path, root: Path) -> None:
    assert import_model([network, head], root) == import_model([head, network], root)
    assert len(list(root.iterdir())) == 1  # the second import replaced the first


@pytest.mark.parametrize("wrapper", ["params", "state_dict", "params_ema"])
def test_wrapped_and_prefixed_state_dicts_are_the_same_model(
    wrapper: str, network: Path, head: Path, root: Path, tmp_path: Path
) -> None:
    wrapped = tmp_path / "wrapped.pt"
    state = {f"module.{name}": tensor for name, tensor in network_state().items()}
    torch.save({"epoch": 3, wrapper: state}, wrapped)
    assert import_model([wrapped, head], root).sha256 == import_model([network, head], root).sha256


@pytest.mark.parametrize("deconvolution", [False, True])
def test_our_own_safetensors_file_alone_is_a_model(deconvolution: bool, root: Path, tmp_path: Path) -> None:
    path = tmp_path / "own.safetensors"
    configuration = Configuration(
        width=4, encoder=(1, 1), middle=1, decoder=(1, 1), stem=2, deconvolution=deconvolution
    )
    state = {f"network.{name}": value.half() for name, value in network_state(configuration).items()}
    state |= {f"head.{name}": value.half() for name, value in head_state(9).items()}
    save_file(state, path, {"licence": "CC0\n\x1b[31m"})
    info = import_model([path], root)
    tensors, metadata = content(info.folder)
    assert all(tensor.dtype == torch.float32 for tensor in tensors.values())
    assert metadata["encoder"] == "all-minilm-l6-v2"
    assert json.loads(metadata["classes"])[-1] == "unsupported"
    assert info.licence == "CC0[31m"  # control characters are gone
    save_file(state | {"head.centres": torch.ones(9, 256)}, path)
    again, _ = content(import_model([path], root).folder)
    assert torch.equal(again["head.centres"], torch.ones(9, 256))
    save_file(state | {"head.centres": torch.ones(8, 256)}, path)
    shutil.rmtree(root)
    assert "centres has the shape 8×256" in refusal([path], root)


def test_the_full_size_checkpoint_has_the_published_shapes(head: Path, root: Path, tmp_path: Path) -> None:
    with torch.device("meta"):
        shapes = {name: tuple(value.shape) for name, value in InstructIR(OFFICIAL_7D).state_dict().items()}
    assert sum(torch.Size(shape).numel() for shape in shapes.values()) == 15_843_363
    path = tmp_path / "full.pt"
    torch.save({name: torch.full(shape, 0.001) for name, shape in shapes.items()}, path)
    info = import_model([path, head], root)
    assert info.id == "instructir-7d"
    assert info.licence == "MIT"


class Bomb:
    """Unpickling it would create a file."""

    def __init__(self, target: Path) -> None:
        self.target = target

    def __reduce__(self) -> tuple[Any, ...]:
        return os.mkdir, (str(self.target),)


@pytest.mark.parametrize("new_format", [True, False])
def test_a_pickle_bomb_does_not_go_off(new_format: bool, head: Path, root: Path, tmp_path: Path) -> None:
    path = tmp_path / "bomb.pt"
    state = {**network_state(), "surprise": Bomb(tmp_path / "exploded")}
    torch.save(state, path, _use_new_zipfile_serialization=new_format)
    assert "refused" in refusal([path, head], root) or not new_format
    assert not (tmp_path / "exploded").exists()


def test_a_bare_pickle_is_not_even_read(head: Path, root: Path, tmp_path: Path) -> None:
    path = tmp_path / "bomb.pt"
    path.write_bytes(pickle.dumps({"intro.weight": Bomb(tmp_path / "exploded")}))
    assert "neither" in refusal([path, head], root)
    assert not (tmp_path / "exploded").exists()


@pytest.mark.parametrize("share", [0.0, 0.001, 0.3, 0.9, 0.999])
@pytest.mark.parametrize("suffix", [".pt", ".safetensors"])
def test_truncated_files_are_refused(share: float, suffix: str, head: Path, root: Path, tmp_path: Path) -> None:
    path = tmp_path / f"whole{suffix}"
    if suffix == ".pt":
        torch.save(network_state(), path)
    else:
        save_file(network_state(), path)
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])
    assert str(path) in refusal([path, head], root)


def edited(**changes: Callable[[State], Any]) -> list[Any]:
    return [pytest.param(change, id=name) for name, change in changes.items()]


@pytest.mark.parametrize(
    "change",
    edited(
        missing=lambda state: state.pop("encoders.0.0.beta"),
        foreign=lambda state: state.update(extra=torch.zeros(1)),
        shape=lambda state: state.update({"ending.weight": torch.zeros(3, 5, 3, 3)}),
        not_a_number=lambda state: state["intro.bias"].fill_(float("nan")),
        infinite=lambda state: state["ending.bias"].fill_(float("inf")),
        integers=lambda state: state.update({"intro.bias": state["intro.bias"].long()}),
        doubles=lambda state: state.update({"intro.bias": state["intro.bias"].double()}),
        sparse=lambda state: state.update({"intro.bias": torch.ones(4).to_sparse()}),
        stem=lambda state: state.update({"intro.weight": torch.zeros(4, 5, 3, 3)}),
        flat=lambda state: state.update({"intro.weight": torch.zeros(4)}),
        overflowing=lambda state: [value.fill_(1e30) for value in state.values()],
        no_network=lambda state: [state.pop(name) for name in list(state) if name.startswith("intro")],
        empty=lambda state: state.clear(),
        huge=lambda state: state.update({"intro.bias": torch.zeros(1).expand(1 << 40)}),
    ),
)
def test_image_weights_that_differ_are_refused(
    change: Callable[[State], Any], head: Path, root: Path, tmp_path: Path
) -> None:
    state = network_state()
    change(state)
    path = tmp_path / "changed.pt"
    torch.save(state, path)
    assert str(path) in refusal([path, head], root)


@pytest.mark.parametrize(
    "change",
    edited(
        classes=lambda state: state.update({"fc2.weight": torch.zeros(5, 256), "fc2.bias": torch.zeros(5)}),
        projection=lambda state: state.update({"fc1.weight": torch.zeros(128, 384)}),
        not_a_number=lambda state: state["fc1.bias"].fill_(float("nan")),
        missing=lambda state: state.pop("fc2.bias"),
    ),
)
def test_text_heads_that_differ_are_refused(
    change: Callable[[State], Any], network: Path, root: Path, tmp_path: Path
) -> None:
    state = head_state()
    change(state)
    path = tmp_path / "changed.pt"
    torch.save(state, path)
    assert str(path) in refusal([network, path], root)


def test_half_a_model_is_named(network: Path, head: Path, root: Path) -> None:
    assert "text head" in refusal([network], root)
    assert "image weights" in refusal([head], root)
    assert "Two text heads" in refusal([head, head, network], root)
    assert "Two image weights" in refusal([network, network], root)
    assert "No file" in refusal([], root, UsageError)


def test_files_that_cannot_be_read(network: Path, root: Path, tmp_path: Path) -> None:
    assert "does not exist" in refusal([tmp_path / "absent.pt", network], root, InputError)
    assert "folder" in refusal([tmp_path, network], root, InputError)


@pytest.mark.parametrize("content", [{"weights": 5}, [1, 2], {1: torch.zeros(1)}, 7])
def test_a_file_without_named_tensors_is_refused(content: object, head: Path, root: Path, tmp_path: Path) -> None:
    path = tmp_path / "other.pt"
    torch.save(content, path)
    assert "not a model" in refusal([path, head], root)


def test_an_archive_that_would_fill_the_memory_is_refused(
    head: Path, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("instructir_desktop.engine.checkpoint.LARGEST", 1 << 20)
    path = tmp_path / "bomb.pt"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("archive/data/0", bytes(1 << 22))
    assert "unpack" in refusal([path, head], root)
    path.write_bytes(bytes(1 << 21))
    assert "larger than any" in refusal([path, head], root)


def test_a_huge_header_is_refused(head: Path, root: Path, tmp_path: Path) -> None:
    path = tmp_path / "header.safetensors"
    with path.open("wb") as file:
        file.write((100 << 20).to_bytes(8, "little"))
        file.truncate(101 << 20)
    assert "header" in refusal([path, head], root)


@pytest.mark.parametrize(
    "metadata", [{"encoder": "../../etc"}, {"classes": '["a","b","c","d","e","f","g"]'}, {"classes": "["}]
)
def test_stored_texts_are_not_trusted(metadata: dict[str, str], root: Path, tmp_path: Path) -> None:
    path = tmp_path / "own.safetensors"
    state = {f"network.{name}": value for name, value in network_state().items()}
    save_file(state | {f"head.{name}": value for name, value in head_state().items()}, path, metadata)
    refusal([path], root)


def test_a_failing_import_keeps_the_model_that_was_there(
    network: Path, head: Path, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    info = import_model([network, head], root)

    def full_disk(path: Path, data: bytes) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(conversion, "write_atomically", full_disk)
    with pytest.raises(InstructIRError, match="disk is full"):
        import_model([network, head], root)
    assert [path.name for path in root.iterdir()] == [info.id]
    assert content(info.folder)[0]


@pytest.fixture
def encoder(tmp_path: Path) -> Path:
    folder = tmp_path / "bge"
    folder.mkdir()
    (folder / "config.json").write_text('{"model_type": "bert", "hidden_size": 384, "num_hidden_layers": 3}')
    (folder / "tokenizer.json").write_text("{}")
    save_file({"a": torch.ones(2)}, folder / "model.safetensors")
    return folder


def test_the_published_encoder_is_copied(encoder: Path, root: Path) -> None:
    target = import_encoder(encoder, root)
    assert target == root / "bge-micro-v2"
    for name in ("config.json", "tokenizer.json", "model.safetensors"):
        assert (target / name).read_bytes() == (encoder / name).read_bytes()


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("config.json", b'{"model_type": "bert", "hidden_size": 384, "num_hidden_layers": 6}', ModelError),
        ("config.json", b"[1]", ModelError),
        ("tokenizer.json", b"\xff", ModelError),
        ("model.safetensors", b"short", ModelError),
        ("tokenizer.json", None, InputError),
    ],
)
def test_other_encoders_are_refused(
    name: str, data: bytes | None, kind: type[Exception], encoder: Path, root: Path
) -> None:
    if data is None:
        (encoder / name).unlink()
    else:
        (encoder / name).write_bytes(data)
    with pytest.raises(kind):
        import_encoder(encoder, root)
    assert not root.exists()
