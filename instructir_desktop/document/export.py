"""Writing the edited photo at the source's own depth, with a record of the steps; counting what was not touched."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from instructir_desktop.core.geometry import Size
from instructir_desktop.core.source import PixelSource
from instructir_desktop.document.document import Document
from instructir_desktop.document.edited import Edited, edit
from instructir_desktop.document.receipt import Receipt, acting, dumps, fingerprint, fingerprint_of
from instructir_desktop.document.schema import APP
from instructir_desktop.document.session import Session
from instructir_desktop.engine.api import CancelToken, Precision
from instructir_desktop.imaging.buffer import ImageBuffer, Samples
from instructir_desktop.imaging.depth import bits
from instructir_desktop.imaging.encoders import ENCODERS
from instructir_desktop.imaging.export import ExportOptions, export_photo

NO_RECEIPT = (
    "The receipt was left out with the metadata, so `instructir verify` cannot tell what was done to this file."
)


@dataclass(frozen=True)
class ExportReport:
    """What an export did: pixels equal to the source's in all channels at its own depth, pixels in all, sentences for
    the user. `converted`: what the file's pixels went through after they were counted, empty when nothing."""

    untouched: int
    total: int
    notes: tuple[str, ...] = ()
    converted: str = ""

    @property
    def promise(self) -> str:
        """How many pixels were not touched, as a sentence."""
        share = f"{self.untouched:,} of {self.total:,} pixels are untouched"
        return f"{share} (before {self.converted})." if self.converted else f"{share}."


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
    pixels: PixelSource | Edited,
    target: Path,
    options: ExportOptions | None = None,
    overwrite: bool = False,
    *,
    precision: Precision = "auto",
    cancel: CancelToken | None = None,
) -> ExportReport:
    """Write the session's photo with other pixels (H, W, 3), such as those of Renderer.result(), to `target`, with a receipt.

    Never over the photo itself. `precision` is what the pixels were rendered with. Raises OutputError when the file
    cannot be written or is there already (without `overwrite`), ValueError when the pixels are not of the photo's size.
    """
    options = options or ExportOptions()
    made = pixels if isinstance(pixels, Edited) else edit(session.buffer, pixels, cancel=cancel)
    edited, count = made.buffer, made.untouched
    told = not options.strip_metadata
    notes = export_photo(
        edited,
        target,
        options=options,
        sources=(session.path,),
        overwrite=overwrite,
        record=record(session.document) if told else None,
        receipt=receipt_maker(session, target, options, untouched=count, precision=precision) if told else None,
    )
    if not told:
        notes = (*notes, NO_RECEIPT)
    return ExportReport(count, edited.size.area, notes, conversions(session.buffer, target, options))


def receipt_maker(
    session: Session, target: Path, options: ExportOptions, *, untouched: int, precision: Precision
) -> Callable[[Samples], str]:
    """A function that writes the receipt of an export from the samples (H, W, C) that are written."""

    def make(samples: Samples) -> str:
        buffer = session.buffer
        return dumps(
            Receipt(
                document=acting(session.document),
                format=ENCODERS[target.suffix.lower()].name,
                options=options,
                source_pixels=fingerprint_of(buffer),
                source_depth=bits(buffer.pixels),
                pixels=fingerprint(samples),
                size=Size(samples.shape[1], samples.shape[0]),
                depth=bits(samples),
                untouched=untouched,
                total=buffer.size.area,
                precision=precision,
            )
        )

    return make


def conversions(buffer: ImageBuffer, target: Path, options: ExportOptions) -> str:
    """What an export does to all pixels besides the steps, such as "resizing and the losses of JPEG"; empty: nothing."""
    encoder, own = ENCODERS[target.suffix.lower()], bits(buffer.pixels)
    done = []
    if options.resize is not None and options.resize.size(buffer.size) != buffer.size:
        done.append("resizing")
    if options.profile != "source":
        done.append("the change of profile")
    if own > max((depth for depth in encoder.depths if depth <= (options.depth or own)), default=min(encoder.depths)):
        done.append("the lower depth")
    if encoder.lossy and not (encoder.lossless and options.lossless):
        done.append(f"the losses of {encoder.name}")
    return " and ".join([", ".join(done[:-1]), done[-1]] if len(done) > 1 else done)
