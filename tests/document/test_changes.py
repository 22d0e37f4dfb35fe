"""The change map: of the stack and of one step, equal to what is written, and its picture."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from instructir_desktop.core.masks import Part, Rectangle, Region
from instructir_desktop.document.changes import SCALE, Changes, changes, write
from instructir_desktop.document.export import export
from instructir_desktop.document.render import Renderer
from instructir_desktop.document.session import Session
from instructir_desktop.engine.fake import FakeEngine
from instructir_desktop.errors import OutputError


@pytest.fixture
def session(photo_file: Path, engine: FakeEngine) -> Session:
    """A step on a rectangle of 20 × 10 pixels, a faint one on the whole photo, and one that is switched off."""
    session = Session.open(photo_file)
    region = Region("sky", "Sky", (Part(Rectangle(3, 3, 20, 10)),))
    info = engine.model_info()
    rain = session.new_step(engine.understand("remove the rain"), info, region.id)
    faint = session.new_step(engine.understand("brighten the dark"), info, strength=0.1)
    off = replace(session.new_step(engine.understand("haze"), info), enabled=False)
    document = session.document.add_region(region).add_step(rain).add_step(faint).add_step(off)
    session.history.do("Steps", document)
    return session


def test_each_step_and_the_whole_stack(session: Session, engine: FakeEngine, tmp_path: Path) -> None:
    renderer = Renderer(engine)
    document = renderer.prepare(session.document, session.photo)
    rain, faint, off = (
        changes(renderer, document, session.buffer, session.photo, step_id=step.id).delta for step in document.steps
    )
    whole = changes(renderer, document, session.buffer, session.photo)
    inside = np.zeros((36, 48), dtype=bool)
    inside[3:13, 3:23] = True
    assert (rain[~inside] == 0).all()
    assert rain[inside].mean() > 5
    assert faint.mean() < rain[inside].mean()
    assert (faint[~inside] > 0).any()
    assert not off.any()

    report = export(session, renderer.pixels(document, session.photo), tmp_path / "out.png")
    assert report.untouched == int((whole.delta == 0).sum())
    assert whole.sentence.startswith(
        f"The stack changed {report.total - report.untouched:,} of {report.total:,} pixels"
    )


def test_no_step_changes_nothing(session: Session, engine: FakeEngine) -> None:
    empty = replace(session.document, steps=())
    found = changes(Renderer(engine), empty, session.buffer, session.photo)
    assert found.sentence == "The stack changed no pixel."


def test_the_picture_has_the_photos_size_and_says_its_scale(tmp_path: Path) -> None:
    delta = np.zeros((5, 7), dtype=np.float32)
    delta[1, 2] = 30
    write(Changes(delta, "The stack"), tmp_path / "map.png")
    with Image.open(tmp_path / "map.png") as image:
        pixels = np.asarray(image)
        assert image.text["Description"] == SCALE
        assert "1 of 35 pixels" in image.text["Title"]
    assert pixels.shape == (5, 7, 3)
    assert (pixels[delta == 0] == 0).all()
    assert pixels[1, 2].sum() > 400
    with pytest.raises(OutputError):
        write(Changes(delta, "The stack"), tmp_path / "absent" / "map.png")
