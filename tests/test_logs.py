"""Logging to a file, and errors that nobody caught."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from instructir_desktop import logs


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    hook, level = sys.excepthook, logging.getLogger("instructir_desktop").level
    yield
    logs.close()
    sys.excepthook = hook
    logging.getLogger("instructir_desktop").setLevel(level)


def test_the_log_is_a_file_in_the_log_folder(home: Path) -> None:
    place = logs.set_up()
    assert place is not None
    assert place.is_relative_to(home)
    logging.getLogger("instructir_desktop.ui").info("The engine was loaded.")
    logging.getLogger("other.package").info("not ours")
    logs.close()
    text = place.read_text("utf-8")
    assert "INFO instructir_desktop.ui: The engine was loaded." in text
    assert "not ours" not in text
    assert not logging.getLogger("instructir_desktop").handlers


def test_the_log_does_not_grow_without_end(tmp_path: Path) -> None:
    logs.set_up(tmp_path)
    for _ in range(60):
        logging.getLogger("instructir_desktop").info("x" * 50_000)
    logs.close()
    files = list(tmp_path.iterdir())
    assert len(files) == 3
    assert sum(file.stat().st_size for file in files) < 3.2 * logs.LARGEST_FILE


def test_a_folder_that_cannot_be_made_is_survived(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert logs.set_up(tmp_path / "file" / "logs") is None


def test_uncaught_errors_are_logged_and_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = logs.set_up(tmp_path)
    told: list[str] = []
    logs.catch_uncaught(place, told.append)
    try:
        raise KeyError("surprise")
    except KeyError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    logs.close()
    assert place is not None
    assert "KeyError: 'surprise'" in place.read_text("utf-8")
    assert "KeyError: 'surprise'" in capsys.readouterr().err
    assert told == [logs.describe(KeyError(), place)]
    assert str(place) in told[0]
    assert "Traceback" not in told[0]


def test_interrupting_is_no_error(capsys: pytest.CaptureFixture[str]) -> None:
    told: list[str] = []
    logs.catch_uncaught(None, told.append)
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert told == []
    assert "KeyboardInterrupt" in capsys.readouterr().err
