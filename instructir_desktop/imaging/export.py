"""Writing an edited photo into a new file: the formats, what each can carry, and never over a source."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from instructir_desktop import __version__
from instructir_desktop.errors import OutputError, UsageError
from instructir_desktop.imaging import colour, exif, xmp
from instructir_desktop.imaging.buffer import ImageBuffer, Samples
from instructir_desktop.imaging.encoders import ENCODERS, EXIF_LIMIT_JPEG, XMP_LIMIT_JPEG, Encoder, Parts
from instructir_desktop.imaging.files import check_target, write_atomically

SOFTWARE = f"InstructIR Desktop {__version__}"
"""The Software tag of exported photos."""


@dataclass(frozen=True)
class ExportOptions:
    """`quality` 1..100 of the formats with losses; `strip_location` leaves out GPS data and place names.

    Raises UsageError when the quality is outside its range.
    """

    quality: int = 95
    strip_location: bool = False

    def __post_init__(self) -> None:
        if not 1 <= self.quality <= 100:
            raise UsageError(f"The quality {self.quality} is not between 1 and 100.")


def export_photo(
    buffer: ImageBuffer,
    target: Path,
    *,
    options: ExportOptions | None = None,
    sources: Sequence[Path],
    overwrite: bool,
    record: str | None = None,
) -> tuple[str, ...]:
    """Write an 8-bit photo to `target`, in the format of its suffix, and return notes for the user.

    `sources` are never written to, under whatever name; `record` is the text of the steps, kept in the EXIF data.
    Raises OutputError, and then `target` is as it was and nothing else was left behind; ValueError for other depths.
    """
    if buffer.pixels.dtype != np.uint8:
        raise ValueError(f"export_photo writes uint8, not {buffer.pixels.dtype}")
    options = options or ExportOptions()
    encoder = check_export(target, sources=sources, overwrite=overwrite)
    if max(buffer.size) > encoder.longest_side:
        raise OutputError(
            f"“{target}” cannot be written: {encoder.name} ends at {encoder.longest_side} pixels a side and the photo "
            f"has {buffer.size.width} × {buffer.size.height}. Choose PNG or TIFF."
        )
    parts, notes = _parts(buffer, encoder, options, record)
    try:
        data = encoder.encode(parts, options.quality)
    except (OSError, ValueError, RuntimeError, MemoryError) as error:
        raise OutputError(
            f"“{target}” cannot be encoded as {encoder.name} ({error}). Choose another format."
        ) from error
    write_atomically(target, data)
    return notes


def check_export(target: Path, *, sources: Sequence[Path], overwrite: bool) -> Encoder:
    """What can be told about an export before the work: the encoder for it. Raises OutputError as export_photo() does."""
    encoder = _encoder_for(target)
    exists = check_target(target).exists()
    if (source := source_behind(target, sources)) is not None:
        raise OutputError(f"“{target}” is the photo “{source}” itself and is never overwritten. Choose another name.")
    if exists and not overwrite:
        raise OutputError(f"“{target}” already exists. Choose another name, or allow it to be replaced.")
    return encoder


def _encoder_for(target: Path) -> Encoder:
    encoder = ENCODERS.get(target.suffix.lower())
    if encoder is None:
        ends = f"ends in {target.suffix}" if target.suffix else "has no ending"
        raise OutputError(f"“{target}” {ends}, which says no known format. Use one of {', '.join(ENCODERS)}.")
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


def _parts(
    buffer: ImageBuffer, encoder: Encoder, options: ExportOptions, record: str | None
) -> tuple[Parts, tuple[str, ...]]:
    """What an encoder writes of a photo, and notes about what it cannot."""
    notes: list[str] = []
    samples, icc = _colours(buffer, encoder, notes)
    if buffer.alpha is not None:
        if encoder.alpha:
            samples = np.concatenate([samples, buffer.alpha[..., None]], axis=2)
        elif (buffer.alpha < 255).any():
            samples = _on_white(samples, buffer.alpha)
            notes.append(f"{encoder.name} has no transparency; the photo was laid on white.")
    block, packet = buffer.exif, buffer.xmp
    if options.strip_location:
        block, packet = _without_place(block, packet, notes)
    block = _described(buffer, block, encoder, record, notes)
    if packet is not None and encoder.name == "JPEG" and len(packet) > XMP_LIMIT_JPEG:
        packet = None
        notes.append("The XMP data is longer than a JPEG can hold and was left out.")
    return Parts(samples=samples, icc=icc, exif=block, xmp=packet), tuple(notes)


def _colours(buffer: ImageBuffer, encoder: Encoder, notes: list[str]) -> tuple[Samples, bytes | None]:
    """The samples (H, W, 1 or 3) and their profile: grey where the photo was, still is, and the format can."""
    if not buffer.grey:
        return buffer.pixels, buffer.icc
    still_grey = int(np.ptp(buffer.pixels, axis=2).max()) <= 1  # a level of rounding apart
    if not still_grey:
        notes.append("The photo was grey and its edit is not, so it was written in colour.")
    elif encoder.grey:
        mean = (buffer.pixels.sum(axis=2, dtype=np.uint16) + 1) // 3
        return mean.astype(np.uint8)[..., None], buffer.icc
    if buffer.icc is None or colour.colour_space(buffer.icc) != "GRAY":
        return buffer.pixels, buffer.icc
    table = colour.grey_to_srgb(buffer.icc)
    return (buffer.pixels if table is None else table[buffer.pixels]), None


def _on_white(samples: Samples, alpha: Samples) -> Samples:
    """Laid on white by alpha; opaque pixels stay as they are."""
    cover = alpha[..., None].astype(np.uint16)
    mixed = (samples * cover + 255 * (255 - cover) + 127) // 255
    return mixed.astype(np.uint8)


def _without_place(block: bytes | None, packet: bytes | None, notes: list[str]) -> tuple[bytes | None, bytes | None]:
    if block is not None:
        try:
            block = exif.without_place(block)
        except ValueError:
            block = None
            notes.append("The EXIF data is damaged, so it was left out together with the place in it.")
    if packet is not None:
        packet = xmp.without_place(packet)
        if packet is None:
            notes.append("The XMP data could not be freed of the place in it and was left out.")
    return block, packet


def _described(
    buffer: ImageBuffer, block: bytes | None, encoder: Encoder, record: str | None, notes: list[str]
) -> bytes:
    """The EXIF block of the exported file; what does not fit is left out, the record first, and noted."""
    limit = EXIF_LIMIT_JPEG if encoder.name == "JPEG" else None
    without = (block, None, "The record of steps is longer than a JPEG can hold and was left out.")
    bare = (None, None, "The EXIF data is damaged or longer than a JPEG can hold and was left out.")
    for candidate, text, note in ((block, record, None), without, bare):
        try:
            made, more = exif.described(candidate, software=SOFTWARE, size=buffer.size, record=text)
        except ValueError:
            continue
        if limit is None or len(made) <= limit:
            notes.extend([*more, note] if note else more)
            return made
    raise AssertionError("an EXIF block with nothing but the Software tag fits everywhere")
