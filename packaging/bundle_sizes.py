"""What takes the room in a bundle, as a table."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

GROUPS = (
    ("torch libraries", ("torch/lib", "torch/bin", "torch/_C")),
    ("torch byte code", ("torch",)),
    ("Qt and Qt for Python", ("PySide6", "shiboken6")),
    ("bundled models", ("instructir_desktop/_resources/models",)),
    ("numpy", ("numpy", "numpy.libs")),
    ("Pillow", ("PIL", "pillow.libs")),
    ("tokenizers", ("tokenizers",)),
    ("transformers and what it imports", ("transformers", "huggingface_hub", "regex", "yaml")),
    ("sympy, which torch's compiler imports", ("sympy", "mpmath")),
    ("photo formats", ("imagecodecs", "imagecodecs.libs", "rawpy", "rawpy.libs", "tifffile")),
    ("Python", ("python3", "libpython3", "base_library.zip")),
    ("licences and metadata", ("instructir_desktop/_resources/licenses",)),
)


def group_of(name: str) -> str:
    """The row of the table for a path relative to the bundle's inner folder."""
    if ".dist-info/" in name:
        return "licences and metadata"
    for group, starts in GROUPS:
        if any(name == start or name.startswith((f"{start}/", f"{start}.", start if "/" in start or "3" in start else "\0"))
               for start in starts):  # fmt: skip
            return group
    if name.startswith("lib") and ".so" in name:
        return "system libraries"
    return "the rest"


def measure(folder: Path) -> Counter[str]:
    """Bytes by group; links count nothing."""
    sizes: Counter[str] = Counter()
    inner = folder / "_internal"
    for path in folder.rglob("*"):
        if path.is_symlink() or not path.is_file():
            continue
        inside = path.is_relative_to(inner)
        sizes[group_of(path.relative_to(inner).as_posix()) if inside else "the two programs"] += path.stat().st_size
    return sizes


def table(sizes: Counter[str], archives: dict[str, int]) -> str:
    """The table in Markdown: groups by size, their sum, and the packed files."""
    lines = ["| part | MB |", "|---|---:|"]
    lines += [f"| {name} | {size / 1e6:,.1f} |" for name, size in sizes.most_common()]
    lines.append(f"| **unpacked** | **{sizes.total() / 1e6:,.1f}** |")
    lines += [f"| {name} | {size / 1e6:,.1f} |" for name, size in archives.items()]
    return "\n".join(lines) + "\n"
