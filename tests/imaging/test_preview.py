"""Small pictures: upright, within their size, from the file's own thumbnail where it has one; cached within a quota."""

from __future__ import annotations

import io
import os
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from instructir_desktop.errors import InputError
from instructir_desktop.imaging import exif, preview_cache
from instructir_desktop.imaging.isolated import close_previewer
from instructir_desktop.imaging.preview import preview
from instructir_desktop.imaging.preview_cache import PreviewCache


def jpeg(size: tuple[int, int], colour: tuple[int, int, int], **more: object) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, colour).save(out, "JPEG", **more)
    return out.getvalue()


def turned(orientation: int) -> bytes:
    block = Image.Exif()
    block[0x0112] = orientation
    return block.tobytes()


def test_a_photo_is_scaled_down_and_upright(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(jpeg((1200, 800), (200, 30, 30), exif=turned(6)))
    found = preview(path, 256)
    assert found.pixels.shape == (256, 171, 3)
    assert abs(int(found.pixels[50, 50, 0]) - 200) < 8


@pytest.mark.parametrize(("side", "used"), [((160, 107), True), ((120, 80), False), ((160, 120), False)])
def test_the_embedded_picture_is_used_when_it_is_large_enough_and_of_the_same_shape(
    tmp_path: Path, side: tuple[int, int], used: bool
) -> None:
    block = exif.with_thumbnail(exif.without_prefix(turned(1)), jpeg(side, (0, 0, 255)))
    path = tmp_path / "a.jpg"
    path.write_bytes(jpeg((1200, 800), (255, 0, 0), exif=b"Exif\0\0" + exif.without_prefix(block)))
    found = preview(path, 256)
    assert (found.pixels[20, 20, 2] > 200) == used
    assert max(found.pixels.shape) == (160 if used else 256)


@pytest.mark.parametrize("kind", ["PNG", "TIFF", "WebP"])
def test_other_kinds(tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"a.{kind.lower()}"
    Image.new("RGB", (900, 1800), (10, 200, 30)).save(path, kind)
    assert preview(path, 256).pixels.shape == (256, 128, 3)


def test_16_bits(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    pixels = np.full((40, 60), 40000, np.uint16)
    Image.fromarray(pixels).save(path)
    found = preview(path, 256)
    assert found.pixels.shape == (40, 60, 3)
    assert abs(int(found.pixels.mean()) - 40000 // 257) <= 1


def test_what_is_no_photo(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    for data in (b"", b"hello", jpeg((64, 64), (1, 2, 3))[:300]):
        path.write_bytes(data)
        with pytest.raises(InputError):
            preview(path, 256)


def test_the_cache_asks_once_for_each_state_of_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Path] = []

    def made(path: Path, side: int) -> object:
        asked.append(path)
        return preview(path, side)

    monkeypatch.setattr(preview_cache, "preview_isolated", made)
    path, cache = tmp_path / "a.png", PreviewCache(tmp_path / "cache")
    Image.new("RGB", (30, 20), (1, 2, 3)).save(path)
    first = cache.get(path)
    assert cache.get(path) == first
    assert len(asked) == 1
    Image.new("RGB", (30, 40), (1, 2, 3)).save(path)
    assert cache.get(path) != first
    assert len(asked) == 2


def test_the_quota_takes_those_not_used_for_longest(tmp_path: Path) -> None:
    for number in range(4):
        path = tmp_path / f"{number}.jpg"
        path.write_bytes(bytes(100))
        os.utime(path, (number, number))
    PreviewCache(tmp_path, quota=250).tidy()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["2.jpg", "3.jpg"]
    PreviewCache(tmp_path / "nowhere").tidy()


def test_it_is_made_in_the_decoding_process(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    Image.new("RGB", (600, 400), (9, 200, 9)).save(path)
    try:
        data = PreviewCache(tmp_path / "cache").get(path)
        assert Image.open(io.BytesIO(data)).size == (256, 171)
        path.write_bytes(b"none")
        with pytest.raises(InputError):
            PreviewCache(tmp_path / "cache").get(path)
    finally:
        close_previewer()
