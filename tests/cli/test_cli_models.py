"""`instructir models`: listing, checking and importing weights."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
import torch
from command_line import Run

from instructir_desktop import paths
from instructir_desktop.core.nn.configuration import Configuration
from instructir_desktop.core.nn.instructir import InstructIR
from instructir_desktop.core.text.head import Head


def install(root: Path, model: str, *, kind: str = "restoration", encoder: str = "encoder") -> Path:
    """A model folder whose manifest is right; the weights are just bytes."""
    folder = root / "models" / model
    folder.mkdir(parents=True)
    weights = folder / "model.safetensors"
    weights.write_bytes(model.encode())
    digest = hashlib.sha256(weights.read_bytes()).hexdigest()
    manifest = {
        "id": model,
        "kind": kind,
        "title": f"The {model}",
        "licence": "MIT",
        "encoder": encoder,
        "files": {weights.name: digest},
    }
    (folder / "manifest.json").write_text(json.dumps(manifest))
    return weights


def test_listing(run: Run, resources: Path) -> None:
    weights = install(resources, "instructir-u2")
    install(resources, "encoder", kind="encoder")
    install(paths.data_folder(), "instructir-7d")
    values = run("models", "list", "--json").json
    assert [(value["id"], value["bundled"]) for value in values] == [("instructir-u2", True), ("instructir-7d", False)]
    assert list(values[0]) == ["id", "sha256", "title", "licence", "bundled", "folder"]
    assert values[0]["sha256"] == hashlib.sha256(weights.read_bytes()).hexdigest()
    lines = run("models", "list").out.splitlines()
    assert "bundled" in lines[0]
    assert "imported" in lines[1]


def test_verifying(run: Run, resources: Path) -> None:
    weights = install(resources, "instructir-u2")
    encoder = install(resources, "encoder", kind="encoder")
    outcome = run("models", "verify", "--json")
    assert outcome.code == 0
    assert [(value["id"], value["ok"]) for value in outcome.json] == [("encoder", True), ("instructir-u2", True)]
    encoder.write_bytes(b"changed")
    outcome = run("models", "verify", "--json")
    assert outcome.code == 5
    assert [value["ok"] for value in outcome.json] == [False, True]
    assert str(encoder) in outcome.sentence
    weights.unlink()
    outcome = run("models", "verify")
    assert outcome.code == 5
    assert "intact" not in outcome.out


@pytest.mark.parametrize("command", ["list", "verify"])
def test_no_models_at_all(command: str, run: Run, resources: Path) -> None:
    outcome = run("models", command)
    assert outcome.code == 5
    assert "No models" in outcome.sentence


def test_importing_the_published_files(run: Run, resources: Path, tmp_path: Path) -> None:
    install(resources, "instructir-u2")
    install(resources, "encoder", kind="encoder")
    network = InstructIR(Configuration(width=4, encoder=(1, 1), middle=1, decoder=(1, 1)))
    torch.save(network.state_dict(), tmp_path / "im.pt")
    torch.save(Head().state_dict(), tmp_path / "lm.pt")
    value = run("models", "import", tmp_path / "lm.pt", tmp_path / "im.pt", "--json").json
    model = value["model"]
    assert Path(model["folder"]).parent == paths.data_folder() / "models"
    assert value["encoders"] == []
    assert "bge-micro-v2" in value["notes"][0]  # its encoder has to come as well
    assert [one["id"] for one in run("models", "list", "--json").json] == ["instructir-u2", model["id"]]
    assert run("models", "verify").code == 0
    outcome = run("models", "import", tmp_path / "im.pt", tmp_path / "lm.pt")
    assert outcome.code == 0
    assert model["id"] in outcome.out


def test_importing_what_is_no_model(run: Run, resources: Path, tmp_path: Path) -> None:
    (tmp_path / "notes.pt").write_text("not a checkpoint")
    outcome = run("models", "import", tmp_path / "notes.pt")
    assert outcome.code == 5
    assert "notes.pt" in outcome.sentence
    assert run("models", "import", tmp_path / "absent.pt").code == 3
    assert run("models", "import", tmp_path).code == 3  # a folder without an encoder
    assert run("models", "import").code == 2
    assert not (paths.data_folder() / "models").exists()
