"""What an exported file's receipt says, and whether the file is what it says: the photo is rendered again and compared."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from instructir_desktop.document.receipt import Receipt
from instructir_desktop.document.verify import Verification
from instructir_desktop.errors import InstructIRError
from instructir_desktop.sentence import joined
from instructir_desktop.ui.marked import marked
from instructir_desktop.ui.mirroring import beginning
from instructir_desktop.ui.numbers import filled
from instructir_desktop.ui.offered_files import photo_filter
from instructir_desktop.ui.panels.labels import breakable, label, percent, set_look
from instructir_desktop.ui.panels.progress import ProgressLine
from instructir_desktop.ui.tokens import SPACE_L, SPACE_M, SPACE_S, SPACE_XL
from instructir_desktop.ui.words import said

WIDTH = 472
TITLES = {
    "verified": marked("VerifyDialog", "Restored, not generated"),
    "differs": marked("VerifyDialog", "It is not what its receipt says"),
    "no-receipt": marked("VerifyDialog", "No receipt"),
    "no-source": marked("VerifyDialog", "The photo is needed"),
    "other-source": marked("VerifyDialog", "Another photo"),
    "no-model": marked("VerifyDialog", "The model is needed"),
}
STEPS_SHOWN = 6
UNEXPECTED = marked("VerifyDialog", "Something went wrong inside InstructIR Desktop; the details are in its log.")


class VerifyDialog(QDialog):
    """Shows that a file is being verified, then what was found. The work is the caller's."""

    sourceChosen = Signal(Path)
    """The user has said where the photo lies that the file was made from."""

    def __init__(self, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Verify"))
        self._path = path
        self._title = label("", "title")
        self._sentence = label("")
        self._sentence.setWordWrap(True)
        self._sentence.setFixedWidth(WIDTH)
        self._sentence.setAlignment(beginning() | Qt.AlignmentFlag.AlignTop)
        self._sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._bar = ProgressLine()
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(SPACE_L)
        self._facts.setVerticalSpacing(SPACE_S)
        self._facts.setColumnStretch(1, 1)
        self._choose = QPushButton(self.tr("Choose the photo…"))
        self._choose.setAutoDefault(False)
        self._choose.hide()
        self._choose.clicked.connect(self._choose_source)
        close = QPushButton(self.tr("Close"))
        close.setDefault(True)
        close.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addWidget(self._choose)
        buttons.addStretch(1)
        buttons.addWidget(close)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_L)
        whole.setSpacing(SPACE_M)
        whole.addWidget(self._title)
        whole.addWidget(self._bar)
        whole.addWidget(self._sentence)
        whole.addLayout(self._facts)
        whole.addLayout(buttons)
        whole.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)
        self.begin()

    def begin(self) -> None:
        """Say that the work goes on."""
        self._title.setText(self.tr("Verifying “{name}”").format(name=self._path.name))
        set_look(self._title, kind="title")
        self._sentence.setText(
            self.tr("The photo is rendered again as the file's receipt says, and compared with the file.")
        )
        self._bar.set_fraction(-1.0)
        self._choose.hide()

    def set_progress(self, fraction: float) -> None:
        """0..1; negative: unknown."""
        self._bar.set_fraction(fraction)

    def show_result(self, found: Verification) -> None:
        """Say what was found."""
        self._bar.set_fraction(None)
        self._title.setText(self.tr(TITLES[found.result]))
        set_look(self._title, kind="title", tone={"verified": "good", "differs": "bad"}.get(found.result, ""))
        self._sentence.setText(breakable(said(joined((found.sentence, *found.notes)))))
        self._choose.setVisible(found.result in ("no-source", "other-source"))
        if found.receipt is not None:
            self._show_receipt(found.receipt, promise=found.result == "verified")

    def show_failure(self, error: Exception) -> None:
        """Say why it could not be verified."""
        self._bar.set_fraction(None)
        self._title.setText(self.tr("It could not be verified"))
        self._sentence.setText(
            breakable(said(error.sentence) if isinstance(error, InstructIRError) else self.tr(UNEXPECTED))
        )
        self._choose.hide()

    def _show_receipt(self, receipt: Receipt, *, promise: bool) -> None:
        while (item := self._facts.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        steps = receipt.document.steps
        words = [f"“{step.title}”, {percent(step.strength)}" for step in steps[:STEPS_SHOWN]]
        if len(steps) > STEPS_SHOWN:
            words.append(self.tr("and {count} more").format(count=len(steps) - STEPS_SHOWN))
        models = sorted({f"{step.model} (SHA-256 {step.model_sha256[:12]}…)" for step in steps})
        facts = {
            self.tr("Photo"): f"{receipt.document.source.name}, {receipt.document.source.size.width} × "
            f"{receipt.document.source.size.height}",
            self.tr("Steps"): " · ".join(words) or self.tr("None"),
            self.tr("Model"): " · ".join(models) or "–",
            self.tr("Untouched"): filled(
                self.tr("{untouched:,} of {total:,} pixels"), untouched=receipt.untouched, total=receipt.total
            ),
            self.tr("Made by"): receipt.app,
        }
        if promise:
            facts[self.tr("Promise")] = self.tr("Every pixel is the photo's own plus the corrections of these steps.")
        for row, (name, fact) in enumerate(facts.items()):
            value: QLabel = label(breakable(fact))
            value.setWordWrap(True)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._facts.addWidget(label(name, "muted"), row, 0, Qt.AlignmentFlag.AlignTop)
            self._facts.addWidget(value, row, 1)

    def _choose_source(self) -> None:
        chosen, _filter = QFileDialog.getOpenFileName(
            self, self.tr("The photo it was made from"), str(self._path.parent), photo_filter()
        )
        if chosen:
            self.begin()
            self.sourceChosen.emit(Path(chosen))
