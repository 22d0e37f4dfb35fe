"""Local averages, for damage that is not the same everywhere: those of a lattice of places in the photo, and in between."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

from instructir_desktop.core.geometry import Size


@dataclass(frozen=True)
class Place:
    """Where a frame lies in its photo: `x`, `y` of its corner in pixels, and the photo's size."""

    photo: Size
    x: int = 0
    y: int = 0


def shares(nodes: int, length: int, start: int, cells: int, cell: int) -> Tensor:
    """How much of every node goes into every cell, (cells, nodes) float32, rows summing to 1.

    Along one side of a photo of `length` pixels lie `nodes` nodes, each amid its equal part of it. The cells begin at pixel
    `start` and are `cell` pixels long. Between nodes shares change linearly; outside of the outermost they stay.
    """
    middles = start + (torch.arange(cells, dtype=torch.float64) + 0.5) * cell
    along = (middles * nodes / length - 0.5).clamp(0, nodes - 1)
    distance = (along[:, None] - torch.arange(nodes, dtype=torch.float64)).abs()
    return (1 - distance).clamp_min(0).float()


class LatticeAverages:
    """The pooling of the canonical network with local averages, in the order in which the blocks ask for them.

    `values` (rows, columns, configuration.average_count) float32, the nodes of the photo's lattice; `height` is that of the
    frame in pixels. One object serves one forward pass.
    """

    def __init__(self, values: Tensor, place: Place, height: int) -> None:
        self._values, self._place, self._height = values, place, height
        self._next = 0

    def __call__(self, x: Tensor) -> Tensor:
        """Features (N, C, H, W) -> their averages (1, C, H, W)."""
        channels, rows, columns = x.shape[1:]
        part = self._values[..., self._next : self._next + channels]
        self._next += channels
        cell, place = self._height // rows, self._place
        down = shares(part.shape[0], place.photo.height, place.y, rows, cell)
        across = shares(part.shape[1], place.photo.width, place.x, columns, cell)
        return torch.einsum("yi,ijc,xj->cyx", down, part, across)[None].to(x.dtype)

    def of_photo(self, x: Tensor) -> Tensor:
        """As a call, but the mean of all nodes: (N, C, H, W) -> (1, C, 1, 1). For what is the same in the whole photo."""
        channels = x.shape[1]
        part = self._values[..., self._next : self._next + channels]
        self._next += channels
        return part.mean(dim=(0, 1))[None, :, None, None].to(x.dtype)
