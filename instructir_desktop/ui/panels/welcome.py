"""What the canvas shows while no photo is open: where to drop one, the photos opened last, the sample."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from instructir_desktop.ui.icons import icon, pixmap, set_side
from instructir_desktop.ui.panels.chips import ChipButton
from instructir_desktop.ui.panels.labels import ElidedLabel, label, set_look, tooltip
from instructir_desktop.ui.tokens import SPACE_L, SPACE_M, SPACE_S, SPACE_XL, SPACE_XS

WIDTH = 520
USUAL = 17
"""Height of a line up to which WIDTH is enough, in device-independent pixels."""
RECENT = 5
"""Photos listed at most."""
MARK = 72
SAMPLE_SENTENCES = ("Remove the noise", "Remove the noise a little", "Brighten the shadows")
"""What the sample photo can show at once."""


class Welcome(QWidget):
    """A pure view; the window takes the dropped file itself and only tells set_drop_active()."""

    openRequested = Signal()
    sampleRequested = Signal()
    sampleSentenceChosen = Signal(str)
    """The sample photo is to be opened and this sentence carried out on it."""
    recentChosen = Signal(str)
    """The path of a photo in the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._mark = QLabel()
        self._mark.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._open = QPushButton(self.tr("Open a photo…"))
        self._open.setProperty("kind", "primary")
        self._open.setIcon(icon("open", QPalette.ColorRole.HighlightedText))
        self._open.clicked.connect(self.openRequested)
        self._sample = QPushButton(self.tr("Try the sample photo"))
        self._sample.setIcon(icon("photo"))
        self._sample.clicked.connect(self.sampleRequested)
        self._zone = self._lay_out_zone()
        self._try = self._lay_out_trial()
        self._has_sample = True
        self._recent_title = label(self.tr("Recent photos"), "muted")
        self._recent_title.setIndent(SPACE_S)
        self._listed = QWidget()
        self._listed.setMaximumWidth(widest(self))
        self._recent = QVBoxLayout(self._listed)
        self._recent.setContentsMargins(0, SPACE_M, 0, 0)
        self._recent.setSpacing(0)
        self._recent.addWidget(self._recent_title)
        self._rows: list[RecentRow] = []

        middle = QVBoxLayout()
        middle.setSpacing(SPACE_S)
        middle.addStretch(2)
        middle.addLayout(_centred(self._zone))  # the sentences below may be wider
        middle.addWidget(self._try)
        middle.addLayout(_centred(self._listed))
        middle.addStretch(3)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(SPACE_XL, SPACE_L, SPACE_XL, SPACE_L)
        whole.addStretch(1)
        whole.addLayout(middle, 100)
        whole.addStretch(1)
        self.set_recent(())
        self._draw_mark()

    def _lay_out_zone(self) -> QFrame:
        zone = QFrame()
        zone.setProperty("card", "drop-zone")
        zone.setMaximumWidth(widest(self))
        title, words = (
            label(self.tr("Drop a photo here"), "hero"),
            label(self.tr("and write what is wrong with it."), "muted"),
        )
        quiet = label(self.tr("Everything stays on this computer, and the original is never changed."), "small")
        for text in (title, words, quiet):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        quiet.setWordWrap(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_S)
        buttons.addStretch(1)
        for button in (self._open, self._sample):
            set_side(button, 18)
            button.setMinimumHeight(34)
            buttons.addWidget(button)
        buttons.addStretch(1)
        inside = QVBoxLayout(zone)
        inside.setContentsMargins(SPACE_XL, SPACE_XL + SPACE_S, SPACE_XL, SPACE_XL)
        inside.setSpacing(SPACE_XS)
        inside.addWidget(self._mark)
        inside.addSpacing(SPACE_M)
        inside.addWidget(title)
        inside.addWidget(words)
        inside.addSpacing(SPACE_L)
        inside.addLayout(buttons)
        inside.addSpacing(SPACE_L)
        inside.addWidget(quiet)
        return zone

    def _lay_out_trial(self) -> QWidget:
        """For the first time: a sentence to click, with its result on the sample photo."""
        trial = QWidget()
        trial.setMaximumWidth(2 * WIDTH)
        words = label(self.tr("New here? Click a sentence to see it work on the sample photo:"), "muted")
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        words.setWordWrap(True)
        chips = QHBoxLayout()
        chips.setSpacing(SPACE_S)
        chips.addStretch(1)
        for sentence in SAMPLE_SENTENCES:
            chip = ChipButton(sentence, "accent")
            chip.setAccessibleDescription(self.tr("Opens the sample photo and carries this sentence out"))
            chip.clicked.connect(partial(self.sampleSentenceChosen.emit, sentence))
            chips.addWidget(chip)
        chips.addStretch(1)
        inside = QVBoxLayout(trial)
        inside.setContentsMargins(0, SPACE_M, 0, 0)
        inside.setSpacing(SPACE_S)
        inside.addWidget(words)
        inside.addLayout(chips)
        return trial

    def set_recent(self, photos: Sequence[Path]) -> None:
        """List the photos opened last, the latest first; whether they still exist is for the caller to see to."""
        for row in self._rows:
            self._recent.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [RecentRow(photo) for photo in photos[:RECENT]]
        for row in self._rows:
            row.opened.connect(self.recentChosen)
            self._recent.addWidget(row)
        self._listed.setVisible(bool(self._rows))
        self._try.setVisible(self._has_sample and not self._rows)
        layout = self.layout()
        if layout is not None:
            layout.activate()  # else the page's least size is that with the other part, until the event loop runs

    def set_sample_available(self, available: bool) -> None:
        """Whether a sample photo is shipped; without one its button is not shown."""
        self._has_sample = available
        self._sample.setVisible(available)
        self._try.setVisible(available and not self._rows)

    def set_drop_active(self, active: bool) -> None:
        """Whether a file that could be opened hovers over the window."""
        set_look(self._zone, lit=active)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._draw_mark()
        elif event.type() == QEvent.Type.FontChange:
            for part in (self._zone, self._listed):
                part.setMaximumWidth(widest(self))

    def _draw_mark(self) -> None:
        self._mark.setPixmap(pixmap("instructir", MARK, self.devicePixelRatioF(), "#000000"))


def _centred(part: QWidget) -> QHBoxLayout:
    """A part of limited width in the middle of the page."""
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(part, 100)
    row.addStretch(1)
    return row


def widest(widget: QWidget) -> int:
    """The width of the page's parts, which grows with large text."""
    return round(WIDTH * max(1.0, widget.fontMetrics().height() / USUAL))


class RecentRow(QPushButton):
    """One photo: its name, and its folder in quieter words."""

    opened = Signal(str)

    def __init__(self, photo: Path) -> None:
        super().__init__()
        self.setProperty("kind", "quiet")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Open {name}").format(name=photo.name))
        self.setToolTip(tooltip(str(photo)))
        name, folder = label(photo.name), ElidedLabel(_short(photo.parent), "small")
        folder.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        inside = QHBoxLayout(self)
        inside.setContentsMargins(SPACE_S, SPACE_XS, SPACE_S, SPACE_XS)
        inside.setSpacing(SPACE_M)
        for part in (name, folder):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        inside.addWidget(name)
        inside.addWidget(folder, 1)
        self.setMinimumHeight(30)
        self.clicked.connect(lambda: self.opened.emit(str(photo)))


def _short(folder: Path) -> str:
    """The folder with "~" for the user's own."""
    try:
        return str(Path("~") / folder.relative_to(Path.home()))
    except (ValueError, RuntimeError):  # elsewhere, or no home is known
        return str(folder)
