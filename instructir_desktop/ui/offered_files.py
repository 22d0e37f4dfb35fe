"""Which files the window offers and takes: the open dialog's filter, dropped files, the sample."""

from __future__ import annotations

import shutil
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData

from instructir_desktop import paths
from instructir_desktop.errors import OutputError
from instructir_desktop.imaging.files import reason
from instructir_desktop.imaging.kinds import PHOTO_SUFFIXES

_PATTERNS = " ".join(f"*{suffix} *{suffix.upper()}" for suffix in PHOTO_SUFFIXES)


def photo_filter() -> str:
    """For file dialogs: the photos that can be opened."""
    photos = QCoreApplication.translate("OfferedFiles", "Photos")
    return f"{photos} ({_PATTERNS});;" + QCoreApplication.translate("OfferedFiles", "All files (*)")


def dropped(data: QMimeData) -> list[Path]:
    """The local files of a drag."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()] if data.hasUrls() else []


def sample() -> Path | None:
    """The sample photo that is shipped, None when there is none."""
    folder = paths.resource("sample")
    found = sorted(path for path in folder.iterdir() if path.suffix in PHOTO_SUFFIXES) if folder.is_dir() else []
    return found[0] if found else None


def own_copy(shipped: Path) -> Path:
    """A copy of a shipped photo among the user's data, so that its sidecar has a place. Raises OutputError."""
    target = paths.data_folder() / "sample" / shipped.name
    try:
        if not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(shipped, target)
    except OSError as error:
        raise OutputError(
            QCoreApplication.translate(
                "OfferedFiles", "The sample photo cannot be copied to “{target}”: {error}."
            ).format(target=target, error=reason(error))
        ) from error
    return target
