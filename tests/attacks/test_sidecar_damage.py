"""Promise 4: damage is never repaired into loss. A sidecar that does not parse stays as it is until it is set aside."""

from __future__ import annotations

import json
import random
import time
from collections.abc import Callable
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from instructir_desktop.document import backups, groups, sidecar, variants
from instructir_desktop.document.checked_json import MOST_ITEMS
from instructir_desktop.document.document import Document
from instructir_desktop.document.schema import SidecarError, dumps, loads, to_value
from instructir_desktop.errors import OutputError
from tests.attacks import editing
from tests.attacks.damage import replaced
from tests.attacks.scoreboard import BOARD, FULL, rounds

TRUNCATED = "4. Sidecar truncated at every byte"
FLIPPED = "4. Sidecar with every byte flipped"
BOMBS = "4. JSON bombs, wrong types, NaN, duplicates, depth, 10⁶ steps"
SLOWEST = 2.0 if FULL else 20.0
"""Seconds for the worst of them; in the short form only a hang counts, since other programs may have the processor."""


def small() -> bytes:
    """A sidecar with two steps, one on a region, short enough to damage everywhere."""
    document = next(islice(editing.documents(4), 1, 2))
    return dumps(document).encode()


def stacks() -> bytes:
    """One with a group, a rating, a variant and a snapshot, whose embeddings are short."""
    dice = random.Random(5)
    document = Document(editing.source(), rating=3)
    for _ in range(3):
        document = document.add_step(replace(editing.step(dice), embedding=(0.5, 0.25)))
    document = groups.grouped(document, [one.id for one in document.steps[:2]], "Rain & <b>")
    document = variants.with_snapshot(document, "Before", 1.5)
    document = variants.added(document, "夜", copy=True)
    return dumps(document).encode()


SIDECARS = {"steps": small, "stacks": stacks}


def survives(data: bytes, path: Path) -> bool:
    """Whether a sidecar of these bytes is refused and left alone, or is read as a document that is written back whole."""
    try:
        document = loads(data.decode()).document
    except (SidecarError, UnicodeDecodeError):
        path.write_bytes(data)
        with pytest.raises(sidecar.NotOverwritten):
            sidecar.save(Document(editing.source()), path)
        return path.read_bytes() == data
    return loads(dumps(document)).document == document


@pytest.mark.parametrize("kind", SIDECARS)
def test_truncated_at_every_byte(kind: str, tmp_path: Path) -> None:
    data, path = SIDECARS[kind](), tmp_path / "a.iir.json"
    lengths = range(len(data) - 1) if FULL else sorted(random.Random(1).sample(range(len(data) - 1), 250))
    lost = sum(not survives(data[:length], path) for length in lengths)
    for length in lengths:
        with pytest.raises(SidecarError):
            loads(data[:length].decode(errors="surrogateescape"))
    BOARD.count(TRUNCATED, len(lengths), lost)


@pytest.mark.parametrize("kind", SIDECARS)
def test_every_byte_flipped(kind: str, tmp_path: Path) -> None:
    data, path, dice = SIDECARS[kind](), tmp_path / "a.iir.json", random.Random(2)
    places = range(len(data)) if FULL else sorted(dice.sample(range(len(data)), 200))
    lost = 0
    for place in places:
        for mask in (0xFF, 1 << dice.randrange(8)):
            damaged = bytearray(data)
            damaged[place] ^= mask
            lost += not survives(bytes(damaged), path)
    BOARD.count(FLIPPED, 2 * len(places), lost)


def _changed(change: Callable[[dict[str, Any]], object]) -> bytes:
    value = json.loads(small())
    change(value)
    return json.dumps(value).encode()


def _many_steps(value: dict[str, Any]) -> None:
    step = {**value["steps"][0], "embedding": "AAAAAA=="}
    value["steps"] = [{**step, "id": str(number)} for number in range(MOST_ITEMS + 1)]


BAD: dict[str, Callable[[], bytes]] = {
    "empty": lambda: b"",
    "not text": lambda: b"\xff\xfe\x00",
    "null": lambda: b"null",
    "a list": lambda: b"[]",
    "100,000 brackets": lambda: b"[" * 100_000,
    "100,000 objects": lambda: b'{"a":' * 100_000,
    "deep but whole": lambda: b'{"schema":{"major":1,"minor":0},"deep":' + b"[" * 900 + b"]" * 900 + b"}",
    "a number of 100,000 digits": lambda: b'{"schema":' + b"9" * 100_000 + b"}",
    "a float beyond all": lambda: _changed(lambda value: value.update(future=1)).replace(
        b'"future": 1', b'"future": 1e999'
    ),
    "NaN": lambda: _changed(lambda value: value["steps"][0].update(strength=float("nan"))),
    "infinity": lambda: _changed(lambda value: value["steps"][0].update(strength=float("inf"))),
    "a NaN embedding": lambda: _changed(lambda value: value["steps"][0].update(embedding="AADAfw==")),
    "half a surrogate": lambda: _changed(lambda value: value["steps"][0].update(text="\ud800")),
    "two steps with one id": lambda: _changed(lambda value: value["steps"].append(value["steps"][0])),
    "two fields with one name": lambda: small().replace(b'"app":', b'"steps": [], "app":', 1),
    "a region nobody has": lambda: _changed(lambda value: value["steps"][0].update(region="../../etc/passwd")),
    "steps as an object": lambda: _changed(lambda value: value.update(steps={})),
    "steps as a number": lambda: _changed(lambda value: value.update(steps=3)),
    "a strength of true": lambda: _changed(lambda value: value["steps"][0].update(strength=True)),
    "an id as a number": lambda: _changed(lambda value: value["steps"][0].update(id=3)),
    "a width of a million million": lambda: _changed(lambda value: value["source"].update(width=10**12)),
    "a negative width": lambda: _changed(lambda value: value["source"].update(width=-1)),
    "too many steps": lambda: _changed(_many_steps),
    "a million steps": lambda: b'{"schema":{"major":1,"minor":0},"steps":[' + b"{}," * 999_999 + b"{}]}",
    "32 MB of brackets": lambda: b"[" + b"[]," * (10 * 2**20) + b"[]]",
    "30 MB of numbers": lambda: b"[" + b"1," * (15 * 2**20) + b"1]",
    "20 MB of points": lambda: _changed(lambda value: value.update(a="1,2 " * (5 * 2**20))),
    "33 MB": lambda: b" " * (33 * 2**20),
    "a quadrillion zeros": lambda: b'{"schema":1' + b"0" * 4_000 + b"}",
}


@pytest.mark.parametrize("name", BAD)
def test_bombs_and_nonsense(name: str, photo_file: Path) -> None:
    """Refused with a sentence in time; the file stays; the application works on; saving sets it aside, never over it."""
    data, path = BAD[name](), sidecar.path_for(photo_file)
    path.write_bytes(data)
    start = time.perf_counter()
    session = editing.session(photo_file)
    assert time.perf_counter() - start < SLOWEST
    assert session.damaged is not None
    assert str(path) in session.notes[0]
    session.history.do("new", session.document.add_step(editing.step(random.Random(1))))
    with pytest.raises(OutputError):
        session.save()
    assert path.read_bytes() == data
    kept = session.set_aside()
    session.save()
    session.close()
    assert kept.read_bytes() == data
    assert len(sidecar.load(path).document.steps) == 1
    BOARD.count(BOMBS, 1)


def test_random_values_everywhere(tmp_path: Path) -> None:
    """Any field replaced by any value is refused or read as a whole document."""
    dice, count, lost = random.Random(3), rounds(300, 5000), 0
    texts = [make() for make in SIDECARS.values()]
    for _ in range(count):
        value = replaced(json.loads(dice.choice(texts)), dice)
        lost += not survives(json.dumps(value).encode(), tmp_path / "a.iir.json")
    BOARD.count(BOMBS, count, lost)


def test_three_good_versions_are_kept_and_offered(photo_file: Path) -> None:
    dice = random.Random(1)
    for _ in range(5):
        session = editing.session(photo_file)
        for _ in range(2):
            session.history.do("more", session.document.add_step(editing.step(dice)))
            session.save()
        session.close()
    path = sidecar.path_for(photo_file)
    path.write_bytes(path.read_bytes()[:-20])
    session = editing.session(photo_file)
    assert session.damaged is not None
    assert session.document.steps == ()
    versions = session.good_versions()
    assert [len(one.document.steps) for one in versions] == [10, 8, 6]
    session.restore(versions[0])
    session.set_aside()
    session.save()
    session.close()
    assert len(editing.session(photo_file).document.steps) == 10
    BOARD.count("4. Backups offered for a damaged sidecar", 1)


def test_a_damaged_backup_is_not_offered(photo_file: Path) -> None:
    for number in range(2):
        session = editing.session(photo_file)
        session.history.do("more", session.document.add_step(editing.step(random.Random(number))))
        session.save()
        session.close()
    newest = backups.found(photo_file)[0].path
    newest.write_text("{")
    assert [len(one.document.steps) for one in backups.found(photo_file)] == [1]


def test_the_value_of_a_document_is_what_its_text_spells() -> None:
    for document in islice(editing.documents(9), 30):
        assert json.loads(dumps(document)) == json.loads(json.dumps(to_value(document)))
