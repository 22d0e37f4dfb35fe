"""The document's regions: which one new sentences act in, and each one's name, edge and inversion."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from instructir_desktop.core.regions import Refinement
from instructir_desktop.document.document import Document
from instructir_desktop.ui.marked import marked
from instructir_desktop.ui.panels.labels import label
from instructir_desktop.ui.panels.region_row import RegionRow
from instructir_desktop.ui.tokens import SPACE_M, SPACE_S, SPACE_XS

HINT = marked("RegionPanel", "Choose a tool at the left and draw on the photo to restore only a part of it.")


class RegionPanel(QWidget):
    """A pure view of a document's regions. The first row stands for the whole photo."""

    activated = Signal(object)
    """Region id, or None for the whole photo: where new sentences and strokes act."""
    renamed = Signal(str, str)
    featherChanged = Signal(str, float, bool)
    """Region id, fraction of the photo's diagonal, final (False while the slider is being dragged)."""
    invertedChanged = Signal(str, bool)
    removed = Signal(str)
    """Emitted only for a region that no step uses."""
    duplicated = Signal(str)
    copied = Signal(str)
    refined = Signal(str, Refinement, bool)
    """Region id, the new treatment of its edge, final (as above)."""
    usedIn = Signal(str, str, bool)
    """Region id, step id, whether the step shall act there (else on the whole photo)."""
    partChosen = Signal(int)
    partRemoved = Signal(int)
    partChanged = Signal(int, object, bool)
    """Number of a part of the active region, its new shape, final (as above)."""
    heightChanged = Signal()
    """needed_height is another one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document: Document | None = None
        self._active: str | None = None
        self._rows: dict[str, RegionRow] = {}
        self._whole = RegionRow(None)
        self._whole.chosen.connect(lambda: self._activate(None))
        self._hint = label(self.tr(HINT), "muted")
        self._hint.setWordWrap(True)
        inside = self._inside = QWidget()
        self._list = QVBoxLayout(inside)
        self._list.setContentsMargins(SPACE_S, 0, SPACE_S, SPACE_S)
        self._list.setSpacing(SPACE_XS)
        self._list.addWidget(self._hint)
        self._list.addWidget(self._whole)
        self._list.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inside)
        inside.setAutoFillBackground(False)
        header = self._header = label(self.tr("Regions"), "heading")
        header.setContentsMargins(SPACE_M, SPACE_M, SPACE_M, SPACE_S)
        self._hint.setContentsMargins(SPACE_XS, 0, SPACE_XS, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(header)
        layout.addWidget(self._scroll, 1)
        self.setAccessibleName(self.tr("Regions"))
        running = QApplication.instance()
        if isinstance(running, QApplication):
            running.focusChanged.connect(self._follow_focus)
        self._show()

    def sizeHint(self) -> QSize:
        return QSize(max(312, self.minimumSizeHint().width()), 320)

    def minimumSizeHint(self) -> QSize:
        """As wide as the widest row, which large text makes wider than usual, with its scroll bar."""
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        least = super().minimumSizeHint()
        return QSize(max(264, least.width(), self._inside.minimumSizeHint().width() + bar), least.height())

    @property
    def has_regions(self) -> bool:
        return bool(self._rows)

    @property
    def needed_height(self) -> int:
        """Device-independent pixels in which everything is seen without scrolling."""
        content = max(self._inside.sizeHint().height(), self._inside.heightForWidth(self._inside.width()))
        return self._header.sizeHint().height() + content

    def set_document(self, document: Document | None) -> None:
        """Show this document's regions; rows stay with their regions."""
        self._document = document
        regions = document.regions if document is not None else ()
        for gone in set(self._rows) - {region.id for region in regions}:
            row = self._rows.pop(gone)
            self._list.removeWidget(row)
            row.retire()
        for place, region in enumerate(regions, start=2):
            if region.id not in self._rows:
                self._rows[region.id] = self._make_row(region.id)
            row = self._rows[region.id]
            if self._list.indexOf(row) != place:
                self._list.insertWidget(place, row)
            steps = document.steps if document is not None else ()
            row.update_steps(region, steps)
            row.update_region(region, next((step.title for step in steps if step.region == region.id), ""))
        if self._active not in self._rows:
            self._active = None
        self._show()

    def set_active(self, region_id: str | None) -> None:
        """Highlight the region in which new sentences act (None: the whole photo). Emits nothing."""
        self._active = region_id
        self._show()
        if region_id in self._rows:
            self._reveal(self._rows[region_id])
            # Once more when the row has got its full height.
            QTimer.singleShot(0, self._rows[region_id], lambda: self._reveal_active())

    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Bring what has the keyboard into view, however it got there; a screen reader does not go by Tab."""
        if now is not None and self._inside.isAncestorOf(now):
            self._scroll.ensureWidgetVisible(now, 0, SPACE_S)

    def _reveal_active(self) -> None:
        if self._active in self._rows:
            self._reveal(self._rows[self._active])

    def _reveal(self, row: RegionRow) -> None:
        """Its lower end, then its upper one: the upper one is seen when there is no room for both."""
        bottom = row.geometry().bottom()
        self._scroll.ensureVisible(0, bottom, 0, SPACE_S)
        self._scroll.ensureVisible(0, row.y(), 0, SPACE_S)

    def set_part(self, index: int | None) -> None:
        """Mark a part of the active region. Emits nothing."""
        if self._active in self._rows:
            self._rows[self._active].parts.select(index)

    def _make_row(self, region_id: str) -> RegionRow:
        row = RegionRow(region_id)
        row.chosen.connect(lambda: self._activate(region_id))
        row.renamed.connect(lambda name: self.renamed.emit(region_id, name))
        row.featherChanged.connect(lambda value, final: self.featherChanged.emit(region_id, value, final))
        row.invertedChanged.connect(lambda on: self.invertedChanged.emit(region_id, on))
        row.removed.connect(lambda: self.removed.emit(region_id))
        row.duplicated.connect(lambda: self.duplicated.emit(region_id))
        row.copied.connect(lambda: self.copied.emit(region_id))
        row.refined.connect(lambda value, final: self.refined.emit(region_id, value, final))
        row.usedIn.connect(lambda step_id, on: self.usedIn.emit(region_id, step_id, on))
        row.parts.chosen.connect(self.partChosen)
        row.parts.removed.connect(self.partRemoved)
        row.parts.changed.connect(self.partChanged)
        return row

    def _activate(self, region_id: str | None) -> None:
        if region_id != self._active:
            self.set_active(region_id)
            self.activated.emit(region_id)

    def _show(self) -> None:
        self._hint.setVisible(not self._rows)
        self._whole.setVisible(bool(self._rows))
        self._whole.set_current(self._active is None)
        for region_id, row in self._rows.items():
            row.set_current(region_id == self._active)
        self._settle()

    def _settle(self) -> None:
        """Lay the active row out at once, from the inside: in their own time the levels would be seen on top of each other."""
        row = self._rows.get(self._active or "")
        if row is not None:
            for widget in (row.parts, row, self._inside):
                QApplication.sendEvent(widget, QEvent(QEvent.Type.LayoutRequest))
        self.updateGeometry()
        self.heightChanged.emit()
