"""The colours of the change map: from dark blue to bright yellow, told apart with every kind of colour vision.

Lightness rises evenly from one end to the other, so the order can be seen without any colour; and the hues lie on the
axis of blue and yellow, which red-green blindness leaves as it is.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

TOP = 20.0
"""The ΔE from which on everything has the last colour."""

TICKS = (0.0, 1.0, 5.0, 10.0, 20.0)
"""The ΔE that a legend names: nothing, just visible, clear, strong, another colour."""

_ANCHORS = ((27, 38, 99), (58, 84, 150), (121, 136, 150), (197, 183, 102), (255, 236, 90))
LEVELS = 256


def position(delta: NDArray[np.floating]) -> NDArray[np.float32]:
    """Where ΔE lies on the scale, 0..1: its square root, since most changes are small."""
    return np.asarray(np.sqrt(np.clip(np.asarray(delta, dtype=np.float32) / np.float32(TOP), 0, 1)))


def table() -> NDArray[np.uint8]:
    """The colours (256, 3), sRGB, from position 0 to 1."""
    places = np.linspace(0, len(_ANCHORS) - 1, LEVELS)
    anchors = np.array(_ANCHORS, dtype=np.float64)
    channels = [np.interp(places, np.arange(len(_ANCHORS)), anchors[:, channel]) for channel in range(3)]
    return np.rint(np.stack(channels, axis=1)).astype(np.uint8)


def colours(delta: NDArray[np.floating]) -> NDArray[np.uint8]:
    """The picture (H, W, 3) of a map of ΔE (H, W): black where it is exactly 0, else the scale's colour."""
    index = np.rint(position(delta) * np.float32(LEVELS - 1)).astype(np.uint8)
    picture: NDArray[np.uint8] = table()[index]
    picture[np.asarray(delta) == 0] = 0
    return picture
