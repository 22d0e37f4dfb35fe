"""Our icons: stroke drawings in resources/icons, tinted from the palette, sharp at every scale, dimmed when disabled."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QGuiApplication, QIcon, QPainter, QPalette, QPixmap, QTransform
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication
from shiboken6 import isValid

from instructir_desktop import paths
from instructir_desktop.ui.mirroring import mirrored

SIDES = (16, 20, 24, 32, 40, 48, 64)
"""The sides drawn, in physical pixels: 16, 20 and 24 at scales 1 and 2. Others are made by shrinking the next larger."""

TEXT_SCALE = "textScale"
"""The application's property that holds how large its text is, 1.0 being the system's size."""

SIDE = "iconSide"

MIRRORED = frozenset(("send",))
"""Drawings that point where a line goes on: turned round for scripts that run from right to left."""

Role = QPalette.ColorRole

# A QIconEngine written in Python crashes (PySide6 6.10 to 6.12), so pixmaps are drawn for the colours of now, and
# refresh_icons() exchanges them when the palette changes: it knows each icon again by its cache key.
_drawn: dict[tuple[str, Role, bool], QIcon] = {}
_known: dict[int, tuple[str, Role]] = {}


def icon(name: str, role: Role = Role.ButtonText) -> QIcon:
    """The icon drawn in resources/icons/`name`.svg, in the palette's colour for `role`.

    Checked buttons and actions show it in the accent's colour. A drawing that does not use currentColor keeps its own
    colours. Raises FileNotFoundError when there is no such drawing.
    """
    key = (name, role, mirrored())
    found = _drawn.get(key)
    if found is None:
        found = _draw(name, role)
        _drawn[key] = found
        _known[found.cacheKey()] = (name, role)
    return found


def pixmap(name: str, side: int, ratio: float, colour: str) -> QPixmap:
    """One drawing as a square pixmap: `side` in device-independent pixels, `ratio` physical pixels each, "#rrggbb"."""
    drawn = _render(_renderer(_read(name), QColor(colour)), round(side * ratio))
    drawn.setDevicePixelRatio(ratio)
    return drawn


def scaled(side: int) -> int:
    """The side of an icon beside text of the present size: it grows half as much. (Those of toolbars stay: grown,
    they would push tools out of sight.)"""
    app = QApplication.instance()
    scale = app.property(TEXT_SCALE) if app is not None else None
    return round(side * (1 + (scale or 1.0)) / 2)


def set_side(holder: QAbstractButton | QAbstractItemView, side: int) -> None:
    """Show icons on it `side` device-independent pixels wide at the system's size of text, and larger beside larger text."""
    holder.setProperty(SIDE, side)
    _fit(holder, side)


def _fit(holder: QAbstractButton | QAbstractItemView, side: int) -> None:
    holder.setIconSize(QSize(scaled(side), scaled(side)))


def refresh_icons(app: QApplication) -> None:
    """Redraw our icons on all buttons, actions and windows after the palette or the size of text has changed."""
    _drawn.clear()
    holders: set[QAbstractButton | QAction] = set()
    for widget in app.allWidgets():
        side = widget.property(SIDE)
        if side is not None and isinstance(widget, QAbstractButton | QAbstractItemView):
            _fit(widget, side)
        if isinstance(widget, QAbstractButton):
            holders.add(widget)
        holders.update(widget.actions())
        holders.update(widget.findChildren(QAction, options=Qt.FindChildOption.FindDirectChildrenOnly))
    for holder in holders:
        if not isValid(holder):  # a toolbar's overflow menu makes its actions anew when one of them changes
            continue
        wanted = _known.get(holder.icon().cacheKey())
        if wanted is not None:
            holder.setIcon(icon(*wanted))


def _draw(name: str, role: Role) -> QIcon:
    palette, source = QGuiApplication.palette(), _read(name)
    group = QPalette.ColorGroup
    colours = {
        (QIcon.Mode.Normal, QIcon.State.Off): palette.color(group.Active, role),
        (QIcon.Mode.Normal, QIcon.State.On): palette.color(group.Active, Role.Accent),
        (QIcon.Mode.Selected, QIcon.State.Off): palette.color(group.Active, Role.HighlightedText),
        (QIcon.Mode.Disabled, QIcon.State.Off): palette.color(group.Disabled, Role.ButtonText),
    }
    drawn = QIcon()
    for (mode, state), colour in colours.items():
        renderer = _renderer(source, colour)
        for side in SIDES:
            made = _render(renderer, side)
            if name in MIRRORED and mirrored():
                made = made.transformed(QTransform.fromScale(-1, 1))
            drawn.addPixmap(made, mode, state)
    return drawn


def _read(name: str) -> bytes:
    return paths.resource(f"icons/{name}.svg").read_bytes()


def _renderer(source: bytes, colour: QColor) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(source.replace(b"currentColor", colour.name().encode("ascii"))))


def _render(renderer: QSvgRenderer, side: int) -> QPixmap:
    drawn = QPixmap(QSize(side, side))
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    return drawn
