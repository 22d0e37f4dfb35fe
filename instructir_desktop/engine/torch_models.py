"""Loading a model's tensors: network, head and sentence encoder, checked before use."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from instructir_desktop.core.language.reader import Reader
from instructir_desktop.core.language.spelling import Speller, speller
from instructir_desktop.core.language.understanding import INTENTS, Understanding
from instructir_desktop.core.nn.configuration import ConfigurationError, detect
from instructir_desktop.core.nn.instructir import InstructIR
from instructir_desktop.core.text.centres import CENTRES, drawn
from instructir_desktop.core.text.encoder import BertEncoder, SentenceEncoder
from instructir_desktop.core.text.head import Head
from instructir_desktop.engine.weights import WEIGHTS, Manifest, ModelStore, verified
from instructir_desktop.errors import ModelError
from instructir_desktop.paths import resource

READER = "language/reader.safetensors"
"""The shipped reader, below the resources."""


@dataclass(frozen=True, eq=False)
class TextSide:
    """Sentence encoder and head of one model; `classes` names the head's outputs in order.

    `reader` decides what a sentence means (None: the head does); `speller` mends slips of the fingers before.
    `centres` (classes, text), where the model has them, are what embeddings are drawn to once it is decided.
    """

    encoder: SentenceEncoder
    head: Head
    classes: tuple[str, ...]
    reader: Reader | None = None
    speller: Speller | None = None
    centres: Tensor | None = None

    def steering(self, embedding: Tensor, understood: Understanding) -> Tensor:
        """What the network is given for a sentence's embedding (text,)."""
        name = understood.intents[0].name
        if self.centres is None or understood.action != "restore" or name not in self.classes:
            return embedding
        return drawn(embedding, self.centres[self.classes.index(name)])


def load_network(manifest: Manifest) -> InstructIR:
    """The network in float32 on the CPU, channels-last, ready to run. Raises ModelError."""
    tensors = _part(_tensors(verified(manifest, WEIGHTS)), "network.")
    try:
        configuration = detect({name: tuple(value.shape) for name, value in tensors.items()})
        # Not on the meta device, which would save some 0.1 s of initial values but import torch's compiler for 1.5 s.
        network = InstructIR(configuration)
        network.load_state_dict(tensors, strict=True, assign=True)
    except (ConfigurationError, RuntimeError) as error:
        raise ModelError(
            "The weights of “{id}” do not fit the InstructIR network: {error}", id=manifest.id, error=error
        ) from error
    # eval() and no gradients: from here on the network is only ever used, never trained.
    network.to(memory_format=torch.channels_last)  # type: ignore[call-overload]
    return network.eval().requires_grad_(requires_grad=False)


def load_text(manifest: Manifest, store: ModelStore) -> TextSide:
    """Encoder and head of a model. Raises ModelError."""
    path = verified(manifest, WEIGHTS)
    tensors = _part(_tensors(path), "head.")
    centres = tensors.pop(CENTRES.removeprefix("head."), None)
    classes = _classes(path)
    try:
        outputs, size = tensors["fc2.weight"].shape
        head = Head(tensors["fc1.weight"].shape[1], size, outputs)
        head.load_state_dict(tensors, strict=True)
    except (KeyError, ValueError, RuntimeError) as error:
        raise ModelError("The text head of “{id}” is not usable: {error}", id=manifest.id, error=error) from error
    if centres is not None and centres.shape != (outputs, size):
        raise ModelError(
            "The text head of “{id}” is not usable: {error}", id=manifest.id, error=f"middles {tuple(centres.shape)}"
        )
    if len(classes) != outputs:
        raise ModelError(
            "The text head of “{id}” has {outputs} outputs but names {count} classes.",
            id=manifest.id,
            outputs=outputs,
            count=len(classes),
        )
    encoder = store.manifest(manifest.encoder)
    for name in encoder.files:
        verified(encoder, name)
    try:
        sentence_encoder = BertEncoder(encoder.folder)
    except (OSError, ValueError, RuntimeError, KeyError) as error:
        raise ModelError("The sentence encoder “{id}” cannot be loaded: {error}", id=encoder.id, error=error) from error
    reader, spell = load_reader(sentence_encoder, encoder.id)
    return TextSide(sentence_encoder, head.eval().requires_grad_(requires_grad=False), classes, reader, spell, centres)


def load_reader(encoder: SentenceEncoder, encoder_id: str) -> tuple[Reader | None, Speller | None]:
    """The shipped reader, where it was made for this encoder, and the speller. Raises ModelError when it is damaged."""
    path = resource(READER)
    if not path.is_file():
        return None, None  # an installation with models of its own only: their heads decide
    tensors = {name: value.numpy() for name, value in _part(_tensors(path), "").items()}
    metadata = _metadata(path)
    try:
        spell = speller(metadata["vocabulary"].split(), encoder.words)
        if metadata["encoder"] != encoder_id:
            return None, spell
        classes = tuple(str(name) for name in json.loads(metadata["classes"]))
        return Reader(classes, tensors["meaning"], tensors["words"], tensors["bias"]), spell
    except (KeyError, ValueError, TypeError, RecursionError) as error:
        raise ModelError(
            "“{path}” is damaged: {error}. Install the application once more.", path=path, error=error
        ) from error


def _tensors(path: Path) -> dict[str, Tensor]:
    from safetensors import SafetensorError
    from safetensors.torch import load_file

    try:
        tensors: dict[str, Tensor] = load_file(path)
    except (SafetensorError, OSError) as error:
        raise ModelError("“{path}” is not a readable safetensors file: {error}", path=path, error=error) from error
    broken = next((name for name, value in tensors.items() if not bool(torch.isfinite(value.float()).all())), None)
    if broken is not None:
        raise ModelError(
            "“{path}” holds values that are not finite numbers (in {broken}); it cannot be used.",
            path=path,
            broken=broken,
        )
    return tensors


def _metadata(path: Path) -> dict[str, str]:
    from safetensors import safe_open

    with safe_open(path, framework="pt") as file:
        return dict(file.metadata() or {})


def _classes(path: Path) -> tuple[str, ...]:
    try:
        return tuple(str(name) for name in json.loads(_metadata(path)["classes"]))
    except (KeyError, ValueError, TypeError, RecursionError):
        return INTENTS


def _part(tensors: dict[str, Tensor], prefix: str) -> dict[str, Tensor]:
    return {name.removeprefix(prefix): value.float() for name, value in tensors.items() if name.startswith(prefix)}
