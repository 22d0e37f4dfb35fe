"""Promise 6: the same sidecar changed elsewhere. Both sides' edits survive, conflicts are shown, nobody wins by being last."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import pytest

from instructir_desktop.document import sidecar
from instructir_desktop.document.document import Document
from instructir_desktop.document.merge import merge
from instructir_desktop.document.schema import dumps
from tests.attacks import editing
from tests.attacks.scoreboard import BOARD, rounds

PROMISE = "6. Two writers of one sidecar"


def base() -> Document:
    dice = random.Random(1)
    document = Document(editing.source())
    for _ in range(3):
        document = document.add_step(editing.step(dice))
    return document


def test_both_add_a_step() -> None:
    start, dice = base(), random.Random(2)
    ours, theirs = start.add_step(editing.step(dice)), start.add_step(editing.step(dice), 0)
    merged = merge(start, ours, theirs)
    assert [one.id for one in merged.document.steps] == [one.id for one in (theirs.steps[0], *ours.steps)]
    assert merged.conflicts == ()


def test_different_fields_of_one_step_are_no_conflict() -> None:
    start = base()
    one = start.steps[1]
    ours, theirs = (start.replace_step(replace(one, **change)) for change in ({"strength": 0.25}, {"name": "Rain"}))
    merged = merge(start, ours, theirs)
    assert merged.document.steps[1] == replace(one, strength=0.25, name="Rain")
    assert merged.conflicts == ()


def test_the_same_field_keeps_both_and_says_so() -> None:
    start = base()
    one = start.steps[1]
    ours, theirs = (start.replace_step(replace(one, strength=value)) for value in (0.25, 0.75))
    merged = merge(start, ours, theirs)
    mine, other = merged.document.steps[1:3]
    assert (mine.strength, mine.enabled) == (0.25, one.enabled)
    assert (other.strength, other.enabled) == (0.75, False)
    assert other.name.endswith("(changed elsewhere)")
    assert len(merged.conflicts) == 1


@pytest.mark.parametrize("deleted_here", [True, False])
def test_changed_on_one_side_and_deleted_on_the_other_stays(deleted_here: bool) -> None:
    start = base()
    changed = start.replace_step(replace(start.steps[0], strength=0.125))
    gone = start.remove_step(start.steps[0].id)
    merged = merge(start, *((gone, changed) if deleted_here else (changed, gone)))
    assert merged.document.steps == changed.steps
    assert "it was kept" in merged.conflicts[0]


def test_deleted_on_one_side_and_untouched_on_the_other_goes() -> None:
    start = base()
    merged = merge(start, start.remove_step(start.steps[0].id), start)
    assert merged.document.steps == start.steps[1:]
    assert merged.conflicts == ()


def test_order_follows_the_side_that_moved_something() -> None:
    start = base()
    moved = start.move_step(start.steps[0].id, 2)
    assert merge(start, start, moved).document.steps == moved.steps
    assert merge(start, moved, start).document.steps == moved.steps
    other = start.move_step(start.steps[2].id, 0)
    both = merge(start, moved, other)
    assert both.document.steps == moved.steps
    assert "order" in both.conflicts[0]


def test_a_region_that_one_side_deleted_and_the_other_uses_stays() -> None:
    from instructir_desktop.core.masks import Part, Rectangle, Region

    start = base().add_region(Region("sky", "Sky", (Part(Rectangle(1, 1, 5, 5)),)))
    ours = start.remove_region("sky")
    theirs = start.replace_step(replace(start.steps[0], region="sky"))
    assert [one.id for one in merge(start, ours, theirs).document.regions] == ["sky"]


def test_unknown_fields_of_both_sides_survive() -> None:
    start = base()
    ours, theirs = replace(start, extra={"a": 1}), replace(start, extra={"b": 2})
    assert merge(start, ours, theirs).document.extra == {"a": 1, "b": 2}
    assert merge(ours, start, ours).document.extra == {}


def test_two_windows_on_one_photo(photo_file: Path) -> None:
    """Each saves in turn, at random; in the end the sidecar has every step that either added and none took away."""
    count, lost = rounds(15, 200), 0
    for seed in range(count):
        photo = photo_file.with_name(f"{seed}.png")
        windows = [editing.session(photo, keep_journal=False) for _ in range(2)]
        dice = random.Random(seed)
        added: set[str] = set()
        for _ in range(12):
            window = dice.choice(windows)
            step = editing.step(dice)
            added.add(step.id)
            window.history.do("more", window.document.add_step(step))
            if dice.random() < 0.6:
                window.save()
        for window in (*windows, windows[0]):
            window.history.do("touch", window.document.add_step(editing.step(dice)))
            window.save()
        held = {step.id for step in sidecar.load(sidecar.path_for(photo)).document.steps}
        lost += not added <= held
    BOARD.count(PROMISE, count, lost)


def test_in_the_window_a_change_elsewhere_becomes_an_edit_with_a_sentence(photo_file: Path) -> None:
    here, there = (editing.session(photo_file, keep_journal=False) for _ in range(2))
    dice = random.Random(5)
    there.history.do("more", there.document.add_step(editing.step(dice)))
    there.save()
    before = sidecar.path_for(photo_file).read_bytes()
    here.history.do("more", here.document.add_step(editing.step(dice)))
    with pytest.raises(sidecar.ChangedElsewhere):
        here.save(merging=False)
    assert sidecar.path_for(photo_file).read_bytes() == before
    here.reconcile()
    assert "also changed by another window" in here.notes[-1]
    here.save(merging=False)
    assert len(here.document.steps) == 2
    here.history.undo()
    assert len(here.document.steps) == 1
    BOARD.count(PROMISE, 1)


def test_merging_is_the_same_from_both_sides_where_nothing_clashes() -> None:
    for seed in range(rounds(30, 300)):
        dice = random.Random(seed)
        start = base()
        ours, theirs = start, start
        for index, step in enumerate(start.steps):
            if index % 2:
                ours = ours.replace_step(replace(step, strength=dice.random()))
            else:
                theirs = theirs.replace_step(replace(step, strength=dice.random()))
        assert dumps(merge(start, ours, theirs).document) == dumps(merge(start, theirs, ours).document)
