"""The user's export presets: a small JSON file in the user data folder, beside the presets that are always there."""

from __future__ import annotations

import json
import logging
import os
from pathlib import Path

from instructir_desktop import paths
from instructir_desktop.document.checked_json import Fields, Problem, parsed
from instructir_desktop.document.recipe import STARTERS, ExportRecipe, from_value, value
from instructir_desktop.errors import InputError, OutputError, UsageError
from instructir_desktop.imaging.files import kept_aside, read_at_most, reason, write_atomically
from instructir_desktop.sentence import Sentence

log = logging.getLogger(__name__)

MAJOR = 1
LARGEST = 1 << 20
"""Bytes; larger files are no presets."""
LONGEST_NAME = 60


class RecipeStore:
    """Presets by name, upper and lower case alike. `note` says what was wrong with the file, empty when nothing was.

    A damaged file is set aside before the next one is written; a preset that this version does not understand is kept
    in the file; a file of a newer version is not written to.
    """

    def __init__(self, path: Path | None = None) -> None:
        self.path = path or paths.data_folder() / "export-presets.json"
        self.note = ""
        self._own: dict[str, ExportRecipe] = {}
        self._strange: list[object] = []
        self._newer = self._damaged = False
        self._read()

    def all(self) -> tuple[ExportRecipe, ...]:
        """The presets that are always there, each unless the user's own of that name stands for it, then the user's."""
        starters = {_key(starter.name): starter for starter in STARTERS}
        return tuple((starters | self._own).values())

    def get(self, name: str) -> ExportRecipe:
        """The preset of a name. Raises UsageError, naming those there are."""
        found = next((recipe for recipe in self.all() if _key(recipe.name) == _key(name)), None)
        if found is None:
            known = ", ".join(f"“{recipe.name}”" for recipe in self.all())
            raise UsageError("There is no export preset “{name}”. There are {known}.", name=name, known=known)
        return found

    def own(self, name: str) -> bool:
        """Whether the user saved a preset of this name, so that it can be deleted."""
        return _key(name) in self._own

    def put(self, recipe: ExportRecipe) -> None:
        """Save a preset under its name, in place of one of that name. Raises UsageError, OutputError."""
        if not recipe.name.strip() or len(recipe.name) > LONGEST_NAME:
            raise UsageError("The preset needs a name of 1 to {LONGEST_NAME} characters.", LONGEST_NAME=LONGEST_NAME)
        self._write(self._own | {_key(recipe.name): recipe})

    def delete(self, name: str) -> None:
        """Delete a preset of the user's own. Raises UsageError when there is none of that name, OutputError."""
        if not self.own(name):
            raise UsageError("“{name}” is not a preset of your own, so it cannot be deleted.", name=name)
        self._write({key: recipe for key, recipe in self._own.items() if key != _key(name)})

    def _write(self, own: dict[str, ExportRecipe]) -> None:
        if self._newer:
            raise OutputError(
                "The presets were not saved: “{path}” was written by a newer version of InstructIR Desktop.",
                path=self.path,
            )
        presets = [*(value(recipe) for recipe in own.values()), *self._strange]
        text = json.dumps({"schema": {"major": MAJOR, "minor": 0}, "presets": presets}, indent=1, ensure_ascii=False)
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            if self._damaged:
                kept_aside(self.path)
                self._damaged = False
        except OSError as error:
            raise OutputError(
                "The presets cannot be saved in “{path}”: {reason}.", path=self.path, reason=reason(error)
            ) from error
        write_atomically(self.path, (text + "\n").encode())
        self._own = own

    def _read(self) -> None:
        if not os.path.exists(self.path):
            return
        try:
            data = read_at_most(self.path, LARGEST, Sentence("The file of export presets “{path}”", path=self.path))
        except InputError as error:
            self.note = error.sentence
            return
        try:
            top = Fields(parsed((data or b"").decode("utf-8")), "")
            major = Fields(top.take("schema"), "schema").whole("major", 0, 1_000_000)
            presets = [one for one, _place in top.items("presets")]
        except (Problem, UnicodeDecodeError):
            self._damaged = True
            self.note = Sentence(
                "The export presets in “{path}” are damaged; they are kept aside when you save new ones.",
                path=self.path,
            )
            log.warning(self.note)
            return
        if major > MAJOR:
            self._newer = True
            self.note = Sentence(
                "The export presets in “{path}” were written by a newer version and are not used.", path=self.path
            )
            return
        for one in presets:
            try:
                recipe = from_value(one)
            except UsageError as error:
                log.warning("An export preset is left alone: %s", error)
                self._strange.append(one)
            else:
                self._own[_key(recipe.name)] = recipe


def _key(name: str) -> str:
    return " ".join(name.split()).casefold()
