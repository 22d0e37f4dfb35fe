"""Our own PNG: every reader finds the very samples again, whatever the bands."""

from __future__ import annotations

from io import BytesIO

import imagecodecs
import numpy as np
import pytest
from PIL import Image

from instructir_desktop.core.geometry import Size
from instructir_desktop.imaging import png
from instructir_desktop.imaging.buffer import Samples
from instructir_desktop.imaging.spool import Spool, joined


def picture(height: int, width: int, channels: int, dtype: type[np.generic]) -> Samples:
    """Shades, on which rows get different filters, beside noise and plain grey."""
    top = float(np.iinfo(dtype).max)
    down, across = np.mgrid[0:height, 0:width]
    shade = (np.sin(down / 9) + np.cos(across / 7) + 2)[..., None] * np.arange(1, channels + 1) / (4 * channels) * top
    samples: Samples = shade.astype(dtype)
    random = np.random.default_rng(5)
    samples[: height // 3] = random.integers(0, int(top), samples[: height // 3].shape, dtype=dtype)
    samples[height // 3 : height // 2] = int(top) // 2
    return samples


@pytest.mark.parametrize("channels", [1, 2, 3, 4])
@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
@pytest.mark.parametrize(("height", "width"), [(1, 1), (300, 77), (5, 90_000)])
def test_readers_find_the_samples(channels: int, dtype: type[np.generic], height: int, width: int) -> None:
    samples = picture(height, width, channels, dtype)
    data = png.encode(samples, exif=None, icc=None, xmp=None)
    found = imagecodecs.png_decode(data)
    np.testing.assert_array_equal(found.reshape(samples.shape), samples)
    with Image.open(BytesIO(data)) as image:
        image.load()
        assert image.size == (width, height)
        if dtype is np.uint8:
            np.testing.assert_array_equal(np.asarray(image).reshape(samples.shape), samples)


def test_bands_make_the_same_picture() -> None:
    samples = picture(300, 401, 3, np.uint8)
    bands = png.Bands(Size(401, 300), 3, samples.dtype, Spool())
    for top in range(0, 300, 37):
        bands.add(samples[top : top + 37])
    data = joined(bands.pieces(exif=b"II*\0", icc=None, xmp=b"<x/>"))
    assert data == png.encode(samples, exif=b"II*\0", icc=None, xmp=b"<x/>")
    np.testing.assert_array_equal(imagecodecs.png_decode(data), samples)
    with Image.open(BytesIO(data)) as image:
        assert image.info["XML:com.adobe.xmp"] == "<x/>"
        assert image.info["exif"].endswith(b"II*\0")


def test_shades_are_as_small_as_pillow_makes_them() -> None:
    samples = picture(400, 600, 3, np.uint8)
    other = BytesIO()
    Image.fromarray(samples).save(other, "PNG")
    assert len(png.encode(samples, exif=None, icc=None, xmp=None)) <= 1.02 * other.tell()
