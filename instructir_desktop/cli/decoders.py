"""The part of the self-test that opens deep photos, camera RAW and packed TIFF: each needs a library that can be missing."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from instructir_desktop.errors import InputError, ModelError
from instructir_desktop.imaging import icc
from instructir_desktop.imaging.buffer import ImageBuffer
from instructir_desktop.imaging.export import export_photo
from instructir_desktop.imaging.model_domain import transformed
from instructir_desktop.imaging.open import open_photo
from instructir_desktop.paths import resource

CHART = "selftest/chart.dng"
"""A camera RAW of the shades of chart(), below the resources."""

TIFF_PACKINGS = ("none", "lzw", "packbits", "zlib", "lzma", "zstd", "webp", "jpeg", "jpeg2000")
"""Compressions inside TIFF that photo programs write, by tifffile's names."""

EIGHT_BITS = ("webp", "jpeg")
"""Those of them that have no more."""

Deep = NDArray[np.uint16]


def chart() -> Deep:
    """(32, 48, 3) uint16: smooth shades in every channel, no two alike."""
    y, x = np.mgrid[0:32, 0:48]
    return np.stack([x * 1300 + 1000, y * 1900 + 1500, (x + y) * 750 + 500], axis=-1).astype(np.uint16)


def check_decoders() -> str:
    """Every kind of photo that needs more than Pillow opens and shows what it should. Raises InstructIRError."""
    done = []
    with tempfile.TemporaryDirectory(prefix="instructir-") as folder:
        for name, write, allowed in _photos():
            path = Path(folder) / f"photo {name}"
            try:
                write(path)
                pixels = open_photo(path).pixels
            except (ImportError, AttributeError, RuntimeError, ValueError) as error:
                raise ModelError(f"A photo of the kind {name} cannot be made ({error}).") from error
            _compare(name, pixels, allowed)
            done.append(name.lstrip("."))
    _compare("camera RAW", open_photo(resource(CHART)).pixels, None)
    try:
        shades = chart().astype(np.float32) / 65535
        same = transformed(shades, icc.linear_srgb(), icc.linear_srgb(), "rgb", "rgb")
    except (ImportError, AttributeError, ValueError) as error:
        raise ModelError(f"Colour profiles cannot be used ({error}).") from error
    if not np.allclose(same, shades, atol=1e-3):
        raise ModelError("A colour profile changed into itself gives other colours.")
    return ", ".join([*done, "RAW", "colour profiles"])


def _photos() -> list[tuple[str, Callable[[Path], object], float]]:
    """File name, what writes it, and the mean difference in 0..1 that losses may make."""
    import imagecodecs
    import tifffile

    deep = chart()
    ten, eight = deep >> 6, (deep >> 8).astype(np.uint8)

    def exported(path: Path) -> None:
        export_photo(ImageBuffer(deep), path, sources=(), overwrite=False)

    def packed(packing: str) -> Callable[[Path], object]:
        samples = eight if packing in EIGHT_BITS else deep
        return lambda path: tifffile.imwrite(path, samples, photometric="rgb", compression=packing)

    return [
        ("16.png", exported, 0),
        ("16.tif", exported, 0),
        *((f"{packing}.tif", packed(packing), 0.03) for packing in TIFF_PACKINGS),
        ("10.avif", lambda path: path.write_bytes(imagecodecs.avif_encode(ten, level=100, bitspersample=10)), 0.02),
        ("16.jp2", lambda path: path.write_bytes(imagecodecs.jpeg2k_encode(deep)), 0.02),
        ("12.jpg", lambda path: path.write_bytes(imagecodecs.jpeg8_encode(deep >> 4, bitspersample=12)), 0.03),
    ]


def _compare(name: str, pixels: NDArray[np.generic], allowed: float | None) -> None:
    """Raises InputError unless the pixels are the chart's; with `allowed` None its shades in light, as a camera sees them."""
    wanted = chart().astype(np.float64) / 65535
    found = pixels.astype(np.float64) / (255 if pixels.dtype == np.uint8 else 65535)
    if found.shape != wanted.shape:
        raise InputError(
            f"A photo of the kind {name} opens with {found.shape[:2]} pixels instead of {wanted.shape[:2]}."
        )
    if allowed is None:  # a demosaic blurs, and the RAW is in Display P3: only where it is lighter must agree
        agreement = np.corrcoef(found.mean(axis=-1).ravel(), wanted.mean(axis=-1).ravel())[0, 1]
        if not agreement > 0.9:
            raise InputError(f"A photo of the kind {name} opens with wrong shades (they agree by {agreement:.2f}).")
    elif not np.abs(found - wanted).mean() <= allowed:
        raise InputError(f"A photo of the kind {name} opens with wrong colours.")
