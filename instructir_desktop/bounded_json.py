"""JSON that nobody has vouched for: counted before it is parsed, since parsing millions of lists takes half a minute."""

from __future__ import annotations

import json

MOST_OBJECTS = 200_000
"""Brackets in the text, those in strings counted too: cheap to see."""
MOST_VALUES = 4_000_000
"""Commas in the text, those between the points of strokes counted too."""


def too_much(text: str | bytes) -> bool:
    """Whether a text holds more lists, objects or values than any file of ours; bytes must be UTF-8."""
    data = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    return data.count(b"[") + data.count(b"{") > MOST_OBJECTS or data.count(b",") > MOST_VALUES


def loads(text: str | bytes) -> object:
    """What the text says. Raises ValueError for what is no JSON or holds too much, RecursionError for deep nesting."""
    if too_much(text):
        raise ValueError("it holds more than any file of ours")
    value: object = json.loads(text)
    return value
