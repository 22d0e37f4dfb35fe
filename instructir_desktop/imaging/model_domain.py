"""Between a photo's own colours and what the network sees: sRGB-encoded, unclipped float.

Profiles of primaries and curves are computed here in float32; those with tables go through LittleCMS in float, into
linear light with sRGB's primaries. Below zero the sRGB curve goes on as its mirror image (as CSS Color 4, 10.1 has it),
so a saturated green of Display P3 is a moderate negative number and not the -2.9 of the straight segment's extension.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from instructir_desktop.imaging import icc as profiles
from instructir_desktop.imaging.curves import SRGB, Curve

Floats = NDArray[np.float32]

_SAME_CURVE, _SAME_MATRIX = 8e-4, 2e-3
"""How far a profile may be from sRGB (encoded value, XYZ) and still be it: the usual sRGB profiles differ by as much."""


class Conversion(Protocol):
    """Between samples as fractions of white (h, w, 3) and the model domain, both float32; pointwise.

    `exact`: to_own() undoes to_model() up to float rounding.
    """

    exact: bool

    def to_model(self, own: Floats) -> Floats: ...
    def to_own(self, model: Floats) -> Floats: ...


class _ByMatrix:
    """Curves and, unless grey, primaries."""

    exact = True

    def __init__(self, curves: tuple[Curve, ...], matrix: profiles.Matrix | None) -> None:
        self._curves = curves if len(curves) == 3 else curves * 3
        change = None if matrix is None else np.linalg.inv(profiles.SRGB_MATRIX) @ matrix
        self._there = None if change is None else change.astype(np.float32)
        self._back = None if change is None else np.linalg.inv(change).astype(np.float32)

    def to_model(self, own: Floats) -> Floats:
        planes = [curve.linear(_plane(own, index)) for index, curve in enumerate(self._curves)]
        return _joined([SRGB.encoded(plane) for plane in _mixed(self._there, planes)])

    def to_own(self, model: Floats) -> Floats:
        planes = _mixed(self._back, [SRGB.linear(_plane(model, index)) for index in range(3)])
        return _joined([curve.encoded(plane) for curve, plane in zip(self._curves, planes, strict=True)])


class _ByTables:
    """A profile with tables, through LittleCMS."""

    exact = False

    def __init__(self, icc: bytes) -> None:
        self._icc = icc
        self._grey = icc[16:20] == b"GRAY"

    def to_model(self, own: Floats) -> Floats:
        own = own[..., 1] if self._grey else own
        linear = transformed(own, self._icc, profiles.linear_srgb(), "gray" if self._grey else "rgb", "rgb")
        return SRGB.encoded(linear)

    def to_own(self, model: Floats) -> Floats:
        linear = SRGB.linear(np.ascontiguousarray(model))
        own = transformed(linear, profiles.linear_srgb(), self._icc, "rgb", "gray" if self._grey else "rgb")
        return np.repeat(own[..., None], 3, axis=-1) if self._grey else own


def _plane(samples: Floats, index: int) -> Floats:
    return np.ascontiguousarray(samples[..., index])


def _joined(planes: list[Floats]) -> Floats:
    return np.stack(planes, axis=-1)


def _mixed(matrix: Floats | None, planes: list[Floats]) -> list[Floats]:
    """A matrix applied to planes; written out, because a BLAS product may round differently in arrays of other shapes."""
    if matrix is None:
        return planes
    red, green, blue = planes
    return [row[0] * red + row[1] * green + row[2] * blue for row in matrix]


def transformed(samples: NDArray[Any], source: bytes, target: bytes, space: str, target_space: str) -> NDArray[Any]:
    """Samples (h, w, C) from one profile into another, relative colorimetric, at their own depth. Raises ValueError."""
    import imagecodecs  # loads LittleCMS: only for the photos that need it

    rows = samples if samples.ndim == (2 if space == "gray" else 3) else samples[None]
    try:
        result = imagecodecs.cms_transform(
            np.ascontiguousarray(rows),
            source,
            target,
            colorspace=space,
            outcolorspace=target_space,
            intent=imagecodecs.CMS.INTENT.RELATIVE_COLORIMETRIC,
            flags=imagecodecs.CMS.FLAGS.NOOPTIMIZE if samples.dtype == np.float32 else None,
        )
    except (RuntimeError, ValueError) as error:
        raise ValueError(f"the profile cannot be used ({error})") from error
    shaped: NDArray[Any] = result if rows is samples else result[0]
    return shaped


@lru_cache(maxsize=8)
def conversion(icc: bytes | None) -> Conversion | None:
    """How photos with this profile are converted; None where they are sRGB already. Raises ValueError on a damaged one."""
    if icc is None:
        return None
    profile = profiles.read_matrix(icc)
    if profile is None:
        made: Conversion = _ByTables(icc)
        probe = made.to_model(np.full((1, 1, 3), 0.5, np.float32))
        made.to_own(probe)
        return made
    if _is_srgb(profile):
        return None
    return _ByMatrix(profile.curves, profile.matrix)


def _is_srgb(profile: profiles.MatrixProfile) -> bool:
    if profile.matrix is not None and np.abs(profile.matrix - profiles.SRGB_MATRIX).max() > _SAME_MATRIX:
        return False
    ramp = np.linspace(0, 1, 1025, dtype=np.float32)
    return all(np.abs(SRGB.encoded(curve.linear(ramp)) - ramp).max() < _SAME_CURVE for curve in profile.curves)


def usable(icc: bytes | None) -> bool:
    """Whether a profile of RGB or grey can be converted with."""
    try:
        conversion(icc)
    except ValueError:
        return False
    return True


_P3 = _ByMatrix((SRGB, SRGB, SRGB), profiles.P3_MATRIX)

OUTPUTS: dict[str, tuple[Callable[[], bytes], Conversion | None]] = {
    "srgb": (profiles.srgb, None),
    "display-p3": (profiles.display_p3, _P3),
}
"""The profiles that can be exported to, by their ExportOptions name: the profile, and the conversion into it."""
