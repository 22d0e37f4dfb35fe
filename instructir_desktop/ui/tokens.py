"""The design tokens: distances, radii and one table of colours per colour scheme."""

from __future__ import annotations

from dataclasses import dataclass

SPACE_XS, SPACE_S, SPACE_M, SPACE_L, SPACE_XL = 4, 8, 12, 16, 24
"""Gaps and margins, in device-independent pixels; no other distances are used between widgets."""

RADIUS_S, RADIUS = 4, 8
"""Corner radii of small things (thumbnails, buttons) and of large ones (cards, the text box)."""


@dataclass(frozen=True)
class Tokens:
    """Every colour of the window as "#rrggbb". Names say the use, not the hue."""

    dark: bool
    canvas: str
    """Behind the photo: neutral grey, so that it does not change how the photo's colours are seen."""
    surface: str
    """The window and its panels."""
    raised: str
    """Cards, fields, menus."""
    hover: str
    """Under the pointer."""
    border: str
    text: str
    muted: str
    disabled: str
    accent: str
    accent_hover: str
    on_accent: str
    """Text on a surface of the accent's colour."""
    accent_soft: str
    """Background of what is selected."""
    danger: str
    warning: str
    success: str


DARK = Tokens(
    dark=True,
    canvas="#151617",
    surface="#1d1e20",
    raised="#27292c",
    hover="#323539",
    border="#3d4045",
    text="#e8e9eb",
    muted="#a6aab1",
    disabled="#6d7178",
    accent="#5aaaf2",
    accent_hover="#7bbcf6",
    on_accent="#07131f",
    accent_soft="#233648",
    danger="#f28b82",
    warning="#e6b653",
    success="#7ccb92",
)

LIGHT = Tokens(
    dark=False,
    canvas="#dcdddf",
    surface="#f3f4f5",
    raised="#ffffff",
    hover="#e6e8eb",
    border="#cbced3",
    text="#1b1d1f",
    muted="#565b63",
    disabled="#989ca3",
    accent="#0e5fa8",
    accent_hover="#0b528f",
    on_accent="#ffffff",
    accent_soft="#d9e8f6",
    danger="#b3261e",
    warning="#7f5200",
    success="#1a6e3c",
)

GREY = Tokens(
    dark=True,
    canvas="#606060",
    surface="#4a4a4a",
    raised="#525252",
    hover="#585858",
    border="#707070",
    text="#f5f5f5",
    muted="#dfdfdf",
    disabled="#a0a0a0",
    accent="#bee0ff",
    accent_hover="#d2eaff",
    on_accent="#0a1622",
    accent_soft="#3a4a5a",
    danger="#ffd3cd",
    warning="#ffd780",
    success="#b0ecbf",
)
"""Mid-grey: the surround in which photographers judge tones, as in print viewing booths."""


def contrast(first: str, second: str) -> float:
    """The contrast of two "#rrggbb" colours after WCAG 2, in 1..21."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
