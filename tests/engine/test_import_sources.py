"""What is found in the folders that are given for importing."""

from __future__ import annotations

from pathlib import Path

import pytest

from instructir_desktop.engine.import_sources import find_sources
from instructir_desktop.errors import InputError


def files(folder: Path, *names: str) -> Path:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"")
    return folder


def test_files_are_taken_as_they_are(tmp_path: Path) -> None:
    given = [tmp_path / "lm.pt", tmp_path / "absent.bin"]
    found = find_sources(given)
    assert found.files == tuple(given)
    assert found.encoders == ()


def test_a_folder_with_a_model_and_its_encoder_inside(tmp_path: Path) -> None:
    encoder = ("config.json", "tokenizer.json", "model.safetensors")
    files(tmp_path, "lm.PT", "im.pt", "README.md", "pictures/a.pt", *(f"bge-micro-v2/{name}" for name in encoder))
    found = find_sources([tmp_path])
    assert found.files == (tmp_path / "im.pt", tmp_path / "lm.PT")
    assert found.encoders == (tmp_path / "bge-micro-v2",)


def test_beside_its_configuration_the_encoders_weights_are_no_model(tmp_path: Path) -> None:
    loose = files(tmp_path, "config.json", "tokenizer.json", "model.safetensors", "im.pt", "lm.pt")
    found = find_sources([loose])
    assert found.files == (tmp_path / "im.pt", tmp_path / "lm.pt")
    assert found.encoders == (tmp_path,)


def test_our_own_weights_in_a_folder_are_a_model(tmp_path: Path) -> None:
    assert find_sources([files(tmp_path, "model.safetensors")]).files == (tmp_path / "model.safetensors",)


def test_a_folder_with_neither_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="neither weights"):
        find_sources([files(tmp_path, "photo.jpg")])
