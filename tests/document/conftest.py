"""A photo, its session and a way to make steps, for the tests of the document layer."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from instructir_desktop.core.geometry import Size
from instructir_desktop.core.masks import Brush, Ellipse, Part, Rectangle, Region
from instructir_desktop.document.document import Document, Source
from instructir_desktop.document.step import Step
from instructir_desktop.engine.api import FloatImage
from instructir_desktop.engine.fake import FakeEngine

SIZE = Size(48, 36)

MakeStep = Callable[..., Step]


@pytest.fixture
def engine() -> FakeEngine:
    return FakeEngine()


@pytest.fixture
def make_step(engine: FakeEngine) -> MakeStep:
    """make_step("remove the rain", strength=0.5): a step as the window makes it."""

    def make(text: str = "remove the noise", **changes: object) -> Step:
        understood = engine.understand(text)
        given = {"model_sha256": engine.model_info().sha256, "intent": understood.intents[0].name, **changes}
        return Step(text=text, embedding=understood.embedding, **given)  # type: ignore[arg-type]

    return make


@pytest.fixture
def photo() -> FloatImage:
    return np.random.default_rng(5).random((SIZE.height, SIZE.width, 3)).astype(np.float32)


@pytest.fixture
def region() -> Region:
    shapes = (Part(Rectangle(5, 6, 20, 12)), Part(Brush(((30.5, 8.25), (40, 20)), 4, 0.5)))
    return Region("sky", "Sky", (*shapes, Part(Ellipse(8, 8, 6, 6), "subtract")), feather=0.02)


@pytest.fixture
def document(region: Region) -> Document:
    return Document(Source("photo.png", SIZE, "a" * 64), regions=(region,))


@pytest.fixture
def photo_file(tmp_path: Path) -> Path:
    """A PNG of noise in a folder of its own."""
    folder = tmp_path / "photos"
    folder.mkdir()
    path = folder / "rain.png"
    pixels = np.random.default_rng(6).integers(0, 256, (SIZE.height, SIZE.width, 3), dtype=np.uint8)
    Image.fromarray(pixels).save(path)
    return path
