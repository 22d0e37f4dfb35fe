"""Mixing a step with another sentence: which, and how far towards it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from instructir_desktop.document.mixing import mix_of
from instructir_desktop.document.step import Step
from instructir_desktop.ui.panels.labels import ElidedLabel, label, percent
from instructir_desktop.ui.panels.sliders import PanelSlider
from instructir_desktop.ui.tokens import SPACE_L, SPACE_M, SPACE_S, SPACE_XL

WIDTH = 440


class MixDialog(QDialog):
    """The step's own sentence on the left of the slider, the other one on its right."""

    def __init__(self, parent: QWidget | None, step: Step) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Mix with another sentence"))
        self.setMinimumWidth(WIDTH)
        known = mix_of(step)
        self._own = step.text
        self._other = QLineEdit(known.text if known is not None else "")
        self._other.setAccessibleName(self.tr("The other sentence"))
        self._other.setPlaceholderText(self.tr("e.g. “make this photo sharp”"))
        self._slider = PanelSlider(100, 50)
        self._slider.setAccessibleName(self.tr("Share of the other sentence"))
        self._slider.setToolTip(self.tr("Double-click for one half."))
        self._slider.show_value(round(known.amount * 100) if known is not None else 50)
        self._shares = label("", "small")
        self._shares.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._apply = QPushButton(self.tr("Mix"))
        self._apply.setProperty("kind", "primary")
        self._apply.setDefault(True)
        self._apply.clicked.connect(self.accept)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)

        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self._apply)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_L)
        whole.setSpacing(SPACE_S)
        whole.addWidget(label(self.tr("This step"), "muted"))
        whole.addWidget(ElidedLabel(f"“{step.text}”", "heading"))
        whole.addSpacing(SPACE_M)
        whole.addWidget(label(self.tr("Other sentence"), "muted"))
        whole.addWidget(self._other)
        whole.addSpacing(SPACE_M)
        whole.addWidget(self._slider)
        whole.addWidget(self._shares)
        whole.addSpacing(SPACE_M)
        whole.addLayout(buttons)
        self._other.textChanged.connect(self._update)
        self._slider.valueChanged.connect(self._update)
        self._other.setFocus(Qt.FocusReason.OtherFocusReason)
        self._update()

    @property
    def text(self) -> str:
        """The other sentence."""
        return self._other.text().strip()

    @property
    def amount(self) -> float:
        """The other sentence's share, 0..1."""
        return self._slider.value() / 100

    def _update(self) -> None:
        self._apply.setEnabled(bool(self.text) and self.text != self._own)
        self._shares.setText(
            self.tr("{own} this step · {other} the other sentence").format(
                own=percent(1 - self.amount), other=percent(self.amount)
            )
        )
