"""Developing camera RAW through rawpy (LibRaw): camera white balance, no automatic brightening, 16 bits, Display P3."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

import numpy as np

from instructir_desktop.errors import InputError
from instructir_desktop.imaging import icc
from instructir_desktop.imaging.assembly import assembled
from instructir_desktop.imaging.buffer import ImageBuffer
from instructir_desktop.imaging.guard import check_size, sentences, silent
from instructir_desktop.imaging.jpeg_segments import read_segments
from instructir_desktop.imaging.kinds import RAW, Kind, refused

_SRGB_CURVE = (2.4, 12.92)  # power and slope at black


def read(path: Path, file: BinaryIO, kind: Kind, *, block: bytes | None, half_size: bool = False) -> ImageBuffer:
    """Develop a RAW file. `block`: its EXIF data where that is known, else that of its preview.

    `half_size`: half the pixels a side, one of each 2 × 2 of the sensor, many times faster. Raises InputError.
    """
    import rawpy

    # Display P3 holds more than sRGB of what cameras see, and other programs show it right.
    with sentences(path), silent():
        file.seek(0)
        try:
            with rawpy.imread(file) as opened:
                check_size(path, opened.sizes.width, opened.sizes.height)
                block = block or _preview_exif(opened)
                samples = opened.postprocess(
                    use_camera_wb=True,
                    no_auto_bright=True,
                    output_bps=16,
                    output_color=rawpy.ColorSpace.P3D65,
                    gamma=_SRGB_CURVE,
                    half_size=half_size,
                )
        except (rawpy.LibRawFileUnsupportedError, rawpy.NotSupportedError) as error:
            raise refused(path, kind) from error
        except rawpy.LibRawError as error:
            raise InputError(
                "“{path}” is {title}, but it is damaged or of an unknown variant ({words}). {advice}",
                path=path,
                title=kind.title,
                words=_words(error),
                advice=kind.advice,
            ) from error
    samples = samples[..., None] if samples.ndim == 2 else samples
    return assembled(np.ascontiguousarray(samples), RAW, icc=icc.display_p3(), block=block, orientation=1)


def _words(error: Exception) -> str:
    told = error.args[0] if error.args else ""
    return told.decode("utf-8", "replace") if isinstance(told, bytes) else str(told)


def _preview_exif(opened: object) -> bytes | None:
    """The EXIF block of the JPEG inside a RAW file."""
    import rawpy

    try:
        preview = opened.extract_thumb()  # type: ignore[attr-defined]
    except (rawpy.LibRawError, ValueError):
        return None
    return read_segments(bytes(preview.data)).exif if preview.format == rawpy.ThumbFormat.JPEG else None
