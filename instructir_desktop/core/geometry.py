"""Sizes and boxes in whole pixels, and the operations tiles and regions need."""

from __future__ import annotations

from typing import NamedTuple


class Size(NamedTuple):
    """Width and height in pixels."""

    width: int
    height: int

    @property
    def area(self) -> int:
        return self.width * self.height

    @property
    def diagonal(self) -> float:
        return float((self.width**2 + self.height**2) ** 0.5)

    def box(self) -> Box:
        return Box(0, 0, self.width, self.height)


class Box(NamedTuple):
    """A half-open rectangle of pixels: columns x..x+width-1, rows y..y+height-1."""

    x: int
    y: int
    width: int
    height: int

    @property
    def right(self) -> int:
        return self.x + self.width

    @property
    def bottom(self) -> int:
        return self.y + self.height

    @property
    def size(self) -> Size:
        return Size(self.width, self.height)

    @property
    def empty(self) -> bool:
        return self.width <= 0 or self.height <= 0

    @classmethod
    def from_edges(cls, left: int, top: int, right: int, bottom: int) -> Box:
        return cls(left, top, max(right - left, 0), max(bottom - top, 0))

    def intersect(self, other: Box) -> Box:
        """The common part; a box without area where there is none."""
        left, top = max(self.x, other.x), max(self.y, other.y)
        return Box.from_edges(left, top, min(self.right, other.right), min(self.bottom, other.bottom))

    def grow(self, pixels: int) -> Box:
        return Box(self.x - pixels, self.y - pixels, self.width + 2 * pixels, self.height + 2 * pixels)

    def move(self, dx: int, dy: int) -> Box:
        return Box(self.x + dx, self.y + dy, self.width, self.height)

    def contains(self, other: Box) -> bool:
        return self.x <= other.x and self.y <= other.y and other.right <= self.right and other.bottom <= self.bottom

    def slices(self) -> tuple[slice, slice]:
        """Index of this box in an array (H, W, …)."""
        return slice(self.y, self.bottom), slice(self.x, self.right)
