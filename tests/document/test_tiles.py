"""Tiles: any part of a photo equals the whole, what is on screen first, and a cache that survives whatever is done to it."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from instructir_desktop.core.geometry import Box, Size
from instructir_desktop.core.masks import Part, Rectangle, Region
from instructir_desktop.core.source import read_mirrored
from instructir_desktop.document import disk_tiles, grid, tiles
from instructir_desktop.document.disk_tiles import DiskTiles
from instructir_desktop.document.document import Document, Source
from instructir_desktop.document.edited import edit
from instructir_desktop.document.grid import SIDE, Cell, cells, centre_outwards
from instructir_desktop.document.render import Renderer, Watch
from instructir_desktop.document.step import Step
from instructir_desktop.document.tiles import TileStore
from instructir_desktop.engine.api import CancelToken, FloatImage, RestoreRequest, RestoreResult
from instructir_desktop.engine.fake import FakeEngine
from instructir_desktop.errors import Cancelled
from instructir_desktop.imaging.buffer import ImageBuffer
from instructir_desktop.imaging.pixels import BufferPixels

MakeStep = Callable[..., Step]
LARGE = Size(1300, 1100)  # 3 × 3 cells, more than is measured whole


class Blurring(FakeEngine):
    """A network with a halo: every pixel becomes the mean of the 41 × 41 around it, by whole tiles and their windows.

    Sums of integers, so that any window gives the same bits; `most` is the largest part of a photo that was read.
    """

    REACH = 20

    def __init__(self) -> None:
        super().__init__(tiles=1)
        self.most = 0

    def restore(self, request: RestoreRequest, **rest: object) -> RestoreResult:
        result = super().restore(request, **rest)  # type: ignore[arg-type]
        box = request.box
        assert box is not None
        size = Size(request.photo.shape[1], request.photo.shape[0])
        window = box.grow(self.REACH).intersect(size.box())
        self.most = max(self.most, window.size.area)
        pixels = np.rint(request.photo[window.slices()] * 255).astype(np.int64)
        left, top = box.x - window.x, box.y - window.y
        pad = [
            (self.REACH - top, self.REACH - (window.bottom - box.bottom)),
            (self.REACH - left, self.REACH - (window.right - box.right)),
            (0, 0),
        ]
        sums = np.pad(pixels, pad).cumsum(axis=0).cumsum(axis=1)
        sums = np.pad(sums, [(1, 0), (1, 0), (0, 0)])
        side = 2 * self.REACH + 1
        means = sums[side:, side:] - sums[:-side, side:] - sums[side:, :-side] + sums[:-side, :-side]
        return replace(result, pixels=(means / (side * side * 255)).astype(np.float32))


def large_photo() -> ImageBuffer:
    return ImageBuffer(np.random.default_rng(3).integers(0, 256, (LARGE.height, LARGE.width, 3), dtype=np.uint8))


def large_document(*steps: Step, regions: tuple[Region, ...] = ()) -> Document:
    return Document(Source("large.png", LARGE, "c" * 64), steps, regions)


# ---- the grid


@given(st.integers(-50, 1200), st.integers(-50, 1000), st.integers(1, 1400), st.integers(1, 1200))
def test_cells_cover_a_box_once(x: int, y: int, width: int, height: int) -> None:
    box = Box(x, y, width, height).intersect(LARGE.box())
    parts = [cell.box(LARGE).intersect(box) for cell in cells(box)]
    assert all(not part.empty for part in parts)
    assert sum(part.size.area for part in parts) == box.size.area
    order = centre_outwards(box)
    assert sorted(order) == sorted(cells(box))
    if len(order) > 1:
        middle = Cell((box.x + box.width // 2) // SIDE, (box.y + box.height // 2) // SIDE)
        assert abs(order[0].column - middle.column) <= 1
        assert abs(order[0].row - middle.row) <= 1


# ---- sources


@given(st.integers(1, 40), st.integers(1, 40), st.integers(0, 39), st.integers(0, 39), st.integers(1, 60))
def test_reading_beyond_the_edge_mirrors(width: int, height: int, x: int, y: int, side: int) -> None:
    photo = np.random.default_rng(1).random((height, width, 3), dtype=np.float32)
    box = Box(min(x, width - 1), min(y, height - 1), side, side)
    whole = np.pad(photo, [(0, 100), (0, 100), (0, 0)], mode="reflect")
    np.testing.assert_array_equal(read_mirrored(photo, box), whole[box.slices()])


@pytest.mark.parametrize("step", [1, 3, 7])
def test_a_buffer_is_read_as_the_whole_would_be(step: int) -> None:
    buffer = large_photo()
    whole = buffer.model_pixels()
    rows, columns = slice(100, 900, step), slice(33, None, step)
    np.testing.assert_array_equal(BufferPixels(buffer)[rows, columns], whole[rows, columns])


# ---- rendering in tiles


def test_any_box_through_two_steps_with_a_halo_equals_the_whole(make_step: MakeStep) -> None:
    buffer = large_photo()
    photo = BufferPixels(buffer)
    region = Region("r", "", (Part(Rectangle(450, 300, 500, 500)),), feather=0.02)
    steps = (make_step(id="a", strength=0.75), make_step("remove the rain", id="b", region="r"), make_step(id="c"))
    document = large_document(*steps, regions=(region,))
    engine = Blurring()
    renderer = Renderer(engine)
    document = renderer.prepare(document, photo)
    assert len(engine.requests) == 9 + 4 + 9  # the region reaches four cells
    assert engine.most <= (SIDE + 2 * Blurring.REACH) ** 2  # nobody read the whole photo for a tile
    whole = renderer.pixels(document, photo)
    random = np.random.default_rng(0)
    for _ in range(20):
        x, y = int(random.integers(0, LARGE.width - 1)), int(random.integers(0, LARGE.height - 1))
        box = Box(x, y, int(random.integers(1, LARGE.width - x)), int(random.integers(1, LARGE.height - y)))
        np.testing.assert_array_equal(renderer.pixels(document, photo, box), whole[box.slices()])
    # Read in bands by another renderer with room for hardly any tile: the same bits, and the same in the file.
    other = Renderer(Blurring(), tiles=TileStore(memory=6 * SIDE * SIDE * 12))
    pinned = other.pin(document, photo)
    assert pinned == document
    edited = edit(buffer, other.result(pinned, photo))
    np.testing.assert_array_equal(edited.buffer.pixels, buffer.edited(whole))
    assert edited.untouched == int((edited.buffer.pixels == buffer.pixels).all(axis=2).sum())


def test_what_is_seen_comes_first_and_follows_the_view(make_step: MakeStep) -> None:
    order: list[tuple[str, Cell]] = []
    view = Box(900, 700, 300, 300)

    def on_tile(stage: object, cell: Cell, tile: FloatImage) -> None:
        nonlocal view
        order.append((stage.step.id, cell))  # type: ignore[attr-defined]
        if len(order) == 5:
            view = Box(0, 1030, 100, 60)  # the user pans

    document = large_document(make_step(id="a"), make_step("remove the rain", id="b"))
    photo = np.random.default_rng(2).random((LARGE.height, LARGE.width, 3), dtype=np.float32)
    watch = Watch(visible=lambda: view, lacks=lambda address, cell: True, on_tile=on_tile)
    Renderer(FakeEngine(tiles=1)).prepare(document, photo, watch=watch)
    seen = {Cell(1, 1), Cell(2, 1)}
    assert {cell for step, cell in order[:2]} == seen
    assert {step for step, cell in order[:2]} == {"a"}
    assert order[2:4] == [("b", cell) for _, cell in order[:2]]
    assert order[5:7] == [("a", Cell(0, 2)), ("b", Cell(0, 2))]
    assert sorted(order) == sorted((step, cell) for step in "ab" for cell in cells(LARGE.box()))


def test_finished_tiles_survive_a_cancel(make_step: MakeStep) -> None:
    engine, cancel = FakeEngine(tiles=1), CancelToken()
    document, photo = large_document(make_step(id="a")), BufferPixels(large_photo())
    renderer = Renderer(engine)

    def stop_after_four(step: int, steps: int, done: int, tiles: int) -> None:
        if done == 4:
            cancel.cancel()

    with pytest.raises(Cancelled):
        renderer.prepare(document, photo, progress=stop_after_four, cancel=cancel)
    assert renderer.stale(document) == {"a"}
    with pytest.raises(ValueError, match="rendered"):
        renderer.pixels(document, photo, Box(0, 0, 10, 10))
    renderer.prepare(document, photo)
    assert len(engine.requests) == 9
    assert engine.measured == 1


def test_the_cost_of_what_is_stale(make_step: MakeStep) -> None:
    renderer = Renderer(FakeEngine(delay=0.01, tiles=1))
    photo = BufferPixels(large_photo())
    document = large_document(make_step(id="a"))
    assert renderer.cost(document) == {}  # nothing was measured yet
    document = renderer.prepare(document, photo)
    assert renderer.cost(document) == {}  # nothing is stale
    more = document.add_step(make_step("remove the rain", id="b"))
    costs = renderer.cost(more)
    assert set(costs) == {"b"}
    assert costs["b"] >= 9 * 0.01 * 0.9


# ---- the store


def tile(value: float, size: int = 4) -> FloatImage:
    return np.full((size, size, 3), value, np.float32)


def test_the_least_used_leaves_memory_first() -> None:
    store = TileStore(memory=3 * tile(0).nbytes)
    for column in range(3):
        store.put("a", Cell(column, 0), tile(column))
    assert store.get("a", Cell(0, 0)) is not None
    store.put("a", Cell(3, 0), tile(3))
    assert store.cells("a") == {Cell(0, 0), Cell(2, 0), Cell(3, 0)}
    store.protect(["a"])
    store.put("b", Cell(0, 0), tile(9))
    assert store.cells("a") == {Cell(0, 0), Cell(2, 0), Cell(3, 0)}
    assert store.cells("b") == set()


def test_a_tile_for_which_there_are_no_pages_stays_where_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """Found with real memory that was refused."""

    def refuse(*_arguments: object, **_more: object) -> None:
        raise OSError(errno.ENOMEM, "Cannot allocate memory")

    monkeypatch.setattr(tiles.mmap, "mmap", refuse)
    store, tile = TileStore(), np.ones((4, 4, 3), np.float32)
    store.put("a", Cell(0, 0), tile)
    assert store.get("a", Cell(0, 0)) is tile


def test_what_is_on_disk_comes_back(tmp_path: Path) -> None:
    store = TileStore(memory=0, disk=DiskTiles(tmp_path, spare=0))
    store.protect(["ab"])
    store.put("ab", Cell(1, 2), tile(0.25))
    assert store.peek("ab", Cell(1, 2)) is None
    np.testing.assert_array_equal(store.get("ab", Cell(1, 2)), tile(0.25))
    again = TileStore(disk=DiskTiles(tmp_path))
    assert again.cells("ab") == {Cell(1, 2)}
    np.testing.assert_array_equal(again.get("ab", Cell(1, 2)), tile(0.25))
    assert again.peek("ab", Cell(1, 2)) is not None


def test_what_the_disk_has_is_not_remembered_for_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Found by a soak: every address of a day's work was kept."""
    monkeypatch.setattr(tiles, "KNOWN", 3)
    store = TileStore(memory=0, disk=DiskTiles(tmp_path, spare=0))
    for number in range(20):
        store.put(f"{number:02}", Cell(0, 0), tile(number))
    assert len(store._on_disk) == 3
    assert store.cells("00") == {Cell(0, 0)}
    np.testing.assert_array_equal(store.get("01", Cell(0, 0)), tile(1))


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_no_damage_is_taken_for_a_tile(data: st.DataObject, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("tiles")
    disk = DiskTiles(folder, spare=0)
    assert disk.write("ab", Cell(0, 0), tile(0.5, 3))
    (path,) = folder.rglob("*.tile")
    content = bytearray(path.read_bytes())
    if data.draw(st.booleans()):
        content[data.draw(st.integers(0, len(content) - 1))] ^= data.draw(st.integers(1, 255))
    else:
        content = content[: data.draw(st.integers(0, len(content) - 1))]
    path.write_bytes(content)
    assert disk.read("ab", Cell(0, 0)) is None
    assert not path.exists()


@pytest.mark.parametrize("what", ["deleted", "damaged", "folder instead", "emptied"])
def test_rendering_survives_what_is_done_to_the_cache(what: str, tmp_path: Path, make_step: MakeStep) -> None:
    engine = FakeEngine(tiles=1)
    renderer = Renderer(engine, tiles=TileStore(memory=0, disk=DiskTiles(tmp_path, spare=0)))
    buffer = large_photo()
    photo = BufferPixels(buffer)
    document = renderer.prepare(large_document(make_step(id="a")), photo)
    assert renderer.ready(document)
    whole = renderer.pixels(document, photo)
    files = sorted(tmp_path.rglob("*.tile"))
    assert len(files) == 9
    if what == "deleted":
        shutil.rmtree(tmp_path)
    else:
        for path in files[:4]:
            if what == "damaged":
                path.write_bytes(path.read_bytes()[:-1] + b"x")
            elif what == "emptied":
                path.write_bytes(b"")
            else:
                path.unlink()
                path.mkdir()
    np.testing.assert_array_equal(edit(buffer, renderer.result(document, photo)).buffer.pixels, buffer.edited(whole))
    assert len(engine.requests) > 9


def test_a_full_disk_only_means_more_memory(
    tmp_path: Path, make_step: MakeStep, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    full = shutil.disk_usage(tmp_path)._replace(free=0)
    monkeypatch.setattr(disk_tiles.shutil, "disk_usage", lambda path: full)
    engine = FakeEngine(tiles=1)
    renderer = Renderer(engine, tiles=TileStore(memory=0, disk=DiskTiles(tmp_path)))
    photo = BufferPixels(large_photo())
    document = renderer.prepare(large_document(make_step(id="a")), photo)
    assert renderer.ready(document)
    assert len(engine.requests) == 9
    assert not list(tmp_path.rglob("*.*"))
    assert caplog.text.count("is not written") == 1  # not once a tile


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file")
    disk = DiskTiles(tmp_path / "cache", spare=0)
    assert not disk.write("ab", Cell(0, 0), tile(1))
    assert disk.cells("ab") == set()


def test_the_quota_is_kept_by_dropping_what_was_not_used_lately(tmp_path: Path) -> None:
    size = 28 + tile(0).nbytes
    disk = DiskTiles(tmp_path, quota=10 * size, spare=0)
    for column in range(10):
        assert disk.write("ab", Cell(column, 0), tile(column))
        (path,) = tmp_path.rglob(f"{column}-0.tile")
        os.utime(path, (column, column))
    assert disk.read("ab", Cell(0, 0)) is not None  # used now
    assert disk.write("cd", Cell(0, 0), tile(99))
    assert disk.cells("cd") == {Cell(0, 0)}
    left = disk.cells("ab")
    assert Cell(0, 0) in left
    assert Cell(1, 0) not in left
    assert sum(path.stat().st_size for path in tmp_path.rglob("*.tile")) <= 9 * size


def test_the_side_of_a_cell_suits_the_mip_levels() -> None:
    assert grid.SIDE & (grid.SIDE - 1) == 0
