"""Opening what cannot be opened: one clear sentence each, whatever the bytes are."""

from __future__ import annotations

import errno
import io
import os
import struct
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image, features

from instructir_desktop.errors import InputError
from instructir_desktop.imaging import guard
from instructir_desktop.imaging import png as encoder_png
from instructir_desktop.imaging import tiff as tiff_encoder
from instructir_desktop.imaging.kinds import identify
from instructir_desktop.imaging.open import READERS, open_photo
from instructir_desktop.imaging.tags import Stream, append_directory
from tests.imaging.photos import (
    XMP,
    encoded,
    exif_block,
    noise,
    pattern,
    png,
    save,
    srgb_profile,
)

AVIF = pytest.mark.skipif(not features.check("avif"), reason="Pillow without AVIF")
FORMATS = ["jpg", "png", "webp", "tif", pytest.param("avif", marks=AVIF)]


def refusal(path: Path) -> str:
    """The sentence for a file that cannot be opened; it names the file and is one line."""
    with pytest.raises(InputError) as caught:
        open_photo(path)
    sentence = str(caught.value)
    assert path.name in sentence
    assert "\n" not in sentence
    assert sentence.endswith(".")
    assert caught.value.exit_code == 3
    return sentence


def test_a_missing_file(tmp_path: Path) -> None:
    assert "does not exist" in refusal(tmp_path / "missing.jpg")


def test_a_folder(tmp_path: Path) -> None:
    assert "is a folder" in refusal(tmp_path)


@pytest.mark.skipif(os.name == "nt", reason="POSIX devices")
def test_a_device_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.jpg")
    assert "is a device" in refusal(tmp_path / "pipe.jpg")


def test_an_empty_file(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(b"")
    assert "is empty" in refusal(tmp_path / "a.jpg")


def test_no_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = save(tmp_path / "a.png", Image.fromarray(noise()))

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)  # whoever runs the tests may be allowed to read everything
    assert "permission is denied" in refusal(path)


def test_a_disk_error_while_decoding_is_not_called_damage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = save(tmp_path / "a.jpg", Image.fromarray(noise()))

    class Failing(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            if self.tell() > 200 or size == -1:
                raise OSError(errno.EIO, "Input/output error")
            return super().read(100 if self.tell() >= 100 else size)

    content = path.read_bytes()[:200] + bytes(9000)
    monkeypatch.setattr(Path, "open", lambda *_: Failing(content))
    assert "the disk reports an error" in refusal(path)


@pytest.mark.parametrize("content", [b"just some text", b"\0" * 100, b"PK\x03\x04 a zip", b"<html><svg>"])
def test_what_is_not_a_photo(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.jpg").write_bytes(content)
    assert "is not a photo of a known kind" in refusal(tmp_path / "a.jpg")


def box(name: bytes, body: bytes = b"") -> bytes:
    return struct.pack(">I", 8 + len(body)) + name + body


@pytest.mark.parametrize(
    ("content", "title"),
    [
        (box(b"ftyp", b"isom\0\0\0\0isom"), "video"),
        (b"\xff\x0a" + bytes(40), "JPEG XL"),
        (b"\0\0\0\x0cJXL \r\n\x87\n", "JPEG XL"),
        (b"8BPS\0\x01", "Photoshop"),
        (b"%PDF-1.7", "PDF"),
        (b"v/1\x01", "OpenEXR"),
        (b"#?RADIANCE\n", "Radiance"),
        (b'<?xml version="1.0"?><svg xmlns="">', "SVG"),
    ],
)
def test_other_kinds_are_named_whatever_their_suffix(tmp_path: Path, content: bytes, title: str) -> None:
    (tmp_path / "a.jpg").write_bytes(content)
    sentence = refusal(tmp_path / "a.jpg")
    assert title in sentence
    assert "cannot be opened" in sentence


@pytest.mark.parametrize(
    ("content", "title"),
    [
        (b"II*\0\x10\0\0\0CR\x02\0" + bytes(40), "Canon CR2"),
        (b"II\x1a\0\0\0HEAPCCDR" + bytes(40), "Canon CRW"),
        (box(b"ftyp", b"crx \0\0\0\x01crx isom"), "Canon CR3"),
        (b"FUJIFILMCCD-RAW 0201", "Fujifilm RAF"),
        (b"IIRO\x08\0\0\0", "Olympus ORF"),
        (b"IIU\0\x08\0\0\0", "Panasonic RW2"),
        (b"FOVb" + bytes(40), "Sigma X3F"),
        (b"\0MRM" + bytes(40), "Minolta MRW"),
    ],
)
def test_raw_files_without_a_sensor_in_them_are_named(tmp_path: Path, content: bytes, title: str) -> None:
    (tmp_path / "a.jpg").write_bytes(content)
    sentence = refusal(tmp_path / "a.jpg")
    assert title in sentence
    assert "RAW program" in sentence


def test_heic_without_its_package_says_how_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pi_heif", None)
    (tmp_path / "a.jpg").write_bytes(box(b"ftyp", b"heic\0\0\0\0mif1heic"))
    sentence = refusal(tmp_path / "a.jpg")
    assert "an HEIC photo" in sentence
    assert "pip install pi-heif" in sentence


def tiff(tags: dict[int, tuple[int, ...]], children: dict[int, tuple[int, ...]] | None = None) -> bytes:
    """A TIFF of nothing but tags of whole numbers; 330 points to `children` where they are given."""
    data = bytearray(b"II*\0" + bytes(4))
    stream = Stream(bytes(data))
    values: dict[int, Any] = {number: stream.whole(3, *numbers) for number, numbers in tags.items()}
    if children:
        inner: dict[int, Any] = {number: stream.whole(3, *numbers) for number, numbers in children.items()}
        values[330] = stream.whole(4, append_directory(data, "<", {}, inner))
    struct.pack_into("<I", data, 4, append_directory(data, "<", {}, values))
    return bytes(data)


@pytest.mark.parametrize(
    ("name", "content", "title"),
    [
        ("a.tif", tiff({262: (32803,)}), "a camera RAW file"),
        ("a.tif", tiff({262: (2,)}, {262: (34892,)}), "a camera RAW file"),
        ("a.tif", tiff({262: (2,), 50706: (1, 4, 0, 0)}), "a camera RAW file"),
        ("a.NEF", tiff({262: (2,), 258: (8, 8, 8)}), "Nikon NEF"),
        ("a.dng", tiff({262: (2,), 258: (8, 8, 8)}), "(DNG)"),
    ],
)
def test_raw_files_that_are_tiff_are_not_taken_for_their_preview(
    tmp_path: Path, name: str, content: bytes, title: str
) -> None:
    (tmp_path / name).write_bytes(content)
    sentence = refusal(tmp_path / name)
    assert title in sentence
    assert "RAW program" in sentence


def test_too_many_pixels_are_told_from_the_header(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(png(8, 2, b"", side=20_000))
    assert "more than 300 million pixels" in refusal(tmp_path / "a.png")
    (tmp_path / "b.png").write_bytes(png(8, 2, b"", side=2**31 - 1))
    assert "more than 300 million pixels" in refusal(tmp_path / "b.png")


def test_large_photos_below_the_limit_pass_pillows_own_guard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert Image.MAX_IMAGE_PIXELS == guard.PIXEL_LIMIT  # else Pillow would warn at 89 and refuse at 179 million
    monkeypatch.setattr(guard, "PIXEL_LIMIT", 48 * 32)
    path = save(tmp_path / "a.png", Image.fromarray(noise()))
    assert open_photo(path).size.area == 48 * 32
    monkeypatch.setattr(guard, "PIXEL_LIMIT", 48 * 32 - 1)
    assert "more than" in refusal(path)


@pytest.mark.parametrize("suffix", FORMATS)
def test_truncated_files(tmp_path: Path, suffix: str) -> None:
    path = save(tmp_path / f"a.{suffix}", Image.fromarray(noise(200, 200)))
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    assert "is damaged, incomplete" in refusal(path)


def test_libtiff_does_not_speak_beside_the_sentence(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = save(tmp_path / "a.tif", Image.fromarray(noise()), compression="tiff_adobe_deflate")
    data = bytearray(path.read_bytes())
    data[100:160] = b"\xa5" * 60
    path.write_bytes(data)
    with Image.open(path) as image, pytest.raises(OSError, match="decoder error"):
        image.load()
    assert capfd.readouterr().err  # left to itself it does
    refusal(path)
    os.write(2, b"still open\n")
    assert capfd.readouterr().err == "still open\n"


DEEP = pattern().astype(np.uint16) * 257

SMALL = {
    "jpg": encoded(Image.fromarray(pattern()), "JPEG", exif=b"Exif\0\0" + exif_block(), icc_profile=srgb_profile()),
    "png": encoded(Image.fromarray(pattern()).quantize(8), "PNG", transparency=3, exif=exif_block()),
    "webp": encoded(Image.fromarray(pattern()), "WEBP", exif=exif_block(), xmp=XMP),
    "tif": encoded(Image.fromarray(pattern()), "TIFF", compression="tiff_lzw"),
    "own.tif": tiff_encoder.encode(pattern(), exif=exif_block(), icc=srgb_profile(), xmp=XMP),
    "raw.tif": encoded(Image.fromarray(noise(channels=2)), "TIFF"),
    "16.png": encoder_png.encode(DEEP, exif=exif_block(), icc=srgb_profile(), xmp=XMP),
    "16.tif": tiff_encoder.encode(DEEP, exif=exif_block(), icc=srgb_profile(), xmp=XMP),
    "gif": encoded(Image.fromarray(pattern()), "GIF"),
    "bmp": encoded(Image.fromarray(pattern()), "BMP"),
}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.sampled_from(sorted(SMALL)), st.data())
def test_damaged_files_open_or_give_a_sentence(tmp_path: Path, suffix: str, data: st.DataObject) -> None:
    content = bytearray(SMALL[suffix])
    for _ in range(data.draw(st.integers(1, 8))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    path = tmp_path / f"a.{suffix}"
    path.write_bytes(content[: data.draw(st.integers(1, len(content)))])
    try:
        photo = open_photo(path)
    except InputError:
        refusal(path)
    else:
        assert photo.size.area > 0


def test_every_reader_belongs_to_a_kind() -> None:
    signatures = {
        "JPEG": b"\xff\xd8\xff",
        "PNG": b"\x89PNG\r\n\x1a\n",
        "WebP": b"RIFF\0\0\0\0WEBP",
        "TIFF": b"MM\0*",
        "AVIF": box(b"ftyp", b"avif"),
        "HEIC": box(b"ftyp", b"heic"),
        "JPEG 2000": b"\xff\x4f\xff\x51",
        "RAW": b"IIRO\x08",
        "BMP": b"BM" + bytes(12) + b"\x28\0\0\0",
        "GIF": b"GIF89a",
    }
    assert signatures.keys() == READERS.keys()
    for name, head in signatures.items():
        kind = identify(head)
        assert kind is not None
        assert kind.name == name
