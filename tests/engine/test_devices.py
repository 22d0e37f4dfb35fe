"""Devices: chosen by measurement and remembered, given up when they fail; memory that runs out makes tiles smaller."""

from __future__ import annotations

import contextlib
import gc
import os
import sys
import threading
import time
import weakref
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch

from instructir_desktop.core.geometry import Box
from instructir_desktop.core.nn.configuration import OFFICIAL_7D, Configuration
from instructir_desktop.core.nn.folded import FoldedInstructIR, Pins
from instructir_desktop.core.nn.lattice import Place
from instructir_desktop.engine import torch_device
from instructir_desktop.engine.api import CancelToken, FloatImage, RestoreRequest
from instructir_desktop.engine.torch_device import choose_device, seconds_of_a_frame
from instructir_desktop.engine.torch_engine import TorchEngine
from instructir_desktop.engine.torch_memory import SIDES, out_of_memory, tile_side
from instructir_desktop.engine.torch_networks import Networks
from instructir_desktop.engine.torch_threads import NICE, StripThreads, default_threads
from instructir_desktop.engine.weights import ModelStore
from instructir_desktop.errors import Cancelled, ModelError

U2 = Configuration(width=48, encoder=(2, 2), middle=2, decoder=(2, 2), stem=2)
EMBEDDING = tuple(np.random.default_rng(5).normal(size=256).astype(np.float32).tolist())


def photo(width: int, height: int) -> FloatImage:
    return np.random.default_rng(0).random((height, width, 3), dtype=np.float32)


def of_devices(monkeypatch: pytest.MonkeyPatch, *names: str) -> None:
    monkeypatch.setattr(torch_device, "available", lambda: list(names))
    monkeypatch.setattr(torch_device, "fingerprint", lambda names: "-".join(names))


def times(**seconds: float) -> Callable[[torch.device], float]:
    def measure(device: torch.device) -> float:
        if device.type not in seconds:
            raise RuntimeError("it fell over")
        return seconds[device.type]

    return measure


def unexpected(device: torch.device) -> float:
    raise AssertionError("nothing was to be measured")


def test_the_fastest_device_is_measured_once_and_remembered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    of_devices(monkeypatch, "mps", "cpu")
    memory = tmp_path / "cache" / "device.json"
    assert choose_device("auto", measure=times(mps=0.2, cpu=0.1), memory=memory).type == "cpu"
    assert choose_device("auto", measure=unexpected, memory=memory).type == "cpu"
    of_devices(monkeypatch, "cuda", "cpu")  # another machine, or another driver
    assert choose_device("auto", measure=times(cuda=0.01, cpu=0.1), memory=memory).type == "cuda"
    memory.write_text("{")
    assert choose_device("auto", measure=times(cuda=0.3, cpu=0.1), memory=memory).type == "cpu"


def test_a_device_that_fails_its_measurement_is_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    of_devices(monkeypatch, "cuda", "cpu")
    assert choose_device("auto", measure=times(cpu=5.0), memory=tmp_path / "a.json").type == "cpu"
    assert choose_device("auto", measure=times(), memory=tmp_path / "b.json").type == "cpu"


def test_a_manual_choice_is_not_measured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    of_devices(monkeypatch, "cuda", "mps", "cpu")
    assert choose_device("mps", measure=unexpected, memory=tmp_path / "a.json").type == "mps"
    assert choose_device("cpu", measure=unexpected, memory=tmp_path / "a.json").type == "cpu"
    of_devices(monkeypatch, "cpu")
    assert choose_device("auto", measure=unexpected, memory=tmp_path / "a.json").type == "cpu"
    with pytest.raises(ModelError, match="no “cuda” device"):
        choose_device("cuda", measure=unexpected)


def test_a_choice_that_cannot_be_written_is_still_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    of_devices(monkeypatch, "cuda", "cpu")
    (tmp_path / "file").write_text("")
    memory = tmp_path / "file" / "device.json"
    assert choose_device("auto", measure=times(cuda=0.1, cpu=0.2), memory=memory).type == "cuda"


def test_the_measurement_runs_a_network(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(torch_device, "MEASURING", 0.1)
    assert 0 < seconds_of_a_frame(torch.device("cpu")) < 10


def test_a_failing_device_gives_way_to_the_cpu(tiny_root: Path) -> None:
    networks = Networks(ModelStore((tiny_root,)), torch.device("cuda"), manual=False, threads=None)
    seen: list[str] = []

    def work() -> str:
        seen.append(networks.device.type)
        if networks.device.type == "cuda":
            raise RuntimeError("CUDA error: an illegal memory access\nmore of it")
        return "done"

    assert networks.attempt(work) == "done"
    assert seen == ["cuda", "cpu"]
    assert networks.note == (
        "The cuda device failed (CUDA error: an illegal memory access), so the CPU is used from now on."
    )
    assert networks.precision("fp16") == ("fp32", torch.float32), "fp16 was possible there; here it is not"
    assert networks.attempt(work) == "done"
    assert seen[2:] == ["cpu"]


def test_a_device_chosen_by_hand_is_not_replaced(tiny_root: Path) -> None:
    networks = Networks(ModelStore((tiny_root,)), torch.device("cuda"), manual=True, threads=None)

    def work() -> None:
        raise RuntimeError("CUDA error")

    with pytest.raises(ModelError, match=r"The cuda device failed \(CUDA error\)\. Choose the device “cpu” or “auto”"):
        networks.attempt(work)
    assert networks.device.type == "cuda"


def test_running_out_of_memory_is_not_a_failure_of_the_device(tiny_root: Path) -> None:
    networks = Networks(ModelStore((tiny_root,)), torch.device("mps"), manual=False, threads=None)

    def work() -> None:
        raise RuntimeError("MPS backend out of memory (MPS allocated: 1 GB)")

    with pytest.raises(RuntimeError, match="out of memory"):
        networks.attempt(work)
    assert networks.device.type == "mps"


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (torch.OutOfMemoryError("x"), True),
        (MemoryError(), True),
        (RuntimeError("DefaultCPUAllocator: can't allocate memory: you tried to allocate 9 bytes."), True),
        (RuntimeError("[enforce fail at alloc_cpu.cpp] DefaultCPUAllocator: not enough memory"), True),
        (RuntimeError("shape mismatch"), False),
        (ValueError("out of memory"), False),
        (RuntimeError("could not create a primitive"), True),
    ],
)
def test_what_counts_as_out_of_memory(error: Exception, expected: bool) -> None:
    assert out_of_memory(error) is expected


class Scarce:
    """Lets frames of up to `pixels` through and runs out of memory with larger ones, from the call `after` on."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, pixels: int, after: int = 0) -> None:
        self.frames: list[int] = []
        original = FoldedInstructIR.residual

        def residual(
            network: FoldedInstructIR,
            frames: torch.Tensor,
            pins: Pins,
            checkpoint: object = None,
            wanted: Box | None = None,
            place: Place | None = None,
        ) -> torch.Tensor:
            self.frames.append(frames.shape[2] * frames.shape[3])
            if len(self.frames) > after and self.frames[-1] > pixels:
                raise RuntimeError("DefaultCPUAllocator: can't allocate memory")
            return original(network, frames, pins, checkpoint, wanted, place)  # type: ignore[arg-type]

        monkeypatch.setattr(FoldedInstructIR, "residual", residual)


@pytest.mark.parametrize("box", [None, Box(13, 5, 1900, 880)])
def test_smaller_tiles_when_memory_runs_out(tiny_root: Path, monkeypatch: pytest.MonkeyPatch, box: Box | None) -> None:
    engine = TorchEngine("cpu", store=ModelStore((tiny_root,)), threads=1)
    source = photo(2000, 900)
    context = engine.measure(source, EMBEDDING, "tiny-u2")
    expected = engine.restore(RestoreRequest(source, EMBEDDING, "tiny-u2", context, box)).pixels
    scarce = Scarce(monkeypatch, 120_000, after=1)
    steps: list[tuple[int, int]] = []
    result = engine.restore(
        RestoreRequest(source, EMBEDDING, "tiny-u2", context, box),
        progress=lambda done, total: steps.append((done, total)),
    )
    assert float(np.abs(result.pixels - expected).max()) <= 1e-5
    assert steps[-1][0] == steps[-1][1]
    assert [done for done, _ in steps] == list(range(len(steps)))
    before = len(scarce.frames)
    engine.restore(RestoreRequest(source, EMBEDDING, "tiny-u2", context, box))
    assert all(pixels <= 120_000 for pixels in scarce.frames[before:]), "what was learned is kept"


def test_no_tile_is_small_enough(tiny_root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = TorchEngine("cpu", store=ModelStore((tiny_root,)), threads=1)
    context = engine.measure(photo(64, 64), EMBEDDING, "tiny-u2")
    Scarce(monkeypatch, 0)
    with pytest.raises(ModelError, match="ran out of memory"):
        engine.restore(RestoreRequest(photo(300, 200), EMBEDDING, "tiny-u2", context))


def test_a_tile_chosen_by_hand_is_not_replaced(tiny_root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = TorchEngine("cpu", store=ModelStore((tiny_root,)), threads=1)
    context = engine.measure(photo(64, 64), EMBEDDING, "tiny-u2")
    scarce = Scarce(monkeypatch, 10_000)
    with pytest.raises(ModelError, match="tiles of 256 pixels"):
        engine.restore(RestoreRequest(photo(300, 200), EMBEDDING, "tiny-u2", context, tile=256))
    assert len(scarce.frames) == 1


def test_the_tile_follows_from_the_free_memory() -> None:
    assert tile_side(U2, free=None) == 1024
    assert tile_side(U2, free=16_000_000_000) == 1024
    assert tile_side(OFFICIAL_7D, free=16_000_000_000) in (512, 768, 1024)
    assert tile_side(OFFICIAL_7D, free=1_000_000_000) < tile_side(OFFICIAL_7D, free=16_000_000_000)
    assert tile_side(U2, free=0) == SIDES[0]
    sides = [tile_side(U2, free=free) for free in range(0, 4_000_000_000, 100_000_000)]
    assert sides == sorted(sides)


def test_a_box_that_fits_is_one_tile_wherever_it_lies(
    tiny_engine: TorchEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    scarce = Scarce(monkeypatch, 10**9)
    source = photo(1200, 1000)
    context = tiny_engine.measure(photo(64, 64), EMBEDDING, "tiny-u2")
    tiny_engine.restore(RestoreRequest(source, EMBEDDING, "tiny-u2", context, Box(512, 512, 512, 400)))
    assert len(scarce.frames) == 1


def test_threads_share_the_work_and_pass_errors_on() -> None:
    threads = StripThreads(3)
    done: list[int] = []
    names: set[str] = set()

    def task(index: int) -> None:
        names.add(threading.current_thread().name)
        assert torch.is_inference_mode_enabled()
        assert torch.get_num_threads() == 1
        time.sleep(0.002)
        done.append(index)

    before = torch.get_num_threads()
    threads(50, task)
    assert sorted(done) == list(range(50))
    assert len(names) == 3
    assert torch.get_num_threads() == before

    running = 0

    def fail(index: int) -> None:
        nonlocal running
        running += 1
        try:
            time.sleep(0.002)
            if index == 4:
                raise Cancelled
        finally:
            running -= 1

    with pytest.raises(Cancelled):
        threads(1000, fail)
    assert running == 0, "nobody is still writing when the error is passed on"


@pytest.mark.skipif(sys.platform != "linux", reason="a thread's own priority is a matter of Linux")
def test_background_threads_give_way() -> None:
    found: list[int] = []
    StripThreads(2, background=True)(
        4, lambda index: found.append(os.getpriority(os.PRIO_PROCESS, threading.get_native_id()))
    )
    assert set(found) == {os.getpriority(os.PRIO_PROCESS, 0) + NICE}


def test_one_core_is_left_for_the_window() -> None:
    assert [default_threads(cores) for cores in (1, 2, 3, 8)] == [1, 2, 2, 7]


def test_the_result_does_not_depend_on_the_number_of_threads(tiny_root: Path) -> None:
    source, results = photo(300, 500), []
    for threads in (1, 2, 5):
        engine = TorchEngine("cpu", store=ModelStore((tiny_root,)), threads=threads)
        results.append(engine.restore(RestoreRequest(source, EMBEDDING, "tiny-official")))
    assert results[0].context == results[1].context == results[2].context
    assert np.array_equal(results[0].pixels, results[1].pixels)
    assert np.array_equal(results[0].pixels, results[2].pixels)


def test_memory_is_kept_between_tiles_and_given_back_at_rest(tiny_root: Path) -> None:
    engine = TorchEngine("cpu", store=ModelStore((tiny_root,)), threads=2)
    request = RestoreRequest(photo(300, 200), EMBEDDING, "tiny-u2")
    first = engine.restore(request)
    (levels,) = [network._levels for network in engine.networks._folded.values()]
    place = levels.take("first of level 0", (1, 2, 2, 8))
    engine.restore(RestoreRequest(photo(300, 200), EMBEDDING, "tiny-u2", first.context))
    assert levels.take("first of level 0", (1, 2, 2, 8)).data_ptr() == place.data_ptr()
    engine.rest()
    assert not hasattr(levels._mine, "held")
    assert np.array_equal(engine.restore(request).pixels, first.pixels)


@pytest.mark.parametrize("threads", [1, 2])
def test_cancel_stops_inside_a_tile(tiny_root: Path, threads: int) -> None:
    engine = TorchEngine("cpu", store=ModelStore((tiny_root,)), threads=threads)
    context = engine.measure(photo(64, 64), EMBEDDING, "tiny-u2")
    request = RestoreRequest(photo(500, 500), EMBEDDING, "tiny-u2", context)

    class Countdown(CancelToken):
        """Cancelled at the tenth time of asking, which is in the middle of the only tile."""

        asked = 0

        def check(self) -> None:
            self.asked += 1
            if self.asked == 10:
                self.cancel()
            super().check()

    cancel, steps = Countdown(), []
    with pytest.raises(Cancelled):
        engine.restore(request, progress=lambda done, total: steps.append((done, total)), cancel=cancel)
    assert steps == [(0, 1)]
    assert cancel.asked < 10 + 2 * threads


def test_threads_in_which_memory_ran_out_are_replaced() -> None:
    """Found with real memory that was refused: oneDNN makes no more code in a thread where it once could not."""
    threads, spoiled = StripThreads(2), threading.local()

    def fail(_number: int) -> None:
        spoiled.here = True
        raise RuntimeError("could not create a primitive")

    def look(_number: int) -> None:
        seen.append(hasattr(spoiled, "here"))

    seen: list[bool] = []
    for _ in range(3):
        with pytest.raises(RuntimeError, match="primitive"):
            threads(4, fail)
        threads(8, look)
    assert seen == [False] * 24


def test_what_a_failed_tile_took_is_free_at_once() -> None:
    """Without waiting for garbage to be collected: a smaller tile is to have that memory."""
    threads = StripThreads(2)
    kept: list[weakref.ref[FloatImage]] = []

    def fail(_number: int) -> None:
        features = photo(8, 8)
        kept.append(weakref.ref(features))
        raise MemoryError

    gc.collect()
    gc.disable()
    try:
        with contextlib.suppress(MemoryError):
            threads(2, fail)
        assert [one() for one in kept] == [None] * len(kept)
        assert kept
    finally:
        gc.enable()
