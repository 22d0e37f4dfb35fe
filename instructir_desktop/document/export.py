"""Writing the edited photo at the source's own depth, with a record of the steps; counting what was not touched."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import reduce
from pathlib import Path

from instructir_desktop.core.geometry import Size
from instructir_desktop.core.source import PixelSource
from instructir_desktop.document.compose import untouched
from instructir_desktop.document.document import Document
from instructir_desktop.document.edited import Edited, edit, edited_bands
from instructir_desktop.document.receipt import Fingerprint, Receipt, acting, dumps, fingerprint, fingerprint_of
from instructir_desktop.document.schema import APP
from instructir_desktop.document.session import Session
from instructir_desktop.engine.api import CancelToken, Precision
from instructir_desktop.imaging.buffer import ImageBuffer, Samples
from instructir_desktop.imaging.depth import bits
from instructir_desktop.imaging.encoders import ENCODERS
from instructir_desktop.imaging.export import ExportOptions, export_photo
from instructir_desktop.imaging.streaming import BAND, export_streamed, streams
from instructir_desktop.sentence import Sentence

NO_RECEIPT = Sentence(
    "The receipt was left out with the metadata, so `instructir verify` cannot tell what was done to this file."
)

CHANGED = Sentence(
    "The photo’s file was changed by another program since it was opened; the export is of the photo as it was opened."
)


@dataclass(frozen=True)
class ExportReport:
    """What an export did: pixels equal to the source's in all channels at its own depth, pixels in all, sentences for
    the user. `converted`: what the file's pixels went through after they were counted, empty when nothing."""

    untouched: int
    total: int
    notes: tuple[Sentence, ...] = ()
    converted: str = ""

    @property
    def promise(self) -> Sentence:
        """How many pixels were not touched, as a sentence."""
        if not self.converted:
            return Sentence(
                "{untouched:,} of {total:,} pixels are untouched.", untouched=self.untouched, total=self.total
            )
        return Sentence(
            "{untouched:,} of {total:,} pixels are untouched (before {converted}).",
            untouched=self.untouched,
            total=self.total,
            converted=self.converted,
        )


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
    unchanged: Callable[[], ExportReport] | None = None,
) -> ExportReport:
    """Write the session's photo with other pixels (H, W, 3), such as those of Renderer.result(), to `target`, with a receipt.

    Never over the photo itself. `precision` is what the pixels were rendered with. `unchanged` is called in the place of
    writing when no pixel differs from the source's. A large JPEG, PNG or TIFF is encoded while its pixels are read. Raises
    OutputError when the file cannot be written or is there already (without `overwrite`), ValueError when the pixels are
    not of the photo's size.
    """
    options = options or ExportOptions()
    if not isinstance(pixels, Edited) and streams(session.buffer, target, options):
        return _streamed(session, pixels, target, options, overwrite, precision, cancel, unchanged)
    made = pixels if isinstance(pixels, Edited) else edit(session.buffer, pixels, cancel=cancel)
    edited, count = made.buffer, made.untouched
    if unchanged is not None and count == edited.size.area:
        return unchanged()
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
    notes = (*notes, *_further(session, told=told))
    return ExportReport(count, edited.size.area, notes, conversions(session.buffer, target, options))


def _streamed(
    session: Session,
    pixels: PixelSource,
    target: Path,
    options: ExportOptions,
    overwrite: bool,
    precision: Precision,
    cancel: CancelToken | None,
    unchanged: Callable[[], ExportReport] | None,
) -> ExportReport:
    """export() band by band."""
    buffer, size = session.buffer, session.buffer.size
    if pixels.shape != buffer.pixels.shape:
        raise ValueError(f"the pixels are {pixels.shape}, the photo is {buffer.pixels.shape}")
    found, equal = Fingerprint(size, buffer.pixels.dtype), 0
    told = not options.strip_metadata

    def bands() -> Iterator[Samples]:
        nonlocal equal
        for box, band in edited_bands(buffer, pixels, BAND, cancel=cancel):
            equal += untouched(buffer.pixels[box.slices()], band)
            if told:
                found.add(band)
            yield band

    def receipt() -> str | None:
        if not told:
            return None
        if buffer.alpha is not None:
            found.add_alpha(buffer.alpha)
        return _receipt(
            session,
            target,
            options,
            pixels=str(found),
            size=size,
            depth=bits(buffer.pixels),
            untouched=equal,
            precision=precision,
        )

    notes = export_streamed(
        buffer,
        target,
        bands(),
        options=options,
        sources=(session.path,),
        overwrite=overwrite,
        record=record(session.document) if told else None,
        receipt=receipt,
        wanted=lambda: unchanged is None or equal < size.area,
    )
    if notes is None:
        assert unchanged is not None
        return unchanged()
    notes = (*notes, *_further(session, told=told))
    return ExportReport(equal, size.area, notes, conversions(buffer, target, options))


def _further(session: Session, *, told: bool) -> tuple[Sentence, ...]:
    """What else the user has to know about an export."""
    return (*(() if told else (NO_RECEIPT,)), *((CHANGED,) if session.changed_on_disk else ()))


def receipt_maker(
    session: Session, target: Path, options: ExportOptions, *, untouched: int, precision: Precision
) -> Callable[[Samples], str]:
    """A function that writes the receipt of an export from the samples (H, W, C) that are written."""

    def make(samples: Samples) -> str:
        return _receipt(
            session,
            target,
            options,
            pixels=fingerprint(samples),
            size=Size(samples.shape[1], samples.shape[0]),
            depth=bits(samples),
            untouched=untouched,
            precision=precision,
        )

    return make


def _receipt(
    session: Session,
    target: Path,
    options: ExportOptions,
    *,
    pixels: str,
    size: Size,
    depth: int,
    untouched: int,
    precision: Precision,
) -> str:
    """The receipt of a file whose samples have the fingerprint `pixels`."""
    buffer = session.buffer
    return dumps(
        Receipt(
            document=acting(session.document),
            format=ENCODERS[target.suffix.lower()].name,
            options=options,
            source_pixels=fingerprint_of(buffer),
            source_depth=bits(buffer.pixels),
            pixels=pixels,
            size=size,
            depth=depth,
            untouched=untouched,
            total=buffer.size.area,
            precision=precision,
        )
    )


def conversions(buffer: ImageBuffer, target: Path, options: ExportOptions) -> str:
    """What an export does to all pixels besides the steps, such as "resizing and the losses of JPEG"; empty: nothing."""
    encoder, own = ENCODERS[target.suffix.lower()], bits(buffer.pixels)
    done: list[Sentence] = []
    if options.resize is not None and options.resize.size(buffer.size) != buffer.size:
        done.append(Sentence("resizing"))
    if options.sharpening != "none":
        done.append(Sentence("sharpening"))
    if options.profile != "source":
        done.append(Sentence("the change of profile"))
    if own > max((depth for depth in encoder.depths if depth <= (options.depth or own)), default=min(encoder.depths)):
        done.append(Sentence("the lower depth"))
    if encoder.lossy and not (encoder.lossless and options.lossless):
        done.append(Sentence("the losses of {name}", name=encoder.name))
    if len(done) < 2:
        return done[0] if done else ""
    *first, last = done
    listed = reduce(lambda list_, one: Sentence("{list}, {one}", list=list_, one=one), first)
    return Sentence("{list} and {one}", list=listed, one=last)
