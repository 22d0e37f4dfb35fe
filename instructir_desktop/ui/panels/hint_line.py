"""The line above the text box: example sentences, what was understood, a message, or how far the work is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QWidget

from instructir_desktop.core.estimates.suggestions import Suggestion
from instructir_desktop.core.language.parse import Parse
from instructir_desktop.ui.icons import pixmap, scaled
from instructir_desktop.ui.panels.chips import WIDEST, ChipButton, ChipRow, row_height
from instructir_desktop.ui.panels.labels import ElidedLabel, label, set_look
from instructir_desktop.ui.panels.understood import Understood
from instructir_desktop.ui.plan import Plan
from instructir_desktop.ui.tokens import SPACE_S
from instructir_desktop.ui.words import said

Kind = Literal["info", "warning", "error"]

EXAMPLES: Mapping[str, str] = {
    "rain": "Remove the rain, keep the rest",
    "noise": "Remove the noise",
    "blur": "Make this photo sharp",
    "haze": "Clear the haze",
    "dark": "Brighten this dark photo",
    "enhancement": "Improve the colours",
    "super_resolution": "Bring out fine detail",
    "nothing": "Leave the photo as it is",
}
"""One sentence per intent."""


class HintLine(QStackedWidget):
    """Always as tall as a row of chips, whatever it shows."""

    chosen = Signal(str)
    """A sentence was clicked: an example or a suggestion."""

    def __init__(self, plan: Plan) -> None:
        super().__init__()
        self.setFixedHeight(row_height())
        self._sentences = ChipRow()
        self._examples = _page(label(self.tr("Try"), "muted"), self._sentences)
        self._suggested: tuple[Suggestion, ...] | None = None
        self.set_suggestions(())
        self._words = ElidedLabel("", "muted")
        self._mark = QLabel()
        self._message = _page(self._mark, self._words)
        self.understood = Understood(plan)
        self._kind: Kind = "info"
        for page in (self._examples, self._message, self.understood):
            self.addWidget(page)

    def _sentence(self, shown: str, sentence: str) -> ChipButton:
        chip = ChipButton(shown, widest=2 * WIDEST)
        chip.clicked.connect(lambda: self.chosen.emit(sentence))
        return chip

    def set_suggestions(self, suggestions: Sequence[Suggestion]) -> None:
        """What the open photo seems to need, before the examples."""
        if self._suggested == tuple(suggestions):
            return
        self._suggested = tuple(suggestions)
        chips = []
        for one in suggestions:
            chip = self._sentence(
                f"{said(one.observation)}: {one.sentence[:1].lower()}{one.sentence[1:]}", one.sentence
            )
            chip.setProperty("tone", "suggestion")
            chips.append(chip)
        needed = {one.intent for one in suggestions} | {"nothing"}
        chips.extend(self._sentence(text, text) for intent, text in EXAMPLES.items() if intent not in needed)
        self._sentences.set_chips(chips)

    def come_between(self, before: QWidget, after: QWidget) -> None:
        """Let Tab go from `before` through the chips that are shown to `after`."""
        for page, row in ((self._examples, self._sentences), (self.understood, self.understood.chips)):
            if self.currentWidget() is page:
                row.come_between(before, after)

    @property
    def words(self) -> str:
        """The message shown, empty while the line shows chips."""
        return self._words.text() if self.currentWidget() is self._message else ""

    @property
    def shows_understanding(self) -> bool:
        """Whether the line shows what was understood, as chips."""
        return self.currentWidget() is self.understood

    def show_examples(self) -> None:
        self.setCurrentWidget(self._examples)

    def show_message(self, text: str, kind: Kind) -> None:
        self._kind = kind
        self._words.setText(text)
        set_look(self._words, kind={"info": "muted", "warning": "warning", "error": "danger"}[kind])
        self._draw_mark()
        self.setCurrentWidget(self._message)

    def show_quietly(self, text: str) -> None:
        """Words without a mark."""
        self._words.setText(text)
        set_look(self._words, kind="muted")
        self._mark.hide()
        self.setCurrentWidget(self._message)

    def show_understanding(self, parse: Parse) -> None:
        """The parse as it will be carried out."""
        if parse.action == "restore":
            self.understood.show_steps(parse)
        elif parse.question is not None and parse.action == "unsure":
            self.understood.show_question(parse.question)
        else:
            self.show_message(said(parse.message), "info")
            return
        self.setCurrentWidget(self.understood)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.setFixedHeight(row_height())
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and not self._mark.isHidden():
            self._draw_mark()

    def _draw_mark(self) -> None:
        name = "info" if self._kind == "info" else "warning"
        colour = self._words.palette().color(self._words.foregroundRole()).name()
        self._mark.setPixmap(pixmap(name, scaled(16), self.devicePixelRatioF(), colour))
        self._mark.show()


def _page(*parts: QWidget) -> QWidget:
    page = QWidget()
    layout = QHBoxLayout(page)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(SPACE_S)
    for part in parts:
        layout.addWidget(part, 0 if isinstance(part, QLabel) and not isinstance(part, ElidedLabel) else 1)
    layout.setAlignment(Qt.AlignmentFlag.AlignVCenter)
    return page
