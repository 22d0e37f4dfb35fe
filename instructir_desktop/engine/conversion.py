"""Importing published models: checked strictly, converted once to one float32 safetensors file, and only then used."""

from __future__ import annotations

import hashlib
import json
import shutil
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from instructir_desktop.core.language.understanding import INTENTS, UNSUPPORTED
from instructir_desktop.core.nn.configuration import OFFICIAL_7D, Configuration, ConfigurationError, detect
from instructir_desktop.engine.api import ModelInfo
from instructir_desktop.engine.checkpoint import LARGEST, Checkpoint, read_checkpoint, require_shapes
from instructir_desktop.engine.weights import MANIFEST, WEIGHTS
from instructir_desktop.errors import InputError, ModelError, OutputError, UsageError
from instructir_desktop.imaging.files import reason, write_atomically

if TYPE_CHECKING:
    from torch import Tensor

FORMAT = "instructir-1"

PUBLISHED_CLASSES = ("noise", "blur", "rain", "haze", "dark", "super_resolution", "enhancement")
"""Outputs of the published 7D head, in the order of its training data (there: noise, blur, rain, haze, lol, sr, en)."""

PUBLISHED_ENCODER = "bge-micro-v2"
BUNDLED_ENCODER = "all-minilm-l6-v2"
SENTENCE_SIZE = 384
_CLASSES = {7: PUBLISHED_CLASSES, 8: INTENTS, 9: (*INTENTS, UNSUPPORTED)}
_ENCODER_FILES = ("config.json", "tokenizer.json", WEIGHTS)
_ENCODER_LAYERS = 3


@dataclass(frozen=True, eq=False)
class _Parts:
    """The network and the head as found in one or two files, and the texts stored with them."""

    network: Checkpoint
    head: Checkpoint


def import_model(files: Sequence[Path], target_root: Path) -> ModelInfo:
    """Convert a model's files into the folder `target_root`/<id>.

    `files` are image weights and text head in any order, or one of our own files with both. The published InstructIR-7D
    becomes "instructir-7d"; other sizes of the same network are named after their SHA-256. A model of the same id is
    replaced. Raises InputError, OutputError, and ModelError for anything that is not exactly an InstructIR network with
    its head; then nothing is left behind.
    """
    parts = _sort(files)
    configuration = _checked_network(parts.network)
    classes = _checked_head(parts.head, configuration)
    published = configuration == OFFICIAL_7D and classes == PUBLISHED_CLASSES
    encoder = parts.head.metadata.get("encoder", PUBLISHED_ENCODER if len(classes) == 7 else BUNDLED_ENCODER)
    if encoder not in (PUBLISHED_ENCODER, BUNDLED_ENCODER):
        raise ModelError(
            "“{path}” asks for a sentence encoder that this application does not know.", path=parts.head.path
        )
    licence = "MIT" if published else _line(parts.network.metadata.get("licence", "not stated"))
    tensors = {f"network.{name}": tensor for name, tensor in parts.network.tensors.items()}
    tensors |= {f"head.{name}": tensor for name, tensor in parts.head.tensors.items()}
    _check_runs(parts.network, configuration)
    metadata = {"format": FORMAT, "classes": json.dumps(classes), "encoder": encoder, "licence": licence}
    data = _serialise(tensors, metadata)
    sha256 = hashlib.sha256(data).hexdigest()
    identity = "instructir-7d" if published else f"instructir-{sha256[:8]}"
    title = "InstructIR-7D (imported)" if published else f"InstructIR, width {configuration.width} (imported)"
    manifest = {"id": identity, "title": title, "licence": licence, "encoder": encoder, "files": {WEIGHTS: sha256}}
    _install(target_root / identity, {WEIGHTS: data, MANIFEST: _json(manifest)})
    return ModelInfo(identity, sha256, title, licence, bundled=False, folder=str(target_root / identity))


def import_encoder(folder: Path, target_root: Path) -> Path:
    """Copy the published sentence encoder bge-micro-v2 from its folder into `target_root`; returns where it lies now.

    Raises InputError when a file is missing, ModelError when it is another encoder or damaged.
    """
    contents: dict[str, bytes] = {}
    for name in _ENCODER_FILES:
        path = folder / name
        try:
            if path.stat().st_size > LARGEST:
                raise ModelError("“{path}” is larger than any sentence encoder, so it was not read.", path=path)
            contents[name] = path.read_bytes()
        except OSError as error:
            raise InputError(
                "“{path}” cannot be read, so “{folder}” is no sentence encoder: {reason}.",
                path=path,
                folder=folder,
                reason=reason(error),
            ) from error
    try:
        configuration = json.loads(contents["config.json"])
        json.loads(contents["tokenizer.json"])
        found = tuple(configuration[name] for name in ("model_type", "hidden_size", "num_hidden_layers"))
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise ModelError(
            "The sentence encoder in “{folder}” is damaged: its JSON files cannot be read.", folder=folder
        ) from error
    if found != ("bert", SENTENCE_SIZE, _ENCODER_LAYERS):
        raise ModelError(
            "The sentence encoder in “{folder}” is not {PUBLISHED_ENCODER}.",
            folder=folder,
            PUBLISHED_ENCODER=PUBLISHED_ENCODER,
        )
    weights = read_checkpoint(folder / WEIGHTS).tensors
    floats = {name: tensor for name, tensor in weights.items() if not name.endswith("position_ids")}
    require_shapes(folder / WEIGHTS, floats, {name: tuple(tensor.shape) for name, tensor in floats.items()})
    digests = {name: hashlib.sha256(data).hexdigest() for name, data in contents.items()}
    manifest = {
        "id": PUBLISHED_ENCODER,
        "kind": "encoder",
        "title": PUBLISHED_ENCODER,
        "licence": "MIT",
        "files": digests,
    }
    target = target_root / PUBLISHED_ENCODER
    _install(target, {**contents, MANIFEST: _json(manifest)})
    return target


def _sort(files: Sequence[Path]) -> _Parts:
    """Tell image weights and head apart by their names; raises UsageError or ModelError unless there is one of each."""
    if not files:
        raise UsageError("No file was given to import.")
    networks: list[Checkpoint] = []
    heads: list[Checkpoint] = []
    for path in files:
        checkpoint = read_checkpoint(path)
        network = _under(checkpoint, "network.")
        head = _under(checkpoint, "head.")
        if network and head and len(network.tensors) + len(head.tensors) == len(checkpoint.tensors):
            networks.append(network)
            heads.append(head)
        elif "fc1.weight" in checkpoint.tensors:
            heads.append(checkpoint)
        else:
            networks.append(checkpoint)
    if len(networks) > 1 or len(heads) > 1:
        which = "image weights" if len(networks) > 1 else "text heads"
        raise ModelError(
            "Two {which} were given ({names}); give one model.",
            which=which,
            names=_names(networks if len(networks) > 1 else heads),
        )
    if not heads:
        _checked_network(networks[0])  # a file that is no network at all deserves that sentence rather than the next
        raise ModelError(
            "{names} holds the image weights only; give the text head (lm_….pt) as well.", names=_names(networks)
        )
    if not networks:
        raise ModelError(
            "{names} holds the text head only; give the image weights (im_….pt) as well.", names=_names(heads)
        )
    return _Parts(networks[0], heads[0])


def _names(checkpoints: Sequence[Checkpoint]) -> str:
    return " and ".join(f"“{checkpoint.path}”" for checkpoint in checkpoints)


def _under(checkpoint: Checkpoint, prefix: str) -> Checkpoint | None:
    chosen = {
        name.removeprefix(prefix): tensor for name, tensor in checkpoint.tensors.items() if name.startswith(prefix)
    }
    return Checkpoint(checkpoint.path, chosen, checkpoint.metadata) if chosen else None


def _checked_network(checkpoint: Checkpoint) -> Configuration:
    import torch

    from instructir_desktop.core.nn.instructir import InstructIR

    total = sum(tensor.numel() for tensor in checkpoint.tensors.values())
    if total * 4 > LARGEST:  # a small file can claim huge tensors by strides of zero
        raise ModelError("“{path}” is larger than any InstructIR model, so it was not converted.", path=checkpoint.path)
    shapes = {name: tuple(tensor.shape) for name, tensor in checkpoint.tensors.items()}
    try:
        configuration = detect(shapes)
        with torch.device("meta"):
            expected = {name: tuple(value.shape) for name, value in InstructIR(configuration).state_dict().items()}
    except (ConfigurationError, RuntimeError, ValueError, IndexError) as error:
        detail = f" {error}" if isinstance(error, ConfigurationError) else ""
        raise ModelError("“{path}” is not an InstructIR model.{detail}", path=checkpoint.path, detail=detail) from error
    require_shapes(checkpoint.path, checkpoint.tensors, expected)
    return configuration


def _checked_head(checkpoint: Checkpoint, configuration: Configuration) -> tuple[str, ...]:
    """The names of the head's classes."""
    from instructir_desktop.core.text.centres import CENTRES

    outputs = checkpoint.tensors.get("fc2.bias")
    count = outputs.shape[0] if outputs is not None and outputs.dim() == 1 else 0
    known = _CLASSES.get(count)
    if known is None:
        raise ModelError(
            "“{path}” is not a text head of InstructIR-7D: it tells {count} intents apart, not 7.",
            path=checkpoint.path,
            count=count,
        )
    embedding = configuration.text_size
    shapes = {
        "fc1.weight": (embedding, SENTENCE_SIZE),
        "fc1.bias": (embedding,),
        "fc2.weight": (count, embedding),
        "fc2.bias": (count,),
    }
    if (centres := CENTRES.removeprefix("head.")) in checkpoint.tensors:  # our own models have them
        shapes[centres] = (count, embedding)
    require_shapes(checkpoint.path, checkpoint.tensors, shapes)
    stored = _stored_classes(checkpoint.metadata)
    if stored is None:
        return known
    if len(stored) != count or len(set(stored)) != count or not set(stored) <= {*INTENTS, UNSUPPORTED}:
        raise ModelError("“{path}” names intents that this application does not know.", path=checkpoint.path)
    return stored


def _stored_classes(metadata: Mapping[str, str]) -> tuple[str, ...] | None:
    if "classes" not in metadata:
        return None
    try:
        values = json.loads(metadata["classes"])
    except (ValueError, RecursionError):
        return ()
    return tuple(str(value) for value in values) if isinstance(values, list) else ()


def _check_runs(checkpoint: Checkpoint, configuration: Configuration) -> None:
    """One small pass: the result of finite weights must be finite too."""
    import torch

    from instructir_desktop.core.nn.instructir import InstructIR

    with torch.device("meta"):
        network = InstructIR(configuration).eval()
    weights: dict[str, Tensor] = {name: tensor.float() for name, tensor in checkpoint.tensors.items()}
    network.load_state_dict(weights, strict=True, assign=True)
    side = 2 * configuration.multiple
    with torch.inference_mode():
        result = network(
            torch.linspace(0, 1, 3 * side * side).reshape(1, 3, side, side),
            torch.full((1, configuration.text_size), configuration.text_size**-0.5),
        )
    if not bool(torch.isfinite(result).all()):
        raise ModelError("“{path}” cannot be used: its result on a test picture is not a number.", path=checkpoint.path)


def _serialise(tensors: Mapping[str, Tensor], metadata: Mapping[str, str]) -> bytes:
    """A safetensors file of float32 tensors; the same content gives the same bytes (the library shuffles metadata)."""
    import torch
    from safetensors.torch import save

    plain: bytes = save({name: tensor.to(torch.float32).contiguous() for name, tensor in tensors.items()})
    start = 8 + int.from_bytes(plain[:8], "little")
    header = {"__metadata__": dict(metadata), **json.loads(plain[8:start])}
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    return len(text).to_bytes(8, "little") + text + plain[start:]


def _json(manifest: Mapping[str, object]) -> bytes:
    return (json.dumps(manifest, indent=2, ensure_ascii=False) + "\n").encode()


def _line(text: str) -> str:
    """Text from a file as one harmless line."""
    return "".join(character for character in text if character.isprintable())[:100] or "not stated"


def _install(target: Path, contents: Mapping[str, bytes]) -> None:
    """Write a folder with these files in place of `target`; the old folder stays until the new one is whole."""
    token = uuid.uuid4().hex[:8]
    fresh = target.with_name(f".{target.name}.{token}.new")
    old = target.with_name(f".{target.name}.{token}.old")
    try:
        fresh.mkdir(parents=True)
        for name, data in contents.items():
            write_atomically(fresh / name, data)
        if target.exists():
            target.rename(old)
        fresh.rename(target)
    except OSError as error:
        raise OutputError(
            "The model cannot be written to “{target}”: {reason}.", target=target, reason=reason(error)
        ) from error
    finally:
        if not target.exists() and old.exists():
            old.rename(target)
        shutil.rmtree(fresh, ignore_errors=True)
        shutil.rmtree(old, ignore_errors=True)
