"""Sidecars: the same bytes for the same document, nothing lost, nothing damaged let in or written over."""

from __future__ import annotations

import copy
import json
import os
import stat
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from golden_document import DOCUMENT, DRAWN, LOCKED, PLACED, VARIED
from hypothesis import given, settings
from hypothesis import strategies as st

from instructir_desktop.core.geometry import Size
from instructir_desktop.core.locks import LOCKS
from instructir_desktop.core.masks import Brush, Ellipse, Part, Rectangle, Region
from instructir_desktop.core.regions import (
    ColourRange,
    Flood,
    Guess,
    LinearGradient,
    Luminosity,
    Polygon,
    RadialGradient,
    Refinement,
)
from instructir_desktop.document import sidecar
from instructir_desktop.document.document import Document, Source
from instructir_desktop.document.render import step_keys
from instructir_desktop.document.sidecar import NotOverwritten, SidecarError, dumps, load, loads, path_for, place, save
from instructir_desktop.document.step import PinnedContext, Step
from instructir_desktop.document.variant import Snapshot, Variant
from instructir_desktop.engine.api import Context
from instructir_desktop.errors import InputError, OutputError
from instructir_desktop.paths import data_folder

FIRST = Path(__file__).parent / "data" / "sidecar-1.0.json"
GOLDEN = Path(__file__).parent / "data" / "sidecar-1.1.json"
VARIANTS = Path(__file__).parent / "data" / "sidecar-1.2-variants.json"
REGIONS = Path(__file__).parent / "data" / "regions-1.2.json"
CONTEXTS = Path(__file__).parent / "data" / "contexts-1.2.json"


def edited(change: Callable[[dict[str, Any]], object]) -> str:
    """The golden sidecar with something changed in its JSON."""
    value = json.loads(GOLDEN.read_bytes())
    change(value)
    return json.dumps(value)


# ---- the format


@pytest.mark.parametrize(
    ("path", "document"),
    [(FIRST, DOCUMENT), (GOLDEN, LOCKED), (VARIANTS, VARIED), (REGIONS, DRAWN), (CONTEXTS, PLACED)],
)
def test_the_golden_sidecars_load_for_ever(path: Path, document: Document) -> None:
    loaded = load(path)
    assert loaded.document == document
    assert (loaded.read_only, loaded.note) == (False, None)


def test_the_golden_sidecar_is_written_the_same() -> None:
    """All but the line with the application's version, byte for byte; of an older one also all but its minor version."""
    for document, path in ((VARIED, VARIANTS), (LOCKED, GOLDEN), (DRAWN, REGIONS), (PLACED, CONTEXTS)):
        written, golden = dumps(document).splitlines(), path.read_text(encoding="utf-8").splitlines()
        other = ('"app"', '"minor"') if path == GOLDEN else '"app"'
        kept = [[line for line in lines if not line.strip().startswith(other)] for lines in (written, golden)]
        assert kept[0] == kept[1]


numbers = st.floats(-5000, 5000)
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=6,
)
extras = st.dictionaries(texts.map("new_{}".format), json_values, max_size=2)
grid_lines = st.integers(-3000, 3000)
refinements = st.builds(Refinement, st.floats(-0.1, 0.1), st.floats(0, 0.05), st.floats(0, 1))
rectangles = st.tuples(numbers, numbers, st.floats(0, 900), st.floats(0, 900))
units = st.floats(0, 1)
grids = st.tuples(st.integers(1, 5), st.integers(1, 5))
colours = st.lists(st.tuples(units, units, units), min_size=1, max_size=3).map(tuple)
shapes = st.one_of(
    st.tuples(units, units, units).map(lambda found: Luminosity(min(found[:2]), max(found[:2]), found[2])),
    st.builds(ColourRange, units, units, units, units, units),
    grids.flatmap(
        lambda grid: st.builds(
            Guess,
            st.sampled_from(["sky", "background"]),
            st.just(grid[0]),
            st.just(grid[1]),
            st.binary(min_size=grid[0] * grid[1], max_size=grid[0] * grid[1]),
            colours,
            units,
        )
    ),
    rectangles.map(lambda sides: Rectangle(*sides)),
    rectangles.map(lambda sides: Ellipse(*sides)),
    st.tuples(rectangles, st.floats(-360, 360)).map(lambda found: Rectangle(*found[0], found[1])),
    st.tuples(rectangles, st.floats(-360, 360)).map(lambda found: Ellipse(*found[0], found[1])),
    st.lists(st.tuples(numbers, numbers), min_size=3, max_size=5).map(lambda found: Polygon(tuple(found))),
    st.tuples(st.sampled_from([0.25, 8.0]), st.lists(st.tuples(grid_lines, grid_lines), min_size=9, max_size=14)).map(
        lambda found: Polygon(tuple((x * found[0], y * found[0]) for x, y in found[1]))
    ),
    st.builds(LinearGradient, numbers, numbers, st.just(9000.0), numbers),
    st.builds(RadialGradient, numbers, numbers, st.floats(0.5, 900), st.floats(0.5, 900), st.floats(-360, 360), units),
    st.lists(st.tuples(numbers, numbers, st.integers(1, 255)), min_size=1, max_size=4).map(
        lambda found: Brush(tuple((x, y) for x, y, _ in found), 3.5, 0.5, 0.25, bytes(p for *_, p in found))
    ),
    grids.flatmap(
        lambda grid: st.builds(
            Flood,
            *[numbers, numbers, units, units, units, units, units],
            st.just(grid[0]),
            st.just(grid[1]),
            st.lists(st.sampled_from([0, 1]), min_size=grid[0] * grid[1], max_size=grid[0] * grid[1]).map(bytes),
        )
    ),
    st.builds(
        Brush,
        st.lists(st.tuples(numbers, numbers), min_size=1, max_size=4).map(tuple),
        st.floats(0.01, 500),
        st.floats(0, 1),
    ),
)
floats32 = st.floats(-10, 10, width=32)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    parts = st.lists(st.builds(Part, shapes, st.sampled_from(["add", "subtract", "intersect"]), extras), max_size=3)
    regions = [
        Region(
            f"r{index}",
            draw(texts),
            tuple(draw(parts)),
            draw(st.floats(0, 1)),
            draw(st.booleans()),
            draw(extras),
            draw(st.just(Refinement()) | refinements),
        )
        for index in range(draw(st.integers(0, 2)))
    ]
    contexts = st.builds(
        PinnedContext,
        texts.map("key {}".format),
        st.lists(floats32, min_size=1, max_size=4).map(lambda found: Context.from_array(np.array(found, np.float32)))
        | st.tuples(st.integers(1, 3), st.integers(2, 3)).map(
            lambda shape: Context.from_array(np.ones((*shape, 2), np.float32))
        ),
    )
    steps = [
        Step(
            id=f"s{index}",
            text=draw(texts),
            embedding=tuple(draw(st.lists(floats32, min_size=1, max_size=5))),
            intent=draw(texts),
            model=draw(texts),
            model_sha256=draw(st.sampled_from(["", "0a" * 32])),
            strength=draw(st.floats(0, 1)),
            region=draw(st.sampled_from([None, *(region.id for region in regions)])),
            locks=tuple(draw(st.sets(st.sampled_from(LOCKS)))),
            sentence=draw(texts),
            group=draw(st.sampled_from(["", "Group"])),
            enabled=draw(st.booleans()),
            name=draw(texts),
            pinned=draw(st.none() | contexts),
            extra=draw(extras),
        )
        for index in range(draw(st.integers(0, 2)))
    ]
    size = Size(draw(st.integers(1, 9999)), draw(st.integers(1, 9999)))
    stack = {"steps": tuple(steps), "regions": tuple(regions), "extra": draw(extras)}
    variants = [Variant("1", draw(texts)), Variant("2", draw(texts), **stack)] if draw(st.booleans()) else []
    return Document(
        Source(draw(texts), size, "b" * 64, draw(extras)),
        tuple(steps),
        tuple(regions),
        draw(extras),
        tuple(variants),
        "1" if variants else "",
        tuple(Snapshot("9", draw(texts), **stack, time=draw(st.floats(0, 1e10))) for _ in variants[:1]),
        draw(st.integers(0, 5)),
    )


@settings(max_examples=150, deadline=None)
@given(documents())
def test_every_document_comes_back_exactly(document: Document) -> None:
    text = dumps(document)
    loaded = loads(text)
    assert loaded.document == document
    assert not loaded.read_only
    assert dumps(loaded.document) == text
    assert text.encode().decode() == text


def test_unknown_fields_are_kept_everywhere() -> None:
    def add(value: dict[str, Any]) -> None:
        value["schema"]["minor"] = 7
        for found in (value, value["source"], value["regions"][0], value["regions"][0]["parts"][0], value["steps"][1]):
            found["new_field"] = {"deep": [1, 2.5, None, "ü"]}

    document = loads(edited(add)).document
    assert document.extra == {"new_field": {"deep": [1, 2.5, None, "ü"]}}
    moved = document.move_step("222222222222", 0)
    written = json.loads(dumps(moved))
    for found in (
        written,
        written["source"],
        written["regions"][0],
        written["regions"][0]["parts"][0],
        written["steps"][0],
    ):
        assert found["new_field"] == {"deep": [1, 2.5, None, "ü"]}
    assert "new_field" not in written["steps"][1]


def test_equal_documents_give_equal_bytes() -> None:
    one, other = (
        replace(DOCUMENT, extra={"a": {"x": 1, "y": 2}, "b": 0}),
        replace(DOCUMENT, extra={"b": 0, "a": {"y": 2, "x": 1}}),
    )
    assert one == other
    assert dumps(one) == dumps(other)


def test_a_newer_major_version_is_for_reading_only(tmp_path: Path) -> None:
    text = edited(lambda value: value["schema"].update(major=2))
    loaded = loads(text)
    assert loaded.document == LOCKED
    assert loaded.read_only
    assert loaded.note is not None
    assert "newer version" in loaded.note
    path = tmp_path / "photo.jpg.iir.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(NotOverwritten, match="newer version"):
        save(DOCUMENT, path)
    assert path.read_text(encoding="utf-8") == text


def test_a_newer_major_version_that_this_one_cannot_read_is_not_called_damaged() -> None:
    def rebuild(value: dict[str, Any]) -> None:
        value["schema"]["major"] = 2
        value["steps"] = {"tree": []}

    with pytest.raises(SidecarError, match=r"newer version.*steps is not a list") as caught:
        loads(edited(rebuild))
    assert caught.value.newer


def test_truncation_never_gives_a_document() -> None:
    data = GOLDEN.read_bytes()
    for length in range(0, len(data) - 2, 50):
        with pytest.raises(SidecarError):
            loads(data[:length].decode(errors="replace"))


@pytest.mark.parametrize("path", [GOLDEN, VARIANTS])
def test_every_field_is_needed_and_has_its_type(path: Path) -> None:
    """Drop each field in turn, and put a value of each wrong type there: never a document, never another error."""
    golden = json.loads(path.read_bytes())
    optional = {"app"}
    added = {"locks", "sentence", "group", "rating", "variants", "variant", "snapshots"}
    # what version 1.0 did not have may be missing

    def visit(value: Any, path: tuple[str | int, ...]) -> None:
        for key in list(value) if isinstance(value, dict) else range(len(value)):
            here = (*path, key)
            for wrong in (None, [], {}, -1, 1e999, True, "", [[]], 10**400):
                if type(wrong) is type(value[key]) and isinstance(wrong, list | dict | bool | str):
                    continue
                changed = copy.deepcopy(golden)
                inner = changed
                for part in path:
                    inner = inner[part]
                inner[key] = wrong
                if inner[key] == value[key] or here[-1] in optional:
                    continue
                if here[-1] in ("x", "y", "region", "context", "context_key", "time") and wrong in (None, -1):
                    continue  # allowed there
                if here == ("snapshots",) and wrong == []:
                    continue
                with pytest.raises(SidecarError):
                    loads(json.dumps(changed))
            if isinstance(value, dict) and key not in optional | added:
                changed = copy.deepcopy(golden)
                inner = changed
                for part in path:
                    inner = inner[part]
                del inner[key]
                with pytest.raises(SidecarError, match="missing"):
                    loads(json.dumps(changed))
            if isinstance(value[key], dict | list):
                visit(value[key], here)

    visit(golden, ())


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda v: v["steps"][0].update(strength=1.01), r"steps\[0\]: strength must be from 0 to 1"),
        (lambda v: v["steps"][0].update(strength=float("nan")), "NaN is not a number"),
        (lambda v: v["steps"][0].update(strength=float("inf")), "Infinity is not a number"),
        (lambda v: v["steps"][0].update(strength=True), r"steps\[0\].strength is not a number"),
        (lambda v: v["steps"][1].update(id="111111111111"), "Two steps have the same id"),
        (lambda v: v["regions"][1].update(id="0f1e2d3c4b5a"), "Two regions have the same id"),
        (lambda v: v["steps"][1].update(region="nowhere"), "region 'nowhere', which does not exist"),
        (lambda v: v["steps"][0].update(embedding="////"), r"steps\[0\].embedding does not hold"),
        (
            lambda v: v["steps"][0].update(embedding="AADAfw=="),
            r"steps\[0\].embedding holds a number that is not finite",
        ),
        (lambda v: v["steps"][0].update(embedding="räin"), r"steps\[0\].embedding is not base64"),
        (lambda v: v["steps"][0].update(context="AADAfw=="), r"steps\[0\].context holds"),
        (lambda v: v["steps"][0].update(context_lattice=[3, 1]), r"steps\[0\].context does not hold as many"),
        (lambda v: v["steps"][0].update(context_lattice=[2, 65]), r"steps\[0\].context_lattice is not two"),
        (lambda v: v["steps"][0].update(context_lattice=[1, 1]), r"steps\[0\].context_lattice is not two"),
        (lambda v: v["steps"][0].update(context_lattice=[2, True]), r"steps\[0\].context_lattice is not two"),
        (lambda v: v["steps"][0].update(context_lattice="2x2"), r"steps\[0\].context_lattice is not two"),
        (lambda v: v["steps"][0].update(context_key=None), r"steps\[0\].context_key is missing"),
        (lambda v: v["steps"][0].update(model_sha256="abc"), r"steps\[0\].model_sha256 is not a SHA-256"),
        (lambda v: v["source"].update(width=0), "source.width is not a whole number"),
        (lambda v: v["source"].update(height=10**30), "source.height is not a whole number"),
        (lambda v: v["regions"][0].update(feather=-1), r"regions\[0\]: feather must be"),
        (lambda v: v["regions"][0]["parts"][0].update(shape="star"), r"regions\[0\].parts\[0\].shape is “star”"),
        (lambda v: v["regions"][0]["parts"][0].update(mode="xor"), r"regions\[0\].parts\[0\].mode is not"),
        (lambda v: v["regions"][0]["parts"][0].update(width=10**300), r"regions\[0\].parts\[0\]: width must be"),
        (lambda v: v["regions"][0]["parts"][2].update(points="1,2 3"), r"parts\[2\].points is not a list"),
        (lambda v: v["regions"][0]["parts"][2].update(points="1,nan"), r"parts\[2\]: points must lie within"),
        (lambda v: v["regions"][0]["parts"][2].update(points=""), r"parts\[2\]: a brush stroke needs"),
        (lambda v: v["steps"][0].update(text="\ud800"), "not Unicode"),
        (lambda v: v.update({"note \udfff": 1}), "not Unicode"),
        (lambda v: v["regions"][2]["parts"][0].update(low=0.3), r"regions\[2\].parts\[0\]: high must be from 0.3 to 1"),
        (lambda v: v["regions"][2]["parts"][1].update(red=1.5), r"parts\[1\]: red must be"),
        (lambda v: v["regions"][2]["parts"][2].update(columns=4), r"parts\[2\]: 4 × 2 weights are needed, not 6"),
        (lambda v: v["regions"][2]["parts"][2].update(weights="§"), r"parts\[2\].weights is not base64"),
        (lambda v: v["regions"][2]["parts"][2].update(colours="1,2"), r"parts\[2\].colours is not a list of"),
        (lambda v: v["regions"][2]["parts"][2].update(colours=""), r"parts\[2\]: a guess needs"),
        (lambda v: v["steps"][2].update(locks=["shape"]), r"steps\[2\].locks\[0\] is not one of colour, exposure"),
        (lambda v: v["steps"][2].update(locks=["colour", "colour"]), r"steps\[2\].locks\[1\] is not one of"),
        (lambda v: v["steps"][2].update(locks=None), r"steps\[2\].locks is not a list"),
        (lambda v: v["steps"][2].update(sentence=3), r"steps\[2\].sentence is not a text"),
        (lambda v: v["schema"].update(major=0), "schema.major is not a whole number"),
    ],
)
def test_the_message_names_the_place(change: Callable[[dict[str, Any]], object], message: str) -> None:
    with pytest.raises(SidecarError, match=message) as caught:
        loads(edited(change))
    assert not caught.value.newer
    assert str(caught.value).startswith("The sidecar cannot be read: ")


@pytest.mark.parametrize(
    "text",
    [
        "", "null", "[]", "7", '"text"', "{", "{}", "[" * 100_000, '{"a":' * 100_000,
        '{"schema": {"major": 1, "minor": 0}, "schema": {"major": 1, "minor": 0}}',
        GOLDEN.read_text(encoding="utf-8").replace('"app"', '"new": ' + "[" * 70 + "]" * 70 + ', "app"'),
        GOLDEN.read_text(encoding="utf-8").replace('"app"', '"new": ' + "9" * 5000 + ', "app"'),
        GOLDEN.read_text(encoding="utf-8").replace('"app"', '"new": 1e999, "app"'),
        GOLDEN.read_text(encoding="utf-8") + "{}",
    ],
)  # fmt: skip
def test_what_is_not_a_sidecar(text: str) -> None:
    with pytest.raises(SidecarError):
        loads(text)


# ---- files


def test_saving_only_when_something_changed(tmp_path: Path) -> None:
    path = path_for(tmp_path / "photo.jpg")
    assert path.name == "photo.jpg.iir.json"
    assert save(DOCUMENT, path)
    written = path.stat()
    assert not save(DOCUMENT, path)
    assert (path.stat().st_mtime_ns, path.stat().st_ino) == (written.st_mtime_ns, written.st_ino)
    assert load(path).document == DOCUMENT
    changed = DOCUMENT.remove_step("222222222222")
    assert save(changed, path)
    assert load(path).document == changed
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


@pytest.mark.parametrize("data", [b"", b"{", b"\xff\xfe{}", GOLDEN.read_bytes()[:700]])
def test_a_damaged_sidecar_is_kept(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "photo.jpg.iir.json"
    path.write_bytes(data)
    with pytest.raises(SidecarError, match=r"photo\.jpg\.iir\.json"):
        load(path)
    with pytest.raises(NotOverwritten, match=r"photo\.jpg\.iir\.json"):
        save(DOCUMENT, path)
    assert path.read_bytes() == data
    kept = sidecar.set_aside(path)
    assert kept.name.startswith("photo.jpg.iir.json.damaged-")
    assert len(kept.name.rpartition("-")[2]) == 8
    assert kept.read_bytes() == data
    assert not path.exists()
    assert save(DOCUMENT, path)
    path.write_bytes(data)
    assert sidecar.set_aside(path) == kept
    assert sorted(tmp_path.iterdir()) == [kept]


def test_files_that_cannot_be_sidecars(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(InputError, match="does not exist"):
        load(tmp_path / "no.iir.json")
    with pytest.raises(InputError, match="is a folder"):
        load(tmp_path)
    with pytest.raises(OutputError, match="cannot be moved aside"):
        sidecar.set_aside(tmp_path / "no.iir.json")
    large = tmp_path / "large.iir.json"
    large.write_bytes(b" " * 2000)
    monkeypatch.setattr(sidecar, "LARGEST", 1999)
    with pytest.raises(SidecarError, match="too large"):
        load(large)


def test_the_place_of_a_sidecar(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    photo = tmp_path / "rain.png"
    assert place(photo) == path_for(photo)
    allowed = os.access
    locked = {tmp_path}
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path) not in locked and allowed(path, mode))
    fallback = place(photo)
    assert fallback.parent == data_folder() / "sidecars"
    assert fallback.name.startswith("rain.png-")
    assert not fallback.parent.exists()
    assert place(tmp_path / "sub" / ".." / "rain.png") == fallback
    assert place(tmp_path / "sub" / "rain.png") != fallback
    assert save(DOCUMENT, fallback)
    locked.clear()
    assert place(photo) == fallback  # found although the folder can be written to
    save(DOCUMENT.remove_step("111111111111"), path_for(photo))
    os.utime(fallback, (1, 1))
    assert place(photo) == path_for(photo)
    os.utime(path_for(photo), (0, 0))
    assert place(photo) == fallback


def test_a_name_too_long_for_a_sidecar_has_one_elsewhere(tmp_path: Path) -> None:
    photo = tmp_path / ("ü" * 122 + ".png")
    photo.touch()
    with pytest.raises(OutputError, match="name is too long"):
        save(DOCUMENT, place(photo))
    fallback = sidecar.fallback_for(photo)
    assert save(DOCUMENT, fallback)
    assert place(photo) == fallback


@pytest.mark.skipif(
    os.name == "nt" or not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere"
)
def test_a_folder_that_cannot_be_written_to(tmp_path: Path) -> None:
    tmp_path.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        assert place(tmp_path / "rain.png").parent == data_folder() / "sidecars"
        with pytest.raises(OutputError, match="permission"):
            save(DOCUMENT, path_for(tmp_path / "rain.png"))
    finally:
        tmp_path.chmod(stat.S_IRWXU)


def test_the_keys_of_the_golden_contexts_stay() -> None:
    """Sidecars hold these hashes: with others, every saved context would be measured anew."""
    document = DOCUMENT.replace_step(replace(DOCUMENT.step("222222222222"), enabled=True))
    assert step_keys(document) == {
        "111111111111": "5e8d68896b211a608fe255b60d4a27381ae07ae4aa76a9ddf0018eee3b94dba7",
        "222222222222": "bcd5a901683ff2f874c14d858208147c60e18e7313507517f05dd73e3e6065e3",
    }
    assert step_keys(LOCKED)["333333333333"] == "b60eee735dd4996700f480af8a97e566add2c2874485636de3ef916f21e7eb5a"
