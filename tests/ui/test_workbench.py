"""The stack's commands in the real window: presets, copies, groups, variants, snapshots, the history."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from instructir_desktop.document import groups
from instructir_desktop.document.preset_store import PresetStore
from instructir_desktop.ui.main_window import MainWindow
from instructir_desktop.ui.panels.sentence_box import SentenceBox
from instructir_desktop.ui.panels.step_row import StepRow
from tests.ui.conftest import write_photo

SENTENCES = ("remove the noise", "clear the haze", "make it brighter")


def say(window: MainWindow, qtbot: QtBot, *sentences: str) -> None:
    for sentence in sentences:
        with qtbot.waitSignal(window.editor.stepAdded):
            window.editor.submit(sentence)
        qtbot.waitUntil(lambda: not window.editor.is_running)


@pytest.fixture
def three(opened: MainWindow, qtbot: QtBot) -> MainWindow:
    say(opened, qtbot, *SENTENCES)
    return opened


def titles(window: MainWindow) -> list[str]:
    assert window.editor.document is not None
    return [step.title for step in window.editor.document.steps]


def enabled(window: MainWindow) -> list[bool]:
    assert window.editor.document is not None
    return [step.enabled for step in window.editor.document.steps]


def ids(window: MainWindow) -> list[str]:
    assert window.editor.document is not None
    return [step.id for step in window.editor.document.steps]


def rows(window: MainWindow) -> list[StepRow]:
    shown = [row for row in window.stack_panel.findChildren(StepRow) if not row.isHidden()]
    return sorted(shown, key=lambda row: row.y())


def open_photo(window: MainWindow, path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.editor.photoChanged):
        window.open(path)
    qtbot.waitUntil(lambda: not window.editor.is_running)


# ---- copies


def test_steps_go_from_photo_to_photo(three: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    three.stack_panel.select(None)
    three.commands["copy_steps"].trigger()
    open_photo(three, write_photo(tmp_path / "other.png", seed=2), qtbot)
    assert titles(three) == []
    three.commands["paste"].trigger()
    qtbot.waitUntil(lambda: not three.editor.is_running)
    assert titles(three) == list(SENTENCES)
    assert three.editor.history is not None
    assert three.editor.history.undo_name == "Paste remove the noise · clear the haze · make it brighter"
    three.commands["undo"].trigger()
    assert titles(three) == []


def test_only_what_is_marked_is_copied(three: MainWindow, qtbot: QtBot) -> None:
    first, second, _third = rows(three)
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(second, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier)
    assert three.stack_panel.chosen_ids == tuple(ids(three)[:2])
    three.commands["copy_steps"].trigger()
    three.commands["paste"].trigger()
    assert titles(three) == [*SENTENCES, *SENTENCES[:2]]
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    assert three.stack_panel.chosen_ids == (ids(three)[0],)
    qtbot.mouseClick(rows(three)[3], Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier)
    assert three.stack_panel.chosen_ids == tuple(ids(three)[:4])


def test_a_clipboard_with_something_else(opened: MainWindow) -> None:
    QApplication.clipboard().setText("a letter")
    opened.commands["paste"].trigger()
    assert titles(opened) == []


def test_pasted_steps_go_to_the_photo_wherever_the_cursor_is(three: MainWindow, qtbot: QtBot) -> None:
    box = three.findChild(SentenceBox)
    assert box is not None
    three.commands["copy_steps"].trigger()
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not three.editor.is_running)
    assert box.text() == ""
    assert len(titles(three)) > len(SENTENCES)
    QApplication.clipboard().setText("clear the haze")
    before = titles(three)
    QTest.keyClick(box, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert (box.text(), titles(three)) == ("clear the haze", before)


def test_a_new_step_is_seen_whole_in_a_low_window(opened: MainWindow, qtbot: QtBot) -> None:
    opened.resize(opened.width(), 560)
    say(opened, qtbot, *SENTENCES)
    panel, last = opened.stack_panel, rows(opened)[-1]

    def seen_whole() -> bool:
        view = panel._scroll.viewport()
        top = last.mapTo(view, last.rect().topLeft()).y()
        return top >= 0 and top + last.height() <= view.height()

    qtbot.waitUntil(seen_whole)


# ---- steps


def test_duplicate_and_solo(three: MainWindow, qtbot: QtBot) -> None:
    three.stack_panel.select(ids(three)[1])
    three.commands["duplicate_step"].trigger()
    assert titles(three) == [SENTENCES[0], SENTENCES[1], SENTENCES[1], SENTENCES[2]]
    three.editor.toggle(ids(three)[3], False)
    three.commands["solo_step"].trigger()  # the copy is selected
    assert enabled(three) == [False, False, True, False]
    three.commands["solo_step"].trigger()
    assert enabled(three) == [True, True, True, False]
    qtbot.waitUntil(lambda: not three.editor.is_running)


def test_holding_shows_the_photo_before_a_step(three: MainWindow, qtbot: QtBot) -> None:
    shown: list[int] = []
    three.canvas.set_layers = lambda layers: shown.append(len(layers))  # type: ignore[method-assign]
    three.stack_panel.select(ids(three)[1])
    three.activateWindow()
    qtbot.waitUntil(three.isActiveWindow)
    three.canvas.setFocus()
    QTest.keyPress(three.canvas, Qt.Key.Key_D)
    QTest.keyRelease(three.canvas, Qt.Key.Key_D)
    assert shown == [1, 3]
    row = rows(three)[2]
    picture = row.findChild(type(row._picture)).geometry().center()
    QTest.mousePress(row, Qt.MouseButton.LeftButton, pos=picture)
    QTest.mouseRelease(row, Qt.MouseButton.LeftButton, pos=picture)
    assert shown[-2:] == [2, 3]


def test_a_group_folds_and_switches(three: MainWindow, qtbot: QtBot) -> None:
    three.workbench.steps.make_group(ids(three)[:2], "Clean")
    document = three.editor.document
    assert document is not None
    assert [run.name for run in groups.runs(document)] == ["Clean", ""]
    row = three.stack_panel._groups[ids(three)[0]]
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_Left)
    assert [one.accessibleName() for one in rows(three)] == ["Step 3: make it brighter"]
    qtbot.keyClick(row, Qt.Key.Key_Space)
    assert enabled(three) == [False, False, True]
    qtbot.keyClick(row, Qt.Key.Key_Right)
    assert len(rows(three)) == 3
    three.stack_panel.groupWanted.emit(ids(three)[0], "name", "")
    assert not three.stack_panel._groups
    qtbot.waitUntil(lambda: not three.editor.is_running)


# ---- presets


def test_a_preset_is_saved_and_applied_to_another_photo(three: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    three.workbench.presets.save_as("My look", ids(three)[:2])
    assert PresetStore().own("my look") is not None
    open_photo(three, write_photo(tmp_path / "other.png", seed=3), qtbot)
    three.workbench.presets.fill()
    action = next(one for one in three.workbench.presets.menu.actions() if one.text() == "My look")
    action.trigger()
    qtbot.waitUntil(lambda: not three.editor.is_running)
    assert titles(three) == list(SENTENCES[:2])
    assert three.editor.history is not None
    assert three.editor.history.undo_name == "Preset “My look”"


def test_the_dialog_manages_presets(three: MainWindow, tmp_path: Path) -> None:
    three.workbench.presets.save_as("My look")
    dialog = three.workbench.presets.manage()
    assert dialog.list.count() == 11
    assert not dialog.delete.isEnabled()  # a shipped one is selected
    dialog.list.setCurrentRow(10)
    kept = dialog.chosen
    assert kept is not None
    dialog.attempt(lambda: dialog._store.rename(kept, "Your look"))
    assert dialog.chosen is not None
    assert dialog.chosen.name == "Your look"
    (tmp_path / "bad.iir-preset").write_text("{}")
    dialog.attempt(lambda: dialog._store.bring_in(tmp_path / "bad.iir-preset"))
    assert "no preset that can be used" in dialog.message.text()
    dialog.delete.click()
    assert dialog.list.count() == 10
    dialog.list.setCurrentRow(0)
    dialog.apply.click()
    assert titles(three)[-1] == "remove the noise"


# ---- variants, snapshots, history


def test_variants_live_side_by_side(three: MainWindow, qtbot: QtBot) -> None:
    variants = three.workbench.variants
    variants.add(copy=True)
    three.editor.remove(ids(three)[0])
    assert titles(three) == list(SENTENCES[1:])
    variants.fill()
    names = [one.text() for one in variants.menu.actions()]
    assert names[:2] == ["Variant 1", "Variant 2"]
    variants.menu.actions()[0].trigger()
    assert titles(three) == list(SENTENCES)
    three.commands["undo"].trigger()
    assert titles(three) == list(SENTENCES[1:])
    variants.rename_to("Softer")
    assert three.workbench._variant.text() == "Softer"
    assert three.editor.document is not None
    variants.delete(three.editor.document.variant)
    assert titles(three) == list(SENTENCES)
    assert three.workbench._variant.text() == ""
    qtbot.waitUntil(lambda: not three.editor.is_running)


def test_the_compare_grid_shows_each_variant(three: MainWindow, qtbot: QtBot) -> None:
    variants = three.workbench.variants
    assert variants.compare() is None
    variants.add(copy=False)
    qtbot.waitUntil(lambda: not three.editor.is_running)
    dialog = variants.compare()
    assert dialog is not None
    panes = list(dialog.panes.values())
    qtbot.waitUntil(lambda: all(not pane._image.isNull() for pane in panes))
    assert panes[0]._box == panes[1]._box
    assert panes[0]._image != panes[1]._image
    qtbot.keyClick(dialog, Qt.Key.Key_1)
    dialog._pick()
    assert titles(three) == list(SENTENCES)
    qtbot.waitUntil(lambda: not three.editor.is_running)


def test_snapshots_are_gone_back_to(three: MainWindow, qtbot: QtBot) -> None:
    variants = three.workbench.variants
    variants.take_snapshot("Good")
    three.editor.remove(ids(three)[0])
    variants.fill_snapshots()
    next(one for one in variants.snapshots.actions() if one.text() == "Good").trigger()
    assert titles(three) == list(SENTENCES)
    three.commands["undo"].trigger()
    assert titles(three) == list(SENTENCES[1:])
    qtbot.waitUntil(lambda: not three.editor.is_running)


def test_the_history_list_goes_to_any_state_also_after_a_restart(
    three: MainWindow, make: Callable[[], MainWindow], qtbot: QtBot, photo_path: Path
) -> None:
    three.workbench.show_history()
    history = three.workbench.history
    assert history is not None
    assert [history.list.item(row).text() for row in range(history.list.count())][1:] == [
        f"“{sentence}”" for sentence in SENTENCES
    ]
    history.list.setCurrentRow(1)
    history._choose()
    assert titles(three) == [SENTENCES[0]]
    qtbot.waitUntil(lambda: not three.editor.is_running)
    three.close()
    again = make()
    open_photo(again, photo_path, qtbot)
    assert titles(again) == [SENTENCES[0]]
    again.editor.go_to(3)
    assert titles(again) == list(SENTENCES)
    again.editor.go_to(0)
    assert titles(again) == []
    qtbot.waitUntil(lambda: not again.editor.is_running)
