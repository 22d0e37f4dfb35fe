"""`make package`: the frozen bundle and, on Linux, an archive, a .deb and an AppImage of it; sizes, bill of materials, checksums.

Usage: package.py [--out DIST] [--only bundle,archive,deb,appimage] [--level N] [--skip-build]
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

import bundle_sizes
import sbom
from appimage import build_appimage
from archive import write_archive
from deb import build_deb
from symbols import cut_symbols

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
sys.path.insert(0, str(ROOT))

from instructir_desktop import __version__  # noqa: E402 - the checkout's own

KINDS = ("bundle", "archive", "deb", "appimage")
NAME = "instructir-desktop"


def main(arguments: list[str] | None = None) -> int:
    options = _parser().parse_args(arguments)
    wanted = set(options.only.split(","))
    if unknown := wanted - set(KINDS):
        print(f"There is no package kind {', '.join(sorted(unknown))}; there are {', '.join(KINDS)}.", file=sys.stderr)
        return 2
    out: Path = options.out.resolve()
    out.mkdir(parents=True, exist_ok=True)
    bundle = out / NAME
    if not options.skip_build:
        freeze(out)
    check(bundle)
    made: list[Path] = []
    stem = f"{NAME}-{__version__}-{_system()}-{platform.machine().lower()}"
    if "archive" in wanted:
        made.append(write_archive(bundle, out / stem, level=options.level))
    if sys.platform.startswith("linux"):
        if "deb" in wanted:
            made.append(build_deb(bundle, out, __version__, level=options.level))
        if "appimage" in wanted and (image := build_appimage(bundle, out / f"{stem}.AppImage", __version__)):
            made.append(image)
    bill = out / f"{NAME}-{__version__}.cdx.json"
    bill.write_text(sbom.bill(bundle, __version__), encoding="utf-8")
    (out / "SHA256SUMS").write_text(sbom.checksums([*made, bill]), encoding="utf-8")
    table = bundle_sizes.table(bundle_sizes.measure(bundle), {path.name: path.stat().st_size for path in made})
    (out / "SIZES.md").write_text(table, encoding="utf-8")
    print(table)
    return 0


def freeze(out: Path) -> None:
    """Run PyInstaller and cut symbol tables off Linux libraries; intermediate files are removed."""
    from icons import write_icons

    write_icons(HERE / "icons")
    if sys.platform == "win32":
        from version_resource import write_version_resource

        write_version_resource(HERE / "windows" / "version.txt", __version__)
    work = out / ".build"
    command = [sys.executable, "-m", "PyInstaller", str(HERE / "bundle.spec"), "--noconfirm", "--log-level", "WARN"]
    command += ["--distpath", str(out), "--workpath", str(work)]
    print("Freezing (some minutes)…", flush=True)
    subprocess.run(command, check=True, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)})
    shutil.rmtree(work, ignore_errors=True)
    if sys.platform.startswith("linux"):
        print(f"Symbol tables cut off: {cut_symbols(out / NAME) / 1e6:.0f} MB.")


def check(bundle: Path) -> None:
    """The frozen self-test: what was left out of the bundle must not be missed. Raises CalledProcessError."""
    program = bundle / ("instructir.exe" if sys.platform == "win32" else "instructir")
    subprocess.run([str(program), "selftest"], check=True)


def _system() -> str:
    return {"linux": "linux", "darwin": "macos", "win32": "windows"}.get(sys.platform, sys.platform)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Builds what is published.")
    parser.add_argument("--out", type=Path, default=ROOT / "dist", help="where to (default: dist)")
    parser.add_argument("--only", default=",".join(KINDS), help=f"some of {','.join(KINDS)}")
    parser.add_argument("--level", type=int, default=9, help="of zstd, 1 to 19; releases use 19 (default: 9)")
    parser.add_argument("--skip-build", action="store_true", help="pack the bundle that is there")
    return parser


if __name__ == "__main__":
    sys.exit(main())
