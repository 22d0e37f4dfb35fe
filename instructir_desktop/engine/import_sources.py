"""What may be given for importing: files, or folders that hold a model, a sentence encoder, or both. Looks at names only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from instructir_desktop.errors import InputError
from instructir_desktop.imaging.files import reason

_PICKLED = (".pt", ".pth")
_SAFE = ".safetensors"
_ENCODER_MARK = "config.json"


@dataclass(frozen=True)
class Sources:
    """Files of one model in any order, and folders of sentence encoders."""

    files: tuple[Path, ...]
    encoders: tuple[Path, ...]


def find_sources(given: Sequence[Path]) -> Sources:
    """Sort what was given; folders are looked into, one level deep. Raises InputError for one that holds neither kind."""
    files: list[Path] = []
    encoders: list[Path] = []
    for path in given:
        if path.is_dir():
            found = _inside(path)
            files += found.files
            encoders += found.encoders
        else:
            files.append(path)
    return Sources(tuple(files), tuple(encoders))


def _inside(folder: Path) -> Sources:
    try:
        entries = sorted(folder.iterdir())
        encoders = [place for place in (folder, *entries) if (place / _ENCODER_MARK).is_file()]
    except OSError as error:
        raise InputError("“{folder}” cannot be read: {reason}.", folder=folder, reason=reason(error)) from error
    # Beside a config.json, model.safetensors is the encoder's.
    kinds = _PICKLED if folder in encoders else (*_PICKLED, _SAFE)
    files = [path for path in entries if path.suffix.lower() in kinds and path.is_file()]
    if not files and not encoders:
        raise InputError(
            "“{folder}” holds neither weights (.pt, .pth, .safetensors) nor a sentence encoder (config.json beside them).",
            folder=folder,
        )
    return Sources(tuple(files), tuple(encoders))
