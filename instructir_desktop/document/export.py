"""Writing the edited photo at the source's own depth, with a record of the steps; counting what was not touched."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from instructir_desktop.document.compose import untouched
from instructir_desktop.document.document import Document
from instructir_desktop.document.schema import APP
from instructir_desktop.document.session import Session
from instructir_desktop.engine.api import FloatImage
from instructir_desktop.imaging.export import ExportOptions, export_photo


@dataclass(frozen=True)
class ExportReport:
    """What an export did: pixels equal to the source's in all channels, pixels in all, sentences for the user."""

    untouched: int
    total: int
    notes: tuple[str, ...] = ()


def record(document: Document) -> str:
    """The steps that made the pixels, as the JSON text that goes into the exported file's metadata."""
    steps = [
        {
            "text": step.text,
            "strength": step.strength,
            "model": step.model,
            "model_sha256": step.model_sha256,
            "region": step.region is not None,
        }
        for step in document.steps
        if step.enabled and step.strength > 0
    ]
    return json.dumps({"app": APP, "steps": steps}, ensure_ascii=False)


def export(
    session: Session,
    renderer_pixels: FloatImage,
    target: Path,
    options: ExportOptions | None = None,
    overwrite: bool = False,
) -> ExportReport:
    """Write the session's photo with other pixels, those of Renderer.pixels (H, W, 3), to `target`.

    Never over the photo itself. Raises OutputError when the file cannot be written or is there already
    (without `overwrite`), ValueError when the pixels are not of the photo's size.
    """
    edited = session.buffer.with_float(renderer_pixels)
    notes = export_photo(
        edited,
        target,
        options=options,
        sources=(session.path,),
        overwrite=overwrite,
        record=record(session.document),
    )
    return ExportReport(untouched(session.buffer.pixels, edited.pixels), edited.size.area, notes)
