"""From the head's probabilities to an action and a sentence."""

from __future__ import annotations

import pytest

from instructir_desktop.core.language.understanding import INTENTS, UNSUPPORTED, decide

CLASSES = (*INTENTS, UNSUPPORTED)


def probabilities(**given: float) -> list[float]:
    rest = (1 - sum(given.values())) / (len(CLASSES) - len(given))
    return [given.get(name, rest) for name in CLASSES]


@pytest.mark.parametrize(
    ("given", "action", "first"),
    [
        ({"rain": 0.9}, "restore", "rain"),
        ({"rain": 0.5, "noise": 0.4}, "unsure", "rain"),
        ({"nothing": 0.95}, "nothing", "nothing"),
        ({"unsupported": 0.9, "nothing": 0.05}, "unsupported", "nothing"),
        ({"unsupported": 0.4, "nothing": 0.5}, "nothing", "nothing"),
    ],
)
def test_action(given: dict[str, float], action: str, first: str) -> None:
    understanding = decide("words", CLASSES, probabilities(**given))
    assert understanding.action == action
    assert understanding.intents[0].name == first
    assert {intent.name for intent in understanding.intents} == set(INTENTS)
    assert sum(intent.probability for intent in understanding.intents) == pytest.approx(1)
    assert understanding.message.endswith((".", "words."))


def test_a_head_without_further_classes_still_decides() -> None:
    """The published head knows seven intents, in another order, and neither "nothing" nor "unsupported"."""
    published = ("noise", "blur", "rain", "haze", "dark", "super_resolution", "enhancement")
    understanding = decide("sharper", published, [0, 0, 0, 0, 0, 0.9, 0.1])
    assert understanding.intents[0].name == "super_resolution"
    assert understanding.action == "restore"
