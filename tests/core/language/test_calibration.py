"""The calibration error's arithmetic, and the bundled head's on the held-out split."""

from __future__ import annotations

import random

import pytest

from instructir_desktop.core.language.calibration import expected_calibration_error, thresholds
from instructir_desktop.core.language.parse import Read
from instructir_desktop.training.instructions import build_corpus, split

SAMPLE = 600
"""Held-out sentences that are read; all 1,300 take half a minute."""


def test_perfectly_calibrated_is_zero() -> None:
    assert expected_calibration_error([0.75] * 4, [True, True, True, False]) == pytest.approx(0)


def test_by_hand() -> None:
    # two bins of two: |0.9 - 0.5| and |0.6 - 1.0|, each half of the weight
    assert expected_calibration_error([0.9, 0.9, 0.6, 0.6], [True, False, True, True], bins=10) == pytest.approx(0.4)


def test_certainty_falls_into_the_last_bin() -> None:
    assert expected_calibration_error([1.0], [False]) == 1


@pytest.mark.parametrize(("probabilities", "correct"), [([], []), ([0.5], [])])
def test_refuses_what_has_no_mean(probabilities: list[float], correct: list[bool]) -> None:
    with pytest.raises(ValueError, match="as many outcomes"):
        expected_calibration_error(probabilities, correct)


def test_thresholds_trade_answers_for_accuracy() -> None:
    low, high = thresholds([0.5, 0.9], [False, True], at=(0.0, 0.6))
    assert (low.answered, low.accuracy) == (1.0, 0.5)
    assert (high.answered, high.accuracy) == (0.5, 1.0)


@pytest.mark.model
def test_the_bundled_head_is_calibrated(head: Read) -> None:
    rows = random.Random(0).sample(split(build_corpus())[1], SAMPLE)
    found = [
        reading for start in range(0, SAMPLE, 64) for reading in head([row.text for row in rows[start : start + 64]])
    ]
    probabilities = [reading.intents[0].probability for reading in found]
    wanted = ["nothing" if row.intent == "unsupported" else row.intent for row in rows]
    correct = [reading.intents[0].name == name for reading, name in zip(found, wanted, strict=True)]
    error = expected_calibration_error(probabilities, correct)
    print(f"accuracy {sum(correct) / SAMPLE:.3f}, expected calibration error {error:.3f}")
    for threshold in thresholds(probabilities, correct):
        print(
            f"from {threshold.probability:.1f}: {threshold.answered:.1%} answered, {threshold.accuracy:.1%} of them right"
        )
    assert error <= 0.05
    assert sum(correct) / SAMPLE >= 0.95
