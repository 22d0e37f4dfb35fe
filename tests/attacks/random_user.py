"""A user who does one thing after the other, at random: commands, strokes, sentences, drags, photos, exports."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from instructir_desktop.imaging.export import ExportOptions
from instructir_desktop.ui.main_window import MainWindow

MOST_STEPS = 6
MOST_REGIONS = 8
COMMANDS = (
    "undo", "undo", "redo", "zoom_in", "zoom_out", "fit", "original", "veil", "pan", "rectangle", "ellipse", "brush",
    "lasso", "select", "eraser", "linear", "radial", "refresh", "cancel", "copy_steps", "paste", "duplicate_step", "solo_step",
    "filmstrip", "next_photo", "previous_photo", "rate_0", "rate_3", "rate_5", "changes", "brush_smaller", "brush_larger",
)  # fmt: skip
SENTENCES = (
    "remove the rain",
    "less noise",
    "brighten it a little",
    "sharpen",
    "what time is it",
    "entferne den Nebel",
    "",
)
KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Escape, Qt.Key.Key_Left, Qt.Key.Key_Delete, Qt.Key.Key_1, Qt.Key.Key_Tab)


class User:
    """Does one thing after the other, at random, as a person with a mouse and keys would."""

    def __init__(self, window: MainWindow, photos: list[Path], out: Path, seed: int) -> None:
        self.window, self.photos, self.out = window, photos, out
        self.dice = random.Random(seed)
        self.done: Counter[str] = Counter()
        self.deeds: tuple[tuple[Callable[[], object], int], ...] = (
            (self.command, 40),
            (self.draw, 18),
            (self.scroll, 8),
            (self.key, 4),
            (self.sentence, 10),
            (self.drag_strength, 10),
            (self.change_step, 8),
            (self.restack, 5),
            (self.open, 2),
            (self.export, 1),
        )

    def act(self) -> None:
        deeds, weights = zip(*self.deeds, strict=True)
        deed = self.dice.choices(deeds, weights)[0]
        deed()
        self.done[deed.__name__] += 1
        self.tidy()
        QApplication.processEvents()

    def tidy(self) -> None:
        """As few steps and regions as people have: stacks that only ever grow need more of everything without a leak."""
        editor, document = self.window.editor, self.window.editor.document
        if document is None:
            return
        for step in document.steps[MOST_STEPS:]:
            editor.remove(step.id)
        used = {step.region for step in document.steps}
        for region in [one for one in document.regions if one.id not in used][MOST_REGIONS:]:
            editor.remove_region(region.id)

    def place(self) -> QPoint:
        canvas = self.window.canvas
        return QPoint(self.dice.randrange(canvas.width()), self.dice.randrange(canvas.height()))

    def command(self) -> None:
        action = self.window.commands[self.dice.choice(COMMANDS)]
        if action.isEnabled():
            action.trigger()

    def draw(self) -> None:
        canvas = self.window.canvas
        QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=self.place())
        for _ in range(self.dice.randrange(1, 6)):
            QTest.mouseMove(canvas, self.place())
        QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=self.place())

    def scroll(self) -> None:
        at, turn = QPointF(self.place()), QPoint(0, self.dice.choice((-240, -120, 120, 240)))
        none, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
        canvas = self.window.canvas
        event = QWheelEvent(
            at, QPointF(canvas.mapToGlobal(at)), QPoint(), turn, none, Qt.KeyboardModifier.NoModifier, phase, False
        )
        QApplication.sendEvent(canvas, event)

    def key(self) -> None:
        QTest.keyClick(self.window.canvas, self.dice.choice(KEYS))

    def sentence(self) -> None:
        text = self.dice.choice(SENTENCES)
        self.window.editor.text_edited(text)
        self.window.editor.submit(text)

    def drag_strength(self) -> None:
        document = self.window.editor.document
        if document is not None and document.steps:
            step = self.dice.choice(document.steps)
            for last in (False, False, True):
                self.window.editor.set_strength(step.id, self.dice.random(), final=last)

    def change_step(self) -> None:
        editor, document = self.window.editor, self.window.editor.document
        if document is None or not document.steps:
            return
        step = self.dice.choice(document.steps)
        kind = self.dice.randrange(4)
        if kind == 0:
            editor.toggle(step.id, not step.enabled)
        elif kind == 1:
            editor.rename(step.id, self.dice.choice(("", "Rain", "<b>夜</b>")))
        elif kind == 2:
            editor.move(step.id, self.dice.randrange(len(document.steps)))
        else:
            editor.remove(step.id)

    def restack(self) -> None:
        variants = self.window.workbench.variants
        document = self.window.editor.document
        if document is None or self.window.editor.session is None:
            return
        kind = self.dice.randrange(4)
        if kind == 0 and len(document.variants) < 3:
            variants.add(copy=True)
        elif kind == 1 and document.variants:
            variants.switch(self.dice.choice(document.variants).id)
        elif kind == 2 and len(document.variants) > 1:
            variants.delete(self.dice.choice(document.variants).id)
        elif len(document.snapshots) < 3:
            variants.take_snapshot("x")
        else:
            variants.delete_snapshot(document.snapshots[0].id)

    def open(self) -> None:
        self.window.open(self.dice.choice(self.photos))

    def export(self) -> None:
        if self.window.editor.session is not None:
            self.window.editor.export(self.out, ExportOptions(), overwrite=True)
