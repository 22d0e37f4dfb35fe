"""Curves as a picture, windowed averages, and contact sheets."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from instructir_desktop.core.language.parse import Parse, parse
from instructir_desktop.core.language.understanding import Understanding, decide
from instructir_desktop.core.nn.configuration import Configuration
from instructir_desktop.core.nn.instructir import InstructIR
from instructir_desktop.training.averages import WindowedAverages, averages_table, compare_averages
from instructir_desktop.training.curves import draw_curves
from instructir_desktop.training.evaluation import Evaluation, Pair
from instructir_desktop.training.report import reading_tables
from instructir_desktop.training.sheet import contact_sheets, read_sentences, sentence_for


def test_curves_become_a_picture(tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    table = tmp_path / "curve.csv"
    table.write_text("step,minutes,loss,noise\n1,0.5,0.08,20.1\n2,1.0,0.05,22.4\n")
    draw_curves(table, tmp_path / "curve.png")
    with Image.open(tmp_path / "curve.png") as picture:
        assert np.asarray(picture.convert("L")).std() > 5, "something is drawn"


def test_a_window_as_large_as_the_photo_is_the_whole_average_in_the_middle() -> None:
    x = torch.rand(1, 4, 32, 32, generator=torch.Generator().manual_seed(0))
    windowed = WindowedAverages(side=128, height=64)(x)
    assert windowed.shape == x.shape
    assert torch.allclose(windowed[..., 16, 16], x.mean(dim=(2, 3)), atol=1e-6)


def test_a_window_averages_its_own_neighbourhood() -> None:
    x = torch.zeros(1, 1, 40, 40)
    x[..., :, 20:] = 1
    windowed = WindowedAverages(side=20, height=80)(x)[0, 0]
    assert float(windowed[20, 5]) == 0
    assert float(windowed[20, 35]) == 1
    assert 0 < float(windowed[20, 19]) < 1


def test_averages_are_compared_on_photos() -> None:
    torch.manual_seed(0)
    network = InstructIR(Configuration(8, (1,), 1, (1,), 16, stem=2)).eval()
    clean = np.random.default_rng(0).random((200, 260, 3), dtype=np.float32)
    figures = compare_averages(network, torch.ones(1, 16) / 4, iter([Pair("one", clean * 0.5, clean)]))
    assert figures["whole photo"] >= figures["input"]
    assert len(figures) == 8
    table = averages_table({"noise": figures})
    assert table.count("**") == 2 * sum(
        value == max(v for kind, v in figures.items() if kind != "input")
        for kind, value in figures.items()
        if kind != "input"
    )


def test_a_photo_gets_the_sentence_of_its_name(tmp_path: Path) -> None:
    file = tmp_path / "sentences.txt"
    file.write_text("street\tTake the haze away\n\nno tab here\n")
    given = read_sentences(file)
    assert sentence_for("street.jpg", given) == "Take the haze away"
    assert "rain" in (sentence_for("rain_12.png", given) or "")
    assert sentence_for("holiday.jpg", given) is None


class _Brighter:
    """Stands in for the evaluation: every photo comes back brighter."""

    def restore(self, photo: np.ndarray, sentence: str) -> np.ndarray:
        return np.minimum(photo + 0.25, 1)


def test_sheets_show_before_and_after(tmp_path: Path) -> None:
    for name in ("rain_1", "fog_2", "other"):
        Image.new("RGB", (80, 60), (100, 100, 100)).save(tmp_path / f"{name}.png")
    sheets = contact_sheets(_Brighter(), tmp_path, tmp_path / "out", sentences={})  # type: ignore[arg-type]
    assert len(sheets) == 1
    with Image.open(sheets[0]) as sheet:
        pixels = np.asarray(sheet)
    assert abs(int(pixels[150, 200].mean()) - 100) < 4
    assert abs(int(pixels[150, 600].mean()) - 164) < 4


class _Reads:
    """An engine's text side that knows a handful of words."""

    def understand_all(self, texts: list[str], model: str) -> list[Understanding]:
        classes = ("noise", "rain", "nothing", "unsupported")
        shares = {"grain": (1, 0, 0, 0), "rain": (0, 1, 0, 0), "swirls": (0.4, 0.35, 0.2, 0.05), "cat": (0, 0, 0, 1)}
        return [
            decide(text, classes, next((share for word, share in shares.items() if word in text), (0, 0, 1, 0)))
            for text in texts
        ]

    def parse(self, text: str, model: str) -> Parse:
        return parse(
            text, lambda texts: self.understand_all(texts, model), spell=lambda typed: typed.replace("rian", "rain")
        )


def test_sentences_are_measured_as_the_application_reads_them() -> None:
    found = Evaluation(_Reads(), "any").reading(  # type: ignore[arg-type]
        [
            ("remove the grain", "noise"),
            ("remove the rian", "rain"),  # the classifier alone does not mend the slip
            ("remove the grain and the rain", "noise"),
            ("the swirls in it", "noise"),
            ("draw a cat", "unsupported"),
            ("what a lovely day", "nothing"),
        ]
    )
    assert found.confusion == {
        ("noise", "noise"): 1,
        ("rain", "rain"): 1,
        ("noise", "several"): 1,
        ("noise", "question"): 1,
        ("nothing", "nothing"): 2,
    }
    assert found.accuracy == pytest.approx(100 * 4 / 6)
    assert found.alone == pytest.approx(100 * 5 / 6)
    table = reading_tables({"held-out sentences": found})
    assert "| held-out sentences | 6 | 83.3 | **66.7** |" in table
    assert "| **noise** | 1 |  |  |  |  |  |  |  | 1 | 1 |" in table
