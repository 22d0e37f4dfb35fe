"""Importing a model of the published size in the frozen build: random weights of exactly its names and shapes."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from smoke_place import Place, SmokeError

SHAPES = Path(__file__).resolve().parents[1] / "tests" / "data" / "instructir-7d.json"


def write_random_7d(folder: Path) -> tuple[Path, Path]:
    """Image weights and text head as the authors publish them, but random."""
    import torch

    generator = torch.Generator().manual_seed(7)

    def random(*shape: int) -> torch.Tensor:
        return torch.randn(shape, generator=generator) * 0.02

    shapes = json.loads(SHAPES.read_text(encoding="utf-8"))["shapes"]
    image, head = folder / "im_instructir-7d.pt", folder / "lm_instructir-7d.pt"
    torch.save({name: random(*shape) for name, shape in shapes.items()}, image)
    parts = {"fc1.weight": (256, 384), "fc1.bias": (256,), "fc2.weight": (7, 256), "fc2.bias": (7,)}
    torch.save({name: random(*shape) for name, shape in parts.items()}, head)
    return image, head


def try_import(place: Place, here: Path) -> str:
    """Import a folder, list, verify, remove; and files that are no models are refused with one sentence each."""
    given = here / "published model"
    given.mkdir()
    image, head = write_random_7d(given)
    place.run("instructir", "models", "import", given)
    listed = json.loads(place.run("instructir", "models", "list", "--json").stdout)
    if [one["id"] for one in listed if not one["bundled"]] != ["instructir-7d"]:
        raise SmokeError(f"The imported model is not listed: {listed}")
    place.run("instructir", "models", "verify")
    place.run("instructir", "models", "remove", "instructir-7d")
    whole = image.read_bytes()
    for name, content in (
        ("holiday.pt", b"not a model at all, but longer than eight bytes"),
        ("half.pt", whole[:1_000_000]),
    ):
        wrong = here / name
        wrong.write_bytes(content)
        refused = place.run("instructir", "models", "import", wrong, head, code=5).stderr.strip()
        if "\n" in refused or name not in refused:
            raise SmokeError(f"A wrong file was not refused in one sentence: {refused}")
    shutil.rmtree(given)
    return "a folder with a 7D-shaped checkpoint was imported, verified and removed; wrong files were refused"
