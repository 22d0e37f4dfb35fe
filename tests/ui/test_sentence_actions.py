"""Completion, forgetting, four readings and mixing in the real window, on a fake engine."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMessageBox, QPushButton, QSlider
from pytestqt.qtbot import QtBot

from instructir_desktop.core.estimates.suggestions import Suggestion
from instructir_desktop.core.geometry import Box, Size
from instructir_desktop.document.mixing import mix_of
from instructir_desktop.engine.fake import FakeEngine
from instructir_desktop.settings import Settings
from instructir_desktop.ui.contact_sheet import LARGEST, candidates, middle
from instructir_desktop.ui.dialogs.contact_sheet_dialog import ContactSheetDialog, ReadingCard
from instructir_desktop.ui.dialogs.mix_dialog import MixDialog
from instructir_desktop.ui.main_window import MainWindow
from instructir_desktop.ui.panels.completion_list import CompletionList, CompletionRow
from instructir_desktop.ui.panels.step_row import StepRow

KEYS = Qt.Key


def box(window: MainWindow) -> QLineEdit:
    return next(one for one in window.findChildren(QLineEdit) if one.accessibleName() == "Instruction")


def rows(window: MainWindow) -> list[str]:
    """The completions shown, the best first."""
    shown = [row for row in window.findChildren(CompletionRow) if row.isVisible()]
    return [row.completion.text for row in sorted(shown, key=lambda row: -row.y())]


def carry_out(window: MainWindow, qtbot: QtBot, sentence: str) -> None:
    assert window.editor.document is not None
    count = len(window.editor.document.steps)
    box(window).clear()
    box(window).setFocus()
    QTest.keyClicks(box(window), sentence)
    QTest.keyClick(box(window), KEYS.Key_Return)
    qtbot.waitUntil(lambda: len(window.editor.document.steps) > count and not window.editor.is_running)  # type: ignore[union-attr]


def test_completions_are_taken_by_keys_and_never_steal_return(opened: MainWindow, qtbot: QtBot) -> None:
    carry_out(opened, qtbot, "remove the noise on grandma")
    QTest.keyClicks(box(opened), "remove")
    assert rows(opened)[0] == "remove the noise on grandma"
    height = opened.bar.height()
    assert (
        opened.findChild(CompletionList).geometry().bottom() < opened.bar.mapTo(opened, opened.bar.rect().topLeft()).y()
    )
    QTest.keyClick(box(opened), KEYS.Key_Up)
    QTest.keyClick(box(opened), KEYS.Key_Tab)
    assert box(opened).text() == "remove the noise on grandma"
    assert box(opened).hasFocus()
    assert rows(opened) == []
    box(opened).clear()
    QTest.keyClicks(box(opened), "clear")
    QTest.keyClick(box(opened), KEYS.Key_Up)
    QTest.keyClick(box(opened), KEYS.Key_Up)
    second = rows(opened)[1]
    QTest.keyClick(box(opened), KEYS.Key_Return)
    assert box(opened).text() == second
    assert opened.bar.height() == height
    assert opened.editor.document is not None
    assert len(opened.editor.document.steps) == 1, "the first Return only took the completion"
    box(opened).clear()
    QTest.keyClicks(box(opened), "remove the fog")
    assert rows(opened) == []
    QTest.keyClick(box(opened), KEYS.Key_Backspace)
    QTest.keyClicks(box(opened), "g")
    QTest.keyClick(box(opened), KEYS.Key_Return)
    qtbot.waitUntil(lambda: len(opened.editor.document.steps) == 2 and not opened.editor.is_running)  # type: ignore[union-attr]
    assert opened.editor.document.steps[1].text == "remove the fog"


def test_return_runs_the_sentence_while_completions_are_shown(opened: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClicks(box(opened), "remove the noise")
    assert rows(opened) != []
    QTest.keyClick(box(opened), KEYS.Key_Return)
    qtbot.waitUntil(lambda: len(opened.editor.document.steps) == 1 and not opened.editor.is_running)  # type: ignore[union-attr]
    assert opened.editor.document is not None
    assert opened.editor.document.steps[0].text == "remove the noise"
    assert rows(opened) == []


def test_escape_and_a_click_end_the_completions(opened: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClicks(box(opened), "clear")
    QTest.keyClick(box(opened), KEYS.Key_Escape)
    assert (rows(opened), box(opened).text()) == ([], "clear")
    QTest.keyClick(box(opened), KEYS.Key_Backspace)
    row = next(row for row in opened.findChildren(CompletionRow) if row.isVisible())
    text = row.completion.text
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert (rows(opened), box(opened).text()) == ([], text)


def test_one_sentence_can_be_forgotten(opened: MainWindow, qtbot: QtBot) -> None:
    carry_out(opened, qtbot, "remove the noise on grandma")
    opened.settings.save()
    qtbot.waitUntil(lambda: Settings().list("sentences") != ())
    QTest.keyClicks(box(opened), "remove")
    QTest.keyClick(box(opened), KEYS.Key_Up)
    QTest.keyClick(box(opened), KEYS.Key_Delete, Qt.KeyboardModifier.ShiftModifier)
    assert "remove the noise on grandma" not in rows(opened)
    assert rows(opened)
    qtbot.waitUntil(lambda: Settings().list("sentences") == ())  # also in the file


def test_all_sentences_can_be_forgotten(opened: MainWindow, qtbot: QtBot) -> None:
    carry_out(opened, qtbot, "remove the noise on grandma")
    opened.settings.save()
    qtbot.waitUntil(lambda: Settings().list("sentences") != ())
    opened.commands["forget"].trigger()
    asked = opened.findChild(QMessageBox)
    next(button for button in asked.buttons() if button.text() == "Cancel").click()
    assert opened.settings.list("sentences") != ()
    opened.commands["forget"].trigger()
    asked = next(one for one in opened.findChildren(QMessageBox) if one.isVisible())
    next(button for button in asked.buttons() if button.text() == "Forget").click()
    assert opened.settings.list("sentences") == ()
    qtbot.waitUntil(lambda: Settings().list("sentences") == ())
    QTest.keyClicks(box(opened), "remove")
    assert "remove the noise on grandma" not in rows(opened)


def test_four_readings_of_a_clear_and_of_an_unclear_sentence() -> None:
    engine = FakeEngine()
    clear = candidates(engine, "remove the noise a little", "instructir-u2")
    assert [one.title for one in clear][:1] == ["As written"]
    assert len(clear) == len({one.parse.steps[0].intent for one in clear}) == 4
    assert {one.parse.steps[0].strength for one in clear} == {0.35}
    assert all(one.parse.action == "restore" and one.parse.steps[0].embedding for one in clear)
    assert all(one.parse.text == "remove the noise a little" for one in clear)
    unclear = candidates(engine, "hm", "instructir-u2")
    assert [one.parse.steps[0].intent for one in unclear][1:3] == ["noise", "blur"]


@pytest.mark.parametrize(
    ("view", "expected"),
    [
        (Box(-50, -50, 400, 300), Box(0, 0, 350, 250)),
        (Box(0, 0, 4000, 3000), Box(1580, 1185, *LARGEST)),
        (Box(3900, 2900, 500, 500), Box(3900, 2900, 100, 100)),
    ],
)
def test_the_middle_of_the_view_is_rendered(view: Box, expected: Box) -> None:
    assert middle(view, Size(4000, 3000)) == expected


def sheet(window: MainWindow, sentence: str) -> ContactSheetDialog:
    QTest.keyClicks(box(window), sentence)
    window.commands["readings"].trigger()
    return next(one for one in window.findChildren(ContactSheetDialog) if one.isVisible())


def test_a_reading_is_picked_by_its_number(opened: MainWindow, fake: FakeEngine, qtbot: QtBot) -> None:
    dialog = sheet(opened, "hm")
    qtbot.waitUntil(lambda: all(card.candidate is not None for card in dialog.findChildren(ReadingCard)))
    assert all(request.box is not None for request in fake.requests)
    QTest.keyClick(dialog, KEYS.Key_3)
    qtbot.waitUntil(lambda: len(opened.editor.document.steps) == 1 and not opened.editor.is_running)  # type: ignore[union-attr]
    assert opened.editor.document is not None
    assert opened.editor.document.steps[0].intent == "blur"
    assert box(opened).text() == ""


def test_a_reading_is_picked_by_a_click_and_the_sheet_is_cancelled(
    opened: MainWindow, fake: FakeEngine, qtbot: QtBot
) -> None:
    fake.delay = 0.05
    dialog = sheet(opened, "remove the noise")
    cards = dialog.findChildren(ReadingCard)
    qtbot.waitUntil(lambda: cards[0].candidate is not None)
    assert cards[3].candidate is None
    QTest.keyClick(dialog, KEYS.Key_4)
    assert dialog.isVisible(), "the fourth is not there yet"
    QTest.mouseClick(cards[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(opened.editor.document.steps) == 1 and not opened.editor.is_running)  # type: ignore[union-attr]
    assert opened.editor.document is not None
    assert opened.editor.document.steps[0].text == "remove the noise"


def test_cancelling_the_sheet_changes_nothing_and_stops_the_engine(
    opened: MainWindow, fake: FakeEngine, qtbot: QtBot
) -> None:
    fake.delay = 0.05
    dialog = sheet(opened, "remove the noise")
    qtbot.waitUntil(lambda: bool(fake.requests))
    next(button for button in dialog.findChildren(QPushButton) if button.text() == "Cancel").click()
    qtbot.waitUntil(lambda: opened.editor.engine.is_idle)
    assert len(fake.requests) < 4
    assert opened.editor.document is not None
    assert opened.editor.document.steps == ()


def test_readings_need_a_sentence(opened: MainWindow) -> None:
    opened.commands["readings"].trigger()
    assert opened.findChild(ContactSheetDialog) is None


def test_a_step_is_mixed_with_another_sentence_and_mixed_again(
    opened: MainWindow, fake: FakeEngine, qtbot: QtBot
) -> None:
    carry_out(opened, qtbot, "remove the noise")
    editor = opened.editor
    assert editor.document is not None
    before = editor.document.steps[0]

    def mix(text: str, share: int) -> None:
        opened.stack_panel.mixWanted.emit(before.id)
        dialog = next(one for one in opened.findChildren(MixDialog) if one.isVisible())
        dialog.findChild(QLineEdit).setText(text)
        dialog.findChild(QSlider).setValue(share)
        with qtbot.waitSignal(editor.documentChanged):
            next(button for button in dialog.findChildren(QPushButton) if button.text() == "Mix").click()
        qtbot.waitUntil(lambda: not editor.is_running)

    mix("clear the fog", 40)
    step = editor.document.steps[0]
    known = mix_of(step)
    assert known is not None
    assert (known.text, known.amount, known.first) == ("clear the fog", 0.4, before.embedding)
    assert step.embedding not in (before.embedding, known.second)
    assert fake.requests[-1].embedding == step.embedding
    row = opened.findChild(StepRow)
    assert "40 % “clear the fog”" in row.accessibleDescription()
    mix("clear the fog", 0)
    assert editor.document.steps[0].embedding == before.embedding
    opened.commands["undo"].trigger()
    assert editor.document.steps[0] == step


def test_locks_are_switched_in_the_row(opened: MainWindow, qtbot: QtBot) -> None:
    carry_out(opened, qtbot, "remove the noise, keep my colours")
    editor = opened.editor
    assert editor.document is not None
    row = opened.findChild(StepRow)
    assert "colours kept" in row.accessibleDescription()
    colours, exposure = (action for action in row._more.steps.actions() if action.isCheckable())
    assert (colours.isChecked(), exposure.isChecked()) == (True, False)
    exposure.trigger()
    assert editor.document.steps[0].locks == ("colour", "exposure")
    colours.trigger()
    assert editor.document.steps[0].locks == ("exposure",)
    assert "exposure kept" in row.accessibleDescription()
    qtbot.waitUntil(lambda: not editor.is_running)
    opened.commands["undo"].trigger()
    assert editor.document.steps[0].locks == ("colour", "exposure")


def test_what_a_step_does_is_not_suggested_any_more(opened: MainWindow, qtbot: QtBot) -> None:
    photo = opened.editor.photo
    assert photo is not None
    opened.editor.photo = replace(photo, suggestions=(Suggestion("noise", "Looks noisy", "Remove the noise", 2.0),))
    told: list[list[Suggestion]] = []
    opened.editor.suggestionsChanged.connect(told.append)
    opened.editor.tell_all()
    assert [one.intent for one in told[-1]] == ["noise"]
    carry_out(opened, qtbot, "remove the noise")
    assert told[-1] == []
    opened.commands["undo"].trigger()
    assert [one.intent for one in told[-1]] == ["noise"]
