"""Variants, snapshots and groups: nothing of one stack leaks into another, and two writers lose neither."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_sidecar import documents

from instructir_desktop.document import groups, journal, variants
from instructir_desktop.document.document import Document
from instructir_desktop.document.history import History
from instructir_desktop.document.merge import merge
from instructir_desktop.document.receipt import acting
from instructir_desktop.document.schema import dumps, loads
from tests.document.conftest import MakeStep


@pytest.fixture
def stack(document: Document, make_step: MakeStep) -> Document:
    for step in (make_step("remove the noise", id="a"), make_step("remove the haze", id="b", region="sky")):
        document = document.add_step(step)
    return document


def titles(document: Document) -> list[str]:
    return [step.title for step in document.steps]


def stack_of(document: Document, variant_id: str) -> list[str]:
    return titles(variants.alone(document, variant_id))


# ---- variants


def test_the_first_further_variant_names_both(stack: Document) -> None:
    two = variants.added(stack, variants.next_name(stack), copy=False)
    assert [one.name for one in variants.variants(two)] == ["Variant 1", "Variant 2"]
    assert two.steps == ()
    assert two.regions == ()
    assert variants.alone(two, "1") == stack


def test_switching_there_and_back_changes_nothing(stack: Document) -> None:
    two = variants.added(stack, "Second", copy=True)
    assert titles(two) == titles(stack)
    assert {step.id for step in two.steps}.isdisjoint({"a", "b"})  # a step belongs to one variant
    other = variants.switched(two, "1")
    assert other.steps == stack.steps
    assert variants.switched(other, two.variant) == two
    assert variants.switched(two, two.variant) is two


def test_deleting_down_to_one_stack(stack: Document) -> None:
    two = variants.added(stack, "Second", copy=False)
    assert variants.deleted(two, two.variant) == stack
    left = variants.deleted(two, "1")
    assert left.steps == ()
    assert [one.name for one in left.variants] == ["Second"]  # it keeps its name and who it is
    with pytest.raises(ValueError, match="last variant"):
        variants.deleted(left, left.variant)
    with pytest.raises(ValueError, match="no variant"):
        variants.switched(stack, "1")


def test_a_new_variant_comes_behind_the_one_at_work(stack: Document) -> None:
    two = variants.added(stack, "B", copy=False)
    three = variants.added(variants.switched(two, "1"), "C", copy=False)
    assert [one.name for one in three.variants] == ["Variant 1", "C", "B"]
    assert variants.next_name(three) == "Variant 2"
    renamed = variants.renamed(three, "1", "Variant 2")
    assert variants.next_name(renamed) == "Variant 3"


def test_an_export_tells_of_the_variant_at_work_only(stack: Document) -> None:
    rated = replace(variants.with_snapshot(variants.added(stack, "B", copy=True), "Before", 1.0), rating=4)
    receipt = acting(rated)
    assert (receipt.variants, receipt.variant, receipt.snapshots, receipt.rating) == ((), "", (), 0)
    assert titles(receipt) == titles(stack)


def test_snapshots_are_gone_back_to(stack: Document) -> None:
    kept = variants.with_snapshot(stack, "Before", 5.0)
    changed = kept.remove_step("a")
    snapshot = changed.snapshots[0]
    assert variants.restored(changed, snapshot.id) == kept
    assert variants.snapshot_renamed(kept, snapshot.id, "Then").snapshots[0].name == "Then"
    assert variants.without_snapshot(kept, snapshot.id) == stack
    with pytest.raises(ValueError, match="no snapshot"):
        variants.restored(stack, snapshot.id)


@settings(max_examples=60, deadline=None)
@given(
    documents(),
    st.lists(st.tuples(st.sampled_from(["add", "copy", "switch", "delete", "snap"]), st.integers(0, 5)), max_size=8),
)
def test_every_document_that_is_made_can_be_kept(document: Document, acts: list[tuple[str, int]]) -> None:
    for act, number in acts:
        there = document.variants
        if act in ("add", "copy"):
            document = variants.added(document, variants.next_name(document), copy=act == "copy")
        elif act == "snap":
            document = variants.with_snapshot(document, "Now", float(number))
        elif there and act == "switch":
            document = variants.switched(document, there[number % len(there)].id)
        elif len(there) > 1:
            document = variants.deleted(document, there[number % len(there)].id)
    assert loads(dumps(document)).document == document


# ---- two writers


def test_one_edits_a_variant_while_the_other_switches(stack: Document) -> None:
    base = variants.added(stack, "B", copy=False)
    ours = variants.switched(base, "1").remove_step("a")
    theirs = base.add_step(replace(stack.steps[0], id="c"))
    both = merge(base, ours, theirs)
    assert both.conflicts == ()
    assert both.document.variant == "1"
    assert stack_of(both.document, "1") == ["remove the haze"]
    assert stack_of(both.document, base.variant) == ["remove the noise"]


def test_a_first_variant_made_here_takes_the_edits_from_elsewhere(stack: Document) -> None:
    ours = variants.added(stack, "B", copy=False)
    theirs = stack.remove_step("a")
    both = merge(stack, ours, theirs).document
    assert stack_of(both, "1") == ["remove the haze"]
    assert stack_of(both, ours.variant) == []
    assert both.variant == ours.variant


def test_both_make_a_variant(stack: Document) -> None:
    ours, theirs = (variants.added(stack, name, copy=False) for name in ("Ours", "Theirs"))
    both = merge(stack, ours, theirs).document
    assert [one.name for one in both.variants] == ["Variant 1", "Ours", "Theirs"]
    assert both.variant == ours.variant


def test_deleted_on_one_side_and_changed_on_the_other_stays(stack: Document) -> None:
    base = variants.added(stack, "B", copy=False)
    ours = variants.deleted(base, "1")
    untouched, changed = base, variants.switched(base, "1").remove_step("a")
    assert [one.name for one in merge(base, ours, untouched).document.variants] == ["B"]
    assert {one.name for one in merge(base, ours, changed).document.variants} == {"B", "Variant 1"}


def test_each_side_deletes_what_the_other_left(stack: Document) -> None:
    base = variants.added(stack, "B", copy=False)
    both = merge(base, variants.deleted(base, "1"), variants.deleted(base, base.variant)).document
    assert [one.name for one in both.variants] == ["B"]


def test_ratings_and_snapshots_of_both_sides(stack: Document) -> None:
    base = variants.with_snapshot(stack, "First", 1.0)
    ours = variants.with_snapshot(replace(base, rating=2), "Ours", 3.0)
    theirs = variants.with_snapshot(variants.without_snapshot(base, base.snapshots[0].id), "Theirs", 2.0)
    both = merge(base, ours, theirs).document
    assert [one.name for one in both.snapshots] == ["Theirs", "Ours"]
    assert both.rating == 2
    assert merge(base, base, replace(base, rating=5)).document.rating == 5


@settings(max_examples=40, deadline=None)
@given(documents(), documents())
def test_merging_with_no_edit_is_the_other_side(one: Document, other: Document) -> None:
    other = replace(other, source=one.source)
    assert merge(one, one, other).document == other
    assert merge(one, other, one).document == other


# ---- the journal


def test_the_journal_brings_variants_back(stack: Document, tmp_path: Path) -> None:
    kept = journal.Journal(tmp_path / "photo.jpg")
    history = History(stack, kept.record)
    history.do("New variant", variants.added(stack, "B", copy=True))
    history.do("Snapshot", variants.with_snapshot(history.document, "Then", 3.0))
    history.do("Rate", replace(history.document, rating=3))
    history.do("Switch", variants.switched(history.document, "1"))
    history.undo()
    kept.close(keep=True)
    (found,) = journal.orphans()
    assert found.document == history.document
    again = History(stack)
    journal.replay(again, found)
    assert again.document == history.document
    assert [again.undo().rating, again.undo().snapshots, again.undo()] == [0, (), stack]


# ---- groups


@pytest.fixture
def row(document: Document, make_step: MakeStep) -> Document:
    for name in "abcdef":
        document = document.add_step(make_step(id=name, name=name))
    return document


def order(document: Document) -> str:
    """ "a(bc)d": the stack with its groups in brackets."""
    return "".join(
        f"({''.join(step.id for step in run.steps)})" if run.name else "".join(step.id for step in run.steps)
        for run in groups.runs(document)
    )


def test_a_group_brings_its_steps_together(row: Document) -> None:
    document = groups.grouped(row, {"b", "d"}, "Noise")
    assert order(document) == "a(bd)cef"
    group = groups.group_of(document, "d")
    assert group is not None
    assert (group.name, group.key, group.enabled) == ("Noise", "b", True)
    off = groups.switched(document, group, enabled=False)
    assert [step.enabled for step in off.steps] == [True, False, False, True, True, True]
    assert order(groups.ungrouped(document, group)) == "abdcef"
    assert order(groups.renamed(document, group, "")) == "abdcef"
    assert groups.group_of(document, "a") is None


def test_names_of_groups_are_their_own(row: Document) -> None:
    two = groups.grouped(groups.grouped(row, {"a", "b"}, "G"), {"c", "d"}, "G")
    assert order(two) == "(ab)(cd)ef"
    assert [run.name for run in groups.runs(two)] == ["G", "G 2", ""]
    second = groups.group_of(two, "c")
    assert second is not None
    assert order(groups.renamed(two, second, "G")) == "(ab)(cd)ef"
    torn = groups.grouped(groups.grouped(row, {"a", "b", "c"}, "G"), {"b"}, "H")
    assert len({run.name for run in groups.runs(torn) if run.name}) == len(
        [run for run in groups.runs(torn) if run.name]
    )
    with pytest.raises(ValueError, match="name"):
        groups.grouped(row, {"a"}, "")
    assert groups.grouped(row, {"nobody"}, "G") == row


def test_a_moved_step_joins_and_leaves(row: Document) -> None:
    document = groups.grouped(row, {"b", "c", "d"}, "G")
    assert order(groups.moved(document, "f", 2)) == "a(bfcd)e"
    assert order(groups.moved(document, "f", 1)) == "af(bcd)e"
    assert order(groups.moved(document, "c", 5)) == "a(bd)efc"
    assert order(groups.moved(document, "b", 3)) == "a(cdb)ef"
