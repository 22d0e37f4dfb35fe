"""From a training run to the shipped model: float16 safetensors, manifest, and who took the photographs."""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional as F

from instructir_desktop.core.text.centres import CENTRES, centres_of
from instructir_desktop.training.classifier import refit
from instructir_desktop.training.deconvolution import asking
from instructir_desktop.training.sentences_cache import SentenceVectors
from instructir_desktop.training.train import CLASSES

LOCAL_AVERAGES = ("haze", "rain")
"""Intents that restore better with local averages: damage that differs from place to place. docs/quality.md has the numbers."""


def averaged_weights(run: Path) -> tuple[dict[str, Tensor], int, float]:
    """The moving average of a run's `state.pt`, its steps and its training minutes."""
    state = torch.load(run / "state.pt", map_location="cpu", weights_only=True)
    return state["average"], state["step"], state["seconds"] / 60


def blended(weights: Mapping[str, Tensor], others: Mapping[str, Tensor], share: float) -> dict[str, Tensor]:
    """`share` of `weights` and the rest of `others`, number by number (Wortsman et al., 2022): for the beginning and the end of a
    leg, between which what one task gained and another lost can be balanced. Raises KeyError when `others` lacks a name."""
    return {name: share * value + (1 - share) * others[name].float() for name, value in weights.items()}


def refitted(weights: Mapping[str, Tensor], vectors: SentenceVectors) -> dict[str, Tensor]:
    """What follows from the projection, taken anew from the training sentences: the classifier, the middles of the intents, and
    by which of them the network's deconvolution is asked for, if it has one."""
    sentences, classes = vectors.train

    def embed(vectors: Tensor) -> Tensor:
        return F.normalize(F.linear(vectors, weights["head.fc1.weight"], weights["head.fc1.bias"]), dim=-1)

    weight, bias = refit(embed(sentences), classes, len(CLASSES), vague=embed(vectors.vague))
    centres = centres_of(embed(sentences), classes, len(CLASSES))
    found = {"head.fc2.weight": weight, "head.fc2.bias": bias, CENTRES: centres}
    if "network.deconvolution.asked.weight" in weights:
        found |= {f"network.deconvolution.asked.{name}": value for name, value in asking(centres).items()}
    return found


def write_model(weights: Mapping[str, Tensor], folder: Path, *, model: str, title: str, encoder: str) -> str:
    """Write model.safetensors (float16) and manifest.json into `folder`; returns the weights' SHA-256."""
    from safetensors.torch import save_file

    folder.mkdir(parents=True, exist_ok=True)
    half = {name: value.half().contiguous() for name, value in sorted(weights.items())}
    metadata = {"format": "instructir-1", "classes": json.dumps(CLASSES), "encoder": encoder, "licence": "MIT"}
    path = folder / "model.safetensors"
    save_file(half, path, metadata=metadata)
    path.chmod(0o644)
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    manifest = {
        "id": model,
        "kind": "restoration",
        "title": title,
        "licence": "MIT",
        "encoder": encoder,
        "local_averages": list(LOCAL_AVERAGES),
        "files": {"model.safetensors": digest},
    }
    (folder / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")
    return digest


def write_attribution(manifest: Path, folder: Path) -> int:
    """ATTRIBUTION.md from a table (file, source, licence; tabs) of the training photographs; returns their number."""
    with manifest.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file, delimiter="\t") if row["file"].startswith("train/")]
    lines = [
        "# The photographs this model learned from",
        "",
        "No photograph is part of the model or of this project; these people's work made the training possible.",
        "",
        "| photograph | licence |",
        "|---|---|",
    ]
    for row in rows:
        source, licence = (row[name].replace("|", "/").removeprefix("train/") for name in ("source", "licence"))
        lines.append(f"| {source} | {licence} |")
    (folder / "ATTRIBUTION.md").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return len(rows)
