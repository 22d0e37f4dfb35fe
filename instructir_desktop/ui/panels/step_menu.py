"""The menu of a step's row: its locks, and mixing it with another sentence."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QMenu, QToolButton

from instructir_desktop.core.locks import LOCKS
from instructir_desktop.document.mixing import mix_of
from instructir_desktop.document.step import Step
from instructir_desktop.ui.icons import icon, set_side
from instructir_desktop.ui.marked import marked
from instructir_desktop.ui.panels.labels import percent

LOCK_WORDS = {
    "colour": marked("StepMenu", "Keep the colours"),
    "exposure": marked("StepMenu", "Keep the exposure"),
}
KEPT_WORDS = {
    "colour": marked("StepMenu", "colours kept"),
    "exposure": marked("StepMenu", "exposure kept"),
}


def kept_words(step: Step) -> list[str]:
    """What a row says of a step beside its intent and place: its locks, and what it is mixed with."""
    mix = mix_of(step)
    return [
        *(QCoreApplication.translate("StepMenu", KEPT_WORDS[lock]) for lock in step.locks),
        *([f"{percent(mix.amount)} “{mix.text}”"] if mix else []),
    ]


COMMANDS = {
    "duplicate": marked("StepMenu", "Duplicate"),
    "solo": marked("StepMenu", "Only this step (Alt+click the eye)"),
    "copy": marked("StepMenu", "Copy"),
    "group": marked("StepMenu", "Group…"),
    "save": marked("StepMenu", "Save as preset…"),
}
"""What can be asked for of a step, or of several: Ctrl or Shift and a click marks them."""


class StepMenu(QMenu):
    """Shows one step; its choices are told by signals."""

    locked = Signal(str, bool)
    mixWanted = Signal()
    wanted = Signal(str)
    """A command of COMMANDS, for this step or for all that are marked."""

    def __init__(self) -> None:
        super().__init__()
        self._locks = {lock: self.addAction(self.tr(LOCK_WORDS[lock])) for lock in LOCKS}
        for lock, action in self._locks.items():
            action.setCheckable(True)
            action.triggered.connect(lambda on, lock=lock: self.locked.emit(lock, on))
        self.addSeparator()
        self.addAction(self.tr("Mix with another sentence…")).triggered.connect(lambda: self.mixWanted.emit())
        for name, words in COMMANDS.items():
            if name in ("duplicate", "group"):
                self.addSeparator()
            self.addAction(self.tr(words)).triggered.connect(lambda _=False, name=name: self.wanted.emit(name))

    def show_step(self, step: Step) -> None:
        for lock, action in self._locks.items():
            action.setChecked(lock in step.locks)


class StepMenuButton(QToolButton):
    """Three dots that open the menu."""

    def __init__(self) -> None:
        super().__init__()
        self.setIcon(icon("more"))
        set_side(self, 16)
        self.setProperty("kind", "tight")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolTip(self.tr("Locks, mixing, copies"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.steps = StepMenu()
        self.setMenu(self.steps)
        self.destroyed.connect(self.steps.deleteLater)
