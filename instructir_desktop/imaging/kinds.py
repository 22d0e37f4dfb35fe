"""The kinds of picture files, told by their first bytes: those that can be opened and those named when they cannot."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from instructir_desktop.errors import InputError
from instructir_desktop.sentence import Sentence

HEAD = 4096
"""How many bytes of a file identify() wants to see."""

_SAVE_AS = "Save it as JPEG, PNG or TIFF in the program it came from and open that."
_DEVELOP = "Export a TIFF or a JPEG from your RAW program and open that."
_HEIC = (
    "That needs the optional package pi-heif (LGPL): pip install pi-heif, or save the photo as JPEG in your phone's or "
    "computer's photo program and open that."
)


@dataclass(frozen=True)
class Kind:
    """`name` is the key of its reader ("JPEG"), `title` what a sentence calls the file, `advice` what can be done."""

    name: str
    title: str
    matches: Callable[[bytes], bool]
    advice: str = _SAVE_AS


def _starts(*signatures: bytes) -> Callable[[bytes], bool]:
    return lambda head: head.startswith(signatures)


def _brands(*brands: bytes) -> Callable[[bytes], bool]:
    """Files of ISO base media boxes ("ftyp" first) of which the main or a compatible brand is one of these."""

    def matches(head: bytes) -> bool:
        if head[4:8] != b"ftyp":
            return False
        size = min(int.from_bytes(head[:4], "big"), len(head))
        found = {head[at : at + 4] for at in (8, *range(16, size, 4))}
        return not found.isdisjoint(brands)

    return matches


def _webp(head: bytes) -> bool:
    return head[:4] == b"RIFF" and head[8:12] == b"WEBP"


def _bmp(head: bytes) -> bool:
    return head[:2] == b"BM" and head[14:18] in {size.to_bytes(4, "little") for size in (12, 40, 52, 56, 64, 108, 124)}


def _raw(name: str) -> str:
    return Sentence("a camera RAW file ({name})", name=name)


RAW = "RAW"

KINDS = (
    Kind("JPEG", "a JPEG", _starts(b"\xff\xd8\xff")),
    Kind("PNG", "a PNG", _starts(b"\x89PNG\r\n\x1a\n")),
    Kind("WebP", "a WebP", _webp),
    Kind("GIF", "a GIF", _starts(b"GIF87a", b"GIF89a")),
    Kind("BMP", "a BMP", _bmp),
    Kind(RAW, _raw("Canon CR2"), lambda head: head[:4] == b"II*\0" and head[8:10] == b"CR", _DEVELOP),
    Kind(RAW, _raw("Canon CRW"), lambda head: head[6:14] == b"HEAPCCDR", _DEVELOP),
    Kind(RAW, _raw("Canon CR3"), _brands(b"crx "), _DEVELOP),
    Kind(RAW, _raw("Fujifilm RAF"), _starts(b"FUJIFILMCCD-RAW"), _DEVELOP),
    Kind(RAW, _raw("Olympus ORF"), _starts(b"IIRO", b"IIRS", b"MMOR"), _DEVELOP),
    Kind(RAW, _raw("Panasonic RW2"), _starts(b"IIU\0"), _DEVELOP),
    Kind(RAW, _raw("Sigma X3F"), _starts(b"FOVb"), _DEVELOP),
    Kind(RAW, _raw("Minolta MRW"), _starts(b"\0MRM"), _DEVELOP),
    Kind("TIFF", "a TIFF", _starts(b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")),
    Kind("AVIF", "an AVIF", _brands(b"avif", b"avis")),
    Kind("HEIC", "an HEIC photo", _brands(b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1"), _HEIC),
    Kind("JPEG XL", "a JPEG XL picture", _starts(b"\xff\x0a", b"\0\0\0\x0cJXL \r\n\x87\n")),
    Kind("JPEG 2000", "a JPEG 2000 picture", _starts(b"\0\0\0\x0cjP  \r\n", b"\xff\x4f\xff\x51")),
    Kind("video", "a video", lambda head: head[4:8] == b"ftyp", "Save a frame of it as PNG and open that."),
    Kind("PSD", "a Photoshop document", _starts(b"8BPS")),
    Kind("PDF", "a PDF document", _starts(b"%PDF")),
    Kind("EXR", "an OpenEXR picture", _starts(b"v/1\x01")),
    Kind("HDR", "a Radiance HDR picture", _starts(b"#?RADIANCE", b"#?RGBE")),
    Kind("SVG", "an SVG drawing", lambda head: head.lstrip()[:5] in (b"<svg ", b"<?xml") and b"<svg" in head),
)
"""In order: the first that matches is meant."""


_TIFF_RAW = {
    ".3fr": "Hasselblad 3FR", ".arw": "Sony ARW", ".dcr": "Kodak DCR", ".dng": "DNG", ".erf": "Epson ERF",
    ".fff": "Hasselblad FFF", ".iiq": "Phase One IIQ", ".kdc": "Kodak KDC", ".mef": "Mamiya MEF", ".mos": "Leaf MOS",
    ".nef": "Nikon NEF", ".nrw": "Nikon NRW", ".pef": "Pentax PEF", ".rwl": "Leica RWL", ".sr2": "Sony SR2",
    ".srw": "Samsung SRW",
}  # fmt: skip


RAW_SUFFIXES = tuple(sorted({*_TIFF_RAW, ".cr2", ".crw", ".cr3", ".raf", ".orf", ".rw2", ".x3f", ".mrw"}))
"""What the names of camera RAW files end in."""

PHOTO_SUFFIXES = (
    ".jpg", ".jpeg", ".jpe", ".png", ".webp", ".tif", ".tiff", ".avif", ".heic", ".heif", ".hif", ".jp2", ".j2k", ".jpf",
    ".bmp", ".gif", *RAW_SUFFIXES,
)  # fmt: skip
"""What the names of photos end in, where a folder is searched or a list offered; opening goes by the content."""


def tiff_raw(suffix: str) -> Kind | None:
    """The kind of a RAW file that is a TIFF by its first bytes, by its suffix; None for any other suffix."""
    name = _TIFF_RAW.get(suffix.lower())
    return Kind(RAW, _raw(name), _starts(), _DEVELOP) if name else None


ANY_RAW = Kind(RAW, "a camera RAW file", _starts(), _DEVELOP)
"""A TIFF whose tags speak of a camera's sensor, under a name that tells no maker."""


def refused(path: Path, kind: Kind) -> InputError:
    """The error for a file of a kind that cannot be read."""
    return InputError(
        "“{path}” is {title}, which cannot be opened. {advice}", path=path, title=kind.title, advice=kind.advice
    )


def identify(head: bytes) -> Kind | None:
    """The kind of a file by its first HEAD bytes, whatever its name says; None when it is none of them."""
    return next((kind for kind in KINDS if kind.matches(head)), None)
