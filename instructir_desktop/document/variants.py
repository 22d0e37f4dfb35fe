"""Several stacks on one photo: the document that has one more, one less, another name, or another one at work.

A photo has one stack until a second one is made; only then do the stacks have names. The one at work is the document's
own steps and regions; in the list of variants its place is kept by an entry without any.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from instructir_desktop.document.document import Document
from instructir_desktop.document.step import Step, new_id
from instructir_desktop.document.variant import Snapshot, Variant

FIRST = "Variant 1"
"""What a photo's only stack is called once there is a second."""
ONLY = "1"
"""The id of a photo's only stack, so that two computers on which a second one is made mean the same first one."""


def at_work(document: Document) -> str:
    """The id of the variant at work."""
    return document.variant or ONLY


def stacks(document: Document) -> tuple[Variant, ...]:
    """All stacks of the photo in their order, also when it has one only."""
    return variants(document) or (Variant(ONLY, FIRST, document.steps, document.regions),)


def variants(document: Document) -> tuple[Variant, ...]:
    """All variants in their order, the one at work with its present steps; empty while there is only one stack."""
    return tuple(
        replace(one, steps=document.steps, regions=document.regions) if one.id == document.variant else one
        for one in document.variants
    )


def next_name(document: Document) -> str:
    """A name that no variant has yet."""
    taken = {one.name for one in document.variants} or {FIRST}
    return next(name for number in range(2, len(taken) + 3) if (name := f"Variant {number}") not in taken)


def added(document: Document, name: str, *, copy: bool) -> Document:
    """With a new variant behind the one at work, which it takes over from: a copy of it, or one without steps."""
    present = stacks(document)
    place = next(index for index, one in enumerate(present) if one.id == at_work(document)) + 1
    new = Variant(new_id(), name)
    return replace(
        document,
        variants=(*present[:place], new, *present[place:]),
        variant=new.id,
        steps=fresh(document.steps) if copy else (),
        regions=document.regions if copy else (),
    )


def switched(document: Document, variant_id: str) -> Document:
    """With another variant at work; ValueError when there is none of that id."""
    wanted = document.variant_of(variant_id)
    if variant_id == document.variant:
        return document
    return replace(
        document,
        variants=tuple(
            replace(one, steps=(), regions=()) if one.id == variant_id else one for one in variants(document)
        ),
        variant=variant_id,
        steps=wanted.steps,
        regions=wanted.regions,
    )


def renamed(document: Document, variant_id: str, name: str) -> Document:
    document.variant_of(variant_id)
    named = (replace(one, name=name) if one.id == variant_id else one for one in document.variants)
    return replace(document, variants=tuple(named))


def deleted(document: Document, variant_id: str) -> Document:
    """Without a variant; its neighbour is at work if it was. ValueError for the last one."""
    ids = [one.id for one in document.variants]
    place = ids.index(document.variant_of(variant_id).id)
    if len(ids) == 1:
        raise ValueError("The last variant cannot be deleted.")
    if variant_id == document.variant:
        document = switched(document, ids[place - 1] if place else ids[1])
    left = tuple(one for one in document.variants if one.id != variant_id)
    if [one.id for one in left] == [ONLY]:
        return replace(document, variants=(), variant="")
    return replace(document, variants=left)


def alone(document: Document, variant_id: str) -> Document:
    """One variant as a document of its own: what its picture is made from."""
    one = next(one for one in stacks(document) if one.id == variant_id)
    return replace(document, steps=one.steps, regions=one.regions, variants=(), variant="", snapshots=())


def fresh(steps: Iterable[Step]) -> tuple[Step, ...]:
    """The same steps under new ids."""
    return tuple(replace(step, id=new_id()) for step in steps)


def unpinned(document: Document) -> Document:
    """Without the contexts that were measured, in all variants."""
    kept = tuple(replace(one, steps=_unpinned(one.steps)) for one in document.variants)
    return replace(document, steps=_unpinned(document.steps), variants=kept)


def _unpinned(steps: Iterable[Step]) -> tuple[Step, ...]:
    return tuple(replace(step, pinned=None) for step in steps)


# Snapshots


def with_snapshot(document: Document, name: str, time: float) -> Document:
    """With the present stack kept as the newest snapshot; `time` in seconds since 1970."""
    kept = Snapshot(new_id(), name, _unpinned(document.steps), document.regions, time=time)
    return replace(document, snapshots=(*document.snapshots, kept))


def restored(document: Document, snapshot_id: str) -> Document:
    """With the stack of a snapshot in place of the present one; contexts that are still valid stay."""
    kept = document.snapshot(snapshot_id)
    return replace(document, steps=kept.steps, regions=kept.regions)


def without_snapshot(document: Document, snapshot_id: str) -> Document:
    document.snapshot(snapshot_id)
    return replace(document, snapshots=tuple(one for one in document.snapshots if one.id != snapshot_id))


def snapshot_renamed(document: Document, snapshot_id: str, name: str) -> Document:
    document.snapshot(snapshot_id)
    named = (replace(one, name=name) if one.id == snapshot_id else one for one in document.snapshots)
    return replace(document, snapshots=tuple(named))
