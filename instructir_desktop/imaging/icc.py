"""ICC profiles of three primaries and a curve each: reading them (ICC.1:2022) and building sRGB and Display P3."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from instructir_desktop.imaging.curves import SRGB, Curve, read_curve

Matrix = NDArray[np.float64]

_D50 = np.array([0.9642, 1.0, 0.8249])
_D65 = (0.3127, 0.3290)
_BRADFORD = np.array([[0.8951, 0.2664, -0.1614], [-0.7502, 1.7135, 0.0367], [0.0389, -0.0685, 1.0296]])
_TAGS_LIMIT = 200


def primaries_matrix(red: tuple[float, float], green: tuple[float, float], blue: tuple[float, float]) -> Matrix:
    """Linear RGB to XYZ under D50 of primaries given as xy, white D65, adapted by the Bradford transform (ICC, annex E)."""
    xyz = np.array([[x / y, 1.0, (1 - x - y) / y] for x, y in (red, green, blue)]).T
    x, y = _D65
    white = np.array([x / y, 1.0, (1 - x - y) / y])
    native = xyz * np.linalg.solve(xyz, white)
    gain = (_BRADFORD @ _D50) / (_BRADFORD @ white)
    adapted: Matrix = np.linalg.inv(_BRADFORD) @ np.diag(gain) @ _BRADFORD @ native
    return adapted


SRGB_MATRIX = primaries_matrix((0.64, 0.33), (0.30, 0.60), (0.15, 0.06))
P3_MATRIX = primaries_matrix((0.680, 0.320), (0.265, 0.690), (0.150, 0.060))
"""Linear light to XYZ (D50): sRGB (IEC 61966-2-1), Display P3 (SMPTE EG 432-1 primaries, D65, sRGB curve)."""


@dataclass(frozen=True, eq=False)
class MatrixProfile:
    """Three curves, and the matrix from linear RGB to XYZ under D50; of grey one curve, and no matrix."""

    curves: tuple[Curve, ...]
    matrix: Matrix | None


def tags(icc: bytes) -> dict[bytes, bytes]:
    """The tags of a profile by name. Raises ValueError where it is no profile, or cut off."""
    if len(icc) < 132 or icc[36:40] != b"acsp":
        raise ValueError("not a profile")
    size, count = struct.unpack_from(">I", icc)[0], struct.unpack_from(">I", icc, 128)[0]
    if size > len(icc) or count > _TAGS_LIMIT or 132 + 12 * count > len(icc):
        raise ValueError("the profile ends early")
    found = {}
    for index in range(count):
        name, start, length = struct.unpack_from(">4sII", icc, 132 + 12 * index)
        if start + length > len(icc):
            raise ValueError("the profile ends early")
        found[name] = icc[start : start + length]
    return found


def read_matrix(icc: bytes) -> MatrixProfile | None:
    """The profile where primaries or grey and curves are all of it; None where it has tables. ValueError on damage."""
    parts = tags(icc)
    if any(name in parts for name in (b"A2B0", b"A2B1", b"D2B0", b"D2B1")) or icc[20:24] != b"XYZ ":
        return None
    if icc[16:20] == b"GRAY" and b"kTRC" in parts:
        return MatrixProfile((read_curve(parts[b"kTRC"]),), None)
    wanted = (b"rXYZ", b"gXYZ", b"bXYZ", b"rTRC", b"gTRC", b"bTRC")
    if icc[16:20] != b"RGB " or not all(name in parts for name in wanted):
        return None
    columns = [_xyz(parts[name]) for name in wanted[:3]]
    matrix = np.array(columns).T
    if abs(np.linalg.det(matrix)) < 1e-6:
        raise ValueError("the primaries lie on a line")
    return MatrixProfile(tuple(read_curve(parts[name]) for name in wanted[3:]), matrix)


def _xyz(tag: bytes) -> tuple[float, ...]:
    if len(tag) < 20:
        raise ValueError("a primary ends early")
    return tuple(number / 65536 for number in struct.unpack_from(">3i", tag, 8))


@cache
def srgb() -> bytes:
    """An sRGB profile."""
    return build("sRGB", SRGB_MATRIX, SRGB)


@cache
def display_p3() -> bytes:
    """A Display P3 profile."""
    return build("Display P3", P3_MATRIX, SRGB)


@cache
def linear_srgb() -> bytes:
    """A profile of sRGB's primaries with straight curves."""
    return build("Linear sRGB", SRGB_MATRIX, Curve())


def build(name: str, matrix: Matrix, curve: Curve) -> bytes:
    """A version 4 display profile of RGB."""
    text = name.encode("utf-16-be")
    words = b"mluc" + struct.pack(">4xII2s2sII", 1, 12, b"en", b"US", len(text), 28) + text
    free = "CC0".encode("utf-16-be")
    copyright_ = b"mluc" + struct.pack(">4xII2s2sII", 1, 12, b"en", b"US", len(free), 28) + free
    straight = curve.gamma == 1
    numbers = (1.0,) if straight else (curve.gamma, curve.a, curve.b, curve.c, curve.d)
    bent = b"para" + struct.pack(f">4xHxx{len(numbers)}i", 0 if straight else 3, *_fixed(numbers))
    bodies: list[tuple[tuple[bytes, ...], bytes]] = [
        ((b"desc",), words),
        ((b"cprt",), copyright_),
        ((b"wtpt",), b"XYZ \0\0\0\0" + struct.pack(">3i", *_fixed(_D50))),
        *(
            ((tag,), b"XYZ \0\0\0\0" + struct.pack(">3i", *_fixed(column)))
            for tag, column in zip((b"rXYZ", b"gXYZ", b"bXYZ"), matrix.T, strict=True)
        ),
        ((b"rTRC", b"gTRC", b"bTRC"), bent),
    ]
    count = sum(len(names) for names, _ in bodies)
    at = 132 + 12 * count
    table, data = struct.pack(">I", count), b""
    for names, body in bodies:
        table += b"".join(struct.pack(">4sII", tag, at + len(data), len(body)) for tag in names)
        data += body + bytes(-len(body) % 4)
    head = struct.pack(">I4xI4s4s4s", at + len(data), 0x04200000, b"mntr", b"RGB ", b"XYZ ")
    head += struct.pack(">6H", 2025, 1, 1, 0, 0, 0) + b"acsp" + bytes(28) + struct.pack(">3i", *_fixed(_D50))
    return head.ljust(128, b"\0") + table + data


def _fixed(numbers: object) -> list[int]:
    """As s15Fixed16."""
    return [round(float(number) * 65536) for number in np.asarray(numbers, dtype=np.float64)]
