"""From a document to the output file: what `apply` and `render` have in common."""

from __future__ import annotations

import numpy as np

from instructir_desktop.cli.console import ProgressBar
from instructir_desktop.cli.output import Output
from instructir_desktop.core.source import PixelSource
from instructir_desktop.document.changes import Changes, changes
from instructir_desktop.document.changes import write as write_map
from instructir_desktop.document.document import Document
from instructir_desktop.document.edited import Edited, edit
from instructir_desktop.document.export import ExportReport, export
from instructir_desktop.document.grid import reading_bytes
from instructir_desktop.document.render import Renderer
from instructir_desktop.document.session import Session
from instructir_desktop.document.tiles import TileStore
from instructir_desktop.engine.api import CancelToken, Engine, Precision
from instructir_desktop.errors import InputError, UsageError
from instructir_desktop.imaging.export import ExportOptions
from instructir_desktop.imaging.files import reason, write_atomically
from instructir_desktop.imaging.streaming import streams


def restore(
    session: Session,
    document: Document,
    engine: Engine,
    output: Output,
    *,
    precision: Precision,
    cancel: CancelToken,
    update_models: bool = False,
    change_map_step: int | None = None,
) -> tuple[ExportReport, str]:
    """Make `document` the session's, run its networks and write the result. Raises what Renderer and export() raise.

    Also returns what the change map says; empty when none was asked for. `change_map_step` is a step's number (from 1),
    None for the whole stack.
    """
    step_id = _step_id(document, change_map_step)
    steps = sum(step.enabled for step in document.steps)
    renderer = Renderer(engine, tiles=TileStore(memory=reading_bytes(document.source.size, steps)))
    session.history.do("command line", document)
    with ProgressBar() as bar:
        prepared = renderer.pin(
            document, session.photo, precision=precision, cancel=cancel, update_models=update_models
        )
        session.history.amend(prepared)
        pixels = renderer.result(session.document, session.photo, progress=bar.steps, cancel=cancel)

        def write(pixels: PixelSource | Edited) -> ExportReport:
            return export(
                session,
                pixels,
                output.path,
                output.options,
                output.overwrite,
                precision=precision,
                cancel=cancel,
                unchanged=lambda: unchanged(session, output),
            )

        if output.change_map is None and streams(session.buffer, output.path, output.options):
            return write(pixels), ""  # the networks run while the file is encoded
        edited = edit(session.buffer, pixels, cancel=cancel)
    if output.change_map is None:
        return write(edited), ""
    found = changes(renderer, session.document, session.buffer, session.photo, step_id=step_id)
    report = write(edited)
    write_map(found, output.change_map)
    return report, found.sentence


def no_changes(session: Session, output: Output) -> str:
    """Write the change map of a photo that is left as it was, if one was asked for; what it says."""
    if output.change_map is None:
        return ""
    size = session.buffer.size
    found = Changes(np.zeros((size.height, size.width), dtype=np.float32), "The sentence")
    write_map(found, output.change_map)
    return found.sentence


def _step_id(document: Document, number: int | None) -> str | None:
    if number is None:
        return None
    if not 1 <= number <= len(document.steps):
        raise UsageError(f"There is no step {number} for the change map; the stack has {len(document.steps)}.")
    return document.steps[number - 1].id


def unchanged(session: Session, output: Output) -> ExportReport:
    """Write the photo as it is: byte for byte where nothing else is asked for, else with the same pixels."""
    same = output.check((session.path, session.sidecar)) == session.buffer.format
    if not same or output.options != ExportOptions():
        return export(session, session.photo, output.path, output.options, output.overwrite)
    try:
        data = session.path.read_bytes()
    except OSError as error:
        raise InputError(f"“{session.path}” cannot be read: {reason(error)}.") from error
    write_atomically(output.path, data, new=not output.overwrite)
    total = session.buffer.size.area
    return ExportReport(total, total)
