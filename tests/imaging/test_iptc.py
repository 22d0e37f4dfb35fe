"""IPTC records said in XMP, for the formats that have no room for them."""

from __future__ import annotations

import struct

from instructir_desktop.imaging import iptc


def record(number: int, value: bytes) -> bytes:
    return b"\x1c\x02" + struct.pack(">BH", number, len(value)) + value


def test_categories_urgency_and_the_day_are_said_in_xmp() -> None:
    records = (
        record(10, b"4") + record(15, b"ART") + record(20, b"Wood") + record(20, b"Work") + record(55, b"20030806")
    )
    said = (iptc.as_xmp(records, None) or b"").decode()
    assert "<photoshop:Urgency>4<" in said
    assert "<photoshop:Category>ART<" in said
    assert "<rdf:li>Wood</rdf:li><rdf:li>Work</rdf:li>" in said
    assert "<photoshop:DateCreated>2003-08-06<" in said


def test_what_is_no_day_stays_as_it_is_and_what_xmp_says_already_is_not_said_again() -> None:
    assert b"DateCreated>2003<" in (iptc.as_xmp(record(55, b"2003"), None) or b"")
    assert iptc.as_xmp(record(15, b"ART"), b"<photoshop:Category>OLD</photoshop:Category>") is None


def test_the_time_joins_its_day_and_the_digitised_date_has_its_own_property() -> None:
    records = record(55, b"20030806") + record(60, b"180434-0500") + record(62, b"20120805") + record(63, b"113959")
    said = (iptc.as_xmp(records, None) or b"").decode()
    assert "<photoshop:DateCreated>2003-08-06T18:04:34-05:00<" in said
    assert "<xmp:CreateDate>2012-08-05T11:39:59<" in said
    assert b"<photoshop:DateCreated>2003-08-06<" in (
        iptc.as_xmp(record(55, b"20030806") + record(60, b"noon"), None) or b""
    )
    assert iptc.as_xmp(record(60, b"180434-0500"), None) is None  # a time of no day


def test_zeros_behind_the_records_go_and_an_empty_last_record_stays() -> None:
    records = record(120, b"Workshop") + record(122, b"")
    assert iptc.unpadded(records + bytes(3)) == records
    assert iptc.unpadded(records) == records
    assert iptc.unpadded(bytes(4)) is None
    assert iptc.unpadded(b"odd\0\0") == b"odd"
