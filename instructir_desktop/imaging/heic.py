"""Reading HEIC through pi-heif (libheif, LGPL), which is an optional package."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

import numpy as np

from instructir_desktop.imaging import exif
from instructir_desktop.imaging.assembly import assembled, widened
from instructir_desktop.imaging.buffer import ImageBuffer
from instructir_desktop.imaging.guard import check_size, sentences
from instructir_desktop.imaging.kinds import identify, refused
from instructir_desktop.sentence import Sentence


def read(path: Path, file: BinaryIO) -> ImageBuffer:
    """The main picture of an HEIC file, with its 8, 10 or 12 bits. Raises InputError, also where pi-heif is missing."""
    try:
        import pi_heif
    except ImportError as error:
        kind = identify(file.read(64))
        assert kind is not None
        raise refused(path, kind) from error
    with sentences(path):
        file.seek(0)
        whole = pi_heif.open_heif(file, convert_hdr_to_8bit=False)
        picture = whole[whole.primary_index]
        check_size(path, *picture.size)
        # A copy: the picture's own memory is gone with `whole`. Its rows may be padded.
        samples = np.array(picture)[:, : picture.size[0]]
        samples = samples[..., None] if samples.ndim == 2 else samples
        bits = int(picture.info.get("bit_depth") or 8)
        if bits > 8:
            samples = widened(samples >> np.uint16(16 - bits), bits)
        notes = (
            [Sentence("This file has {count} pictures; the main one was opened.", count=len(whole))]
            if len(whole) > 1
            else []
        )
        block, packet = picture.info.get("exif"), picture.info.get("xmp")
        return assembled(
            np.ascontiguousarray(samples),
            "HEIC",
            notes=notes,
            icc=picture.info.get("icc_profile"),
            block=exif.without_prefix(block) if block else None,
            packet=packet or None,
            orientation=1,  # libheif turns the picture; the EXIF tag only repeats what the file's own says
            premultiplied=bool(picture.premultiplied_alpha),
        )
