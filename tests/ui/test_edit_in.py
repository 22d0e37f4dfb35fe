"""Editing for another program: a TIFF goes in, a new 16-bit TIFF lies beside it, with its profile and metadata."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from instructir_desktop import __main__ as entry
from instructir_desktop.errors import ModelError
from instructir_desktop.imaging import icc
from instructir_desktop.imaging.buffer import ImageBuffer
from instructir_desktop.imaging.export import export_photo
from instructir_desktop.imaging.open import open_photo
from instructir_desktop.ui.main_window import MainWindow

XMP = (
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    b'<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:Rating="4"/></rdf:RDF></x:xmpmeta>'
)


@pytest.fixture
def handed(tmp_path: Path) -> Path:
    """A 16-bit TIFF in Display P3, as a photo program hands it over."""
    pixels = np.random.default_rng(3).integers(0, 65536, (40, 60, 3), dtype=np.uint16)
    path = tmp_path / "IMG_7-Edit.tif"
    export_photo(ImageBuffer(pixels, icc=icc.display_p3(), xmp=XMP), path, sources=(), overwrite=False)
    return path


def edited(window: MainWindow, photo: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.editor.photoChanged):
        window.open(photo)
    window.edit_in.begin(photo)
    window.bar.submitted.emit("remove the noise")
    qtbot.waitUntil(lambda: window.editor.document is not None and len(window.editor.document.steps) == 1)
    qtbot.waitUntil(lambda: not window.editor.is_running, timeout=20_000)


def press(window: MainWindow, words: str) -> None:
    strip = window.edit_in.strip
    assert strip is not None
    next(one for one in strip.findChildren(QPushButton) if one.text() == words).click()


def test_saved_back_beside_the_photo_with_all_it_had(window: MainWindow, handed: Path, qtbot: QtBot) -> None:
    before = handed.read_bytes()
    edited(window, handed, qtbot)
    with qtbot.waitSignal(window.editor.exported, timeout=20_000):
        press(window, "Save back")
    result = handed.with_name("IMG_7-Edit-InstructIR.tif")
    source, found = open_photo(handed), open_photo(result)
    assert found.pixels.dtype == np.uint16
    assert (found.pixels != source.pixels).any()
    assert found.icc == source.icc
    assert found.xmp is not None
    assert b'xmp:Rating="4"' in found.xmp
    assert found.exif is not None
    assert handed.read_bytes() == before
    assert window.isVisible()
    assert "Saved back as “IMG_7-Edit-InstructIR.tif”" in window.bar._message[0]
    with qtbot.waitSignal(window.editor.exported, timeout=20_000):
        window.commands["save_back"].trigger()
    assert handed.with_name("IMG_7-Edit-InstructIR-2.tif").is_file()


def test_saved_back_and_closed(window: MainWindow, handed: Path, qtbot: QtBot) -> None:
    edited(window, handed, qtbot)
    press(window, "Save back and close")
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=20_000)
    assert handed.with_name("IMG_7-Edit-InstructIR.tif").is_file()


def test_nothing_to_save_back(window: MainWindow, handed: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.editor.photoChanged):
        window.open(handed)
    window.edit_in.save_back()
    assert "nothing to save back" in window.bar._message[0]
    assert list(handed.parent.glob("*InstructIR*")) == []
    window.edit_in.save_back(close=True)
    assert not window.isVisible()


def test_what_fails_leaves_the_window_open(
    window: MainWindow, handed: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    edited(window, handed, qtbot)
    told: list[Exception] = []
    monkeypatch.setattr(window.edit_in, "_closes", True)
    window.edit_in._target = handed.with_name("other.tif")
    window.editor.exportFailed.disconnect(window.dialogs.show_error)
    window.editor.exportFailed.connect(told.append)
    window.editor.exportFailed.emit(ModelError("The disk is full."))
    assert len(told) == 1
    assert window.isVisible()


def test_the_command_line_wants_a_photo(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        entry.main(["--edit-in"])
    assert "--edit-in needs the photo" in capsys.readouterr().err
