"""What the canvas shows goes through the screen's colour profile where one is known."""

from __future__ import annotations

import ctypes
import sys
from types import SimpleNamespace

import numpy as np
import pytest
from PySide6.QtGui import QColor, QColorSpace, QGuiApplication, QImage
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


class Call:
    """A C function's stand-in, to which restype and argtypes can be set."""

    def __init__(self, act: object) -> None:
        self._act = act

    def __call__(self, *given: object) -> object:
        return self._act(*given)  # type: ignore[operator]


@pytest.fixture
def macos(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """macOS as far as its profiles go: display 1 is the main one and has no profile, display 7 has Display P3."""
    profile = ctypes.create_string_buffer(icc.display_p3(), len(icc.display_p3()))
    told = SimpleNamespace(displays=[7], asked=[], released=[])

    def displays(_point: object, _most: int, found: object, count: object) -> int:
        if told.displays:
            found._obj.value = told.displays[0]  # type: ignore[attr-defined]
        count._obj.value = len(told.displays)  # type: ignore[attr-defined]
        return 0

    def space(display: int) -> int:
        told.asked.append(display)
        return 100 + display

    graphics = SimpleNamespace(
        CGMainDisplayID=Call(lambda: 1),
        CGGetDisplaysWithPoint=Call(displays),
        CGDisplayCopyColorSpace=Call(space),
        CGColorSpaceCopyICCData=Call(lambda space: 200 if space == 107 else None),
    )
    foundation = SimpleNamespace(
        CFDataGetLength=Call(lambda _data: len(profile)),
        CFDataGetBytePtr=Call(lambda _data: ctypes.addressof(profile)),
        CFRelease=Call(told.released.append),
    )
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "cocoa")
    monkeypatch.setattr(ctypes, "CDLL", lambda path: graphics if "CoreGraphics" in path else foundation)
    return told


def test_macos_tells_the_profile_of_the_screen_and_gets_everything_back(qtbot: QtBot, macos: SimpleNamespace) -> None:
    assert display_profile._profile(QGuiApplication.primaryScreen()) == icc.display_p3()
    assert macos.asked == [7]
    assert sorted(macos.released) == [107, 200]
    space = display_profile.display_space(QGuiApplication.primaryScreen())
    assert space is not None
    assert QColor.fromRgb(painted(space).rgb()).red() < 240


def test_macos_without_a_display_there_or_a_profile(qtbot: QtBot, macos: SimpleNamespace) -> None:
    macos.displays.clear()
    assert display_profile._profile(QGuiApplication.primaryScreen()) is None
    assert display_profile._profile(None) is None
    assert macos.asked == [1, 1]
    assert macos.released == [101, 101]


def test_a_system_without_these_libraries_is_no_error(
    qtbot: QtBot, macos: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(_path: str) -> None:
        raise OSError("not found")

    monkeypatch.setattr(ctypes, "CDLL", missing)
    assert display_profile.display_space(None) is None
