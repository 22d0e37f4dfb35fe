"""hashes.txt: every pin of constraints.txt with hashes, and what is read out of an index's page."""

from __future__ import annotations

import json
import re
import runpy
from pathlib import Path
from types import SimpleNamespace

import pytest

ROOT = Path(__file__).parents[2]
hashes = SimpleNamespace(**runpy.run_path(str(ROOT / "packaging" / "hashes.py")))


def test_every_pin_has_hashes_but_torch() -> None:
    listed = re.findall(
        r"^(\S+)==(\S+) \\\n((?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)", (ROOT / "hashes.txt").read_text(), re.M
    )
    assert [(name, version) for name, version, _ in listed] == hashes.pins((ROOT / "constraints.txt").read_text())
    assert "torch" not in {name for name, _, _ in listed}


def test_only_the_versions_own_files_count() -> None:
    def file(name: str, digit: str) -> dict[str, object]:
        return {"filename": name, "hashes": {"sha256": digit * 64}}

    names = [
        "Some_Thing-1.2-py3-none-any.whl",
        "some-thing-1.2.tar.gz",
        "some_thing-1.2.1.tar.gz",
        "some_thing-1.20-py3-none-any.whl",
    ]
    page = json.dumps({"files": [file(name, digit) for name, digit in zip(names, "abcd", strict=True)]}).encode()
    assert hashes.digests(page, "some-thing", "1.2") == ["a" * 64, "b" * 64]
    with pytest.raises(ValueError, match="no file"):
        hashes.digests(page, "some-thing", "3.0")
