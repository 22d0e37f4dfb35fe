"""The receipt of an export: a JSON text inside the XMP packet, under a namespace of our own."""

from __future__ import annotations

import html
import re
from pathlib import Path

from instructir_desktop.imaging import xmp
from instructir_desktop.imaging.packet import read_packet

NAMESPACE = "urn:instructir-desktop:receipt:1.0#"

_OURS = re.compile(
    rb"<rdf:Description\b[^>]*\"" + re.escape(NAMESPACE.encode()) + rb"\"[^>]*>.*?</rdf:Description\s*>\n?", re.DOTALL
)
_TEXT = re.compile(rb"<iir:Receipt>(.*?)</iir:Receipt>", re.DOTALL)


def with_receipt(packet: bytes | None, receipt: str) -> bytes:
    """The XMP packet (None: a new one) with this receipt in the place of any that it held."""
    escaped = html.escape(receipt, quote=False)
    description = (
        f'<rdf:Description rdf:about="" xmlns:iir="{NAMESPACE}"><iir:Receipt>{escaped}</iir:Receipt></rdf:Description>'
    )
    return xmp.with_description(without_receipt(packet) if packet else None, description.encode())


def without_receipt(packet: bytes) -> bytes:
    """The packet without a receipt: one of an earlier export tells of another photo."""
    return _OURS.sub(b"", packet)


def receipt_in(packet: bytes) -> str | None:
    """The receipt that with_receipt() put into a packet; None when there is none."""
    ours = _OURS.search(packet)
    found = _TEXT.search(ours[0]) if ours else None
    return html.unescape(found[1].decode("utf-8", "replace")) if found else None


def read_receipt(path: Path) -> str | None:
    """The receipt in an exported file of any format we write; None when it has none. Raises InputError."""
    packet = read_packet(path)
    return receipt_in(packet) if packet else None
