"""The export recipe that was used last, kept among the settings: the export dialog begins with it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from instructir_desktop.document.recipe import SAME, ExportRecipe, from_value, value
from instructir_desktop.errors import UsageError
from instructir_desktop.settings import Settings

KEY = "export"


def last_recipe(settings: Settings) -> ExportRecipe | None:
    """The recipe used last; None before the first export, or when what is kept makes no sense any more."""
    text = settings.text(KEY)
    try:
        return from_value(json.loads(text)) if text else None
    except (UsageError, ValueError, RecursionError):
        return None


def first_recipe(settings: Settings) -> ExportRecipe | None:
    """What the export dialog begins with: the recipe used last, without the place where the user prefers that."""
    recipe = last_recipe(settings)
    if settings.on("strip_location"):
        recipe = recipe or ExportRecipe(overwrite="number")
        recipe = replace(recipe, options=replace(recipe.options, strip_location=True))
    return recipe


def remember_recipe(settings: Settings, recipe: ExportRecipe, photo: Path) -> None:
    """Keep the recipe that a photo was exported with.

    A format that is the photo's own means "as the photo"; a name without placeholders was meant for this photo alone.
    """
    if recipe.format == ExportRecipe().encoder(photo).name:
        recipe = replace(recipe, format=SAME)
    if "{" not in recipe.naming:
        before = last_recipe(settings)
        recipe = replace(recipe, naming=(before or ExportRecipe()).naming)
    settings.put(KEY, json.dumps(value(recipe), sort_keys=True))
