"""Which photos a batch takes: from files, folders and patterns, each once and under a name of its own."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from instructir_desktop.document.batch.photos import Found, entries, find, names_of, real_paths
from instructir_desktop.document.batch.watch import Watched
from instructir_desktop.errors import InputError


def touch(*paths: Path) -> None:
    for path in paths:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"photo")


def test_a_folder_in_natural_order_without_what_is_no_photo(tmp_path: Path) -> None:
    names = ["IMG_10.jpg", "IMG_9.JPG", "b.cr3", "notes.txt", ".hidden.jpg", "x.jpg.iir.json"]
    touch(*(tmp_path / name for name in names), tmp_path / "deeper" / "c.png")
    assert [one.photo.name for one in find([tmp_path])] == ["b.cr3", "IMG_9.JPG", "IMG_10.jpg"]
    deep = find([tmp_path], recursive=True)
    assert [(one.photo.name, one.place) for one in deep][-1] == ("c.png", "deeper")


def test_patterns_and_files(tmp_path: Path) -> None:
    touch(tmp_path / "a.jpg", tmp_path / "b.png", tmp_path / "c.txt", tmp_path / "[x].jpg", tmp_path / "odd")
    assert [one.photo.name for one in find([str(tmp_path / "*")])] == ["[x].jpg", "a.jpg", "b.png"]
    assert [one.photo.name for one in find([str(tmp_path / "[x].jpg")])] == ["[x].jpg"]
    assert [one.photo.name for one in find([tmp_path / "odd"])] == ["odd"]


def test_what_is_not_there_is_named(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for place, words in [("missing.jpg", "does not exist"), ("empty", "no photo in the folder"), ("*.jpg", "matches")]:
        with pytest.raises(InputError, match=words):
            find([tmp_path / place])
    with pytest.raises(InputError, match=r"cannot be opened|possible file name"):
        find(["a\0b"])


def test_a_photo_counts_once_also_through_a_link(tmp_path: Path) -> None:
    touch(tmp_path / "a.jpg")
    os.symlink(tmp_path / "a.jpg", tmp_path / "link.jpg")
    made = entries(find([tmp_path, tmp_path / "a.jpg"]))
    assert [entry.photo.name for entry in made] == ["a.jpg"]
    assert entries(find([tmp_path]), first=1, known=real_paths(made)) == ()


def test_a_circle_of_folders_ends(tmp_path: Path) -> None:
    touch(tmp_path / "a.jpg")
    os.symlink(tmp_path, tmp_path / "circle")
    assert len(find([tmp_path], recursive=True)) == 1


@given(st.lists(st.sampled_from(["a", "A", "a-2", "a-3", "b"]), max_size=12), st.integers(0, 12))
def test_names_never_meet_whenever_photos_come(stems: list[str], cut: int) -> None:
    found = [Found(Path(f"/{number}/{stem}.jpg")) for number, stem in enumerate(stems)]
    first = entries(found[:cut])
    more = entries(found[cut:], first=len(first), taken=names_of(first), known=real_paths(first))
    names = [entry.name.casefold() for entry in (*first, *more)]
    assert len(names) == len(stems)
    assert len(set(names)) == len(names)
    assert [entry.number for entry in (*first, *more)] == list(range(len(stems)))
    assert entries(found) == entries(found)


def test_raw_and_jpeg_of_one_picture_get_names_of_their_own() -> None:
    made = entries([Found(Path("/p/IMG_1.cr3")), Found(Path("/p/IMG_1.jpg")), Found(Path("/q/IMG_1.jpg"), "q")])
    assert [(entry.name, entry.place) for entry in made] == [("IMG_1", ""), ("IMG_1-2", ""), ("IMG_1", "q")]


def test_a_photo_is_complete_when_its_file_rests(tmp_path: Path) -> None:
    now = 0.0
    watched = Watched(tmp_path, settled=2, clock=lambda: now)
    touch(tmp_path / "a.jpg")
    assert watched.look() == ()
    now = 1.0
    (tmp_path / "a.jpg").write_bytes(b"photo that grows")
    assert watched.look() == ()
    now = 2.9
    assert watched.look() == ()
    assert watched.growing == 1
    now = 3.1
    assert [one.photo.name for one in watched.look()] == ["a.jpg"]
    assert watched.growing == 0
    now = 9.0
    assert watched.look() == ()
    (tmp_path / "a.jpg").write_bytes(b"another one")
    assert watched.look() == ()
    now = 12.0
    assert [one.photo.name for one in watched.look()] == ["a.jpg"]


def test_empty_files_and_other_things_are_not_told(tmp_path: Path) -> None:
    now = 0.0
    watched = Watched(tmp_path, settled=1, clock=lambda: now)
    (tmp_path / "empty.jpg").touch()
    touch(tmp_path / "a.jpg.part", tmp_path / "b.txt")
    watched.look()
    now = 5.0
    assert watched.look() == ()
    (tmp_path / "empty.jpg").unlink()
    assert watched.look() == ()
    with pytest.raises(InputError, match="cannot be watched"):
        Watched(tmp_path / "gone").look()
