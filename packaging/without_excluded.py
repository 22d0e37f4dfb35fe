"""Runs `instructir ARGUMENTS` as if the modules that the bundle leaves out were not installed: a bundle's check in seconds."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec
from types import ModuleType

from bundle_rules import EXCLUDED_MODULES


class Absent:
    """A finder for which the excluded modules, and all below them, do not exist."""

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if any(name == excluded or name.startswith(f"{excluded}.") for excluded in EXCLUDED_MODULES):
            raise ModuleNotFoundError(f"No module named {name!r} (left out of the bundle)", name=name)
        return None


if __name__ == "__main__":
    sys.meta_path.insert(0, Absent())
    from instructir_desktop.cli.main import main

    sys.exit(main(sys.argv[1:]))
