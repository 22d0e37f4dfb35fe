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


_NEW = b"""<?xpacket begin="\xef\xbb\xbf" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""
_END = re.compile(rb"</rdf:RDF\s*>")


def with_description(packet: bytes | None, description: bytes) -> bytes:
    """The packet (None: a new one) with one more rdf:Description; a packet without RDF in UTF-8 gives way to a new one."""
    packet = packet if packet is not None and _END.search(packet) else _NEW
    at = [found.start() for found in _END.finditer(packet)][-1]
    return packet[:at] + description + b"\n" + packet[at:]


def described(packet: bytes, *, software: str, width: int, height: int) -> bytes:
    """The packet with the dimensions and the software of an exported photo, where it tells of such."""
    values = (
        (rb"(?:exif:PixelXDimension|tiff:ImageWidth)", str(width)),
        (rb"(?:exif:PixelYDimension|tiff:ImageLength)", str(height)),
        (rb"(?:xmp:CreatorTool|tiff:Software)", software),
    )
    for name, value in values:
        found = re.compile(rb"(" + name + rb"\s*=\s*)(?:\"[^\"]*\"|'[^']*')")
        packet = found.sub(lambda match, value=value: match[1] + b'"' + value.encode() + b'"', packet)  # type: ignore[misc]
        found = re.compile(rb"(<(" + name + rb")>)[^<]*(</\2\s*>)")
        packet = found.sub(lambda match, value=value: match[1] + value.encode() + match[3], packet)  # type: ignore[misc]
    return packet
