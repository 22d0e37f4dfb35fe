"""Somebody at the window: starts it through main(), uses mouse and keyboard, looks at what is shown, and closes it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from instructir_desktop.__main__ import main
from instructir_desktop.core.regions import Region
from instructir_desktop.document.step import Step
from instructir_desktop.ui.main_window import MainWindow
from tests.journeys import pictures

SIZE = 960, 640
"""The window's, and so the kept pictures'."""

LONG = 60_000
"""Milliseconds that anything may take."""

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


class Photographer:
    """Everything is done in the window that main() shows, by the means that a person has."""

    window: MainWindow

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot

    def work(self, *arguments: str | Path, doing: Callable[[], None]) -> None:
        """Start the application, do something once the window is there, and close it. It must end well."""
        problem: list[BaseException] = []

        def begin() -> None:
            try:
                self.find_window()
                self.window.resize(*SIZE)
                QTest.qWaitForWindowExposed(self.window)
                doing()
            except BaseException as error:  # noqa: BLE001 - whatever it is, it is raised again outside of Qt
                problem.append(error)
            finally:
                for one in QApplication.topLevelWidgets():
                    if isinstance(one, QDialog) and one.isVisible():
                        one.close()
                self.window.close()

        QTimer.singleShot(0, begin)
        code = main([str(one) for one in arguments])
        if problem:
            raise problem[0]
        assert code == 0

    def find_window(self, other_than: MainWindow | None = None) -> None:
        """Wait for the window; `other_than`: it is another one now."""

        def found() -> list[MainWindow]:
            windows = [one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow)]
            return [one for one in windows if one.isVisible() and one is not other_than]

        self.wait_until(lambda: bool(found()))
        self.window = found()[0]
        QTest.qWait(50)

    # Waiting and looking

    def wait_until(self, done: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(done, timeout=LONG)

    def wait_for_photo(self, name: str) -> None:
        """Until a photo of this name is open and nothing is left to do."""
        editor = self.window.editor
        self.wait_until(lambda: editor.session is not None and editor.session.path.name == name)
        self.wait_until(lambda: not editor.is_running)

    def wait_until_saved(self) -> None:
        editor = self.window.editor
        self.wait_until(lambda: editor.session is not None and not editor.session.modified)

    @property
    def steps(self) -> Sequence[Step]:
        document = self.window.editor.document
        return document.steps if document is not None else ()

    @property
    def regions(self) -> Sequence[Region]:
        document = self.window.editor.document
        return document.regions if document is not None else ()

    @property
    def dialog(self) -> QDialog:
        """The dialog that is open, on top of others."""
        found = QApplication.activeModalWidget()
        assert isinstance(found, QDialog)
        return found

    def seen(self, name: str) -> None:
        """The window looks as its kept picture does; with WRITE_PICTURES set, it becomes the kept one."""
        self.settle()
        picture = pictures.draw(self.window)
        if pictures.WRITING:
            pictures.keep(name, picture)
        difference = pictures.compare(picture, pictures.kept(name))
        assert difference.small, f"{name}: {difference}"

    def settle(self) -> None:
        """Let everything happen that follows at once: layouts, the stack's pictures, the saving."""
        if self.window.editor.session is not None:
            self.wait_until_saved()
        QTest.qWait(350)

    # Keyboard

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
        """Press a key in whatever has the focus."""
        for _ in range(times):
            QTest.keyClick(QApplication.focusWidget() or self.window, key, held)

    def type(self, words: str) -> None:
        QTest.keyClicks(QApplication.focusWidget(), words)

    def say(self, sentence: str) -> None:
        """Write a sentence into the box, press Return, and wait for its steps to be carried out."""
        before = len(self.steps)
        self.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        box = QApplication.focusWidget()
        assert isinstance(box, QLineEdit)
        box.selectAll()
        self.type(sentence)
        self.press(Qt.Key.Key_Return)
        editor = self.window.editor
        self.wait_until(lambda: len(self.steps) > before and not editor.is_running)

    def reach(self, name: str) -> QWidget:
        """Press Tab until the control of this accessible name has the focus."""
        for _ in range(150):
            focused = QApplication.focusWidget()
            if focused is not None and focused.accessibleName() == name:
                return focused
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not reach {name!r}")

    def open_dialog(self, key: Qt.Key, held: Qt.KeyboardModifier) -> QDialog:
        """Press the keys of a command that opens a dialog, and wait for it."""
        self.press(key, held)
        self.wait_until(lambda: isinstance(QApplication.activeModalWidget(), QDialog))
        self.wait_until(lambda: self.dialog.isAncestorOf(QApplication.focusWidget() or self.window))
        return self.dialog

    # Commands

    def choose(self, menu: str, words: str) -> None:
        """Choose an entry of one of the stack's menus."""
        shown = self.window.workbench.menus[menu]
        shown.aboutToShow.emit()
        found = [one for one in shown.actions() if one.text().replace("&", "") == words]
        assert len(found) == 1, [one.text() for one in shown.actions()]
        found[0].trigger()

    def export(self) -> None:
        """Export with what the dialog proposes, and wait until that is said."""
        dialog = self.open_dialog(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        self.click(dialog, "Export")
        self.wait_until(lambda: bool(self.window.toast.words))
        assert "Exported" in self.window.toast.words

    # Mouse

    def drag(self, *points: tuple[float, float], held: Qt.KeyboardModifier = NONE) -> None:
        """Drag over the canvas from point to point of the photo, in its pixels."""
        canvas = self.window.canvas
        ratio = canvas.devicePixelRatioF()
        places = [QPoint(*(round(value / ratio) for value in canvas.transform.to_view(x, y))) for x, y in points]
        QTest.mousePress(canvas, LEFT, held, places[0])
        for place in places[1:]:
            QTest.mouseMove(canvas, place)
        QTest.mouseRelease(canvas, LEFT, held, places[-1])

    def take(self, name: str) -> None:
        """Click a tool or a switch in the toolbars."""
        action = self.window.commands[name]
        found = [
            one for one in self.window.findChildren(QToolButton) if one.defaultAction() is action and one.isVisible()
        ]
        QTest.mouseClick(found[0], LEFT)

    def drop(self, over: QWidget, *files: Path) -> None:
        """Drop files on a window."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in files])
        event = QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, data, LEFT, NONE)
        over.dropEvent(event)
        assert event.isAccepted()

    def photo(self) -> pictures.Pixels:
        """What the canvas shows, (H, W, 3)."""
        return pictures.pixels_of(self.window.canvas.grab())

    def click(self, parent: QWidget, words: str) -> None:
        """Click the visible button that says this."""
        found = [one for one in parent.findChildren(QPushButton) if one.text() == words and one.isVisible()]
        assert len(found) == 1, f"{len(found)} buttons say {words!r}"
        QTest.mouseClick(found[0], LEFT)
