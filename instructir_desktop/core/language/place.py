"""Where: the part of the photo that a clause names, as a value the user can edit."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace
from typing import Literal

from instructir_desktop.core.geometry import Size
from instructir_desktop.core.guesses import guess_background, guess_sky
from instructir_desktop.core.regions import Ellipse, Luminosity, Part, Rectangle, Region, Shape
from instructir_desktop.core.source import PixelSource

Kind = Literal[
    "side", "corner", "corners", "centre", "edges",
    "shadows", "midtones", "highlights", "sky", "background", "subject", "selection",
]  # fmt: skip

FEATHER = 0.03
"""Of the regions made here: the width of their transition as a fraction of the photo's diagonal."""

RIM = 0.15
"""Width of the edges as a fraction of the photo's width and height."""

CORNERS = 1.15
"""The corners lie outside an ellipse of this many times the photo's width and height."""

LUMINOSITIES: dict[str, Luminosity] = {
    "shadows": Luminosity(0, 0.2, 0.25),
    "midtones": Luminosity(0.35, 0.6, 0.2),
    "highlights": Luminosity(0.7, 1, 0.25),
}
"""Luma ranges (0..1, encoded) of the tones."""

_SHARES = {"half": 1 / 2, "third": 1 / 3, "quarter": 1 / 4}


@dataclass(frozen=True)
class Place:
    """A part of the photo.

    `side`: left, right, top, bottom for kind "side"; "top-left" and so on for "corner". `share` is the fraction of the
    photo that a side takes. `inverted`: everywhere but here. `guess`: nothing in the application can find it exactly,
    so the user should look at the mask and correct it.
    """

    kind: Kind
    side: str = ""
    share: float = 0.5
    inverted: bool = False
    guess: bool = False

    @property
    def name(self) -> str:
        """In words, such as "left third" or "everywhere except sky"."""
        if self.kind == "side":
            share = next(word for word, value in _SHARES.items() if value == self.share)
            name = f"{self.side} {share}"
        else:
            name = f"{self.side} corner" if self.kind == "corner" else self.kind
        return f"everywhere except {name}" if self.inverted else name

    def region(
        self,
        size: Size,
        region_id: str,
        *,
        within: Region | None = None,
        photo: PixelSource | None = None,
    ) -> Region | None:
        """The region in photo pixels, narrowed to `within` if given; None where no shape can express it.

        `photo` (H, W, 3), encoded, is what sky and background are guessed from. None for the subject, for a sky that is
        not found, for the selection, which the caller has, and where `within` is inverted and cannot be narrowed.
        """
        limit = self._limit(size, photo)
        if limit is None:
            return None
        shape, inside = limit
        if self.inverted:
            inside = not inside
        if within is None:
            return Region(region_id, self.name, (Part(shape),), FEATHER, not inside)
        name = f"{within.name}, {self.name}"
        if not within.inverted:
            last = Part(shape, "intersect" if inside else "subtract")
            return Region(region_id, name, (*within.parts, last), within.feather)
        if not inside:  # outside both is outside their union
            return Region(region_id, name, (*within.parts, Part(shape)), within.feather, inverted=True)
        if any(part.mode != "add" for part in within.parts):
            return None
        without = (Part(part.shape, "subtract") for part in within.parts)
        return Region(region_id, name, (Part(shape), *without), within.feather)

    def _limit(self, size: Size, photo: PixelSource | None) -> tuple[Shape, bool] | None:
        """A shape and whether the place lies inside it (or outside)."""
        width, height = float(size.width), float(size.height)
        if self.kind in ("side", "corner"):
            return _side(self.side, self.share, size), True
        if self.kind == "centre":
            return Ellipse(width / 4, height / 4, width / 2, height / 2), True
        if self.kind == "edges":
            return Rectangle(width * RIM, height * RIM, width * (1 - 2 * RIM), height * (1 - 2 * RIM)), False
        if self.kind == "corners":
            over = (CORNERS - 1) / 2
            return Ellipse(-width * over, -height * over, width * CORNERS, height * CORNERS), False
        if self.kind in LUMINOSITIES:
            return LUMINOSITIES[self.kind], True
        if self.kind in ("sky", "background") and photo is not None:
            guess = guess_sky(photo) if self.kind == "sky" else guess_background(photo)
            return None if guess is None else (guess, True)
        return None

    def as_json(self) -> dict[str, object]:
        """The contract's "where": all fields and the name."""
        return {
            "name": self.name,
            "kind": self.kind,
            "side": self.side,
            "share": round(self.share, 4),
            "inverted": self.inverted,
            "guess": self.guess,
        }


def _side(side: str, share: float, size: Size) -> Rectangle:
    """The rectangle of a side, or of a corner such as "top-left". It reaches past the photo, so only inner edges fade."""
    width, height, over = float(size.width), float(size.height), _overhang(size)
    left = width * (1 - share) if "right" in side else -over
    top = height * (1 - share) if "bottom" in side else -over
    right = width * share if "left" in side else width + over
    bottom = height * share if "top" in side else height + over
    return Rectangle(left, top, right - left, bottom - top)


def _overhang(size: Size) -> float:
    """How far a shape must reach past the photo for its transition to lie outside."""
    return math.ceil(math.hypot(size.width, size.height) * FEATHER)


_PHOTO = r"(?: of (?:the|this|my) (?:photo(?:graph)?|picture|image|frame|shot|pic))"
_ALIASES = {"upper": "top", "lower": "bottom", "left-hand": "left", "right-hand": "right"}
_ANYWHERE: tuple[tuple[Kind, str], ...] = (  # unmistakable wherever they stand
    ("selection", r"selection|(?:selected|marked|masked) (?:area|region|part)|mask"
                  r"|(?:area|region|part) i (?:drew|marked|selected)"),
    ("corner", r"(?P<vertical>top|upper|bottom|lower)[ -](?P<horizontal>left|right)(?:[ -]hand)?"
               r"(?: corner| quarter| quadrant| part)?"),
    ("side", r"(?:very )?(?P<side>left|right|top|bottom|upper|lower)(?:[ -]hand)?[ -]"
             r"(?P<share>half|third|quarter|side|part|edge)"),
    ("shadows", r"shadow (?:areas?|parts?|regions?|tones)|dark(?:er|est)? (?:areas?|parts?|regions?|tones|zones)"),
    ("highlights", r"bright(?:er|est)? (?:areas?|parts?|regions?|tones|zones)|highlights?(?: areas?| regions?| parts?)?"),
    ("midtones", r"mid[- ]?tones?|middle tones"),
)  # fmt: skip
_LINKED: tuple[tuple[Kind, str], ...] = (  # only after a preposition or as what a verb acts on
    ("shadows", r"shadows"),
    ("sky", r"(?:\w+ )?sky|skies"),
    ("background", r"backdrop|background"),
    ("subject", r"foreground|(?:main )?subject|faces?"),
    ("corners", r"(?:four )?corners"),
    ("centre", r"(?:very )?(?:centre|center|middle)(?: part| area)?"),
)
_EDGES = (
    r"(?:at|along|near|towards?|on|in|around) the (?:very )?(?:edges?|borders?|rim|margins?)\b"
    r"(?! of (?!the (?:photo|picture|image|frame|shot)))"
)
_PREPOSITION = r"in|on|at|of|from|for|around|inside|within|along|near|to|across|over|throughout|towards?|behind"
_ACTS = (
    r"brighten|lighten|illuminate|sharpen|refocus|denoise|dehaze|defog|derain|deblur|upscale|enhance|lift|open up|light up"
    r"|clean(?: up)?|boost|improve|smooth(?: out)?|retouch|touch up|clear(?: up)?|raise|recover|fix|restore|bring out|unblur"
)
_EXCEPT = (
    r"(?:(?:everywhere|everything|anywhere|anything|all|all over|the whole (?:photo|picture|image))(?: else)? )?"
    r"(?:(?:except|excluding|apart from|other than|save|bar|but not|not)(?: for)?|outside"
    r"|(?<=everything )but|(?<=everywhere )but)"
    r"(?: of)?(?: (?:in|on|at|inside|within|for))?(?: (?:the|my|this|a))?\s+"
)
_ARTICLE = r"(?:only )?(?:(?:the|my|this|its|all(?: of)?(?: the)?|those|these) )?"


def _patterns() -> list[tuple[Kind, re.Pattern[str]]]:
    found: list[tuple[Kind, str]] = []
    for kind, words in _ANYWHERE:
        lead = (
            rf"(?:(?P<except>{_EXCEPT})|(?P<prep>\b(?:only )?(?:{_PREPOSITION})\s+{_ARTICLE})|(?P<object>{_ARTICLE}))"
        )
        found.append((kind, rf"{lead}\b(?:{words})\b{_PHOTO}?"))
    found.append(("edges", rf"(?P<except>{_EXCEPT})the (?:edges|borders){_PHOTO}?|{_EDGES}{_PHOTO}?"))
    for kind, words in _LINKED:
        guard = r"(?<!falling )(?<!fall )(?<!falls )(?<!coming )" if kind == "sky" else ""
        lead = (
            rf"(?:(?P<except>{_EXCEPT})|{guard}"
            rf"(?P<prep>\b(?:only )?(?:{_PREPOSITION})\s+(?:only )?(?:the|my|this|her|his|its)\s+)"
            rf"|(?P<object>(?<=\b)(?:{_ACTS})\s+(?:only |just )?(?:the|my|this|her|his)\s+)|(?P<alone>^(?:only )?(?:the )?))"
        )
        tail = rf"\b(?:{words})\b{_PHOTO}?"
        found.append((kind, lead + tail))
    side = r"\b(?:on|at|to|in|from|towards?)\s+(?:the|its)\s+(?P<side>left|right|top|bottom)(?: side)?\b"
    found.append(("side", rf"{side}(?:{_PHOTO}|(?! (?:of|corner|half)))"))
    return [(kind, re.compile(words, re.IGNORECASE)) for kind, words in found]


_PATTERNS = _patterns()


def find_place(text: str) -> tuple[Place | None, str]:
    """(the place that the clause names or None, the text without it). What a verb acts on becomes "the photo"."""
    for kind, pattern in _PATTERNS:
        found = pattern.search(text)
        if found is None:
            continue
        groups = found.groupdict()
        if groups.get("alone") is not None and found.end() != len(text):
            continue  # "the sky is grey" speaks of the sky but is no place
        place = replace(_place(kind, groups), inverted=bool(groups.get("except")))
        return place, _rest(text, found, groups)
    return None, text


def _place(kind: Kind, groups: dict[str, str | None]) -> Place:
    if kind == "corner":
        vertical, horizontal = str(groups["vertical"]).lower(), str(groups["horizontal"]).lower()
        return Place(kind, f"{_ALIASES.get(vertical, vertical)}-{horizontal}")
    if kind == "side":
        side = str(groups["side"]).lower()
        return Place(kind, _ALIASES.get(side, side), _SHARES.get(str(groups.get("share")).lower(), 0.5))
    return Place(kind, guess=kind in ("sky", "background", "subject"))


def _rest(text: str, found: re.Match[str], groups: dict[str, str | None]) -> str:
    """The text without the place; an object is replaced, so that the verb keeps one."""
    acted_on = groups.get("object")
    before = text[: found.start()]
    middle = ""
    if acted_on is not None:
        verb = re.match(rf"\s*(?:{_ACTS})\b", acted_on, re.IGNORECASE)
        if verb or re.search(rf"\b(?:{_ACTS})\s*$", before, re.IGNORECASE):
            middle = f"{verb[0] if verb else ''} the photo"
    return " ".join(f"{before} {middle} {text[found.end() :]}".split()).strip(" ,")
