"""The user's changes to what was understood: they stay with their step while the rest of the sentence is still typed. No Qt."""

from __future__ import annotations

from dataclasses import replace

from instructir_desktop.core.geometry import Size
from instructir_desktop.core.language.parse import Parse, ParsedStep
from instructir_desktop.core.language.place import Place
from instructir_desktop.core.language.understanding import PLAIN

ANY_SIZE = Size(1000, 1000)

PLACES: tuple[Place, ...] = (
    Place("selection"),
    Place("shadows"),
    Place("midtones"),
    Place("highlights"),
    Place("sky", guess=True),
    Place("background", guess=True),
    Place("side", "left"),
    Place("side", "right"),
    Place("side", "top"),
    Place("side", "bottom"),
    Place("centre"),
    Place("edges"),
    Place("corners"),
)
"""The places that can be chosen without writing."""


class Plan:
    """What a sentence will do: its parse with the user's changes."""

    def __init__(self) -> None:
        self._parse: Parse | None = None
        self._changes: dict[ParsedStep, ParsedStep | None] = {}  # by the step as it was read; None: taken out

    @property
    def parse(self) -> Parse | None:
        """The parse as it will be carried out; asks for nothing when all its steps are taken out."""
        parse = self._parse
        if parse is None or not self._changes:
            return parse
        steps = tuple(step for _, step in self.steps())
        return replace(parse, steps=steps, action="restore" if steps or not parse.steps else "nothing")

    @property
    def changed(self) -> bool:
        """Whether the present parse differs from what was read."""
        return self._parse is not None and self.parse != self._parse

    def read(self, parse: Parse | None) -> None:
        """Take a new reading; changes of steps that are the same in it stay. None forgets all."""
        self._parse = parse
        if parse is None:
            self._changes.clear()

    def steps(self) -> list[tuple[ParsedStep, ParsedStep]]:
        """(as read, as changed) of every step that is not taken out, in order."""
        if self._parse is None:
            return []
        pairs = ((read, self._changes.get(read, read)) for read in self._parse.steps)
        return [(read, step) for read, step in pairs if step is not None]

    def change(self, read: ParsedStep, step: ParsedStep | None) -> None:
        """Let the step that was read as `read` be another one, or none."""
        if step == read:
            self._changes.pop(read, None)
        else:
            self._changes[read] = step


def with_intent(step: ParsedStep, intent: str) -> ParsedStep:
    """The step for another intent: with that one's plainest words, to be embedded when it is carried out."""
    if intent == step.intent:
        return step
    return replace(step, intent=intent, text=PLAIN[intent], embedding=())
