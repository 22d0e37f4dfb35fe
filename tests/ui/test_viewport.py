"""The window on a photo larger than its view: previews, visible tiles first, panning, costs of stale steps."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from instructir_desktop.core.geometry import Size
from instructir_desktop.document.grid import Cell, cells
from instructir_desktop.engine.fake import FakeEngine
from instructir_desktop.ui.main_window import MainWindow
from instructir_desktop.ui.panels.step_row import cost

LARGE = Size(2300, 1700)  # 5 × 4 cells


@pytest.fixture
def fake() -> FakeEngine:
    return FakeEngine(tiles=1)


@pytest.fixture
def large(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    path = tmp_path / "large.png"
    pixels = np.zeros((LARGE.height, LARGE.width, 3), np.uint8)
    pixels[..., 0] = np.linspace(0, 255, LARGE.width)
    pixels[..., 1] = np.linspace(0, 255, LARGE.height)[:, None]
    Image.fromarray(pixels).save(path, compress_level=1)
    with qtbot.waitSignal(window.editor.photoChanged, timeout=30_000):
        window.open(path)
    qtbot.waitUntil(lambda: window.status.text("device") == "" and window.editor.is_running is False)
    return window


def test_seen_small_a_preview_comes_first_and_says_so(large: MainWindow, fake: FakeEngine, qtbot: QtBot) -> None:
    fake.delay = 0.02
    said: list[bool] = []
    large.editor.previewChanged.connect(said.append)
    large.editor.submit("remove the rain")
    qtbot.waitUntil(lambda: "Preview" in large.status.text("preview"))
    assert fake.requests[0].box is None  # the halved photo as a whole
    assert fake.requests[0].photo.shape[0] < LARGE.height / 2
    qtbot.waitUntil(lambda: not large.editor.is_running, timeout=30_000)
    assert large.status.text("preview") == ""
    assert [request.box for request in fake.requests[1:]].count(None) == 0
    assert len(fake.requests) == 1 + 20
    layer = next(iter(large.editor.layers().values()))
    assert layer.residual.filled == set(cells(LARGE.box()))  # type: ignore[attr-defined]


def test_at_full_size_what_is_seen_is_restored_first(large: MainWindow, fake: FakeEngine, qtbot: QtBot) -> None:
    large.canvas.zoom_to(1.0)
    view = large.canvas.transform.visible()
    large.editor.submit("remove the rain")
    qtbot.waitUntil(lambda: len(fake.requests) == 20 and not large.editor.is_running, timeout=30_000)
    seen = set(cells(view))
    order = [Cell(request.box.x // 512, request.box.y // 512) for request in fake.requests if request.box is not None]
    assert set(order[: len(seen)]) == seen
    shown = large.canvas.grab().toImage()
    assert not shown.isNull()


def test_what_left_memory_comes_back_from_disk_without_the_network(
    large: MainWindow, fake: FakeEngine, qtbot: QtBot
) -> None:
    large.editor.submit("remove the rain")
    qtbot.waitUntil(lambda: not large.editor.is_running and len(large.editor.layers()) == 1, timeout=30_000)
    count = len(fake.requests)
    tiles = large.editor._rendering._tiles
    with tiles._lock:
        tiles._memory.clear()
        tiles._held = 0
    (stage,) = large.editor._rendering._renderer.stages(large.editor.document)  # type: ignore[union-attr, arg-type]
    large.canvas.zoom_to(1.0)
    cell = next(iter(cells(large.canvas.transform.visible())))
    qtbot.waitUntil(lambda: tiles.peek(stage.address, cell) is not None)
    qtbot.waitUntil(lambda: not large.editor.is_running)
    assert len(fake.requests) == count


def test_a_stale_step_says_what_it_costs(large: MainWindow, fake: FakeEngine, qtbot: QtBot) -> None:
    fake.delay = 0.05
    for text in ("remove the rain", "remove the noise"):
        large.editor.submit(text)
        qtbot.waitUntil(lambda: large.editor.is_running)
        qtbot.waitUntil(lambda: not large.editor.is_running, timeout=30_000)
    costs: list[dict[str, float]] = []
    large.editor.costChanged.connect(costs.append)
    assert large.editor.document is not None
    first, second = large.editor.document.steps
    large.editor.set_strength(first.id, 0.5)
    assert set(costs[0]) == {second.id}
    assert costs[0][second.id] > 20 * 0.05 * 0.8
    detail = large.stack_panel._rows[second.id]._detail.text()
    assert "about" in detail or "Restoring" in detail
    large.editor.cancel()
    qtbot.waitUntil(lambda: not large.editor.is_running)


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(None, ""), (0.4, " (under 1\u00a0s)"), (12.4, " (about 12\u00a0s)"), (300.0, " (about 5\u00a0min)")],
)
def test_costs_in_words(seconds: float | None, words: str) -> None:
    assert cost(seconds) == words
