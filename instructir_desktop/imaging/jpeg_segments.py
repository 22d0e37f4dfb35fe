"""The segments of a JPEG before its picture: precision, EXIF, XMP in one or many parts, IPTC, colour profile."""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Iterator
from dataclasses import dataclass

EXIF, XMP, EXTENSION = b"Exif\0\0", b"http://ns.adobe.com/xap/1.0/\0", b"http://ns.adobe.com/xmp/extension/\0"
_ICC, _PHOTOSHOP = b"ICC_PROFILE\0", b"Photoshop 3.0\0"
_IPTC_RESOURCE = 0x0404
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
SEGMENT = 65533
"""Bytes that one segment holds."""


@dataclass(frozen=True)
class Segments:
    """What stands before the picture; `bits` 0 where no frame was found."""

    bits: int = 0
    width: int = 0
    height: int = 0
    exif: bytes | None = None
    xmp: bytes | None = None
    iptc: bytes | None = None
    icc: bytes | None = None


def segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """(marker, body) up to the first scan; ends where the structure does."""
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF:  # a fill byte
            at += 1
            continue
        if marker in (0x01, *range(0xD0, 0xDA)):
            at += 2
            continue
        (length,) = struct.unpack_from(">H", data, at + 2)
        yield marker, data[at + 4 : at + 2 + length]
        if marker == 0xDA:
            return
        at += 2 + max(length, 2)


def read_segments(data: bytes) -> Segments:
    """What the segments of a JPEG say."""
    frame = (0, 0, 0)
    block = packet = iptc = None
    profile: dict[int, bytes] = {}
    extension: dict[bytes, dict[int, bytes]] = {}
    for marker, body in segments(data):
        if marker in _FRAMES and len(body) >= 6 and not frame[0]:
            bits, height, width = struct.unpack_from(">BHH", body)
            frame = (bits, width, height)
        elif marker == 0xE1 and body.startswith(EXIF[:5]) and block is None:
            block = body[6:]
        elif marker == 0xE1 and body.startswith(XMP) and packet is None:
            packet = body[len(XMP) :]
        elif marker == 0xE1 and body.startswith(EXTENSION) and len(body) >= len(EXTENSION) + 40:
            digest, _whole, start = struct.unpack_from(">32sII", body, len(EXTENSION))
            extension.setdefault(digest, {})[start] = body[len(EXTENSION) + 40 :]
        elif marker == 0xE2 and body.startswith(_ICC) and len(body) > 14:
            profile.setdefault(body[12], body[14:])
        elif marker == 0xED and body.startswith(_PHOTOSHOP):
            iptc = iptc or iptc_of(body[len(_PHOTOSHOP) :])
    if packet is not None:
        packet = _whole_packet(packet, extension)
    icc = b"".join(profile[number] for number in sorted(profile)) or None
    return Segments(*frame, block or None, packet, iptc, icc)


def iptc_of(resources: bytes) -> bytes | None:
    """The IPTC-IIM records among Photoshop's image resources; None when there are none."""
    at = 0
    while at + 12 <= len(resources) and resources[at : at + 4] == b"8BIM":
        (number,) = struct.unpack_from(">H", resources, at + 4)
        name = resources[at + 6] + 1
        at += 6 + name + name % 2
        if at + 4 > len(resources):
            return None
        (length,) = struct.unpack_from(">I", resources, at)
        if number == _IPTC_RESOURCE:
            return resources[at + 4 : at + 4 + length] or None
        at += 4 + length + length % 2
    return None


def iptc_segment(iptc: bytes) -> bytes:
    """An APP13 segment with IPTC-IIM records. Raises ValueError when they are longer than a segment."""
    body = _PHOTOSHOP + b"8BIM" + struct.pack(">HHI", _IPTC_RESOURCE, 0, len(iptc)) + iptc + bytes(len(iptc) % 2)
    return _segment(0xED, body)


def xmp_segments(packet: bytes) -> bytes:
    """The APP1 segments of an XMP packet; a long one as XMP specification, part 3, 1.1.3.1 has it."""
    if len(XMP) + len(packet) <= SEGMENT:
        return _segment(0xE1, XMP + packet)
    digest = hashlib.md5(packet, usedforsecurity=False).hexdigest().upper().encode()
    main = (
        b'<?xpacket begin="\xef\xbb\xbf" id="W5M0MpCehiHzreSzNTczkc9d"?>\n<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" '
        b'xmlns:xmpNote="http://ns.adobe.com/xmp/note/" xmpNote:HasExtendedXMP="'
        + digest
        + b'"/></rdf:RDF></x:xmpmeta>\n<?xpacket end="w"?>'
    )
    made = [_segment(0xE1, XMP + main)]
    room = 65400
    for start in range(0, len(packet), room):
        head = EXTENSION + struct.pack(">32sII", digest, len(packet), start)
        made.append(_segment(0xE1, head + packet[start : start + room]))
    return b"".join(made)


def _segment(marker: int, body: bytes) -> bytes:
    if len(body) > SEGMENT:
        raise ValueError("longer than a segment of a JPEG")
    return struct.pack(">BBH", 0xFF, marker, len(body) + 2) + body


def inserted(jpeg: bytes, more: bytes) -> bytes:
    """A JPEG with more segments behind those of JFIF and EXIF."""
    at = 2
    while jpeg[at + 1] == 0xE0 or (jpeg[at + 1] == 0xE1 and jpeg[at + 4 : at + 9] == EXIF[:5]):
        at += 2 + int(struct.unpack_from(">H", jpeg, at + 2)[0])
    return jpeg[:at] + more + jpeg[at:]


def _whole_packet(packet: bytes, extension: dict[bytes, dict[int, bytes]]) -> bytes:
    """The packet with what its extension holds: that alone where the packet only points to it, else both."""
    for digest, parts in extension.items():
        if digest not in packet:
            continue
        rest = b"".join(parts[start] for start in sorted(parts))
        if hashlib.md5(rest, usedforsecurity=False).hexdigest().upper().encode() != digest.upper():
            continue
        inside = rest.find(b"<rdf:Description"), rest.rfind(b"</rdf:RDF>")
        if packet.count(b"<rdf:Description") == 1 and len(packet) < 700:  # written as xmp_segments() does
            return rest
        end = packet.rfind(b"</rdf:RDF>")
        if min(*inside, end) >= 0:
            pointer = b'xmpNote:HasExtendedXMP="' + digest + b'"'
            return (packet[:end] + rest[inside[0] : inside[1]] + packet[end:]).replace(pointer, b"")
    return packet
