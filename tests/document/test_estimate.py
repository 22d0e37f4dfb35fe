"""The size estimate: exact where all is encoded, near where samples are, for every format and size."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image, ImageFilter

from instructir_desktop.core.geometry import Box, Size
from instructir_desktop.document import estimate as module
from instructir_desktop.document.estimate import estimate, sample_boxes
from instructir_desktop.engine.api import FloatImage
from instructir_desktop.imaging.buffer import ImageBuffer
from instructir_desktop.imaging.export import ExportOptions, Resize, encode_photo


@pytest.fixture(scope="module")
def buffer() -> ImageBuffer:
    """900 × 700 pixels with smooth and busy parts."""
    noise = Image.fromarray(np.random.default_rng(2).integers(0, 256, (700, 900, 3), dtype=np.uint8))
    pixels = np.asarray(noise.filter(ImageFilter.GaussianBlur(3))).copy()
    pixels[:, 600:] = pixels[:, 600:] // 8 + 100
    return ImageBuffer(pixels, exif=None, icc=None)


def unedited(buffer: ImageBuffer) -> Callable[[Box], FloatImage]:
    return lambda box: buffer.model_pixels(box)


@pytest.mark.parametrize("suffix", [".jpg", ".webp", ".png", ".tif"])
def test_what_is_encoded_whole_is_exact(suffix: str, buffer: ImageBuffer) -> None:
    options = ExportOptions(quality=80, resize=Resize("percent", 30))
    found = estimate(buffer, unedited(buffer), suffix, options)
    exact = len(encode_photo(buffer, suffix, options=options).data)
    assert not found.sampled
    assert abs(found.size - exact) < 1500  # the Software tag


def test_the_thumbnail_of_a_photo_with_exif_counts(buffer: ImageBuffer) -> None:
    tagged = Image.Exif()
    tagged[0x010F] = "Maker"
    photo = replace(buffer, exif=tagged.tobytes().removeprefix(b"Exif\0\0"))
    options = ExportOptions(quality=80, resize=Resize("percent", 30))
    exact = len(encode_photo(photo, ".jpg", options=options).data)
    assert abs(estimate(photo, unedited(photo), ".jpg", options).size - exact) < 1500


@pytest.mark.parametrize(
    "options", [ExportOptions(quality=85), ExportOptions(quality=50, resize=Resize("percent", 70))]
)
@pytest.mark.parametrize("suffix", [".jpg", ".png"])
def test_samples_come_near(
    suffix: str, options: ExportOptions, buffer: ImageBuffer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "WHOLE", 50_000)
    monkeypatch.setattr(module, "SIDE", 96)
    asked: list[Box] = []

    def pixels(box: Box) -> FloatImage:
        asked.append(box)
        return buffer.model_pixels(box)

    found = estimate(buffer, pixels, suffix, options)
    exact = len(encode_photo(buffer, suffix, options=options).data)
    assert found.sampled
    assert len(asked) == 9
    assert sum(box.size.area for box in asked) < 0.4 * buffer.size.area
    assert found.size == pytest.approx(exact, rel=0.15)


def test_the_edited_pixels_count(buffer: ImageBuffer) -> None:
    flat = estimate(buffer, lambda box: np.full((box.height, box.width, 3), 0.5, np.float32), ".jpg", ExportOptions())
    assert flat.size < estimate(buffer, unedited(buffer), ".jpg", ExportOptions()).size / 5


def test_samples_lie_inside_and_apart() -> None:
    photo = Size(6000, 4000)
    boxes = sample_boxes(photo, 1.0)
    assert len(boxes) == 9
    assert all(photo.box().contains(box) for box in boxes)
    assert all(one.intersect(other).empty for one in boxes for other in boxes if one is not other)
    assert sample_boxes(photo, 0.05) == [photo.box()]
    assert sample_boxes(Size(100_000, 20), 1.0) == [Size(100_000, 20).box()]
