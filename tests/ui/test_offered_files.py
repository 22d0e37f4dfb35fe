"""Which files the window offers and takes."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl

from instructir_desktop import paths
from instructir_desktop.errors import OutputError
from instructir_desktop.ui import offered_files


def test_only_local_files_are_taken_from_a_drag(tmp_path: Path) -> None:
    data = QMimeData()
    assert offered_files.dropped(data) == []
    data.setText("remove the rain")
    assert offered_files.dropped(data) == []
    data.setUrls([QUrl("https://example.org/a.jpg"), QUrl.fromLocalFile(str(tmp_path / "ü.jpg"))])
    assert offered_files.dropped(data) == [tmp_path / "ü.jpg"]


def test_the_sample_is_a_photo_that_is_shipped(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    found = offered_files.sample()
    assert found is not None
    assert found.parent == paths.resource("sample")
    monkeypatch.setattr(paths, "resource", lambda name: tmp_path / name)
    assert offered_files.sample() is None
    (tmp_path / "sample").mkdir()
    (tmp_path / "sample" / "README.md").touch()
    assert offered_files.sample() is None


def test_an_own_copy_is_made_once(tmp_path: Path, home: Path) -> None:
    shipped = tmp_path / "coffee.jpg"
    shipped.write_bytes(b"photo")
    copy = offered_files.own_copy(shipped)
    assert copy.is_relative_to(home)
    copy.write_bytes(b"mine")
    assert offered_files.own_copy(shipped).read_bytes() == b"mine"


def test_a_copy_that_cannot_be_made_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="cannot be copied"):
        offered_files.own_copy(tmp_path / "gone.jpg")
