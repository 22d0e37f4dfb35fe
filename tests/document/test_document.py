"""Documents: every change gives a new value, mistakes are refused."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from instructir_desktop.core.masks import Region
from instructir_desktop.document.document import Document
from instructir_desktop.document.step import Step
from instructir_desktop.errors import UsageError


@pytest.fixture
def stack(document: Document, make_step: Callable[..., Step]) -> Document:
    for name in "abc":
        document = document.add_step(make_step(id=name))
    return document


def ids(document: Document) -> str:
    return "".join(step.id for step in document.steps)


def test_changes_leave_the_old_document_alone(stack: Document, make_step: Callable[..., Step]) -> None:
    before = replace(stack)
    assert ids(stack.add_step(make_step(id="d"))) == "abcd"
    assert ids(stack.add_step(make_step(id="d"), 1)) == "adbc"
    assert ids(stack.remove_step("b")) == "ac"
    changed = stack.replace_step(replace(stack.step("b"), strength=0.25))
    assert changed.step("b").strength == 0.25
    assert ids(changed) == "abc"
    assert stack == before


@pytest.mark.parametrize(
    ("moved", "index", "order"),
    [("a", 0, "abc"), ("a", 1, "bac"), ("a", 2, "bca"), ("c", 0, "cab"), ("b", 99, "acb"), ("c", -1, "cab")],
)
def test_moving_a_step(stack: Document, moved: str, index: int, order: str) -> None:
    assert ids(stack.move_step(moved, index)) == order


def test_unknown_and_taken_ids(stack: Document, make_step: Callable[..., Step], region: Region) -> None:
    for mistake in (
        lambda: stack.step("x"),
        lambda: stack.region("x"),
        lambda: stack.remove_step("x"),
        lambda: stack.move_step("x", 0),
        lambda: stack.replace_step(make_step(id="x")),
        lambda: stack.replace_region(replace(region, id="x")),
        lambda: stack.remove_region("x"),
        lambda: stack.add_step(make_step(id="y", region="x")),
    ):
        with pytest.raises(ValueError, match="'x'"):
            mistake()
    with pytest.raises(ValueError, match="Two steps"):
        stack.add_step(make_step(id="a"))
    with pytest.raises(ValueError, match="Two regions"):
        stack.add_region(region)


def test_a_region_in_use_stays(stack: Document, region: Region) -> None:
    used = stack.replace_step(replace(stack.step("b"), region=region.id, name="Clear sky"))
    assert used.region_of(used.step("b")) == region
    assert used.region_of(used.step("a")) is None
    with pytest.raises(UsageError, match="“Sky” is used by the step “Clear sky”"):
        used.remove_region(region.id)
    assert used.remove_step("b").remove_region(region.id).regions == ()
    wider = replace(region, feather=0.1)
    assert used.replace_region(wider).region_of(used.step("b")) == wider


def test_a_step_holds_what_a_sidecar_can(make_step: Callable[..., Step]) -> None:
    step = Step(text="x", embedding=(0.1, 1 / 3))
    assert step.embedding == tuple(np.array((0.1, 1 / 3), np.float32).tolist())
    assert replace(step, strength=0.5).embedding is step.embedding
    for strength in (-0.1, 1.1, float("nan")):
        with pytest.raises(ValueError, match="strength"):
            make_step(strength=strength)
