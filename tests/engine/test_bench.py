"""The benchmark: what it compares is the same arithmetic, and its numbers follow from what was measured."""

from __future__ import annotations

import subprocess
import sys
import time
from dataclasses import replace

import numpy as np
import pytest
import torch

from instructir_desktop.core.geometry import Box, Size
from instructir_desktop.core.nn.configuration import OFFICIAL_7D, Configuration
from instructir_desktop.core.nn.instructir import InstructIR
from instructir_desktop.core.nn.pooling import OwnAverages
from instructir_desktop.engine import bench
from instructir_desktop.engine.bench_regions import agreement, random_regions
from instructir_desktop.engine.peak_memory import peak_mb
from instructir_desktop.engine.torch_baseline import Baseline

SMALL = Configuration(width=8, encoder=(1, 1), middle=1, decoder=(1, 1))
SMALL_U2 = Configuration(width=8, encoder=(1, 1), middle=1, decoder=(1, 1), stem=2)


def test_the_baseline_is_the_same_network() -> None:
    torch.manual_seed(3)
    network = InstructIR(SMALL)
    for parameter in network.parameters():
        torch.nn.init.normal_(parameter, 0, 0.2)
    baseline = Baseline(SMALL)
    baseline.load_state_dict(network.state_dict(), strict=True)
    photo, embedding = torch.rand(1, 3, 32, 48), torch.randn(1, 256)
    with torch.inference_mode():
        ours, published = network(photo, embedding), baseline(photo, embedding)
        residual = baseline.residual(photo, embedding, OwnAverages())
    assert (ours - published).abs().max() < 1e-5
    assert residual.is_contiguous()  # NCHW all the way
    assert network.residual(photo, embedding, OwnAverages()).is_contiguous(memory_format=torch.channels_last)
    assert (ours - photo).abs().max() > 1e-3  # and it does something


def test_every_contender_is_measured_and_the_rates_follow(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench, "MATMUL_SIZE", 64)
    seen: list[tuple[int, int]] = []
    report = bench.measure(
        50, bundled=SMALL_U2, official=SMALL, device="cpu", progress=lambda done, total: seen.append((done, total))
    )
    assert report.size == 56  # a multiple of the u2 network's 8
    assert [(timing.model, timing.precision) for timing in report.timings] == [
        ("baseline", "fp32"),
        ("official", "fp32"),
        ("official", "bf16"),
        ("bundled", "fp32"),
        ("bundled", "bf16"),
    ]
    assert report.rounds == 3
    assert seen[-1] == (28, 28)  # a warm-up and three rounds of seven
    for timing in report.timings:
        assert timing.milliseconds > 0
        assert report.fraction(timing) == pytest.approx(
            timing.flops / (timing.milliseconds / 1000) / 1e9 / report.matmul_gflops[timing.precision]
        )
    assert report.peak_rss_mb is not None
    assert 50 < report.peak_rss_mb < 50_000


def test_the_peak_memory_is_the_programs_own() -> None:
    """Not that of the process that started it, which here is larger than what the child needs."""
    held = np.ones(300_000_000, dtype=np.uint8)
    peaks = [
        peak_of("import time; time.sleep(1)"),
        peak_of("import time; b = bytearray(b'1') * 150_000_000; del b; time.sleep(1)"),
    ]
    own = peak_mb()
    assert own is not None
    assert own > 300
    assert held[0] == 1
    assert peak_mb(2**30) is None
    if sys.platform == "linux":
        assert peaks[0] is not None
        assert peaks[1] is not None
        assert peaks[0] < 100
        assert 150 < peaks[1] < 300


def peak_of(program: str) -> float | None:
    """The largest peak seen while a Python program runs."""
    with subprocess.Popen([sys.executable, "-c", program]) as child:
        peak = None
        while child.poll() is None:
            peak = peak_mb(child.pid) or peak
            time.sleep(0.02)
    return peak


def test_runs_are_interleaved() -> None:
    order: list[str] = []
    bench._interleaved([lambda: order.append("a"), lambda: order.append("b")], 3, torch.device("cpu"), lambda *_: None)
    assert "".join(order) == "abababab"


def test_the_arithmetic_of_the_official_network_is_the_published_count() -> None:
    assert bench._flops(OFFICIAL_7D, 256) / 1e9 == pytest.approx(32.3, abs=0.1)


def test_reading_the_spectrum_is_no_part_of_a_frame() -> None:
    plain = Configuration(8, (1, 1), 1, (1, 1), 16, stem=2)
    assert bench._flops(replace(plain, deconvolution=True), 64) == bench._flops(plain, 64) > 0


def test_every_error_is_against_the_canonical_network(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench, "MATMUL_SIZE", 64)
    report = bench.measure(64, bundled=SMALL_U2, official=SMALL, rounds=1, device="cpu")
    errors = {(timing.model, timing.precision): (timing.worst_error, timing.psnr) for timing in report.timings}
    for model in ("baseline", "official", "bundled"):
        assert errors[model, "fp32"][0] <= 1e-4
        assert errors[model, "fp32"][1] > 100
    for model in ("official", "bundled"):
        assert errors[model, "bf16"][0] > 0
        assert 60 <= errors[model, "bf16"][1] < 120
    assert "cores" in report.machine


def test_a_network_with_a_filter_is_measured_with_it_and_without(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench, "MATMUL_SIZE", 64)
    report = bench.measure(64, bundled=replace(SMALL_U2, deconvolution=True), official=SMALL, rounds=1, device="cpu")
    assert [timing.model for timing in report.timings][-4:] == ["bundled", "bundled", "filtering", "filtering"]
    bundled, filtering = (timing for timing in report.timings[-4:] if timing.precision == "fp32")
    assert bundled.flops == filtering.flops
    assert bundled.worst_error <= 1e-4
    assert filtering.worst_error <= 1e-4
    assert filtering.psnr != bundled.psnr, "not the same photo comes out"


@pytest.mark.parametrize("configuration", [SMALL, SMALL_U2, replace(SMALL_U2, deconvolution=True)])
def test_random_regions_equal_the_whole_frame(configuration: Configuration) -> None:
    """The bundled and the published network: `instructir bench --regions 50`."""
    found = agreement(configuration, Size(208, 160), 50)
    print(f"worst error over {found.regions} random regions: {found.worst:.1e} of {found.effect:.2f}")
    assert found.effect > 1e-3, "the network must do something for this to mean anything"
    assert found.worst <= 1e-5


def test_random_regions_are_anywhere_and_the_same_each_time() -> None:
    boxes = random_regions(Size(300, 40), 200)
    assert boxes == random_regions(Size(300, 40), 200)
    assert all(Box(0, 0, 300, 40).contains(box) and not box.empty for box in boxes)
    assert min(box.x for box in boxes) < 10
    assert max(box.right for box in boxes) > 290
