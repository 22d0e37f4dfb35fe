"""Pictures of the window that are kept: how two are compared, so that another font passes and a missing panel does not.

A picture is laid out in blocks of 16 × 16 pixels. Of each block the mean of every colour and the spread (standard
deviation) of its lightness are compared: the mean sees panels, fills, and a photo that was brightened; the spread sees
noise, text and lines. A block differs when a mean is off by more than 14 or the spread by more than 10 levels of 255.
Up to 6 % of the blocks may differ, which is what another font, a toast that has gone or a rounded number change.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

FOLDER = Path(__file__).parent / "pictures"

WRITING = bool(os.environ.get("WRITE_PICTURES"))
"""Whether the kept pictures are made anew (`make journeys`)."""

BLOCK = 16
MEAN = 14.0
SPREAD = 10.0
DIFFERENT = 0.06
"""The share of blocks that may differ."""

Pixels = NDArray[np.uint8]


@dataclass(frozen=True)
class Difference:
    """How two pictures differ: the share of blocks that do, 0..1, and where (rows, columns of blocks)."""

    share: float
    blocks: NDArray[np.bool_]

    @property
    def small(self) -> bool:
        return self.share <= DIFFERENT

    def __str__(self) -> str:
        drawn = "\n".join("".join("#" if one else "." for one in row) for row in self.blocks)
        return f"{self.share:.1%} of the blocks differ, {DIFFERENT:.0%} may:\n{drawn}"


def compare(picture: Pixels, kept: Pixels) -> Difference:
    """Compare two pictures (H, W, 3) of one size; ValueError for two sizes."""
    if picture.shape != kept.shape:
        raise ValueError(f"a picture of {picture.shape} and one of {kept.shape} pixels")
    means, spreads = _blocks(picture)
    kept_means, kept_spreads = _blocks(kept)
    off = np.abs(means - kept_means).max(axis=2) > MEAN
    off |= np.abs(spreads - kept_spreads) > SPREAD
    return Difference(float(off.mean()), off)


def _blocks(picture: Pixels) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Mean per colour (rows, columns, 3) and spread of the lightness (rows, columns) of every block; margins are cut."""
    rows, columns = picture.shape[0] // BLOCK, picture.shape[1] // BLOCK
    cut = picture[: rows * BLOCK, : columns * BLOCK].astype(np.float32)
    tiles = cut.reshape(rows, BLOCK, columns, BLOCK, 3)
    light = tiles @ np.array([0.299, 0.587, 0.114], np.float32)
    return tiles.mean(axis=(1, 3)), light.std(axis=(1, 3))


def draw(window: QWidget) -> Pixels:
    """The window with its open dialogs in its middle, and its open menus where they are, (H, W, 3)."""
    whole = window.grab()
    painter = QPainter(whole)
    for one in QApplication.topLevelWidgets():
        if one is window or not one.isVisible() or one.size().isEmpty():
            continue
        at = one.pos() - window.pos()
        if one.windowModality() or (one.parentWidget() is window and one.isWindow() and not one.windowFlags() & 0x8):
            at = QPoint((window.width() - one.width()) // 2, max((window.height() - one.height()) // 2, 0))
        painter.drawPixmap(at, one.grab())
    painter.end()
    return pixels_of(whole)


def pixels_of(picture: QPixmap) -> Pixels:
    image = picture.toImage().convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).copy()


def kept(name: str) -> Pixels:
    """A kept picture, (H, W, 3)."""
    with Image.open(FOLDER / f"{name}.webp") as image:
        return np.asarray(image.convert("RGB"))


def keep(name: str, picture: Pixels) -> None:
    """Make a picture the kept one."""
    FOLDER.mkdir(exist_ok=True)
    Image.fromarray(picture).save(FOLDER / f"{name}.webp", quality=82, method=6)
