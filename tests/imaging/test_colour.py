"""What a photo's colours are called."""

from __future__ import annotations

from instructir_desktop.imaging import icc
from instructir_desktop.imaging.colour import profile_name


def test_profiles_are_called_by_their_own_names() -> None:
    assert profile_name(None) == "sRGB"
    assert "P3" in profile_name(icc.display_p3())
    assert profile_name(b"damaged") == "its own profile"
    assert profile_name(icc.srgb()[:200]) == "its own profile"
