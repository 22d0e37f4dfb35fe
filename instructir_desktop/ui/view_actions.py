"""The View menu's commands: how before and after are compared, and what is shown beside and over the photo."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QMenu, QWidget

from instructir_desktop.settings import Settings
from instructir_desktop.ui.actions import Actions
from instructir_desktop.ui.canvas.compare import Layout
from instructir_desktop.ui.canvas.navigator import Navigator
from instructir_desktop.ui.canvas.view import CanvasView
from instructir_desktop.ui.editor import Editor
from instructir_desktop.ui.hold_toggle import HoldToggle
from instructir_desktop.ui.panels.histogram_panel import HistogramPanel
from instructir_desktop.ui.pixel_readout import values, words
from instructir_desktop.ui.status import StatusBar

READ_AFTER = 25
"""Milliseconds between a move of the pointer and the reading of the pixel below it."""

KEPT = ("navigator", "histogram", "pixel_grid")
"""Switches that are kept in the settings under their own names."""

SURROUNDS = ("theme", "black", "dark", "mid", "white")


class ViewActions(QObject):
    """Handlers for the commands, the histogram and the navigator, and the readout in the status bar."""

    def __init__(self, window: QWidget, editor: Editor, settings: Settings, canvas: CanvasView) -> None:
        super().__init__(window)
        self._editor, self._settings, self._canvas = editor, settings, canvas
        self.histogram = HistogramPanel()
        self.navigator = Navigator(canvas)
        self._pointed: tuple[int, int] | None = None
        self._reading = QTimer(self)
        self._reading.setSingleShot(True)
        self._reading.setInterval(READ_AFTER)
        self._reading.timeout.connect(self._read)
        self._surrounds = QMenu(self.tr("Ground a&round the photo"), window)
        self._wants = {"navigator": False, "histogram": False}
        canvas.overview.made.connect(self.histogram.set_overview)
        canvas.overview.made.connect(self.navigator.set_overview)
        canvas.viewChanged.connect(lambda _box: self.navigator.set_view(canvas.transform))
        canvas.pointed.connect(self._point)
        self.navigator.moved.connect(canvas.centre)

    def handlers(self) -> dict[str, Callable[..., object]]:
        """For the table of actions."""
        canvas = self._canvas
        return {
            "actual": partial(canvas.zoom_at_pointer, 1.0),
            "double": partial(canvas.zoom_at_pointer, 2.0),
            "fill": canvas.fill,
            "split": partial(self._lay_out, "split"),
            "beside": partial(self._lay_out, "beside"),
            "level": self._turn,
            "swap": canvas.set_swapped,
            "lens": canvas.set_lens,
            "clipping": self._warn,
            "pixel_grid": partial(self._keep, "pixel_grid", canvas.set_grid),
            "navigator": partial(self._keep, "navigator", self._show_navigator),
            "histogram": partial(self._keep, "histogram", self._show_histogram),
            **{f"surround_{name}": partial(self._surround, name) for name in SURROUNDS},
        }

    def attach(self, commands: Actions, status: StatusBar) -> None:
        """Give it what is made after it, and set everything as the settings say."""
        self._commands, self._status = commands, status
        self._lens = HoldToggle(commands["lens"], self._canvas.window())
        self.navigator.closed.connect(partial(commands["navigator"].setChecked, False))
        self.histogram.warningsWanted.connect(commands["clipping"].toggle)
        self._editor.renderChanged.connect(self._look_again)
        for name in KEPT:
            on = self._settings.text(name) == "on"
            commands[name].setChecked(on)
            handler = {"pixel_grid": self._canvas.set_grid, "navigator": self._show_navigator}
            handler.get(name, self._show_histogram)(on)
        commands.fill(self._surrounds, [f"surround_{name}" for name in SURROUNDS])
        surround = self._settings.text("surround")
        commands[f"surround_{surround}"].setChecked(True)
        self._canvas.set_surround(surround)

    def menu(self) -> QMenu:
        """The grounds to choose from; attach() fills it."""
        return self._surrounds

    def shutdown(self) -> None:
        """Stop watching keys and pixels."""
        self._lens.close()
        self._reading.stop()

    # Comparing

    def _lay_out(self, layout: Layout, on: bool) -> None:
        """Switch a layout on or off; the other one goes off."""
        other = self._commands["beside" if layout == "split" else "split"]
        if on and other.isChecked():
            other.setChecked(False)
        self._canvas.set_layout(layout if on else "single")

    def _turn(self, level: bool) -> None:
        """Divide by a level or an upright line; where nothing is divided yet, do that too."""
        comparison = self._canvas.comparison
        self._canvas.set_layout(comparison.layout, upright=not level)
        if level and comparison.layout == "single":
            self._commands["split"].setChecked(True)

    # What is shown

    def _keep(self, name: str, show: Callable[[bool], object], on: bool) -> None:
        self._settings.put(name, "on" if on else "off")
        show(on)

    def _warn(self, on: bool) -> None:
        self._canvas.set_clipping(on)
        self.histogram.set_warned(on)

    def _show_navigator(self, on: bool) -> None:
        self.navigator.set_wanted(on)
        self._want("navigator", on)

    def _show_histogram(self, on: bool) -> None:
        self.histogram.setVisible(on)
        self._want("histogram", on)

    def _want(self, name: str, on: bool) -> None:
        self._wants[name] = on
        self._canvas.overview.set_wanted(any(self._wants.values()))

    def _surround(self, name: str) -> None:
        self._settings.put("surround", name)
        self._canvas.set_surround(name)

    # The pixel under the pointer

    def _point(self, pixel: tuple[int, int] | None) -> None:
        self._pointed = pixel
        if pixel is None:
            self._reading.stop()
            self._status.set_pixel("")
        elif not self._reading.isActive():
            self._reading.start()

    def _look_again(self) -> None:
        if self._pointed is not None and not self._reading.isActive():
            self._reading.start()

    def _read(self) -> None:
        photo = self._editor.photo
        if photo is None or self._pointed is None or photo.base.size != self._canvas.transform.photo:
            return
        layers = list(self._editor.layers().values())
        found = values(photo.session.buffer, photo.base, layers, *self._pointed)
        self._status.set_pixel(words(*self._pointed, *found))
