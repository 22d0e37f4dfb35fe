"""write_atomically: the old file or the new one, never something between, and nothing left behind."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import Any

import pytest

from instructir_desktop.errors import OutputError
from instructir_desktop.imaging import files
from instructir_desktop.imaging.files import reason, write_atomically
from instructir_desktop.imaging.spool import CHUNK

posix = pytest.mark.skipif(os.name == "nt", reason="POSIX permissions and limits")


def test_writes_a_new_file_and_leaves_nothing_else(tmp_path: Path) -> None:
    write_atomically(tmp_path / "a.json", b"{}")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a.json": b"{}"}


@pytest.mark.parametrize("size", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1])
def test_writes_any_size(tmp_path: Path, size: int) -> None:
    data = os.urandom(size)
    write_atomically(tmp_path / "a", data)
    assert (tmp_path / "a").read_bytes() == data


def test_replaces_an_old_file(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"a much longer old content")
    write_atomically(tmp_path / "a", b"new")
    assert (tmp_path / "a").read_bytes() == b"new"


def test_a_name_may_be_as_long_as_the_file_system_allows(tmp_path: Path) -> None:
    path = tmp_path / ("n" * 255)
    write_atomically(path, b"new")
    assert path.read_bytes() == b"new"


def test_a_relative_path_is_written_where_it_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write_atomically(Path("a"), b"new")
    assert (tmp_path / "a").read_bytes() == b"new"


@posix
def test_permissions_follow_the_old_file_or_the_umask(tmp_path: Path) -> None:
    old = tmp_path / "old"
    old.write_bytes(b"")
    old.chmod(0o640)
    write_atomically(old, b"x")
    assert stat.S_IMODE(old.stat().st_mode) == 0o640
    mask = os.umask(0o027)
    try:
        write_atomically(tmp_path / "new", b"x")
    finally:
        os.umask(mask)
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o640


@posix
def test_a_link_stays_and_the_file_behind_it_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    real = tmp_path / "elsewhere" / "real"
    real.write_bytes(b"old")
    link = tmp_path / "link"
    link.symlink_to(real)
    write_atomically(link, b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"


@posix
def test_a_link_to_nothing_makes_the_file_it_names(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "real")
    write_atomically(tmp_path / "link", b"new")
    assert (tmp_path / "real").read_bytes() == b"new"


def _refuse(number: int) -> Any:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    return refuse


def _old_file_alone(folder: Path) -> bool:
    return {path.name: path.read_bytes() for path in folder.iterdir()} == {"a": b"old"}


@pytest.mark.parametrize(
    ("owner", "name", "number", "sentence"),
    [
        (os, "fsync", errno.ENOSPC, "the disk is full"),
        (os, "fsync", errno.EIO, "the disk reports an error"),
        (Path, "replace", errno.EACCES, "permission is denied"),
        (Path, "replace", errno.EROFS, "the disk can only be read"),
        (Path, "open", errno.EACCES, "permission is denied"),
        (files, "_holds", errno.EIO, "the disk reports an error"),
    ],
)
def test_a_failure_is_a_sentence_and_leaves_the_old_file_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, owner: Any, name: str, number: int, sentence: str
) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")
    with monkeypatch.context() as patch:
        patch.setattr(owner, name, _refuse(number))
        with pytest.raises(OutputError, match=sentence) as caught:
            write_atomically(path, b"new")
    assert str(path) in str(caught.value)
    assert caught.value.exit_code == 4
    assert _old_file_alone(tmp_path)


def test_a_disk_that_gives_back_other_bytes_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")
    real_fsync = os.fsync

    def flip(descriptor: int) -> None:
        real_fsync(descriptor)
        os.pwrite(descriptor, b"?", 1)

    monkeypatch.setattr(os, "fsync", flip)
    with pytest.raises(OutputError, match="other bytes"):
        write_atomically(path, b"new")
    assert _old_file_alone(tmp_path)


def test_an_interruption_leaves_no_temporary_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")

    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_atomically(path, b"new")
    assert _old_file_alone(tmp_path)


@posix
def test_a_disk_that_really_refuses_to_grow(tmp_path: Path) -> None:
    import resource
    import signal

    path = tmp_path / "a"
    path.write_bytes(b"old")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 16, hard))
    try:
        with pytest.raises(OutputError, match="larger than the disk or the system allows"):
            write_atomically(path, bytes(1 << 18))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, handler)
    assert _old_file_alone(tmp_path)


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="there is no folder") as caught:
        write_atomically(tmp_path / "missing" / "a", b"")
    assert str(tmp_path / "missing") in str(caught.value)


def test_a_folder_is_not_written_to(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="is a folder"):
        write_atomically(tmp_path, b"")


@posix
def test_a_device_is_not_replaced() -> None:
    with pytest.raises(OutputError, match="is a device"):
        write_atomically(Path(os.devnull), b"")
    assert stat.S_ISCHR(os.stat(os.devnull).st_mode)


def test_a_zero_byte_in_the_name_is_a_sentence() -> None:
    with pytest.raises(OutputError, match="not a possible file name"):
        write_atomically(Path("a\0b"), b"")


def test_too_long_a_name_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="name is too long"):
        write_atomically(tmp_path / ("n" * 300), b"")


@pytest.mark.parametrize(
    ("exists", "sentence"), [(True, "is write-protected"), (False, "the folder is write-protected")]
)
def test_write_protection_is_respected(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, exists: bool, sentence: str
) -> None:
    path = tmp_path / "a"
    if exists:
        path.write_bytes(b"old")
    # asked of the system, not tried: whoever runs the tests may be allowed everything
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(OutputError, match=sentence):
        write_atomically(path, b"new")
    assert not exists or _old_file_alone(tmp_path)


def test_an_unknown_reason_is_given_in_the_systems_words() -> None:
    assert reason(OSError(errno.EXDEV, "Invalid cross-device link")) == "Invalid cross-device link"
    assert reason(OSError("odd")) == "odd"
