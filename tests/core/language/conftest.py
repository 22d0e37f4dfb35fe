"""The real sentence encoder, head, reader and speller, loaded once for these tests."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from instructir_desktop import paths
from instructir_desktop.core.language.parse import Parse, Read
from instructir_desktop.engine.api import BUNDLED

if TYPE_CHECKING:
    from instructir_desktop.engine.torch_engine import TorchEngine

ParseAll = Callable[[list[str]], list[Parse]]


@pytest.fixture(scope="session")
def engine() -> TorchEngine:
    """The shipped application's engine. Skips where the checkout has no weights for it."""
    if not (paths.resource(f"models/{BUNDLED}") / "model.safetensors").is_file():
        pytest.skip("this checkout holds no bundled weights")
    from instructir_desktop.engine.torch_engine import TorchEngine

    return TorchEngine("cpu", threads=1)  # short texts: more threads only wait for each other


@pytest.fixture(scope="session")
def head(engine: TorchEngine) -> Read:
    """Reads texts as single sentences, as the engine does."""
    return engine.understand_all


@pytest.fixture(scope="session")
def parse_all(engine: TorchEngine) -> ParseAll:
    """Parses sentences as the window and the command line do."""
    return lambda texts: [engine.parse(text) for text in texts]
