"""The AppImage, where appimagetool is installed (it is in no package registry): the bundle, a desktop entry and an AppRun."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from deb import DESKTOP, write_desktop_files
from icons import write_png

APPRUN = """\
#!/bin/sh
# `NAME.AppImage cli ARGUMENTS` is the command line; anything else opens the window.
here=$(dirname "$(readlink -f "$0")")
if [ "$1" = cli ]; then
  shift
  exec "$here/usr/lib/instructir-desktop/instructir" "$@"
fi
exec "$here/usr/lib/instructir-desktop/instructir-desktop" "$@"
"""


def build_appimage(bundle: Path, target: Path, version: str) -> Path | None:
    """Write the AppImage and return it; None, with a line that says so, where appimagetool is missing."""
    if shutil.which("appimagetool") is None:
        print("No AppImage was made: appimagetool is not installed.")
        return None
    tree = target.with_suffix(".AppDir")
    shutil.rmtree(tree, ignore_errors=True)
    fill(tree, bundle, version)
    environment = {**os.environ, "APPIMAGE_EXTRACT_AND_RUN": "1", "ARCH": os.uname().machine}
    subprocess.run(["appimagetool", "--no-appstream", str(tree), str(target)], check=True, env=environment)
    shutil.rmtree(tree)
    return target


def fill(tree: Path, bundle: Path, version: str) -> None:
    """Lay out the AppDir; what appimagetool asks for lies in its root too."""
    place = tree / "usr" / "lib" / "instructir-desktop"
    place.parent.mkdir(parents=True)
    shutil.copytree(bundle, place, symlinks=True)
    write_desktop_files(tree / "usr" / "share", version)
    shutil.copyfile(tree / "usr" / "share" / "applications" / f"{DESKTOP}.desktop", tree / f"{DESKTOP}.desktop")
    write_png(tree / f"{DESKTOP}.png", 256)
    run = tree / "AppRun"
    run.write_text(APPRUN)
    run.chmod(0o755)
