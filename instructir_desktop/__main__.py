"""The window's entry point: `instructir-desktop [--edit-in] [PHOTO]`, also `python -m instructir_desktop`.

Checks first what would otherwise end in a traceback or in Qt's abort(): system libraries and a screen. Qt is imported
only after that, torch not at all (the engine's thread does it), except on Windows: see _import_torch_first().
"""

from __future__ import annotations

import argparse
import ctypes
import multiprocessing
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

PACKAGES = (
    "libegl1 libgl1 libdbus-1-3 libfontconfig1 libglib2.0-0 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 "
    "libxcb-image0 libxcb-keysyms1 libxcb-render-util0 libxcb-shape0 libxcb-xkb1 libwayland-cursor0 libwayland-egl1"
)
"""What Qt needs on a bare Debian or Ubuntu."""

INSTALL = f"On Debian and Ubuntu, install what is missing with: sudo apt install {PACKAGES}"

XCB_LIBRARIES = (
    "libxcb-cursor.so.0",
    "libxcb-icccm.so.4",
    "libxcb-image.so.0",
    "libxcb-keysyms.so.1",
    "libxcb-render-util.so.0",
    "libxcb-shape.so.0",
    "libxcb-xkb.so.1",
    "libxkbcommon-x11.so.0",
)
"""Libraries of Qt's X11 plugin that are not part of every system; without one Qt aborts the process."""

DECODE = "--decode-photos"
"""A frozen application is started with it to be the process that decodes photos (imaging.decoding.SWITCH)."""

NO_WINDOW = 5
"""Exit code when no window can be shown."""


def main(argv: Sequence[str] | None = None) -> int:
    """Show the window until it is closed; the exit code."""
    multiprocessing.freeze_support()
    if argv is None and sys.argv[1:] == [DECODE]:
        from instructir_desktop.imaging import decoding

        return decoding.main()
    _open_missing_streams()
    parser = _parser()
    options = parser.parse_args(argv)
    if options.edit_in and options.photo is None:
        parser.error("--edit-in needs the photo to edit")
    problem = display_problem(os.environ) if sys.platform.startswith("linux") else None
    if problem is None:
        _import_torch_first()
        try:
            import PySide6.QtGui  # first by itself: through QtWidgets the name of the missing library would be lost
            import PySide6.QtWidgets  # noqa: F401

            from instructir_desktop.ui import app
        except ImportError as error:
            if error.name is not None and not error.name.startswith("PySide6.Qt"):
                raise
            problem = f"The window needs a system library that is missing: {error}. {INSTALL}"
        else:
            wish = app.Wish(options.photo, options.sentence, options.export, options.picture, options.edit_in)
            return app.run([sys.argv[0]], wish, quit_after=options.quit_after)
    sys.stderr.write(f"{problem}\n")
    return NO_WINDOW


def display_problem(environment: Mapping[str, str]) -> str | None:
    """Why Qt would abort on this Linux system, as a sentence; None when it can show a window."""
    platform = environment.get("QT_QPA_PLATFORM", "")
    wayland = bool(environment.get("WAYLAND_DISPLAY"))
    if not platform and not wayland and not environment.get("DISPLAY"):
        return (
            "There is no screen to show the window on (neither DISPLAY nor WAYLAND_DISPLAY is set). Start it from a "
            "desktop session; the command `instructir` does the same work without a screen."
        )
    if platform.startswith("xcb") or (not platform and not wayland):
        missing = [name for name in XCB_LIBRARIES if not _loads(name)]
        if missing:
            return f"The window needs system libraries that are missing ({', '.join(missing)}). {INSTALL}"
    return None


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _import_torch_first() -> None:
    """On Windows torch must be imported before Qt, or its libraries do not load (pytorch/pytorch#166628)."""
    if os.name == "nt":
        import torch  # noqa: F401


def _open_missing_streams() -> None:
    """A program without a console (pythonw, a frozen one) has None here, on which any print or warning would fail."""
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - it lives as long as the process
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="instructir-desktop", description="The photo editor whose tool is a sentence: offline and non-destructive."
    )
    parser.add_argument("photo", nargs="?", type=Path, metavar="PHOTO", help="the photo to open")
    parser.add_argument(
        "--edit-in", action="store_true", help="PHOTO comes from another program: offer to save a TIFF back beside it"
    )
    parser.add_argument("--quit-after", type=float, metavar="SECONDS", help="close the window by itself (for timing)")
    checking = parser.add_argument_group("checking an installation", "the window works by itself on PHOTO and closes")
    checking.add_argument("--sentence", metavar="TEXT", help="carry this sentence out and save the step")
    checking.add_argument("--export", type=Path, metavar="FILE", help="write the result; a file that exists is kept")
    checking.add_argument("--picture", type=Path, metavar="FILE", help="draw the window into a PNG file")
    return parser


if __name__ == "__main__":
    sys.exit(main())
