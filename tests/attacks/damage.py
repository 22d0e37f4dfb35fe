"""Damage to files of JSON: bombs that any of them may be replaced by, values put anywhere, bytes cut and flipped."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator
from typing import Any

BOMBS: dict[str, Callable[[], bytes]] = {
    "empty": lambda: b"",
    "not text": lambda: b"\xff\xfe\x00",
    "null": lambda: b"null",
    "a list": lambda: b"[]",
    "a number": lambda: b"3",
    "100,000 brackets": lambda: b"[" * 100_000,
    "100,000 objects": lambda: b'{"a":' * 100_000,
    "a number of 100,000 digits": lambda: b'{"schema":' + b"9" * 100_000 + b"}",
    "a float beyond all": lambda: b'{"schema":{"major":1,"minor":1e999}}',
    "NaN": lambda: b'{"schema":NaN}',
    "half a surrogate": lambda: b'{"schema":{"major":1,"minor":0},"presets":["\\ud800"]}',
    "a million empty lists": lambda: b"[" + b"[]," * 999_999 + b"[]]",
    "33 MB": lambda: b" " * (33 * 2**20),
}

VALUES: list[Any] = [None, True, -1, 0.5, 1e300, 10**400, "", "x" * 1000, "\u202e", "\ud800", "a\0b", "../../x"]
VALUES += [2**70, float("inf"), [], [[]], {}, {"id": 1}]


def replaced(value: Any, dice: random.Random) -> Any:
    """The value with something else at any place in it; `value` itself is changed."""
    if not value:
        return dice.choice(VALUES)
    place = value
    while True:
        keys = list(place) if isinstance(place, dict) else list(range(len(place)))
        key = dice.choice(keys)
        if not isinstance(place[key], dict | list) or not place[key] or dice.random() < 0.2:
            break
        place = place[key]
    place[key] = dice.choice(VALUES)
    return value


def damaged(data: bytes, count: int, dice: random.Random) -> Iterator[bytes]:
    """`count` versions of a file of JSON, or of lines of JSON, that are cut, flipped, or hold other values."""
    lines = data.splitlines(keepends=True) if data.count(b"\n{") > 1 else [data]
    for number in range(count):
        if number % 3 == 0:
            yield data[: dice.randrange(len(data))]
        elif number % 3 == 1:
            changed = bytearray(data)
            changed[dice.randrange(len(data))] ^= 1 << dice.randrange(8)
            yield bytes(changed)
        else:
            at = dice.randrange(len(lines))
            other = json.dumps(replaced(json.loads(lines[at]), dice)).encode() + b"\n"
            yield b"".join([*lines[:at], other, *lines[at + 1 :]])
