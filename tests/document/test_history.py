"""Undo and redo, merged drags, and contexts that arrive later."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from instructir_desktop.document.document import Document
from instructir_desktop.document.history import History
from instructir_desktop.document.render import Renderer, step_keys
from instructir_desktop.document.step import PinnedContext, Step
from instructir_desktop.engine.api import Context, FloatImage
from instructir_desktop.engine.fake import FakeEngine

MakeStep = Callable[..., Step]


def with_strength(document: Document, step_id: str, strength: float) -> Document:
    return document.replace_step(replace(document.step(step_id), strength=strength))


def test_there_and_back(document: Document, make_step: MakeStep) -> None:
    history = History(document)
    assert (history.can_undo, history.can_redo, history.undo_name, history.redo_name) == (False, False, "", "")
    one = document.add_step(make_step(id="a"))
    two = one.add_step(make_step(id="b"))
    history.do("Remove the rain", one)
    history.do("Brighten", two)
    assert (history.undo_name, history.redo_name) == ("Brighten", "")
    assert history.undo() == one
    assert (history.undo_name, history.redo_name) == ("Remove the rain", "Brighten")
    assert history.undo() == document
    assert history.undo() == document
    assert not history.can_undo
    assert history.redo() == one
    assert history.redo() == two
    assert history.redo() == two
    history.undo()
    history.do("Other", document)
    assert not history.can_redo


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.one_of(st.floats(0, 1), st.sampled_from(["undo", "redo", "settle"])), max_size=40))
def test_against_a_list_of_documents(document: Document, make_step: MakeStep, actions: list[float | str]) -> None:
    """The history behaves as a list of documents with a position in it."""
    start = document.add_step(make_step(id="a"))
    history, past, at = History(start), [start], 0
    for action in actions:
        if action == "undo":
            at = max(at - 1, 0)
            assert history.undo() == past[at]
        elif action == "redo":
            at = min(at + 1, len(past) - 1)
            assert history.redo() == past[at]
        elif isinstance(action, str):
            history.settle()
        else:
            changed = with_strength(past[at], "a", action)
            if changed != past[at]:
                past, at = [*past[: at + 1], changed], at + 1
            history.do("Strength", changed)
        assert history.document == past[at]
        assert (history.can_undo, history.can_redo) == (at > 0, at < len(past) - 1)


def test_a_drag_is_one_step_of_undo(document: Document, make_step: MakeStep) -> None:
    start = document.add_step(make_step(id="a")).add_step(make_step(id="b"))
    history = History(start)
    for strength in (0.9, 0.8, 0.7):
        history.do("Strength", with_strength(history.document, "a", strength), merge="strength a")
    history.settle()
    history.do("Strength", with_strength(history.document, "a", 0.2), merge="strength a")
    history.do("Strength", with_strength(history.document, "b", 0.1), merge="strength b")
    assert history.undo().step("b").strength == 1
    assert history.undo().step("a").strength == 0.7
    assert history.undo() == start
    assert not history.can_undo


def test_undo_ends_a_drag(document: Document, make_step: MakeStep) -> None:
    history = History(document.add_step(make_step(id="a")))
    history.do("Strength", with_strength(history.document, "a", 0.5), merge="a")
    history.undo()
    history.do("Strength", with_strength(history.document, "a", 0.4), merge="a")
    assert history.undo().step("a").strength == 1


def test_pinning_is_no_edit_and_is_not_undone(
    document: Document, make_step: MakeStep, photo: FloatImage, engine: FakeEngine
) -> None:
    renderer = Renderer(engine)
    history = History(document)
    history.do("A", document.add_step(make_step(id="a", model_sha256="")))
    history.do("B", history.document.add_step(make_step("remove the rain", id="b")))
    history.amend(renderer.prepare(history.document, photo))
    pinned = history.document.step("a").pinned
    assert pinned is not None
    assert history.document.step("b").pinned is not None
    assert history.undo_name == "B"
    assert history.undo().step("a").pinned == pinned
    assert history.document.step("a").model_sha256 == engine.model_info().sha256
    assert renderer.ready(history.document)
    assert history.redo().step("b").pinned is not None
    assert renderer.ready(history.document)


def test_amending_with_an_older_document_keeps_newer_edits(document: Document, make_step: MakeStep) -> None:
    """The engine works on a document while the user goes on."""
    old = document.add_step(make_step(id="a"))
    history = History(old)
    newer = with_strength(old, "a", 0.5).add_step(make_step(id="b"))
    history.do("More", newer)
    context = PinnedContext(step_keys(old)["a"], Context(b"\0\0\0\0"))
    history.amend(old.replace_step(replace(old.step("a"), pinned=context)))
    assert history.document.step("a").strength == 0.5
    assert history.document.step("a").pinned == context
    assert [step.id for step in history.document.steps] == ["a", "b"]


def test_returning_to_an_earlier_strength_finds_the_context_again(document: Document, make_step: MakeStep) -> None:
    start = document.add_step(make_step(id="a")).add_step(make_step(id="b"))
    first, second = Context(b"\0\0\0\0"), Context(b"\0\0\0\1")
    weaker = with_strength(start, "a", 0.5)
    history = History(start)
    history.amend(start.replace_step(replace(start.step("b"), pinned=PinnedContext(step_keys(start)["b"], first))))
    history.do("Strength", with_strength(history.document, "a", 0.5))
    history.amend(weaker.replace_step(replace(start.step("b"), pinned=PinnedContext(step_keys(weaker)["b"], second))))
    assert history.document.step("b").pinned == PinnedContext(step_keys(weaker)["b"], second)
    history.do("Strength", with_strength(history.document, "a", 1.0))
    assert history.document.step("b").pinned == PinnedContext(step_keys(start)["b"], first)
