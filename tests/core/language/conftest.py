"""The real sentence encoder and head, loaded once for these tests."""

from __future__ import annotations

import pytest

from instructir_desktop import paths
from instructir_desktop.core.language.parse import Read
from instructir_desktop.engine.api import BUNDLED


@pytest.fixture(scope="session")
def head() -> Read:
    """Reads with the bundled head. Skips where the checkout has no weights for it."""
    if not (paths.resource(f"models/{BUNDLED}") / "model.safetensors").is_file():
        pytest.skip("this checkout holds no bundled weights")
    from instructir_desktop.engine.torch_engine import TorchEngine

    return TorchEngine("cpu").understand_all
