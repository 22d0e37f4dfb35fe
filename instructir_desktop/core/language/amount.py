"""How much: words and percentages that say how strong a step should be."""

from __future__ import annotations

import re

FULL = 1.0
"""The strength when a sentence does not say how much."""

AMOUNTS: tuple[tuple[float, str], ...] = (
    (0.2, r"(?:just )?a (?:hint|trace|whisper|dash)(?: of)?|(?:just )?a tiny bit|very (?:slightly|gently|lightly|subtly)|barely"
          r"|ever so slightly|minimally"),
    (0.35, r"(?:just |only )?a (?:touch|little(?: bit)?|bit|tad|smidgen|wee bit|pinch)(?: of)?|slightly|gently|subtly|lightly"
           r"|softly|mildly|some of"),
    (0.5, r"(?:by )?half(?:way| strength)?|by a half|somewhat|moderately|partly|partially|in moderation|don't overdo it"
          r"|do not overdo it|not too (?:much|strong(?:ly)?|heavily|hard)|at medium strength|medium"),
    (0.75, r"mostly|largely|quite a (?:bit|lot)|not (?:completely|entirely|fully|totally)|for the most part|noticeably"
          r"|considerably"),
    (1.0, r"completely|fully|totally|entirely|strongly|heavily|(?:as much|as strongly|as far) as (?:possible|you can)"
          r"|(?:by )?a (?:lot|great deal)(?! of)|to the max(?:imum)?|all the way|at full strength|thoroughly|aggressively"
          r"|absolutely|utterly|drastically|a hundred percent"),
)  # fmt: skip
"""Strength and the words for it. The most words win: "a tiny bit" before "a bit"."""

_NUMBERS = {
    "ten": 10, "twenty": 20, "twenty-five": 25, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "seventy-five": 75, "eighty": 80, "ninety": 90,
}  # fmt: skip
_PERCENT = re.compile(
    rf"(?:\b(?:by|at|to|about|around|with)\s+)*(?<![\d.,-])(?P<number>\d{{1,6}}(?:[.,]\d{{1,3}})?|{'|'.join(_NUMBERS)})"
    r"\s*(?:%|per ?cent\b)(?:\s+(?:strength|of)\b)?",
    re.IGNORECASE,
)
_NOT_HALF = r"(?<!left )(?<!right )(?<!top )(?<!bottom )(?<!upper )(?<!lower )(?<!other )(?<!one )(?<!-hand )(?<!first )(?<!the )"
_WORDS = [(value, re.compile(rf"{_NOT_HALF}\b(?:{words})\b", re.IGNORECASE)) for value, words in AMOUNTS]


def find_amount(text: str) -> tuple[float | None, str]:
    """(strength in 0..1 or None, the text without the words for it)."""
    if found := _PERCENT.search(text):
        number = found["number"].lower().replace(",", ".")
        share = _NUMBERS[number] if number in _NUMBERS else float(number)
        return min(share / 100, 1.0), _without(text, found)
    matches = [(match, value) for value, pattern in _WORDS if (match := pattern.search(text))]
    if not matches:
        return None, text
    best, strength = max(matches, key=lambda pair: len(pair[0][0]))
    return strength, _without(text, best)


def _without(text: str, found: re.Match[str]) -> str:
    return " ".join(f"{text[: found.start()]} {text[found.end() :]}".split()).strip(" ,")
