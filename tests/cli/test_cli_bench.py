"""`instructir bench`: the contract's JSON and the table."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

import pytest
from command_line import Run

from instructir_desktop.cli import bench_photo
from instructir_desktop.cli.bench_photo import EndToEnd
from instructir_desktop.core.geometry import Size
from instructir_desktop.core.nn.configuration import Configuration
from instructir_desktop.engine import bench
from instructir_desktop.errors import ModelError

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
    assert value["worst_error"]["official"]["fp32"] < 1e-4 < value["worst_error"]["official"]["bf16"] < 0.1
    assert value["photos"] == []
    assert value["regions"] == {}


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


def test_markdown_regions_and_a_photo(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[tuple[Size, str, str]] = []

    def end_to_end(size: Size, *, device: str, precision: str) -> EndToEnd:
        calls.append((size, device, precision))
        return EndToEnd(size, 12.5, 10.0, 1500.4, "cpu", "fp32", 21.25)

    monkeypatch.setattr(bench_photo, "end_to_end", end_to_end)
    monkeypatch.setattr(bench, "bundled_configuration", lambda: SMALL_U2)
    monkeypatch.setattr("instructir_desktop.cli.bench.OFFICIAL_7D", SMALL)
    outcome = run("bench", "--size", "64", "--device", "cpu", "--markdown", "--photo", "5000x2500", "--regions", "3")
    assert outcome.code == 0
    assert calls == [(Size(5000, 2500), "cpu", "auto")]
    lines = outcome.out.splitlines()
    assert lines[1:4][1].startswith("| network | precision | ms |")
    assert "| 5000 × 2500 | 12.5 | 12.5 | 10.0 | 21.2 | 1.00 | 1500 | fp32 | cpu |" in lines
    assert sum("3 random regions" in line for line in lines) == 2


def test_a_photo_from_file_to_file_in_its_own_process(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    script = tmp_path / "apply.py"
    script.write_text(
        "import json, sys\n"
        "assert sys.argv[1] == 'apply' and sys.argv[2].endswith('.jpg')\n"
        "from PIL import Image\n"
        "assert Image.open(sys.argv[2]).size == (120, 80)\n"
        "print(json.dumps({'seconds': 0.5, 'device': 'cpu', 'precision': 'bf16'}))\n"
    )
    monkeypatch.setattr(bench_photo, "_command", lambda: [sys.executable, str(script)])
    found = bench_photo.end_to_end(Size(120, 80), device="cpu", precision="bf16")
    assert (found.network_seconds, found.device, found.precision) == (0.5, "cpu", "bf16")
    assert found.seconds > 0
    assert found.peak_mb is None or 5 < found.peak_mb < 5000
    script.write_text("import sys; sys.exit('no such model')")
    with pytest.raises(ModelError, match="120 × 80 pixels was not restored: no such model"):
        bench_photo.end_to_end(Size(120, 80), device="cpu", precision="bf16")


@pytest.mark.parametrize("photo", ["6000", "6000x", "ax9", "1x1", "-5x5", "6000*4000"])
def test_photos_that_make_no_sense(photo: str, run: Run) -> None:
    assert run("bench", f"--photo={photo}").code == 2


@pytest.mark.parametrize("size", ["0", "15", "-64", "many", "100000"])
def test_sizes_that_make_no_sense(size: str, run: Run) -> None:
    assert run("bench", f"--size={size}").code == 2


def test_no_bundled_model(run: Run, resources: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench, "measure", MEASURE)
    outcome = run("bench", "--size", "64", "--device", "cpu")
    assert outcome.code == 5
    assert str(resources) in outcome.sentence
