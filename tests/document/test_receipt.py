"""Receipts: to text and back, what damage does, fingerprints; and verifying exports of every kind."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from instructir_desktop.core.masks import Part, Rectangle, Region
from instructir_desktop.document.export import export
from instructir_desktop.document.receipt import PROMISE, ReceiptError, acting, dumps, fingerprint, fingerprint_of, loads
from instructir_desktop.document.recipe import SUFFIXES
from instructir_desktop.document.render import Renderer
from instructir_desktop.document.session import Session
from instructir_desktop.document.verify import Verification, read, verify
from instructir_desktop.engine.api import ModelInfo
from instructir_desktop.engine.fake import FakeEngine
from instructir_desktop.errors import InputError
from instructir_desktop.imaging import icc
from instructir_desktop.imaging.buffer import ImageBuffer
from instructir_desktop.imaging.export import ExportOptions, Resize, encode_photo
from instructir_desktop.imaging.open import open_photo
from instructir_desktop.imaging.options import Profile
from instructir_desktop.imaging.receipt import read_receipt

Exported = Callable[..., Path]


@pytest.fixture
def photo_file(tmp_path: Path) -> Path:
    """A smooth photo, as JPEG at its kindest."""
    y, x = np.mgrid[0:36, 0:48]
    pixels = np.stack([x * 5, y * 6, 255 - x * 2 - y], axis=-1).astype(np.uint8)
    path = tmp_path / "photos" / "rain.png"
    path.parent.mkdir()
    Image.fromarray(pixels).save(path)
    return path


@pytest.fixture
def exported(photo_file: Path, engine: FakeEngine) -> Exported:
    """exported(".jpg", quality=80): the photo with a step on a part of it and a weak one, written beside it."""

    def make(suffix: str = ".png", **options: object) -> Path:
        session = Session.open(photo_file)
        region = Region("sky", "Sky", (Part(Rectangle(3, 3, 20, 10)),))
        info = engine.model_info()
        step = session.new_step(engine.understand("remove the rain"), info, region.id, strength=0.5)
        weak = session.new_step(engine.understand("brighten the dark"), info, strength=0.1)
        off = replace(session.new_step(engine.understand("haze"), info), enabled=False)
        document = session.document.add_region(region).add_step(step).add_step(weak).add_step(off)
        session.history.do("Steps", document)
        renderer = Renderer(engine)
        prepared = renderer.prepare(session.document, session.photo)
        session.history.amend(prepared)
        target = photo_file.with_name(f"out{suffix}")
        export(session, renderer.pixels(prepared, session.photo), target, ExportOptions(**options), True)  # type: ignore[arg-type]
        return target

    return make


def rewrite(path: Path, pixels: np.ndarray, receipt: str | None) -> None:
    """The file with other pixels or another receipt, as another program could write it."""
    buffer = ImageBuffer(pixels)
    path.write_bytes(encode_photo(buffer, path.suffix, options=ExportOptions(quality=100), receipt=receipt).data)


# The receipt


def test_a_receipt_says_what_acted_and_comes_back(exported: Exported, photo_file: Path) -> None:
    path = exported()
    text = read_receipt(path)
    receipt = read(path)
    assert text is not None
    assert receipt is not None
    assert dumps(receipt) == text
    assert text.isascii()
    value = json.loads(text)
    assert value["promise"] == PROMISE
    assert [step["text"] for step in value["stack"]["steps"]] == ["remove the rain", "brighten the dark"]
    assert all(step["context"] and step["embedding"] and step["model_sha256"] for step in value["stack"]["steps"])
    assert receipt.document == acting(receipt.document)
    assert str(photo_file.parent) not in text  # no folders
    assert receipt.source_pixels == fingerprint_of(open_photo(photo_file))
    assert receipt.pixels == fingerprint_of(open_photo(path))


@pytest.mark.parametrize(
    "damage",
    [
        "",
        "{",
        "[]",
        "{}",
        '{"schema": {"major": 1}}',
        '{"schema": {"major": "x"}}',
        "[" * 100_000,
    ],
)
def test_what_is_no_receipt_is_refused(damage: str) -> None:
    with pytest.raises(ReceiptError, match="The file has a receipt"):
        loads(damage)


def test_every_field_is_checked(exported: Exported) -> None:
    value = json.loads(read_receipt(exported()) or "")
    for place in (
        ("stack",),
        ("source", "pixels"),
        ("export", "options"),
        ("export", "width"),
        ("untouched",),
        ("precision",),
    ):
        broken = json.loads(json.dumps(value))
        inner = broken
        for key in place[:-1]:
            inner = inner[key]
        for wrong in (None, -1, True, ["x"]):
            inner[place[-1]] = wrong
            with pytest.raises(ReceiptError):
                loads(json.dumps(broken))
    value["schema"]["major"] = 2
    with pytest.raises(ReceiptError, match="newer version"):
        loads(json.dumps(value))


def test_fingerprints_are_of_the_samples() -> None:
    grey = np.arange(48, dtype=np.uint16).reshape(6, 8, 1)
    colour = np.repeat(grey, 3, axis=2)
    opaque = np.full((6, 8, 1), 65535, dtype=np.uint16)
    assert fingerprint(grey) == fingerprint(colour)
    assert (
        fingerprint(np.concatenate([colour, opaque], axis=2))
        == fingerprint(colour)
        == fingerprint(colour, opaque[..., 0])
    )
    clear = opaque // 2
    assert (
        fingerprint(np.concatenate([grey, clear], axis=2)) == fingerprint(colour, clear[..., 0]) != fingerprint(colour)
    )
    changed = colour.copy()
    changed[5, 7, 2] += 1
    different = {fingerprint(one) for one in (colour, changed, colour.astype(np.uint8), colour.reshape(8, 6, 3))}
    assert len(different) == 4


# Verifying


@pytest.mark.parametrize("suffix", list(SUFFIXES.values()))
def test_every_format_is_verified(suffix: str, exported: Exported, engine: FakeEngine) -> None:
    found = verify(exported(suffix), engine)
    assert found.result == "verified", found.sentence
    assert found.promise == PROMISE
    assert (found.mean, found.most, found.differing, found.total) == (0, 0, 0, 48 * 36)


@pytest.mark.parametrize(
    "options",
    [
        {"resize": Resize("long-side", 20)},
        {"resize": Resize("percent", 150)},
        {"quality": 40, "subsampling": "4:2:0"},
        {"depth": 16},
        {"sharpening": "standard"},
        {"profile": "srgb"},
        {"profile": "display-p3"},
        {"strip_location": True},
    ],
)
@pytest.mark.parametrize("suffix", [".jpg", ".tif"])
def test_conversions_are_done_again(
    suffix: str, options: dict[str, object], exported: Exported, engine: FakeEngine
) -> None:
    found = verify(exported(suffix, **options), engine)
    assert found.result == "verified", found.sentence
    assert found.most == 0


@pytest.mark.parametrize("suffix", list(SUFFIXES.values()))
def test_a_stack_longer_than_a_segment_of_a_jpeg(suffix: str, photo_file: Path, engine: FakeEngine) -> None:
    session = Session.open(photo_file)
    document = session.document
    for words in ("noise", "rain", "haze"):
        step = session.new_step(engine.understand(f"remove the {words}"), engine.model_info(), strength=0.2)
        document = document.add_step(replace(step, name=words * 15_000))
    session.history.do("Steps", document)
    renderer = Renderer(engine)
    prepared = renderer.prepare(session.document, session.photo)
    session.history.amend(prepared)
    target = photo_file.with_name(f"long{suffix}")
    export(session, renderer.pixels(prepared, session.photo), target)
    receipt = read(target)
    assert receipt is not None
    assert len(dumps(receipt)) > 150_000
    assert receipt.document == session.document
    assert verify(target, engine).result == "verified"


def test_a_changed_pixel_is_found(exported: Exported, engine: FakeEngine) -> None:
    path = exported()
    pixels = open_photo(path).pixels.copy()
    pixels[20, 30, 1] ^= 1  # one level, which no eye sees
    rewrite(path, pixels, read_receipt(path))
    found = verify(path, engine)
    assert found.result == "differs"
    assert found.differing == 1
    assert "was changed after it was exported" in found.sentence
    assert "1 of 1,728 pixels" in found.sentence


def test_a_retouched_jpeg_is_found(exported: Exported, engine: FakeEngine) -> None:
    path = exported(".jpg")
    pixels = open_photo(path).pixels.copy()
    pixels[8:16, 8:16] = (255, 0, 0)
    rewrite(path, pixels, read_receipt(path))
    found = verify(path, engine)
    assert found.result == "differs"
    assert found.most is not None
    assert found.most > 20


def test_a_changed_stack_is_found(exported: Exported, engine: FakeEngine) -> None:
    path = exported()
    value = json.loads(read_receipt(path) or "")
    value["stack"]["steps"][0]["strength"] = 0.9
    rewrite(path, open_photo(path).pixels, json.dumps(value))
    found = verify(path, engine)
    assert found.result == "differs"
    assert "is not what its receipt says" in found.sentence


def test_a_cropped_file_is_told(exported: Exported, engine: FakeEngine) -> None:
    path = exported()
    rewrite(path, open_photo(path).pixels[:, :40].copy(), read_receipt(path))
    found = verify(path, engine)
    assert found.result == "differs"
    assert "40 × 36 pixels and was exported with 48 × 36" in found.sentence


def test_a_converted_file_is_compared_all_the_same(exported: Exported, engine: FakeEngine, tmp_path: Path) -> None:
    path = exported()
    other = path.with_name("converted.tif")
    rewrite(other, open_photo(path).pixels, read_receipt(path))
    found = verify(other, engine)
    assert found.result == "verified"
    assert found.notes == ("It was exported as PNG and is TIFF now.",)


def test_without_a_receipt(exported: Exported, engine: FakeEngine, photo_file: Path) -> None:
    for path in (photo_file, exported(strip_metadata=True)):
        found = verify(path, engine)
        assert (found.result, found.receipt) == ("no-receipt", None)


def test_the_photo_is_looked_for_and_checked(exported: Exported, engine: FakeEngine, photo_file: Path) -> None:
    path = exported()
    moved = photo_file.rename(photo_file.parent.parent / "moved.png")
    assert verify(path, engine).result == "no-source"
    assert verify(path, engine, source=moved).result == "verified"
    Image.fromarray(open_photo(moved).pixels[::-1].copy()).save(photo_file)
    assert verify(path, engine).result == "other-source"
    with Image.open(moved) as image:
        image.save(photo_file, dpi=(72, 72))
    found = verify(path, engine)
    assert found.result == "verified"
    assert "metadata" in found.notes[0]
    with pytest.raises(InputError):
        verify(path, engine, source=moved.with_name("absent.png"))


def test_another_decoder_is_told(exported: Exported, engine: FakeEngine) -> None:
    path = exported()
    value = json.loads(read_receipt(path) or "")
    value["source"]["pixels"] = "f" * 64
    rewrite(path, open_photo(path).pixels, json.dumps(value))
    found = verify(path, engine)
    assert found.result == "verified"
    assert "decoded differently" in found.notes[0]


@pytest.mark.parametrize("profile", ["source", "srgb"])
@pytest.mark.parametrize("suffix", [".png", ".tif", ".jpg"])
def test_a_deep_photo_of_a_wide_gamut(suffix: str, profile: Profile, tmp_path: Path, engine: FakeEngine) -> None:
    y, x = np.mgrid[0:30, 0:40]
    pixels = np.stack([x * 1600, y * 2100, 65535 - x * 800], axis=-1).astype(np.uint16)
    photo = tmp_path / "deep.tif"
    photo.write_bytes(encode_photo(ImageBuffer(pixels, icc=icc.display_p3()), ".tif").data)
    session = Session.open(photo)
    assert session.buffer.pixels.dtype == np.uint16
    step = session.new_step(engine.understand("remove the rain"), engine.model_info(), strength=0.1)
    session.history.do("Step", session.document.add_step(step))
    renderer = Renderer(engine)
    prepared = renderer.prepare(session.document, session.photo)
    session.history.amend(prepared)
    target = tmp_path / f"out{suffix}"
    export(session, renderer.pixels(prepared, session.photo), target, ExportOptions(profile=profile))
    found = verify(target, engine)
    assert (found.result, found.most) == ("verified", 0), found.sentence
    if suffix != ".jpg":
        changed = open_photo(target).pixels.copy()
        assert changed.dtype == np.uint16
        changed[3, 4, 0] ^= 1
        receipt, own = read_receipt(target), open_photo(target).icc
        target.write_bytes(encode_photo(ImageBuffer(changed, icc=own), suffix, receipt=receipt).data)
        assert verify(target, engine).result == "differs"


def test_other_weights_are_told(exported: Exported, engine: FakeEngine, monkeypatch: pytest.MonkeyPatch) -> None:
    path = exported()
    other = ModelInfo("instructir-u2", "1" * 64, "Other", "MIT", bundled=True, folder="")
    monkeypatch.setattr(engine, "model_info", lambda model="": other)
    found = verify(path, engine)
    assert found.result == "no-model"
    assert "other weights" in found.sentence


def test_small_differences_of_another_computer_are_no_reproach(
    exported: Exported, engine: FakeEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = exported(".jpg")
    restore = engine.restore

    def other(*args: object, **more: object) -> object:
        result = restore(*args, **more)  # type: ignore[arg-type]
        noise = np.random.default_rng(1).normal(0, 2e-4, result.pixels.shape).astype(np.float32)
        return replace(result, pixels=result.pixels + noise)

    monkeypatch.setattr(engine, "restore", other)
    found: Verification = verify(path, engine)
    assert found.result == "verified"
    assert found.differing
    assert "no eye" in found.sentence
