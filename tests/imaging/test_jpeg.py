"""JPEG in bands: the very picture that is encoded at once."""

from __future__ import annotations

from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from instructir_desktop.imaging import jpeg


@pytest.mark.parametrize("subsampling", ["4:4:4", "4:2:2", "4:2:0"])
@pytest.mark.parametrize(("width", "height"), [(301, 700), (16, 512), (9, 257), (33, 1), (64, 256)])
def test_bands_decode_to_the_same_pixels(subsampling: str, width: int, height: int) -> None:
    random = np.random.default_rng(4)
    smooth = np.linspace(0, 200, width)[None, :, None] + np.linspace(0, 50, height)[:, None, None]
    samples = (smooth + random.integers(0, 6, (height, width, 3))).astype(np.uint8)
    look = {"quality": 92, "subsampling": subsampling}
    whole = BytesIO()
    Image.fromarray(samples).save(whole, "JPEG", **look)
    data = jpeg.encode(samples, {"exif": Image.Exif().tobytes(), "icc_profile": b"profile" * 20_000}, look)
    with Image.open(BytesIO(data)) as image:
        assert image.size == (width, height)
        assert image.info["icc_profile"] == b"profile" * 20_000
        np.testing.assert_array_equal(np.asarray(image), np.asarray(Image.open(whole)))
    assert data.count(b"ICC_PROFILE") == 3


def test_grey_in_bands() -> None:
    samples = np.random.default_rng(4).integers(0, 256, (600, 70, 1), dtype=np.uint8)
    whole = BytesIO()
    Image.fromarray(samples[..., 0]).save(whole, "JPEG", quality=90)
    found = Image.open(BytesIO(jpeg.encode(samples, {}, {"quality": 90})))
    assert found.mode == "L"
    np.testing.assert_array_equal(np.asarray(found), np.asarray(Image.open(whole)))
