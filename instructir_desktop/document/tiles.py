"""Residual tiles by content: in memory within a budget, and on disk if there is a place for them."""

from __future__ import annotations

import mmap
import threading
from collections import OrderedDict
from collections.abc import Collection

import numpy as np

from instructir_desktop.document.disk_tiles import DiskTiles
from instructir_desktop.document.grid import Cell
from instructir_desktop.engine.api import FloatImage

MEMORY = 384 * 2**20
"""Bytes of tiles kept in memory: 128 cells, that is 33 megapixels of one step."""

KNOWN = 2_000
"""Addresses of which it is remembered what the disk has; of others it is looked up again."""


class TileStore:
    """Tiles under the address of what determines them and their cell. May be used from several threads.

    What is written to disk may leave memory at any time, the least recently used first. What is not goes too, unless its
    address is protected: then it stays beyond the budget.
    """

    def __init__(self, *, memory: int = MEMORY, disk: DiskTiles | None = None) -> None:
        self._budget = memory
        self._disk = disk
        self._memory: OrderedDict[tuple[str, Cell], FloatImage] = OrderedDict()
        self._held = 0
        self._on_disk: OrderedDict[str, set[Cell]] = OrderedDict()  # by address, the least recently asked for first
        self._protected: frozenset[str] = frozenset()
        self._lock = threading.Lock()

    def peek(self, address: str, cell: Cell) -> FloatImage | None:
        """The tile if it is in memory; never waits for the disk."""
        with self._lock:
            tile = self._memory.get((address, cell))
            if tile is not None:
                self._memory.move_to_end((address, cell))
            return tile

    def get(self, address: str, cell: Cell) -> FloatImage | None:
        """The tile from memory or disk, None when it is in neither (any more)."""
        tile = self.peek(address, cell)
        if tile is not None or self._disk is None or cell not in self._known(address):
            return tile
        tile = self._disk.read(address, cell)
        with self._lock:
            if tile is None:
                self._on_disk.get(address, set()).discard(cell)
            else:
                self._insert(address, cell, tile)
        return tile

    def put(self, address: str, cell: Cell, tile: FloatImage) -> None:
        """Keep a tile, which is not to be written to any more."""
        tile.flags.writeable = False
        known = self._known(address)
        written = self._disk is not None and self._disk.write(address, cell, tile)
        with self._lock:
            if written:
                known.add(cell)
            self._insert(address, cell, tile)

    def cells(self, address: str) -> set[Cell]:
        """The cells whose tiles are in memory or believed to be on disk (which others may have emptied meanwhile)."""
        known = self._known(address)
        with self._lock:
            return known | {cell for held, cell in self._memory if held == address}

    def protect(self, addresses: Collection[str]) -> None:
        """Keep the tiles of these addresses from now on, in memory where there is no disk for them."""
        with self._lock:
            self._protected = frozenset(addresses)
            self._shrink()

    def _known(self, address: str) -> set[Cell]:
        with self._lock:
            if address in self._on_disk:
                self._on_disk.move_to_end(address)
                return self._on_disk[address]
        found = self._disk.cells(address) if self._disk is not None else set()
        with self._lock:
            while len(self._on_disk) >= KNOWN:
                self._on_disk.popitem(last=False)
            return self._on_disk.setdefault(address, found)

    def _insert(self, address: str, cell: Cell, tile: FloatImage) -> None:
        old = self._memory.pop((address, cell), None)
        self._held += tile.nbytes - (old.nbytes if old is not None else 0)
        self._memory[address, cell] = _apart(tile)
        self._shrink()

    def _shrink(self) -> None:
        if self._held <= self._budget:
            return
        for key in list(self._memory):
            if self._held <= self._budget:
                return
            address, cell = key
            if address not in self._protected or cell in self._on_disk.get(address, ()):
                self._held -= self._memory.pop(key).nbytes


def _apart(tile: FloatImage) -> FloatImage:
    """A copy in pages of its own. Between the network's short-lived arrays a tile would keep their memory from being used
    again: 300 MB after 24 tiles of one photo."""
    if not tile.size:
        return tile
    private = {"flags": mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS} if hasattr(mmap, "MAP_ANONYMOUS") else {}
    try:
        pages = mmap.mmap(-1, tile.nbytes, **private)
    except OSError:  # there is no more memory: the tile stays where it is
        return tile
    copy: FloatImage = np.frombuffer(pages, dtype=np.float32).reshape(tile.shape)
    copy[...] = tile
    copy.flags.writeable = False
    return copy
