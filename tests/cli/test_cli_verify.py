"""`instructir verify`: round trips through the command line, exit codes and sentences."""

from __future__ import annotations

from pathlib import Path

import pytest
from command_line import Run, pixels_of, write_photo
from PIL import Image

from instructir_desktop.engine.api import ModelInfo
from instructir_desktop.engine.fake import FakeEngine
from instructir_desktop.imaging.buffer import ImageBuffer
from instructir_desktop.imaging.export import encode_photo
from instructir_desktop.imaging.receipt import read_receipt


@pytest.fixture
def restored(run: Run, photo: Path) -> Path:
    """A restored file beside its photo."""
    assert run("apply", photo, "remove the noise", "--name", "{name}-restored").code == 0
    return photo.with_name("photo-restored.png")


def test_a_round_trip(run: Run, restored: Path) -> None:
    outcome = run("verify", restored)
    assert outcome.code == 0
    assert outcome.err == ""
    assert "all 2,400 pixels are equal" in outcome.out
    assert "Restored, not generated" in outcome.out
    assert "remove the noise" in outcome.out


def test_the_json(run: Run, restored: Path, photo: Path) -> None:
    value = run("verify", restored, "--json").json
    assert list(value) == ["file", "result", "sentence", "source", "delta_e", "differing", "total", "receipt", "notes"]
    assert (value["result"], value["source"]) == ("verified", str(photo))
    assert value["delta_e"] == {"formula": "CIE 2000", "mean": 0.0, "max": 0.0}
    assert value["receipt"]["steps"][0]["text"] == "remove the noise"
    assert value["receipt"]["steps"][0]["model_sha256"] == "0" * 64
    assert value["receipt"]["source"]["name"] == "photo.png"


def test_a_saved_stack_of_several_steps(run: Run, photo: Path, tmp_path: Path) -> None:
    for number, sentence in enumerate(("noise", "haze", "rain")):
        assert run("apply", photo, sentence, "-o", tmp_path / f"{number}.jpg", "--save").code == 0
    assert run("render", photo, "-o", tmp_path / "all.jpg", "--long-side", "32").code == 0
    outcome = run("verify", tmp_path / "all.jpg", "--source", photo, "--json")
    assert (outcome.code, outcome.json["result"]) == (0, "verified")
    assert len(outcome.json["receipt"]["steps"]) == 3


def test_a_changed_pixel(run: Run, restored: Path) -> None:
    pixels = pixels_of(restored).copy()
    pixels[3, 4] ^= 1
    restored.write_bytes(encode_photo(ImageBuffer(pixels), ".png", receipt=read_receipt(restored)).data)
    outcome = run("verify", restored)
    assert outcome.code == 6
    assert "1 of 2,400 pixels differ" in outcome.out
    assert run("verify", restored, "--json").json["result"] == "differs"


def test_no_receipt(run: Run, photo: Path) -> None:
    outcome = run("verify", photo)
    assert outcome.code == 7
    assert "no receipt" in outcome.sentence
    assert run("verify", photo, "--json").json["receipt"] is None


def test_the_photo_is_not_there_or_another(run: Run, restored: Path, photo: Path, tmp_path: Path) -> None:
    moved = photo.rename(tmp_path / "moved.png")
    outcome = run("verify", restored)
    assert outcome.code == 3
    assert "--source" in outcome.sentence
    assert run("verify", restored, "--source", moved).code == 0
    assert run("verify", restored, "--source", photo).code == 3
    Image.new("RGB", (60, 40)).save(photo)
    outcome = run("verify", restored)
    assert outcome.code == 8
    assert "is not the photo" in outcome.sentence
    write_photo(photo)
    assert run("verify", restored).code == 0


def test_the_model_is_not_here(run: Run, restored: Path, fake: FakeEngine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        fake, "model_info", lambda model="": ModelInfo(model, "1" * 64, "", "", bundled=True, folder="")
    )
    outcome = run("verify", restored)
    assert outcome.code == 5
    assert "000000000000" in outcome.sentence


@pytest.mark.parametrize("name", ["absent.png", "text.png", "."])
def test_what_cannot_be_read(name: str, run: Run, tmp_path: Path) -> None:
    (tmp_path / "text.png").write_text("not a photo")
    outcome = run("verify", tmp_path / name)
    assert outcome.code == 3
    assert str(tmp_path / name) in outcome.sentence


def test_a_damaged_receipt(run: Run, photo: Path) -> None:
    other = photo.with_name("other.png")
    other.write_bytes(encode_photo(ImageBuffer(pixels_of(photo)), ".png", receipt='{"schema": 1}').data)
    outcome = run("verify", other)
    assert outcome.code == 3
    assert "damaged" in outcome.sentence
