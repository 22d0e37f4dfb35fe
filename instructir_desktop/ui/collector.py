"""Garbage is collected in the window's thread only.

Python collects cycles in whichever thread happens to allocate. A widget in such a cycle would then be destroyed in the
engine's or the files' thread, which crashes Qt (seen in the tests, about one run in five). So the automatic collection
is off while the application runs, and a timer of the window's thread does the same work.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

from instructir_desktop.ui.quiet_import import importing

EVERY = 500
"""Milliseconds between two looks at how much there is to collect."""


class Collector(QObject):
    """Collects what Python's thresholds ask for, while it exists; close() gives the work back to Python."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> None:
        """Collect the oldest generation whose threshold is passed, if any; not while the libraries are being loaded."""
        passed = zip(gc.get_count(), gc.get_threshold(), strict=True)
        due = [generation for generation, (count, threshold) in enumerate(passed) if threshold and count > threshold]
        if due and not importing():
            gc.collect(due[-1])

    def close(self) -> None:
        """Stop, and let Python collect by itself again."""
        self._timer.stop()
        gc.enable()
