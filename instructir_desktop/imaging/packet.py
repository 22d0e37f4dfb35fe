"""Reading the XMP packet of a picture file without decoding the picture."""

from __future__ import annotations

import struct
import warnings
import zlib
from pathlib import Path

from PIL import Image

from instructir_desktop.errors import InputError
from instructir_desktop.imaging.files import reason
from instructir_desktop.imaging.jpeg_segments import read_segments

_DAMAGE = (
    SyntaxError,
    ValueError,
    TypeError,
    LookupError,
    ArithmeticError,
    EOFError,
    RuntimeError,
    struct.error,
    zlib.error,
)


def read_packet(path: Path) -> bytes | None:
    """The XMP packet of a JPEG, PNG, WebP, TIFF or AVIF; None when it has none. Raises InputError."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about other metadata
            with path.open("rb") as file:
                if file.read(3) == b"\xff\xd8\xff":
                    return read_segments(b"\xff\xd8\xff" + file.read()).xmp
            with Image.open(path) as image:
                found = image.info.get("xmp") or image.info.get("XML:com.adobe.xmp")
    except OSError as error:
        if error.errno is not None:
            raise InputError("“{path}” cannot be read: {reason}.", path=path, reason=reason(error)) from error
        raise InputError(
            "“{path}” is not a photo of a known kind, or is damaged. Choose another file.", path=path
        ) from error
    except _DAMAGE as error:
        raise InputError(
            "“{path}” is not a photo of a known kind, or is damaged. Choose another file.", path=path
        ) from error
    if isinstance(found, str):
        found = found.encode()
    return found.rstrip(b"\0") or None if isinstance(found, bytes) else None
