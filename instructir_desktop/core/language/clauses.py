"""Splitting a sentence: cleaned text, and the clauses between full stops, commas, "and", "but", "then" and the like."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

LONGEST = 1000
"""Characters that are looked at; the sentence encoder reads about as many."""

MOST_CLAUSES = 16
"""Further clauses stay together in the last one."""

Join = Literal["start", "hard", "and", "or"]
"""How a clause hangs on the one before: "and" (also a comma) may share its verb, "or" also its negation, "hard" neither."""

HARD = (
    r"[.!?;:]+(?=\s|$)|\s[–—-]+\s|\bnext,|"
    r",?\s*\b(?:and\s+|but\s+)?(?:then|afterwards?|after (?:that|this|which)|finally|followed by|however|although|though)\b,?|"
    r",?\s*(?<!everything )(?<!everywhere )(?<!nothing )(?<!anything )(?<!all )\b(?:but|yet)\b(?! for\b)|"
    r",?\s*\b(?:while|whilst)\s+(?=keep|preserv|leav|maintain|retain|protect|respect|not\b)"
)
AND = r",\s*(?:and|plus|or|nor|&)?(?=\s)|,(?!\d)|(?<!black)(?<!salt)(?<!up)\s+(?:and(?: also)?|plus|as well as|&|\+)(?=\s)"
OR = r"\s+n?or(?=\s)"

PROTECTS = (
    r"keep(?:ing)?|preserv(?:e|ing)|leav(?:e|ing)|maintain(?:ing)?|retain(?:ing)?|respect(?:ing)?|protect(?:ing)?"
    r"|don't|do not|never|instead of|rather than|without \w+ing"
)
NOT_BEFORE = (
    r"to|you|you'd|i|i'd|i'll|we|they|he|she|and|or|but|not|don't|never|please|pls|just|always|could|can|would|that"
    r"|which|who|really|also|kindly|still|so|hey|ok|well|no|actually|sorry|while|the|a|my|help|only|let|leaves"
)
_INNER = re.compile(rf"\s+(?=(?:{PROTECTS})\b)", re.IGNORECASE)
_BREAK = re.compile(f"(?P<hard>{HARD})|(?P<and>{AND})|(?P<or>{OR})", re.IGNORECASE)
_OPENING = re.compile(
    r"^(?:(?:please|pls|plz|kindly|hey|hi|hello|ok|okay|well|so|just|now|also|then|and|but|plus|maybe|perhaps|first(?:ly)?"
    r"|second(?:ly)?|lastly|finally|additionally|sorry|actually|thanks|thank you|(?:could|can|would|will) (?:you|we)"
    r"|i(?:'d| would) like (?:you )?to|i want (?:you )?to|(?:don't|do not) forget to|be sure to|make sure to|make sure you"
    r"|make sure that you|try to|help me|excuse me|go ahead and|let's|you (?:can|may|should|could))\b[\s,]*"
    r"|(?:no|yes)\s*,\s*)",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"[\s,]*\b(?:please|pls|plz|thanks(?: a lot)?|thank you|thx|for me|asap|too|as well|if (?:you can|possible)|ok|okay)"
    r"[\s.!?,]*$",
    re.IGNORECASE,
)
_REASON = re.compile(r"[\s,]+(?:because|since|so that|in order to)\s.*$", re.IGNORECASE)
_CODE = re.compile(
    r"\b(?:drop|alter|create|truncate)\s+(?:table|database)\b|\binsert\s+into\s+\w+\s*(?:\(|values)"
    r"|\bselect\s+[*\w, ]+\s+from\s+\w|\bdelete\s+from\s+\w+\s*(?:where|;)|\bunion\s+select\b"
    r"|;\s*--|<\s*/?\s*\w+[^>]*>|\$\{|\{\{|\w\(\)|'\s*or\s*'?1|==|/\*",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Clause:
    """A part of a sentence, without the words that join it."""

    text: str
    join: Join


def normalise(text: str) -> str:
    """One line of plain words: no control or formatting characters, no pictures, plain apostrophes and spaces."""
    found = unicodedata.normalize("NFKC", text[: LONGEST * 2])
    found = found.translate({0x2019: "'", 0x2018: "'", 0x02BC: "'", 0x60: "'", 0xB4: "'"})
    found = re.sub(r"[\r\n]+", " ; ", found.strip())
    kept = (" " if unicodedata.category(letter) in _DROPPED else letter for letter in found)
    found = re.sub(r"\b(do|does|ca|wo|is|are|did)nt\b", r"\1n't", " ".join("".join(kept).split()), flags=re.IGNORECASE)
    return found[:LONGEST].strip()


_DROPPED = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "So", "Sk", "Mn", "Zl", "Zp"})


def is_code(text: str) -> bool:
    """Whether it looks like SQL, markup or a program rather than a sentence."""
    return _CODE.search(text) is not None


def without_courtesy(text: str) -> str:
    """The clause without "please", "could you", "thanks" and the like around it."""
    found = text.strip(' ,.;:!?"“”()')
    while (shorter := _CLOSING.sub("", _OPENING.sub("", found))) != found and shorter:
        found = shorter.strip(' ,.;:!?"“”()')
    return found


def without_reason(text: str) -> str:
    """The clause up to "because", "since", "so that"; all of it when nothing would be left."""
    return _REASON.sub("", text) or text


def split(text: str) -> tuple[Clause, ...]:
    """The clauses of a normalised text, in order. Reasons ("because …") stay inside their clause."""
    clauses: list[Clause] = []
    join: Join = "start"
    start = 0

    def add(end: int, following: Join) -> None:
        nonlocal start, join
        for number, part in enumerate(_at_protections(text[start:end])):
            bare = without_courtesy(part)
            if bare and not _FILLER.fullmatch(bare):
                clauses.append(Clause(bare, "start" if not clauses else "hard" if number else join))
                join = following
        if not clauses or following == "hard":
            join = following
        start = end

    for found in _BREAK.finditer(text):
        if len(clauses) >= MOST_CLAUSES - 1:
            break
        kind: Join = "hard" if found["hard"] else "or" if found["or"] else "and"
        if kind == "and" and _in_reason(text[start : found.start()]):
            continue
        add(found.start(), kind)
        start = found.end()
    add(len(text), "hard")
    return tuple(clauses)


_FILLER = re.compile(
    r"(?:no|nope|yes|yeah|ok|okay|well|so|hi|hello|hey|thanks?|thank you|please|sorry|cheers|and|but)", re.IGNORECASE
)


def _in_reason(text: str) -> bool:
    return _REASON.search(text) is not None


def _at_protections(text: str) -> list[str]:
    """Cut before a "keep", "don't" or "without …ing" inside a clause: "remove rain keep umbrella"."""
    for found in _INNER.finditer(text):
        before = text[: found.start()]
        last = re.search(r"[\w']+$", before)
        if last and last[0].lower() not in _NOT_BEFORE and without_courtesy(before):
            return [before, *_at_protections(text[found.end() :])]
    return [text]


_NOT_BEFORE = frozenset(NOT_BEFORE.split("|"))
