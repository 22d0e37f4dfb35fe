"""What was understood from the sentence, as chips: its steps (to be edited), what stays, what is left out, a question."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from instructir_desktop.core.language.parse import Parse, ParsedStep, Question
from instructir_desktop.ui.panels.chips import Chip, ChipButton, ChipRow
from instructir_desktop.ui.panels.labels import ElidedLabel, label, percent
from instructir_desktop.ui.panels.step_popup import StepPopup
from instructir_desktop.ui.plan import Plan
from instructir_desktop.ui.tokens import SPACE_S
from instructir_desktop.ui.words import intent_word, kept_word, place_name, said

STEP_BY = 0.05
"""What + and - change a step's strength by."""


def step_words(step: ParsedStep) -> str:
    """A step on its chip: "Haze 50 % · left half"."""
    parts = [intent_word(step.intent) if step.strength == 1 else f"{intent_word(step.intent)} {percent(step.strength)}"]
    if step.where is not None:
        guess = QCoreApplication.translate("Understood", " (guess)") if step.where.guess else ""
        parts.append(f"{place_name(step.where)}{guess}")
    return " · ".join(parts)


class StepChip(ChipButton):
    """A step of the sentence: Space, Return or a click opens its fields, + and - change its strength, Del leaves it out."""

    strengthened = Signal(float)
    removed = Signal()

    def __init__(self, step: ParsedStep, number: int) -> None:
        words = step_words(step)
        super().__init__(words, "accent")
        held = "".join(self.tr(", {lock} kept").format(lock=kept_word(lock)) for lock in step.locks)
        self.setAccessibleName(self.tr("Step {number}: {words}{held}").format(number=number, words=words, held=held))
        self.setAccessibleDescription(
            self.tr("Return opens it, plus and minus change its strength, Delete leaves it out")
        )
        self.setToolTip(self.tr("Click to change it. + and − change the strength, Del leaves it out."))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.strengthened.emit(STEP_BY)
        elif event.key() == Qt.Key.Key_Minus:
            self.strengthened.emit(-STEP_BY)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class Understood(QWidget):
    """One row, never taller than a chip. It changes the plan itself and tells so."""

    planChanged = Signal()
    answered = Signal(str)
    """The reading that the user chose."""
    left = Signal()
    """The user has finished with a chip; the text box should have the focus again."""

    def __init__(self, plan: Plan) -> None:
        super().__init__()
        self._plan = plan
        self._place = ""
        self._popup: StepPopup | None = None
        self._lead = ElidedLabel("", "muted")
        self._lead.setSizePolicy(self._lead.sizePolicy().Policy.Maximum, self._lead.sizePolicy().Policy.Preferred)
        self._chips = ChipRow()
        self._chips.overflowed.connect(self._open_hidden)
        self._rest = label("", "small")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_S)
        layout.addWidget(self._lead)
        layout.addWidget(self._chips, 1)
        layout.addWidget(self._rest)

    @property
    def chips(self) -> ChipRow:
        return self._chips

    def set_place(self, place: str) -> None:
        """The name of the active region, "" for the whole photo."""
        self._place = place

    def show_steps(self, parse: Parse) -> None:
        """The plan's steps, and what the sentence says beside them."""
        self._lead.setText(
            self.tr("Will restore")
            if len(parse.steps) == 1
            else self.tr("{steps} steps").format(steps=len(parse.steps))
        )
        chips: list[QWidget] = []
        for number, (read, step) in enumerate(self._plan.steps(), start=1):
            chip = StepChip(step, number)
            chip.clicked.connect(lambda _=False, chip=chip, read=read: self._open(chip, [read]))
            chip.strengthened.connect(lambda by, read=read, number=number: self._strengthen(read, by, number))
            chip.removed.connect(lambda read=read: self._change(read, None))
            chips.append(chip)
        locks = dict.fromkeys(lock for step in parse.steps for lock in step.locks)
        kept = dict.fromkeys(kept_word(name) for name in (*parse.keep, *locks))
        chips.extend(_kept(name) for name in kept)
        self._chips.set_chips(chips, hideable=len(parse.steps))
        self._rest.setText(
            self.tr("Left out: {left_out}").format(left_out=_listed(parse.left_out)) if parse.left_out else ""
        )
        self._rest.setToolTip(self.tr("Restoration cannot do this part of the sentence.") if parse.left_out else "")
        self._rest.setVisible(bool(parse.left_out))

    def show_question(self, question: Question) -> None:
        self._lead.setText(said(question.text))
        chips: list[QWidget] = []
        for reading in question.readings:
            chip = ChipButton(self.tr("Leave it as it is") if reading == "nothing" else intent_word(reading))
            chip.setProperty("tone", "warning")
            chip.setAccessibleName(self.tr("It means: {reading}").format(reading=intent_word(reading)))
            chip.clicked.connect(lambda _=False, reading=reading: self._answer(reading))
            chips.append(chip)
        self._chips.set_chips(chips)
        self._rest.hide()

    def _answer(self, reading: str) -> None:
        self.left.emit()
        self.answered.emit(reading)

    def _open_hidden(self, count: int) -> None:
        self._open(self._chips.more, [read for read, _ in self._plan.steps()][-count:])

    def _open(self, chip: QWidget, wanted: list[ParsedStep]) -> None:
        steps = [(read, step) for read, step in self._plan.steps() if read in wanted]
        if not steps:
            return
        popup = StepPopup(self, steps, self._place)
        popup.changed.connect(self._change)
        popup.closed.connect(self.left)
        popup.show_above(chip)

    def _strengthen(self, read: ParsedStep, by: float, number: int) -> None:
        step = dict(self._plan.steps()).get(read)
        if step is not None:
            self._change(read, replace(step, strength=min(max(round(step.strength + by, 2), 0.0), 1.0)))
            self._chips.focus_chip(number - 1)

    def _change(self, read: ParsedStep, step: ParsedStep | None) -> None:
        self._plan.change(read, step)
        self.planChanged.emit()


def _kept(name: str) -> Chip:
    chip = Chip(QCoreApplication.translate("Understood", "Keep {name}").format(name=name))
    chip.setProperty("tone", "quiet")
    chip.setAccessibleName(QCoreApplication.translate("Understood", "Stays as it is: {name}").format(name=name))
    return chip


def _listed(parts: tuple[str, ...]) -> str:
    text = "; ".join(f"“{' '.join(part.split())}”" for part in parts)
    return text if len(text) <= 60 else f"{text[:58]}…"
