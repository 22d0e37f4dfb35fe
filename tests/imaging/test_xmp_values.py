"""XMP from every format that has it into every format that is written: the same values, not only the same names."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image, features

from instructir_desktop.imaging import exif, png, tiff
from instructir_desktop.imaging.export import SOFTWARE, ExportOptions, export_photo
from instructir_desktop.imaging.jpeg_segments import inserted, xmp_segments
from instructir_desktop.imaging.open import open_photo
from tests.imaging.photos import encoded, exif_block, pattern
from tests.imaging.xmp_values import values

WIDTH, HEIGHT = 48, 32
PLACED = exif.upright(exif_block())
KEYWORDS = ["Straße", "fog & rain", "<tag>", "日本", "a “quote”"]

PACKET = f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="Test"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:tiff="http://ns.adobe.com/tiff/1.0/"
 xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:lr="http://ns.adobe.com/lightroom/1.0/"
 xmlns:crs="http://ns.adobe.com/camera-raw-settings/1.0/" xmlns:core="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"
 xmp:Rating="4" xmp:Label="Red &amp; blue" xmp:CreateDate='2024-05-01T12:30:45.12+02:00' photoshop:City="Köln"
 tiff:Orientation="1" crs:Exposure2012="+0.35" xmp:CreatorTool="Camera 1.0">
<dc:subject><rdf:Bag>{"".join(f"<rdf:li>{word.replace('&', '&amp;').replace('<', '&lt;')}</rdf:li>" for word in KEYWORDS)}
</rdf:Bag></dc:subject>
<dc:creator><rdf:Seq><rdf:li>Ada</rdf:li><rdf:li>Zoë</rdf:li></rdf:Seq></dc:creator>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Fog</rdf:li><rdf:li xml:lang="de">Nebel</rdf:li></rdf:Alt></dc:title>
<lr:hierarchicalSubject><rdf:Bag><rdf:li>Places|Norway</rdf:li></rdf:Bag></lr:hierarchicalSubject>
<exif:GPSLatitude>43,28.2814N</exif:GPSLatitude><exif:PixelXDimension>{WIDTH * 2}</exif:PixelXDimension>
<core:CreatorContactInfo rdf:parseType="Resource"><core:CiEmailWork>ada@example.org</core:CiEmailWork>
<core:CiUrlWork>https://example.org/?a=1&amp;b=2</core:CiUrlWork></core:CreatorContactInfo>
<exif:Flash><rdf:Description exif:Fired="False" exif:Mode="2"/></exif:Flash>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:mine="urn:someone:else#" mine:note="kept">
<mine:long>{"0123456789 " * 200}</mine:long></rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>""".encode()

CHANGED = {"xmp:CreatorTool": SOFTWARE, "exif:PixelXDimension": str(WIDTH)}
"""What an export says anew, and what it says."""

LONG = PACKET.replace(b"0123456789 ", b"0123456789 " * 60)
"""More than one segment of a JPEG holds."""

OUTPUTS = (".jpg", ".png", ".tif", ".webp", *((".avif",) if features.check("avif") else ()))


def sources(packet: bytes) -> dict[str, bytes]:
    """A photo with this packet in each format."""
    image = Image.fromarray(pattern(WIDTH, HEIGHT))
    deep = pattern(WIDTH, HEIGHT).astype(np.uint16) * 257
    made = {
        ".jpg": inserted(encoded(image, "JPEG", quality=95), xmp_segments(packet)),
        ".png": png.encode(deep, exif=PLACED, icc=None, xmp=packet),
        ".tif": tiff.encode(deep, exif=PLACED, xmp=packet),
        ".webp": encoded(image, "WEBP", lossless=True, xmp=packet),
    }
    return made | ({".avif": encoded(image, "AVIF", quality=100, xmp=packet)} if ".avif" in OUTPUTS else {})


@pytest.mark.parametrize("packet", [PACKET, LONG], ids=["short", "long"])
@pytest.mark.parametrize("before", OUTPUTS)
def test_every_value_is_the_same(packet: bytes, before: str, tmp_path: Path) -> None:
    source = tmp_path / f"photo{before}"
    source.write_bytes(sources(packet)[before])
    photo = open_photo(source)
    wanted = values(packet)
    assert len(wanted) == 17
    assert wanted["dc:subject"] == KEYWORDS
    assert wanted["dc:title"] == {"x-default": "Fog", "de": "Nebel"}
    assert values(photo.xmp) == wanted
    for after in OUTPUTS:
        target = tmp_path / f"out{after}"
        options = ExportOptions(lossless=after == ".webp")
        export_photo(photo, target, options=options, sources=[source], overwrite=False, receipt='{"a": "<&>"}')
        assert values(open_photo(target).xmp) == wanted | CHANGED, f"{before} to {after}"


@pytest.mark.parametrize("after", OUTPUTS)
def test_only_the_place_is_gone_without_location(after: str, tmp_path: Path) -> None:
    source = tmp_path / "photo.png"
    source.write_bytes(sources(PACKET)[".png"])
    target = tmp_path / f"out{after}"
    options = ExportOptions(strip_location=True)
    export_photo(open_photo(source), target, options=options, sources=[source], overwrite=False)
    wanted = values(PACKET) | CHANGED
    del wanted["exif:GPSLatitude"], wanted["photoshop:City"]
    assert values(open_photo(target).xmp) == wanted
