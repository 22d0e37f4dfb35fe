"""`instructir bench`: how fast this computer runs the networks, against the published way and against its own limit."""

from __future__ import annotations

import argparse

from instructir_desktop.cli import arguments, bench_photo
from instructir_desktop.cli.arguments import Commands
from instructir_desktop.cli.bench_photo import EndToEnd
from instructir_desktop.cli.console import ProgressBar, print_json
from instructir_desktop.core.geometry import Size
from instructir_desktop.core.nn.configuration import OFFICIAL_7D
from instructir_desktop.engine import bench, bench_regions
from instructir_desktop.engine.bench import Report
from instructir_desktop.engine.bench_regions import Agreement

EPILOGUE = """\
baseline: the official 7D network in the published way (float32, NCHW, layer norm in elementwise operations, whole frame).
official: the same network as this application runs a tile. bundled: the network that is shipped. Weights are random.
All contenders take turns, three rounds after a warm-up; the times are medians. peak_fraction is the network's arithmetic
per second over that of a large matrix product of the same precision in the same run. The error is that of the restored
frame against the canonical network in float32.
"""
TITLES = {
    "baseline": "official, published way",
    "official": "official, ours",
    "bundled": "bundled, ours",
    "filtering": "bundled, for blur",
}
REGIONS_IN = Size(640, 512)
"""Pixels of the photo whose regions are compared with the whole: larger than a halo, small enough to be computed whole."""


def add(commands: Commands) -> None:
    parser = commands.add_parser(
        "bench",
        help="measure the networks on this computer",
        description="Measures how fast this computer runs the networks.",
        epilog=EPILOGUE,
    )
    parser.add_argument("--size", type=arguments.size, default=512, metavar="PIXELS", help="side of the frame (512)")
    parser.add_argument(
        "--photo",
        type=arguments.frame,
        action="append",
        default=[],
        metavar="WxH",
        help="also a photo of this size from file to file, in a process of its own; may be repeated",
    )
    parser.add_argument(
        "--sizes", action="store_true", help="also photos of 1, 6, 24, 50 and 100 megapixels, as with --photo"
    )
    parser.add_argument(
        "--regions",
        type=arguments.count,
        default=0,
        metavar="N",
        help="also compare N random regions, each computed by itself, with the whole frame",
    )
    parser.add_argument("--markdown", action="store_true", help="print tables in Markdown")
    arguments.add_precision(parser)
    arguments.add_device(parser)
    arguments.add_json(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    with ProgressBar() as bar:
        report = bench.measure(args.size, device=args.device, progress=bar.tiles)
    agreements: dict[str, Agreement] = {}
    if args.regions:
        configurations = {"official": OFFICIAL_7D, "bundled": bench.bundled_configuration()}
        for name, configuration in configurations.items():
            with ProgressBar() as bar:
                agreements[name] = bench_regions.agreement(configuration, REGIONS_IN, args.regions, progress=bar.tiles)
    sizes = [*args.photo, *(bench_photo.SIZES if args.sizes else ())]
    photos = [bench_photo.end_to_end(size, device=args.device, precision=args.precision) for size in sizes]
    if args.json:
        print_json(as_json(report, photos, agreements))
        return 0
    print(
        f"{report.size} × {report.size} pixels on {report.device}, {report.threads} threads, medians of {report.rounds}; "
        f"{report.machine}; {report.versions}; {report.date}"
    )
    _table(*network_table(report), markdown=args.markdown)
    if report.peak_rss_mb is not None:
        print(f"Peak memory of this process: {report.peak_rss_mb:,.0f} MB")
    for name, found in agreements.items():
        print(
            f"{TITLES[name]}: {found.regions} random regions of a photo of {found.size.width} × {found.size.height} pixels "
            f"differ from the whole frame by at most {found.worst:.1e} (the network changes it by up to {found.effect:.2f})"
        )
    if photos:
        _table(*photo_table(photos), markdown=args.markdown)
    return 0


def network_table(report: Report) -> tuple[list[str], list[list[str]]]:
    """Titles and rows of what was measured on one frame."""
    titles = ["network", "precision", "ms", "GFLOP/s", "of peak", "speed-up", "worst error", "PSNR dB"]
    rows = [
        [
            TITLES[timing.model],
            timing.precision,
            f"{timing.milliseconds:.1f}",
            f"{timing.gflops:.0f}",
            f"{report.fraction(timing):.0%}",
            f"{report.baseline.milliseconds / timing.milliseconds:.1f}×",
            f"{timing.worst_error:.0e}",
            f"{timing.psnr:.0f}",
        ]
        for timing in report.timings
    ]
    rows += [
        ["matrix product", precision, "", f"{rate:.0f}", "100%", "", "", ""]
        for precision, rate in report.matmul_gflops.items()
    ]
    return titles, rows


def photo_table(photos: list[EndToEnd]) -> tuple[list[str], list[list[str]]]:
    """Titles and rows of photos from file to file."""
    titles = ["photo", "MP", "seconds", "network s", "processor s", "s per MP", "peak MB", "precision", "device"]
    return titles, [
        [
            f"{photo.size.width} × {photo.size.height}",
            f"{photo.megapixels:.1f}",
            f"{photo.seconds:.1f}",
            f"{photo.network_seconds:.1f}",
            "" if photo.cpu_seconds is None else f"{photo.cpu_seconds:.1f}",
            f"{photo.seconds / photo.megapixels:.2f}",
            "" if photo.peak_mb is None else f"{photo.peak_mb:.0f}",
            photo.precision,
            photo.device,
        ]
        for photo in photos
    ]


def _table(titles: list[str], rows: list[list[str]], *, markdown: bool) -> None:
    if markdown:
        print("\n| " + " | ".join(titles) + " |\n|" + " --- |" * len(titles))
        for row in rows:
            print("| " + " | ".join(row) + " |")
        print()
        return
    for row in [titles, *rows]:
        print(f"{row[0]:25}" + "".join(f"{cell:>12}" for cell in row[1:]))


def as_json(report: Report, photos: list[EndToEnd], agreements: dict[str, Agreement]) -> dict[str, object]:
    """The contract's names, and what the numbers depend on."""
    timings: dict[str, dict[str, float]] = {}
    fractions: dict[str, dict[str, float]] = {}
    errors: dict[str, dict[str, float]] = {}
    for timing in report.timings:
        timings.setdefault(timing.model, {})[timing.precision] = round(timing.milliseconds, 2)
        fractions.setdefault(timing.model, {})[timing.precision] = round(report.fraction(timing), 4)
        errors.setdefault(timing.model, {})[timing.precision] = timing.worst_error
    return {
        "size": report.size,
        "rounds": report.rounds,
        "device": report.device,
        "threads": report.threads,
        "machine": report.machine,
        "versions": report.versions,
        "date": report.date,
        "baseline_ms": timings["baseline"]["fp32"],
        "official_ms": timings["official"],
        "bundled_ms": timings["bundled"],
        "filtering_ms": timings.get("filtering"),
        "peak_fraction": fractions,
        "worst_error": errors,
        "matmul_gflops": {precision: round(rate, 1) for precision, rate in report.matmul_gflops.items()},
        "peak_rss_mb": None if report.peak_rss_mb is None else round(report.peak_rss_mb, 1),
        "regions": {name: {"count": found.regions, "worst": found.worst} for name, found in agreements.items()},
        "photos": [
            {
                "width": photo.size.width,
                "height": photo.size.height,
                "seconds": round(photo.seconds, 2),
                "network_seconds": round(photo.network_seconds, 2),
                "cpu_seconds": None if photo.cpu_seconds is None else round(photo.cpu_seconds, 2),
                "peak_mb": None if photo.peak_mb is None else round(photo.peak_mb, 1),
                "precision": photo.precision,
                "device": photo.device,
            }
            for photo in photos
        ],
    }
