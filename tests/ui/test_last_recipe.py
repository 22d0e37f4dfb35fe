"""The recipe of the last export, as the dialog finds it again."""

from __future__ import annotations

from pathlib import Path

from instructir_desktop.document.recipe import SAME, ExportRecipe
from instructir_desktop.imaging.export import ExportOptions
from instructir_desktop.settings import Settings
from instructir_desktop.ui.last_recipe import last_recipe, remember_recipe

PHOTO = Path("photo.jpg")


def test_what_was_used_last_comes_back() -> None:
    settings = Settings()
    assert last_recipe(settings) is None
    recipe = ExportRecipe("Web", "WebP", ExportOptions(quality=70), "{name}-{number}", "number")
    remember_recipe(settings, recipe, PHOTO)
    settings.save()
    assert last_recipe(Settings()) == recipe


def test_the_photos_own_format_and_a_plain_name_were_meant_for_that_photo() -> None:
    settings = Settings()
    remember_recipe(settings, ExportRecipe("", "JPEG", naming="holiday"), PHOTO)
    assert last_recipe(settings) == ExportRecipe("", SAME)


def test_what_makes_no_sense_is_forgotten() -> None:
    settings = Settings()
    for text in ("{", "[]", '{"name": 1}', "[" * 100_000):
        settings.put("export", text)
        assert last_recipe(settings) is None
