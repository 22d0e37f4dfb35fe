"""Help for each dialog: F1 and a small "?" in its corner open the guide at the right page."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QToolButton

from instructir_desktop.ui.tokens import SPACE_S

PAGES: Mapping[str, str] = {
    "ExportDialog": "files",
    "ModelsDialog": "models",
    "PreferencesDialog": "preferences-shortcuts-and-languages",
    "ShortcutsDialog": "preferences-shortcuts-and-languages",
    "VerifyDialog": "files",
    "RecoveryDialog": "when-something-does-not-work",
    "BackupDialog": "when-something-does-not-work",
    "DiagnosticsDialog": "when-something-does-not-work",
    "ContactSheetDialog": "your-first-edit",
    "MixDialog": "the-stack",
    "CompareDialog": "the-stack",
    "PresetsDialog": "the-stack",
    "BatchDialog": "many-photos",
    "QueueWindow": "many-photos",
    "UnfinishedDialog": "many-photos",
}
"""The heading of the guide, in its spelling as an anchor, for each dialog's class; others get the guide's beginning."""

WITHOUT = frozenset(("GuideDialog", "PaletteDialog", "ErrorDialog", "AboutDialog", "LicencesDialog"))
"""Dialogs that show no "?": they are help themselves, or say all there is to say. F1 works in all but the guide."""


class HelpButton(QToolButton):
    """Stays in the upper outer corner of its dialog."""

    def __init__(self, dialog: QDialog) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        self.setText("?")
        self.setToolTip(self.tr("Help (F1)"))
        self.setAccessibleName(self.tr("Help"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("kind", "help")
        dialog.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._dialog and event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        self.adjustSize()
        dialog = self._dialog
        right = dialog.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.move(SPACE_S if right else dialog.width() - self.width() - SPACE_S, SPACE_S)
        self.raise_()


def offer_help(dialog: QDialog, show: Callable[[str], object]) -> None:
    """Give a dialog F1 and its button; `show` opens the guide at an anchor."""
    name = type(dialog).__name__
    if name == "GuideDialog":
        return
    page = PAGES.get(name, "")
    QShortcut(QKeySequence(Qt.Key.Key_F1), dialog, lambda: show(page))
    if name not in WITHOUT:
        button = HelpButton(dialog)
        button.clicked.connect(lambda: show(page))


def anchor(heading: str) -> str:
    """A heading as the part of a link after "#", as GitHub spells it."""
    kept = "".join(letter for letter in heading.casefold() if letter.isalnum() or letter in " -")
    return "-".join(kept.split())
