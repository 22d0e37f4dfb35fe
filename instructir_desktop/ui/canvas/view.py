"""CanvasView: the widget that shows the photo with its steps, and lets the pointer zoom, pan, compare and draw."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPalette,
    QRegion,
    QTransform,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from instructir_desktop.core.geometry import Box, Size
from instructir_desktop.core.masks import Region
from instructir_desktop.ui.canvas.change_map import ChangeMap
from instructir_desktop.ui.canvas.compare import Layout, Pane, paint_labels, paint_split
from instructir_desktop.ui.canvas.compositor import VisibleLayer
from instructir_desktop.ui.canvas.frames import Frames
from instructir_desktop.ui.canvas.lens import circle, lens_pane, paint_rim
from instructir_desktop.ui.canvas.overlay import RegionOverlay, Veil, paint_brush_circle, paint_draft
from instructir_desktop.ui.canvas.overview import OverviewMaker
from instructir_desktop.ui.canvas.painting import (
    SURROUNDS,
    Checkerboard,
    device_pixels,
    in_device,
    paint_grid,
    paint_photo,
)
from instructir_desktop.ui.canvas.pointer_view import PointerView
from instructir_desktop.ui.canvas.pyramid import Levels
from instructir_desktop.ui.canvas.transform import ViewTransform
from instructir_desktop.ui.display_profile import display_space
from instructir_desktop.ui.tools.brush import BrushTool

SETTLED_AFTER = 150
"""Milliseconds without a change of the steps, or of the place, after which nothing is being dragged any more."""


class CanvasView(PointerView):
    """The photo on a neutral ground.

    `set_photo` and `set_layers` say what is shown; the widget knows nothing of documents. Scales are device pixels per
    photo pixel, so 100 % is exact on every screen.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("canvas")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 180)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(self.tr("Photo"))
        self.veil = Veil()
        self._frames: Frames | None = None
        self._region: Region | None = None
        self._veiled = True
        self._overlay = RegionOverlay()
        self._surround = ""
        self._grid = True
        self._marked = False
        self._checks = Checkerboard()
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(SETTLED_AFTER)
        self._settling.timeout.connect(self._settle)
        self._moving = QTimer(self)
        self._moving.setSingleShot(True)
        self._moving.setInterval(SETTLED_AFTER)
        self._moving.timeout.connect(self.update)
        self.changes = ChangeMap(self)
        self.changes.updated.connect(self.update)
        self.overview = OverviewMaker(self)

    # What is shown

    @property
    def has_photo(self) -> bool:
        return self._frames is not None

    def set_photo(self, base: Levels | None, alpha: Levels | None = None) -> None:
        """Show another photo, fitted, without layers; `alpha` (H, W) 0..1 lets a checkerboard through."""
        self._zoom.stop()
        display = display_space(self.screen())
        self._frames = Frames(base, alpha, display) if base is not None else None
        self.overview.set_photo(base, display)
        self._region = None
        self.set_clipping(self._marked)
        self.changes.clear()
        self.comparison.position = 0.5
        size = base.size if base is not None else Size(0, 0)
        self.transform = ViewTransform(size, self.pane_at(QPointF()).size)
        self.fit()
        self._tell_pointed()

    def set_layers(self, layers: Sequence[VisibleLayer]) -> None:
        """The steps' residuals to blend over the photo, in any order (their sum is shown)."""
        if self._frames is not None:
            self._frames.set_layers(layers, hurried=self._settling.isActive())
            self._settling.start()
            self.overview.set_layers(layers)
            self.update()

    def _settle(self) -> None:
        if self._frames is not None:
            self._frames.settle()
            self.update()

    def set_region(self, region: Region | None) -> None:
        """The active region, drawn over the photo."""
        if region != self._region:
            self._region = region
            self.update()

    def set_veiled(self, veiled: bool) -> None:
        """Whether the active region gets a veil besides its edge."""
        self._veiled = veiled
        self.update()

    def set_holding(self, holding: bool) -> None:
        """Show the original while a key is held."""
        if holding != self.comparison.holding:
            self.comparison.holding = holding
            self.overview.set_original(holding)
            self.update()

    def set_split(self, split: bool) -> None:
        """Show the original left of (or above) a line that can be dragged."""
        self.set_layout("split" if split else "single")

    def set_layout(self, layout: Layout, *, upright: bool | None = None) -> None:
        """How the original and the result are shown together; two photos side by side share zoom and place."""
        comparison = self.comparison
        comparison.layout = layout
        comparison.upright = comparison.upright if upright is None else upright
        self.refit()
        self._update_cursor()

    def set_swapped(self, swapped: bool) -> None:
        """Show the result left or above and the original right or below."""
        self.comparison.swapped = swapped
        self.update()

    def set_lens(self, lens: bool) -> None:
        """Show the other side around the pointer."""
        self.comparison.lens = lens
        self.update()

    def set_clipping(self, marked: bool) -> None:
        """Mark what has no detail left."""
        self._marked = marked
        if self._frames is not None:
            self._frames.set_marked(marked)
        self.update()

    def set_grid(self, shown: bool) -> None:
        """Draw the edges of pixels from 800 % on."""
        self._grid = shown
        self.update()

    def set_surround(self, name: str) -> None:
        """The ground around the photo: one of SURROUNDS, else the theme's."""
        self._surround = SURROUNDS.get(name, "")
        self.update()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        frames = self._frames
        areas = self.comparison.areas(self.device_size())
        shown = tuple(self.shown_in(area) for area in areas) if frames is not None else ()
        self._paint_ground(painter, shown)
        if frames is None:
            return
        panes = self.comparison.panes(areas, shown)
        for pane in panes:
            self._paint_pane(painter, frames, pane)
        if self.changes.active and not self.comparison.holding:
            self._paint_changes(painter, frames, panes)
        if self.comparison.split and not self.comparison.holding:
            paint_split(painter, self.comparison, shown[0])
        for area, clip in zip(areas, shown, strict=True):
            self._paint_overlay(painter, area, clip)
        paint_labels(painter, self.comparison, panes)
        if self.comparison.lens and self._pointer is not None and not self._drag:
            lens = lens_pane(panes, self._pointer)
            if lens is not None:
                self._paint_pane(painter, frames, lens, circle(self._pointer))
                paint_rim(painter, self._pointer, lens.side, QRectF(self.rect()))
        self._paint_brush(painter)

    def _paint_ground(self, painter: QPainter, shown: tuple[QRectF, ...]) -> None:
        """The ground, where no photo will be painted over it: filling a whole screen takes as long as a photo does."""
        ratio = self.devicePixelRatioF()
        ground = QColor(self._surround) if self._surround else self.palette().color(QPalette.ColorRole.Shadow)
        # At a broken scale and an odd place the widget covers a column or a row more than its size says.
        bare = QRegion(QRectF(*self.device_size().box()).toRect().adjusted(-1, -1, 1, 1))
        for part in shown:
            bare -= QRegion(in_device(part, ratio).toRect().adjusted(1, 1, -1, -1))
        with device_pixels(painter, ratio):
            painter.setClipRegion(bare)
            painter.fillRect(bare.boundingRect(), ground)

    def _paint_pane(self, painter: QPainter, frames: Frames, pane: Pane, shape: QPainterPath | None = None) -> None:
        if pane.clip.isEmpty():
            return
        frame = frames.frame(pane.side, self.transform, passing=self._zoom.is_running, moving=self._moving.isActive())
        ratio = self.devicePixelRatioF()
        painter.save()
        if shape is not None:
            painter.setClipPath(shape)
        with device_pixels(painter, ratio):
            clip = in_device(pane.clip, ratio)
            painter.setClipRect(clip, Qt.ClipOperation.IntersectClip)
            if frame.image.hasAlphaChannel():
                painter.fillRect(clip, self._checks.brush(ratio))
            paint_photo(painter, frame, pane, self.transform)
            if self._grid:
                paint_grid(painter, pane, self.transform)
        painter.restore()

    def _paint_changes(self, painter: QPainter, frames: Frames, panes: tuple[Pane, ...]) -> None:
        """The change map, on the side "after" where two are shown, and its legend."""
        ratio = self.devicePixelRatioF()
        for pane in panes:
            if pane.side == "after":
                with device_pixels(painter, ratio):
                    painter.translate(pane.area.x, pane.area.y)
                    clip = in_device(pane.clip, ratio).translated(-pane.area.x, -pane.area.y)
                    self.changes.paint(painter, frames.compose, self.transform, frames.levels, clip)
        self.changes.paint_legend(painter, QPointF(12, self.height() - 12))

    def _paint_overlay(self, painter: QPainter, area: Box, clip: QRectF) -> None:
        accent = self.veil.colour
        ratio = self.devicePixelRatioF()
        painter.save()
        painter.setClipRect(clip)
        if self._region is not None and not self.comparison.holding:
            image, corner = self._overlay.image(
                self._region,
                self.transform,
                colour=accent,
                veiled=self._veiled and self.tool.draws,
                plain=self.veil.plain,
                thickness=max(round(ratio), 1),
                source=None if self._frames is None else self._frames.source,
            )
            with device_pixels(painter, ratio):
                painter.drawImage(corner + QPointF(area.x, area.y), image)
        if self.tool.draft is not None:
            paint_draft(painter, self.tool.draft, self.to_view(area), colour=accent)
        painter.restore()

    def _paint_brush(self, painter: QPainter) -> None:
        if isinstance(self.tool, BrushTool) and self._pointer is not None and self._drag != "pan":
            radius = self.tool.radius * self.transform.scale / self.devicePixelRatioF()
            paint_brush_circle(painter, self._pointer, radius=radius, hardness=self.tool.hardness)

    def to_view(self, area: Box | None = None) -> QTransform:
        """From photo pixels to the widget, in a pane (by default the first)."""
        area = self.comparison.areas(self.device_size())[0] if area is None else area
        view, ratio = self.transform, self.devicePixelRatioF()
        left, top = (view.left + area.x) / ratio, (view.top + area.y) / ratio
        return QTransform(view.scale / ratio, 0, 0, view.scale / ratio, left, top)

    # The widget

    def pan(self, moved: QPointF) -> None:
        self._moving.start()
        super().pan(moved)

    def screen_changed(self) -> None:
        if self._frames is not None:
            self._frames.set_display(display_space(self.screen()))

    def shutdown(self) -> None:
        """End the canvas's threads."""
        self.changes.shutdown()
        self.overview.shutdown()

    def sizeHint(self) -> QSize:
        return QSize(900, 640)
