"""Exporting: what each format carries, what is left out and told, and that a source is never written to."""

from __future__ import annotations

import errno
import os
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from numpy.typing import NDArray
from PIL import ExifTags, Image, JpegImagePlugin, features

from instructir_desktop import __version__
from instructir_desktop.errors import InstructIRError, OutputError, UsageError
from instructir_desktop.imaging import exif, tiff
from instructir_desktop.imaging.buffer import ImageBuffer
from instructir_desktop.imaging.export import ExportOptions, check_export, encode_photo, export_photo, source_behind
from instructir_desktop.imaging.open import open_photo
from instructir_desktop.imaging.receipt import read_receipt, receipt_in, with_receipt
from instructir_desktop.imaging.tags import Stream
from tests.imaging.photos import (
    LATITUDE,
    MAKER_NOTE,
    THUMBNAIL,
    XMP,
    encoded,
    exif_block,
    grey_profile,
    noise,
    pattern,
    save,
    srgb_profile,
    tag,
)

AVIF = pytest.mark.skipif(not features.check("avif"), reason="Pillow without AVIF")
FORMATS = ["jpg", "jpeg", "png", "webp", "tif", "tiff", pytest.param("avif", marks=AVIF)]
LOSSLESS = ["png", "tif"]
WITH_ALPHA = ["png", "tif", "webp", pytest.param("avif", marks=AVIF)]

posix = pytest.mark.skipif(os.name == "nt", reason="POSIX links")


def export(buffer: ImageBuffer, target: Path, *, record: str | None = None, **options: object) -> tuple[str, ...]:
    chosen = ExportOptions(**options)  # type: ignore[arg-type]
    return export_photo(buffer, target, options=chosen, sources=[], overwrite=False, record=record)


def full_photo(order: str = "<") -> ImageBuffer:
    return ImageBuffer(pattern(), icc=srgb_profile(), exif=exif.upright(exif_block(order)), xmp=XMP, format="JPEG")


# What is carried


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("suffix", FORMATS)
def test_every_format_carries_profile_metadata_and_record(tmp_path: Path, suffix: str, order: str) -> None:
    target = tmp_path / f"out.{suffix}"
    assert export(full_photo(order), target, record='{"steps": ["remove the rain"]}') == ()
    back = open_photo(target)
    assert back.size == (48, 32)
    assert np.abs(back.pixels.astype(int) - pattern()).mean() < 2
    assert back.notes == ()
    assert back.icc == srgb_profile()
    assert back.xmp == XMP
    assert back.exif is not None
    assert exif.record_of(back.exif) == '{"steps": ["remove the rain"]}'
    assert tag(back.exif, exif.SOFTWARE) == f"InstructIR Desktop {__version__}\0".encode()
    assert tag(back.exif, 0x010F) == b"Camera Works\0"
    assert tag(back.exif, 2, inside=exif.GPS_POINTER) == LATITUDE
    assert tag(back.exif, 0x927C, inside=exif.DETAIL_POINTER) == MAKER_NOTE
    assert exif.orientation(back.exif) in (1, None)
    assert THUMBNAIL not in target.read_bytes()
    assert [path.name for path in tmp_path.iterdir()] == [target.name]


@pytest.mark.parametrize("suffix", ["jpg", "png", "webp", pytest.param("avif", marks=AVIF)])
def test_maker_notes_stay_where_their_offsets_point(tmp_path: Path, suffix: str) -> None:
    photo = full_photo()
    export(photo, tmp_path / f"out.{suffix}", record="{}")
    back = open_photo(tmp_path / f"out.{suffix}")
    assert photo.exif is not None
    assert back.exif is not None
    assert back.exif.find(MAKER_NOTE) == photo.exif.find(MAKER_NOTE) > 0


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_photo_without_metadata_needs_none(tmp_path: Path, suffix: str) -> None:
    export(ImageBuffer(pattern()), tmp_path / f"out.{suffix}", record="{}")
    back = open_photo(tmp_path / f"out.{suffix}")
    assert (back.icc, back.xmp) == (None, None)
    assert back.exif is not None
    assert exif.record_of(back.exif) == "{}"


@pytest.mark.parametrize("suffix", LOSSLESS)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=30)
@given(
    hnp.arrays(np.uint8, st.tuples(st.integers(1, 40), st.integers(1, 40), st.integers(1, 4))),
    st.sampled_from([None, "<", ">"]),
)
def test_lossless_formats_give_back_the_very_photo(
    tmp_path: Path, suffix: str, samples: NDArray[np.uint8], order: str | None
) -> None:
    channels = samples.shape[2]
    pixels = samples[..., :3] if channels > 2 else samples[..., :1].repeat(3, axis=2)
    alpha = samples[..., -1] if channels in (2, 4) else None
    photo = ImageBuffer(pixels, alpha=alpha, grey=channels < 3, exif=exif_block(order) if order else None)
    target = tmp_path / f"out.{suffix}"
    export_photo(photo, target, sources=[], overwrite=True)
    back = open_photo(target)
    assert np.array_equal(back.pixels, pixels)
    assert (back.alpha is None) == (alpha is None)
    assert alpha is None or (back.alpha is not None and np.array_equal(back.alpha, alpha))
    assert back.grey == photo.grey


def test_tiff_of_many_strips(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tiff, "STRIP", 1000)
    export(ImageBuffer(noise(100, 77)), tmp_path / "out.tif")
    assert np.array_equal(open_photo(tmp_path / "out.tif").pixels, noise(100, 77))
    with Image.open(tmp_path / "out.tif") as image:
        assert len(image.tag_v2[273]) == 26  # type: ignore[attr-defined]


def test_jpeg_keeps_colour_at_full_resolution(tmp_path: Path) -> None:
    export(ImageBuffer(pattern()), tmp_path / "out.jpg")
    with Image.open(tmp_path / "out.jpg") as image:
        assert isinstance(image, JpegImagePlugin.JpegImageFile)
        assert JpegImagePlugin.get_sampling(image) == 0


@pytest.mark.parametrize("suffix", ["jpg", "webp", pytest.param("avif", marks=AVIF)])
def test_quality_has_its_effect(tmp_path: Path, suffix: str) -> None:
    sizes = []
    for quality in (20, 95):
        export(ImageBuffer(noise()), tmp_path / f"{quality}.{suffix}", quality=quality)
        sizes.append((tmp_path / f"{quality}.{suffix}").stat().st_size)
    assert sizes[0] < sizes[1] * 0.8


@pytest.mark.parametrize("quality", [0, 101, -5])
def test_a_senseless_quality_is_a_sentence(quality: int) -> None:
    with pytest.raises(UsageError, match="not between 1 and 100"):
        ExportOptions(quality=quality)


# Grey


def grey_photo(icc: bytes | None = None) -> ImageBuffer:
    return ImageBuffer(noise(channels=1)[..., None].repeat(3, axis=2), grey=True, icc=icc)


@pytest.mark.parametrize("suffix", ["jpg", "png", "tif"])
def test_a_grey_photo_is_written_grey_with_its_profile(tmp_path: Path, suffix: str) -> None:
    assert export(grey_photo(grey_profile()), tmp_path / f"out.{suffix}") == ()
    with Image.open(tmp_path / f"out.{suffix}") as image:
        assert image.mode == "L"
    assert open_photo(tmp_path / f"out.{suffix}").icc == grey_profile()


def test_channels_a_rounding_apart_are_still_grey(tmp_path: Path) -> None:
    pixels = np.array([[[10, 11, 10], [10, 11, 11], [200, 200, 200]]], np.uint8)
    assert export(ImageBuffer(pixels, grey=True), tmp_path / "out.png") == ()
    back = open_photo(tmp_path / "out.png")
    assert back.grey
    assert back.pixels[0, :, 0].tolist() == [10, 11, 200]


def test_a_grey_photo_that_became_coloured_is_written_in_colour_and_told(tmp_path: Path) -> None:
    pixels = np.array([[[10, 12, 10]]], np.uint8)
    notes = export(ImageBuffer(pixels, grey=True), tmp_path / "out.png")
    assert notes == ("The photo was grey and its edit is not, so it was written in colour.",)
    assert open_photo(tmp_path / "out.png").pixels.tolist() == pixels.tolist()


def test_where_grey_becomes_colour_the_grey_profile_becomes_srgb(tmp_path: Path) -> None:
    pixels = np.array([[[0, 0, 0], [55, 55, 55], [255, 255, 255], [0, 55, 255]]], np.uint8)
    export(ImageBuffer(pixels, grey=True, icc=grey_profile(1.0)), tmp_path / "out.png")
    back = open_photo(tmp_path / "out.png")
    assert back.icc is None
    middle = 128  # 55 / 255 of linear light is 128 / 255 in sRGB
    wanted = np.array([[[0, 0, 0], [middle] * 3, [255] * 3, [0, middle, 255]]])
    assert np.abs(back.pixels.astype(int) - wanted).max() <= 1


def test_a_grey_photo_in_a_format_without_grey(tmp_path: Path) -> None:
    assert export(grey_photo(grey_profile()), tmp_path / "out.webp") == ()
    assert open_photo(tmp_path / "out.webp").icc is None


# Alpha


@pytest.mark.parametrize("suffix", WITH_ALPHA)
def test_alpha_is_kept(tmp_path: Path, suffix: str) -> None:
    alpha = pattern()[..., 0]
    assert export(ImageBuffer(pattern(), alpha=alpha), tmp_path / f"out.{suffix}") == ()
    back = open_photo(tmp_path / f"out.{suffix}")
    assert back.alpha is not None
    assert np.abs(back.alpha.astype(int) - alpha).max() <= (0 if suffix != "avif" else 8)


@pytest.mark.parametrize("grey", [False, True])
def test_jpeg_lays_the_photo_on_white_and_tells(tmp_path: Path, grey: bool) -> None:
    pixels = np.full((16, 24, 3), 100, np.uint8)
    alpha = np.repeat(np.array([0, 128, 255], np.uint8), 8)[None].repeat(16, axis=0)
    notes = export(ImageBuffer(pixels, alpha=alpha, grey=grey), tmp_path / "out.jpg", quality=100)
    assert notes == ("JPEG has no transparency; the photo was laid on white.",)
    row = open_photo(tmp_path / "out.jpg").pixels[8, [3, 12, 20], 1]
    assert np.abs(row.astype(int) - (255, 177, 100)).max() <= 2


def test_an_opaque_alpha_is_dropped_without_a_word(tmp_path: Path) -> None:
    alpha = np.full((32, 48), 255, np.uint8)
    assert export(ImageBuffer(pattern(), alpha=alpha), tmp_path / "out.jpg") == ()


# Location


@pytest.mark.parametrize("suffix", FORMATS)
def test_the_location_can_be_left_out(tmp_path: Path, suffix: str) -> None:
    target = tmp_path / f"out.{suffix}"
    assert export(full_photo(), target, strip_location=True, record="{}") == ()
    back = open_photo(target)
    assert back.exif is not None
    assert back.xmp is not None
    for gone in (LATITUDE, b"GPS", b"Arezzo"):
        assert gone not in back.exif + back.xmp + target.read_bytes()
    assert tag(back.exif, 0x010F) == b"Camera Works\0"
    assert b'xmp:Rating="4"' in back.xmp
    assert exif.record_of(back.exif) == "{}"


def test_xmp_that_hides_a_location_is_left_out_and_told(tmp_path: Path) -> None:
    photo = replace(full_photo(), xmp=XMP.decode().encode("utf-16"))
    notes = export(photo, tmp_path / "out.jpg", strip_location=True)
    assert notes == ("The XMP data could not be freed of the place in it and was left out.",)
    assert open_photo(tmp_path / "out.jpg").xmp is None


# What does not fit


def test_a_record_too_long_for_jpeg_is_left_out_and_told(tmp_path: Path) -> None:
    record = "r" * 70_000
    notes = export(full_photo(), tmp_path / "out.jpg", record=record)
    assert notes == ("The record of steps is longer than a JPEG can hold and was left out.",)
    back = open_photo(tmp_path / "out.jpg")
    assert back.exif is not None
    assert exif.record_of(back.exif) is None
    assert tag(back.exif, 0x010F) == b"Camera Works\0"
    assert export(full_photo(), tmp_path / "out.png", record=record) == ()
    png = open_photo(tmp_path / "out.png")
    assert png.exif is not None
    assert exif.record_of(png.exif) == record


def test_exif_too_long_for_jpeg_is_left_out_and_xmp_goes_into_several_segments(tmp_path: Path) -> None:
    block = exif.edited(None, {0x010E: Stream(exif_block()).text("d" * 70_000)})
    photo = ImageBuffer(pattern(), exif=block, xmp=XMP + b" " * 200_000)
    notes = export(photo, tmp_path / "out.jpg")
    assert notes == ("The EXIF data is damaged or longer than a JPEG can hold and was left out.",)
    assert open_photo(tmp_path / "out.jpg").xmp == photo.xmp
    with Image.open(tmp_path / "out.jpg") as image:
        assert b"HasExtendedXMP" in image.info["xmp"]
    assert export(photo, tmp_path / "out.tif") == ()
    assert open_photo(tmp_path / "out.tif").xmp == photo.xmp


def test_a_long_receipt_fits_into_a_jpeg(tmp_path: Path) -> None:
    receipt = '{"contexts": "' + "ab" * 100_000 + '"}'
    assert encode_photo(ImageBuffer(pattern(), xmp=XMP), ".jpg", receipt=receipt).notes == ()
    (tmp_path / "a.jpg").write_bytes(encode_photo(ImageBuffer(pattern(), xmp=XMP), ".jpg", receipt=receipt).data)
    assert read_receipt(tmp_path / "a.jpg") == receipt


def test_damaged_exif_does_not_stop_an_export(tmp_path: Path) -> None:
    notes = export(ImageBuffer(pattern(), exif=b"no EXIF"), tmp_path / "out.png", strip_location=True, record="{}")
    assert len(notes) == 1
    assert "damaged" in notes[0]
    back = open_photo(tmp_path / "out.png")
    assert back.exif is not None
    assert exif.record_of(back.exif) == "{}"


def test_a_format_that_ends_below_the_photos_size(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="WebP ends at 16383 pixels") as caught:
        export(ImageBuffer(np.zeros((1, 16_384, 3), np.uint8)), tmp_path / "out.webp")
    assert "Choose PNG or TIFF" in str(caught.value)
    assert not list(tmp_path.iterdir())


# The receipt


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("packet", [None, XMP])
def test_a_receipt_comes_back_from_every_format(tmp_path: Path, suffix: str, packet: bytes | None) -> None:
    receipt = '{"text": "remove <rain> & “noise”", "n": [1, 2]}'
    target = tmp_path / f"out.{suffix}"
    encoded = encode_photo(ImageBuffer(pattern(), xmp=packet), f".{suffix}", receipt=receipt)
    target.write_bytes(encoded.data)
    assert encoded.notes == ()
    assert read_receipt(target) == receipt
    if packet is not None:
        assert b'xmp:Rating="4"' in (open_photo(target).xmp or b"")


def test_a_receipt_never_outlives_its_export(tmp_path: Path) -> None:
    first = with_receipt(XMP, '{"first": 1}')
    assert receipt_in(with_receipt(first, '{"second": 2}')) == '{"second": 2}'
    export(ImageBuffer(pattern(), xmp=first), tmp_path / "out.png")
    assert read_receipt(tmp_path / "out.png") is None
    assert open_photo(tmp_path / "out.png").xmp == XMP


# Where it must not be written


def refused(target: Path, *, sources: list[Path] | None = None, overwrite: bool = True) -> str:
    """The sentence; check_export() gives the same one beforehand."""
    sentences = []
    for attempt in (
        lambda: check_export(target, sources=sources or [], overwrite=overwrite),
        lambda: export_photo(ImageBuffer(pattern()), target, sources=sources or [], overwrite=overwrite),
    ):
        with pytest.raises(OutputError) as caught:
            attempt()
        assert isinstance(caught.value, InstructIRError)
        assert caught.value.exit_code == 4
        sentences.append(str(caught.value))
    assert sentences[0] == sentences[1]
    assert target.name in sentences[0]
    assert sentences[0].endswith(".")
    return sentences[0]


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return save(tmp_path / "IMG_1.jpg", Image.fromarray(pattern()))


def spared(source: Path, target: Path) -> None:
    """Exporting to `target` is refused, the source keeps its bytes, and no other file appears."""
    before, names = source.read_bytes(), sorted(source.parent.rglob("*"))
    assert "is never overwritten" in refused(target, sources=[source.with_name("other.jpg"), source])
    assert source.read_bytes() == before
    assert sorted(source.parent.rglob("*")) == names


def test_not_over_the_source(source: Path) -> None:
    spared(source, source)


def test_not_over_the_source_by_another_spelling(source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (source.parent / "sub").mkdir()
    spared(source, source.parent / "sub" / ".." / source.name)
    monkeypatch.chdir(source.parent)
    spared(source, Path(source.name))


@pytest.mark.parametrize("name", ["img_1.JPG", "IMG_1.JPG", "Img_1.jpg"])
def test_not_over_the_source_by_case(source: Path, name: str) -> None:
    spared(source, source.with_name(name))


def test_not_over_the_source_by_another_normal_form_of_its_name(tmp_path: Path) -> None:
    source = save(tmp_path / "caf\u00e9.jpg", Image.fromarray(pattern()))
    spared(source, tmp_path / "cafe\u0301.jpg")


@posix
def test_not_over_the_source_by_a_hard_link(source: Path, tmp_path: Path) -> None:
    (tmp_path / "else").mkdir()
    link = tmp_path / "else" / "link.jpg"
    link.hardlink_to(source)
    spared(source, link)


@posix
def test_not_over_the_source_by_a_symbolic_link(source: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.jpg"
    link.symlink_to(source)
    spared(source, link)
    spared(link, source)
    assert link.is_symlink()


@posix
def test_not_over_the_source_through_a_linked_folder(source: Path, tmp_path: Path) -> None:
    (tmp_path / "linked").symlink_to(tmp_path, target_is_directory=True)
    spared(source, tmp_path / "linked" / "img_1.jpg")


@posix
def test_not_over_a_source_that_is_gone_for_the_moment(tmp_path: Path) -> None:
    source = tmp_path / "gone.jpg"
    (tmp_path / "link.jpg").symlink_to(source)
    assert source_behind(tmp_path / "link.jpg", [source]) == source
    assert source_behind(tmp_path / "GONE.jpg", [source]) == source
    assert source_behind(tmp_path / "new.jpg", [source]) is None


def test_the_same_name_in_another_folder_is_fine(source: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    target = tmp_path / "out" / source.name
    export_photo(ImageBuffer(pattern()), target, sources=[source], overwrite=False)
    assert target.exists()


def test_an_existing_file_is_replaced_only_when_allowed(tmp_path: Path) -> None:
    target = tmp_path / "out.png"
    target.write_bytes(b"precious")
    assert "already exists" in refused(target, overwrite=False)
    assert target.read_bytes() == b"precious"
    export_photo(ImageBuffer(pattern()), target, sources=[], overwrite=True)
    assert np.array_equal(open_photo(target).pixels, pattern())
    assert [path.name for path in tmp_path.iterdir()] == ["out.png"]


@pytest.mark.parametrize(
    ("name", "says"), [("out.xyz", "ends in .xyz"), ("out", "has no ending"), ("out.heic", ".heic")]
)
def test_an_unknown_ending_lists_the_known_ones(tmp_path: Path, name: str, says: str) -> None:
    sentence = refused(tmp_path / name)
    assert says in sentence
    for suffix in (".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff"):
        assert suffix in sentence


def test_a_suffix_in_capitals_is_known(tmp_path: Path) -> None:
    export(ImageBuffer(pattern()), tmp_path / "OUT.PNG")
    assert open_photo(tmp_path / "OUT.PNG").format == "PNG"


def test_a_missing_folder(tmp_path: Path) -> None:
    assert "there is no folder" in refused(tmp_path / "missing" / "out.png")
    assert not list(tmp_path.iterdir())


def test_a_folder_as_target(tmp_path: Path) -> None:
    (tmp_path / "out.png").mkdir()
    assert "is a folder" in refused(tmp_path / "out.png")


def test_a_write_protected_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)  # whoever runs the tests may be allowed to write everywhere
    assert "write-protected" in refused(tmp_path / "out.png")


def test_a_full_disk_leaves_the_old_file_and_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "out.png"
    target.write_bytes(b"precious")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match="the disk is full"):
        export_photo(ImageBuffer(pattern()), target, sources=[], overwrite=True)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"out.png": b"precious"}


def test_an_encoder_that_fails_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError("encoder error -2 when writing image file")

    monkeypatch.setattr(Image.Image, "save", fail)
    with pytest.raises(OutputError, match="cannot be encoded as JPEG"):
        export(ImageBuffer(pattern()), tmp_path / "out.jpg")
    assert not list(tmp_path.iterdir())


# The thumbnail


@pytest.mark.parametrize("suffix", ["jpg", "png", "webp", *(["avif"] if features.check("avif") else [])])
def test_a_thumbnail_shows_the_exported_photo(tmp_path: Path, suffix: str) -> None:
    photo = replace(full_photo(), pixels=np.full((300, 400, 3), (200, 40, 90), np.uint8))
    export(photo, tmp_path / f"out.{suffix}", record="{}")
    with Image.open(tmp_path / f"out.{suffix}") as image:
        loaded = image.getexif()
        second = loaded.get_ifd(ExifTags.IFD.IFD1)
        block = exif.without_prefix(image.info["exif"])
    start, length = second[exif.THUMBNAIL_OFFSET], second[exif.THUMBNAIL_LENGTH]
    with Image.open(BytesIO(block[start : start + length])) as small:
        assert small.size == (160, 120)
        assert np.abs(np.asarray(small)[60, 80].astype(int) - (200, 40, 90)).max() <= 6
    back = open_photo(tmp_path / f"out.{suffix}")
    assert back.exif is not None
    assert b"\xff\xd8\xff" not in back.exif  # opening takes it away: it will not be this photo's after an edit
    assert tag(back.exif, 0x927C, inside=exif.DETAIL_POINTER) == MAKER_NOTE


def test_a_tiff_has_no_thumbnail_and_never_the_cameras(tmp_path: Path) -> None:
    source = tmp_path / "camera.jpg"
    source.write_bytes(encoded(Image.fromarray(pattern()), "JPEG", exif=b"Exif\0\0" + exif_block()))
    assert THUMBNAIL in source.read_bytes()
    export(open_photo(source), tmp_path / "out.tif")
    data = (tmp_path / "out.tif").read_bytes()
    assert THUMBNAIL not in data
    assert b"\xff\xd8\xff" not in data
    with Image.open(tmp_path / "out.tif") as image:
        assert getattr(image, "n_frames", 1) == 1
    assert tag(exif.without_prefix(open_photo(tmp_path / "out.tif").exif or b""), 0x010F) == b"Camera Works\0"
