"""Slips of the fingers: what is mended, and what is left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from instructir_desktop.core.language.spelling import Speller, one_slip

SPELL = Speller(("remove", "the", "noise", "rain", "brighter", "grain"), {"train", "nose", "shot", "brightest"})


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("remvoe the nosie", "remove the noise"),
        ("Remoove teh rainn.", "Remove teh rain."),  # three letters have too many neighbours
        ("brihter", "brighter"),
        ("the train", "the train"),
        ("a nose, a shot", "a nose, a shot"),
        ("brightest", "brightest"),
        ("entferne das Rauschen", "entferne das Rauschen"),
        ("graiin 50% & <b>", "grain 50% & <b>"),
        ("", ""),
    ],
)
def test_mending(typed: str, meant: str) -> None:
    assert SPELL(typed) == meant


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [
        ("noise", "nosie", True),
        ("noise", "nise", True),
        ("noise", "nooise", True),
        ("noise", "nqise", True),
        ("noise", "noise", False),
        ("noise", "niose", True),
        ("noise", "esion", False),
        ("noise", "nois e", True),
        ("ab", "ba", True),
        ("abc", "cba", False),
    ],
)
def test_one_slip(one: str, other: str, slip: bool) -> None:
    assert one_slip(one, other) is slip
    assert one_slip(other, one) is slip


@given(st.text(max_size=60))
def test_any_text_keeps_its_other_characters(text: str) -> None:
    mended = SPELL(text)
    assert [letter for letter in mended if not letter.isascii() or not letter.isalpha()] == [
        letter for letter in text if not letter.isascii() or not letter.isalpha()
    ]
    assert SPELL(mended) == mended
