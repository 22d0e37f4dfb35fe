"""The change map over the photo: where, and how much, the steps altered it, with its legend.

The photo before and after is composed in the window's thread, as for any frame; the colour differences, which take a few
hundred milliseconds for a whole screen, are computed in a thread of their own, and the last map is shown meanwhile.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QLinearGradient, QPainter

from instructir_desktop.core.colour_difference import FORMULA, difference
from instructir_desktop.core.colour_scale import LEVELS, TICKS, position, table
from instructir_desktop.core.geometry import Box
from instructir_desktop.ui.canvas.compositor import VisibleLayer
from instructir_desktop.ui.canvas.transform import ViewTransform
from instructir_desktop.ui.file_thread import FileThread
from instructir_desktop.ui.marked import marked

Compose = Callable[[Sequence[VisibleLayer], int, Box], NDArray[np.uint8]]
"""The photo with layers, (h, w, 3), on a box of a pyramid level."""

UNTOUCHED = (18, 18, 20, 205)
"""Red, green, blue and opacity of the veil over what was not changed."""
FAINTEST, STRONGEST = 190, 240
"""Opacity of the scale's two ends: the photo stays visible below."""


@dataclass(frozen=True, eq=False)
class _Map:
    image: QImage
    level: int
    box: Box


class ChangeMap(QObject):
    """What is compared, and the picture of it for what the view shows. Inactive until set() is called."""

    updated = Signal()
    """paint() has something else to show."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: FileThread | None = None
        self._before: tuple[VisibleLayer, ...] = ()
        self._after: tuple[VisibleLayer, ...] | None = None
        self._title = ""
        self._held: _Map | None = None
        self._fresh = False  # whether the held map shows what is compared now
        self._busy = False
        self._number = 0

    @property
    def active(self) -> bool:
        return self._after is not None

    @property
    def ready(self) -> bool:
        """Whether the map shows the present state."""
        return self._fresh and not self._busy

    def set(self, before: Sequence[VisibleLayer], after: Sequence[VisibleLayer], title: str) -> None:
        """Show what `after` altered, against `before`; `title` is for the legend."""
        self._before, self._after, self._title = tuple(before), tuple(after), title
        self._number += 1
        self._fresh = False
        self.updated.emit()

    def clear(self) -> None:
        """Show no map, and forget the last one."""
        self._after, self._held, self._fresh = None, None, False
        self._number += 1
        self.updated.emit()

    def shutdown(self) -> None:
        """End the thread."""
        self.clear()
        if self._thread is not None:
            self._thread.shutdown()
            self._thread = None

    def paint(self, painter: QPainter, compose: Compose, view: ViewTransform, levels: int, clip: QRectF) -> None:
        """Draw the map inside `clip` (view pixels of the painter, whose scale is one device pixel per unit)."""
        if self._after is None:
            return
        level = view.level(levels)
        visible = view.visible(level)
        held = self._held
        covers = held is not None and held.level == level and held.box.contains(visible)
        if not (self._fresh and covers) and not self._busy:
            self._begin(compose, level, visible)
        painter.save()
        painter.setClipRect(clip)
        if held is None:
            painter.fillRect(clip, QColor(*UNTOUCHED))
        else:
            pixel = view.scale * 2**held.level
            left, top = view.left + held.box.x * pixel, view.top + held.box.y * pixel
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, pixel < 1)
            painter.drawImage(QRectF(left, top, held.box.width * pixel, held.box.height * pixel), held.image)
        painter.restore()

    def paint_legend(self, painter: QPainter, corner: QPointF) -> None:
        """Draw the legend; `corner` is its bottom left one."""
        paint_legend(painter, corner, self._title)

    def _begin(self, compose: Compose, level: int, box: Box) -> None:
        if box.empty or self._after is None:
            return
        before, after = compose(self._before, level, box), compose(self._after, level, box)
        if self._thread is None:
            self._thread = FileThread(self)
        self._busy = True
        self._thread.submit(partial(_made, before, after, level, box), partial(self._done, self._number))

    def _done(self, number: int, made: _Map | None, error: Exception | None) -> None:
        self._busy = False
        if made is not None and self._after is not None:
            self._held, self._fresh = made, number == self._number
        self.updated.emit()


def _made(before: NDArray[np.uint8], after: NDArray[np.uint8], level: int, box: Box) -> _Map:
    scale = np.float32(1 / 255)
    return _Map(change_image(difference(before * scale, after * scale)), level, box)


def change_image(delta: NDArray[np.float32]) -> QImage:
    """The picture of ΔE (h, w): a veil where it is 0, else the scale's colours, more opaque the more was changed."""
    index = np.rint(1 + position(delta) * np.float32(LEVELS - 2)).astype(np.uint8)
    index[delta == 0] = 0
    height, width = index.shape
    image = QImage(np.ascontiguousarray(index).data, width, height, width, QImage.Format.Format_Indexed8)
    colours = table()[np.linspace(0, LEVELS - 1, LEVELS - 1).astype(int)]
    opacity = np.linspace(FAINTEST, STRONGEST, LEVELS - 1).astype(int)
    entries = [
        (*(int(channel) for channel in colour), int(alpha)) for colour, alpha in zip(colours, opacity, strict=True)
    ]
    image.setColorTable([QColor(*entry).rgba() for entry in (UNTOUCHED, *entries)])
    return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)


def paint_legend(painter: QPainter, corner: QPointF, title: str) -> None:
    """What the colours mean, on a dark card readable over any photo; `corner` is its bottom left one."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    bold, plain = QFont(painter.font()), QFont(painter.font())
    bold.setWeight(QFont.Weight.DemiBold)
    plain.setPointSizeF(plain.pointSizeF() * 0.9)
    metrics, line, bar = QFontMetricsF(plain), QFontMetricsF(bold).height(), 8.0
    width = 260.0
    card = QRectF(corner.x(), corner.y() - (3 * 10 + 2 * line + bar + 6), width, 3 * 10 + 2 * line + bar + 6)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(20, 20, 20, 215))
    painter.drawRoundedRect(card, 8, 8)
    inner = card.adjusted(14, 10, -14, -10)
    painter.setPen(QColor(255, 255, 255, 235))
    painter.setFont(bold)
    words = QFontMetricsF(bold).elidedText(title, Qt.TextElideMode.ElideRight, inner.width())
    painter.drawText(QRectF(inner.left(), inner.top(), inner.width(), line), Qt.AlignmentFlag.AlignLeft, words)
    strip = QRectF(inner.left(), inner.top() + line + 8, inner.width(), bar)
    gradient = QLinearGradient(strip.topLeft(), strip.topRight())
    colours = table()
    for place in range(0, LEVELS, 15):
        gradient.setColorAt(place / (LEVELS - 1), QColor(*(int(channel) for channel in colours[place])))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(gradient)
    painter.drawRoundedRect(strip, 2, 2)
    painter.setFont(plain)
    painter.setPen(QColor(255, 255, 255, 190))
    below = strip.bottom() + 4
    for tick in TICKS:
        text = f"ΔE {tick:.0f}" if tick == 0 else f"{tick:.0f}+" if tick == TICKS[-1] else f"{tick:.0f}"
        reach = metrics.horizontalAdvance(text)
        middle = strip.left() + strip.width() * float(position(np.array([tick]))[0])
        left = min(max(middle - reach / 2, strip.left()), strip.right() - reach)
        painter.drawText(QPointF(left, below + metrics.ascent()), text)
    painter.restore()


HINT = marked(
    "ChangeMap",
    "ΔE ({formula}): 1 is just visible side by side, 5 is clear, above 20 it is another colour. Darkened: untouched.",
)
"""For the status bar, while the map is shown."""


def hint() -> str:
    """The line for the status bar, in the user's language."""
    return QCoreApplication.translate("ChangeMap", HINT).format(formula=FORMULA)
