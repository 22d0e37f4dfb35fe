"""One row of the stack: a step's thumbnail, title, switch, strength and handle."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QEnterEvent, QFocusEvent, QImage, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from instructir_desktop.document.step import Step
from instructir_desktop.ui.icons import icon
from instructir_desktop.ui.mirroring import margins
from instructir_desktop.ui.panels.buttons import row_button
from instructir_desktop.ui.panels.editable_label import EditableLabel
from instructir_desktop.ui.panels.grip import Grip
from instructir_desktop.ui.panels.labels import ElidedLabel, ValueLabel, percent, set_look, tooltip
from instructir_desktop.ui.panels.sliders import PanelSlider
from instructir_desktop.ui.panels.step_menu import StepMenuButton, kept_words
from instructir_desktop.ui.panels.thumbnail import Thumbnail
from instructir_desktop.ui.tokens import SPACE_L, SPACE_S, SPACE_XS
from instructir_desktop.ui.words import intent_word

KEYS = (Qt.Key.Key_Delete, Qt.Key.Key_F2, Qt.Key.Key_Space, Qt.Key.Key_Up, Qt.Key.Key_Down)
"""Handled by a row with the focus, even where the window has shortcuts on them."""


class StepRow(QFrame):
    """Shows one step; update_step() changes what differs and never disturbs what the user holds."""

    toggled = Signal(bool)
    strengthChanged = Signal(float, bool)
    lockChanged = Signal(str, bool)
    mixWanted = Signal()
    wanted = Signal(str)
    """A command of step_menu.COMMANDS."""
    marked = Signal(bool)
    """Clicked with Ctrl (False) or Shift (True): to be worked on together with others."""
    held = Signal(bool)
    """The picture is pressed: what was before this step is wanted."""
    renamed = Signal(str)
    removed = Signal()
    chosen = Signal()
    """Clicked or focused."""
    stepped = Signal(int)
    """Up (-1) or Down (+1): the next row is wanted."""
    shifted = Signal(int)
    """Alt+Up (-1) or Alt+Down (+1): this row is to be moved."""
    dragged = Signal(int)
    dropped = Signal()
    dragCancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._step: Step | None = None
        self._current = self._holding = False
        self.setProperty("card", "row")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

        self._grip = Grip()
        self._picture = Thumbnail()
        self._title = EditableLabel(self.tr("Name of the step"))
        self._detail = ElidedLabel("", "small")
        self._mark, self._words = "", ""
        self._shown: tuple[str, int] | None = None
        self._eye = row_button("eye")
        self._more = StepMenuButton()
        self._more.steps.locked.connect(self.lockChanged)
        self._more.steps.mixWanted.connect(self.mixWanted)
        self._more.steps.wanted.connect(self.wanted)
        self._trash = row_button("trash")
        self._trash.setToolTip(self.tr("Delete this step (Del)"))
        for hidden in (self._more, self._trash):
            keeps_place = hidden.sizePolicy()
            keeps_place.setRetainSizeWhenHidden(True)
            hidden.setSizePolicy(keeps_place)
        self._slider = PanelSlider(100, 100)
        self._slider.setToolTip(self.tr("Strength. Double-click for 100 %."))
        self._value = ValueLabel(percent(1))
        self._lay_out()

        self._grip.dragged.connect(self.dragged)
        self._grip.dropped.connect(self.dropped)
        self._title.renamed.connect(self.renamed)
        self._eye.clicked.connect(self._toggle)
        self._trash.clicked.connect(self.removed)
        self._slider.moved.connect(self._strength_moved)
        self._show_trash()

    def _lay_out(self) -> None:
        first = _line(self._title, self._eye)
        second = _line(self._detail, self._more, self._trash)
        third = _line(self._slider, self._value)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        for line in (first, second, third):
            texts.addLayout(line)
        whole = QHBoxLayout(self)
        self._whole = whole
        whole.setContentsMargins(margins(SPACE_XS, SPACE_XS, SPACE_S, SPACE_XS))
        whole.setSpacing(SPACE_S)
        whole.addWidget(self._grip)
        whole.addWidget(self._picture)
        whole.addLayout(texts, 1)

    def update_step(self, step: Step, place: str, number: int) -> None:
        """Show the step, the name of its region ("" for the whole photo) and its number in the stack, from 1."""
        shown = place, number
        if step is self._step and shown == self._shown:
            return  # most of a stack is as it was, at every move of a slider
        self._step, self._shown = step, shown
        self._title.set_text(step.title)
        self._title.setToolTip(tooltip(step.text if not step.name else f"{step.name}: {step.text}"))
        words = [intent_word(step.intent), place, *kept_words(step)]
        self._more.steps.show_step(step)
        self._words = " · ".join(word for word in words if word)
        self._show_detail()
        self._slider.show_value(round(step.strength * 100))
        self._value.setText(percent(self._slider.value() / 100))
        self._eye.setIcon(icon("eye" if step.enabled else "eye-off"))
        self._eye.setToolTip(
            self.tr("Turn this step off (Space)") if step.enabled else self.tr("Turn this step on (Space)")
        )
        self._picture.set_dimmed(not step.enabled)
        self._title.set_muted(not step.enabled)
        self.setAccessibleName(self.tr("Step {number}: {title}").format(number=number, title=step.title))
        self.setAccessibleDescription(
            (
                self.tr("{words}, strength {strength}, on")
                if step.enabled
                else self.tr("{words}, strength {strength}, off")
            ).format(words=self._words, strength=percent(step.strength))
        )
        self._eye.setAccessibleName(
            (self.tr("Turn step {number} off") if step.enabled else self.tr("Turn step {number} on")).format(
                number=number
            )
        )
        self._more.setAccessibleName(self.tr("More for step {number}").format(number=number))
        self._trash.setAccessibleName(self.tr("Delete step {number}").format(number=number))
        self._slider.setAccessibleName(self.tr("Strength of step {number}").format(number=number))
        self._grip.setAccessibleName(self.tr("Move step {number}").format(number=number))

    def set_image(self, image: QImage) -> None:
        self._picture.set_image(image)

    def set_mark(self, *, running: bool, stale: bool, seconds: float | None = None) -> None:
        """Show that the step is being restored, or that its result is from before a change and what a new one costs."""
        self._mark = self.tr("Restoring…") if running else self.tr("Needs updating") + cost(seconds) if stale else ""
        set_look(self._detail, kind="running" if running else "stale" if stale else "small")
        self._show_detail()

    def set_current(self, current: bool) -> None:
        self._current = current
        set_look(self, current=current)
        self._show_trash()

    def set_indented(self, indented: bool) -> None:
        """Stand a little to the right: the step is in a group."""
        self._whole.setContentsMargins(margins(SPACE_XS + (SPACE_L if indented else 0), SPACE_XS, SPACE_S, SPACE_XS))

    def come_after(self, other: StepRow) -> None:
        """Let Tab go from the other row to this one."""
        QWidget.setTabOrder(other._slider, self)

    def retire(self) -> None:
        """The step is gone: go too, without a last word from a name box that is open."""
        self.blockSignals(True)
        focused = QApplication.focusWidget()
        if focused is not None and (focused is self or self.isAncestorOf(focused)):
            focused.clearFocus()  # else Qt hands it to the next row, as if the user had chosen that
        self.hide()
        self.deleteLater()

    def rename(self) -> None:
        """Let the user write a name in place of the title."""
        self._title.edit(self._step.title if self._step is not None else "")

    def _show_detail(self) -> None:
        self._detail.setText(" · ".join(part for part in (self._mark, self._words) if part))

    def _show_trash(self) -> None:
        for button in (self._more, self._trash):
            button.setVisible(self._current or self.hasFocus() or self.underMouse())

    def _toggle(self) -> None:
        if QApplication.keyboardModifiers() & Qt.KeyboardModifier.AltModifier:
            self.wanted.emit("solo")
        elif self._step is not None:
            self.toggled.emit(not self._step.enabled)

    def _strength_moved(self, value: int, final: bool) -> None:
        self._shown = None  # the slider runs ahead of the document
        self._value.setText(percent(value / 100))
        self.strengthChanged.emit(value / 100, final)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        keys = event.modifiers()
        if keys & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier):
            self.marked.emit(bool(keys & Qt.KeyboardModifier.ShiftModifier))
            return
        self.chosen.emit()
        if self._picture.geometry().contains(event.position().toPoint()):
            self._holding = True
            self.held.emit(True)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._holding:
            self._holding = False
            self.held.emit(False)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._more.steps.popup(event.globalPos())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.rename()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._show_trash()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._show_trash()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_trash()
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.chosen.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_trash()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            drops = event.key() == Qt.Key.Key_Escape and self._grip.held
            if event.key() in KEYS or drops:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, alt = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            (self.shifted if alt else self.stepped).emit(-1 if key == Qt.Key.Key_Up else 1)
        elif key == Qt.Key.Key_Delete:
            self.removed.emit()
        elif key == Qt.Key.Key_F2:
            self.rename()
        elif key == Qt.Key.Key_Space:
            self._toggle()
        elif key == Qt.Key.Key_Escape and self._grip.held:
            self._grip.let_go()
            self.dragCancelled.emit()
        else:
            super().keyPressEvent(event)


def cost(seconds: float | None) -> str:
    """What follows the words of a stale step: its cost, empty while that is not known."""
    if seconds is None:
        return ""
    if seconds < 1:
        return QCoreApplication.translate("StepRow", " (under 1\u00a0s)")
    return (
        QCoreApplication.translate("StepRow", " (about {seconds:.0f}\u00a0s)").format(seconds=seconds)
        if seconds < 90
        else QCoreApplication.translate("StepRow", " (about {minutes:.0f}\u00a0min)").format(minutes=seconds / 60)
    )


def _line(stretched: QWidget, *others: QWidget) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(SPACE_S)
    line.addWidget(stretched, 1)
    for other in others:
        line.addWidget(other)
    return line
