"""Draws the pictures of docs/guide.md and of README from the real window with the real model: run after the window has changed.

Usage: screenshots.py [FOLDER] (default docs/guide). The photo is the CC0 sample of the application.
"""

from __future__ import annotations

import io
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "" if os.environ.get("DISPLAY") else "offscreen")
HOME = tempfile.mkdtemp(prefix="instructir-pictures-")
for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
    os.environ[name] = HOME

from PIL import Image  # noqa: E402
from PySide6.QtCore import QBuffer, QEventLoop, QIODevice, QTimer  # noqa: E402
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402

from instructir_desktop.core.regions import Ellipse, Part  # noqa: E402
from instructir_desktop.settings import Settings  # noqa: E402
from instructir_desktop.ui.app import make_window  # noqa: E402
from instructir_desktop.ui.main_window import MainWindow  # noqa: E402
from instructir_desktop.ui.panels.sentence_box import SentenceBox  # noqa: E402
from instructir_desktop.ui.theme import apply_theme  # noqa: E402
from instructir_desktop.ui.tools.base import Gesture  # noqa: E402

WIDTH = 660
"""Pixels: the width of the guide's page inside the application."""
CHIPS = "take out the fog in the left half, then brighten it a little, but keep my colours"
QUESTION = "please make it better"


def main(folder: Path) -> None:
    app = QApplication(["instructir-desktop"])
    apply_theme(app, "dark")
    window = make_window(Settings())
    window.resize(1240, 800)
    window.show()
    photo = Path(HOME) / "noisy-coffee.jpg"
    shutil.copyfile(ROOT / "resources" / "sample" / "noisy-coffee.jpg", photo)
    window.open(photo)
    wait(lambda: window.editor.photo is not None and not window.editor.is_running)
    say(window, "remove the noise")
    window.commands["split"].setChecked(True)
    wait_for(600)
    folder.mkdir(parents=True, exist_ok=True)
    draw(window, folder / "window.png")
    window.grab().save(str(folder.parent / "window.png"))  # README's, at its own size
    window.commands["split"].setChecked(False)
    for name, sentence in (("chips", CHIPS), ("question", QUESTION)):
        write(window, sentence)
        draw(window, folder / f"{name}.png")
    write(window, "")
    window.choose_tool("ellipse")
    size = window.editor.session.buffer.size
    shape = Ellipse(size.width * 0.2, size.height * 0.15, size.width * 0.5, size.height * 0.6)
    window.editor.draw(Gesture(Part(shape), to_active=False))
    say(window, "make it brighter")
    wait_for(600)
    draw(window, folder / "region.png")
    dialog = window.dialogs.show_models()
    wait_for(300)
    draw(dialog, folder / "models.png")
    dialog.close()
    window.close()


def write(window: MainWindow, sentence: str) -> None:
    """Type a sentence without carrying it out, and wait until it is understood."""
    box = window.bar.findChild(SentenceBox)
    box.setText(sentence)
    window.bar.textEdited.emit(sentence)
    wait_for(1500)


def say(window: MainWindow, sentence: str) -> None:
    """Carry a sentence out and wait for its result."""
    before = len(window.editor.document.steps)
    window.bar.submitted.emit(sentence)
    wait(lambda: len(window.editor.document.steps) > before and not window.editor.is_running)


def wait(done: Callable[[], bool], seconds: float = 60) -> None:
    """Let the window live until `done()`; RuntimeError when that takes too long."""
    until = time.monotonic() + seconds
    while not done():
        if time.monotonic() > until:
            raise RuntimeError("The window did not get there.")
        wait_for(50)


def wait_for(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def draw(widget: QWidget, path: Path) -> None:
    """The widget as a small PNG of 256 colours, no wider than the guide."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    widget.grab().save(buffer, "PNG")
    image = Image.open(io.BytesIO(bytes(buffer.data().data()))).convert("RGB")
    if image.width > WIDTH:
        image = image.resize((WIDTH, round(image.height * WIDTH / image.width)), Image.Resampling.LANCZOS)
    image.quantize(256, dither=Image.Dither.FLOYDSTEINBERG).save(path, optimize=True)


if __name__ == "__main__":
    try:
        main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "guide")
    finally:
        shutil.rmtree(HOME, ignore_errors=True)
