"""The licences in resources/licenses/packages are those of what is shipped now (`make licences` collects them)."""

from __future__ import annotations

import pytest

from tests.packaging import scripts

licences = scripts.load("licences")
PINNED = dict(
    line.split("==") for line in (scripts.FOLDER.parent / "constraints.txt").read_text("utf-8").split() if "==" in line
)


def as_pinned(name: str, text: str) -> bool:
    """Whether a collected text is of the version in constraints.txt; another environment has others."""
    version = text.partition("\n")[0].split(":")[0].rpartition(" ")[2]
    return PINNED.get(name.removesuffix(".txt")) == version


def test_every_shipped_package_has_its_licence_here() -> None:
    found = {name: text for name, text in licences.collected().items() if as_pinned(name, text)}
    if not found:
        pytest.skip("other versions than those of constraints.txt are installed")
    stale = [
        name
        for name, text in found.items()
        if not (licences.FOLDER / name).is_file() or (licences.FOLDER / name).read_text("utf-8") != text
    ]
    assert not stale, f"run `make licences`: {stale}"


def test_nothing_else_lies_there_and_nothing_is_out_of_date() -> None:
    files = sorted(licences.FOLDER.glob("*.txt"))
    assert len(files) > 10
    for path in files:
        text = path.read_text("utf-8")
        assert as_pinned(path.name, text), f"run `make licences`: {path.name}"
        assert len(text.splitlines()) > 3
