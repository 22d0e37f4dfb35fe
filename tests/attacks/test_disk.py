"""Promise 2: a disk that is full, read-only or gone leaves the old file or the new one, and the user is told."""

from __future__ import annotations

import contextlib
import os
import random
import resource
import shutil
import signal
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

import pytest

from instructir_desktop.document import journal, locked_file, sidecar
from instructir_desktop.document.schema import dumps
from instructir_desktop.document.session import Session
from instructir_desktop.errors import OutputError
from instructir_desktop.imaging import files
from instructir_desktop.settings import Settings
from tests.attacks import editing
from tests.attacks.scoreboard import BOARD, rounds

FULL_DISK = "2. Full disk"
REFUSED = "2. Read-only, revoked or removed folder"


@contextlib.contextmanager
def file_limit(size: int) -> Iterator[None]:
    """No file of this process grows beyond `size` bytes, as on a disk that fills up."""
    old = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, old[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, old)


@pytest.mark.parametrize("existing", [False, True])
def test_disk_full_at_any_byte(existing: bool, tmp_path: Path) -> None:
    path = tmp_path / "photo.png.iir.json"
    old, new = islice(editing.documents(3), 4, 6)
    if existing:
        sidecar.save(old, path)
    before = path.read_bytes() if existing else None
    whole = len(dumps(new).encode())
    count, dice = min(rounds(60, 600), whole), random.Random(5)
    for limit in sorted(dice.sample(range(whole), count)):
        with file_limit(limit), pytest.raises(OutputError, match="cannot be written"):
            sidecar.save(new, path)
        assert (path.read_bytes() if path.exists() else None) == before
        assert [one for one in tmp_path.iterdir() if one != path] == []
    assert sidecar.save(new, path)
    BOARD.count(FULL_DISK, count)


def test_a_full_disk_stops_no_edit_and_the_journal_catches_up(photo_file: Path) -> None:
    dice, count = random.Random(8), rounds(40, 300)
    for number in range(count):
        photo = photo_file.with_name(f"{number}.png")
        session = editing.session(photo)
        assert session.journal is not None
        for _ in range(3):
            editing.act(session.history, dice)
        with file_limit(dice.randrange(12_000)):
            for _ in range(4):
                editing.act(session.history, dice)
        editing.act(session.history, dice)
        session.history.do("last", session.document.add_step(editing.step(dice)))
        assert not session.journal.problem
        session.journal.close(keep=True)
        again = editing.session(photo)
        assert dumps(again.document) == dumps(session.document)
        again.save()
        again.close()
    assert journal.orphans() == []
    BOARD.count(FULL_DISK, count)


def test_what_a_full_disk_keeps_from_the_journal_is_told(photo_file: Path) -> None:
    session = editing.session(photo_file)
    assert session.journal is not None
    with file_limit(100):
        session.history.do("“rain”", session.document.add_step(editing.step(random.Random(1))))
        assert "could not be noted" in session.journal.problem
    assert len(session.document.steps) == 1
    session.close()


def test_settings_on_a_full_disk(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.json")
    settings.put("model", "one")
    settings.save()
    settings.put("model", "two" * 100)
    for limit in range(0, 300, 10):
        with file_limit(limit):
            settings.save()
        assert Settings(settings.path).text("model") == "one"
    settings.save()
    assert Settings(settings.path).text("model") == "two" * 100
    BOARD.count(FULL_DISK, 30)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that any user may enter, for tests that give up the rights of root."""
    folder = Path(tempfile.mkdtemp(prefix="attack-"))
    folder.chmod(0o777)
    yield folder
    folder.chmod(0o777)
    shutil.rmtree(folder)


def as_nobody(work: Callable[[], bool]) -> bool:
    """Do something in a child that has no special rights; whether it returned True."""
    child = os.fork()
    if child == 0:
        good = False
        try:
            if os.geteuid() == 0:
                os.setgid(65534)
                os.setuid(65534)
            good = work()
        finally:
            os._exit(0 if good else 1)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


def test_a_folder_that_becomes_read_only(open_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The sidecar goes to the user's folder; where that is refused too, the user is told and the old file stays."""
    home = open_folder / "home"
    monkeypatch.setenv("XDG_DATA_HOME", str(home))
    photos = open_folder / "photos"
    photos.mkdir()
    photo = photos / "photo.png"
    session = editing.session(photo, keep_journal=False)
    dice = random.Random(2)
    session.history.do("one", session.document.add_step(editing.step(dice)))
    session.save()
    before = sidecar.path_for(photo).read_bytes()
    photos.chmod(0o555)
    shutil.rmtree(home)
    home.mkdir()
    home.chmod(0o777)

    def saved_elsewhere() -> bool:
        session.history.do("two", session.document.add_step(editing.step(dice)))
        written = session.save()
        return written == sidecar.fallback_for(photo) and "could not be saved beside the photo" in session.notes[-1]

    assert as_nobody(saved_elsewhere)
    shutil.rmtree(home)
    home.mkdir()
    home.chmod(0o555)
    if os.geteuid() == 0:
        assert as_nobody(lambda: _refused(session, dice))
    assert sidecar.path_for(photo).read_bytes() == before
    photos.chmod(0o755)
    BOARD.count(REFUSED, 2)


def _refused(session: Session, dice: random.Random) -> bool:
    session.history.do("two", session.document.add_step(editing.step(dice)))
    try:
        session.save()
    except OutputError:
        return session.modified
    return False


@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_permission_lost_halfway(call: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "photo.png.iir.json"
    old, new = islice(editing.documents(3), 4, 6)
    sidecar.save(old, path)

    def denied(*_arguments: object) -> None:
        raise PermissionError(13, "Permission denied")

    if call == "fsync":
        monkeypatch.setattr(files.os, "fsync", denied)
    else:
        monkeypatch.setattr(Path, "replace", denied)
    with pytest.raises(OutputError, match="permission is denied"):
        sidecar.save(new, path)
    monkeypatch.undo()
    assert sidecar.load(path).document == old
    assert list(tmp_path.iterdir()) == [path]
    BOARD.count(REFUSED, 1)


def test_the_folder_is_removed_while_the_photo_is_open(photo_file: Path) -> None:
    session = editing.session(photo_file)
    dice = random.Random(2)
    session.history.do("one", session.document.add_step(editing.step(dice)))
    shutil.rmtree(photo_file.parent)
    assert session.save() == sidecar.fallback_for(photo_file)
    assert "could not be saved beside the photo" in session.notes[-1]
    session.close()
    assert editing.session(photo_file).document == session.document
    BOARD.count(REFUSED, 1)


def test_the_journals_folder_is_removed_while_editing(photo_file: Path) -> None:
    session = editing.session(photo_file)
    assert session.journal is not None
    dice = random.Random(2)
    session.history.do("one", session.document.add_step(editing.step(dice)))
    session.save()
    shutil.rmtree(journal.folder())
    session.history.do("two", session.document.add_step(editing.step(dice)))
    assert not session.journal.problem
    session.journal.close(keep=True)
    again = editing.session(photo_file)
    assert again.document == session.document
    again.close()
    BOARD.count(REFUSED, 1)


def test_a_clock_that_goes_backwards(photo_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Times are only shown: what counts is the order in the file, and the newest content of a sidecar."""
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: next(ticks))
    ticks = iter([now - 1000.0 * number for number in range(1000)])
    session = editing.session(photo_file)
    dice = random.Random(11)
    for _ in range(30):
        editing.act(session.history, dice)
        if dice.random() < 0.2:
            session.save()
    assert session.journal is not None
    session.journal.close(keep=True)
    again = editing.session(photo_file)
    assert dumps(again.document) == dumps(session.document)
    again.save()
    again.close()
    assert sidecar.load(sidecar.path_for(photo_file)).document == again.document
    BOARD.count("2. Clock going backwards", 1)


def test_the_newest_sidecar_is_found_when_the_clock_went_backwards(photo_file: Path) -> None:
    """Found by looking: of the two places, the one with the later time was believed, whenever it was written."""
    session, dice = editing.session(photo_file, keep_journal=False), random.Random(3)
    session.history.do("one", session.document.add_step(editing.step(dice)))
    session.save()
    beside = sidecar.path_for(photo_file)
    os.utime(beside, (4e9, 4e9))  # a clock that was far ahead
    session.sidecar = sidecar.fallback_for(photo_file)  # as when the folder has become read-only
    session._on_disk = b""
    session.history.do("two", session.document.add_step(editing.step(dice)))
    assert session.save() == session.sidecar
    assert editing.session(photo_file, keep_journal=False).document == session.document
    BOARD.count("2. Clock going backwards", 1)


def test_a_folder_that_another_process_keeps_locked(photo_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Found by looking: a process that hung while it saved let all others wait for ever."""
    monkeypatch.setattr(locked_file, "PATIENCE", 0.2)
    session = editing.session(photo_file, keep_journal=False)
    session.history.do("one", session.document.add_step(editing.step(random.Random(1))))
    ready, holding = os.pipe()
    child = os.fork()
    if child == 0:
        with locked_file.folder_locked(photo_file.parent):
            os.write(holding, b".")
            time.sleep(60)
        os._exit(0)
    try:
        os.read(ready, 1)
        session.sidecar = sidecar.path_for(photo_file)
        with pytest.raises(OutputError, match="does not come to an end"):
            sidecar.save(session.document, session.sidecar)
        assert not session.sidecar.exists()
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(ready)
        os.close(holding)
    assert session.save() == sidecar.path_for(photo_file)
    BOARD.count("2. File locked by another program", 1)


def test_a_sidecar_that_a_program_keeps_open_on_windows(photo_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """There a file that somebody has open cannot be replaced: the edits go to the user's folder, the old file stays."""
    session, dice = editing.session(photo_file, keep_journal=False), random.Random(1)
    session.history.do("one", session.document.add_step(editing.step(dice)))
    session.save()
    beside, replaced = sidecar.path_for(photo_file), Path.replace
    before = beside.read_bytes()

    def refuse(self: Path, target: Path) -> Path:
        if Path(target) == beside:
            raise PermissionError(13, "The process cannot access the file because it is being used by another process")
        return replaced(self, target)

    monkeypatch.setattr(Path, "replace", refuse)
    session.history.do("two", session.document.add_step(editing.step(dice)))
    assert session.save() == sidecar.fallback_for(photo_file)
    assert "could not be saved beside the photo" in session.notes[-1]
    assert beside.read_bytes() == before
    assert editing.session(photo_file, keep_journal=False).document == session.document
    BOARD.count("2. File locked by another program", 1)


def test_leftovers_of_killed_processes_are_removed_later(tmp_path: Path) -> None:
    old, fresh, other = tmp_path / ".0123.iir-tmp", tmp_path / ".4567.iir-tmp", tmp_path / "kept.iir-tmp"
    for path in (old, fresh, other):
        path.write_bytes(b"x")
    for path in (old, other):
        os.utime(path, (1, 1))
    assert files.remove_leftovers(tmp_path) == 1
    assert sorted(tmp_path.iterdir()) == [fresh, other]
