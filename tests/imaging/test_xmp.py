"""XMP packets: orientation and place."""

from __future__ import annotations

import pytest

from instructir_desktop.imaging import xmp
from tests.imaging.photos import XMP


@pytest.mark.parametrize(
    ("packet", "orientation"),
    [
        (b'<x tiff:Orientation="6"/>', 6),
        (b"<x tiff:Orientation='8'/>", 8),
        (b"<tiff:Orientation>3</tiff:Orientation>", 3),
        (b'<x tiff:Orientation="0"/>', None),
        (b'<x tiff:Orientation="42"/>', None),
        (b"<x/>", None),
    ],
)
def test_orientation(packet: bytes, orientation: int | None) -> None:
    assert xmp.orientation(packet) == orientation
    changed = xmp.upright(packet)
    assert (changed == packet) == (b"Orientation" not in packet)
    assert xmp.orientation(changed) == (1 if b"Orientation" in packet else None)


def test_the_place_goes_and_the_rest_stays() -> None:
    result = xmp.without_place(XMP)
    assert result is not None
    for gone in (b"GPS", b"43,28", b"11,53", b"Arezzo", b"City"):
        assert gone in XMP
        assert gone not in result
    assert b'tiff:Orientation="1" xmp:Rating="4"' in result


def test_nested_places_go() -> None:
    packet = b"<a/><Iptc4xmpExt:LocationShown><rdf:Bag><rdf:li>Rome</rdf:li></rdf:Bag></Iptc4xmpExt:LocationShown><b/>"
    assert xmp.without_place(packet) == b"<a/><b/>"


def test_a_place_that_cannot_be_taken_out_costs_the_packet() -> None:
    assert xmp.without_place(XMP.decode().encode("utf-16")) is None
    assert xmp.without_place(b"<other:GPSLatitude>43</other:GPSLatitude>") is None
