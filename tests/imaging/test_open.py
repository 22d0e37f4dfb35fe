"""Opening photos: every kind upright, in its own colours, with its metadata."""

from __future__ import annotations

import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, PngImagePlugin, TiffImagePlugin, features

from instructir_desktop.imaging import exif
from instructir_desktop.imaging.open import open_photo
from instructir_desktop.imaging.tags import Stream
from tests.imaging.photos import (
    XMP,
    cmyk_profile,
    encoded,
    exif_block,
    grey_profile,
    noise,
    pattern,
    png,
    save,
    srgb_profile,
)

AVIF = pytest.mark.skipif(not features.check("avif"), reason="Pillow without AVIF")
FORMATS = ["jpg", "png", "webp", "tif", pytest.param("avif", marks=AVIF)]

STORED: dict[int, Callable[[Any], Any]] = {
    1: lambda a: a,
    2: np.fliplr,
    3: lambda a: np.rot90(a, 2),
    4: np.flipud,
    5: lambda a: np.swapaxes(a, 0, 1),
    6: lambda a: np.rot90(a, 1),
    7: lambda a: np.rot90(np.swapaxes(a, 0, 1), 2),
    8: lambda a: np.rot90(a, -1),
}
"""How an upright picture is stored under each EXIF orientation."""


def stored(orientation: int, upright: Any) -> Image.Image:
    return Image.fromarray(np.ascontiguousarray(STORED[orientation](upright)))


# Orientation


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("suffix", FORMATS)
def test_every_orientation_comes_out_upright_once(tmp_path: Path, suffix: str, orientation: int) -> None:
    upright = pattern(48, 32)
    block = exif.edited(None, {exif.ORIENTATION: Stream(exif_block()).whole(3, orientation)})
    options: dict[str, object] = {"exif": b"Exif\0\0" + block}
    if suffix == "tif":
        options = {"tiffinfo": {274: orientation}}
    elif suffix in ("jpg", "avif", "webp"):
        options |= {"quality": 95}
    photo = open_photo(save(tmp_path / f"a.{suffix}", stored(orientation, upright), **options))
    assert photo.size == (48, 32)
    difference = np.abs(photo.pixels.astype(int) - upright)
    assert difference.mean() < (4 if suffix in ("jpg", "avif", "webp") else 1e-9)
    if photo.exif is not None:
        assert exif.orientation(photo.exif) in (1, None)


def test_compressed_tiff_is_turned_once_too(tmp_path: Path) -> None:
    path = save(tmp_path / "a.tif", stored(6, pattern()), tiffinfo={274: 6}, compression="tiff_lzw")
    assert np.array_equal(open_photo(path).pixels, pattern())


@pytest.mark.parametrize("suffix", ["jpg", "png", "tif"])
def test_an_orientation_that_only_xmp_knows_is_applied(tmp_path: Path, suffix: str) -> None:
    packet = XMP.replace(b'tiff:Orientation="1"', b'tiff:Orientation="6"')
    options: dict[str, object] = {"xmp": packet, "quality": 95}
    if suffix == "png":
        info = PngImagePlugin.PngInfo()
        info.add_itxt("XML:com.adobe.xmp", packet.decode())
        options = {"pnginfo": info}
    elif suffix == "tif":
        options = {"tiffinfo": {700: packet}}
    photo = open_photo(save(tmp_path / f"a.{suffix}", stored(6, pattern()), **options))
    assert photo.size == (48, 32)
    assert np.abs(photo.pixels.astype(int) - pattern()).mean() < 4
    assert photo.xmp == XMP


def test_exif_outranks_xmp(tmp_path: Path) -> None:
    packet = XMP.replace(b'tiff:Orientation="1"', b'tiff:Orientation="3"')
    block = b"Exif\0\0" + exif_block(orientation=6)
    photo = open_photo(save(tmp_path / "a.jpg", stored(6, pattern()), quality=95, exif=block, xmp=packet))
    assert np.abs(photo.pixels.astype(int) - pattern()).mean() < 4
    assert photo.xmp == XMP


def test_alpha_is_turned_with_the_pixels(tmp_path: Path) -> None:
    whole = np.dstack([pattern(), pattern()[..., 2]])
    block = exif.edited(None, {exif.ORIENTATION: Stream(exif_block()).whole(3, 8)})
    photo = open_photo(save(tmp_path / "a.png", stored(8, whole), exif=block))
    assert np.array_equal(photo.pixels, whole[..., :3])
    assert photo.alpha is not None
    assert np.array_equal(photo.alpha, whole[..., 3])


# Colours and channels


def opened(tmp_path: Path, image: Image.Image, suffix: str = "png", **options: object) -> Any:
    return open_photo(save(tmp_path / f"a.{suffix}", image, **options))


@pytest.mark.parametrize("suffix", ["png", "tif", "bmp", "webp"])
def test_lossless_formats_give_the_very_samples(tmp_path: Path, suffix: str) -> None:
    options: dict[str, object] = {"lossless": True} if suffix == "webp" else {}
    photo = opened(tmp_path, Image.fromarray(noise()), suffix, **options)
    assert np.array_equal(photo.pixels, noise())
    assert (photo.alpha, photo.grey, photo.notes) == (None, False, ())


@pytest.mark.parametrize(
    ("suffix", "name"),
    [("jpg", "JPEG"), ("png", "PNG"), ("webp", "WebP"), ("tif", "TIFF"), ("bmp", "BMP"), ("gif", "GIF")],
)
def test_the_format_is_told(tmp_path: Path, suffix: str, name: str) -> None:
    assert opened(tmp_path, Image.fromarray(noise()), suffix).format == name


def test_the_content_decides_and_not_the_suffix(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(encoded(Image.fromarray(noise()), "PNG"))
    assert open_photo(tmp_path / "a.jpg").format == "PNG"


def test_progressive_jpeg(tmp_path: Path) -> None:
    plain = opened(tmp_path, Image.fromarray(pattern()), "jpg", quality=95)
    progressive = opened(tmp_path, Image.fromarray(pattern()), "jpg", quality=95, progressive=True)
    assert np.array_equal(plain.pixels, progressive.pixels)


@pytest.mark.parametrize("suffix", ["png", "tif", "jpg"])
def test_grey_is_three_equal_channels(tmp_path: Path, suffix: str) -> None:
    photo = opened(tmp_path, Image.fromarray(noise(channels=1)), suffix)
    assert photo.grey
    assert np.ptp(photo.pixels, axis=2).max() == 0
    if suffix != "jpg":
        assert np.array_equal(photo.pixels[..., 0], noise(channels=1))


def test_one_bit(tmp_path: Path) -> None:
    plane = noise(channels=1) > 127
    photo = opened(tmp_path, Image.fromarray(plane))
    assert photo.grey
    assert np.array_equal(photo.pixels[..., 1], plane * 255)


@pytest.mark.parametrize("suffix", ["png", "tif"])
def test_grey_with_alpha(tmp_path: Path, suffix: str) -> None:
    whole = noise(channels=2)
    photo = opened(tmp_path, Image.fromarray(whole), suffix)
    assert photo.grey
    assert np.array_equal(photo.pixels[..., 2], whole[..., 0])
    assert np.array_equal(photo.alpha, whole[..., 1])


@pytest.mark.parametrize("suffix", ["png", "tif", "webp"])
def test_alpha_is_kept_aside_and_hidden_colours_stay(tmp_path: Path, suffix: str) -> None:
    whole = noise(channels=4)
    options: dict[str, object] = {"lossless": True, "exact": True} if suffix == "webp" else {}
    photo = opened(tmp_path, Image.fromarray(whole), suffix, **options)
    assert np.array_equal(photo.pixels, whole[..., :3])
    assert np.array_equal(photo.alpha, whole[..., 3])


def test_palette(tmp_path: Path) -> None:
    image = Image.fromarray(pattern()).quantize(16)
    photo = opened(tmp_path, image)
    assert np.array_equal(photo.pixels, np.asarray(image.convert("RGB")))
    assert photo.alpha is None
    assert not photo.grey


@pytest.mark.parametrize("transparency", [3, bytes([255, 128, 0, 255])])
def test_palette_with_transparency(tmp_path: Path, transparency: int | bytes) -> None:
    image = Image.fromarray(pattern()).quantize(4)
    photo = opened(tmp_path, image, transparency=transparency)
    index = np.asarray(image)
    wanted = np.where(index == 3, 0, 255) if isinstance(transparency, int) else np.array([*transparency])[index]
    assert np.array_equal(photo.alpha, wanted)


def test_a_transparent_colour(tmp_path: Path) -> None:
    pixels = noise()
    pixels[3, 4] = pixels[9, 9] = (1, 2, 3)
    photo = opened(tmp_path, Image.fromarray(pixels), transparency=(1, 2, 3))
    assert np.argwhere(photo.alpha == 0).tolist() == [[3, 4], [9, 9]]
    assert np.array_equal(photo.pixels, pixels)


@pytest.mark.parametrize(
    ("bits", "rows", "clear", "level"),
    [(1, b"\0\x80\0\x40", 1, 255), (2, b"\0\x80\0\x20", 2, 170), (4, b"\0\xa1\0\x1a", 10, 170)],
)
def test_a_transparent_grey_of_few_bits(tmp_path: Path, bits: int, rows: bytes, clear: int, level: int) -> None:
    (tmp_path / "a.png").write_bytes(png(bits, 0, rows, struct.pack(">H", clear)))
    photo = open_photo(tmp_path / "a.png")
    assert photo.alpha is not None
    assert photo.alpha.tolist() == [[0, 255], [255, 0]]
    assert photo.pixels[0, 0, 0] == photo.pixels[1, 1, 0] == level


def cmyk(ink: NDArray[np.uint8]) -> Image.Image:
    return Image.merge("CMYK", [Image.fromarray(ink[..., plate]) for plate in range(4)])


def test_cmyk_is_converted_by_its_own_profile(tmp_path: Path) -> None:
    ink = np.zeros((8, 8, 4), np.uint8)
    ink[:, 4:, 0] = 255
    photo = opened(tmp_path, cmyk(ink), "tif", icc_profile=cmyk_profile())
    assert photo.icc is None
    assert photo.notes == ("This photo is in CMYK colours; it was converted to sRGB by its own profile.",)
    assert photo.pixels[0, 0].min() >= 254  # bare paper
    assert photo.pixels[0, 7].max() <= 1  # by this profile cyan is black; without it, it would be a cyan


@pytest.mark.parametrize("profile", [None, b"no profile at all"])
def test_cmyk_without_a_profile_is_an_approximation(tmp_path: Path, profile: bytes | None) -> None:
    ink = np.zeros((8, 8, 4), np.uint8)
    ink[..., 0] = 255
    photo = opened(tmp_path, cmyk(ink), "jpg", icc_profile=profile, quality=95)
    assert len(photo.notes) == 1
    assert "approximation" in photo.notes[0]
    assert photo.icc is None
    assert np.abs(photo.pixels[0, 0].astype(int) - (0, 255, 255)).max() < 8


def test_lab_is_converted(tmp_path: Path) -> None:
    white = Image.merge("LAB", [Image.new("L", (4, 4), value) for value in (255, 128, 128)])
    photo = opened(tmp_path, white, "tif")
    assert photo.pixels.min() >= 253
    assert "Lab" in photo.notes[0]


def test_a_profile_for_other_colours_is_left_out_and_told(tmp_path: Path) -> None:
    photo = opened(tmp_path, Image.fromarray(noise()), icc_profile=cmyk_profile())
    assert photo.icc is None
    assert photo.notes == ("Its colour profile does not fit its colours and was left out; they are taken as sRGB.",)


def test_a_grey_profile_stays_with_a_grey_photo(tmp_path: Path) -> None:
    photo = opened(tmp_path, Image.fromarray(noise(channels=1)), icc_profile=grey_profile())
    assert photo.icc == grey_profile()
    assert photo.notes == ()


# Metadata


@pytest.mark.parametrize("suffix", FORMATS)
def test_profile_and_metadata_are_read(tmp_path: Path, suffix: str) -> None:
    block = exif_block(orientation=1)
    options: dict[str, object] = {"icc_profile": srgb_profile(), "exif": b"Exif\0\0" + block, "xmp": XMP}
    if suffix == "png":
        info = PngImagePlugin.PngInfo()
        info.add_itxt("XML:com.adobe.xmp", XMP.decode())
        options = {"icc_profile": srgb_profile(), "exif": block, "pnginfo": info}
    elif suffix == "tif":
        tags = TiffImagePlugin.ImageFileDirectory_v2()
        tags[271], tags[700] = "Camera Works", XMP
        tags[34853] = {1: "N"}
        options = {"icc_profile": srgb_profile(), "tiffinfo": tags}
    photo = opened(tmp_path, Image.fromarray(pattern()), suffix, **options)
    assert photo.icc == srgb_profile()
    assert photo.xmp == XMP
    assert photo.exif is not None
    loaded = Image.Exif()
    loaded.load(photo.exif)
    assert loaded[0x010F] == "Camera Works"
    assert loaded.get_ifd(exif.GPS_POINTER)[1] == "N"


def test_damaged_exif_is_left_out_and_told(tmp_path: Path) -> None:
    photo = opened(tmp_path, Image.fromarray(pattern()), "jpg", exif=b"Exif\0\0II*\0\xff\xff\xff\x7f")
    assert photo.exif is None
    assert photo.notes == ("Its EXIF data is damaged and was left out.",)


@pytest.mark.parametrize(("suffix", "name"), [("gif", "GIF"), ("tif", "TIFF"), ("webp", "WEBP"), ("png", "PNG")])
def test_of_several_frames_the_first_is_opened_and_told(tmp_path: Path, suffix: str, name: str) -> None:
    frames = [Image.new("RGB", (8, 8), colour) for colour in ("red", "lime", "blue")]
    path = save(tmp_path / f"a.{suffix}", frames[0], save_all=True, append_images=frames[1:], format=name)
    photo = open_photo(path)
    assert photo.notes == ("This file has 3 frames; the first one was opened.",)
    assert np.abs(photo.pixels[0, 0].astype(int) - (255, 0, 0)).max() < 8


def test_a_jpeg_with_a_second_picture_is_a_jpeg(tmp_path: Path) -> None:
    second = Image.fromarray(noise())
    path = tmp_path / "a.jpg"
    Image.fromarray(pattern()).save(path, "MPO", save_all=True, append_images=[second])
    photo = open_photo(path)
    assert photo.format == "JPEG"
    assert "2 pictures" in photo.notes[0]
