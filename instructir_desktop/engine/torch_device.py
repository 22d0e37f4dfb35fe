"""Choosing the device and the precision for a computation."""

from __future__ import annotations

import hashlib
import json
import logging
import platform
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import torch

from instructir_desktop import paths
from instructir_desktop.engine.api import Device, Precision
from instructir_desktop.errors import InputError, ModelError, OutputError
from instructir_desktop.imaging.files import write_atomically

log = logging.getLogger(__name__)

Measure = Callable[[torch.device], float]
"""Seconds that a fixed piece of work takes on a device; raises RuntimeError when the device fails."""

MEASURING = 2.0
"""Seconds that measuring may take, for all devices together."""


def choose_device(wanted: Device, *, measure: Measure | None = None, memory: Path | None = None) -> torch.device:
    """The torch device. "auto" is the fastest one here, measured once and remembered per machine.

    Raises ModelError when the one asked for is absent. `measure` and `memory` (a JSON file) are for tests.
    """
    names = available()
    if wanted != "auto":
        if wanted not in names:
            there = ", ".join(names)
            raise ModelError(
                "This computer offers no “{wanted}” device to PyTorch. Available: {there}.", wanted=wanted, there=there
            )
        return torch.device(wanted)
    if len(names) == 1:
        return torch.device(names[0])
    file = memory or paths.cache_folder() / "device.json"
    machine = fingerprint(names)
    remembered = _read(file, machine)
    if remembered in names:
        return torch.device(remembered)
    fastest = _fastest(names, measure or seconds_of_a_frame)
    _write(file, machine, fastest)
    return torch.device(fastest)


def available() -> list[str]:
    """The kinds of device PyTorch offers here; the CPU is always the last."""
    there = {"cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available(), "cpu": True}
    return [name for name, yes in there.items() if yes]


def fingerprint(names: Sequence[str]) -> str:
    """Changes with whatever may change which device is the fastest: hardware, driver, PyTorch."""
    parts = [torch.__version__, platform.machine(), platform.processor(), str(torch.get_num_threads()), *names]
    if "cuda" in names:
        parts += [torch.cuda.get_device_name(0), str(torch.version.cuda)]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]


def seconds_of_a_frame(device: torch.device) -> float:
    """The best time of a 256 × 256 frame through a small network, within its share of MEASURING."""
    from instructir_desktop.core.nn.configuration import Configuration
    from instructir_desktop.core.nn.folded import FoldedInstructIR
    from instructir_desktop.core.nn.instructir import InstructIR

    configuration = Configuration(width=48, encoder=(1, 1), middle=1, decoder=(1, 1), stem=2)
    best = float("inf")
    with torch.inference_mode():
        network = FoldedInstructIR(InstructIR(configuration).eval(), device=device, dtype=torch.float32)
        pinned = network.pin(torch.zeros(configuration.text_size), torch.ones(configuration.average_count))
        photo = torch.rand(1, 3, 256, 256)
        network.residual(photo, pinned)  # loads the device's libraries, which is not its speed
        until = time.perf_counter() + MEASURING / (2 * len(available()))
        while time.perf_counter() < until:
            started = time.perf_counter()
            network.residual(photo, pinned).cpu()
            best = min(best, time.perf_counter() - started)
    return best


def _fastest(names: Sequence[str], measure: Measure) -> str:
    times: dict[str, float] = {}
    for name in names:
        try:
            times[name] = measure(torch.device(name))
        except RuntimeError as error:
            log.warning("The %s device failed its measurement and is left out: %s", name, error)
    log.info("Measured devices: %s", ", ".join(f"{name} {1000 * value:.1f} ms" for name, value in times.items()))
    return min(times, key=lambda name: times[name], default="cpu")


def _read(file: Path, machine: str) -> str:
    try:
        value = json.loads(file.read_text(encoding="utf-8"))
        return str(value["device"]) if value["machine"] == machine else ""
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return ""


def _write(file: Path, machine: str, device: str) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(file, json.dumps({"machine": machine, "device": device}).encode())
    except (OSError, InputError, OutputError) as error:
        log.warning("The fastest device was not remembered: %s", error)


def choose_precision(wanted: Precision, device: torch.device) -> tuple[str, torch.dtype]:
    """Name and dtype; "auto" is float32 everywhere, the one that agrees on all devices.

    Raises ModelError for fp16 on the CPU, where PyTorch has no fast float16 convolutions.
    """
    if wanted in ("auto", "fp32"):
        return "fp32", torch.float32
    if wanted == "bf16":
        return "bf16", torch.bfloat16
    if device.type == "cpu":
        raise ModelError("fp16 does not run on the CPU. Choose --precision bf16 or fp32.")
    return "fp16", torch.float16
