"""The instruction stack: the original photo on top, below it the steps in the order in which they act."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from instructir_desktop.document.document import Document
from instructir_desktop.document.groups import group_of, runs
from instructir_desktop.ui.marked import marked
from instructir_desktop.ui.panels.group_row import GroupRow
from instructir_desktop.ui.panels.labels import label, set_look
from instructir_desktop.ui.panels.original_row import OriginalRow
from instructir_desktop.ui.panels.step_row import StepRow
from instructir_desktop.ui.tokens import SPACE_M, SPACE_S, SPACE_XS

ORIGINAL = ""
"""Stands for the original photo where a step's id is expected (thumbnail, selection)."""

NO_PHOTO = (
    marked("HistoryPanel", "No photo is open"),
    marked("HistoryPanel", "Open one, then write what is wrong with it."),
)
NO_STEPS = (
    marked("HistoryPanel", "No steps yet"),
    marked("HistoryPanel", "Each sentence becomes a step here. You can turn it off, weaken it or move it at any time."),
)


class HistoryPanel(QWidget):
    """A pure view of a document's stack. The last row acts last; its result is what the canvas shows."""

    toggled = Signal(str, bool)
    """Step id, on."""
    strengthChanged = Signal(str, float, bool)
    """Step id, strength in 0..1, final (False while the slider is being dragged)."""
    lockChanged = Signal(str, str, bool)
    """Step id, lock, on."""
    wanted = Signal(str, tuple)
    """A command of step_menu.COMMANDS, and the ids of the steps it is for."""
    held = Signal(str, bool)
    """Step id: what was before it is to be shown, or no longer."""
    groupWanted = Signal(str, str, object)
    """A group's key, and "switch" with whether it is on, or "name" with its new name."""
    mixWanted = Signal(str)
    """Step id: to be mixed with another sentence."""
    moved = Signal(str, int)
    """Step id, and its index in the stack once it is there (0: acts first)."""
    removed = Signal(str)
    renamed = Signal(str, str)
    """Step id, new name; "" goes back to the sentence."""
    selected = Signal(str)
    """Step id, ORIGINAL for the original photo."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document: Document | None = None
        self._rows: dict[str, StepRow] = {}
        self._groups: dict[str, GroupRow] = {}
        self._folded: set[str] = set()
        self._marked: set[str] = set()
        self._images: dict[str, QImage] = {}
        self._stale: frozenset[str] = frozenset()
        self._costs: dict[str, float] = {}
        self._running: str | None = None
        self._current: str | None = None
        self._drop: int | None = None

        self._count = label("", "small")
        header = QHBoxLayout()
        header.setContentsMargins(SPACE_M, SPACE_M, SPACE_M, SPACE_S)
        header.setSpacing(SPACE_S)
        header.addWidget(label(self.tr("Stack"), "heading"), 1)
        header.addWidget(self._count)
        self.header = header
        self._original = OriginalRow()
        self._original.chosen.connect(lambda: self._choose(ORIGINAL))
        self._hint, self._hint_title, self._hint_text = _hint()
        self._inside = QWidget()
        self._list = QVBoxLayout(self._inside)
        self._list.setContentsMargins(SPACE_S, 0, SPACE_S, SPACE_S)
        self._list.setSpacing(SPACE_XS)
        self._list.addWidget(self._original)
        self._list.addWidget(self._hint)
        self._list.addStretch(1)
        self._line = QFrame(self._inside)
        self._line.setProperty("card", "drop")
        self._line.hide()
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._inside)
        self._scroll.viewport().setAutoFillBackground(False)
        self._inside.setAutoFillBackground(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(header)
        whole.addWidget(self._scroll, 1)
        self.setAccessibleName(self.tr("Stack"))
        self._show()

    def sizeHint(self) -> QSize:
        return QSize(max(312, self.minimumSizeHint().width()), 420)

    def minimumSizeHint(self) -> QSize:
        """As wide as the widest row, which large text makes wider than usual, with its scroll bar."""
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        least = super().minimumSizeHint()
        return QSize(max(264, least.width(), self._inside.minimumSizeHint().width() + bar), least.height())

    def set_document(self, document: Document | None) -> None:
        """Show this document's stack. Rows stay with their steps, so an open name box or a held slider goes on."""
        if document is None or (self._document is not None and document.source != self._document.source):
            self._images.clear()
            self._current = None
            self._original.set_image(QImage())
        self._document = document
        steps = document.steps if document is not None else ()
        ids = [step.id for step in steps]
        for gone in set(self._rows) - set(ids):
            row = self._rows.pop(gone)
            self._list.removeWidget(row)
            row.retire()
        for step_id in ids:
            if step_id not in self._rows:
                self._rows[step_id] = self._make_row(step_id)
        self._marked &= set(ids)
        for place, widget in enumerate(self._sequence(document), start=1):
            if self._list.indexOf(widget) != place:
                self._list.insertWidget(place, widget)
        for former, later in pairwise(ids):
            self._rows[later].come_after(self._rows[former])
        for number, step in enumerate(steps, start=1):
            region = document.region_of(step) if document is not None else None
            self._rows[step.id].update_step(step, region.name if region is not None else "", number)
        if self._current not in (None, ORIGINAL, *ids):
            self._current = None
        self._show()

    def set_thumbnail(self, step_id: str, image: QImage) -> None:
        """The picture after this step (ORIGINAL: the photo itself); kept while the document is open."""
        self._images[step_id] = image
        if step_id == ORIGINAL:
            self._original.set_image(image)
        elif step_id in self._rows:
            self._rows[step_id].set_image(image)

    def set_stale(self, stale: Iterable[str]) -> None:
        """The ids of the steps whose result is not there yet or is from before a change."""
        self._stale = frozenset(stale)
        self._show()

    def set_costs(self, costs: dict[str, float]) -> None:
        """Seconds that updating each stale step will take, by step id, where that is known."""
        self._costs = dict(costs)
        self._show()

    def set_running(self, step_id: str | None) -> None:
        """The step that is being restored now."""
        self._running = step_id
        self._show()

    @property
    def selection(self) -> str | None:
        """The id of the selected step, ORIGINAL for the photo, None for none."""
        return self._current

    def select(self, step_id: str | None) -> None:
        """Highlight a row (ORIGINAL: the photo, None: none) and scroll to it. Emits nothing."""
        self._current = step_id
        self._show()
        self._reveal()
        QTimer.singleShot(0, self, self._reveal)  # once more when a new row has its place

    def _reveal(self) -> None:
        if self._current in self._rows:
            self._scroll.ensureWidgetVisible(self._rows[self._current], 0, SPACE_S)

    def _make_row(self, step_id: str) -> StepRow:
        row = StepRow()
        row.set_image(self._images.get(step_id, QImage()))
        row.toggled.connect(lambda on: self.toggled.emit(step_id, on))
        row.strengthChanged.connect(lambda value, final: self.strengthChanged.emit(step_id, value, final))
        row.lockChanged.connect(lambda lock, on: self.lockChanged.emit(step_id, lock, on))
        row.wanted.connect(lambda name: self._want(step_id, name))
        row.marked.connect(lambda reach: self._mark(step_id, reach=reach))
        row.held.connect(lambda on: self.held.emit(step_id, on))
        row.mixWanted.connect(lambda: self.mixWanted.emit(step_id))
        row.renamed.connect(lambda name: self.renamed.emit(step_id, name))
        row.removed.connect(lambda: self._remove(step_id))
        row.chosen.connect(lambda: self._choose(step_id))
        row.stepped.connect(lambda by: self._step_to(step_id, by))
        row.shifted.connect(lambda by: self._shift(step_id, by))
        row.dragged.connect(lambda height: self._drag(step_id, height))
        row.dropped.connect(lambda: self._drop_row(step_id))
        row.dragCancelled.connect(self._end_drag)
        return row

    def _sequence(self, document: Document | None) -> list[QWidget]:
        """The rows in their order, each group's steps below its own row."""
        shown: list[QWidget] = []
        found = runs(document) if document is not None else ()
        kept = {group.key for group in found if group.name}
        for gone in set(self._groups) - kept:
            row = self._groups.pop(gone)
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        for group in found:
            folded = group.name in self._folded and bool(group.name)
            if group.name:
                row = self._groups.get(group.key) or self._make_group(group.key)
                row.update_group(group, folded=folded)
                shown.append(row)
            for step in group.steps:
                row_of_step = self._rows[step.id]
                if row_of_step.parentWidget() is None:
                    row_of_step.setParent(self._inside)  # else showing it would make a window of it
                row_of_step.setVisible(not folded)
                row_of_step.set_indented(bool(group.name))
                shown.append(row_of_step)
        return shown

    def _make_group(self, key: str) -> GroupRow:
        row = self._groups[key] = GroupRow()
        row.folded.connect(lambda name, on: self._fold(name, on))
        row.toggled.connect(lambda on: self.groupWanted.emit(key, "switch", on))
        row.renamed.connect(lambda name: self.groupWanted.emit(key, "name", name))
        return row

    def _fold(self, name: str, folded: bool) -> None:
        (self._folded.add if folded else self._folded.discard)(name)
        self.set_document(self._document)

    @property
    def chosen_ids(self) -> tuple[str, ...]:
        """The ids of the steps that are marked, else of the selected one, in the order of the stack."""
        marked = self._marked or ({self._current} if self._current is not None else set())
        return tuple(step_id for step_id in self._ids() if step_id in marked)

    def _mark(self, step_id: str, *, reach: bool) -> None:
        """Mark a step beside the others (Ctrl), or all from the selected one to it (Shift)."""
        ids = self._ids()
        anchor = self._current if self._current is not None and self._current in ids else step_id
        self._marked = self._marked or {anchor}
        if reach:
            first, last = sorted((ids.index(anchor), ids.index(step_id)))
            self._marked = set(ids[first : last + 1])
        else:
            self._marked ^= {step_id}
        self._show()

    def _want(self, step_id: str, name: str) -> None:
        ids = self.chosen_ids
        self.wanted.emit(name, ids if step_id in ids and name != "solo" else (step_id,))

    def _ids(self) -> list[str]:
        return [step.id for step in self._document.steps] if self._document is not None else []

    def _choose(self, step_id: str) -> None:
        if self._marked:
            self._marked.clear()
            self._show()
        if step_id != self._current:
            self.select(step_id)
            self.selected.emit(step_id)

    def _remove(self, step_id: str) -> None:
        ids = self._ids()
        place = ids.index(step_id)
        neighbour = next((ids[other] for other in (place + 1, place - 1) if 0 <= other < len(ids)), ORIGINAL)
        had_focus = self._rows[step_id].isAncestorOf(self.focusWidget()) if self.focusWidget() is not None else False
        self.removed.emit(step_id)
        if step_id not in self._rows:
            self._choose(neighbour)
            if had_focus and neighbour in self._rows:
                self._rows[neighbour].setFocus(Qt.FocusReason.OtherFocusReason)

    def _step_to(self, step_id: str, by: int) -> None:
        ids = self._ids()
        place = ids.index(step_id) + by
        if 0 <= place < len(ids):
            self._rows[ids[place]].setFocus(Qt.FocusReason.OtherFocusReason)
            self._choose(ids[place])

    def _shift(self, step_id: str, by: int) -> None:
        place = self._ids().index(step_id) + by
        if 0 <= place < len(self._ids()):
            self.moved.emit(step_id, place)
            self.select(step_id)

    def _drag(self, step_id: str, height: int) -> None:
        """The pointer holds a row at this height of the screen: show between which rows it would be dropped."""
        ids = self._ids()
        at = self._inside.mapFromGlobal(QPoint(0, height)).y()
        self._drop = sum(1 for other in ids if self._middle(other) < at)
        above = self._rows[ids[self._drop - 1]] if self._drop else self._original
        self._line.setGeometry(SPACE_S, above.geometry().bottom() + SPACE_XS // 2, above.width(), 2)
        self._line.show()
        self._line.raise_()
        set_look(self._rows[step_id], dragged=True)
        self._scroll.ensureVisible(0, at, 0, SPACE_M)

    def _middle(self, step_id: str) -> int:
        """The height of a row's middle; that of its group's row while it is folded away."""
        row: QWidget = self._rows[step_id]
        if row.isHidden() and self._document is not None:
            group = group_of(self._document, step_id)
            row = self._groups[group.key] if group is not None else row
        return row.geometry().center().y()

    def _drop_row(self, step_id: str) -> None:
        drop, ids = self._drop, self._ids()
        self._end_drag()
        if drop is not None and step_id in ids:
            place = ids.index(step_id)
            target = drop - 1 if drop > place else drop  # its own place is free once it is lifted
            if target != place:
                self.moved.emit(step_id, target)

    def _end_drag(self) -> None:
        self._drop = None
        self._line.hide()
        for row in self._rows.values():
            set_look(row, dragged=False)

    def _show(self) -> None:
        document = self._document
        count = len(self._rows)
        self._count.setText(
            "" if not count else self.tr("1 step") if count == 1 else self.tr("{count} steps").format(count=count)
        )
        self._original.setVisible(document is not None)
        if document is not None:
            self._original.set_photo(document.source.name, document.source.size)
        self._original.set_current(self._current == ORIGINAL)
        self._hint.setVisible(not count)
        title, text = NO_PHOTO if document is None else NO_STEPS
        self._hint_title.setText(self.tr(title))
        self._hint_text.setText(self.tr(text))
        for step_id, row in self._rows.items():
            row.set_mark(
                running=step_id == self._running, stale=step_id in self._stale, seconds=self._costs.get(step_id)
            )
            row.set_current(step_id in self._marked if self._marked else step_id == self._current)


def _hint() -> tuple[QWidget, QLabel, QLabel]:
    """The panel's words while it has no steps."""
    hint = QWidget()
    title, text = label("", "heading"), label("", "muted")
    layout = QVBoxLayout(hint)
    layout.setContentsMargins(SPACE_M, SPACE_M, SPACE_M, SPACE_M)
    layout.setSpacing(SPACE_XS)
    for words in (title, text):
        words.setWordWrap(True)
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        layout.addWidget(words)
    return hint, title, text
