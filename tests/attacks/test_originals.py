"""Promises 1, 5 and 13: sources are never written, whatever the target is called; names and versions of every kind."""

from __future__ import annotations

import hashlib
import json
import os
import random
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from instructir_desktop.core.geometry import Size
from instructir_desktop.document import journal, sidecar, verify
from instructir_desktop.document.batch.photos import Found, entries
from instructir_desktop.document.batch.plan import Plan
from instructir_desktop.document.batch.queue import Queue
from instructir_desktop.document.batch.run import Run
from instructir_desktop.document.batch.stack import Sentences
from instructir_desktop.document.batch.work import Sources
from instructir_desktop.document.export import export
from instructir_desktop.document.naming import Facts, free_target
from instructir_desktop.document.recipe import ExportRecipe
from instructir_desktop.document.recipe_store import RecipeStore
from instructir_desktop.document.session import Session
from instructir_desktop.engine.fake import FakeEngine
from instructir_desktop.errors import InputError, OutputError, UsageError
from instructir_desktop.imaging.export import ExportOptions
from instructir_desktop.settings import Settings
from tests.attacks import editing
from tests.attacks.scoreboard import BOARD, rounds

OWN = "1. Export onto the source"
NAMES = "13. Names and paths"
VERSIONS = "5. Sidecars of other versions"


def _hard(photo: Path) -> Path:
    target = photo.with_name("hard.png")
    os.link(photo, target)
    return target


def _symbolic(photo: Path) -> Path:
    target = photo.with_name("symbolic.png")
    target.symlink_to(photo)
    return target


def _chain(photo: Path) -> Path:
    link = photo.parent.parent / "folder"
    link.symlink_to(photo.parent, target_is_directory=True)
    target = photo.with_name("second.png")
    target.symlink_to(link / photo.name)
    return target


def _through_folder(photo: Path) -> Path:
    link = photo.parent.parent / "link"
    link.symlink_to(photo.parent, target_is_directory=True)
    return link / photo.name


def _relative(photo: Path) -> Path:
    return Path(os.path.relpath(photo))


TARGETS: dict[str, Callable[[Path], Path]] = {
    "itself": lambda photo: photo,
    "hard link": _hard,
    "symbolic link": _symbolic,
    "link to a link": _chain,
    "folder link": _through_folder,
    "relative": _relative,
    "dots": lambda photo: photo.parent / ".." / photo.parent.name / "." / photo.name,
    "double slash": lambda photo: Path(f"{photo.parent}//{photo.name}"),
    "other case": lambda photo: photo.with_name(photo.name.upper()),
    "its sidecar": sidecar.path_for,
}


@pytest.mark.parametrize("name", TARGETS)
def test_the_source_and_its_sidecar_are_never_exported_onto(
    name: str, photo_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(photo_file.parent)
    session = Session.open(photo_file)
    session.history.do("x", session.document.add_step(editing.step(random.Random(1))))
    session.save()
    before = {path: path.read_bytes() for path in photo_file.parent.iterdir()}
    target = TARGETS[name](photo_file)
    with pytest.raises(OutputError) as refused:
        export(session, session.photo, target, ExportOptions(), overwrite=True)
    assert str(refused.value).endswith(".")
    for path, data in before.items():
        assert path.read_bytes() == data
    BOARD.count(OWN, 1)


@pytest.mark.parametrize("alias", ["\\\\?\\C:\\photos\\rain.png", "RAIN~1.PNG", "\\\\localhost\\c$\\rain.png"])
def test_another_name_of_the_source_that_only_its_system_knows(
    alias: str, photo_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on Windows, where such names lead to the photo: the system says that it is the same file."""
    target = photo_file.with_name(alias if alias.lower().endswith(".png") else f"{alias}.png")
    real_stat, real_exists = os.stat, Path.exists

    def stat(path: Any, **how: Any) -> os.stat_result:
        return real_stat(photo_file if str(path) == str(target) else path, **how)

    session = Session.open(photo_file)
    session.history.do("x", session.document.add_step(editing.step(random.Random(1))))
    session.save()
    before = photo_file.read_bytes()
    monkeypatch.setattr(os, "stat", stat)
    monkeypatch.setattr(os, "access", lambda *_question, **_how: True)
    monkeypatch.setattr(Path, "exists", lambda self: self == target or real_exists(self))
    with pytest.raises(OutputError, match="never overwritten"):
        export(session, session.photo, target, ExportOptions(), overwrite=True)
    assert target in Sources([photo_file])
    monkeypatch.undo()
    assert photo_file.read_bytes() == before
    assert not target.exists()
    BOARD.count(OWN, 2)


@pytest.mark.parametrize("overwrite", ["replace", "number"])
@pytest.mark.parametrize("naming", ["{name}", "../photos/{name}", "rain", "{name}/../rain"])
@pytest.mark.parametrize("place", ["", "link", "watched"])
def test_no_batch_writes_onto_a_photo(
    place: str, naming: str, overwrite: Any, photo_file: Path, tmp_path: Path
) -> None:
    """Outputs called as the photos are, into their folder, through a link, and over one that is still being copied."""
    folder = photo_file.parent
    other = folder / "other.png"
    other.write_bytes(photo_file.read_bytes())
    out = tmp_path / "out" if place == "link" else folder
    if place == "link":
        out.symlink_to(folder, target_is_directory=True)
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    plan = Plan(Sentences(("remove the rain",)), out, ExportRecipe(naming=naming, overwrite=overwrite))
    known = [photo_file] if place == "watched" else [photo_file, other]
    if place == "watched":  # the other one is not in the queue yet
        plan = replace(plan, recipe=replace(plan.recipe, naming="other"))
    queue = Queue.create(tmp_path / "queue", plan, entries(Found(path) for path in known))
    Run(queue, FakeEngine(), watched=folder if place == "watched" else None).all()
    queue.close()
    assert {name: (folder / name).read_bytes() for name in before} == before
    assert [one for one in tmp_path.iterdir() if one.is_file()] == [tmp_path / "queue"]
    BOARD.count("1. Batch and watch onto photos", 1)


PIECES = (
    "../",
    "..\\",
    "/etc/",
    "C:\\",
    "\\\\server\\",
    "{name}",
    "{stack}",
    "{preset}",
    "{number}",
    ".",
    " ",
    "\0",
    "\u202e",
)
PIECES += ("con", "~", "x" * 300)


def test_templates_lead_nowhere(tmp_path: Path) -> None:
    """Whatever a template and what it stands for are made of: one legal name in the folder, or a sentence."""
    dice, count, named = random.Random(9), rounds(500, 10_000), 0
    refused: list[str] = []
    for _ in range(count):
        template, name, stack, made = ("".join(dice.choices(PIECES, k=dice.randrange(1, 6))) for _ in range(4))
        facts = Facts(name, date(2026, 1, 2), date(2026, 1, 3), Size(4, 3), (stack,), made, "PNG")
        try:
            target = free_target(tmp_path, template, facts, suffix=".png")
        except UsageError as error:
            refused.append(str(error))
            continue
        assert target.parent == tmp_path
        assert Path(os.path.normpath(target)) == target
        assert not set(target.name) & set('<>:"/\\|?*\0\u202e')
        assert len(os.fsencode(target.name)) <= 255
        target.touch()
        target.unlink()
        named += 1
    assert named > count // 2
    assert all(sentence.endswith(".") for sentence in refused)
    BOARD.count("9. Paths in names, ids and templates", count)


def test_a_whole_life_leaves_the_photo_as_it_was(photo_file: Path) -> None:
    digest, status = hashlib.sha256(photo_file.read_bytes()).hexdigest(), photo_file.stat()
    session = Session.open(photo_file, keep_journal=True)
    dice = random.Random(3)
    for _ in range(20):
        editing.act(session.history, dice)
        session.save()
    export(session, session.photo, photo_file.with_name("out.png"), ExportOptions())
    session.close()
    after = photo_file.stat()
    assert hashlib.sha256(photo_file.read_bytes()).hexdigest() == digest
    assert (after.st_mtime_ns, after.st_ino, after.st_size) == (status.st_mtime_ns, status.st_ino, status.st_size)
    BOARD.count(OWN, 1)


FILES = (
    "ñ.png", "日本.png", "emoji 👍🏽.png", "e\u0301.png", " leading.png", "trailing .png", "trailing.png.", "two..dots..png",
    "a'b\"c`.png", "$HOME.png", "-rf.png", "--help.png", "%s%n.png", "a\nb.png", "a\tb.png", "\u202egnp.png", "CON.png",
    "nul.png", "a:b.png", "x" * 251 + ".png", "x" * 240 + ".png", "日" * 83 + ".png", "~.png", "*?[].png", "a\\b.png",
    "\\\\server\\share\\a.png", "\\\\?\\C:\\a.png", "\\\\?\\UNC\\server\\share\\a.png", "trailing.png ", "…\u200b.png",
)  # fmt: skip


@pytest.mark.parametrize("name", FILES, ids=[ascii(name)[:40] for name in FILES])
def test_any_name_opens_is_saved_recovered_and_exported(name: str, photo_file: Path, tmp_path: Path) -> None:
    folder = tmp_path / "names"
    folder.mkdir()
    path = folder / name
    try:
        path.write_bytes(photo_file.read_bytes())
    except OSError:
        pytest.skip("this file system has no such names")
    session = Session.open(path, keep_journal=True)
    session.history.do("x", session.document.add_step(editing.step(random.Random(1))))
    assert session.journal is not None
    session.journal.close(keep=True)
    again = Session.open(path, keep_journal=True)
    assert again.document == session.document
    assert again.save() is not None
    again.close()
    assert journal.orphans() == []
    assert Session.open(path).document == session.document
    target = folder / "out.png"
    export(again, again.photo, target, ExportOptions())
    assert target.stat().st_size
    BOARD.count(NAMES, 1)


def test_names_that_are_not_unicode(photo_file: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(photo_file.parent) + b"/\xff\xfe.png"))
    try:
        path.write_bytes(photo_file.read_bytes())
    except OSError:
        pytest.skip("this file system has no such names")
    session = Session.open(path, keep_journal=True)
    session.history.do("x", session.document.add_step(editing.step(random.Random(1))))
    assert session.save() == sidecar.path_for(path)
    session.close()
    settings = Settings()
    settings.put("recent", (str(path),))
    settings.save()
    assert Settings().list("recent") == (str(path),)
    again = Session.open(path, keep_journal=True)
    assert again.document.steps == session.document.steps
    again.close()
    BOARD.count(NAMES, 1)


def test_long_paths(photo_file: Path, tmp_path: Path) -> None:
    folder = tmp_path
    for _ in range(6):
        folder = folder / ("long folder " * 6)
    folder.mkdir(parents=True)
    assert len(str(folder)) > 400
    path = folder / "photo.png"
    path.write_bytes(photo_file.read_bytes())
    session = Session.open(path, keep_journal=True)
    session.history.do("x", session.document.add_step(editing.step(random.Random(1))))
    assert session.save() == sidecar.path_for(path)
    session.close()
    BOARD.count(NAMES, 1)


@pytest.mark.parametrize("name", ["x" * 256 + ".png", "x" * 5000, "a\0b.png", "", "."])
def test_impossible_names_give_a_sentence(name: str, tmp_path: Path) -> None:
    with pytest.raises(InputError) as refused:
        Session.open(tmp_path / name)
    assert str(refused.value).endswith(".")
    BOARD.count(NAMES, 1)


GOLDEN = sorted((Path(__file__).parents[1] / "document" / "data").glob("sidecar-*.json"))


@pytest.mark.parametrize("golden", GOLDEN, ids=[path.stem for path in GOLDEN])
@pytest.mark.parametrize("version", ["past", "future minor", "future major"])
def test_versions(golden: Path, version: str, photo_file: Path) -> None:
    value = json.loads(golden.read_text("utf-8"))
    if version != "past":
        value["schema"] = {"major": 1, "minor": 99} if version == "future minor" else {"major": 2, "minor": 0}
        value["layers"] = [{"blend": "multiply"}]
        value["steps"][0]["opacity"] = {"curve": [0, 1]}
        value["regions"][0]["parts"][0]["angle"] = 12.5
        value["source"]["camera"] = "x"
    path = sidecar.path_for(photo_file)
    data = json.dumps(value).encode()
    path.write_bytes(data)
    session = editing.session(photo_file)
    assert len(session.document.steps) == len(value["steps"])
    session.history.do("x", session.document.add_step(editing.step(random.Random(1))))
    if version == "future major":
        assert session.read_only
        assert session.journal is None
        with pytest.raises(OutputError, match="newer version"):
            session.save()
        assert path.read_bytes() == data
    else:
        session.save()
        saved = json.loads(path.read_text("utf-8"))
        assert len(saved["steps"]) == len(value["steps"]) + 1
        if version == "future minor":
            assert saved["layers"] == value["layers"]
            assert saved["steps"][0]["opacity"] == value["steps"][0]["opacity"]
            assert saved["regions"][0]["parts"][0]["angle"] == 12.5
            assert saved["source"]["camera"] == "x"
    session.close()
    BOARD.count(VERSIONS, 1)


@pytest.mark.parametrize("name", ["../secret.png", "/etc/passwd", "a/../../secret.png", "..", ".", "", "a\nb/../c.png"])
def test_a_receipt_names_no_file_of_another_folder(name: str, tmp_path: Path) -> None:
    """A receipt comes with a photo from anywhere: its source is looked for beside that photo only."""
    found = verify._beside(tmp_path / "photo.jpg", name)
    assert found.parent == tmp_path or not found.is_file()
    assert os.path.commonpath([tmp_path, os.path.normpath(found)]) == str(tmp_path) or not found.is_file()
    BOARD.count(NAMES, 1)


PRESETS = ("[" * 100_000, "null", "{}", "[null]", '{"presets": [{"name": "../../x"}]}', "\ud800", "9" * 100_000, "\0")


@pytest.mark.parametrize("text", PRESETS, ids=[ascii(text)[:20] for text in PRESETS])
def test_a_damaged_file_of_presets_is_kept_and_told(text: str, tmp_path: Path) -> None:
    path = tmp_path / "presets.json"
    data = text.encode("utf-8", "surrogatepass")
    path.write_bytes(data)
    store = RecipeStore(path)
    assert store.note or not [one for one in store.all() if store.own(one.name)]
    assert path.read_bytes() == data
    BOARD.count("4. Damaged presets", 1)
