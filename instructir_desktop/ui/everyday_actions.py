"""The window's everyday commands: palette, shortcuts, preferences; and what a changed preference does at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QUrl, Signal
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu
from shiboken6 import isValid

from instructir_desktop.document.export import ExportReport
from instructir_desktop.settings import Settings
from instructir_desktop.ui import shortcuts
from instructir_desktop.ui.actions import MENUS, SEPARATOR, TABLE, Actions, menu_title, plain
from instructir_desktop.ui.dialogs.palette import Command, PaletteDialog
from instructir_desktop.ui.dialogs.preferences_dialog import PreferencesDialog
from instructir_desktop.ui.dialogs.shortcuts_dialog import ShortcutsDialog
from instructir_desktop.ui.finding import Entry
from instructir_desktop.ui.theme import apply_theme, scale_text
from instructir_desktop.ui.toast import Toast
from instructir_desktop.ui.view_actions import SURROUNDS

THEMES = ("system", "dark", "light", "grey")

INSIDE: Mapping[str, tuple[tuple[str, str], tuple[str, ...]]] = {
    "theme": (("MainWindow", "&Theme"), tuple(f"theme_{name}" for name in THEMES)),
    "rating": (("MainWindow", "&Rating"), tuple(f"rate_{stars}" for stars in range(6))),
    "surround": (("ViewActions", "Ground a&round the photo"), tuple(f"surround_{name}" for name in SURROUNDS)),
}
"""Submenus of MENUS: their titles, with the context of the translation, and their actions."""


class EverydayActions(QObject):
    """Belongs to one window. connect() gives it what is made after it."""

    languageChanged = Signal()
    engineChanged = Signal()
    """Another device or number of threads was chosen."""
    cacheChanged = Signal()

    def __init__(self, window: QMainWindow, settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._open_photo: Callable[[Path], object] = lambda _path: None
        self._commands: Actions | None = None
        self._further: Callable[[], Iterable[tuple[QMenu, QAction]]] = tuple
        self._open_dialog: Callable[[PaletteDialog | PreferencesDialog | ShortcutsDialog], object] = lambda _dialog: (
            None
        )

    def handlers(self) -> dict[str, Callable[..., object]]:
        """For the table of actions."""
        return {
            "palette": self.show_palette,
            "preferences": self.show_preferences,
            "shortcuts": self.show_shortcuts,
            **{f"theme_{name}": partial(self._choose_theme, name) for name in THEMES},
        }

    def connect_window(
        self,
        commands: Actions,
        *,
        open_photo: Callable[[Path], object],
        open_dialog: Callable[[PaletteDialog | PreferencesDialog | ShortcutsDialog], object],
        further: Callable[[], Iterable[tuple[QMenu, QAction]]],
    ) -> None:
        """`open_photo` opens a recent photo, `open_dialog` shows a dialog that deletes itself when it closes, `further` gives
        what menus offer beside the table of actions."""
        self._commands, self._open_photo, self._open_dialog = commands, open_photo, open_dialog
        self._further = further
        commands[f"theme_{self._settings.text('theme')}"].setChecked(True)
        shortcuts.apply(commands, self._settings)

    # Commands

    def show_palette(self) -> PaletteDialog:
        dialog = PaletteDialog(self._window, list(self._entries()))
        self._open_dialog(dialog)
        return dialog

    def show_shortcuts(self) -> ShortcutsDialog:
        assert self._commands is not None
        titles = {row.name: plain(self._commands[row.name].text()) for row in TABLE}
        titles |= {name: f"{title}: {titles[name]}" for name, title in _submenus().items()}
        listed = {name for _title, names in self._groups() for name in names}
        groups = [(plain(menu_title(title)), names) for title, names in self._groups()]
        others = [row.name for row in TABLE if row.name not in listed]
        if others:
            groups.append((self.tr("More"), others))
        dialog = ShortcutsDialog(self._window, self._settings, groups=groups, titles=titles)
        dialog.changed.connect(self._shortcuts_changed)
        self._open_dialog(dialog)
        return dialog

    def show_preferences(self) -> PreferencesDialog:
        dialog = PreferencesDialog(self._window, self._settings)
        dialog.changed.connect(self.apply)
        dialog.shortcutsWanted.connect(self.show_shortcuts)
        self._open_dialog(dialog)
        return dialog

    def apply(self, key: str) -> None:
        """Let a changed setting take effect, and keep it: the next start may come after a crash."""
        self._settings.save()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        if key == "theme":
            apply_theme(app, self._settings.text("theme"))
            if self._commands is not None:
                self._commands[f"theme_{self._settings.text('theme')}"].setChecked(True)
        elif key == "text_size":
            scale_text(app, int(self._settings.text("text_size")))
        elif key == "language":
            self.languageChanged.emit()
        elif key in ("device", "threads"):
            self.engineChanged.emit()
        elif key in ("cache_folder", "cache_quota"):
            self.cacheChanged.emit()

    # Inside

    def _choose_theme(self, name: str) -> None:
        self._settings.put("theme", name)
        self.apply("theme")

    def _shortcuts_changed(self) -> None:
        if self._commands is not None:
            shortcuts.apply(self._commands, self._settings)

    @staticmethod
    def _groups() -> list[tuple[str, list[str]]]:
        """The menus with the names of their actions, submenus included."""
        known = {row.name for row in TABLE}
        groups = []
        for title, names in MENUS.items():
            inner = [
                one for name in names if name != SEPARATOR for one in (INSIDE[name][1] if name in INSIDE else (name,))
            ]
            groups.append((title, [name for name in inner if name in known]))
        return groups

    def _entries(self) -> Iterator[Command]:
        """Every command that is possible now, then what the menus of stacks offer, then the recent photos."""
        assert self._commands is not None
        menus = {name: plain(menu_title(title)) for title, names in self._groups() for name in names}
        menus |= _submenus()
        english = {row.name: plain(row.text) for row in TABLE}
        keys = shortcuts.current(self._settings)
        for row in TABLE:
            action = self._commands[row.name]
            if action.isEnabled() and row.name != "palette":
                mine = keys[row.name]
                entry = Entry(
                    plain(action.text()),
                    menus.get(row.name, ""),
                    shortcuts.native(mine[0]) if mine else "",
                    also=f"{english[row.name]} {row.tip}",
                    checked=action.isChecked(),
                )
                yield entry, action.trigger
        for menu, action in self._further():
            entry = Entry(plain(action.text()), plain(menu.title()), checked=action.isChecked())
            yield entry, partial(_trigger, action)
        for name in self._settings.list("recent"):
            path = Path(name)
            if path.is_file():
                yield (
                    Entry(path.name, str(path.parent), also=self.tr("Open recent photo")),
                    partial(self._open_photo, path),
                )


def _trigger(action: QAction) -> None:
    """A menu that is filled anew deletes what it held: then the command is none any more."""
    if isValid(action):
        action.trigger()


def _submenus() -> dict[str, str]:
    """The title of the submenu that an action is in: its own text alone says too little ("Dark", stars)."""
    return {name: plain(QCoreApplication.translate(*title)) for title, names in INSIDE.values() for name in names}


def tell_export(toast: Toast, report: ExportReport, target: Path) -> None:
    """Say over the canvas that a photo was written, and offer its folder."""
    del report  # what it says is in the bar
    folder = QUrl.fromLocalFile(str(target.parent))
    toast.say(
        QCoreApplication.translate("Toast", "Exported to “{name}”").format(name=target.name),
        QCoreApplication.translate("Toast", "Open folder"),
        partial(QDesktopServices.openUrl, folder),
    )
