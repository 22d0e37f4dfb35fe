"""How different two colours look: CIE L*a*b* of sRGB pixels, and the colour difference ΔE of CIE 2000.

Sources: IEC 61966-2-1 (sRGB), CIE 15:2004 (L*a*b*), Sharma, Wu, Dalal 2005, "The CIEDE2000 Color-Difference Formula:
Implementation Notes, Supplementary Test Data, and Mathematical Observations" (section 1, equations 2 to 22).
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.floating]

FORMULA = "CIE 2000"

BAND = 1 << 14
"""Pixels compared at a time: bounds the dozens of temporary arrays of the formula."""

_TO_XYZ = np.array(
    [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]]
)
_WHITE = _TO_XYZ.sum(axis=1)  # D65, so that equal R, G and B have a* = b* = 0
_BEND = (6 / 29) ** 3
_C30, _S30 = math.cos(math.radians(30)), math.sin(math.radians(30))
_C6, _S6 = math.cos(math.radians(6)), math.sin(math.radians(6))
_C63, _S63 = math.cos(math.radians(63)), math.sin(math.radians(63))


def lab(pixels: Floats) -> Floats:
    """CIE L*a*b* (…, 3) under D65 of sRGB-encoded pixels (…, 3), in their precision; the curve is mirrored below 0."""
    kind = pixels.dtype.type
    size = np.abs(pixels)
    linear = ((size + kind(0.055)) * kind(1 / 1.055)) ** kind(2.4)
    np.copyto(linear, size * kind(1 / 12.92), where=size <= kind(0.04045))
    xyz = np.copysign(linear, pixels) @ (_TO_XYZ / _WHITE[:, None]).T.astype(kind)
    f = np.cbrt(xyz)
    np.copyto(f, xyz * kind(1 / (3 * (6 / 29) ** 2)) + kind(4 / 29), where=xyz <= kind(_BEND))
    x, y, z = f[..., 0], f[..., 1], f[..., 2]
    return np.stack([116 * y - 16, 500 * (x - y), 200 * (y - z)], axis=-1)


def ciede2000(first: Floats, second: Floats) -> Floats:
    """ΔE of two arrays (…, 3) of L*a*b*; about 1 is what an eye can just tell side by side.

    Hues are kept as unit vectors instead of angles: their mean is the direction of their sum, and the multiple angles
    of the paper's T (equation 15) are polynomials in its cosine and sine.
    """
    (l1, a1, b1), (l2, a2, b2) = np.moveaxis(first, -1, 0), np.moveaxis(second, -1, 0)
    stretch = 1.5 - 0.5 * _chroma_weight((np.hypot(a1, b1) + np.hypot(a2, b2)) / 2)  # equations 2 to 4
    a1, a2 = a1 * stretch, a2 * stretch
    c1, c2 = np.hypot(a1, b1), np.hypot(a2, b2)
    d_l, d_c = l2 - l1, c2 - c1
    d_h = np.sqrt(np.maximum((a2 - a1) ** 2 + (b2 - b1) ** 2 - d_c**2, 0))
    d_h = np.copysign(d_h, a1 * b2 - a2 * b1)
    cos, sin = _mean_hue(a1, b1, c1, a2, b2, c2)
    cos2, sin2 = 2 * cos * cos - 1, 2 * sin * cos
    cos3, sin3 = cos * cos2 - sin * sin2, sin * cos2 + cos * sin2
    cos4, sin4 = 2 * cos2 * cos2 - 1, 2 * sin2 * cos2
    t = 1 - 0.17 * (cos * _C30 + sin * _S30) + 0.24 * cos2
    t += 0.32 * (cos3 * _C6 - sin3 * _S6) - 0.20 * (cos4 * _C63 + sin4 * _S63)
    c = (c1 + c2) / 2
    from_275 = (np.degrees(np.arctan2(sin, cos)) + 85 + 180) % 360 - 180  # 275 degrees are -85
    rotation = -2 * _chroma_weight(c) * np.sin(np.radians(60) * np.exp(-((from_275 / 25) ** 2)))
    from_middle = ((l1 + l2) / 2 - 50) ** 2
    in_l = d_l / (1 + 0.015 * from_middle / np.sqrt(20 + from_middle))
    in_c = d_c / (1 + 0.045 * c)
    in_h = d_h / (1 + 0.015 * c * t)
    return np.asarray(np.sqrt(np.maximum(in_l**2 + in_c**2 + in_h**2 + rotation * in_c * in_h, 0)))


def _chroma_weight(chroma: Floats) -> Floats:
    """sqrt(C^7 / (C^7 + 25^7)), written so that nothing overflows."""
    ratio = chroma * chroma.dtype.type(1 / 25)
    power = ratio * ratio * ratio
    power *= power * ratio
    return np.sqrt(power / (power + 1))


def _mean_hue(a1: Floats, b1: Floats, c1: Floats, a2: Floats, b2: Floats, c2: Floats) -> tuple[Floats, Floats]:
    """Cosine and sine of the mean hue (equation 14); of the other colour's hue where one is grey."""
    safe1, safe2 = np.where(c1 > 0, c1, 1), np.where(c2 > 0, c2, 1)
    x, y = a1 / safe1 + a2 / safe2, b1 / safe1 + b2 / safe2
    length = np.hypot(x, y)
    opposite = (length == 0) & (c1 > 0) & (c2 > 0)  # then the mean lies 90 degrees from the hue below 180
    if opposite.any():
        upper = (b1 > 0) | ((b1 == 0) & (a1 > 0))
        x = np.where(opposite, np.where(upper, -b1, b1), x)
        y = np.where(opposite, np.where(upper, a1, -a1), y)
        length = np.where(opposite, safe1, length)
    grey = length == 0
    length = np.where(grey, 1, length)
    return np.where(grey, 1, x / length), y / length


def difference(first: Floats, second: Floats) -> NDArray[np.float32]:
    """ΔE (H, W), CIE 2000, of two sRGB-encoded photos (H, W, 3); exactly 0 where they are equal.

    Raises ValueError when the shapes differ. Only pixels that differ cost time.
    """
    if first.shape != second.shape:
        raise ValueError(f"the photos differ in size: {first.shape} and {second.shape}")
    result = np.zeros(first.shape[:2], dtype=np.float32)
    rows = max(1, BAND // max(first.shape[1], 1))
    for top in range(0, first.shape[0], rows):
        one, other = first[top : top + rows], second[top : top + rows]
        differs = (one != other).any(axis=-1)
        if differs.any():
            here = result[top : top + rows]
            if differs.all():
                here[:] = ciede2000(lab(one), lab(other))
            else:
                here[differs] = ciede2000(lab(one[differs]), lab(other[differs]))
    return result
