"""`instructir batch` and `instructir watch`, through main()."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from command_line import Run, write_photo

from instructir_desktop.cli import watch as watch_command
from instructir_desktop.cli.batch_lines import BatchLines, duration
from instructir_desktop.document import preset, sidecar
from instructir_desktop.document.batch.photos import Found, entries
from instructir_desktop.document.batch.plan import Plan
from instructir_desktop.document.batch.queue import Queue, read
from instructir_desktop.document.batch.run import Progress
from instructir_desktop.document.batch.stack import Own
from instructir_desktop.engine.api import CancelToken
from instructir_desktop.engine.fake import FakeEngine

ROOT = Path(__file__).parents[2]
SCRIPT = Path(__file__).with_name("batch_with_fake.py")


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    """Four photos and one broken one."""
    folder = tmp_path / "photos"
    folder.mkdir()
    for number in range(1, 5):
        write_photo(folder / f"IMG_{number}.png", width=40 + number)
    (folder / "IMG_3.png").write_bytes(b"\x89PNG\r\n\x1a\n and no more")
    return folder


@pytest.fixture
def results(tmp_path: Path) -> Path:
    return tmp_path / "results"


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if not path.name.startswith("."))


def test_a_folder_with_a_broken_photo(run: Run, photos: Path, results: Path, tmp_path: Path) -> None:
    done = run("batch", photos, "--sentence", "remove the noise", "--out", results, "--jobs", tmp_path / "jobs.json")
    assert done.code == 3
    assert "IMG_3.png" in done.sentence
    lines = done.out.splitlines()
    assert len(lines) == 4
    assert lines[0].startswith("[1/4] “IMG_1.png” → “")
    assert lines[-1] == "3 of 4 photos are done, 1 failed."
    assert names(results) == ["IMG_1-restored.png", "IMG_2-restored.png", "IMG_4-restored.png"]
    report = json.loads((tmp_path / "jobs.json").read_text())
    assert [one["state"] for one in report["photos"]] == ["done", "done", "failed", "done"]


def test_the_same_command_again_and_resumed(run: Run, fake: FakeEngine, photos: Path, results: Path) -> None:
    command = ("batch", photos, "--sentence", "remove the noise", "--out", results)
    run(*command)
    fake.requests.clear()
    again = run(*command)
    assert "3 were there already" in again.out
    write_photo(photos / "IMG_3.png")
    write_photo(photos / "IMG_5.png")
    resumed = run(*command, "--resume")
    assert resumed.code == 0
    assert resumed.out.splitlines()[-1] == "5 of 5 photos are done (3 were there already)."
    assert len(fake.requests) == 2
    only_out = run("batch", "--out", results, "--resume")
    assert only_out.code == 0
    assert "5 of 5" in only_out.out
    other = run("batch", photos, "--sentence", "less haze", "--out", results, "--resume")
    assert other.code == 2
    assert "another one" in other.sentence


def test_the_results_as_json(run: Run, photos: Path, results: Path) -> None:
    done = run("batch", photos / "IMG_1.png", "--sentence", "remove the noise", "--out", results, "--json")
    assert (done.code, done.err) == (0, "")
    assert done.json["done"] == 1
    assert done.json["photos"][0]["output"] == str(results / "IMG_1-restored.png")


def test_flags_of_the_export_and_a_preset(run: Run, photos: Path, results: Path, tmp_path: Path) -> None:
    run("apply", photos / "IMG_1.png", "remove the noise", "-o", tmp_path / "one.png", "--save")
    document = sidecar.load(sidecar.path_for(photos / "IMG_1.png")).document
    preset.save(preset.of("Noise", document), tmp_path / "noise.iir-preset")
    flags = ("--format", "jpeg", "--long-side", "20", "--name", "{name}-small", "--out", results)
    assert run("batch", photos / "IMG_2.png", "--preset", tmp_path / "noise.iir-preset", *flags).code == 0
    assert run("batch", photos / "IMG_4.png", "--stack-of", photos / "IMG_1.png", *flags).code == 0
    own = run("batch", str(photos / "IMG_[12].png"), "--own-steps", *flags)
    assert own.code == 0
    assert "“IMG_2.png” skipped: It has no steps of its own." in own.out
    assert names(results) == ["IMG_1-small.jpg", "IMG_2-small.jpg", "IMG_4-small.jpg"]
    web = run("batch", photos / "IMG_1.png", "--own-steps", "--export-preset", "Web", "--out", results)
    assert "IMG_1-web.jpg" in web.out


def test_clean_photos_are_skipped(run: Run, photos: Path, results: Path) -> None:
    done = run("batch", photos / "IMG_1.png", "--sentence", "remove the noise", "--leave-clean", "99", "--out", results)
    assert done.code == 0
    assert "skipped: It was left alone" in done.out
    assert names(results) == []


def test_shards_share_a_folder_and_do_everything_once(run: Run, fake: FakeEngine, photos: Path, results: Path) -> None:
    write_photo(photos / "IMG_3.png")
    for part in ("1/3", "2/3", "3/3"):
        assert run("batch", photos, "--sentence", "remove the noise", "--out", results, "--shard", part).code == 0
    assert names(results) == [f"IMG_{number}-restored.png" for number in range(1, 5)]
    assert len(fake.requests) == 4
    whole = run("batch", photos, "--sentence", "remove the noise", "--out", results)
    assert "4 were there already" in whole.out


def test_results_inside_the_photos_folder_are_no_photos(run: Run, photos: Path) -> None:
    (photos / "IMG_3.png").unlink()
    for _ in range(2):
        done = run("batch", photos, "--sentence", "remove the noise", "--out", photos)
        assert (done.code, done.out.splitlines()[-1].split(" (")[0].rstrip(".")) == (0, "3 of 3 photos are done")
    assert len(names(photos)) == 6


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("--sentence", "remove the noise"), 2, "PHOTOS"),
        (("{photo}",), 2, "--sentence"),
        (("{photo}", "--sentence", "hello there"), 2, "changes no photo"),
        (("{photo}", "--sentence", "remove the noise", "--own-steps"), 2, "not allowed with"),
        (("{photo}", "--own-steps", "--strength", "0.5"), 2, "--strength"),
        (("{photo}", "--preset", "{photo}"), 3, "preset"),
        (("{photo}", "--stack-of", "{photo}"), 3, "no saved steps"),
        (("missing.png", "--sentence", "remove the noise"), 3, "does not exist"),
        (("{photo}", "--sentence", "remove the noise", "--shard", "4/2"), 2, "shard"),
        (("{photo}", "--sentence", "remove the noise", "--leave-clean", "much"), 2, "threshold"),
        (("{photo}", "--sentence", "remove the noise", "--jobs", "{photo}"), 2, r".json"),
        (("{photo}", "--sentence", "remove the noise", "--shard", "1/2", "--name", "x-{{number}}"), 2, "shards"),
        (("{folder}", "--sentence", "remove the noise", "--name", "x"), 2, "one file"),
        (("--resume",), 3, "no batch"),
    ],
)
def test_what_makes_no_sense_is_one_sentence(
    arguments: tuple[str, ...], code: int, words: str, run: Run, photos: Path, results: Path
) -> None:
    given = [argument.format(photo=photos / "IMG_1.png", folder=photos) for argument in arguments]
    done = run("batch", *given, "--out", results)
    assert done.code == code
    assert words in done.sentence
    assert not results.exists() or names(results) == []


def test_an_output_folder_that_cannot_be_made(run: Run, photos: Path) -> None:
    done = run("batch", photos, "--sentence", "remove the noise", "--out", photos / "IMG_1.png" / "below")
    assert done.code == 4
    assert "cannot be made" in done.sentence


# Real processes


def start(delay: float, *arguments: str | Path) -> subprocess.Popen[str]:
    path = os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])
    return subprocess.Popen(
        [sys.executable, str(SCRIPT), str(delay), *map(str, arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": path, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"},
    )


def until(done: Callable[[], bool], seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not done():
        assert time.monotonic() < end, "it did not come to that"
        time.sleep(0.02)


def test_killed_in_the_middle_and_resumed(run: Run, fake: FakeEngine, photos: Path, results: Path) -> None:
    write_photo(photos / "IMG_3.png")
    before = {path: path.read_bytes() for path in photos.iterdir()}
    command = ("batch", photos, "--sentence", "remove the noise", "--out", results)
    child = start(0.15, *command)
    queue = results / ".instructir-batch.jsonl"
    until(lambda: queue.is_file() and sum(entry.state == "done" for entry in read(queue).entries) >= 1)
    child.kill()
    child.communicate()
    done = [entry for entry in read(queue).entries if entry.state == "done"]
    assert 1 <= len(done) < 4
    resumed = run("batch", "--out", results, "--resume")
    assert resumed.code == 0
    assert resumed.out.splitlines()[-1] == "4 of 4 photos are done."
    assert len(fake.requests) == 4 - len(done)
    assert names(results) == [f"IMG_{number}-restored.png" for number in range(1, 5)]
    assert {path: path.read_bytes() for path in before} == before


def test_stopped_by_the_scheduler_it_says_how_to_go_on(photos: Path, results: Path) -> None:
    child = start(0.3, "batch", photos, "--sentence", "remove the noise", "--out", results)
    queue = results / ".instructir-batch.jsonl"
    until(lambda: queue.is_file() and any(entry.state == "running" for entry in read(queue).entries))
    child.send_signal(signal.SIGTERM)
    _out, err = child.communicate(timeout=60)
    assert child.returncode == 130
    assert "--resume" in err.splitlines()[-1]
    assert all(entry.state != "running" for entry in read(queue).entries)


def test_watching_a_folder(photos: Path, results: Path) -> None:
    command = ("--sentence", "remove the noise", "--out", results, "--every", "0.1", "--settled", "0.2")
    child = start(0, "watch", photos, *command)
    until(lambda: results.is_dir() and len(names(results)) == 3)
    with (photos / "IMG_5.png").open("wb") as file:  # a slow copy
        data = write_photo(photos / "whole.png").read_bytes()
        file.write(data[:100])
        file.flush()
        until(lambda: "whole-restored.png" in names(results))
        file.write(data[100:])
    until(lambda: "IMG_5-restored.png" in names(results))
    child.send_signal(signal.SIGINT)
    out, err = child.communicate(timeout=60)
    assert child.returncode == 0
    assert "Watching" in out
    assert out.splitlines()[-1].startswith("Ended. 5 of 6 photos are done")
    assert "IMG_3.png" in err
    assert "Traceback" not in err


def test_watching_what_is_no_folder(run: Run, photos: Path, results: Path) -> None:
    assert run("watch", photos / "IMG_1.png", "--sentence", "remove the noise", "--out", results).code == 3
    assert run("watch", photos, "--out", results).code == 2
    done = run("watch", photos, "--sentence", "remove the noise", "--out", results, "--every", "0")
    assert "seconds" in done.sentence


def test_a_photo_that_failed_is_tried_again_when_its_file_changes(
    run: Run, photos: Path, results: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks = 0

    def pause(seconds: float, cancel: CancelToken) -> None:
        nonlocal looks
        looks += 1
        if looks == 4:
            write_photo(photos / "IMG_3.png")
        if looks > 8:
            signal.raise_signal(signal.SIGINT)
            cancel.check()
        time.sleep(0.03)

    monkeypatch.setattr(watch_command, "_pause", pause)
    done = run("watch", photos, "--sentence", "remove the noise", "--out", results, "--settled", "0.05")
    assert done.code == 0
    assert done.out.splitlines()[-1] == "Ended. 4 of 4 photos are done."
    again = run("batch", photos, "--sentence", "remove the noise", "--out", results)
    assert "4 were there already" in again.out


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_the_bar_and_the_time_that_remains(tmp_path: Path) -> None:
    queue = Queue.create(tmp_path / "queue", Plan(Own(), tmp_path), entries(Found(Path(f"/{n}.jpg")) for n in range(4)))
    stream = _Terminal()
    with BatchLines(queue, quiet=False, jobs=None, stream=stream) as lines:
        lines.tell(Progress(queue[1], 0.5, 1, 4, 100.0))
        assert "2/4  1.jpg  50%  2 min left" in stream.getvalue()
        queue.put(replace(queue[1], state="skipped", sentence="Clean."))
    assert stream.getvalue().endswith("\r")
    queue.close()
    assert [duration(seconds) for seconds in (5, 89, 600, 12_000)] == ["5 s", "89 s", "10 min", "3 h 20 min"]
