"""Photos of more than 8 bits and in wide gamuts through the whole application: open, render, export."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from instructir_desktop.core.masks import Part, Rectangle, Region
from instructir_desktop.document.document import Document
from instructir_desktop.document.export import export
from instructir_desktop.document.render import Renderer
from instructir_desktop.document.session import Session
from instructir_desktop.document.step import Step
from instructir_desktop.engine.fake import FakeEngine
from instructir_desktop.imaging import icc, png, tiff
from instructir_desktop.imaging.exif import upright
from instructir_desktop.imaging.open import open_photo
from tests.imaging.photos import exif_block

WIDTH = 1024


def gradient() -> NDArray[np.uint16]:
    """A smooth ramp of 1024 levels between 8-bit levels 100 and 104: 8 bits would show five steps."""
    ramp = np.rint(np.linspace(100 * 257, 104 * 257, WIDTH)).astype(np.uint16)
    return np.repeat(np.repeat(ramp[None, :, None], 8, axis=0), 3, axis=2)


def edited(path: Path, target: Path, strength: float, region: Region | None = None) -> Session:
    """The photo with one step of FakeEngine, exported to `target`."""
    engine = FakeEngine()
    session = Session.open(path)
    understood = engine.understand("remove the noise")
    step = Step(
        text="remove the noise",
        embedding=understood.embedding,
        intent="noise",
        model_sha256=engine.model_info().sha256,
        strength=strength,
        region=region.id if region else None,
    )
    document = session.document
    if region is not None:
        document = document.add_region(region)
    document = document.add_step(step)
    session.history.do("test", document)
    renderer = Renderer(engine)
    prepared: Document = renderer.prepare(document, session.photo)
    export(session, renderer.pixels(prepared, session.photo), target)
    return session


@pytest.mark.parametrize("suffix", ["png", "tif"])
@pytest.mark.parametrize("profile", [None, icc.display_p3()])
def test_a_faint_step_on_a_smooth_gradient_shows_no_8_bit_steps(
    tmp_path: Path, suffix: str, profile: bytes | None
) -> None:
    source = tmp_path / "a.png"
    source.write_bytes(png.encode(gradient(), exif=None, icc=profile, xmp=None))
    edited(source, tmp_path / f"out.{suffix}", 0.01)
    before, after = gradient()[4, :, 1].astype(int), open_photo(tmp_path / f"out.{suffix}").pixels
    assert after.dtype == np.uint16
    row = after[4, :, 1].astype(int)
    assert (row != before).any()
    assert len(np.unique(row)) > 0.95 * len(np.unique(before))  # the histogram has no gaps of 8-bit levels
    steps = np.diff(row)
    assert steps.min() >= 0
    assert steps.max() <= 4  # a level of 8 bits would be 257


def test_outside_of_the_region_every_16_bit_sample_of_a_wide_photo_is_the_sources(tmp_path: Path) -> None:
    pixels = np.random.default_rng(5).integers(0, 65536, (40, 60, 3), dtype=np.uint16)
    source = tmp_path / "a.tif"
    source.write_bytes(tiff.encode(pixels, exif=upright(exif_block()), icc=icc.display_p3()))
    region = Region("r", "Rectangle", (Part(Rectangle(10, 10, 20, 12)),))
    edited(source, tmp_path / "out.tif", 1.0, region)
    after = open_photo(tmp_path / "out.tif").pixels
    inside = np.zeros((40, 60), bool)
    inside[10:22, 10:30] = True
    assert np.array_equal(after[~inside], pixels[~inside])
    assert (after[inside] != pixels[inside]).mean() > 0.9


def test_a_grey_photo_stays_grey_when_the_network_colours_it(tmp_path: Path) -> None:
    pixels = np.random.default_rng(6).integers(0, 65536, (20, 30, 1), dtype=np.uint16)
    (tmp_path / "a.png").write_bytes(png.encode(pixels, exif=None, icc=None, xmp=None))
    edited(tmp_path / "a.png", tmp_path / "out.png", 1.0)
    back = open_photo(tmp_path / "out.png")
    assert back.grey
    assert back.pixels.dtype == np.uint16
    assert not np.array_equal(back.pixels[..., :1], pixels)


def test_colours_outside_of_srgb_survive_a_step(tmp_path: Path) -> None:
    pixels = np.zeros((16, 16, 3), np.uint16)
    pixels[...] = (2000, 60000, 3000)  # a green of Display P3 that sRGB has not
    (tmp_path / "a.png").write_bytes(png.encode(pixels, exif=None, icc=icc.display_p3(), xmp=None))
    edited(tmp_path / "a.png", tmp_path / "out.png", 0.01)
    back = open_photo(tmp_path / "out.png")
    assert back.model_pixels()[..., 0].max() < -0.2  # still outside
