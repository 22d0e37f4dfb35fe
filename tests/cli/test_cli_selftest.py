"""`instructir selftest`: passes on a whole installation and names what is broken."""

from __future__ import annotations

import json
from pathlib import Path

import imagecodecs
import numpy as np
import pytest
from command_line import Run
from test_cli_models import install

from instructir_desktop.cli import decoders, golden, selftest
from instructir_desktop.engine.fake import FakeEngine
from instructir_desktop.errors import ModelError, OutputError
from tests.imaging.photos import dng


@pytest.fixture
def whole(resources: Path, fake: FakeEngine) -> Path:
    """Resources with a model and the golden restoration of the FakeEngine."""
    install(resources, "instructir-u2")
    (resources / "selftest").mkdir(exist_ok=True)
    (resources / "selftest" / "chart.dng").write_bytes(dng(decoders.chart()))
    golden.write_golden(fake, resources / "selftest" / "golden.json")
    return resources


def test_a_whole_installation_passes(whole: Path, run: Run) -> None:
    outcome = run("selftest", "--json")
    assert outcome.code == 0
    assert outcome.err == ""
    value = outcome.json
    assert value["ok"] is True
    assert value["versions"]["torch"].startswith("2.")
    assert [check["name"] for check in value["checks"]] == [
        "resources",
        "codecs",
        "decoders",
        "sentence encoder",
        "golden restoration",
    ]
    assert all(check["ok"] for check in value["checks"])
    assert run("selftest").out.count("ok ") == 5


def broken(run: Run, name: str, *arguments: str) -> str:
    """The detail of the one check that fails, which the sentence on standard error names too."""
    outcome = run("selftest", "--json", *arguments)
    assert outcome.code == 5
    assert name in outcome.sentence
    assert outcome.json["ok"] is False
    failed = [check for check in outcome.json["checks"] if not check["ok"]]
    assert [check["name"] for check in failed] == [name]
    return str(failed[0]["detail"])


def test_changed_weights(whole: Path, run: Run) -> None:
    (whole / "models" / "instructir-u2" / "model.safetensors").write_bytes(b"changed")
    assert "SHA-256" in broken(run, "resources")


def test_no_models(whole: Path, run: Run) -> None:
    (whole / "models" / "instructir-u2" / "manifest.json").unlink()
    assert "No models" in broken(run, "resources")


def test_a_broken_codec(whole: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_codec(*_: object, **__: object) -> None:
        raise OutputError("TIFF cannot be encoded.")

    monkeypatch.setattr(selftest, "export_photo", no_codec)
    assert broken(run, "codecs") == "TIFF cannot be encoded."


@pytest.mark.parametrize("codec", ["avif_decode", "jpeg2k_decode", "png_decode", "cms_transform"])
def test_a_codec_that_is_left_out(codec: str, whole: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def absent(*_: object, **__: object) -> None:
        raise imagecodecs.DelayedImportError(codec)

    monkeypatch.setattr(imagecodecs, codec, absent)
    broken(run, "decoders")


def test_a_camera_raw_with_other_shades(whole: Path, run: Run) -> None:
    (whole / "selftest" / "chart.dng").write_bytes(dng(decoders.chart()[::-1]))
    assert "camera RAW opens with wrong shades" in broken(run, "decoders")


def test_the_shipped_camera_raw_is_that_of_the_tests() -> None:
    shipped = Path(__file__).parents[2] / "resources" / "selftest" / "chart.dng"
    assert shipped.read_bytes() == dng(decoders.chart())


def changed(whole: Path, name: str, value: object) -> None:
    path = whole / "selftest" / "golden.json"
    path.write_text(json.dumps({**json.loads(path.read_text()), name: value}))


def test_another_embedding(whole: Path, run: Run) -> None:
    stored = json.loads((whole / "selftest" / "golden.json").read_text())["embedding"]
    changed(whole, "embedding", [-stored[0], *stored[1:]])
    outcome = run("selftest", "--json")
    assert [check["ok"] for check in outcome.json["checks"]] == [True, True, True, False, False]
    assert "cosine" in outcome.json["checks"][3]["detail"]


def test_another_reading(whole: Path, run: Run) -> None:
    changed(whole, "intent", "rain")
    assert "noise instead of rain" in broken(run, "sentence encoder")


def test_another_restoration(whole: Path, run: Run, fake: FakeEngine, monkeypatch: pytest.MonkeyPatch) -> None:
    original = FakeEngine.restore

    def darker(self: FakeEngine, request: object, **options: object) -> object:
        result = original(self, request, **options)  # type: ignore[arg-type]
        result.pixels[40:50] -= np.float32(0.01)
        return result

    monkeypatch.setattr(FakeEngine, "restore", darker)
    assert "differs" in broken(run, "golden restoration")


def test_other_weights_than_the_golden_ones(whole: Path, run: Run) -> None:
    changed(whole, "model_sha256", "1" * 64)
    assert "other weights" in broken(run, "golden restoration")


@pytest.mark.parametrize("content", [None, "{", '{"samples": []}'])
def test_a_golden_file_that_cannot_be_read(content: str | None, whole: Path, run: Run) -> None:
    path = whole / "selftest" / "golden.json"
    if content is None:
        path.unlink()
    else:
        path.write_text(content)
    assert str(path) in broken(run, "golden file")


def test_the_picture_is_the_same_everywhere() -> None:
    picture = golden.picture()
    assert picture.shape == (96, 96, 3)
    assert picture.dtype == np.float32
    assert 0 <= picture.min() < 0.05
    assert 0.95 < picture.max() <= 1
    assert picture.mean(dtype=np.float64) == pytest.approx(PICTURE_MEAN, abs=1e-6)
    rows, columns = golden.samples_at()
    assert len(set(zip(rows.tolist(), columns.tolist(), strict=True))) == golden.SAMPLES


PICTURE_MEAN = 0.465605
"""Of golden.picture(); it depends on nothing but the formula."""


def test_a_device_that_is_not_there(whole: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_device(device: str = "auto") -> FakeEngine:
        raise ModelError(f"This computer offers no “{device}” device.")

    monkeypatch.setattr("instructir_desktop.cli.engine.create_engine", no_device)
    assert "no “cpu” device" in broken(run, "engine", "--device", "cpu")
