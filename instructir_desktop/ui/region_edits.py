"""How drawing changes a document's regions. Pure functions."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from instructir_desktop.core.masks import Region
from instructir_desktop.document.document import Document
from instructir_desktop.document.step import new_id
from instructir_desktop.errors import UsageError
from instructir_desktop.ui.tools.base import Gesture

FEATHER = 0.006
"""Feather of a new region as a fraction of the photo's diagonal: enough to hide the edge, too little to see."""


def drawn(document: Document, gesture: Gesture, active: str | None) -> tuple[str, Document, str]:
    """What a gesture makes of a document: the edit's name, the new document, the id of the region that is active now.

    Raises UsageError when the gesture takes away from a region and none is active.
    """
    erases = gesture.part.mode == "subtract"
    if gesture.to_active and active is not None:
        region = document.region(active)
        edited = replace(region, parts=(*region.parts, gesture.part))
        name = (
            QCoreApplication.translate("RegionEdits", "Erase from {name}").format(name=region.name)
            if erases
            else QCoreApplication.translate("RegionEdits", "Extend {name}").format(name=region.name)
        )
        return name, document.replace_region(edited), active
    if erases:
        raise UsageError(
            QCoreApplication.translate(
                "RegionEdits", "There is no active region to take away from. Draw one first, or choose one in the list."
            )
        )
    region = Region(new_id(), free_name(document), (gesture.part,), feather=FEATHER)
    return (
        QCoreApplication.translate("RegionEdits", "Draw {name}").format(name=region.name),
        document.add_region(region),
        region.id,
    )


def free_name(document: Document) -> str:
    """ "Region 1", or the first number that is not taken."""
    taken = {region.name for region in document.regions}
    number = 1
    while f"Region {number}" in taken:
        number += 1
    return QCoreApplication.translate("RegionEdits", "Region {number}").format(number=number)
