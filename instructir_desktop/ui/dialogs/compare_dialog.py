"""Up to four variants side by side on the same part of the photo, at 100 %; dragging one moves all."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from instructir_desktop.core.geometry import Box, Size
from instructir_desktop.ui.panels.labels import ElidedLabel, label, set_look
from instructir_desktop.ui.tokens import SPACE_L, SPACE_M, SPACE_S

MOST = 4
SHARE = 0.92
"""Of the window behind it, in each direction."""
RENDER_AFTER = 150
"""Milliseconds without dragging after which the new part is rendered."""


class Pane(QWidget):
    """One variant's picture, moved by what has been dragged since it was rendered."""

    dragged = Signal(float, float)
    """By how many photo pixels the view is to move."""
    pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._image, self._box, self._view = QImage(), Box(0, 0, 0, 0), Box(0, 0, 0, 0)
        self._at: QPointF | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(QSize(160, 110))
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    @property
    def has_picture(self) -> bool:
        return not self._image.isNull()

    def set_view(self, view: Box) -> None:
        self._view = view
        self.update()

    def set_picture(self, box: Box, image: QImage) -> None:
        self._box, self._image = box, image
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().color(QPalette.ColorRole.Dark))
        if not self._image.isNull():
            ratio = self.devicePixelRatioF()
            painter.scale(1 / ratio, 1 / ratio)
            left = (self.width() * ratio - self._view.width) / 2 + self._box.x - self._view.x
            top = (self.height() * ratio - self._view.height) / 2 + self._box.y - self._view.y
            painter.drawImage(QPointF(round(left), round(top)), self._image)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._at = event.position()
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self.pressed.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._at is not None:
            moved = (event.position() - self._at) * self.devicePixelRatioF()
            self._at = event.position()
            self.dragged.emit(-moved.x(), -moved.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._at = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)


class CompareDialog(QDialog):
    """A pure view: `wanted` asks for pictures, show_picture() delivers them."""

    wanted = Signal(tuple, object)
    """Ids of variants and the box of photo pixels to render."""
    picked = Signal(str)
    """The id of the variant to go on with."""

    def __init__(self, parent: QWidget | None, names: Sequence[tuple[str, str]], at_work: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Compare variants"))
        place = next((index for index, (one, _name) in enumerate(names) if one == at_work), 0)
        first = max(0, min(place - 1, len(names) - MOST)) if len(names) > MOST else 0
        chosen = names[first : first + MOST]
        self.panes: dict[str, Pane] = {}
        self._cards: dict[str, QFrame] = {}
        self._ids = tuple(one for one, _name in chosen)
        self._current = at_work
        self._centre, self._photo = (0.0, 0.0), Size(1, 1)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(RENDER_AFTER)
        self._timer.timeout.connect(self._ask)
        grid = QGridLayout()
        grid.setSpacing(SPACE_S)
        columns = 2 if len(chosen) > 1 else 1
        for index, (one, name) in enumerate(chosen):
            grid.addWidget(self._card(one, name, index + 1), index // columns, index % columns)
        self._state = ElidedLabel("", "muted")
        self._use, close = QPushButton(self.tr("Go on with this one")), QPushButton(self.tr("Close"))
        self._use.setProperty("kind", "primary")
        self._use.setDefault(True)
        self._use.clicked.connect(self._pick)
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(self._state, 1)
        foot.addWidget(close)
        foot.addWidget(self._use)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_M)
        whole.setSpacing(SPACE_S)
        whole.addWidget(
            label(self.tr("The same part of the photo at 100 %. Drag to move all; 1–4 choose one."), "small")
        )
        whole.addLayout(grid, 1)
        whole.addLayout(foot)
        if parent is not None:
            self.resize(parent.size() * SHARE)
        self._choose(at_work if at_work in self._ids else self._ids[0])

    def _card(self, one: str, name: str, number: int) -> QFrame:
        card, pane = QFrame(), Pane()
        card.setProperty("card", "row")
        pane.setAccessibleName(name)
        pane.dragged.connect(self._drag)
        pane.pressed.connect(lambda: self._choose(one))
        inside = QVBoxLayout(card)
        inside.setContentsMargins(SPACE_S, SPACE_S, SPACE_S, SPACE_S)
        inside.setSpacing(SPACE_S)
        inside.addWidget(pane, 1)
        inside.addWidget(ElidedLabel(f"{number}  {name}"))
        self.panes[one], self._cards[one] = pane, card
        return card

    def begin(self, view: Box, photo: Size) -> None:
        """Show the middle of a view of a photo."""
        inside = view.intersect(photo.box())
        self._photo = photo
        self._centre = inside.x + inside.width / 2, inside.y + inside.height / 2
        self._move(0, 0)
        self._ask()

    def show_picture(self, one: str, box: Box, image: QImage) -> None:
        self.panes[one].set_picture(box, image)
        if one == self._ids[-1]:
            self._state.setText("")

    def set_failed(self, sentence: str) -> None:
        self._state.setText(sentence)

    def view(self) -> Box:
        """The photo pixels that every pane shows."""
        pane = next(iter(self.panes.values()))
        ratio = self.devicePixelRatioF()
        width = min(round(pane.width() * ratio), self._photo.width)
        height = min(round(pane.height() * ratio), self._photo.height)
        left = min(max(round(self._centre[0] - width / 2), 0), self._photo.width - width)
        top = min(max(round(self._centre[1] - height / 2), 0), self._photo.height - height)
        return Box(left, top, width, height)

    def _drag(self, across: float, down: float) -> None:
        self._move(across, down)
        self._timer.start()

    def _move(self, across: float, down: float) -> None:
        self._centre = self._centre[0] + across, self._centre[1] + down
        view = self.view()
        self._centre = view.x + view.width / 2, view.y + view.height / 2
        for pane in self.panes.values():
            pane.set_view(view)

    def _ask(self) -> None:
        self._state.setText(self.tr("Restoring…"))
        self._move(0, 0)  # the dialog may have got another size
        self.wanted.emit(self._ids, self.view())

    def _choose(self, one: str) -> None:
        self._current = one
        for other, card in self._cards.items():
            set_look(card, current=other == one)

    def _pick(self) -> None:
        self.picked.emit(self._current)
        self.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = event.key() - Qt.Key.Key_1
        if 0 <= number < len(self._ids):
            self._choose(self._ids[number])
        else:
            super().keyPressEvent(event)
