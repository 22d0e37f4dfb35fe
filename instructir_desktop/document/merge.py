"""Bringing two edits of the same document together: three-way, step by step and field by field, losing neither."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from functools import partial
from typing import Any, TypeVar

from instructir_desktop.core.masks import Region
from instructir_desktop.document import merge_variants
from instructir_desktop.document.document import Document
from instructir_desktop.document.step import Step, new_id
from instructir_desktop.document.variant import Variant
from instructir_desktop.sentence import Sentence

ELSEWHERE = " (changed elsewhere)"

DERIVED = ("pinned", "model_sha256")
"""Fields of a step that the engine finds out: no conflict, ours stay."""

_Item = TypeVar("_Item", Step, Region)


@dataclass(frozen=True)
class Merged:
    """The document with both sides' edits; `conflicts`: a sentence for each thing that both sides changed."""

    document: Document
    conflicts: tuple[Sentence, ...] = ()


def merge(base: Document, ours: Document, theirs: Document) -> Merged:
    """What `ours` and `theirs` made of `base`, together.

    Where both changed the same field of a step, ours stays and theirs comes as a further step, switched off; of a region,
    as a further region. A step that one side deleted and the other changed stays. The source is ours. Variants are merged
    one by one (see merge_variants.py).
    """
    conflicts: list[Sentence] = []
    whole = merge_variants.merged(base, ours, theirs, partial(merged_stack, conflicts=conflicts))
    extra = _mapping(base.extra, ours.extra, theirs.extra)
    rating = theirs.rating if ours.rating == base.rating else ours.rating
    return Merged(replace(whole, source=ours.source, extra=extra, rating=rating), tuple(conflicts))


def merged_stack(base: Variant, ours: Variant, theirs: Variant, *, conflicts: list[Sentence]) -> Variant:
    """The same for the steps and regions of one stack; its id and what else it has are ours."""
    regions = _items(base.regions, ours.regions, theirs.regions, conflicts)
    steps = _items(base.steps, ours.steps, theirs.steps, conflicts)
    known = {region.id for region in regions}
    for needed in (step.region for step in steps):  # one side deleted a region that the other has used since
        if needed is not None and needed not in known:
            sides = (region for side in (ours, theirs, base) for region in side.regions)
            regions.append(next(region for region in sides if region.id == needed))
            known.add(needed)
    name = theirs.name if ours.name == base.name else ours.name
    extra = _mapping(base.extra, ours.extra, theirs.extra)
    return replace(ours, name=name, steps=tuple(steps), regions=tuple(regions), extra=extra)


def _items(
    base: tuple[_Item, ...], ours: tuple[_Item, ...], theirs: tuple[_Item, ...], conflicts: list[Sentence]
) -> list[_Item]:
    before = {item.id: item for item in base}
    mine = {item.id: item for item in ours}
    other = {item.id: item for item in theirs}
    result: list[_Item] = []
    for item_id in _order(list(before), list(mine), list(other), conflicts):
        result += _both(before.get(item_id), mine.get(item_id), other.get(item_id), conflicts)
    return result


def _both(base: _Item | None, ours: _Item | None, theirs: _Item | None, conflicts: list[Sentence]) -> list[_Item]:
    """What becomes of one step or region: none, one, or (after a conflict) two."""
    if ours is None or theirs is None:
        kept = ours or theirs
        if kept is None or _same(kept, base):
            return []  # deleted on one side, untouched on the other
        if base is not None:
            here = Sentence("{what} was changed here and deleted elsewhere; it was kept.", what=_title(kept))
            there = Sentence("{what} was changed elsewhere and deleted here; it was kept.", what=_title(kept))
            conflicts.append(there if ours is None else here)
        return [kept]
    if _same(ours, theirs) or _same(theirs, base):
        return [ours]
    if _same(ours, base):
        return [theirs]
    changes: dict[str, Any] = {}
    clash = False
    for one in fields(ours):
        mine, other = getattr(ours, one.name), getattr(theirs, one.name)
        before = getattr(base, one.name) if base is not None else None
        if mine == other or (base is not None and other == before) or one.name in DERIVED:
            continue
        if base is not None and mine == before:
            changes[one.name] = other
        else:
            clash = True
    result = [replace(ours, **changes)]
    if clash:
        off: dict[str, Any] = {"enabled": False} if isinstance(theirs, Step) else {}
        name = (theirs.title if isinstance(theirs, Step) else theirs.name) + ELSEWHERE
        result.append(replace(theirs, id=new_id(), name=name, **off))
        conflicts.append(
            Sentence(
                "{what} was changed here and elsewhere; the other version was kept as a further step, switched off."
                if isinstance(theirs, Step)
                else "{what} was changed here and elsewhere; the other version was kept as a further region.",
                what=_title(ours),
            )
        )
    return result


def _same(one: Step | Region | None, other: Step | Region | None) -> bool:
    """Whether two versions are equal, what the engine finds out aside."""
    if isinstance(one, Step) and isinstance(other, Step):
        return replace(one, pinned=None, model_sha256="") == replace(other, pinned=None, model_sha256="")
    return one == other


def _title(item: Step | Region) -> str:
    if isinstance(item, Step):
        return Sentence("The step “{title}”", title=item.title)
    return Sentence("The region “{name}”", name=item.name)


def _order(base: list[str], ours: list[str], theirs: list[str], conflicts: list[Sentence]) -> list[str]:
    """All ids: in our order, or theirs where only they moved something; the other side's own behind their predecessors."""
    common = set(base) & set(ours) & set(theirs)
    sides = [[one for one in side if one in common] for side in (base, ours, theirs)]
    leading, following = (theirs, ours) if sides[1] == sides[0] != sides[2] else (ours, theirs)
    if sides[0] != sides[1] != sides[2] != sides[0]:
        conflicts.append(Sentence("The order was changed here and elsewhere; the order here was kept."))
    result = list(leading)
    present = set(result)
    for side in (following, base):
        previous: str | None = None
        for item in side:
            if item not in present:
                result.insert(0 if previous is None else result.index(previous) + 1, item)
                present.add(item)
            previous = item
    return result


def _mapping(base: Mapping[str, object], ours: Mapping[str, object], theirs: Mapping[str, object]) -> dict[str, object]:
    """Unknown fields: theirs where only they changed them, else ours; a field is gone when one side took it away."""
    missing = object()
    result: dict[str, object] = {}
    for key in {**ours, **theirs}:
        before, mine, other = (side.get(key, missing) for side in (base, ours, theirs))
        value = other if mine == before else mine
        if value is not missing:
            result[key] = value
    return result
