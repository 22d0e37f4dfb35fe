"""Where the photo lies in the view: scale and origin in device pixels, as a frozen value without Qt."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from instructir_desktop.core.geometry import Box, Size

LARGEST_SCALE = 32.0
"""Device pixels per photo pixel at the closest zoom."""

OVERSCROLL = 48
"""Device pixels by which an edge of the photo may be dragged into the view, so that shapes can start outside it."""

STOPS = (
    0.05,
    0.0667,
    0.1,
    0.125,
    0.1667,
    0.25,
    0.3333,
    0.5,
    0.6667,
    1.0,
    1.5,
    2.0,
    3.0,
    4.0,
    6.0,
    8.0,
    12.0,
    16.0,
    24.0,
    32.0,
)
"""The scales that the zoom keys go through."""


@dataclass(frozen=True)
class ViewTransform:
    """Maps photo pixels to device pixels of the view: `view = photo * scale + origin`.

    `photo` and `view` are sizes in pixels of their own; `left`, `top` is the photo's corner in the view. At a
    scale of one or more the corner lies on whole device pixels, so that pixels are shown exactly.
    """

    photo: Size
    view: Size
    scale: float = 1.0
    left: float = 0.0
    top: float = 0.0

    @property
    def fit_scale(self) -> float:
        """The scale at which the whole photo is seen; a photo smaller than the view is not enlarged."""
        if self.photo.area == 0 or self.view.area == 0:
            return 1.0
        return min(self.view.width / self.photo.width, self.view.height / self.photo.height, 1.0)

    @property
    def fill_scale(self) -> float:
        """The scale at which the photo just covers the view; a small photo is enlarged for it."""
        if self.photo.area == 0 or self.view.area == 0:
            return 1.0
        return min(max(self.view.width / self.photo.width, self.view.height / self.photo.height), LARGEST_SCALE)

    @property
    def smallest_scale(self) -> float:
        return min(self.fit_scale, 0.05)

    def fitted(self) -> ViewTransform:
        """The whole photo, in the middle."""
        return replace(self, scale=self.fit_scale).settled()

    def filled(self) -> ViewTransform:
        """The photo covers the view; the same part of it stays in the middle as far as the edges allow it."""
        x, y = self.to_photo(self.view.width / 2, self.view.height / 2)
        return self.anchored(self.fill_scale, (x, y), (self.view.width / 2, self.view.height / 2))

    def centred(self, x: float, y: float) -> ViewTransform:
        """Panned so that a photo point is in the middle, where the edges allow it."""
        return self.anchored(self.scale, (x, y), (self.view.width / 2, self.view.height / 2))

    @property
    def is_whole(self) -> bool:
        """Whether all of the photo is seen."""
        return self.visible() == self.photo.box()

    def resized(self, view: Size) -> ViewTransform:
        """The same for another view size; what was in the middle stays there."""
        dx, dy = (view.width - self.view.width) / 2, (view.height - self.view.height) / 2
        return replace(self, view=view, left=self.left + dx, top=self.top + dy).settled()

    def moved(self, dx: float, dy: float) -> ViewTransform:
        """Panned by device pixels."""
        return replace(self, left=self.left + dx, top=self.top + dy).settled()

    def zoomed(self, scale: float, x: float, y: float) -> ViewTransform:
        """At another scale, with the photo point under (x, y) of the view staying there where the edges allow it."""
        return self.anchored(scale, self.to_photo(x, y), (x, y))

    def anchored(self, scale: float, photo: tuple[float, float], view: tuple[float, float]) -> ViewTransform:
        """At another scale, within its limits, with a photo point at a point of the view where the edges allow it."""
        scale = min(max(scale, self.smallest_scale), LARGEST_SCALE)
        return replace(self, scale=scale, left=view[0] - photo[0] * scale, top=view[1] - photo[1] * scale).settled()

    def stop(self, direction: int) -> float:
        """The next larger (1) or smaller (-1) scale of the zoom keys."""
        if direction > 0:
            return next((stop for stop in STOPS if stop > self.scale * 1.001), LARGEST_SCALE)
        return next((stop for stop in reversed(STOPS) if stop < self.scale * 0.999), self.smallest_scale)

    def settled(self) -> ViewTransform:
        """Centred where smaller than the view, else kept from leaving it; on whole pixels from 100 % on."""
        left = _settle(self.left, self.photo.width * self.scale, self.view.width)
        top = _settle(self.top, self.photo.height * self.scale, self.view.height)
        if self.scale >= 1.0:
            left, top = float(round(left)), float(round(top))
        return replace(self, left=left, top=top)

    def to_view(self, x: float, y: float) -> tuple[float, float]:
        return x * self.scale + self.left, y * self.scale + self.top

    def to_photo(self, x: float, y: float) -> tuple[float, float]:
        return (x - self.left) / self.scale, (y - self.top) / self.scale

    def visible(self, level: int = 0) -> Box:
        """The box of pyramid level `level` (its pixels are 2**level photo pixels wide) that the view shows."""
        side = self.scale * 2**level
        left, top = math.floor(-self.left / side), math.floor(-self.top / side)
        right = math.ceil((self.view.width - self.left) / side)
        bottom = math.ceil((self.view.height - self.top) / side)
        return Box.from_edges(left, top, right, bottom).intersect(level_size(self.photo, level).box())

    def level(self, levels: int) -> int:
        """The coarsest of `levels` pyramid levels that still has a pixel for every device pixel."""
        wanted = math.floor(math.log2(1 / self.scale) + 1e-6) if self.scale < 1.0 else 0
        return min(wanted, levels - 1)

    def quick_level(self, levels: int) -> int:
        """The next coarser level where level() has more than two pixels for every device pixel: nearly as sharp, and a
        quarter of the work."""
        level = self.level(levels)
        return min(level + 1, levels - 1) if 2 * (self.scale * 2**level) ** 2 < 1 else level


def level_size(photo: Size, level: int) -> Size:
    """Size of a pyramid level: halved and rounded up `level` times."""
    return Size(-(-photo.width // 2**level), -(-photo.height // 2**level))


def _settle(origin: float, length: float, view: float) -> float:
    if length <= view:
        return (view - length) / 2
    reach = min(OVERSCROLL, length - view, view / 2)
    return min(max(origin, view - length - reach), reach)
