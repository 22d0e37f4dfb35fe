"""Slips of the fingers: words that are none become the word of the corpus that they are one slip away from."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import pairwise

from instructir_desktop.core.language.english import DOMAIN, FUNCTION

SHORTEST = 4
"""Letters; shorter words have too many neighbours."""

_WORD = re.compile(r"[A-Za-z]+(?:'[a-z]+)?")


class Speller:
    """Corrects words that are not `known` (English words) to one of `words` (the corpus's, most frequent first)."""

    def __init__(self, words: Collection[str], known: Collection[str]) -> None:
        self._rank = {word: index for index, word in enumerate(words)}
        self._known = frozenset(known)
        self._deleted: dict[str, list[str]] = {}
        for word in self._rank:
            if len(word) >= SHORTEST:
                for shorter in {word, *_without_one(word)}:
                    self._deleted.setdefault(shorter, []).append(word)

    def __call__(self, text: str) -> str:
        """The text with its slips corrected; all else stays as it is."""
        return _WORD.sub(lambda found: self._word(found[0]), text)

    def _word(self, word: str) -> str:
        lower = word.lower()
        if len(lower) < SHORTEST or lower in self._rank or lower in self._known or "'" in lower:
            return word
        candidates = {
            candidate
            for shorter in (lower, *_without_one(lower))
            for candidate in self._deleted.get(shorter, ())
            if one_slip(lower, candidate)
        }
        if not candidates:
            return word
        best = min(candidates, key=lambda candidate: (_cost(lower, candidate), self._rank[candidate]))
        return best.capitalize() if word[0].isupper() else best


def speller(words: Collection[str], known: Collection[str]) -> Speller:
    """A Speller that also knows the words of the grammar's rules (english.py)."""
    return Speller(tuple(dict.fromkeys([*words, *sorted(DOMAIN), *sorted(FUNCTION)])), known)


def _without_one(word: str) -> Iterator[str]:
    return (word[:index] + word[index + 1 :] for index in range(len(word)))


def _cost(typed: str, meant: str) -> int:
    """How unlikely a slip is: letters swapped or a double one typed once come first, another letter last."""
    if sorted(typed) == sorted(meant):
        return 0
    if len(typed) == len(meant):
        return 2
    longer, shorter = (typed, meant) if len(typed) > len(meant) else (meant, typed)
    doubled = any(
        first == second and longer[:index] + longer[index + 1 :] == shorter
        for index, (first, second) in enumerate(pairwise(longer))
    )
    return 0 if doubled else 1


def one_slip(one: str, other: str) -> bool:
    """Whether a letter added, dropped, changed or swapped with its neighbour makes one word of the other (Damerau, 1964)."""
    if abs(len(one) - len(other)) > 1 or one == other:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    if len(one) == len(other):
        swapped = one[start : start + 2] == other[start : start + 2][::-1]
        return one[start + 1 :] == other[start + 1 :] or (swapped and one[start + 2 :] == other[start + 2 :])
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    return longer[start + 1 :] == shorter[start:]
