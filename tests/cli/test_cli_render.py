"""`instructir render`: stacks replayed from the photo's own sidecar and from any other."""

from __future__ import annotations

from pathlib import Path

import pytest
from command_line import Run, pixels_of, write_photo

from instructir_desktop.document import sidecar
from instructir_desktop.engine.api import ModelInfo
from instructir_desktop.engine.fake import FakeEngine


@pytest.fixture
def saved(run: Run, photo: Path, tmp_path: Path) -> Path:
    """What `apply --save` wrote; the photo has a sidecar now."""
    path = tmp_path / "applied.png"
    assert run("apply", photo, "remove the rain", "-o", path, "--save").code == 0
    return path


def test_the_json(saved: Path, run: Run, photo: Path, out: Path) -> None:
    value = run("render", photo, "-o", out, "--json").json
    assert list(value) == [
        "output", "sidecar", "steps", "seconds", "device", "precision", "untouched", "total", "notes",
    ]  # fmt: skip
    assert (value["steps"], value["total"], value["device"]) == (1, 2400, "cpu")
    assert value["sidecar"] == str(sidecar.path_for(photo))
    assert out.read_bytes() == saved.read_bytes()


def test_a_sidecar_from_elsewhere(saved: Path, run: Run, photo: Path, out: Path, tmp_path: Path) -> None:
    stack = sidecar.path_for(photo).rename(tmp_path / "stack.json")
    assert run("render", photo, "--sidecar", stack, "-o", out, "--json").json["notes"] == []
    assert out.read_bytes() == saved.read_bytes()
    assert not sidecar.path_for(photo).exists()


def test_the_steps_of_another_photo(saved: Path, run: Run, photo: Path, out: Path, tmp_path: Path) -> None:
    other = write_photo(tmp_path / "other.png", width=80, height=50)
    outcome = run("render", other, "--sidecar", sidecar.path_for(photo), "-o", out, "--json")
    assert outcome.code == 0
    assert "another photo" in outcome.json["notes"][0]
    assert (pixels_of(out) != pixels_of(other)).any()


def test_no_engine_for_the_text_is_needed(
    saved: Path, run: Run, fake: FakeEngine, photo: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(FakeEngine, "understand", None)
    assert run("render", photo, "-o", out).code == 0
    assert out.read_bytes() == saved.read_bytes()


def test_a_stack_that_is_switched_off_gives_the_photo_itself(saved: Path, run: Run, photo: Path, out: Path) -> None:
    path = sidecar.path_for(photo)
    path.write_text(path.read_text().replace('"enabled": true', '"enabled": false'))
    assert run("render", photo, "-o", out).code == 0
    assert out.read_bytes() == photo.read_bytes()


def test_other_weights_are_refused_and_taken_on_request(
    saved: Path, run: Run, photo: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    newer = ModelInfo("instructir-u2", "1" * 64, "Newer", "MIT", bundled=True, folder="")
    monkeypatch.setattr(FakeEngine, "model_info", lambda self, model="": newer)
    outcome = run("render", photo, "-o", out)
    assert outcome.code == 5
    assert "changed" in outcome.sentence
    assert not out.exists()
    assert run("render", photo, "-o", out, "--update-models").code == 0
    assert out.exists()


def test_stacks_that_cannot_be_read(run: Run, photo: Path, out: Path, tmp_path: Path) -> None:
    outcome = run("render", photo, "-o", out)
    assert outcome.code == 3
    assert "no saved steps" in outcome.sentence
    assert run("render", photo, "--sidecar", tmp_path / "absent.json", "-o", out).code == 3
    assert run("render", photo, "--sidecar", tmp_path, "-o", out).code == 3
    sidecar.path_for(photo).write_text("{")
    assert run("render", photo, "-o", out).code == 3
    assert run("render", photo, "--sidecar", sidecar.path_for(photo), "-o", out).code == 3
    assert sidecar.path_for(photo).read_text() == "{"
    assert not out.exists()


def test_neither_photo_nor_stack_is_overwritten(saved: Path, run: Run, photo: Path, tmp_path: Path) -> None:
    stack = sidecar.path_for(photo).rename(tmp_path / "stack.png")
    before = stack.read_bytes()
    assert run("render", photo, "--sidecar", stack, "-o", photo, "--overwrite").code == 4
    assert run("render", photo, "--sidecar", stack, "-o", stack, "--overwrite").code == 4
    assert stack.read_bytes() == before
