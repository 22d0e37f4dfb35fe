"""The theme: readable colours, both schemes, following the system."""

from __future__ import annotations

from itertools import product

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from instructir_desktop.ui.theme import apply_theme, tokens
from instructir_desktop.ui.tokens import DARK, GREY, LIGHT, Tokens, contrast

SCHEMES = pytest.mark.parametrize("scheme", [DARK, LIGHT, GREY], ids=["dark", "light", "grey"])


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)
    assert contrast("#336699", "#336699") == 1


@SCHEMES
def test_text_can_be_read_on_every_surface(scheme: Tokens) -> None:
    surfaces = (scheme.canvas, scheme.surface, scheme.raised, scheme.hover, scheme.accent_soft)
    for text, surface in product((scheme.text, scheme.muted), surfaces):
        assert contrast(text, surface) >= 4.5, (text, surface)
    for text, surface in product((scheme.accent, scheme.danger, scheme.warning), (scheme.surface, scheme.raised)):
        assert contrast(text, surface) >= 4.5, (text, surface)
    # A selected row (accent_soft) can carry "Restoring…" and "Needs updating".
    for text in (scheme.accent, scheme.warning):
        assert contrast(text, scheme.accent_soft) >= 4.5, text
    for surface in (scheme.accent, scheme.accent_hover):
        assert contrast(scheme.on_accent, surface) >= 4.5, surface


@SCHEMES
def test_every_colour_of_text_can_be_read_on_the_windows_grounds(scheme: Tokens) -> None:
    """Also "Done" and "Failed" in a chosen row of the batch, and a button's text under the pointer."""
    colours = (scheme.text, scheme.muted, scheme.accent, scheme.danger, scheme.warning, scheme.success)
    grounds = (scheme.canvas, scheme.surface, scheme.raised, scheme.hover, scheme.accent_soft)
    for text, ground in product(colours, grounds):
        assert contrast(text, ground) >= 4.5, (text, ground)


@SCHEMES
def test_neutral_surfaces_do_not_tint_the_photo(scheme: Tokens) -> None:
    red, green, blue = (int(scheme.canvas[place : place + 2], 16) for place in (1, 3, 5))
    assert max(red, green, blue) - min(red, green, blue) <= 4


def test_choice_decides_palette_and_tokens(qapp: QApplication) -> None:
    apply_theme(qapp, "light")
    assert tokens(qapp) is LIGHT
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == LIGHT.surface
    apply_theme(qapp, "dark")
    assert tokens() is DARK
    assert qapp.palette().color(QPalette.ColorRole.Accent).name() == DARK.accent


def test_system_follows_the_desktop(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    told = Qt.ColorScheme.Light
    hints = qapp.styleHints()
    monkeypatch.setattr(type(hints), "colorScheme", lambda _self: told)
    apply_theme(qapp, "system")
    assert tokens() is LIGHT
    told = Qt.ColorScheme.Dark
    hints.colorSchemeChanged.emit(told)
    assert tokens() is DARK
    apply_theme(qapp, "light")
    hints.colorSchemeChanged.emit(told)
    assert tokens() is LIGHT, "an explicit choice does not follow"


def test_unknown_system_scheme_is_dark(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type(qapp.styleHints()), "colorScheme", lambda _self: Qt.ColorScheme.Unknown)
    apply_theme(qapp, "system")
    assert tokens() is DARK


def test_widgets_show_the_scheme(qtbot: QtBot, qapp: QApplication) -> None:
    button, words = QPushButton("Restore"), QLabel("quiet")
    button.setProperty("kind", "primary")
    words.setProperty("kind", "muted")
    for widget in (button, words):
        qtbot.addWidget(widget)
        widget.resize(200, 40)
        widget.show()
    for choice, scheme in (("dark", DARK), ("light", LIGHT)):
        apply_theme(qapp, choice)
        assert button.grab().toImage().pixelColor(12, 20).name() == scheme.accent
        assert words.palette().color(QPalette.ColorRole.WindowText).name() == scheme.muted
