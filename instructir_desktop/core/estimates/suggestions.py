"""From measurements to ready-made sentences, the most needed first."""

from __future__ import annotations

import math
from dataclasses import dataclass

from instructir_desktop.core.estimates.blur import blur_width
from instructir_desktop.core.estimates.light import Light, haze_veil, light
from instructir_desktop.core.estimates.noise import noise_level
from instructir_desktop.core.estimates.rain import streaks
from instructir_desktop.core.estimates.samples import sample
from instructir_desktop.core.source import PixelSource

NOISE = 7 / 255
BLUR = 0.58
"""Pixels, for a photo with a long side of SHARP_SIDE; each doubling of that adds SOFTER, as a camera's pixels are softer."""
SHARP_SIDE = 1280
SOFTER = 0.2
HAZE = 0.27
DARK_MIDDLE = 0.13
DARK_BRIGHTEST = 0.56
FLAT = 0.56
DULL_FLAT = 0.64
"""The contrast below which a photo of little colour seems faded."""
DULL = 0.1
STREAKS = 2.0

MOST = 3
"""Suggestions given at most."""


@dataclass(frozen=True)
class Measurements:
    """What the estimators found in a photo whose long side has `side` pixels; units as in their modules."""

    noise: float
    blur: float
    light: Light
    haze: float
    streaks: float
    side: int


@dataclass(frozen=True)
class Suggestion:
    """A sentence for what a photo seems to suffer from. `need`: the measurement by its threshold, 1 or more."""

    intent: str
    observation: str
    sentence: str
    need: float


def measure(photo: PixelSource) -> Measurements:
    """Measure a photo (H, W, 3), float32, sRGB-encoded; ≤ 300 ms on one core whatever its size."""
    samples = sample(photo)
    noise = noise_level(samples)
    blur = blur_width(samples, noise)
    return Measurements(noise, blur, light(samples), haze_veil(samples), streaks(samples), max(photo.shape[:2]))


def suggest(found: Measurements) -> list[Suggestion]:
    """At most MOST suggestions, the most needed first; none for a photo without a clear fault.

    Too much light is measured but not told: no restoration brings clipped highlights back.
    """
    lit = found.light
    sharp = BLUR + SOFTER * max(math.log2(found.side / SHARP_SIDE), 0)
    veil = math.sqrt(max(lit.darkest, 0) * found.haze) / HAZE
    dark = max(DARK_MIDDLE / max(lit.middle, 1e-3), DARK_BRIGHTEST / max(lit.brightest, 1e-3))
    flat = (DULL_FLAT if lit.chroma < DULL else FLAT) / max(lit.contrast, 1e-3)
    needs = [
        Suggestion("noise", f"Looks noisy (σ ≈ {found.noise * 255:.0f})", "Remove the noise", found.noise / NOISE),
        Suggestion("blur", "Looks blurred", "Make this photo sharp", found.blur / sharp),
        Suggestion("rain", "Streaks like rain", "Remove the rain", found.streaks / STREAKS),
        Suggestion("haze", "Looks hazy", "Clear the haze", veil),
        Suggestion("dark", "Looks dark", "Brighten this dark photo", dark),
        Suggestion("enhancement", "Looks faded", "Improve the colours and contrast", 0.0 if dark >= 1 else flat),
    ]
    return sorted((one for one in needs if one.need >= 1), key=lambda one: -one.need)[:MOST]
