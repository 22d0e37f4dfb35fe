"""`instructir models`: listing, checking and importing weights."""

from __future__ import annotations

import hashlib
import json
from functools import partial
from pathlib import Path

import pytest
import torch
from command_line import Run

from instructir_desktop import paths
from instructir_desktop.core.nn.configuration import Configuration
from instructir_desktop.core.nn.instructir import InstructIR
from instructir_desktop.core.text.head import Head
from instructir_desktop.engine.download import RemoteFile
from instructir_desktop.engine.official import fetch_official


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


def test_importing_a_folder_that_holds_the_files(run: Run, resources: Path, tmp_path: Path) -> None:
    install(resources, "instructir-u2")
    given = tmp_path / "given"
    given.mkdir()
    network = InstructIR(Configuration(width=4, encoder=(1, 1), middle=1, decoder=(1, 1)))
    torch.save(network.state_dict(), given / "im.pt")
    torch.save(Head().state_dict(), given / "lm.pt")
    value = run("models", "import", given, "--json").json
    assert Path(value["model"]["folder"]).is_dir()
    (given / "bge").mkdir()
    (given / "bge" / "config.json").write_text("{}")  # an encoder inside is looked at as well: this one is damaged
    outcome = run("models", "import", given)
    assert outcome.code == 3
    assert "bge" in outcome.sentence


def test_importing_what_is_no_model(run: Run, resources: Path, tmp_path: Path) -> None:
    (tmp_path / "notes.pt").write_text("not a checkpoint")
    outcome = run("models", "import", tmp_path / "notes.pt")
    assert outcome.code == 5
    assert "notes.pt" in outcome.sentence
    assert run("models", "import", tmp_path / "absent.pt").code == 3
    (tmp_path / "empty").mkdir()
    outcome = run("models", "import", tmp_path / "empty")  # a folder with neither weights nor an encoder
    assert outcome.code == 3
    assert "empty" in outcome.sentence
    assert run("models", "import").code == 2
    assert not (paths.data_folder() / "models").exists()


def test_removing_takes_the_encoder_along_when_nobody_else_needs_it(run: Run, resources: Path) -> None:
    install(resources, "instructir-u2")
    install(resources, "encoder", kind="encoder")
    imported = install(paths.data_folder(), "instructir-7d", encoder="bge").parent
    install(paths.data_folder(), "bge", kind="encoder", encoder="")
    outcome = run("models", "remove", "bge")
    assert outcome.code == 5
    assert "instructir-7d" in outcome.sentence
    assert run("models", "remove", "instructir-u2").code == 5
    assert run("models", "remove", "absent").code == 5
    outcome = run("models", "remove", "instructir-7d")
    assert outcome.code == 0
    assert not imported.exists()
    assert list(imported.parent.iterdir()) == []
    assert [one["id"] for one in run("models", "list", "--json").json] == ["instructir-u2"]


def pinned(resources: Path, *, sha256: str) -> None:
    file = {"name": "im.pt", "url": "https://localhost:1/im.pt", "sha256": sha256, "size": 5}
    value = {"id": "x", "title": "X", "licence": "MIT", "page": "https://x", "weights": [file], "encoder": []}
    (resources / "models").mkdir(exist_ok=True)
    (resources / "models" / "official.json").write_text(json.dumps(value))


def test_nothing_is_downloaded_without_a_yes_or_without_a_fingerprint(
    run: Run, resources: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(*_arguments: object, **_options: object) -> None:
        raise AssertionError("a connection was opened")

    monkeypatch.setattr("instructir_desktop.cli.models.fetch_official", never)
    pinned(resources, sha256="0" * 64)
    outcome = run("models", "get")
    assert outcome.code == 130
    assert "https://localhost:1/im.pt" in outcome.out
    assert "0" * 64 in outcome.out
    pinned(resources, sha256="")
    outcome = run("models", "get", "--yes")
    assert outcome.code == 5
    assert "models import" in outcome.sentence


def test_getting_installs_and_cleans_up(
    run: Run, resources: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    network = InstructIR(Configuration(width=4, encoder=(1, 1), middle=1, decoder=(1, 1)))
    torch.save(network.state_dict(), tmp_path / "im.pt")
    torch.save(Head().state_dict(), tmp_path / "lm.pt")
    encoder = Path(__file__).parents[2] / "resources" / "models" / "all-minilm-l6-v2"
    names = {"weights": ("im.pt", "lm.pt"), "encoder": ("config.json", "tokenizer.json", "model.safetensors")}
    content = {
        part: [{"name": name, "url": f"https://x/{name}", "sha256": "0" * 64, "size": 10} for name in found]
        for part, found in names.items()
    }
    (resources / "models").mkdir(exist_ok=True)
    value = {"id": "instructir-7d", "title": "7D", "licence": "MIT", "page": "https://x", **content}
    (resources / "models" / "official.json").write_text(json.dumps(value))

    def copy(file: RemoteFile, folder: Path, **_options: object) -> Path:
        """As download.fetch(), from this disk; bge-micro-v2 is the bundled encoder with three of its six layers."""
        folder.mkdir(parents=True, exist_ok=True)
        source = encoder / file.name if file.name in names["encoder"] else tmp_path / file.name
        data = source.read_bytes()
        if file.name == "config.json":
            data = json.dumps(json.loads(data) | {"num_hidden_layers": 3}).encode()
        (folder / file.name).write_bytes(data)
        return folder / file.name

    monkeypatch.setattr("instructir_desktop.cli.models.fetch_official", partial(fetch_official, get=copy))
    outcome = run("models", "get", "--yes")
    assert outcome.code == 0, outcome.err
    assert not list((paths.cache_folder() / "downloads").glob("*"))
    assert {path.name for path in (paths.data_folder() / "models").iterdir()} >= {"bge-micro-v2"}
    assert run("models", "verify").code == 0
