"""The queue as a table for Qt's views: one row for each photo, what has become of it, and why."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from instructir_desktop.document.batch.entry import Entry, path_from
from instructir_desktop.ui.numbers import filled
from instructir_desktop.ui.panels.labels import percent, tooltip
from instructir_desktop.ui.shown_text import shown
from instructir_desktop.ui.tokens import Tokens
from instructir_desktop.ui.words import said

COLUMNS = 3

Index = QModelIndex | QPersistentModelIndex


class QueueModel(QAbstractTableModel):
    """Entries in their order. `tokens`: the theme's colours."""

    def __init__(self, tokens: Tokens) -> None:
        super().__init__()
        self._tokens = tokens
        self._entries: list[Entry] = []
        self._rows: dict[int, int] = {}
        self._fraction = 0.0

    def set_entries(self, entries: tuple[Entry, ...]) -> None:
        """Show another queue."""
        self.beginResetModel()
        self._entries = list(entries)
        self._rows = {entry.number: row for row, entry in enumerate(self._entries)}
        self.endResetModel()

    def put(self, entry: Entry) -> int:
        """A photo's state has changed; its row."""
        row = self._rows[entry.number]
        self._entries[row] = entry
        self._fraction = 0.0
        self.dataChanged.emit(self.index(row, 0), self.index(row, COLUMNS - 1))
        return row

    def set_fraction(self, entry: Entry, fraction: float) -> None:
        """How far the photo at work is."""
        row = self._rows[entry.number]
        self._fraction = fraction
        self.dataChanged.emit(self.index(row, 1), self.index(row, 1))

    def entry(self, row: int) -> Entry:
        return self._entries[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        return COLUMNS

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (
                QCoreApplication.translate("QueueModel", "Photo"),
                QCoreApplication.translate("QueueModel", "State"),
                QCoreApplication.translate("QueueModel", "Details"),
            )[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self._entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return (shown(entry.photo.name), self._state(entry), shown(self.details(entry)))[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(str(entry.photo) if index.column() == 0 else self.all_details(entry))
        if role == Qt.ItemDataRole.ForegroundRole:
            return QColor(self._colour(entry, index.column()))
        return None

    @staticmethod
    def details(entry: Entry) -> str:
        """What is to be said of a photo, in one line."""
        if entry.state == "done" and entry.seconds:
            return filled("{name} · {seconds:.1f} s", name=path_from(entry.output).name, seconds=entry.seconds)
        return said(entry.sentence).replace(str(entry.photo), entry.photo.name)

    @staticmethod
    def all_details(entry: Entry) -> str:
        """All that is known of a photo."""
        words = said(entry.sentence)
        return f"{path_from(entry.output)}: {words}" if entry.state == "done" else words

    def _state(self, entry: Entry) -> str:
        if entry.state == "running":
            return (
                percent(self._fraction) if self._fraction < 1 else QCoreApplication.translate("QueueModel", "Writing…")
            )
        return state_words()[entry.state]

    def _colour(self, entry: Entry, column: int) -> str:
        tokens = self._tokens
        if column == 1:
            of_state = {"done": tokens.success, "failed": tokens.danger, "running": tokens.accent}
            return of_state.get(entry.state, tokens.muted)
        if column == 2:
            return tokens.danger if entry.state == "failed" else tokens.muted
        return tokens.text


def state_words() -> dict[str, str]:
    """What the states are called, but for that of the photo at work."""
    return {
        "waiting": QCoreApplication.translate("QueueModel", "Waiting"),
        "done": QCoreApplication.translate("QueueModel", "Done"),
        "skipped": QCoreApplication.translate("QueueModel", "Skipped"),
        "failed": QCoreApplication.translate("QueueModel", "Failed"),
    }


def result_of(entry: Entry) -> Path:
    """What a double click opens: the result where there is one, else the photo."""
    return path_from(entry.output) if entry.state == "done" else entry.photo
