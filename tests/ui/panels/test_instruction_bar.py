"""The instruction bar as a user meets it: typing, keys, chips, messages, progress."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton, QSlider, QWidget
from pytestqt.qtbot import QtBot

from instructir_desktop.core.estimates.suggestions import Suggestion
from instructir_desktop.core.language.parse import Parse, ParsedStep
from instructir_desktop.core.language.place import Place
from instructir_desktop.core.language.understanding import INTENTS
from instructir_desktop.engine.fake import FakeEngine
from instructir_desktop.ui.panels.hint_line import EXAMPLES
from instructir_desktop.ui.panels.instruction_bar import CALM, LONGEST, InstructionBar
from instructir_desktop.ui.panels.progress import ProgressLine, progress_text
from instructir_desktop.ui.panels.step_popup import StepPopup
from instructir_desktop.ui.panels.understood import StepChip


class Told:
    """What a bar has emitted."""

    def __init__(self, bar: InstructionBar) -> None:
        self.edited: list[str] = []
        self.submitted: list[str] = []
        self.cancelled: list[bool] = []
        bar.textEdited.connect(self.edited.append)
        bar.submitted.connect(self.submitted.append)
        bar.cancelRequested.connect(lambda: self.cancelled.append(True))


@pytest.fixture
def bar(qtbot: QtBot) -> InstructionBar:
    made = InstructionBar()
    qtbot.addWidget(made)
    made.resize(1100, made.sizeHint().height())
    made.set_enabled_for_photo(True)
    with qtbot.waitExposed(made):
        made.show()
    made.focus()
    return made


@pytest.fixture
def told(bar: InstructionBar) -> Told:
    return Told(bar)


def box(bar: InstructionBar) -> QLineEdit:
    return bar.findChild(QLineEdit)


def button(bar: InstructionBar) -> QPushButton:
    return next(b for b in bar.findChildren(QPushButton) if b.property("chip") is None)


def can_be_seen(widget: QWidget) -> bool:
    """Whether a part of it is inside everything it lies in, once waiting events are done: they may also delete it."""
    return widget.isVisible() and not widget.visibleRegion().isEmpty()


def chips(bar: InstructionBar) -> dict[str, QPushButton]:
    """The clickable chips that can be seen, by their text."""
    QApplication.processEvents()
    found = (b for b in bar.findChildren(QPushButton) if b.property("chip") and can_be_seen(b))
    return {chip.text(): chip for chip in found}


def words(bar: InstructionBar) -> list[str]:
    """All texts that can be seen, but for the place."""
    QApplication.processEvents()
    labels = (label for label in bar.findChildren(QLabel) if can_be_seen(label) and label.text())
    return [label.text() for label in labels if not label.accessibleName()]


def test_return_submits_the_sentence_without_outer_blanks(qtbot: QtBot, bar: InstructionBar, told: Told) -> None:
    qtbot.keyClicks(box(bar), "  remove the rain ")
    assert told.edited[-1] == bar.text() == "  remove the rain "
    qtbot.keyClick(box(bar), Qt.Key.Key_Return)
    assert told.submitted == ["remove the rain"]


def test_button_submits(qtbot: QtBot, bar: InstructionBar, told: Told) -> None:
    assert not button(bar).isEnabled()
    qtbot.keyClicks(box(bar), "sharper")
    assert button(bar).text() == "Restore"
    qtbot.mouseClick(button(bar), Qt.MouseButton.LeftButton)
    assert told.submitted == ["sharper"]


def test_empty_sentence_is_answered_not_submitted(qtbot: QtBot, bar: InstructionBar, told: Told) -> None:
    qtbot.keyClick(box(bar), Qt.Key.Key_Return)
    assert told.submitted == []
    assert any("Write first" in text for text in words(bar))
    qtbot.keyClicks(box(bar), "x")
    assert not any("Write first" in text for text in words(bar))


def test_nothing_can_be_written_without_a_photo(qtbot: QtBot, bar: InstructionBar, told: Told) -> None:
    qtbot.keyClicks(box(bar), "sharper")
    bar.set_enabled_for_photo(False)
    assert not box(bar).isEnabled()
    assert not button(bar).isEnabled()
    assert not any(chip.isEnabled() for chip in chips(bar).values())
    bar.set_enabled_for_photo(True)
    assert button(bar).isEnabled()


def test_examples_are_shown_while_empty_and_fill_the_box(qtbot: QtBot, bar: InstructionBar, told: Told) -> None:
    assert len(chips(bar)) >= 5
    qtbot.mouseClick(chips(bar)["Clear the haze"], Qt.MouseButton.LeftButton)
    assert bar.text() == "Clear the haze"
    assert told.edited == ["Clear the haze"]
    assert told.submitted == []
    assert chips(bar) == {}
    qtbot.keyClick(box(bar), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(box(bar), Qt.Key.Key_Backspace)
    assert "Clear the haze" in chips(bar)


def test_examples_that_do_not_fit_are_left_out_whole(qtbot: QtBot, bar: InstructionBar) -> None:
    many = len(chips(bar))
    bar.resize(520, bar.height())
    assert 0 < len(chips(bar)) < many
    for chip in chips(bar).values():
        assert chip.geometry().right() < chip.parentWidget().width()


def understand(bar: InstructionBar, sentence: str, qtbot: QtBot) -> Parse:
    """Write a sentence, let the engine read it, and wait until the bar shows what it is."""
    box(bar).selectAll()
    qtbot.keyClicks(box(bar), sentence)
    parse = FakeEngine().parse(sentence)
    bar.set_understanding(parse)
    if parse.action != "restore":
        qtbot.wait(CALM + 50)
    return parse


def step_chips(bar: InstructionBar) -> list[StepChip]:
    QApplication.processEvents()
    return [chip for chip in bar.findChildren(StepChip) if can_be_seen(chip)]


def opened(bar: InstructionBar) -> StepPopup:
    QApplication.processEvents()
    return next(popup for popup in bar.findChildren(StepPopup) if popup.isVisible())


SEVERAL = "take out the fog and then brighten it a little in the left half, but keep my colours and add a dragon"


def test_what_was_understood_is_told(bar: InstructionBar, qtbot: QtBot) -> None:
    understand(bar, SEVERAL, qtbot)
    assert [chip.text() for chip in step_chips(bar)] == ["Haze", "Low light 35 % · left half"]
    assert [chip.accessibleName() for chip in step_chips(bar)] == [
        "Step 1: Haze, colours kept",
        "Step 2: Low light 35 % · left half, colours kept",
    ]
    QApplication.processEvents()
    kept = [label for label in bar.findChildren(QLabel) if label.property("tone") == "quiet" and can_be_seen(label)]
    assert [label.text() for label in kept] == ["Keep colours"]
    assert "Left out: “add a dragon”" in words(bar)
    assert bar.planned() is None, "nothing was changed, so the sentence itself is carried out"


@pytest.mark.parametrize("sentence", ["add a dragon", "what time is it"])
def test_why_nothing_will_happen_is_told_once_the_user_pauses(bar: InstructionBar, qtbot: QtBot, sentence: str) -> None:
    qtbot.keyClicks(box(bar), sentence)
    parse = FakeEngine().parse(sentence)
    assert button(bar).property("kind") == "primary"
    bar.set_understanding(parse)
    assert words(bar) != [parse.message], "half a word often means nothing yet"
    qtbot.waitUntil(lambda: words(bar) == [parse.message])
    assert button(bar).property("kind") != "primary"
    qtbot.keyClicks(box(bar), "!")
    assert button(bar).property("kind") == "primary", "nothing is known yet of the new sentence"


def test_the_question_can_be_answered_by_mouse_and_keyboard(bar: InstructionBar, qtbot: QtBot) -> None:
    answers: list[str] = []
    bar.answered.connect(answers.append)
    parse = understand(bar, "hm", qtbot)
    assert parse.question is not None
    assert words(bar) == [parse.question.text]
    assert list(chips(bar)) == ["Noise", "Blur"]
    assert [chip.accessibleName() for chip in chips(bar).values()] == ["It means: Noise", "It means: Blur"]
    qtbot.mouseClick(chips(bar)["Blur"], Qt.MouseButton.LeftButton)
    chips(bar)["Noise"].setFocus()
    qtbot.keyClick(chips(bar)["Noise"], Qt.Key.Key_Space)
    assert answers == ["blur", "noise"]
    assert bar.text() == "hm"
    bar.set_understanding(FakeEngine().parse("hm", reading="blur"))
    assert [chip.text() for chip in step_chips(bar)] == ["Blur"]


def test_a_chip_is_changed_by_keys(bar: InstructionBar, qtbot: QtBot) -> None:
    understand(bar, SEVERAL, qtbot)
    step_chips(bar)[1].setFocus()
    qtbot.keyClick(step_chips(bar)[1], Qt.Key.Key_Plus)
    assert step_chips(bar)[1].hasFocus()
    assert step_chips(bar)[1].text() == "Low light 40 % · left half"
    qtbot.keyClick(step_chips(bar)[1], Qt.Key.Key_Minus)
    assert bar.planned() is None, "back to what was read"
    qtbot.keyClick(step_chips(bar)[0], Qt.Key.Key_Delete)
    planned = bar.planned()
    assert planned is not None
    assert [step.intent for step in planned.steps] == ["dark"]
    qtbot.keyClick(step_chips(bar)[0], Qt.Key.Key_Delete)
    planned = bar.planned()
    assert planned is not None
    assert (planned.action, planned.steps) == ("nothing", ())
    assert button(bar).property("kind") != "primary"


def test_a_chip_opens_its_fields(bar: InstructionBar, qtbot: QtBot) -> None:
    parse = understand(bar, SEVERAL, qtbot)
    step_chips(bar)[1].setFocus()
    qtbot.keyClick(step_chips(bar)[1], Qt.Key.Key_Return)
    popup = opened(bar)
    intent, where = popup.findChildren(QComboBox)
    assert (intent.currentText(), where.currentText()) == ("Low light", "Left half")
    intent.setCurrentIndex(intent.findText("Fine detail"))
    where.setCurrentIndex(where.findText("The region I draw"))
    popup.findChild(QSlider).setValue(80)
    colours, exposure = popup.findChildren(QCheckBox)
    assert colours.isChecked()
    colours.click()
    exposure.click()
    assert [chip.text() for chip in step_chips(bar)] == ["Haze", "Fine detail 80 % · the region I draw"]
    planned = bar.planned()
    assert planned is not None
    assert planned.steps[0] == parse.steps[0]
    assert planned.steps[1] == ParsedStep(
        "super_resolution", 0.8, Place("selection"), ("exposure",), "increase the resolution and add detail"
    )
    assert planned.steps[1].embedding == (), "another intent is embedded when it is carried out"
    qtbot.keyClick(popup, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: box(bar).hasFocus())


def test_tab_goes_from_the_box_through_the_chips_to_the_button(bar: InstructionBar, qtbot: QtBot) -> None:
    understand(bar, SEVERAL, qtbot)
    box(bar).setFocus()
    reached = []
    for _ in range(3):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        reached.append(QApplication.focusWidget())
    assert reached == [*step_chips(bar), button(bar)]
    understand(bar, "hm", qtbot)
    box(bar).setFocus()
    qtbot.keyClick(box(bar), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is chips(bar)["Noise"]


def test_a_step_can_be_left_out_in_its_fields(bar: InstructionBar, qtbot: QtBot) -> None:
    understand(bar, SEVERAL, qtbot)
    qtbot.mouseClick(step_chips(bar)[0], Qt.MouseButton.LeftButton)
    next(b for b in opened(bar).findChildren(QPushButton) if b.text() == "Leave this step out").click()
    assert [chip.text() for chip in step_chips(bar)] == ["Low light 35 % · left half"]


def test_changes_stay_while_the_rest_is_still_written(bar: InstructionBar, qtbot: QtBot) -> None:
    understand(bar, "remove the noise", qtbot)
    for _ in range(4):
        qtbot.keyClick(step_chips(bar)[0], Qt.Key.Key_Minus)
    assert [chip.text() for chip in step_chips(bar)] == ["Noise 80 %"]
    understand(bar, "remove the noise and then clear the fog", qtbot)
    assert [chip.text() for chip in step_chips(bar)] == ["Noise 80 %", "Haze"]
    bar.clear()
    understand(bar, "remove the noise", qtbot)
    assert [chip.text() for chip in step_chips(bar)] == ["Noise"], "a new sentence begins afresh"


def test_steps_that_do_not_fit_are_opened_together(bar: InstructionBar, qtbot: QtBot) -> None:
    bar.resize(420, bar.height())
    understand(bar, "remove the noise in the left half, clear the fog in the right half, brighten the shadows", qtbot)
    shown = len(step_chips(bar))
    assert shown < 3
    qtbot.mouseClick(chips(bar)[f"+{3 - shown}"], Qt.MouseButton.LeftButton)
    assert len(opened(bar).findChildren(QSlider)) == 3 - shown


def test_suggestions_come_before_the_examples_and_only_fill_the_box(
    bar: InstructionBar, qtbot: QtBot, told: Told
) -> None:
    bar.set_suggestions([Suggestion("noise", "Looks noisy (σ ≈ 18)", "Remove the noise", 2.0)])
    assert next(iter(chips(bar))) == "Looks noisy (σ ≈ 18): remove the noise"
    assert "Remove the noise" not in chips(bar)
    qtbot.mouseClick(chips(bar)["Looks noisy (σ ≈ 18): remove the noise"], Qt.MouseButton.LeftButton)
    assert (bar.text(), told.submitted) == ("Remove the noise", [])
    bar.set_suggestions([])
    bar.clear()
    assert "Remove the noise" in chips(bar)


def test_every_intent_has_an_example() -> None:
    assert set(EXAMPLES) == set(INTENTS)


def test_up_and_down_go_through_earlier_sentences(bar: InstructionBar, qtbot: QtBot, told: Told) -> None:
    bar.set_past(["latest", "older"])
    qtbot.keyClicks(box(bar), "draft")
    seen = []
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down):
        qtbot.keyClick(box(bar), key)
        seen.append(bar.text())
    assert seen == ["latest", "older", "older", "latest", "draft", "draft"]
    assert told.edited[-4:] == ["latest", "older", "latest", "draft"]


def test_too_long_a_sentence_is_refused_and_kept(bar: InstructionBar, qtbot: QtBot, told: Told) -> None:
    QGuiApplication.clipboard().setText("a" * 10_000)
    box(bar).paste()
    assert len(bar.text()) == 10_000
    assert words(bar) == ["The sentence has 10,000 characters; at most 1,000 can be read. Please shorten it."]
    assert not button(bar).isEnabled()
    qtbot.keyClick(box(bar), Qt.Key.Key_Return)
    assert told.submitted == []
    box(bar).setText("a" * LONGEST)
    qtbot.keyClick(box(bar), Qt.Key.Key_Return)
    qtbot.keyClicks(box(bar), "b")
    qtbot.keyClick(box(bar), Qt.Key.Key_Return)
    assert [len(sentence) for sentence in told.submitted] == [LONGEST]


def test_cancel_by_button(bar: InstructionBar, qtbot: QtBot, told: Told) -> None:
    qtbot.keyClicks(box(bar), "rain")
    bar.set_running(True)
    assert button(bar).text() == "Cancel"
    qtbot.keyClick(box(bar), Qt.Key.Key_Return)
    assert told.submitted == []
    qtbot.mouseClick(button(bar), Qt.MouseButton.LeftButton)
    assert told.cancelled == [True]
    assert button(bar).text() == "Cancelling…"
    assert not button(bar).isEnabled()
    bar.set_running(False)
    assert button(bar).text() == "Restore"
    assert button(bar).isEnabled()


def test_escape_cancels_once_and_only_while_running(bar: InstructionBar, qtbot: QtBot, told: Told) -> None:
    qtbot.keyClick(box(bar), Qt.Key.Key_Escape)
    assert told.cancelled == []
    bar.set_running(True)
    qtbot.keyClick(box(bar), Qt.Key.Key_Escape)
    qtbot.keyClick(box(bar), Qt.Key.Key_Escape)
    assert told.cancelled == [True]
    bar.set_running(False)
    bar.set_running(True)
    qtbot.keyClick(button(bar), Qt.Key.Key_Escape)
    assert told.cancelled == [True, True]


@pytest.mark.parametrize(
    ("fraction", "remaining", "shown"),
    [
        (0.45, 12.3, "Restoring… 45 % · about 12 s left"),
        (0.999, 0.2, "Restoring… 100 % · almost done"),
        (0.1, 150.0, "Restoring… 10 % · about 2 min left"),
        (0.0, None, "Restoring… 0 %"),
        (-1.0, None, "Restoring…"),
        (1.7, None, "Restoring… 100 %"),
    ],
)
def test_progress_in_words(fraction: float, remaining: float | None, shown: str) -> None:
    assert progress_text(fraction, remaining, "Restoring…") == shown


def test_progress_is_shown_while_running_only(bar: InstructionBar) -> None:
    line = bar.findChild(ProgressLine)
    bar.set_progress(0.3, None, "Restoring…")
    assert line.fraction is None
    bar.set_running(True)
    assert line.fraction is not None
    assert line.fraction < 0
    bar.set_progress(0.45, 12.0, "Restoring…")
    assert words(bar) == ["Restoring… 45 % · about 12 s left"]
    assert line.fraction == 0.45
    image = line.grab().toImage()
    filled = [x for x in range(image.width()) if image.pixelColor(x, 1) == image.pixelColor(0, 1)]
    assert len(filled) / image.width() == pytest.approx(0.45, abs=0.01)
    bar.set_running(False)
    assert line.fraction is None


def test_messages_stay_until_the_user_types(bar: InstructionBar, qtbot: QtBot) -> None:
    bar.set_message("The model <b>cannot</b> be loaded.", "error")
    assert words(bar) == ["The model <b>cannot</b> be loaded."]
    bar.clear()
    assert words(bar) == ["The model <b>cannot</b> be loaded."]
    qtbot.keyClicks(box(bar), "x")
    assert "The model" not in " ".join(words(bar))
    bar.set_message("Done.", "info")
    bar.set_understanding(FakeEngine().parse("noise"))
    assert words(bar)[0] == "Will restore"


def test_place_is_told_and_plain(bar: InstructionBar) -> None:
    place = next(label for label in bar.findChildren(QLabel) if label.accessibleName().startswith("Where"))
    assert place.text() == "Whole photo"
    bar.set_place("<i>Face</i> & hair")
    assert place.text() == "<i>Face</i> & hair"
    assert place.textFormat() == Qt.TextFormat.PlainText
    assert place.accessibleName().endswith("<i>Face</i> & hair")
    bar.set_place("a very long name " * 10)
    assert place.sizeHint().width() < 300
    bar.set_place("")
    assert place.text() == "Whole photo"


def test_nothing_jumps(bar: InstructionBar, qtbot: QtBot) -> None:
    def shape() -> tuple[int, ...]:
        qtbot.wait(1)
        return bar.sizeHint().height(), box(bar).y(), box(bar).height(), button(bar).width(), button(bar).x()

    still = shape()
    engine = FakeEngine()
    states = [
        lambda: box(bar).setText("remove the rain"),
        lambda: bar.set_understanding(engine.parse("rain")),
        lambda: bar.set_understanding(engine.parse("hm")),
        lambda: bar.set_understanding(engine.parse("dragon")),
        lambda: bar.set_message("Words " * 60, "warning"),
        lambda: bar.set_running(True),
        lambda: bar.set_progress(0.5, 3.0, "Restoring…"),
        lambda: qtbot.mouseClick(button(bar), Qt.MouseButton.LeftButton),
        lambda: bar.set_running(False),
        lambda: box(bar).setText("a" * 2000),
        bar.clear,
    ]
    for number, change in enumerate(states):
        change()
        assert shape() == still, number


def test_understanding_of_an_emptied_box_is_dropped(bar: InstructionBar, qtbot: QtBot) -> None:
    qtbot.keyClicks(box(bar), "n")
    bar.set_understanding(FakeEngine().parse("noise"))
    qtbot.keyClick(box(bar), Qt.Key.Key_Backspace)
    assert "Clear the haze" in chips(bar)


def test_half_a_word_leaves_the_chips_as_they_were(bar: InstructionBar, qtbot: QtBot) -> None:
    """Until the user stops typing, not the new reading's chips below the old one's words."""
    engine = FakeEngine()
    first = "brighten it and remove the noise, keep my colours"
    qtbot.keyClicks(box(bar), first)
    bar.set_understanding(engine.parse(first))
    before = set(chips(bar)), words(bar)
    assert len(before[0]) == 2
    bar.write("fix it")
    parse = engine.parse("fix it")
    assert parse.action != "restore"
    bar.set_understanding(parse)
    assert (set(chips(bar)), words(bar)) == before
    qtbot.waitUntil(lambda: (set(chips(bar)), words(bar)) != before)
    assert "2 steps" not in words(bar)
