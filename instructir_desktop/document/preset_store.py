"""The presets there are: those that are shipped, and the user's own, each a small text file in the user data folder."""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass, replace
from pathlib import Path

from instructir_desktop import paths
from instructir_desktop.document import preset
from instructir_desktop.document.preset import LONGEST_NAME, SUFFIX, Preset
from instructir_desktop.errors import InputError, OutputError, UsageError
from instructir_desktop.imaging.files import reason

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class KeptPreset:
    """A preset and its file; `own`: the user's, so that it can be renamed and deleted."""

    preset: Preset
    path: Path
    own: bool

    @property
    def name(self) -> str:
        return self.preset.name


class PresetStore:
    """Presets by name, upper and lower case alike. Every question reads the folder anew: people copy files into it."""

    def __init__(self, folder: Path | None = None, shipped: Path | None = None) -> None:
        self.folder = folder or paths.data_folder() / "presets"
        self.shipped = shipped or paths.resource("presets")

    def all(self) -> tuple[KeptPreset, ...]:
        """Those that are shipped in their order, then the user's own by name; files that are no presets are left alone."""
        own = sorted(_read(self.folder, own=True), key=lambda kept: _key(kept.name))
        return (*_read(self.shipped, own=False), *own)

    def get(self, name: str) -> KeptPreset:
        """The preset of a name, the user's own first. Raises UsageError, naming those there are."""
        everything = self.all()
        found = next((kept for kept in reversed(everything) if _key(kept.name) == _key(name)), None)
        if found is None:
            known = ", ".join(f"“{kept.name}”" for kept in everything)
            raise UsageError("There is no preset “{name}”. There are {value}.", name=name, value=known or "none")
        return found

    def own(self, name: str) -> KeptPreset | None:
        """The user's own preset of a name."""
        return next((kept for kept in _read(self.folder, own=True) if _key(kept.name) == _key(name)), None)

    def put(self, new: Preset) -> KeptPreset:
        """Save a preset under its name, in place of the user's own one of that name. Raises OutputError."""
        there = self.own(new.name)
        path = there.path if there is not None else self._free(new.name)
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise OutputError(
                "The folder “{folder}” cannot be made: {reason}.", folder=self.folder, reason=reason(error)
            ) from error
        preset.save(new, path)
        return KeptPreset(new, path, own=True)

    def rename(self, old: KeptPreset, name: str) -> KeptPreset:
        """Give a preset of the user's own another name. Raises UsageError when it is taken or none, OutputError."""
        name = " ".join(name.split())
        if not name or len(name) > LONGEST_NAME:
            raise UsageError("The preset needs a name of 1 to {LONGEST_NAME} characters.", LONGEST_NAME=LONGEST_NAME)
        there = self.own(name)
        if there is not None and there.path != old.path:
            raise UsageError("There is a preset “{name}” already.", name=there.name)
        renamed = replace(old.preset, name=name)
        preset.save(renamed, old.path)
        return KeptPreset(renamed, old.path, own=True)

    def delete(self, kept: KeptPreset) -> None:
        """Delete a preset of the user's own. Raises OutputError."""
        try:
            kept.path.unlink(missing_ok=True)
        except OSError as error:
            raise OutputError(
                "The preset “{path}” cannot be deleted: {reason}.", path=kept.path, reason=reason(error)
            ) from error

    def bring_in(self, path: Path) -> KeptPreset:
        """Take a preset from a file, under a number where its name is taken. Raises InputError, OutputError."""
        found = preset.load(path)
        number, name = 2, found.name
        while self.own(name) is not None:
            end = f" {number}"
            name, number = found.name[: LONGEST_NAME - len(end)] + end, number + 1
        return self.put(replace(found, name=name))

    def _free(self, name: str) -> Path:
        """A file for a name, that is not there yet."""
        stem = file_name(name)
        path, number = self.folder / f"{stem}{SUFFIX}", 2
        while path.exists():
            path, number = self.folder / f"{stem} {number}{SUFFIX}", number + 1
        return path


def file_name(name: str) -> str:
    """A file name without suffix for a preset: what some file system would refuse is left out."""
    kept = re.sub(r'[\x00-\x1f<>:"/\\|?*]', "", name).strip(" .")[:60].strip(" .")
    reserved = re.fullmatch(r"(?i)con|prn|aux|nul|com\d|lpt\d", kept)
    return f"{kept} preset" if reserved else kept or "preset"


def _read(folder: Path, *, own: bool) -> list[KeptPreset]:
    try:
        files = sorted(path for path in folder.iterdir() if path.suffix == SUFFIX and path.is_file())
    except OSError:
        return []
    found: list[KeptPreset] = []
    for path in files:
        try:
            found.append(KeptPreset(preset.load(path), path, own))
        except InputError as error:
            log.warning("A preset is left alone: %s", error)
    return found


def _key(name: str) -> str:
    return " ".join(name.split()).casefold()
