"""The Debian package: the bundle in /opt, two commands in /usr/bin, desktop entry, icons, AppStream metadata, copyright."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from pathlib import Path

from elf import least_glibc, packages, programs
from icons import SIZES, write_png

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
PACKAGE = "instructir-desktop"
DESKTOP = "org.instructir.Desktop"
PLACE = Path("opt") / PACKAGE

CONTROL = """\
Package: {package}
Version: {version}
Architecture: {architecture}
Maintainer: InstructIR Desktop contributors <noreply@instructir.org>
Installed-Size: {kilobytes}
Depends: {depends}
Section: graphics
Priority: optional
Description: photo editor whose tool is a sentence
 Open a photo, write what is wrong with it ("remove the rain, keep the rest") and
 get it restored on your own computer. Every sentence becomes a step that can be
 switched off, weakened, limited to a region, reordered and undone. The original
 file is never written to, and no connection to the network is needed.
"""


def build_deb(bundle: Path, out: Path, version: str, *, level: int) -> Path:
    """Write the package into `out` and return it."""
    files = programs(bundle)
    depends = [f"libc6 (>= {least_glibc(files)})", *(name for name in packages(files, bundle) if name != "libc6")]
    architecture = subprocess.run(
        ["dpkg", "--print-architecture"], capture_output=True, text=True, check=True
    ).stdout.strip()
    tree = out / ".deb"
    shutil.rmtree(tree, ignore_errors=True)
    fill(tree, bundle, version)
    size = sum(path.stat().st_size for path in tree.rglob("*") if path.is_file() and not path.is_symlink())
    control = CONTROL.format(
        package=PACKAGE,
        version=version,
        architecture=architecture,
        kilobytes=size // 1024,
        depends=", ".join(depends),
    )
    (tree / "DEBIAN").mkdir()
    (tree / "DEBIAN" / "control").write_text(control, encoding="utf-8")
    target = out / f"{PACKAGE}_{version}_{architecture}.deb"
    command = ["dpkg-deb", "--root-owner-group", "-Zzstd", f"-z{level}", "--build", str(tree), str(target)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    shutil.rmtree(tree)
    return target


def fill(tree: Path, bundle: Path, version: str) -> None:
    """Lay out the package's files; the bundle is linked, not copied, where the disk allows it."""
    place = tree / PLACE
    place.parent.mkdir(parents=True)
    try:
        shutil.copytree(bundle, place, symlinks=True, copy_function=os.link)
    except OSError:
        shutil.rmtree(place, ignore_errors=True)
        shutil.copytree(bundle, place, symlinks=True)
    commands = tree / "usr" / "bin"
    commands.mkdir(parents=True)
    for name in ("instructir-desktop", "instructir"):
        (commands / name).symlink_to(Path("/") / PLACE / name)
    share = tree / "usr" / "share"
    write_desktop_files(share, version)
    notice = share / "doc" / PACKAGE / "copyright"
    notice.parent.mkdir(parents=True)
    shutil.copyfile(ROOT / "LICENSE", notice)


def write_desktop_files(share: Path, version: str) -> None:
    """Desktop entry, AppStream metadata and icons below a `share` folder."""
    applications = share / "applications"
    applications.mkdir(parents=True)
    shutil.copyfile(HERE / "linux" / f"{DESKTOP}.desktop", applications / f"{DESKTOP}.desktop")
    metainfo = share / "metainfo"
    metainfo.mkdir()
    text = (HERE / "linux" / f"{DESKTOP}.metainfo.xml").read_text(encoding="utf-8")
    stamp = time.strftime("%Y-%m-%d", time.gmtime(int(os.environ.get("SOURCE_DATE_EPOCH", time.time()))))
    filled = text.replace("@VERSION@", version).replace("@DATE@", stamp)
    (metainfo / f"{DESKTOP}.metainfo.xml").write_text(filled, encoding="utf-8")
    icons = share / "icons" / "hicolor"
    scalable = icons / "scalable" / "apps"
    scalable.mkdir(parents=True)
    shutil.copyfile(ROOT / "resources" / "icons" / "instructir.svg", scalable / f"{DESKTOP}.svg")
    for size in SIZES:
        folder = icons / f"{size}x{size}" / "apps"
        folder.mkdir(parents=True)
        write_png(folder / f"{DESKTOP}.png", size)
