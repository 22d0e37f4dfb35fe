"""The grammar's rules one by one, with a head that goes by keyword."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from instructir_desktop.core.language.clauses import LONGEST
from instructir_desktop.core.language.english import is_known, word_set
from instructir_desktop.core.language.parse import parse
from instructir_desktop.core.language.understanding import INTENTS
from tests.core.language.readers import Keywords
from tests.core.language.table import written


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("remove the fog and then brighten it a little", "restore [haze; dark 0.35] keep []"),
        ("remove the rain, the fog and the noise by 40%", "restore [rain 0.4; haze 0.4; noise 0.4] keep []"),
        ("remove the noise and the grain", "restore [noise] keep []"),
        ("remove the rain but keep the noise", "restore [rain] keep [noise]"),
        ("don't sharpen", "nothing [] keep [blur]"),
        ("don't sharpen or brighten, just denoise", "restore [noise !exposure] keep [blur, exposure]"),
        ("brighten it, don't touch the exposure", "restore [dark] keep [exposure]"),
        ("remove the fog without changing the colours", "restore [haze !colour] keep [colour]"),
        ("denoise everywhere except the sky", "restore [noise @everywhere except sky] keep []"),
        (
            "denoise it but leave the background alone",
            "restore [noise @everywhere except background] keep [background]",
        ),
        ("remove the noise in the shadows and the midtones", "restore [noise @shadows; noise @midtones] keep []"),
        ("remove the rain and add a dragon", "restore [rain] keep []"),
        ("remove the noise but keep the grain", "unsure [] keep [noise]"),
        ("fix it", "unsure [] keep []"),
        ("make it purple somehow", "unsure [] keep []"),
        ("sharpen because it was dark", "restore [blur] keep []"),
        ("the lights went out, it was dark, remove the noise", "restore [noise] keep []"),
        ("remove the rain, bring it back", "restore [rain] keep []"),
    ],
)
def test_rules(sentence: str, expected: str) -> None:
    assert written(parse(sentence, Keywords())) == expected


def test_what_cannot_be_done_is_named() -> None:
    assert parse("remove the rain and add a dragon", Keywords()).left_out == ("add a dragon",)


def test_unsure_offers_the_two_nearest() -> None:
    found = parse("make it purple somehow", Keywords())
    assert found.question is not None
    assert found.question.readings == ("noise", "blur")
    assert found.message == found.question.text


def test_a_contradiction_is_asked_about() -> None:
    question = parse("remove the noise but keep the grain", Keywords()).question
    assert question is not None
    assert question.readings == ("noise", "nothing")


def test_the_steps_hold_what_the_network_needs() -> None:
    first, second = parse("remove the rain, then sharpen it a little", Keywords()).steps
    assert (first.text, second.text) == ("remove the rain", "sharpen it a little")
    assert first.embedding == (float(len("remove the rain")),)
    assert second.embedding == (float(len("sharpen it")),)  # how much is the strength's business, not the network's


def test_intents_of_several_steps_are_their_mean() -> None:
    found = parse("remove the rain, then sharpen it", Keywords())
    assert [intent.name for intent in found.intents[:2]] == ["rain", "blur"]
    assert found.intents[0].probability == pytest.approx((0.92 + 0.01) / 2)
    assert {intent.name for intent in found.intents} == set(INTENTS)


@pytest.mark.parametrize("sentence", ["", "   ", "\x00\x07\n", "🌧️🌧️", "DROP TABLE rain; --", "<b>noise</b>", "?!"])
def test_not_a_sentence_asks_for_nothing_and_costs_nothing(sentence: str) -> None:
    read = Keywords()
    found = parse(sentence, read)
    assert (found.text, found.action, found.steps) == (sentence, "nothing", ())
    assert read.asked == []


def test_ten_thousand_characters_are_refused_at_once() -> None:
    read = Keywords()
    found = parse("remove the noise and " * 500, read)
    assert found.action == "unsure"
    assert found.question is not None
    assert "10,500" in found.question.text
    assert read.asked == []


@pytest.mark.parametrize(
    "sentence",
    [
        "das rain Wetter ist schön",
        "quita la rain niebla",
        "去除 noise 雨水",
        "enlève le fog",
        "убери noise шум",
        "افصل",
    ],
)
def test_another_language_is_never_surely_restored(sentence: str) -> None:
    found = parse(sentence, Keywords())
    assert (found.action, found.steps) == ("unsure", ())


def test_a_slip_of_the_fingers_is_still_english() -> None:
    assert written(parse("remvoe the rain", Keywords())) == "restore [rain] keep []"
    assert is_known("denoize")
    assert not is_known("brouillard")


@given(st.text(max_size=LONGEST + 10))
def test_any_string_is_parsed(text: str) -> None:
    read = Keywords()
    found = parse(text, read)
    assert found.text == text
    assert (found.action == "restore") == bool(found.steps)
    assert (found.action == "unsure") == (found.question is not None)
    assert len(found.intents) == len(INTENTS)
    assert all(0 <= step.strength <= 1 for step in found.steps)
    assert len(read.asked) <= 1


WORDS = st.sampled_from(
    sorted(
        word_set(
            """remove the noise rain fog and then but keep don't sharpen brighten a little in shadows sky everywhere except
            left half 50 % , . without changing colours it only not or leave alone selection slightly dragon add because"""
        )
    )
)


@given(st.lists(WORDS, max_size=40))
@example(["then", ",", "fog", ",", "without", "in", ",", "fog"])
def test_any_words_of_the_grammar_are_parsed(words: list[str]) -> None:
    found = parse(" ".join(words), Keywords())
    assert (found.action == "restore") == bool(found.steps)
    assert not {step.intent for step in found.steps} & set(found.keep)


def test_an_answered_question_gives_the_plain_step() -> None:
    read = Keywords()
    found = parse("make it purple somehow in the left half, a little", read, reading="noise")
    assert written(found) == "restore [noise 0.35 @left half] keep []"
    assert found.steps[0].embedding == (float(len("remove the noise")),)
    assert found.steps[0].text == "make it purple somehow in the left half, a little"
    assert read.asked == [["remove the noise"]]


def test_the_answer_to_a_contradiction_wins() -> None:
    found = parse("remove the noise but keep the grain and the colours", Keywords(), reading="noise")
    assert written(found) == "restore [noise !colour] keep [colour]"
    assert (
        written(parse("remove the noise but keep the grain", Keywords(), reading="nothing"))
        == "nothing [] keep [noise]"
    )
    with pytest.raises(ValueError, match="a reading is one of"):
        parse("remove the noise", Keywords(), reading="purple")
