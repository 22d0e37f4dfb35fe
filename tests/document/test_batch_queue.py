"""The queue's file: what was said to be on disk is there, whatever happened to the process or to the file's end."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from instructir_desktop.document.batch.entry import Entry, path_from, path_text
from instructir_desktop.document.batch.photos import Found, Shard, entries
from instructir_desktop.document.batch.plan import Plan
from instructir_desktop.document.batch.queue import CRASHES, Queue, QueueError, QueueInUse, read
from instructir_desktop.document.batch.stack import Own, Sentences
from instructir_desktop.document.recipe import ExportRecipe
from instructir_desktop.errors import InputError, UsageError
from instructir_desktop.imaging.options import ExportOptions
from instructir_desktop.imaging.resize import Resize
from instructir_desktop.sentence import Sentence

PLAN = Plan(
    Sentences(("remove the noise", "less haze"), strength=0.5),
    Path("/out"),
    ExportRecipe("Web", "JPEG", ExportOptions(quality=80, resize=Resize("long-side", 2000))),
    leave_clean=0.75,
)


def some(count: int) -> tuple[Entry, ...]:
    return entries(Found(Path(f"/photos/{number}.jpg")) for number in range(count))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "queue.jsonl"


def test_everything_comes_back(path: Path) -> None:
    queue = Queue.create(path, PLAN, some(3))
    queue.put(replace(queue[1], state="done", output="/out/1.jpg", output_sha256="ab", key="k", seconds=1.5))
    queue.put(replace(queue[2], state="failed", sentence="“2.jpg” is empty.", code=3, attempts=1))
    queue.close()
    found = read(path)
    assert found.plan == PLAN
    assert found.entries == queue.entries
    assert found.open == 1
    assert [entry.state for entry in found.entries] == ["waiting", "done", "failed"]


def test_a_reason_can_be_said_in_another_language_after_a_restart(path: Path) -> None:
    queue = Queue.create(path, PLAN, some(3))
    why = Sentence("“{path}” cannot be read: {reason}.", path="/photos/0.jpg", reason=Sentence("it does not exist"))
    queue.put(replace(queue[0], state="failed", sentence=why, code=3))
    queue.put(replace(queue[1], state="skipped", sentence=Sentence("It is clean {already}.")))
    queue.close()
    first, second, _ = (entry.sentence for entry in read(path).entries)
    assert isinstance(first, Sentence)
    assert isinstance(second, Sentence)
    assert (first, first.template, first.values) == (why, why.template, why.values)
    assert (second, second.template, second.values) == ("It is clean {already}.", "It is clean {already}.", {})


@pytest.mark.parametrize("parts", ["[]", '["{x!s:99}",{"x":1}]', '["other",{"x":"y"}]', "7", '{"a":1}'])
def test_parts_that_make_no_sentence_or_another_one_are_left_out(path: Path, parts: str) -> None:
    queue = Queue.create(path, PLAN, some(1))
    queue.put(replace(queue[0], state="failed", sentence=Sentence("“{path}” is empty.", path="a"), code=3))
    queue.close()
    told = path.read_text("utf-8")
    start = told.index('"sentence_parts":') + len('"sentence_parts":')
    path.write_text(told[:start] + parts + told[told.index(',"code"', start) :], "utf-8")
    (entry,) = read(path).entries
    assert entry.sentence == "“a” is empty."
    assert (entry.state, entry.code) == ("failed", 3)


def test_the_next_is_the_first_that_waits_also_after_a_retry(path: Path) -> None:
    queue = Queue.create(path, PLAN, some(3))
    queue.put(replace(queue[0], state="failed", code=3))
    queue.put(replace(queue[1], state="done"))
    assert queue.next() == queue[2]
    assert queue.retry() == 1
    assert queue.next() == queue[0]
    assert queue[0].code == 0
    assert queue.over == 1
    queue.put(replace(queue[0], state="skipped"))
    queue.put(replace(queue[2], state="running"))
    assert queue.next() is None
    assert queue.over == 2
    assert queue.left == 0
    queue.close()


@settings(max_examples=25)
@given(cut=st.integers(0, 400))
def test_a_line_that_was_cut_off_costs_only_itself(cut: int, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("queue") / "queue.jsonl"
    queue = Queue.create(path, PLAN, some(2))
    queue.put(replace(queue[0], state="done", output="/out/0.jpg", key="k"))
    whole = path.stat().st_size
    queue.put(replace(queue[1], state="failed", sentence="x" * 200, code=3))
    queue.close()
    end = min(whole + cut, path.stat().st_size)
    os.truncate(path, end)
    again = Queue.open(path)
    assert again[0].state == "done"
    kept = end == path.stat().st_size and again[1].state == "failed"
    assert kept or again[1].state == "waiting"
    again.put(replace(again[1], state="skipped", sentence="after the cut"))
    again.close()
    assert read(path).entries[1].sentence == "after the cut"


def test_a_damaged_line_in_the_middle_is_left_out(path: Path) -> None:
    queue = Queue.create(path, PLAN, some(2))
    queue.put(replace(queue[0], state="done"))
    queue.close()
    lines = path.read_bytes().split(b"\n")
    lines[3:3] = [b'{"number": 1, "state": "gone"}', b"\xff\xfe", b'{"number": 99, "state": "done"}', b"[1]", b"{"]
    path.write_bytes(b"\n".join(lines))
    assert [entry.state for entry in read(path).entries] == ["done", "waiting"]


def test_what_a_crash_interrupted_waits_again_and_is_given_up_in_the_end(path: Path) -> None:
    queue = Queue.create(path, PLAN, some(2))
    for attempt in range(1, CRASHES + 1):
        assert queue[0].state == "waiting"
        queue.put(replace(queue[0], state="running", attempts=attempt))
        queue.close()
        queue = Queue.open(path)
    assert queue[0].state == "failed"
    assert f"{CRASHES} times" in queue[0].sentence
    assert queue.next() == queue[1]
    queue.retry()
    assert queue[0].attempts == 0
    queue.close()


def test_only_one_process_at_a_time(path: Path) -> None:
    queue = Queue.create(path, PLAN, some(1))
    with pytest.raises(QueueInUse, match="Another process"):
        Queue.open(path)
    with pytest.raises(QueueInUse, match="Another process"):
        Queue.create(path, PLAN, some(1))
    queue.close()
    Queue.open(path).close()


def test_a_new_queue_remembers_the_outputs_of_the_one_before(path: Path) -> None:
    queue = Queue.create(path, PLAN, some(2))
    queue.put(replace(queue[1], state="done", output="/out/1.jpg", output_sha256="ab", key="k"))
    queue.close()
    new = Queue.create(path, replace(PLAN, stack=Own()), some(3))
    assert [entry.state for entry in new.entries] == ["waiting"] * 3
    assert new[1].key == "k"
    assert new[1].output == "/out/1.jpg"
    new.close()
    assert read(path).entries == new.entries


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (b"", "no queue"),
        (b"hello", "no queue"),
        (b'{"batch": {"major": 2, "minor": 0}, "plan": {}}', "newer version"),
        (b'{"batch": {"major": 1, "minor": 0}, "plan": {"stack": {"kind": "magic"}}}', "no queue"),
        (b'{"batch": {"major": 1, "minor": 0}, "plan": {"stack": {"kind": "preset", "preset": "{}"}}}', "no queue"),
    ],
)
def test_what_is_no_queue_is_refused(line: bytes, words: str, path: Path) -> None:
    path.write_bytes(line + b"\n")
    with pytest.raises(QueueError, match=words):
        Queue.open(path)
    assert path.read_bytes() == line + b"\n"
    with pytest.raises(InputError, match="no batch to go on with"):
        Queue.open(path.with_name("missing"))


def test_a_place_outside_of_the_output_folder_is_refused(path: Path) -> None:
    queue = Queue.create(path, PLAN, (replace(some(1)[0], place="../../elsewhere"), replace(some(2)[1], place="a")))
    queue.close()
    assert [entry.place for entry in read(path).entries] == ["a"]


@given(st.binary(min_size=1, max_size=30).filter(lambda name: b"\0" not in name and b"/" not in name))
def test_any_file_name_is_kept(name: bytes) -> None:
    path = Path(os.fsdecode(b"/photos/" + name))
    assert path_from(path_text(path)) == path
    path_text(path).encode()


@given(count=st.integers(0, 40), parts=st.integers(1, 9))
def test_shards_are_disjoint_even_and_whole(count: int, parts: int) -> None:
    whole = some(count)
    split = [Shard(number, parts).of(whole) for number in range(1, parts + 1)]
    assert sorted((entry for part in split for entry in part), key=lambda entry: entry.number) == list(whole)
    assert max(map(len, split)) - min(map(len, split)) <= 1


@pytest.mark.parametrize("text", ["0/2", "3/2", "1", "1/0", "a/b", "-1/2", "1/2/3", ""])
def test_shards_that_make_no_sense(text: str) -> None:
    with pytest.raises(UsageError, match="shard"):
        Shard.parse(text)


def test_names_that_would_meet_are_refused() -> None:
    one_name = replace(PLAN, recipe=ExportRecipe(naming="holiday"))
    one_name.check_names(1)
    with pytest.raises(UsageError, match="one file"):
        one_name.check_names(2)
    numbered = replace(PLAN, recipe=ExportRecipe(naming="holiday-{number:3}"))
    numbered.check_names(2)
    with pytest.raises(UsageError, match="shards"):
        numbered.check_names(2, parts=2)
