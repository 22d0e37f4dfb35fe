"""Runs `instructir ARGUMENTS` as if the modules that the bundle leaves out were not installed: a bundle's check in seconds."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

from bundle_rules import EXCLUDED_MODULES

_EXCLUDED = frozenset(EXCLUDED_MODULES)


class Without:
    """One of Python's finders, for which the excluded modules and all below them do not exist.

    It finds nothing instead of raising: libraries ask importlib.util.find_spec() whether an optional partner is there.
    """

    def __init__(self, finder: Any) -> None:  # noqa: ANN401 - some finders are classes, some objects
        self._finder = finder

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401
        return getattr(self._finder, name)

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        parts = name.split(".")
        if any(".".join(parts[:count]) in _EXCLUDED for count in range(1, len(parts) + 1)):
            return None
        found: ModuleSpec | None = self._finder.find_spec(name, path, target)
        return found


def take_away() -> None:
    """From here on the excluded modules cannot be found."""
    sys.meta_path[:] = [Without(finder) for finder in sys.meta_path]


if __name__ == "__main__":
    take_away()
    from instructir_desktop.cli.main import main

    sys.exit(main(sys.argv[1:]))
