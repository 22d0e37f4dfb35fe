"""Where channel attention takes its averages from: the frame itself, a recording of it, or a pinned context."""

from __future__ import annotations

import math

import torch
from torch import Tensor


class OwnAverages:
    """Averages of the features themselves, one set per image.

    `valid` is the share (height, width) of the padded frame that holds the photo, each in (0, 1]; what lies right of it or
    below it was padded and stays out of the average. A row or column only partly inside counts by the part inside.
    """

    def __init__(self, valid: tuple[float, float] = (1.0, 1.0)) -> None:
        self.valid = valid

    def __call__(self, x: Tensor) -> Tensor:
        if self.valid == (1.0, 1.0):
            return x.mean(dim=(2, 3), keepdim=True)
        rows = coverage(x.shape[2], self.valid[0], x.device).to(x.dtype)
        columns = coverage(x.shape[3], self.valid[1], x.device).to(x.dtype)
        total = torch.einsum("nchw,h,w->nc", x, rows, columns)
        return (total / (rows.sum() * columns.sum()))[:, :, None, None]


def coverage(length: int, share: float, device: torch.device) -> Tensor:
    """Weights (length,) in 0..1, float32: how much of each row or column lies inside the first `share` of them."""
    inside = share * length
    whole = min(math.floor(inside + 1e-6), length)
    weights = torch.zeros(length, device=device)
    weights[:whole] = 1
    if whole < length:
        weights[whole] = max(inside - whole, 0.0)
    return weights


class RecordedAverages:
    """Averages taken across the whole batch, used for every image of it and kept in `records`, each (C,) float32."""

    def __init__(self, valid: tuple[float, float] = (1.0, 1.0)) -> None:
        self._own = OwnAverages(valid)
        self.records: list[Tensor] = []

    def __call__(self, x: Tensor) -> Tensor:
        averages = self._own(x).float().mean(dim=0, keepdim=True)
        self.records.append(averages.flatten())
        return averages.to(x.dtype)


class PinnedAverages:
    """Averages given from outside, in the order in which the blocks ask for them.

    `values` is the concatenation of all of them, float32; one object serves one forward pass.
    """

    def __init__(self, values: Tensor) -> None:
        self._values = values
        self._next = 0

    def __call__(self, x: Tensor) -> Tensor:
        channels = x.shape[1]
        if self._next + channels > self._values.numel():
            raise ValueError("The pinned context is shorter than this network needs.")
        part = self._values[self._next : self._next + channels]
        self._next += channels
        return part.to(x.dtype).reshape(1, channels, 1, 1)


class GroupedAverages:
    """Averages shared by runs of `size` neighbouring images of a batch: several crops of one photo act as one frame."""

    def __init__(self, size: int) -> None:
        self.size = size

    def __call__(self, x: Tensor) -> Tensor:
        own = x.mean(dim=(2, 3), keepdim=True)
        groups = own.reshape(-1, self.size, x.shape[1], 1, 1).mean(dim=1, keepdim=True)
        return groups.expand(-1, self.size, -1, -1, -1).reshape(own.shape)
