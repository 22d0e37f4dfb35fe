"""Which sentences complete what is written."""

from __future__ import annotations

import pytest

from instructir_desktop.core.language.parse import parse
from instructir_desktop.engine.fake import FakeEngine
from instructir_desktop.ui.completion import CURATED, MOST, Completion, complete


def test_own_sentences_come_first_the_latest_leading() -> None:
    past = ["remove the noise from grandma", "clear the haze", "remove the fog"]
    found = complete("remove", past)
    assert found[:2] == [Completion(past[0], True), Completion(past[2], True)]
    assert all(one.text.startswith("remove") and not one.own for one in found[2:])
    assert len(found) == MOST


def test_beginnings_come_before_words_in_between() -> None:
    found = [one.text for one in complete("bright", ["make the sky brighter"])]
    assert found[0] == "brighten this dark photo"
    assert "make the sky brighter" in found
    assert complete("sky bri", ["make the sky brighter"]) == [Completion("make the sky brighter", True)]


@pytest.mark.parametrize("text", ["", " ", "r", "remove the noise", "  REMOVE the  noise", "zzz"])
def test_nothing_is_offered_for_too_little_or_for_the_whole(text: str) -> None:
    assert all(one.text != "remove the noise" for one in complete(text, ["remove the noise"]))
    if len(text.strip()) < 2 or text == "zzz":
        assert complete(text, ["remove the noise"]) == []


def test_a_sentence_is_offered_once() -> None:
    found = [one.text.lower() for one in complete("remove the r", ["Remove the rain", "remove the  rain"])]
    assert found.count("remove the rain") == 1


def test_the_curated_sentences_are_distinct_and_ask_for_something() -> None:
    assert len({text.lower() for text in CURATED}) == len(CURATED)
    engine = FakeEngine()
    for text in CURATED:
        found = parse(text, lambda texts: [engine.understand(part) for part in texts])
        assert found.action != "unsupported", text  # the fake knows few words, but none of these is refused
