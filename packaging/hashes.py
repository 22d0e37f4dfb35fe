"""Prints hashes.txt: constraints.txt with the SHA-256 of every file that PyPI offers for those versions.

Run as `.venv/bin/python packaging/hashes.py > hashes.txt` after constraints.txt has changed; `make venv HASHES=1` checks every
file against it. torch is left out: which build is right depends on the system, so packaging/venv.sh takes it by version.
"""

from __future__ import annotations

import json
import sys
import urllib.error
import urllib.request
from pathlib import Path

from packaging.utils import InvalidSdistFilename, InvalidWheelFilename, parse_sdist_filename, parse_wheel_filename
from packaging.version import InvalidVersion, Version

CONSTRAINTS = Path(__file__).parents[1] / "constraints.txt"
INDEX = "https://pypi.org/simple/{name}/"  # the JSON form of the simple index, PEP 691
LEFT_OUT = frozenset({"torch"})
HEADER = (
    "# constraints.txt with the hashes of PyPI's files, without torch; written by packaging/hashes.py, not by hand.\n"
)


def pins(text: str) -> list[tuple[str, str]]:
    """The (name, version) pairs of constraints.txt, without those that have no hashes here."""
    lines = [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]
    pairs = [(name, version) for name, _, version in (line.partition("==") for line in lines)]
    return [(name, version) for name, version in pairs if name not in LEFT_OUT]


def digests(page: bytes, name: str, version: str) -> list[str]:
    """The SHA-256 (hex) of a version's wheels and source archive. Raises ValueError where the page names none."""
    found = {
        str(file["hashes"]["sha256"])
        for file in json.loads(page)["files"]
        if "sha256" in file["hashes"] and _version(str(file["filename"])) == Version(version)
    }
    if not found:
        raise ValueError(f"the index names no file of {name} {version}")
    return sorted(found)


def _version(filename: str) -> Version | None:
    """The version that a wheel or a source archive is of; None for other files (eggs, installers)."""
    try:
        return parse_wheel_filename(filename)[1] if filename.endswith(".whl") else parse_sdist_filename(filename)[1]
    except (InvalidWheelFilename, InvalidSdistFilename, InvalidVersion):
        return None


def fetch(name: str) -> bytes:
    """The index's page of a project."""
    request = urllib.request.Request(INDEX.format(name=name), headers={"Accept": "application/vnd.pypi.simple.v1+json"})
    with urllib.request.urlopen(request, timeout=60) as answer:
        content: bytes = answer.read()
    return content


def main() -> int:
    """Print the whole file, or say which package could not be looked up."""
    blocks = [HEADER]
    for name, version in pins(CONSTRAINTS.read_text(encoding="utf-8")):
        try:
            found = digests(fetch(name), name, version)
        except (urllib.error.URLError, ValueError, TimeoutError) as error:
            print(f"{name} {version} could not be looked up: {error}.", file=sys.stderr)
            return 1
        blocks.append(" \\\n".join([f"{name}=={version}", *(f"    --hash=sha256:{digest}" for digest in found)]) + "\n")
    print("".join(blocks), end="")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
