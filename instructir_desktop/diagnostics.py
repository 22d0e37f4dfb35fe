"""What helps to find a fault, as one text: versions, system, models and the end of the log. Built here, sent nowhere.

No paths, no names or content of photos, nothing of where they were taken, none of the sentences that were typed.
"""

from __future__ import annotations

import importlib.metadata
import os
import platform
import sys
from collections.abc import Iterator
from pathlib import Path

from instructir_desktop import __version__, logs, paths
from instructir_desktop.engine.weights import ModelStore
from instructir_desktop.settings import Settings

SETTINGS = ("language", "theme", "text_size", "device", "threads", "cache_quota", "model")
"""Settings that are told; the others hold paths and sentences."""

PACKAGES = (
    "PySide6-Essentials",
    "torch",
    "numpy",
    "pillow",
    "safetensors",
    "tokenizers",
    "imagecodecs",
    "rawpy",
    "tifffile",
)
LOG_TAIL = 20_000
"""Characters of the log's end."""

DISPLAY = ("QT_QPA_PLATFORM", "XDG_SESSION_TYPE", "QT_SCALE_FACTOR", "INSTRUCTIR_RESOURCES")
"""Variables of which it is told whether, and (all but the last) how they are set."""


def report(settings: Settings, log_folder: Path | None = None) -> str:
    """The whole text."""
    sections = {
        "Application": _application(),
        "System": _system(),
        "Packages": ((name, _version(name)) for name in PACKAGES),
        "Models": _models(),
        "Settings": ((key, settings.text(key) or "–") for key in SETTINGS),
    }
    lines: list[str] = []
    for title, facts in sections.items():
        lines += [title, *(f"  {name}: {logs.redacted(value)}" for name, value in facts), ""]
    return "\n".join([*lines, "Log", _log_tail(log_folder or paths.log_folder())])


def _application() -> Iterator[tuple[str, str]]:
    yield "version", __version__
    yield "frozen", str(bool(getattr(sys, "frozen", False)))
    yield "Python", platform.python_version()


def _system() -> Iterator[tuple[str, str]]:
    yield "system", f"{platform.system()} {platform.release()} {platform.machine()}"
    yield "processors", str(os.cpu_count())
    if hasattr(os, "sysconf") and "SC_PHYS_PAGES" in os.sysconf_names:
        yield "memory", f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 2**30:.1f} GiB"
    for name in DISPLAY:
        value = os.environ.get(name)
        if value is not None:
            yield name, "set" if name == DISPLAY[-1] else value[:40]


def _models() -> Iterator[tuple[str, str]]:
    for model in ModelStore().list():
        yield model.id, f"{model.sha256[:16]} ({'bundled' if model.bundled else 'imported'})"


def _version(package: str) -> str:
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return "not installed, or inside the bundle"


def _log_tail(folder: Path) -> str:
    try:
        text = (folder / logs.NAME).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return "  (none)"
    return logs.redacted(text[-LOG_TAIL:])
