"""Every screen of the window as a picture, in each theme, to be looked at: `python -m tests.screens FOLDER [THEME…]`.

The engine is the fake one, so the pictures come quickly and need no model. Nothing is compared: what must not change by itself
is in tests/journeys.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from instructir_desktop.core.regions import Ellipse, Part
from instructir_desktop.document.journal import Entry, Recovered
from instructir_desktop.document.session import Session
from instructir_desktop.engine.fake import FakeEngine
from instructir_desktop.errors import InputError
from instructir_desktop.imaging.options import ExportOptions
from instructir_desktop.settings import Settings
from instructir_desktop.ui.app import make_window
from instructir_desktop.ui.dialogs.recovery import RecoveryDialog
from instructir_desktop.ui.language import use_language
from instructir_desktop.ui.main_window import MainWindow
from instructir_desktop.ui.panels.sentence_box import SentenceBox
from instructir_desktop.ui.theme import apply_theme, scale_text
from instructir_desktop.ui.tools.base import Gesture

SAMPLE = Path(__file__).parents[1] / "resources" / "sample" / "noisy-coffee.jpg"
SIZE = (1100, 760)
SMALL = (1024, 640)
CALM = 0.25
"""Seconds without a paint after which the window counts as finished."""
LONGEST = 20.0
"""Seconds after which a picture is taken all the same."""
COMPARED = ("split", "beside", "level", "lens", "changes", "mask_view", "clipping", "navigator", "filmstrip")


class Screens(QObject):
    """Goes through one window and keeps what it shows."""

    def __init__(self, app: QApplication, folder: Path, photo: Path) -> None:
        super().__init__()
        self._app, self._folder, self._photo = app, folder, photo
        self._count = self._painted = 0
        self._opening = False
        app.setCursorFlashTime(0)
        app.installEventFilter(self)

    def wait(self) -> None:
        """Until nothing is painted any more: no widget of the window has asked for it for a while, and no work runs."""
        quiet_since = time.monotonic()
        before = self._painted
        latest = quiet_since + LONGEST
        while time.monotonic() < min(quiet_since + CALM, latest):
            self._app.processEvents()
            if self._painted != before or self._works():
                quiet_since, before = time.monotonic(), self._painted
            time.sleep(0.002)

    def _set_opening(self, opening: bool) -> None:
        self._opening = opening

    def _works(self) -> bool:
        return self._opening or any(
            one.editor.is_running or (one.batches.runner.is_running and not one.batches.view.is_paused)
            for one in self._app.topLevelWidgets()
            if isinstance(one, MainWindow)
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._painted += 1
        return super().eventFilter(watched, event)

    def keep(self, shown: QWidget, name: str) -> None:
        self.wait()
        self._count += 1
        shown.grab().save(str(self._folder / f"{self._count:02}-{name}.png"))

    def keep_dialog(self, show: Callable[[], object], name: str) -> None:
        """Show a dialog, keep its picture, close it."""
        dialog = show()
        self.wait()
        shown = dialog if isinstance(dialog, QDialog) else self._app.activeModalWidget()
        assert shown is not None, name
        self.keep(shown, name)
        shown.close()
        self.wait()

    def window(self) -> MainWindow:
        window = make_window(Settings(), FakeEngine)
        window.editor.openingChanged.connect(self._set_opening)
        window.resize(*SIZE)
        window.show()
        return window

    def all(self) -> None:
        window = self.window()
        self.keep(window, "welcome")
        window.open(self._photo)
        self.wait()
        self.keep(window, "photo")
        self._edit(window)
        for name in window.tools:
            window.choose_tool(name)
            self.keep(window, f"tool-{name}")
        self._at_sizes(window)
        window.choose_tool("pan")
        for name in COMPARED:
            window.commands[name].setChecked(True)
            if name == "navigator":
                window.commands["double"].trigger()
            if name == "lens":
                QTest.mouseMove(window.canvas, window.canvas.rect().center())
            self.keep(window, name)
            for one in (name, "split"):  # "level" divides, too
                window.commands[one].setChecked(False)
        self._dialogs(window)
        self._while_writing(window)
        self._of_steps(window)
        self._after_export(window)
        self._conflict(window)
        self._batch(window)
        self.keep_dialog(lambda: self._recovery(window), "recovery")
        scale_text(self._app, 200)
        self.keep(window, "text-200")
        self.keep_dialog(window.everyday.show_preferences, "preferences-200")
        scale_text(self._app, 100)
        window.close()
        self._mirrored()

    def _edit(self, window: MainWindow) -> None:
        window.bar.submitted.emit("remove the noise")
        self.wait()
        window.choose_tool("ellipse")
        window.editor.draw(Gesture(Part(Ellipse(120, 60, 300, 240)), to_active=False))
        self.wait()
        window.bar.submitted.emit("make it brighter")
        self.wait()
        window.commands["filmstrip"].setChecked(False)
        self.keep(window, "editor")

    def _at_sizes(self, window: MainWindow) -> None:
        window.choose_tool("brush")
        window.resize(*SMALL)
        self.keep(window, "small")
        window.resize(window.minimumSizeHint())
        self.keep(window, "smallest")
        window.resize(1920, 1080)
        self.keep(window, "large")
        window.resize(*SIZE)

    def _dialogs(self, window: MainWindow) -> None:
        dialogs: dict[str, Callable[[], object]] = {
            "export": window.dialogs.choose_export,
            "batch": lambda: window.batches.choose([self._photo]),
            "preferences": window.everyday.show_preferences,
            "shortcuts": window.everyday.show_shortcuts,
            "palette": window.everyday.show_palette,
            "presets": window.workbench.presets.manage,
            "models": window.dialogs.show_models,
            "about": window.dialogs.show_about,
            "guide": window.dialogs.show_guide,
            "diagnostics": window.dialogs.show_diagnostics,
        }
        for name, show in dialogs.items():
            self.keep_dialog(show, name)
        for _ in range(2):
            window.workbench.variants.add(copy=True)
            window.bar.submitted.emit("make it sharper")
            self.wait()
        self.keep_dialog(window.workbench.variants.compare, "variants")

    def keep_modal(self, ask: Callable[[], object], name: str) -> None:
        """Keep the picture of a question that waits for its answer, and cancel it."""
        shown: list[QPixmap] = []

        def look() -> None:
            dialog = self._app.activeModalWidget()
            if isinstance(dialog, QDialog):
                shown.append(dialog.grab())
                dialog.reject()

        QTimer.singleShot(500, look)
        ask()
        self._count += 1
        shown[0].save(str(self._folder / f"{self._count:02}-{name}.png"))

    def _while_writing(self, window: MainWindow) -> None:
        box = window.bar.findChild(SentenceBox)
        assert box is not None
        box.setFocus()
        for name, words in (
            ("completion", "remove"),
            ("understood", "brighten the shadows a little and remove the noise, keep my colours"),
            ("question", "fix it"),
            ("unsupported", "add a dog"),
        ):
            box.selectAll()
            QTest.keyClicks(box, words)
            QTest.qWait(600)  # a question comes when the user has stopped
            self.keep(window, name)
        box.hide_completions()
        window.bar.clear()

    def _of_steps(self, window: MainWindow) -> None:
        document = window.editor.document
        assert document is not None
        step = document.steps[-1].id
        window.bar.write("make it nicer")
        self.keep_dialog(window.sentences.compare, "readings")
        window.bar.clear()
        self.keep_dialog(lambda: window.sentences.mix(step), "mix")
        self.keep_modal(window.workbench.variants.ask_snapshot, "snapshot")
        window.workbench.variants.take_snapshot("Before the party")
        window.workbench.show_history()
        assert window.workbench.history is not None
        self.keep(window.workbench.history, "history")
        window.workbench.history.close()
        menu = window.stack_panel._rows[step]._more.steps
        menu.popup(window.mapToGlobal(window.rect().center()))
        self.keep(menu, "step-menu")
        menu.close()

    def _after_export(self, window: MainWindow) -> None:
        target = self._photo.with_name("coffee-restored.jpg")
        window.editor.export(target, ExportOptions())
        self.wait()
        self.keep(window, "exported")
        self.keep_dialog(lambda: window.dialogs.verify(target), "verify")
        self.keep_dialog(window.dialogs.show_licences, "licences")
        error = InputError("“{path}” cannot be read: {reason}.", path="/photos/IMG_1.jpg", reason="it is locked")
        self.keep_dialog(lambda: window.dialogs.show_error(error), "error")

    def _conflict(self, window: MainWindow) -> None:
        """Another program saves edits of the same photo while this window has it."""
        window.editor.save()
        self.wait()
        other = Session.open(self._photo)
        first = other.document.steps[0]
        other.history.do("Elsewhere", other.document.replace_step(replace(first, strength=0.4)))
        other.save()
        window.editor.undo()
        self.wait()
        self.keep(window, "edited-elsewhere")

    def _batch(self, window: MainWindow) -> None:
        broken = self._photo.with_name("broken.jpg")
        broken.write_bytes(b"not a photo")
        copies = [self._photo.with_name(f"IMG_{number}.jpg") for number in range(3)]
        for copy in copies:
            shutil.copyfile(SAMPLE, copy)
        dialog = window.batches.choose([*copies, broken])
        assert dialog is not None
        dialog.accept()
        window.batches.view.pauseWanted.emit(True)
        self.keep(window.batches.view, "batch-paused")
        window.batches.view.pauseWanted.emit(False)
        self.wait()
        self.keep(window.batches.view, "batch-done")
        window.batches.view.close()

    def _recovery(self, window: MainWindow) -> RecoveryDialog:
        document = window.editor.document
        assert document is not None
        last = Entry("do", "make it brighter", time.time(), document)
        found = Recovered(self._photo.with_name("journal"), self._photo, time.time(), document, (last,), True)
        dialog = RecoveryDialog(window, [found])
        dialog.show_picture(self._photo, QImage(str(self._photo)))
        return window.dialogs.open_dialog(dialog)

    def _mirrored(self) -> None:
        self._app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        window = self.window()
        window.open(self._photo)
        self.wait()
        window.choose_tool("brush")
        self.keep(window, "right-to-left")
        window.close()
        self._app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def main(folder: Path, themes: list[str]) -> None:
    app = QApplication(["screens"])
    use_language(app, "system")
    for theme in themes:
        place = folder / theme
        place.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory() as home:
            for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
                os.environ[name] = home
            photo = Path(home) / "Photos" / "coffee.jpg"
            photo.parent.mkdir()
            for one in (photo, photo.with_name("other.jpg")):  # two, for the filmstrip
                shutil.copyfile(SAMPLE, one)
            apply_theme(app, theme)
            Screens(app, place, photo).all()


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    main(Path(sys.argv[1]), sys.argv[2:] or ["dark", "light", "grey"])
