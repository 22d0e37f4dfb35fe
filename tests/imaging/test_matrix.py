"""Every kind of input exported to every kind of output with nothing edited: depth, profile, metadata, samples."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import imagecodecs
import numpy as np
import pytest
from PIL import Image, features

from instructir_desktop.imaging import exif, icc, iptc, png, tiff
from instructir_desktop.imaging.colour import CMYK_BY_PROFILE
from instructir_desktop.imaging.export import ExportOptions, export_photo
from instructir_desktop.imaging.jpeg_segments import inserted, iptc_segment, xmp_segments
from instructir_desktop.imaging.open import open_photo
from instructir_desktop.imaging.tags import Stream
from tests.imaging import xmp_values
from tests.imaging.photos import (
    XMP,
    cmyk_profile,
    dng,
    encoded,
    exif_block,
    grey_profile,
    iptc_records,
    noise,
    pattern,
)

OUTPUTS = {".jpg": 8, ".png": 16, ".webp": 8, ".tif": 32} | ({".avif": 8} if features.check("avif") else {})
"""The most bits per channel of each."""

PLACED = exif.upright(exif_block())
RGB16 = np.random.default_rng(3).integers(0, 65536, (32, 48, 4), dtype=np.uint16)
SMOOTH16 = pattern().astype(np.uint16) * 257 + 100
CHANGED = {"tag 0x112", "tag 0x131", "tag 0xa002", "tag 0xa003", "tag 0x8769", "tag 0x8825"}
"""Tags that an export rewrites: orientation, software, dimensions, and where the other directories lie."""


PROFILES = {"JPEG CMYK": None, "JPEG 12 bits": None, "AVIF 10 bits": None, "JPEG 2000": None}
PROFILES |= {"PNG grey 8": grey_profile(2.2), "TIFF grey 16": grey_profile(2.2)}
"""The profiles of the inputs that have not Display P3."""

BARE = ("JPEG 12 bits", "AVIF 10 bits")
"""Inputs without metadata."""


def jpeg(image: Image.Image, profile: bytes | None) -> bytes:
    made = encoded(image, "JPEG", quality=95, subsampling=0, icc_profile=profile, exif=b"Exif\0\0" + PLACED)
    return inserted(made, xmp_segments(XMP) + iptc_segment(iptc_records()))


def jp2() -> bytes:
    """Metadata of JPEG 2000 lies in boxes of their own, before the picture."""
    data = imagecodecs.jpeg2k_encode(SMOOTH16, level=0, reversible=True)
    at = data.find(b"jp2c") - 4
    uuid = bytes.fromhex("be7acfcb97a942e89c71999491e3afac")
    boxes = [uuid + XMP, b"JpgTiffExif->JP2" + PLACED]
    return bytes(data[:at] + b"".join(struct.pack(">I4s", 8 + len(body), b"uuid") + body for body in boxes) + data[at:])


def ink() -> Image.Image:
    return Image.merge("CMYK", [Image.fromarray(pattern()[..., plate % 3] // 2) for plate in range(4)])


def inputs() -> Mapping[str, bytes]:
    p3 = icc.display_p3()
    return {
        "JPEG": jpeg(Image.fromarray(pattern()), p3),
        "JPEG CMYK": jpeg(ink(), cmyk_profile()),
        "JPEG 12 bits": bytes(imagecodecs.jpeg8_encode(SMOOTH16 >> 4, bitspersample=12, level=98)),
        "PNG grey 8": encoded(Image.fromarray(noise(channels=1)), "PNG", icc_profile=grey_profile(2.2), exif=PLACED),
        "PNG RGBA 8": encoded(Image.fromarray(noise(channels=4)), "PNG", icc_profile=p3, exif=PLACED),
        "PNG RGB 16": png.encode(SMOOTH16, exif=PLACED, icc=p3, xmp=XMP),
        "PNG RGBA 16": png.encode(RGB16, exif=PLACED, icc=p3, xmp=XMP),
        "TIFF RGB 8": tiff.encode(pattern(), exif=PLACED, icc=p3, xmp=XMP, iptc=iptc_records()),
        "TIFF grey 16": tiff.encode(RGB16[..., :1], exif=PLACED, icc=grey_profile(2.2), xmp=XMP, iptc=iptc_records()),
        "TIFF RGB 16": tiff.encode(RGB16[..., :3], exif=PLACED, icc=p3, xmp=XMP, iptc=iptc_records()),
        "TIFF float": tiff.encode((SMOOTH16 / 65535).astype(np.float32), exif=PLACED, icc=p3, xmp=XMP),
        "WebP": encoded(Image.fromarray(pattern()), "WEBP", lossless=True, icc_profile=p3, exif=PLACED, xmp=XMP),
        "AVIF 10 bits": bytes(imagecodecs.avif_encode(SMOOTH16 >> 6, bitspersample=10, level=100)),
        "JPEG 2000": jp2(),
        "RAW": dng(SMOOTH16),
    }


def fields(block: bytes | None, packet: bytes | None, records: bytes | None) -> dict[str, object]:
    """What metadata says, field by field."""
    found: dict[str, object] = {}
    if block:
        stream = Stream(block)
        root = stream.directory(stream.first)
        for directory in (root, *stream.children(root, 0x8769), *stream.children(root, 0x8825)):
            for entry in directory.entries:
                found[f"tag {entry.tag:#x}"] = stream.value(entry)
    found |= {f"XMP {name}": value for name, value in xmp_values.values(packet).items()}
    for _, dataset, value, _ in iptc.records(records or b""):
        found[f"IPTC {dataset}"] = value
    return {name: value for name, value in found.items() if name not in CHANGED}


def lost(before: dict[str, object], after: dict[str, object]) -> list[str]:
    """The fields that are gone or say something else; an IPTC record may live on as the XMP property of the same sense."""
    senses = {"IPTC 5": "XMP dc:title", "IPTC 25": "XMP dc:subject", "IPTC 90": "XMP photoshop:City"}
    senses |= {"IPTC 120": "XMP dc:description"}
    encoding = {"IPTC 90": {"IPTC 90"}}.keys() - before.keys()
    return [
        name
        for name, value in before.items()
        if after.get(name) != value and senses.get(name) not in after and name not in encoding
    ]


@dataclass(frozen=True)
class Cell:
    depth: str
    profile: str
    lost: list[str]
    difference: float
    notes: tuple[str, ...]


def cell(source: Path, suffix: str) -> Cell:
    photo = open_photo(source)
    target = source.with_name(f"{source.stem}-out{suffix}")
    options = ExportOptions(quality=100, lossless=suffix == ".webp")
    notes = export_photo(photo, target, options=options, sources=[source], overwrite=False)
    back = open_photo(target)
    bits, more = photo.pixels.itemsize * 8, back.pixels.itemsize * 8
    difference = np.abs(photo.model_pixels() - back.model_pixels()).max() if photo.icc != back.icc else 0.0
    if photo.icc == back.icc:
        white = {8: 255, 16: 65535, 32: 1}
        own = photo.pixels / white[bits]
        if photo.alpha is not None and back.alpha is None:  # laid on white
            cover = photo.alpha[..., None] / white[bits]
            own = own * cover + (1 - cover)
        difference = np.abs(own - back.pixels / white[more]).max()
    return Cell(
        f"{bits} → {more}",
        "equal" if photo.icc == back.icc else "sRGB",
        lost(fields(photo.exif, photo.xmp, photo.iptc), fields(back.exif, back.xmp, back.iptc)),
        float(difference),
        notes,
    )


def test_the_whole_matrix(tmp_path: Path) -> None:
    cells: dict[tuple[str, str], Cell] = {}
    for index, (name, data) in enumerate(inputs().items()):
        source = tmp_path / f"{index}.any"
        source.write_bytes(data)
        photo = open_photo(source)
        assert photo.icc == PROFILES.get(name, icc.display_p3()), name
        assert photo.notes == ((CMYK_BY_PROFILE,) if "CMYK" in name else ()), name
        assert (photo.exif is not None) == (name not in BARE), name
        if name not in (*BARE, "RAW"):
            assert lost(fields(PLACED, None, None), fields(photo.exif, None, None)) == [], name
        for suffix in OUTPUTS:
            cells[name, suffix] = cell(source, suffix)
    print(f"\n{'input':14}{'output':8}{'bits':10}{'profile':9}{'largest difference':20}lost fields")
    for (name, suffix), one in cells.items():
        print(f"{name:14}{suffix:8}{one.depth:10}{one.profile:9}{one.difference:<20.3g}{', '.join(one.lost) or '0'}")
    for (name, suffix), one in cells.items():
        place = f"{name} to {suffix}"
        bits, more = (int(number) for number in one.depth.split(" → "))
        assert more == min(bits, OUTPUTS[suffix]), place
        assert one.lost == [], place
        grey_without_room = "grey" in name and suffix in (".webp", ".avif")
        assert one.profile == ("sRGB" if grey_without_room else "equal"), place
        assert any("cannot hold" in note for note in one.notes) == (more < bits), place
        if grey_without_room:
            assert one.difference < (0.02 if suffix == ".avif" else 1.01 / 255), place
        elif suffix in (".png", ".tif", ".webp"):
            # nothing lost at the same depth; half a level and the dither (half a level) into 8 bits
            assert one.difference <= (0 if more == bits else 0.5001 / 65535 if more == 16 else 1.01 / 255), place


@pytest.mark.parametrize("name", ["JPEG", "PNG RGB 16", "TIFF RGB 16", "WebP"])
@pytest.mark.parametrize("suffix", sorted(OUTPUTS))
def test_everything_about_the_photo_can_be_left_out(tmp_path: Path, name: str, suffix: str) -> None:
    (tmp_path / "a.any").write_bytes(inputs()[name])
    target = tmp_path / f"out{suffix}"
    export_photo(
        open_photo(tmp_path / "a.any"), target, options=ExportOptions(strip_metadata=True), sources=[], overwrite=False
    )
    back = open_photo(target)
    kept = fields(back.exif, back.xmp, back.iptc)
    assert {key for key in kept if not key.startswith("tag 0x1")} == set()
    assert back.icc == icc.display_p3()


@pytest.mark.parametrize("suffix", sorted(OUTPUTS))
def test_places_leave_iptc_too(tmp_path: Path, suffix: str) -> None:
    (tmp_path / "a.any").write_bytes(inputs()["JPEG"])
    options = ExportOptions(strip_location=True)
    target = tmp_path / f"out{suffix}"
    export_photo(open_photo(tmp_path / "a.any"), target, options=options, sources=[], overwrite=False)
    assert b"Arezzo" not in target.read_bytes()
    back = open_photo(target)
    assert b"square" in (back.xmp or b"") + (back.iptc or b"")
