"""Writing an edited photo into a new file: the formats, what each can carry, and never over a source."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from instructir_desktop.core.geometry import Box, Size
from instructir_desktop.errors import OutputError
from instructir_desktop.imaging import colour
from instructir_desktop.imaging.buffer import ImageBuffer, Samples
from instructir_desktop.imaging.depth import WHITE, converted
from instructir_desktop.imaging.depth import bits as bits_of
from instructir_desktop.imaging.encoders import ENCODERS, Encoder, Metadata
from instructir_desktop.imaging.files import already_there, check_target, write_atomically
from instructir_desktop.imaging.metadata import SOFTWARE, THUMBNAIL_SIDE, begun, finished, has_thumbnail
from instructir_desktop.imaging.model_domain import OUTPUTS, Conversion, conversion
from instructir_desktop.imaging.options import ExportOptions
from instructir_desktop.imaging.resize import Resize, resized, shrunk
from instructir_desktop.imaging.sharpening import sharpened
from instructir_desktop.imaging.spool import Piece
from instructir_desktop.sentence import Sentence

__all__ = [
    "SOFTWARE", "Encoded", "ExportOptions", "ReceiptText", "Resize", "check_export", "encode_photo", "export_photo",
    "source_behind",
]  # fmt: skip

ReceiptText = str | Callable[[Samples], str] | None
"""A receipt, or what makes it from the samples (H, W, C) that the encoder gets."""


@dataclass(frozen=True, eq=False)
class Encoded:
    """A file in memory, and notes for the user."""

    data: bytes
    notes: tuple[Sentence, ...]


def export_photo(
    buffer: ImageBuffer,
    target: Path,
    *,
    options: ExportOptions | None = None,
    sources: Sequence[Path],
    overwrite: bool,
    record: str | None = None,
    receipt: ReceiptText = None,
) -> tuple[Sentence, ...]:
    """Write a photo to `target`, in the format of its suffix, and return notes for the user.

    `sources` are never written to, under whatever name; `record` and `receipt` as for encode_photo(). Raises OutputError,
    and then `target` is as it was and nothing else was left behind; UsageError when the photo cannot be resized so.
    """
    encoder = check_export(target, sources=sources, overwrite=overwrite)
    encoded = _encode(buffer, encoder, target, options or ExportOptions(), record, receipt)
    write_export(target, encoded.data, sources=sources, overwrite=overwrite)
    return encoded.notes


def write_export(target: Path, data: bytes | Sequence[Piece], *, sources: Sequence[Path], overwrite: bool) -> None:
    """Write what was encoded. Looked at again, since other programs may have put something there while it was made.

    Raises OutputError as export_photo() does.
    """
    check_export(target, sources=sources, overwrite=overwrite)
    write_atomically(target, data, new=not overwrite)


def encode_photo(
    buffer: ImageBuffer,
    suffix: str,
    *,
    options: ExportOptions | None = None,
    record: str | None = None,
    receipt: ReceiptText = None,
) -> Encoded:
    """The file that export_photo() would write under a name with this suffix (".jpg").

    `record` is the text of the steps, kept in the EXIF data; `receipt` a JSON text, kept in the XMP packet, or a function
    that makes it from the samples as they are written. Raises OutputError and UsageError as export_photo() does.
    """
    target = Path(f"photo{suffix}")
    return _encode(buffer, _encoder_for(target), target, options or ExportOptions(), record, receipt)


def _encode(
    buffer: ImageBuffer,
    encoder: Encoder,
    target: Path,
    options: ExportOptions,
    record: str | None,
    receipt: ReceiptText,
) -> Encoded:
    size = buffer.size if options.resize is None else options.resize.size(buffer.size)
    if max(size) > encoder.longest_side:
        raise OutputError(
            "“{target}” cannot be written: {name} ends at {longest_side} pixels a side and the photo "
            "has {width} × {height}. Choose PNG or TIFF.",
            target=target,
            name=encoder.name,
            longest_side=encoder.longest_side,
            width=size.width,
            height=size.height,
        )
    try:
        samples, metadata, notes = _prepared(buffer, encoder, options, size, record, receipt)
        return Encoded(encoder.encode(samples, metadata, options), notes)
    except (OSError, ValueError, RuntimeError, MemoryError) as error:
        raise OutputError(
            "“{target}” cannot be encoded as {name} ({error}). Choose another format.",
            target=target,
            name=encoder.name,
            error=error,
        ) from error


def check_export(target: Path, *, sources: Sequence[Path], overwrite: bool) -> Encoder:
    """What can be told about an export before the work: the encoder for it. Raises OutputError as export_photo() does."""
    encoder = _encoder_for(target)
    exists = check_target(target).exists()
    if (source := source_behind(target, sources)) is not None:
        raise OutputError(
            "“{target}” is the photo “{source}” itself and is never overwritten. Choose another name.",
            target=target,
            source=source,
        )
    if exists and not overwrite:
        raise already_there(target)
    return encoder


def _encoder_for(target: Path) -> Encoder:
    encoder = ENCODERS.get(target.suffix.lower())
    if encoder is None:
        ends = f"ends in {target.suffix}" if target.suffix else "has no ending"
        raise OutputError(
            "“{target}” {ends}, which says no known format. Use one of {names}.",
            target=target,
            ends=ends,
            names=", ".join(ENCODERS),
        )
    return encoder


def source_behind(target: Path, sources: Sequence[Path]) -> Path | None:
    """The source that writing to `target` could destroy: the same file by any link, or by a name that differs in case.

    (Two names that differ in case are two files on some systems and one on others; a photo may move between them.)
    """
    for source in sources:
        try:
            if target.samefile(source):
                return source
        except OSError:
            pass  # one of them is not there: the names decide
        if _folded(target) == _folded(source) or _folded(_real(target)) == _folded(_real(source)):
            return source
    return None


def _real(path: Path) -> Path:
    return Path(os.path.realpath(path))


def _folded(path: Path) -> tuple[Path, str]:
    return _real(path.parent), unicodedata.normalize("NFC", path.name).casefold()


def _prepared(
    buffer: ImageBuffer,
    encoder: Encoder,
    options: ExportOptions,
    size: Size,
    record: str | None,
    receipt: ReceiptText,
) -> tuple[Samples, Metadata, tuple[Sentence, ...]]:
    """What an encoder writes of a photo: samples (H, W, C) and what goes with them; and notes about what it cannot."""
    notes: list[Sentence] = []
    samples, icc = _colours(buffer, encoder, options.profile, notes)
    alpha = buffer.alpha
    if size != buffer.size:
        samples = resized(samples, size)
        alpha = None if alpha is None else resized(alpha[..., None], size)[..., 0]
    samples = sharpened(samples, options.sharpening)
    bits = _depth(buffer, encoder, options, notes)
    samples = converted(samples, bits, dither=True)
    if alpha is not None:
        alpha = converted(alpha, bits)
        if encoder.alpha:
            samples = np.concatenate([samples, alpha[..., None]], axis=2)
        elif (alpha < _white(alpha)).any():
            samples = _on_white(samples, alpha)
            notes.append(Sentence("{name} has no transparency; the photo was laid on white.", name=encoder.name))
    metadata = begun(buffer, encoder, options, size, notes, record=record, icc=icc)
    colours = samples[..., : 3 if samples.shape[2] >= 3 else 1]
    small = shrunk(colours, THUMBNAIL_SIDE) if has_thumbnail(buffer, encoder, options) else None
    told = receipt(samples) if callable(receipt) else receipt
    return samples, finished(metadata, encoder, size, receipt=told, small=small), tuple(notes)


def _depth(buffer: ImageBuffer, encoder: Encoder, options: ExportOptions, notes: list[Sentence]) -> int:
    """The bits per channel of the file: as asked, or the photo's own, or the most that the format holds."""
    own = bits_of(buffer.pixels)
    wanted = options.depth or own
    held = max((depth for depth in encoder.depths if depth <= wanted), default=min(encoder.depths))
    if held < wanted:
        what = "32-bit float" if wanted == 32 else f"{wanted} bits per channel"
        notes.append(
            Sentence(
                "{name} cannot hold {what}; the photo was written with {held} bits per channel.",
                name=encoder.name,
                what=what,
                held=held,
            )
        )
    return held


def _colours(
    buffer: ImageBuffer, encoder: Encoder, profile: str, notes: list[Sentence]
) -> tuple[Samples, bytes | None]:
    """The samples (H, W, 1 or 3) and their profile: grey where the photo was, still is, and the format can."""
    grey = buffer.grey and _still_grey(buffer.pixels)
    if buffer.grey and not grey:
        notes.append(Sentence("The photo was grey and its edit is not, so it was written in colour."))
    as_grey = grey and encoder.grey
    space = None if buffer.icc is None else colour.colour_space(buffer.icc)
    if profile == "source":
        if as_grey:
            return _mean(buffer.pixels), buffer.icc
        if space != "GRAY":
            return buffer.pixels, buffer.icc
        return _in_profile(buffer, None, notes), None  # a profile of one channel has no place beside three
    make, change = OUTPUTS[profile]
    if (as_grey and space == "GRAY") or (as_grey and conversion(buffer.icc) is None):
        return _mean(_in_profile(buffer, None, notes)), None  # the curve of both, without their primaries
    samples = _in_profile(buffer, change, notes)
    return (_mean(samples), None) if as_grey else (samples, make())


def _still_grey(pixels: Samples) -> bool:
    apart = float(np.ptp(pixels, axis=2).max())
    return apart <= (1e-6 if pixels.dtype == np.float32 else 1)  # a level of rounding apart


def _in_profile(buffer: ImageBuffer, change: Conversion | None, notes: list[Sentence]) -> Samples:
    """The photo's samples converted by `change` (None: to sRGB), at its own depth."""
    if change is None and conversion(buffer.icc) is None:
        return buffer.pixels
    samples = np.empty_like(buffer.pixels)
    outside = 0
    for top in range(0, buffer.size.height, 64):
        box = Box(0, top, buffer.size.width, min(64, buffer.size.height - top))
        model = buffer.model_pixels(box)
        own = model if change is None else change.to_own(model)
        outside += int(((own < -0.002) | (own > 1.002)).any(axis=2).sum())
        samples[box.slices()] = own if samples.dtype == np.float32 else converted(own, bits_of(samples))
    if outside > buffer.size.area // 1000 and samples.dtype != np.float32:
        share = 100 * outside / buffer.size.area
        notes.append(
            Sentence(
                "{share:.1f} % of the pixels have colours that the chosen profile cannot hold; they were clipped.",
                share=share,
            )
        )
    return samples


def _mean(pixels: Samples) -> Samples:
    """One channel (H, W, 1) of three that are at most a rounding apart."""
    if pixels.dtype == np.float32:
        return pixels[..., 1:2].copy()
    mean = (pixels.sum(axis=2, dtype=np.uint32) + 1) // 3
    plane: Samples = mean.astype(pixels.dtype)[..., None]
    return plane


def _white(samples: Samples) -> float:
    return WHITE.get(bits_of(samples), 1.0)


def _on_white(samples: Samples, alpha: Samples) -> Samples:
    """Laid on white by alpha; opaque pixels stay as they are."""
    if samples.dtype == np.float32:
        over: Samples = samples * alpha[..., None] + (1 - alpha[..., None])
        return over
    white = np.uint64(_white(samples))
    cover = alpha[..., None].astype(np.uint64)
    mixed = (samples * cover + white * (white - cover) + white // np.uint64(2)) // white
    laid: Samples = mixed.astype(samples.dtype)
    return laid
