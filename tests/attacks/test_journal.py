"""Promise 3: what a session leaves when its process dies comes back, whatever happened to the journal's end since."""

from __future__ import annotations

import json
import os
import random
import threading
import time
import zlib
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from instructir_desktop import bounded_json
from instructir_desktop.document import delta, journal, locked_file, sidecar
from instructir_desktop.document.history import History
from instructir_desktop.document.schema import dumps, from_value, to_value
from instructir_desktop.document.session import Session
from tests.attacks import damage, editing
from tests.attacks.scoreboard import BOARD, FULL, rounds

GARBLED = "3. Journal truncated or garbled"


def crashed(photo: Path, actions: int = 6, seed: int = 1) -> tuple[Session, list[str]]:
    """A session that ended without saving, and the texts of its documents after each action."""
    session, dice = editing.session(photo), random.Random(seed)
    states = [dumps(session.document)]
    for _ in range(actions):
        editing.act(session.history, dice)
        states.append(dumps(session.document))
    assert session.journal is not None
    session.journal.close(keep=True)
    return session, states


def only() -> Path:
    (path,) = journal.folder().glob("*.journal")
    return path


def test_nothing_is_left_while_nothing_is_unsaved(photo_file: Path) -> None:
    session = editing.session(photo_file)
    assert not journal.folder().exists()
    session.history.do("one", session.document.add_step(editing.step(random.Random(1))))
    assert session.journal is not None
    assert session.journal.path == only()
    session.save()
    assert session.journal.path is None
    assert list(journal.folder().iterdir()) == []
    session.close()


def test_a_crashed_session_comes_back_and_can_be_undone(photo_file: Path) -> None:
    before, states = crashed(photo_file)
    again = editing.session(photo_file)
    assert dumps(again.document) == states[-1]
    assert again.recovered
    assert "came back" in " ".join(again.notes)
    assert again.history.undo_name == before.history.undo_name
    again.history.undo()
    before.history.record = None
    before.history.undo()
    assert dumps(again.document) == dumps(before.document)
    again.save()
    again.close()
    assert list(journal.folder().iterdir()) == []
    third = editing.session(photo_file)
    assert not third.recovered
    third.close()


def test_the_command_line_keeps_no_journal_and_takes_none(photo_file: Path) -> None:
    crashed(photo_file)
    session = editing.session(photo_file, keep_journal=False)
    session.history.do("one", session.document.add_step(editing.step(random.Random(1))))
    assert len(session.document.steps) == 1
    assert len(journal.orphans()) == 1


def test_what_a_living_session_writes_is_nobodys_orphan(photo_file: Path) -> None:
    session = editing.session(photo_file)
    session.history.do("one", session.document.add_step(editing.step(random.Random(1))))
    assert journal.orphans() == []
    other = editing.session(photo_file)
    assert other.document.steps == ()
    assert session.journal is not None
    session.journal.close(keep=True)
    assert len(journal.orphans()) == 1
    other.close()


def test_one_that_just_begins_is_nobodys_orphan(photo_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Found by the soak: a photo was opened in the moment another one's journal began, which was then taken for a damaged one."""
    others: list[threading.Thread] = []

    def try_lock(descriptor: int) -> bool:
        if not others:  # the living one's turn: look for orphans now, as opening a photo does in another thread
            others.append(threading.Thread(target=journal.orphans))
            others[0].start()
            others[0].join(0.3)
        return locked_file.try_lock(descriptor)

    monkeypatch.setattr(journal, "try_lock", try_lock)
    session = editing.session(photo_file)
    session.history.do("one", session.document.add_step(editing.step(random.Random(1))))
    others[0].join()
    assert journal.orphans() == []
    assert [one.suffix for one in journal.folder().iterdir()] == [".journal"]
    assert session.journal is not None
    session.journal.close(keep=True)
    (found,) = journal.orphans()
    assert found.document == session.document


def test_a_crash_while_coming_back_loses_nothing(photo_file: Path) -> None:
    _, states = crashed(photo_file)
    for _ in range(3):
        again = editing.session(photo_file)
        assert dumps(again.document) == states[-1]
        assert again.journal is not None
        again.journal.close(keep=True)
    assert len(journal.orphans()) == 1


def test_edits_after_a_save_only(photo_file: Path) -> None:
    session, dice = editing.session(photo_file), random.Random(4)
    for name in "abc":
        session.history.do(name, session.document.add_step(editing.step(dice)))
    session.save()
    session.history.do("d", session.document.add_step(editing.step(dice)))
    assert session.journal is not None
    session.journal.close(keep=True)
    (found,) = journal.orphans()
    assert [entry.name for entry in found.entries] == ["d"]
    assert journal.count(found) == "1 edit"
    again = editing.session(photo_file)
    assert again.document == session.document
    assert again.recovered == 1
    again.close()


def test_a_crash_between_saving_and_tidying(photo_file: Path) -> None:
    """The sidecar holds some or all of what the journal does: the rest is done again, nothing twice."""
    _, states = crashed(photo_file, 8)
    (found,) = journal.orphans()
    stages = (found.base, *(entry.document for entry in found.entries))
    data = found.path.read_bytes()
    for stage in stages:
        found.path.write_bytes(data)
        sidecar.path_for(photo_file).unlink(missing_ok=True)
        sidecar.save(stage, sidecar.path_for(photo_file))
        again = editing.session(photo_file)
        assert dumps(again.document) == states[-1]
        assert again.journal is not None
        again.journal.close(keep=False)


def test_a_sidecar_changed_since_is_merged(photo_file: Path) -> None:
    session, _ = crashed(photo_file)
    other = editing.session(photo_file, keep_journal=False)
    step = editing.step(random.Random(99))
    other.history.do("elsewhere", other.document.add_step(step))
    other.save()
    again = editing.session(photo_file)
    held = {one.id for one in again.document.steps}
    assert held >= {step.id, *(one.id for one in session.document.steps)}
    again.close()


def test_truncated_at_every_byte_of_its_end(photo_file: Path) -> None:
    """What stands before the cut comes back; a journal without its first line is set aside, never fatal."""
    _, states = crashed(photo_file)
    path = only()
    data = path.read_bytes()
    parsed = journal.parse(path, data)
    assert parsed is not None
    assert parsed.whole
    lengths = range(len(data)) if FULL else sorted(random.Random(1).sample(range(len(data)), 250))
    lost = 0
    for length in lengths:
        found = journal.parse(path, data[:length])
        lines = data[:length].count(b"\n")
        if lines == 0:
            lost += found is not None
        else:
            lost += found is None or len(found.entries) != lines - 1 or dumps(found.document) not in states
    BOARD.count(GARBLED, len(lengths), lost)


def test_every_byte_garbled(photo_file: Path) -> None:
    _, states = crashed(photo_file)
    path, dice = only(), random.Random(2)
    data = path.read_bytes()
    places = range(len(data)) if FULL else sorted(dice.sample(range(len(data)), 250))
    lost = 0
    for place in places:
        damaged = bytearray(data)
        damaged[place] ^= 1 << dice.randrange(8)
        found = journal.parse(path, bytes(damaged))
        kept = data[:place].count(b"\n")
        if kept:
            lost += found is None or len(found.entries) != kept - 1 or dumps(found.document) not in states
        else:
            lost += found is not None and dumps(found.document) not in states
    BOARD.count(GARBLED, len(places), lost)


def test_a_checksum_in_another_spelling_is_none() -> None:
    """Found by flipping every byte: “AB” is not what was written as “ab”, though it is the same number."""
    good = b'{"a":1}'
    line = b"%08x %s" % (zlib.crc32(good), good)
    assert journal._record(line) == {"a": 1}
    assert journal._record(line[:8].upper() + line[8:]) is None
    assert journal._record(line[:8] + b"_" + line[9:]) is None


HOSTILE: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda data: b"",
    "zeros": lambda data: b"\0" * 5000,
    "no line end": lambda data: data[:50],
    "a line of 10 MB": lambda data: data + b"x" * 10_000_000,
    "another version": lambda data: data.replace(b'"journal":1', b'"journal":9', 1),
    "brackets": lambda data: b"[" * 100_000 + b"\n",
}


def signed(text: bytes) -> bytes:
    return b"%08x %s\n" % (zlib.crc32(text), text)


BOMBS: dict[str, Callable[[], bytes]] = {
    name: partial(lambda bomb: signed(bomb()), bomb) for name, bomb in damage.BOMBS.items()
}
BOMBS["100,000 records"] = lambda: signed(b'{"do":"do","name":"x","time":0,"change":{}}') * 100_000


@pytest.mark.parametrize("bomb", BOMBS)
def test_bombs_with_the_right_checksum(bomb: str, photo_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Found by reading: a record of a million lists was parsed. What stands before it comes back, in two seconds."""
    _, states = crashed(photo_file)
    path = only()
    good, data = path.read_bytes(), BOMBS[bomb]()
    parse = json.loads

    def loads(text: bytes, **options: Any) -> object:
        assert not bounded_json.too_much(text)
        return parse(text, **options)

    monkeypatch.setattr(json, "loads", loads)
    start = time.perf_counter()
    found = journal.parse(path, good + data)
    between = time.perf_counter()
    assert found is not None
    assert not found.whole
    assert dumps(found.document) == states[-1]
    assert journal.parse(path, data + good) is None
    assert max(between - start, time.perf_counter() - between) < (2 if FULL else 20)
    BOARD.count(GARBLED, 2)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
@pytest.mark.timeout(60)
def test_what_is_no_file_is_not_waited_for(photo_file: Path) -> None:
    """A named pipe, an endless device, a circle of links or a folder among the journals stops no start."""
    _, states = crashed(photo_file)
    os.mkfifo(journal.folder() / "a.journal")
    (journal.folder() / "b.journal").symlink_to("/dev/zero")
    (journal.folder() / "c.journal").symlink_to("c.journal")
    (journal.folder() / "d.journal").mkdir()
    (found,) = journal.orphans()
    assert dumps(found.document) == states[-1]
    BOARD.count(GARBLED, 4)


def test_many_records_become_one(photo_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal, "MOST_RECORDS", 20)
    monkeypatch.setattr(journal, "MOST_READ", 30)
    _, states = crashed(photo_file, 200)
    assert only().read_bytes().count(b"\n") <= 22
    again = editing.session(photo_file)
    assert dumps(again.document) == states[-1]
    again.close()


@pytest.mark.parametrize("name", HOSTILE)
def test_files_that_are_no_journals(name: str, photo_file: Path) -> None:
    crashed(photo_file)
    path = only()
    path.write_bytes(HOSTILE[name](path.read_bytes()))
    start = time.perf_counter()
    session = editing.session(photo_file)
    assert time.perf_counter() - start < (2 if FULL else 20)
    session.close()
    assert (len(list(journal.folder().glob("*.damaged"))) == 1) != bool(session.recovered)
    BOARD.count(GARBLED, 1)


def test_it_stays_small(photo_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal, "LARGEST", 60_000)
    session, dice = editing.session(photo_file), random.Random(7)
    for _ in range(120):
        editing.act(session.history, dice)
        assert session.journal is not None
        if session.journal.path is not None:
            assert session.journal.path.stat().st_size < 300_000
    session.journal.close(keep=True)
    again = editing.session(photo_file)
    assert dumps(again.document) == dumps(session.document)
    again.close()


def test_replaying_random_sessions_equals_them(photo_file: Path) -> None:
    count, lost = rounds(20, 200), 0
    for seed in range(count):
        _, states = crashed(photo_file.with_name(f"{seed}.png"), 25, seed)
        again = editing.session(photo_file.with_name(f"{seed}.png"))
        lost += dumps(again.document) != states[-1]
        assert again.journal is not None
        again.journal.close(keep=False)
    BOARD.count("3. Replay equals the stack", count, lost)


def test_an_edit_that_is_undone_leaves_nothing_to_bring_back(photo_file: Path) -> None:
    session = editing.session(photo_file)
    session.history.do("one", session.document.add_step(editing.step(random.Random(1))))
    assert session.journal is not None
    assert session.journal.path is not None
    session.history.undo()
    assert session.journal.path is None
    session.history.redo()
    session.journal.close(keep=True)
    assert len(journal.orphans()) == 1


def test_a_drag_is_one_record(photo_file: Path) -> None:
    session, dice = editing.session(photo_file), random.Random(1)
    step = editing.step(dice)
    session.history.do("add", session.document.add_step(step))
    assert session.journal is not None
    size = only().stat().st_size
    for value in range(50):
        moved = replace(step, strength=value / 50)
        session.history.do("Strength", session.document.replace_step(moved), merge="drag")
        assert only().stat().st_size == size
    session.history.settle()
    assert 0 < only().stat().st_size - size < 200
    session.close()


def test_changes_of_documents_are_small_and_exact() -> None:
    history, dice = History(editing.Document(editing.source())), random.Random(3)
    before = to_value(history.document)
    for _ in range(200):
        editing.act(history, dice)
        after = to_value(history.document)
        change = delta.between(before, after)
        assert delta.applied(before, change) == after
        assert from_value(after).document == history.document
        before = after
