"""From a document to the output file: what `apply` and `render` have in common."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from instructir_desktop.cli.console import ProgressBar
from instructir_desktop.document.document import Document
from instructir_desktop.document.export import ExportReport, export
from instructir_desktop.document.render import Renderer
from instructir_desktop.document.session import Session
from instructir_desktop.engine.api import CancelToken, Engine, Precision
from instructir_desktop.errors import InputError, OutputError
from instructir_desktop.imaging.export import ExportOptions, check_export
from instructir_desktop.imaging.files import reason, write_atomically


@dataclass(frozen=True)
class Output:
    """The file to write, and whether it may replace another."""

    path: Path
    overwrite: bool

    @classmethod
    def of(cls, arguments: argparse.Namespace) -> Output:
        return cls(arguments.output, arguments.overwrite)

    def check(self, sources: Sequence[Path]) -> str:
        """Find out before the work whether the file can be written after it; its format. Raises OutputError."""
        encoder = check_export(self.path, sources=sources, overwrite=True)
        if self.path.exists() and not self.overwrite:
            raise OutputError(f"“{self.path}” already exists. Choose another name, or add --overwrite to replace it.")
        folder = self.path.resolve().parent
        if not os.access(folder, os.W_OK):
            raise OutputError(f"“{self.path}” cannot be written: the folder “{folder}” is write-protected.")
        return encoder.name


def restore(
    session: Session,
    document: Document,
    engine: Engine,
    output: Output,
    *,
    precision: Precision,
    cancel: CancelToken,
    update_models: bool = False,
) -> ExportReport:
    """Make `document` the session's, run its networks and write the result. Raises what Renderer and export() raise."""
    renderer = Renderer(engine)
    session.history.do("command line", document)
    with ProgressBar() as bar:
        prepared = renderer.prepare(
            document, session.photo, precision=precision, progress=bar.steps, cancel=cancel, update_models=update_models
        )
    session.history.amend(prepared)
    pixels = renderer.pixels(session.document, session.photo)
    cancel.check()
    if (session.buffer.with_float(pixels).pixels == session.buffer.pixels).all():
        return unchanged(session, output)
    return export(session, pixels, output.path, ExportOptions(), overwrite=output.overwrite)


def unchanged(session: Session, output: Output) -> ExportReport:
    """Write the photo as it is: byte for byte where the format stays the same, else with the same pixels."""
    if output.check((session.path, session.sidecar)) != session.buffer.format:
        return export(session, session.photo, output.path, ExportOptions(), overwrite=output.overwrite)
    try:
        data = session.path.read_bytes()
    except OSError as error:
        raise InputError(f"“{session.path}” cannot be read: {reason(error)}.") from error
    write_atomically(output.path, data)
    total = session.buffer.size.area
    return ExportReport(total, total)
