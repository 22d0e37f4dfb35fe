"""The first row of the stack: the photo as it was opened."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from instructir_desktop.core.geometry import Size
from instructir_desktop.ui.mirroring import margins
from instructir_desktop.ui.panels.labels import ElidedLabel, label, set_look
from instructir_desktop.ui.panels.thumbnail import Thumbnail
from instructir_desktop.ui.tokens import SPACE_S, SPACE_XS


class OriginalRow(QFrame):
    """It cannot be changed, only looked at."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", "row")
        self._picture = Thumbnail()
        self._detail = ElidedLabel("", "small")
        texts = QVBoxLayout()
        texts.setSpacing(SPACE_XS)
        texts.addStretch(1)
        texts.addWidget(label(self.tr("Original photo")))
        texts.addWidget(self._detail)
        texts.addStretch(1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(margins(SPACE_XS + 16 + SPACE_S, SPACE_S, SPACE_S, SPACE_S))  # as the steps' pictures
        whole.setSpacing(SPACE_S)
        whole.addWidget(self._picture)
        whole.addLayout(texts, 1)

    def set_photo(self, name: str, size: Size) -> None:
        self._detail.setText(f"{name} · {size.width} × {size.height}")
        self.setAccessibleName(self.tr("Original photo: {name}").format(name=name))

    def set_image(self, image: QImage) -> None:
        self._picture.set_image(image)

    def set_current(self, current: bool) -> None:
        set_look(self, current=current)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.chosen.emit()
