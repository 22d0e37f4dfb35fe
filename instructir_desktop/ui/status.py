"""The status bar: what the tool does, and the photo's size, the zoom, the device and whether the edits are saved."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QStatusBar, QWidget

from instructir_desktop.core.geometry import Size
from instructir_desktop.ui.marked import marked
from instructir_desktop.ui.mirroring import margins
from instructir_desktop.ui.panels.labels import ElidedLabel, PlainLabel, tooltip

DEVICES: Mapping[str, str] = {
    "cpu": marked("StatusBar", "CPU"),
    "cuda": marked("StatusBar", "GPU (CUDA)"),
    "mps": marked("StatusBar", "GPU (Apple)"),
}


NAMES: Mapping[str, str] = {
    "saved": marked("StatusBar", "Whether the edits are saved"),
    "model": marked("StatusBar", "Model for new steps"),
    "device": marked("StatusBar", "Device"),
    "size": marked("StatusBar", "Size of the photo"),
    "zoom": marked("StatusBar", "Zoom"),
}
"""What each fact is, for screen readers."""


class StatusBar(QStatusBar):
    """A hint on the left, facts on the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._hint = ElidedLabel()
        self._hint.setContentsMargins(margins(8, 0, 0, 0))
        self.addWidget(self._hint, 1)
        names = ("pixel", "preview", "saved", "model", "device", "size", "zoom")
        self._facts = {name: PlainLabel() for name in names}
        for label in self._facts.values():
            label.setContentsMargins(8, 0, 8, 0)
            self.addPermanentWidget(label)
            label.setProperty("kind", "small")
        self._hint.setProperty("kind", "small")
        for name, words in NAMES.items():
            self._facts[name].setAccessibleDescription(self.tr(words))

    def set_hint(self, text: str) -> None:
        self._hint.setText(QCoreApplication.translate("Tool", text))  # a tool's hint is a class attribute

    def set_preview(self, preview: bool) -> None:
        """Whether what is on the screen is partly a preview of what is still computed."""
        self._facts["preview"].setText(self.tr("Preview: exact pixels are coming") if preview else "")

    def set_pixel(self, text: str) -> None:
        """Place and values of the pixel under the pointer."""
        self._facts["pixel"].setText(text)

    def set_saved(self, text: str) -> None:
        self._facts["saved"].setText(text)

    def set_device(self, device: str) -> None:
        """A torch device such as "cuda:0"."""
        self._facts["device"].setText(self.tr(DEVICES.get(device.split(":")[0], device)))

    def set_model(self, title: str) -> None:
        """The model that new steps use."""
        self._facts["model"].setText(title)
        self._facts["model"].setToolTip(tooltip(self.tr("Model for new steps: {title}").format(title=title)))

    def set_size(self, size: Size | None) -> None:
        self._facts["size"].setText("" if size is None else f"{size.width} × {size.height}")

    def set_zoom(self, scale: float | None) -> None:
        self._facts["zoom"].setText("" if scale is None else f"{scale:.0%}".replace("%", "\u00a0%"))

    def text(self, name: str) -> str:
        """What is shown: "hint", "pixel", "preview", "saved", "model", "device", "size" or "zoom"."""
        return self._hint.text() if name == "hint" else self._facts[name].text()
