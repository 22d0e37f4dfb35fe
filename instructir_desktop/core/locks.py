"""Locks: what a step may not change, whatever its network gives."""

from __future__ import annotations

from typing import Literal

Lock = Literal["colour", "exposure"]
"""Colour lock: only luminance may change. Exposure lock: only what is finer than light and shade may change."""

LOCKS: tuple[Lock, ...] = ("colour", "exposure")
"""All locks, in the order in which they are listed and applied."""
