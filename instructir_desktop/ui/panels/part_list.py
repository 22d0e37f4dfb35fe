"""The parts of the active region: a list to choose from, and the sliders of a part that is a range."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QListWidget, QVBoxLayout, QWidget

from instructir_desktop.core.regions import (
    Brush,
    ColourRange,
    Ellipse,
    Flood,
    Guess,
    LinearGradient,
    Luminosity,
    Part,
    Polygon,
    RadialGradient,
    Rectangle,
    Region,
    Shape,
)
from instructir_desktop.ui.icons import icon, scaled, set_side
from instructir_desktop.ui.mirroring import margins
from instructir_desktop.ui.panels.edge_sliders import WIDEST, edge_names
from instructir_desktop.ui.panels.labels import NameLabel, ValueLabel, percent
from instructir_desktop.ui.panels.sliders import PanelSlider
from instructir_desktop.ui.tokens import SPACE_S, SPACE_XS

ICONS: dict[type, str] = {
    Rectangle: "rectangle",
    Ellipse: "ellipse",
    Polygon: "polygon",
    Brush: "brush",
    LinearGradient: "linear",
    RadialGradient: "radial",
    Luminosity: "luminosity",
    ColourRange: "colour",
    Flood: "wand",
    Guess: "wand",
}

FIELDS: dict[type, tuple[str, ...]] = {
    Luminosity: ("low", "high", "softness"),
    ColourRange: ("tolerance", "softness"),
    Flood: ("tolerance",),
    RadialGradient: ("inner",),
}
"""What has a slider, in hundredths."""

ROWS = 4
"""Rows of the list seen at once."""


class PartList(QWidget):
    """Shows a region's parts, the newest last; `chosen` and `removed` give a part's number."""

    chosen = Signal(int)
    removed = Signal(int)
    changed = Signal(int, object, bool)
    """Part number, its new shape, whether that is final."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: tuple[Part, ...] = ()
        self._list = _List()
        self._list.setAccessibleName(self.tr("Parts of the region"))
        self._list.setProperty("kind", "choice")
        set_side(self._list, 16)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.itemSelectionChanged.connect(self._selected)
        self._list.itemClicked.connect(lambda item: self._selected())  # also one that is chosen already
        self._list.deleted.connect(self._remove)
        self._sliders = QWidget()
        self._grid = QGridLayout(self._sliders)
        self._grid.setContentsMargins(0, SPACE_XS, 0, 0)
        self._grid.setHorizontalSpacing(SPACE_S)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)
        self._made: tuple[str, ...] = ()
        self._by_name: dict[str, tuple[PanelSlider, ValueLabel]] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(margins(0, SPACE_XS, SPACE_XS, SPACE_XS))
        layout.setSpacing(0)
        layout.addWidget(self._list)
        layout.addWidget(self._sliders)
        self._show_sliders()

    def show_region(self, region: Region) -> None:
        """List the parts of a region."""
        if region.parts != self._parts:
            names = [_words(part) for part in self._parts]
            self._parts = region.parts
            if names != [_words(part) for part in region.parts]:
                self._fill()
        self._show_sliders()

    def select(self, index: int | None) -> None:
        """Mark a part. Emits nothing."""
        blocked = self._list.blockSignals(True)
        self._list.setCurrentRow(-1 if index is None or index >= len(self._parts) else index)
        self._list.blockSignals(blocked)
        self._show_sliders()

    def _fill(self) -> None:
        blocked, row = self._list.blockSignals(True), self._list.currentRow()
        self._list.clear()
        for part in self._parts:
            self._list.addItem(_words(part))
            self._list.item(self._list.count() - 1).setIcon(self._icon(part))
        self._list.setCurrentRow(row if row < len(self._parts) else -1)
        self._list.blockSignals(blocked)
        height = max(
            self._list.sizeHintForRow(0) if self._parts else 0, self._list.fontMetrics().height() + 2 * SPACE_XS
        )
        self._list.setFixedHeight(height * min(max(len(self._parts), 1), ROWS) + 3 * SPACE_XS)
        self.updateGeometry()

    def _icon(self, part: Part) -> QIcon:
        """The same drawing for chosen rows: their ground is a soft one."""
        drawn, same = icon(ICONS[type(part.shape)]), QIcon()
        for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):
            same.addPixmap(drawn.pixmap(QSize(scaled(16), scaled(16)), self.devicePixelRatioF()), mode)
        return same

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            QTimer.singleShot(0, self, self._fill)  # when our icons have been drawn anew

    def _selected(self) -> None:
        if self._list.currentRow() >= 0:
            self.chosen.emit(self._list.currentRow())
        self._show_sliders()

    def _remove(self) -> None:
        if self._list.currentRow() >= 0:
            self.removed.emit(self._list.currentRow())

    def _shape(self) -> Shape | None:
        row = self._list.currentRow()
        return self._parts[row].shape if 0 <= row < len(self._parts) else None

    def _show_sliders(self) -> None:
        shape = self._shape()
        names = FIELDS.get(type(shape), ())
        if names != self._made:
            self._make_sliders(names)
        for name, (slider, value) in self._by_name.items():
            slider.show_value(round(getattr(shape, name) * 100))
            value.setText(percent(getattr(shape, name)))
        self._sliders.setVisible(bool(names))

    def _make_sliders(self, names: tuple[str, ...]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._made, self._by_name = names, {}
        words = {
            "low": self.tr("From"),
            "high": self.tr("To"),
            "softness": self.tr("Softness"),
            "tolerance": self.tr("Tolerance"),
            "inner": self.tr("Full inside"),
        }
        for row, name in enumerate(names):
            slider = PanelSlider(100, 10)
            slider.setAccessibleName(words[name])
            slider.moved.connect(lambda value, final, name=name: self._moved(name, value, final))
            value = ValueLabel(WIDEST)
            self._grid.addWidget(NameLabel(words[name], edge_names()), row, 0)
            self._grid.addWidget(slider, row, 1)
            self._grid.addWidget(value, row, 2)
            self._by_name[name] = slider, value

    def _moved(self, name: str, value: int, final: bool) -> None:
        shape = self._shape()
        if shape is None:
            return
        changes = {name: value / 100}
        if isinstance(shape, Luminosity):  # one end pushes the other
            if name == "low":
                changes["high"] = max(shape.high, value / 100)
            elif name == "high":
                changes["low"] = min(shape.low, value / 100)
        self.changed.emit(self._list.currentRow(), _with(shape, changes), final)


def _with(shape: Shape, changes: dict[str, float]) -> Shape:
    return replace(shape, **changes)  # type: ignore[arg-type]  # FIELDS names fields of each kind


class _List(QListWidget):
    deleted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.deleted.emit()
        else:
            super().keyPressEvent(event)


def _words(part: Part) -> str:
    """What a part is called in the list."""
    shape, translate = part.shape, QCoreApplication.translate
    words = {
        Rectangle: translate("PartList", "Rectangle"),
        Ellipse: translate("PartList", "Ellipse"),
        Polygon: translate("PartList", "Polygon"),
        Brush: translate("PartList", "Stroke"),
        LinearGradient: translate("PartList", "Linear gradient"),
        RadialGradient: translate("PartList", "Radial gradient"),
        Luminosity: translate("PartList", "Luminosity range"),
        ColourRange: translate("PartList", "Colour range"),
        Flood: translate("PartList", "Similar area"),
        Guess: translate("PartList", "Guess"),
    }[type(shape)]
    sign = {"add": "", "subtract": "− ", "intersect": "∩ "}[part.mode]
    return sign + words
