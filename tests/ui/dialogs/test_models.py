"""The model manager: listing, choosing, verifying, importing, removing; the download's question. With a fake engine thread."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from instructir_desktop import paths
from instructir_desktop.engine.api import ModelInfo
from instructir_desktop.engine.download import RemoteFile
from instructir_desktop.engine.official import Official
from instructir_desktop.errors import InputError
from instructir_desktop.ui.dialogs.models import ModelsDialog, describe
from instructir_desktop.ui.main_window import MainWindow

OFFICIAL = Official(
    "instructir-7d",
    "InstructIR-7D",
    "MIT",
    "https://example.org",
    (RemoteFile("im.pt", "https://e/im.pt", "a" * 64, 63_000_000),),
    (),
)


def install(model: str, *, encoder: str = "all-minilm-l6-v2") -> Path:
    folder = paths.data_folder() / "models" / model
    folder.mkdir(parents=True)
    (folder / "model.safetensors").write_bytes(model.encode())
    digest = hashlib.sha256(model.encode()).hexdigest()
    manifest = {
        "id": model,
        "title": f"The {model}",
        "licence": "MIT",
        "encoder": encoder,
        "files": {"model.safetensors": digest},
    }
    (folder / "manifest.json").write_text(json.dumps(manifest))
    return folder


def test_the_installed_models_are_listed_and_one_is_used(window: MainWindow, qtbot: QtBot) -> None:
    install("instructir-7d")
    install("lonely", encoder="absent")
    dialog = window.dialogs.show_models()
    assert list(dialog.rows) == ["instructir-u2", "instructir-7d", "lonely"]
    assert dialog.rows["instructir-u2"].radio.isChecked()
    assert not dialog.rows["instructir-u2"].remove.isVisible()
    assert not dialog.rows["lonely"].radio.isEnabled()  # it could not read a sentence
    dialog.rows["instructir-7d"].radio.click()
    assert window.editor.model == "instructir-7d"
    assert window.settings.text("model") == "instructir-7d"
    assert not dialog.rows["instructir-u2"].radio.isChecked()


def test_new_steps_are_made_with_the_chosen_model(opened: MainWindow, qtbot: QtBot) -> None:
    asked: list[str] = []
    original = opened.editor.engine.understand
    opened.editor.engine.understand = lambda text, model: asked.append(model) or original(text, model)  # type: ignore[method-assign, func-returns-value]
    opened.editor.set_model("instructir-7d")
    opened.editor.submit("remove the noise")
    qtbot.waitUntil(lambda: not opened.editor.is_running)
    assert asked == ["instructir-7d"]


def test_verifying_tells_what_it_found(window: MainWindow, qtbot: QtBot) -> None:
    folder = install("instructir-7d")
    dialog = window.dialogs.show_models()
    dialog.rows["instructir-7d"].verify.click()
    qtbot.waitUntil(lambda: "is intact" in dialog.message.text())
    (folder / "model.safetensors").write_bytes(b"changed")
    dialog.rows["instructir-7d"].verify.click()
    qtbot.waitUntil(lambda: "damaged or was changed" in dialog.message.text())


def test_removing_asks_first_and_falls_back_to_the_bundled_model(window: MainWindow, qtbot: QtBot) -> None:
    folder = install("instructir-7d")
    dialog = window.dialogs.show_models()
    dialog.rows["instructir-7d"].radio.click()
    dialog.rows["instructir-7d"].remove.click()
    box = dialog.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    assert folder.exists()
    next(button for button in box.buttons() if button.text() == "Remove").click()
    qtbot.waitUntil(lambda: not folder.exists() and "instructir-7d" not in dialog.rows)
    assert window.editor.model == "instructir-u2"


def test_importing_runs_in_the_engines_thread_and_reports(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(files: list[Path], root: Path) -> None:
        raise InputError(f"“{files[0].name}” cannot be read.")

    monkeypatch.setattr("instructir_desktop.engine.conversion.import_model", refuse)
    dialog = window.dialogs.show_models()
    dialog._work.import_files([tmp_path / "absent.pt"])
    assert not dialog.import_files.isEnabled()
    qtbot.waitUntil(lambda: "absent.pt" in dialog.message.text())
    assert dialog.import_files.isEnabled()


def test_a_folder_is_imported_with_all_it_holds(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[object] = []

    def model(files: tuple[Path, ...], root: Path) -> ModelInfo:
        given.append([path.name for path in files])
        return ModelInfo("instructir-7d", "a" * 64, "The 7D", "MIT", bundled=False, folder=str(root))

    def encoder(folder: Path, root: Path) -> Path:
        given.append(folder.name)
        return root / "bge-micro-v2"

    monkeypatch.setattr("instructir_desktop.engine.conversion.import_model", model)
    monkeypatch.setattr("instructir_desktop.engine.conversion.import_encoder", encoder)
    (tmp_path / "bge").mkdir()
    for name in ("im.pt", "lm.pt", "README.md", "bge/config.json"):
        (tmp_path / name).write_bytes(b"")
    dialog = window.dialogs.show_models()
    dialog._work.import_folder(tmp_path)
    qtbot.waitUntil(lambda: "bge-micro-v2" in dialog.message.text())
    assert "The 7D" in dialog.message.text()
    assert given == [["im.pt", "lm.pt"], "bge"]


def test_the_download_shows_size_licence_and_hash_before_anything_is_opened(window: MainWindow, qtbot: QtBot) -> None:
    assert {"63 MB", "licence MIT", "a" * 16} <= {
        part for part in ("63 MB", "licence MIT", "a" * 16) if part in describe(OFFICIAL)
    }
    dialog = window.dialogs.show_models()
    dialog._official = OFFICIAL
    started: list[Official] = []
    dialog._work.download = started.append  # type: ignore[method-assign]
    dialog._ask_download()
    box = dialog.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    assert describe(OFFICIAL) in box.informativeText()
    assert started == []
    next(button for button in box.buttons() if button.text() == "Cancel").click()
    assert started == []
    dialog._ask_download()
    box = dialog.findChildren(QMessageBox)[-1]
    next(button for button in box.buttons() if button.text() == "Download").click()
    assert started == [OFFICIAL]


def test_without_a_pinned_hash_the_button_is_off_and_says_why(window: MainWindow) -> None:
    dialog = window.dialogs.show_models()
    if dialog._official is not None and dialog._official.unpinned:
        assert not dialog.download.isEnabled()
        assert "SHA-256" in dialog._note.text()
    dialog._official = OFFICIAL
    dialog._offer_download()
    assert dialog.download.isEnabled()
    assert isinstance(dialog, ModelsDialog)
