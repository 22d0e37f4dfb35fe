"""Icons: all readable, tinted for the theme, redrawn when it changes, sharp on fine screens."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QColor, QIcon, QImage, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QMainWindow, QToolButton
from pytestqt.qtbot import QtBot

from instructir_desktop import paths
from instructir_desktop.ui.icons import icon, pixmap, set_side
from instructir_desktop.ui.theme import apply_theme, scale_text
from instructir_desktop.ui.tokens import DARK, LIGHT

DRAWINGS = sorted(path.stem for path in paths.resource("icons").glob("*.svg"))
WANTED = [
    "open",
    "export",
    "undo",
    "redo",
    "fit",
    "one-to-one",
    "zoom-in",
    "zoom-out",
    "compare-split",
    "eye",
    "eye-off",
    "hand",
    "rectangle",
    "ellipse",
    "brush",
    "eraser",
    "select",
    "polygon",
    "lasso",
    "linear",
    "radial",
    "wand",
    "colour",
    "luminosity",
    "combine-new",
    "combine-add",
    "combine-subtract",
    "combine-intersect",
    "trash",
    "cancel",
    "send",
    "grip",
    "invert",
    "feather",
    "sun",
    "moon",
    "folder",
    "photo",
    "warning",
    "chevron",
    "instructir",
]


def strongest(drawn: QPixmap) -> str:
    """The colour of the most opaque pixel."""
    image = drawn.toImage().convertToFormat(QImage.Format.Format_ARGB32)
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    best = max(pixels, key=QColor.alpha)
    assert best.alpha() > 200
    return best.name()


def test_every_wanted_drawing_is_there() -> None:
    assert set(WANTED) <= set(DRAWINGS)


@pytest.mark.parametrize("name", DRAWINGS)
def test_drawing_is_valid_and_visible(name: str, qapp: QApplication) -> None:
    renderer = QSvgRenderer(str(paths.resource(f"icons/{name}.svg")))
    assert renderer.isValid()
    assert renderer.viewBoxF().width() == renderer.viewBoxF().height()
    for side in (16, 24, 48):
        image = icon(name).pixmap(QSize(side, side), 1.0).toImage()
        inked = sum(image.pixelColor(x, y).alpha() > 40 for x in range(side) for y in range(side))
        assert inked > side * side * 0.02, side


def test_missing_drawing_is_an_error(qapp: QApplication) -> None:
    with pytest.raises(FileNotFoundError):
        icon("no-such-drawing")


def test_buttons_and_actions_are_redrawn_with_the_theme(qtbot: QtBot, qapp: QApplication) -> None:
    apply_theme(qapp, "dark")
    button = QToolButton()
    qtbot.addWidget(button)
    button.setIcon(icon("trash"))
    action = QAction(icon("undo"), "Undo", button)
    foreign = QToolButton(button)
    foreign.setIcon(QIcon(pixmap("trash", 16, 1.0, "#ff0000")))
    for choice, scheme in (("dark", DARK), ("light", LIGHT), ("dark", DARK)):
        apply_theme(qapp, choice)
        for holder in (button, action):
            drawn = holder.icon()
            assert strongest(drawn.pixmap(QSize(48, 48), 1.0)) == scheme.text
            assert strongest(drawn.pixmap(QSize(48, 48), 1.0, QIcon.Mode.Disabled)) == scheme.disabled
            on = drawn.pixmap(QSize(48, 48), 1.0, QIcon.Mode.Normal, QIcon.State.On)
            assert strongest(on) == scheme.accent
        assert strongest(foreign.icon().pixmap(QSize(16, 16), 1.0)) == "#ff0000"


def test_icons_are_drawn_for_fine_screens(qapp: QApplication) -> None:
    drawn = icon("eye").pixmap(QSize(20, 20), 2.0)
    assert drawn.size() == QSize(40, 40)
    assert drawn.devicePixelRatio() == 2.0
    assert pixmap("eye", 16, 1.5, "#ffffff").size() == QSize(24, 24)


def test_the_mark_keeps_its_own_colours(qapp: QApplication) -> None:
    image = pixmap("instructir", 64, 1.0, "#ff0000").toImage()
    assert image.pixelColor(32, 32).name() == "#ffffff"  # the text cursor
    left, right = image.pixelColor(8, 20), image.pixelColor(52, 36)
    assert left.saturation() < 60 < right.saturation()


def test_a_toolbar_too_narrow_for_its_actions_survives_the_change(qtbot: QtBot, qapp: QApplication) -> None:
    apply_theme(qapp, "dark")
    window = QMainWindow()
    qtbot.addWidget(window)
    bar = window.addToolBar("Tools")
    actions = [bar.addAction(icon(name), name) for name in DRAWINGS]
    window.resize(200, 100)
    with qtbot.waitExposed(window):
        window.show()
    for choice, scheme in (("light", LIGHT), ("dark", DARK)):
        apply_theme(qapp, choice)
        qapp.processEvents()
        undo = actions[DRAWINGS.index("undo")]
        assert strongest(undo.icon().pixmap(QSize(48, 48), 1.0)) == scheme.text


def test_icons_grow_with_the_text(qtbot: QtBot, qapp: QApplication) -> None:
    """Those that are there, and those made later; what has no side of ours is left alone."""
    apply_theme(qapp, "dark")
    there, other = QToolButton(), QToolButton()
    qtbot.addWidget(there)
    qtbot.addWidget(other)
    set_side(there, 20)
    other.setIconSize(QSize(20, 20))
    try:
        scale_text(qapp, 200)
        later = QToolButton()
        qtbot.addWidget(later)
        set_side(later, 16)
        assert [one.iconSize().width() for one in (there, later, other)] == [30, 24, 20]
    finally:
        scale_text(qapp, 100)
    assert [one.iconSize().width() for one in (there, later, other)] == [20, 16, 20]
