"""Importing a model of the published size in the frozen build: random weights of exactly its names and shapes."""

from __future__ import annotations

import json
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
    """Import, list, verify, remove; and a file that is no model is refused with one sentence."""
    image, head = write_random_7d(here)
    place.run("instructir", "models", "import", image, head)
    listed = json.loads(place.run("instructir", "models", "list", "--json").stdout)
    if [one["id"] for one in listed if not one["bundled"]] != ["instructir-7d"]:
        raise SmokeError(f"The imported model is not listed: {listed}")
    place.run("instructir", "models", "verify")
    place.run("instructir", "models", "remove", "instructir-7d")
    wrong = here / "holiday.pt"
    wrong.write_bytes(b"not a model at all, but longer than eight bytes")
    refused = place.run("instructir", "models", "import", wrong, code=5).stderr.strip()
    if "\n" in refused or "holiday.pt" not in refused:
        raise SmokeError(f"A wrong file was not refused in one sentence: {refused}")
    for path in (image, head):
        path.unlink()
    return "a 7D-shaped checkpoint was imported, verified and removed; a wrong file was refused"
