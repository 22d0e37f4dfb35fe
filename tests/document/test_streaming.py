"""A large photo written while it is made: the very file that is written from the whole photo."""

from __future__ import annotations

import errno
from contextlib import closing
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
from instructir_desktop.imaging import encoders, files, icc, jpeg, png, spool, streaming, tiff
from instructir_desktop.imaging.buffer import ImageBuffer
from instructir_desktop.imaging.export import ExportOptions
from instructir_desktop.imaging.resize import Resize
from instructir_desktop.imaging.spool import Spool

OPTIONS = [ExportOptions(), ExportOptions(quality=70, subsampling="4:2:0", strip_location=True),
           ExportOptions(strip_metadata=True)]  # fmt: skip


@pytest.fixture(autouse=True)
def _small_is_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encoders, "LARGE", 1000)
    monkeypatch.setattr(streaming, "LARGE", 1000)
    monkeypatch.setattr(spool, "MEMORY", 1000)


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
@pytest.mark.parametrize("suffix", [".jpg", ".png", ".tif"])
def test_the_file_is_the_same(
    session: Session, engine: FakeEngine, tmp_path: Path, options: ExportOptions, suffix: str
) -> None:
    pixels = rendered(session, engine)
    pixels[:7] = session.photo[slice(0, 7), slice(None)]
    streamed = both_ways(session, pixels, tmp_path, suffix, options)
    assert 7 * 333 <= streamed.untouched < streamed.total


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16, np.float32])
@pytest.mark.parametrize("opaque", [True, False])
def test_the_file_is_the_same_with_alpha(
    engine: FakeEngine, tmp_path: Path, dtype: type[np.generic], opaque: bool
) -> None:
    random = np.random.default_rng(3)
    pixels = random.integers(0, 256, (301, 333, 3)).astype(dtype)
    alpha = np.full((301, 333), 1 if dtype is np.float32 else np.iinfo(dtype).max, dtype)
    if dtype is np.float32:
        pixels /= 255
    if not opaque:
        alpha[50:90] //= 3
    (tmp_path / "photo.tif").write_bytes(tiff.encode(np.dstack([pixels, alpha]), exif=b"MM\0*\0\0\0\x08\0\0\0\0\0\0"))
    session = Session.open(tmp_path / "photo.tif")
    step = session.new_step(engine.understand("remove the rain"), engine.model_info(), None)
    session.history.do("Rain", session.document.add_step(step))
    edited = rendered(session, engine)
    both_ways(session, edited, tmp_path, ".tif")
    if dtype is not np.float32:
        both_ways(session, edited, tmp_path, ".png")


def both_ways(
    session: Session, pixels: np.ndarray, folder: Path, suffix: str, options: ExportOptions | None = None
) -> ExportReport:
    """The report of an export that streams, whose file and report are those of one that does not."""
    options = options or ExportOptions()
    one, other = folder / f"a{suffix}", folder / f"b{suffix}"
    assert streaming.streams(session.buffer, one, options)
    streamed = export(session, pixels, one, options)
    whole = export(session, edit(session.buffer, pixels), other, options)
    assert one.read_bytes() == other.read_bytes()
    assert streamed == whole
    assert one.stat().st_size > spool.MEMORY
    return streamed


def test_a_full_disk_is_told_and_leaves_nothing(
    session: Session, engine: FakeEngine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The bytes of the picture go to a file without a name before the one that is asked for is begun."""

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    pixels = rendered(session, engine)
    before = {path.name for path in tmp_path.iterdir()}
    monkeypatch.setattr(spool.Spool, "add", full)
    for suffix in (".jpg", ".png", ".tif"):
        with pytest.raises(OutputError, match="cannot be written: the disk is full"):
            export(session, pixels, tmp_path / f"out{suffix}")
    assert {path.name for path in tmp_path.iterdir()} == before


def test_what_the_renderer_raises_is_no_fault_of_the_format(session: Session, tmp_path: Path) -> None:
    class Broken:
        shape = session.buffer.pixels.shape

        def __getitem__(self, part: object) -> np.ndarray:
            raise ValueError("broken")

    with pytest.raises(ValueError, match="broken"):
        export(session, Broken(), tmp_path / "out.png")


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
    assert streaming.streams(buffer, target, ExportOptions())
    assert not streaming.streams(buffer, Path("a.webp"), ExportOptions())
    assert not streaming.streams(buffer, Path("a.png"), ExportOptions(depth=16))
    assert not streaming.streams(ImageBuffer(pixels.astype(np.float32)), Path("a.png"), ExportOptions())
    assert not streaming.streams(replace(buffer, grey=True), Path("a.png"), ExportOptions())
    assert not streaming.streams(buffer, target, ExportOptions(resize=Resize("percent", 50)))
    assert not streaming.streams(buffer, target, ExportOptions(profile="srgb"))
    assert not streaming.streams(buffer, target, ExportOptions(depth=16))
    assert not streaming.streams(replace(buffer, grey=True), target, ExportOptions())
    assert not streaming.streams(replace(buffer, alpha=pixels[..., 0]), target, ExportOptions())
    assert not streaming.streams(ImageBuffer(pixels.astype(np.uint16)), target, ExportOptions())
    assert not streaming.streams(ImageBuffer(pixels[:10, :10]), target, ExportOptions())


def test_bands_must_follow_each_other() -> None:
    bands = jpeg.Bands(Size(16, 200), 3, {"quality": 90}, Spool())
    with pytest.raises(ValueError, match="0 of 200 rows"):
        bands.pieces({})
    with pytest.raises(ValueError, match="does not follow"):
        bands.add(np.zeros((100, 16, 3), np.uint8))
    bands.add(np.zeros((128, 16, 3), np.uint8))
    bands.add(np.zeros((72, 16, 3), np.uint8))
    with Image.open(BytesIO(spool.joined(bands.pieces({})))) as image:
        assert image.size == (16, 200)


@pytest.mark.parametrize("kind", ["png", "tiff"])
def test_rows_must_be_all_there_and_of_the_file(kind: str) -> None:
    size, dtype, block = Size(300, 700), np.dtype(np.uint16), b"II*\0\x08\0\0\0\0\0\0\0\0\0"
    made = png.Bands(size, 3, dtype, Spool()) if kind == "png" else tiff.Bands(size, 3, dtype, block, Spool())
    end = {"icc": None, "xmp": None} | ({"exif": None} if kind == "png" else {"iptc": None})
    made.add(np.zeros((500, 300, 3), np.uint16))
    with pytest.raises(ValueError, match="are not of this file"):
        made.add(np.zeros((200, 300, 4), np.uint16))
    with pytest.raises(ValueError, match="are not of this file"):
        made.add(np.zeros((200, 300, 3), np.uint8))
    with pytest.raises(ValueError, match="rows"):
        made.pieces(**end)


def test_a_spool_gives_back_what_it_got(tmp_path: Path) -> None:
    parts = [np.random.default_rng(number).bytes(number * 400) for number in range(5)]
    for folder in (None, tmp_path):
        with closing(Spool(folder)) as kept:
            for part in parts:
                kept.add(part)
            assert len(kept) == 4000
            assert spool.joined([b"head", kept]) == b"head" + b"".join(parts)
            files.write_atomically(tmp_path / "file", [b"head", kept, bytearray(b"end")])
            assert (tmp_path / "file").read_bytes() == b"head" + b"".join(parts) + b"end"
    assert [path.name for path in tmp_path.iterdir()] == ["file"]
