"""Memory that a thread uses again and again for what lies between a block's operations (see core.nn.folded_block)."""

from __future__ import annotations

import math
import threading
from collections.abc import Sequence

import torch
from torch import Tensor

VIEWS = 256
"""Shapes of a name that are remembered."""


class Workspace:
    """Uninitialised tensors by name. On the CPU every thread has its own, which are as large as the largest asked for so far.

    A fresh array for every operation would come from the system, which clears its pages, and none would be in the cache. What
    take() gives is overwritten by the next take() of the same name in the same thread. Other devices have allocators that
    do this for all programs, so there every tensor is new.
    """

    def __init__(self, device: torch.device) -> None:
        self._device = device
        self._mine = threading.local()

    def take(self, name: str, shape: Sequence[int], dtype: torch.dtype = torch.float32) -> Tensor:
        """A contiguous tensor of this shape whose values mean nothing."""
        if self._device.type != "cpu":
            return torch.empty(shape, dtype=dtype, device=self._device)
        if not hasattr(self._mine, "held"):
            self._mine.held = {}
        # Of every name the memory, and the views of it that were asked for: making one costs as much as a small operation.
        held: dict[tuple[str, torch.dtype], tuple[Tensor, dict[tuple[int, ...], Tensor]]] = self._mine.held
        memory, views = held.get((name, dtype), (None, {}))
        key = tuple(shape)
        view = views.get(key)
        if view is None:
            count = math.prod(shape)
            if memory is None or memory.numel() < count or len(views) >= VIEWS:
                memory = None
                views.clear()
                held.pop((name, dtype), None)  # before the new one is made
                memory, views = held[name, dtype] = torch.empty(count, dtype=dtype), {}
            view = views[key] = memory[:count].view(key)
        return view

    def forget(self) -> None:
        """Give all of it back; what was taken must not be used any more."""
        self._mine = threading.local()
