"""Writing a large JPEG while its pixels are still being made, so that the edited photo never lies in memory as a whole."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import numpy as np

from instructir_desktop.errors import OutputError
from instructir_desktop.imaging import colour, jpeg
from instructir_desktop.imaging.buffer import ImageBuffer, Samples
from instructir_desktop.imaging.encoders import ENCODERS, LARGE, jpeg_header, jpeg_look, jpeg_segments
from instructir_desktop.imaging.export import THUMBNAIL_SIDE, check_export, metadata, write_export
from instructir_desktop.imaging.jpeg_segments import inserted
from instructir_desktop.imaging.options import ExportOptions
from instructir_desktop.imaging.resize import shrunk_from, thinning

BAND = jpeg.BAND
"""Rows of a band."""


def streams(buffer: ImageBuffer, target: Path, options: ExportOptions) -> bool:
    """Whether a photo is written this way: a large JPEG whose samples are the edited photo's own, colours and size and all."""
    encoder = ENCODERS.get(target.suffix.lower())
    if (
        encoder is None
        or encoder.name != "JPEG"
        or buffer.size.area <= LARGE
        or max(buffer.size) > encoder.longest_side
    ):
        return False
    same_size = options.resize is None or options.resize.size(buffer.size) == buffer.size
    plain = buffer.pixels.dtype == np.uint8 and buffer.alpha is None and not buffer.grey
    own = options.profile == "source" and (buffer.icc is None or colour.colour_space(buffer.icc) != "GRAY")
    return plain and own and same_size and options.sharpening == "none" and options.depth in (None, 8)


def export_streamed(
    buffer: ImageBuffer,
    target: Path,
    bands: Iterable[Samples],
    *,
    options: ExportOptions,
    sources: Sequence[Path],
    overwrite: bool,
    record: str | None,
    receipt: Callable[[], str | None],
    wanted: Callable[[], bool] = lambda: True,
) -> tuple[str, ...] | None:
    """Write the file that export_photo() writes of the edited photo, whose `bands` come from top to bottom; its notes.

    `receipt` and `wanted` are asked when all bands have come; where it is not wanted, nothing is written: None. Raises
    what export_photo() raises, and what the bands raise.
    """
    encoder = check_export(target, sources=sources, overwrite=overwrite)
    size, top = buffer.size, 0
    down, across = thinning(size, THUMBNAIL_SIDE)
    thinned: list[Samples] = []
    file = jpeg.Bands(size, 3, jpeg_look(options))
    for band in bands:
        thinned.append(band[-top % down :: down, ::across].copy())
        top += band.shape[0]
        try:
            file.add(band)
        except (OSError, ValueError, RuntimeError) as error:
            raise OutputError(
                "“{target}” cannot be encoded as {name} ({error}). Choose another format.",
                target=target,
                name=encoder.name,
                error=error,
            ) from error
    if not wanted():
        return None
    notes: list[str] = []
    small = shrunk_from(np.concatenate(thinned), size, THUMBNAIL_SIDE)
    block, packet, records = metadata(
        buffer, encoder, options, size, notes, record=record, receipt=receipt(), small=small, icc=buffer.icc
    )
    head, scan, end = file.pieces(jpeg_header(buffer.icc, block))
    pieces: list[bytes | bytearray] = [inserted(head, jpeg_segments(packet, records)), scan, end]
    write_export(target, pieces, sources=sources, overwrite=overwrite)
    return tuple(notes)
