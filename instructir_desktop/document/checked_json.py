"""JSON that nobody has vouched for: parsed within limits, its fields taken out one by one with their types checked.

For the files that this application writes for itself and reads back: sidecars, journals, presets.
"""

from __future__ import annotations

import base64
import binascii
import json
import math
from typing import NoReturn

import numpy as np

from instructir_desktop.bounded_json import too_much

DEPTH = 64
"""Deeper nesting than this is refused, so that what was read can be written again."""
MOST_ITEMS = 10_000
"""Steps, regions or parts in one list; more would take minutes to read and no person has made them."""
LARGEST_FLOATS = 1 << 22


class Problem(Exception):
    """What is wrong, and where: "steps[2].strength must be from 0 to 1, not 3"."""


def fail(place: str, problem: str) -> NoReturn:
    raise Problem(f"{place} {problem}" if place else problem)


def parsed(text: str) -> object:
    def pairs(items: list[tuple[str, object]]) -> dict[str, object]:
        if len(found := dict(items)) < len(items):
            fail("", "a field appears twice in one object")
        return found

    def constant(text: str) -> NoReturn:
        fail("", f"{text} is not a number")

    if too_much(text):
        fail("", "it holds more than any stack has")
    try:
        value: object = json.loads(text, object_pairs_hook=pairs, parse_constant=constant)
    except json.JSONDecodeError as error:
        raise Problem(f"it is not JSON ({error.msg.lower()} in line {error.lineno})") from error
    except ValueError as error:  # a whole number of thousands of digits
        raise Problem("it holds a number that is too large") from error
    except RecursionError as error:
        raise Problem("it is nested too deeply") from error
    check_values(value)
    return value


def check_values(value: object) -> None:
    """Refuse what JSON can spell and a sidecar cannot be written with again."""
    level = [value]
    for _ in range(DEPTH):
        deeper: list[object] = []
        for item in level:
            if isinstance(item, dict):
                deeper += item.keys()
                deeper += item.values()
            elif isinstance(item, list):
                deeper += item
            elif isinstance(item, float) and not math.isfinite(item):
                fail("", "it holds a number that is too large")
            elif isinstance(item, str) and not _encodable(item):
                fail("", "it holds text that is not Unicode")
        level = deeper
        if not level:
            return
    fail("", "it is nested too deeply")


def _encodable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:  # half of a surrogate pair
        return False
    return True


_REQUIRED = object()


class Fields:
    """An object's fields, taken out one by one with their type checked; `rest` is what nobody asked for."""

    def __init__(self, value: object, place: str) -> None:
        if not isinstance(value, dict):
            fail(place or "it", "is not an object")
        self.place = place
        self.rest: dict[str, object] = dict(value)

    def at(self, key: str) -> str:
        return f"{self.place}.{key}" if self.place else key

    def take(self, key: str, default: object = _REQUIRED) -> object:
        value = self.rest.pop(key, default)
        if value is _REQUIRED:
            fail(self.at(key), "is missing")
        return value

    def text(self, key: str) -> str:
        value = self.take(key)
        return value if isinstance(value, str) else fail(self.at(key), "is not a text")

    def optional_text(self, key: str) -> str | None:
        value = self.take(key)
        return value if value is None or isinstance(value, str) else fail(self.at(key), "is neither a text nor null")

    def flag(self, key: str) -> bool:
        value = self.take(key)
        return value if isinstance(value, bool) else fail(self.at(key), "is not true or false")

    def number(self, key: str) -> float:
        value = self.take(key)
        if isinstance(value, bool) or not isinstance(value, int | float) or not -1e300 < value < 1e300:
            fail(self.at(key), "is not a number, or too large a one")
        return float(value)

    def whole(self, key: str, low: int, high: int) -> int:
        value = self.take(key)
        if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
            fail(self.at(key), f"is not a whole number from {low} to {high}")
        return value

    def items(self, key: str) -> list[tuple[object, str]]:
        """The items of a list, each with its place."""
        value = self.take(key)
        if not isinstance(value, list):
            fail(self.at(key), "is not a list")
        if len(value) > MOST_ITEMS:
            fail(self.at(key), f"has more than {MOST_ITEMS} items")
        return [(item, f"{self.at(key)}[{index}]") for index, item in enumerate(value)]

    def floats(self, key: str, *, half: bool = False) -> bytes:
        """Finite little-endian float32 numbers, at least one, as bytes; `half`: they are stored as float16."""
        try:
            data = base64.b64decode(self.text(key), validate=True)
        except (binascii.Error, ValueError) as error:
            raise Problem(f"{self.at(key)} is not base64") from error
        size = 2 if half else 4
        if not data or len(data) % size or len(data) > size * LARGEST_FLOATS:
            fail(self.at(key), f"does not hold float{8 * size} numbers")
        if half:
            data = np.frombuffer(data, dtype="<f2").astype("<f4").tobytes()
        if not np.isfinite(np.frombuffer(data, dtype="<f4")).all():
            fail(self.at(key), "holds a number that is not finite")
        return data
