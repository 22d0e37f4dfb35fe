"""Importing is free: no torch, transformers or Qt comes in before it is needed."""

from __future__ import annotations

import subprocess
import sys

import pytest

LIGHT = [
    "instructir_desktop",
    "instructir_desktop.engine.api",
    "instructir_desktop.engine.weights",
    "instructir_desktop.imaging.open",
    "instructir_desktop.document.session",
    "instructir_desktop.cli.main",
]


@pytest.mark.parametrize("module", LIGHT)
def test_import_costs_no_torch_and_no_qt(module: str) -> None:
    heavy = "{'torch', 'transformers', 'tokenizers', 'PySide6'}"
    code = f"import sys, {module}; found = {heavy} & set(sys.modules); sys.exit(' '.join(found) or 0)"
    outcome = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert outcome.returncode == 0, outcome.stderr
