"""A tiny model in a folder of its own, with random but lively weights, for tests of the torch engine."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
import torch
from safetensors.torch import save_file

from instructir_desktop.core.nn.configuration import Configuration
from instructir_desktop.core.nn.instructir import InstructIR
from instructir_desktop.core.text.head import Head
from instructir_desktop.engine.torch_engine import TorchEngine
from instructir_desktop.engine.weights import ModelStore

CONFIGURATIONS = {
    "tiny-u2": Configuration(8, (1, 2), 1, (1, 1), 256, stem=2),
    "tiny-official": Configuration(8, (1, 1, 1), 2, (1, 1, 1), 256, stem=1),
}


def write_tiny(root: Path, model: str, configuration: Configuration, *, seed: int = 7) -> Path:
    """A model folder as the store expects it; one that is there is replaced."""
    torch.manual_seed(seed)
    network, head = InstructIR(configuration), Head(classes=9)
    for name, value in network.named_parameters():
        if name.endswith(("beta", "gamma")):
            torch.nn.init.normal_(value, 0.4, 0.2)
    tensors = {f"network.{name}": value for name, value in network.state_dict().items()}
    tensors |= {f"head.{name}": value for name, value in head.state_dict().items()}
    folder = root / model
    folder.mkdir(parents=True, exist_ok=True)
    save_file(tensors, folder / "model.safetensors", metadata={"format": "instructir-1"})
    digest = hashlib.sha256((folder / "model.safetensors").read_bytes()).hexdigest()
    manifest: dict[str, object] = {
        "id": model,
        "kind": "restoration",
        "title": model,
        "licence": "MIT",
        "encoder": "none",
    }
    manifest |= {"local_averages": ["haze"]}
    (folder / "manifest.json").write_text(json.dumps(manifest | {"files": {"model.safetensors": digest}}))
    return folder


@pytest.fixture(scope="session")
def tiny_root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A models folder with both tiny models."""
    root = tmp_path_factory.mktemp("models")
    for model, configuration in CONFIGURATIONS.items():
        write_tiny(root, model, configuration)
    return root


@pytest.fixture(scope="session")
def tiny_engine(tiny_root: Path) -> TorchEngine:
    """A CPU engine that knows the tiny models only."""
    return TorchEngine("cpu", store=ModelStore((tiny_root,)))
