"""What the canvas shows goes through the screen's colour profile where one is known."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtGui import QColor, QColorSpace, QImage
from pytestqt.qtbot import QtBot

from instructir_desktop.core.geometry import Size
from instructir_desktop.imaging import icc
from instructir_desktop.ui import display_profile
from instructir_desktop.ui.canvas.frames import Frames
from instructir_desktop.ui.canvas.pyramid import Pyramid
from instructir_desktop.ui.canvas.transform import ViewTransform

RED = (1.0, 0.0, 0.0)


@pytest.fixture
def screen_profile(monkeypatch: pytest.MonkeyPatch) -> list[bytes | None]:
    """The profile that the system is made to tell."""
    told: list[bytes | None] = [None]
    monkeypatch.setattr(display_profile, "_profile", lambda _screen: told[0])
    return told


def painted(display: QColorSpace | None) -> QColor:
    base = Pyramid(np.full((8, 8, 3), RED, np.float32))
    frame = Frames(base, None, display).frame("before", ViewTransform(Size(8, 8), Size(8, 8)))
    return QColor(frame.image.pixel(2, 2))


def test_a_wide_screen_gets_srgb_in_its_own_numbers(qtbot: QtBot, screen_profile: list[bytes | None]) -> None:
    screen_profile[0] = icc.display_p3()
    space = display_profile.display_space(None)
    assert space is not None
    colour = painted(space)
    # the red of sRGB in Display P3 is (0.918, 0.200, 0.139)
    assert np.abs(np.array([colour.red(), colour.green(), colour.blue()]) - (234, 51, 35)).max() <= 2


@pytest.mark.parametrize("data", [None, b"", b"no profile", icc.display_p3()[:200]])
def test_without_a_usable_profile_the_numbers_stay(
    qtbot: QtBot, screen_profile: list[bytes | None], data: bytes | None
) -> None:
    screen_profile[0] = data
    assert display_profile.display_space(None) is None
    assert painted(None) == QColor(255, 0, 0)


def test_asking_the_offscreen_platform_is_harmless(qtbot: QtBot) -> None:
    assert display_profile.display_space(None) is None


def test_alpha_is_kept(qtbot: QtBot) -> None:
    image = QImage(2, 2, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(0, 0, 0, 100))
    there = display_profile.shown(image, QColorSpace(QColorSpace.NamedColorSpace.DisplayP3))
    assert QColor.fromRgba(there.pixel(0, 0)).alpha() == 100
