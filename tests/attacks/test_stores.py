"""Promises 4 and 9 for what lies beside sidecars: settings, presets, queues, histories and lists, damaged or from anywhere."""

from __future__ import annotations

import json
import os
import random
import time
import zlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from instructir_desktop import bounded_json
from instructir_desktop.document import journal, past, preset, sidecar
from instructir_desktop.document.batch import queue
from instructir_desktop.document.batch.photos import Found, entries
from instructir_desktop.document.batch.plan import Plan
from instructir_desktop.document.batch.run import Run
from instructir_desktop.document.batch.stack import FromPreset
from instructir_desktop.document.document import Document
from instructir_desktop.document.folder import Exports
from instructir_desktop.document.preset_store import PresetStore, file_name
from instructir_desktop.document.recipe import ExportRecipe
from instructir_desktop.document.recipe_store import RecipeStore
from instructir_desktop.document.schema import dumps
from instructir_desktop.engine.fake import FakeEngine
from instructir_desktop.errors import InputError, InstructIRError
from instructir_desktop.imaging.preview_cache import PreviewCache
from instructir_desktop.settings import Settings
from instructir_desktop.ui.dialogs import recovery
from tests.attacks import editing
from tests.attacks.damage import BOMBS, damaged
from tests.attacks.scoreboard import BOARD, FULL, rounds

PROMISE = "4. Settings, presets, queues and lists damaged"
SLOWEST = 2.0 if FULL else 20.0


class Store:
    """A file of the application's own, good at first; use() reads it and writes it, and then it is good again."""

    rounds = (90, 1500)
    """Damaged versions tried in the short and in the full form."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.photo = folder / "photos" / "a.png"
        self.path = folder / "file.json"

    def good(self) -> bytes:
        """What lies there now, as JSON or as lines of it."""
        return self.path.read_bytes()

    def put(self, data: bytes) -> None:
        """Let other bytes take its place."""
        self.path.write_bytes(data)

    def use(self) -> None:
        raise NotImplementedError


class SettingsStore(Store):
    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.use()

    def use(self) -> None:
        settings = Settings(self.path)
        settings.put("model", f"m{random.random()}")
        settings.put("recent", ("/a/b.png",))
        settings.save()
        again = Settings(self.path)
        assert not again.note
        assert again.text("model") == settings.text("model")


class RecipesStore(Store):
    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.use()

    def use(self) -> None:
        store = RecipeStore(self.path)
        assert store.all()
        store.put(ExportRecipe("Mine", naming="{name}-x"))
        again = RecipeStore(self.path)
        assert not again.note
        assert again.get("Mine").naming == "{name}-x"


class PresetsStore(Store):
    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.store = PresetStore(folder / "presets", folder / "none")
        document = next(editing.documents(2))
        self.path = self.store.put(preset.of("Mine", document)).path

    def use(self) -> None:
        found = self.store.all()
        assert len(found) <= 1
        for kept in found:
            assert preset.loads(preset.dumps(kept.preset)) == kept.preset
            preset.apply(kept.preset, Document(editing.source()))
        new = self.store.put(preset.of("Another", next(editing.documents(3))))
        assert new.path.parent == self.path.parent
        assert self.store.get("Another").path == new.path
        assert self.store.all()[-1].own
        self.store.delete(new)


class ExportsStore(Store):
    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.use()

    def use(self) -> None:
        store, document = Exports(self.path), next(editing.documents(2))
        store.of(self.photo)
        store.note(self.photo, document)
        assert Exports(self.path).of(self.photo)


class PastStore(Store):
    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.session = editing.session(self.photo, keep_journal=False)
        dice = random.Random(3)
        for _ in range(12):
            editing.act(self.session.history, dice)
        past.Keeper(self.photo).keep(*self.session.history.moment(), "d")
        self.path = past.place(self.photo)

    def use(self) -> None:
        found = past.Keeper(self.photo).found(self.session.document, "d")
        assert found == past.Past() or found.undo or found.redo


class QueueStore(Store):
    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        photos = [folder / "photos" / f"{number}.png" for number in range(3)]
        plan = Plan(FromPreset(preset.of("Mine", next(editing.documents(2)))), folder / "out")
        made = queue.Queue.create(self.path, plan, entries(Found(photo) for photo in photos))
        for number in range(2):
            made.put(made[number])
        made.close()

    def use(self) -> None:
        try:
            queue.read(self.path)
            opened = queue.Queue.open(self.path)
        except InputError:
            return
        try:
            Run(opened, FakeEngine())
            while (entry := opened.next()) is not None:
                opened.put(replace(entry, state="done"))
        finally:
            opened.close()
        assert queue.read(self.path).open == 0


class JournalStore(Store):
    """A journal whose lines have the right checksums, whatever they say: damage that looks like what was written."""

    rounds = (60, 400)  # each brings eight actions back, every one waiting for the disk

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        session = editing.session(self.photo)
        dice = random.Random(5)
        for _ in range(8):
            editing.act(session.history, dice)
        assert session.journal is not None
        assert session.journal.path is not None
        self.path = session.journal.path
        session.journal.close(keep=True)

    def good(self) -> bytes:
        return b"\n".join(line[9:] for line in self.path.read_bytes().split(b"\n"))

    def put(self, data: bytes) -> None:
        for other in self.path.parent.iterdir():
            other.unlink()
        sidecar.path_for(self.photo).unlink(missing_ok=True)
        self.path.write_bytes(sealed(data))

    def use(self) -> None:
        for found in journal.orphans():
            assert found.photo.is_file() in (True, False)
            assert recovery.preview(found)
        session = editing.session(self.photo)
        before = session.document
        session.history.undo()
        session.history.redo()
        assert session.document == before
        session.history.do("one", before.add_step(editing.step(random.Random(1))))
        assert session.journal is not None
        assert not session.journal.problem
        session.journal.close(keep=True)
        again = editing.session(self.photo)
        assert again.document.steps == session.document.steps
        assert dumps(again.document)
        assert again.journal is not None
        again.journal.close(keep=False)


def sealed(lines: bytes) -> bytes:
    """A journal of these lines, each with its checksum; the last one may not be ended."""
    *whole, rest = lines.split(b"\n")
    return b"".join(b"%08x %s\n" % (zlib.crc32(line), line) for line in whole) + rest


STORES: dict[str, type[Store]] = {
    "journal": JournalStore,
    "settings": SettingsStore,
    "export presets": RecipesStore,
    "presets": PresetsStore,
    "exports": ExportsStore,
    "history": PastStore,
    "queue": QueueStore,
}


def refusal(store: Store) -> str:
    """The sentence with which a store's use was refused; empty when it went well."""
    try:
        store.use()
    except InstructIRError as error:
        return str(error)
    return ""


@pytest.fixture
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Store:
    (tmp_path / "photos").mkdir()
    return STORES[request.param](tmp_path)


@pytest.mark.parametrize("store", STORES, indirect=True)
def test_damage_of_every_kind(store: Store) -> None:
    """Never an exception but a sentence; what cannot be read is kept, and the application writes on."""
    good, dice, count = store.good(), random.Random(4), rounds(*store.rounds)
    for data in damaged(good, count, dice):
        store.put(data)
        if sentence := refusal(store):
            assert sentence.endswith(".")
            assert store.path.read_bytes() == data
    BOARD.count(PROMISE, count)


@pytest.mark.parametrize("store", STORES, indirect=True)
@pytest.mark.parametrize("bomb", BOMBS)
def test_bombs(store: Store, bomb: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Refused within two seconds, since what holds too much is not even parsed."""
    parse, data = json.loads, BOMBS[bomb]()

    def loads(text: str | bytes, **options: Any) -> object:
        assert not bounded_json.too_much(text)
        return parse(text, **options)

    monkeypatch.setattr(json, "loads", loads)
    store.put(data)
    start = time.perf_counter()
    assert refusal(store)[-1:] in (".", "")
    assert time.perf_counter() - start < SLOWEST
    BOARD.count(PROMISE, 1)


@pytest.mark.parametrize("kind", [SettingsStore, RecipesStore])
def test_what_is_set_aside_twice_is_there_twice(kind: type[Store], tmp_path: Path) -> None:
    """Found by looking: the second damaged file took the first one's place."""
    store = kind(tmp_path)
    for data in (b"{1", b"{2"):
        store.path.write_bytes(data)
        store.use()
    kept = {one.read_bytes() for one in tmp_path.glob("file.json.damaged-*")}
    assert kept == {b"{1", b"{2"}
    BOARD.count(PROMISE, 2)


NAMES = ("../../x", "/etc/passwd", "..", ".", "a/b", "a\\b", "C:\\x", "\\\\server\\x", "con", "\0", "\u202ex", "x" * 80)


@pytest.mark.parametrize("name", NAMES, ids=ascii)
def test_a_presets_name_is_no_path(name: str, tmp_path: Path) -> None:
    folder = tmp_path / "data" / "presets"
    store = PresetStore(folder, tmp_path / "none")
    document = next(editing.documents(2))
    brought = tmp_path / "brought.iir-preset"
    preset.save(preset.of(name, document), brought)
    assert store.bring_in(brought).path.parent == folder
    assert store.bring_in(brought).path.parent == folder
    assert Path(file_name(name)).name == file_name(name)
    assert {one.name for one in tmp_path.iterdir()} == {"brought.iir-preset", "data"}
    BOARD.count("9. Paths in names, ids and templates", 2)


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _endless(path: Path) -> None:
    path.symlink_to("/dev/zero")


def _circle(path: Path) -> None:
    path.symlink_to(path.name)


def _folder(path: Path) -> None:
    path.mkdir()


ODD: dict[str, Callable[[Path], None]] = {"pipe": _pipe, "endless": _endless, "circle": _circle, "folder": _folder}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
@pytest.mark.timeout(60)
@pytest.mark.parametrize("kind", ODD)
def test_what_is_no_file_is_not_waited_for(kind: str, tmp_path: Path) -> None:
    """Found by trying: a named pipe in a sidecar's place let the application wait for ever."""
    folder = tmp_path / "photos"
    folder.mkdir()
    photo, mine = folder / "a.png", folder / "x.iir-preset"
    ODD[kind](sidecar.path_for(photo))
    ODD[kind](mine)
    start = time.perf_counter()
    if os.path.exists(sidecar.path_for(photo)):
        with pytest.raises(InputError, match=sidecar.SUFFIX):
            editing.session(photo)
    else:  # a link that leads in a circle is no file
        editing.session(photo).close()
    with pytest.raises(InputError):
        preset.load(mine)
    with pytest.raises(InputError):
        queue.read(mine)
    assert PresetStore(folder, tmp_path / "none").all() == ()
    assert time.perf_counter() - start < SLOWEST * 3
    BOARD.count(PROMISE, 4)


def test_a_damaged_small_picture_is_made_anew(photo_file: Path, tmp_path: Path) -> None:
    """Found by looking: one that was cut off was shown as a photo that cannot be read, for as long as it lay there."""
    cache, dice, count = PreviewCache(tmp_path / "cache"), random.Random(6), rounds(20, 300)
    good = cache.get(photo_file)
    (file,) = cache.folder.iterdir()
    whole = file.read_bytes()
    for number in range(count):
        changed = bytearray(whole)
        if number % 2:
            changed[dice.randrange(len(whole))] ^= 1 << dice.randrange(8)
        else:
            del changed[dice.randrange(len(whole)) :]
        file.write_bytes(changed)
        assert cache.get(photo_file) == good
        assert file.read_bytes() == whole
    file.unlink()
    cache.folder.rmdir()
    assert cache.get(photo_file) == good
    BOARD.count("11. Cache full, damaged or deleted while running", count + 1)
