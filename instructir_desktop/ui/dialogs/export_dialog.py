"""Where and how the edited photo is written: preset, name, folder, format and its options; asks before a file is replaced."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QInputDialog,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from instructir_desktop.document import naming
from instructir_desktop.document.estimate import Estimate
from instructir_desktop.document.recipe import SUFFIXES, ExportRecipe, Overwrite, fitted
from instructir_desktop.document.recipe_store import RecipeStore
from instructir_desktop.document.session import Session
from instructir_desktop.document.target import facts_of, named
from instructir_desktop.errors import OutputError, UsageError
from instructir_desktop.imaging.colour import profile_name
from instructir_desktop.imaging.depth import bits
from instructir_desktop.imaging.encoders import ENCODERS
from instructir_desktop.imaging.export import ExportOptions, check_export, source_behind
from instructir_desktop.ui.dialogs.error import show_error
from instructir_desktop.ui.dialogs.export_options import LABELS, OptionsForm
from instructir_desktop.ui.marked import marked
from instructir_desktop.ui.mirroring import beginning
from instructir_desktop.ui.numbers import file_size, filled
from instructir_desktop.ui.panels.labels import ElidedLabel, breakable, label, set_look
from instructir_desktop.ui.size_estimator import SizeEstimator
from instructir_desktop.ui.tokens import SPACE_L, SPACE_M, SPACE_S, SPACE_XL
from instructir_desktop.ui.words import placeholder, recipe_name, said

RULES = (
    (marked("ExportDialog", "Ask before replacing"), "ask"),
    (marked("ExportDialog", "Add a number"), "number"),
)
"""What happens when the name is taken, and the recipe's word for it."""

CUSTOM = marked("ExportDialog", "Own settings")


class ExportDialog(QDialog):
    """Accepted only with a target that could be written when it was checked; writing is the caller's."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        session: Session,
        recipe: ExportRecipe | None = None,
        store: RecipeStore | None = None,
        estimator: SizeEstimator | None = None,
        folder: Path | None = None,
        sources: Sequence[Path] = (),
    ) -> None:
        """`recipe` is shown first (default: the photo's format beside it); `sources` can never be the target."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export"))
        self._session = session
        self._sources = (session.path, session.sidecar, *sources)
        self._store = store or RecipeStore()
        self._estimator = estimator
        self._folder = folder or session.path.parent
        self._replaces = False
        self._titles = [step.title for step in session.document.steps if step.enabled]
        self._make_widgets()
        self._lay_out()
        self._show_presets()
        self._show_recipe(recipe or ExportRecipe(overwrite="number"))
        self._connect()
        self._changed()
        self._name.setFocus()
        self._name.selectAll()

    def _make_widgets(self) -> None:
        buffer = self._session.buffer
        self._preset = QComboBox()
        self._preset.setAccessibleName(self.tr("Preset"))
        self._save = QPushButton(self.tr("Save…"))
        self._delete = QPushButton(self.tr("Delete"))
        self._name = QLineEdit()
        self._name.setAccessibleName(self.tr("Name"))
        self._insert = QToolButton()
        self._insert.setText("{ }")
        self._insert.setToolTip(self.tr("Insert a placeholder"))
        self._insert.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self._insert)
        for name in naming.PLACEHOLDERS:
            menu.addAction(f"{{{name}}}  –  {placeholder(name)}").triggered.connect(
                partial(self._name.insert, f"{{{name}}}")
            )
        self._insert.setMenu(menu)
        self._preview = ElidedLabel("", "muted")
        self._preview.setAccessibleName(self.tr("File name"))
        self._rule = QComboBox()
        self._rule.setAccessibleName(self.tr("If the name is taken"))
        self._rule.setToolTip(self.tr("What happens when a file of this name exists"))
        self._rule.addItems([self.tr(words) for words, _rule in RULES])
        self._place = ElidedLabel("")
        self._browse = QPushButton(self.tr("Choose…"))
        self._format = QComboBox()
        self._format.setAccessibleName(self.tr("Format"))
        self._format.addItems(list(SUFFIXES))
        self._form = OptionsForm(buffer.size, depth=bits(buffer.pixels), profile=profile_name(buffer.icc))
        self._estimate = label("", "muted")
        self._estimate.setAccessibleName(self.tr("File size"))
        self._warning = label("", "warning")
        self._warning.setWordWrap(True)
        self._warning.setAlignment(beginning() | Qt.AlignmentFlag.AlignTop)
        self._warning.setFixedHeight(2 * self._warning.fontMetrics().lineSpacing() + 2)
        self._cancel = QPushButton(self.tr("Cancel"))
        self._accept = QPushButton(self.tr("Export"))
        self._accept.setProperty("kind", "primary")
        self._accept.setDefault(True)
        self._accept.setMinimumWidth(96)
        for button in (self._save, self._delete, self._browse, self._cancel):
            button.setAutoDefault(False)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_M)
        grid.setVerticalSpacing(SPACE_M)
        grid.setColumnMinimumWidth(0, LABELS)
        grid.setColumnStretch(1, 1)
        rows: tuple[tuple[str, tuple[QWidget, ...]], ...] = (
            (self.tr("Preset"), (self._preset, self._save, self._delete)),
            (self.tr("Name"), (self._name, self._insert)),
            ("", (self._preview, self._rule)),
            (self.tr("Folder"), (self._place, self._browse)),
            (self.tr("Format"), (self._format,)),
        )
        for row, (name, fields) in enumerate(rows):
            words = label(name, "muted")
            words.setBuddy(fields[0])
            beside = QHBoxLayout()
            beside.setSpacing(SPACE_S)
            for field in fields:
                beside.addWidget(field, 1 if field is fields[0] else 0)
            grid.addWidget(words, row, 0)
            grid.addLayout(beside, row, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_S)
        buttons.addWidget(self._estimate, 1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._accept)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_L)
        whole.setSpacing(SPACE_M)
        whole.addWidget(label(self.tr("Export the photo"), "title"))
        whole.addLayout(grid)
        whole.addWidget(self._form)
        whole.addWidget(self._warning)
        whole.addLayout(buttons)
        self.setMinimumWidth(600)

    def _connect(self) -> None:
        self._preset.activated.connect(self._preset_chosen)
        self._save.clicked.connect(self._save_preset)
        self._delete.clicked.connect(self._delete_preset)
        self._name.textChanged.connect(self._name_changed)
        self._rule.currentIndexChanged.connect(self._changed)
        self._browse.clicked.connect(self._choose)
        self._format.currentTextChanged.connect(self._format_changed)
        self._form.changed.connect(self._changed)
        self._cancel.clicked.connect(self.reject)
        self._accept.clicked.connect(self._try_accept)
        if self._estimator is not None:
            self._estimator.estimated.connect(self._show_estimate)
            self.finished.connect(self._estimator.drop)

    # What is chosen

    @property
    def photo(self) -> Path:
        """The photo that is exported."""
        return self._session.path

    def recipe(self) -> ExportRecipe:
        """What is chosen, under the preset's name. Raises UsageError when the name or the size makes no sense."""
        return ExportRecipe(
            str(self._preset.currentData() or ""),
            self._format.currentText(),
            self._form.options(),
            self._template(),
            "number" if self._rule.currentIndex() else "ask",
        )

    def _template(self) -> str:
        """The name without the suffix of a format, which users may write out of habit."""
        written = self._name.text().strip()
        suffix = Path(written).suffix
        return written[: -len(suffix)] if suffix.lower() in ENCODERS and written != suffix else written

    def target(self) -> Path:
        """Where to write. Raises UsageError as recipe() does."""
        recipe = self.recipe()
        facts = facts_of(self._session, recipe, self._titles)
        return named(self._folder, recipe, facts, photo=self._session.path, sources=self._sources)

    def options(self) -> ExportOptions:
        """The options for this photo: without a size that would enlarge it, unless by percent."""
        return fitted(self._form.options(), self._session.buffer.size)

    def overwrite(self) -> bool:
        """Whether the user was told that the target exists, and agreed to replace it by accepting."""
        return self.result() == QDialog.DialogCode.Accepted and self._replaces

    # Presets

    def _show_presets(self, name: str = "") -> None:
        """Fill the list, with the preset of a name chosen, or none."""
        self._preset.clear()
        self._preset.addItem(self.tr(CUSTOM))
        for recipe in self._store.all():
            self._preset.addItem(recipe_name(recipe, self._store), recipe.name)
        self._preset.setCurrentIndex(max(self._preset.findData(name), 0) if name else 0)
        self._delete.setEnabled(self._store.own(name))

    def _preset_chosen(self, index: int) -> None:
        if index > 0:
            self._show_recipe(self._store.get(self._preset.itemData(index)))
            self._changed()

    def _show_recipe(self, recipe: ExportRecipe) -> None:
        """Fill the fields."""
        for field in (self._name, self._format, self._rule, self._form):
            field.blockSignals(True)
        suffix = recipe.suffix(self._session.path).lower()
        self._format.setCurrentText(ENCODERS[suffix].name)
        self._name.setText(recipe.naming)
        self._rule.setCurrentIndex(1 if recipe.overwrite == "number" else 0)
        self._form.set_encoder(ENCODERS[suffix])
        self._form.set_options(recipe.options)
        for field in (self._name, self._format, self._rule, self._form):
            field.blockSignals(False)
        self._preset.setCurrentIndex(max(self._preset.findData(recipe.name), 0) if recipe.name else 0)

    def _save_preset(self) -> None:
        current = str(self._preset.currentData() or "")
        name, agreed = QInputDialog.getText(self, self.tr("Save preset"), self.tr("Name of the preset"), text=current)
        if not agreed:
            return
        try:
            self._store.put(replace(self.recipe(), name=" ".join(name.split())))
        except (UsageError, OutputError) as error:
            show_error(self, error)
        else:
            self._show_presets(" ".join(name.split()))

    def _delete_preset(self) -> None:
        try:
            self._store.delete(self._preset.currentData())
        except (UsageError, OutputError) as error:
            show_error(self, error)
        else:
            self._show_presets()

    # Changes

    def _name_changed(self, text: str) -> None:
        """A suffix that is written chooses the format."""
        encoder = ENCODERS.get(Path(text.strip()).suffix.lower())
        if encoder is not None and encoder.name != self._format.currentText():
            self._format.setCurrentText(encoder.name)
        else:
            self._changed()

    def _format_changed(self, name: str) -> None:
        written = self._name.text().strip()
        if (encoder := ENCODERS.get(Path(written).suffix.lower())) is not None and encoder.name != name:
            self._name.setText(self._template())
        self._form.set_encoder(ENCODERS[SUFFIXES[name]])  # emits changed

    def _changed(self) -> None:
        """Say what the present choice means: the file's name and size, what is wrong or will be replaced."""
        problem, target = "", None
        try:
            target = self.target()
            problem = self._problem(target)
        except UsageError as error:
            problem = said(error.sentence)
        self._replaces = target is not None and not problem and target.exists()
        self._preview.setText("" if target is None else f"→ {target.name}")
        self._place.setText(str(self._folder))
        replaced = (
            self.tr("“{name}” exists already and will be replaced.").format(name=target.name)
            if self._replaces and target
            else ""
        )
        self._warning.setText(breakable(problem or replaced))
        set_look(self._warning, kind="danger" if problem else "warning")
        self._accept.setText(self.tr("Replace") if self._replaces else self.tr("Export"))
        self._accept.setEnabled(not problem)
        self._match_preset()
        if self._estimator is not None:
            if target is None or problem:
                self._estimate.setText("")
            else:
                self._estimate.setText(self._estimate.text() or self.tr("Estimating the size…"))
                self._estimator.ask(target.suffix, self.options())

    def _match_preset(self) -> None:
        """Name the preset whose settings are shown; a changed one is no longer it."""
        index = self._preset.currentIndex()
        if index > 0:
            preset = self._store.get(self._preset.itemData(index))
            same_format = preset.encoder(self._session.path).name
            rule: Overwrite = "number" if preset.overwrite == "number" else "ask"  # this dialog always asks
            try:
                same = replace(preset, format=same_format, overwrite=rule) == self.recipe()
            except UsageError:
                same = False
            if not same:
                index = 0
                self._preset.setCurrentIndex(0)
        self._delete.setEnabled(index > 0 and self._store.own(self._preset.itemData(index)))

    def _problem(self, target: Path) -> str:
        """Why the target cannot be written, as a sentence; empty when it can."""
        try:
            if source_behind(target, self._sources) is not None:
                return self.tr("This is the original photo, which is never overwritten. Choose another name.")
            encoder = check_export(target, sources=self._sources, overwrite=True)
        except OutputError as error:
            return said(error.sentence)
        resize, size = self.options().resize, self._session.buffer.size
        if max(size if resize is None else resize.size(size)) > encoder.longest_side:
            return filled(
                self.tr("{name} ends at {longest_side:,} pixels a side. Choose PNG or TIFF, or a smaller size."),
                name=encoder.name,
                longest_side=encoder.longest_side,
            )
        return ""

    def _show_estimate(self, found: Estimate | None) -> None:
        if found is None:
            self._estimate.setText("")
            return
        words = self.tr("About {size}").format(size=file_size(found.size))
        self._estimate.setText(
            self.tr("{words}, from samples of the photo").format(words=words) if found.sampled else words
        )

    def _try_accept(self) -> None:
        """Accept, unless the disk has changed since the user was told: then tell first."""
        told = self._replaces
        self._changed()
        if self._accept.isEnabled() and self._replaces == told:
            self.accept()

    def _choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Export to"), str(self._folder))
        if chosen:
            self._folder = Path(chosen)
            self._changed()
