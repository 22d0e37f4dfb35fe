"""A batch with a FakeEngine: what every photo becomes, what is not done twice, and what never stops the rest."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from instructir_desktop.core.geometry import Size
from instructir_desktop.core.regions import Part, Rectangle, Region
from instructir_desktop.document import preset, sidecar
from instructir_desktop.document.batch import clean, report, run, stack
from instructir_desktop.document.batch.entry import Entry
from instructir_desktop.document.batch.photos import entries, find
from instructir_desktop.document.batch.plan import Plan
from instructir_desktop.document.batch.queue import Queue
from instructir_desktop.document.batch.remaining import Remaining, weight
from instructir_desktop.document.batch.run import Progress, Run, Summary
from instructir_desktop.document.batch.stack import FromPreset, Own, Sentences
from instructir_desktop.document.batch.work import THERE
from instructir_desktop.document.document import Document
from instructir_desktop.document.grid import cells
from instructir_desktop.document.recipe import ExportRecipe
from instructir_desktop.document.session import Session
from instructir_desktop.document.step import Step
from instructir_desktop.engine.api import CancelToken, RestoreRequest
from instructir_desktop.engine.fake import FakeEngine
from instructir_desktop.errors import Cancelled, InputError, OutputError, UsageError
from instructir_desktop.imaging.options import ExportOptions

NOISE = Sentences(("remove the noise",))
MakeStep = Callable[..., Step]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three photos, the second of which is damaged."""
    photos = tmp_path / "photos"
    photos.mkdir()
    for seed, name in enumerate(("a.png", "b.png", "c.png")):
        pixels = np.random.default_rng(seed).integers(0, 256, (36, 48, 3), dtype=np.uint8)
        Image.fromarray(pixels).save(photos / name)
    (photos / "b.png").write_bytes((photos / "b.png").read_bytes()[:500])
    return photos


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


class Batch:
    """Runs a plan on a folder, as often as it is called."""

    def __init__(self, folder: Path, out: Path, engine: FakeEngine) -> None:
        self.folder, self.out, self.engine = folder, out, engine
        self.told: list[Progress] = []
        self.queues: list[Queue] = []

    def __call__(self, plan: Plan | None = None, *, keep: bool = True, cancel: CancelToken | None = None) -> Summary:
        self.out.mkdir(exist_ok=True)
        path = self.out / ".queue"
        if not keep:
            path.unlink(missing_ok=True)
        found = [
            one
            for one in find([self.folder], recursive=True)
            if self.out not in one.photo.parents or self.out == self.folder
        ]
        queue = Queue.create(path, plan or Plan(NOISE, self.out), entries(found))
        self.queues.append(queue)
        try:
            return Run(queue, self.engine, cancel=cancel, tell=self.told.append).all()
        finally:
            queue.close()

    @property
    def entries(self) -> tuple[Entry, ...]:
        return self.queues[-1].entries

    @property
    def outputs(self) -> list[str]:
        return sorted(path.name for path in self.out.rglob("*") if path.is_file() and not path.name.startswith("."))


@pytest.fixture
def batch(folder: Path, out: Path, engine: FakeEngine) -> Iterator[Batch]:
    before = {path: path.read_bytes() for path in folder.iterdir()}
    yield Batch(folder, out, engine)
    assert {path: path.read_bytes() for path in before} == before


def test_one_broken_photo_is_explained_and_the_rest_is_done(batch: Batch) -> None:
    found = batch()
    assert (found.done, found.failed, found.open, found.total) == (2, 1, 0, 3)
    assert batch.outputs == ["a-restored.png", "c-restored.png"]
    broken = batch.entries[1]
    assert "b.png" in broken.sentence
    assert broken.code == 3
    assert found.sentence == "2 of 3 photos are done, 1 failed."
    assert batch.told[0].whole == 0
    assert {progress.finished for progress in batch.told} == {0, 1, 2}


def test_the_result_is_what_the_window_would_export(batch: Batch, engine: FakeEngine) -> None:
    batch()
    before = np.asarray(Image.open(batch.folder / "a.png"))
    after = np.asarray(Image.open(batch.out / "a-restored.png"))
    colour = np.array(engine.understand("remove the noise").embedding[:3])
    wanted = before / 255 * 0.6 + colour * 0.4
    assert np.abs(after / 255 - wanted).max() < 1 / 255


def test_finished_outputs_are_not_made_again(batch: Batch, engine: FakeEngine) -> None:
    batch()
    times = {name: os.stat(batch.out / name).st_mtime_ns for name in batch.outputs}
    engine.requests.clear()
    again = batch()
    assert (again.done, again.there) == (2, 2)
    assert engine.requests == []
    assert {name: os.stat(batch.out / name).st_mtime_ns for name in batch.outputs} == times
    forgotten = batch(keep=False)  # without the queue's file the receipts tell the same
    assert (forgotten.done, forgotten.there) == (2, 2)
    assert engine.requests == []


@pytest.mark.parametrize(
    "change",
    [
        {"stack": Sentences(("remove the rain",))},
        {"stack": Sentences(("remove the noise",), strength=0.5)},
        {"recipe": ExportRecipe(options=ExportOptions(strip_location=True))},
        {"precision": "fp32"},
    ],
)
@pytest.mark.parametrize("keep", [True, False])
def test_another_way_is_no_finished_output(batch: Batch, change: dict[str, object], keep: bool) -> None:
    batch()
    before = (batch.out / "a-restored.png").read_bytes()
    refused = batch(replace(Plan(NOISE, batch.out), **change), keep=keep)  # type: ignore[arg-type]
    assert refused.failed == 3
    assert "already exists" in batch.entries[0].sentence
    assert (batch.out / "a-restored.png").read_bytes() == before
    plan = replace(Plan(NOISE, batch.out), **change)  # type: ignore[arg-type]
    replaced = batch(replace(plan, recipe=replace(plan.recipe, overwrite="replace")), keep=keep)
    assert (replaced.done, replaced.there) == (2, 0)
    assert (batch.out / "a-restored.png").read_bytes() != before


def test_a_changed_photo_or_output_is_done_again(batch: Batch) -> None:
    plan = Plan(NOISE, batch.out, ExportRecipe(overwrite="replace"))
    batch(plan)
    Image.open(batch.out / "c-restored.png").rotate(180).save(batch.out / "a-restored.png")
    again = batch(plan)
    assert (again.done, again.there) == (2, 1)
    assert batch(plan).there == 2


def test_photos_of_one_name_never_share_an_output(batch: Batch) -> None:
    below = batch.folder / "more"
    below.mkdir()
    Image.effect_noise((40, 30), 50).convert("RGB").save(batch.folder / "a.jpg")
    Image.effect_noise((40, 30), 50).convert("RGB").save(below / "a.jpg")
    plan = Plan(NOISE, batch.out, ExportRecipe(format="PNG", overwrite="replace"))
    assert batch(plan).done == 4
    assert batch.outputs == ["a-2-restored.png", "a-restored.png", "a-restored.png", "c-restored.png"]
    assert (batch.out / "more" / "a-restored.png").is_file()
    assert batch(plan).there == 4


def test_the_output_of_another_photo_is_never_replaced(batch: Batch, tmp_path: Path) -> None:
    plan = Plan(NOISE, batch.out, ExportRecipe(overwrite="replace"))
    batch(plan)
    other = tmp_path / "other"
    other.mkdir()
    Image.effect_noise((40, 30), 50).convert("RGB").save(other / "a.png")
    batch.folder = other
    assert batch(plan, keep=False).done == 1
    assert batch.outputs == ["a-restored-2.png", "a-restored.png", "c-restored.png"]
    assert batch(plan, keep=False).there == 1


def test_numbers_are_not_used_up_by_running_again(batch: Batch) -> None:
    plan = Plan(NOISE, batch.out, ExportRecipe(naming="holiday-{number:3}"))
    batch(plan)
    assert batch.outputs == ["holiday-001.png", "holiday-002.png"]
    assert batch(plan, keep=False).there == 2
    assert batch.outputs == ["holiday-001.png", "holiday-002.png"]


def test_an_output_never_lies_on_a_photo(batch: Batch) -> None:
    batch.out = batch.folder
    (batch.folder / "c.png").rename(batch.folder / "a-restored.png")
    found = batch(Plan(NOISE, batch.folder, ExportRecipe(overwrite="replace")))
    assert found.failed == 2
    sentence = next(entry.sentence for entry in batch.entries if entry.photo.name == "a.png")
    assert "never overwritten" in sentence
    (batch.folder / "a-restored.png").rename(batch.folder / "c.png")
    (batch.folder / "a-restored-restored.png").unlink()


def test_clean_photos_are_left_alone_and_stay_so(batch: Batch, engine: FakeEngine) -> None:
    far = Plan(NOISE, batch.out, leave_clean=90)
    found = batch(far)
    assert (found.skipped, found.failed) == (2, 1)
    assert batch.outputs == []
    assert "left alone" in batch.entries[0].sentence
    assert "90" in batch.entries[0].sentence
    engine.requests.clear()
    assert batch(far).skipped == 2
    assert engine.requests == []
    assert batch(replace(far, leave_clean=0.5)).done == 2


def test_the_crops_lie_in_the_photo_and_in_single_cells() -> None:
    for size in (Size(1, 1), Size(600, 300), Size(513, 2000), Size(6000, 4000)):
        grid = set(cells(size.box()))
        boxes = clean.crops(size, grid)
        assert len(boxes) == min(clean.CROPS, len(grid))
        assert all(size.box().contains(box) and not box.empty for box in boxes)
        assert len({tuple(cells(box)) for box in boxes}) == len(boxes)
        assert all(len(tuple(cells(box))) == 1 for box in boxes)


def test_the_effect_is_that_of_the_changed_pixels_where_it_is_largest() -> None:
    before = np.full((20, 40, 3), 0.5, dtype=np.float32)
    after = before.copy()
    assert clean.effect(before, after, [Size(40, 20).box()]) == 0
    after[2, 30] = 0.6
    halves = [Size(20, 20).box(), Size(20, 20).box().move(20, 0)]
    alone = clean.effect(before, after, halves)
    assert alone == clean.effect(before, after, halves[1:])
    after[5, 5] = 0.51
    assert clean.effect(before, after, halves) == alone > 5


def test_a_preset_and_another_photos_stack(batch: Batch, make_step: MakeStep, engine: FakeEngine) -> None:
    half = Region("r", "Half", (Part(Rectangle(0, 0, 24, 36)),))
    first = Session.open(batch.folder / "a.png")
    document = replace(first.document, regions=(half,), steps=(make_step(region="r"), make_step(enabled=False)))
    sidecar.save(document, sidecar.path_for(batch.folder / "a.png"))
    taken = stack.of_photo(batch.folder / "a.png")
    assert batch(Plan(taken, batch.out)).done == 2
    before, after = (np.asarray(Image.open(path)) for path in (batch.folder / "c.png", batch.out / "c-restored.png"))
    assert (before[:, 24:] == after[:, 24:]).all()
    assert (before[:, :24] != after[:, :24]).any()
    assert batch(Plan(taken, batch.out), keep=False).there == 2
    saved = batch.out.parent / "half.iir-preset"
    preset.save(preset.of("Half", document), saved)
    other = batch.out / "preset"
    assert batch(Plan(FromPreset(preset.load(saved)), other)).done == 2
    assert (np.asarray(Image.open(other / "c-restored.png")) == after).all()
    sidecar.path_for(batch.folder / "a.png").unlink()
    with pytest.raises(InputError, match="no saved steps"):
        stack.of_photo(batch.folder / "a.png")


def test_each_photos_own_steps(batch: Batch, make_step: MakeStep) -> None:
    session = Session.open(batch.folder / "c.png")
    session.history.do("Step", session.document.add_step(make_step()))
    session.save()
    plan = Plan(Own(), batch.out, ExportRecipe(overwrite="replace"))
    found = batch(plan)
    assert (found.done, found.skipped, found.failed) == (1, 1, 1)
    assert batch.outputs == ["c-restored.png"]
    assert batch(plan).there == 1
    session.history.do("Strength", session.document.replace_step(replace(session.document.steps[0], strength=0.5)))
    session.save()
    assert batch(plan).there == 0
    sidecar.path_for(batch.folder / "c.png").unlink()


def test_a_sentence_that_restores_nothing_is_refused_at_once(batch: Batch) -> None:
    for text in ("hello there", "add a dragon"):
        with pytest.raises(UsageError, match="changes no photo"):
            batch(Plan(Sentences((text,)), batch.out))


class _StopsAt(FakeEngine):
    """Cancels, or fails in ways nobody expects, at the n-th tile."""

    def __init__(self, at: int, then: Callable[[], None]) -> None:
        super().__init__()
        self._at, self._then, self._calls = at, then, 0

    def restore(self, request: RestoreRequest, **options: object) -> object:  # type: ignore[override]
        self._calls += 1
        if self._calls == self._at:
            self._then()
        return super().restore(request, **options)  # type: ignore[arg-type]


def test_stopping_leaves_the_rest_to_be_gone_on_with(batch: Batch, engine: FakeEngine) -> None:
    token = CancelToken()
    batch.engine = _StopsAt(2, token.cancel)
    with pytest.raises(Cancelled):
        batch(cancel=token)
    assert [entry.state for entry in batch.entries] == ["done", "failed", "waiting"]
    assert batch.entries[2].attempts == 0
    queue = Queue.open(batch.out / ".queue")
    assert Run(queue, engine).all().done == 2
    queue.close()


def test_a_defect_costs_one_photo_only(batch: Batch) -> None:
    def surprise() -> None:
        raise RuntimeError("oops")

    batch.engine = _StopsAt(1, surprise)
    found = batch()
    assert (found.done, found.failed) == (1, 2)
    assert "RuntimeError: oops" in batch.entries[0].sentence


def test_a_full_disk_stops_the_batch_instead_of_failing_every_photo(
    batch: Batch, monkeypatch: pytest.MonkeyPatch
) -> None:
    from instructir_desktop.document.batch import work

    def full(*arguments: object, **options: object) -> None:
        raise OutputError("“a-restored.png” cannot be written: the disk is full.")

    monkeypatch.setattr(work, "export", full)
    assert batch().failed == 3
    monkeypatch.setattr(run, "LITTLE", 1 << 62)
    with pytest.raises(OutputError, match="disk is full"):
        batch()
    assert [entry.state for entry in batch.entries] == ["waiting"] * 3


def test_the_remaining_time_counts_only_real_work() -> None:
    now = 0.0
    remaining = Remaining(lambda: now)
    one = Entry(0, Path("/a.jpg"), "a", size=900_000)
    assert remaining.seconds(weight(one)) is None
    remaining.begin(one)
    now += 0.01
    remaining.end(counts=False)
    remaining.begin(one)
    now += 10
    remaining.at(0.5)
    assert remaining.seconds(weight(one)) == pytest.approx(30)
    now += 10
    remaining.end(counts=True)
    assert remaining.seconds(2 * weight(one)) == pytest.approx(40)


def test_the_report_says_what_became_of_every_photo(batch: Batch, tmp_path: Path) -> None:
    batch()
    found = report.value(batch.queues[-1])
    assert (found["done"], found["failed"], found["stack"]) == (2, 1, "“remove the noise”")
    photos = found["photos"]
    assert isinstance(photos, list)
    assert [one["state"] for one in photos] == ["done", "failed", "done"]
    path = tmp_path / "report.json"
    report.check(path)
    report.write(batch.queues[-1], path)
    report.check(path)
    (tmp_path / "mine.json").write_text("{}")
    with pytest.raises(OutputError, match="not a report"):
        report.check(tmp_path / "mine.json")
    for name in ("photo.png", "photo.png.iir.json"):
        with pytest.raises(UsageError, match=r"\.json"):
            report.check(tmp_path / name)


def test_a_finished_photo_says_so(batch: Batch) -> None:
    batch()
    batch()
    assert batch.entries[0].sentence == THERE
    digest = hashlib.sha256((batch.out / "a-restored.png").read_bytes()).hexdigest()
    assert batch.entries[0].output_sha256 == digest


def test_a_document_without_steps_that_act_is_no_stack(document: Document, make_step: MakeStep) -> None:
    off = document.add_step(make_step(enabled=False)).add_step(make_step(strength=0.0))
    for each in (document, off):
        with pytest.raises(InputError, match="no step that is switched on"):
            stack.of_document(each, "photo.png")
    assert stack.of_document(off.add_step(make_step()), "photo.png").title == "“photo.png”"
