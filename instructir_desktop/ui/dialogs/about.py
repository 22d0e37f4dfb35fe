"""What this application is: version, licences, the bundled model, and what it promises."""

from __future__ import annotations

import platform

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QLayout, QPushButton, QVBoxLayout, QWidget

from instructir_desktop import __version__
from instructir_desktop.engine.api import ModelInfo
from instructir_desktop.ui.icons import pixmap
from instructir_desktop.ui.marked import marked
from instructir_desktop.ui.panels.labels import label
from instructir_desktop.ui.tokens import SPACE_L, SPACE_M, SPACE_S, SPACE_XL, SPACE_XS

PROMISE = marked(
    "AboutDialog",
    "Your photos stay on this computer: everything is computed here, and no connection to the network is opened unless you "
    "press a button that says so. The original photo is never written to.",
)
MARK = 64
WIDTH = 472


class AboutDialog(QDialog):
    """`model` is the model in use; None while none is installed."""

    licencesRequested = Signal()

    def __init__(self, parent: QWidget | None = None, *, model: ModelInfo | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About InstructIR Desktop"))
        mark = QLabel()
        mark.setPixmap(pixmap("instructir", MARK, self.devicePixelRatioF(), "#000000"))
        names = QVBoxLayout()
        names.setSpacing(SPACE_XS)
        names.addStretch(1)
        names.addWidget(label("InstructIR Desktop", "hero"))
        names.addWidget(label(self.tr("The photo editor whose tool is a sentence."), "muted"))
        names.addStretch(1)
        top = QHBoxLayout()
        top.setSpacing(SPACE_L)
        top.addWidget(mark)
        top.addLayout(names, 1)

        described = f"{model.title} ({model.licence})" if model is not None else self.tr("None installed")
        sha256 = self.tr("Model SHA-256")
        facts = {
            self.tr("Version"): __version__,
            self.tr("Licence"): "MIT",
            self.tr("Model"): described,
            sha256: model.sha256[:16] + "…" if model is not None else "–",
            self.tr("Method"): "InstructIR – Conde, Geigle, Timofte, ECCV 2024",
            self.tr("Made with"): self.tr("Qt for Python {pyside_version} (LGPL 3), Python {python_version}").format(
                pyside_version=pyside_version, python_version=platform.python_version()
            ),
        }
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_L)
        grid.setVerticalSpacing(SPACE_S)
        grid.setColumnStretch(1, 1)
        for row, (name, fact) in enumerate(facts.items()):
            value = label(fact)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            value.setToolTip(model.sha256 if model is not None and name == sha256 else "")
            grid.addWidget(label(name, "muted"), row, 0)
            grid.addWidget(value, row, 1)
        promise = label(self.tr(PROMISE))
        promise.setWordWrap(True)
        promise.setFixedWidth(WIDTH)
        close = QPushButton(self.tr("Close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        licences = QPushButton(self.tr("All licences"))
        licences.clicked.connect(self.licencesRequested)
        buttons = QHBoxLayout()
        buttons.addWidget(licences)
        buttons.addStretch(1)
        buttons.addWidget(close)

        whole = QVBoxLayout(self)
        whole.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_L)
        whole.setSpacing(SPACE_L)
        whole.addLayout(top)
        whole.addLayout(grid)
        whole.addWidget(promise)
        whole.addSpacing(SPACE_M)
        whole.addLayout(buttons)
        whole.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)
