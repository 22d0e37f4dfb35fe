"""Logging to a small rotating file in the user's log folder, and what happens to errors nobody caught."""

from __future__ import annotations

import logging
import logging.handlers
import re
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from instructir_desktop import paths

log = logging.getLogger(__name__)

FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
NAME = "instructir-desktop.log"
LARGEST_FILE = 512 * 1024
"""Bytes after which a new file is begun; two old ones are kept."""


_QUOTED = re.compile(r"(?s)([“\"'«])([^“”\"'«»\n]*?[/\\][^“”\"'«»\n]*)(?=[”\"'»]|$)")
_BARE = re.compile(r"(?<![\w.<>~/\\])(?:[A-Za-z]:[\\/]|\\\\|/)(?:[^\s“”\"'«»<>|:,;]+)")
_CODE = re.compile(r".*[/\\]((?:instructir_desktop|site-packages|lib[/\\]python[\d.]+)[/\\].*)", re.S)


def redacted(text: str) -> str:
    """`text` without paths: of a file of the program its place in the package stays, of others only the suffix."""
    text = _QUOTED.sub(lambda found: found[1] + _without_folders(found[2]), text)
    return _BARE.sub(lambda found: _without_folders(found[0]), text)


def _without_folders(path: str) -> str:
    if (own := _CODE.fullmatch(path)) is not None:
        return own[1]
    suffix = re.search(r"\.[A-Za-z0-9]{1,5}$", path)
    return f"<path{suffix[0] if suffix else ''}>"


class RedactingFormatter(logging.Formatter):
    """Log lines without the user's paths, and one line for each: names cannot forge further ones."""

    def format(self, record: logging.LogRecord) -> str:
        lines = redacted(super().format(record)).splitlines() or [""]
        return "\n    ".join("".join(c if c.isprintable() else "\ufffd" for c in line) for line in lines)


def set_up(folder: Path | None = None) -> Path | None:
    """Send the application's log to a file and return it; None when the folder cannot be written."""
    place = folder or paths.log_folder()
    try:
        place.mkdir(parents=True, exist_ok=True)
        handler = logging.handlers.RotatingFileHandler(
            place / NAME, maxBytes=LARGEST_FILE, backupCount=2, encoding="utf-8"
        )
    except OSError:
        return None
    handler.setFormatter(RedactingFormatter(FORMAT))
    root = logging.getLogger("instructir_desktop")
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    return Path(handler.baseFilename)


def close() -> None:
    """Close the files that set_up() opened."""
    root = logging.getLogger("instructir_desktop")
    for handler in [one for one in root.handlers if isinstance(one, logging.handlers.RotatingFileHandler)]:
        root.removeHandler(handler)
        handler.close()


def describe(error: BaseException, place: Path | None) -> str:
    """What the user is told of an error that nobody expected: one sentence, and where the details are."""
    details = f" The details are in “{place}”." if place else ""
    return (
        f"Something went wrong inside InstructIR Desktop ({type(error).__name__}). Your photo is not changed.{details}"
    )


def catch_uncaught(place: Path | None, tell: Callable[[str], None]) -> None:
    """Log errors that reach the top with their traceback, and tell the user in one sentence."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        text = "".join(traceback.format_exception(kind, error, trace))
        log.critical("Uncaught:\n%s", text)
        if sys.stderr is not None:
            sys.stderr.write(text)
        tell(describe(error, place))

    sys.excepthook = hook
