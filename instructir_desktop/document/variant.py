"""Stacks that are kept beside the one at work: variants, which one can go on with, and snapshots, which stay as they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from instructir_desktop.core.masks import Region
from instructir_desktop.document.step import Step


def check_stack(steps: Sequence[Step], regions: Sequence[Region]) -> None:
    """Raises ValueError for equal ids and for a step on a region that does not exist."""
    known = {region.id for region in regions}
    if len(known) < len(regions):
        raise ValueError("Two regions have the same id.")
    if len({step.id for step in steps}) < len(steps):
        raise ValueError("Two steps have the same id.")
    for step in steps:
        if step.region is not None and step.region not in known:
            raise ValueError(f"The step “{step.title}” uses the region {step.region!r}, which does not exist.")


@dataclass(frozen=True)
class Variant:
    """A stack on the photo, with the regions that its steps use. `extra`: fields of a newer sidecar, kept unchanged."""

    id: str
    name: str
    steps: tuple[Step, ...] = ()
    regions: tuple[Region, ...] = ()
    extra: Mapping[str, object] = field(default_factory=dict, repr=False, hash=False)

    def __post_init__(self) -> None:
        check_stack(self.steps, self.regions)


@dataclass(frozen=True)
class Snapshot(Variant):
    """The stack as it was at `time` (seconds since 1970). Its contexts are measured again when it is gone back to."""

    time: float = 0.0
