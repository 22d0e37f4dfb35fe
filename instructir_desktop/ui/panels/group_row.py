"""The row of a group of steps: folds it, names it, and switches its steps together."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from instructir_desktop.document.groups import Group
from instructir_desktop.ui.icons import icon
from instructir_desktop.ui.mirroring import margins
from instructir_desktop.ui.panels.buttons import row_button
from instructir_desktop.ui.panels.editable_label import EditableLabel
from instructir_desktop.ui.panels.labels import label
from instructir_desktop.ui.tokens import SPACE_S, SPACE_XS

KEYS = (Qt.Key.Key_F2, Qt.Key.Key_Space, Qt.Key.Key_Left, Qt.Key.Key_Right)


class GroupRow(QFrame):
    """Shows one group. An empty new name takes it apart."""

    toggled = Signal(bool)
    folded = Signal(str, bool)
    """The group's name, and whether its steps are hidden."""
    renamed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", "row")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._group: Group | None = None
        self._folded = False
        self._arrow, self._eye = row_button("chevron-down"), row_button("eye")
        self._title = EditableLabel(self.tr("Name of the group"))
        self._count = label("", "small")
        row = QHBoxLayout(self)
        row.setContentsMargins(margins(SPACE_XS, SPACE_XS, SPACE_S, SPACE_XS))
        row.setSpacing(SPACE_S)
        row.addWidget(self._arrow)
        row.addWidget(self._title, 1)
        row.addWidget(self._count)
        row.addWidget(self._eye)
        self._arrow.clicked.connect(lambda: self._fold(not self._folded))
        self._eye.clicked.connect(self._toggle)
        self._title.renamed.connect(self.renamed)

    def update_group(self, group: Group, *, folded: bool) -> None:
        self._group, self._folded = group, folded
        self._title.set_text(group.name)
        self._title.set_muted(not group.enabled)
        count = len(group.steps)
        self._count.setText(self.tr("1 step") if count == 1 else self.tr("{count} steps").format(count=count))
        self._arrow.setIcon(icon("chevron" if folded else "chevron-down"))
        self._arrow.setToolTip(self.tr("Show the steps (Right)") if folded else self.tr("Hide the steps (Left)"))
        self._eye.setIcon(icon("eye" if group.enabled else "eye-off"))
        self._eye.setToolTip(
            self.tr("Turn the group off (Space)") if group.enabled else self.tr("Turn the group on (Space)")
        )
        self.setAccessibleName(self.tr("Group {name}").format(name=group.name))
        self._arrow.setAccessibleName(self._arrow.toolTip())
        self._eye.setAccessibleName(self._eye.toolTip())

    def _toggle(self) -> None:
        if self._group is not None:
            self.toggled.emit(not self._group.enabled)

    def _fold(self, folded: bool) -> None:
        if self._group is not None and folded != self._folded:
            self.folded.emit(self._group.name, folded)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._rename()

    def _rename(self) -> None:
        self._title.edit(self._group.name if self._group is not None else "")

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in KEYS:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_F2:
            self._rename()
        elif key == Qt.Key.Key_Space:
            self._toggle()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._fold(key == Qt.Key.Key_Left)
        else:
            super().keyPressEvent(event)
