"""A large JPEG written while it is made: the very file that is written from the whole photo."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from instructir_desktop.core.geometry import Size
from instructir_desktop.document.edited import edit
from instructir_desktop.document.export import ExportReport, export
from instructir_desktop.document.render import Renderer
from instructir_desktop.document.session import Session
from instructir_desktop.engine.api import CancelToken
from instructir_desktop.engine.fake import FakeEngine
from instructir_desktop.errors import Cancelled, OutputError
from instructir_desktop.imaging import encoders, icc, jpeg, streaming
from instructir_desktop.imaging.buffer import ImageBuffer
from instructir_desktop.imaging.export import ExportOptions
from instructir_desktop.imaging.resize import Resize

OPTIONS = [ExportOptions(), ExportOptions(quality=70, subsampling="4:2:0", strip_location=True),
           ExportOptions(strip_metadata=True)]  # fmt: skip


@pytest.fixture(autouse=True)
def _small_is_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encoders, "LARGE", 1000)
    monkeypatch.setattr(streaming, "LARGE", 1000)


@pytest.fixture
def session(tmp_path: Path, engine: FakeEngine) -> Session:
    """A JPEG of 333 × 301 pixels with a profile and EXIF data, and a step on all of it."""
    data = Image.Exif()
    data[0x010F] = "Camera Works"
    pixels = np.random.default_rng(2).integers(0, 256, (301, 333, 3), dtype=np.uint8)
    path = tmp_path / "photo.jpg"
    Image.fromarray(pixels).save(path, exif=data.tobytes(), icc_profile=icc.display_p3())
    session = Session.open(path)
    step = session.new_step(engine.understand("remove the rain"), engine.model_info(), None, strength=0.5)
    session.history.do("Rain", session.document.add_step(step))
    return session


def rendered(session: Session, engine: FakeEngine) -> np.ndarray:
    renderer = Renderer(engine)
    session.history.amend(renderer.prepare(session.document, session.photo))
    return renderer.pixels(session.document, session.photo)


@pytest.mark.parametrize("options", OPTIONS)
def test_the_file_is_the_same(session: Session, engine: FakeEngine, tmp_path: Path, options: ExportOptions) -> None:
    pixels = rendered(session, engine)
    pixels[:7] = session.photo[slice(0, 7), slice(None)]
    assert streaming.streams(session.buffer, tmp_path / "a.jpg", options)
    streamed = export(session, pixels, tmp_path / "a.jpg", options)
    whole = export(session, edit(session.buffer, pixels), tmp_path / "b.jpg", options)
    assert (tmp_path / "a.jpg").read_bytes() == (tmp_path / "b.jpg").read_bytes()
    assert streamed == whole
    assert 7 * 333 <= streamed.untouched < streamed.total


def test_nothing_is_written_when_it_is_cancelled_refused_or_there(
    session: Session, engine: FakeEngine, tmp_path: Path
) -> None:
    pixels, target = rendered(session, engine), tmp_path / "out.jpg"
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        export(session, pixels, target, cancel=cancel)
    with pytest.raises(OutputError, match="is the photo"):
        export(session, pixels, session.path, overwrite=True)
    with pytest.raises(ValueError, match="the photo is"):
        export(session, pixels[1:], target)
    assert [path.name for path in tmp_path.iterdir()] == ["photo.jpg"]
    target.write_bytes(b"x")
    with pytest.raises(OutputError, match="already exists"):
        export(session, pixels, target)
    assert target.read_bytes() == b"x"


def test_an_untouched_photo_is_left_to_the_caller(session: Session, tmp_path: Path) -> None:
    def unchanged() -> ExportReport:
        return ExportReport(1, 1)

    assert export(session, session.photo, tmp_path / "out.jpg", unchanged=unchanged) == ExportReport(1, 1)
    assert not (tmp_path / "out.jpg").exists()
    made = edit(session.buffer, session.photo)
    assert export(session, made, tmp_path / "out.jpg", unchanged=unchanged) == ExportReport(1, 1)
    assert export(session, session.photo, tmp_path / "out.jpg").untouched == 333 * 301


def test_what_changes_more_than_the_steps_is_written_as_a_whole(session: Session) -> None:
    buffer, target = session.buffer, Path("a.jpg")
    pixels = buffer.pixels
    assert not streaming.streams(buffer, Path("a.png"), ExportOptions())
    assert not streaming.streams(buffer, target, ExportOptions(resize=Resize("percent", 50)))
    assert not streaming.streams(buffer, target, ExportOptions(profile="srgb"))
    assert not streaming.streams(buffer, target, ExportOptions(depth=16))
    assert not streaming.streams(replace(buffer, grey=True), target, ExportOptions())
    assert not streaming.streams(replace(buffer, alpha=pixels[..., 0]), target, ExportOptions())
    assert not streaming.streams(ImageBuffer(pixels.astype(np.uint16)), target, ExportOptions())
    assert not streaming.streams(ImageBuffer(pixels[:10, :10]), target, ExportOptions())


def test_bands_must_follow_each_other() -> None:
    bands = jpeg.Bands(Size(16, 200), 3, {"quality": 90})
    with pytest.raises(ValueError, match="0 of 200 rows"):
        bands.pieces({})
    with pytest.raises(ValueError, match="does not follow"):
        bands.add(np.zeros((100, 16, 3), np.uint8))
    bands.add(np.zeros((128, 16, 3), np.uint8))
    bands.add(np.zeros((72, 16, 3), np.uint8))
    with Image.open(BytesIO(b"".join(bands.pieces({})))) as image:
        assert image.size == (16, 200)
