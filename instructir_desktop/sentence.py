"""A sentence for the user that remembers what it was made of, so that the window can say it in another language."""

from __future__ import annotations

import string
from collections.abc import Iterable, Mapping
from numbers import Integral, Real

Value = str | int | float

MOST_VALUES = 12
"""In a sentence that another process sent."""
DEEPEST = 4
"""How deep in each other the sentences of another process may be."""
SPECS = frozenset(("", ",", ".0f", ".1f", ".2f", ".4g", "g"))
"""Formats that such a sentence may ask for."""


class Sentence(str):
    """The English sentence; `template` and `values` are what it was made of.

    Sentence("“{path}” is empty.", path=path) is the text with the path in it. Without values the text stands as it is, braces
    included. A value may be a Sentence itself. What is no text and no number is kept as its text.
    """

    template: str
    values: Mapping[str, Value]

    def __new__(cls, template: str, /, **values: object) -> Sentence:
        kept = {name: _kept(value) for name, value in values.items()}
        made = super().__new__(cls, template.format(**kept) if kept else template)
        made.template = template.template if isinstance(template, Sentence) else template
        made.values = template.values if isinstance(template, Sentence) else kept
        return made


def joined(sentences: Iterable[str]) -> Sentence:
    """Several sentences, one after another, as one."""
    parts = {f"part{number}": sentence for number, sentence in enumerate(sentences)}
    return Sentence(" ".join(f"{{{name}}}" for name in parts), **parts)


def _kept(value: object) -> Value:
    if isinstance(value, Value):
        return value
    if isinstance(value, Integral):  # such as numpy's
        return int(value)
    return float(value) if isinstance(value, Real) else str(value)


def to_parts(sentence: str) -> object:
    """A sentence as JSON can hold it: a text, or [template, values]."""
    if not isinstance(sentence, Sentence) or not sentence.values:
        return str(sentence)
    values = {
        name: to_parts(value) if isinstance(value, Sentence) else value for name, value in sentence.values.items()
    }
    return [sentence.template, values]


def from_parts(parts: object, longest: int, depth: int = DEEPEST) -> Sentence:
    """The sentence that to_parts() gave, from a process that is not trusted. `longest`: characters of a text; `depth`: how
    many sentences deep it may be.

    Raises ValueError when it is none, or asks for more than plain values in plain formats.
    """
    if isinstance(parts, str):
        return Sentence(parts[:longest])
    if not (isinstance(parts, list) and len(parts) == 2 and isinstance(parts[0], str) and isinstance(parts[1], dict)):
        raise ValueError("no sentence")
    template, given = parts[0][:longest], parts[1]
    for _text, name, spec, conversion in string.Formatter().parse(template):
        if name is None:
            continue
        if not name.isidentifier() or name not in given or spec not in SPECS or conversion not in (None, "r"):
            raise ValueError("a sentence with what it may not have")
    if not 0 < len(given) <= MOST_VALUES:
        raise ValueError("a sentence with too many values")
    values: dict[str, object] = {}
    for name, value in given.items():
        if isinstance(value, list):
            if depth == 1:
                raise ValueError("sentences too deep in each other")
            values[name] = from_parts(value, longest, depth - 1)
        elif isinstance(value, str):
            values[name] = value[:longest]
        elif isinstance(value, int | float):
            values[name] = value
        else:
            raise ValueError("a value that is neither text nor number")
    try:
        return Sentence(template, **values)
    except (TypeError, KeyError, IndexError) as error:
        raise ValueError("values that do not fit") from error
