"""What the window offers around one photo's stack: presets, copies, groups, variants, snapshots, history, and the folder."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from instructir_desktop.settings import Settings
from instructir_desktop.ui.browsing import Browsing
from instructir_desktop.ui.canvas.view import CanvasView
from instructir_desktop.ui.dialog_opener import DialogOpener
from instructir_desktop.ui.editor import Editor
from instructir_desktop.ui.history_list import HistoryList
from instructir_desktop.ui.panels.buttons import row_button
from instructir_desktop.ui.panels.history_panel import HistoryPanel
from instructir_desktop.ui.panels.labels import ElidedLabel
from instructir_desktop.ui.preset_actions import PresetActions
from instructir_desktop.ui.stack_actions import StackActions
from instructir_desktop.ui.variant_actions import VariantActions, heading


class Workbench(QObject):
    """Belongs to one window; makes its parts and hands out their commands and menus."""

    def __init__(
        self,
        window: QWidget,
        editor: Editor,
        settings: Settings,
        dialogs: DialogOpener,
        *,
        canvas: CanvasView,
        stack: HistoryPanel,
    ) -> None:
        super().__init__(window)
        self._window, self._editor, self._stack = window, editor, stack
        self.steps = StackActions(window, editor, canvas, stack)
        self.presets = PresetActions(window, editor, stack, self.steps, dialogs)
        self.variants = VariantActions(window, editor, canvas, dialogs)
        self.browsing = Browsing(window, editor, settings)
        self.steps.imagePasted.connect(lambda: self.browsing.paste_image())
        self.history: HistoryList | None = None
        self._variant = ElidedLabel("", "small")
        buttons = (
            self._menu_button("preset", self.tr("Presets"), self.presets.menu),
            self._menu_button("variants", self.tr("Variants"), self.variants.menu),
            row_button("history"),
        )
        self._history_button = buttons[-1]
        self._history_button.setToolTip(self.tr("History"))
        self._history_button.setAccessibleName(self.tr("History"))
        self._history_button.clicked.connect(self.show_history)
        stack.header.insertWidget(1, self._variant, 1)
        for button in buttons:
            stack.header.addWidget(button)
        editor.documentChanged.connect(self._document_changed)

    @property
    def menus(self) -> Mapping[str, QMenu]:
        """Menus of their own, by the names that the table of actions uses."""
        return {
            "presets": self.presets.menu,
            "variants": self.variants.menu,
            "snapshots": self.variants.snapshots,
        }

    def menu_actions(self) -> Iterator[tuple[QMenu, QAction]]:
        """What these menus would offer now: presets, variants and snapshots have no rows in the table of actions."""
        for fill in (self.presets.fill, self.variants.fill, self.variants.fill_snapshots):
            fill()
        for menu in self.menus.values():
            for action in menu.actions():
                if action.isEnabled() and not action.isSeparator() and action.text():
                    yield menu, action

    def handlers(self) -> dict[str, Callable[..., object]]:
        """What the actions do."""
        return {
            "copy_steps": self.steps.copy,
            "paste": self.steps.paste,
            "history": self.show_history,
            **self.browsing.handlers(),
            **{f"{name}_step": partial(self.steps.do, name) for name in ("duplicate", "solo", "group")},
        }

    def close(self) -> None:
        """The window closes."""
        self.steps.close()
        self.browsing.close()

    def show_history(self) -> None:
        """Open the list of edits below its button."""
        history = self._editor.history
        if history is None:
            return
        self.history = HistoryList(self._window)
        self.history.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.history.show_edits(history.names, history.position)
        self.history.chosen.connect(self._editor.go_to)
        button = self._history_button
        self.history.open_at(button.mapToGlobal(QPoint(button.width(), button.height())))

    def _menu_button(self, name: str, words: str, menu: QMenu) -> QToolButton:
        button = row_button(name)
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(menu)
        return button

    def _document_changed(self) -> None:
        self._variant.setText(heading(self._editor.document))
