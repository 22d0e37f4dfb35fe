"""A slim progress line that keeps its place, and the words beside it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEasingCurve, QRectF, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from instructir_desktop.ui.panels.labels import percent

HEIGHT = 3


def progress_text(fraction: float, remaining: float | None, label: str) -> str:
    """For instance "Restoring… 45 % · about 12 s left". A negative fraction is unknown; `remaining` in seconds."""
    parts = [f"{label} {percent(min(fraction, 1.0))}" if fraction >= 0 else label]
    if remaining is not None:
        parts.append(
            QCoreApplication.translate("Progress", "about {remaining} left").format(remaining=_duration(remaining))
            if remaining >= 1
            else QCoreApplication.translate("Progress", "almost done")
        )
    return " · ".join(parts)


def _duration(seconds: float) -> str:
    return (
        QCoreApplication.translate("Progress", "{seconds} s").format(seconds=round(seconds))
        if seconds < 90
        else QCoreApplication.translate("Progress", "{minutes} min").format(minutes=round(seconds / 60))
    )


class ProgressLine(QWidget):
    """A line of fixed height: empty when idle, filled to a fraction, or wandering when the fraction is unknown."""

    def __init__(self) -> None:
        super().__init__()
        self._fraction: float | None = None
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Progress"))
        self._wander = QVariantAnimation(self)
        self._wander.setStartValue(-0.25)
        self._wander.setEndValue(1.0)
        self._wander.setDuration(1600)
        self._wander.setLoopCount(-1)
        self._wander.setEasingCurve(QEasingCurve.Type.InOutSine)
        self._wander.valueChanged.connect(lambda _value: self.update())

    @property
    def fraction(self) -> float | None:
        """What is shown: None when idle, negative when unknown, else 0..1."""
        return self._fraction

    def set_fraction(self, fraction: float | None) -> None:
        self._fraction = fraction if fraction is None else min(fraction, 1.0)
        wandering = fraction is not None and fraction < 0
        if wandering != (self._wander.state() == QVariantAnimation.State.Running):
            self._wander.start() if wandering else self._wander.stop()
        self.setAccessibleDescription("" if fraction is None or fraction < 0 else percent(fraction))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._fraction is None:
            return
        painter = QPainter(self)
        whole = QRectF(self.rect())
        painter.fillRect(whole, self.palette().color(QPalette.ColorRole.Mid))
        if self._fraction < 0:
            left, width = whole.width() * float(self._wander.currentValue()), whole.width() * 0.25
        else:
            left, width = 0.0, whole.width() * self._fraction
        painter.fillRect(QRectF(left, 0, width, whole.height()), self.palette().color(QPalette.ColorRole.Accent))
        painter.end()
