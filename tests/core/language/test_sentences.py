"""The table of hand-written sentences, parsed with the real head, and what must never happen to any string."""

from __future__ import annotations

from collections import Counter

import pytest

from instructir_desktop.core.language.parse import Parse, Read, parse
from instructir_desktop.core.language.understanding import INTENTS
from tests.core.language.table import Row, rows, singles, written

pytestmark = pytest.mark.model

RESTORED = set(INTENTS) - {"nothing"}

KNOWN_MISSES = {
    "boost the colours": "the head wavers (enhancement below 0.6), so it asks",
    "I don't want the noise": "the head reads the negation as a wish to keep the photo",
    "Remove the haze. Then boost the colours.": "as “boost the colours”",
    "reduce the noise and boost the colours a little": "as “boost the colours”",
    "it's noisy and blurry, fix it": "the head does not know “it's noisy”, so only the blur is found",
    "can you make it better?": "the head is sure of colour and contrast, though the sentence names nothing",
    "reduce the noise by a third": "the head wavers at “by a third”, which is not an amount the rules know",
    "crisper please": "the head takes it for missing detail instead of blur",
    "nothing": "the head wavers at the bare word, so it asks",
    "my dog is called Max": "talk, taken for an unsupported request: harmless, since both change nothing",
}
"""Sentences that the table expects and the parse misses, with the reason. Take a line out when it comes right."""


@pytest.fixture(scope="module")
def parsed(head: Read) -> list[tuple[Row, Parse]]:
    return [(row, parse(row.sentence, head)) for row in rows()]


def test_at_least_95_percent_are_exact(parsed: list[tuple[Row, Parse]]) -> None:
    assert len(parsed) >= 150
    assert len({row.sentence for row, _ in parsed}) == len(parsed)
    missed = {
        row.sentence: f"{written(found)} instead of {row.expected}"
        for row, found in parsed
        if written(found) != row.expected
    }
    share = 1 - len(missed) / len(parsed)
    print(f"{len(parsed)} sentences, {share:.1%} exact, by group: {Counter(row.group for row, _ in parsed)}")
    assert share >= 0.95, missed
    assert not {sentence: why for sentence, why in missed.items() if sentence not in KNOWN_MISSES}


def test_other_languages_are_understood_or_unsure(parsed: list[tuple[Row, Parse]]) -> None:
    foreign = [found for row, found in parsed if row.group.startswith("other languages")]
    assert len(foreign) >= 12
    assert {found.action for found in foreign} <= {"unsure"}
    assert all(found.question is not None and len(found.question.readings) == 2 for found in foreign)


def test_nothing_and_unsupported_are_never_restored(parsed: list[tuple[Row, Parse]]) -> None:
    quiet = [(row, found) for row, found in parsed if row.expected.startswith(("nothing", "unsupported"))]
    assert len(quiet) >= 30
    assert not [row.sentence for row, found in quiet if found.steps]


def test_idle_and_unsupported_singles(head: Read) -> None:
    quiet = [(sentence, parse(sentence, head).action) for intent, sentence in singles() if intent not in RESTORED]
    right = [action in ("nothing", "unsupported") for _, action in quiet]
    print(f"{sum(right)} of {len(right)} others right")
    assert sum(right) / len(right) >= 0.95, quiet


@pytest.mark.xfail(strict=True, reason="the aim is 97 %; the present head reaches 46 of 49 and asks back in the others")
def test_single_requests_that_the_grammar_was_not_made_with(head: Read) -> None:
    asked = [(intent, sentence) for intent, sentence in singles() if intent in RESTORED]
    right = [[step.intent for step in parse(sentence, head).steps] == [intent] for intent, sentence in asked]
    assert sum(right) / len(right) >= 0.97


def test_single_requests_are_never_read_as_another(head: Read) -> None:
    """Where the head is not sure it may ask back, but it must not restore something else."""
    asked = [(intent, sentence) for intent, sentence in singles() if intent in RESTORED]
    read = [(intent, sentence, [step.intent for step in parse(sentence, head).steps]) for intent, sentence in asked]
    assert len(singles()) >= 60
    assert not [entry for entry in read if entry[2] not in ([], [entry[0]])]
