"""The bar at the bottom of the window: the sentence, what was understood from it, where it acts, how far it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, get_args

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from instructir_desktop.core.estimates.suggestions import Suggestion
from instructir_desktop.core.language.parse import Parse
from instructir_desktop.ui.announcing import announce
from instructir_desktop.ui.icons import icon, scaled, set_side
from instructir_desktop.ui.marked import marked
from instructir_desktop.ui.mirroring import margins
from instructir_desktop.ui.numbers import filled
from instructir_desktop.ui.panels.chips import Chip
from instructir_desktop.ui.panels.hint_line import HintLine, Kind
from instructir_desktop.ui.panels.labels import set_look
from instructir_desktop.ui.panels.progress import ProgressLine, progress_text
from instructir_desktop.ui.panels.sentence_box import SentenceBox
from instructir_desktop.ui.plan import Plan
from instructir_desktop.ui.tokens import SPACE_L, SPACE_M, SPACE_S
from instructir_desktop.ui.words import said

LONGEST = 1000
"""Characters of a sentence; longer ones are refused with a message, never cut."""

CALM = 450
"""Milliseconds without typing after which a question, or that nothing will be done, is shown: half a word is often either."""

State = Literal["idle", "running", "cancelling"]

BUTTON: Mapping[State, str] = {
    "idle": marked("InstructionBar", "Restore"),
    "running": marked("InstructionBar", "Cancel"),
    "cancelling": marked("InstructionBar", "Cancelling…"),
}


class InstructionBar(QWidget):
    """A pure view: it never calls the engine. Its height never changes."""

    textEdited = Signal(str)
    """The sentence is another one now: typed, an example clicked, or an earlier one recalled."""
    submitted = Signal(str)
    """The sentence, without outer blanks, from 1 to LONGEST characters; emitted only while a photo is open and nothing runs."""
    cancelRequested = Signal()
    answered = Signal(str)
    """The user chose this reading (an intent) of an unclear sentence."""

    sentenceForgotten = Signal(str)
    """An earlier sentence is not to be offered again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._photo = False
        self._state: State = "idle"
        self._plan = Plan()
        self._shown: Parse | None = None  # what the hints show: follows the plan, questions after a pause
        self._message: tuple[str, Kind] = ("", "info")
        self._progress = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

        self._line = ProgressLine()
        self._hints = HintLine(self._plan)
        self._box = SentenceBox()
        self._place = Chip(self.tr("Whole photo"))
        self._place.setAccessibleName(self.tr("Where the sentence acts: {text}").format(text=self.tr("Whole photo")))
        self._button = QPushButton(self.tr("Restore"))
        set_side(self._button, 16)
        self._button.setMinimumSize(self._button_width(), 34)
        self._field = QFrame()
        self._field.setProperty("card", "field")

        inside = QHBoxLayout(self._field)
        inside.setContentsMargins(margins(SPACE_L, SPACE_S, SPACE_S, SPACE_S))
        inside.setSpacing(SPACE_M)
        inside.addWidget(self._box, 1)
        inside.addWidget(self._place)
        inside.addWidget(self._button)
        below = QVBoxLayout()
        below.setContentsMargins(SPACE_L, SPACE_S, SPACE_L, SPACE_M)
        below.setSpacing(SPACE_S)
        below.addWidget(self._hints)
        below.addWidget(self._field)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._line)
        whole.addLayout(below)

        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(CALM)
        self._calm.timeout.connect(self._settle)

        self.setFocusProxy(self._box)
        self._box.anchor = self._hints
        self._box.forgotten.connect(self.sentenceForgotten)
        self._box.edited.connect(self._edited)
        self._box.returnPressed.connect(self._submit)
        self._box.escaped.connect(self._cancel)
        self._box.focused.connect(lambda on: set_look(self._field, lit=on))
        self._hints.chosen.connect(self._use)
        self._hints.understood.planChanged.connect(self._replan)
        self._hints.understood.answered.connect(self._answer)
        self._hints.understood.left.connect(lambda: self._box.setFocus(Qt.FocusReason.OtherFocusReason))
        self._button.clicked.connect(self._clicked)
        self._show()

    def text(self) -> str:
        return self._box.text()

    def clear(self) -> None:
        """Empty the box, as after a sentence that was carried out; a message stays until the user types. No signal."""
        self._box.setText("")  # not clear(): what is undone next is the photo's edit, not this
        self._forget()
        self._show()

    def write(self, sentence: str) -> None:
        """Put a sentence into the box as if it had been typed."""
        self._use(sentence)

    def focus(self) -> None:
        """Put the cursor into the box, its text selected."""
        self._box.setFocus(Qt.FocusReason.OtherFocusReason)
        self._box.selectAll()

    def set_past(self, past: Sequence[str]) -> None:
        """The earlier sentences that Up recalls and that complete what is written, the latest first."""
        self._box.set_past(past)

    def set_enabled_for_photo(self, enabled: bool) -> None:
        """Whether a photo is open, so that a sentence can be carried out."""
        self._photo = enabled
        self._show()

    def set_understanding(self, parse: Parse | None) -> None:
        """Show what the engine understood from the present text; None: not known (yet). Takes the place of a message."""
        if parse is None:
            self._forget()
        else:
            self._plan.read(parse)
            self._message = ("", "info")
        if parse is None or parse.action == "restore" or not self._calm.isActive():
            self._shown = self._plan.parse
        self._show()

    def planned(self) -> Parse | None:
        """What the present text means after the user's changes; None when nothing was changed or understood yet."""
        parse = self._plan.parse
        return parse if parse is not None and self._plan.changed and parse.text.strip() == self.text().strip() else None

    def set_suggestions(self, suggestions: Sequence[Suggestion]) -> None:
        """Sentences for what the open photo seems to suffer from; a click only writes them."""
        self._hints.set_suggestions(suggestions)

    def set_place(self, place: str) -> None:
        """Where the sentence acts: the active region's name, or "" for the whole photo."""
        text = place or self.tr("Whole photo")
        self._hints.understood.set_place(place)
        self._place.set_text(text)
        self._place.set_tone("accent" if place else "neutral")
        self._place.setAccessibleName(self.tr("Where the sentence acts: {text}").format(text=text))

    def set_message(self, text: str, kind: str = "info") -> None:
        """Show one sentence (kind info, warning or error) until the user types; "" takes it away."""
        self._message = (said(text), next((known for known in get_args(Kind) if known == kind), "info"))
        announce(self, self._message[0], urgent=kind == "error")
        self._show()

    def set_running(self, running: bool) -> None:
        """Whether a restoration runs: the button cancels then."""
        if running == (self._state != "idle"):
            return
        self._state = "running" if running else "idle"
        self._progress = ""
        if running:
            self._message = ("", "info")
        self._line.set_fraction(-1.0 if running else None)
        announce(self, self.tr("Restoring…") if running else self.tr("Done"))
        self._show()

    def set_progress(self, fraction: float, remaining: float | None = None, label: str = "") -> None:
        """How far the running work is: 0..1 (negative: unknown), and the seconds left if they can be told."""
        if self._state == "idle":
            return
        self._line.set_fraction(fraction)
        self._progress = progress_text(fraction, remaining, label or self.tr("Restoring…"))
        self._show_hints()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._state != "idle":
            self._cancel()
        else:
            super().keyPressEvent(event)

    def _button_width(self) -> int:
        """Room for the widest of its texts in bold, so that it never changes its width."""
        bold = QFont(self._button.font())
        bold.setWeight(QFont.Weight.DemiBold)
        words = max(QFontMetrics(bold).horizontalAdvance(text) for text in map(self.tr, BUTTON.values()))
        return words + scaled(16) + 3 * SPACE_M

    def _too_long(self) -> bool:
        return len(self.text().strip()) > LONGEST

    def _pointless(self) -> bool:
        """Whether it is known that the present sentence will leave the photo as it is: then the button does not invite."""
        known = self._plan.parse
        return (
            known is not None
            and known.action in ("nothing", "unsupported")
            and known.text.strip() == self.text().strip()
        )

    def _use(self, sentence: str) -> None:
        self._box.use_sentence(sentence)
        self._box.hide_completions()
        self._box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _edited(self) -> None:
        self._message = ("", "info")
        self._calm.start()
        if not self.text().strip():
            self._forget()
        self._show()
        self.textEdited.emit(self.text())

    def _forget(self) -> None:
        self._calm.stop()
        self._plan.read(None)
        self._shown = None

    def _settle(self) -> None:
        """The user has stopped typing: a question may come now."""
        self._shown = self._plan.parse
        self._show()

    def _replan(self) -> None:
        """The user has changed what a chip says."""
        self._settle()

    def _answer(self, reading: str) -> None:
        self._calm.stop()
        self.answered.emit(reading)

    def _clicked(self) -> None:
        if self._state == "idle":
            self._submit()
        else:
            self._cancel()

    def _submit(self) -> None:
        sentence = self.text().strip()
        if self._state != "idle" or not self._photo or self._too_long():
            return
        if sentence:
            self._calm.stop()
            self._settle()
            self.submitted.emit(sentence)
        else:
            self.set_message(self.tr("Write first what is wrong with the photo, or choose one of the examples."))

    def _cancel(self) -> None:
        if self._state == "running":
            self._state = "cancelling"
            self._show()
            self.cancelRequested.emit()

    def _show(self) -> None:
        idle, written = self._state == "idle", bool(self.text().strip())
        self._box.takes_escape = not idle
        self._box.setEnabled(self._photo)
        self._hints.setEnabled(self._photo or bool(self._message[0]))
        self._place.setEnabled(self._photo)
        self._button.setEnabled(
            (self._photo and written and not self._too_long()) if idle else self._state == "running"
        )
        self._button.setText(self.tr(BUTTON[self._state]))
        primary = idle and not self._pointless()
        role = QPalette.ColorRole.HighlightedText if primary else QPalette.ColorRole.ButtonText
        self._button.setIcon(icon("send" if idle else "cancel", role))
        set_look(self._button, kind="primary" if primary else "")
        set_look(self._field, wrong=self._too_long())
        self._show_hints()

    def _show_hints(self) -> None:
        self._choose_hints()
        self._hints.come_between(self._box, self._button)

    def _choose_hints(self) -> None:
        length = len(self.text().strip())
        if self._state == "cancelling":
            self._hints.show_quietly(self.tr("Cancelling…"))
        elif self._state == "running":
            self._hints.show_quietly(self._progress or self.tr("Starting…"))
        elif length > LONGEST:
            self._hints.show_message(
                filled(
                    self.tr(
                        "The sentence has {length:,} characters; at most {longest:,} can be read. Please shorten it."
                    ),
                    length=length,
                    longest=LONGEST,
                ),
                "error",
            )
        elif self._message[0]:
            self._hints.show_message(*self._message)
        elif self._shown is not None and self._shown == self._plan.parse:
            self._hints.show_understanding(self._shown)
        elif self._shown is not None and self._hints.shows_understanding:
            pass  # half a word is often a question: until the user stops, what was understood before stays as it is
        elif length:
            self._hints.show_quietly(self.tr("Press Return to restore the photo."))
        elif self._photo:
            self._hints.show_examples()
        else:
            self._hints.show_quietly("")  # the welcome page has sentences of its own
