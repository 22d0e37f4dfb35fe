"""The present window, and how another one takes its place in another language: the photo, its edits and the engine stay."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from instructir_desktop.settings import Settings
from instructir_desktop.ui.dialogs.preferences_dialog import PreferencesDialog
from instructir_desktop.ui.language import use_language
from instructir_desktop.ui.main_window import MainWindow


class Desk(QObject):
    """Texts are set when widgets are made, so a new language means new widgets; the editor behind them is kept."""

    engineWanted = Signal()
    """The settings name another device or number of threads."""
    cacheWanted = Signal()

    def __init__(self, app: QApplication, settings: Settings, window: MainWindow) -> None:
        super().__init__(app)
        self._app = app
        self._settings = settings
        self._take(window)

    def _take(self, window: MainWindow) -> None:
        self.window = window
        window.everyday.languageChanged.connect(self._speak_soon)
        window.everyday.engineChanged.connect(self.engineWanted)
        window.everyday.cacheChanged.connect(self.cacheWanted)

    def _speak_soon(self) -> None:
        QTimer.singleShot(0, self, self.speak)  # not from inside a widget that is about to go

    def speak(self) -> None:
        """Make the window anew in the language of the settings."""
        old, editor = self.window, self.window.editor
        asked = old.findChild(PreferencesDialog)
        batch, handed = old.batches.leave(), old.edit_in
        zoomed = None if old.canvas.kept else old.canvas.transform
        old.remember_geometry()
        use_language(self._app, self._settings.text("language"))
        new = MainWindow(editor, self._settings)
        self._take(new)
        if not (old.isMaximized() or old.isFullScreen()):
            new.setGeometry(old.geometry())
        new.edit_in.take_over(handed)  # before anything can be told that the former window waited for
        editor.setParent(new)
        new.show()
        new.activateWindow()
        old.close_without_editor()
        old.deleteLater()
        QCoreApplication.sendPostedEvents(old, QEvent.Type.DeferredDelete)  # nothing of it hears the editor any more
        editor.tell_all()
        if zoomed is not None and editor.photo is not None:
            new.canvas.zoom_to(zoomed.scale)
            new.canvas.show_transform(zoomed)
        if batch is not None:
            new.batches.take(batch)
        if asked is not None:
            new.everyday.show_preferences()
