"""What the application understood from a sentence: the intents' probabilities and the action that follows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Action = Literal["restore", "nothing", "unsupported", "unsure"]

INTENTS: tuple[str, ...] = (
    "noise",
    "blur",
    "rain",
    "haze",
    "dark",
    "enhancement",
    "super_resolution",
    "nothing",
)
"""The names of the intents, in the order of the bundled head's first eight outputs."""

UNSUPPORTED = "unsupported"
"""The head's further class: a request for something that is not restoration. Reported as `nothing`, with its own action."""

SURE = 0.6
"""Below this probability the action is "unsure"."""

LABELS: dict[str, str] = {
    "noise": "Noise",
    "blur": "Blur",
    "rain": "Rain",
    "haze": "Haze",
    "dark": "Low light",
    "enhancement": "Colour and contrast",
    "super_resolution": "Fine detail",
    "nothing": "Nothing",
}
"""The intents in the words of the window."""

PLAIN: dict[str, str] = {
    "noise": "remove the noise",
    "blur": "remove the blur",
    "rain": "remove the rain",
    "haze": "remove the haze",
    "dark": "brighten this dark photo",
    "enhancement": "enhance the colours and contrast",
    "super_resolution": "increase the resolution and add detail",
}
"""The plainest sentence for each restoration: what a button without a sentence of its own asks for."""


@dataclass(frozen=True)
class Intent:
    """One reading of a sentence; `probability` in 0..1."""

    name: str
    probability: float


@dataclass(frozen=True)
class Understanding:
    """What a sentence asks for. `intents` holds all eight, most probable first; `embedding` is what the network sees."""

    text: str
    action: Action
    intents: tuple[Intent, ...]
    embedding: tuple[float, ...] = ()

    @property
    def message(self) -> str:
        """One sentence for the user."""
        first, second = self.intents[0], self.intents[1]
        if self.action == "restore":
            return f"Understood: {LABELS[first.name].lower()} ({first.probability:.0%})."
        if self.action == "nothing":
            return "This sentence asks for no restoration, so the photo stays as it is."
        if self.action == "unsupported":
            return "InstructIR restores photos; it cannot add, remove or redraw things, so the photo stays as it is."
        return (
            f"Not sure what is meant: {LABELS[first.name].lower()} ({first.probability:.0%}) or "
            f"{LABELS[second.name].lower()} ({second.probability:.0%})? Please say it in other words."
        )


def decide(
    text: str, classes: Sequence[str], probabilities: Sequence[float], embedding: Sequence[float] = ()
) -> Understanding:
    """Turn the head's class probabilities (same order as `classes`, sum 1) into an Understanding."""
    given = dict(zip(classes, probabilities, strict=True))
    unsupported = given.pop(UNSUPPORTED, 0.0)
    nothing = given.get("nothing", 0.0) + unsupported
    merged = {name: (nothing if name == "nothing" else given.get(name, 0.0)) for name in INTENTS}
    intents = tuple(Intent(name, float(value)) for name, value in sorted(merged.items(), key=lambda item: -item[1]))
    best = intents[0]
    action: Action
    if best.probability < SURE:
        action = "unsure"
    elif best.name != "nothing":
        action = "restore"
    else:
        action = "unsupported" if unsupported > nothing / 2 else "nothing"
    return Understanding(text, action, intents, tuple(float(value) for value in embedding))
