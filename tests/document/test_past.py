"""The undo history after a restart: the same way back and forth, or none at all."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from instructir_desktop.document import delta, past, variants
from instructir_desktop.document.history import History
from instructir_desktop.document.render import step_keys
from instructir_desktop.document.session import Session
from instructir_desktop.document.step import PinnedContext
from instructir_desktop.engine.api import Context
from instructir_desktop.engine.fake import FakeEngine

SENTENCES = ("remove the rain", "remove the haze", "make it brighter")


def edited(photo: Path, count: int = 3) -> Session:
    """A session with a step for each sentence and a change of strength, the last edit undone."""
    engine, session = FakeEngine(), Session.open(photo, keep_journal=True)
    for text in SENTENCES[:count]:
        step = session.new_step(engine.understand(text), engine.model_info())
        session.history.do(f"“{text}”", session.document.add_step(step))
    last = session.document.steps[-1]
    session.history.do("Weaker", session.document.replace_step(replace(last, strength=0.25)))
    pinned = PinnedContext(step_keys(session.document)[last.id], Context.from_text("AACAPwAAAL8AAIA+zczMPQ=="))
    session.history.amend(session.document.replace_step(replace(session.document.step(last.id), pinned=pinned)))
    session.history.undo()
    return session


def walk(history: History) -> list[list[float]]:
    """The strengths in every state, from the first to the last."""
    history.go_to(0)
    documents = [history.document, *(history.go_to(position) for position in range(1, len(history.names) + 1))]
    return [[step.strength for step in document.steps] for document in documents]


def test_back_and_forth_after_a_restart(photo_file: Path) -> None:
    session = edited(photo_file)
    session.save()
    names, position, document = session.history.names, session.history.position, session.document
    session.close()
    again = Session.open(photo_file, keep_journal=True)
    assert (again.history.names, again.history.position) == (names, position)
    assert again.document == document
    assert not again.modified
    assert walk(again.history) == [[], [1.0], [1.0, 1.0], [1.0, 1.0, 1.0], [1.0, 1.0, 0.25]]
    again.close()


def test_it_goes_on_growing_from_session_to_session(photo_file: Path) -> None:
    for number in range(1, 4):
        session = Session.open(photo_file, keep_journal=True)
        session.history.do(f"Rate {number}", replace(session.document, rating=number))
        session.save()
        session.close()
    last = Session.open(photo_file, keep_journal=True)
    assert last.history.names == ("Rate 1", "Rate 2", "Rate 3")
    assert last.history.go_to(1).rating == 1
    last.save()
    last.close()
    assert Session.open(photo_file).document.rating == 1


def test_a_sidecar_changed_elsewhere_has_no_past(photo_file: Path) -> None:
    session = edited(photo_file)
    session.save()
    session.close()
    other = Session.open(photo_file)
    other.history.do("Elsewhere", replace(other.document, rating=5))
    other.save()
    again = Session.open(photo_file, keep_journal=True)
    assert again.history.names == ()
    again.close()
    assert not past.place(photo_file).exists()  # there is nothing to keep any more


def test_the_command_line_leaves_it_alone(photo_file: Path) -> None:
    session = edited(photo_file)
    session.save()
    session.close()
    data = past.place(photo_file).read_bytes()
    reader = Session.open(photo_file)
    assert reader.history.names == ()
    reader.close()
    assert past.place(photo_file).read_bytes() == data


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data[: len(data) // 2],
        lambda data: b"[]",
        lambda data: b"\xff",
        lambda data: data.replace(b'"history":1', b'"history":2'),
        lambda data: data.replace(b'"done":3', b'"done":9'),
        lambda data: data.replace(b'"done":3', b'"done":2'),
        lambda data: data.replace(b'"strength":0.25', b'"strength":25'),
        lambda data: data.replace(b'"put"', b'"pot"', 1),
    ],
)
def test_a_damaged_one_is_no_past(photo_file: Path, damage: object) -> None:
    session = edited(photo_file)
    session.save()
    session.close()
    path = past.place(photo_file)
    data = path.read_bytes()
    damaged = damage(data)  # type: ignore[operator]
    assert damaged != data
    path.write_bytes(damaged)
    again = Session.open(photo_file, keep_journal=True)
    assert again.history.names == ()
    assert len(again.document.steps) == 3
    again.close()


def test_contexts_are_not_in_it_and_the_oldest_edits_are_left_out(
    photo_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = edited(photo_file)
    session.save()
    session.close()
    value = json.loads(past.place(photo_file).read_bytes())
    assert "AACAPwAAAL8AAIA+zczMPQ==" not in json.dumps(value)
    monkeypatch.setattr(past, "MOST_EDITS", 2)
    again = Session.open(photo_file, keep_journal=True)
    again.history.do("Rate", replace(again.document, rating=1))
    again.save()
    again.close()
    last = Session.open(photo_file, keep_journal=True)
    assert last.history.names == ("“make it brighter”", "Rate")
    assert [step.text for step in last.history.go_to(0).steps] == list(SENTENCES[:2])
    last.close()


def test_undone_edits_stay_when_there_is_no_room(photo_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(past, "LARGEST", 10)
    session = edited(photo_file)
    session.save()
    session.close()
    again = Session.open(photo_file, keep_journal=True)
    assert again.history.names == ("Weaker",)
    assert again.history.position == 0
    again.close()


def test_variants_have_one_past(photo_file: Path) -> None:
    session = edited(photo_file)
    session.history.do("New variant", variants.added(session.document, "B", copy=False))
    session.save()
    session.close()
    again = Session.open(photo_file, keep_journal=True)
    assert len(again.history.undo().steps) == 3
    again.close()


def test_a_crash_leaves_journal_and_past_in_step(photo_file: Path) -> None:
    """The journal's edits are done again on top of the history that the last normal close kept."""
    session = edited(photo_file)
    session.save()
    session.close()
    crashed = Session.open(photo_file, keep_journal=True)
    crashed.history.do("Rate", replace(crashed.document, rating=3))
    assert crashed.journal is not None
    crashed.journal.close(keep=True)  # as when the process ends: the lock goes, the file stays
    again = Session.open(photo_file, keep_journal=True)
    assert again.history.names[-1] == "Rate"
    assert len(again.history.names) == 4
    again.close()


def test_a_crash_after_a_save_takes_no_edit_away(photo_file: Path) -> None:
    """Nothing is closed: the process ends, and what was saved can be undone all the same."""
    crashed = edited(photo_file)
    crashed.save()
    again = Session.open(photo_file, keep_journal=True)
    assert again.history.names == crashed.history.names
    assert again.history.position == 3
    assert walk(again.history) == [[], [1.0], [1.0, 1.0], [1.0, 1.0, 1.0], [1.0, 1.0, 0.25]]
    again.close()
    crashed.close()


def test_the_text_of_an_edit_is_made_once(photo_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    session = edited(photo_file)
    session.save()
    session.close()
    again = Session.open(photo_file, keep_journal=True)
    made: list[delta.Value] = []

    def between(before: delta.Value, after: delta.Value) -> dict[str, object]:
        made.append(after)
        return original(before, after)

    original = delta.between
    monkeypatch.setattr(delta, "between", between)
    for stars in (1, 2):
        again.history.do("Rate", replace(again.document, rating=stars))
        again.save()
    assert len(made) == 2 + 2  # the journal makes each of them, too
    written = past.place(photo_file).read_bytes()
    past.Keeper(photo_file).keep(*again.history.moment(), json.loads(written)["sidecar"])
    assert past.place(photo_file).read_bytes() == written
    again.close()


def test_the_folder_does_not_grow_for_ever(photo_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(past, "MOST", 3)
    past.folder().mkdir(parents=True)
    for number in range(5):
        (past.folder() / f"{number}{past.SUFFIX}").write_text("{}")
    session = edited(photo_file)
    session.save()
    session.close()
    assert len(list(past.folder().iterdir())) == 3
    assert past.place(photo_file).exists()
