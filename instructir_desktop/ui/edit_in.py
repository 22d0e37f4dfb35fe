"""Editing for another program: the photo it handed over is saved back as a new 16-bit TIFF beside it, never over it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QPushButton, QToolBar, QWidget

from instructir_desktop.document.export import ExportReport
from instructir_desktop.document.recipe import ExportRecipe
from instructir_desktop.document.target import facts_of, named
from instructir_desktop.imaging.options import ExportOptions
from instructir_desktop.ui.editor import Editor
from instructir_desktop.ui.mirroring import margins
from instructir_desktop.ui.panels.instruction_bar import InstructionBar
from instructir_desktop.ui.panels.labels import ElidedLabel
from instructir_desktop.ui.tokens import SPACE_M, SPACE_S
from instructir_desktop.ui.words import said

RECIPE = ExportRecipe(format="TIFF", options=ExportOptions(depth=16), naming="{name}-InstructIR", overwrite="number")
"""Lossless, with the photo's own profile and metadata; a number is added where the name is taken."""


class EditIn(QObject):
    """What “Save back” does, and the strip that offers it while another program waits for the photo."""

    def __init__(self, window: QMainWindow, editor: Editor, bar: InstructionBar) -> None:
        super().__init__(window)
        self._window = window
        self._editor = editor
        self._bar = bar
        self._target: Path | None = None
        self.photo: Path | None = None
        """What another program handed over and waits for."""
        self._closes = False
        self.strip: QToolBar | None = None
        editor.exported.connect(self._exported)
        editor.exportFailed.connect(self._not_exported)

    def begin(self, photo: Path) -> None:
        """Another program handed this photo over: show the strip."""
        self.photo = photo
        strip = QToolBar(self.tr("Save back"), self._window)
        strip.setMovable(False)
        strip.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        inside = QWidget()
        layout = QHBoxLayout(inside)
        layout.setContentsMargins(margins(SPACE_M, 0, SPACE_S, 0))
        layout.setSpacing(SPACE_S)
        words = self.tr("“{name}” was handed over by another program. Save back writes a new 16-bit TIFF beside it.")
        layout.addWidget(ElidedLabel(words.format(name=photo.name), "muted"), 1)
        stay, close = QPushButton(self.tr("Save back")), QPushButton(self.tr("Save back and close"))
        close.setProperty("kind", "primary")
        stay.clicked.connect(lambda: self.save_back())
        close.clicked.connect(lambda: self.save_back(close=True))
        layout.addWidget(stay)
        layout.addWidget(close)
        strip.addWidget(inside)
        self._window.addToolBarBreak(Qt.ToolBarArea.TopToolBarArea)
        self._window.addToolBar(Qt.ToolBarArea.TopToolBarArea, strip)
        self.strip = strip

    def take_over(self, other: EditIn) -> None:
        """Go on with what another window of the same editor was handed, also when it is just being saved back."""
        if other.photo is not None:
            self.begin(other.photo)
        self._target, self._closes = other._target, other._closes

    def save_back(self, *, close: bool = False) -> None:
        """Write the photo with its steps beside it; with `close` the window closes when that is done."""
        session = self._editor.session
        if session is None:
            return
        titles = [step.title for step in session.document.steps if step.enabled and step.strength > 0]
        if not titles:
            if close:
                self._window.close()
            else:
                self._bar.set_message(self.tr("There is nothing to save back: no step is switched on."), "info")
            return
        target = named(
            session.path.parent,
            RECIPE,
            facts_of(session, RECIPE, titles),
            photo=session.path,
            sources=(session.path, session.sidecar),
        )
        self._target, self._closes = target, close
        self._editor.export(target, RECIPE.options)

    def _exported(self, report: ExportReport, target: Path) -> None:
        if target != self._target:
            return
        self._target = None
        words = self.tr("Saved back as “{name}”, 16 bits, beside the photo; the other program may have to look for it.")
        self._bar.set_message(" ".join((words.format(name=target.name), *map(said, report.notes))), "info")
        if self._closes:
            self._window.close()

    def _not_exported(self, error: Exception) -> None:
        self._target = None
