"""The bundle's bill of materials (CycloneDX 1.6, JSON) and the checksums of the files that are published."""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterable
from email.parser import HeaderParser
from pathlib import Path


def components(bundle: Path) -> list[dict[str, object]]:
    """Python packages, models and system libraries that really lie in the bundle."""
    inner = bundle / "_internal"
    found = [_package(path) for path in sorted(inner.glob("*.dist-info/METADATA"))]
    found += [_model(path) for path in sorted(inner.glob("instructir_desktop/_resources/models/*/manifest.json"))]
    for path in sorted(inner.glob("instructir_desktop/_resources/licenses/system/*.txt")):
        found.append({"type": "library", "name": path.stem, "group": "system"})
    return found


def _package(path: Path) -> dict[str, object]:
    about = HeaderParser().parsestr(path.read_text(encoding="utf-8"))
    name, version = str(about["Name"]), str(about["Version"])
    licence = str(about.get("License-Expression") or about.get("License") or "").splitlines()[:1]
    entry: dict[str, object] = {
        "type": "library",
        "name": name,
        "version": version,
        "purl": f"pkg:pypi/{name.lower().replace('_', '-')}@{version}",
    }
    return entry | ({"licenses": [{"license": {"name": licence[0]}}]} if licence and licence[0] else {})


def _model(path: Path) -> dict[str, object]:
    manifest = json.loads(path.read_text(encoding="utf-8"))
    return {
        "type": "machine-learning-model",
        "name": manifest["id"],
        "licenses": [{"license": {"name": manifest["licence"]}}],
        "hashes": [{"alg": "SHA-256", "content": digest} for digest in manifest["files"].values()],
    }


def bill(bundle: Path, version: str) -> str:
    """The whole document; the same bundle gives the same text."""
    application = {"type": "application", "name": "instructir-desktop", "version": version}
    value = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": application},
        "components": components(bundle),
    }
    return json.dumps(value, indent=1) + "\n"


def checksums(files: Iterable[Path]) -> str:
    """Lines as `sha256sum --check` reads them."""
    lines = []
    for path in sorted(files):
        with path.open("rb") as file:
            lines.append(f"{hashlib.file_digest(file, 'sha256').hexdigest()}  {path.name}\n")
    return "".join(lines)


if __name__ == "__main__":  # sbom.py FILE…: prints the checksums (the release workflow does)
    print(checksums(Path(name) for name in sys.argv[1:]), end="")
