"""Regions as text, to be carried from photo to photo: {"instructir-regions": 1, "width": …, "height": …, "regions": […]}."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace

from instructir_desktop.core.geometry import Size
from instructir_desktop.core.moving import fitted
from instructir_desktop.core.regions import Region
from instructir_desktop.document.checked_json import Fields, Problem, parsed
from instructir_desktop.document.region_schema import region_of, region_value
from instructir_desktop.document.step import new_id
from instructir_desktop.errors import UsageError

MARK = "instructir-regions"


def to_text(regions: Sequence[Region], photo: Size) -> str:
    """The regions of a photo of this size."""
    value = {
        MARK: 1,
        "width": photo.width,
        "height": photo.height,
        "regions": [region_value(region) for region in regions],
    }
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def holds_regions(text: str) -> bool:
    """Whether a text looks like one that to_text() gave."""
    return MARK in text[:200]


def from_text(text: str, photo: Size) -> tuple[Region, ...]:
    """The regions of such a text, made to fit a photo of this size, with new ids. Raises UsageError."""
    if not holds_regions(text):
        raise UsageError("The clipboard holds no regions. Copy one from the list of a photo's regions first.")
    try:
        fields = Fields(parsed(text), "")
        fields.whole(MARK, 1, 1)
        width, height = fields.whole("width", 1, 1_000_000), fields.whole("height", 1, 1_000_000)
        regions = [region_of(Fields(value, place)) for value, place in fields.items("regions")]
        across, down = photo.width / width, photo.height / height
        return tuple(fit(region, across, down) for region in regions)
    except (Problem, ValueError) as error:
        raise UsageError(
            "The regions in the clipboard cannot be read: {rstrip}.", rstrip=str(error).rstrip(".")
        ) from error


def fit(region: Region, across: float, down: float) -> Region:
    """The region on a photo whose sides are so many times as long, with an id of its own."""
    parts = region.parts
    if (across, down) != (1, 1):
        parts = tuple(replace(part, shape=fitted(part.shape, across, down)) for part in parts)
    return replace(region, id=new_id(), parts=parts)
