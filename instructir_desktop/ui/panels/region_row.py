"""One row of the region panel: a region's name, inversion and feather; of the active one also its edge and its parts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QVBoxLayout

from instructir_desktop.core.regions import Refinement, Region
from instructir_desktop.document.step import Step
from instructir_desktop.ui.mirroring import margins
from instructir_desktop.ui.numbers import filled
from instructir_desktop.ui.panels.buttons import row_button
from instructir_desktop.ui.panels.edge_sliders import WIDEST, EdgeSliders, edge_names
from instructir_desktop.ui.panels.editable_label import EditableLabel
from instructir_desktop.ui.panels.labels import NameLabel, ValueLabel, add_named, set_look, tooltip
from instructir_desktop.ui.panels.part_list import PartList
from instructir_desktop.ui.panels.sliders import PanelSlider
from instructir_desktop.ui.tokens import SPACE_M, SPACE_S, SPACE_XS

FEATHER_STEPS = 1000
"""The feather slider counts thousandths of the photo's diagonal…"""
FEATHER_MOST = 100
"""…and ends at a tenth of it."""


class RegionRow(QFrame):
    """One region; or, made with None, the whole photo, which has nothing to set."""

    chosen = Signal()
    renamed = Signal(str)
    featherChanged = Signal(float, bool)
    invertedChanged = Signal(bool)
    removed = Signal()
    duplicated = Signal()
    copied = Signal()
    refined = Signal(Refinement, bool)
    usedIn = Signal(str, bool)
    """A step's id, and whether it shall act in this region (else on the whole photo)."""

    def __init__(self, region_id: str | None) -> None:
        super().__init__()
        self._name = self.tr("Whole photo")
        self._used_by = ""
        self._fixed = region_id is None
        self._offered: list[tuple[str, str, bool]] | None = None
        self._shown: tuple[Region, str] | None = None
        self.setProperty("card", "row")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self._name)
        self._title = EditableLabel(self.tr("Name of the region"))
        self._title.set_text(self._name)
        self._invert = row_button("invert")
        self._invert.setCheckable(True)
        self._trash = row_button("trash")
        self._more = row_button("more")
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._more.setToolTip(self.tr("Steps that act here, duplicate, copy"))
        self._menu = QMenu(self)
        self._more.setMenu(self._menu)
        self._edge = EdgeSliders()
        self._edge.changed.connect(self.refined)
        self.parts = PartList()
        self._feather = PanelSlider(FEATHER_MOST, 0)
        self._feather.setToolTip(
            self.tr("Feather: how soft the edge is, in % of the photo's diagonal. Double-click for a hard edge.")
        )
        self._value = ValueLabel(WIDEST)
        self._lay_out()
        self._title.renamed.connect(lambda name: self.renamed.emit(name) if name else None)
        self._invert.clicked.connect(self.invertedChanged)
        self._trash.clicked.connect(self._remove)
        self._feather.moved.connect(self._feather_moved)
        for moved in (self._invert.clicked, self._edge.changed, self._feather.moved, self.parts.changed):
            moved.connect(self._run_ahead)

    def _run_ahead(self) -> None:
        """A control has been moved: what it shows is not the document's until that comes back."""
        self._shown = None

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(margins(SPACE_M, SPACE_XS, SPACE_XS, SPACE_XS))
        layout.setSpacing(0)
        first, second = QHBoxLayout(), QHBoxLayout()
        first.setSpacing(0)
        first.addWidget(self._title, 1)
        layout.addLayout(first)
        if self._fixed:
            for part in (
                self._invert,
                self._trash,
                self._more,
                self._feather,
                self._value,
                self._edge,
                self.parts,
            ):
                part.setParent(self)
                part.hide()
            return
        first.addWidget(self._invert)
        first.addWidget(self._trash)
        first.addWidget(self._more)
        second.setSpacing(SPACE_S)
        second.setContentsMargins(margins(0, 0, SPACE_XS, 0))
        second.addWidget(NameLabel(self.tr("Feather"), edge_names()))
        second.addWidget(self._feather, 1)
        second.addWidget(self._value)
        layout.addLayout(second)
        layout.addWidget(self._edge)
        layout.addWidget(self.parts)
        self._edge.hide()
        self.parts.hide()

    def update_region(self, region: Region, used_by: str) -> None:
        """Show the region; `used_by` is the title of a step that acts in it, which keeps it from being deleted."""
        if self._shown is not None and self._shown[0] is region and self._shown[1] == used_by:
            return  # most regions are as they were, at every move of a slider
        self._shown = region, used_by
        self._edge.show_refinement(region.refinement)
        self.parts.show_region(region)
        self._name, self._used_by = region.name, used_by
        self._title.set_text(region.name)
        self._title.setToolTip(tooltip(region.name))
        self._invert.setChecked(region.inverted)
        self._invert.setToolTip(
            self.tr("Acts outside of what was drawn") if region.inverted else self.tr("Acts inside of what was drawn")
        )
        self._trash.setEnabled(not used_by)
        self._trash.setToolTip(
            tooltip(
                self.tr("Used by the step “{used_by}”").format(used_by=used_by)
                if used_by
                else self.tr("Delete this region (Del)")
            )
        )
        self._feather.show_value(round(region.feather * FEATHER_STEPS))
        self._value.setText(_feather(region.feather))
        self.setAccessibleName(self.tr("Region {name}").format(name=region.name))
        self._invert.setAccessibleName(self.tr("Invert {name}").format(name=region.name))
        self._trash.setAccessibleName(self.tr("Delete {name}").format(name=region.name))
        self._feather.setAccessibleName(self.tr("Feather of {name}").format(name=region.name))

    def update_steps(self, region: Region, steps: Sequence[Step]) -> None:
        """Offer the steps that may act in the region."""
        self._more.setAccessibleName(self.tr("More about {name}").format(name=region.name))
        offered = [(step.id, step.title, step.region == region.id) for step in steps]
        if offered == self._offered:
            return
        self._offered = offered
        self._menu.clear()
        if offered:
            self._menu.addSection(self.tr("Steps that act here"))
        for step_id, title, used in offered:
            action = add_named(self._menu, title)
            action.setCheckable(True)
            action.setChecked(used)
            action.triggered.connect(lambda on, step_id=step_id: self.usedIn.emit(step_id, on))
        self._menu.addSeparator()
        self._menu.addAction(self.tr("Duplicate")).triggered.connect(lambda: self.duplicated.emit())
        self._menu.addAction(self.tr("Copy for another photo")).triggered.connect(lambda: self.copied.emit())

    def set_current(self, current: bool) -> None:
        set_look(self, current=current)
        if not self._fixed:
            self._edge.setVisible(current)
            self.parts.setVisible(current)

    def retire(self) -> None:
        """The region is gone: go too, without a last word from a name box that is open."""
        self.blockSignals(True)
        self.hide()
        self.deleteLater()

    def _remove(self) -> None:
        if not self._fixed and not self._used_by:
            self.removed.emit()

    def _rename(self) -> None:
        if not self._fixed:
            self._title.edit(self._name)

    def _feather_moved(self, value: int, final: bool) -> None:
        self._value.setText(_feather(value / FEATHER_STEPS))
        self.featherChanged.emit(value / FEATHER_STEPS, final)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.chosen.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._rename()

    def event(self, event: QEvent) -> bool:
        keys = (Qt.Key.Key_Delete, Qt.Key.Key_F2, Qt.Key.Key_Space)
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in keys:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self._remove()
        elif event.key() == Qt.Key.Key_F2:
            self._rename()
        elif event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit()
        else:
            super().keyPressEvent(event)


def _feather(fraction: float) -> str:
    return filled("{value:.1f} %", value=fraction * 100)
