"""Sessions: a photo opens with its stack, and its stack is saved, or the user is told why not."""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from instructir_desktop.core.geometry import Size
from instructir_desktop.core.masks import Part, Rectangle, Region
from instructir_desktop.document import sidecar
from instructir_desktop.document.render import Renderer
from instructir_desktop.document.session import Session
from instructir_desktop.document.sidecar import path_for
from instructir_desktop.engine.fake import FakeEngine
from instructir_desktop.errors import InputError, OutputError
from instructir_desktop.paths import data_folder


@pytest.fixture
def session(photo_file: Path) -> Session:
    return Session.open(photo_file)


def edit(session: Session, engine: FakeEngine, text: str = "remove the rain") -> None:
    """One step on a region, rendered and pinned, as the window does it."""
    region = Region("sky", "Sky", (Part(Rectangle(3, 3, 20, 10)),), feather=0.01)
    document = session.document
    if not document.regions:
        document = document.add_region(region)
    step = session.new_step(engine.understand(text), engine.model_info(), region.id)
    session.history.do(text, document.add_step(step))
    session.history.amend(Renderer(engine).prepare(session.document, session.photo))


def test_opening_a_photo_for_the_first_time(session: Session, photo_file: Path) -> None:
    source = session.document.source
    assert (source.name, source.size) == ("rain.png", Size(48, 36))
    assert source.sha256 == hashlib.sha256(photo_file.read_bytes()).hexdigest()
    assert session.photo[:, :].dtype == np.float32
    assert np.array_equal(np.rint(session.photo[:, :] * 255), np.asarray(Image.open(photo_file)))
    assert (session.document.steps, session.notes, session.read_only, session.damaged) == ((), [], False, None)
    assert not session.modified
    assert session.save() is None
    assert not path_for(photo_file).exists()


def test_a_step_remembers_what_replays_it(session: Session, engine: FakeEngine) -> None:
    understood = engine.understand("remove the rain")
    step = session.new_step(understood, engine.model_info(), None, strength=0.5)
    assert (step.text, step.intent, step.strength, step.region) == ("remove the rain", "rain", 0.5, None)
    assert step.embedding == pytest.approx(understood.embedding)
    assert step.model_sha256 == engine.model_info().sha256
    assert step not in session.document.steps


def test_saved_and_opened_again_it_is_the_same_to_the_bit(
    session: Session, engine: FakeEngine, photo_file: Path
) -> None:
    edit(session, engine)
    renderer = Renderer(engine)
    before = renderer.pixels(renderer.prepare(session.document, session.photo), session.photo)
    assert session.modified
    assert session.save() == path_for(photo_file)
    assert not session.modified
    assert session.save() is None
    again = Session.open(photo_file)
    assert again.document == session.document
    assert not again.modified
    assert not again.history.can_undo
    fresh = Renderer(FakeEngine())
    pixels = fresh.pixels(fresh.prepare(again.document, again.photo), again.photo)
    assert np.array_equal(pixels.view(np.uint32), before.view(np.uint32))


def test_a_changed_photo_keeps_its_stack_but_not_its_contexts(
    session: Session, engine: FakeEngine, photo_file: Path
) -> None:
    edit(session, engine)
    session.save()
    Image.new("RGB", (20, 10), "red").save(photo_file)
    again = Session.open(photo_file)
    assert [step.text for step in again.document.steps] == ["remove the rain"]
    assert again.document.steps[0].pinned is None
    assert again.document.source.size == Size(20, 10)
    assert again.document.source.sha256 != session.document.source.sha256
    changed, regions = again.notes
    assert "has changed since" in changed
    assert "size" in regions
    assert Renderer(engine).prepare(again.document, again.photo).steps[0].pinned is not None


def test_a_photo_renamed_with_its_sidecar_keeps_its_contexts(
    session: Session, engine: FakeEngine, photo_file: Path
) -> None:
    edit(session, engine)
    session.save()
    renamed = photo_file.with_name("other.png")
    photo_file.rename(renamed)
    path_for(photo_file).rename(path_for(renamed))
    again = Session.open(renamed)
    assert again.document.steps == session.document.steps
    assert again.document.source == replace(session.document.source, name="other.png")
    assert again.notes == []
    assert not again.modified


def test_a_sidecar_that_says_another_size_can_still_be_rendered(
    session: Session, engine: FakeEngine, photo_file: Path
) -> None:
    edit(session, engine)
    session.save()
    path = path_for(photo_file)
    value = json.loads(path.read_bytes())
    value["source"]["width"] = 9
    path.write_text(json.dumps(value), encoding="utf-8")
    again = Session.open(photo_file)
    assert [note.split()[-1] for note in again.notes] == ["now.", "lie."]
    renderer = Renderer(engine)
    assert renderer.ready(renderer.prepare(again.document, again.photo))


def test_a_damaged_sidecar_is_told_and_kept(session: Session, engine: FakeEngine, photo_file: Path) -> None:
    path = path_for(photo_file)
    path.write_text('{"schema": {"major": 1,', encoding="utf-8")
    again = Session.open(photo_file)
    assert again.damaged is not None
    assert again.notes == [str(again.damaged)]
    assert str(path) in again.notes[0]
    edit(again, engine)
    with pytest.raises(OutputError, match="nothing is lost"):
        again.save()
    assert path.read_text(encoding="utf-8") == '{"schema": {"major": 1,'
    kept = again.set_aside()
    assert again.damaged is None
    assert again.save() == path
    assert kept.read_text(encoding="utf-8") == '{"schema": {"major": 1,'
    assert Session.open(photo_file).document == again.document


def test_a_sidecar_damaged_meanwhile_is_not_overwritten(session: Session, engine: FakeEngine, photo_file: Path) -> None:
    edit(session, engine)
    session.save()
    path_for(photo_file).write_bytes(b"")
    edit(session, engine, "brighten the dark")
    with pytest.raises(OutputError, match="nothing is lost"):
        session.save()
    assert path_for(photo_file).read_bytes() == b""
    assert session.modified


@pytest.mark.parametrize("readable", [True, False])
def test_a_newer_sidecar_is_left_alone(session: Session, engine: FakeEngine, photo_file: Path, readable: bool) -> None:
    edit(session, engine)
    session.save()
    path = path_for(photo_file)
    value = json.loads(path.read_bytes())
    value["schema"]["major"] = 2
    if not readable:
        value["steps"] = None
    path.write_text(json.dumps(value), encoding="utf-8")
    again = Session.open(photo_file)
    assert again.read_only
    assert again.damaged is None
    assert len(again.document.steps) == (1 if readable else 0)
    assert "newer version" in again.notes[0]
    assert again.save() is None
    edit(again, engine)
    with pytest.raises(OutputError, match="newer version"):
        again.save()
    assert json.loads(path.read_bytes()) == value


def test_a_folder_that_cannot_be_written_to(
    photo_file: Path, engine: FakeEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As the system reports it (a test running as root may write anywhere)."""
    allowed = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path) != photo_file.parent and allowed(path, mode))
    session = Session.open(photo_file)
    edit(session, engine)
    saved = session.save()
    assert saved is not None
    assert saved.parent == data_folder() / "sidecars"
    assert [file.name for file in photo_file.parent.iterdir()] == ["rain.png"]
    assert Session.open(photo_file).document == session.document


def test_when_writing_beside_the_photo_fails_the_edits_go_to_the_users_folder(
    session: Session, engine: FakeEngine, photo_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that fills up, or permissions that the system does not tell beforehand."""
    edit(session, engine)
    session.save()
    write = sidecar.write_atomically

    def refuse(path: Path, data: bytes) -> None:
        if path.parent == photo_file.parent:
            raise OutputError(f"“{path}” cannot be written: the disk is full.")
        write(path, data)

    monkeypatch.setattr(sidecar, "write_atomically", refuse)
    edit(session, engine, "brighten the dark")
    saved = session.save()
    assert saved is not None
    assert saved.parent == data_folder() / "sidecars"
    assert str(saved) in session.notes[-1]
    assert len(Session.open(photo_file).document.steps) == 2
    edit(session, engine, "remove the haze")
    assert session.save() == saved
    assert len(Session.open(photo_file).document.steps) == 3


def test_photos_that_cannot_be_read(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "no.png"):
        with pytest.raises(InputError):
            Session.open(path)


def test_saving_keeps_what_a_newer_minor_version_wrote(session: Session, engine: FakeEngine, photo_file: Path) -> None:
    edit(session, engine)
    session.save()
    path = path_for(photo_file)
    value = json.loads(path.read_bytes())
    value["rating"] = 5
    value["steps"][0]["colour"] = "blue"
    path.write_text(json.dumps(value), encoding="utf-8")
    again = Session.open(photo_file)
    step = again.document.steps[0]
    again.history.do("Strength", again.document.replace_step(replace(step, strength=0.5)))
    again.save()
    written = json.loads(path.read_bytes())
    assert (written["rating"], written["steps"][0]["colour"], written["steps"][0]["strength"]) == (5, "blue", 0.5)
