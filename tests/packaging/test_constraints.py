"""constraints.txt pins exactly what pyproject.toml pulls in, and what it pins is what runs here."""

from __future__ import annotations

import runpy
import tomllib
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]


def pins() -> dict[str, str]:
    lines = (ROOT / "constraints.txt").read_text().splitlines()
    return dict(line.split("==") for line in lines if not line.startswith("#"))


def test_every_dependency_is_pinned_within_its_bounds() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    groups = project["optional-dependencies"]
    found = pins()
    for line in [*project["dependencies"], *groups["dev"], *groups["train"]]:
        requirement = Requirement(line)
        version = found[canonicalize_name(requirement.name)]
        assert requirement.specifier.contains(version), line


def test_the_pins_are_exact_and_without_local_builds() -> None:
    assert pins()["torch"] == "2.13.0"
    assert all("+" not in version for version in pins().values())


def test_what_is_pinned_is_what_is_installed() -> None:
    script = runpy.run_path(str(ROOT / "packaging" / "constraints.py"))
    here = script["pins"](extras=("dev",))
    assert here.keys() <= pins().keys()
    assert {name: version for name, version in here.items() if pins()[name] != version} == {}
