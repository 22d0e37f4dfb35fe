"""What people, and other programs, may type: never a crash, and never surely something that was not asked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.core.language.conftest import ParseAll

pytestmark = pytest.mark.model


def cases() -> list[tuple[str, str, str]]:
    found = []
    for line in (Path(__file__).parent / "hostile.tsv").read_text(encoding="utf-8").split("\n"):
        if line and not line.startswith("#"):
            kind, meant, text = line.split("\t")
            if "*" in text and kind == "long":
                part, times = text.split("*")
                text = f"{part} " * int(times) if part != "x" else part * int(times)
            elif "\\" in text:
                text = text.encode("ascii").decode("unicode_escape")
            found.append((kind, meant, text))
    return found


def test_never_surely_something_else(parse_all: ParseAll) -> None:
    rows = cases()
    assert len({kind for kind, _, _ in rows}) >= 15
    wrong = []
    for (kind, meant, text), found in zip(rows, parse_all([text for _, _, text in rows]), strict=True):
        outcome = ", ".join(step.intent for step in found.steps) or found.action
        print(f"{kind:14} {meant:8} {outcome:12} {text[:50]!r}")
        if found.action == "restore" and [step.intent for step in found.steps] != [meant]:
            wrong.append((text[:60], outcome))
        if kind in ("empty", "SQL", "markup", "punctuation"):
            assert found.action == "nothing", text
        if kind in ("German", "Spanish", "French", "Chinese"):
            # Where nothing is meant, "nothing" is as good as a question.
            assert found.action == ("unsure" if meant != "-" else found.action), text
    assert not wrong
