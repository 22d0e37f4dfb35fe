"""Text that asks for too much is refused before it is parsed, whatever it is made of."""

from __future__ import annotations

import pytest

from instructir_desktop import bounded_json
from instructir_desktop.bounded_json import MOST_OBJECTS, MOST_VALUES, too_much

LISTS = "[" + "[]," * MOST_OBJECTS + "[]]"
OBJECTS = '{"a":' * (MOST_OBJECTS + 1)
VALUES = "[" + "0," * (MOST_VALUES + 1) + "0]"


@pytest.mark.parametrize("text", [LISTS, OBJECTS, VALUES], ids=["lists", "objects", "values"])
def test_too_much_is_refused(text: str) -> None:
    assert too_much(text)
    assert too_much(text.encode())
    with pytest.raises(ValueError, match="more than"):
        bounded_json.loads(text)


def test_what_fits_is_read_from_text_and_bytes() -> None:
    assert bounded_json.loads('{"a": ["\ud800", 1]}') == {"a": ["\ud800", 1]}
    assert bounded_json.loads("[" + ",".join(["[]"] * (MOST_OBJECTS - 1)) + "]") == [[]] * (MOST_OBJECTS - 1)
    assert bounded_json.loads(b'"\xc3\xa9"') == "é"
