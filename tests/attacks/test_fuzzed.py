"""The fuzz targets on their seeds, on mutations of them, and on every input that fuzzing or an attack has found."""

from __future__ import annotations

import random

import pytest

from tests.attacks.fuzz import TARGETS, seeds
from tests.attacks.scoreboard import BOARD, rounds

PROMISE = "4. Parsers under mutation and fuzzing"

REGRESSIONS: dict[str, tuple[bytes, ...]] = {
    "sidecar": (b'{"schema": {"major": 1, "minor": 0}}', b"\xef\xbb\xbf{}", b"1e400", b"-", b"[[]]" * 9),
    "regions": (b"null", b"{}", b'{"id":"a","name":"b","feather":1e308,"inverted":false,"parts":[]}', b"{},{}"),
    "preset": (b"{}", b'{"preset":{"major":1,"minor":0},"name":"a","steps":[]}', b'{"preset":{"major":2,"minor":0}}'),
    "journal": (
        b'{"journal":1,"photo":"/a","time":1.0,"document":[]}\n',
        b'{"journal":1,"photo":"/a","time":1e999,"document":{}}\n',
        b"\n",
        b"00000000 \n",
        b"zzzzzzzz {}\n{}",
        b"99914b9 {}\n",
        b"-0000001 x\n",
        b"99914B93 {}\n",
        b"99914b93x{}\n",
    ),
    "raster": (b"\xff\xd8\xff", b"II*\0\x08\0\0\0", b"RIFF\0\0\0\0WEBPVP8 "),
}


@pytest.mark.parametrize("name", TARGETS)
def test_fuzz_targets_hold(name: str) -> None:
    dice, count = random.Random(7), rounds(100, 3000) if name != "raster" else rounds(40, 400)
    good = seeds(name)
    for data in (*good, *REGRESSIONS[name]):
        TARGETS[name](data)
    for _ in range(count):
        data = bytearray(dice.choice(good) or b"0")
        for _ in range(dice.randrange(1, 6)):
            at = dice.randrange(len(data))
            data[at : at + dice.randrange(3)] = dice.randbytes(dice.randrange(3))
            data = data or bytearray(b"0")
        TARGETS[name](bytes(data))
    BOARD.count(PROMISE, count + len(good) + len(REGRESSIONS[name]))
