"""Presets: steps without a photo, as a small text file that people can send each other. Also what the clipboard holds.

    {"preset": {"major": 1, "minor": 0}, "app": "…", "name": "Film grain away", "steps": [{…as in a sidecar, without
     id, context and context_key…}], "regions": [{…as in a sidecar, in thousandths: see relative.py…}]}

The ids of regions count from 1; a step's `region` names one of them, or none.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from instructir_desktop.core.masks import Region
from instructir_desktop.core.source import PixelSource
from instructir_desktop.document import schema
from instructir_desktop.document.checked_json import Fields, Problem, fail, parsed
from instructir_desktop.document.document import Document
from instructir_desktop.document.region_schema import region_value
from instructir_desktop.document.relative import from_relative, to_relative
from instructir_desktop.document.step import Step, new_id
from instructir_desktop.errors import InputError
from instructir_desktop.imaging.files import read_at_most, write_atomically
from instructir_desktop.sentence import Sentence

MAJOR, MINOR = 1, 0
SUFFIX = ".iir-preset"
LARGEST = 8 * 2**20
"""Bytes; larger files are no presets."""
LONGEST_NAME = 80

_PER_PHOTO = ("id", "context_key", "context")
"""A step's fields that belong to one photo."""


class PresetError(InputError):
    """A text or file is no preset, is damaged, or is of a newer version."""


@dataclass(frozen=True)
class Preset:
    """`steps` act in their order; `regions` are relative (see relative.py), and every region of a step is among them.

    Ids of steps and regions count from 1 (see of()). `extra`: fields of a newer version, kept unchanged. Raises ValueError
    for an empty name, no steps, or a region that does not exist.
    """

    name: str
    steps: tuple[Step, ...]
    regions: tuple[Region, ...] = ()
    extra: Mapping[str, object] = field(default_factory=dict, repr=False, hash=False)

    def __post_init__(self) -> None:
        if not self.name.strip() or len(self.name) > LONGEST_NAME:
            raise ValueError(f"the name must have 1 to {LONGEST_NAME} characters")
        if not self.steps:
            raise ValueError("there is no step in it")
        known = {region.id for region in self.regions}
        if len(known) < len(self.regions):
            raise ValueError("two regions have the same id")
        missing = next((step.region for step in self.steps if step.region not in {None, *known}), None)
        if missing is not None:
            raise ValueError(f"a step uses the region {missing!r}, which is not in it")

    @property
    def contents(self) -> str:
        """What is in it, in words: the titles of its steps."""
        return " · ".join(step.title for step in self.steps)


def of(name: str, document: Document, step_ids: Collection[str] | None = None) -> Preset:
    """A preset of the document's steps, or of some of them, and the regions that they use. Raises ValueError as Preset."""
    chosen = [step for step in document.steps if step_ids is None or step.id in step_ids]
    used: dict[str, str] = {}
    for step in chosen:
        if step.region is not None:
            used.setdefault(step.region, str(len(used) + 1))
    steps = tuple(
        replace(
            step,
            id=str(number),
            region=None if step.region is None else used[step.region],
            pinned=None,
        )
        for number, step in enumerate(chosen, 1)
    )
    regions = tuple(
        replace(to_relative(document.region(old), document.source.size), id=new) for old, new in used.items()
    )
    return Preset(" ".join(name.split()), steps, regions)


def apply(preset: Preset, document: Document, *, photo: PixelSource | None = None) -> Document:
    """The document with the preset's steps on top of its own, under new ids, and with the regions they need.

    `photo` (H, W, 3), encoded: the document's photo, in which a region of sky or background is found anew; without it
    such a region lies where it lay on the photo that the preset was made of.
    """
    ids: dict[str, str] = {}
    for region in preset.regions:
        ids[region.id] = new_id()
        placed = from_relative(region, document.source.size, photo=photo)
        document = document.add_region(replace(placed, id=ids[region.id]))
    for step in preset.steps:
        region_id = None if step.region is None else ids[step.region]
        document = document.add_step(replace(step, id=new_id(), region=region_id, pinned=None))
    return document


def dumps(preset: Preset) -> str:
    """The preset's text. Equal presets give equal texts."""
    steps = [
        {key: value for key, value in schema.step_to_value(step).items() if key not in _PER_PHOTO}
        for step in preset.steps
    ]
    value = {
        "preset": {"major": MAJOR, "minor": MINOR},
        "app": schema.APP,
        "name": preset.name,
        "steps": steps,
        "regions": [region_value(region) for region in preset.regions],
        **{key: preset.extra[key] for key in sorted(preset.extra)},
    }
    return json.dumps(value, indent=1, ensure_ascii=False, allow_nan=False) + "\n"


def loads(text: str, name: str = "The text") -> Preset:
    """Read a preset's text. Raises PresetError, whose sentence begins with `name` and names the place in it."""
    major = MAJOR
    try:
        top = Fields(parsed(text), "")
        version = Fields(top.take("preset"), "preset")
        major = version.whole("major", 1, 1_000_000)
        version.whole("minor", 0, 1_000_000)
        if major > MAJOR:
            fail("", "its version is newer")
        return _preset(top)
    except Problem as problem:
        if major > MAJOR:
            raise PresetError(
                "{name} was written by a newer version of InstructIR Desktop. Install the newer version to use it.",
                name=name,
            ) from problem
        raise PresetError("{name} is no preset that can be used: {problem}.", name=name, problem=problem) from problem


def load(path: Path) -> Preset:
    """Read a preset's file. Raises PresetError when it is none, InputError when it cannot be read at all."""
    data = read_at_most(path, LARGEST, Sentence("The preset “{path}”", path=path))
    if data is None:
        raise PresetError("“{path}” is too large to be a preset.", path=path)
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        raise PresetError("“{path}” is no preset: it is not text.", path=path) from error
    return loads(text, Sentence("The preset “{path}”", path=path))


def save(preset: Preset, path: Path) -> None:
    """Write a preset's file, in place of one that is there. Raises OutputError."""
    write_atomically(path, dumps(preset).encode())


def _preset(top: Fields) -> Preset:
    name = top.text("name")
    top.take("app", None)
    steps = tuple(_step(value, number, place) for number, (value, place) in enumerate(top.items("steps"), 1))
    regions = tuple(_region(value, place) for value, place in top.items("regions")) if "regions" in top.rest else ()
    try:
        return Preset(name, steps, regions, top.rest)
    except ValueError as error:
        raise Problem(str(error)) from error


def _step(value: object, number: int, place: str) -> Step:
    fields = Fields(value, place)
    try:
        return schema.step_from_value(
            {**fields.rest, "id": str(number), "context_key": None, "context": None}, place=place
        )
    except schema.SidecarError as error:
        raise Problem(str(error.__cause__ or error)) from error


def _region(value: object, place: str) -> Region:
    try:
        return schema.region_from_value(value, place=place)
    except schema.SidecarError as error:
        raise Problem(str(error.__cause__ or error)) from error
