"""The engine's thread: jobs, newest wins, cancelling, failures, a clean end."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator

import numpy as np
import pytest
from PySide6.QtCore import QObject, Slot
from pytestqt.qtbot import QtBot

from instructir_desktop.core.geometry import Size
from instructir_desktop.document.document import Document, Source
from instructir_desktop.document.step import Step
from instructir_desktop.engine.api import Engine
from instructir_desktop.engine.fake import FakeEngine
from instructir_desktop.errors import ModelError
from instructir_desktop.sentence import Sentence
from instructir_desktop.ui import engine_jobs as module
from instructir_desktop.ui.engine_thread import EngineThread, Progress, Reading, Remaining

PHOTO = np.full((36, 48, 3), 0.5, np.float32)


class Log(QObject):
    """Collects the signals, in order, in the thread of the test."""

    def __init__(self, thread: EngineThread) -> None:
        super().__init__()
        self.events: list[tuple[str, object]] = []
        self.results: dict[int, object] = {}
        self.threads: set[int] = set()
        thread.started.connect(self.started)
        thread.progress.connect(self.progressed)
        thread.finished.connect(self.finished)
        thread.failed.connect(self.failed)
        thread.cancelled.connect(self.cancelled)
        thread.stepStarted.connect(self.step_started)
        thread.stepReady.connect(self.step_ready)

    def note(self, name: str, what: object) -> None:
        self.events.append((name, what))
        self.threads.add(threading.get_ident())

    @Slot(int)
    def started(self, job: int) -> None:
        self.note("started", job)

    @Slot(int, Progress)
    def progressed(self, job: int, progress: Progress) -> None:
        self.note("progress", (job, progress))

    @Slot(int, object)
    def finished(self, job: int, result: object) -> None:
        self.results[job] = result
        self.note("finished", job)

    @Slot(int, Exception)
    def failed(self, job: int, error: Exception) -> None:
        self.results[job] = error
        self.note("failed", job)

    @Slot(int)
    def cancelled(self, job: int) -> None:
        self.note("cancelled", job)

    @Slot(str)
    def step_started(self, step_id: str) -> None:
        self.note("step started", step_id)

    @Slot(str)
    def step_ready(self, step_id: str) -> None:
        self.note("step ready", step_id)

    def has(self, name: str, what: object) -> Callable[[], bool]:
        return lambda: (name, what) in self.events


@pytest.fixture
def engine() -> FakeEngine:
    return FakeEngine()


Made = tuple[EngineThread, Log]


@pytest.fixture
def made(qtbot: QtBot, engine: FakeEngine) -> Iterator[Made]:
    thread = EngineThread(lambda: engine)
    yield thread, Log(thread)
    thread.shutdown()


def document_of(*steps: Step) -> Document:
    return Document(Source("photo.png", Size(48, 36), "0" * 64), steps)


def step(text: str, **changes: object) -> Step:
    return Step(text, FakeEngine().understand(text).embedding, model_sha256="0" * 64, **changes)  # type: ignore[arg-type]


def test_the_engine_is_made_in_the_thread_when_it_is_first_needed(qtbot: QtBot) -> None:
    made_in: list[int] = []

    def factory() -> Engine:
        made_in.append(threading.get_ident())
        return FakeEngine()

    thread = EngineThread(factory)
    log = Log(thread)
    time.sleep(0.05)
    assert not made_in
    first, second = thread.warm_up(), thread.understand("remove the rain")
    qtbot.waitUntil(log.has("finished", second))
    thread.shutdown()
    assert len(made_in) == 1
    assert made_in[0] != threading.get_ident()
    assert log.threads == {threading.get_ident()}
    assert [event for event in log.events if event[1] == first] == [("started", first), ("finished", first)]


def test_understanding(made: Made, qtbot: QtBot) -> None:
    thread, log = made
    job = thread.understand("remove the rain")
    qtbot.waitUntil(log.has("finished", job))
    reading = log.results[job]
    assert isinstance(reading, Reading)
    assert reading.parse.intents[0].name == "rain"
    assert reading.model.sha256 == "0" * 64


def test_rendering_reports_and_pins_contexts(made: Made, qtbot: QtBot, engine: FakeEngine) -> None:
    thread, log = made
    rain, noise = step("remove the rain"), step("remove the noise")
    job = thread.render(document_of(rain, noise), PHOTO)
    qtbot.waitUntil(log.has("finished", job))
    rendered = log.results[job]
    assert isinstance(rendered, Document)
    assert all(one.pinned is not None for one in rendered.steps)
    assert [event for event in log.events if event[0].startswith("step")] == [
        ("step started", rain.id),
        ("step ready", rain.id),
        ("step started", noise.id),
        ("step ready", noise.id),
    ]
    fractions = [what[1].fraction for name, what in log.events if name == "progress"]  # type: ignore[index]
    assert fractions == pytest.approx([1 / 8, 2 / 8, 3 / 8, 4 / 8, 5 / 8, 6 / 8, 7 / 8, 1])
    assert len(engine.requests) == 2


def test_what_the_engine_has_to_tell_is_told_once(made: Made, qtbot: QtBot, engine: FakeEngine) -> None:
    thread, log = made
    notes: list[tuple[str, str]] = []
    thread.noted.connect(lambda note, device: notes.append((note, device)))
    engine.note = Sentence(
        "The {name} device failed ({first_line}), so the CPU is used from now on.", name="cuda", first_line="x"
    )
    engine.device = "cpu"  # type: ignore[attr-defined]
    for text in ("remove the rain", "remove the noise"):
        job = thread.render(document_of(step(text)), PHOTO)
        qtbot.waitUntil(log.has("finished", job))
        qtbot.waitUntil(lambda: bool(notes))
    assert notes == [(engine.note, "cpu")]
    assert isinstance(notes[0][0], Sentence), "so that the window can say it in its language"


def test_a_newer_sentence_drops_the_older_that_waits(made: Made, qtbot: QtBot, engine: FakeEngine) -> None:
    thread, log = made
    engine.delay = 0.05
    render = thread.render(document_of(step("remove the rain")), PHOTO)
    qtbot.waitUntil(log.has("started", render))
    older, newer = thread.understand("remove the no"), thread.understand("remove the noise")
    qtbot.waitUntil(log.has("finished", render))
    assert ("cancelled", older) in log.events
    # The newer one was answered between two tiles: before the render was done.
    assert log.events.index(("finished", newer)) < log.events.index(("finished", render))


def test_a_newer_document_stops_work_it_does_not_want(made: Made, qtbot: QtBot, engine: FakeEngine) -> None:
    thread, log = made
    engine.delay = 0.05
    first = thread.render(document_of(step("remove the rain")), PHOTO)
    qtbot.waitUntil(lambda: len(engine.requests) == 1)
    second = thread.render(document_of(step("remove the noise")), PHOTO)
    third = thread.render(document_of(step("make it sharp")), PHOTO)
    qtbot.waitUntil(log.has("finished", third))
    assert ("cancelled", first) in log.events
    assert ("cancelled", second) in log.events
    assert ("finished", first) not in log.events
    assert len(engine.requests) == 2  # the second never ran


def test_a_newer_document_keeps_the_step_at_work_if_it_has_it_too(made: Made, qtbot: QtBot, engine: FakeEngine) -> None:
    thread, log = made
    engine.delay = 0.05
    rain, noise, sharp = step("remove the rain"), step("remove the noise"), step("make it sharp")
    first = thread.render(document_of(rain, noise), PHOTO)
    qtbot.waitUntil(log.has("step started", rain.id))
    second = thread.render(document_of(rain, sharp), PHOTO)
    qtbot.waitUntil(log.has("finished", second))
    assert ("cancelled", first) in log.events
    assert [request.embedding for request in engine.requests] == [rain.embedding, sharp.embedding]


def test_cancelling_a_render(made: Made, qtbot: QtBot, engine: FakeEngine) -> None:
    thread, log = made
    engine.delay, engine.tiles = 0.02, 1000
    running = thread.render(document_of(step("remove the rain")), PHOTO)
    qtbot.waitUntil(lambda: len(engine.requests) == 1)
    waiting = thread.call(lambda renderer, cancel, progress: None)
    began = time.perf_counter()
    thread.cancel("render", "call")
    qtbot.waitUntil(log.has("cancelled", running))
    assert time.perf_counter() - began < 1
    assert ("cancelled", waiting) in log.events
    again = thread.understand("remove the rain")
    qtbot.waitUntil(log.has("finished", again))


def test_failures_are_reported_and_the_thread_goes_on(
    made: Made, qtbot: QtBot, engine: FakeEngine, caplog: pytest.LogCaptureFixture
) -> None:
    thread, log = made
    for failure in (ModelError("The device is gone."), MemoryError(), RuntimeError("surprise")):
        engine.failure = failure
        job = thread.render(document_of(step("remove the rain")), PHOTO)
        qtbot.waitUntil(log.has("failed", job))
        told = log.results[job]
        assert isinstance(told, ModelError) != isinstance(failure, RuntimeError)
    assert "surprise" in caplog.text
    engine.failure = None
    job = thread.render(document_of(step("remove the rain")), PHOTO)
    qtbot.waitUntil(log.has("finished", job))


def test_an_engine_that_cannot_be_made_is_tried_again(qtbot: QtBot) -> None:
    answers: list[Engine | Exception] = [ModelError("There are no weights."), FakeEngine()]

    def factory() -> Engine:
        answer = answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    thread = EngineThread(factory)
    log = Log(thread)
    first = thread.warm_up()
    qtbot.waitUntil(log.has("failed", first))
    second = thread.warm_up()
    qtbot.waitUntil(log.has("finished", second))
    thread.shutdown()


def test_it_gives_memory_back_when_nothing_is_to_be_done(
    made: Made, qtbot: QtBot, engine: FakeEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    thread, log = made
    job = thread.understand("remove the rain")
    qtbot.waitUntil(log.has("finished", job))
    assert engine.rests == 0, "the next sentence may come at once"
    monkeypatch.setattr(module, "REST_AFTER", 0.01)
    job = thread.understand("remove the noise")
    qtbot.waitUntil(log.has("finished", job))
    qtbot.waitUntil(lambda: engine.rests == 1)
    job = thread.understand("clear the haze")
    qtbot.waitUntil(log.has("finished", job))


def test_shutting_down_cancels_and_joins(qtbot: QtBot) -> None:
    engine = FakeEngine(delay=0.02, tiles=1000)
    thread = EngineThread(lambda: engine)
    thread.render(document_of(step("remove the rain")), PHOTO)
    qtbot.waitUntil(lambda: len(engine.requests) == 1)
    began = time.perf_counter()
    thread.shutdown()
    assert time.perf_counter() - began < 1
    assert not thread._thread.isRunning()
    with pytest.raises(RuntimeError):
        thread.understand("remove the rain")


def test_a_thread_that_was_never_used_ends(qtbot: QtBot) -> None:
    EngineThread(FakeEngine).shutdown()


def test_remaining_time_comes_from_the_speed_after_the_first_tile() -> None:
    remaining = Remaining()
    assert remaining.estimate(0.1, 100.0) is None  # the first tile took however long it took
    assert remaining.estimate(0.2, 102.0) == pytest.approx(16.0)
    assert remaining.estimate(0.6, 110.0) == pytest.approx(8.0)
    assert remaining.estimate(1.0, 118.0) == pytest.approx(0.0)
