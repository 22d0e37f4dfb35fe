"""From what a sentence asks for to the document that has it: its steps, and the regions they are limited to."""

from __future__ import annotations

from dataclasses import replace

from instructir_desktop.core.language.parse import Parse, ParsedStep
from instructir_desktop.core.language.place import Place
from instructir_desktop.core.regions import Region
from instructir_desktop.core.source import PixelSource
from instructir_desktop.document.document import Document
from instructir_desktop.document.step import Step, new_id
from instructir_desktop.engine.api import ModelInfo
from instructir_desktop.errors import UsageError


def add_parse(
    document: Document,
    parse: Parse,
    model: ModelInfo,
    *,
    photo: PixelSource,
    region_id: str | None = None,
    strength: float = 1.0,
) -> Document:
    """The document with the steps of `parse` on top, in order, and with the regions for their places.

    `photo` is the source (H, W, 3), from which sky and background are guessed. `region_id`: a region of the document that
    all steps are limited to (the selection, in the sentence's words); `strength`: what their own strengths are multiplied
    by. Steps with the same place share a region. Raises UsageError when a place can only be shown by the user's hand and
    no region was given.
    """
    within = None if region_id is None else document.region(region_id)
    regions: dict[Place, str] = {}
    for asked in parse.steps:
        target = region_id
        if asked.where is not None:
            if asked.where not in regions:
                region = _region(asked.where, document, within, photo)
                if region is not within:
                    document = document.add_region(region)
                regions[asked.where] = region.id
            target = regions[asked.where]
        document = document.add_step(new_step(asked, parse.text, model, region_id=target, strength=strength))
    return document


def new_step(
    asked: ParsedStep, sentence: str, model: ModelInfo, *, region_id: str | None = None, strength: float = 1.0
) -> Step:
    """The step for one restoration of a sentence; `strength` is what its own is multiplied by."""
    return Step(
        text=asked.text,
        sentence="" if sentence == asked.text else sentence,
        embedding=asked.embedding,
        intent=asked.intent,
        model=model.id,
        model_sha256=model.sha256,
        strength=asked.strength * strength,
        region=region_id,
        locks=asked.locks,
    )


def _region(place: Place, document: Document, within: Region | None, photo: PixelSource) -> Region:
    """The region for a place, inside `within`; `within` itself where the place is the selection."""
    if place.kind == "selection":
        if within is None:
            raise UsageError("The sentence speaks of a selection, but nothing is selected. Draw it on the photo first.")
        return replace(within, id=new_id(), name=place.name, inverted=True) if place.inverted else within
    region = place.region(document.source.size, new_id(), within=within, photo=photo)
    if region is not None:
        return region
    if within is not None:
        return within  # it was drawn for what no rule can find
    raise UsageError(
        "Where “{name}” is in this photo is for you to say. Draw it on the photo, or leave it out of the sentence.",
        name=place.name,
    )
