"""The window's actions as a table: text, icon, shortcuts, when they are possible. Menus and toolbars only name them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar, QToolButton

from instructir_desktop.ui.icons import icon
from instructir_desktop.ui.toolbar_connections import keep_few

When = Literal["always", "photo"]


@dataclass(frozen=True)
class ActionRow:
    """One action. `group` makes it one of a set of which exactly one is checked; `checkable` a switch of its own."""

    name: str
    text: str
    icon: str = ""
    keys: tuple[str, ...] = ()
    when: When = "photo"
    checkable: bool = False
    group: str = ""
    tip: str = ""


SEPARATOR = ""

TABLE: tuple[ActionRow, ...] = (
    ActionRow("open", "&Open…", "open", ("Ctrl+O",), "always", tip="Open a photo"),
    ActionRow(
        "open_folder", "Open a &folder…", "", ("Ctrl+Shift+O",), "always", tip="Go through the photos of a folder"
    ),
    ActionRow("next_photo", "&Next photo", "", ("Ctrl+Right", "PgDown")),
    ActionRow("previous_photo", "&Previous photo", "", ("Ctrl+Left", "PgUp")),
    ActionRow("show_folder", "Show in the file &manager"),
    ActionRow("rate_0", "&No rating", "", ("Ctrl+Alt+0",)),
    *(ActionRow(f"rate_{stars}", "★" * stars, "", (f"Ctrl+Alt+{stars}",)) for stars in range(1, 6)),
    ActionRow("filmstrip", "Show the fil&mstrip", "filmstrip", ("Ctrl+Shift+F",), "always", checkable=True),
    ActionRow("export", "&Export…", "export", ("Ctrl+Shift+E",), tip="Write the restored photo to a new file"),
    ActionRow("save_back", "&Save back as TIFF", "", ("Ctrl+S",), tip="Write a new 16-bit TIFF beside the photo"),
    ActionRow("batch", "&Batch…", "", ("Ctrl+Shift+B",), "always", tip="The same steps on many photos"),
    ActionRow("quit", "&Quit", "", ("Ctrl+Q",), "always"),
    ActionRow("undo", "&Undo", "undo", ("Ctrl+Z",)),
    ActionRow("redo", "&Redo", "redo", ("Ctrl+Shift+Z", "Ctrl+Y")),
    ActionRow("sentence", "Write a &sentence", "", ("Ctrl+L", "/")),
    ActionRow("readings", "Compare four &readings…", "", ("Ctrl+Return",), tip="See four readings of the sentence"),
    ActionRow("forget", "&Forget my sentences", "", (), "always", tip="Delete the sentences kept for completion"),
    ActionRow("refresh", "&Bring steps up to date", "", ("F5",)),
    ActionRow("update_models", "Redo steps with the &installed model"),
    ActionRow("cancel", "&Cancel", "", ("Esc",)),
    ActionRow("copy_steps", "&Copy steps", "", ("Ctrl+C",), tip="Copy the selected steps, or all"),
    ActionRow("paste", "&Paste", "", ("Ctrl+V",), "always", tip="Paste steps or regions, or open a picture"),
    ActionRow("duplicate_step", "&Duplicate", "", ("Ctrl+D",), tip="Duplicate the selected steps"),
    ActionRow("solo_step", "&Only this step", "", ("Ctrl+Shift+I",), tip="Turn all other steps off; again: back on"),
    ActionRow("group_step", "&Group or ungroup…", "", ("Ctrl+G",), tip="Make a group of the marked steps"),
    ActionRow("history", "&History…", "", ("Ctrl+Shift+H",), tip="Go to any state of the photo"),
    ActionRow("pan", "&Hand", "hand", ("H",), group="tool", tip="Move the photo"),
    ActionRow("rectangle", "&Rectangle region", "rectangle", ("R",), group="tool"),
    ActionRow("ellipse", "&Ellipse region", "ellipse", ("E",), group="tool"),
    ActionRow("brush", "&Brush region", "brush", ("P",), group="tool"),
    ActionRow(
        "select", "&Select and change", "select", ("V",), group="tool", tip="Move, scale and turn parts of a region"
    ),
    ActionRow("polygon", "Pol&ygon region", "polygon", ("Shift+L",), group="tool"),
    ActionRow("lasso", "&Lasso region", "lasso", ("L",), group="tool"),
    ActionRow("eraser", "Er&aser", "eraser", ("Shift+P",), group="tool", tip="Take away from the active region"),
    ActionRow("linear", "Li&near gradient", "linear", ("G",), group="tool"),
    ActionRow("radial", "Ra&dial gradient", "radial", ("Shift+G",), group="tool"),
    ActionRow("wand", "&Wand", "wand", ("W",), group="tool", tip="Select what is coloured alike and joined"),
    ActionRow("colour", "&Colour range", "colour", ("K",), group="tool"),
    ActionRow("luminosity", "L&uminosity range", "luminosity", ("U",), group="tool"),
    ActionRow("duplicate_region", "Duplica&te region"),
    ActionRow("copy_region", "Co&py region", "", ("Ctrl+Alt+C",)),
    ActionRow("paste_regions", "Pa&ste regions", "", ("Ctrl+Alt+V",)),
    ActionRow("mask_view", "Show the &mask", "", ("M",), checkable=True, tip="The active region in black and white"),
    ActionRow("brush_smaller", "Smaller brush", "", ("[",)),
    ActionRow("brush_larger", "Larger brush", "", ("]",)),
    ActionRow("veil", "Show &overlay", "", ("O",), checkable=True),
    ActionRow("zoom_in", "Zoom &in", "zoom-in", ("+", "=", "Ctrl++", "Ctrl+=")),
    ActionRow("zoom_out", "Zoom &out", "zoom-out", ("-", "Ctrl+-")),
    ActionRow("fit", "&Fit", "fit", ("F", "0", "Ctrl+0"), tip="Show the whole photo"),
    ActionRow("fill", "Fi&ll", "", ("Shift+F",), tip="Let the photo cover the view"),
    ActionRow("actual", "&100 %", "one-to-one", ("1", "Ctrl+1"), tip="One photo pixel is one screen pixel"),
    ActionRow("double", "&200 %", "", ("2", "Ctrl+2")),
    ActionRow("split", "&Split before and after", "compare-split", ("S",), checkable=True),
    ActionRow("beside", "Before and after side &by side", "compare-beside", ("Y",), checkable=True),
    ActionRow("level", "Above and &below", "", ("Shift+S",), checkable=True, tip="Divide the view by a level line"),
    ActionRow("swap", "S&wap before and after", "", ("X",), checkable=True),
    ActionRow("lens", "&Lens", "", ("Q",), checkable=True, tip="The original around the pointer; tap or hold the key"),
    ActionRow("original", "Show the o&riginal (hold B)", "eye", checkable=True, tip="Show the original; or hold B"),
    ActionRow(
        "changes",
        "Show &changes",
        "changes",
        ("C",),
        checkable=True,
        tip="Show where and how much the steps changed the photo",
    ),
    ActionRow("step_changes", "Changes of the s&elected step", "", ("Shift+C",), checkable=True),
    ActionRow("clipping", "Clipping &warnings", "", ("J",), checkable=True, tip="Mark what is pure white or black"),
    ActionRow("pixel_grid", "&Pixel grid from 800 %", "", (), "always", checkable=True),
    ActionRow(
        "navigator", "&Navigator", "", ("N",), "always", checkable=True, tip="The whole photo small, while zoomed in"
    ),
    ActionRow("histogram", "&Histogram", "", ("Shift+H",), "always", checkable=True),
    ActionRow("surround_theme", "As the &theme", "", (), "always", group="surround"),
    ActionRow("surround_black", "&Black", "", (), "always", group="surround"),
    ActionRow("surround_dark", "&Dark grey", "", (), "always", group="surround"),
    ActionRow("surround_mid", "&Mid grey", "", (), "always", group="surround"),
    ActionRow("surround_white", "&White", "", (), "always", group="surround"),
    ActionRow("verify", "&Verify an exported file…", "", (), "always", tip="Check a file against its receipt"),
    ActionRow("theme_system", "&System", "", (), "always", group="theme"),
    ActionRow("theme_dark", "&Dark", "moon", (), "always", group="theme"),
    ActionRow("theme_light", "&Light", "sun", (), "always", group="theme"),
    ActionRow("theme_grey", "Mid-&grey", "", (), "always", group="theme"),
    ActionRow(
        "palette", "Co&mmand palette…", "", ("Ctrl+Shift+P",), "always", tip="Find and run any command by its name"
    ),
    ActionRow("preferences", "&Preferences…", "", ("Ctrl+,",), "always", tip="Language, look, speed and more"),
    ActionRow("shortcuts", "&Keyboard shortcuts…", "", ("?",), "always", tip="See and change the shortcuts"),
    ActionRow("models", "&Models…", "", (), "always", tip="Installed models, importing and checking"),
    ActionRow("guide", "&Guide", "", ("F1",), "always", tip="How everything works"),
    ActionRow("licences", "&Licences", "", (), "always"),
    ActionRow("diagnostics", "&Diagnostics…", "", (), "always", tip="What helps to find a fault; nothing is sent"),
    ActionRow("about", "&About InstructIR Desktop", "info", (), "always"),
)

SIDE = (
    "pan", "select", SEPARATOR, "rectangle", "ellipse", "polygon", "lasso", SEPARATOR, "brush", "eraser", SEPARATOR,
    "linear", "radial", SEPARATOR, "wand", "colour", "luminosity",
)  # fmt: skip
"""The tools, at the left and in the menu of regions."""

MENUS: Mapping[str, tuple[str, ...]] = {
    "&File": (
        "open",
        "open_folder",
        "recent",
        SEPARATOR,
        "next_photo",
        "previous_photo",
        "rating",
        "show_folder",
        SEPARATOR,
        "export",
        "save_back",
        "batch",
        "verify",
        SEPARATOR,
        "quit",
    ),
    "&Edit": (
        "undo",
        "redo",
        SEPARATOR,
        "sentence",
        "readings",
        "cancel",
        SEPARATOR,
        "refresh",
        "update_models",
        SEPARATOR,
        "models",
        "forget",
        SEPARATOR,
        "preferences",
    ),
    "&Stack": (
        "presets",
        "variants",
        "snapshots",
        "history",
        SEPARATOR,
        "copy_steps",
        "paste",
        "duplicate_step",
        "solo_step",
        "group_step",
    ),
    "&Region": (
        *SIDE,
        SEPARATOR,
        "brush_smaller",
        "brush_larger",
        SEPARATOR,
        "duplicate_region",
        "copy_region",
        "paste_regions",
        SEPARATOR,
        "veil",
        "mask_view",
    ),
    "&View": (
        "zoom_in",
        "zoom_out",
        "fit",
        "fill",
        "actual",
        "double",
        SEPARATOR,
        "original",
        "split",
        "beside",
        "level",
        "swap",
        "lens",
        SEPARATOR,
        "changes",
        "step_changes",
        "clipping",
        SEPARATOR,
        "filmstrip",
        "histogram",
        "navigator",
        "pixel_grid",
        "surround",
        "theme",
    ),
    "&Help": ("guide", "shortcuts", "palette", SEPARATOR, "diagnostics", "licences", "about"),
}
"""The menu bar; "recent", "surround" and "theme" are menus of their own."""

TOP = ("open", "export", SEPARATOR, "undo", "redo", SEPARATOR, "fit", "actual", "zoom_out", "zoom_in", SEPARATOR)
COMPARE = ("original", "split", "beside", "changes")


class Actions:
    """The window's QActions by name. `handlers` has a function for every row of the table; switches get their state."""

    def __init__(self, window: QMainWindow, handlers: Mapping[str, Callable[..., object]]) -> None:
        self._actions: dict[str, QAction] = {}
        groups: dict[str, QActionGroup] = {}
        for row in TABLE:
            action = QAction(QCoreApplication.translate("Actions", row.text), window)
            if row.icon:
                action.setIcon(icon(row.icon))
            action.setShortcuts([QKeySequence(key) for key in row.keys])
            action.setCheckable(row.checkable or bool(row.group))
            if row.group:
                groups.setdefault(row.group, QActionGroup(window)).addAction(action)
            action.setToolTip(_tip(row, row.keys))
            handler = handlers[row.name]
            if row.checkable:
                action.toggled.connect(handler)
            else:
                action.triggered.connect(lambda _checked=False, handler=handler: handler())
            window.addAction(action)
            self._actions[row.name] = action
        self.set_photo(False)

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def set_keys(self, name: str, keys: Sequence[str]) -> None:
        """Give an action other shortcuts; its tool tip tells the first."""
        action = self._actions[name]
        wanted = [QKeySequence(key) for key in keys]
        if action.shortcuts() != wanted:
            action.setShortcuts(wanted)
            action.setToolTip(_tip(next(row for row in TABLE if row.name == name), keys))

    def set_photo(self, present: bool) -> None:
        """Allow the actions that need a photo, or not."""
        for row in TABLE:
            if row.when == "photo":
                self._actions[row.name].setEnabled(present)

    def fill(self, target: QMenu | QToolBar, names: Sequence[str], submenus: Mapping[str, QMenu] | None = None) -> None:
        """Put actions, separators and submenus into a menu or toolbar."""
        for name in names:
            if name == SEPARATOR:
                target.addSeparator()
            elif submenus is not None and name in submenus and isinstance(target, QMenu):
                target.addMenu(submenus[name])
            else:
                target.addAction(self._actions[name])


def show_overflow(bar: QToolBar) -> None:
    """Let a bar's button for what has no room show our dots: the style's own drawing is dark on dark."""
    button = bar.findChild(QToolButton, "qt_toolbar_ext_button")
    if button is not None:
        button.setIcon(icon("more"))
        button.setToolTip(QCoreApplication.translate("EverydayActions", "More"))
        button.setAccessibleName(button.toolTip())


def add_toolbar(window: QMainWindow, title: str, area: Qt.ToolBarArea, actions: Actions, names: Sequence[str]) -> None:
    """Give the window a toolbar that stays where it is."""
    bar = QToolBar(title, window)
    bar.setMovable(False)
    bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
    actions.fill(bar, names)
    keep_few(bar)
    show_overflow(bar)
    window.addToolBar(area, bar)


def menu_title(title: str) -> str:
    """A key of MENUS in the user's language."""
    return QCoreApplication.translate("Actions", title)


def plain(text: str) -> str:
    """An action's text without the mark of its access key and the dots of a dialog; "&&" stands for "&"."""
    text = re.sub(r"\(&\w\)", "", text)  # how Japanese and Chinese menus mark access keys
    return re.sub("&(.)", r"\1", text).rstrip("…").strip()


def _tip(row: ActionRow, keys: Sequence[str]) -> str:
    words = QCoreApplication.translate("Actions", row.tip or row.text)
    words = words if row.tip else plain(words)
    if not keys:
        return words
    return f"{words} ({QKeySequence(keys[0]).toString(QKeySequence.SequenceFormat.NativeText)})"
