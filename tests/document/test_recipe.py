"""Export recipes and their store: what is refused, JSON to and fro, files that are damaged, newer or read-only."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from instructir_desktop import paths
from instructir_desktop.core.geometry import Size
from instructir_desktop.document.recipe import (
    SAME,
    STARTERS,
    SUFFIXES,
    ExportRecipe,
    format_named,
    from_value,
    options_from,
    options_value,
    value,
)
from instructir_desktop.document.recipe_store import RecipeStore
from instructir_desktop.errors import OutputError, UsageError
from instructir_desktop.imaging.options import ExportOptions
from instructir_desktop.imaging.resize import Resize
from instructir_desktop.sentence import Sentence

SIZES = st.builds(Resize, st.sampled_from(["long-side", "megapixels", "percent"]), st.floats(0.01, 20000))
OPTIONS = st.builds(
    ExportOptions,
    quality=st.integers(1, 100),
    subsampling=st.sampled_from(["4:4:4", "4:2:2", "4:2:0"]),
    lossless=st.booleans(),
    depth=st.sampled_from([None, 8, 16]),
    profile=st.sampled_from(["source", "srgb", "display-p3"]),
    resize=st.none() | SIZES,
    sharpening=st.sampled_from(["none", "low", "standard", "high"]),
    strip_location=st.booleans(),
    strip_metadata=st.booleans(),
)
RECIPES = st.builds(
    ExportRecipe,
    name=st.text(max_size=20),
    format=st.sampled_from([SAME, *SUFFIXES]),
    options=OPTIONS,
    naming=st.sampled_from(["{name}", "{name}-{number:3}", "plain"]),
    overwrite=st.sampled_from(["ask", "number", "replace"]),
)


@given(RECIPES)
def test_json_keeps_a_recipe(recipe: ExportRecipe) -> None:
    assert from_value(json.loads(json.dumps(value(recipe)))) == recipe


def test_presets_and_receipts_of_before_sharpening_have_none() -> None:
    old = options_value(ExportOptions(quality=70))
    del old["sharpening"]
    assert options_from(old) == ExportOptions(quality=70)


@given(RECIPES, st.data())
def test_a_damaged_recipe_is_refused_with_a_sentence(recipe: ExportRecipe, data: st.DataObject) -> None:
    broken = value(recipe)
    key = data.draw(st.sampled_from(sorted(broken)))
    broken[key] = data.draw(st.none() | st.integers() | st.lists(st.integers(), max_size=2) | st.just({"quality": 1}))
    with pytest.raises(UsageError) as caught:
        from_value(broken)
    assert str(caught.value).endswith(".")


@pytest.mark.parametrize(
    ("text", "name"),
    [("jpg", "JPEG"), ("JPEG", "JPEG"), (".tif", "TIFF"), ("tiff", "TIFF"), ("webp", "WebP"), ("Source", SAME)],
)
def test_formats_as_users_name_them(text: str, name: str) -> None:
    assert format_named(text) == name


def test_what_makes_no_sense_is_refused() -> None:
    for wrong in ({"format": "PSD"}, {"naming": "{what}"}, {"overwrite": "perhaps"}):
        with pytest.raises(UsageError):
            ExportRecipe(**wrong)  # type: ignore[arg-type]


def test_the_suffix_of_the_photo_is_kept_where_it_can_be() -> None:
    assert ExportRecipe().suffix(Path("a.JPG")) == ".JPG"
    assert ExportRecipe().suffix(Path("a.CR3")) == ".png"
    assert ExportRecipe(format="TIFF").suffix(Path("a.jpg")) == ".tif"
    assert ExportRecipe(format="TIFF").encoder(Path("a.jpg")).name == "TIFF"


@pytest.mark.parametrize(
    ("resize", "kept"),
    [
        (Resize("long-side", 299), True),
        (Resize("long-side", 300), False),
        (Resize("long-side", 1e9), False),
        (Resize("megapixels", 0.05), True),
        (Resize("megapixels", 5), False),
        (Resize("percent", 200), True),
        (Resize("percent", 100), False),
    ],
)
def test_a_photo_is_enlarged_only_by_percent(resize: Resize, kept: bool) -> None:
    options = ExportRecipe(options=ExportOptions(quality=50, resize=resize)).options_for(Size(300, 200))
    assert options == ExportOptions(quality=50, resize=resize if kept else None)


def test_presets_are_saved_replaced_and_deleted() -> None:
    store = RecipeStore()
    assert store.all() == STARTERS
    mine = ExportRecipe("Mine", "WebP", ExportOptions(quality=70))
    store.put(mine)
    assert store.path.is_relative_to(paths.data_folder())
    assert RecipeStore().all() == (*STARTERS, mine)
    assert RecipeStore().get(" mINE ") == mine
    better = ExportRecipe("MINE", "WebP", ExportOptions(quality=80))
    RecipeStore().put(better)
    assert RecipeStore().all() == (*STARTERS, better)
    again = RecipeStore()
    again.delete("mine")
    assert RecipeStore().all() == again.all() == STARTERS


def test_a_starter_can_be_changed_and_comes_back() -> None:
    store = RecipeStore()
    changed = ExportRecipe("Web", "WebP")
    store.put(changed)
    assert store.get("web") == changed
    assert len(store.all()) == len(STARTERS)
    assert store.own("Web")
    store.delete("Web")
    assert store.all() == STARTERS
    with pytest.raises(UsageError, match="cannot be deleted"):
        store.delete("Web")


def test_unknown_presets_and_names() -> None:
    with pytest.raises(UsageError, match="“Web”"):
        RecipeStore().get("nothing")
    for name in ("", "  ", "n" * 61):
        with pytest.raises(UsageError, match="name of 1 to 60"):
            RecipeStore().put(ExportRecipe(name))


def test_a_damaged_file_is_kept_aside(tmp_path: Path) -> None:
    path = tmp_path / "presets.json"
    for content in (b"{", b"[]", b"\xff", b'{"schema": {}, "presets": []}', b"[" * 100_000):
        path.write_bytes(content)
        store = RecipeStore(path)
        assert "damaged" in store.note
        assert store.all() == STARTERS
        assert path.read_bytes() == content
        store.put(ExportRecipe("Mine"))
        assert content in [one.read_bytes() for one in tmp_path.glob("presets.json.damaged-*")]
        assert RecipeStore(path).get("Mine").name == "Mine"


def test_presets_of_a_newer_version_survive(tmp_path: Path) -> None:
    path = tmp_path / "presets.json"
    strange = {"name": "Later", "format": "JPEG XL", "sharpen": 3}
    path.write_text(json.dumps({"schema": {"major": 1, "minor": 7}, "presets": [strange]}))
    RecipeStore(path).put(ExportRecipe("Mine"))
    assert strange in json.loads(path.read_text())["presets"]
    newer = json.dumps({"schema": {"major": 2, "minor": 0}, "presets": []})
    path.write_text(newer)
    store = RecipeStore(path)
    assert "newer" in store.note
    with pytest.raises(OutputError, match="newer"):
        store.put(ExportRecipe("Mine"))
    assert path.read_text() == newer


def test_a_folder_in_the_way_is_told(tmp_path: Path) -> None:
    (tmp_path / "presets.json").mkdir()
    with pytest.raises(OutputError):
        RecipeStore(tmp_path / "presets.json").put(ExportRecipe("Mine"))
    (tmp_path / "file").touch()
    store = RecipeStore(tmp_path / "file" / "presets.json")
    with pytest.raises(OutputError):
        store.put(ExportRecipe("Mine"))
    assert store.all() == STARTERS


def test_presets_that_cannot_be_read_say_so_in_parts_that_can_be_translated(tmp_path: Path) -> None:
    path = tmp_path / "exports.json"
    path.mkdir()
    note = RecipeStore(path).note
    assert isinstance(note, Sentence)
    assert isinstance(note.values["called"], Sentence)
    assert str(path) in note
