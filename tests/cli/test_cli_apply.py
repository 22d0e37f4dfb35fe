"""`instructir apply`: what is written, what is printed, what is refused, and that nothing is lost."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from command_line import Run, pixels_of, write_photo

from instructir_desktop.core.language.understanding import INTENTS
from instructir_desktop.document import sidecar
from instructir_desktop.engine.fake import FakeEngine
from instructir_desktop.errors import ModelError
from instructir_desktop.imaging.exif import record_of
from instructir_desktop.imaging.open import open_photo

KEYS = [
    "action", "intents", "steps", "keep", "left_out", "question",
    "message", "output", "seconds", "device", "precision", "model", "untouched", "total", "notes",
]  # fmt: skip


def restored(photo: Path, fake: FakeEngine, sentence: str, strength: float = 1.0) -> np.ndarray:
    """What FakeEngine makes of a photo, at 8 bits."""
    before = pixels_of(photo).astype(np.float32) / 255
    colour = np.array(fake.understand(sentence).embedding[:3], dtype=np.float32)
    after = before + strength * (before * 0.6 + colour * 0.4 - before)
    return np.rint(after.clip(0, 1) * 255).astype(np.uint8)


def test_the_photo_is_restored(run: Run, fake: FakeEngine, photo: Path, out: Path) -> None:
    before = photo.read_bytes()
    outcome = run("apply", photo, "remove the noise", "-o", out)
    assert outcome.code == 0
    assert outcome.err == ""
    assert "noise" in outcome.out
    assert np.abs(pixels_of(out).astype(int) - restored(photo, fake, "noise")).max() <= 1
    assert photo.read_bytes() == before
    assert sorted(path.name for path in photo.parent.iterdir()) == ["photo.png"]  # no sidecar without --save


def test_the_json_of_a_restoration(run: Run, photo: Path, out: Path) -> None:
    value = run("apply", photo, "remove the rain", "-o", out, "--json").json
    assert list(value) == KEYS
    assert value["action"] == "restore"
    assert value["intents"][0] == {"name": "rain", "probability": pytest.approx(0.92)}
    assert {intent["name"] for intent in value["intents"]} == set(INTENTS)
    probabilities = [intent["probability"] for intent in value["intents"]]
    assert probabilities == sorted(probabilities, reverse=True)
    assert (value["device"], value["precision"], value["model"]) == ("cpu", "fp32", "instructir-u2")
    assert value["output"] == str(out)
    assert value["total"] == 60 * 40
    equal = (pixels_of(photo) == pixels_of(out)).all(axis=-1).sum()
    assert value["untouched"] == equal
    assert value["seconds"] >= 0
    assert value["notes"] == []


@pytest.mark.parametrize(
    ("sentence", "action"),
    [("what time is it", "nothing"), ("add a dragon", "unsupported"), ("hm, make it hm", "unsure")],
)
@pytest.mark.parametrize("suffix", [".jpg", ".png", ".webp", ".tif"])
def test_what_is_no_restoration_leaves_the_file_byte_for_byte(
    sentence: str, action: str, suffix: str, run: Run, fake: FakeEngine, tmp_path: Path
) -> None:
    photo = write_photo(tmp_path / f"photo{suffix}")
    out = tmp_path / f"out{suffix}"
    outcome = run("apply", photo, sentence, "-o", out, "--json")
    assert outcome.code == 0
    assert out.read_bytes() == photo.read_bytes()
    assert outcome.json["action"] == action
    assert list(outcome.json) == KEYS
    assert outcome.json["untouched"] == outcome.json["total"]
    assert outcome.json["device"] is None
    assert outcome.json["message"].endswith((".", "?"))
    assert fake.requests == []


def test_the_reason_is_printed(run: Run, photo: Path, tmp_path: Path) -> None:
    assert "no restoration" in run("apply", photo, "what time is it", "-o", tmp_path / "a.png").out
    assert "cannot add" in run("apply", photo, "add a dragon", "-o", tmp_path / "b.png").out
    assert "other words" in run("apply", photo, "hm", "-o", tmp_path / "c.png").out


def test_another_format_gets_the_same_pixels(run: Run, tmp_path: Path) -> None:
    photo = write_photo(tmp_path / "photo.jpg")
    for suffix in (".png", ".tif"):
        out = tmp_path / f"out{suffix}"
        assert run("apply", photo, "what time is it", "-o", out).code == 0
        assert (pixels_of(out) == pixels_of(photo)).all()


def test_strength_scales_and_zero_is_the_photo_itself(run: Run, fake: FakeEngine, photo: Path, tmp_path: Path) -> None:
    half, none = tmp_path / "half.png", tmp_path / "none.png"
    assert run("apply", photo, "noise", "-o", half, "--strength", "0.5").code == 0
    assert np.abs(pixels_of(half).astype(int) - restored(photo, fake, "noise", 0.5)).max() <= 1
    assert run("apply", photo, "noise", "-o", none, "--strength", "0").code == 0
    assert none.read_bytes() == photo.read_bytes()


def test_outside_the_region_nothing_changes(run: Run, fake: FakeEngine, photo: Path, out: Path) -> None:
    outcome = run("apply", photo, "noise", "-o", out, "--region", "10,5,20,30", "--json")
    inside = np.zeros((40, 60), dtype=bool)
    inside[5:35, 10:30] = True
    before, after = pixels_of(photo), pixels_of(out)
    assert (before == after)[~inside].all()
    assert np.abs(after.astype(int) - restored(photo, fake, "noise"))[inside].max() <= 1
    assert (before != after)[inside].any()
    assert outcome.json["untouched"] >= (~inside).sum()


def test_several_steps_with_amounts_and_places(run: Run, fake: FakeEngine, photo: Path, out: Path) -> None:
    sentence = "remove the noise in the left half by 40% and then remove the fog"
    assert run("apply", photo, sentence, "-o", out, "--save", "--strength", "0.5").code == 0
    document = sidecar.load(sidecar.path_for(photo)).document
    assert [(step.intent, step.strength) for step in document.steps] == [("noise", 0.2), ("haze", 0.5)]
    assert [region.name for region in document.regions] == ["left half"]
    before, after = pixels_of(photo), pixels_of(out)
    first = before.astype(np.float32) / 255
    for intent, mask in (("noise", np.arange(60) < 24), ("haze", np.arange(60) < 60)):
        colour = np.array(fake.understand(intent).embedding[:3], dtype=np.float32)
        strength = 0.2 if intent == "noise" else 0.5
        first = first + strength * mask[None, :, None] * (first * 0.6 + colour * 0.4 - first)
    sure = np.abs(np.arange(60) - 29.5) > 6  # outside the transition between the halves
    assert np.abs(after.astype(int) - np.rint(first.clip(0, 1) * 255))[:, sure].max() <= 1


def test_the_region_narrows_the_place(run: Run, photo: Path, out: Path) -> None:
    outcome = run("apply", photo, "denoise the noise in the left half", "-o", out, "--region", "20,5,30,30")
    assert outcome.code == 0
    changed = (pixels_of(photo) != pixels_of(out)).any(axis=-1)
    assert changed[5:35, 20:28].mean() > 0.9
    changed[5:35, 20:31] = False
    assert not changed.any()


def test_a_place_that_only_the_user_can_see_needs_a_region(run: Run, photo: Path, tmp_path: Path) -> None:
    sentence = "remove the noise in the foreground"
    outcome = run("apply", photo, sentence, "-o", tmp_path / "1.png")
    assert outcome.code == 2
    assert "Draw it" in outcome.sentence
    assert not (tmp_path / "1.png").exists()
    assert run("apply", photo, sentence, "-o", tmp_path / "2.png", "--region", "20,5,30,30").code == 0


def test_an_answered_question_is_carried_out(run: Run, photo: Path, out: Path) -> None:
    value = run("apply", photo, "hm", "-o", out, "--reading", "noise", "--json").json
    assert (value["action"], value["steps"][0]["intent"]) == ("restore", "noise")
    assert value["untouched"] < value["total"]


def test_device_and_precision_are_passed_on(
    run: Run, fake: FakeEngine, photo: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    devices: list[str] = []

    def create(device: str = "auto") -> FakeEngine:
        devices.append(device)
        return fake

    monkeypatch.setattr("instructir_desktop.cli.engine.create_engine", create)
    assert run("apply", photo, "noise", "-o", out, "--device", "cpu", "--precision", "bf16").code == 0
    assert devices == ["cpu"]
    assert [request.precision for request in fake.requests] == ["bf16"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["", "-o", "OUT"], "empty"),
        ([" \n ", "-o", "OUT"], "empty"),
        (["n" * 10_000, "-o", "OUT"], "1,000"),
        (["n" * 1001, "-o", "OUT"], "1,000"),
        (["\udcff", "-o", "OUT"], "not text"),
        (["noise"], "-o"),
        (["noise", "-o", "OUT", "--strength", "2"], "0 to 1"),
        (["noise", "-o", "OUT", "--strength", "nan"], "0 to 1"),
        (["noise", "-o", "OUT", "--strength", "much"], "0 to 1"),
        (["noise", "-o", "OUT", "--region", "1,2,3"], "x,y,w,h"),
        (["noise", "-o", "OUT", "--region", "1,2,3,four"], "x,y,w,h"),
        (["noise", "-o", "OUT", "--region=-1,2,3,4"], "x,y,w,h"),
        (["noise", "-o", "OUT", "--region", "1,2,0,4"], "no area"),
        (["noise", "-o", "OUT", "--region", "50,0,11,10"], "60 × 40"),
        (["noise", "-o", "OUT", "--region", "0,40,1,1"], "60 × 40"),
        (["noise", "-o", "OUT", "--device", "gpu"], "--device"),
        (["noise", "-o", "OUT", "--precision", "int8"], "--precision"),
        (["noise", "-o", "OUT", "--stren", "1"], "--stren"),
    ],
)
def test_wrong_usage(arguments: list[str], said: str, run: Run, fake: FakeEngine, photo: Path, out: Path) -> None:
    outcome = run("apply", photo, *(str(out) if argument == "OUT" else argument for argument in arguments))
    assert outcome.code == 2
    assert said in outcome.sentence
    assert outcome.out == ""
    assert not out.exists()
    assert fake.requests == []


def test_the_longest_sentence_is_taken(run: Run, photo: Path, out: Path) -> None:
    assert run("apply", photo, "noise" + "e" * 995, "-o", out).code == 0


def test_photos_that_cannot_be_read(run: Run, out: Path, tmp_path: Path) -> None:
    (tmp_path / "text.jpg").write_text("not a photo")
    (tmp_path / "empty.png").touch()
    whole = write_photo(tmp_path / "whole.jpg").read_bytes()
    (tmp_path / "cut.jpg").write_bytes(whole[: len(whole) // 3])
    for name in ("absent.png", ".", "text.jpg", "empty.png", "cut.jpg"):
        outcome = run("apply", tmp_path / name, "noise", "-o", out)
        assert (name, outcome.code) == (name, 3)
        assert str(tmp_path / name) in outcome.sentence
        assert not out.exists()


def test_outputs_that_cannot_be_written(run: Run, fake: FakeEngine, photo: Path, tmp_path: Path) -> None:
    (tmp_path / "folder.png").mkdir()
    (tmp_path / "link.png").symlink_to(photo)
    os.link(photo, tmp_path / "hard.png")
    targets = {
        tmp_path / "absent" / "out.png": "folder",
        tmp_path / "folder.png": "folder",
        tmp_path / "out.xyz": "format",
        tmp_path / "out": "format",
        Path("/dev/null/out.png"): "cannot be written",
        photo: "never overwritten",
        tmp_path / "link.png": "never overwritten",
        tmp_path / "hard.png": "never overwritten",
        photo.with_name("PHOTO.PNG"): "never overwritten",
    }
    before = photo.read_bytes()
    for target, said in targets.items():
        for sentence in ("noise", "what time is it"):
            outcome = run("apply", photo, sentence, "-o", target, "--overwrite")
            assert (target, outcome.code) == (target, 4)
            assert said in outcome.sentence
    assert fake.requests == []  # found out before the work
    assert photo.read_bytes() == before


def test_a_folder_that_turns_out_to_be_unwritable(run: Run, photo: Path) -> None:
    outcome = run("apply", photo, "noise", "-o", "/proc/instructir.png")
    assert outcome.code == 4
    assert "/proc/instructir.png" in outcome.sentence


def test_an_existing_output_is_replaced_only_on_request(run: Run, photo: Path, out: Path) -> None:
    out.write_bytes(b"precious")
    outcome = run("apply", photo, "noise", "-o", out)
    assert outcome.code == 4
    assert "--overwrite" in outcome.sentence
    assert out.read_bytes() == b"precious"
    assert run("apply", photo, "noise", "-o", out, "--overwrite").code == 0
    assert pixels_of(out).shape == (40, 60, 3)


def test_models_and_devices_that_fail(run: Run, fake: FakeEngine, photo: Path, out: Path) -> None:
    assert "no model" in run("apply", photo, "noise", "-o", out, "--model", "other").sentence
    fake.failure = ModelError("The cuda device ran out of memory.")
    outcome = run("apply", photo, "noise", "-o", out)
    assert outcome.code == 5
    assert outcome.sentence == "The cuda device ran out of memory."
    assert not out.exists()


def test_save_adds_the_step_to_the_sidecar_and_render_replays_it(run: Run, photo: Path, tmp_path: Path) -> None:
    first, second, again = tmp_path / "1.png", tmp_path / "2.png", tmp_path / "again.png"
    assert run("apply", photo, "noise", "-o", first, "--save", "--region", "10,5,20,30", "--strength", "0.5").code == 0
    document = sidecar.load(sidecar.path_for(photo)).document
    assert [(step.text, step.strength, step.intent) for step in document.steps] == [("noise", 0.5, "noise")]
    region = document.region_of(document.steps[0])
    assert region is not None
    assert document.steps[0].pinned is not None
    assert run("render", photo, "-o", again).code == 0
    assert again.read_bytes() == first.read_bytes()

    assert run("apply", photo, "remove the haze", "-o", second, "--save").code == 0
    document = sidecar.load(sidecar.path_for(photo)).document
    assert [step.text for step in document.steps] == ["noise", "remove the haze"]
    assert run("render", photo, "-o", again, "--overwrite").code == 0
    assert again.read_bytes() == second.read_bytes()
    assert again.read_bytes() != first.read_bytes()


def test_without_save_the_stack_plays_no_part(run: Run, fake: FakeEngine, photo: Path, tmp_path: Path) -> None:
    run("apply", photo, "noise", "-o", tmp_path / "1.png", "--save")
    saved = sidecar.path_for(photo).read_bytes()
    run("apply", photo, "haze", "-o", tmp_path / "2.png")
    assert np.abs(pixels_of(tmp_path / "2.png").astype(int) - restored(photo, fake, "haze")).max() <= 1
    assert sidecar.path_for(photo).read_bytes() == saved


def test_the_record_in_the_output_holds_only_what_was_done(run: Run, photo: Path, tmp_path: Path) -> None:
    run("apply", photo, "remove the rain", "-o", tmp_path / "1.tif", "--save")
    run("apply", photo, "remove the haze", "-o", tmp_path / "2.tif")
    run("apply", photo, "what time is it", "-o", tmp_path / "3.tif")

    def steps(name: str) -> list[str]:
        record = record_of(open_photo(tmp_path / name).exif or b"")
        assert record is not None
        return [step["text"] for step in json.loads(record)["steps"]]

    assert (steps("1.tif"), steps("2.tif"), steps("3.tif")) == (["remove the rain"], ["remove the haze"], [])


def test_nothing_is_saved_when_nothing_is_restored(run: Run, photo: Path, out: Path) -> None:
    value = run("apply", photo, "what time is it", "-o", out, "--save", "--json").json
    assert value["notes"] == ["No step was saved, because nothing was restored."]
    assert not sidecar.path_for(photo).exists()


@pytest.mark.parametrize("content", ["{", '{"schema": {"major": 99, "minor": 0}}'])
def test_a_sidecar_that_cannot_be_kept_up_is_left_alone(
    content: str, run: Run, fake: FakeEngine, photo: Path, out: Path
) -> None:
    sidecar.path_for(photo).write_text(content)
    outcome = run("apply", photo, "noise", "-o", out, "--save")
    assert outcome.code == 4
    assert "cannot be saved" in outcome.sentence
    assert sidecar.path_for(photo).read_text() == content
    assert not out.exists()
    assert fake.requests == []
    assert run("apply", photo, "noise", "-o", out, "--json").json["notes"] == []  # not needed, so not a matter


def test_what_the_engine_has_to_say_about_its_device_is_said(
    run: Run, fake: FakeEngine, photo: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sentence = "The cuda device failed (no reason), so the CPU is used from now on."
    original = fake.restore
    monkeypatch.setattr(
        fake, "restore", lambda request, **options: replace(original(request, **options), note=sentence)
    )
    outcome = run("apply", photo, "noise", "-o", out, "--json")
    assert outcome.json["notes"].count(sentence) == 1
