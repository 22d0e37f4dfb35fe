"""Whether a sentence is English enough to trust the sentence encoder, which was trained on English."""

from __future__ import annotations

import re
import unicodedata
from difflib import get_close_matches


def word_set(text: str) -> frozenset[str]:
    """The words of a block of text."""
    return frozenset(text.split())


FUNCTION = word_set(
    """
    a an the this that these those my your his her its our their it i you he she we they me him us them is are was
    were be been being am do does did don't didn't doesn't isn't aren't wasn't can could can't cannot couldn't will
    would won't wouldn't should shall may might must have has had of in on at to from for with without by about into
    over under between through and or but not no nor if so because since while then than as too very more most much
    many less least just only all any some every each nothing everything anything something please thanks thank what
    which who where when why how there here out up down off away back again also still yet now i'm i'd i've it's
    that's let's don't isn't like make take get give put keep leave want need see look looks come go went came got
    made took
    """
)
"""English function words, and verbs that carry about as little."""

DOMAIN = word_set(
    """
    photo photos picture pictures image images shot pic photograph camera noise noisy grain grainy denoise denoising
    speckle speckles specks iso static blur blurry blurred sharp sharpen sharper sharpness focus refocus unfocused
    shake shaky deblur fuzzy smeared smear rain rainy raindrops drops streaks drizzle derain downpour fog foggy haze
    hazy mist misty smog dehaze defog veil milky dark darkness darker bright brighten brighter brightness light
    lighten lighter lighting exposure underexposed dim night shadow shadows highlights midtones colour colours color
    colors contrast vivid vibrant saturation dull flat faded enhance enhancement enhancing retouch tones tone
    balance tint cast detail details resolution upscale upscaling upsample pixel pixels pixelated pixelation texture
    hd 4k superresolution high low quality remove removed removing removal reduce erase delete fix repair restore
    improve clean clear correct increase boost add recover rid eliminate lift raise sky background foreground face
    selection left right top bottom half third quarter corner centre center edges weather wet storm snow smooth soft
    crisp visible beautiful beautify professional crop rotate flip resize replace paint draw change turn convert
    bland lifeless underlit res definition crisper clearer focused unsharp raining cloudy steam smoke washed gloomy
    underexposure vibrance punch pop lively motion pale murky flicker artefacts artifacts compression jagged texture
    clarity sharpening brightening smoothing dots spots deblurring deblurred denoised denoiser degrain deraining dehazing
    dehazed defogging brightened lightening enhanced enlarge enlarging upscaled upscaler sharpened refocused retouching
    restored restoration needed needs wanted missing hidden hides ruined ruins spoils spoiled blown crooked noisier
    """
)
"""Words about photos, their faults and their treatment."""

FOREIGN = word_set(
    """
    der die das den dem des ein eine einen einem und oder nicht ist sind war wird bitte mit ohne von vom aus auf für
    mach mache mehr zu zum zur im ich du wir bild foto alles nur etwas wetter entferne entfernen heller dunkel le la
    les du un une et ou est sont pas plus avec sans pour dans sur ce cette mon ma mes je tu il elle nous très au aux
    de des l' d' qu' c' j' n' enlève enlever supprime supprimer rends rendre retire trop beau fait photographie el
    los las una uno y o es son no más mas con sin por para en este esta mi mis yo quita quitar elimina eliminar haz
    hacer muy hazlo favor foto imagen del al que lo il lo gli di che per non più rimuovi togli questa questo foto o
    os as um uma e é são não mais com sem por para remova tire esta este het een van niet met verwijder meer voor
    """
) - frozenset({"no", "o", "as", "us", "die", "e"})
"""Frequent words of German, French, Spanish, Italian, Portuguese and Dutch; those that are English words too do not count."""

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")


def words(text: str) -> list[str]:
    """Lower-case words (runs of letters)."""
    return [found.lower() for found in _WORD.findall(text)]


def _is_latin(word: str) -> bool:
    return all(unicodedata.name(letter, "").startswith("LATIN") for letter in word if letter.isalpha())


def _is_english(word: str) -> bool:
    if word in FUNCTION or word in DOMAIN:
        return True
    # A slip of the fingers in a word of the domain: "denoize", "remvoe". Shorter words have too many neighbours.
    return word.isascii() and len(word) >= 5 and bool(get_close_matches(word, DOMAIN, n=1, cutoff=0.8))


def is_foreign(text: str) -> bool:
    """Whether another language is likely: another script, or its words outnumber the English ones."""
    found = words(text)
    strange = sum(1 for word in found if not _is_latin(word))
    if strange * 2 > len(found):
        return True
    foreign = sum(
        1
        for word in found
        if (word in FOREIGN or not word.isascii() or re.match(r"[ldqcjn]'", word)) and not _exact(word)
    )
    return foreign > sum(1 for word in found if _exact(word) and word not in FOREIGN)


def _exact(word: str) -> bool:
    return word in FUNCTION or word in DOMAIN


def is_known(text: str) -> bool:
    """Whether at least one word is an English function word or a word of the domain, small slips allowed."""
    return any(_is_english(word) for word in words(text))
