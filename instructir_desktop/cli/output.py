"""The file that `apply` and `render` write: where it lies, in which format, and whether it may be written."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from instructir_desktop.cli import recipe_flags
from instructir_desktop.document.recipe import SAME, SUFFIXES, ExportRecipe
from instructir_desktop.document.session import Session
from instructir_desktop.document.target import facts_of, named
from instructir_desktop.errors import OutputError, UsageError
from instructir_desktop.imaging.encoders import ENCODERS
from instructir_desktop.imaging.export import ExportOptions, check_export


@dataclass(frozen=True)
class Output:
    """The file to write and how; `change_map` is another one, with the picture of the changes."""

    path: Path
    options: ExportOptions
    overwrite: bool
    change_map: Path | None = None

    @classmethod
    def of(cls, args: argparse.Namespace, session: Session, stack: Sequence[str]) -> Output:
        """From a parsed command line, for a photo and the sentences of its steps. Raises UsageError."""
        recipe = recipe_flags.recipe(args)
        overwrite = args.overwrite or recipe.overwrite == "replace"
        facts = facts_of(session, recipe, stack)  # first of all: it refuses absurd sizes
        if args.output is not None and not _is_folder(args.output):
            if args.name is not None:
                raise UsageError("--name is for a folder: give one with -o, or leave -o out to write beside the photo.")
            path = _with_suffix(args.output, recipe, explicit=args.format is not None)
        elif args.output is None and args.name is None and args.preset is None:
            raise UsageError("The following arguments are required: -o/--output, or --name or --preset.")
        else:
            folder = args.output or session.path.parent
            sources = (session.path, session.sidecar)
            path = named(folder, recipe, facts, photo=session.path, sources=sources, overwrite=overwrite)
        return cls(path, recipe.options_for(session.buffer.size), overwrite, args.change_map)

    def check(self, sources: Sequence[Path]) -> str:
        """Find out before the work whether the files can be written after it; the format. Raises OutputError."""
        if self.change_map is not None:
            if self.change_map.suffix.lower() != ".png":
                raise UsageError(f"The change map “{self.change_map}” must be a PNG; let its name end in .png.")
            _check(self.change_map, (*sources, self.path), overwrite=self.overwrite)
        return _check(self.path, sources, overwrite=self.overwrite)


def _check(path: Path, sources: Sequence[Path], *, overwrite: bool) -> str:
    encoder = check_export(path, sources=sources, overwrite=True)
    if path.exists() and not overwrite:
        raise OutputError(f"“{path}” already exists. Choose another name, or add --overwrite to replace it.")
    folder = path.resolve().parent
    if not os.access(folder, os.W_OK):
        raise OutputError(f"“{path}” cannot be written: the folder “{folder}” is write-protected.")
    return encoder.name


def _is_folder(path: Path) -> bool:
    """Whether OUT is a folder to write into. One that is called like a photo is taken for a slip."""
    try:
        return path.is_dir() and path.suffix.lower() not in ENCODERS
    except (OSError, ValueError):
        return False


def _with_suffix(path: Path, recipe: ExportRecipe, *, explicit: bool) -> Path:
    """The path with the suffix of the recipe's format where it has none that is known. Raises UsageError."""
    known = ENCODERS.get(path.suffix.lower())
    if known is None:
        return path if recipe.format == SAME else path.with_name(path.name + SUFFIXES[recipe.format])
    if explicit and recipe.format not in (SAME, known.name):
        raise UsageError(
            f"“{path.name}” ends in {path.suffix}, which is not {recipe.format}. Leave one of the two out."
        )
    return path
