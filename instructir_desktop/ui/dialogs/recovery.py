"""After a crash: which edits had not been saved; and for a damaged sidecar: which good versions there are."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, QSignalBlocker, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QPushButton, QWidget

from instructir_desktop.document import journal
from instructir_desktop.document.backups import Backup
from instructir_desktop.document.journal import Recovered
from instructir_desktop.ui.dialogs.choice import ChoiceDialog
from instructir_desktop.ui.dialogs.recovered_preview import RecoveredPreview
from instructir_desktop.ui.words import said

MOST_NAMED = 4
"""Edits named in a preview; the latest ones."""


class RecoveryDialog(ChoiceDialog):
    """One row for each photo whose last session crashed. Closing the dialog leaves everything for the next time."""

    bringBack = Signal(object)
    """The path of the photo to open."""
    pictureWanted = Signal(object, QImage)
    """A Recovered and a small picture of its photo's file: what it looks like with its steps is still to be shown."""

    def __init__(self, parent: QWidget | None, found: Sequence[Recovered]) -> None:
        self._found = list(found)
        self._asked = False
        several = len(found) > 1
        super().__init__(
            parent,
            title=QCoreApplication.translate("RecoveryDialog", "Some edits were not saved"),
            words=(
                QCoreApplication.translate(
                    "RecoveryDialog",
                    "InstructIR Desktop ended before it could save them. Bring back opens the photo with its edits; undo takes "
                    "them away again.",
                )
                + (
                    QCoreApplication.translate(
                        "RecoveryDialog",
                        " The edits of the other photos wait until you open those, or for the next start.",
                    )
                    if several
                    else ""
                )
            ),
            rows=[(one.photo.name, preview(one)) for one in found],
            primary=QCoreApplication.translate("RecoveryDialog", "Bring back"),
            other=QCoreApplication.translate("RecoveryDialog", "Not now"),
        )
        self.preview = RecoveredPreview()
        if found:
            self.whole.insertWidget(self.whole.indexOf(self.list) + 1, self.preview)
        self.discard = QPushButton(self.tr("Discard"))
        self.discard.clicked.connect(self._discard)
        self.buttons.insertWidget(0, self.discard)
        self.list.currentRowChanged.connect(self._row_changed)
        self.accepted.connect(self._bring_back)
        self._row_changed()

    def show_picture(self, photo: Path, image: QImage) -> None:
        """The small picture of one of the photos, when it is there: first as its file is, then with its steps."""
        if not self.preview.has(photo):
            for found in self._found:
                if found.photo == photo:
                    self.pictureWanted.emit(found, image)
                    break  # a photo may have two journals; the newest one is what its row shows first
        self.preview.put(photo, image)

    def _row_changed(self) -> None:
        index = self.chosen()
        self.preview.show_recovered(self._found[index] if index >= 0 else None)
        there = index >= 0 and self._found[index].photo.is_file()
        self.primary.setEnabled(there)
        self.primary.setToolTip("" if there else self.tr("The photo is not where it was"))
        self.discard.setText(self.tr("Discard"))
        self._asked = False

    def _discard(self) -> None:
        """The first click asks, the second one deletes."""
        if not self._asked:
            self._asked = True
            self.discard.setText(self.tr("Discard for good?"))
            return
        index = self.chosen()
        journal.remove(self._found.pop(index))
        with QSignalBlocker(self.list):  # while a row is taken, the list tells numbers that hold no longer
            self.list.takeItem(index)
        self._row_changed()
        if not self._found:
            self.reject()

    def _bring_back(self) -> None:
        if self.chosen() >= 0:
            self.bringBack.emit(self._found[self.chosen()].photo)


class BackupDialog(ChoiceDialog):
    """The good versions of a damaged sidecar, the newest first."""

    restored = Signal(object)
    """The Backup that was chosen."""

    def __init__(self, parent: QWidget | None, photo: Path, backups: Sequence[Backup]) -> None:
        self._backups = tuple(backups)
        super().__init__(
            parent,
            title=QCoreApplication.translate("BackupDialog", "The saved edits are damaged"),
            words=(
                QCoreApplication.translate(
                    "BackupDialog",
                    "The edits of “{name}” cannot be read. Earlier versions of them were kept and can be restored. "
                    "The damaged file is kept aside either way.",
                ).format(name=photo.name)
            ),
            rows=[(moment(one.time), steps(one)) for one in backups],
            primary=QCoreApplication.translate("BackupDialog", "Restore"),
            other=QCoreApplication.translate("BackupDialog", "Begin anew"),
        )
        self.accepted.connect(lambda: self.restored.emit(self._backups[max(self.chosen(), 0)]))


def preview(found: Recovered) -> str:
    """What a crashed session left, in one line: when, how many edits, which were the last ones."""
    names = [entry.name for entry in found.entries if entry.action in ("do", "redo") and entry.name]
    names += [
        QCoreApplication.translate("RecoveryDialog", "Undo {name}").format(name=entry.name)
        for entry in found.entries
        if entry.action == "undo" and not names
    ]
    there = (
        ""
        if found.photo.is_file()
        else QCoreApplication.translate("RecoveryDialog", " · not in {parent} any more").format(
            parent=found.photo.parent
        )
    )
    last = ", ".join(names[-MOST_NAMED:])
    return f"{moment(found.time)} · {said(journal.count(found))}: {last}{there}"


def moment(seconds: float) -> str:
    """A time of the computer's clock, in the user's way of writing it."""
    if not 0 <= seconds < 1e11:  # a clock or a file that was off
        return "–"
    when = QDateTime.fromSecsSinceEpoch(int(seconds))
    return QLocale().toString(when, QLocale.FormatType.ShortFormat)


def steps(backup: Backup) -> str:
    """What a backup holds: how many steps, and their titles."""
    count = len(backup.document.steps)
    titles = ", ".join(f"“{step.title}”" for step in backup.document.steps[-MOST_NAMED:])
    words = QCoreApplication.translate("BackupDialog", "1 step" if count == 1 else "{count} steps").format(count=count)
    return f"{words}: {titles}" if titles else words
