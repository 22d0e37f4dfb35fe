"""The settings file: sparse, forgiving, never lost."""

from __future__ import annotations

import json
import logging
from pathlib import Path

import pytest

from instructir_desktop import paths
from instructir_desktop.imaging import files
from instructir_desktop.settings import TABLE, Settings


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.json"


def test_defaults_hold_where_nothing_is_written(path: Path) -> None:
    settings = Settings(path)
    assert settings.text("theme") == "system"
    assert settings.list("recent") == ()
    assert settings.note == ""
    settings.save()
    assert not path.exists()


def test_only_what_differs_is_written(path: Path) -> None:
    settings = Settings(path)
    settings.put("theme", "dark")
    settings.put("device", "auto")
    settings.put_first("recent", "/photos/ä.jpg", most=2)
    settings.save()
    assert json.loads(path.read_text("utf-8")) == {"theme": "dark", "recent": ["/photos/ä.jpg"]}
    settings.put("theme", "system")
    settings.save()
    assert json.loads(path.read_text("utf-8")) == {"recent": ["/photos/ä.jpg"]}
    assert Settings(path).list("recent") == ("/photos/ä.jpg",)


def test_lists_keep_the_latest_first() -> None:
    settings = Settings()
    for item in ("a", "b", "c", "a", "d"):
        settings.put_first("sentences", item, most=3)
    assert settings.list("sentences") == ("d", "a", "c")


def test_the_usual_place_is_the_users_configuration(home: Path) -> None:
    settings = Settings()
    settings.put("theme", "light")
    settings.save()
    assert (paths.config_folder() / "settings.json").is_file()
    assert paths.config_folder().is_relative_to(home)


@pytest.mark.parametrize("content", [b"{", b"[]", b"\xff\xfe", b"", b'"theme"', b"[" * 100_000])
def test_a_damaged_file_is_set_aside(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    settings = Settings(path)
    assert "damaged" in settings.note
    assert settings.text("theme") == "system"
    (aside,) = path.parent.glob("settings.json.damaged-*")
    assert aside.read_bytes() == content
    settings.put("theme", "dark")
    settings.save()
    assert Settings(path).text("theme") == "dark"


def test_impossible_values_count_as_absent_and_unknown_keys_are_kept(path: Path) -> None:
    path.parent.mkdir()
    path.write_text(json.dumps({"theme": "pink", "recent": "x", "device": "cpu", "of the future": [1]}))
    settings = Settings(path)
    assert settings.text("theme") == "system"
    assert settings.list("recent") == ()
    assert settings.text("device") == "cpu"
    settings.put("theme", "dark")
    settings.save()
    assert json.loads(path.read_text())["of the future"] == [1]


def test_a_folder_in_its_place_is_told_and_survived(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    path.mkdir(parents=True)
    settings = Settings(path)
    assert "cannot be read" in settings.note
    settings.put("theme", "dark")
    with caplog.at_level(logging.WARNING):
        settings.save()
    assert "not saved" in caplog.text
    assert path.is_dir()


def test_values_outside_the_table_are_refused(path: Path) -> None:
    settings = Settings(path)
    with pytest.raises(ValueError, match="theme"):
        settings.put("theme", "pink")
    with pytest.raises(KeyError):
        settings.put("colour", "pink")


def test_the_table_is_consistent() -> None:
    assert len({setting.key for setting in TABLE}) == len(TABLE)
    for setting in TABLE:
        default = list(setting.default) if isinstance(setting.default, tuple) else setting.default
        assert setting.accepts(default)
        assert (setting.kind == "choice") == bool(setting.choices)


def test_whoever_writes_writes_the_latest(path: Path) -> None:
    """Asked twice, and written later: once, with what holds then; and a change back is not lost."""
    settings, asked = Settings(path), []
    settings.run = asked.append
    settings.put("theme", "dark")
    settings.save()
    settings.put("theme", "light")
    settings.save()
    assert not path.exists()
    asked.pop(0)()
    assert Settings(path).text("theme") == "light"
    first = path.stat().st_mtime_ns, path.stat().st_ino
    asked.pop(0)()
    assert (path.stat().st_mtime_ns, path.stat().st_ino) == first, "there was nothing more to write"


def test_a_change_during_the_writing_is_written_too(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = Settings(path)
    write = files.write_atomically

    def changing(place: Path, content: bytes) -> None:
        write(place, content)
        if b"dark" in content:  # the window's thread goes on meanwhile
            settings.put("theme", "system")
            settings.run = lambda _work: None
            settings.save()

    monkeypatch.setattr("instructir_desktop.settings.write_atomically", changing)
    settings.put("theme", "dark")
    settings.save()
    assert Settings(path).text("theme") == "system"


def test_what_could_not_be_written_is_tried_again(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = Settings(path)
    settings.put("theme", "dark")
    with monkeypatch.context() as full:
        full.setattr("instructir_desktop.settings.write_atomically", lambda *_: (_ for _ in ()).throw(OSError("full")))
        settings.save()
    assert not path.exists()
    settings.save()
    assert Settings(path).text("theme") == "dark"
