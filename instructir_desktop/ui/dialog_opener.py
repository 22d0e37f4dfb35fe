"""Opens the window's dialogs: each is made when it is wanted, connected to the editor, and deleted when it closes."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget

from instructir_desktop import diagnostics
from instructir_desktop.document import journal
from instructir_desktop.document.folder import Exports
from instructir_desktop.engine.api import BUNDLED
from instructir_desktop.engine.weights import ModelStore
from instructir_desktop.errors import InstructIRError, ModelError
from instructir_desktop.settings import Settings
from instructir_desktop.ui.dialogs.about import AboutDialog
from instructir_desktop.ui.dialogs.diagnostics import DiagnosticsDialog
from instructir_desktop.ui.dialogs.error import show_error
from instructir_desktop.ui.dialogs.export_dialog import ExportDialog
from instructir_desktop.ui.dialogs.models import ModelsDialog
from instructir_desktop.ui.dialogs.reading import GuideDialog, LicencesDialog
from instructir_desktop.ui.dialogs.recovery import BackupDialog, RecoveryDialog
from instructir_desktop.ui.dialogs.verify_dialog import VerifyDialog
from instructir_desktop.ui.editor import Editor, sentence_of
from instructir_desktop.ui.help import offer_help
from instructir_desktop.ui.last_recipe import first_recipe, remember_recipe
from instructir_desktop.ui.model_work import ModelWork
from instructir_desktop.ui.offered_files import photo_filter
from instructir_desktop.ui.preview_loader import PreviewLoader
from instructir_desktop.ui.recovered_pictures import RecoveredPictures
from instructir_desktop.ui.size_estimator import SizeEstimator
from instructir_desktop.ui.verifying import Verifying

Dialog = TypeVar("Dialog", bound=QDialog)


class DialogOpener(QObject):
    """The dialogs of one window."""

    modelChanged = Signal(str)
    """The title of the model that new steps use now."""

    def __init__(self, window: QWidget, editor: Editor, settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._editor = editor
        self._settings = settings
        self.verifying = Verifying(editor.engine, self)
        self._model_work: ModelWork | None = None
        self._estimator = SizeEstimator(self)
        self._previews: PreviewLoader | None = None

    def shutdown(self) -> None:
        """End the threads that dialogs have started."""
        if self._model_work is not None:
            self._model_work.close()
        self._estimator.shutdown()
        if self._previews is not None:
            self._previews.shutdown()

    def show_error(self, error: Exception) -> None:
        """Tell about an error in a dialog of its own."""
        show_error(self._window, error if isinstance(error, InstructIRError) else InstructIRError(sentence_of(error)))

    def choose_export(self) -> None:
        """Ask where to, then export."""
        session = self._editor.session
        if session is None:
            return
        self._estimator.set_photo(session.buffer, self._editor.edited_pixels())
        dialog = ExportDialog(
            self._window,
            session=session,
            recipe=first_recipe(self._settings),
            estimator=self._estimator,
            sources=(session.path,),
        )
        dialog.accepted.connect(lambda: self._export(dialog))
        self.open_dialog(dialog)

    def _export(self, dialog: ExportDialog) -> None:
        """Write what the dialog says, and begin with the same choice next time."""
        remember_recipe(self._settings, dialog.recipe(), dialog.photo)
        self._editor.export(dialog.target(), dialog.options(), dialog.overwrite())

    def choose_verify(self) -> None:
        """Ask for an exported file, and check it against its receipt."""
        session = self._editor.session
        folder = session.path.parent if session is not None else Path.home()
        chosen, _filter = QFileDialog.getOpenFileName(
            self._window, self.tr("Verify an exported file"), str(folder), photo_filter()
        )
        if chosen:
            self.verify(Path(chosen))

    def verify(self, path: Path) -> None:
        """Check an exported file against its receipt, and show what is found."""
        dialog = VerifyDialog(path, self._window)
        self.verifying.verified.connect(dialog.show_result)
        self.verifying.progress.connect(dialog.set_progress)
        self.verifying.failed.connect(dialog.show_failure)
        dialog.sourceChosen.connect(partial(self.verifying.verify, path))
        dialog.finished.connect(self.verifying.stop)
        self.open_dialog(dialog)
        self.verifying.verify(path)

    def offer_recovery(self, opening: Path | None = None) -> RecoveryDialog | None:
        """Show what crashed sessions left, if there is anything; the dialog is already open when this returns.

        `opening`: a photo that is being opened anyway, which brings its edits back by itself.
        """
        known = None if opening is None else Path(os.path.realpath(opening))
        found = [one for one in journal.orphans() if one.photo != known]
        if not found:
            return None
        dialog = RecoveryDialog(self._window, found)
        dialog.bringBack.connect(self._editor.open)
        if self._previews is None:
            self._previews = PreviewLoader(Exports(), parent=self)
        pictures = RecoveredPictures(self._editor.engine, self)  # which may be at work when the dialog closes
        self._previews.loaded.connect(dialog.show_picture)
        dialog.pictureWanted.connect(pictures.want)
        dialog.finished.connect(pictures.stop)
        pictures.ready.connect(dialog.show_picture)
        self._previews.want([one.photo for one in found if one.photo.is_file()])
        self.open_dialog(dialog)
        return dialog

    def offer_backups(self) -> None:
        """For a damaged sidecar: the good versions that were kept."""
        session = self._editor.session
        backups = session.good_versions() if session is not None and session.damaged is not None else ()
        if session is None or not backups:
            return
        dialog = BackupDialog(self._window, session.path, backups)
        dialog.restored.connect(self._editor.restore)
        self.open_dialog(dialog)

    def show_models(self) -> ModelsDialog:
        """Open the model manager."""
        if self._model_work is None:  # which outlives the dialog: an import goes on when that is closed
            self._model_work = ModelWork(self._editor.engine, self)
        dialog = ModelsDialog(self._model_work, used=self._editor.model, parent=self._window)
        dialog.modelChosen.connect(self._choose_model)
        return self.open_dialog(dialog)

    def _choose_model(self, model: str) -> None:
        self._settings.put("model", "" if model == BUNDLED else model)
        self._editor.set_model(model)
        self.modelChanged.emit(self.model_title())

    def model_title(self) -> str:
        """What the model for new steps is called; its id when it is not installed."""
        try:
            return ModelStore().info(self._editor.model).title
        except ModelError:
            return self._editor.model

    def show_guide(self, page: str = "") -> GuideDialog:
        """Open the user guide, at a heading if `page` names one; it needs no network."""
        return self.open_dialog(GuideDialog(QApplication.activeModalWidget() or self._window, page=page))

    def show_licences(self) -> LicencesDialog:
        """Open the licences of everything that is shipped."""
        return self.open_dialog(LicencesDialog(QApplication.activeModalWidget() or self._window))

    def open_dialog(self, dialog: Dialog) -> Dialog:
        """Show a dialog that deletes itself when it closes, with help."""
        offer_help(dialog, self.show_guide)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        layout = dialog.layout()
        if (
            layout is not None and layout.hasHeightForWidth()
        ):  # Qt alone stops at two thirds of the screen, and cuts texts
            needed = min(layout.totalHeightForWidth(dialog.width()), dialog.screen().availableGeometry().height())
            if dialog.height() < needed:
                dialog.resize(dialog.width(), needed)
        return dialog

    def show_about(self) -> None:
        try:
            model = ModelStore().info(self._editor.model)
        except ModelError:
            model = None
        dialog = AboutDialog(self._window, model=model)
        dialog.licencesRequested.connect(self.show_licences)
        self.open_dialog(dialog)

    def show_diagnostics(self) -> None:
        dialog = DiagnosticsDialog(self._window, diagnostics.report(self._settings))
        dialog.failed.connect(self.show_error)
        self.open_dialog(dialog)
