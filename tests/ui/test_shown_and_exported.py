"""What the canvas shows and what an export writes are the same pixels, with the real network and through the real ways."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from instructir_desktop import paths
from instructir_desktop.core.geometry import Size
from instructir_desktop.document.grid import cells
from instructir_desktop.imaging.options import ExportOptions
from instructir_desktop.settings import Settings
from instructir_desktop.ui.app import make_window
from instructir_desktop.ui.main_window import MainWindow

PHOTO = Size(700, 560)  # two columns and two rows of cells, which an export makes at once


def shown(window: MainWindow) -> np.ndarray:  # type: ignore[type-arg]
    """The canvas at 100 %, in device pixels (H, W, 3)."""
    image = window.canvas.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), dtype=np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).copy()


@pytest.mark.model
@pytest.mark.skipif(
    not paths.resource("models/instructir-u2/model.safetensors").is_file(), reason="the weights are not there"
)
def test_an_export_holds_the_pixels_of_the_view(tmp_path: Path, qtbot: QtBot) -> None:
    """The view's tiles are made one by one; they are thrown away before the export, which makes several at once."""
    random = np.random.default_rng(4)
    shade = np.linspace(30, 220, PHOTO.width) + np.linspace(-20, 20, PHOTO.height)[:, None]
    noisy = shade[..., None] + random.normal(0, 20, (PHOTO.height, PHOTO.width, 3))
    Image.fromarray(noisy.clip(0, 255).astype(np.uint8)).save(tmp_path / "photo.png")
    window = make_window(Settings())
    qtbot.addWidget(window)
    window.resize(1300, 900)
    window.show()
    qtbot.waitExposed(window)
    editor = window.editor
    with qtbot.waitSignal(editor.photoChanged):
        window.open(tmp_path / "photo.png")
    qtbot.waitUntil(lambda: window.status.text("device") != "", timeout=90_000)
    window.canvas.zoom_to(1.0)
    editor.submit("remove the noise")
    qtbot.waitUntil(lambda: bool(editor.layers()) and not editor.is_running, timeout=90_000)
    assert editor.document is not None
    (step,) = editor.document.steps
    for strength in (0.61, 0.73, 0.87):  # as when a slider is dragged
        editor.set_strength(step.id, strength, final=False)
        shown(window)
    editor.set_strength(step.id, 0.87)
    window.canvas._settle()
    view, pixels = window.canvas.transform, shown(window)
    visible = view.visible()

    tiles = editor._rendering._tiles
    shutil.rmtree(paths.cache_folder() / "tiles")
    with tiles._lock:
        tiles._memory.clear()
        tiles._on_disk.clear()
        tiles._held = 0
    with qtbot.waitSignal(editor.exported, timeout=90_000):
        editor.export(tmp_path / "out.png", ExportOptions())
    written, source = np.asarray(Image.open(tmp_path / "out.png")), np.asarray(Image.open(tmp_path / "photo.png"))
    assert len(set(cells(visible))) == 4
    left, top = round(view.left), round(view.top)
    seen = pixels[max(top, 0) :, max(left, 0) :][: visible.height, : visible.width]
    np.testing.assert_array_equal(seen, written[visible.slices()])
    assert (written != source).mean() > 0.5
    window.close()
