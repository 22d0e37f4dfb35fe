"""The options of the tool in use: how a shape is combined, the brush's size, hardness and flow, a picker's tolerance."""

from __future__ import annotations

from math import log
from typing import get_args

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from instructir_desktop.ui.icons import icon, set_side
from instructir_desktop.ui.mirroring import margins
from instructir_desktop.ui.panels.labels import label
from instructir_desktop.ui.panels.sliders import PanelSlider
from instructir_desktop.ui.tokens import SPACE_M, SPACE_S
from instructir_desktop.ui.tools.base import Combine, Tool
from instructir_desktop.ui.tools.brush import BrushTool, EraserTool
from instructir_desktop.ui.tools.edit import EditTool
from instructir_desktop.ui.tools.picking import PickTool

NARROW, WIDE = 40, 88
"""Widths of a slider in device-independent pixels: a narrow window's sliders give way to the photo's commands."""

SIZE_STEPS = 200
"""Positions of the size slider, evenly spread over the logarithm of the radius."""

SWATCHES = {"accent": "#5aaaf2", "red": "#e5484d", "green": "#3fb950", "yellow": "#f2c744", "magenta": "#d94fd0"}
"""Colours of the overlay by setting, the same in every theme: they lie on the photo, not on the window."""


class ToolOptions(QToolBar):
    """A bar beside the photo's commands; it is as high as they are, so that nothing moves when the tool changes."""

    changed = Signal()
    """The brush looks different now."""
    veilChosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Tool options"))
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._tool: Tool | None = None
        self._combine = QButtonGroup(self)
        self._modes: dict[Combine, QToolButton] = {}
        inside = QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(margins(SPACE_S, 0, 0, 0))
        row.setSpacing(SPACE_S)
        self._combining = self._make_modes()
        row.addWidget(self._combining)
        self._sliders: dict[str, tuple[QWidget, PanelSlider]] = {}
        for name, words, most in (
            ("size", self.tr("Size"), SIZE_STEPS),
            ("hardness", self.tr("Hardness"), 100),
            ("flow", self.tr("Flow"), 100),
            ("tolerance", self.tr("Tolerance"), 50),
        ):
            row.addWidget(self._make_slider(name, words, most))
        self._veil = QToolButton()
        self._veil.setToolTip(self.tr("Colour of the overlay"))
        self._veil.setAccessibleName(self.tr("Colour of the overlay"))
        self._veil.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        set_side(self._veil, 20)
        self._veil.setMenu(self._make_colours())
        row.addSpacing(SPACE_S)
        row.addWidget(self._veil)
        row.addStretch(1)
        inside.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._inside = self.addWidget(inside)
        self._inside.setVisible(False)

    def _make_modes(self) -> QWidget:
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        words = {
            "new": self.tr("New region"),
            "add": self.tr("Add to the active region (Shift)"),
            "subtract": self.tr("Take away from the active region (Alt)"),
            "intersect": self.tr("Keep what is in both (Shift+Alt)"),
        }
        for combine in get_args(Combine):
            button = QToolButton()
            button.setIcon(icon(f"combine-{combine}"))
            set_side(button, 20)
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setToolTip(words[combine])
            button.setAccessibleName(words[combine])
            button.clicked.connect(lambda _on, combine=combine: self._combine_chosen(combine))
            self._combine.addButton(button)
            self._modes[combine] = button
            row.addWidget(button)
        return whole

    def _make_slider(self, name: str, words: str, most: int) -> QWidget:
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(margins(SPACE_M, 0, 0, 0))
        row.setSpacing(SPACE_S)
        slider = PanelSlider(most, most)
        slider.setMinimumWidth(NARROW)
        slider.setMaximumWidth(WIDE)
        slider.setAccessibleName(words)
        slider.moved.connect(lambda value, final, name=name: self._moved(name, value))
        row.addWidget(label(words, "small"))
        row.addWidget(slider)
        whole.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._sliders[name] = whole, slider
        return whole

    def _make_colours(self) -> QMenu:
        menu = QMenu(self)
        group = QActionGroup(menu)
        words = {
            "accent": self.tr("Blue"),
            "red": self.tr("Red"),
            "green": self.tr("Green"),
            "yellow": self.tr("Yellow"),
            "magenta": self.tr("Magenta"),
        }
        self._colours: dict[str, QAction] = {}
        for name, said in words.items():
            action = menu.addAction(_swatch(SWATCHES[name]), said)
            action.setCheckable(True)
            action.triggered.connect(lambda _on, name=name: self._veil_chosen(name))
            group.addAction(action)
            self._colours[name] = action
        return menu

    # What is shown

    def show_veil(self, name: str) -> None:
        self._colours[name].setChecked(True)
        self._veil.setIcon(_swatch(SWATCHES[name]))

    def show_tool(self, tool: Tool) -> None:
        """Show this tool's options."""
        self._tool = tool
        brush = tool if isinstance(tool, BrushTool) else None
        picker = tool if isinstance(tool, PickTool) else None
        self._inside.setVisible(tool.draws)
        self._combining.setVisible(not isinstance(tool, EditTool | EraserTool))
        self._modes["new"].setEnabled(brush is None)
        for name in ("size", "hardness", "flow"):
            self._sliders[name][0].setVisible(brush is not None)
        self._sliders["tolerance"][0].setVisible(picker is not None)
        shown = "add" if brush is not None and tool.combine == "new" else tool.combine
        self._modes[shown].setChecked(True)
        if brush is not None:
            low, high = brush.limits
            share = _log_share(brush.radius, low, high)
            for name, value in (
                ("size", share * SIZE_STEPS),
                ("hardness", brush.hardness * 100),
                ("flow", brush.flow * 100),
            ):
                self._sliders[name][1].show_value(round(value))
            self._sliders["size"][1].setToolTip(self.tr("Radius {pixels} px").format(pixels=round(brush.radius)))
        if picker is not None:
            self._sliders["tolerance"][1].show_value(round(picker.tolerance * 100))

    def _combine_chosen(self, combine: Combine) -> None:
        if self._tool is not None:
            self._tool.combine = combine

    def _veil_chosen(self, name: str) -> None:
        self.show_veil(name)
        self.veilChosen.emit(name)

    def _moved(self, name: str, value: int) -> None:
        tool = self._tool
        if isinstance(tool, BrushTool):
            low, high = tool.limits
            if name == "size":
                tool.radius = low * (high / low) ** (value / SIZE_STEPS)
            elif name == "hardness":
                tool.hardness = value / 100
            else:
                tool.flow = max(value, 1) / 100
        elif isinstance(tool, PickTool):
            tool.tolerance = max(value, 1) / 100
        self.changed.emit()


def _log_share(value: float, low: float, high: float) -> float:
    return log(max(value, low) / low) / log(high / low) if high > low else 0.0


def _swatch(colour: str) -> QIcon:
    drawn = QPixmap(40, 40)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawEllipse(8, 8, 24, 24)
    painter.end()
    return QIcon(drawn)
