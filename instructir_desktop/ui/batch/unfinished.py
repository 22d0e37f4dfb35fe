"""Queues that lie in the user's data folder: those of the window's batches, some perhaps from before a quit or a crash."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from instructir_desktop import paths
from instructir_desktop.document.batch.queue import Queue, Read, read
from instructir_desktop.errors import InstructIRError
from instructir_desktop.ui.dialogs.choice import ChoiceDialog
from instructir_desktop.ui.numbers import grouped


@dataclass(frozen=True)
class Unfinished:
    """A queue that has photos to be done."""

    path: Path
    queue: Read


def folder() -> Path:
    """Where the window's queues lie."""
    return paths.data_folder() / "batches"


def new_path() -> Path:
    """Where a new queue goes; its folder is made. Raises OSError."""
    folder().mkdir(parents=True, exist_ok=True)
    stem = datetime.now().strftime("%Y%m%d-%H%M%S")
    return next(
        path for number in range(1000) if not (path := folder() / f"{stem}-{os.getpid()}-{number}.jsonl").exists()
    )


def found() -> tuple[Unfinished, ...]:
    """The queues with something left to do, the newest first. Those that are over are removed; damaged ones are left."""
    left = []
    for path in sorted(folder().glob("*.jsonl"), reverse=True):
        try:
            queue = read(path)
            Queue.open(path).close()  # another window may be at it
        except InstructIRError:
            continue
        if queue.open:
            left.append(Unfinished(path, queue))
        else:
            discard(path)
    return tuple(left)


def discard(path: Path) -> None:
    """Remove a queue's file; its photos and results stay."""
    with contextlib.suppress(OSError):
        path.unlink()


class UnfinishedDialog(ChoiceDialog):
    """At the start: which batches were not finished, and whether to go on with one. Closing leaves them for next time."""

    goOn = Signal(Path)

    def __init__(self, parent: QWidget | None, left: Sequence[Unfinished]) -> None:
        self._left = list(left)
        super().__init__(
            parent,
            title=self.tr("A batch was not finished"),
            words=self.tr("What is done is kept. Go on restores the photos that are left."),
            rows=[(one.queue.plan.stack.title, self._about(one)) for one in left],
            primary=self.tr("Go on"),
            other=self.tr("Not now"),
        )
        self.discard = QPushButton(self.tr("Discard"))
        self.discard.clicked.connect(self._discard)
        self.buttons.insertWidget(0, self.discard)
        self.accepted.connect(self._accepted)

    def _about(self, one: Unfinished) -> str:
        return self.tr("{left} of {total} photos are left, to “{folder}”").format(
            left=grouped(one.queue.open), total=grouped(len(one.queue.entries)), folder=one.queue.plan.folder.name
        )

    def _discard(self) -> None:
        index = self.chosen()
        if index < 0:
            return
        discard(self._left.pop(index).path)
        self.list.takeItem(index)
        if not self._left:
            self.reject()

    def _accepted(self) -> None:
        if self.chosen() >= 0:
            self.goOn.emit(self._left[self.chosen()].path)
