"""The look of the window: palette and style sheet built from the tokens, following the system's colour scheme."""

from __future__ import annotations

from typing import Literal, get_args

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from instructir_desktop.ui.icons import TEXT_SCALE, refresh_icons
from instructir_desktop.ui.stylesheet import build_stylesheet
from instructir_desktop.ui.tokens import DARK, GREY, LIGHT, Tokens

Choice = Literal["system", "dark", "light", "grey"]


def build_palette(tokens: Tokens) -> QPalette:
    """The palette that Fusion, the icons and our own painting use."""
    role, palette = QPalette.ColorRole, QPalette()
    colours = {
        role.Window: tokens.surface,
        role.Base: tokens.raised,
        role.AlternateBase: tokens.hover,
        role.Button: tokens.raised,
        role.Light: tokens.hover,
        role.Midlight: tokens.hover,
        role.Mid: tokens.border,
        role.Dark: tokens.border,
        role.Shadow: tokens.canvas,
        role.WindowText: tokens.text,
        role.Text: tokens.text,
        role.ButtonText: tokens.text,
        role.BrightText: tokens.danger,
        role.PlaceholderText: tokens.muted,
        role.ToolTipBase: tokens.raised,
        role.ToolTipText: tokens.text,
        role.Highlight: tokens.accent,
        role.HighlightedText: tokens.on_accent,
        role.Accent: tokens.accent,
        role.Link: tokens.accent,
        role.LinkVisited: tokens.accent,
    }
    for name, colour in colours.items():
        palette.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText, role.PlaceholderText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(tokens.disabled))
    palette.setColor(QPalette.ColorGroup.Disabled, role.Highlight, QColor(tokens.border))
    return palette


class Theme(QObject):
    """Keeps an application in the chosen scheme while the system's changes. One per application, made by apply_theme()."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.setObjectName("theme")
        self._app = app
        self._choice: Choice = "system"
        self.tokens = DARK
        self._sheet = ""
        self._own_size = _point_size(app)
        app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(self._follow_system)

    def choose(self, choice: Choice) -> None:
        self._choice = choice
        hints = self._app.styleHints()
        if choice == "system":
            hints.unsetColorScheme()
        else:
            hints.setColorScheme(Qt.ColorScheme.Light if choice == "light" else Qt.ColorScheme.Dark)
        self._apply()

    def scale(self, percent: int) -> None:
        """All text at this share of the system's size."""
        self._app.setProperty(TEXT_SCALE, percent / 100)
        font = self._app.font()
        font.setPointSizeF(self._own_size * percent / 100)
        if font.pointSizeF() != self._app.font().pointSizeF():
            self._app.setFont(font)
        self._apply()

    def _follow_system(self) -> None:
        if self._choice == "system":
            self._apply()

    def _apply(self) -> None:
        # A platform that does not tell its scheme (plain X11, offscreen) gets the dark one: the calmer frame for a photo.
        light = self._app.styleHints().colorScheme() == Qt.ColorScheme.Light
        scheme = self._choice if self._choice != "system" else ("light" if light else "dark")
        self.tokens = {"light": LIGHT, "grey": GREY}.get(scheme, DARK)
        sheet = build_stylesheet(self.tokens, point_size=_point_size(self._app))
        if sheet == self._sheet and self._app.styleSheet() == sheet:
            return
        self._sheet = sheet
        self._app.setPalette(build_palette(self.tokens))
        self._app.setStyleSheet(sheet)
        refresh_icons(self._app)


def _point_size(app: QApplication) -> float:
    size = app.font().pointSizeF()
    return size if size > 0 else app.font().pixelSize() * 0.75


def _theme(app: QApplication) -> Theme | None:
    found = app.findChild(QObject, "theme", Qt.FindChildOption.FindDirectChildrenOnly)
    return found if isinstance(found, Theme) else None


def apply_theme(app: QApplication, choice: str) -> None:
    """Dress the application: "dark", "light", "grey", or "system" to follow the desktop. Any other word counts as "system"."""
    theme = _theme(app) or Theme(app)
    theme.choose(next((known for known in get_args(Choice) if known == choice), "system"))


def scale_text(app: QApplication, percent: int) -> None:
    """Show all text at this share of the system's size, at once; 100 is the system's own."""
    theme = _theme(app) or Theme(app)
    theme.scale(percent)


def tokens(app: QApplication | None = None) -> Tokens:
    """The colours in use now; the dark ones before apply_theme() was called. None: the running application."""
    running = app or QApplication.instance()
    theme = _theme(running) if isinstance(running, QApplication) else None
    return theme.tokens if theme is not None else DARK
