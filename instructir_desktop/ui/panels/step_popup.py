"""The popup of a chip: what a step of the sentence does, how strongly, where, and what it keeps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from instructir_desktop.core.language.parse import ParsedStep
from instructir_desktop.core.language.understanding import LABELS
from instructir_desktop.core.locks import LOCKS
from instructir_desktop.ui.marked import marked
from instructir_desktop.ui.panels.labels import ValueLabel, label, percent
from instructir_desktop.ui.panels.sliders import PanelSlider
from instructir_desktop.ui.panels.step_menu import LOCK_WORDS
from instructir_desktop.ui.plan import PLACES, with_intent
from instructir_desktop.ui.tokens import SPACE_L, SPACE_M, SPACE_S
from instructir_desktop.ui.words import intent_word, place_name

WIDTH = 280

GUESS = marked("StepPopup", "A guess: look at the region afterwards and correct it.")


class StepForm(QWidget):
    """The fields of one step. `place`: the name of the active region, "" when sentences act on the whole photo."""

    changed = Signal(object)
    """The step as it is now."""
    removed = Signal()

    def __init__(self, step: ParsedStep, place: str) -> None:
        super().__init__()
        self._step = step
        self._intent = QComboBox()
        self._intent.setAccessibleName(self.tr("What the step does"))
        for name in LABELS:
            if name != "nothing":
                self._intent.addItem(intent_word(name), name)
        self._intent.setCurrentIndex(self._intent.findData(step.intent))
        self._slider = PanelSlider(100, 100)
        self._slider.setAccessibleName(self.tr("Strength of the step"))
        self._slider.setToolTip(self.tr("Strength. Double-click for 100 %."))
        self._slider.show_value(round(step.strength * 100))
        self._value = ValueLabel(percent(1), percent(step.strength))
        self._where = QComboBox()
        self._where.setAccessibleName(self.tr("Where the step acts"))
        self._places = [None, *PLACES]
        if step.where not in self._places:
            self._places.append(step.where)
        for choice in self._places:
            words = place_name(choice) or place or self.tr("whole photo")
            self._where.addItem(words[:1].upper() + words[1:])
        self._where.setCurrentIndex(self._places.index(step.where))
        self._guess = label(self.tr(GUESS), "small")
        self._guess.setWordWrap(True)
        self._guess.setVisible(step.where is not None and step.where.guess)
        self._locks = {lock: QCheckBox(QCoreApplication.translate("StepMenu", LOCK_WORDS[lock])) for lock in LOCKS}
        remove = QPushButton(self.tr("Leave this step out"))
        remove.setAutoDefault(False)
        remove.clicked.connect(self.removed)

        strength = QHBoxLayout()
        strength.addWidget(self._slider, 1)
        strength.addWidget(self._value)
        form = QGridLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(SPACE_M)
        form.setVerticalSpacing(SPACE_S)
        form.setColumnStretch(1, 1)
        form.addWidget(label(self.tr("Restore"), "muted"), 0, 0)
        form.addWidget(self._intent, 0, 1)
        form.addWidget(label(self.tr("Strength"), "muted"), 1, 0)
        form.addLayout(strength, 1, 1)
        form.addWidget(label(self.tr("Where"), "muted"), 2, 0)
        form.addWidget(self._where, 2, 1)
        form.addWidget(self._guess, 3, 1)
        for row, (lock, box) in enumerate(self._locks.items(), start=4):
            box.setChecked(lock in step.locks)
            box.toggled.connect(self._update)
            form.addWidget(box, row, 1)
        form.addWidget(remove, 4 + len(self._locks), 1)
        self._intent.currentIndexChanged.connect(self._update)
        self._where.currentIndexChanged.connect(self._update)
        self._slider.moved.connect(self._update)
        self.setFocusProxy(self._intent)

    def _update(self, *_: object) -> None:
        where = self._places[self._where.currentIndex()]
        self._value.setText(percent(self._slider.value() / 100))
        self._guess.setVisible(where is not None and where.guess)
        self._step = replace(
            with_intent(self._step, self._intent.currentData()),
            strength=self._slider.value() / 100,
            where=where,
            locks=tuple(lock for lock, box in self._locks.items() if box.isChecked()),
        )
        self.changed.emit(self._step)


class StepPopup(QFrame):
    """One form per step, above the chip it belongs to. Escape or a click outside closes it."""

    changed = Signal(object, object)
    """The step as it was read, and as it is now (None: left out)."""
    closed = Signal()

    def __init__(self, parent: QWidget, steps: Sequence[tuple[ParsedStep, ParsedStep]], place: str) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("card", "popup")
        self.setFixedWidth(WIDTH)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(SPACE_L, SPACE_M, SPACE_L, SPACE_L)
        whole.setSpacing(SPACE_M)
        self._forms: list[StepForm] = []
        for read, step in steps:
            form = StepForm(step, place)
            form.changed.connect(lambda now, read=read: self.changed.emit(read, now))
            form.removed.connect(lambda read=read: self._remove(read))
            title = label(f"“{' '.join(read.text.split())}”", "heading")
            title.setWordWrap(True)
            whole.addWidget(title)
            whole.addWidget(form)
            self._forms.append(form)

    def show_above(self, chip: QWidget) -> None:
        """Show it with its lower left corner on the chip, inside the screen."""
        self.adjustSize()
        corner = chip.mapToGlobal(QPoint(0, -SPACE_S))
        room = chip.screen().availableGeometry()
        left = min(max(corner.x(), room.left()), room.right() - self.width())
        self.move(left, max(corner.y() - self.height(), room.top()))
        self.show()
        self._forms[0].setFocus(Qt.FocusReason.PopupFocusReason)

    def _remove(self, read: ParsedStep) -> None:
        self.changed.emit(read, None)
        self.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.close()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: object) -> None:
        super().hideEvent(event)  # type: ignore[arg-type]
        self.closed.emit()
