"""One pass over a photo in the engine's thread: what is done next, and tiles that are made where they are missing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from instructir_desktop.core.geometry import Box, Size
from instructir_desktop.core.locks import lock_window, locked
from instructir_desktop.core.source import PixelSource
from instructir_desktop.document.composed import Composed, Residual, Stage, gather
from instructir_desktop.document.grid import Cell, cells, centre_outwards
from instructir_desktop.document.rates import Rates
from instructir_desktop.document.tiles import TileStore
from instructir_desktop.engine.api import (
    CancelToken,
    Context,
    Engine,
    FloatImage,
    Precision,
    RestoreRequest,
    no_progress,
)
from instructir_desktop.errors import ModelError


@dataclass(frozen=True)
class Watch:
    """What a caller of Renderer.prepare() wants to see, and is told. All of it is called in the thread of prepare().

    `visible` gives the part of the photo that is on the screen now (None: none), whose tiles come first. `lacks` says of
    a tile that is there already whether `on_tile` is to be called with it too. `on_start` gets the id of the step whose
    network runs next, `on_step` the id of a step that is complete.
    """

    visible: Callable[[], Box | None] = lambda: None
    lacks: Callable[[str, Cell], bool] = lambda address, cell: False
    on_start: Callable[[str], None] = lambda step_id: None
    on_tile: Callable[[Stage, Cell, FloatImage], None] = lambda stage, cell, tile: None
    on_step: Callable[[str, Residual], None] = lambda step_id, residual: None


def next_task(
    stages: list[Stage], size: Size, tiles: TileStore, watch: Watch, seen: set[tuple[str, Cell]]
) -> tuple[int, Cell | None] | None:
    """What to do next: the number of a stage and a cell of it, or None for its context; None when all is done.

    Step by step the context and then the visible tiles, which are wanted in memory; when all steps have these, the rest.
    Both from the middle of what is visible outwards. `seen`: what was handed out before.
    """
    visible = watch.visible()
    near = centre_outwards(visible.intersect(size.box())) if visible is not None else []
    for number, stage in enumerate(stages if near else ()):
        if stage.context is None:
            return number, None
        needed = stage.needed(size)
        for cell in near:
            if cell not in needed or (stage.address, cell) in seen:
                continue
            if tiles.peek(stage.address, cell) is None or watch.lacks(stage.address, cell):
                return number, cell
    order = centre_outwards(size.box(), visible)
    for number, stage in enumerate(stages):
        if stage.context is None:
            return number, None
        there, needed = tiles.cells(stage.address), stage.needed(size)
        for cell in order:
            if cell not in needed or (stage.address, cell) in seen:
                continue
            if cell not in there or watch.lacks(stage.address, cell):
                return number, cell
    return None


class Work:
    """Where the tiles of one photo come from: from the store, else from the network.

    `progress` is called while the network runs, `made` counts the tiles that it made. `together`: how many columns and rows
    of cells are made at once, which shares their halo (13 % of the arithmetic for two by two), where no one waits for one.
    `noted` gets the sentences of results that did not come about as set up.
    """

    def __init__(
        self,
        engine: Engine,
        tiles: TileStore,
        rates: Rates,
        precision: Precision,
        photo: PixelSource,
        size: Size,
        cancel: CancelToken | None,
        noted: Callable[[str], None] = lambda note: None,
    ) -> None:
        self._engine, self._tiles, self._rates, self._precision = engine, tiles, rates, precision
        self._photo, self._size, self._cancel, self._noted = photo, size, cancel, noted
        self.progress: Callable[[int, int], None] = no_progress
        self.made = 0
        self.together = (1, 1)

    def measure(self, stages: list[Stage], number: int) -> Context:
        """The context of a stage, measured on what the steps before it give."""
        step = stages[number].step
        with self._rates.measuring(step.model):
            return self._engine.measure(
                self._below(stages, number), step.embedding, step.model,
                intent=step.intent, precision=self._precision, cancel=self._cancel,
            )  # fmt: skip

    def tile(self, stages: list[Stage], number: int, cell: Cell) -> FloatImage:
        """The residual tile of a stage; runs the network, also of the steps before, for what is not there."""
        stage = stages[number]
        tile = self._tiles.get(stage.address, cell)
        if tile is None:
            if self._cancel is not None:
                self._cancel.check()
            block = self._neighbours(stage, cell)
            if len(block) == 1:
                tile = self._locked(stages, number, cell)
                self._tiles.put(stage.address, cell, tile)
            else:
                tile = self._block(stages, number, block)[cell]
            self.made += len(block)
        return tile

    def _neighbours(self, stage: Stage, cell: Cell) -> list[Cell]:
        """The missing cells that are made with this one, itself included, row by row: a rectangle without a gap."""
        columns, rows = self.together
        if self.together == (1, 1) or stage.step.locks:
            return [cell]
        left, top = cell.column // columns * columns, cell.row // rows * rows
        grid = set(cells(self._size.box()))
        block = [Cell(x, y) for y in range(top, top + rows) for x in range(left, left + columns) if Cell(x, y) in grid]
        wanted = (stage.needed(self._size) - self._tiles.cells(stage.address)) | {cell}
        if wanted.issuperset(block):
            return block
        run: list[Cell] = []  # of its row, where some are there or are not needed
        for near in (Cell(x, cell.row) for x in range(left, left + columns)):
            if near in wanted:
                run.append(near)
            elif cell in run:
                break
            else:
                run.clear()
        return run

    def _block(self, stages: list[Stage], number: int, block: list[Cell]) -> dict[Cell, FloatImage]:
        """The tiles of a rectangle of cells, which are kept."""
        first, last = block[0].box(self._size), block[-1].box(self._size)
        whole = Box.from_edges(first.x, first.y, last.right, last.bottom)
        residual = self._run(stages, number, whole)
        made: dict[Cell, FloatImage] = {}
        for cell in block:
            part = cell.box(self._size).move(-whole.x, -whole.y)
            made[cell] = np.ascontiguousarray(residual[part.slices()])
            self._tiles.put(stages[number].address, cell, made[cell])
        return made

    def _below(self, stages: list[Stage], number: int) -> Composed:
        """The photo as this stage sees it."""
        return Composed(self._photo, stages[:number], self._size, lambda before, cell: self.tile(stages, before, cell))

    def _locked(self, stages: list[Stage], number: int, cell: Cell) -> FloatImage:
        locks, box = stages[number].step.locks, cell.box(self._size)
        if not locks:
            return self._run(stages, number, box)
        window = lock_window(box, self._size, locks)
        if window == box:
            raw = self._run(stages, number, box)
        else:
            raw = gather(window, self._size, lambda near: self._raw(stages, number, near))
        return np.ascontiguousarray(locked(raw, locks, self._size, window=window, box=box))

    def _raw(self, stages: list[Stage], number: int, cell: Cell) -> FloatImage:
        """The tile before its locks, which its neighbours need too."""
        address = f"{stages[number].address}-raw"
        tile = self._tiles.get(address, cell)
        if tile is None:
            tile = self._run(stages, number, cell.box(self._size))
            self._tiles.put(address, cell, tile)
        return tile

    def _run(self, stages: list[Stage], number: int, box: Box) -> FloatImage:
        """The residual of a box as the network gives it. Raises ModelError when that is not finite."""
        stage, below = stages[number], self._below(stages, number)
        request = RestoreRequest(
            below, stage.step.embedding, stage.step.model, stage.context, box, precision=self._precision
        )
        with self._rates.restoring(stage.step.model, box.size.area):
            result = self._engine.restore(request, progress=self.progress, cancel=self._cancel)
        if result.note:
            self._noted(result.note)
        residual = result.pixels - below.read(box)
        if not np.isfinite(residual).all():
            raise ModelError(
                "The model “{model}” gave numbers that are not finite ({device}, {precision}). "
                "Try the precision fp32 or the device cpu.",
                model=stage.step.model,
                device=result.device,
                precision=result.precision,
            )
        return residual
