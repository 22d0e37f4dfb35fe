"""What an XMP packet says, value by value, read by an XML parser and not by the code under test."""

from __future__ import annotations

from xml.etree import ElementTree

RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
OURS = "{urn:instructir-desktop:receipt:1.0#}"

PREFIXES = {
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://ns.adobe.com/xap/1.0/": "xmp",
    "http://ns.adobe.com/photoshop/1.0/": "photoshop",
    "http://ns.adobe.com/tiff/1.0/": "tiff",
    "http://ns.adobe.com/exif/1.0/": "exif",
}

Value = object
"""A text, a list of values, a mapping of names, or a mapping of languages."""


def values(packet: bytes | None) -> dict[str, Value]:
    """Every property by "prefix:name" (the whole namespace where the prefix is not known), but for our own receipt."""
    if packet is None:
        return {}
    found: dict[str, Value] = {}
    for description in ElementTree.fromstring(packet.strip(b"\0 \n")).iter(f"{RDF}Description"):
        if description.get(f"{RDF}about") is None and found:
            continue  # a structure inside a property, read with it
        for name, text in description.attrib.items():
            if not name.startswith((RDF, OURS)):
                found[_named(name)] = text
        for child in description:
            if not child.tag.startswith(OURS):
                found[_named(child.tag)] = _value(child)
    return found


def _named(name: str) -> str:
    space, _brace, local = name[1:].partition("}")
    return f"{PREFIXES.get(space, space)}:{local}"


def _value(element: ElementTree.Element) -> Value:
    if element.get(f"{RDF}parseType") == "Resource":
        return {_named(child.tag): _value(child) for child in element}
    for child in element:
        if child.tag == f"{RDF}Description":
            inside = {_named(name): text for name, text in child.attrib.items() if not name.startswith(RDF)}
            return inside | {_named(one.tag): _value(one) for one in child}
        if child.tag == f"{RDF}Alt":
            return {item.get(LANG, ""): (item.text or "") for item in child}
        if child.tag in (f"{RDF}Bag", f"{RDF}Seq"):
            return [_value(item) for item in child]
    return element.text or ""
