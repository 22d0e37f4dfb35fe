"""Names and words from outside as they are shown: one line, with nothing in it that reorders or hides other text."""

from __future__ import annotations

import unicodedata

_KEPT_FORMAT = frozenset("\u200b\u200c\u200d")
"""Places to break a line, and the joiners that Persian and emoji need; other invisible characters are shown as a sign."""

LONGEST = 4000
"""Characters; longer texts end in "…", since laying out megabytes would stop the window."""


def shown(text: str) -> str:
    """`text` with control, bidirectional-override and other invisible characters replaced by "�" and lines joined."""
    if len(text) > LONGEST:
        text = text[:LONGEST] + "…"
    return "".join(_harmless(character) for character in text)


def _harmless(character: str) -> str:
    if character in "\t\n\r\v\f\u2028\u2029\x85":
        return " "
    if character in _KEPT_FORMAT:
        return character
    return "\ufffd" if unicodedata.category(character) in ("Cc", "Cf", "Cs") else character
