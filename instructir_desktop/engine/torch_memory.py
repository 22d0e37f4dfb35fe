"""How large a tile may be: from the free memory, from what the halo costs, and smaller when memory runs out after all."""

from __future__ import annotations

import ctypes
import os
import sys
from contextlib import suppress

import torch

from instructir_desktop.core.nn.configuration import Configuration
from instructir_desktop.core.nn.folded import peak_bytes

SIDES = (128, 256, 384, 512, 768, 1024)
"""Sides of a tile without its halo, smallest first."""

WASTE = 1.25
"""A tile is large enough when the network computes at most this many times the pixels that are kept."""

SHARE = 0.25
"""Of the free memory, what one tile may take."""

MOST = 1_500_000_000
"""Bytes one tile may take however much is free."""

_SIGNS = (
    "out of memory",
    "can't allocate memory",
    "not enough memory",
    "failed to allocate",
    "could not create a primitive",  # oneDNN's convolutions, of whatever they lack; with smaller ones it may do
    "could not execute a primitive",
)


def out_of_memory(error: BaseException) -> bool:
    """Whether an error says that memory ran out; only CUDA has a class for it, MPS and the CPU say it in words."""
    if isinstance(error, (torch.OutOfMemoryError, MemoryError)):
        return True
    return isinstance(error, RuntimeError) and any(sign in str(error).lower() for sign in _SIGNS)


def free_bytes(device: torch.device) -> int | None:
    """Memory that is free on the device now; None where the system does not tell."""
    if device.type == "cuda":
        return int(torch.cuda.mem_get_info(device)[0])
    try:
        return _available() or os.sysconf("SC_AVPHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (AttributeError, OSError, ValueError):  # Windows has no sysconf, macOS not these names
        return None


def _available() -> int | None:
    """Linux's own estimate, which counts the file cache as free, as it is; None elsewhere."""
    try:
        with open("/proc/meminfo", encoding="ascii") as lines:
            found = dict(line.split(":", 1) for line in lines)
        return int(found["MemAvailable"].split()[0]) * 1024
    except (OSError, KeyError, ValueError):
        return None


def give_back() -> None:
    """Return the memory that the C library holds in pieces for later to the system, where the library can (glibc)."""
    if sys.platform == "linux":
        with suppress(AttributeError, OSError):
            ctypes.CDLL(None).malloc_trim(0)


def tile_side(configuration: Configuration, *, free: int | None) -> int:
    """The smallest side that wastes little on its halo, as far as memory allows; the smallest of all at worst."""
    budget = MOST if free is None else min(int(SHARE * free), MOST)
    chosen = SIDES[0]
    for side in SIDES:
        frame = (side + 2 * configuration.halo) ** 2
        if peak_bytes(frame, width=configuration.width, stem=configuration.stem) > budget:
            break
        chosen = side
        if frame <= WASTE * side**2:
            break
    return chosen
