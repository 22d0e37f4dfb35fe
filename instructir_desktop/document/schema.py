"""Documents to and from the sidecar's JSON: deterministic bytes out, and nothing in that has not been checked.

    {"schema": {"major": 1, "minor": 2}, "app": "…", "source": {…}, "regions": [{…, "parts": [{…}]}], "steps": [{…}]}

Minor versions: 1.1 added the steps' `locks` and `sentence` (a sidecar without them has none) and the shapes luminosity,
colour, sky and background (a version that does not know them refuses the sidecar and leaves it as it is). 1.2 added
`rating`, the steps' `group`, `variants` with `variant` (the id of the one at work, whose steps and regions are the
document's) and `snapshots`, each written only where there is something to say; the shapes polygon, turned-rectangle,
turned-ellipse, stroke, linear, radial and flood; and the refinement of a region's edge, which stands as a last part so that an
older version refuses it too (region_schema.py).

Embeddings and contexts are base64 of little-endian float32; the points of a brush are "x,y x,y …" in photo pixels, or
packed (packed_points.py) where a field `quantum` says so; a guess's weights are base64 of bytes, its colours "r,g,b r,g,b …"
in 0..1.
Unknown fields of the document, the source, regions, parts and steps are kept; a change that an older version would
misread needs a new major number.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

import numpy as np

from instructir_desktop import __version__
from instructir_desktop.core.geometry import Size
from instructir_desktop.core.locks import LOCKS, Lock
from instructir_desktop.core.regions import Region
from instructir_desktop.document.checked_json import Fields, Problem, check_values, fail, parsed
from instructir_desktop.document.document import Document, Source
from instructir_desktop.document.region_schema import ordered, region_of, region_value
from instructir_desktop.document.step import PinnedContext, Step
from instructir_desktop.document.variant import Snapshot, Variant
from instructir_desktop.engine.api import Context
from instructir_desktop.errors import InputError
from instructir_desktop.sentence import Sentence

MAJOR, MINOR = 1, 2
APP = f"InstructIR Desktop {__version__}"
LARGEST_SIDE = 1_000_000
LARGEST_LATTICE = 64
"""Rows or columns of places with local averages."""
"""Pixels; a larger photo is none."""


class SidecarError(InputError):
    """A sidecar cannot be read. `newer`: it is not damaged but written by a newer version of the application."""

    def __init__(self, message: str, /, *, newer: bool = False, **values: object) -> None:
        super().__init__(message, **values)
        self.newer = newer


@dataclass(frozen=True)
class Loaded:
    """A document from a sidecar. `read_only`: it must not be written back; `note`: a sentence for the user, or None."""

    document: Document
    read_only: bool = False
    note: Sentence | None = None


def dumps(document: Document) -> str:
    """The sidecar's text. Equal documents give equal texts."""
    return json.dumps(to_value(document), indent=1, ensure_ascii=False, allow_nan=False) + "\n"


def to_value(document: Document) -> dict[str, object]:
    """The document as the value that the sidecar's JSON spells."""
    source = document.source
    return {
        "schema": {"major": MAJOR, "minor": MINOR},
        "app": APP,
        "source": {
            "name": source.name,
            "width": source.size.width,
            "height": source.size.height,
            "sha256": source.sha256,
            **ordered(source.extra),
        },
        "regions": [region_value(region) for region in document.regions],
        "steps": [step_to_value(step) for step in document.steps],
        **({"rating": document.rating} if document.rating else {}),
        **({"variant": document.variant} if document.variants else {}),
        **({"variants": [_variant_value(one) for one in document.variants]} if document.variants else {}),
        **({"snapshots": [_variant_value(one) for one in document.snapshots]} if document.snapshots else {}),
        **ordered(document.extra),
    }


def loads(text: str, name: str = "The sidecar") -> Loaded:
    """Read a sidecar's text. Raises SidecarError, whose sentence begins with `name` and names the place in the file."""
    return _loaded(lambda: parsed(text), name)


def from_value(value: object, name: str = "The sidecar") -> Loaded:
    """The same for a value made by to_value() that other JSON has carried (the journal's)."""

    def checked() -> object:
        check_values(value)
        return value

    return _loaded(checked, name)


def step_from_value(value: object, place: str = "") -> Step:
    """One step of such a value, found at `place`. Raises SidecarError."""
    return _item(value, place, _step)


def region_from_value(value: object, place: str = "") -> Region:
    """One region of such a value, found at `place`. Raises SidecarError."""
    return _item(value, place, region_of)


_Read = TypeVar("_Read")


def _item(value: object, place: str, read: Callable[[Fields], _Read]) -> _Read:
    try:
        check_values(value)
        return read(Fields(value, place))
    except Problem as problem:
        raise SidecarError("It cannot be read: {problem}.", problem=problem) from problem


def _loaded(read: Callable[[], object], name: str) -> Loaded:
    major = MAJOR
    try:
        top = Fields(read(), "")
        schema = Fields(top.take("schema"), "schema")
        major = schema.whole("major", 1, 1_000_000)
        schema.whole("minor", 0, 1_000_000)
        top.take("app", None)
        document = _document(top)
    except Problem as problem:
        if major > MAJOR:
            raise SidecarError(
                "{name} was written by a newer version of InstructIR Desktop and cannot be read by this one "
                "({problem}). Install the newer version.",
                name=name,
                problem=problem,
                newer=True,
            ) from problem
        raise SidecarError(
            "{name} cannot be read: {problem}. Restore it from a copy, or set it aside to begin anew.",
            name=name,
            problem=problem,
        ) from problem
    if major > MAJOR:
        note = Sentence(
            "{name} was written by a newer version of InstructIR Desktop; it is opened for reading only.", name=name
        )
        return Loaded(document, read_only=True, note=note)
    return Loaded(document)


# ---- writing


def step_to_value(step: Step) -> dict[str, object]:
    """The step as the value that the sidecar's JSON spells."""
    pinned = step.pinned
    embedding = base64.b64encode(np.array(step.embedding, dtype="<f4").tobytes()).decode("ascii")
    return {
        "id": step.id,
        "text": step.text,
        "sentence": step.sentence,
        "name": step.name,
        "enabled": step.enabled,
        "strength": float(step.strength),
        "region": step.region,
        **({"group": step.group} if step.group else {}),
        "locks": list(step.locks),
        "intent": step.intent,
        "model": step.model,
        "model_sha256": step.model_sha256,
        "embedding": embedding,
        "context_key": None if pinned is None else pinned.key,
        "context": None if pinned is None else pinned.context.to_text(),
        **({"context_lattice": list(pinned.context.lattice)} if pinned and pinned.context.lattice != (1, 1) else {}),
        **ordered(step.extra),
    }


def _variant_value(variant: Variant) -> dict[str, object]:
    return {
        "id": variant.id,
        "name": variant.name,
        **({"time": float(variant.time)} if isinstance(variant, Snapshot) else {}),
        "regions": [region_value(region) for region in variant.regions],
        "steps": [step_to_value(step) for step in variant.steps],
        **ordered(variant.extra),
    }


# ---- reading


def _document(top: Fields) -> Document:
    source = _source(Fields(top.take("source"), "source"))
    regions, steps = _stack(top)
    rating = top.whole("rating", 0, 5) if "rating" in top.rest else 0
    variant = top.text("variant") if "variant" in top.rest else ""
    variants = tuple(_variant(fields) for fields in _objects(top, "variants"))
    snapshots = tuple(_snapshot(fields) for fields in _objects(top, "snapshots"))
    try:
        return Document(source, steps, regions, top.rest, variants, variant, snapshots, rating)
    except ValueError as error:  # equal ids, a region that does not exist
        raise Problem(str(error).rstrip(".")) from error


def _stack(fields: Fields) -> tuple[tuple[Region, ...], tuple[Step, ...]]:
    regions = tuple(region_of(Fields(value, place)) for value, place in fields.items("regions"))
    return regions, tuple(_step(Fields(value, place)) for value, place in fields.items("steps"))


def _objects(top: Fields, key: str) -> list[Fields]:
    """The objects of a list that need not be there."""
    return [Fields(value, place) for value, place in top.items(key)] if key in top.rest else []


def _variant(fields: Fields) -> Variant:
    identity, name = _identity(fields), fields.text("name")
    regions, steps = _stack(fields)
    try:
        return Variant(identity, name, steps, regions, fields.rest)
    except ValueError as error:
        raise Problem(f"{fields.place}: {str(error).rstrip('.')}") from error


def _snapshot(fields: Fields) -> Snapshot:
    time = fields.number("time")
    one = _variant(fields)
    return Snapshot(one.id, one.name, one.steps, one.regions, one.extra, time)


def _source(fields: Fields) -> Source:
    size = Size(fields.whole("width", 1, LARGEST_SIDE), fields.whole("height", 1, LARGEST_SIDE))
    return Source(fields.text("name"), size, _sha256(fields, "sha256"), fields.rest)


def _sha256(fields: Fields, key: str, *, empty: bool = False) -> str:
    text = fields.text(key)
    if not (empty and not text) and (len(text) != 64 or not set(text) <= set("0123456789abcdef")):
        fail(fields.at(key), "is not a SHA-256")
    return text


def _context(fields: Fields) -> Context:
    if "context_lattice" not in fields.rest:
        return Context(fields.floats("context"))
    nodes = fields.take("context_lattice")
    rows, columns = nodes if isinstance(nodes, list) and len(nodes) == 2 else (0, 0)
    if (
        not all(type(count) is int and 1 <= count <= LARGEST_LATTICE for count in (rows, columns))
        or rows * columns == 1
    ):
        fail(fields.at("context_lattice"), f"is not two numbers up to {LARGEST_LATTICE}")
    data = fields.floats("context", half=True)
    if len(data) // 4 % (rows * columns):
        fail(fields.at("context"), "does not hold as many numbers for every place")
    return Context(data, (rows, columns))


def _identity(fields: Fields) -> str:
    return fields.text("id") or fail(fields.at("id"), "is empty")


def _step(fields: Fields) -> Step:
    embedding = np.frombuffer(fields.floats("embedding"), dtype="<f4").tolist()
    key, context = fields.optional_text("context_key"), fields.take("context")
    pinned = None
    if context is not None or key is not None:
        fields.rest["context"] = context
        pinned = PinnedContext(key or fail(fields.at("context_key"), "is missing"), _context(fields))
    try:
        return Step(
            id=_identity(fields),
            text=fields.text("text"),
            sentence=fields.text("sentence") if "sentence" in fields.rest else "",
            name=fields.text("name"),
            enabled=fields.flag("enabled"),
            strength=fields.number("strength"),
            region=fields.optional_text("region"),
            group=fields.text("group") if "group" in fields.rest else "",
            locks=_locks(fields) if "locks" in fields.rest else (),
            intent=fields.text("intent"),
            model=fields.text("model"),
            model_sha256=_sha256(fields, "model_sha256", empty=True),
            embedding=tuple(embedding),
            pinned=pinned,
            extra=fields.rest,
        )
    except ValueError as error:
        raise Problem(f"{fields.place}: {error}") from error


def _locks(fields: Fields) -> tuple[Lock, ...]:
    found: list[Lock] = []
    for value, place in fields.items("locks"):
        known = next((lock for lock in LOCKS if lock == value), None)
        if known is None or known in found:
            fail(place, f"is not one of {', '.join(LOCKS)}, each at most once")
        found.append(known)
    return tuple(found)
