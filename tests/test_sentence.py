"""Sentences remember what they are made of, through errors, pickles and another process that is not trusted."""

from __future__ import annotations

import copy
import json
import pickle
from pathlib import Path

import numpy as np
import pytest

from instructir_desktop.document.schema import SidecarError
from instructir_desktop.errors import InputError
from instructir_desktop.sentence import Sentence, from_parts, joined, to_parts


def test_a_sentence_is_its_text() -> None:
    made = Sentence("“{path}” has {share:.1f} %.", path=Path("a/b"), share=np.float32(2.25))
    assert made == f"“{Path('a/b')}” has 2.2 %."
    assert made.template == "“{path}” has {share:.1f} %."
    assert Sentence("Braces like {name} stay.") == "Braces like {name} stay."
    assert Sentence(made).template == made.template


def test_several_are_one() -> None:
    made = joined((Sentence("It has {count} parts.", count=2), "It is {whole}."))
    assert made == "It has 2 parts. It is {whole}."
    assert isinstance(made.values["part0"], Sentence)
    assert joined(()) == ""


def test_an_error_keeps_it() -> None:
    error = InputError("“{path}” cannot be read: {reason}.", path="x", reason=Sentence("it is a folder"))
    assert str(error) == "“x” cannot be read: it is a folder."
    for again in (copy.copy(error), pickle.loads(pickle.dumps(error))):
        assert again.sentence.template == error.sentence.template
        assert again.sentence.values == error.sentence.values
    newer = SidecarError("{name} is new.", name="x", newer=True)
    assert newer.newer
    assert str(newer) == "x is new."


@pytest.mark.parametrize(
    "sentence",
    [
        Sentence("plain"),
        Sentence("“{path}” has {count:,} parts.", path="x", count=1234),
        Sentence("“{path!r}”: {reason}.", path="x", reason=Sentence("it is {what}", what="a folder")),
        joined((Sentence("{why}", why=Sentence("{list} and {one}", list=Sentence("{one}", one="x"), one="y")), "z")),
    ],
)
def test_it_goes_through_another_process(sentence: Sentence) -> None:
    again = from_parts(json.loads(json.dumps(to_parts(sentence))), 1000)
    assert again == sentence
    assert again.template == sentence.template


@pytest.mark.parametrize(
    "parts",
    [
        None,
        3,
        [],
        ["{x}"],
        ["{x}", {}],
        ["{x}", {"y": 1}],
        ["{x.__class__}", {"x.__class__": 1, "x": 1}],
        ["{x:99999999999}", {"x": "a"}],
        ["{x:{y}}", {"x": "a", "y": ",", "{y}": 1}],
        ["{x!s}", {"x": "a"}],
        ["{x", {"x": "a"}],
        ["{}", {"": "a"}],
        ["{x:,}", {"x": "a"}],
        ["{x}", {"x": None}],
        ["{x}", {"x": ["{x}", {"x": ["{x}", {"x": ["{x}", {"x": ["{x}", {"x": 1}]}]}]}]}],
        ["{x0}", {f"x{number}": 1 for number in range(50)}],
    ],
)
def test_what_is_no_sentence_is_refused(parts: object) -> None:
    with pytest.raises(ValueError):
        from_parts(parts, 1000)


def test_texts_are_cut() -> None:
    assert from_parts("a" * 50, 10) == "a" * 10
    assert from_parts(["“{x}”", {"x": "a" * 50}], 10) == "“" + "a" * 10 + "”"
