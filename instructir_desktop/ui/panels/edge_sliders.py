"""What is done to the edge of the active region: its sliders, below its feather."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from instructir_desktop.core.regions import Refinement
from instructir_desktop.ui.mirroring import margins
from instructir_desktop.ui.numbers import filled
from instructir_desktop.ui.panels.labels import NameLabel, ValueLabel
from instructir_desktop.ui.panels.sliders import PanelSlider
from instructir_desktop.ui.tokens import SPACE_S, SPACE_XS

GROW_MOST = 200
"""The grow slider counts 1/10,000 of the diagonal on both sides of its middle…"""
EDGES_MOST = 100
"""…and so does that of the photo's edges, from 0."""
UNIT = 1e-4


WIDEST = "−2.00 %"
"""The widest value of the column."""


def edge_names() -> tuple[str, ...]:
    """The names of the sliders of a region's edge, feather first: one column, so that all sliders begin at one place."""
    return tuple(
        QCoreApplication.translate(context, words)
        for context, words in (
            ("RegionRow", "Feather"),
            ("EdgeSliders", "Grow"),
            ("EdgeSliders", "Follow edges"),
            ("EdgeSliders", "Contrast"),
        )
    )


class EdgeSliders(QWidget):
    """Grow, follow edges, contrast."""

    changed = Signal(Refinement, bool)
    """The new values, and whether they are final (False during a drag)."""

    def __init__(self) -> None:
        super().__init__()
        self._refinement = Refinement()
        grid = QGridLayout(self)
        grid.setContentsMargins(margins(0, 0, SPACE_XS, SPACE_XS))
        grid.setHorizontalSpacing(SPACE_S)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        self._sliders: dict[str, PanelSlider] = {}
        self._values = {name: ValueLabel(WIDEST) for name in ("grow", "edges", "contrast")}
        for row, (name, words, tip, most, default) in enumerate(
            (
                (
                    "grow",
                    self.tr("Grow"),
                    self.tr("Moves the edge outwards or inwards. Double-click for nothing."),
                    2 * GROW_MOST,
                    GROW_MOST,
                ),
                (
                    "edges",
                    self.tr("Follow edges"),
                    self.tr("Lets the region's edge move to the edges of the photo. Double-click for nothing."),
                    EDGES_MOST,
                    0,
                ),
                (
                    "contrast",
                    self.tr("Contrast"),
                    self.tr("Makes a soft edge harder. Double-click for nothing."),
                    100,
                    0,
                ),
            )
        ):
            slider = PanelSlider(most, default)
            slider.setToolTip(tip)
            slider.setAccessibleName(words)
            slider.moved.connect(lambda value, final, name=name: self._moved(name, value, final))
            value = self._values[name]
            grid.addWidget(NameLabel(words, edge_names()), row, 0)
            grid.addWidget(slider, row, 1)
            grid.addWidget(value, row, 2)
            self._sliders[name] = slider

    def show_refinement(self, refinement: Refinement) -> None:
        self._refinement = refinement
        self._sliders["grow"].show_value(round(refinement.grow / UNIT) + GROW_MOST)
        self._sliders["edges"].show_value(round(refinement.edges / UNIT))
        self._sliders["contrast"].show_value(round(refinement.contrast * 100))
        self._show_values()

    def _show_values(self) -> None:
        grow, edges, contrast = self._refinement.numbers
        self._values["grow"].setText(_signed(grow * 100) if grow else "0\u00a0%")
        self._values["edges"].setText(filled("{value:.2f}\u00a0%", value=edges * 100) if edges else "0\u00a0%")
        self._values["contrast"].setText(f"{contrast * 100:.0f}\u00a0%")

    def _moved(self, name: str, value: int, final: bool) -> None:
        found = {"grow": (value - GROW_MOST) * UNIT, "edges": value * UNIT, "contrast": value / 100}[name]
        numbers = {
            "grow": self._refinement.grow,
            "edges": self._refinement.edges,
            "contrast": self._refinement.contrast,
        }
        self._refinement = Refinement(**{**numbers, name: round(found, 6)}, extra=self._refinement.extra)
        self._show_values()
        self.changed.emit(self._refinement, final)


def _signed(percent: float) -> str:
    return ("+" if percent > 0 else "−") + filled("{value:.2f}\u00a0%", value=abs(percent))
