"""XMP packets: the orientation and the place in them, edited where they lie; the rest stays byte for byte."""

from __future__ import annotations

import re

_ORIENTATION = re.compile(rb"(tiff:Orientation\s*(?:=\s*[\"']|>))\s*([0-9]+)")

_PLACE_NAMES = (
    rb"exif:GPS\w+|photoshop:(?:City|State|Country)"
    rb"|Iptc4xmpCore:(?:Location|CountryCode)|Iptc4xmpExt:Location(?:Created|Shown)"
)
_PLACE = (
    re.compile(rb"\s(?:" + _PLACE_NAMES + rb")\s*=\s*(?:\"[^\"]*\"|'[^']*')"),
    re.compile(rb"<(" + _PLACE_NAMES + rb")(?:\s[^>]*)?/>"),
    re.compile(rb"<(" + _PLACE_NAMES + rb")(?:\s[^>]*)?>.*?</\1\s*>", re.DOTALL),
)


def orientation(packet: bytes) -> int | None:
    """The tiff:Orientation of a packet, 1..8; None when there is none."""
    found = _ORIENTATION.search(packet)
    number = int(found[2]) if found else 0
    return number if 1 <= number <= 8 else None


def upright(packet: bytes) -> bytes:
    """The packet with tiff:Orientation, where it is there, set to 1."""
    return _ORIENTATION.sub(rb"\g<1>1", packet)


def without_place(packet: bytes) -> bytes | None:
    """The packet without GPS data and place names; None when some could not be taken out (an unusual encoding)."""
    for pattern in _PLACE:
        packet = pattern.sub(b"", packet)
    return None if b"GPS" in packet.replace(b"\0", b"") else packet
