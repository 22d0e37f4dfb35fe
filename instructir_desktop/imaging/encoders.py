"""The formats a photo can be exported to. New formats are added to ENCODERS."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from io import BytesIO
from types import MappingProxyType
from typing import Any, NamedTuple

import numpy as np
from PIL import Image, features

from instructir_desktop.core.geometry import Size
from instructir_desktop.imaging import jpeg, png, tiff
from instructir_desktop.imaging.buffer import Samples
from instructir_desktop.imaging.jpeg_segments import inserted, iptc_segment, xmp_segments
from instructir_desktop.imaging.options import ExportOptions
from instructir_desktop.imaging.spool import Piece, Spool

EXIF_LIMIT_JPEG = 65533 - 6
IPTC_LIMIT_JPEG = 65533 - 27
"""What one segment of a JPEG holds, less what stands before the blocks."""


LARGE = 12_000_000
"""Photos with more pixels than this are written in bands while they are made."""


@dataclass(frozen=True, eq=False)
class Metadata:
    """What a file carries besides its samples: its colour profile, EXIF block, XMP packet and IPTC records."""

    icc: bytes | None
    exif: bytes
    xmp: bytes | None = None
    iptc: bytes | None = None


class Bands(NamedTuple):
    """A file in the making: `add` takes the next rows (h, W, C), `pieces` gives the file when all rows are there."""

    add: Callable[[Samples], None]
    pieces: Callable[[Metadata], list[Piece]]


@dataclass(frozen=True)
class Frame:
    """What is known of a file before its samples are: their size, channels and type, and the EXIF block's beginning."""

    size: Size
    channels: int
    dtype: np.dtype[Any]
    exif: bytes


@dataclass(frozen=True)
class Encoder:
    """A format: what it can carry, and how samples (H, W, C) with C = 1 grey, 2 grey and alpha, 3 RGB, 4 RGB and alpha are
    written: `encode` from all of them, `bands` while they come from top to bottom (None: its library wants all at once). Both
    make the same file and raise OSError, ValueError or RuntimeError.

    `depths`: bits per channel, 32 for float. `lossy`: the quality decides; `subsampled`: the subsampling does.
    `lossless`: nothing is lost, or (with `lossy`) the user can have it so. `iptc`: it has room for IPTC-IIM records.
    `thumbnail`: its EXIF data get one (in a TIFF it would be a second page). `oriented`: EXIF says the
    orientation; AVIF says it elsewhere, and without the tag Pillow leaves the block as it is.
    """

    name: str
    alpha: bool
    grey: bool
    longest_side: int
    encode: Callable[[Samples, Metadata, ExportOptions], bytes]
    bands: Callable[[Frame, ExportOptions, Spool], Bands] | None = None
    depths: tuple[int, ...] = (8,)
    lossy: bool = False
    subsampled: bool = False
    lossless: bool = False
    iptc: bool = False
    thumbnail: bool = False
    oriented: bool = True


def _image(samples: Samples) -> Image.Image:
    return Image.fromarray(np.ascontiguousarray(samples[..., 0] if samples.shape[2] == 1 else samples))


def _jpeg(samples: Samples, metadata: Metadata, options: ExportOptions) -> bytes:
    header, look = _jpeg_header(metadata), _jpeg_look(options)
    if samples.shape[0] * samples.shape[1] > LARGE:
        data = jpeg.encode(samples, header, look)
    else:
        out = BytesIO()
        _image(samples).save(out, "JPEG", **header, **look)
        data = out.getvalue()
    return inserted(data, _jpeg_segments(metadata))


def _jpeg_bands(frame: Frame, options: ExportOptions, spool: Spool) -> Bands:
    file = jpeg.Bands(frame.size, frame.channels, _jpeg_look(options), spool)

    def pieces(metadata: Metadata) -> list[Piece]:
        head, scan, end = file.pieces(_jpeg_header(metadata))
        return [inserted(head, _jpeg_segments(metadata)), scan, end]

    return Bands(file.add, pieces)


def _jpeg_header(metadata: Metadata) -> dict[str, object]:
    """Pillow's arguments for what a JPEG carries: the profile and the EXIF block."""
    return {"icc_profile": metadata.icc, "exif": b"Exif\0\0" + metadata.exif}


def _jpeg_look(options: ExportOptions) -> dict[str, object]:
    """Pillow's arguments for how a JPEG is coded."""
    return {"quality": options.quality, "subsampling": options.subsampling}


def _jpeg_segments(metadata: Metadata) -> bytes:
    """The segments of a JPEG that Pillow does not write: XMP and IPTC."""
    more = xmp_segments(metadata.xmp) if metadata.xmp else b""
    return more + iptc_segment(metadata.iptc) if metadata.iptc else more


def _png(samples: Samples, metadata: Metadata, options: ExportOptions) -> bytes:
    return png.encode(samples, exif=metadata.exif, icc=metadata.icc, xmp=metadata.xmp)


def _png_bands(frame: Frame, options: ExportOptions, spool: Spool) -> Bands:
    file = png.Bands(frame.size, frame.channels, frame.dtype, spool)
    return Bands(file.add, lambda carried: file.pieces(exif=carried.exif, icc=carried.icc, xmp=carried.xmp))


def _tiff(samples: Samples, metadata: Metadata, options: ExportOptions) -> bytes:
    return tiff.encode(samples, exif=metadata.exif, icc=metadata.icc, xmp=metadata.xmp, iptc=metadata.iptc)


def _tiff_bands(frame: Frame, options: ExportOptions, spool: Spool) -> Bands:
    file = tiff.Bands(frame.size, frame.channels, frame.dtype, frame.exif, spool)
    return Bands(file.add, lambda carried: file.pieces(icc=carried.icc, xmp=carried.xmp, iptc=carried.iptc))


def _webp(samples: Samples, metadata: Metadata, options: ExportOptions) -> bytes:
    out = BytesIO()
    # exact: what is hidden under full transparency stays, as in the other formats
    _image(samples).save(
        out,
        "WEBP",
        quality=options.quality,
        lossless=options.lossless,
        exact=True,
        use_sharp_yuv=True,
        icc_profile=metadata.icc,
        exif=metadata.exif,
        xmp=metadata.xmp or b"",
    )
    return out.getvalue()


def _avif(samples: Samples, metadata: Metadata, options: ExportOptions) -> bytes:
    out = BytesIO()
    # Speed 8 of 0..10: a sixth of the default's time for a file of the same size (measured at quality 95).
    _image(samples).save(
        out,
        "AVIF",
        quality=options.quality,
        subsampling=options.subsampling,
        speed=8,
        icc_profile=metadata.icc,
        exif=metadata.exif,
        xmp=metadata.xmp or b"",
    )
    return out.getvalue()


_JPEG = Encoder(
    "JPEG",
    alpha=False,
    grey=True,
    longest_side=65500,
    encode=_jpeg,
    bands=_jpeg_bands,
    lossy=True,
    subsampled=True,
    iptc=True,
    thumbnail=True,
)
_TIFF = Encoder(
    "TIFF",
    alpha=True,
    grey=True,
    longest_side=2**31 - 1,
    encode=_tiff,
    bands=_tiff_bands,
    depths=(8, 16, 32),
    lossless=True,
    iptc=True,
)
_AVIF = Encoder(
    "AVIF",
    alpha=True,
    grey=False,
    longest_side=65536,
    encode=_avif,
    lossy=True,
    subsampled=True,
    thumbnail=True,
    oriented=False,
)

ENCODERS: Mapping[str, Encoder] = MappingProxyType(
    {
        ".jpg": _JPEG,
        ".jpeg": _JPEG,
        ".png": Encoder(
            "PNG",
            alpha=True,
            grey=True,
            longest_side=2**31 - 1,
            encode=_png,
            bands=_png_bands,
            depths=(8, 16),
            lossless=True,
            thumbnail=True,
        ),
        ".webp": Encoder(
            "WebP", alpha=True, grey=False, longest_side=16383, encode=_webp, lossy=True, lossless=True, thumbnail=True
        ),
        ".tif": _TIFF,
        ".tiff": _TIFF,
    }
    | ({".avif": _AVIF} if features.check("avif") else {})
)
"""By suffix in lower case, in the order they are offered."""
