"""The handle by which a row of the stack is dragged."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from instructir_desktop.ui.icons import pixmap


class Grip(QWidget):
    """Tells where the pointer is while it is held; moving the row is for the panel."""

    dragged = Signal(int)
    """The pointer's height on the screen while it is held."""
    dropped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._from: int | None = None
        self._far = False
        self.setFixedWidth(16)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setToolTip(self.tr("Drag to move this step"))

    def paintEvent(self, event: QPaintEvent) -> None:
        colour = QGuiApplication.palette().color(QPalette.ColorRole.PlaceholderText).name()
        painter = QPainter(self)
        painter.drawPixmap(0, (self.height() - 16) // 2, pixmap("grip", 16, self.devicePixelRatioF(), colour))
        painter.end()

    @property
    def held(self) -> bool:
        """Whether the row is being dragged."""
        return self._from is not None

    def let_go(self) -> None:
        """Forget the drag; what the pointer does until its button is released counts no more."""
        self._from = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._from = round(event.globalPosition().y())
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        super().mousePressEvent(event)  # goes on to the row, which becomes the selected one

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        height = round(event.globalPosition().y())
        if self._from is not None and (self._far or abs(height - self._from) >= QApplication.startDragDistance()):
            self._far = True
            self.dragged.emit(height)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._from is not None and self._far:
            self.dropped.emit()
        self._far = False
        self.let_go()
