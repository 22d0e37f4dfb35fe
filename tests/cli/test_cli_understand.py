"""`instructir understand`: the contract's JSON for one sentence and for a file of them."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from command_line import Run

from instructir_desktop.core.language.understanding import INTENTS


def test_one_sentence(run: Run) -> None:
    value = run("understand", "  remove the fog ", "--json").json
    assert list(value) == ["text", "action", "intents", "steps", "keep", "left_out", "question"]
    assert (value["text"], value["action"]) == ("remove the fog", "restore")
    assert [list(intent) for intent in value["intents"]] == [["name", "probability"]] * 8
    assert value["intents"][0]["name"] == "haze"
    assert {intent["name"] for intent in value["intents"]} == set(INTENTS)
    probabilities = [intent["probability"] for intent in value["intents"]]
    assert probabilities == sorted(probabilities, reverse=True)


def test_in_words(run: Run) -> None:
    outcome = run("understand", "add a dragon")
    assert outcome.code == 0
    assert "“add a dragon”: unsupported" in outcome.out
    assert outcome.err == ""


def test_all_that_a_sentence_holds(run: Run) -> None:
    sentence = "take out the fog, brighten the left half a little and add a dragon, but keep my colours and the rain"
    value = run("understand", sentence, "--json").json
    haze, dark = value["steps"]
    assert list(haze) == ["intent", "strength", "where", "locks", "text"]
    assert (haze["intent"], haze["strength"], haze["where"], haze["locks"]) == ("haze", 1.0, None, ["colour"])
    assert (dark["intent"], dark["strength"], dark["locks"]) == ("dark", 0.35, ["colour"])
    assert (dark["where"]["name"], dark["where"]["kind"], dark["text"]) == (
        "left half", "side", "brighten the left half a little",
    )  # fmt: skip
    assert (value["keep"], value["left_out"], value["question"]) == (["colour", "rain"], ["add a dragon"], None)
    lines = run("understand", sentence).out.splitlines()
    assert lines[1:] == [
        "1. haze, colour kept (“take out the fog”)",
        "2. low light, left half, 35%, colour kept (“brighten the left half a little”)",
        "Kept: colour, rain.",
        "Left out, because InstructIR cannot do it: “add a dragon”.",
    ]


def test_a_question_and_its_answer(run: Run) -> None:
    value = run("understand", "make it hm in the left half", "--json").json
    assert value["action"] == "unsure"
    assert value["question"]["readings"] == ["noise", "blur"]
    assert "--reading noise or --reading blur" in run("understand", "make it hm").out
    answered = run("understand", "make it hm in the left half", "--reading", "blur", "--json").json
    assert [(step["intent"], step["where"]["name"]) for step in answered["steps"]] == [("blur", "left half")]
    assert "--reading" in run("understand", "rain", "--reading", "sleet").sentence


def test_a_file_gives_one_value_per_line(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "lines.txt"
    path.write_bytes("\ufeffremove the noise\r\n\r\nwhat time is it\nmehr Licht für “日本”".encode())
    values = run("understand", "--file", path, "--json").json
    assert [value["text"] for value in values] == ["remove the noise", "what time is it", "mehr Licht für “日本”"]
    assert [value["action"] for value in values] == ["restore", "nothing", "unsure"]
    assert run("understand", "--file", path).out.count("\n") == 3


def test_a_file_of_one_line_or_none_is_still_an_array(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "lines.txt"
    path.write_text("rain")
    assert len(run("understand", "--file", path, "--json").json) == 1
    path.write_text("\n")
    assert run("understand", "--file", path, "--json").json == []


def test_standard_input(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("noise\nrain\n"))
    assert len(run("understand", "--file", "-", "--json").json) == 2


def test_json_is_plain_ascii(run: Run) -> None:
    outcome = run("understand", "für 日本", "--json")
    assert outcome.out.isascii()
    assert json.loads(outcome.out)["text"] == "für 日本"


def test_wrong_usage(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "lines.txt"
    path.write_text("rain\n" + "n" * 1001)
    assert run("understand").code == 2
    assert run("understand", "").code == 2
    assert run("understand", "n" * 10_000).code == 2
    assert run("understand", "rain", "--file", path).code == 2
    outcome = run("understand", "--file", path)
    assert outcome.code == 2
    assert "Line 2" in outcome.sentence


def test_files_that_cannot_be_read(run: Run, tmp_path: Path) -> None:
    (tmp_path / "binary").write_bytes(b"\xff\xfe\x00")
    for name in ("absent", ".", "binary"):
        outcome = run("understand", "--file", tmp_path / name)
        assert outcome.code == 3
        assert str(tmp_path / name) in outcome.sentence
