"""Exporting: the record of the steps, the count of untouched pixels, and never over the photo."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from instructir_desktop import __version__
from instructir_desktop.core.masks import Part, Rectangle, Region
from instructir_desktop.document.export import ExportReport, export, record
from instructir_desktop.document.render import Renderer
from instructir_desktop.document.session import Session
from instructir_desktop.engine.fake import FakeEngine
from instructir_desktop.errors import OutputError
from instructir_desktop.imaging.exif import record_of
from instructir_desktop.imaging.export import ExportOptions
from instructir_desktop.imaging.open import open_photo


@pytest.fixture
def session(photo_file: Path, engine: FakeEngine) -> Session:
    """A step on 20 × 10 pixels and one that is switched off."""
    session = Session.open(photo_file)
    region = Region("sky", "Sky", (Part(Rectangle(3, 3, 20, 10)),))
    step = session.new_step(engine.understand("remove the rain"), engine.model_info(), region.id, strength=0.5)
    off = replace(session.new_step(engine.understand("brighten the dark"), engine.model_info()), enabled=False)
    session.history.do("Rain", session.document.add_region(region).add_step(step).add_step(off))
    return session


def rendered(session: Session, engine: FakeEngine) -> np.ndarray:
    renderer = Renderer(engine)
    return renderer.pixels(renderer.prepare(session.document, session.photo), session.photo)


def test_the_record_says_what_was_done(session: Session, engine: FakeEngine) -> None:
    assert json.loads(record(session.document)) == {
        "app": f"InstructIR Desktop {__version__}",
        "steps": [
            {
                "text": "remove the rain",
                "strength": 0.5,
                "model": engine.model_info().id,
                "model_sha256": engine.model_info().sha256,
                "region": True,
            }
        ],
    }


def test_what_no_step_touches_is_equal_in_the_file(session: Session, engine: FakeEngine, tmp_path: Path) -> None:
    target = tmp_path / "out.png"
    report = export(session, rendered(session, engine), target, ExportOptions(), False)
    before, after = np.asarray(Image.open(session.path)), np.asarray(Image.open(target))
    equal = (before == after).all(axis=2)
    assert report == ExportReport(int(equal.sum()), 48 * 36, report.notes)
    assert 48 * 36 - 200 <= report.untouched < 48 * 36
    outside = np.ones((36, 48), bool)
    outside[3:13, 3:23] = False
    assert equal[outside].all()
    block = open_photo(target).exif
    assert block is not None
    assert record_of(block) == record(session.document)


def test_with_every_step_off_the_file_holds_the_same_pixels(
    session: Session, engine: FakeEngine, tmp_path: Path
) -> None:
    step = session.document.steps[0]
    session.history.do("Off", session.document.replace_step(replace(step, enabled=False)))
    report = export(session, rendered(session, engine), tmp_path / "out.png")
    assert report.untouched == report.total == 48 * 36
    assert np.array_equal(np.asarray(Image.open(session.path)), np.asarray(Image.open(tmp_path / "out.png")))


def test_never_over_the_photo(session: Session, engine: FakeEngine, tmp_path: Path) -> None:
    data = session.path.read_bytes()
    link = tmp_path / "link.png"
    link.symlink_to(session.path)
    for target in (session.path, link):
        with pytest.raises(OutputError):
            export(session, rendered(session, engine), target, ExportOptions(), overwrite=True)
    assert session.path.read_bytes() == data
    target = tmp_path / "out.png"
    target.write_bytes(b"mine")
    with pytest.raises(OutputError, match="already exists"):
        export(session, rendered(session, engine), target)
    assert target.read_bytes() == b"mine"
    export(session, rendered(session, engine), target, overwrite=True)
    assert target.read_bytes() != b"mine"
