"""Everything can be reached by keyboard, has a name for screen readers, and shows where the focus is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QKeySequenceEdit,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTextEdit,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from instructir_desktop.core.regions import Ellipse, Part
from instructir_desktop.errors import InputError
from instructir_desktop.ui import announcing
from instructir_desktop.ui.announcing import announce
from instructir_desktop.ui.dialogs.contact_sheet_dialog import ContactSheetDialog
from instructir_desktop.ui.dialogs.mix_dialog import MixDialog
from instructir_desktop.ui.dialogs.recovery import RecoveryDialog
from instructir_desktop.ui.dialogs.verify_dialog import VerifyDialog
from instructir_desktop.ui.help import WITHOUT, HelpButton
from instructir_desktop.ui.main_window import MainWindow
from instructir_desktop.ui.panels.region_row import RegionRow
from instructir_desktop.ui.panels.step_row import StepRow
from instructir_desktop.ui.tools.base import Gesture

CONTROLS = (
    QAbstractButton, QAbstractSlider, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QAbstractItemView,
)  # fmt: skip


def controls(top: QWidget) -> Iterator[QWidget]:
    """What a user can operate in a window, without the inner parts of Qt's own controls."""
    for widget in top.findChildren(QWidget):
        inner = widget.objectName().startswith("qt_") or isinstance(
            widget.parentWidget(), QAbstractSpinBox | QComboBox | QLineEdit | QKeySequenceEdit
        )
        shown = widget.isVisibleTo(top) and widget.window() is top
        if shown and not inner and isinstance(widget, CONTROLS) and not isinstance(widget, QScrollBar):
            yield widget


def nameless(top: QWidget) -> list[str]:
    found = []
    for widget in controls(top):
        interface = QAccessible.queryAccessibleInterface(widget)
        name = interface.text(QAccessible.Text.Name) if interface is not None else widget.accessibleName()
        if not name.strip():
            found.append(f"{type(widget).__name__} {widget.objectName()} in {type(widget.parentWidget()).__name__}")
    return found


@pytest.fixture
def busy(opened: MainWindow, qtbot: QtBot) -> MainWindow:
    """The window with a step and a region."""
    opened.bar.submitted.emit("remove the noise")
    qtbot.waitUntil(lambda: len(opened.editor.document.steps) == 1 and not opened.editor.is_running)
    opened.editor.draw(Gesture(Part(Ellipse(20, 20, 100, 80)), to_active=False))
    QApplication.processEvents()
    return opened


def dialogs(window: MainWindow) -> Iterator[QDialog]:
    """Every dialog of the window, one after the other."""
    opener, document = window.dialogs, window.editor.document
    yield opener.show_models()
    yield opener.show_guide()
    yield opener.show_licences()
    yield window.everyday.show_palette()
    yield window.everyday.show_preferences()
    yield window.everyday.show_shortcuts()
    for show in (opener.choose_export, opener.show_about, opener.show_diagnostics):
        show()
        yield QApplication.activeModalWidget()
    opener.show_error(InputError("It cannot be read."))
    yield QApplication.activeModalWidget()
    yield opener.open_dialog(VerifyDialog(Path("a.jpg"), window))
    yield opener.open_dialog(MixDialog(window, document.steps[0]))
    yield opener.open_dialog(ContactSheetDialog(window, "remove the noise"))
    yield opener.open_dialog(RecoveryDialog(window, []))
    yield window.workbench.presets.manage()
    yield window.batches.choose()
    window.batches.view.show()
    yield window.batches.view


def test_every_control_of_every_window_has_a_name(busy: MainWindow) -> None:
    assert nameless(busy) == []
    seen = set()
    for dialog in dialogs(busy):
        assert isinstance(dialog, QDialog)
        assert dialog.windowTitle()
        seen.add(type(dialog).__name__)
        assert dialog.findChild(HelpButton) or type(dialog).__name__ in WITHOUT, dialog
        assert nameless(dialog) == [], type(dialog).__name__
        dialog.close()
    assert len(seen) == 17


def test_the_empty_window_has_names_too(window: MainWindow) -> None:
    assert nameless(window) == []


def reached(top: QWidget, most: int = 200) -> list[QWidget]:
    """The widgets that Tab goes through, from the one with the focus until it comes round."""
    found: list[QWidget] = []
    for _ in range(most):
        focus = QApplication.focusWidget()
        if focus is None or focus in found:
            return found
        found.append(focus)
        top.focusNextPrevChild(True)
    return found


def test_tab_reaches_the_parts_of_the_window(busy: MainWindow, qtbot: QtBot) -> None:
    busy.activateWindow()
    busy.bar.focus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    names = {widget.accessibleName() for widget in reached(busy)}
    assert {"Instruction", "Step 1: remove the noise", "Strength of step 1", "Region Region 1"} <= names


def test_tab_reaches_every_control_of_the_dialogs(busy: MainWindow, qtbot: QtBot) -> None:
    for dialog in dialogs(busy):
        qtbot.waitUntil(lambda dialog=dialog: dialog.isActiveWindow())
        if QApplication.focusWidget() is None:
            dialog.focusNextPrevChild(True)
        there = reached(dialog)
        for control in controls(dialog):
            wanted = control.focusPolicy() & Qt.FocusPolicy.TabFocus and control.isEnabled()
            if wanted:
                proxy = control.focusProxy() or control
                assert proxy in there or any(control.isAncestorOf(one) for one in there), (dialog, control)
        buttons = [one for one in controls(dialog) if isinstance(one, QAbstractButton) and one.isEnabled()]
        assert all(one.focusPolicy() & Qt.FocusPolicy.TabFocus for one in buttons), dialog
        dialog.close()


def picture(widget: QWidget) -> np.ndarray:
    image = widget.window().grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    data = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return data[:, : 3 * image.width()].copy()


def test_the_focus_can_be_seen(busy: MainWindow, qtbot: QtBot) -> None:
    """The picture of a window changes when the focus comes to a control of it."""
    busy.bar._box.setText("remove the noise")  # so that the button is enabled
    shows: tuple[Callable[[], QWidget], ...] = (
        lambda: busy,
        busy.everyday.show_preferences,
        busy.everyday.show_shortcuts,
        busy.dialogs.show_models,
    )
    for show in shows:
        dialog = show()
        qtbot.waitUntil(lambda dialog=dialog: dialog.isActiveWindow())
        for control in [*controls(dialog), *dialog.findChildren(StepRow), *dialog.findChildren(RegionRow)]:
            if control.focusPolicy() & Qt.FocusPolicy.TabFocus and control.isEnabled():
                dialog.setFocus()
                if QApplication.focusWidget() is not None:
                    QApplication.focusWidget().clearFocus()
                before = picture(control)
                control.setFocus(Qt.FocusReason.TabFocusReason)
                assert not np.array_equal(picture(control), before), control
        if dialog is not busy:
            dialog.close()


def test_progress_and_messages_are_told(busy: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(announcing.QAccessible, "isActive", staticmethod(lambda: True))
    monkeypatch.setattr(
        announcing.QAccessible, "updateAccessibility", staticmethod(lambda event: said.append(event.message()))
    )
    announce(busy, "")
    assert said == []
    busy.bar.set_message("The export was cancelled; nothing was written.", "info")
    busy.toast.say("Exported")
    busy.bar.set_running(True)
    busy.bar.set_running(False)
    assert said[:2] == ["The export was cancelled; nothing was written.", "Exported"]
    assert said[2:] == ["Restoring…", "Done"]


def test_icon_buttons_of_the_toolbars_say_what_they_do(window: MainWindow) -> None:
    buttons = [one for one in window.findChildren(QToolButton) if one.isVisible() and one.defaultAction() is not None]
    assert len(buttons) > 12
    for button in buttons:
        assert len(button.toolTip()) > 3
        assert QAccessible.queryAccessibleInterface(button).text(QAccessible.Text.Name)
