"""The bundled sentence encoder: offline, float16 storage close to the published float32, unit vectors."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from pathlib import Path

import pytest
import torch

from instructir_desktop import paths
from instructir_desktop.core.text.encoder import BertEncoder

FOLDER = Path(__file__).parents[2] / "resources/models/all-minilm-l6-v2"
STORED = Path(__file__).parents[1] / "data/published-embeddings.json"
"""Embeddings of the published float32 file, and its SHA-256."""


@pytest.fixture(scope="module")
def encoder() -> BertEncoder:
    return BertEncoder(FOLDER)


def test_float16_agrees_with_the_published_file(encoder: BertEncoder) -> None:
    published = json.loads(STORED.read_text())
    assert published["sha256"] == "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
    ours = encoder.encode(list(published["embeddings"]))
    theirs = torch.tensor(list(published["embeddings"].values()))
    cosines = (ours * theirs).sum(dim=1) / theirs.norm(dim=1)
    assert float(cosines.min()) >= 0.9999


def test_vectors_are_units_and_do_not_depend_on_the_batch(encoder: BertEncoder) -> None:
    sentences = [
        "remove the noise",
        "",
        "a" * 10_000,
        "😀 ﷽ 除去雨",
        "remove the rain from this photo, please, and keep the rest",
    ]
    together = encoder.encode(sentences)
    assert together.shape == (5, 384)
    assert torch.allclose(together.norm(dim=1), torch.ones(5), atol=1e-5)
    alone = torch.cat([encoder.encode([sentence]) for sentence in sentences])
    assert float((alone - together).abs().max()) < 1e-5


def test_manifest_names_every_file_with_its_hash() -> None:
    manifest = json.loads((FOLDER / "manifest.json").read_text())
    for name, digest in manifest["files"].items():
        assert hashlib.sha256((FOLDER / name).read_bytes()).hexdigest() == digest
    assert (FOLDER / "LICENSE").read_text().lstrip().startswith("Apache License")
    assert paths.resource("models/all-minilm-l6-v2/manifest.json").is_file()


def test_a_folder_without_weights_is_an_error(tmp_path: Path) -> None:
    for name in ("config.json", "tokenizer.json"):
        (tmp_path / name).write_bytes((FOLDER / name).read_bytes())
    with pytest.raises(OSError, match=r"model\.safetensors"):
        BertEncoder(tmp_path)


def test_it_is_made_without_transformers_and_torchs_compiler() -> None:
    """Both take seconds to import, and every command waits for the encoder."""
    code = (
        "import sys; from pathlib import Path; from instructir_desktop.core.text.encoder import BertEncoder;"
        f"encoder = BertEncoder(Path({str(FOLDER)!r}));"
        "assert encoder.encode(['remove the rain']).shape == (1, 384);"
        "assert not {'transformers', 'huggingface_hub', 'torch._dynamo', 'sympy'} & sys.modules.keys(), sys.modules.keys()"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=100, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"model_type": "mpnet"}, "no BERT"),
        ({"position_embedding_type": "relative_key"}, "absolute positions"),
        ({"num_attention_heads": None}, "could not convert"),
        ({"hidden_size": 768}, r"\(30522, 384\) instead of \(30522, 768\)"),
        ({"num_hidden_layers": 7}, "layer.6.* is missing"),
    ],
)
def test_another_kind_of_encoder_is_refused(change: dict[str, object], message: str, tmp_path: Path) -> None:
    for name in ("tokenizer.json", "model.safetensors"):
        (tmp_path / name).symlink_to(FOLDER / name)
    configuration = json.loads((FOLDER / "config.json").read_text())
    (tmp_path / "config.json").write_text(json.dumps(configuration | change))
    with pytest.raises(ValueError, match=message):
        BertEncoder(tmp_path)
