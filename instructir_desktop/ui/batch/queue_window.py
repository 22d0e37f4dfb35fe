"""How a batch stands: every photo, the whole, the time that remains; pause, cancel, retry, open the folder."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from PySide6.QtCore import QModelIndex, QRect, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from instructir_desktop.document.batch.entry import Entry
from instructir_desktop.document.batch.run import Progress
from instructir_desktop.ui.batch.queue_model import QueueModel, result_of, state_words
from instructir_desktop.ui.numbers import grouped
from instructir_desktop.ui.panels.labels import ElidedLabel, label
from instructir_desktop.ui.panels.progress import ProgressLine
from instructir_desktop.ui.shown_text import shown
from instructir_desktop.ui.theme import tokens
from instructir_desktop.ui.tokens import SPACE_L, SPACE_M, SPACE_S, SPACE_XL

PHOTO, STATE = 190, 84
"""Widths of the first columns in device-independent pixels; the rest is for the details."""
DETAILS = 2
PADDING = SPACE_S + 4
"""Left and right of a cell's text: the style sheet's, and what the style leaves free."""


class QueueWindow(QDialog):
    """A view: whoever owns the batch tells it what happens. Closing it leaves the batch running."""

    pauseWanted = Signal(bool)
    cancelWanted = Signal()
    retryWanted = Signal()
    newWanted = Signal()
    photoChosen = Signal(Path)
    """A row was activated: the result, or the photo where there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Batch"))
        self._folder = Path()
        self._paused = False
        self._whole = -1.0
        self._running = self._over = False
        self._model = QueueModel(tokens())
        self._title = label("", "title")
        self._state = ElidedLabel("", "muted")
        self._line = ProgressLine()
        self._table = QTableView()
        self._table.setModel(self._model)
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._table.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._table.setShowGrid(False)
        self._table.setWordWrap(True)  # only rows that say why are made as high as their words need
        self._table.setTabKeyNavigation(False)
        self._table.verticalHeader().hide()
        self._table.verticalHeader().setDefaultSectionSize(self._table.fontMetrics().lineSpacing() + SPACE_M)
        self._table.setAccessibleName(self.tr("Photos of the batch"))
        header = self._table.horizontalHeader()
        header.setSectionResizeMode(DETAILS, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        self._heights = QTimer(self)
        self._heights.setSingleShot(True)
        self._heights.setInterval(0)
        self._heights.timeout.connect(self._fit_rows)
        header.sectionResized.connect(self._heights.start)
        header.setAccessibleName(self._table.accessibleName())
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._table.setColumnWidth(0, PHOTO)
        widest = max(map(self._table.fontMetrics().horizontalAdvance, state_words().values()))
        self._table.setColumnWidth(1, max(STATE, widest + 2 * PADDING))
        self._table.activated.connect(self._activated)
        self._open = QPushButton(self.tr("Open folder"))
        self._retry = QPushButton(self.tr("Retry failed"))
        self._pause = QPushButton(self.tr("Pause"))
        self._stop = QPushButton(self.tr("Cancel batch"))
        self._new = QPushButton(self.tr("New batch…"))
        self._close = QPushButton(self.tr("Close"))
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_S)
        for button in (self._open, self._retry):
            buttons.addWidget(button)
        buttons.addStretch(1)
        for button in (self._stop, self._pause, self._new, self._close):
            buttons.addWidget(button)
        for button in (self._open, self._retry, self._stop, self._pause, self._new, self._close):
            button.setAutoDefault(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_L)
        whole.setSpacing(SPACE_M)
        whole.addWidget(self._title)
        whole.addWidget(self._state)
        whole.addWidget(self._line)
        whole.addWidget(self._table, 1)
        whole.addLayout(buttons)
        self.resize(760, 460)
        self._open.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder))))
        self._retry.clicked.connect(self.retryWanted)
        self._pause.clicked.connect(lambda: self.pauseWanted.emit(not self._paused))
        self._stop.clicked.connect(self.cancelWanted)
        self._new.clicked.connect(self.newWanted)
        self._close.clicked.connect(self.close)

    def show_queue(self, entries: tuple[Entry, ...], title: str, folder: Path) -> None:
        """Show a batch that begins or goes on."""
        self._folder = folder
        self._title.setText(shown(title))
        self._model.set_entries(entries)
        self._heights.start()
        self.set_running(True)

    def set_running(self, running: bool, *, said: str = "", over: bool = False) -> None:
        """Whether the batch is at work; `said`: why it is not; `over`: it was cancelled and cannot be gone on with."""
        self._running, self._over = running, over
        if not running:
            self._line.set_fraction(None)
        self._pause.setVisible(running)
        self._stop.setVisible(running)
        self._new.setVisible(not running)
        self.set_paused(False)
        if said or not running:
            self._state.setText(said or self.counted())
        else:
            self._state.setText(self.tr("Starting…"))
            self._whole = -1.0
            self._line.set_fraction(self._whole)
        self._update_retry()

    @property
    def is_paused(self) -> bool:
        return self._paused

    def set_paused(self, paused: bool) -> None:
        self._paused = paused
        self._pause.setText(self.tr("Resume") if paused else self.tr("Pause"))
        if self._running:  # while nothing is done, nothing moves
            self._line.set_fraction(max(self._whole, 0.0) if paused else self._whole)
        if paused:
            self._state.setText(self.tr("Paused · {counted}").format(counted=self.counted()))

    def put(self, entry: Entry) -> None:
        """A photo's state has changed."""
        row = self._model.put(entry)
        self._fit_row(row)
        if entry.state == "running":
            self._table.scrollTo(self._model.index(row, 0))
        self._update_retry()

    def set_progress(self, progress: Progress) -> None:
        """How far the batch is."""
        self._model.set_fraction(progress.entry, progress.fraction)
        self._whole = progress.whole
        self._line.set_fraction(progress.whole)
        if not self._paused:
            self._state.setText(self.words(progress))

    def words(self, progress: Progress) -> str:
        """For instance "7 of 40 photos · about 3 min left"."""
        said = self.tr("{done} of {total} photos").format(
            done=grouped(progress.finished + 1), total=grouped(progress.total)
        )
        return said if progress.remaining is None else f"{said} · {self.left(progress.remaining)}"

    def left(self, seconds: float) -> str:
        """The time that remains, in words."""
        if seconds < 90:
            return self.tr("about {seconds} s left").format(seconds=max(round(seconds), 1))
        minutes = round(seconds / 60)
        if minutes < 90:
            return self.tr("about {minutes} min left").format(minutes=minutes)
        return self.tr("about {hours} h {minutes} min left").format(hours=minutes // 60, minutes=minutes % 60)

    def counted(self) -> str:
        """How many photos are in which state, in words."""
        states = Counter(self._model.entry(row).state for row in range(self._model.rowCount()))
        parts = [
            self.tr("{done} of {total} photos are done").format(
                done=grouped(states["done"]), total=grouped(self._model.rowCount())
            )
        ]
        if states["skipped"]:
            parts.append(self.tr("{count} skipped").format(count=grouped(states["skipped"])))
        if states["failed"]:
            parts.append(self.tr("{count} failed").format(count=grouped(states["failed"])))
        return ", ".join(parts) + "."

    def _fit_rows(self) -> None:
        for row in range(self._model.rowCount()):
            self._fit_row(row)

    def _fit_row(self, row: int) -> None:
        """Why a photo failed or was left alone is read as a whole.

        Measured here: with a style sheet, Qt forgets the padding when it makes a row as high as its contents.
        """
        height = self._table.verticalHeader().defaultSectionSize()
        if self._model.entry(row).state in ("failed", "skipped"):
            words = self._model.data(self._model.index(row, DETAILS))
            room = QRect(0, 0, self._table.columnWidth(DETAILS) - 2 * PADDING, 10_000)
            seen = self._table.fontMetrics().boundingRect(room, int(Qt.TextFlag.TextWordWrap), str(words))
            height = max(height, seen.height() + SPACE_S)
        self._table.setRowHeight(row, height)

    def _update_retry(self) -> None:
        """What failed can be tried again, and what still waits when the batch was stopped by an error."""
        again = ("failed",) if self._running else ("failed", "waiting")
        states = (self._model.entry(row).state for row in range(self._model.rowCount()))
        self._retry.setEnabled(not self._over and any(state in again for state in states))

    def _activated(self, index: QModelIndex) -> None:
        self.photoChosen.emit(result_of(self._model.entry(index.row())))
