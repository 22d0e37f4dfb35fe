"""A camera RAW at half its size, shown where the photo will be while the full development runs."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QRectF
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QStackedWidget, QWidget

from instructir_desktop.core.geometry import Size
from instructir_desktop.imaging.isolated import open_isolated
from instructir_desktop.imaging.pixels import BufferPixels
from instructir_desktop.ui.canvas.pyramid import PhotoPyramid
from instructir_desktop.ui.canvas.transform import ViewTransform
from instructir_desktop.ui.display_profile import display_space, shown

if TYPE_CHECKING:
    from instructir_desktop.ui.actions import Actions
    from instructir_desktop.ui.editor import Editor
    from instructir_desktop.ui.panels.instruction_bar import InstructionBar

LONGEST_SIDE = 3000
"""Pixels of the picture; a screen has hardly more."""


@dataclass(frozen=True, eq=False)
class RawPicture:
    """`pixels` (H, W, 3) uint8, sRGB; `photo` about the size of the photo that is being developed."""

    pixels: NDArray[np.uint8]
    photo: Size


def developed(path: Path) -> RawPicture:
    """Develop a camera RAW quickly, in any thread. Raises InputError."""
    buffer = open_isolated(path, half_size=True)
    levels = PhotoPyramid(BufferPixels(buffer))
    size = levels.size
    level = 0
    while max(size) > LONGEST_SIDE and level + 1 < levels.count:
        level += 1
        size = Size(-(-size.width // 2), -(-size.height // 2))
    pixels = levels.read(level, size.box())
    eight = np.clip(pixels * 255 + 0.5, 0, 255).astype(np.uint8)
    return RawPicture(np.ascontiguousarray(eight), Size(buffer.size.width * 2, buffer.size.height * 2))


class RawPage(QWidget):
    """The picture, fitted as the canvas fits the photo."""

    def __init__(self) -> None:
        super().__init__()
        self._image = QImage()
        self._photo = Size(0, 0)
        self.setAccessibleName(self.tr("The photo, being developed"))

    def set_picture(self, picture: RawPicture) -> None:
        height, width = picture.pixels.shape[:2]
        image = QImage(picture.pixels.data, width, height, 3 * width, QImage.Format.Format_RGB888)
        self._image = shown(image.convertToFormat(QImage.Format.Format_RGB32), display_space(self.screen()))
        self._photo = picture.photo
        self.update()

    def clear(self) -> None:
        self._image = QImage()

    def place(self) -> QRectF:
        """Where the photo lies, in device-independent pixels."""
        ratio = self.devicePixelRatioF()
        view = Size(round(self.width() * ratio), round(self.height() * ratio))
        fitted = ViewTransform(self._photo, view).fitted()
        return QRectF(
            fitted.left / ratio,
            fitted.top / ratio,
            self._photo.width * fitted.scale / ratio,
            self._photo.height * fitted.scale / ratio,
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().color(QPalette.ColorRole.Shadow))  # as the canvas has it
        if not self._image.isNull():
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(self.place(), self._image)
        painter.end()


class RawPreview(QObject):
    """Shows the page while a RAW is opened, during which nothing can be edited; afterwards the photo, or what was before."""

    def __init__(self, pages: QStackedWidget, editor: Editor, commands: Actions, bar: InstructionBar) -> None:
        super().__init__(pages)
        self.page = RawPage()
        self._pages = pages
        self._editor = editor
        self._commands = commands
        self._bar = bar
        self._before: QWidget | None = None
        pages.addWidget(self.page)
        editor.previewed.connect(self._show)
        editor.photoChanged.connect(self._opened)
        editor.openFailed.connect(self._failed)

    def _show(self, picture: RawPicture) -> None:
        if self._before is None:
            self._before = self._pages.currentWidget()
        self.page.set_picture(picture)
        self._pages.setCurrentWidget(self.page)
        self._allow(False)

    def _opened(self) -> None:
        self._before = None
        self.page.clear()

    def _failed(self, error: Exception) -> None:
        if self._before is not None:
            self._pages.setCurrentWidget(self._before)
            self._allow(self._editor.photo is not None)
        self._opened()

    def _allow(self, editing: bool) -> None:
        self._commands.set_photo(editing)
        self._bar.set_enabled_for_photo(editing)
