"""Verifying an exported file: its receipt says what was done to which photo; this does it again and compares."""

from __future__ import annotations

import hashlib
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

import numpy as np

from instructir_desktop.core.colour_difference import FORMULA, difference
from instructir_desktop.document.edited import edit
from instructir_desktop.document.receipt import PROMISE, Receipt, fingerprint_of, loads
from instructir_desktop.document.recipe import SUFFIXES
from instructir_desktop.document.render import Renderer, RenderProgress, no_render_progress
from instructir_desktop.engine.api import CancelToken, Engine, Precision
from instructir_desktop.errors import InputError, ModelError
from instructir_desktop.imaging.buffer import ImageBuffer
from instructir_desktop.imaging.encoders import ENCODERS
from instructir_desktop.imaging.export import encode_photo
from instructir_desktop.imaging.files import reason
from instructir_desktop.imaging.isolated import open_isolated
from instructir_desktop.imaging.pixels import BufferPixels
from instructir_desktop.imaging.receipt import read_receipt
from instructir_desktop.sentence import Sentence

Result = Literal["verified", "differs", "no-receipt", "no-source", "other-source", "no-model"]

CLOSE = 1.0
"""ΔE that no pixel of a lossless file may pass: what an eye can just tell. Other processors round differently."""
CLOSE_LOSSY, CLOSE_LOSSY_MEAN = 5.0, 0.5
"""The same for files with losses, where one rounding can change a whole block, and what their mean may not pass."""


@dataclass(frozen=True)
class Verification:
    """What was found. `mean` and `most` are ΔE (CIE 2000) between the file and what its receipt gives, `differing` the
    pixels that are not equal; None where it did not come to a comparison. `source` is the photo that was used."""

    result: Result
    sentence: Sentence
    receipt: Receipt | None = None
    source: Path | None = None
    mean: float | None = None
    most: float | None = None
    differing: int | None = None
    total: int | None = None
    notes: tuple[Sentence, ...] = ()

    @property
    def promise(self) -> str:
        """What the file is then known to be; empty when it was not verified."""
        return PROMISE if self.result == "verified" else ""


def read(path: Path) -> Receipt | None:
    """The receipt of an exported file, None when it has none. Raises InputError, ReceiptError."""
    text = read_receipt(path)
    return None if text is None else loads(text, f"“{path.name}”")


def verify(
    path: Path,
    engine: Engine,
    *,
    source: Path | None = None,
    precision: Precision | None = None,
    progress: RenderProgress = no_render_progress,
    cancel: CancelToken | None = None,
) -> Verification:
    """Render the photo again as the file's receipt says and compare.

    `source` is the photo (None: one of its name beside the file); `precision` None is the receipt's. Raises InputError
    when the file or the photo cannot be read, ReceiptError for a damaged receipt, Cancelled, and ModelError when the
    engine fails.
    """
    receipt = read(path)
    if receipt is None:
        return Verification(
            "no-receipt",
            Sentence(
                "“{name}” has no receipt: it was not exported by InstructIR Desktop, or its metadata was taken out since.",
                name=path.name,
            ),
        )
    file = open_isolated(path)
    place = source or _beside(path, receipt.document.source.name)
    if source is None and not place.is_file():
        return Verification(
            "no-source",
            Sentence(
                "“{name}” was made from “{photo}”, which does not lie beside it. Say where that photo is.",
                name=path.name,
                photo=place.name,
            ),
            receipt,
        )
    photo, notes = open_isolated(place), list[Sentence]()
    same_pixels, same_file = (
        fingerprint_of(photo) == receipt.source_pixels,
        _sha256(place) == receipt.document.source.sha256,
    )
    if photo.size != receipt.document.source.size or not (same_pixels or same_file):
        return Verification(
            "other-source",
            Sentence(
                "“{photo}” is not the photo that “{name}” was made from: its pixels differ.",
                photo=place.name,
                name=path.name,
            ),
            receipt,
            place,
        )
    if not same_file:
        notes.append(Sentence("The metadata of “{name}” has changed since; its pixels have not.", name=place.name))
    elif not same_pixels:
        notes.append(
            Sentence(
                "“{name}” is decoded differently on this computer than where “{name2}” was made.",
                name=place.name,
                name2=path.name,
            )
        )
    missing = _missing_model(receipt, engine)
    if missing is not None:
        sentence = Sentence("“{name}” cannot be rendered again: {missing}", name=path.name, missing=missing)
        return Verification("no-model", sentence, receipt, place)
    expected = _rendered(receipt, photo, engine, precision or receipt.precision, progress, cancel)
    return _compared(path.name, file, expected, receipt, place, notes)


def _missing_model(receipt: Receipt, engine: Engine) -> Sentence | None:
    """Which model of the stack is not here, as the second half of a sentence; None when all are."""
    for step in receipt.document.steps:
        wanted = {"model": step.model, "digest": step.model_sha256[:12]}
        try:
            found = engine.model_info(step.model).sha256
        except ModelError:
            return Sentence("the model “{model}” (SHA-256 {digest}…) is not installed.", **wanted)
        if found != step.model_sha256:
            return Sentence(
                "it was made with other weights than those installed, with the model “{model}” (SHA-256 {digest}…).",
                **wanted,
            )
    return None


def _rendered(
    receipt: Receipt,
    photo: ImageBuffer,
    engine: Engine,
    precision: Precision,
    progress: RenderProgress,
    cancel: CancelToken | None,
) -> ImageBuffer:
    """What the receipt's file must hold: rendered, written with the same options, and read again."""
    renderer, pixels = Renderer(engine), BufferPixels(photo)
    document = renderer.pin(receipt.document, pixels, precision=precision, cancel=cancel)
    result = renderer.result(document, pixels, progress=progress, cancel=cancel)
    edited = edit(photo, result, cancel=cancel).buffer
    suffix = SUFFIXES.get(receipt.format)
    if suffix is None:
        raise InputError(
            "Files of the format {format} cannot be written on this computer, so not verified.", format=receipt.format
        )
    options = replace(receipt.options, strip_metadata=True)
    with tempfile.TemporaryDirectory(prefix="instructir-") as folder:
        again = Path(folder) / f"again{suffix}"
        again.write_bytes(encode_photo(edited, suffix, options=options).data)
        return open_isolated(again)


def _compared(
    name: str, file: ImageBuffer, expected: ImageBuffer, receipt: Receipt, source: Path, notes: list[Sentence]
) -> Verification:
    total = expected.size.area
    if file.size != expected.size:
        sentence = Sentence(
            "“{name}” is not what its receipt says: it has {width} × {height} pixels and was exported with {width2} × "
            "{height2}. It was cropped or resized since.",
            name=name,
            width=file.size.width,
            height=file.size.height,
            width2=expected.size.width,
            height2=expected.size.height,
        )
        return Verification("differs", sentence, receipt, source, total=total, notes=tuple(notes))
    if file.format != expected.format:
        notes.append(
            Sentence("It was exported as {format} and is {format2} now.", format=receipt.format, format2=file.format)
        )
    seen = difference(file.model_pixels(), expected.model_pixels())
    mean, most = float(seen.mean(dtype=np.float64)), float(seen.max())
    differing = int((seen > 0).sum())
    exact = _exact(receipt)
    changed = exact and file.format == expected.format and fingerprint_of(file) != receipt.pixels
    told = {
        "name": name,
        "numbers": Sentence(
            "ΔE is {mean:.2f} on average and {most:.2f} at most ({formula})", mean=mean, most=most, formula=FORMULA
        ),
        "count": Sentence("{differing:,} of {total:,} pixels differ", differing=differing, total=total),
    }
    close = most <= CLOSE if exact else most <= CLOSE_LOSSY and mean <= CLOSE_LOSSY_MEAN
    if changed:
        sentence = Sentence("“{name}” was changed after it was exported: {numbers}, and {count}.", **told)
    elif not close:
        sentence = Sentence("“{name}” is not what its receipt says: rendered again, {numbers}, and {count}.", **told)
    elif differing:
        sentence = Sentence(
            "“{name}” is what its receipt says: rendered again, {numbers}, which no eye tells apart.", **told
        )
    else:
        sentence = Sentence(
            "“{name}” is what its receipt says: rendered again, all {total:,} pixels are equal.", name=name, total=total
        )
    return Verification(
        "verified" if close and not changed else "differs",
        sentence,
        receipt,
        source,
        mean,
        most,
        differing,
        total,
        tuple(notes),
    )


def _exact(receipt: Receipt) -> bool:
    """Whether the file holds the very samples that it was given."""
    encoder = ENCODERS[SUFFIXES[receipt.format]]
    return encoder.lossless and (not encoder.lossy or receipt.options.lossless)


def _beside(path: Path, name: str) -> Path:
    """The file of that name in the folder of `path`; a receipt is from anywhere, so it names no other folder."""
    return path.parent / (Path(name).name or "-")


def _sha256(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise InputError("“{path}” cannot be read: {reason}.", path=path, reason=reason(error)) from error
