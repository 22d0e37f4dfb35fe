"""Which stacks a document has after two edits of it are brought together, and which of them is at work."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from instructir_desktop.document.document import Document
from instructir_desktop.document.variant import Snapshot, Variant
from instructir_desktop.document.variants import ONLY, at_work, stacks

MergeStack = Callable[[Variant, Variant, Variant], Variant]
"""Base, ours, theirs → what both made of it."""


def merged(base: Document, ours: Document, theirs: Document, merge_stack: MergeStack) -> Document:
    """`ours` with the variants and snapshots of both sides; each variant that both have goes through `merge_stack`.

    A variant that one side deleted is gone unless the other one changed it. At work is ours, or theirs where only they
    switched. A snapshot is there unless one side deleted it.
    """
    before, mine, other = ({one.id: one for one in stacks(side)} for side in (base, ours, theirs))
    found: list[Variant] = []
    for one_id in {**mine, **other}:
        was, here, there = before.get(one_id), mine.get(one_id), other.get(one_id)
        if here is not None and there is not None:
            found.append(merge_stack(was or Variant(one_id, ""), here, there))
        elif (kept := here or there) is not None and (was is None or _plain(kept) != _plain(was)):
            found.append(kept)
    if not found:  # each side deleted what the other one left
        found = [mine[at_work(ours)]]
    wanted = at_work(ours) if at_work(ours) != at_work(base) else at_work(theirs)
    chosen = next((one for one in found if one.id == wanted), found[0])
    listed = len(found) > 1 or chosen.id != ONLY
    return replace(
        ours,
        steps=chosen.steps,
        regions=chosen.regions,
        variants=tuple(replace(one, steps=(), regions=()) if one is chosen else one for one in found) if listed else (),
        variant=chosen.id if listed else "",
        snapshots=_snapshots(base, ours, theirs),
    )


def _plain(variant: Variant) -> Variant:
    """Without what the engine found out."""
    return replace(variant, steps=tuple(replace(step, pinned=None, model_sha256="") for step in variant.steps))


def _snapshots(base: Document, ours: Document, theirs: Document) -> tuple[Snapshot, ...]:
    before, mine, other = ({one.id: one for one in side.snapshots} for side in (base, ours, theirs))
    result: list[Snapshot] = []
    for one_id in {**mine, **other}:
        was, here, there = before.get(one_id), mine.get(one_id), other.get(one_id)
        if here is not None and there is not None:
            result.append(there if here == was else here)  # they may have renamed it
        elif (kept := here or there) is not None and kept != was:
            result.append(kept)
    return tuple(sorted(result, key=lambda one: one.time))
