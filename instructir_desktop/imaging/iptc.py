"""IPTC-IIM records: those that tell a place taken out, and the others said in XMP where a format has no room for IIM."""

from __future__ import annotations

import html
import re
import struct
from collections.abc import Iterator

_PLACE = frozenset({26, 27, 90, 92, 95, 100, 101})
_ESC_UTF8 = b"\x1b%G"
_DATE_CREATED, _TIME_CREATED, _DATE_DIGITISED, _TIME_DIGITISED = 55, 60, 62, 63
_TIMES = {_DATE_CREATED: _TIME_CREATED, _DATE_DIGITISED: _TIME_DIGITISED}

_PROPERTIES = {
    5: ("dc:title", "Alt"), 10: ("photoshop:Urgency", ""), 15: ("photoshop:Category", ""),
    20: ("photoshop:SupplementalCategories", "Bag"), 25: ("dc:subject", "Bag"),
    40: ("photoshop:Instructions", ""), 55: ("photoshop:DateCreated", ""),
    62: ("xmp:CreateDate", ""), 80: ("dc:creator", "Seq"), 85: ("photoshop:AuthorsPosition", ""), 90: ("photoshop:City", ""),
    92: ("Iptc4xmpCore:Location", ""), 95: ("photoshop:State", ""), 100: ("Iptc4xmpCore:CountryCode", ""),
    101: ("photoshop:Country", ""), 103: ("photoshop:TransmissionReference", ""), 105: ("photoshop:Headline", ""),
    110: ("photoshop:Credit", ""), 115: ("photoshop:Source", ""), 116: ("dc:rights", "Alt"), 120: ("dc:description", "Alt"),
    122: ("photoshop:CaptionWriter", ""),
}  # fmt: skip
"""Data sets of record 2 and the XMP property each is kept in (IPTC Photo Metadata Standard 2023, mapping table)."""

_NAMESPACES = (
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" '
    'xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"'
)


def records(iptc: bytes) -> Iterator[tuple[int, int, bytes, int]]:
    """(record, data set, value, where the next begins) of each; ends where the structure does."""
    at = 0
    while at + 5 <= len(iptc) and iptc[at] == 0x1C:
        record, dataset, length = struct.unpack_from(">BBH", iptc, at + 1)
        head = 5
        if length & 0x8000:  # the length follows in so many bytes
            count = length & 0x7FFF
            length, head = int.from_bytes(iptc[at + 5 : at + 5 + count], "big"), 5 + count
        end = at + head + length
        if end > len(iptc):
            return
        yield record, dataset, iptc[at + head : end], end
        at = end


def unpadded(iptc: bytes) -> bytes | None:
    """The records without the zeros behind them (a TIFF may type them LONG); None when nothing is left."""
    end = max((end for *_, end in records(iptc)), default=0)
    return iptc[:end] + iptc[end:].rstrip(b"\0") or None


def without_place(iptc: bytes) -> bytes | None:
    """The records without those that tell a place; None when nothing is left."""
    kept, start = b"", 0
    for record, dataset, _value, end in records(iptc):
        if (record, dataset) not in {(2, number) for number in _PLACE}:
            kept += iptc[start:end]
        start = end
    return kept or None


def as_xmp(iptc: bytes, packet: bytes | None) -> bytes | None:
    """An rdf:Description of what the records say and the packet does not; None when there is nothing to say."""
    found: dict[int, list[str]] = {}
    times: dict[int, str] = {}
    utf8 = any((record, dataset, value) == (1, 90, _ESC_UTF8) for record, dataset, value, _ in records(iptc))
    for record, dataset, value, _ in records(iptc):
        if record == 2 and dataset in _PROPERTIES:
            found.setdefault(dataset, []).append(_text(value, utf8=utf8))
        elif record == 2 and dataset in _TIMES.values():
            times.setdefault(dataset, _text(value, utf8=utf8))
    for dataset, time in _TIMES.items():
        if dataset in found:
            found[dataset] = [_day(found[dataset][0], times.get(time, ""))]
    said = []
    for dataset, values in found.items():
        name, kind = _PROPERTIES[dataset]
        if packet is None or name.encode() not in packet:
            said.append(_property(name, kind, values))
    if not said:
        return None
    return f'<rdf:Description rdf:about="" {_NAMESPACES}>{"".join(said)}</rdf:Description>'.encode()


def _text(value: bytes, *, utf8: bool) -> str:
    try:
        text = value.decode("utf-8")
    except UnicodeDecodeError:
        text = value.decode("utf-8" if utf8 else "latin-1", "replace")
    return "".join(letter for letter in text if letter >= " " or letter in "\t\n\r")


def _day(text: str, time: str) -> str:
    """A day as XMP writes it, 2003-08-06T18:04:34-05:00 for 20030806 and 180434-0500; anything else as it is."""
    if not re.fullmatch(r"\d{8}", text, re.ASCII):
        return text
    day = f"{text[:4]}-{text[4:6]}-{text[6:]}"
    part = re.fullmatch(r"(\d\d)(\d\d)(\d\d)(?:([+-]\d\d)(\d\d))?", time, re.ASCII)
    if part is None:
        return day
    hours, minutes, seconds, zone, rest = part.groups()
    return f"{day}T{hours}:{minutes}:{seconds}" + (f"{zone}:{rest}" if zone else "")


def _property(name: str, kind: str, values: list[str]) -> str:
    words = [html.escape(value, quote=False) for value in values]
    if not kind:
        return f"<{name}>{words[0]}</{name}>"
    language = ' xml:lang="x-default"' if kind == "Alt" else ""
    items = "".join(f"<rdf:li{language}>{word}</rdf:li>" for word in (words[:1] if kind == "Alt" else words))
    return f"<{name}><rdf:{kind}>{items}</rdf:{kind}></{name}>"
