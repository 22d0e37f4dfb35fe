"""EXIF blocks: edited without moving anything, in both byte orders, and damage is never more than a ValueError."""

from __future__ import annotations

import struct
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from instructir_desktop.core.geometry import Size
from instructir_desktop.imaging import exif
from instructir_desktop.imaging.buffer import ImageBuffer
from instructir_desktop.imaging.export import export_photo
from instructir_desktop.imaging.open import open_photo
from instructir_desktop.imaging.tags import Stream, Value, append_directory
from tests.imaging.photos import LATITUDE, MAKER_NOTE, THUMBNAIL, exif_block, pattern, tag

ORDERS = pytest.mark.parametrize("order", ["<", ">"])
SIZE = Size(640, 480)


def described(block: bytes | None, record: str | None = None) -> bytes:
    made, notes = exif.described(block, software="Test 1", size=SIZE, record=record)
    assert notes == ()
    return made


@ORDERS
@pytest.mark.parametrize("orientation", range(1, 9))
def test_orientation_is_read_and_set_to_one(order: str, orientation: int) -> None:
    block = exif_block(order, orientation=orientation)
    assert exif.orientation(block) == orientation
    assert exif.orientation(exif.upright(block)) == 1


@ORDERS
@pytest.mark.parametrize("orientation", [None, 0, 9, 65535])
def test_a_missing_or_senseless_orientation_is_none(order: str, orientation: int | None) -> None:
    assert exif.orientation(exif_block(order, orientation=orientation)) is None


def test_upright_repairs_a_senseless_orientation() -> None:
    assert exif.orientation(exif.upright(exif_block(orientation=9))) == 1


@ORDERS
def test_upright_drops_the_thumbnail_and_moves_nothing(order: str) -> None:
    block = exif_block(order)
    result = exif.upright(block)
    assert THUMBNAIL in block
    assert THUMBNAIL not in result
    assert result.find(MAKER_NOTE) == block.find(MAKER_NOTE) > 0
    stream = Stream(result)
    assert stream.directory(stream.first).following == 0


def test_a_thumbnail_in_the_middle_is_overwritten() -> None:
    block = exif_block() + b"maker notes may point here"
    result = exif.upright(block)
    assert len(result) == len(block)
    assert THUMBNAIL not in result
    assert result.endswith(b"maker notes may point here")


@ORDERS
def test_described_sets_software_and_dimensions_and_keeps_the_rest(order: str) -> None:
    block = exif.upright(exif_block(order))
    result = described(block)
    assert tag(result, exif.SOFTWARE) == b"Test 1\0"
    assert tag(result, 0x010F) == b"Camera Works\0"
    assert tag(result, 0x829A, inside=exif.DETAIL_POINTER) == struct.pack(order + "II", 1, 250)
    assert tag(result, 2, inside=exif.GPS_POINTER) == LATITUDE
    for number, length in ((exif.PIXEL_WIDTH, 640), (exif.PIXEL_HEIGHT, 480)):
        assert tag(result, number, inside=exif.DETAIL_POINTER) == struct.pack(order + "I", length)
    assert result.find(MAKER_NOTE) == block.find(MAKER_NOTE)


@pytest.mark.parametrize("orientation", [None, 1, 6])
def test_an_exported_photo_is_upright(orientation: int | None) -> None:
    assert exif.orientation(described(exif_block(orientation=orientation))) == (1 if orientation else None)


@ORDERS
def test_pillow_reads_what_was_written(order: str) -> None:
    loaded = Image.Exif()
    loaded.load(described(exif.upright(exif_block(order)), record="{}"))
    assert loaded[0x0131] == "Test 1"
    assert loaded[0x0112] == 1
    assert loaded.get_ifd(exif.DETAIL_POINTER)[exif.COMMENT] == b"ASCII\0\0\0InstructIR Desktop steps: {}"
    assert loaded.get_ifd(exif.GPS_POINTER)[1] == "N"


def test_a_block_is_made_where_there_is_none() -> None:
    result = described(None, record='{"steps": []}')
    assert tag(result, exif.SOFTWARE) == b"Test 1\0"
    assert exif.record_of(result) == '{"steps": []}'


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")), st.sampled_from(["<", ">"]))
def test_any_record_comes_back(text: str, order: str) -> None:
    text = f"[{text}]"
    assert exif.record_of(described(exif_block(order), record=text)) == text


@ORDERS
def test_a_comment_of_the_users_own_stays_and_the_record_goes_into_the_description(order: str) -> None:
    result = described(exif_block(order, comment="Grandmother, 1987"), record="{}")
    assert tag(result, exif.COMMENT, inside=exif.DETAIL_POINTER) == b"ASCII\0\0\0Grandmother, 1987"
    assert tag(result, exif.DESCRIPTION) == b"InstructIR Desktop steps: {}\0"
    assert exif.record_of(result) == "{}"


def test_a_description_of_the_users_own_stays() -> None:
    result = described(exif_block(description="At the lake"), record="{}")
    assert tag(result, exif.DESCRIPTION) == b"At the lake\0"
    assert exif.record_of(result) == "{}"


def test_where_both_are_taken_the_record_is_left_out_and_told() -> None:
    block = exif_block(description="At the lake", comment="Grandmother")
    result, notes = exif.described(block, software="Test 1", size=SIZE, record="{}")
    assert exif.record_of(result) is None
    assert tag(result, exif.DESCRIPTION) == b"At the lake\0"
    assert len(notes) == 1
    assert "left out" in notes[0]


@pytest.mark.parametrize("comment", ["", "Grandmother"])
def test_a_blank_comment_counts_as_none_and_an_old_record_never_stays(comment: str) -> None:
    old = described(exif_block(comment=comment or "   "), record="old steps")
    assert exif.record_of(described(old, record="new steps")) == "new steps"
    plain = described(old)
    assert exif.record_of(plain) is None
    assert b"old steps" not in plain


def test_editing_again_and_again_does_not_grow_the_block() -> None:
    block = described(exif.upright(exif_block()), record="r" * 5000)
    length = len(block)
    for _ in range(3):
        block = exif.edited(block, {exif.ORIENTATION: None})  # as AVIF is written
        block = described(block, record="r" * 5000)
        assert len(block) <= length


@ORDERS
def test_without_place_leaves_none_of_its_bytes(order: str) -> None:
    block = described(exif_block(order))
    result = exif.without_place(block)
    assert LATITUDE in block
    assert LATITUDE not in result
    assert tag(result, exif.GPS_POINTER) is None
    assert tag(result, 0x010F) == b"Camera Works\0"
    assert result.find(MAKER_NOTE) == block.find(MAKER_NOTE)


def test_without_place_leaves_other_blocks_alone() -> None:
    block = described(None)
    assert exif.without_place(block) is block


EDITS: list[Callable[[bytes], object]] = [
    exif.orientation,
    exif.upright,
    exif.without_place,
    exif.record_of,
    lambda block: exif.described(block, software="Test 1", size=SIZE, record="{}"),
    lambda block: exif.from_tiff(Stream(block)),
]


def survives(block: bytes) -> None:
    for edit in EDITS:
        try:
            edit(block)
        except ValueError:
            continue


@given(
    st.binary(max_size=80), st.sampled_from([b"", b"II*\0", b"MM\0*", b"II*\0\x08\0\0\0", b"MM\0*\0\0\0\x08", b"II+\0"])
)
def test_any_bytes_are_a_result_or_a_value_error(data: bytes, head: bytes) -> None:
    survives(head + data)


@given(st.data(), st.sampled_from(["<", ">"]))
def test_damaged_blocks_are_a_result_or_a_value_error(data: st.DataObject, order: str) -> None:
    block = bytearray(exif_block(order))
    for _ in range(data.draw(st.integers(1, 6))):
        block[data.draw(st.integers(0, len(block) - 1))] = data.draw(st.sampled_from([0, 1, 8, 0x7F, 0x80, 0xFF]))
    survives(bytes(block[: data.draw(st.integers(0, len(block)))]))


def test_a_block_without_a_header_is_damage() -> None:
    with pytest.raises(ValueError, match="TIFF"):
        exif.orientation(b"no header here")


@pytest.mark.parametrize(
    ("tags", "day"),
    [
        ({0x9003: "2021:03:04 10:11:12"}, date(2021, 3, 4)),
        ({0x9003: "0000:00:00 00:00:00", 0x9004: "2020:01:02 00:00:00"}, date(2020, 1, 2)),
        ({0x9003: "    :  :  "}, None),
        ({}, None),
    ],
)
def test_the_day_a_photo_was_taken(tags: dict[int, str], day: date | None) -> None:
    made = Image.Exif()
    made.get_ifd(0x8769).update(tags)
    assert exif.taken_on(exif.without_prefix(made.tobytes())) == day


def test_a_damaged_block_says_no_day() -> None:
    assert exif.taken_on(b"II*\0\xff\xff\xff\x7f") is None
    assert exif.taken_on(b"") is None


@pytest.mark.parametrize("order", ["<", ">"])
def test_a_tiff_keeps_interoperability_and_print_matching(tmp_path: Path, order: str) -> None:
    """Through a TIFF into a JPEG: the directory behind the Exif directory, and a tag of the first one."""
    data = bytearray((b"II*\0" if order == "<" else b"MM\0*") + bytes(4))
    stream = Stream(bytes(data) + b"\0\0")
    further = append_directory(data, order, {}, {1: stream.text("R98")})
    detail = append_directory(
        data, order, {}, {0xA005: stream.whole(4, further), 0x9003: stream.text("2020:01:02 03:04:05")}
    )
    root = {0x010F: stream.text("Maker"), 0xC4A5: stream.text("PrintIM"), 0x8769: stream.whole(4, detail)}
    struct.pack_into(order + "I", data, 4, append_directory(data, order, {}, root))
    photo = ImageBuffer(pattern(), exif=bytes(data))
    for suffix in ("tif", "jpg"):
        export_photo(photo, tmp_path / f"a.{suffix}", sources=[], overwrite=False)
        photo = open_photo(tmp_path / f"a.{suffix}")
        assert photo.exif is not None
        back = Stream(photo.exif)
        first = back.directory(back.first)
        inner = next(back.children(first, 0x8769))
        interoperability = next(back.children(inner, 0xA005))
        assert back.value(interoperability.entries[0]) == b"R98\0"
        assert back.value(first.get(0xC4A5)) == b"PrintIM\0"  # type: ignore[arg-type]


@ORDERS
def test_a_tiff_keeps_exif_tags_of_the_first_directory_and_the_first_of_two(tmp_path: Path, order: str) -> None:
    """As some cameras write them; what says how a JPEG codes its colours is left out."""
    data = bytearray((b"II*\0" if order == "<" else b"MM\0*") + bytes(4))
    stream = Stream(bytes(data) + b"\0\0")
    gps = append_directory(data, order, {}, {0: stream.whole(1, 2, 2, 0, 0), 1: stream.text("N")})
    # The second entry becomes an empty one of tag 0, as a real camera wrote into its GPS directory
    data[gps + 2 + 12 : gps + 2 + 24] = bytes(12)
    kept = {
        0x829A: Value(5, 1, struct.pack(order + "II", 1, 250)),
        0x9003: stream.text("2020:01:02 03:04:05"),
        0xA401: stream.whole(3, 0),
        0xA40C: stream.whole(3, 1),
        0xA434: stream.text("50 mm"),
    }
    root = kept | {0x8825: stream.whole(4, gps), 0x0213: stream.whole(3, 1), 0x0103: stream.whole(3, 6)}
    struct.pack_into(order + "I", data, 4, append_directory(data, order, {}, root))
    photo = ImageBuffer(pattern(), exif=bytes(data))
    for suffix in ("tif", "jpg", "tif"):
        export_photo(photo, tmp_path / f"a.{suffix}", sources=[], overwrite=True)
        photo = open_photo(tmp_path / f"a.{suffix}")
        assert photo.exif is not None
        for number, value in kept.items():
            assert tag(photo.exif, number) == value.data, hex(number)
        assert tag(photo.exif, 0, inside=exif.GPS_POINTER) == bytes([2, 2, 0, 0])
        assert tag(photo.exif, 0x0213) is None
