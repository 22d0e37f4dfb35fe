"""The contact sheet: four readings of a sentence side by side, to pick one by click or by the keys 1 to 4."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from instructir_desktop.ui.contact_sheet import READINGS, Candidate
from instructir_desktop.ui.panels.labels import ElidedLabel, label, percent
from instructir_desktop.ui.panels.progress import ProgressLine
from instructir_desktop.ui.tokens import SPACE_L, SPACE_M, SPACE_S

PICTURE = QSize(400, 280)
MOST = QSize(960, 780)
MARGIN = 48
"""What stays visible of the window around the sheet, in device-independent pixels."""


class _Picture(QWidget):
    """An image fitted into its room, never enlarged."""

    def __init__(self) -> None:
        super().__init__()
        self._image = QImage()
        self.setMinimumSize(PICTURE / 2)

    def sizeHint(self) -> QSize:
        return PICTURE

    def set_image(self, image: QImage) -> None:
        self._image = image
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._image.isNull():
            return
        ratio = self.devicePixelRatioF()
        room = self.size() * ratio
        size = self._image.size()
        if size.width() > room.width() or size.height() > room.height():
            size.scale(room, Qt.AspectRatioMode.KeepAspectRatio)
        shown = self._image.scaled(
            size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        shown.setDevicePixelRatio(ratio)
        painter = QPainter(self)
        at = (self.width() - size.width() / ratio) / 2, (self.height() - size.height() / ratio) / 2
        painter.drawImage(round(at[0]), round(at[1]), shown)
        painter.end()


class ReadingCard(QFrame):
    """One reading: its picture and its number and name. It can be chosen once the picture is there."""

    chosen = Signal()

    def __init__(self, number: int) -> None:
        super().__init__()
        self.candidate: Candidate | None = None
        self._number = number
        self._picture = _Picture()
        self._title = ElidedLabel(f"{number}", "muted")
        self.setProperty("card", "row")
        self.setEnabled(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Reading {number}, being restored").format(number=number))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_S, SPACE_S, SPACE_S, SPACE_S)
        layout.addWidget(self._picture, 1)
        layout.addWidget(self._title)

    def show_reading(self, candidate: Candidate, image: QImage) -> None:
        self.candidate = candidate
        self._picture.set_image(image)
        self._title.setText(f"{self._number}  {candidate.title}")
        self.setAccessibleName(self.tr("Reading {number}: {title}").format(number=self._number, title=candidate.title))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setEnabled(True)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit()
        else:
            super().keyPressEvent(event)


class ContactSheetDialog(QDialog):
    """A pure view: whoever makes it delivers the readings with show_reading()."""

    picked = Signal(Candidate)

    def __init__(self, parent: QWidget | None, sentence: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Four readings"))
        self._cards = [ReadingCard(number) for number in range(1, READINGS + 1)]
        self._line = ProgressLine()
        self._line.set_fraction(-1.0)
        self._state = ElidedLabel(self.tr("Restoring…"), "muted")
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        grid = QGridLayout()
        grid.setSpacing(SPACE_S)
        for index, card in enumerate(self._cards):
            grid.addWidget(card, index // 2, index % 2)
            card.chosen.connect(lambda card=card: self._pick(card))
        title = ElidedLabel(f"“{sentence}”", "title")
        foot = QHBoxLayout()
        foot.addWidget(self._state, 1)
        foot.addWidget(cancel)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_M)
        whole.setSpacing(SPACE_S)
        whole.addWidget(title)
        whole.addWidget(
            label(
                self.tr("What is in view, at full resolution, with no region and no lock. Pick one with 1–4."), "small"
            )
        )
        whole.addLayout(grid, 1)
        whole.addWidget(self._line)
        whole.addLayout(foot)
        room = (
            parent.size() if parent is not None else MOST
        )  # Qt alone would not use more than two thirds of the screen
        self.resize(min(MOST.width(), room.width() - MARGIN), min(MOST.height(), room.height() - MARGIN))

    def show_reading(self, number: int, candidate: Candidate, image: QImage) -> None:
        """The picture of reading `number`, from 0."""
        self._cards[number].show_reading(candidate, image)
        if number == 0:
            self._cards[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def set_progress(self, fraction: float) -> None:
        self._line.set_fraction(fraction)
        self._state.setText(f"{self.tr('Restoring…')} {percent(fraction)}")

    def set_finished(self) -> None:
        self._line.set_fraction(None)
        self._state.setText("")

    def set_failed(self, sentence: str) -> None:
        self._line.set_fraction(None)
        self._state.setText(sentence)

    def _pick(self, card: ReadingCard) -> None:
        if card.candidate is not None:
            self.picked.emit(card.candidate)
            self.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = event.key() - Qt.Key.Key_1
        if 0 <= number < len(self._cards):
            self._pick(self._cards[number])
        else:
            super().keyPressEvent(event)
