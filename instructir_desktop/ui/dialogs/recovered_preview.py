"""What a crashed session left of one photo: a small picture of the photo and the steps that would come back."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from instructir_desktop.document.journal import Recovered
from instructir_desktop.ui.dialogs.choice import WIDTH
from instructir_desktop.ui.panels.labels import ElidedLabel
from instructir_desktop.ui.tokens import SPACE_L

PICTURE = QSize(160, 112)
"""Room for the picture, in device-independent pixels: kept free until it is there, so that nothing jumps."""
LINES = 5
"""Steps shown; of more, the latest ones after "…"."""


class RecoveredPreview(QWidget):
    """The picture is the photo as its file is, until the engine has started and shown what the steps make of it."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(WIDTH)  # that of the list above it; longer titles end in "…"
        self._photo: Path | None = None
        self._pictures: dict[Path, QImage] = {}
        self.picture = QLabel()
        self.picture.setFixedSize(PICTURE)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.lines = [ElidedLabel() for _ in range(LINES)]
        column = QVBoxLayout()
        column.setSpacing(2)
        for line in self.lines:
            column.addWidget(line)
        column.addStretch(1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(SPACE_L)
        whole.addWidget(self.picture)
        whole.addLayout(column, 1)

    def show_recovered(self, found: Recovered | None) -> None:
        """Show what is known of one photo; of none, nothing."""
        self._photo = None if found is None else found.photo
        titles = [] if found is None else lines(found)
        for line, text in zip(self.lines, titles + [""] * LINES, strict=False):
            line.setText(text)
        self._draw()

    def has(self, photo: Path) -> bool:
        """Whether there is a picture of this photo."""
        return photo in self._pictures

    def put(self, photo: Path, image: QImage) -> None:
        """A picture that was waited for; a null one for a photo that cannot be read."""
        self._pictures[photo] = image
        self._draw()

    def _draw(self) -> None:
        image = self._pictures.get(self._photo) if self._photo is not None else None
        if image is None or image.isNull():
            self.picture.clear()
            return
        ratio = self.devicePixelRatioF()
        keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        drawn = QPixmap.fromImage(image.scaled(PICTURE * ratio, keep, smooth))
        drawn.setDevicePixelRatio(ratio)
        self.picture.setPixmap(drawn)


def lines(found: Recovered) -> list[str]:
    """The titles of the steps that the photo would have again, numbered as in the stack."""
    numbered = [f"{number}  {step.title}" for number, step in enumerate(found.document.steps, 1)]
    return numbered if len(numbered) <= LINES else ["…", *numbered[1 - LINES :]]
