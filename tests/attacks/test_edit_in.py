"""Promises 1 and 2 for photos that another program hands over and goes on writing to: its files are never replaced."""

from __future__ import annotations

import os
import random
import tempfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from instructir_desktop.document.export import CHANGED, export
from instructir_desktop.document.session import Session
from instructir_desktop.errors import InstructIRError, OutputError
from instructir_desktop.imaging import export as exporting
from instructir_desktop.imaging import files
from instructir_desktop.imaging.buffer import ImageBuffer
from instructir_desktop.imaging.export import export_photo
from instructir_desktop.imaging.open import open_photo
from instructir_desktop.ui.edit_in import RECIPE
from instructir_desktop.ui.main_window import MainWindow
from tests.attacks.scoreboard import BOARD, rounds
from tests.attacks.test_disk import as_nobody, file_limit
from tests.ui.conftest import fake, make, window  # noqa: F401  # the window's fixtures

PROMISE = "1. Photos handed over by another program"
HOST = b"what the other program wrote"


def tiff(path: Path, seed: int) -> Path:
    pixels = np.random.default_rng(seed).integers(0, 65536, (40, 60, 3), dtype=np.uint16)
    export_photo(ImageBuffer(pixels), path, sources=(), overwrite=True)
    return path


@pytest.fixture
def handed(tmp_path: Path) -> Path:
    """A 16-bit TIFF in a folder of its own."""
    (tmp_path / "handed").mkdir()
    return tiff(tmp_path / "handed" / "IMG.tif", 1)


@pytest.fixture
def editing(window: MainWindow, handed: Path, qtbot: QtBot) -> MainWindow:  # noqa: F811
    """The window with the photo that was handed over, and a step on it."""
    with qtbot.waitSignal(window.editor.photoChanged, timeout=20_000):
        window.open(handed)
    window.edit_in.begin(handed)
    window.bar.submitted.emit("remove the noise")
    qtbot.waitUntil(lambda: bool(window.editor.document and window.editor.document.steps), timeout=20_000)
    qtbot.waitUntil(lambda: not window.editor.is_running, timeout=20_000)
    window.editor.exportFailed.disconnect(window.dialogs.show_error)  # a dialog would wait for the user
    return window


def save_back(window: MainWindow, qtbot: QtBot) -> Exception | None:  # noqa: F811
    """What “Save back” does; why it did not, if so."""
    failures: list[Exception] = []
    window.editor.exportFailed.connect(failures.append)
    done: list[object] = []
    window.editor.exported.connect(lambda *_: done.append(True))
    window.edit_in.save_back()
    qtbot.waitUntil(lambda: bool(done or failures), timeout=20_000)
    window.editor.exportFailed.disconnect(failures.append)
    return failures[0] if failures else None


def _hard(target: Path, handed: Path) -> None:
    os.link(handed, target)


def _symbolic(target: Path, handed: Path) -> None:
    target.symlink_to(handed)


def _dangling(target: Path, handed: Path) -> None:
    target.symlink_to(handed.parent / "gone.tif")


def _file(target: Path, handed: Path) -> None:
    target.write_bytes(HOST)


def _folder(target: Path, handed: Path) -> None:
    target.mkdir()


def _pipe(target: Path, handed: Path) -> None:
    os.mkfifo(target)


THERE: dict[str, Callable[[Path, Path], None]] = {
    "hard link": _hard,
    "symbolic link": _symbolic,
    "dangling link": _dangling,
    "file": _file,
    "folder": _folder,
    "pipe": _pipe,
}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
@pytest.mark.parametrize("kind", THERE)
def test_the_name_is_taken(kind: str, editing: MainWindow, handed: Path, qtbot: QtBot) -> None:
    """Whatever lies under the name that it would get, the photo's own links among them: another name is found."""
    before = handed.read_bytes()
    target = handed.with_name("IMG-InstructIR.tif")
    THERE[kind](target, handed)
    there = os.lstat(target)
    assert save_back(editing, qtbot) is None
    if kind != "dangling link":  # which leads to a name that is free
        assert os.lstat(target).st_ino == there.st_ino
        assert open_photo(handed.with_name("IMG-InstructIR-2.tif")).pixels.shape == (40, 60, 3)
    assert handed.read_bytes() == before
    BOARD.count(PROMISE, 1)


@pytest.mark.parametrize("links", [True, False])
def test_another_program_writes_the_name_meanwhile(
    links: bool, editing: MainWindow, handed: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Found by looking: a file that came while the export was made was replaced by it."""
    target = handed.with_name("IMG-InstructIR.tif")
    holds = files._holds

    def written(path: Path, pieces: object) -> bool:
        """The last moment before the file gets its name."""
        target.write_bytes(HOST)
        return holds(path, pieces)  # type: ignore[arg-type]

    def no_links(*_arguments: object, **_options: object) -> None:
        raise PermissionError(1, "no links here")

    monkeypatch.setattr(files, "_holds", written)
    if not links:
        monkeypatch.setattr(os, "link", no_links)
    error = save_back(editing, qtbot)
    assert isinstance(error, OutputError)
    assert "already exists" in str(error)
    assert target.read_bytes() == HOST
    assert list(handed.parent.glob(".*.iir-tmp")) == []
    monkeypatch.setattr(files, "_holds", holds)
    assert save_back(editing, qtbot) is None
    assert target.read_bytes() == HOST
    assert open_photo(handed.with_name("IMG-InstructIR-2.tif")).pixels.dtype == np.uint16
    BOARD.count(PROMISE, 1)


def test_the_photo_takes_the_exports_place_meanwhile(handed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Though the user allowed to replace what is there: it is the photo itself by now."""
    target, before = handed.with_name("out.tif"), handed.read_bytes()
    target.write_bytes(HOST)
    encode = exporting._encode

    def encoded(*arguments: object) -> object:
        handed.replace(target)
        os.link(target, handed)
        return encode(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(exporting, "_encode", encoded)
    session = Session.open(handed)
    with pytest.raises(OutputError, match="never overwritten"):
        export(session, session.photo, target, RECIPE.options, overwrite=True)
    assert target.read_bytes() == handed.read_bytes() == before
    BOARD.count(PROMISE, 1)


def _written(photo: Path) -> None:
    tiff(photo, 2)


def _other_size(photo: Path) -> None:
    export_photo(ImageBuffer(np.zeros((9, 7, 3), np.uint16)), photo, sources=(), overwrite=True)


def _truncated(photo: Path) -> None:
    photo.write_bytes(photo.read_bytes()[:100])


def _removed(photo: Path) -> None:
    photo.unlink()


def _emptied(photo: Path) -> None:
    photo.write_bytes(b"")


MEANWHILE: dict[str, Callable[[Path], None]] = {
    "written anew": _written,
    "another size": _other_size,
    "truncated": _truncated,
    "emptied": _emptied,
    "removed": _removed,
}


@pytest.mark.parametrize("what", MEANWHILE)
def test_another_program_changes_the_photo_meanwhile(
    what: str, editing: MainWindow, handed: Path, qtbot: QtBot
) -> None:
    """What it wrote stays; the export is of the photo that was opened, and says so."""
    MEANWHILE[what](handed)
    now = handed.read_bytes() if handed.exists() else None
    assert save_back(editing, qtbot) is None
    assert (handed.read_bytes() if handed.exists() else None) == now
    assert CHANGED in editing.bar._message[0]
    assert open_photo(handed.with_name("IMG-InstructIR.tif")).pixels.shape == (40, 60, 3)
    BOARD.count(PROMISE, 1)


def test_a_full_disk(editing: MainWindow, handed: Path, qtbot: QtBot) -> None:
    before, dice, count = handed.read_bytes(), random.Random(4), rounds(6, 60)
    for _ in range(count):
        with file_limit(dice.randrange(14_000)):
            error = save_back(editing, qtbot)
        assert isinstance(error, InstructIRError)
        assert [one.name for one in handed.parent.glob("*.tif")] == ["IMG.tif"]
        assert list(handed.parent.glob(".*")) == []
    assert handed.read_bytes() == before
    BOARD.count(PROMISE, count)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="children are made by fork")
@pytest.mark.parametrize("mode", [0o555, 0o000])
def test_a_read_only_folder(mode: int) -> None:
    """A sentence, and nothing has changed. In a child without the rights of root."""
    folder = Path(tempfile.mkdtemp(prefix="attack-"))
    photo = tiff(folder / "IMG.tif", 3)
    before, session = photo.read_bytes(), Session.open(photo)
    folder.chmod(mode)

    def refused() -> bool:
        try:
            export(session, session.photo, folder / "IMG-InstructIR.tif", RECIPE.options)
        except OutputError as error:
            return str(error).endswith(".")
        return False

    good = as_nobody(refused)
    folder.chmod(0o777)
    assert good
    assert photo.read_bytes() == before
    assert list(folder.iterdir()) == [photo]
    photo.unlink()
    folder.rmdir()
    BOARD.count(PROMISE, 1)
