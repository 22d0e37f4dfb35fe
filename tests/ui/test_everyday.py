"""Palette, shortcuts, preferences, notifications and help, in the real window."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QKeySequence
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from instructir_desktop.document.export import ExportReport
from instructir_desktop.settings import SWITCH, TABLE, Settings
from instructir_desktop.ui import app as application
from instructir_desktop.ui import shortcuts
from instructir_desktop.ui.dialogs.contact_sheet_dialog import ContactSheetDialog
from instructir_desktop.ui.dialogs.mix_dialog import MixDialog
from instructir_desktop.ui.dialogs.reading import GuideDialog
from instructir_desktop.ui.finding import Entry, ranked
from instructir_desktop.ui.help import PAGES, HelpButton, anchor
from instructir_desktop.ui.last_recipe import first_recipe
from instructir_desktop.ui.main_window import MainWindow
from instructir_desktop.ui.panels.chips import ChipButton
from instructir_desktop.ui.panels.labels import ValueLabel
from instructir_desktop.ui.panels.welcome import SAMPLE_SENTENCES
from instructir_desktop.ui.theme import apply_theme, scale_text, tokens
from instructir_desktop.ui.tokens import DARK, GREY

# Finding


def test_the_best_fit_comes_first() -> None:
    entries = [Entry("Show the original"), Entry("Open", "File"), Entry("Zoom out"), Entry("Rotate", also="open it up")]
    assert [entries[place].title for place in ranked("o", entries)][:2] == ["Open", "Show the original"]
    assert ranked("open", entries) == [1, 3]
    assert ranked("zo", entries) == [2]
    assert ranked("sto", entries) == [0], "letters with gaps"
    assert ranked("original show", entries) == [0], "words in any order"
    assert ranked("", entries) == [0, 1, 2, 3]
    assert ranked("xyz", entries) == []


# Palette


def test_the_palette_runs_commands_by_keyboard_alone(opened: MainWindow, qtbot: QtBot) -> None:
    dialog = opened.everyday.show_palette()
    qtbot.waitUntil(dialog.box.hasFocus)
    qtbot.keyClicks(dialog.box, "brush")
    assert dialog.titles()[0] == "Brush region"
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog.box, Qt.Key.Key_Return)
    assert opened.canvas.tool.name == "brush"


def test_the_palette_goes_round_and_says_when_nothing_fits(opened: MainWindow, qtbot: QtBot) -> None:
    dialog = opened.everyday.show_palette()
    last = dialog.list.count() - 1
    qtbot.keyClick(dialog.box, Qt.Key.Key_Up)
    assert dialog.list.currentRow() == last
    qtbot.keyClick(dialog.box, Qt.Key.Key_Down)
    assert dialog.list.currentRow() == 0
    qtbot.keyClicks(dialog.box, "zzzzz")
    assert dialog.titles() == []
    assert dialog.nothing.isVisible()
    qtbot.keyClick(dialog.box, Qt.Key.Key_Return)
    assert dialog.isVisible(), "there is nothing to run"
    dialog.reject()


def test_the_palette_lists_only_what_is_possible(window: MainWindow) -> None:
    dialog = window.everyday.show_palette()
    assert "Open" in dialog.titles()
    assert "Export" not in dialog.titles()
    dialog.reject()


def test_the_palette_opens_recent_photos(opened: MainWindow, photo_path: Path, tmp_path: Path, qtbot: QtBot) -> None:
    other = tmp_path / "the & <other>.png"
    other.write_bytes(photo_path.read_bytes())
    opened.settings.put_first("recent", str(tmp_path / "gone.png"), most=10)
    opened.settings.put_first("recent", str(other), most=10)
    dialog = opened.everyday.show_palette()
    dialog.box.setText("other")
    assert dialog.titles()[0] == other.name
    assert "gone.png" not in dialog.titles()
    with qtbot.waitSignal(opened.editor.photoChanged):
        qtbot.keyClick(dialog.box, Qt.Key.Key_Return)
    assert opened.editor.session.path == other


# Shortcuts


def test_shipped_shortcuts_do_not_conflict() -> None:
    keys = shortcuts.defaults()
    assert shortcuts.conflicts(keys) == {}
    assert not [key for mine in keys.values() for key in mine if shortcuts.reserved(key)]


def test_a_shortcut_is_changed_kept_and_reset(window: MainWindow, make: Callable[[], MainWindow], qtbot: QtBot) -> None:
    dialog = window.everyday.show_shortcuts()
    dialog.choose("export")
    dialog.keys.setKeySequence(QKeySequence("Ctrl+O"))
    assert "Open" in dialog.note.text(), "the conflict is told before it is made"
    dialog.assign.click()
    assert window.commands["export"].shortcut() == QKeySequence("Ctrl+O")
    assert window.commands["open"].shortcuts() == []
    assert "(Ctrl+O)" in window.commands["export"].toolTip()
    assert shortcuts.conflicts(shortcuts.current(window.settings)) == {}
    dialog.accept()
    window.settings.save()
    again = make()
    assert again.commands["export"].shortcut() == QKeySequence("Ctrl+O")
    dialog = again.everyday.show_shortcuts()
    dialog.choose("open")
    dialog.reset.click()
    assert again.commands["open"].shortcut() == QKeySequence("Ctrl+O")
    assert again.commands["export"].shortcuts() == []
    dialog.reset_all.click()
    assert again.commands["export"].shortcut() == QKeySequence("Ctrl+Shift+E")
    assert again.settings.text("shortcuts") == ""
    dialog.accept()


def test_keys_of_the_window_itself_cannot_be_taken(window: MainWindow) -> None:
    dialog = window.everyday.show_shortcuts()
    dialog.choose("fit")
    dialog.keys.setKeySequence(QKeySequence("B"))
    assert not dialog.assign.isEnabled()
    assert dialog.note.text()
    dialog.accept()


@pytest.mark.parametrize("text", ["{", "[]", '{"open": 3}', '{"nonsense": ["A"]}', '{"open": [1]}', "7"])
def test_damaged_shortcuts_fall_back_to_the_usual_ones(text: str) -> None:
    settings = Settings()
    settings.put("shortcuts", text)
    assert shortcuts.current(settings) == shortcuts.defaults()


def test_conflicts_written_into_the_file_are_shown(window: MainWindow) -> None:
    window.settings.put("shortcuts", json.dumps({"fit": ["Ctrl+O"]}))
    assert shortcuts.conflicts(shortcuts.current(window.settings)) == {"Ctrl+O": ["open", "fit"]}
    dialog = window.everyday.show_shortcuts()
    shown = dialog._items["fit"]
    assert shown.foreground(1).color().name() == tokens().warning
    assert shown.toolTip(1)
    dialog.accept()


def test_the_sheet_is_searched(window: MainWindow) -> None:
    dialog = window.everyday.show_shortcuts()
    dialog.search.setText("zoom")
    visible = [name for name, item in dialog._items.items() if not item.isHidden()]
    assert {"zoom_in", "zoom_out"} <= set(visible)
    assert "open" not in visible
    dialog.accept()


# Preferences


def test_every_setting_with_a_page_has_a_field_and_writes_itself(window: MainWindow, qapp: QApplication) -> None:
    dialog = window.everyday.show_preferences()
    rows = [row for row in TABLE if row.page]
    assert set(dialog.fields) == {row.key for row in rows}
    for row in rows:
        field = dialog.fields[row.key]
        if isinstance(field, QCheckBox):
            assert row.choices == SWITCH
            field.toggle()
            assert window.settings.text(row.key) != row.default
        elif isinstance(field, QComboBox):
            other = next(value for value in row.choices if value not in (row.default, "mps"))
            field.setCurrentIndex(field.findData(other))
            assert window.settings.text(row.key) == other
    dialog.reset.click()
    assert all(window.settings.text(row.key) == row.default for row in rows)
    dialog.accept()
    apply_theme(qapp, "dark")


def test_look_changes_at_once(window: MainWindow, qapp: QApplication) -> None:
    before = qapp.font().pointSizeF()
    dialog = window.everyday.show_preferences()
    theme, size = dialog.fields["theme"], dialog.fields["text_size"]
    assert isinstance(theme, QComboBox)
    assert isinstance(size, QComboBox)
    theme.setCurrentIndex(theme.findData("grey"))
    assert tokens() is GREY
    assert window.commands["theme_grey"].isChecked()
    size.setCurrentIndex(size.findData("150"))
    assert qapp.font().pointSizeF() == pytest.approx(before * 1.5)
    size.setCurrentIndex(size.findData("100"))
    assert qapp.font().pointSizeF() == pytest.approx(before)
    theme.setCurrentIndex(theme.findData("dark"))
    assert tokens() is DARK
    dialog.accept()


def test_exports_begin_without_the_place_when_that_is_wished() -> None:
    settings = Settings()
    assert first_recipe(settings) is None
    settings.put("strip_location", "on")
    recipe = first_recipe(settings)
    assert recipe is not None
    assert recipe.options.strip_location
    assert recipe.overwrite == "number"


def test_sentences_are_not_kept_when_that_is_wished(window: MainWindow) -> None:
    window.settings.put("keep_sentences", "off")
    window.sentences.remember("remove the noise")
    assert window.settings.list("sentences") == ()
    window.settings.put("keep_sentences", "on")
    window.sentences.remember("remove the noise")
    assert window.settings.list("sentences") == ("remove the noise",)


def test_cache_and_threads_come_from_the_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given: dict[str, object] = {}

    class Recorded(Exception):
        pass

    def editor(factory: object, *, model: str, disk: object) -> None:
        given.update(factory=factory, disk=disk)
        raise Recorded

    monkeypatch.setattr(application, "Editor", editor)
    settings = Settings()
    settings.put("threads", "2")
    settings.put("cache_quota", "16")
    settings.put("cache_folder", str(tmp_path))
    with pytest.raises(Recorded):
        application.make_window(settings)
    assert given["factory"].keywords == {"threads": 2}
    assert given["disk"]._quota == 16 * 2**30
    assert given["disk"]._folder == tmp_path / "tiles"


# Notifications


def test_an_export_is_told_without_taking_the_focus(
    opened: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: asked.append(url.toLocalFile()))
    opened.bar.focus()
    focus = QApplication.focusWidget()
    opened._exported(ExportReport(1, 2), tmp_path / "a & b.jpg")
    assert opened.toast.isVisible()
    assert "a & b.jpg" in opened.toast.words
    assert QApplication.focusWidget() is focus
    room = opened.toast.parentWidget().rect()
    assert room.contains(opened.toast.geometry())
    opened.resize(900, 640)
    QApplication.processEvents()
    assert opened.toast.parentWidget().rect().contains(opened.toast.geometry()), "it follows the canvas"
    qtbot.mouseClick(opened.toast.button, Qt.MouseButton.LeftButton)
    assert asked == [str(tmp_path)]
    assert opened.toast.words == ""


def test_a_notification_goes_by_itself_unless_someone_is_on_it(window: MainWindow) -> None:
    window.toast.say("Done", "Again", lambda: None)
    window.toast.button.setFocus()
    window.toast._leave()
    assert window.toast.isVisible()
    window.welcome._open.setFocus()
    window.toast._leave()
    assert not window.toast.isVisible()


# Help and welcome


def test_every_help_page_is_a_heading_of_the_guide(qtbot: QtBot) -> None:
    dialog = GuideDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    assert anchor("When something does not work") == "when-something-does-not-work"
    for page in set(PAGES.values()):
        assert dialog.show_heading(page), page
    assert not dialog.show_heading("no-such-heading")


def test_help_opens_from_a_dialog(window: MainWindow, qtbot: QtBot) -> None:
    models = window.dialogs.show_models()
    button = models.findChild(HelpButton)
    assert models.rect().contains(button.geometry())
    button.click()
    guide = models.findChild(GuideDialog)
    assert guide.isVisible()
    qtbot.waitUntil(lambda: guide.page.verticalScrollBar().value() > 0)
    guide.accept()
    models.close()


def test_the_first_start_offers_sentences_that_work_at_once(window: MainWindow, qtbot: QtBot) -> None:
    chips = [chip for chip in window.welcome.findChildren(ChipButton) if chip.isVisible()]
    assert [chip.accessibleName() for chip in chips] == list(SAMPLE_SENTENCES)
    chips[0].click()
    qtbot.waitUntil(
        lambda: window.editor.document is not None and len(window.editor.document.steps) == 1, timeout=10_000
    )
    assert window.editor.document.steps[0].intent == "noise"
    qtbot.waitUntil(lambda: not window.editor.is_running)


def test_later_starts_show_recent_photos_instead(opened: MainWindow, make: Callable[[], MainWindow]) -> None:
    opened.settings.save()
    again = make()
    assert not [chip for chip in again.welcome.findChildren(ChipButton) if chip.isVisible()]


def test_text_can_be_twice_as_large(window: MainWindow, qapp: QApplication) -> None:
    """No label of one line is lower than its text, and the window still fits a 1920 pixel wide screen."""
    try:
        for percent in (125, 150, 200):
            scale_text(qapp, percent)
            for _ in range(5):  # a layout inside a layout needs several turns
                QApplication.processEvents()
            assert window.minimumSizeHint().width() <= 1920
            for label in window.findChildren(QLabel):
                if label.isVisible() and label.text() and not label.wordWrap():
                    assert label.height() >= label.fontMetrics().height() - 1, (percent, label.text(), label.height())
            for chip in window.findChildren(ChipButton):
                if chip.isVisible():
                    assert chip.height() >= chip.fontMetrics().height(), (percent, chip.text())
            window.toast.say("Exported to a file", "Open folder")
            shows = [window.everyday.show_preferences, window.everyday.show_shortcuts]
            if percent < 200:  # at 200 % it needs more than the 800 pixels of the screen of the tests
                shows.append(window.dialogs.show_models)
            for top in (window, *(show() for show in shows)):
                QApplication.processEvents()
                assert cut(top) == [], percent
                if top is not window:
                    top.close()
    finally:
        scale_text(qapp, 100)


def cut(top: QWidget) -> list[str]:
    """Texts that have less height than they need."""
    found = []
    for widget in top.findChildren(QWidget):
        if not widget.isVisibleTo(top) or widget.window() is not top:
            continue
        needed = widget.fontMetrics().height()
        if isinstance(widget, QLabel) and widget.wordWrap() and widget.text():
            needed = widget.heightForWidth(widget.width()) - widget.fontMetrics().descent()
        elif not isinstance(widget, QPushButton | QComboBox | QLineEdit | QCheckBox):
            continue
        if widget.height() < needed - 1:
            found.append(f"{type(widget).__name__} {widget.accessibleName()} {widget.height()} < {needed}")
    return found


def test_values_beside_sliders_are_read_whole_at_any_size_of_the_text(opened: MainWindow, qapp: QApplication) -> None:
    label = ValueLabel("100 %", "100 %")
    label.setParent(opened)
    label.show()
    for size in (100, 200):
        scale_text(qapp, size)
        try:
            assert label.fontMetrics().horizontalAdvance("100 %") <= label.width()
        finally:
            scale_text(qapp, 100)


def test_the_palette_finds_what_the_menus_of_stacks_offer(opened: MainWindow, qtbot: QtBot) -> None:
    dialog = opened.everyday.show_palette()
    qtbot.keyClicks(dialog.box, "snapshot")
    assert dialog.titles()[0] == "Take a snapshot"
    dialog.box.clear()
    qtbot.keyClicks(dialog.box, "new variant")
    assert dialog.titles()[0] == "New variant without steps"
    qtbot.keyClick(dialog.box, Qt.Key.Key_Return)
    assert opened.editor.document is not None
    assert len(opened.editor.document.variants) == 2
    again = opened.everyday.show_palette()
    qtbot.keyClicks(again.box, "High ISO")
    qtbot.keyClick(again.box, Qt.Key.Key_Return)
    assert [step.title for step in opened.editor.document.steps] == ["remove the noise"]
    qtbot.waitUntil(lambda: not opened.editor.is_running)


def test_readings_and_mixing_have_help_too(opened: MainWindow, qtbot: QtBot) -> None:
    opened.bar.submitted.emit("remove the noise")
    qtbot.waitUntil(lambda: opened.editor.document is not None and len(opened.editor.document.steps) == 1)
    qtbot.waitUntil(lambda: not opened.editor.is_running)
    document = opened.editor.document
    assert document is not None
    opened.sentences.mix(document.steps[0].id)
    opened.bar.write("make it nicer")
    opened.sentences.compare()
    for kind in (MixDialog, ContactSheetDialog):
        dialog = opened.findChild(kind)
        assert dialog is not None
        assert dialog.findChild(HelpButton) is not None, kind.__name__
        dialog.close()
    qtbot.waitUntil(lambda: opened.editor.engine.is_idle)
