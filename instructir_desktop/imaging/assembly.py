"""From decoded samples and metadata blocks to an ImageBuffer: upright once, alpha aside, a profile that can be used."""

from __future__ import annotations

import struct
from collections.abc import Sequence

import numpy as np

from instructir_desktop.imaging import colour, exif, xmp
from instructir_desktop.imaging.buffer import ImageBuffer, Samples
from instructir_desktop.imaging.model_domain import usable
from instructir_desktop.sentence import Sentence


def assembled(
    samples: Samples,
    name: str,
    *,
    notes: Sequence[Sentence] = (),
    icc: bytes | None = None,
    block: bytes | None = None,
    packet: bytes | None = None,
    iptc: bytes | None = None,
    orientation: int | None = None,
    premultiplied: bool = False,
) -> ImageBuffer:
    """A photo from samples (H, W, C): C = 1 grey, 2 grey and alpha, 3 RGB, 4 RGB and alpha.

    `orientation` None: what the EXIF block says, else the XMP packet; otherwise that of the samples (1 where the decoder
    has turned them). Both say 1 afterwards. `premultiplied`: the colours are multiplied by alpha.
    """
    said = list(notes)
    block, packet, told = upright_metadata(block, packet, said)
    turn = told if orientation is None else orientation
    samples = turned(samples, turn)
    colours, alpha = samples, None
    if samples.shape[2] in (2, 4):
        colours, alpha = samples[..., :-1], samples[..., -1].copy()
        if premultiplied:
            colours = _divided(colours, alpha)
    grey = colours.shape[2] == 1
    pixels = np.repeat(colours, 3, axis=2) if grey else np.ascontiguousarray(colours)
    return ImageBuffer(
        pixels=pixels,
        alpha=alpha,
        grey=grey,
        icc=fitting(icc, ("GRAY", "RGB") if grey else ("RGB",), said),
        exif=block,
        xmp=packet,
        iptc=iptc,
        format=name,
        notes=tuple(said),
    )


def upright_metadata(
    block: bytes | None, packet: bytes | None, notes: list[Sentence]
) -> tuple[bytes | None, bytes | None, int]:
    """The EXIF block and XMP packet with orientation 1, and what they said; a damaged block is left out and noted."""
    try:
        found = exif.orientation(block) if block else None
        block = exif.upright(block) if block else None
    except (ValueError, struct.error):
        found, block = None, None
        notes.append(Sentence("Its EXIF data is damaged and was left out."))
    turn = found or (xmp.orientation(packet) if packet else None) or 1
    return block, xmp.upright(packet) if packet else None, turn


def fitting(icc: bytes | None, spaces: tuple[str, ...], notes: list[Sentence]) -> bytes | None:
    """The profile if it describes such colours and can be converted with; else None and a note."""
    if not icc:
        return None
    space = colour.colour_space(icc)
    if space is not None and space not in spaces:
        notes.append(Sentence("Its colour profile does not fit its colours and was left out; they are taken as sRGB."))
        return None
    if space is None or not usable(icc):
        notes.append(Sentence("Its colour profile is damaged and was left out; the colours are taken as sRGB."))
        return None
    return icc


def turned(samples: Samples, orientation: int) -> Samples:
    """An array (H, W, …) stored with an EXIF orientation 1..8, upright."""
    if orientation in (5, 6, 7, 8):
        samples = samples.swapaxes(0, 1)
    if orientation in (3, 4, 7, 8):
        samples = samples[::-1]
    if orientation in (2, 3, 6, 7):
        samples = samples[:, ::-1]
    return np.ascontiguousarray(samples)


def _divided(colours: Samples, alpha: Samples) -> Samples:
    """Colours as they were before they were multiplied by alpha; black where alpha is zero."""
    white = 1.0 if colours.dtype == np.float32 else float(np.iinfo(colours.dtype).max)
    cover = alpha[..., None].astype(np.float32) / np.float32(white)
    whole: Samples = np.zeros(colours.shape, np.float32)
    np.divide(colours, cover, out=whole, where=cover > 0)
    if colours.dtype == np.float32:
        return whole
    rounded: Samples = np.rint(np.clip(whole, 0, white)).astype(colours.dtype)
    return rounded


def widened(samples: Samples, bits: int) -> Samples:
    """Integers of `bits` bits, stored in uint8 or uint16, over the whole range of that type; white stays white."""
    full = samples.dtype.itemsize * 8
    if bits >= full:
        return samples
    top = (1 << bits) - 1
    wide = np.minimum(samples, top).astype(np.uint32)
    wide *= np.uint32((1 << full) - 1)
    wide += np.uint32(top // 2)
    wide //= np.uint32(top)
    full_range: Samples = wide.astype(samples.dtype)
    return full_range
