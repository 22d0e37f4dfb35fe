"""`instructir selftest`: whether this installation is whole and computes what it should."""

from __future__ import annotations

import argparse
import platform
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from importlib import metadata
from pathlib import Path

import numpy as np

from instructir_desktop import __version__
from instructir_desktop.cli import arguments, decoders, engine, golden
from instructir_desktop.cli.arguments import Commands
from instructir_desktop.cli.console import print_json
from instructir_desktop.engine.weights import ModelStore
from instructir_desktop.errors import InstructIRError, ModelError
from instructir_desktop.imaging.buffer import ImageBuffer
from instructir_desktop.imaging.export import export_photo
from instructir_desktop.imaging.open import open_photo

PACKAGES = (
    "numpy", "pillow", "imagecodecs", "tifffile", "rawpy", "safetensors", "tokenizers", "torch", "transformers",
    "PySide6-Essentials",
)  # fmt: skip
FORMATS = {".png": 0.0, ".tif": 0.0, ".webp": 4.0, ".jpg": 4.0}
"""Suffix and the mean difference of 8-bit levels that a round trip may make."""


@dataclass(frozen=True)
class Check:
    """One part of the self-test; `detail` is what was found or what is wrong."""

    name: str
    ok: bool
    detail: str
    seconds: float


def add(commands: Commands) -> None:
    parser = commands.add_parser(
        "selftest",
        help="check this installation",
        description="Checks whether this installation is whole and computes what it should.",
    )
    arguments.add_device(parser)
    arguments.add_json(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    part = "engine"
    checks = [
        _check("resources", check_resources),
        _check("codecs", check_codecs),
        _check("decoders", decoders.check_decoders),
    ]
    try:
        used = engine.create_engine(args.device)
        part = "golden file"
        expected = golden.read_golden()
    except InstructIRError as error:
        checks.append(Check(part, ok=False, detail=str(error), seconds=0.0))
    else:
        checks.append(_check("sentence encoder", lambda: golden.check_encoder(used, expected)))
        checks.append(_check("golden restoration", lambda: golden.check_restoration(used, expected)))
    failed = [check for check in checks if not check.ok]
    if args.json:
        print_json({"ok": not failed, "versions": versions(), "checks": [asdict(check) for check in checks]})
    else:
        print(", ".join(f"{name} {version}" for name, version in versions().items()))
        for check in checks:
            print(f"{'ok    ' if check.ok else 'FAILED'} {check.name}: {check.detail} ({check.seconds:.1f} s)")
    if failed:
        raise ModelError(f"The self-test failed ({', '.join(check.name for check in failed)}): {failed[0].detail}")
    return 0


def versions() -> dict[str, str]:
    """Of this application, of Python and the system, and of the packages that matter."""
    found = {"instructir": __version__, "python": platform.python_version(), "system": platform.platform()}
    for name in PACKAGES:
        try:
            found[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            found[name] = "missing"
    return found | {"frozen": str(getattr(sys, "frozen", False)).lower()}


def check_resources() -> str:
    """Every file of every model is there and has its SHA-256. Raises ModelError."""
    store = ModelStore()
    manifests = store.manifests()
    if not manifests:
        raise ModelError("No models are installed, not even the bundled one.")
    for manifest in manifests:
        store.verify(manifest.id)
    return ", ".join(manifest.id for manifest in manifests)


def check_codecs() -> str:
    """A picture written and read in every format is the same, or as near as the format allows. Raises InstructIRError."""
    flat = golden.picture().reshape(12, 8, 12, 8, 3).mean(axis=(1, 3)).repeat(8, axis=0).repeat(8, axis=1)
    buffer = ImageBuffer((flat * 255).round().astype(np.uint8))
    with tempfile.TemporaryDirectory(prefix="instructir-") as folder:
        for suffix, allowed in FORMATS.items():
            path = Path(folder) / f"picture{suffix}"
            export_photo(buffer, path, sources=(), overwrite=False)
            again = open_photo(path)
            difference = np.abs(again.pixels.astype(np.float32) - buffer.pixels).mean()
            if again.size != buffer.size or not difference <= allowed:
                raise ModelError(f"A picture written as {suffix} comes back different (by {difference:.1f} levels).")
    return ", ".join(suffix.lstrip(".") for suffix in FORMATS)


def _check(name: str, work: Callable[[], str]) -> Check:
    started = time.perf_counter()
    try:
        ok, detail = True, work()
    except InstructIRError as error:
        ok, detail = False, str(error)
    return Check(name, ok, detail, round(time.perf_counter() - started, 3))
