"""`instructir bench`: the contract's JSON and the table."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from command_line import Run

from instructir_desktop.core.nn.configuration import Configuration
from instructir_desktop.engine import bench

SMALL = Configuration(width=8, encoder=(1, 1), middle=1, decoder=(1, 1))
SMALL_U2 = Configuration(width=8, encoder=(1, 1), middle=1, decoder=(1, 1), stem=2)
MEASURE = bench.measure


@pytest.fixture(autouse=True)
def _small_networks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench, "MATMUL_SIZE", 64)
    monkeypatch.setattr(bench, "measure", partial(MEASURE, bundled=SMALL_U2, official=SMALL))


def test_the_json(run: Run) -> None:
    outcome = run("bench", "--size", "64", "--device", "cpu", "--json")
    assert outcome.code == 0
    assert outcome.err == ""
    value = outcome.json
    assert value["size"] == 64
    assert value["baseline_ms"] > 0
    for name in ("official_ms", "bundled_ms"):
        assert list(value[name]) == ["fp32", "bf16"]
        assert all(milliseconds > 0 for milliseconds in value[name].values())
    assert {name: list(part) for name, part in value["peak_fraction"].items()} == {
        "baseline": ["fp32"],
        "official": ["fp32", "bf16"],
        "bundled": ["fp32", "bf16"],
    }
    assert value["peak_rss_mb"] > 50


def test_the_table(run: Run) -> None:
    lines = run("bench", "--size", "64", "--device", "cpu").out.splitlines()
    assert "64 × 64" in lines[0]
    assert [line.split("  ")[0] for line in lines[2:9]] == [
        "official, published way",
        "official, ours",
        "official, ours",
        "bundled, ours",
        "bundled, ours",
        "matrix product",
        "matrix product",
    ]
    assert "1.0×" in lines[2]


@pytest.mark.parametrize("size", ["0", "15", "-64", "many", "100000"])
def test_sizes_that_make_no_sense(size: str, run: Run) -> None:
    assert run("bench", f"--size={size}").code == 2


def test_no_bundled_model(run: Run, resources: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench, "measure", MEASURE)
    outcome = run("bench", "--size", "64", "--device", "cpu")
    assert outcome.code == 5
    assert str(resources) in outcome.sentence
