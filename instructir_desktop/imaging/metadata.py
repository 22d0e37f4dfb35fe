"""What an exported file carries besides its pixels: the EXIF block, XMP packet, IPTC records and profile."""

from __future__ import annotations

from io import BytesIO

import numpy as np
from PIL import Image

from instructir_desktop import __version__
from instructir_desktop.core.geometry import Size
from instructir_desktop.imaging import exif, iptc, xmp
from instructir_desktop.imaging.buffer import ImageBuffer, Samples
from instructir_desktop.imaging.depth import converted
from instructir_desktop.imaging.encoders import EXIF_LIMIT_JPEG, IPTC_LIMIT_JPEG, Encoder, Metadata
from instructir_desktop.imaging.model_domain import conversion
from instructir_desktop.imaging.options import ExportOptions
from instructir_desktop.imaging.receipt import with_receipt, without_receipt
from instructir_desktop.sentence import Sentence

SOFTWARE = f"InstructIR Desktop {__version__}"
"""The Software tag of exported photos."""

THUMBNAIL_SIDE = 160
"""Pixels of the longer side of the thumbnail in EXIF data."""


def begun(
    buffer: ImageBuffer,
    encoder: Encoder,
    options: ExportOptions,
    size: Size,
    notes: list[Sentence],
    *,
    record: str | None,
    icc: bytes | None,
) -> Metadata:
    """What is known before the pixels of an exported file of `size` are, whose profile is `icc`; adds to the notes."""
    block, packet, records = (None, None, None) if options.strip_metadata else (buffer.exif, buffer.xmp, buffer.iptc)
    if options.strip_location:
        block, packet = _without_place(block, packet, notes)
        records = None if records is None else iptc.without_place(records)
    block = _described(size, block, encoder, record, notes)
    if not encoder.oriented:
        block = exif.edited(block, {exif.ORIENTATION: None})
    return Metadata(icc, block, packet, records)


def finished(
    carried: Metadata, encoder: Encoder, size: Size, *, receipt: str | None, small: Samples | None
) -> Metadata:
    """With what tells of the pixels: the receipt, and the thumbnail.

    `small` is the exported photo as a thumbnail shows it (h, w, 1 or 3), uint8 in the file's profile; None: there is none.
    """
    block = carried.exif if small is None else _with_thumbnail(carried.exif, small, carried.icc)
    packet, records = _packets(carried.xmp, carried.iptc, encoder, size, receipt)
    return Metadata(carried.icc, block, packet, records)


def has_thumbnail(buffer: ImageBuffer, encoder: Encoder, options: ExportOptions) -> bool:
    """Whether an exported file gets a thumbnail."""
    return encoder.thumbnail and buffer.exif is not None and not options.strip_metadata


def _with_thumbnail(block: bytes, small: Samples, icc: bytes | None) -> bytes:
    """The EXIF block with a small sRGB JPEG of the exported photo, where both fit into a JPEG's segment."""
    change = conversion(icc)
    pixels = small if small.shape[2] == 3 else np.repeat(small, 3, axis=2)
    if change is not None:
        pixels = converted(change.to_model(converted(pixels, 32)), 8)
    out = BytesIO()
    Image.fromarray(pixels).save(out, "JPEG", quality=75)
    made = exif.with_thumbnail(block, out.getvalue())
    return made if len(made) <= EXIF_LIMIT_JPEG else block


def _packets(
    packet: bytes | None, records: bytes | None, encoder: Encoder, size: Size, receipt: str | None
) -> tuple[bytes | None, bytes | None]:
    """The XMP packet, with the receipt, and the IPTC records; where the format has no room for these, XMP tells them."""
    packet = without_receipt(packet) if packet is not None else None
    if packet is not None:
        packet = xmp.described(packet, software=SOFTWARE, width=size.width, height=size.height)
    if records is not None and (not encoder.iptc or (encoder.name == "JPEG" and len(records) > IPTC_LIMIT_JPEG)):
        more = iptc.as_xmp(records, packet)
        packet = packet if more is None else xmp.with_description(packet, more)
        records = None
    if receipt is not None:
        packet = with_receipt(packet, receipt)
    return packet, records


def _without_place(
    block: bytes | None, packet: bytes | None, notes: list[Sentence]
) -> tuple[bytes | None, bytes | None]:
    if block is not None:
        try:
            block = exif.without_place(block)
        except ValueError:
            block = None
            notes.append(Sentence("The EXIF data is damaged, so it was left out together with the place in it."))
    if packet is not None:
        packet = xmp.without_place(packet)
        if packet is None:
            notes.append(Sentence("The XMP data could not be freed of the place in it and was left out."))
    return block, packet


def _described(size: Size, block: bytes | None, encoder: Encoder, record: str | None, notes: list[Sentence]) -> bytes:
    """The EXIF block of the exported file; what does not fit is left out, the record first, and noted."""
    limit = EXIF_LIMIT_JPEG if encoder.name == "JPEG" else None
    without = (block, None, Sentence("The record of steps is longer than a JPEG can hold and was left out."))
    bare = (None, None, Sentence("The EXIF data is damaged or longer than a JPEG can hold and was left out."))
    for candidate, text, note in ((block, record, None), without, bare):
        try:
            made, more = exif.described(candidate, software=SOFTWARE, size=size, record=text)
        except ValueError:
            continue
        if limit is None or len(made) <= limit:
            notes.extend([*more, note] if note else more)
            return made
    raise AssertionError("an EXIF block with nothing but the Software tag fits everywhere")
