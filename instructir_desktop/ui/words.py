"""What the layers below say, in the user's language: the names of intents and places, and the sentences shown most often.

The layers below know no Qt and speak English. Their words are looked up here when they are shown, and stay English where
there is no translation. See docs/translations.md.
"""

from __future__ import annotations

import re
from functools import cache

from PySide6.QtCore import QCoreApplication

from instructir_desktop.core.language.place import Place
from instructir_desktop.core.language.understanding import LABELS
from instructir_desktop.document.naming import PLACEHOLDERS
from instructir_desktop.document.recipe import ExportRecipe
from instructir_desktop.document.recipe_store import RecipeStore
from instructir_desktop.sentence import Sentence
from instructir_desktop.ui.marked import marked
from instructir_desktop.ui.numbers import filled
from instructir_desktop.ui.shown_text import shown

NAMES = (
    marked("Words", "Noise"),
    marked("Words", "Blur"),
    marked("Words", "Rain"),
    marked("Words", "Haze"),
    marked("Words", "Low light"),
    marked("Words", "Colour and contrast"),
    marked("Words", "Fine detail"),
    marked("Words", "Nothing"),
)
"""The intents; what is kept is named in small letters (KEPT)."""

KEPT = {
    "detail": marked("Words", "details"),
    "exposure": marked("Words", "exposure"),
    "colour": marked("Words", "colours"),
    "noise": marked("Words", "noise"),
    "blur": marked("Words", "blur"),
    "rain": marked("Words", "rain"),
    "haze": marked("Words", "haze"),
    "dark": marked("Words", "low light"),
    "enhancement": marked("Words", "colour and contrast"),
    "super_resolution": marked("Words", "fine detail"),
}

PLACES = (
    marked("Words", "the region I draw"),
    marked("Words", "shadows"),
    marked("Words", "midtones"),
    marked("Words", "highlights"),
    marked("Words", "sky"),
    marked("Words", "background"),
    marked("Words", "subject"),
    marked("Words", "centre"),
    marked("Words", "edges"),
    marked("Words", "corners"),
    marked("Words", "left half"),
    marked("Words", "left third"),
    marked("Words", "left quarter"),
    marked("Words", "right half"),
    marked("Words", "right third"),
    marked("Words", "right quarter"),
    marked("Words", "top half"),
    marked("Words", "top third"),
    marked("Words", "top quarter"),
    marked("Words", "bottom half"),
    marked("Words", "bottom third"),
    marked("Words", "bottom quarter"),
    marked("Words", "top-left corner"),
    marked("Words", "top-right corner"),
    marked("Words", "bottom-left corner"),
    marked("Words", "bottom-right corner"),
)

PLACEHOLDER_WORDS = (
    marked("Words", "the photo's name"),
    marked("Words", "a number that makes the name new; {number:3} has three digits"),
    marked("Words", "the day the photo was taken"),
    marked("Words", "the day of the export"),
    marked("Words", "the sentences of its steps"),
    marked("Words", "how many steps it has"),
    marked("Words", "the export preset's name"),
    marked("Words", "width in pixels"),
    marked("Words", "height in pixels"),
    marked("Words", "the format, such as JPEG"),
)

RECIPES = (
    marked("Words", "Same as the photo"),
    marked("Words", "Web"),
    marked("Words", "Small, to send"),
    marked("Words", "Print"),
    marked("Words", "Archive"),
)
"""The export presets that are always there."""

SENTENCES = (
    marked("Words", "This sentence asks for no restoration, so the photo stays as it is."),
    marked("Words", "InstructIR restores photos; it cannot add, remove or redraw things, so the photo stays as it is."),
    marked("Words", "Looks blurred"),
    marked("Words", "Streaks like rain"),
    marked("Words", "Looks hazy"),
    marked("Words", "Looks dark"),
    marked("Words", "Looks faded"),
    marked("Words", "Looks noisy (σ ≈ {sigma})"),
)
"""Whole sentences of the layers below; {…} stands for what differs."""


def intent_word(name: str) -> str:
    """An intent's name on chips and rows; an unknown one, from a newer version's sidecar, as it is."""
    return _word(LABELS.get(name, name))


def kept_word(name: str) -> str:
    """What stays as it is: an intent or a lock in small letters."""
    return _word(KEPT.get(name, name))


def place_name(place: Place | None) -> str:
    """A place in the words of the window; "" for everywhere."""
    if place is None:
        return ""
    if place.kind == "selection":
        return _word("the region I draw")
    inside = place.name.removeprefix("everywhere except ")
    if place.inverted:
        return QCoreApplication.translate("Words", "everywhere except {place}").format(place=_word(inside))
    return _word(inside)


def placeholder(name: str) -> str:
    """What a placeholder of an export's name stands for."""
    return _word(PLACEHOLDERS[name])


def recipe_name(recipe: ExportRecipe, store: RecipeStore) -> str:
    """An export preset's name; one of the user's own is shown as it was written."""
    return shown(recipe.name) if store.own(recipe.name) else _word(recipe.name)


def said(sentence: str) -> str:
    """A sentence of the layers below in the user's language; as it is when there is no translation."""
    if isinstance(sentence, Sentence):
        template = QCoreApplication.translate("Sentences", sentence.template)
        if sentence.values:
            # A text among the values may be a sentence that needs none.
            values = {
                name: said(Sentence(one)) if isinstance(one, str) else one for name, one in sentence.values.items()
            }
            return filled(template, **values)
        if template != sentence.template:
            return template
    translated = _word(sentence)
    if translated != sentence:
        return translated
    for pattern, template in _patterns():
        if found := pattern.fullmatch(sentence):
            return _word(template).format(**{name: _word(value) for name, value in found.groupdict().items()})
    return sentence


def _word(text: str) -> str:
    return QCoreApplication.translate("Words", text)


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    made = []
    for template in SENTENCES:
        if "{" in template:
            pattern = re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>.+?)", re.escape(template))
            made.append((re.compile(pattern), template))
    return tuple(made)
