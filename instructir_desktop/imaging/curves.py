"""Tone curves of colour profiles: the sRGB curve, and those of ICC.1:2022, 10.6 and 10.18, both ways and unclipped."""

from __future__ import annotations

import struct
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

_COUNTS = (1, 3, 4, 5, 7)
"""Parameters of each type of parametric curve."""


@dataclass(frozen=True, eq=False)
class Curve:
    """From encoded to linear light: y = (a·x + b)^gamma + e from d on, c·x + f below; or a table over 0..1.

    Below zero a curve goes on as its mirror image, above one as its formula (a table: as its last segment).
    """

    gamma: float = 1.0
    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 0.0
    e: float = 0.0
    f: float = 0.0
    table: NDArray[np.float32] | None = None

    def linear(self, encoded: Floats) -> Floats:
        """Linear light of encoded values; any shape, contiguous."""
        size = np.abs(encoded)
        return np.copysign(self._table(size) if self.table is not None else self._formula(size), encoded)

    def encoded(self, linear: Floats) -> Floats:
        """The inverse of linear()."""
        size = np.abs(linear)
        return np.copysign(self._table_inverse(size) if self.table is not None else self._formula_inverse(size), linear)

    def _formula(self, x: Floats) -> Floats:
        bent = np.power(np.maximum(np.float32(self.a) * x + np.float32(self.b), 0), np.float32(self.gamma))
        return np.where(x >= self.d, bent + np.float32(self.e), np.float32(self.c) * x + np.float32(self.f))

    def _formula_inverse(self, y: Floats) -> Floats:
        joint = max(self.a * self.d + self.b, 0.0) ** self.gamma + self.e
        bent = np.power(np.maximum(y - np.float32(self.e), 0), np.float32(1 / self.gamma))
        upper = (bent - np.float32(self.b)) / np.float32(self.a)
        lower = (y - np.float32(self.f)) / np.float32(self.c) if self.c else np.float32(self.d)
        return np.where(y >= joint, upper, lower)

    def _table(self, x: Floats) -> Floats:
        assert self.table is not None
        at = x * np.float32(len(self.table) - 1)
        below = np.minimum(at.astype(np.int32), len(self.table) - 2)
        start = self.table[below]
        value: Floats = start + (at - below.astype(np.float32)) * (self.table[below + 1] - start)
        return value

    def _table_inverse(self, y: Floats) -> Floats:
        assert self.table is not None
        last = len(self.table) - 1
        below = np.clip(np.searchsorted(self.table, y, side="right") - 1, 0, last - 1)
        start = self.table[below]
        step = self.table[below + 1] - start
        inside = np.divide(y - start, step, out=np.zeros_like(y), where=step > 0)
        value: Floats = (below.astype(np.float32) + inside) / np.float32(last)
        return value


SRGB = Curve(gamma=2.4, a=1 / 1.055, b=0.055 / 1.055, c=1 / 12.92, d=0.04045)
"""IEC 61966-2-1."""


def read_curve(tag: bytes) -> Curve:
    """The curve of a "curv" or "para" tag. Raises ValueError where it is damaged or does not rise."""
    try:
        curve = _read(tag)
    except struct.error as error:
        raise ValueError("a curve ends early") from error
    ramp = curve.linear(np.linspace(0, 1, 257, dtype=np.float32))
    if not np.isfinite(ramp).all() or (np.diff(ramp) < -1e-6).any() or not ramp[-1] > ramp[0]:
        raise ValueError("a curve does not rise")
    return curve


def _read(tag: bytes) -> Curve:
    if tag[:4] == b"curv":
        (count,) = struct.unpack_from(">I", tag, 8)
        if count == 0:
            return Curve()
        if count == 1:
            return Curve(gamma=struct.unpack_from(">H", tag, 12)[0] / 256)
        if count > len(tag) // 2:
            raise ValueError("a curve ends early")
        values = np.frombuffer(tag, ">u2", count, 12).astype(np.float32) / np.float32(65535)
        return Curve(table=np.maximum.accumulate(values))
    if tag[:4] == b"para":
        (kind,) = struct.unpack_from(">H", tag, 8)
        if kind >= len(_COUNTS):
            raise ValueError("an unknown kind of curve")
        given = [number / 65536 for number in struct.unpack_from(f">{_COUNTS[kind]}i", tag, 12)]
        g, a, b, c, d, e, f = given + [0.0] * (7 - len(given))
        if g <= 0 or (kind and a == 0):
            raise ValueError("a curve without a slope")
        if kind == 0:
            return Curve(gamma=g)
        if kind in (1, 2):  # constant below -b/a, at what is the third number here
            return Curve(gamma=g, a=a, b=b, d=-b / a, e=c, f=c)
        return Curve(gamma=g, a=a, b=b, c=c, d=d, e=e, f=f)
    raise ValueError("not a curve")
