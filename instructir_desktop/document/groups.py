"""Groups: neighbours in the stack that are named, folded and switched together. A group is its steps' common name."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from itertools import groupby

from instructir_desktop.document.document import Document
from instructir_desktop.document.step import Step


@dataclass(frozen=True)
class Group:
    """A run of neighbours; `key` tells it from others as long as its first step is the same."""

    name: str
    steps: tuple[Step, ...]

    @property
    def key(self) -> str:
        return self.steps[0].id

    @property
    def enabled(self) -> bool:
        """Whether any of its steps is on."""
        return any(step.enabled for step in self.steps)


def runs(document: Document) -> tuple[Group, ...]:
    """The stack as runs of steps of the same group; steps without one are in runs named ""."""
    return tuple(Group(name, tuple(steps)) for name, steps in groupby(document.steps, key=lambda step: step.group))


def group_of(document: Document, step_id: str) -> Group | None:
    """The group that a step is in."""
    return next((one for one in runs(document) if one.name and any(step.id == step_id for step in one.steps)), None)


def grouped(document: Document, step_ids: Collection[str], name: str) -> Document:
    """With some steps as a group, brought together where the first of them is. Raises ValueError for an empty name."""
    if not name:
        raise ValueError("A group needs a name.")
    name = _free(document, name, step_ids)
    chosen = [replace(step, group=name) for step in document.steps if step.id in step_ids]
    if not chosen:
        return document
    place = next(at for at, step in enumerate(document.steps) if step.id in step_ids)
    after = tuple(step for step in document.steps[place:] if step.id not in step_ids)
    return _tidied(replace(document, steps=(*document.steps[:place], *chosen, *after)))


def ungrouped(document: Document, group: Group) -> Document:
    """With the group's steps on their own."""
    return _changed(document, group, group="")


def renamed(document: Document, group: Group, name: str) -> Document:
    """With another name; an empty one takes the group apart."""
    ids = {step.id for step in group.steps}
    return _changed(document, group, group=_free(document, name, ids) if name else "")


def switched(document: Document, group: Group, enabled: bool) -> Document:
    """With all steps of the group on or off."""
    return _changed(document, group, enabled=enabled)


def moved(document: Document, step_id: str, index: int) -> Document:
    """Move a step as Document.move_step() does; between two steps of a group it joins them, elsewhere it leaves its own."""
    document = document.move_step(step_id, index)
    place = next(at for at, step in enumerate(document.steps) if step.id == step_id)
    step = document.steps[place]
    above = document.steps[place - 1].group if place else ""
    below = document.steps[place + 1].group if place + 1 < len(document.steps) else ""
    if above and above == below:
        step = replace(step, group=above)
    elif step.group and step.group not in (above, below):
        step = replace(step, group="")
    return document.replace_step(step)


def _changed(document: Document, group: Group, /, **changes: object) -> Document:
    for step in group.steps:
        document = document.replace_step(replace(document.step(step.id), **changes))  # type: ignore[arg-type]
    return document


def _tidied(document: Document) -> Document:
    """With a name of its own for what is left of a group that was torn in two."""
    seen: set[str] = set()
    steps: list[Step] = []
    for run in runs(document):
        name = run.name
        if name and name in seen:
            name = _free_of(seen, name)
        steps += (step if step.group == name else replace(step, group=name) for step in run.steps)
        seen.add(name)
    return replace(document, steps=tuple(steps))


def _free(document: Document, name: str, inside: Collection[str]) -> str:
    """The name, or one like it, that no group outside has: neighbours of one name would be one group."""
    return _free_of({step.group for step in document.steps if step.id not in inside}, name)


def _free_of(taken: Collection[str], name: str) -> str:
    if name not in taken:
        return name
    return next(other for number in range(2, len(taken) + 3) if (other := f"{name} {number}") not in taken)
