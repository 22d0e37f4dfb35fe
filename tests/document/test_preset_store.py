"""The presets there are: saved, renamed, deleted, brought in; nothing of the user's is overwritten unasked."""

from __future__ import annotations

from pathlib import Path

import pytest

from instructir_desktop.document import preset
from instructir_desktop.document.preset import Preset, PresetError
from instructir_desktop.document.preset_store import PresetStore, file_name
from instructir_desktop.errors import UsageError
from tests.document.conftest import MakeStep


@pytest.fixture
def store(tmp_path: Path, make_step: MakeStep) -> PresetStore:
    shipped = tmp_path / "shipped"
    shipped.mkdir()
    for number, name in enumerate(("Zebra", "Ape"), 1):
        preset.save(Preset(name, (make_step(id="1"),)), shipped / f"{number:02} {name}.iir-preset")
    return PresetStore(tmp_path / "own", shipped)


def names(store: PresetStore) -> list[str]:
    return [kept.name for kept in store.all()]


def test_shipped_ones_first_in_their_order_then_the_users_by_name(store: PresetStore, make_step: MakeStep) -> None:
    for name in ("rain", "Film", "rain"):
        store.put(Preset(name, (make_step(id="1"),)))
    assert names(store) == ["Zebra", "Ape", "Film", "rain"]
    assert [kept.own for kept in store.all()] == [False, False, True, True]


def test_the_users_own_stands_for_a_shipped_one_of_its_name(store: PresetStore, make_step: MakeStep) -> None:
    store.put(Preset("zebra", (make_step("remove the haze", id="1"),)))
    assert store.get("ZEBRA ").preset.steps[0].text == "remove the haze"
    store.delete(store.get("zebra"))
    assert not store.get("zebra").own
    with pytest.raises(UsageError, match="“Zebra”, “Ape”"):
        store.get("lion")


def test_renaming(store: PresetStore, make_step: MakeStep) -> None:
    film = store.put(Preset("Film", (make_step(id="1"),)))
    store.put(Preset("Rain", (make_step(id="1"),)))
    again = store.rename(film, "  Analogue  film ")
    assert names(store)[2:] == ["Analogue film", "Rain"]
    for wrong in ("rain", "", "x" * 81):
        with pytest.raises(UsageError):
            store.rename(again, wrong)
    store.rename(again, "ANALOGUE FILM")  # its own name in other letters is free


def test_bringing_in_never_replaces(store: PresetStore, make_step: MakeStep, tmp_path: Path) -> None:
    outside = tmp_path / "mail.iir-preset"
    preset.save(Preset("Film", (make_step(id="1"),)), outside)
    assert [store.bring_in(outside).name for _ in range(3)] == ["Film", "Film 2", "Film 3"]
    outside.write_text("{}")
    with pytest.raises(PresetError):
        store.bring_in(outside)
    assert names(store)[2:] == ["Film", "Film 2", "Film 3"]


def test_a_damaged_file_hides_only_itself(store: PresetStore, make_step: MakeStep) -> None:
    store.put(Preset("Film", (make_step(id="1"),)))
    (store.folder / "Film 2.iir-preset").write_text("not JSON")
    (store.folder / "notes.txt").write_text("mine")
    assert names(store) == ["Zebra", "Ape", "Film"]
    store.put(Preset("Film 2", (make_step(id="1"),)))
    assert (store.folder / "Film 2.iir-preset").read_text() == "not JSON"
    assert "Film 2" in names(store)


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Film", "Film"), ("a/b:c", "abc"), ("../..", "preset"), ("NUL", "NUL preset"), ("日本", "日本"), (" .x. ", "x")],
)
def test_file_names(name: str, expected: str) -> None:
    assert file_name(name) == expected
