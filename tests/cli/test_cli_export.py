"""The flags that say how a file is written: formats, sizes, names, presets, metadata, the change map."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pytest
from command_line import Run, pixels_of, write_photo
from PIL import Image

from instructir_desktop.document.changes import SCALE
from instructir_desktop.document.recipe import ExportRecipe
from instructir_desktop.document.recipe_store import RecipeStore
from instructir_desktop.engine.fake import FakeEngine
from instructir_desktop.imaging.export import ExportOptions
from instructir_desktop.imaging.receipt import read_receipt


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize(
    ("flags", "size"),
    [
        (["--long-side", "30"], (30, 20)),
        (["--percent", "50"], (30, 20)),
        (["--megapixels", "0.0006"], (30, 20)),
        (["--percent", "200"], (120, 80)),
        (["--long-side", "600"], (60, 40)),
        (["--megapixels", "2"], (60, 40)),
        ([], (60, 40)),
    ],
)
def test_sizes(flags: list[str], size: tuple[int, int], run: Run, photo: Path, out: Path) -> None:
    outcome = run("apply", photo, "noise", "-o", out, *flags)
    assert outcome.code == 0
    with Image.open(out) as image:
        assert image.size == size
    assert ("before resizing" in outcome.out) == (size != (60, 40))


def test_quality_and_subsampling(run: Run, photo: Path, tmp_path: Path) -> None:
    sizes = []
    for number, flags in enumerate(
        (["--quality", "95"], ["--quality", "40"], ["--quality", "40", "--subsampling", "4:2:0"])
    ):
        target = tmp_path / f"{number}.jpg"
        outcome = run("apply", photo, "noise", "-o", target, *flags)
        assert outcome.code == 0
        assert "before the losses of JPEG" in outcome.out
        sizes.append(target.stat().st_size)
    assert sizes[0] > sizes[1] > sizes[2]


def test_sharpening(run: Run, photo: Path, tmp_path: Path) -> None:
    plain, sharp = tmp_path / "plain.png", tmp_path / "sharp.png"
    assert run("apply", photo, "noise", "-o", plain, "--save").code == 0
    outcome = run("render", photo, "-o", sharp, "--sharpen", "high")
    assert outcome.code == 0
    assert "before sharpening" in outcome.out
    assert pixels_of(sharp).astype(float).std() > pixels_of(plain).astype(float).std()
    assert run("verify", sharp, "--source", photo).code == 0
    idle = tmp_path / "idle.png"
    assert run("apply", photo, "what time is it", "-o", idle, "--sharpen", "high").code == 0
    assert (pixels_of(idle) != pixels_of(photo)).any()
    assert run("verify", idle, "--source", photo).code == 0


def test_metadata_switches(run: Run, photo: Path, tmp_path: Path) -> None:
    plain, stripped = tmp_path / "plain.png", tmp_path / "stripped.png"
    assert run("apply", photo, "noise", "-o", plain, "--strip-location").code == 0
    outcome = run("apply", photo, "noise", "-o", stripped, "--strip-metadata", "--json")
    assert read_receipt(plain) is not None
    assert read_receipt(stripped) is None
    assert any("receipt was left out" in note for note in outcome.json["notes"])
    assert b"noise" not in stripped.read_bytes()


def test_options_reach_a_photo_that_is_left_as_it_is(run: Run, photo: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.png"
    assert run("apply", photo, "what time is it", "-o", out, "--long-side", "12").code == 0
    with Image.open(out) as image:
        assert image.size == (12, 8)


def test_names_in_a_folder(run: Run, photo: Path, tmp_path: Path) -> None:
    folder = tmp_path / "exports"
    folder.mkdir()
    for _ in range(2):
        outcome = run("apply", photo, "remove the noise", "-o", folder, "--name", "{name} {stack} {number:2}", "--json")
        assert outcome.code == 0
    assert outcome.json["output"] == str(folder / "photo remove the noise 02.png")
    assert run("apply", photo, "noise", "-o", folder, "--format", "jpg").code == 0
    assert files(folder) == ["photo remove the noise 01.png", "photo remove the noise 02.png", "photo-restored.jpg"]
    outcome = run("apply", photo, "noise", "-o", folder, "--format", "jpg")
    assert outcome.code == 4
    assert "already exists" in outcome.sentence
    assert run("apply", photo, "noise", "-o", folder, "--format", "jpg", "--overwrite").code == 0


def test_without_a_folder_the_file_lies_beside_the_photo(run: Run, photo: Path) -> None:
    assert run("apply", photo, "noise", "--name", "../../{name}/x").code == 0
    assert files(photo.parent) == ["-..-photo-x.png", "photo.png"]


def test_the_photo_itself_is_never_the_name(run: Run, photo: Path) -> None:
    before = photo.read_bytes()
    outcome = run("apply", photo, "noise", "--name", "{name}", "--overwrite")
    assert outcome.code == 4
    assert "never overwritten" in outcome.sentence
    assert photo.read_bytes() == before


def test_presets(run: Run, photo: Path) -> None:
    RecipeStore().put(ExportRecipe("Tiny", "JPEG", ExportOptions(quality=50), "{name}-{preset}", "number"))
    for _ in range(2):
        assert run("apply", photo, "noise", "--preset", "tiny", "--long-side", "30").code == 0
    assert files(photo.parent) == ["photo-Tiny-2.jpg", "photo-Tiny.jpg", "photo.png"]
    with Image.open(photo.with_name("photo-Tiny.jpg")) as image:
        assert (image.format, image.size) == ("JPEG", (30, 20))
    outcome = run("apply", photo, "noise", "--preset", "nothing")
    assert outcome.code == 2
    assert "“Tiny”" in outcome.sentence


def test_render_takes_the_same_flags(run: Run, photo: Path, tmp_path: Path) -> None:
    run("apply", photo, "noise", "-o", tmp_path / "1.png", "--save")
    outcome = run(
        "render", photo, "-o", tmp_path, "--name", "{steps} {stack}", "--format", "webp", "--lossless", "--json"
    )
    assert outcome.json["output"] == str(tmp_path / "1 noise.webp")
    assert (pixels_of(tmp_path / "1 noise.webp") == pixels_of(tmp_path / "1.png")).all()


@pytest.mark.parametrize(
    ("flags", "said"),
    [
        (["-o", "OUT", "--quality", "0"], "1 to 100"),
        (["-o", "OUT", "--quality", "high"], "1 to 100"),
        (["-o", "OUT", "--percent", "0"], "above zero"),
        (["-o", "OUT", "--percent", "nan"], "above zero"),
        (["-o", "OUT", "--long-side", "big"], "above zero"),
        (["-o", "OUT", "--long-side", "9", "--percent", "9"], "not allowed with"),
        (["-o", "OUT", "--percent", "9999999"], "pixels a side"),
        (["-o", "OUT", "--format", "psd"], "no format"),
        (["-o", "OUT", "--format", "jpg"], "ends in .png"),
        (["-o", "OUT", "--depth", "12"], "--depth"),
        (["-o", "OUT", "--sharpen", "much"], "--sharpen"),
        (["-o", "OUT", "--name", "{name}"], "folder"),
        (["--name", "{what}"], "{what}"),
        (["--name", "{name"], "brace"),
        (["-o", "OUT", "--change-map", "map.jpg"], "PNG"),
        (["--format", "jpg"], "-o"),
    ],
)
def test_wrong_flags(flags: list[str], said: str, run: Run, fake: FakeEngine, photo: Path, out: Path) -> None:
    outcome = run("apply", photo, "noise", *(str(out) if flag == "OUT" else flag for flag in flags))
    assert outcome.code == 2
    assert said in outcome.sentence
    assert fake.requests == []
    assert files(photo.parent) == ["photo.png"]


def test_the_change_map(run: Run, photo: Path, out: Path, tmp_path: Path) -> None:
    found = tmp_path / "map.png"
    outcome = run("apply", photo, "noise", "-o", out, "--region", "10,5,20,30", "--change-map", found, "--json")
    assert outcome.code == 0
    picture = pixels_of(found)
    untouched = (pixels_of(out) == pixels_of(photo)).all(axis=-1)
    assert ((picture == 0).all(axis=-1) == untouched).all()
    assert int(untouched.sum()) == outcome.json["untouched"]
    assert any("ΔE" in note and "CIE 2000" in note for note in outcome.json["notes"])
    with Image.open(found) as image:
        assert image.text["Description"] == SCALE

    assert (
        run("apply", photo, "what time is it", "-o", tmp_path / "b.png", "--change-map", tmp_path / "none.png").code
        == 0
    )
    assert not pixels_of(tmp_path / "none.png").any()
    outcome = run("apply", photo, "noise", "-o", tmp_path / "c.png", "--change-map", found)
    assert outcome.code == 4
    assert not (tmp_path / "c.png").exists()
    assert run("apply", photo, "noise", "-o", photo.parent / "d.png", "--change-map", photo, "--overwrite").code == 4


def test_the_change_map_of_one_step(run: Run, photo: Path, tmp_path: Path) -> None:
    run("apply", photo, "noise", "-o", tmp_path / "1.png", "--save", "--region", "0,0,10,10")
    run("apply", photo, "haze", "-o", tmp_path / "2.png", "--save", "--region", "30,20,10,10")
    maps = []
    for number in (1, 2):
        found = tmp_path / f"map{number}.png"
        again = tmp_path / f"again{number}.png"
        assert run("render", photo, "-o", again, "--change-map", found, "--change-map-step", number).code == 0
        maps.append(pixels_of(found).any(axis=-1))
    assert maps[0][:10, :10].mean() > 0.9
    assert maps[1][20:30, 30:40].mean() > 0.9
    assert not (maps[0] & maps[1]).any()
    outcome = run(
        "render", photo, "-o", tmp_path / "x.png", "--change-map", tmp_path / "y.png", "--change-map-step", "3"
    )
    assert outcome.code == 2
    assert "no step 3" in outcome.sentence


@pytest.mark.parametrize("command", ["apply", "render"])
def test_the_help_is_readable(command: str, run: Run) -> None:
    text = run(command, "--help").out
    for flag in (
        "--format",
        "--quality",
        "--subsampling",
        "--depth",
        "--long-side",
        "--megapixels",
        "--percent",
        "--profile",
    ):
        assert flag in text
    for flag in ("--strip-location", "--strip-metadata", "--name", "--preset", "--change-map"):
        assert flag in text
    assert "{name}" in text
    assert "None" not in text
    assert not re.search(r"%\(\w+\)", text)


def test_jpegs_made_small_keep_their_receipt(run: Run, tmp_path: Path) -> None:
    photo = write_photo(tmp_path / "photo.jpg", width=200, height=100)
    out = tmp_path / "out.jpg"
    assert run("apply", photo, "noise", "-o", out, "--long-side", "50", "--quality", "60").code == 0
    assert run("verify", out, "--source", photo).code == 0
    assert np.asarray(Image.open(out)).shape == (25, 50, 3)
