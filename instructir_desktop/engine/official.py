"""The published InstructIR-7D: which files it has, where they are published, under which licence; getting and installing them."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from instructir_desktop import paths
from instructir_desktop.engine.api import CancelToken, ModelInfo
from instructir_desktop.engine.download import RemoteFile, fetch
from instructir_desktop.errors import ModelError

LIST = "models/official.json"


@dataclass(frozen=True)
class Official:
    """A published model: `weights` are the two .pt files, `encoder` the three files of its sentence encoder."""

    id: str
    title: str
    licence: str
    page: str
    weights: tuple[RemoteFile, ...]
    encoder: tuple[RemoteFile, ...]

    @property
    def files(self) -> tuple[RemoteFile, ...]:
        return self.weights + self.encoder

    @property
    def size(self) -> int:
        """Bytes in all."""
        return sum(file.size for file in self.files)

    @property
    def unpinned(self) -> tuple[str, ...]:
        """Names of files whose SHA-256 nobody has entered yet; while there is one, only importing is possible."""
        return tuple(file.name for file in self.files if len(file.sha256) != 64 or file.size <= 0)


def read_official() -> Official:
    """The shipped list. Raises ModelError when it is missing or damaged."""
    path = paths.resource(LIST)
    try:
        content: Any = json.loads(path.read_text(encoding="utf-8"))
        files = {
            part: tuple(
                RemoteFile(str(one["name"]), str(one["url"]), str(one["sha256"]), int(one["size"]))
                for one in content[part]
            )
            for part in ("weights", "encoder")
        }
        return Official(
            str(content["id"]), str(content["title"]), str(content["licence"]), str(content["page"]), **files
        )
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ModelError("“{path}” is missing or damaged. Install the application once more.", path=path) from error


def fetch_official(
    official: Official,
    folder: Path,
    *,
    received: Callable[[int, int], None] = lambda there, total: None,
    cancel: CancelToken | None = None,
    get: Callable[..., Path] = fetch,
) -> Path:
    """Get every file into `folder` (the encoder's into a folder of its own there). Raises as download.fetch()."""
    done = 0
    for file in official.files:
        inside = folder / "encoder" if file in official.encoder else folder

        def report(there: int, _total: int, before: int = done) -> None:
            received(before + there, official.size)

        get(file, inside, received=report, cancel=cancel)
        done += file.size
        received(done, official.size)
    return folder


def install_official(official: Official, folder: Path, root: Path) -> ModelInfo:
    """Import what fetch_official() has got, then delete it. Imports torch. Raises ModelError, OutputError."""
    from instructir_desktop.engine.conversion import import_encoder, import_model

    model = import_model([folder / file.name for file in official.weights], root)
    import_encoder(folder / "encoder", root)
    shutil.rmtree(folder, ignore_errors=True)
    return model
