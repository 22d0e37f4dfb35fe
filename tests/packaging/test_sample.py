"""The sample photo: small, of the size its README says, and as noisy as it says."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample"


def test_the_sample_is_a_small_noisy_photo_with_its_licence() -> None:
    path = SAMPLE / "noisy-coffee.jpg"
    assert path.stat().st_size < 250_000
    with Image.open(path) as image:
        assert (image.format, image.size, image.mode) == ("JPEG", (600, 400), "RGB")
        pixels = np.asarray(image, dtype=np.float64)
    # Immerkær's estimate: the response to a kernel that is blind to edges and slopes, here on the saucer and the table.
    second = pixels[:-2] - 2 * pixels[1:-1] + pixels[2:]
    response = second[:, :-2] - 2 * second[:, 1:-1] + second[:, 2:]
    sigma = np.sqrt(np.pi / 2) / 6 * np.abs(response).mean()
    assert 18 < sigma < 30
    readme = (SAMPLE / "README.md").read_text()
    assert path.name in readme
    assert "CC0" in readme


def test_the_wheel_takes_the_sample_along() -> None:
    assert {path.name for path in SAMPLE.iterdir()} == {"README.md", "noisy-coffee.jpg"}
