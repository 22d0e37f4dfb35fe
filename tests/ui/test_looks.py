"""What a look at every screen found: things that were cut, crooked, or of another colour than the one chosen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QToolBar, QWidget
from pytestqt.qtbot import QtBot

from instructir_desktop.core.regions import Ellipse, Luminosity, Part
from instructir_desktop.document.batch.entry import Entry
from instructir_desktop.document.folder import PhotoState
from instructir_desktop.ui.batch.queue_window import QueueWindow
from instructir_desktop.ui.dialogs.preferences_dialog import PreferencesDialog
from instructir_desktop.ui.dialogs.reading import GuideDialog
from instructir_desktop.ui.dialogs.recovery import moment
from instructir_desktop.ui.icons import icon
from instructir_desktop.ui.language import use_language
from instructir_desktop.ui.main_window import MainWindow
from instructir_desktop.ui.panels.filmstrip import Filmstrip
from instructir_desktop.ui.panels.labels import ElidedLabel
from instructir_desktop.ui.panels.sliders import PanelSlider
from instructir_desktop.ui.panels.tool_options import SWATCHES
from instructir_desktop.ui.panels.welcome import RecentRow, Welcome
from instructir_desktop.ui.theme import apply_theme, scale_text
from instructir_desktop.ui.tools.base import Gesture


@pytest.fixture
def with_region(opened: MainWindow) -> MainWindow:
    """An active region of an ellipse, with the sliders of its edge, and a range whose sliders are shown too."""
    opened.editor.draw(Gesture(Part(Ellipse(40, 40, 120, 90)), to_active=False))
    opened.editor.draw(Gesture(Part(Luminosity(0.2, 0.6, 0.1), "intersect"), to_active=True))
    QApplication.processEvents()
    return opened


@pytest.fixture
def restored(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    scale_text(qapp, 100)
    apply_theme(qapp, "dark")


def inked(image: QImage) -> int:
    """Rows of pixels with something in them."""
    ground = image.pixelColor(1, 1)
    rows = range(image.height())
    return sum(any(image.pixelColor(x, y) != ground for x in range(2, image.width() - 2)) for y in rows)


def spans(widget: QWidget, inside: QWidget) -> tuple[int, int]:
    left = widget.mapTo(inside, QPoint()).x()
    return left, left + widget.width()


def test_the_sliders_of_a_region_stand_in_one_column(with_region: MainWindow) -> None:
    row = with_region.region_panel._rows[with_region.editor.active_region or ""]
    row.parts._list.setCurrentRow(1)
    QApplication.processEvents()
    sliders = [one for one in row.findChildren(PanelSlider) if one.isVisible()]
    assert len(sliders) == 4 + 3
    assert len({spans(one, row) for one in sliders}) == 1


def test_a_range_shows_its_numbers(with_region: MainWindow) -> None:
    row = with_region.region_panel._rows[with_region.editor.active_region or ""]
    row.parts._list.setCurrentRow(1)
    QApplication.processEvents()
    texts = [one.text() for one in row.parts.findChildren(QLabel) if one.isVisible()]
    assert {"20 %", "60 %", "10 %"} <= set(texts)


@pytest.mark.parametrize("theme", ["dark", "light", "grey"])
def test_the_overlay_has_the_colour_of_its_button(theme: str, opened: MainWindow, restored: QApplication) -> None:
    apply_theme(restored, theme)
    button = opened.regions.options._veil.icon().pixmap(40, 40).toImage()
    assert opened.canvas.veil.colour == button.pixelColor(button.rect().center()) == QColor(SWATCHES["accent"])


def test_nothing_of_the_side_is_cut_at_twice_the_text(with_region: MainWindow, restored: QApplication) -> None:
    scale_text(restored, 200)
    QApplication.processEvents()
    for panel in (with_region.stack_panel, with_region.region_panel):
        for part in panel.findChildren(QWidget):
            if part.isVisible() and not isinstance(part, ElidedLabel):
                left, right = spans(part, panel)
                assert left >= 0, part
                assert right <= panel.width(), part
        for text in panel.findChildren(QLabel):
            if text.isVisible() and text.text() and not isinstance(text, ElidedLabel) and not text.wordWrap():
                assert text.width() >= text.sizeHint().width(), text.text()


def test_the_filmstrip_names_its_photos(qtbot: QtBot) -> None:
    strip = Filmstrip()
    qtbot.addWidget(strip)
    strip.resize(600, 200)
    pictures = []
    grey = QImage(90, 60, QImage.Format.Format_RGB32)
    grey.fill(QColor("#777777"))
    for name in ("DSC_0001.jpg", "DSC_9876.jpg"):
        path = Path("/photos") / name
        strip.set_photos([path])
        strip.set_picture(path, grey, PhotoState())
        pictures.append(strip.list.grab().toImage())
    assert pictures[0] != pictures[1], "the same picture, another name"


def test_the_reason_of_a_failure_is_read_as_a_whole(qtbot: QtBot, qapp: QApplication) -> None:
    apply_theme(qapp, "dark")
    shown = QueueWindow()
    qtbot.addWidget(shown)
    reason = (
        "“broken.jpg” is not a photo of a known kind. JPEG, PNG, TIFF, camera RAW, HEIC and others can be opened. " * 2
    )
    shown.show_queue((Entry(0, Path("/p/broken.jpg"), "broken", state="failed", sentence=reason),), "Batch", Path("/p"))
    shown.show()
    qtbot.waitExposed(shown)
    qtbot.waitUntil(lambda: shown._table.rowHeight(0) > 3 * shown._table.fontMetrics().height())
    seen = shown._table.viewport().grab(shown._table.visualRect(shown._model.index(0, 2)))
    shown._table.setRowHeight(0, 400)
    more = shown._table.viewport().grab(shown._table.visualRect(shown._model.index(0, 2)))
    assert inked(seen.toImage()) == inked(more.toImage()), "no line more with more room"


def test_preferences_leave_no_holes(opened: MainWindow, qtbot: QtBot, restored: QApplication) -> None:
    apply_theme(restored, "dark")
    dialog = PreferencesDialog(opened, opened.settings)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    parts = sorted(
        (one.y(), one.y() + one.height())
        for one in dialog.fields["language"].parentWidget().children()
        if isinstance(one, QWidget) and one.isVisible()
    )
    gaps = [below - max(end for top, end in parts if top < below) for below, _ in parts[1:] if below > parts[0][1]]
    assert max(gaps) <= 32


def test_recent_photos_stand_below_the_place_to_drop_one(qtbot: QtBot, tmp_path: Path) -> None:
    page = Welcome()
    qtbot.addWidget(page)
    page.resize(1400, 800)
    page.set_sample_available(True)
    page.set_recent([tmp_path / f"IMG_{number}.jpg" for number in range(3)])
    page.show()
    qtbot.waitExposed(page)
    (zone,) = (one for one in page.findChildren(QFrame) if one.property("card") == "drop-zone")
    rows = page.findChildren(RecentRow)
    assert {spans(row, page) for row in rows} == {spans(zone, page)}


def test_headings_of_the_guide_stand_apart(qtbot: QtBot) -> None:
    dialog = GuideDialog()
    qtbot.addWidget(dialog)
    block = dialog.page.document().begin()
    margins = []
    while block.isValid():
        if block.blockFormat().headingLevel() > 1:
            margins.append(block.blockFormat().topMargin())
        block = block.next()
    assert len(margins) > 5
    assert min(margins) >= 20


def test_a_time_is_written_as_people_do(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    before = QLocale()
    monkeypatch.setattr(QLocale, "system", staticmethod(QLocale.c))
    try:
        use_language(qapp, "system")
        assert QLocale().language() != QLocale.Language.C
        assert not moment(1_700_000_000).startswith("14 11 2023")
    finally:
        QLocale.setDefault(before)


def test_stars_say_that_they_are_a_rating(opened: MainWindow) -> None:
    entries = {entry.title: entry.detail for entry, _run in opened.everyday._entries()}
    assert entries["★★★"] == entries["No rating"] == "Rating"
    assert entries["Dark"] == "Theme"
    sheet = opened.everyday.show_shortcuts()
    assert "Rating: ★★★" in sheet._titles.values()
    sheet.close()


def test_mirrored_the_tools_stand_at_the_other_side(
    opened: MainWindow, make: object, restored: QApplication, qtbot: QtBot
) -> None:
    straight = icon("send").pixmap(24, 24).toImage()
    restored.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    window = make()  # type: ignore[operator]
    assert icon("send").pixmap(24, 24).toImage() == straight.flipped(Qt.Orientation.Horizontal)
    bars = {bar.windowTitle(): window.toolBarArea(bar) for bar in window.findChildren(QToolBar)}
    assert bars["Tools"] == Qt.ToolBarArea.RightToolBarArea
    dialog = window.everyday.show_palette()
    dialog.box.setText("dark")
    row = dialog.list.viewport().grab(dialog.list.visualItemRect(dialog.list.item(0))).toImage()
    light = [x for x in range(row.width()) if any(row.pixelColor(x, y).lightness() > 180 for y in range(row.height()))]
    assert min(light) > row.width() / 2, "its title is where reading begins"
    dialog.close()
    heading = next(one for one in window.region_panel.findChildren(QLabel) if one.text() == "Regions")
    assert heading.alignment() & Qt.AlignmentFlag.AlignRight
