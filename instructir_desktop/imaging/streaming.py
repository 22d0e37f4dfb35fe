"""Writing a large photo while its pixels are still being made, so that the edited photo never lies in memory as a whole."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

import numpy as np

from instructir_desktop.errors import OutputError
from instructir_desktop.imaging import colour, jpeg
from instructir_desktop.imaging.buffer import ImageBuffer, Samples
from instructir_desktop.imaging.depth import bits
from instructir_desktop.imaging.encoders import ENCODERS, LARGE, Frame
from instructir_desktop.imaging.export import check_export, write_export
from instructir_desktop.imaging.files import reason
from instructir_desktop.imaging.metadata import THUMBNAIL_SIDE, begun, finished, has_thumbnail
from instructir_desktop.imaging.options import ExportOptions
from instructir_desktop.imaging.resize import shrunk_from, thinning
from instructir_desktop.imaging.spool import Spool
from instructir_desktop.sentence import Sentence

BAND = jpeg.BAND
"""Rows of a band."""


def streams(buffer: ImageBuffer, target: Path, options: ExportOptions) -> bool:
    """Whether a photo is written this way: a large JPEG, PNG or TIFF of the edited photo's own samples, colours and size and
    all. (A grey photo may have become coloured, which only shows at its end.)"""
    encoder = ENCODERS.get(target.suffix.lower())
    if encoder is None or encoder.bands is None or buffer.size.area <= LARGE or max(buffer.size) > encoder.longest_side:
        return False
    same_size = options.resize is None or options.resize.size(buffer.size) == buffer.size
    plain = not buffer.grey and (buffer.alpha is None or encoder.alpha)
    own = options.profile == "source" and (buffer.icc is None or colour.colour_space(buffer.icc) != "GRAY")
    depth = bits(buffer.pixels)
    same_depth = depth in encoder.depths and options.depth in (None, depth)
    return plain and own and same_size and same_depth and options.sharpening == "none"


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
) -> tuple[Sentence, ...] | None:
    """Write the file that export_photo() writes of the edited photo, whose `bands` come from top to bottom; its notes.

    Alpha is the buffer's own. `receipt` and `wanted` are asked when all bands have come; where it is not wanted, nothing is
    written: None. Raises what export_photo() raises, and what the bands raise.
    """
    encoder = check_export(target, sources=sources, overwrite=overwrite)
    assert encoder.bands is not None, "see streams()"
    size, top, alpha = buffer.size, 0, buffer.alpha
    notes: list[Sentence] = []
    metadata = begun(buffer, encoder, options, size, notes, record=record, icc=buffer.icc)
    down, across = thinning(size, THUMBNAIL_SIDE)
    thinned: list[Samples] = []
    frame = Frame(size, 3 if alpha is None else 4, buffer.pixels.dtype, metadata.exif)
    with closing(Spool(Path(os.path.realpath(target)).parent)) as spool:
        with _told(target, encoder.name):
            file = encoder.bands(frame, options, spool)
        for band in bands:
            thinned.append(band[-top % down :: down, ::across].copy())
            rows = slice(top, top + band.shape[0])
            top = rows.stop
            with _told(target, encoder.name):
                file.add(band if alpha is None else np.concatenate([band, alpha[rows, :, None]], axis=2))
        if not wanted():
            return None
        small = None
        if has_thumbnail(buffer, encoder, options):
            small = shrunk_from(np.concatenate(thinned), size, THUMBNAIL_SIDE)
        metadata = finished(metadata, encoder, size, receipt=receipt(), small=small)
        with _told(target, encoder.name):
            pieces = file.pieces(metadata)
        write_export(target, pieces, sources=sources, overwrite=overwrite)
    return tuple(notes)


@contextmanager
def _told(target: Path, name: str) -> Iterator[None]:
    """Around what an encoder does: its errors, and those of the disk, become an OutputError."""
    try:
        yield
    except (OSError, ValueError, RuntimeError) as error:
        if isinstance(error, OSError) and error.errno is not None:  # the disk; encoders' own have no number
            raise OutputError("“{target}” cannot be written: {reason}.", target=target, reason=reason(error)) from error
        raise OutputError(
            "“{target}” cannot be encoded as {name} ({error}). Choose another format.",
            target=target,
            name=name,
            error=error,
        ) from error
