"""The window's variants and snapshots, and the list of its edits: menus, and the compare grid."""

from __future__ import annotations

import time
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from instructir_desktop.core.geometry import Box
from instructir_desktop.document import variants
from instructir_desktop.document.document import Document
from instructir_desktop.ui.canvas.view import CanvasView
from instructir_desktop.ui.dialog_opener import DialogOpener
from instructir_desktop.ui.dialogs.compare_dialog import CompareDialog
from instructir_desktop.ui.editor import Editor, sentence_of
from instructir_desktop.ui.panels.labels import add_named
from instructir_desktop.ui.variant_pictures import VariantPictures


class VariantActions(QObject):
    """Belongs to one window. Every change is an edit that can be undone."""

    def __init__(self, window: QWidget, editor: Editor, canvas: CanvasView, dialogs: DialogOpener) -> None:
        super().__init__(window)
        self._window, self._editor, self._canvas, self._dialogs = window, editor, canvas, dialogs
        self.menu = QMenu(self.tr("&Variants"), window)
        self._group = QActionGroup(self.menu)
        self.menu.aboutToShow.connect(self.fill)
        self.snapshots = QMenu(self.tr("S&napshots"), window)
        self.snapshots.aboutToShow.connect(self.fill_snapshots)

    # Variants

    def fill(self) -> None:
        """List the photo's variants, and what can be done with them."""
        self.menu.clear()
        document = self._editor.document
        if document is None:
            self.menu.addAction(self.tr("No photo is open")).setEnabled(False)
            return
        kept = variants.variants(document)
        self._group.deleteLater()
        self._group = group = QActionGroup(self.menu)
        for one in kept:
            action = add_named(self.menu, one.name)
            action.setCheckable(True)
            action.setChecked(one.id == document.variant)
            group.addAction(action)
            action.triggered.connect(lambda _=False, one=one: self.switch(one.id))
        if kept:
            self.menu.addSeparator()
        self.menu.addAction(self.tr("&Duplicate this stack as a new variant")).triggered.connect(
            lambda: self.add(copy=True)
        )
        self.menu.addAction(self.tr("&New variant without steps")).triggered.connect(lambda: self.add(copy=False))
        if kept:
            self.menu.addAction(self.tr("&Rename…")).triggered.connect(lambda: self.rename())
            delete = self.menu.addAction(self.tr("De&lete this variant"))
            delete.setEnabled(len(kept) > 1)
            delete.triggered.connect(lambda: self.delete(document.variant))
            self.menu.addSeparator()
            compare = self.menu.addAction(self.tr("&Compare variants…"))
            compare.setEnabled(len(kept) > 1)
            compare.triggered.connect(lambda: self.compare())

    def add(self, *, copy: bool) -> None:
        """Begin a new variant: as a copy of the present one, or without steps."""
        document = self._editor.document
        if document is not None:
            name = variants.next_name(document)
            self._editor.put(self.tr("New {name}").format(name=name), variants.added(document, name, copy=copy))

    def switch(self, variant_id: str) -> None:
        document = self._editor.document
        if document is not None and variant_id != document.variant:
            name = document.variant_of(variant_id).name
            self._editor.put(self.tr("Switch to {name}").format(name=name), variants.switched(document, variant_id))

    def rename(self) -> None:
        """Ask for the name of the variant at work."""
        document = self._editor.document
        if document is None or not document.variants:
            return
        before = document.variant_of(document.variant).name
        name, agreed = QInputDialog.getText(
            self._window, self.tr("Rename the variant"), self.tr("Name of the variant"), text=before
        )
        if agreed and name.strip():
            self.rename_to(name.strip())

    def rename_to(self, name: str) -> None:
        document = self._editor.document
        if document is not None and document.variants:
            before = document.variant_of(document.variant).name
            words = self.tr("Rename “{title}”").format(title=before)
            self._editor.put(words, variants.renamed(document, document.variant, name))

    def delete(self, variant_id: str) -> None:
        document = self._editor.document
        if document is not None and len(document.variants) > 1:
            name = document.variant_of(variant_id).name
            self._editor.put(self.tr("Delete {name}").format(name=name), variants.deleted(document, variant_id))

    def compare(self) -> CompareDialog | None:
        """Show up to four variants side by side, on what is in view."""
        document, session = self._editor.document, self._editor.session
        if document is None or session is None or len(document.variants) < 2:
            return None
        if self._editor.is_running:
            self._editor.message.emit(self.tr("Wait until the photo is restored, or cancel that, first."), "info")
            return None
        kept = variants.variants(document)
        dialog = CompareDialog(self._window, [(one.id, one.name) for one in kept], document.variant)
        pictures = VariantPictures(self._editor.engine, document, session.photo, parent=dialog)
        pictures.ready.connect(dialog.show_picture)
        pictures.failed.connect(lambda error: dialog.set_failed(sentence_of(error)))
        dialog.wanted.connect(pictures.show)
        dialog.picked.connect(self.switch)
        dialog.finished.connect(pictures.cancel)
        self._dialogs.open_dialog(dialog)
        dialog.begin(self._in_view(), document.source.size)
        return dialog

    def _in_view(self) -> Box:
        view, ratio = self._canvas.transform, self._canvas.devicePixelRatioF()
        left, top = view.to_photo(0, 0)
        right, bottom = view.to_photo(self._canvas.width() * ratio, self._canvas.height() * ratio)
        return Box.from_edges(int(left), int(top), int(right), int(bottom))

    # Snapshots

    def fill_snapshots(self) -> None:
        """List the photo's snapshots: choosing one goes back to it."""
        self.snapshots.clear()
        document = self._editor.document
        take = self.snapshots.addAction(self.tr("&Take a snapshot…"))
        take.setEnabled(document is not None)
        take.triggered.connect(lambda: self.ask_snapshot())
        if document is None or not document.snapshots:
            return
        self.snapshots.addSeparator()
        for one in reversed(document.snapshots):
            add_named(self.snapshots, one.name).triggered.connect(partial(self.go_back, one.id))
        self.snapshots.addSeparator()
        gone = self.snapshots.addMenu(self.tr("&Delete"))
        for one in reversed(document.snapshots):
            add_named(gone, one.name).triggered.connect(partial(self.delete_snapshot, one.id))

    def ask_snapshot(self) -> None:
        document = self._editor.document
        if document is None:
            return
        first = self.tr("Snapshot {number}").format(number=len(document.snapshots) + 1)
        name, agreed = QInputDialog.getText(
            self._window, self.tr("Take a snapshot"), self.tr("Name of the snapshot"), text=first
        )
        if agreed and name.strip():
            self.take_snapshot(name.strip())

    def take_snapshot(self, name: str) -> None:
        """Keep the present stack under a name."""
        document = self._editor.document
        if document is not None:
            words = self.tr("Snapshot “{name}”").format(name=name)
            self._editor.put(words, variants.with_snapshot(document, name, time.time()))

    def go_back(self, snapshot_id: str, _checked: bool = False) -> None:
        """Make a snapshot's stack the present one."""
        document = self._editor.document
        if document is not None:
            words = self.tr("Back to “{name}”").format(name=document.snapshot(snapshot_id).name)
            self._editor.put(words, variants.restored(document, snapshot_id))

    def delete_snapshot(self, snapshot_id: str, _checked: bool = False) -> None:
        document = self._editor.document
        if document is not None:
            words = self.tr("Delete the snapshot “{name}”").format(name=document.snapshot(snapshot_id).name)
            self._editor.put(words, variants.without_snapshot(document, snapshot_id))


def heading(document: Document | None) -> str:
    """What is said of the variant at work: its name where there are several."""
    if document is None or len(document.variants) < 2:
        return ""
    return document.variant_of(document.variant).name
