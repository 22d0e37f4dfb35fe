"""The colour profile of the screen, and pictures of sRGB shown through it.

Qt has no call for a screen's profile (QScreen, 6.11), so it is asked of X11 (the root window's _ICC_PROFILE, as colour managers
set it), of Windows, and of macOS (Core Graphics), where Qt gives its windows' pictures to the system in the screen's own colours.
On Wayland the system itself converts what programs draw in sRGB.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import logging
import sys
from pathlib import Path

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QColorSpace, QGuiApplication, QImage, QScreen

from instructir_desktop.imaging.icc import tags

log = logging.getLogger(__name__)

_LONGEST = 1 << 22
"""32-bit units of a profile that are asked for: 16 MB."""


def display_space(screen: QScreen | None) -> QColorSpace | None:
    """The colours of a screen; None where they are sRGB, unknown, or the system's own business."""
    data = _profile(screen)
    if not data:
        return None
    try:
        tags(data)  # Qt prints warnings about damaged ones
    except ValueError as error:
        log.info("The screen's colour profile cannot be used: %s", error)
        return None
    space = QColorSpace.fromIccProfile(QByteArray(data))
    if not space.isValid() or not space.isValidTarget():
        log.info("The screen's colour profile cannot be used.")
        return None
    return None if space == QColorSpace(QColorSpace.NamedColorSpace.SRgb) else space


def shown(image: QImage, space: QColorSpace | None) -> QImage:
    """An sRGB image in the colours of a screen; the image itself where there is nothing to convert."""
    if space is None:
        return image
    image.setColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    return image.convertedToColorSpace(space)


def _profile(screen: QScreen | None) -> bytes | None:
    platform = QGuiApplication.platformName()
    try:
        if platform == "xcb":
            screens = QGuiApplication.screens()
            return _from_x11(screens.index(screen) if screen in screens else 0)
        if sys.platform == "win32" and platform == "windows":
            return _from_windows()
        if sys.platform == "darwin" and platform == "cocoa":
            return _from_macos(screen)
    except (OSError, AttributeError) as error:
        log.info("The screen's colour profile is not to be had: %s", error)
    return None


def _from_x11(index: int) -> bytes | None:
    name = ctypes.util.find_library("X11")
    if name is None:
        return None
    x11 = ctypes.CDLL(name)
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XDefaultRootWindow.restype = ctypes.c_ulong
    x11.XInternAtom.restype = ctypes.c_ulong
    connection = ctypes.c_void_p(x11.XOpenDisplay(None))
    if not connection:
        return None
    try:
        atom = x11.XInternAtom(connection, b"_ICC_PROFILE" + (b"_%d" % index if index else b""), True)
        if not atom:
            return None
        kind, bits = ctypes.c_ulong(), ctypes.c_int()
        count, left, data = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_void_p()
        failed = x11.XGetWindowProperty(
            connection, ctypes.c_ulong(x11.XDefaultRootWindow(connection)), ctypes.c_ulong(atom), ctypes.c_long(0),
            ctypes.c_long(_LONGEST), 0, ctypes.c_ulong(0), ctypes.byref(kind), ctypes.byref(bits), ctypes.byref(count),
            ctypes.byref(left), ctypes.byref(data),
        )  # fmt: skip
        if failed or not data:
            return None
        found = ctypes.string_at(data, count.value) if bits.value == 8 else None
        x11.XFree(data)
        return found
    finally:
        x11.XCloseDisplay(connection)


def _from_windows() -> bytes | None:
    gdi, user = ctypes.CDLL("gdi32"), ctypes.CDLL("user32")
    user.GetDC.restype = ctypes.c_void_p
    device = ctypes.c_void_p(user.GetDC(None))
    try:
        length, path = ctypes.c_ulong(520), ctypes.create_unicode_buffer(520)
        found = gdi.GetICMProfileW(device, ctypes.byref(length), path)
        return Path(path.value).read_bytes() if found else None
    finally:
        user.ReleaseDC(None, device)


class _Point(ctypes.Structure):
    """CGPoint."""

    _fields_ = (("x", ctypes.c_double), ("y", ctypes.c_double))


def _from_macos(screen: QScreen | None) -> bytes | None:
    """The ICC data of the display that the middle of the screen lies on; of the main display where that is not known."""
    graphics = ctypes.CDLL("/System/Library/Frameworks/CoreGraphics.framework/CoreGraphics")
    foundation = ctypes.CDLL("/System/Library/Frameworks/CoreFoundation.framework/CoreFoundation")
    graphics.CGMainDisplayID.restype = ctypes.c_uint32
    graphics.CGGetDisplaysWithPoint.argtypes = (_Point, ctypes.c_uint32, ctypes.c_void_p, ctypes.c_void_p)
    graphics.CGDisplayCopyColorSpace.argtypes = (ctypes.c_uint32,)
    graphics.CGDisplayCopyColorSpace.restype = ctypes.c_void_p
    graphics.CGColorSpaceCopyICCData.argtypes = (ctypes.c_void_p,)
    graphics.CGColorSpaceCopyICCData.restype = ctypes.c_void_p
    foundation.CFDataGetLength.argtypes = (ctypes.c_void_p,)
    foundation.CFDataGetLength.restype = ctypes.c_long
    foundation.CFDataGetBytePtr.argtypes = (ctypes.c_void_p,)
    foundation.CFDataGetBytePtr.restype = ctypes.c_void_p
    foundation.CFRelease.argtypes = (ctypes.c_void_p,)
    display, count = ctypes.c_uint32(), ctypes.c_uint32()
    failed = 1
    if screen is not None:
        middle = (
            screen.geometry().center()
        )  # Qt's coordinates are Core Graphics' on macOS: points from the main screen's top left
        failed = graphics.CGGetDisplaysWithPoint(
            _Point(middle.x(), middle.y()), 1, ctypes.byref(display), ctypes.byref(count)
        )
    space = graphics.CGDisplayCopyColorSpace(graphics.CGMainDisplayID() if failed or not count.value else display.value)
    if not space:
        return None
    data = None
    try:
        data = graphics.CGColorSpaceCopyICCData(space)
        return ctypes.string_at(foundation.CFDataGetBytePtr(data), foundation.CFDataGetLength(data)) if data else None
    finally:
        if data:
            foundation.CFRelease(data)
        foundation.CFRelease(space)
