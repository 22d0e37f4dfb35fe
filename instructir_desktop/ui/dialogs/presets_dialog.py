"""The presets in a list: apply, rename, delete, import and export them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QInputDialog,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from instructir_desktop.document.preset_store import KeptPreset, PresetStore
from instructir_desktop.errors import InstructIRError
from instructir_desktop.ui.panels.labels import label, tooltip
from instructir_desktop.ui.panels.two_lines import MARK, TwoLines
from instructir_desktop.ui.shown_text import shown
from instructir_desktop.ui.tokens import SPACE_L, SPACE_M, SPACE_S, SPACE_XL
from instructir_desktop.ui.words import said

SIZE = QSize(620, 500)
ROW = 48


class PresetsDialog(QDialog):
    """Names are shown as `shown_name` says. What goes wrong is said in the dialog."""

    applied = Signal(KeptPreset)
    exportWanted = Signal(KeptPreset)
    importWanted = Signal()

    def __init__(self, store: PresetStore, shown_name: Callable[[KeptPreset], str], parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Presets"))
        self._store, self._shown_name = store, shown_name
        self._kept: tuple[KeptPreset, ...] = ()
        self._photo = False
        self.list = QListWidget()
        self.list.setProperty("kind", "choice")
        self.list.setAccessibleName(self.tr("Presets"))
        self.list.setItemDelegate(TwoLines(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentRowChanged.connect(self._update)
        self.list.itemActivated.connect(self._apply)
        self.apply = QPushButton(self.tr("Apply"))
        self.apply.setProperty("kind", "primary")
        self.apply.setDefault(True)
        self.rename, self.delete = QPushButton(self.tr("Rename…")), QPushButton(self.tr("Delete"))
        self.export, self.bring_in = QPushButton(self.tr("Export…")), QPushButton(self.tr("Import…"))
        self.message = label("", "warning")
        self.message.setWordWrap(True)
        close = QPushButton(self.tr("Close"))
        for button, act in (
            (self.apply, self._apply),
            (self.rename, self._rename),
            (self.delete, self._delete),
            (self.export, self._export),
            (self.bring_in, self._import),
            (close, self.reject),
        ):
            button.setAutoDefault(button is self.apply)
            button.clicked.connect(act)
        side = QVBoxLayout()
        side.setSpacing(SPACE_S)
        for button in (self.apply, self.rename, self.delete, self.export, self.bring_in):
            side.addWidget(button)
        side.addStretch(1)
        side.addWidget(close)
        across = QHBoxLayout()
        across.setSpacing(SPACE_M)
        across.addWidget(self.list, 1)
        across.addLayout(side)
        words = label(self.tr("Steps for any photo, as small text files that can be sent to others."), "muted")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_L)
        whole.setSpacing(SPACE_M)
        whole.addWidget(label(self.tr("Presets"), "title"))
        whole.addWidget(words)
        whole.addLayout(across, 1)
        whole.addWidget(self.message)
        self.resize(SIZE)
        self._say("")
        self.show_presets()

    def set_photo(self, present: bool) -> None:
        """Whether there is a photo that a preset can be applied to."""
        self._photo = present
        self._update()

    def show_presets(self, name: str = "") -> None:
        """List what there is now; select the one of that name, or keep the row."""
        row = max(self.list.currentRow(), 0)
        self._kept = self._store.all()
        self.list.clear()
        for number, kept in enumerate(self._kept):
            item = QListWidgetItem(f"{shown(self._shown_name(kept))}\n{shown(kept.preset.contents)}", self.list)
            item.setData(MARK, "" if kept.own else self.tr("shipped"))
            item.setToolTip(tooltip(kept.preset.contents))
            item.setSizeHint(QSize(100, ROW))
            if kept.name == name:
                row = number
        self.list.setCurrentRow(min(row, len(self._kept) - 1))
        self._update()

    def attempt(self, act: Callable[[], object]) -> None:
        """Do something with the store; say what went wrong, and list what there is afterwards."""
        self._say("")
        name = ""
        try:
            result = act()
            name = result.name if isinstance(result, KeptPreset) else ""
        except InstructIRError as error:
            self._say(said(error.sentence))
        self.show_presets(name)

    def _say(self, words: str) -> None:
        self.message.setText(words)
        self.message.setVisible(bool(words))

    @property
    def chosen(self) -> KeptPreset | None:
        row = self.list.currentRow()
        return self._kept[row] if 0 <= row < len(self._kept) else None

    def _update(self) -> None:
        kept = self.chosen
        self.apply.setEnabled(kept is not None and self._photo)
        self.export.setEnabled(kept is not None)
        for button in (self.rename, self.delete):
            button.setEnabled(kept is not None and kept.own)

    def _apply(self) -> None:
        if self.chosen is not None and self._photo:
            self.applied.emit(self.chosen)
            self.accept()

    def _rename(self) -> None:
        kept = self.chosen
        if kept is None:
            return
        name, agreed = QInputDialog.getText(self, self.tr("Rename"), self.tr("Name of the preset"), text=kept.name)
        if agreed:
            self.attempt(lambda: self._store.rename(kept, name))

    def _delete(self) -> None:
        kept = self.chosen
        if kept is not None:
            self.attempt(lambda: self._store.delete(kept))

    def _export(self) -> None:
        if self.chosen is not None:
            self.exportWanted.emit(self.chosen)

    def _import(self) -> None:
        self.importWanted.emit()
