"""The line above the text box: example sentences, what was understood, a message, or how far the work is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QWidget

from instructir_desktop.core.language.understanding import LABELS, Intent, Understanding
from instructir_desktop.ui.icons import pixmap
from instructir_desktop.ui.panels.chips import HEIGHT, Chip, ChipButton, ChipRow
from instructir_desktop.ui.panels.labels import ElidedLabel, label, percent, set_look
from instructir_desktop.ui.tokens import SPACE_S

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

SECOND = 0.1
"""A further reading of a clear sentence is shown from this probability on."""


class HintLine(QStackedWidget):
    """Always as tall as a row of chips, whatever it shows."""

    chosen = Signal(str)
    """A sentence was clicked: an example, or one of two readings."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(HEIGHT)
        self._examples = _page(label("Try", "muted"), row := ChipRow())
        row.set_chips([self._sentence(text, text) for intent, text in EXAMPLES.items() if intent != "nothing"])
        self._words = ElidedLabel("", "muted")
        self._mark = QLabel()
        self._message = _page(self._mark, self._words)
        self._lead = label("", "muted")
        self._chips = ChipRow()
        self._understood = _page(self._lead, self._chips)
        self._kind: Kind = "info"
        for page in (self._examples, self._message, self._understood):
            self.addWidget(page)

    def _sentence(self, shown: str, sentence: str) -> ChipButton:
        chip = ChipButton(shown)
        chip.clicked.connect(lambda: self.chosen.emit(sentence))
        return chip

    @property
    def words(self) -> str:
        """The message shown, empty while the line shows chips."""
        return self._words.text() if self.currentWidget() is self._message else ""

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

    def show_understanding(self, understanding: Understanding) -> None:
        first, second = understanding.intents[:2]
        if understanding.action in ("nothing", "unsupported"):
            self.show_message(understanding.message, "info" if understanding.action == "nothing" else "warning")
            return
        if understanding.action == "unsure":
            self._lead.setText("Not sure what is meant. Is it")
            chips: list[QWidget] = [self._reading(first), self._reading(second)]
        else:
            self._lead.setText("Understood")
            chips = [Chip(_named(first), "accent")]
            chips += [Chip(_named(other)) for other in understanding.intents[1:] if other.probability >= SECOND]
        self._chips.set_chips(chips)
        self.setCurrentWidget(self._understood)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and not self._mark.isHidden():
            self._draw_mark()

    def _reading(self, intent: Intent) -> ChipButton:
        chip = self._sentence(_named(intent), EXAMPLES[intent.name])
        chip.setToolTip(f"Write “{EXAMPLES[intent.name]}” instead")
        chip.setProperty("tone", "warning")
        return chip

    def _draw_mark(self) -> None:
        name = "info" if self._kind == "info" else "warning"
        colour = self._words.palette().color(self._words.foregroundRole()).name()
        self._mark.setPixmap(pixmap(name, 16, self.devicePixelRatioF(), colour))
        self._mark.show()


def _named(intent: Intent) -> str:
    return f"{LABELS[intent.name]} {percent(intent.probability)}"


def _page(*parts: QWidget) -> QWidget:
    page = QWidget()
    layout = QHBoxLayout(page)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(SPACE_S)
    for part in parts:
        layout.addWidget(part, 0 if isinstance(part, QLabel) and not isinstance(part, ElidedLabel) else 1)
    layout.setAlignment(Qt.AlignmentFlag.AlignVCenter)
    return page
