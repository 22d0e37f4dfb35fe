"""The panels beside the photo, above each other: the histogram, the stack, and the regions with the room that they need."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from instructir_desktop.ui.panels.region_panel import RegionPanel

HISTOGRAM = 112
"""Height of the histogram in device-independent pixels, until the user gives it another one."""

SHARE = 0.5
"""What the regions take at most of the height that they share with the stack."""


class SideColumn(QSplitter):
    """The stack has what the regions do not need, until the user moves a handle.

    The regions' part grows when there is more to show, and shrinks only when there are none, so that nothing moves to and
    fro.
    """

    def __init__(self, histogram: QWidget, stack: QWidget, regions: RegionPanel) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._regions = regions
        self._needed = 0
        self._own = False
        for panel in (histogram, stack, regions):
            self.addWidget(panel)
        self.setStretchFactor(1, 1)
        self.setChildrenCollapsible(False)
        self.setSizes([HISTOGRAM, 400, 120])
        self.splitterMoved.connect(self._moved)
        self._soon = QTimer(self)  # rows that are new have a height once the event loop has shown them
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._fit)
        regions.heightChanged.connect(self._soon.start)

    def _moved(self) -> None:
        self._own = True

    def _fit(self) -> None:
        needed = self._regions.needed_height
        self._needed = max(self._needed, needed) if self._regions.has_regions else needed
        _histogram, stack, regions = self.sizes()
        if self._own or not stack + regions:
            return
        taken = min(self._needed, round((stack + regions) * SHARE))
        if taken != regions:
            self.setSizes([self.sizes()[0], stack + regions - taken, taken])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
