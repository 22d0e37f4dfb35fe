"""The preferences: every row of the settings' table that has a page, in one list; a change holds at once."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from instructir_desktop import paths
from instructir_desktop.settings import SWITCH, TABLE, Setting, Settings
from instructir_desktop.ui.language import NAMES
from instructir_desktop.ui.marked import marked
from instructir_desktop.ui.mirroring import beginning
from instructir_desktop.ui.panels.labels import ElidedLabel, label
from instructir_desktop.ui.tokens import SPACE_L, SPACE_M, SPACE_S, SPACE_XL

CHOICES: Mapping[tuple[str, str], str] = {
    ("language", "system"): marked("PreferencesDialog", "As the desktop"),
    ("theme", "system"): marked("PreferencesDialog", "As the desktop"),
    ("theme", "dark"): marked("PreferencesDialog", "Dark"),
    ("theme", "light"): marked("PreferencesDialog", "Light"),
    ("theme", "grey"): marked("PreferencesDialog", "Mid-grey"),
    ("device", "auto"): marked("PreferencesDialog", "The fastest"),
    ("device", "cpu"): marked("PreferencesDialog", "Processor (CPU)"),
    ("device", "cuda"): marked("PreferencesDialog", "Graphics card (CUDA)"),
    ("device", "mps"): marked("PreferencesDialog", "Graphics card (Apple)"),
    ("threads", "auto"): marked("PreferencesDialog", "Automatic"),
}
"""What the values are called; others are shown as they are, with the unit of UNITS."""

UNITS: Mapping[str, str] = {"text_size": "{value} %", "cache_quota": "{value} GiB"}

NOTES: Mapping[str, str] = {
    "language": marked("PreferencesDialog", "Sentences to the photo are written in English, whatever the language."),
    "theme": marked("PreferencesDialog", "Mid-grey is the surround for judging brightness."),
    "strip_location": marked("PreferencesDialog", "The export dialog begins with it; it can be changed there."),
    "keep_sentences": marked("PreferencesDialog", "They stay on this computer."),
    "cache_quota": marked(
        "PreferencesDialog", "What is computed once is not computed again; it may be deleted at any time."
    ),
}


ROOM = 190
"""Height of what is above and below the list, with a line to spare, in device-independent pixels."""


class PreferencesDialog(QDialog):
    """Writes the settings itself and says which one changed."""

    changed = Signal(str)
    """The key of a setting that has another value now."""
    shortcutsWanted = Signal()

    def __init__(self, parent: QWidget | None, settings: Settings) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setWindowTitle(self.tr("Preferences"))
        self.fields: dict[str, QWidget] = {}
        whole = QVBoxLayout(self)
        whole.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_L)
        whole.setSpacing(SPACE_M)
        whole.addWidget(label(self.tr("Preferences"), "title"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_L)
        grid.setVerticalSpacing(SPACE_S)
        grid.setColumnStretch(1, 1)
        page, line = "", 0
        for row in TABLE:
            if not row.page:
                continue
            if row.page != page:
                page = row.page
                if line:
                    grid.setRowMinimumHeight(line, SPACE_M)
                    line += 1
                grid.addWidget(label(self.tr(page), "heading"), line, 0, 1, 2)
                line += 1
            line = self._add(grid, line, row)
        grid.setRowStretch(line, 1)  # what is too much goes to the end, not between the rows
        inside = QWidget()
        grid.setContentsMargins(0, 0, SPACE_M, 0)
        inside.setLayout(grid)
        scroll = QScrollArea()  # large text may need more room than the screen has
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        scroll.setWidget(inside)
        whole.addWidget(scroll, 1)
        self.shortcuts = QPushButton(self.tr("Keyboard shortcuts…"))
        self.shortcuts.clicked.connect(self.shortcutsWanted)
        self.reset = QPushButton(self.tr("Reset all"))
        self.reset.clicked.connect(self._reset)
        close = QPushButton(self.tr("Close"))
        close.setProperty("kind", "primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_S)
        buttons.addWidget(self.shortcuts)
        buttons.addWidget(self.reset)
        buttons.addStretch(1)
        buttons.addWidget(close)
        whole.addLayout(buttons)
        self._show()
        beside = 2 * SPACE_XL + SPACE_L
        width = max(560, inside.sizeHint().width() + beside)
        self.resize(width, grid.totalHeightForWidth(width - beside) + ROOM)
        scroll.setMinimumWidth(inside.minimumSizeHint().width() + SPACE_L)

    def _add(self, grid: QGridLayout, line: int, row: Setting) -> int:
        """One setting with its note; returns the next free line."""
        words = self.tr(row.label)
        if row.choices == SWITCH:
            box = QCheckBox(words)
            box.setAccessibleName(words)
            box.toggled.connect(lambda on, key=row.key: self._put(key, "on" if on else "off"))
            grid.addWidget(box, line, 1)
            self.fields[row.key] = box
        elif row.kind == "folder":
            grid.addWidget(label(words, "muted"), line, 0)
            grid.addLayout(self._folder(row.key, words), line, 1)
        else:
            combo = QComboBox()
            combo.setAccessibleName(words)
            for value in row.choices:
                combo.addItem(self._called(row.key, value), value)
            combo.currentIndexChanged.connect(
                lambda _index, key=row.key, combo=combo: self._put(key, str(combo.currentData()))
            )
            name = label(words, "muted")
            name.setBuddy(combo)
            grid.addWidget(name, line, 0)
            grid.addWidget(combo, line, 1)
            self.fields[row.key] = combo
        if row.key in NOTES:
            line += 1
            note = label(self.tr(NOTES[row.key]), "small")
            note.setWordWrap(True)
            note.setAlignment(
                beginning() | Qt.AlignmentFlag.AlignTop
            )  # close to its field also where one line is enough
            grid.addWidget(note, line, 1)
            self.fields[row.key].setAccessibleDescription(note.text())
        return line + 1

    def _folder(self, key: str, words: str) -> QHBoxLayout:
        place = ElidedLabel()
        place.setAccessibleName(words)
        choose = QPushButton(self.tr("Choose…"))
        choose.setAccessibleName(self.tr("Choose: {setting}").format(setting=words))
        choose.setAutoDefault(False)
        choose.clicked.connect(lambda: self._choose(key))
        beside = QHBoxLayout()
        beside.setSpacing(SPACE_S)
        beside.addWidget(place, 1)
        beside.addWidget(choose)
        self.fields[key] = place
        return beside

    def _called(self, key: str, value: str) -> str:
        if key == "language" and value in NAMES:
            return NAMES[value]
        known = CHOICES.get((key, value))
        return self.tr(known) if known is not None else UNITS.get(key, "{value}").format(value=value)

    def _choose(self, key: str) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Folder of the cache"), self._place(key))
        if chosen:
            own = Path(chosen) == paths.cache_folder()
            self._put(key, "" if own else chosen)

    def _place(self, key: str) -> str:
        return self._settings.text(key) or str(paths.cache_folder())

    def _put(self, key: str, value: str) -> None:
        if self._settings.text(key) != value:
            self._settings.put(key, value)
            self._settings.save()
            self._show()
            self.changed.emit(key)

    def _reset(self) -> None:
        for row in TABLE:
            if row.page:
                self._put(row.key, str(row.default))

    def _show(self) -> None:
        for key, field in self.fields.items():
            value = self._settings.text(key)
            blocked = field.blockSignals(True)
            if isinstance(field, QCheckBox):
                field.setChecked(value == "on")
            elif isinstance(field, QComboBox):
                field.setCurrentIndex(field.findData(value))
            elif isinstance(field, ElidedLabel):
                field.setText(self._place(key))
            field.blockSignals(blocked)
        self.reset.setEnabled(any(self._settings.text(row.key) != row.default for row in TABLE if row.page))
