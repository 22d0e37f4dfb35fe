"""`instructir bench`: how fast this computer runs the networks, against the published way and against its own limit."""

from __future__ import annotations

import argparse

from instructir_desktop.cli import arguments
from instructir_desktop.cli.arguments import Commands
from instructir_desktop.cli.console import ProgressBar, print_json
from instructir_desktop.engine import bench
from instructir_desktop.engine.bench import Report

EPILOGUE = """\
baseline: the official 7D network in the published way (float32, NCHW, layer norm in elementwise operations, whole frame).
official: the same network as this application runs it. bundled: the network that is shipped. Weights are random.
All contenders take turns, three rounds after a warm-up; the times are medians. peak_fraction is the network's arithmetic
per second over that of a large matrix product of the same precision in the same run.
"""
TITLES = {"baseline": "official, published way", "official": "official, ours", "bundled": "bundled, ours"}


def add(commands: Commands) -> None:
    parser = commands.add_parser(
        "bench",
        help="measure the networks on this computer",
        description="Measures how fast this computer runs the networks.",
        epilog=EPILOGUE,
    )
    parser.add_argument("--size", type=arguments.size, default=512, metavar="PIXELS", help="side of the frame (512)")
    arguments.add_device(parser)
    arguments.add_json(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    with ProgressBar() as bar:
        report = bench.measure(args.size, device=args.device, progress=bar.tiles)
    if args.json:
        print_json(as_json(report))
        return 0
    print(
        f"{report.size} × {report.size} pixels on {report.device}, {report.threads} threads, medians of {report.rounds}"
    )
    print(f"{'network':25}{'precision':>10}{'ms':>10}{'GFLOP/s':>10}{'of peak':>9}{'speed-up':>10}")
    for timing in report.timings:
        print(
            f"{TITLES[timing.model]:25}{timing.precision:>10}{timing.milliseconds:>10.1f}{timing.gflops:>10.0f}"
            f"{report.fraction(timing):>9.0%}{report.baseline.milliseconds / timing.milliseconds:>9.1f}×"
        )
    for precision, rate in report.matmul_gflops.items():
        print(f"{'matrix product':25}{precision:>10}{'':>10}{rate:>10.0f}{1:>9.0%}")
    if report.peak_rss_mb is not None:
        print(f"Peak memory of this process: {report.peak_rss_mb:,.0f} MB")
    return 0


def as_json(report: Report) -> dict[str, object]:
    """The contract's names, and what the numbers depend on."""
    timings: dict[str, dict[str, float]] = {}
    fractions: dict[str, dict[str, float]] = {}
    for timing in report.timings:
        timings.setdefault(timing.model, {})[timing.precision] = round(timing.milliseconds, 2)
        fractions.setdefault(timing.model, {})[timing.precision] = round(report.fraction(timing), 4)
    return {
        "size": report.size,
        "rounds": report.rounds,
        "device": report.device,
        "threads": report.threads,
        "baseline_ms": timings["baseline"]["fp32"],
        "official_ms": timings["official"],
        "bundled_ms": timings["bundled"],
        "peak_fraction": fractions,
        "matmul_gflops": {precision: round(rate, 1) for precision, rate in report.matmul_gflops.items()},
        "peak_rss_mb": None if report.peak_rss_mb is None else round(report.peak_rss_mb, 1),
    }
