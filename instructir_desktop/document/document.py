"""The document: a photo's source, its stack of steps and its regions, as one frozen value."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Protocol, TypeVar

from instructir_desktop.core.geometry import Size
from instructir_desktop.core.masks import Region
from instructir_desktop.document.step import Step
from instructir_desktop.document.variant import Snapshot, Variant, check_stack
from instructir_desktop.errors import UsageError


@dataclass(frozen=True)
class Source:
    """The photo a document belongs to: file name, size in pixels after orientation, SHA-256 of the file's bytes (hex).

    `extra`: fields of a newer sidecar, kept unchanged.
    """

    name: str
    size: Size
    sha256: str
    extra: Mapping[str, object] = field(default_factory=dict, repr=False, hash=False)


class _Identified(Protocol):
    @property
    def id(self) -> str: ...


_Item = TypeVar("_Item", bound=_Identified)


def _index(items: Iterable[_Identified], item_id: str, kind: str) -> int:
    for index, item in enumerate(items):
        if item.id == item_id:
            return index
    raise ValueError(f"The document has no {kind} {item_id!r}.")


def _replaced(items: tuple[_Item, ...], item: _Item, kind: str) -> tuple[_Item, ...]:
    index = _index(items, item.id, kind)
    return (*items[:index], item, *items[index + 1 :])


@dataclass(frozen=True)
class Document:
    """What a sidecar holds. Steps act in their order; several may share a region.

    `variants`: all stacks of the photo in their order, empty while it has one only; `variant` is the id of the one at
    work, whose entry has no steps and regions: they are the document's own (see variants.py). `rating`: 0 (none) to 5.

    Methods that change something return a new Document; they raise ValueError for an id that is unknown or taken.
    `extra`: fields of a newer sidecar, kept unchanged.
    """

    source: Source
    steps: tuple[Step, ...] = ()
    regions: tuple[Region, ...] = ()
    extra: Mapping[str, object] = field(default_factory=dict, repr=False, hash=False)
    variants: tuple[Variant, ...] = ()
    variant: str = ""
    snapshots: tuple[Snapshot, ...] = ()
    rating: int = 0

    def __post_init__(self) -> None:
        check_stack(self.steps, self.regions)
        for kind, kept in (("variants", self.variants), ("snapshots", self.snapshots)):
            if len({one.id for one in kept}) < len(kept):
                raise ValueError(f"Two {kind} have the same id.")
        at_work = next((one for one in self.variants if one.id == self.variant), None)
        if (at_work is None) != (not self.variants and not self.variant):
            raise ValueError("The variant at work is not one of the variants.")
        if at_work is not None and (at_work.steps or at_work.regions):
            raise ValueError("The variant at work has steps or regions in the list of variants.")
        if not 0 <= self.rating <= 5:
            raise ValueError(f"The rating must be from 0 to 5, not {self.rating}.")

    def step(self, step_id: str) -> Step:
        return self.steps[_index(self.steps, step_id, "step")]

    def region(self, region_id: str) -> Region:
        return self.regions[_index(self.regions, region_id, "region")]

    def variant_of(self, variant_id: str) -> Variant:
        """The list's entry of a variant: without steps for the one at work."""
        return self.variants[_index(self.variants, variant_id, "variant")]

    def snapshot(self, snapshot_id: str) -> Snapshot:
        return self.snapshots[_index(self.snapshots, snapshot_id, "snapshot")]

    def region_of(self, step: Step) -> Region | None:
        """The region a step is limited to; None when it acts on the whole photo."""
        return None if step.region is None else self.region(step.region)

    def add_step(self, step: Step, index: int | None = None) -> Document:
        """With the step at `index` of the stack (None: last, seeing what all others gave)."""
        at = len(self.steps) if index is None else index
        return replace(self, steps=(*self.steps[:at], step, *self.steps[at:]))

    def replace_step(self, step: Step) -> Document:
        """With `step` in place of the one that has the same id."""
        return replace(self, steps=_replaced(self.steps, step, "step"))

    def remove_step(self, step_id: str) -> Document:
        index = _index(self.steps, step_id, "step")
        return replace(self, steps=self.steps[:index] + self.steps[index + 1 :])

    def move_step(self, step_id: str, index: int) -> Document:
        """With the step at `index` of the stack it leaves behind (0: first; past the end: last)."""
        return self.remove_step(step_id).add_step(self.step(step_id), max(index, 0))

    def add_region(self, region: Region) -> Document:
        return replace(self, regions=(*self.regions, region))

    def replace_region(self, region: Region) -> Document:
        """With `region` in place of the one that has the same id."""
        return replace(self, regions=_replaced(self.regions, region, "region"))

    def remove_region(self, region_id: str) -> Document:
        """Raises UsageError while a step uses the region: without it the step would act on the whole photo."""
        index = _index(self.regions, region_id, "region")
        user = next((step for step in self.steps if step.region == region_id), None)
        if user is not None:
            raise UsageError(
                "The region “{name}” is used by the step “{title}”. Delete that step, or let it act elsewhere, first.",
                name=self.regions[index].name,
                title=user.title,
            )
        return replace(self, regions=self.regions[:index] + self.regions[index + 1 :])
