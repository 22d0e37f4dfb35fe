"""The formats a photo can be exported to, each as bytes in memory. New formats are added to ENCODERS."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from io import BytesIO
from types import MappingProxyType

import numpy as np
from PIL import Image, PngImagePlugin, features

from instructir_desktop.imaging import jpeg, png, tiff
from instructir_desktop.imaging.buffer import Samples
from instructir_desktop.imaging.jpeg_segments import inserted, iptc_segment, xmp_segments
from instructir_desktop.imaging.options import ExportOptions

EXIF_LIMIT_JPEG = 65533 - 6
IPTC_LIMIT_JPEG = 65533 - 27
"""What one segment of a JPEG holds, less what stands before the blocks."""


LARGE = 12_000_000
"""Photos with more pixels than this are encoded as JPEG in bands."""


@dataclass(frozen=True, eq=False)
class Parts:
    """What a file is made of: `samples` (H, W, C) with C = 1 grey, 2 grey and alpha, 3 RGB, 4 RGB and alpha."""

    samples: Samples
    icc: bytes | None
    exif: bytes
    xmp: bytes | None
    iptc: bytes | None = None


@dataclass(frozen=True)
class Encoder:
    """A format: what it can carry, and `encode(parts, options)`, which raises OSError, ValueError or RuntimeError.

    `depths`: bits per channel, 32 for float. `lossy`: the quality decides; `subsampled`: the subsampling does.
    `lossless`: nothing is lost, or (with `lossy`) the user can have it so. `iptc`: it has room for IPTC-IIM records.
    `thumbnail`: its EXIF data get one (in a TIFF it would be a second page). `oriented`: EXIF says the
    orientation; AVIF says it elsewhere, and without the tag Pillow leaves the block as it is.
    """

    name: str
    alpha: bool
    grey: bool
    longest_side: int
    encode: Callable[[Parts, ExportOptions], bytes]
    depths: tuple[int, ...] = (8,)
    lossy: bool = False
    subsampled: bool = False
    lossless: bool = False
    iptc: bool = False
    thumbnail: bool = False
    oriented: bool = True


def _image(parts: Parts) -> Image.Image:
    samples = parts.samples[..., 0] if parts.samples.shape[2] == 1 else parts.samples
    return Image.fromarray(np.ascontiguousarray(samples))


def jpeg_header(icc: bytes | None, block: bytes) -> dict[str, object]:
    """Pillow's arguments for what a JPEG carries: the profile and the EXIF block."""
    return {"icc_profile": icc, "exif": b"Exif\0\0" + block}


def jpeg_look(options: ExportOptions) -> dict[str, object]:
    """Pillow's arguments for how a JPEG is coded."""
    return {"quality": options.quality, "subsampling": options.subsampling}


def jpeg_segments(packet: bytes | None, records: bytes | None) -> bytes:
    """The segments of a JPEG that Pillow does not write: XMP and IPTC."""
    more = xmp_segments(packet) if packet else b""
    return more + iptc_segment(records) if records else more


def _jpeg(parts: Parts, options: ExportOptions) -> bytes:
    header, look = jpeg_header(parts.icc, parts.exif), jpeg_look(options)
    if parts.samples.shape[0] * parts.samples.shape[1] > LARGE:
        data = jpeg.encode(parts.samples, header, look)
    else:
        out = BytesIO()
        _image(parts).save(out, "JPEG", **header, **look)
        data = out.getvalue()
    return inserted(data, jpeg_segments(parts.xmp, parts.iptc))


def _png(parts: Parts, options: ExportOptions) -> bytes:
    if parts.samples.itemsize == 2:
        return png.encode16(parts.samples, exif=parts.exif, icc=parts.icc, xmp=parts.xmp)
    out = BytesIO()
    info = PngImagePlugin.PngInfo()
    if parts.xmp:
        info.add_itxt("XML:com.adobe.xmp", parts.xmp.decode("utf-8", "replace"))
    _image(parts).save(out, "PNG", icc_profile=parts.icc, exif=parts.exif, pnginfo=info)
    return out.getvalue()


def _webp(parts: Parts, options: ExportOptions) -> bytes:
    out = BytesIO()
    # exact: what is hidden under full transparency stays, as in the other formats
    _image(parts).save(
        out,
        "WEBP",
        quality=options.quality,
        lossless=options.lossless,
        exact=True,
        use_sharp_yuv=True,
        icc_profile=parts.icc,
        exif=parts.exif,
        xmp=parts.xmp or b"",
    )
    return out.getvalue()


def _avif(parts: Parts, options: ExportOptions) -> bytes:
    out = BytesIO()
    # Speed 8 of 0..10: a sixth of the default's time for a file of the same size (measured at quality 95).
    _image(parts).save(
        out,
        "AVIF",
        quality=options.quality,
        subsampling=options.subsampling,
        speed=8,
        icc_profile=parts.icc,
        exif=parts.exif,
        xmp=parts.xmp or b"",
    )
    return out.getvalue()


def _tiff(parts: Parts, options: ExportOptions) -> bytes:
    return tiff.encode(parts.samples, exif=parts.exif, icc=parts.icc, xmp=parts.xmp, iptc=parts.iptc)


_JPEG = Encoder(
    "JPEG",
    alpha=False,
    grey=True,
    longest_side=65500,
    encode=_jpeg,
    lossy=True,
    subsampled=True,
    iptc=True,
    thumbnail=True,
)
_TIFF = Encoder(
    "TIFF", alpha=True, grey=True, longest_side=2**31 - 1, encode=_tiff, depths=(8, 16, 32), lossless=True, iptc=True
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
