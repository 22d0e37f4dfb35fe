"""Licences of everything that is shipped: read from the packages' own metadata and from resources/licenses, never a list."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from instructir_desktop import __version__, paths
from instructir_desktop.engine.weights import ModelStore

PROJECT = "instructir-desktop"

SHARED_TEXTS = {"Apache-2.0": ("apache",), "LGPL-3.0": ("lgpl",), "MIT": ("mit license",)}
"""Texts in resources/licenses, and how licences begin that mean them when a package brings no text itself."""

_STATED = ("License-Expression", "License")
_NAME = re.compile(r"[A-Za-z0-9._-]+")
_TEXT_FILE = re.compile(r"(licen[cs]e|copying|notice|copyright)", re.IGNORECASE)


@dataclass(frozen=True)
class Notice:
    """One shipped part: its name, its version ("" if it has none), its licence in a few words, and the full text."""

    name: str
    version: str
    licence: str
    text: str


def notices() -> list[Notice]:
    """The application first, then packages, models and system libraries by name. Reads some hundred small files."""
    own = Notice("InstructIR Desktop", __version__, "MIT", _shared("MIT"))
    found = [_package(distribution) for distribution in _distributions()]
    found += [*_models(), *_system()]
    return [own, *sorted(found, key=lambda notice: notice.name.lower())]


def _distributions() -> Iterator[metadata.Distribution]:
    """In a packaged build everything that is there; elsewhere what the application needs, directly or not."""
    if getattr(sys, "frozen", False):
        yield from (one for one in metadata.distributions() if one.metadata["Name"] != PROJECT)
        return
    waiting, seen = _required(PROJECT), {PROJECT}
    while waiting:
        name = waiting.pop()
        if name in seen:
            continue
        seen.add(name)
        try:
            distribution = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue
        yield distribution
        waiting += _required(name)


def _required(name: str) -> list[str]:
    """Names that a distribution asks for outside of extras."""
    try:
        lines = metadata.requires(name) or []
    except metadata.PackageNotFoundError:
        return []
    names = (_NAME.match(line) for line in lines if "extra ==" not in line)
    return [found.group().lower().replace("_", "-") for found in names if found is not None]


def _package(distribution: metadata.Distribution) -> Notice:
    about = distribution.metadata
    stated = [str(words).partition("\n")[0] for name in _STATED for words in about.get_all(name) or []]
    classified = [
        line.rpartition(" :: ")[2] for line in about.get_all("Classifier") or [] if line.startswith("License")
    ]
    licence = next((words for words in (*stated[:1], *classified) if words and len(words) < 120), "see the text")
    files = [
        Path(str(distribution.locate_file(file))) for file in distribution.files or [] if ".dist-info" in str(file)
    ]
    texts = [_read(path) for path in files if _TEXT_FILE.search(path.name) and path.is_file()]
    if not texts:
        known = [text for text, starts in SHARED_TEXTS.items() if licence.lower().startswith(starts)]
        texts = [_shared(name) for name in known]
        if known == ["LGPL-3.0"]:  # which is an addition to the GPL
            texts.append(_shared("GPL-3.0"))
    return Notice(str(about["Name"]), str(about["Version"]), licence, "\n\n".join(texts) or licence)


def _models() -> Iterator[Notice]:
    """Weights that are shipped, with the licence and attribution files that lie beside them."""
    for manifest in ModelStore((paths.resource("models"),)).manifests():
        files = [manifest.folder / name for name in ("README.md", "LICENSE", "ATTRIBUTION.md")]
        text = "\n\n".join(_read(path) for path in files if path.is_file())
        yield Notice(f"Model {manifest.id}", "", manifest.licence, text or manifest.licence)


def _system() -> Iterator[Notice]:
    """System libraries of a packaged build, from their own copyright files."""
    for path in sorted(paths.resource("licenses/system").glob("*.txt")):
        yield Notice(path.stem, "", "see the text", _read(path))


def _shared(name: str) -> str:
    path = paths.resource(f"licenses/{name}.txt")
    return _read(path) if path.is_file() else name


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace").strip()
