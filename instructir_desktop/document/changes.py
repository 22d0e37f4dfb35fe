"""The change map: where, and how much, the stack or one of its steps altered the photo, as ΔE at every pixel."""

from __future__ import annotations

from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, PngImagePlugin

from instructir_desktop.core.colour_difference import FORMULA, difference
from instructir_desktop.core.colour_scale import TOP, colours
from instructir_desktop.core.geometry import Box
from instructir_desktop.core.source import PixelSource
from instructir_desktop.document.document import Document
from instructir_desktop.document.render import Renderer
from instructir_desktop.engine.api import FloatImage
from instructir_desktop.imaging.buffer import ImageBuffer
from instructir_desktop.imaging.files import write_atomically

BAND = 256
"""Rows compared at a time."""

SCALE = f"black: untouched; dark blue to yellow: ΔE above 0 to {TOP:.0f} and more ({FORMULA}), by its square root"
"""What the colours of the picture mean."""


@dataclass(frozen=True, eq=False)
class Changes:
    """`delta` (H, W) float32 is ΔE, CIE 2000; `of` names what made the changes."""

    delta: NDArray[np.float32]
    of: str

    @property
    def sentence(self) -> str:
        """How much was changed, in one sentence."""
        changed = int((self.delta > 0).sum())
        if not changed:
            return f"{self.of} changed no pixel."
        mean, most = float(self.delta.mean(dtype=np.float64)), float(self.delta.max())
        return (
            f"{self.of} changed {changed:,} of {self.delta.size:,} pixels; ΔE is {mean:.2f} on average and {most:.2f} at "
            f"most ({FORMULA})."
        )


def parts(document: Document, step_id: str | None) -> tuple[Document, Document]:
    """The documents before and after a step (None: before and after the whole stack)."""
    if step_id is None:
        return replace(document, steps=()), document
    index = document.steps.index(document.step(step_id))
    return replace(document, steps=document.steps[:index]), replace(document, steps=document.steps[: index + 1])


def changes(
    renderer: Renderer, document: Document, buffer: ImageBuffer, photo: PixelSource, *, step_id: str | None = None
) -> Changes:
    """Compare the photo before and after a step or the whole stack, at the photo's own depth.

    A pixel that the file would hold unchanged counts as 0. The document must have been prepared by the renderer.
    """
    before, after = parts(document, step_id)
    both = [renderer.result(each, photo) for each in (before, after)]
    size = buffer.size
    delta = np.zeros((size.height, size.width), dtype=np.float32)
    for top in range(0, size.height, BAND):
        box = Box(0, top, size.width, min(BAND, size.height - top))
        one, other = (_as_written(buffer, each[box.slices()], box) for each in both)
        delta[box.slices()] = difference(one, other)
    return Changes(delta, "The stack" if step_id is None else f"The step “{document.step(step_id).title}”")


def _as_written(buffer: ImageBuffer, pixels: FloatImage, box: Box) -> FloatImage:
    """Pixels as a file of the photo's depth and profile holds them."""
    return replace(buffer, pixels=buffer.edited(pixels, box), alpha=None).model_pixels()


def write(changes: Changes, target: Path) -> None:
    """Write the picture of the changes as a PNG of the photo's size that says its scale. Raises OutputError."""
    words = PngImagePlugin.PngInfo()
    words.add_itxt("Title", f"Change map: {changes.sentence}")
    words.add_itxt("Description", SCALE)
    data = BytesIO()
    Image.fromarray(colours(changes.delta)).save(data, "PNG", pnginfo=words)
    write_atomically(target, data.getvalue())
