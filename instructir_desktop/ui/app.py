"""Making the application: theme, settings, editor, window."""

from __future__ import annotations

import signal
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from instructir_desktop import __version__, logs, paths
from instructir_desktop.document.disk_tiles import DiskTiles
from instructir_desktop.engine.api import BUNDLED, Device
from instructir_desktop.imaging import isolated
from instructir_desktop.settings import Settings
from instructir_desktop.ui.browsing import last_photo
from instructir_desktop.ui.collector import Collector
from instructir_desktop.ui.desk import Desk
from instructir_desktop.ui.editor import Editor
from instructir_desktop.ui.engine_thread import EngineFactory, torch_engine
from instructir_desktop.ui.first_sight import FirstSight
from instructir_desktop.ui.icons import icon
from instructir_desktop.ui.journey import Journey, Route
from instructir_desktop.ui.language import use_language
from instructir_desktop.ui.main_window import APPLICATION, MainWindow
from instructir_desktop.ui.theme import apply_theme, scale_text

HAND_OVER = 0.001
"""Seconds after which a thread that runs Python lets the window's thread go on: a paint needs that many times."""


def make_window(settings: Settings, factory: EngineFactory | None = None) -> MainWindow:
    """The window with its editor; `factory` makes another engine than the settings name (for tests)."""
    editor = Editor(factory or engine_factory(settings), model=settings.text("model") or BUNDLED, disk=_disk(settings))
    window = MainWindow(editor, settings)
    editor.setParent(window)
    return window


def _disk(settings: Settings) -> DiskTiles:
    folder, quota = cache(settings)
    return DiskTiles(folder, quota=quota)


def engine_factory(settings: Settings) -> EngineFactory:
    """What makes the engine that the settings name."""
    device, threads = cast("Device", settings.text("device")), settings.text("threads")
    return partial(torch_engine, device, threads=None if threads == "auto" else int(threads))


def cache(settings: Settings) -> tuple[Path, int]:
    """Where computed tiles are kept, and how many bytes of them at most."""
    folder = Path(settings.text("cache_folder") or paths.cache_folder())
    return folder / "tiles", int(settings.text("cache_quota")) * 2**30


@dataclass(frozen=True)
class Wish:
    """What the command line asks of the window: a photo to open, and a journey through the window on it (see ui.journey)."""

    photo: Path | None = None
    sentence: str | None = None
    export: Path | None = None
    picture: Path | None = None
    edit_in: bool = False
    """Another program handed the photo over and waits for a result (see ui.edit_in)."""

    @property
    def is_journey(self) -> bool:
        return self.photo is not None and any((self.sentence, self.export, self.picture))


def _offer(window: MainWindow, begin_with: Path | None) -> None:
    """Offer what a quit or a crash has left."""
    window.dialogs.offer_recovery(begin_with)
    window.batches.offer_unfinished()


def run(arguments: Sequence[str], wish: Wish = Wish(), *, quit_after: float | None = None) -> int:
    """Show the window until it is closed, `quit_after` seconds at most; the exit code, 1 for a journey that failed."""
    sys.setswitchinterval(HAND_OVER)
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication([*arguments])
    app.setApplicationName("instructir-desktop")
    app.setApplicationDisplayName(APPLICATION)
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("org.instructir.Desktop")  # as packaging/linux names it, so that the icon is found
    app.setWindowIcon(icon("instructir"))
    collector = Collector(app)
    settings = Settings()
    use_language(app, settings.text("language"))
    apply_theme(app, settings.text("theme"))
    scale_text(app, int(settings.text("text_size")))
    window = make_window(settings)
    desk = Desk(app, settings, window)
    desk.engineWanted.connect(lambda: desk.window.editor.set_engine(engine_factory(settings)))
    desk.cacheWanted.connect(lambda: desk.window.editor.set_cache(*cache(settings)))
    place = logs.set_up()
    logs.catch_uncaught(place, lambda sentence: desk.window.bar.set_message(sentence, "error"))
    for interrupt in (signal.SIGINT, signal.SIGTERM):  # Python looks for signals whenever a timer of ours fires
        signal.signal(interrupt, lambda *_: desk.window.close())
    window.show()
    isolated.warm()
    journey: Journey | None = None
    begin_with = wish.photo.absolute() if wish.photo is not None else last_photo(settings)
    if begin_with is not None:
        window.open(begin_with)
        if wish.edit_in and wish.photo is not None:
            window.edit_in.begin(wish.photo)
    if not wish.is_journey:
        FirstSight(window, partial(_offer, window, begin_with))
    if wish.is_journey:
        limit = Route.seconds if quit_after is None else quit_after
        journey = Journey(window, Route(wish.sentence or "", wish.export, wish.picture, limit))
    elif quit_after is not None:
        QTimer.singleShot(round(quit_after * 1000), window.close)
    try:
        code = app.exec()
        if journey is not None and journey.problem:
            sys.stderr.write(f"{journey.problem}\n")
            return 1
        return code
    finally:
        isolated.close()
        isolated.close_previewer()
        collector.close()
        desk.deleteLater()
        sys.excepthook = sys.__excepthook__
        logs.close()
