"""The stack's panel as a user meets it: rows, sliders, dragging, renaming, keys."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QLineEdit, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from instructir_desktop.document.document import Document
from instructir_desktop.document.step import Step
from instructir_desktop.ui.panels.grip import Grip
from instructir_desktop.ui.panels.history_panel import NO_PHOTO, NO_STEPS, ORIGINAL, HistoryPanel
from instructir_desktop.ui.panels.sliders import PanelSlider
from instructir_desktop.ui.panels.step_row import StepRow
from instructir_desktop.ui.panels.thumbnail import Thumbnail

LEFT = Qt.MouseButton.LeftButton
Named = Callable[[QWidget, type[QWidget], str], QWidget]


class Told:
    """What a panel has emitted, by signal."""

    def __init__(self, panel: HistoryPanel) -> None:
        self.events: list[tuple[object, ...]] = []
        for name in ("toggled", "strengthChanged", "moved", "removed", "renamed", "selected"):
            getattr(panel, name).connect(lambda *values, name=name: self.events.append((name, *values)))

    def of(self, name: str) -> list[tuple[object, ...]]:
        return [values for kind, *values in self.events if kind == name for values in [tuple(values)]]


@pytest.fixture
def panel(qtbot: QtBot, document: Document) -> HistoryPanel:
    made = HistoryPanel()
    qtbot.addWidget(made)
    made.resize(312, 560)
    made.set_document(document)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def told(panel: HistoryPanel) -> Told:
    return Told(panel)


def rows(panel: HistoryPanel) -> list[StepRow]:
    """The steps' rows from top to bottom."""
    QApplication.processEvents()  # a layout shows what is new to it then
    found = [row for row in panel.findChildren(StepRow) if row.isVisible()]
    return sorted(found, key=lambda row: row.y())


def texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible() and label.text()]


def test_without_photo_and_without_steps_it_says_what_to_do(panel: HistoryPanel, photo: Document) -> None:
    panel.set_document(None)
    assert set(NO_PHOTO) <= set(texts(panel))
    assert rows(panel) == []
    panel.set_document(photo)
    assert {*NO_STEPS, "Original photo", "IMG_2041.jpg · 4032 × 3024"} <= set(texts(panel))


def test_rows_come_in_the_order_in_which_steps_act(panel: HistoryPanel) -> None:
    assert [texts(row) for row in rows(panel)] == [
        ["remove the rain", "Rain", "100 %"],
        ["remove the noise", "Noise · Face", "60 %"],
        ["Brighter", "Low light", "100 %"],
    ]
    assert "3 steps" in texts(panel)
    assert not set(NO_STEPS) & set(texts(panel))
    original = next(label for label in panel.findChildren(QLabel) if label.text() == "Original photo")
    assert original.mapTo(panel, QPoint()).y() < rows(panel)[0].mapTo(panel, QPoint()).y()


def test_texts_are_never_markup(panel: HistoryPanel, document: Document) -> None:
    step = replace(document.steps[0], text="<b>bold</b> & <img src=x>")
    panel.set_document(document.replace_step(step))
    assert texts(rows(panel)[0])[0] == "<b>bold</b> & <img src=x>"
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in panel.findChildren(QLabel))
    tips = [widget.toolTip() for widget in panel.findChildren(QWidget) if "bold" in widget.toolTip()]
    assert tips
    assert all("<b>" not in tip and "&lt;b&gt;" in tip for tip in tips)


def test_eye_toggles(qtbot: QtBot, panel: HistoryPanel, told: Told, named: Named) -> None:
    qtbot.mouseClick(named(panel, QToolButton, "Turn step 1 off"), LEFT)
    qtbot.mouseClick(named(panel, QToolButton, "Turn step 2 on"), LEFT)
    assert told.of("toggled") == [("rain", False), ("noise", True)]


def test_dragging_the_slider_tells_every_value_and_then_the_final_one(
    qtbot: QtBot, panel: HistoryPanel, told: Told, document: Document, named: Named
) -> None:
    slider = named(panel, PanelSlider, "Strength of step 1")
    middle = slider.height() // 2
    kept = rows(panel)
    qtbot.mousePress(slider, LEFT, pos=QPoint(slider.width() - 6, middle))
    for x in (slider.width() * 3 // 4, slider.width() // 2):
        qtbot.mouseMove(slider, QPoint(x, middle))
        # What an editor does: it takes the value into the document and shows the document, in the middle of the drag.
        _, value, _ = told.of("strengthChanged")[-1]
        document = document.replace_step(replace(document.step("rain"), strength=float(str(value))))
        panel.set_document(document)
    assert rows(panel) == kept
    assert slider.isSliderDown()
    qtbot.mouseRelease(slider, LEFT, pos=QPoint(slider.width() // 2, middle))
    events = told.of("strengthChanged")
    assert [final for _, _, final in events] == [False] * (len(events) - 1) + [True]
    assert events[-1][0] == "rain"
    assert events[-1][1] == pytest.approx(0.5, abs=0.05)
    assert events[-1][1] == events[-2][1]
    assert f"{slider.value()} %" in texts(rows(panel)[0])


def test_an_older_document_does_not_move_a_held_slider(
    qtbot: QtBot, panel: HistoryPanel, document: Document, named: Named
) -> None:
    slider = named(panel, PanelSlider, "Strength of step 1")
    middle = slider.height() // 2
    qtbot.mousePress(slider, LEFT, pos=QPoint(slider.width() - 6, middle))
    qtbot.mouseMove(slider, QPoint(20, middle))
    held = slider.value()
    panel.set_document(document)
    assert slider.value() == held
    assert f"{held} %" in texts(rows(panel)[0])
    qtbot.mouseRelease(slider, LEFT, pos=QPoint(20, middle))
    panel.set_document(document)
    assert slider.value() == 100


def test_a_click_beside_the_handle_jumps_there(qtbot: QtBot, panel: HistoryPanel, told: Told, named: Named) -> None:
    slider = named(panel, PanelSlider, "Strength of step 1")
    qtbot.mouseClick(slider, LEFT, pos=QPoint(slider.width() // 4, slider.height() // 2))
    events = told.of("strengthChanged")
    assert events[-1][1] == pytest.approx(0.25, abs=0.06)
    assert [final for _, _, final in events] == [False, True]


def test_keys_and_double_click_on_the_slider_are_final(
    qtbot: QtBot, panel: HistoryPanel, told: Told, named: Named
) -> None:
    slider = named(panel, PanelSlider, "Strength of step 2")
    qtbot.keyClick(slider, Qt.Key.Key_Left)
    qtbot.keyClick(slider, Qt.Key.Key_Home)
    qtbot.mouseDClick(slider, LEFT, pos=QPoint(5, slider.height() // 2))
    assert told.of("strengthChanged") == [("noise", 0.59, True), ("noise", 0.0, True), ("noise", 1.0, True)]


def test_showing_a_document_emits_nothing(panel: HistoryPanel, told: Told, document: Document) -> None:
    panel.set_document(document.replace_step(replace(document.steps[0], strength=0.2, enabled=False, name="x")))
    panel.select("noise")
    panel.set_document(None)
    assert told.events == []


def test_renaming_by_f2(qtbot: QtBot, panel: HistoryPanel, told: Told) -> None:
    row = rows(panel)[0]
    qtbot.keyClick(row, Qt.Key.Key_F2)
    box = row.findChild(QLineEdit)
    assert box.text() == box.selectedText() == "remove the rain"
    qtbot.keyClicks(box, "  No rain ")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert told.of("renamed") == [("rain", "No rain")]
    assert not box.isVisible()


def test_renaming_by_double_click_and_dropping_it_by_escape(qtbot: QtBot, panel: HistoryPanel, told: Told) -> None:
    row = rows(panel)[2]
    title = next(label for label in row.findChildren(QLabel) if label.text() == "Brighter")
    qtbot.mouseDClick(row, LEFT, pos=title.mapTo(row, title.rect().center()))
    box = row.findChild(QLineEdit)
    assert box.isVisible()
    qtbot.keyClicks(box, "other")
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert not box.isVisible()
    qtbot.keyClick(row, Qt.Key.Key_F2)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert told.of("renamed") == []


def test_keys_typed_into_the_name_do_not_act_on_the_row(qtbot: QtBot, panel: HistoryPanel, told: Told) -> None:
    row = rows(panel)[0]
    qtbot.keyClick(row, Qt.Key.Key_F2)
    box = row.findChild(QLineEdit)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Home, Qt.Key.Key_Delete, Qt.Key.Key_Up, Qt.Key.Key_F2):
        qtbot.keyClick(box, key)
    assert told.of("toggled") == told.of("removed") == told.of("moved") == []
    assert box.isVisible()


def test_a_step_that_goes_while_it_is_renamed_says_nothing(
    qtbot: QtBot, panel: HistoryPanel, told: Told, document: Document
) -> None:
    row = rows(panel)[0]
    qtbot.keyClick(row, Qt.Key.Key_F2)
    qtbot.keyClicks(row.findChild(QLineEdit), "new")
    panel.set_document(document.remove_step("rain"))
    assert told.of("renamed") == []
    assert len(rows(panel)) == 2


def test_keys_of_a_row(qtbot: QtBot, panel: HistoryPanel, told: Told) -> None:
    second = rows(panel)[1]
    qtbot.mouseClick(second, LEFT, pos=QPoint(40, 12))
    alt = Qt.KeyboardModifier.AltModifier
    qtbot.keyClick(second, Qt.Key.Key_Space)
    qtbot.keyClick(second, Qt.Key.Key_Up, alt)
    qtbot.keyClick(second, Qt.Key.Key_Down, alt)
    qtbot.keyClick(second, Qt.Key.Key_Delete)
    assert told.events == [
        ("selected", "noise"),
        ("toggled", "noise", True),
        ("moved", "noise", 0),
        ("moved", "noise", 2),
        ("removed", "noise"),
    ]


def test_rows_at_the_ends_do_not_move_further(qtbot: QtBot, panel: HistoryPanel, told: Told) -> None:
    alt = Qt.KeyboardModifier.AltModifier
    qtbot.keyClick(rows(panel)[0], Qt.Key.Key_Up, alt)
    qtbot.keyClick(rows(panel)[2], Qt.Key.Key_Down, alt)
    assert told.of("moved") == []


def test_arrows_go_from_row_to_row(qtbot: QtBot, panel: HistoryPanel, told: Told) -> None:
    first = rows(panel)[0]
    qtbot.mouseClick(first, LEFT, pos=QPoint(40, 12))
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert panel.focusWidget() is rows(panel)[1]
    slider = rows(panel)[1].findChild(PanelSlider)
    qtbot.keyClick(slider, Qt.Key.Key_Down)
    assert told.of("selected") == [("rain",), ("noise",), ("dark",)]
    assert told.of("strengthChanged") == []


def test_deleting_selects_the_neighbour(
    qtbot: QtBot, panel: HistoryPanel, told: Told, document: Document, named: Named
) -> None:
    panel.removed.connect(lambda step_id: panel.set_document(document.remove_step(step_id)))
    qtbot.mouseClick(rows(panel)[1], LEFT, pos=QPoint(40, 12))
    qtbot.mouseClick(named(panel, QToolButton, "Delete step 2"), LEFT)
    assert told.of("removed") == [("noise",)]
    assert told.of("selected")[-1] == ("dark",)
    assert [texts(row)[0] for row in rows(panel)] == ["remove the rain", "Brighter"]


def test_the_trash_is_there_for_the_selected_row_and_moves_nothing(qtbot: QtBot, panel: HistoryPanel) -> None:
    row = rows(panel)[0]
    trash = next(button for button in row.findChildren(QToolButton) if button.accessibleName() == "Delete step 1")
    places = [(label.x(), label.width()) for label in row.findChildren(QLabel)]
    row.clearFocus()
    assert not trash.isVisible()
    panel.select("rain")
    assert trash.isVisible()
    qtbot.wait(1)
    assert [(label.x(), label.width()) for label in row.findChildren(QLabel)] == places


def drag(qtbot: QtBot, row: StepRow, to: QWidget, *, above: bool) -> Grip:
    """Drag a row by its grip to above or below the middle of another, without letting go."""
    grip = row.findChild(Grip)
    qtbot.mousePress(grip, LEFT, pos=grip.rect().center())
    target = to.mapToGlobal(QPoint(8, to.height() // 4 if above else to.height() * 3 // 4))
    qtbot.mouseMove(grip, grip.mapFromGlobal(target))
    return grip


@pytest.mark.parametrize(
    ("row", "to", "above", "index"),
    [(0, 2, False, 2), (0, 1, False, 1), (2, 0, True, 0), (2, 0, False, 1), (1, 0, True, 0), (1, 2, False, 2)],
)
def test_dragging_a_row_moves_it(
    qtbot: QtBot, panel: HistoryPanel, told: Told, document: Document, row: int, to: int, above: bool, index: int
) -> None:
    grip = drag(qtbot, rows(panel)[row], rows(panel)[to], above=above)
    assert any(line.isVisible() and line.property("card") == "drop" for line in panel.findChildren(QFrame))
    qtbot.mouseRelease(grip, LEFT)
    step = document.steps[row].id
    assert told.of("moved") == [(step, index)]
    after = document.move_step(step, index)
    panel.set_document(after)
    qtbot.waitUntil(lambda: [texts(r)[0] for r in rows(panel)] == [s.title for s in after.steps])
    assert not any(line.isVisible() and line.property("card") == "drop" for line in panel.findChildren(QFrame))


@pytest.mark.parametrize(("row", "to", "above"), [(0, 0, True), (0, 1, True), (1, 0, False), (2, 2, False)])
def test_dropping_a_row_in_its_own_place_moves_nothing(
    qtbot: QtBot, panel: HistoryPanel, told: Told, row: int, to: int, above: bool
) -> None:
    grip = drag(qtbot, rows(panel)[row], rows(panel)[to], above=above)
    qtbot.mouseRelease(grip, LEFT)
    assert told.of("moved") == []


def test_escape_ends_a_drag(qtbot: QtBot, panel: HistoryPanel, told: Told) -> None:
    first, last = rows(panel)[0], rows(panel)[2]
    grip = drag(qtbot, first, last, above=False)
    qtbot.keyClick(first, Qt.Key.Key_Escape)
    qtbot.mouseMove(grip, grip.mapFromGlobal(last.mapToGlobal(QPoint(8, 4))))
    assert not any(line.isVisible() and line.property("card") == "drop" for line in panel.findChildren(QFrame))
    qtbot.mouseRelease(grip, LEFT)
    assert told.of("moved") == []


def test_marks_of_running_and_stale_steps(panel: HistoryPanel) -> None:
    panel.set_stale({"noise", "dark"})
    panel.set_running("noise")
    assert [texts(row)[1] for row in rows(panel)] == ["Rain", "Restoring… · Noise · Face", "Needs updating · Low light"]
    panel.set_running(None)
    panel.set_stale(set())
    assert [texts(row)[1] for row in rows(panel)] == ["Rain", "Noise · Face", "Low light"]


def test_rows_stay_with_their_steps(panel: HistoryPanel, document: Document) -> None:
    before = rows(panel)
    added = document.add_step(Step("more detail", (0.0,), "super_resolution", id="detail"))
    panel.set_document(added)
    assert rows(panel)[:3] == before
    assert texts(rows(panel)[3]) == ["more detail", "Fine detail", "100 %"]


def test_thumbnails_are_kept_for_undo_and_dropped_with_the_photo(panel: HistoryPanel, document: Document) -> None:
    red = QImage(QSize(300, 200), QImage.Format.Format_RGB32)
    red.fill(QColor("#c02010"))

    def shown(row: QWidget) -> str:
        return row.findChild(Thumbnail).grab().toImage().pixelColor(10, 24).name()

    panel.set_thumbnail("noise", red)
    panel.set_thumbnail(ORIGINAL, red)
    assert shown(rows(panel)[0]) != "#c02010"
    assert shown(rows(panel)[2]) != "#c02010"
    panel.set_document(document.replace_step(replace(document.step("noise"), enabled=True)))
    assert shown(rows(panel)[1]) == "#c02010"
    panel.set_document(document.remove_step("noise"))
    panel.set_document(document.replace_step(replace(document.step("noise"), enabled=True)))
    assert shown(rows(panel)[1]) == "#c02010"
    panel.set_document(None)
    panel.set_document(document.replace_step(replace(document.step("noise"), enabled=True)))
    assert shown(rows(panel)[1]) != "#c02010"


def test_the_original_can_be_chosen(qtbot: QtBot, panel: HistoryPanel, told: Told) -> None:
    original = next(label for label in panel.findChildren(QLabel) if label.text() == "Original photo").parentWidget()
    qtbot.mouseClick(original, LEFT)
    qtbot.mouseClick(original, LEFT)
    assert told.of("selected") == [(ORIGINAL,)]
    assert original.property("current") is True


def test_the_selected_row_is_scrolled_to(panel: HistoryPanel, document: Document, qtbot: QtBot) -> None:
    for number in range(12):
        document = document.add_step(Step(f"sentence {number}", (0.0,), "noise", id=f"n{number}"))
    panel.set_document(document)
    qtbot.wait(10)
    panel.select("n11")
    last = rows(panel)[-1]
    assert not last.visibleRegion().isEmpty()
    assert last.property("current") is True


def test_everything_that_can_be_used_has_a_name(panel: HistoryPanel) -> None:
    for kind in (StepRow, QToolButton, PanelSlider, Grip, QLineEdit):
        for widget in panel.findChildren(kind):
            assert widget.accessibleName(), widget
    assert rows(panel)[1].accessibleName() == "Step 2: remove the noise"
    assert rows(panel)[1].accessibleDescription() == "Noise · Face, strength 60 %, off"
