"""The sheet of shortcuts, in which each can be changed; keys that two commands share are shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QBrush, QColor, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from instructir_desktop.settings import Settings
from instructir_desktop.ui import shortcuts
from instructir_desktop.ui.finding import Entry, score
from instructir_desktop.ui.mirroring import beginning
from instructir_desktop.ui.panels.labels import label
from instructir_desktop.ui.theme import tokens
from instructir_desktop.ui.tokens import SPACE_L, SPACE_M, SPACE_S, SPACE_XL

NAME = Qt.ItemDataRole.UserRole


class ShortcutsDialog(QDialog):
    """`groups`: titles of menus with the names of their actions; `titles`: what each action is called."""

    changed = Signal()
    """The settings hold other shortcuts now."""

    def __init__(
        self,
        parent: QWidget | None,
        settings: Settings,
        *,
        groups: Sequence[tuple[str, Sequence[str]]],
        titles: Mapping[str, str],
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._titles = titles
        self._keys = shortcuts.current(settings)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Find a command or a key"))
        self.search.setAccessibleName(self.tr("Find a command or a key"))
        self.search.setClearButtonEnabled(True)
        self.sheet = QTreeWidget()
        self.sheet.setHeaderHidden(True)
        self.sheet.setColumnCount(2)
        self.sheet.setRootIsDecorated(False)
        self.sheet.setIndentation(SPACE_M)
        self.sheet.setAccessibleName(self.tr("Shortcuts"))
        self.sheet.header().setStretchLastSection(False)
        self.sheet.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.sheet.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.keys = QKeySequenceEdit()
        self.keys.setMaximumSequenceLength(1)
        self.keys.setAccessibleName(self.tr("New shortcut"))
        self.keys.setClearButtonEnabled(True)
        self.assign = QPushButton(self.tr("Assign"))
        self.remove = QPushButton(self.tr("Remove"))
        self.reset = QPushButton(self.tr("Reset"))
        self.reset.setToolTip(self.tr("Give this command its usual shortcut again"))
        self.reset_all = QPushButton(self.tr("Reset all"))
        close = QPushButton(self.tr("Close"))
        close.setProperty("kind", "primary")
        for button in (self.assign, self.remove, self.reset, self.reset_all, close):
            button.setAutoDefault(False)
        self.note = label("", "small")
        self.note.setWordWrap(True)
        self.note.setMinimumHeight(2 * self.note.fontMetrics().lineSpacing())
        self.note.setAlignment(beginning() | Qt.AlignmentFlag.AlignTop)
        self.chosen = label("", "heading")
        change = QHBoxLayout()
        change.setSpacing(SPACE_S)
        for widget in (self.keys, self.assign, self.remove, self.reset):
            change.addWidget(widget, 1 if widget is self.keys else 0)
        bottom = QHBoxLayout()
        bottom.addWidget(self.reset_all)
        bottom.addStretch(1)
        bottom.addWidget(close)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_L)
        whole.setSpacing(SPACE_M)
        whole.addWidget(label(self.tr("Keyboard shortcuts"), "title"))
        whole.addWidget(self.search)
        whole.addWidget(self.sheet, 1)
        whole.addWidget(self.chosen)
        whole.addLayout(change)
        whole.addWidget(self.note)
        whole.addLayout(bottom)
        self._items: dict[str, QTreeWidgetItem] = {}
        for title, names in groups:
            group = QTreeWidgetItem(self.sheet, [title, ""])
            group.setFlags(Qt.ItemFlag.ItemIsEnabled)
            font = group.font(0)
            font.setBold(True)
            group.setFont(0, font)
            for name in names:
                item = QTreeWidgetItem(group, [titles[name], ""])
                item.setData(0, NAME, name)
                self._items[name] = item
            group.setExpanded(True)
        self.search.textChanged.connect(self._filter)
        self.sheet.currentItemChanged.connect(lambda *_: self._choose())
        self.sheet.itemActivated.connect(lambda *_: self.keys.setFocus())
        self.keys.keySequenceChanged.connect(lambda _: self._tell())
        self.assign.clicked.connect(lambda: self._put(self._written()))
        self.remove.clicked.connect(lambda: self._put(""))
        self.reset.clicked.connect(self._reset_one)
        self.reset_all.clicked.connect(self._reset_all)
        close.clicked.connect(self.accept)
        self._show()
        self.resize(620, 640)
        self.sheet.setCurrentItem(next(iter(self._items.values())))
        self.search.setFocus()

    def choose(self, name: str) -> None:
        """Select a command."""
        self.sheet.setCurrentItem(self._items[name])

    def _name(self) -> str:
        item = self.sheet.currentItem()
        return str(item.data(0, NAME) or "") if item is not None else ""

    def _written(self) -> str:
        return self.keys.keySequence().toString(QKeySequence.SequenceFormat.PortableText)

    def _choose(self) -> None:
        name = self._name()
        self.chosen.setText(self._titles.get(name, ""))
        keys = self._keys.get(name, ())
        self.keys.setKeySequence(QKeySequence(keys[0]) if keys else QKeySequence())
        self._tell()

    def _tell(self) -> None:
        """What assigning the written keys would mean."""
        name, key = self._name(), self._written()
        others = [other for other in shortcuts.holders(self._keys, key) if other != name] if key else []
        taken = shortcuts.reserved(key) if key else False
        mine = name in shortcuts.holders(self._keys, key) if key else False
        self.assign.setEnabled(bool(name and key) and not taken and not (mine and not others))
        self.remove.setEnabled(bool(self._keys.get(name)))
        self.reset.setEnabled(bool(name) and self._keys.get(name) != shortcuts.defaults().get(name))
        if taken:
            words = self.tr("{key} is used by the window itself.").format(key=shortcuts.native(key))
        elif others:
            words = self.tr("{key} belongs to “{command}” now; assigning takes it from there.").format(
                key=shortcuts.native(key), command=self._titles.get(others[0], others[0])
            )
        else:
            words = self.tr("Choose a command, click into the field and press the keys.")
        self.note.setText(words)

    def _put(self, key: str) -> None:
        if self._name():
            self._keep(shortcuts.assigned(self._keys, self._name(), key))

    def _reset_one(self) -> None:
        name = self._name()
        usual = shortcuts.defaults()[name]
        keys = dict(self._keys)
        for key in usual:
            keys = shortcuts.assigned(keys, name, key)
        self._keep({**keys, name: usual})

    def _reset_all(self) -> None:
        self._keep(shortcuts.defaults())

    def _keep(self, keys: Mapping[str, shortcuts.Keys]) -> None:
        self._keys = dict(keys)
        shortcuts.keep(self._settings, self._keys)
        self._show()
        self._choose()
        self.changed.emit()

    def _show(self) -> None:
        shared = shortcuts.conflicts(self._keys)
        doubled = {name for names in shared.values() for name in names}
        usual = shortcuts.defaults()
        for name, item in self._items.items():
            item.setText(1, "   ".join(shortcuts.native(key) for key in self._keys.get(name, ())))
            colour = (
                tokens().warning if name in doubled else tokens().text if self._keys.get(name) != usual[name] else ""
            )
            item.setForeground(1, QBrush(QColor(colour or tokens().muted)))
            item.setToolTip(1, self.tr("Several commands have this shortcut") if name in doubled else "")
        self.reset_all.setEnabled(self._keys != usual)

    def _filter(self, text: str) -> None:
        for place in range(self.sheet.topLevelItemCount()):
            group = self.sheet.topLevelItem(place)
            assert group is not None
            hidden = [self._hide(group.child(row), text) for row in range(group.childCount())]
            group.setHidden(all(hidden))

    @staticmethod
    def _hide(item: QTreeWidgetItem | None, text: str) -> bool:
        assert item is not None
        found = score(text, Entry(item.text(0), also=item.text(1)))
        item.setHidden(found is None or found >= 4)
        return item.isHidden()
