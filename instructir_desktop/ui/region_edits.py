"""How drawing and the region panel change a document's regions. Pure functions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from instructir_desktop.core.masks import Region
from instructir_desktop.document.document import Document
from instructir_desktop.document.region_clipboard import fit
from instructir_desktop.document.step import new_id
from instructir_desktop.errors import UsageError
from instructir_desktop.ui.tools.base import Gesture

FEATHER = 0.006
"""Feather of a new region as a fraction of the photo's diagonal: enough to hide the edge, too little to see."""


def drawn(document: Document, gesture: Gesture, active: str | None) -> tuple[str, Document, str]:
    """What a gesture makes of a document: the edit's name, the new document, the id of the region that is active now.

    Raises UsageError when the gesture takes away from a region, or narrows it, and none is active.
    """
    mode = gesture.part.mode
    if gesture.to_active and active is not None:
        region = document.region(active)
        edited = replace(region, parts=(*region.parts, gesture.part))
        extend = QCoreApplication.translate("RegionEdits", "Extend {name}")
        erase = QCoreApplication.translate("RegionEdits", "Erase from {name}")
        narrow = QCoreApplication.translate("RegionEdits", "Narrow {name}")
        name = {"add": extend, "subtract": erase, "intersect": narrow}[mode].format(name=region.name)
        return name, document.replace_region(edited), active
    if mode == "subtract":
        raise UsageError(
            QCoreApplication.translate(
                "RegionEdits", "There is no active region to take away from. Draw one first, or choose one in the list."
            )
        )
    if mode == "intersect":
        raise UsageError(
            QCoreApplication.translate(
                "RegionEdits", "There is no active region to narrow. Draw one first, or choose one in the list."
            )
        )
    region = Region(
        new_id(),
        free_name(document, QCoreApplication.translate("RegionEdits", "Region")),
        (gesture.part,),
        feather=FEATHER,
    )
    return (
        QCoreApplication.translate("RegionEdits", "Draw {name}").format(name=region.name),
        document.add_region(region),
        region.id,
    )


def free_name(document: Document, wanted: str, *, first: int = 1) -> str:
    """ "Region 1", or the first number that is not taken."""
    taken = {region.name for region in document.regions}
    number = first
    while f"{wanted} {number}" in taken:
        number += 1
    return f"{wanted} {number}"


def pasted(document: Document, regions: Sequence[Region]) -> tuple[Document, str]:
    """The document with further regions, whose names are made different, and the id of the last of them."""
    last = ""
    for region in regions:
        taken = {other.name for other in document.regions}
        name = free_name(document, region.name, first=2) if region.name in taken else region.name
        document = document.add_region(replace(region, name=name))
        last = region.id
    return document, last


def duplicated(document: Document, region_id: str) -> tuple[Document, str]:
    """The document with a copy of a region, and its id."""
    return pasted(document, [fit(document.region(region_id), 1, 1)])


def without_part(document: Document, region_id: str, index: int) -> Document:
    """The document without one part of a region; without the region, when that was its only part and no step uses it."""
    region = document.region(region_id)
    parts = region.parts[:index] + region.parts[index + 1 :]
    if not parts and not any(step.region == region_id for step in document.steps):
        return document.remove_region(region_id)
    return document.replace_region(replace(region, parts=parts))
