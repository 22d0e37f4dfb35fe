"""Fills the Windows manifests (MSIX, winget) for a release: manifests.py OUT --installer EXE --url URL [--publisher CN]."""

from __future__ import annotations

import argparse
import hashlib
import sys
from pathlib import Path

from icons import draw
from version_resource import numbers

HERE = Path(__file__).resolve().parent
LOGOS = (44, 50, 150)


def fill(text: str, values: dict[str, str]) -> str:
    """`text` with every @NAME@ replaced. Raises ValueError when one is left."""
    for name, value in values.items():
        text = text.replace(f"@{name}@", value)
    if "@" in text:
        raise ValueError("A value of the manifest is missing.")
    return text


def write(out: Path, *, version: str, url: str, sha256: str, publisher: str) -> list[Path]:
    """Write winget's three files and MSIX's manifest with its logos; what was written."""
    values = {
        "VERSION": version,
        "VERSION4": ".".join(map(str, numbers(version))),
        "URL": url,
        "SHA256": sha256.upper(),
        "PUBLISHER": publisher,
    }
    written = []
    for source in (*sorted((HERE / "windows" / "winget").glob("*.yaml")), HERE / "windows" / "AppxManifest.xml"):
        target = out / ("winget" if source.suffix == ".yaml" else "msix") / source.name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(fill(source.read_text(encoding="utf-8"), values), encoding="utf-8")
        written.append(target)
    assets = out / "msix" / "assets"
    assets.mkdir(exist_ok=True)
    for size in LOGOS:
        draw(size).save(assets / f"logo-{size}.png")
    return written


def main() -> int:
    sys.path.insert(0, str(HERE.parent))
    from instructir_desktop import __version__

    parser = argparse.ArgumentParser(description="Fills the Windows manifests.")
    parser.add_argument("out", type=Path)
    parser.add_argument("--installer", type=Path, required=True)
    parser.add_argument("--url", required=True, help="where the installer will be published")
    parser.add_argument("--publisher", default="CN=InstructIR Desktop", help="as the Store assigned it")
    options = parser.parse_args()
    digest = hashlib.sha256(options.installer.read_bytes()).hexdigest()
    write(options.out, version=__version__, url=options.url, sha256=digest, publisher=options.publisher)
    return 0


if __name__ == "__main__":
    sys.exit(main())
