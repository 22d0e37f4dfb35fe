"""What a batch is to do: photos, steps, how and where the results are written. Starting it is the caller's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from instructir_desktop.document import preset
from instructir_desktop.document.batch import clean, photos, stack
from instructir_desktop.document.batch.photos import Found
from instructir_desktop.document.batch.plan import Plan
from instructir_desktop.document.batch.stack import FromPreset, Own, Sentences, Stack
from instructir_desktop.document.document import Document
from instructir_desktop.document.recipe import ExportRecipe, Overwrite
from instructir_desktop.document.recipe_store import RecipeStore
from instructir_desktop.errors import InputError, InstructIRError, UsageError
from instructir_desktop.ui.mirroring import beginning
from instructir_desktop.ui.numbers import grouped
from instructir_desktop.ui.offered_files import dropped, photo_filter
from instructir_desktop.ui.panels.labels import ElidedLabel, breakable, label
from instructir_desktop.ui.tokens import SPACE_L, SPACE_M, SPACE_S, SPACE_XL
from instructir_desktop.ui.words import recipe_name, said

LABELS = 88
"""Width of the column of names, as in the export dialog."""
RULES: tuple[Overwrite, ...] = ("ask", "number", "replace")
FOLDER = "Restored"
"""Name of the folder that is proposed for results, beside the photos."""


class BatchDialog(QDialog):
    """Accepted only with a plan and photos that make sense: plan(), found()."""

    startWanted = Signal()

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        chosen: Sequence[Path] = (),
        document: Document | None = None,
        recipe: ExportRecipe | None = None,
        store: RecipeStore | None = None,
        model: str = "",
        near: Path | None = None,
    ) -> None:
        """`chosen`: photos and folders to begin with; `document`: the stack of the photo that is open; `recipe`: how the
        last export was written; `model`: what reads sentences; `near`: where file dialogs begin."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Batch"))
        self.setAcceptDrops(True)
        self._found: tuple[Found, ...] = ()
        self._folder: Path | None = None
        self._preset: Path | None = None
        self._document = document
        self._store = store or RecipeStore()
        self._recipe = recipe
        self._model = model
        self._near_folder = near or Path.home()
        self._make_widgets()
        self._lay_out()
        self._connect()
        self._take(chosen)
        self._changed()
        (self._fields.currentWidget() if self._found else self._choose_photos).setFocus()

    def _make_widgets(self) -> None:
        self._photos = ElidedLabel("")
        self._photos.setAccessibleName(self.tr("Photos"))
        self._choose_photos = QPushButton(self.tr("Choose photos…"))
        self._choose_folder = QPushButton(self.tr("Folder…"))
        self._what = QComboBox()
        self._what.setAccessibleName(self.tr("Steps"))
        self._what.addItem(self.tr("A sentence"), "sentence")
        self._what.addItem(self.tr("A preset"), "preset")
        if self._open_stack() is not None:
            self._what.insertItem(0, self.tr("The steps of this photo"), "photo")
            self._what.setCurrentIndex(0)
        self._what.addItem(self.tr("Each photo’s own steps"), "own")
        self._sentence = QLineEdit()
        self._sentence.setAccessibleName(self.tr("Sentence"))
        self._sentence.setPlaceholderText(self.tr("What is wrong with the photos, such as “remove the noise”"))
        self._preset_name = ElidedLabel(self.tr("No preset is chosen."), "muted")
        self._choose_preset = QPushButton(self.tr("Choose…"))
        taken = self._open_stack()
        self._steps = ElidedLabel("" if taken is None else " · ".join(taken.titles), "muted")
        self._own = ElidedLabel(self.tr("Photos without steps are skipped."), "muted")
        self._how = QComboBox()
        self._how.setAccessibleName(self.tr("Written as"))
        if self._recipe is not None:
            self._how.addItem(self.tr("As the last export"), self._recipe)
        for one in self._store.all():
            self._how.addItem(recipe_name(one, self._store), one)
        self._place = ElidedLabel("")
        self._place.setAccessibleName(self.tr("Folder"))
        self._browse = QPushButton(self.tr("Choose…"))
        self._rule = QComboBox()
        self._rule.setAccessibleName(self.tr("If a file is there"))
        self._rule.addItems(
            [
                self.tr("Leave it, and say so"),
                self.tr("Add a number to the name"),
                self.tr("Replace it (never a photo)"),
            ]
        )
        self._clean = QCheckBox(self.tr("Leave clean photos alone"))
        self._clean.setToolTip(
            self.tr(
                "Measures on a few parts of each photo what the steps would change, and skips it when that can hardly be seen"
            )
        )
        self._problem = label("", "warning")
        self._problem.setWordWrap(True)
        self._problem.setAlignment(beginning() | Qt.AlignmentFlag.AlignTop)
        self._problem.setFixedHeight(2 * self._problem.fontMetrics().lineSpacing() + 2)
        self._cancel = QPushButton(self.tr("Cancel"))
        self._start = QPushButton(self.tr("Start"))
        self._start.setProperty("kind", "primary")
        self._start.setDefault(True)
        self._start.setMinimumWidth(96)
        for button in (self._choose_photos, self._choose_folder, self._choose_preset, self._browse, self._cancel):
            button.setAutoDefault(False)

    def _lay_out(self) -> None:
        self._fields = QStackedWidget()
        self._pages: dict[str, QWidget] = {
            "photo": self._steps,
            "sentence": self._sentence,
            "preset": _row(self._preset_name, self._choose_preset),
            "own": self._own,
        }
        for page in self._pages.values():
            self._fields.addWidget(page)
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_M)
        grid.setVerticalSpacing(SPACE_M)
        grid.setColumnMinimumWidth(0, LABELS)
        grid.setColumnStretch(1, 1)
        rows: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Photos"), _row(self._photos, self._choose_photos, self._choose_folder)),
            (self.tr("Steps"), self._what),
            ("", self._fields),
            (self.tr("Written as"), self._how),
            (self.tr("Folder"), _row(self._place, self._browse)),
            (self.tr("If it is there"), self._rule),
            ("", self._clean),
        )
        for number, (name, field) in enumerate(rows):
            words = label(name, "muted")
            words.setBuddy(field)
            grid.addWidget(words, number, 0)
            grid.addWidget(field, number, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_S)
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._start)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_L)
        whole.setSpacing(SPACE_M)
        whole.addWidget(label(self.tr("The same steps on many photos"), "title"))
        whole.addSpacing(SPACE_S)
        whole.addLayout(grid)
        whole.addWidget(self._problem)
        whole.addLayout(buttons)
        self.setMinimumWidth(600)

    def _connect(self) -> None:
        self._choose_photos.clicked.connect(self._ask_photos)
        self._choose_folder.clicked.connect(self._ask_folder)
        self._choose_preset.clicked.connect(self._ask_preset)
        self._browse.clicked.connect(self._ask_place)
        for box in (self._what, self._how, self._rule):
            box.currentIndexChanged.connect(self._changed)
        self._sentence.textChanged.connect(self._changed)
        self._cancel.clicked.connect(self.reject)
        self._start.clicked.connect(self._try_accept)

    # What is chosen

    def found(self) -> tuple[Found, ...]:
        """The photos."""
        return self._found

    def plan(self) -> Plan:
        """What is to be done. Raises UsageError or InputError when something is missing or makes no sense."""
        if not self._found or self._folder is None:
            raise UsageError(self.tr("Choose the photos, or drop them here."))
        how: ExportRecipe = self._how.currentData()
        rule = RULES[self._rule.currentIndex()]
        made = Plan(
            stack=self._stack(),
            folder=self._folder,
            recipe=replace(how, overwrite=rule),
            leave_clean=clean.THRESHOLD if self._clean.isChecked() else None,
        )
        made.check_names(len(self._found))
        return made

    def _stack(self) -> Stack:
        kind = self._what.currentData()
        if kind == "own":
            return Own()
        if kind == "photo":
            taken = self._open_stack()
            if taken is None:
                raise UsageError(self.tr("This photo has no step that is switched on."))
            return taken
        if kind == "preset":
            if self._preset is None:
                raise UsageError(self.tr("Choose the preset."))
            return FromPreset(preset.load(self._preset))
        text = " ".join(self._sentence.text().split())
        if not text:
            raise UsageError(self.tr("Write what is wrong with the photos."))
        return Sentences((text,), self._model) if self._model else Sentences((text,))

    def _open_stack(self) -> FromPreset | None:
        """The steps of the photo that is open; None when it has none."""
        if self._document is None:
            return None
        try:
            return stack.of_document(self._document, self._document.source.name)
        except InputError:
            return None

    def set_sentence(self, text: str) -> None:
        """Choose a sentence."""
        self._what.setCurrentIndex(self._what.findData("sentence"))
        self._sentence.setText(text)

    def set_preset(self, path: Path) -> None:
        """Choose a preset's file."""
        self._preset = path
        self._what.setCurrentIndex(self._what.findData("preset"))
        self._preset_name.setText(path.name)
        self._changed()

    def set_folder(self, folder: Path) -> None:
        """Choose where the results go."""
        self._folder = folder
        self._changed()

    # Choosing

    def _ask_photos(self) -> None:
        chosen, _filter = QFileDialog.getOpenFileNames(
            self, self.tr("Photos for the batch"), self._near(), photo_filter()
        )
        self._take([Path(one) for one in chosen])

    def _ask_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Folder with the photos"), self._near())
        self._take([Path(chosen)] if chosen else [])

    def _ask_preset(self) -> None:
        wanted = f"{self.tr('Presets')} (*{preset.SUFFIX})"
        chosen, _filter = QFileDialog.getOpenFileName(self, self.tr("Preset"), self._near(), wanted)
        if chosen:
            self.set_preset(Path(chosen))

    def _ask_place(self) -> None:
        start = str(self._folder.parent) if self._folder is not None else self._near()
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Folder for the results"), start)
        if chosen:
            self.set_folder(Path(chosen))

    def _near(self) -> str:
        return str(self._found[0].photo.parent if self._found else self._near_folder)

    def _take(self, places: Sequence[Path]) -> None:
        """Take the photos that are these files, or in these folders."""
        if not places:
            return
        try:
            found = photos.find(places)
        except InputError as error:
            self._changed()
            self._problem.setText(breakable(said(error.sentence)))
            return
        before = None if not self._found else self._found[0].photo.parent / FOLDER
        self._found = found
        if self._folder in (None, before):
            self._folder = found[0].photo.parent / FOLDER
        self._changed()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self._take(dropped(event.mimeData()))

    # Changes

    def _changed(self) -> None:
        """Say what the present choice means, and what is missing."""
        kind = self._what.currentData()
        self._fields.setCurrentWidget(self._pages[kind])
        count = len(self._found)
        folders = {one.photo.parent for one in self._found}
        if not count:
            self._photos.setText(self.tr("None yet: choose them, or drop photos or a folder here"))
        elif len(folders) == 1:
            where = next(iter(folders)).name
            self._photos.setText(self.tr("{count} from “{folder}”").format(count=grouped(count), folder=where))
        else:
            self._photos.setText(
                self.tr("{count} from {folders} folders").format(count=grouped(count), folders=len(folders))
            )
        self._place.setText("" if self._folder is None else str(self._folder))
        problem = ""
        try:
            self.plan()
        except InstructIRError as error:
            problem = said(error.sentence)
        self._problem.setText(breakable(problem))
        self._start.setEnabled(not problem)

    def _try_accept(self) -> None:
        self._changed()
        if self._start.isEnabled():
            self.accept()


def _row(first: QWidget, *others: QWidget) -> QWidget:
    """Widgets side by side, of which the first takes the room."""
    made = QWidget()
    layout = QHBoxLayout(made)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(SPACE_S)
    layout.addWidget(first, 1)
    for other in others:
        layout.addWidget(other)
    return made
