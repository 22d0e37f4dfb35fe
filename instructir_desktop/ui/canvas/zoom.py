"""Zooming in a short animation, with one point of the photo staying where it is."""

from __future__ import annotations

import math

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation

from instructir_desktop.ui.canvas.transform import LARGEST_SCALE, ViewTransform

MILLISECONDS = 110


class SmoothZoom(QVariantAnimation):
    """Runs through the logarithm of the scale; the view asks at() what to show for each value."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.setDuration(MILLISECONDS)
        self.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._view = self._photo = (0.0, 0.0)  # the point that stays, in the view and in the photo

    def begin(self, transform: ViewTransform, scale: float, anchor: tuple[float, float]) -> None:
        """Go from the transform's scale to another one; `anchor` is a point of the view, device pixels.

        While the animation runs, further turns of the wheel at the same place keep the same photo point: on the way it
        may have been pushed aside by the photo's edges.
        """
        if not self.is_running or self._view != anchor:
            self._view, self._photo = anchor, transform.to_photo(*anchor)
        self.stop()
        scale = min(max(scale, transform.smallest_scale), LARGEST_SCALE)
        self.setStartValue(math.log(transform.scale))
        self.setEndValue(math.log(scale))
        self.start()

    @property
    def is_running(self) -> bool:
        return self.state() == QVariantAnimation.State.Running

    def target(self, transform: ViewTransform) -> float:
        """The scale that will be reached; the transform's own while nothing runs."""
        return math.exp(float(self.endValue())) if self.is_running else transform.scale

    def at(self, transform: ViewTransform, value: object) -> ViewTransform:
        """What to show for a value of the animation."""
        if not isinstance(value, float):  # before the first begin()
            return transform
        return transform.anchored(math.exp(value), self._photo, self._view)
